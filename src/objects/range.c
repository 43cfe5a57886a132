/* range and slice objects. */
#include "objects/internal.h"
#include "objects/numbers.h"
#include "objects/sequence.h"

/* Elements of a range of these three. */
static int64_t
length_of(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0)
        return start < stop ? (int64_t)(((uint64_t)stop - (uint64_t)start - 1) / (uint64_t)step) + 1
                            : 0;
    return start > stop
               ? (int64_t)(((uint64_t)start - (uint64_t)stop - 1) / (0 - (uint64_t)step)) + 1
               : 0;
}

/* The numbers that compute_range_length makes on its way to n, the length (to 3.11). New reference to the last. */
static ref
length_in_steps(struct objects *o, int64_t start, int64_t stop, int64_t step, int64_t n)
{
    uint64_t ahead = (uint64_t)stop - (uint64_t)start;
    int64_t distance = (int64_t)(step > 0 ? ahead : 0 - ahead);
    int64_t width = (int64_t)(step > 0 ? (uint64_t)step : 0 - (uint64_t)step);
    if (n == 0 || distance <= 0 || width <= 0) /* nothing between, or more than 64 bits */
        return int_new(o, n);
    ref positive = step > 0 ? 0 : int_new(o, width), all = int_new(o, distance);
    ref before = int_new(o, distance - 1), steps = int_new(o, (distance - 1) / width);
    ref length = int_new(o, n);
    decref(o, steps);
    decref(o, before);
    decref(o, positive);
    decref(o, all);
    return length;
}

ref
range_new(struct objects *o, ref start, ref stop, ref step)
{
    int64_t from = int_value(o, start), to = int_value(o, stop), by = int_value(o, step);
    int64_t n = length_of(from, to, by);
    ref length = o->layout->range_in_steps ? length_in_steps(o, from, to, by, n) : int_new(o, n);
    ref r = object_new_listed(o, static_type(KIND_RANGE), layout_size(o->layout, KIND_RANGE),
                              FREE_LISTS_RANGE);
    struct object *range = object_edit(o, r);
    range->field[RANGE_START] = start;
    range->field[RANGE_STOP] = stop;
    range->field[RANGE_STEP] = step;
    range->field[RANGE_LENGTH] = length;
    return r;
}

int64_t
range_length(const struct objects *o, ref r)
{
    return int_value(o, object_at(o, r)->field[RANGE_LENGTH]);
}

int64_t
range_item(const struct objects *o, ref r, int64_t i)
{
    const struct object *range = object_at(o, r);
    return int_value(o, range->field[RANGE_START]) + i * int_value(o, range->field[RANGE_STEP]);
}

/* The slice that lay in the slice_cache when the program began. Its block is not in the simulated heap. */
static ref
slice_from_outside(struct objects *o)
{
    o->vars.slice_outside = 0;
    objects_begin_static(o);
    ref r = object_alloc(o, static_type(KIND_SLICE), layout_size(o->layout, KIND_SLICE));
    objects_end_static(o);
    object_share_static(o, r, 1);
    gc_list_append(o, r, GC_GENERATION0);
    return r;
}

ref
slice_new(struct objects *o, ref start, ref stop, ref step)
{
    ref r = o->vars.slice_outside
                ? slice_from_outside(o)
                : object_new_listed(o, static_type(KIND_SLICE), layout_size(o->layout, KIND_SLICE),
                                    FREE_LISTS_SLICE);
    struct object *slice = object_edit(o, r);
    slice->field[SLICE_START] = start;
    slice->field[SLICE_STOP] = stop;
    slice->field[SLICE_STEP] = step;
    object_track(o, r);
    return r;
}
