/* range and slice. */
#include "python/range_subscript.h"
#include "python/recursion.h"
#include "python/repr.h"
#include "python/slice_bounds.h"
#include "python/tables.h"
#include "python/writer.h"

/* PyNumber_Index: an int itself, a bool or an int of a subclass as an int from 3.10 on. New reference. */
static ref
range_part(struct vm *vm, ref r)
{
    if (vm->rules->range_keeps_bools || is_exactly(vm->objects, r, KIND_INT))
        return newref(vm->objects, r);
    return int_new(vm->objects, int_value(vm->objects, r));
}

static ref
range_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int64_t value[3];
    for (uint32_t i = 0; i < a->count; i++)
        if (!as_index(vm, argument(vm, a, i), &value[i]))
            return 0;
    if (a->count == 3 && value[2] == 0)
        return vm_raise(vm, EXC_ValueError,
                        o->layout->range_bare ? "xrange() arg 3 must not be zero"
                                              : "range() arg 3 must not be zero");
    if (!recursion_allows_comparison(vm)) /* compute_range_length */
        return 0;
    ref start = a->count > 1 ? range_part(vm, argument(vm, a, 0)) : int_new(o, 0);
    ref stop = range_part(vm, argument(vm, a, a->count > 1 ? 1 : 0));
    ref step = a->count > 2 ? range_part(vm, argument(vm, a, 2)) : int_new(o, 1);
    return range_new(o, start, stop, step);
}

/* A part of a range or slice; 0 in 2.7's xrange, which shows none. New reference. */
static ref
range_field(struct vm *vm, ref self, int field)
{
    if (vm->objects->layout->range_bare && kind_of(vm->objects, self) == KIND_RANGE)
        return 0;
    return newref(vm->objects, object_at(vm->objects, self)->field[field]);
}

static ref
range_start(struct vm *vm, ref self)
{
    return range_field(vm, self, RANGE_START);
}

static ref
range_stop(struct vm *vm, ref self)
{
    return range_field(vm, self, RANGE_STOP);
}

static ref
range_step(struct vm *vm, ref self)
{
    return range_field(vm, self, RANGE_STEP);
}

/* _PySequence_IterSearch: what is no int is compared with each item. How many are equal; for index() the place of the first, or ValueError if
 * there is none. -1 after an error. */
static int64_t
search_items(struct vm *vm, ref range, ref wanted, int index)
{
    int64_t n = 0, place = 0;
    int same = 0;
    ref iterator = vm_iter(vm, range), item;
    while (same >= 0 && !(index && n) && (item = vm_next(vm, iterator)) != 0) {
        same = vm_equal(vm, item, wanted);
        decref(vm->objects, item);
        n += same > 0;
        place += !n;
    }
    if (index && !n && same >= 0)
        vm_raise(vm, EXC_ValueError, "sequence.index(x): x not in sequence");
    struct raised raised = vm_error_save(vm);
    decref(vm->objects, iterator);
    vm_error_put_back(vm, raised);
    return vm_error_occurred(vm) ? -1 : index ? place : n;
}

static ref
range_count(struct vm *vm, const struct arguments *a)
{
    ref value = argument(vm, a, 0);
    int64_t n = is_range_item(vm, value) ? range_contains(vm, a->self, value)
                                         : search_items(vm, a->self, value, 0);
    return n < 0 ? 0 : int_new_size(vm->objects, n);
}

static ref
range_index(struct vm *vm, const struct arguments *a)
{
    ref value = argument(vm, a, 0);
    if (!is_range_item(vm, value)) {
        int64_t place = search_items(vm, a->self, value, 1);
        return place < 0 ? 0 : int_new_size(vm->objects, place);
    }
    int contains = range_contains(vm, a->self, value);
    if (contains)
        return contains < 0 ? 0 : range_place(vm, a->self, value);
    if (!vm->rules->index_shows_value)
        return vm_raise(vm, EXC_ValueError, "range.index(x): x not in range");
    struct writer w;
    writer_format_begin(vm, &w, "%R is not in range");
    ref message = repr_end(&w, value, " is not in range");
    if (message)
        vm_raise_object(vm, EXC_ValueError, message);
    decref(vm->objects, message);
    return 0;
}

static const struct takes takes_range[] = {{0, TAKING_XRANGE, NULL, NULL},
                                           {306, TAKING_UNPACKED_BARE, NULL, NULL},
                                           {309, TAKING_RANGE, NULL, NULL},
                                           {0, TAKING_END, NULL, NULL}};
static const struct native range_rows[] = {NATIVE("__new__", range_new_native, 1, 3,
                                                  .flags = NATIVE_NEW, .takes = takes_range,
                                                  .tuple_until = 308),
                                           NATIVE("count", range_count, 1, 1, .since = 306),
                                           NATIVE("index", range_index, 1, 1, .since = 306)};
static const struct member range_members[] = {{"start", range_start, member_is_readonly},
                                              {"stop", range_stop, member_is_readonly},
                                              {"step", range_step, member_is_readonly}};

const struct native_table natives_range = {KIND_RANGE, NULL, NATIVE_ROWS(range_rows),
                                           NATIVE_ROWS(range_members), NULL};

static ref
slice_indices(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref parts[3];
    int64_t length;
    if (!as_index(vm, argument(vm, a, 0), &length))
        return 0;
    if (length < 0)
        return vm_raise(vm, EXC_ValueError, "length should not be negative");
    ref given = argument(vm, a, 0);
    push(vm, is_int(o, given) ? newref(o, given) : int_new(o, length));
    int failed = slice_long_indices(vm, a->self, peek(vm, 1), parts);
    drop(vm, 1);
    return failed ? 0 : tuple_steal(o, parts, 3);
}

static ref
slice_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref start = a->count > 1 ? newref(o, argument(vm, a, 0)) : none_new(o);
    ref stop = newref(o, argument(vm, a, a->count > 1 ? 1 : 0));
    ref step = a->count > 2 ? newref(o, argument(vm, a, 2)) : none_new(o);
    return slice_new(o, start, stop, step);
}

static const struct native slice_rows[] = {
    NATIVE("__new__", slice_new_native, 1, 3, .flags = NATIVE_NEW, .tuple_until = ALWAYS_TUPLE),
    NATIVE("indices", slice_indices, 1, 1)};
static const struct member slice_members[] = {{"start", range_start, member_is_readonly},
                                              {"stop", range_stop, member_is_readonly},
                                              {"step", range_step, member_is_readonly}};

const struct native_table natives_slice = {KIND_SLICE, NULL, NATIVE_ROWS(slice_rows),
                                           NATIVE_ROWS(slice_members), NULL};
