/* What is made of iterables: lists, tuples, sets. */
#include "objects/mapping.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "python/leftovers.h"
#include "python/native.h"

/* What __length_hint__ of a built-in iterator takes: it is looked up as a bound method. */
static void
bind_hint(struct vm *vm, ref iterator)
{
    if (vm->rules->python2)
        ask_error(vm, EXC_TypeError); /* which says that it has no len() */
    leftovers_of_lookup(vm, iterator);
    decref(vm->objects, vm_bound_builtin(vm, iterator, "__length_hint__"));
}

/* len(r), or what is expected where a TypeError says that it has none; -1 after another error. */
static int64_t
length_or(struct vm *vm, ref r, int64_t otherwise)
{
    int64_t n = vm_length(vm, r);
    if (n >= 0 || !vm_error_is(vm, EXC_TypeError))
        return n;
    vm_error_clear(vm);
    return otherwise;
}

int64_t
builtin_length_hint(const struct vm *vm, ref r)
{
    const struct objects *o = vm->objects;
    const struct object *object = object_at(o, r);
    ref sequence = object->field[ITERATOR_SEQUENCE];
    switch (kind_of(o, r)) {
    case KIND_LIST_ITERATOR:
    case KIND_TUPLE_ITERATOR:
    case KIND_STR_ITERATOR:
    case KIND_STR_ASCII_ITERATOR:
    case KIND_BYTES_ITERATOR:
    case KIND_BYTEARRAY_ITERATOR:
        return sequence ? (int64_t)object_at(o, sequence)->size - object->integer : 0;
    case KIND_LIST_REVERSED:
    case KIND_REVERSED:
        return sequence ? object->integer + 1 : 0;
    case KIND_RANGE_ITERATOR:
        return object->size;
    case KIND_DICT_KEYITERATOR:
    case KIND_DICT_VALUEITERATOR:
    case KIND_DICT_ITEMITERATOR:
    case KIND_DICT_REVERSED:
    case KIND_DICT_VALUES_REVERSED:
    case KIND_DICT_ITEMS_REVERSED:
    case KIND_SET_ITERATOR:
        return sequence ? object->size : 0;
    default:
        return -2;
    }
}

int64_t
vm_length_hint(struct vm *vm, ref r, int64_t otherwise)
{
    int64_t known = builtin_length_hint(vm, r);
    if (known != -2) {
        bind_hint(vm, r);
        return known;
    }
    switch (kind_of(vm->objects, r)) {
    case KIND_GENERATOR:
    case KIND_ENUMERATE:
    case KIND_ZIP:
    case KIND_MAP:
    case KIND_FILTER:
    case KIND_ITERATOR:
    case KIND_CALLABLE_ITERATOR:
    case KIND_BASE_EXCEPTION:
        ask_error(vm, EXC_TypeError);
        return otherwise;
    case KIND_INSTANCE:
        return vm_overrides(vm, r, "__len__") ? length_or(vm, r, otherwise) : otherwise;
    default:
        return vm_length(vm, r);
    }
}

/* _PyObject_HasLen: does it know its length, not only guess it? */
static int
has_length(struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    return kind_is(kind, K_SIZED) || (kind == KIND_INSTANCE && vm_overrides(vm, r, "__len__"));
}

/* ... through its iterator. */
static int
extend_by_iterating(struct vm *vm, ref list, ref iterable)
{
    struct objects *o = vm->objects;
    ref iterator = vm_iter(vm, iterable), item;
    if (!iterator)
        return -1;
    int64_t hint = vm_length_hint(vm, iterable, LIST_HINT);
    if (hint < 0) {
        decref(o, iterator);
        return -1;
    }
    list_extend_begin(o, list, (uint32_t)hint);
    while ((item = vm_next(vm, iterator)) != 0)
        list_extend_item(o, list, item);
    if (!vm_error_occurred(vm))
        list_extend_end(o, list);
    decref(o, iterator);
    return vm_error_occurred(vm) ? -1 : 0;
}

/* What list_extend() of 3.13 and later goes through by itself: a set, a dict or a view of one. The dict or set, or 0. */
static ref
known_container(struct vm *vm, ref iterable)
{
    switch (kind_of(vm->objects, iterable)) {
    case KIND_DICT:
    case KIND_SET:
    case KIND_FROZENSET:
        return is_exactly(vm->objects, iterable, kind_of(vm->objects, iterable)) ? iterable : 0;
    case KIND_DICT_KEYS:
    case KIND_DICT_VALUES:
    case KIND_DICT_ITEMS:
        return object_at(vm->objects, iterable)->field[0];
    default:
        return 0;
    }
}

/* list_extend_set, list_extend_dict, list_extend_dictitems. */
static void
extend_by_known(struct vm *vm, ref list, ref iterable, ref container)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, iterable);
    uint32_t position = 0;
    ref key, value = 0;
    list_extend_room(o, list, object_at(o, container)->size);
    while (kind_of(o, container) == KIND_DICT ? dict_next(o, container, &position, &key, &value)
                                              : set_next(o, container, &position, &key)) {
        ref item = kind == KIND_DICT_VALUES ? newref(o, value) : newref(o, key);
        if (kind == KIND_DICT_ITEMS)
            item = tuple_steal(o, (ref[]){item, newref(o, value)}, 2);
        list_extend_item(o, list, item);
    }
}

/* list_extend by something that is neither list nor tuple. */
static int
extend_by_other(struct vm *vm, ref list, ref iterable)
{
    ref known = vm->rules->extend_knows ? known_container(vm, iterable) : 0;
    if (!known)
        return extend_by_iterating(vm, list, iterable);
    extend_by_known(vm, list, iterable, known);
    return 0;
}

