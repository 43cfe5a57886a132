/* iter() and next(). */
#include "python/builtins.h"
#include "python/call.h"
#include "python/generator.h"
#include "python/native.h"

/* -- iter() -- */

static ref
plain_iterator(struct vm *vm, enum object_kind kind, ref sequence)
{
    return iterator_new(vm->objects, kind, newref(vm->objects, sequence), 0, 0);
}

/* A range iterator holds numbers only: integer is the next value, hash the step, size what is left, or UINT32_MAX: of more items than a program
 * can look at. */
static ref
range_iterator(struct vm *vm, ref range)
{
    struct objects *o = vm->objects;
    int64_t start = int_value(o, object_at(o, range)->field[RANGE_START]);
    int64_t step = int_value(o, object_at(o, range)->field[RANGE_STEP]);
    int64_t length = range_length(o, range);
    ref iterator = iterator_new(o, KIND_RANGE_ITERATOR, 0, 0, 0);
    object_edit(o, iterator)->integer = start;
    object_edit(o, iterator)->hash = step;
    object_edit(o, iterator)->size = length < UINT32_MAX ? (uint32_t)length : UINT32_MAX;
    return iterator;
}

/* Iterators of dicts and sets remember the length; that of items keeps a pair to use again. */
static ref
sized_iterator(struct vm *vm, enum object_kind kind, ref container, uint32_t length)
{
    struct objects *o = vm->objects;
    ref iterator = kind == KIND_DICT_ITEMITERATOR || kind == KIND_DICT_ITEMS_REVERSED
                       ? item_iterator_new(o, kind, newref(o, container))
                       : iterator_new(o, kind, newref(o, container), 0, 0);
    object_edit(o, iterator)->size = length;
    return iterator;
}

ref
dict_iterator(struct vm *vm, enum object_kind kind, ref dict)
{
    return sized_iterator(vm, kind, dict, dict_size(vm->objects, dict));
}

static ref
view_iterator(struct vm *vm, ref view)
{
    static const enum object_kind kinds[] = {KIND_DICT_KEYITERATOR, KIND_DICT_VALUEITERATOR,
                                             KIND_DICT_ITEMITERATOR};
    ref dict = object_at(vm->objects, view)->field[0];
    return dict_iterator(vm, kinds[kind_of(vm->objects, view) - KIND_DICT_KEYS], dict);
}

static const char *
next_name(const struct vm *vm)
{
    return vm->rules->next_unmarked ? "next" : "__next__";
}

/* PyIter_Check: the type of old-style instances has tp_iternext, whatever they have. */
static int
has_next(struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind == KIND_INSTANCE)
        return is_classic_instance(vm->objects, r) || vm_overrides(vm, r, next_name(vm));
    return kind_is(kind, K_NEXT);
}

static ref
special_iterator(struct vm *vm, ref r, ref iterator)
{
    if (has_next(vm, iterator))
        return iterator;
    if (vm->rules->specials_told)
        vm_raise(vm, EXC_TypeError, "%.200s.__iter__() must return an iterator, not %.200s",
                 type_full_name(vm, type_of(vm->objects, r)),
                 type_full_name(vm, type_of(vm->objects, iterator)));
    else
        vm_raise(vm, EXC_TypeError, "iter() returned non-iterator of type '%.100s'",
                 type_name_of(vm->objects, iterator));
    decref(vm->objects, iterator);
    return 0;
}

int
is_iterable(struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    return kind_is(kind, K_SIZED) ||
           (kind == KIND_BASE_EXCEPTION && vm->rules->exceptions_are_sequences) ||
           kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY ||
           (has_next(vm, r) && !is_classic_instance(vm->objects, r)) ||
           vm_overrides(vm, r, "__iter__") || vm_overrides(vm, r, "__getitem__");
}

