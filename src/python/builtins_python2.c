/* What 2.7 has as functions: range, zip, map, filter, which give lists; reduce, cmp. */
#include "python/builtins.h"
#include "python/refusal.h"
#include "python/tables.h"

enum { RANGE_MOST = 1 << 24 }; /* items: more would take the simulator gigabytes */

/* A list that is filled item by item: the first `room` of them have their places already. */
struct filling {
    ref list;
    uint32_t room, count;
};

static struct filling
filling_begin(struct vm *vm, uint32_t room)
{
    return (struct filling){list_new(vm->objects, room), room, 0};
}

/* item is stolen. */
static void
filling_add(struct vm *vm, struct filling *f, ref item)
{
    if (f->count < f->room)
        list_init(vm->objects, f->list, f->count, item);
    else
        list_append_steal(vm->objects, f->list, item);
    f->count++;
}

/* The list without the places that nothing came into; 0 if it failed. */
static ref
filling_end(struct vm *vm, struct filling *f, int failed)
{
    struct objects *o = vm->objects;
    if (failed) {
        decref(o, f->list);
        return 0;
    }
    if (f->count < f->room)
        list_assign_slice(o, f->list, f->count, f->room, 0);
    return f->list;
}

/* An argument of range(), called so: 1, or 0 after TypeError. */
static int
range_argument(struct vm *vm, ref r, const char *called, int64_t *value)
{
    if (is_int(vm->objects, r))
        return as_index(vm, r, value);
    vm_raise(vm, EXC_TypeError, "range() integer %s argument expected, got %.200s.", called,
             type_name_of(vm->objects, r));
    return 0;
}

ref
builtin_range(struct vm *vm, const struct arguments *a)
{
    int64_t start = 0, stop, step = 1;
    if (!range_argument(vm, argument(vm, a, a->count > 1 ? 1 : 0), "end", &stop) ||
        (a->count > 1 && !range_argument(vm, argument(vm, a, 0), "start", &start)) ||
        (a->count > 2 && !range_argument(vm, argument(vm, a, 2), "step", &step)))
        return 0;
    if (step == 0)
        return vm_raise(vm, EXC_ValueError, "range() step argument must not be zero");
    uint64_t n = 0, by = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    if (step > 0 ? start < stop : start > stop)
        n = 1 +
            ((step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop) - 1) /
                by;
    if (n > RANGE_MOST)
        return vm_refuse(vm, "count in a while loop", "a range() of %llu items, a list in 2.7, is",
                         (unsigned long long)n);
    ref list = list_new(vm->objects, (uint32_t)n);
    for (uint32_t i = 0; i < n; i++)
        list_init(vm->objects, list, i,
                  int_new(vm->objects, (int64_t)((uint64_t)start + i * (uint64_t)step)));
    return list;
}

enum { UNKNOWN = -2, ZIP_ROOM = 10, OTHER_ROOM = 8 };

/* _PyObject_LengthHint: what has no length has not got it. -1 after another error. */
static int64_t
length_hint(struct vm *vm, ref r, int64_t otherwise)
{
    int64_t hint = vm_length_hint(vm, r, otherwise);
    if (hint >= 0 || !vm_error_is(vm, EXC_TypeError))
        return hint;
    vm_error_clear(vm);
    return otherwise;
}

/* What zip() makes room for: the shortest of the lengths that are known. */
static uint32_t
shortest(struct vm *vm, const struct arguments *a)
{
    int64_t least = UNKNOWN;
    for (uint32_t i = 0; i < a->count; i++) {
        int64_t hint = length_hint(vm, argument(vm, a, i), UNKNOWN);
        if (hint < 0)
            return ZIP_ROOM;
        least = least < 0 || hint < least ? hint : least;
    }
    return (uint32_t)least;
}

/* The tuple of the next items; 0 at the end of the shortest, or after an error. */
static ref
zip_next(struct vm *vm, ref iterators)
{
    struct objects *o = vm->objects;
    uint32_t n = tuple_size(o, iterators);
    ref tuple = tuple_new(o, n);
    tuple_ready(o, tuple, TUPLE_FILLED);
    for (uint32_t i = 0; i < n; i++) {
        ref item = vm_next(vm, tuple_get(o, iterators, i));
        if (!item) {
            decref(o, tuple);
            return 0;
        }
        tuple_init(o, tuple, i, item);
    }
    return tuple;
}

