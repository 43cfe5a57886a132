/* set and frozenset. */
#include "python/set_methods.h"
#include "python/slots.h"
#include "python/tables.h"

static ref
set_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref set = a->self == static_type(KIND_SET) ? set_new(o, KIND_SET) : set_new_of(o, a->self);
    if (!a->count || vm_set_update(vm, set, argument(vm, a, 0)) == 0)
        return set;
    decref(o, set);
    return 0;
}

static ref
set_init_native(struct vm *vm, const struct arguments *a)
{
    set_clear(vm->objects, a->self);
    return a->count && vm_set_update(vm, a->self, argument(vm, a, 0)) < 0 ? 0
                                                                          : none_new(vm->objects);
}

static ref
frozenset_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int plain = a->self == static_type(KIND_FROZENSET);
    if (plain && !a->count)
        return frozenset_empty(o);
    if (plain && is_exactly(o, argument(vm, a, 0), KIND_FROZENSET))
        return newref(o, argument(vm, a, 0));
    ref set = plain ? set_new(o, KIND_FROZENSET) : set_new_of(o, a->self);
    if (a->count && vm_set_update(vm, set, argument(vm, a, 0)) < 0) {
        decref(o, set);
        return 0;
    }
    if (plain && !set_size(o, set) && o->layout->frozenset_empty != FROZENSET_EACH) {
        decref(o, set);
        return frozenset_empty(o);
    }
    frozenset_ready(o, set);
    return set;
}

static ref
set_add_native(struct vm *vm, const struct arguments *a)
{
    return set_add(vm->objects, a->self, argument(vm, a, 0)) < 0 ? 0 : none_new(vm->objects);
}

static ref
set_pop_native(struct vm *vm, const struct arguments *a)
{
    ref item = set_pop(vm->objects, a->self);
    return item ? item : vm_raise(vm, EXC_KeyError, "pop from an empty set");
}

static ref
set_clear_native(struct vm *vm, const struct arguments *a)
{
    set_clear(vm->objects, a->self);
    return none_new(vm->objects);
}

static ref
set_copy_native(struct vm *vm, const struct arguments *a)
{
    if (is_exactly(vm->objects, a->self, KIND_FROZENSET))
        return newref(vm->objects, a->self);
    return set_copy(vm->objects, a->self, kind_of(vm->objects, a->self));
}

static ref
set_update_native(struct vm *vm, const struct arguments *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (vm_set_update(vm, a->self, argument(vm, a, i)) < 0)
            return 0;
    return none_new(vm->objects);
}

/* -- with any iterable -- */

/* Calls what for each item of iterable until it returns not 0. 0, or -1 after an error. */
static int
each_item(struct vm *vm, ref set, ref result, ref iterable,
          int (*what)(struct vm *, ref set, ref result, ref item))
{
    ref iterator = vm_iter(vm, iterable), item;
    int r = 0;
    if (!iterator)
        return -1;
    while (r == 0 && (item = vm_next(vm, iterator)) != 0) {
        r = what(vm, set, result, item);
        decref(vm->objects, item);
    }
    decref(vm->objects, iterator);
    return r < 0 || vm_error_occurred(vm) ? -1 : 0;
}

static int
add_if_there(struct vm *vm, ref set, ref result, ref item)
{
    uint32_t before = set_size(vm->objects, result);
    if (set_add_common(vm->objects, set, result, item))
        return -1;
    return vm->rules->intersection_stops && set_size(vm->objects, result) > before &&
           set_size(vm->objects, result) >= set_size(vm->objects, set);
}

static int
take_out(struct vm *vm, ref set, ref result, ref item)
{
    (void)result;
    return set_discard(vm->objects, set, item) < 0 ? -1 : 0;
}

ref
vm_set_intersection(struct vm *vm, ref set, ref iterable)
{
    struct objects *o = vm->objects;
    if (set == iterable)
        return set_copy(o, set, kind_of(o, set));
    if (is_any_set(vm, iterable))
        return set_intersection(o, set, iterable);
    ref result = set_new(o, kind_of(o, set));
    if (each_item(vm, set, result, iterable, add_if_there) < 0) {
        decref(o, result);
        return 0;
    }
    return result;
}

int
vm_set_intersection_update(struct vm *vm, ref set, ref iterable)
{
    ref result = vm_set_intersection(vm, set, iterable);
    if (!result)
        return -1;
    set_swap_bodies(vm->objects, set, result);
    decref(vm->objects, result);
    return 0;
}

int
vm_set_difference_update(struct vm *vm, ref set, ref iterable)
{
    if (!set_size(vm->objects, set) && !vm->objects->layout->set_empty_subtracts)
        return 0;
    if (is_any_set(vm, iterable))
        return set_difference_update(vm->objects, set, iterable);
    if (each_item(vm, set, 0, iterable, take_out) < 0)
        return -1;
    set_sweep(vm->objects, set);
    return 0;
}