ref
builtin_iter(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, r)) {
    case KIND_LIST:
        return plain_iterator(vm, KIND_LIST_ITERATOR, r);
    case KIND_TUPLE:
        return plain_iterator(vm, KIND_TUPLE_ITERATOR, r);
    case KIND_STR:
        return plain_iterator(vm,
                              vm->rules->ascii_iterator && (object_at(o, r)->extra & STR_ASCII) &&
                                      is_exactly(o, r, KIND_STR)
                                  ? KIND_STR_ASCII_ITERATOR
                                  : KIND_STR_ITERATOR,
                              r);
    case KIND_BYTES:
        return plain_iterator(vm, KIND_BYTES_ITERATOR, r);
    case KIND_BYTEARRAY:
        return plain_iterator(vm, KIND_BYTEARRAY_ITERATOR, r);
    case KIND_RANGE:
        return range_iterator(vm, r);
    case KIND_BASE_EXCEPTION:
        return vm->rules->exceptions_are_sequences ? plain_iterator(vm, KIND_ITERATOR, r) : 0;
    case KIND_MAPPINGPROXY:
        r = proxied_mapping(vm, r);
        /* fall through */
    case KIND_DICT:
        return sized_iterator(vm, KIND_DICT_KEYITERATOR, r, dict_size(o, r));
    case KIND_SET:
    case KIND_FROZENSET:
        return sized_iterator(vm, KIND_SET_ITERATOR, r, set_size(o, r));
    case KIND_DICT_KEYS:
    case KIND_DICT_VALUES:
    case KIND_DICT_ITEMS:
        return view_iterator(vm, r);
    default:
        if (has_next(vm, r))
            return newref(o, r);
        return 0;
    }
}

ref
vm_iter(struct vm *vm, ref r)
{
    ref iterator;
    if (!(r = vm_dereference(vm, r)))
        return 0;
    int found = vm_call_special(vm, r, "__iter__", NULL, 0, &iterator);
    if (found)
        return found < 0 ? 0 : special_iterator(vm, r, iterator);
    if (kind_of(vm->objects, r) != KIND_INSTANCE) {
        iterator = builtin_iter(vm, r);
        if (iterator)
            return iterator;
    } else if (vm_overrides(vm, r, "__getitem__")) {
        return plain_iterator(vm, KIND_ITERATOR, r);
    }
    if (is_classic_instance(vm->objects, r))
        return vm_raise(vm, EXC_TypeError, "iteration over non-sequence");
    return vm_raise(vm, EXC_TypeError, "'%.200s' object is not iterable",
                    type_name_of(vm->objects, r));
}

/* -- next() -- */

/* Position of the iterator, which moves on. */
static uint32_t
advance(struct vm *vm, ref iterator)
{
    return (uint32_t)object_edit(vm->objects, iterator)->integer++;
}

/* The iterator lets go of what it goes over: it is exhausted for good. */
static ref
exhausted(struct vm *vm, ref iterator)
{
    object_set_field(vm->objects, iterator, ITERATOR_SEQUENCE, 0);
    return 0;
}

static ref
sequence_of(const struct vm *vm, ref iterator)
{
    return object_at(vm->objects, iterator)->field[ITERATOR_SEQUENCE];
}

static ref
next_of_list(struct vm *vm, ref iterator)
{
    ref list = sequence_of(vm, iterator);
    if (!list)
        return 0;
    uint32_t i = (uint32_t)object_at(vm->objects, iterator)->integer;
    if (i >= list_size(vm->objects, list))
        return exhausted(vm, iterator);
    advance(vm, iterator);
    return newref(vm->objects, list_get(vm->objects, list, i));
}

/* integer is the index to give next; it counts down to -1. */
static ref
next_of_list_reversed(struct vm *vm, ref iterator)
{
    ref list = sequence_of(vm, iterator);
    if (!list)
        return 0;
    int64_t i = object_at(vm->objects, iterator)->integer;
    if (i < 0 && vm->rules->reversed_keeps)
        return 0;
    if (i < 0 || i >= list_size(vm->objects, list))
        return exhausted(vm, iterator);
    object_edit(vm->objects, iterator)->integer--;
    return newref(vm->objects, list_get(vm->objects, list, (uint32_t)i));
}