ref
builtin_zip(struct vm *vm, const struct arguments *a)
{
    ref tuple;
    if (!a->count)
        return list_new(vm->objects, 0);
    struct filling f = filling_begin(vm, shortest(vm, a));
    ref sources = iterators_tuple(vm, a, 0);
    while (sources && (tuple = zip_next(vm, sources)) != 0)
        filling_add(vm, &f, tuple);
    decref(vm->objects, sources);
    return filling_end(vm, &f, !sources || vm_error_occurred(vm));
}

/* What map() makes room for: the longest. */
static uint32_t
longest(struct vm *vm, const struct arguments *a)
{
    int64_t most = 0;
    for (uint32_t i = 1; i < a->count; i++) {
        int64_t hint = length_hint(vm, argument(vm, a, i), OTHER_ROOM);
        most = hint > most ? hint : most;
    }
    return (uint32_t)most;
}

/* The next items as a tuple, None where an iterable has ended: 0 if all have, or after an error. The iterators are those of the n entries
 * on top of the stack; one that has ended is 0 there. */
static ref
map_next(struct vm *vm, uint32_t n)
{
    struct objects *o = vm->objects;
    uint32_t at = vm->vars.top - n, living = 0;
    ref tuple = tuple_new(o, n);
    tuple_ready(o, tuple, TUPLE_FILLED);
    for (uint32_t i = 0; i < n; i++) {
        ref iterator = entry_ref(vm->values.at[at + i]),
            item = iterator ? vm_next(vm, iterator) : 0;
        if (iterator && !item) {
            if (vm_error_occurred(vm)) {
                decref(o, tuple);
                return 0;
            }
            *edit(vm->values, at + i) = 0;
            decref(o, iterator);
        }
        living += item != 0;
        tuple_init(o, tuple, i, item ? item : none_new(o));
    }
    if (living)
        return tuple;
    decref(o, tuple);
    return 0;
}

/* func(*tuple), or the tuple (its item, if it has only one) where func is None. tuple is stolen. */
static ref
map_call(struct vm *vm, ref function, ref tuple)
{
    struct objects *o = vm->objects;
    if (function == o->vars.none && tuple_size(o, tuple) > 1)
        return tuple;
    ref result = function == o->vars.none ? newref(o, tuple_get(o, tuple, 0))
                                          : vm_call_tuple(vm, function, tuple, 0);
    struct raised raised = vm_error_save(vm);
    decref(o, tuple);
    vm_error_put_back(vm, raised);
    return result;
}

ref
builtin_map(struct vm *vm, const struct arguments *a)
{
    if (a->count < 2)
        return vm_raise(vm, EXC_TypeError, "map() requires at least two args");
    ref function = argument(vm, a, 0), tuple;
    if (function == vm->objects->vars.none && a->count == 2)
        return vm_list(vm, argument(vm, a, 1));
    uint32_t n = a->count - 1, top = vm->vars.top;
    int failed = 0;
    for (uint32_t i = 1; i < a->count && !failed; i++) {
        ref iterator = vm_iter(vm, argument(vm, a, i));
        failed = !iterator;
        if (failed && vm_error_matches(vm, EXC_TypeError)) {
            vm_error_clear(vm);
            vm_raise(vm, EXC_TypeError, "argument %u to map() must support iteration", i + 1);
        }
        if (iterator)
            push(vm, iterator);
    }
    struct filling f = filling_begin(vm, failed ? 0 : longest(vm, a));
    while (!failed && (tuple = map_next(vm, n)) != 0) {
        ref result = map_call(vm, function, tuple);
        failed = !result;
        if (result)
            filling_add(vm, &f, result);
    }
    struct raised raised = vm_error_save(vm);
    drop(vm, vm->vars.top - top);
    vm_error_put_back(vm, raised);
    return filling_end(vm, &f, failed || vm_error_occurred(vm));
}

/* Does filter(function, ...) keep the item? 1, 0, -1 after an error. alike: filterstring and filtertuple hold it besides the tuple of the
 * arguments. */
static int
is_kept(struct vm *vm, ref function, ref item, int alike)
{
    struct objects *o = vm->objects;
    if (function == o->vars.none || function == static_type(KIND_BOOL))
        return vm_truth(vm, item);
    ref tuple = alike ? 0 : tuple_steal(o, &item, 1);
    ref answer = alike ? vm_call(vm, function, &item, 1) : vm_call_tuple(vm, function, tuple, 0);
    struct raised raised = vm_error_save(vm);
    if (!alike)
        incref(o, item);
    decref(o, tuple);
    vm_error_put_back(vm, raised);
    int kept = answer ? vm_truth(vm, answer) : -1;
    decref(o, answer);
    return kept;
}

