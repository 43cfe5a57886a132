/* Length and truth. */
#include "python/attribute.h"
#include "python/native.h"

static int64_t
special_length(struct vm *vm, ref r, int *found)
{
    ref result;
    int64_t length;
    *found = vm_call_special(vm, r, "__len__", NULL, 0, &result);
    if (*found <= 0)
        return *found;
    int ok = as_index(vm, result, &length);
    decref(vm->objects, result);
    if (ok && length < 0) {
        vm_raise(vm, EXC_ValueError, "__len__() should return >= 0");
        ok = 0;
    }
    return ok ? length : -1;
}

int64_t
builtin_length(const struct vm *vm, ref r)
{
    const struct object *object = object_at(vm->objects, r);
    enum object_kind kind = kind_of(vm->objects, r);
    if (!kind_is(kind, K_SIZED))
        return -2;
    switch (kind) {
    case KIND_RANGE:
        return range_length(vm->objects, r);
    case KIND_DICT_KEYS:
    case KIND_DICT_VALUES:
    case KIND_DICT_ITEMS:
    case KIND_MAPPINGPROXY:
        return object_at(vm->objects, object->field[0])->size;
    default:
        return object->size;
    }
}

int64_t
vm_length(struct vm *vm, ref r)
{
    int found;
    if (!(r = vm_dereference(vm, r)))
        return -1;
    int64_t length = special_length(vm, r, &found);
    if (found)
        return length;
    length = builtin_length(vm, r);
    if (length != -2)
        return length;
    if (is_classic_instance(vm->objects, r)) {
        no_attribute(vm, r, str_name(vm->objects, "__len__"));
        return -1;
    }
    vm_raise(vm, EXC_TypeError, "object of type '%.200s' has no len()",
             type_name_of(vm->objects, r));
    return -1;
}

int
builtin_truth(const struct vm *vm, ref r)
{
    const struct objects *o = vm->objects;
    if (is_int(o, r))
        return int_value(o, r) != 0;
    if (kind_of(o, r) == KIND_FLOAT)
        return float_value(o, r) != 0;
    return r != o->vars.none && builtin_length(vm, r) != 0;
}

int
vm_truth(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int found;
    ref result;
    if (is_int(o, r))
        return int_value(o, r) != 0;
    if (r == o->vars.none)
        return 0;
    if (kind_of(o, r) == KIND_FLOAT)
        return float_value(o, r) != 0;
    if (!(r = vm_dereference(vm, r)))
        return -1;
    found = vm_call_special(vm, r, vm->rules->truth_is_nonzero ? "__nonzero__" : "__bool__", NULL,
                            0, &result);
    if (found) {
        int truth = found < 0 ? -1 : result == o->vars.py_true;
        if (found > 0 && kind_of(o, result) != KIND_BOOL && !vm->rules->truth_is_nonzero) {
            if (vm->rules->specials_told)
                vm_raise(vm, EXC_TypeError, "%s.__bool__() must return a bool, not %2s",
                         type_full_name(vm, type_of(o, r)), type_full_name(vm, type_of(o, result)));
            else
                vm_raise(vm, EXC_TypeError, "__bool__ should return bool, returned %-s",
                         type_name_of(o, result));
            truth = -1;
        }
        if (found > 0)
            decref(o, result);
        return truth;
    }
    if (r == o->vars.not_implemented && vm->rules->not_implemented_has_no_truth) {
        vm_raise(vm, EXC_TypeError, "NotImplemented should not be used in a boolean context");
        return -1;
    }
    if (r == o->vars.not_implemented)
        vm_warn_deprecated(vm, WARN_NOT_IMPLEMENTED, vm->rules->not_implemented_tested);
    int64_t length = special_length(vm, r, &found);
    if (!found)
        length = builtin_length(vm, r);
    return length == -2 ? 1 : length < 0 ? -1 : length > 0;
}
