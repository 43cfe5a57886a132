/* _PyObject_FunctionStr (3.9+): what messages call a built-in function. */
#include <string.h>

#include "python/native.h"
#include "python/writer.h"

static ref
new_text(struct vm *vm, const char *text)
{
    return str_new(vm->objects, text, strlen(text));
}

/* calculate_qualname: "list.append", which the descriptor keeps when it is first asked. */
static ref
descriptor_qualname(struct vm *vm, uint32_t number)
{
    if (number >= frozen_length(vm->parsers))
        frozen_grow(&vm->parsers.array, number + 1);
    if (!vm->parsers.at[number]) {
        const char *owner = native_owner(vm, number);
        ref type = new_text(vm, owner);
        ref made = message_new(vm, "%s.%s", owner, native_row(vm, number)->name);
        decref(vm->objects, type);
        *edit(vm->parsers, number) = made;
    }
    return newref(vm->objects, vm->parsers.at[number]);
}

/* meth_get__qualname__: with the type of what the method is bound to, which may be derived from the one that has it. */
static ref
builtin_qualname(struct vm *vm, uint32_t number, ref self, int is_method)
{
    struct objects *o = vm->objects;
    const char *name = native_row(vm, number)->name, *owner = native_owner(vm, number);
    if (!is_method)
        return new_text(vm, name);
    if (self && kind_of(o, self) != KIND_MODULE) /* sys.stdout has no object */
        owner = type_name(o, kind_of(o, self) == KIND_TYPE ? self : type_of(o, self));
    ref type = new_text(vm, owner);
    ref made = message_new(vm, "%s.%-s", owner, name);
    decref(vm->objects, type);
    return made;
}

ref
function_str(struct vm *vm, uint32_t number, ref self, int by_descriptor)
{
    struct objects *o = vm->objects;
    const char *module = native_module_name(vm, number);
    int is_method = !module || strcmp(module, "stdout") == 0;
    const char *shown = is_method ? NULL : native_owner(vm, number);
    size_t length;
    ref qualname = by_descriptor ? descriptor_qualname(vm, number)
                                 : builtin_qualname(vm, number, self, is_method);
    const char *text = str_utf8(o, qualname, &length);
    ref made = shown ? message_new(vm, "%s.%s()", shown, text) : message_new(vm, "%s()", text);
    decref(o, qualname);
    return made;
}