static ref
next_of_tuple(struct vm *vm, ref iterator)
{
    ref tuple = sequence_of(vm, iterator);
    if (!tuple)
        return 0;
    uint32_t i = (uint32_t)object_at(vm->objects, iterator)->integer;
    if (i >= tuple_size(vm->objects, tuple))
        return exhausted(vm, iterator);
    advance(vm, iterator);
    return newref(vm->objects, tuple_get(vm->objects, tuple, i));
}

static ref
next_of_str(struct vm *vm, ref iterator)
{
    ref str = sequence_of(vm, iterator);
    if (!str)
        return 0;
    uint32_t i = (uint32_t)object_at(vm->objects, iterator)->integer;
    if (i >= str_length(vm->objects, str)) {
        ask_error(vm, EXC_IndexError); /* 2.7 goes over it as over any sequence */
        return exhausted(vm, iterator);
    }
    advance(vm, iterator);
    return str_character(vm->objects, str, i);
}

static ref
next_of_bytes(struct vm *vm, ref iterator)
{
    ref bytes = sequence_of(vm, iterator);
    size_t length;
    if (!bytes)
        return 0;
    uint32_t i = (uint32_t)object_at(vm->objects, iterator)->integer;
    const uint8_t *data = bytes_data(vm->objects, bytes, &length);
    if (i >= length)
        return exhausted(vm, iterator);
    int64_t byte = data[i];
    advance(vm, iterator);
    return int_new(vm->objects, byte);
}

static ref
next_of_range(struct vm *vm, ref iterator)
{
    const struct object *it = object_at(vm->objects, iterator);
    int64_t value = it->integer, step = it->hash;
    if (!it->size)
        return 0;
    struct object *edited = object_edit(vm->objects, iterator);
    edited->integer = (int64_t)((uint64_t)value + (uint64_t)step);
    edited->size--;
    return int_new(vm->objects, value);
}

/* The pair that an iterator keeps: given out again with new content (stolen) if nobody else holds it. */
static ref
reuse_pair(struct vm *vm, ref iterator, uint32_t field, ref first, ref second)
{
    struct objects *o = vm->objects;
    ref pair = object_at(o, iterator)->field[field];
    if (object_at(o, pair)->ob_refcnt != 1) {
        ref items[2] = {first, second};
        return tuple_steal_as(o, items, 2, pair_birth(vm));
    }
    uint32_t span = object_at(o, pair)->span;
    ref old_first = span_get(o->spans, span, 0), old_second = span_get(o->spans, span, 1);
    incref(o, pair);
    span_set(o->spans, span, 0, first);
    span_set(o->spans, span, 1, second);
    tuple_recycle(o, pair);
    decref(o, old_first);
    decref(o, old_second);
    if (!object_is_tracked(o, pair) && vm->rules->reused_pair_tracked)
        object_track(o, pair);
    return pair;
}

/* Has the dict the size that it had when the iterator was made? 1, or 0 after RuntimeError, which it raises for good. */
static int
dict_has_size(struct vm *vm, ref iterator, ref dict)
{
    struct objects *o = vm->objects;
    if (object_at(o, iterator)->size == dict_size(o, dict))
        return 1;
    object_edit(o, iterator)->size = 0xffffffff;
    return (int)vm_raise(vm, EXC_RuntimeError, "dictionary changed size during iteration");
}

/* By step, dict_next or dict_previous, to the entry of which the iterator gives the pair, the key or the value. */
static ref
step_in_dict(struct vm *vm, ref iterator, dict_step_fn *step, enum object_kind pairs,
             enum object_kind keys)
{
    struct objects *o = vm->objects;
    ref dict = sequence_of(vm, iterator), key, value;
    enum object_kind kind = kind_of(o, iterator);
    if (!dict || !dict_has_size(vm, iterator, dict))
        return 0;
    uint32_t position = (uint32_t)object_at(o, iterator)->integer;
    if (!step(o, dict, &position, &key, &value))
        return exhausted(vm, iterator);
    object_edit(o, iterator)->integer = position;
    if (kind == pairs)
        return reuse_pair(vm, iterator, ITERATOR_SECOND, newref(o, key), newref(o, value));
    return newref(o, kind == keys ? key : value);
}

