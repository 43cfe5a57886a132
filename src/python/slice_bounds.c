#include "python/slice_bounds.h"

/* One part of a slice: None leaves *value alone. bare: the words for what is no index do not mention None. */
static int
slice_part(struct vm *vm, ref part, int64_t *value, int bare)
{
    if (part == vm->objects->vars.none)
        return 0;
    if (is_indexable(vm, part))
        return as_index(vm, part, value) ? 0 : -1;
    vm_raise(vm, EXC_TypeError,
             bare ? "slice indices must be integers or have an __index__ method"
                  : "slice indices must be integers or None or have an __index__ method");
    return -1;
}

int
slice_bounds(struct vm *vm, const struct arguments *a, uint32_t first, int64_t length,
             int64_t *from, int64_t *to)
{
    int bare = vm->rules->slice_indices_bare;
    *from = 0;
    *to = length;
    if (a->count > first && slice_part(vm, argument(vm, a, first), from, bare) < 0)
        return 0;
    if (a->count > first + 1 && slice_part(vm, argument(vm, a, first + 1), to, bare) < 0)
        return 0;
    if (*from < 0)
        *from = *from + length < 0 ? 0 : *from + length;
    if (*to < 0)
        *to = *to + length < 0 ? 0 : *to + length;
    if (*to > length)
        *to = length;
    return 1;
}

static int64_t
clamp(int64_t i, int64_t length, int64_t low, int64_t high)
{
    if (i < 0)
        i += length;
    return i < low ? low : i > high ? high : i;
}

int
slice_resolve_parts(struct vm *vm, const ref parts[3], int64_t length, struct slice_range *range)
{
    int bare = vm->rules->slice_indices_bare;
    int64_t step = 1;
    if (slice_part(vm, parts[2], &step, bare) < 0)
        return -1;
    if (step == 0) {
        vm_raise(vm, EXC_ValueError, "slice step cannot be zero");
        return -1;
    }
    int64_t low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
    int64_t start = step < 0 ? length - 1 : 0, stop = step < 0 ? -1 - length : length;
    if (slice_part(vm, parts[0], &start, bare) < 0 || slice_part(vm, parts[1], &stop, bare) < 0)
        return -1;
    start = clamp(start, length, low, high);
    stop = clamp(stop, length, low, high);
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->count = 0;
    if (step < 0 && stop < start)
        range->count = (uint32_t)((start - stop - 1) / -step + 1);
    else if (step > 0 && start < stop)
        range->count = (uint32_t)((stop - start - 1) / step + 1);
    return 0;
}

int
slice_resolve(struct vm *vm, ref slice, int64_t length, struct slice_range *range)
{
    const struct object *object = object_at(vm->objects, slice);
    const ref parts[3] = {object->field[SLICE_START], object->field[SLICE_STOP],
                          object->field[SLICE_STEP]};
    return slice_resolve_parts(vm, parts, length, range);
}

int
sequence_index(struct vm *vm, ref key, int64_t *index)
{
    if (!is_int(vm->objects, key))
        return (int)vm_raise(vm, EXC_TypeError, "sequence index must be integer, not '%.200s'",
                             type_name_of(vm->objects, key));
    *index = int_value(vm->objects, key);
    return 1;
}

/* evaluate_slice_index: new reference, 0 after an error. */
static ref
slice_index(struct vm *vm, ref part)
{
    int64_t value;
    if (slice_part(vm, part, &value, 0) < 0)
        return 0;
    return is_int(vm->objects, part) ? newref(vm->objects, part) : int_new(vm->objects, value);
}

/* The step: 1 for None. New reference, 0 after an error. */
static ref
slice_step(struct vm *vm, ref slice)
{
    ref part = object_at(vm->objects, slice)->field[SLICE_STEP];
    ref step = part == vm->objects->vars.none ? int_new(vm->objects, 1) : slice_index(vm, part);
    if (!step || int_value(vm->objects, step) != 0)
        return step;
    vm_raise(vm, EXC_ValueError, "slice step cannot be zero");
    decref(vm->objects, step);
    return 0;
}

/* Counts from the end what is negative, and keeps it between the bounds (borrowed). Takes over index. */
static ref
bounded(struct vm *vm, ref index, ref length, ref lower, ref upper)
{
    struct objects *o = vm->objects;
    ref changed = index;
    if (int_value(o, index) < 0) {
        changed = vm_binary(vm, BINARY_ADD, index, length, 0);
        decref(o, index);
        if (int_value(o, changed) >= int_value(o, lower))
            return changed;
        decref(o, changed);
        return newref(o, lower);
    }
    if (int_value(o, index) <= int_value(o, upper))
        return index;
    decref(o, index);
    return newref(o, upper);
}

/* Pushes start or stop between the bounds, or of None the bound that it stands for. 0 or -1. */
static int
push_index(struct vm *vm, ref part, ref length, ref lower, ref upper, int is_upper)
{
    struct objects *o = vm->objects;
    if (part == o->vars.none) {
        push(vm, newref(o, is_upper ? upper : lower));
        return 0;
    }
    ref index = slice_index(vm, part);
    if (index)
        push(vm, bounded(vm, index, length, lower, upper));
    return index ? 0 : -1;
}

int
slice_long_indices(struct vm *vm, ref slice, ref length, ref parts[3])
{
    struct objects *o = vm->objects;
    uint32_t n = 3; /* pushed: step, lower, upper, start, stop: __index__ may run Python code */
    ref step = slice_step(vm, slice);
    if (!step)
        return -1;
    int backwards = int_value(o, step) < 0, failed = 0;
    push(vm, step);
    ref lower = int_new(o, backwards ? -1 : 0);
    push(vm, lower);
    ref upper = backwards ? vm_binary(vm, BINARY_ADD, length, lower, 0) : newref(o, length);
    push(vm, upper);
    for (int i = SLICE_START; i <= SLICE_STOP && !failed; i++, n += !failed)
        failed = push_index(vm, object_at(o, slice)->field[i], length, lower, upper,
                            (i == SLICE_STOP) != backwards);
    if (failed) {
        drop(vm, n);
        return -1;
    }
    parts[SLICE_STOP] = pop(vm);
    parts[SLICE_START] = pop(vm);
    drop(vm, 2);
    parts[SLICE_STEP] = pop(vm);
    return 0;
}
