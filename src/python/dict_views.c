/* The views of dicts: keys(), values(), items() and what they can do as sets. */
#include "python/set_methods.h"
#include "python/tables.h"

/* PySet_New(iterable). New reference, 0 after an error. */
static ref
set_of(struct vm *vm, ref iterable)
{
    ref set = set_new(vm->objects, KIND_SET);
    if (vm_set_update(vm, set, iterable) == 0)
        return set;
    decref(vm->objects, set);
    return 0;
}

/* dictviews_to_set. New reference, 0 after an error. */
static ref
set_of_view(struct vm *vm, ref view)
{
    struct objects *o = vm->objects;
    ref dict = kind_of(o, view) == KIND_DICT_KEYS ? object_at(o, view)->field[0] : 0;
    return set_of(vm, vm->rules->views_from_dict && is_exactly(o, dict, KIND_DICT) ? dict : view);
}

/* set.intersection(view), called by name: to 3.13 with a tuple. */
static ref
call_intersection(struct vm *vm, ref set, ref view)
{
    struct objects *o = vm->objects;
    ref arguments = vm->rules->sets_take ? 0 : tuple_steal(o, &(ref){newref(o, view)}, 1);
    ref result = vm_set_intersection(vm, set, view);
    struct raised raised = vm_error_save(vm);
    decref(o, arguments);
    vm_error_put_back(vm, raised);
    return result;
}

/* _PyDictView_Intersect: walks the other one, or the shorter of two views. */
static ref
intersect(struct vm *vm, ref view, ref other)
{
    struct objects *o = vm->objects;
    if (!is_dict_view_set(vm, view) ||
        (is_dict_view_set(vm, other) && vm_length(vm, other) > vm_length(vm, view))) {
        ref swapped = view;
        view = other;
        other = swapped;
    }
    if (is_exactly(o, other, KIND_SET) && vm_length(vm, view) <= set_size(o, other))
        return call_intersection(vm, other, view);
    ref result = set_new(o, KIND_SET), iterator = vm_iter(vm, other), item;
    while (iterator && !vm_error_occurred(vm) && (item = vm_next(vm, iterator)) != 0) {
        if (vm_contains(vm, view, item) > 0)
            set_add(o, result, item);
        decref(o, item);
    }
    decref(o, iterator);
    if (!vm_error_occurred(vm))
        return result;
    decref(o, result);
    return 0;
}

/* An item of the other dict of items() ^ items(): it goes from `left`, or into the result. 0 or -1. */
static int
exchange_item(struct vm *vm, ref left, ref result, ref key, ref value)
{
    struct objects *o = vm->objects;
    ref own;
    int same = dict_get(o, left, key, &own);
    if (same > 0)
        same = vm_equal(vm, own, value);
    if (same)
        return same < 0 || dict_del(o, left, key) < 0 ? -1 : 0;
    const ref items[] = {newref(o, key), newref(o, value)};
    ref pair = tuple_steal(o, items, 2);
    int added = set_add(o, result, pair);
    decref(o, pair);
    return added < 0 ? -1 : 0;
}

/* dictitems_xor: what is left of a copy of the first dict follows what only the second has. */
static ref
items_of_one(struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    ref other = object_at(o, b)->field[0], key, value;
    ref left = dict_copy(o, object_at(o, a)->field[0]), result = set_new(o, KIND_SET);
    uint32_t position = 0;
    int r = 0;
    while (r == 0 && dict_next(o, other, &position, &key, &value)) {
        newref(o, key), newref(o, value);
        r = exchange_item(vm, left, result, key, value);
        decref(o, key);
        decref(o, value);
    }
    ref items = r < 0 ? 0 : dict_view_new(o, KIND_DICT_ITEMS, left);
    if (r == 0)
        r = vm_set_update(vm, result, items);
    decref(o, left);
    decref(o, items);
    if (r == 0)
        return result;
    decref(o, result);
    return 0;
}

ref
dict_view_operation(struct vm *vm, enum binary_op op, ref a, ref b)
{
    if (op == BINARY_AND && vm->rules->views_intersect)
        return intersect(vm, a, b);
    if (op == BINARY_XOR && vm->rules->items_exchanged &&
        kind_of(vm->objects, a) == KIND_DICT_ITEMS && kind_of(vm->objects, b) == KIND_DICT_ITEMS)
        return items_of_one(vm, a, b);
    ref result = set_of_view(vm, a);
    int r = !result                 ? -1
            : op == BINARY_OR       ? vm_set_update(vm, result, b)
            : op == BINARY_AND      ? vm_set_intersection_update(vm, result, b)
            : op == BINARY_SUBTRACT ? vm_set_difference_update(vm, result, b)
                                    : vm_set_symmetric_difference_update(vm, result, b);
    if (r == 0)
        return result;
    decref(vm->objects, result);
    return 0;
}

/* all_contained_in. 1, 0, -1 after an error. */
static int
all_in(struct vm *vm, ref a, ref b)
{
    ref iterator = vm_iter(vm, a), item;
    int in = iterator ? 1 : -1;
    while (in > 0 && (item = vm_next(vm, iterator)) != 0) {
        in = vm_contains(vm, b, item);
        decref(vm->objects, item);
    }
    decref(vm->objects, iterator);
    return vm_error_occurred(vm) ? -1 : in;
}

ref
dict_view_compare(struct vm *vm, enum compare_op op, ref a, ref b)
{
    if (!is_any_set(vm, b) && !is_dict_view_set(vm, b))
        return 0;
    int64_t x = vm_length(vm, a), y = vm_length(vm, b);
    int in = 0;
    if ((op == COMPARE_EQ || op == COMPARE_NE) && x == y)
        in = all_in(vm, a, b);
    else if ((op == COMPARE_LT && x < y) || (op == COMPARE_LE && x <= y))
        in = all_in(vm, a, b);
    else if ((op == COMPARE_GT && x > y) || (op == COMPARE_GE && x >= y))
        in = all_in(vm, b, a);
    return in < 0 ? 0 : bool_new(vm->objects, op == COMPARE_NE ? !in : in);
}

static ref
isdisjoint(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref view = a->self, other = argument(vm, a, 0);
    if (view == other)
        return bool_new(o, vm_length(vm, view) == 0);
    if ((is_any_set(vm, other) || is_dict_view_set(vm, other)) &&
        vm_length(vm, other) > vm_length(vm, view)) {
        view = other;
        other = a->self;
    }
    ref iterator = vm_iter(vm, other), item;
    int in = iterator ? 0 : -1;
    while (in == 0 && (item = vm_next(vm, iterator)) != 0) {
        in = vm_contains(vm, view, item);
        decref(o, item);
    }
    decref(o, iterator);
    return in < 0 || vm_error_occurred(vm) ? 0 : bool_new(o, !in);
}

static const struct native rows[] = {NATIVE("isdisjoint", isdisjoint, 1, 1)};

const struct native_table natives_dict_keys = {KIND_DICT_KEYS, NULL, NATIVE_ROWS(rows),
                                               NULL,           0,    NULL};
const struct native_table natives_dict_items = {
    KIND_DICT_ITEMS, NULL, NATIVE_ROWS(rows), NULL, 0, NULL};
