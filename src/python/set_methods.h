/* What sets do with any iterable; views of dicts do it through sets. Each follows setobject.c's function of that name. */
#ifndef PYTHON_SET_METHODS_H
#define PYTHON_SET_METHODS_H

#include "python/native.h"

/* In place: 0, or -1 after an error. */
int vm_set_intersection_update(struct vm *vm, ref set, ref iterable);
int vm_set_difference_update(struct vm *vm, ref set, ref iterable);
int vm_set_symmetric_difference_update(struct vm *vm, ref set, ref iterable);
/* The elements of set that iterable gives: a new set of its kind, 0 after an error. */
ref vm_set_intersection(struct vm *vm, ref set, ref iterable);

/* item in set; an item that is a set itself stands for a frozenset. 1, 0, -1 after an error. */
int vm_set_contains(struct vm *vm, ref set, ref item);

/* view op other, other op view (op: | & - ^) of a keys() or items() view: a new set, 0 after an error. */
ref dict_view_operation(struct vm *vm, enum binary_op op, ref a, ref b);
/* a op b of such a view and a set or another: a new bool, 0 after an error or (nothing raised) if b is neither. */
ref dict_view_compare(struct vm *vm, enum compare_op op, ref a, ref b);

static inline int
is_dict_view_set(const struct vm *vm, ref r)
{
    return kind_of(vm->objects, r) == KIND_DICT_KEYS || kind_of(vm->objects, r) == KIND_DICT_ITEMS;
}

static inline int
is_any_set(const struct vm *vm, ref r)
{
    return kind_of(vm->objects, r) == KIND_SET || kind_of(vm->objects, r) == KIND_FROZENSET;
}

#endif
