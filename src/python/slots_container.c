/* Slots of containers and iterators. */
#include "python/slots.h"

ref
slot_getitem(struct vm *vm, const struct arguments *a)
{
    return builtin_getitem(vm, a->self, argument(vm, a, 0));
}

ref
slot_setitem(struct vm *vm, const struct arguments *a)
{
    return builtin_setitem(vm, a->self, argument(vm, a, 0), argument(vm, a, 1)) < 0
               ? 0
               : none_new(vm->objects);
}

ref
slot_delitem(struct vm *vm, const struct arguments *a)
{
    return builtin_setitem(vm, a->self, argument(vm, a, 0), 0) < 0 ? 0 : none_new(vm->objects);
}

ref
slot_contains(struct vm *vm, const struct arguments *a)
{
    int found = builtin_contains(vm, a->self, argument(vm, a, 0));
    return found < 0 ? 0 : bool_new(vm->objects, found);
}

ref
slot_len(struct vm *vm, const struct arguments *a)
{
    return int_new_size(vm->objects, builtin_length(vm, a->self));
}

ref
slot_iter(struct vm *vm, const struct arguments *a)
{
    return builtin_iter(vm, a->self);
}

/* wrap_next. */
ref
slot_next(struct vm *vm, const struct arguments *a)
{
    ref item = vm_next_raw(vm, a->self);
    return item || vm_error_occurred(vm) ? item : vm_raise_object(vm, EXC_StopIteration, 0);
}

ref
slot_length_hint(struct vm *vm, const struct arguments *a)
{
    return int_new_size(vm->objects, builtin_length_hint(vm, a->self));
}

ref
slot_reversed(struct vm *vm, const struct arguments *a)
{
    return builtin_reversed(vm, a->self);
}