int
vm_set_symmetric_difference_update(struct vm *vm, ref set, ref iterable)
{
    struct objects *o = vm->objects;
    if (is_any_set(vm, iterable) || is_exactly(o, iterable, KIND_DICT))
        return set_symmetric_difference_update(o, set, iterable);
    ref other = set_new(o, KIND_SET);
    int r = vm_set_update(vm, other, iterable);
    if (r == 0)
        r = set_symmetric_difference_update(o, set, other);
    decref(o, other);
    return r;
}

/* A set that was looked for: a frozenset of its elements, 0 after an error or (with one raised) for what is no set. New reference. */
static ref
as_key(struct vm *vm, ref item)
{
    if (kind_of(vm->objects, item) != KIND_SET || !vm_error_is(vm, EXC_TypeError))
        return 0;
    vm_error_clear(vm);
    return set_copy(vm->objects, item, KIND_FROZENSET);
}

int
vm_set_contains(struct vm *vm, ref set, ref item)
{
    int there = set_contains(vm->objects, set, item);
    ref key = there < 0 ? as_key(vm, item) : 0;
    if (key) {
        there = set_contains(vm->objects, set, key);
        decref(vm->objects, key);
    }
    return there;
}

/* Takes item out: 1 if it was there, 0, -1 after an error. */
static int
discard(struct vm *vm, ref set, ref item)
{
    int there = set_discard(vm->objects, set, item);
    ref key = there < 0 ? as_key(vm, item) : 0;
    if (key) {
        there = set_discard(vm->objects, set, key);
        decref(vm->objects, key);
    }
    return there;
}

/* -- methods -- */

static ref
set_discard_native(struct vm *vm, const struct arguments *a)
{
    return discard(vm, a->self, argument(vm, a, 0)) < 0 ? 0 : none_new(vm->objects);
}

static ref
set_remove_native(struct vm *vm, const struct arguments *a)
{
    int found = discard(vm, a->self, argument(vm, a, 0));
    if (found > 0)
        return none_new(vm->objects);
    return found < 0 ? 0 : vm_raise_key(vm, argument(vm, a, 0));
}

static ref
updated(struct vm *vm, const struct arguments *a, int (*update)(struct vm *, ref, ref))
{
    for (uint32_t i = 0; i < a->count; i++)
        if (update(vm, a->self, argument(vm, a, i)) < 0)
            return 0;
    return none_new(vm->objects);
}

static ref
set_difference_update_native(struct vm *vm, const struct arguments *a)
{
    return updated(vm, a, vm_set_difference_update);
}

static ref
set_symmetric_difference_update_native(struct vm *vm, const struct arguments *a)
{
    return updated(vm, a, vm_set_symmetric_difference_update);
}

/* set_intersection_multi. */
static ref
set_intersection_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (!a->count)
        return set_copy(o, a->self, kind_of(o, a->self));
    ref result = newref(o, a->self);
    for (uint32_t i = 0; i < a->count && result; i++) {
        ref next = vm_set_intersection(vm, result, argument(vm, a, i));
        decref(o, result);
        result = next;
    }
    return result;
}

static ref
set_intersection_update_native(struct vm *vm, const struct arguments *a)
{
    ref result = set_intersection_native(vm, a);
    if (!result)
        return 0;
    set_swap_bodies(vm->objects, a->self, result);
    decref(vm->objects, result);
    return none_new(vm->objects);
}

static ref
set_union_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref result = set_copy(o, a->self, kind_of(o, a->self));
    for (uint32_t i = 0; i < a->count; i++)
        if (argument(vm, a, i) != a->self && vm_set_update(vm, result, argument(vm, a, i)) < 0) {
            decref(o, result);
            return 0;
        }
    return result;
}

/* The elements that other, which is no set, does not give. New reference, 0 after an error. */
static ref
difference_from(struct vm *vm, ref set, ref other)
{
    ref result = set_copy(vm->objects, set, kind_of(vm->objects, set));
    if (vm_set_difference_update(vm, result, other) == 0)
        return result;
    decref(vm->objects, result);
    return 0;
}

static ref
set_difference_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (!a->count)
        return set_copy(o, a->self, kind_of(o, a->self));
    ref first = argument(vm, a, 0);
    int looks = is_any_set(vm, first) ||
                (is_exactly(o, first, KIND_DICT) && !set_is_much_larger(o, a->self, first));
    ref result = looks ? set_difference(o, a->self, first) : difference_from(vm, a->self, first);
    for (uint32_t i = 1; i < a->count && result; i++)
        if (vm_set_difference_update(vm, result, argument(vm, a, i)) < 0) {
            decref(o, result);
            result = 0;
        }
    return result;
}

static ref
set_symmetric_difference_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref result = set_new(o, kind_of(o, a->self));
    if (vm_set_update(vm, result, argument(vm, a, 0)) == 0 &&
        set_symmetric_difference_update(o, result, a->self) == 0)
        return result;
    decref(o, result);
    return 0;
}