static ref
next_of_dict(struct vm *vm, ref iterator)
{
    return step_in_dict(vm, iterator, dict_next, KIND_DICT_ITEMITERATOR, KIND_DICT_KEYITERATOR);
}

static ref
next_of_dict_reversed(struct vm *vm, ref iterator)
{
    return step_in_dict(vm, iterator, dict_previous, KIND_DICT_ITEMS_REVERSED, KIND_DICT_REVERSED);
}

static ref
next_of_set(struct vm *vm, ref iterator)
{
    struct objects *o = vm->objects;
    ref set = sequence_of(vm, iterator), key;
    if (!set)
        return 0;
    if (object_at(o, iterator)->size != set_size(o, set)) {
        object_edit(o, iterator)->size = 0xffffffff;
        return vm_raise(vm, EXC_RuntimeError, "Set changed size during iteration");
    }
    uint32_t position = (uint32_t)object_at(o, iterator)->integer;
    if (!set_next(o, set, &position, &key))
        return exhausted(vm, iterator);
    object_edit(o, iterator)->integer = position;
    return newref(o, key);
}

/* iter() of an object with __getitem__ only. */
static ref
next_by_getitem(struct vm *vm, ref iterator)
{
    ref sequence = sequence_of(vm, iterator);
    if (!sequence)
        return 0;
    ref index = int_new_size(vm->objects, advance(vm, iterator));
    ref item = vm_getitem(vm, sequence, index);
    decref(vm->objects, index);
    if (!item &&
        (vm_error_matches(vm, EXC_IndexError) || vm_error_matches(vm, EXC_StopIteration))) {
        vm_error_clear(vm);
        return exhausted(vm, iterator);
    }
    return item;
}

/* iter(callable, sentinel). */
static ref
next_by_call(struct vm *vm, ref iterator)
{
    ref callable = sequence_of(vm, iterator);
    if (!callable)
        return 0;
    ref value = vm_call(vm, callable, NULL, 0);
    if (!value) {
        if (vm_error_matches(vm, EXC_StopIteration))
            vm_error_clear(vm);
        return 0;
    }
    int same = vm_equal(vm, value, object_at(vm->objects, iterator)->field[ITERATOR_SECOND]);
    if (same == 0)
        return value;
    decref(vm->objects, value);
    return same < 0 ? 0 : exhausted(vm, iterator);
}

/* reversed(sequence with __len__ and __getitem__): integer counts down. */
static ref
next_of_reversed(struct vm *vm, ref iterator)
{
    ref sequence = sequence_of(vm, iterator);
    int64_t i = object_at(vm->objects, iterator)->integer;
    if (!sequence)
        return 0;
    if (i < 0)
        return exhausted(vm, iterator);
    ref index = int_new_size(vm->objects, i);
    ref item = vm_getitem(vm, sequence, index);
    decref(vm->objects, index);
    if (item) {
        object_edit(vm->objects, iterator)->integer--;
        return item;
    }
    if (vm_error_matches(vm, EXC_IndexError) || vm_error_matches(vm, EXC_StopIteration))
        vm_error_clear(vm);
    struct raised raised = vm_error_save(vm);
    object_edit(vm->objects, iterator)->integer = -1;
    exhausted(vm, iterator);
    vm_error_put_back(vm, raised);
    return 0;
}

static ref
next_of_enumerate(struct vm *vm, ref iterator)
{
    struct objects *o = vm->objects;
    ref item = vm_next(vm, sequence_of(vm, iterator));
    if (!item)
        return 0;
    int64_t number = object_edit(o, iterator)->integer++;
    return reuse_pair(vm, iterator, ITERATOR_SECOND, int_new_size(o, number), item);
}

