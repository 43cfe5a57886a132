/* Calls by native functions, which wait for the result. */
#include "python/attribute.h"
#include "python/call.h"
#include "python/method_cache.h"

ref
run_nested(struct vm *vm)
{
    vm->vars.nested++;
    while (!vm->vars.left)
        run_instruction(vm);
    vm->vars.left = 0;
    vm->vars.nested--;
    ref result = vm->vars.returned;
    vm->vars.returned = 0;
    return result;
}

static ref
result_of(struct vm *vm, enum call_result r)
{
    if (r == CALL_FAILED)
        return 0;
    if (r == CALL_DONE)
        return pop(vm);
    edit(vm->frames, vm->vars.frame)->flags |= FRAME_ENTRY;
    return run_nested(vm);
}

/* Does the callee take references of its own? Frames do since 3.11; what is written in C, classes and instances use the caller's. */
static int
callee_holds(const struct vm *vm, ref callable)
{
    enum object_kind kind = kind_of(vm->objects, callable);
    return !vm->dialect->arguments_copied && (kind == KIND_FUNCTION || kind == KIND_METHOD);
}

/* Pushes what a C caller hands over: it keeps its own reference. */
static void
push_for_call(struct vm *vm, ref r, int held)
{
    push(vm, held ? newref(vm->objects, r) : r | ENTRY_BORROWED);
}

ref
vm_call(struct vm *vm, ref callable, const ref *args, uint32_t n)
{
    return vm_call_named(vm, callable, args, n, 0);
}

ref
vm_call_named(struct vm *vm, ref callable, const ref *args, uint32_t n, ref names)
{
    uint32_t at = vm->vars.top;
    int held = callee_holds(vm, callable);
    push_for_call(vm, callable, held);
    for (uint32_t i = 0; i < n; i++)
        push_for_call(vm, args[i], held);
    return result_of(vm, call_values(vm, at, n, names));
}

ref
vm_call_on(struct vm *vm, ref callable, const struct arguments *a)
{
    uint32_t at = vm->vars.top;
    push(vm, callable | ENTRY_BORROWED);
    if (a->count)
        push(vm, a->tuple | ENTRY_BORROWED);
    else
        push(vm, tuple_new(vm->objects, 0));
    ref tuple = peek(vm, 1);
    if (a->dict)
        push(vm, a->dict | ENTRY_BORROWED);
    return result_of(vm, call_expanded(vm, at, tuple, a->dict, BY_TP_CALL));
}

ref
vm_call_tuple(struct vm *vm, ref callable, ref tuple, ref dict)
{
    uint32_t at = vm->vars.top;
    int held = !vm->dialect->arguments_copied;
    push_for_call(vm, callable, held);
    push_for_call(vm, tuple, held);
    if (dict)
        push_for_call(vm, dict, held);
    return result_of(vm, call_expanded(vm, at, tuple, dict, BY_C_CODE));
}

/* Calls a bound method (stolen) that was made for that. 1, or -1 after an error. */
static int
call_bound(struct vm *vm, ref method, const ref *args, uint32_t n, ref *result)
{
    *result = vm_call(vm, method, args, n);
    struct raised raised = *result ? (struct raised){0} : vm_error_save(vm);
    decref(vm->objects, method);
    if (*result)
        return 1;
    vm_error_put_back(vm, raised);
    return -1;
}

int
vm_call_bound_special(struct vm *vm, ref self, const char *name, const ref *args, uint32_t n,
                      ref *result)
{
    ref method = bound_special(vm, self, name);
    return method ? call_bound(vm, method, args, n, result) : 0;
}

int
vm_call_special(struct vm *vm, ref self, const char *name, const ref *args, uint32_t n, ref *result)
{
    ref type = type_of(vm->objects, self), all[9];
    if (!(type_data(vm->objects, type)->flags & TYPE_HEAP))
        return 0;
    ref own = is_classic_instance(vm->objects, self)
                  ? attribute_get(vm->objects, self, str_name(vm->objects, name))
                  : 0;
    if (own) {
        *result = vm_call(vm, own, args, n);
        return *result ? 1 : -1;
    }
    ref function = method_cache_lookup(vm, type, str_name(vm->objects, name));
    if (!function && is_classic_instance(vm->objects, self))
        ask_error(vm, EXC_AttributeError);
    if (!function || function == vm->objects->vars.none)
        return 0;
    if (vm->rules->specials_bound) {
        ref method =
            method_new(vm->objects, newref(vm->objects, function), newref(vm->objects, self), type);
        return call_bound(vm, method, args, n, result);
    }
    all[0] = self;
    for (uint32_t i = 0; i < n; i++)
        all[i + 1] = args[i];
    *result = vm_call(vm, function, all, n + 1);
    return *result ? 1 : -1;
}

int
vm_overrides(struct vm *vm, ref r, const char *name)
{
    ref type = type_of(vm->objects, r);
    if (is_classic_instance(vm->objects, r) &&
        attribute_get(vm->objects, r, str_name(vm->objects, name)))
        return 1;
    return (type_data(vm->objects, type)->flags & TYPE_HEAP) &&
           type_lookup(vm->objects, type, str_name(vm->objects, name), NULL);
}