int
vm_list_extend(struct vm *vm, ref list, ref iterable)
{
    if (list == iterable || is_exactly(vm->objects, iterable, KIND_LIST) ||
        is_exactly(vm->objects, iterable, KIND_TUPLE)) {
        list_extend(vm->objects, list, iterable);
        return 0;
    }
    return extend_by_other(vm, list, iterable);
}

int
vm_list_fill(struct vm *vm, ref list, ref iterable)
{
    if (vm->objects->layout->list_prealloc == LIST_PREALLOC_EXACT && has_length(vm, iterable)) {
        int64_t n = length_or(vm, iterable, 0);
        if (n < 0)
            return -1;
        list_preallocate(vm->objects, list, (uint32_t)n);
    }
    return extend_by_other(vm, list, iterable);
}

ref
vm_list(struct vm *vm, ref iterable)
{
    ref list = list_new(vm->objects, 0);
    if (vm_list_extend(vm, list, iterable) == 0)
        return list;
    decref(vm->objects, list);
    return 0;
}

ref
vm_sequence_fast(struct vm *vm, ref iterable)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, iterable);
    if (kind == KIND_LIST || kind == KIND_TUPLE)
        return newref(o, iterable);
    ref iterator = vm_iter(vm, iterable);
    ref list = iterator ? vm_list(vm, iterator) : 0;
    decref(o, iterator);
    return list;
}

/* A tuple of the n topmost entries of the stack, which it takes over. */
static ref
tuple_of_entries(struct vm *vm, uint32_t n)
{
    struct objects *o = vm->objects;
    ref tuple = tuple_new(o, n);
    for (uint32_t i = n; i > 0; i--)
        tuple_init(o, tuple, i - 1, pop(vm));
    return tuple;
}

/* The same of a list, which dies. */
static ref
tuple_of_list(struct vm *vm, ref list)
{
    struct objects *o = vm->objects;
    uint32_t n = list_size(o, list);
    ref tuple = tuple_new(o, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(o, tuple, i, newref(o, list_get(o, list, i)));
    list_clear(o, list);
    decref(o, list);
    return tuple;
}

/* PySequence_Tuple since 3.14: up to eight items wait in an array of the C stack, more in a list; the iterator (stolen) dies first. */
static ref
gather_tuple(struct vm *vm, ref iterator)
{
    enum { ON_STACK = 8, IN_LIST = 16 };
    struct objects *o = vm->objects;
    uint32_t n = 0;
    ref list = 0, item, tuple;
    while (n < ON_STACK && (item = vm_next(vm, iterator)) != 0) {
        push(vm, item);
        n++;
    }
    if (n == ON_STACK) {
        list = list_new_room(o, IN_LIST);
        for (uint32_t i = 0; i < n; i++)
            list_extend_item(o, list, newref(o, peek(vm, n - i)));
        drop(vm, n);
        while ((item = vm_next(vm, iterator)) != 0)
            list_extend_item(o, list, item);
    }
    struct raised raised = vm_error_save(vm);
    int failed = raised.exception != 0;
    decref(o, iterator);
    vm_error_put_back(vm, raised);
    if (failed) {
        if (list)
            decref(o, list);
        else
            drop(vm, n);
        return 0;
    }
    tuple = list ? tuple_of_list(vm, list) : tuple_of_entries(vm, n);
    if (n)
        tuple_ready(o, tuple, TUPLE_FILLED);
    return tuple;
}

ref
vm_tuple(struct vm *vm, ref iterable)
{
    struct objects *o = vm->objects;
    if (is_exactly(o, iterable, KIND_TUPLE))
        return newref(o, iterable);
    if (is_exactly(o, iterable, KIND_LIST))
        return tuple_from_sequence(o, iterable);
    ref iterator = vm_iter(vm, iterable), item;
    if (!iterator)
        return 0;
    if (vm->rules->tuple_gathered)
        return gather_tuple(vm, iterator);
    int64_t room = vm_length_hint(vm, iterable, 10), n = 0;
    ref tuple = room < 0 ? 0 : tuple_new(o, (uint32_t)room);
    if (tuple)
        tuple_ready(o, tuple, TUPLE_FILLED);
    while (tuple && (item = vm_next(vm, iterator)) != 0) {
        if (n == room) {
            room += 10;
            room += room >> 2;
            tuple = tuple_resize(o, tuple, (uint32_t)room);
        }
        tuple_init(o, tuple, (uint32_t)n++, item);
    }
    if (!tuple || vm_error_occurred(vm)) {
        struct raised raised = vm_error_save(vm);
        decref(o, tuple);
        decref(o, iterator);
        vm_error_put_back(vm, raised);
        return 0;
    }
    if (n < room)
        tuple = tuple_resize(o, tuple, (uint32_t)n);
    decref(o, iterator);
    return tuple;
}

int
vm_set_update(struct vm *vm, ref set, ref iterable)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, iterable);
    if (kind == KIND_SET || kind == KIND_FROZENSET || kind == KIND_DICT)
        return set_update(o, set, iterable);
    ref iterator = vm_iter(vm, iterable), item;
    int r = 0;
    if (!iterator)
        return -1;
    while (r == 0 && (item = vm_next(vm, iterator)) != 0) {
        r = set_add(o, set, item);
        decref(o, item);
    }
    decref(o, iterator);
    return r < 0 || vm_error_occurred(vm) ? -1 : 0;
}