/* An argument as a set: itself, or a new one of its items. New reference. */
static ref
as_set(struct vm *vm, ref r)
{
    if (is_any_set(vm, r))
        return newref(vm->objects, r);
    ref set = set_new(vm->objects, KIND_SET);
    if (vm_set_update(vm, set, r) == 0)
        return set;
    decref(vm->objects, set);
    return 0;
}

static ref
compare_with(struct vm *vm, const struct arguments *a, enum compare_op op)
{
    ref other = as_set(vm, argument(vm, a, 0));
    ref result = other ? vm_compare(vm, op, a->self, other) : 0;
    decref(vm->objects, other);
    return result;
}

/* Goes through the argument until an item is in self or is not (stop = 1, 0): False if there was one, else True. */
static ref
look_for_items(struct vm *vm, const struct arguments *a, int stop)
{
    struct objects *o = vm->objects;
    ref iterator = vm_iter(vm, argument(vm, a, 0)), item;
    int there = !stop;
    if (!iterator)
        return 0;
    while (there == !stop && (item = vm_next(vm, iterator)) != 0) {
        there = set_contains(o, a->self, item);
        decref(o, item);
    }
    decref(o, iterator);
    return there < 0 || vm_error_occurred(vm) ? 0 : bool_new(o, there == !stop);
}

static ref
set_issubset(struct vm *vm, const struct arguments *a)
{
    if (vm->rules->subset_intersects && !is_any_set(vm, argument(vm, a, 0))) {
        ref common = vm_set_intersection(vm, a->self, argument(vm, a, 0));
        int all = common && set_size(vm->objects, common) == set_size(vm->objects, a->self);
        if (!common)
            return 0;
        decref(vm->objects, common);
        return bool_new(vm->objects, all);
    }
    return compare_with(vm, a, COMPARE_LE);
}

static ref
set_issuperset(struct vm *vm, const struct arguments *a)
{
    if (vm->rules->superset_iterates && !is_any_set(vm, argument(vm, a, 0)))
        return look_for_items(vm, a, 0);
    return compare_with(vm, a, COMPARE_GE);
}

static ref
set_isdisjoint(struct vm *vm, const struct arguments *a)
{
    ref other = argument(vm, a, 0);
    if (!is_any_set(vm, other))
        return look_for_items(vm, a, 1);
    int disjoint = set_is_disjoint(vm->objects, a->self, other);
    return disjoint < 0 ? 0 : bool_new(vm->objects, disjoint);
}

#define SET_OPERATIONS                                                                      \
    NATIVE("copy", set_copy_native, 0, 0),                                                  \
        NATIVE("union", set_union_native, 0, -1, .takes = takes_many, .tuple_until = 313),  \
        NATIVE("intersection", set_intersection_native, 0, -1, .takes = takes_many,         \
               .tuple_until = 313),                                                         \
        NATIVE("difference", set_difference_native, 0, -1, .takes = takes_many,             \
               .tuple_until = 313),                                                         \
        NATIVE("symmetric_difference", set_symmetric_difference_native, 1, 1),              \
        NATIVE("issubset", set_issubset, 1, 1), NATIVE("issuperset", set_issuperset, 1, 1), \
        NATIVE("isdisjoint", set_isdisjoint, 1, 1)

static const struct native set_rows[] = {
    NATIVE("__new__", set_new_native, 0, 1, .flags = NATIVE_NEW, .takes = takes_set,
           .tuple_until = 308),
    INIT(set_init_native, 0, 1, .takes = takes_set),
    NATIVE("add", set_add_native, 1, 1),
    NATIVE("discard", set_discard_native, 1, 1),
    NATIVE("remove", set_remove_native, 1, 1),
    NATIVE("pop", set_pop_native, 0, 0),
    NATIVE("clear", set_clear_native, 0, 0),
    NATIVE("update", set_update_native, 0, -1, .takes = takes_many, .tuple_until = 313),
    NATIVE("difference_update", set_difference_update_native, 0, -1, .takes = takes_many,
           .tuple_until = 313),
    NATIVE("intersection_update", set_intersection_update_native, 0, -1, .takes = takes_many,
           .tuple_until = 313),
    NATIVE("symmetric_difference_update", set_symmetric_difference_update_native, 1, 1),
    SET_OPERATIONS,
};

static const struct native frozenset_rows[] = {
    NATIVE("__new__", frozenset_new_native, 0, 1, .flags = NATIVE_NEW, .takes = takes_frozenset,
           .tuple_until = 308),
    SET_OPERATIONS,
};

const struct native_table natives_set = {KIND_SET, NULL, NATIVE_ROWS(set_rows), NULL, 0, NULL};
const struct native_table natives_frozenset = {KIND_FROZENSET, NULL, NATIVE_ROWS(frozenset_rows),
                                               NULL,           0,    NULL};