/* The iterator number `ended` of strict zip() or map() has no item: the others must not have one either, or ValueError. Always 0. */
static ref
end_strictly(struct vm *vm, int is_zip, ref iterators, uint32_t ended)
{
    struct objects *o = vm->objects;
    uint32_t n = tuple_size(o, iterators), i = ended;
    if (vm_error_occurred(vm))
        return 0;
    if (!ended) {
        for (i = 1; i < n; i++) {
            ref item = vm_next(vm, tuple_get(o, iterators, i));
            if (!item && vm_error_occurred(vm))
                return 0;
            decref(o, item);
            if (item)
                break;
        }
        if (i >= n)
            return 0;
    }
    const char *others = i == 1 ? " " : "s 1-";
    int number = (int)i + 1, before = (int)i;
    return is_zip && ended
               ? vm_raise(vm, EXC_ValueError, "zip() argument %d is shorter than argument%s%d",
                          number, others, before)
           : is_zip ? vm_raise(vm, EXC_ValueError, "zip() argument %d is longer than argument%s%d",
                               number, others, before)
           : ended  ? vm_raise(vm, EXC_ValueError, "map() argument %d is shorter than argument%s%d",
                               number, others, before)
                    : vm_raise(vm, EXC_ValueError, "map() argument %d is longer than argument%s%d",
                               number, others, before);
}

/* zip: integer: is it strict?, sequence is the tuple of iterators, the second field the tuple it gives out again. */
static ref
next_of_zip(struct vm *vm, ref iterator)
{
    struct objects *o = vm->objects;
    ref iterators = sequence_of(vm, iterator);
    uint32_t n = tuple_size(o, iterators);
    if (!n)
        return 0;
    ref result = object_at(o, iterator)->field[ITERATOR_SECOND];
    int again = object_at(o, result)->ob_refcnt == 1;
    result = again ? newref(o, result) : tuple_new(o, n);
    if (again)
        tuple_recycle(o, result);
    else
        tuple_ready(o, result, TUPLE_FILLED);
    for (uint32_t i = 0; i < n; i++) {
        ref item = vm_next(vm, tuple_get(o, iterators, i));
        if (!item) {
            decref(o, result);
            return object_at(o, iterator)->integer ? end_strictly(vm, 1, iterators, i) : 0;
        }
        if (!again) {
            tuple_init(o, result, i, item);
            continue;
        }
        uint32_t span = object_at(o, result)->span;
        ref old = span_get(o->spans, span, i);
        span_set(o->spans, span, i, item);
        decref(o, old);
    }
    return result;
}

/* map: integer: is it strict?, sequence is the function, the second field the tuple of iterators. */
static ref
next_of_map(struct vm *vm, ref iterator)
{
    struct objects *o = vm->objects;
    ref iterators = object_at(o, iterator)->field[ITERATOR_SECOND], args[MAP_MOST], result = 0;
    uint32_t n = tuple_size(o, iterators), got = 0, array = array_of_items(vm, n);
    while (got < n && (args[got] = vm_next(vm, tuple_get(o, iterators, got))) != 0)
        got++;
    if (got == n)
        result = vm_call(vm, sequence_of(vm, iterator), args, n);
    else if (object_at(o, iterator)->integer)
        end_strictly(vm, 0, iterators, got);
    for (uint32_t i = 0; i < got; i++)
        decref(o, args[i]);
    entry_release(vm, array);
    return result;
}

/* Does filter() keep the item? Asked itself where the function is None or bool. 1, 0, -1 after an error. */
static int
is_kept(struct vm *vm, ref function, ref item)
{
    if (function == vm->objects->vars.none || function == static_type(KIND_BOOL))
        return vm_truth(vm, item);
    ref verdict = vm_call(vm, function, &item, 1);
    int truth = verdict ? vm_truth(vm, verdict) : -1;
    decref(vm->objects, verdict);
    return truth;
}

/* filter: sequence is the function or None, the second field the iterator. */
static ref
next_of_filter(struct vm *vm, ref iterator)
{
    struct objects *o = vm->objects;
    ref function = sequence_of(vm, iterator), item;
    while ((item = vm_next(vm, object_at(o, iterator)->field[ITERATOR_SECOND])) != 0) {
        int truth = is_kept(vm, function, item);
        if (truth > 0)
            return item;
        decref(o, item);
        if (truth < 0)
            return 0;
    }
    return 0;
}

