/* Slots that compare and hash. */
#include "python/slots.h"

ref
slot_hash(struct vm *vm, const struct arguments *a)
{
    int64_t hash;
    return object_builtin_hash(vm->objects, a->self, &hash) < 0 ? 0
                                                                : int_new_size(vm->objects, hash);
}

#define COMPARING(name, op)                                              \
    ref slot_##name(struct vm *vm, const struct arguments *a)            \
    {                                                                    \
        return builtin_richcompare(vm, op, a->self, argument(vm, a, 0)); \
    }
COMPARING(eq, COMPARE_EQ)
COMPARING(ne, COMPARE_NE)
COMPARING(lt, COMPARE_LT)
COMPARING(le, COMPARE_LE)
COMPARING(gt, COMPARE_GT)
COMPARING(ge, COMPARE_GE)
#undef COMPARING

/* -- object's own -- */

ref
object_hash_(struct vm *vm, const struct arguments *a)
{
    return int_new_size(vm->objects, object_address_hash(vm->objects, a->self));
}

/* object_richcompare: identity is equality; what is not identical may yet be equal. */
ref
object_eq_(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    return newref(o, a->self == argument(vm, a, 0) ? o->vars.py_true : o->vars.not_implemented);
}

/* != is what == of the object's own type is not. */
ref
object_ne_(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref other = argument(vm, a, 0), result;
    int found = vm_call_special(vm, a->self, "__eq__", &other, 1, &result);
    if (!found)
        result = builtin_richcompare(vm, COMPARE_EQ, a->self, other);
    if (!result || found < 0)
        return 0;
    if (result == o->vars.not_implemented && a->self != other)
        return result;
    int truth = result == o->vars.not_implemented || vm_truth(vm, result);
    decref(o, result);
    return truth < 0 ? 0 : bool_new(o, !truth);
}

ref
object_order_(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return newref(vm->objects, vm->objects->vars.not_implemented);
}
