#include "python/range_subscript.h"

#include "python/slice_bounds.h"

/* compute_item: start + i * step. Takes over i. */
static ref
item_at(struct vm *vm, ref range, ref i)
{
    struct objects *o = vm->objects;
    ref step = object_at(o, range)->field[RANGE_STEP];
    int near = int_value(o, step) == 1 && !vm->rules->range_multiplies;
    ref far = near ? newref(o, i) : vm_binary(vm, BINARY_MULTIPLY, i, step, 0);
    ref item = far ? vm_binary(vm, BINARY_ADD, object_at(o, range)->field[RANGE_START], far, 0) : 0;
    decref(o, far);
    decref(o, i);
    return item;
}

int
range_contains(struct vm *vm, ref range, ref value)
{
    struct objects *o = vm->objects;
    const struct object *r = object_at(o, range);
    ref first = r->field[RANGE_START], step = r->field[RANGE_STEP];
    int64_t i = int_value(o, value), start = int_value(o, first);
    int64_t stop = int_value(o, r->field[RANGE_STOP]);
    if (int_value(o, step) > 0 ? i < start || i >= stop : i > start || i <= stop)
        return 0;
    ref far = vm_binary(vm, BINARY_SUBTRACT, value, first, 0);
    ref rest = far ? vm_binary(vm, BINARY_MODULO, far, step, 0) : 0;
    int contains = rest ? int_value(o, rest) == 0 : -1;
    decref(o, far);
    decref(o, rest);
    return contains;
}

ref
range_place(struct vm *vm, ref range, ref value)
{
    struct objects *o = vm->objects;
    ref step = object_at(o, range)->field[RANGE_STEP];
    ref far = vm_binary(vm, BINARY_SUBTRACT, value, object_at(o, range)->field[RANGE_START], 0);
    if (!far || (int_value(o, step) == 1 && !vm->rules->range_multiplies))
        return far;
    ref place = vm_binary(vm, BINARY_FLOOR_DIVIDE, far, step, 0);
    decref(o, far);
    return place;
}

/* compute_slice */
static ref
range_slice(struct vm *vm, ref range, ref slice)
{
    struct objects *o = vm->objects;
    ref parts[3];
    if (slice_long_indices(vm, slice, object_at(o, range)->field[RANGE_LENGTH], parts) < 0)
        return 0;
    ref step = vm_binary(vm, BINARY_MULTIPLY, object_at(o, range)->field[RANGE_STEP], parts[2], 0);
    decref(o, parts[2]);
    ref start = item_at(vm, range, parts[0]), stop = item_at(vm, range, parts[1]);
    if (start && stop && step)
        return range_new(o, start, stop, step);
    decref(o, start);
    decref(o, stop);
    decref(o, step);
    return 0;
}

/* compute_range_item: that at the index, which counts from the end if it is negative. */
static ref
item_of_range(struct vm *vm, ref range, ref index)
{
    struct objects *o = vm->objects;
    ref length = object_at(o, range)->field[RANGE_LENGTH];
    ref i =
        int_value(o, index) < 0 ? vm_binary(vm, BINARY_ADD, length, index, 0) : newref(o, index);
    if (int_value(o, i) >= 0 && int_value(o, i) < int_value(o, length))
        return item_at(vm, range, i);
    vm_raise(vm, EXC_IndexError, "range object index out of range");
    decref(o, i);
    return 0;
}

/* xrange_item */
static ref
xrange_index(struct vm *vm, ref range, ref key)
{
    struct objects *o = vm->objects;
    int64_t i, length = range_length(o, range);
    if (!sequence_index(vm, key, &i))
        return 0;
    i += i < 0 ? length : 0;
    return i < 0 || i >= length ? vm_raise(vm, EXC_IndexError, "xrange object index out of range")
                                : int_new(o, range_item(o, range, i));
}

ref
range_subscript(struct vm *vm, ref range, ref key)
{
    struct objects *o = vm->objects;
    if (o->layout->range_bare)
        return xrange_index(vm, range, key);
    if (kind_of(o, key) == KIND_SLICE)
        return range_slice(vm, range, key);
    if (is_int(o, key))
        return item_of_range(vm, range, key);
    return vm_raise(vm, EXC_TypeError, "range indices must be integers or slices, not %.200s",
                    type_name_of(o, key));
}