static ref
next_of_generator(struct vm *vm, ref generator)
{
    return generator_send(vm, generator, 0);
}

/* instance_iternext of 2.7: a StopIteration is told without its value. */
static ref
next_of_classic(struct vm *vm, ref r)
{
    ref item;
    int found = vm_call_special(vm, r, "next", NULL, 0, &item);
    if (found == 0)
        return vm_raise(vm, EXC_TypeError, "instance has no next() method");
    if (found < 0 && vm_error_matches(vm, EXC_StopIteration))
        vm_error_clear(vm);
    return found < 0 ? 0 : item;
}

static ref
next_of_instance(struct vm *vm, ref r)
{
    ref item;
    if (is_classic_instance(vm->objects, r))
        return next_of_classic(vm, r);
    int found = vm_call_special(vm, r, next_name(vm), NULL, 0, &item);
    if (found == 0)
        return vm_raise(vm, EXC_TypeError,
                        vm->rules->old_words ? "%.200s object is not an iterator"
                                             : "'%.200s' object is not an iterator",
                        type_name_of(vm->objects, r));
    return found < 0 ? 0 : item;
}

static ref (*const nexts[OBJECT_KIND_COUNT])(struct vm *vm, ref iterator) = {
    [KIND_GENERATOR] = next_of_generator,
    [KIND_LIST_ITERATOR] = next_of_list,
    [KIND_LIST_REVERSED] = next_of_list_reversed,
    [KIND_TUPLE_ITERATOR] = next_of_tuple,
    [KIND_STR_ITERATOR] = next_of_str,
    [KIND_STR_ASCII_ITERATOR] = next_of_str,
    [KIND_BYTES_ITERATOR] = next_of_bytes,
    [KIND_BYTEARRAY_ITERATOR] = next_of_bytes,
    [KIND_RANGE_ITERATOR] = next_of_range,
    [KIND_DICT_KEYITERATOR] = next_of_dict,
    [KIND_DICT_VALUEITERATOR] = next_of_dict,
    [KIND_DICT_ITEMITERATOR] = next_of_dict,
    [KIND_DICT_REVERSED] = next_of_dict_reversed,
    [KIND_DICT_VALUES_REVERSED] = next_of_dict_reversed,
    [KIND_DICT_ITEMS_REVERSED] = next_of_dict_reversed,
    [KIND_SET_ITERATOR] = next_of_set,
    [KIND_ITERATOR] = next_by_getitem,
    [KIND_CALLABLE_ITERATOR] = next_by_call,
    [KIND_REVERSED] = next_of_reversed,
    [KIND_ENUMERATE] = next_of_enumerate,
    [KIND_ZIP] = next_of_zip,
    [KIND_MAP] = next_of_map,
    [KIND_FILTER] = next_of_filter,
};

/* Iterators that never end must not keep the run from being left: once QUIET_ITEMS items in a row have changed nothing, each is an event. */
static void
count_quiet_item(struct vm *vm)
{
    enum { QUIET_ITEMS = 1024 };
    struct vm_vars *v = &vm->vars;
    if (v->quiet_moment != vm->clock->vars.now)
        v->quiet_items = 0;
    v->quiet_moment = vm->clock->vars.now;
    if (++v->quiet_items <= QUIET_ITEMS)
        return;
    v->quiet_moment++;
    EMIT1(vm->clock, ITERATING, v->quiet_items);
}

ref
vm_next_raw(struct vm *vm, ref iterator)
{
    count_quiet_item(vm);
    ref (*next)(struct vm *, ref) = nexts[kind_of(vm->objects, iterator)];
    return (next ? next : next_of_instance)(vm, iterator);
}

ref
vm_next(struct vm *vm, ref iterator)
{
    ref item = vm_next_raw(vm, iterator);
    if (!item && vm_error_matches(vm, EXC_StopIteration))
        vm_error_clear(vm);
    return item;
}
