/* What comes after * and ** in calls: it is gathered, or refused in the words of the version. */
#include <stdio.h>
#include <string.h>

#include "python/native.h"
#include "python/operations.h"
#include "python/writer.h"

enum { NAME_SIZE = 201, WHAT_SIZE = 16 };

/* PyEval_GetFuncName, PyEval_GetFuncDesc (to 3.8): "f" and "()", "type" and " object". */
struct callable_name {
    char name[NAME_SIZE], what[WHAT_SIZE];
};

static struct callable_name
callable_name(struct vm *vm, ref callable)
{
    struct callable_name n;
    uint32_t mark = text_begin(vm);
    text_put_callable(vm, callable);
    text_put(vm, "", 1);
    const char *shown = text_since(vm, mark), *what = strstr(shown, "()");
    what = what ? what : strstr(shown, " object");
    size_t length = what ? (size_t)(what - shown) : strlen(shown);
    snprintf(n.name, sizeof n.name, "%.*s", (int)(length < NAME_SIZE ? length : NAME_SIZE - 1),
             shown);
    snprintf(n.what, sizeof n.what, "%s", what ? what : "");
    text_discard(vm, mark);
    return n;
}

/* _PyObject_FunctionStr (3.9+): a text that is made for the message. New reference. */
static ref
callable_str(struct vm *vm, ref callable)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, callable);
    if (kind == KIND_BUILTIN && native_number(vm, callable))
        return function_str(vm, native_number(vm, callable),
                            object_at(o, callable)->field[BUILTIN_SELF], 0);
    if (kind == KIND_METHOD_DESCRIPTOR)
        return function_str(vm, native_number(vm, callable), 0, 1);
    uint32_t mark = text_begin(vm);
    text_put_callable(vm, callable);
    int is_static = kind == KIND_TYPE && !(type_data(o, callable)->flags & TYPE_HEAP);
    return text_end_format(vm, mark, is_static ? "%S()" : "%S.%S()", NULL, NULL);
}

void
raise_starred(struct vm *vm, ref callable, const char *words, ref value)
{
    struct objects *o = vm->objects;
    const char *type = type_name_of(o, value);
    size_t length;
    int mapping = strncmp(words, "**", 2) == 0,
        heap = type_data(o, type_of(o, value))->flags & TYPE_HEAP;
    if (vm->rules->star_values_bare &&
        mapping) { /* %T, which makes a text of a built-in type's name */
        vm_raise(vm, EXC_TypeError, heap ? "Value after %1s, not %s" : "Value after %1s, not %2s",
                 words, type_full_name(vm, type_of(o, value)));
    } else if (vm->rules->star_values_bare) {
        vm_raise(vm, EXC_TypeError, "Value after %1s, not %.200s", words, type);
    } else if (vm->rules->calls_named_by_module) {
        ref text = callable_str(vm, callable);
        vm_raise(vm, EXC_TypeError, "%s argument after %1s, not %.200s", str_utf8(o, text, &length),
                 words, type);
        decref(o, text);
    } else {
        struct callable_name n = callable_name(vm, callable);
        vm_raise(vm, EXC_TypeError, "%.200s%.200s argument after %1s, not %.200s", n.name, n.what,
                 words, type);
    }
}

void
star_refused(struct vm *vm, ref iterable, ref callable)
{
    if (!vm_error_matches(vm, EXC_TypeError) || is_iterable(vm, iterable))
        return;
    vm_error_clear(vm);
    raise_starred(vm, callable, "* must be an iterable", iterable);
}

/* Drops an exception that was put aside, while another is on its way. */
static void
drop_raised(struct vm *vm, struct raised old)
{
    struct raised raised = vm_error_save(vm);
    vm_error_put_back(vm, old);
    vm_error_clear(vm);
    vm_error_put_back(vm, raised);
}

/* TypeError instead of the KeyError on its way: f() got multiple values for keyword argument 'key'. */
static void
repeated_keyword(struct vm *vm, ref callable, ref key)
{
    struct objects *o = vm->objects;
    struct raised raised = vm_error_save(vm);
    uint32_t mark = text_begin(vm);
    text_put_str(vm, key);
    text_put(vm, "", 1);
    size_t length;
    if (vm->rules->calls_named_by_module) {
        ref text = callable_str(vm, callable);
        vm_raise(vm, EXC_TypeError, "%s got multiple values for keyword argument '%s'",
                 str_utf8(o, text, &length), text_since(vm, mark));
        decref(o, text);
    } else {
        struct callable_name n = callable_name(vm, callable);
        vm_raise(vm, EXC_TypeError, "%.200s%.200s got multiple values for keyword argument '%s'",
                 n.name, n.what, text_since(vm, mark));
    }
    text_discard(vm, mark);
    drop_raised(vm, raised);
}

/* format_kwargs_error: AttributeError and KeyError of the merging become TypeError. */
static void
refuse_keywords(struct vm *vm, ref callable, ref other)
{
    if (!vm_error_matches(vm, EXC_AttributeError))
        return;
    if (!vm->rules->star_values_bare) {
        vm_error_clear(vm);
        raise_starred(vm, callable, "** must be a mapping", other);
        return;
    }
    struct raised raised = vm_error_save(vm);
    if (vm_overrides(vm, other, "keys")) { /* it came from there */
        vm_error_put_back(vm, raised);
        return;
    }
    raise_starred(vm, callable, "** must be a mapping", other);
    drop_raised(vm, raised);
}

int
star_star_mapping(struct vm *vm, ref *mapping, ref callable)
{
    struct objects *o = vm->objects;
    ref other = *mapping;
    if (is_exactly(o, other, KIND_DICT))
        return 0;
    ref dict = dict_new(o, DICT_LITERAL);
    if (dict_update_mapping(vm, dict, other, NULL) == 0) {
        *mapping = dict;
        return 1;
    }
    refuse_keywords(vm, callable, other);
    decref(o, dict);
    return -1;
}

int
merge_keywords(struct vm *vm, ref dict, ref other, ref callable)
{
    ref key = 0;
    int r = dict_update_mapping(vm, dict, other, &key);
    if (r < 0 && key)
        repeated_keyword(vm, callable, key);
    else if (r < 0)
        refuse_keywords(vm, callable, other);
    decref(vm->objects, key);
    return r;
}