/* filterstring, filtertuple: what was kept (stolen, 0 after an error) of a str is a str, of a tuple a tuple. */
static ref
like(struct vm *vm, ref list, ref source)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, source);
    if (!list || (kind != KIND_STR && kind != KIND_TUPLE))
        return list;
    ref result;
    if (kind == KIND_TUPLE) {
        result = tuple_from_sequence(o, list);
    } else {
        uint32_t mark = text_begin(vm);
        for (uint32_t i = 0; i < list_size(o, list); i++)
            text_put_str(vm, list_get(o, list, i));
        result = text_end(vm, mark);
    }
    decref(o, list);
    return result;
}

ref
builtin_filter(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref function = argument(vm, a, 0), source = argument(vm, a, 1), item;
    int kept = 0, alike = kind_of(o, source) == KIND_TUPLE || kind_of(o, source) == KIND_STR;
    int64_t hint = length_hint(vm, source, OTHER_ROOM);
    if (hint < 0)
        return 0;
    ref iterator = vm_iter(vm, source);
    if (!iterator)
        return 0;
    struct filling f = filling_begin(vm, (uint32_t)hint);
    while (kept >= 0 && (item = vm_next(vm, iterator)) != 0) {
        kept = is_kept(vm, function, item, alike);
        if (kept > 0)
            filling_add(vm, &f, item);
        else
            decref(o, item);
    }
    decref(o, iterator);
    return like(vm, filling_end(vm, &f, kept < 0 || vm_error_occurred(vm)), source);
}

/* function(so_far, item), both stolen. */
static ref
reduce_one(struct vm *vm, ref function, ref so_far, ref item)
{
    ref pair[2] = {so_far, item}, tuple = tuple_steal(vm->objects, pair, 2);
    ref result = vm_call_tuple(vm, function, tuple, 0);
    struct raised raised = vm_error_save(vm);
    decref(vm->objects, tuple);
    vm_error_put_back(vm, raised);
    return result;
}

ref
builtin_reduce(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref result = a->count > 2 ? newref(o, argument(vm, a, 2)) : 0, item;
    ref iterator = vm_iter(vm, argument(vm, a, 1));
    if (!iterator) {
        decref(o, result);
        if (!vm_error_matches(vm, EXC_TypeError))
            return 0;
        vm_error_clear(vm);
        return vm_raise(vm, EXC_TypeError, "reduce() arg 2 must support iteration");
    }
    if (!result)
        result = vm_next(vm, iterator);
    while (result && (item = vm_next(vm, iterator)) != 0)
        result = reduce_one(vm, argument(vm, a, 0), result, item);
    struct raised raised = vm_error_save(vm);
    decref(o, iterator);
    vm_error_put_back(vm, raised);
    if (vm_error_occurred(vm)) {
        decref(o, result);
        return 0;
    }
    return result ? result
                  : vm_raise(vm, EXC_TypeError, "reduce() of empty sequence with no initial value");
}

ref
builtin_apply(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref given = a->count > 1 ? argument(vm, a, 1) : 0, dict = a->count > 2 ? argument(vm, a, 2) : 0;
    if (given && kind_of(o, given) != KIND_TUPLE && !vm_is_sequence(vm, given))
        return vm_raise(vm, EXC_TypeError, "apply() arg 2 expected sequence, found %s",
                        type_name_of(o, given));
    ref tuple = given ? vm_tuple(vm, given) : tuple_new(o, 0);
    if (!tuple)
        return 0;
    ref result =
        dict && kind_of(o, dict) != KIND_DICT
            ? vm_raise(vm, EXC_TypeError, "apply() arg 3 expected dictionary, found %s",
                       type_name_of(o, dict))
            : vm_call_tuple(vm, argument(vm, a, 0), tuple, dict && dict_size(o, dict) ? dict : 0);
    struct raised raised = vm_error_save(vm);
    decref(o, tuple);
    vm_error_put_back(vm, raised);
    return result;
}

/* PyObject_Compare: what is the same is equal, whatever it says of itself. */
ref
builtin_cmp(struct vm *vm, const struct arguments *a)
{
    static const struct {
        enum compare_op op;
        int64_t order;
    } asked[] = {{COMPARE_EQ, 0}, {COMPARE_LT, -1}, {COMPARE_GT, 1}};
    ref x = argument(vm, a, 0), y = argument(vm, a, 1);
    for (size_t i = 0; i < sizeof asked / sizeof *asked && x != y; i++) {
        int holds = vm_compare_bool(vm, asked[i].op, x, y);
        if (holds)
            return holds < 0 ? 0 : int_new(vm->objects, asked[i].order);
    }
    return int_new(vm->objects, 0);
}
