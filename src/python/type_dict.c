/* dict and its views. */
#include <sys/types.h>

#include "python/slots.h"
#include "python/tables.h"
#include "python/attribute.h"
#include "python/writer.h"

/* -- dict -- */

/* Element i is not iterable: TypeError. */
static void
no_sequence(struct vm *vm, int64_t i)
{
    static const char note[] =
        "Cannot convert dictionary update sequence element #%zd to a sequence";
    if (vm->rules->update_element_bare) {
        vm_raise(vm, EXC_TypeError, "object is not iterable");
        vm_error_note(vm, message_new(vm, note, (ssize_t)i));
    } else {
        vm_raise(vm, EXC_TypeError, "%1s", ""); /* PySequence_Fast(item, ""), which is replaced */
        vm_raise(vm, EXC_TypeError,
                 "cannot convert dictionary update sequence element #%zd to a sequence",
                 (ssize_t)i);
    }
}

/* dict[pair[0]] = pair[1], pair being a list or tuple. 0 or -1. */
static int
update_item(struct vm *vm, ref dict, ref pair)
{
    struct objects *o = vm->objects;
    int is_list = kind_of(o, pair) == KIND_LIST;
    ref key = newref(o, is_list ? list_get(o, pair, 0) : tuple_get(o, pair, 0));
    ref value = newref(o, is_list ? list_get(o, pair, 1) : tuple_get(o, pair, 1));
    int r = dict_set(o, dict, key, value);
    decref(o, key);
    decref(o, value);
    return r;
}

/* Takes items from a sequence of pairs. 0 or -1. */
static int
update_from_pairs(struct vm *vm, ref dict, ref pairs)
{
    struct objects *o = vm->objects;
    ref iterator = vm_iter(vm, pairs), pair;
    int r = 0;
    if (!iterator)
        return -1;
    for (int64_t i = 0; r == 0 && (pair = vm_next(vm, iterator)) != 0; i++) {
        ref items = vm_sequence_fast(vm, pair);
        if (!items) {
            if (vm_error_matches(vm, EXC_TypeError))
                no_sequence(vm, i);
            r = -1;
        } else if (object_at(o, items)->size != 2) {
            vm_raise(vm, EXC_ValueError,
                     "dictionary update sequence element #%zd has length %zd; 2 is required",
                     (ssize_t)i, (ssize_t)object_at(o, items)->size);
            r = -1;
        } else {
            r = update_item(vm, dict, items);
        }
        decref(o, pair);
        decref(o, items);
    }
    decref(o, iterator);
    return r < 0 || vm_error_occurred(vm) ? -1 : 0;
}

/* other.keys(), from 3.9 on without a method object: new reference, or 0. */
static ref
call_keys(struct vm *vm, ref other)
{
    struct objects *o = vm->objects;
    ref name = str_name(o, "keys");
    ref unbound = vm->rules->mappings_bind ? 0 : method_unbound(vm, other, name);
    if (unbound)
        return vm_call(vm, unbound, &other, 1);
    ref method = vm_getattr(vm, other, name);
    ref keys = method ? vm_call(vm, method, NULL, 0) : 0;
    struct raised raised = vm_error_save(vm);
    decref(o, method);
    vm_error_put_back(vm, raised);
    return keys;
}

/* TypeError instead of the one on its way: what keys() gave is no iterable. Returns 0. */
static ref
keys_refused(struct vm *vm, ref other, ref keys)
{
    struct objects *o = vm->objects;
    if (!vm_error_matches(vm, EXC_TypeError) || is_iterable(vm, keys))
        return 0;
    vm_error_clear(vm);
    if (vm->rules->star_values_bare)
        return vm_raise(vm, EXC_TypeError, "%s.%s() must return an iterable, not %2s",
                        type_full_name(vm, type_of(o, other)), "keys",
                        type_full_name(vm, type_of(o, keys)));
    return vm->rules->keys_are_sequence
               ? vm_raise(vm, EXC_TypeError, "o.keys() are not iterable")
               : vm_raise(vm, EXC_TypeError, "%.200s.%s() returned a non-iterable (type %.200s)",
                          type_name_of(o, other), "keys", type_name_of(o, keys));
}

/* PyMapping_Keys: a list of what an iterator over them gives (method_output_as_list; in 3.6 a tuple may be one, too), unless 2.7 takes
 * them as they are. */
static ref
keys_of(struct vm *vm, ref other)
{
    struct objects *o = vm->objects;
    ref keys = call_keys(vm, other), list = 0;
    int sequence = vm->rules->keys_are_sequence;
    if (!keys || vm->rules->views_are_lists || kind_of(o, keys) == KIND_LIST)
        return keys;
    ref iterator = sequence ? 0 : vm_iter(vm, keys);
    if (sequence)
        list = vm_sequence_fast(vm, keys);
    if (!list && !iterator)
        keys_refused(vm, other, keys);
    decref(o, keys);
    if (iterator)
        list = vm_list(vm, iterator);
    decref(o, iterator);
    return list;
}

/* Is the key in the dict already? KeyError, except in 3.15, and *repeated. 0 or -1. */
static int
check_new(struct vm *vm, ref dict, ref key, ref *repeated)
{
    int there = dict_get(vm->objects, dict, key, NULL);
    if (there > 0) {
        *repeated = newref(vm->objects, key);
        if (!vm->rules->star_values_bare)
            vm_raise_key(vm, key);
    }
    return there ? -1 : 0;
}

/* dict_merge of what has keys() and is no dict: dict[key] = other[key]. repeated: as dict_update_mapping() has it, or NULL. */
static int
update_from_mapping(struct vm *vm, ref dict, ref other, ref *repeated)
{
    struct objects *o = vm->objects;
    ref keys = keys_of(vm, other), key;
    ref iterator = keys ? vm_iter(vm, keys) : 0;
    int r = iterator ? 0 : -1;
    decref(o, keys);
    while (r == 0 && (key = vm_next(vm, iterator)) != 0) {
        ref value =
            repeated && check_new(vm, dict, key, repeated) < 0 ? 0 : vm_getitem(vm, other, key);
        r = value ? dict_set(o, dict, key, value) : -1;
        decref(o, key);
        decref(o, value);
    }
    struct raised raised = vm_error_save(vm);
    decref(o, iterator);
    vm_error_put_back(vm, raised);
    return r < 0 || vm_error_occurred(vm) ? -1 : 0;
}

int
dict_update_mapping(struct vm *vm, ref dict, ref other, ref *repeated)
{
    uint32_t position = 0;
    ref key;
    if (kind_of(vm->objects, other) != KIND_DICT)
        return update_from_mapping(vm, dict, other, repeated);
    while (repeated && dict_next(vm->objects, other, &position, &key, NULL))
        if (check_new(vm, dict, key, repeated) < 0)
            return -1;
    return dict_merge(vm->objects, dict, other, 1);
}

/* Has it an attribute keys? 1, 0, -1. */
static int
has_keys(struct vm *vm, ref other)
{
    ref keys = 0;
    int found = vm_lookup_attr(vm, other, str_name(vm->objects, "keys"), &keys);
    decref(vm->objects, keys);
    return found;
}

int
vm_dict_update(struct vm *vm, ref dict, ref other)
{
    int looked_for = vm->rules->update_looks_for_keys ||
                     (!vm->rules->python2 && type_of(vm->objects, other) != static_type(KIND_DICT));
    if (looked_for && kind_of(vm->objects, other) == KIND_DICT)
        decref(vm->objects, vm_bound_builtin(vm, other, "keys"));
    if (kind_of(vm->objects, other) == KIND_DICT)
        return dict_merge(vm->objects, dict, other, 1);
    int mapping = has_keys(vm, other);
    return mapping < 0 ? -1
           : mapping   ? update_from_mapping(vm, dict, other, NULL)
                       : update_from_pairs(vm, dict, other);
}

static int
update(struct vm *vm, ref dict, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (a->count && vm_dict_update(vm, dict, argument(vm, a, 0)) < 0)
        return -1;
    if (a->dict)
        return dict_merge(o, dict, a->dict, 1);
    for (uint32_t i = 0; i < keyword_count(vm, a); i++)
        if (dict_set(o, dict, keyword_name(vm, a, i), keyword_value(vm, a, i)) < 0)
            return -1;
    return 0;
}

static ref
dict_new_native(struct vm *vm, const struct arguments *a)
{
    ref dict = a->self == static_type(KIND_DICT) ? dict_new(vm->objects, DICT_CALL)
                                                 : dict_new_of(vm->objects, a->self);
    if (update(vm, dict, a) == 0)
        return dict;
    decref(vm->objects, dict);
    return 0;
}

static ref
dict_update_native(struct vm *vm, const struct arguments *a)
{
    return update(vm, a->self, a) < 0 ? 0 : none_new(vm->objects);
}

static ref
dict_get_native(struct vm *vm, const struct arguments *a)
{
    ref value;
    int found = dict_get(vm->objects, a->self, argument(vm, a, 0), &value);
    if (found < 0)
        return 0;
    return newref(vm->objects, found          ? value
                               : a->count > 1 ? argument(vm, a, 1)
                                              : vm->objects->vars.none);
}

static ref
dict_setdefault_native(struct vm *vm, const struct arguments *a)
{
    ref otherwise = a->count > 1 ? argument(vm, a, 1) : vm->objects->vars.none, value;
    if (dict_setdefault(vm->objects, a->self, argument(vm, a, 0), otherwise, &value) < 0)
        return 0;
    return newref(vm->objects, value);
}

static ref
dict_pop_native(struct vm *vm, const struct arguments *a)
{
    ref value;
    int found = dict_size(vm->objects, a->self) == 0
                    ? 0 /* the key is not even hashed */
                    : dict_pop(vm->objects, a->self, argument(vm, a, 0), &value);
    if (found)
        return found < 0 ? 0 : value;
    return a->count > 1 ? newref(vm->objects, argument(vm, a, 1))
                        : vm_raise_key(vm, argument(vm, a, 0));
}

static ref
dict_popitem_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref pair = tuple_new(o, 2), key, value;
    if (dict_popitem(o, a->self, &key, &value) > 0) {
        tuple_init(o, pair, 0, key);
        tuple_init(o, pair, 1, value);
        tuple_ready(o, pair, TUPLE_FILLED);
        return pair;
    }
    decref(o, pair);
    return vm_raise(vm, EXC_KeyError, "popitem(): dictionary is empty");
}

static ref
dict_clear_native(struct vm *vm, const struct arguments *a)
{
    dict_clear(vm->objects, a->self);
    return none_new(vm->objects);
}

static ref
dict_copy_native(struct vm *vm, const struct arguments *a)
{
    return dict_copy(vm->objects, a->self);
}

/* dict_keys and its kin of 2.7: a list with room for exactly as many; the pairs of items() are there before they are filled. */
static ref
listed(struct vm *vm, enum object_kind kind, ref dict)
{
    struct objects *o = vm->objects;
    uint32_t n = dict_size(o, dict), position = 0, i = 0;
    ref list = list_new(o, n), key, value;
    for (uint32_t k = 0; k < n && kind == KIND_DICT_ITEMS; k++)
        list_init(o, list, k, tuple_new(o, 2));
    for (; i < n && dict_next(o, dict, &position, &key, &value); i++) {
        if (kind != KIND_DICT_ITEMS) {
            list_init(o, list, i, newref(o, kind == KIND_DICT_KEYS ? key : value));
            continue;
        }
        ref pair = list_get(o, list, i);
        tuple_init(o, pair, 0, newref(o, key));
        tuple_init(o, pair, 1, newref(o, value));
        tuple_ready(o, pair, TUPLE_FILLED);
    }
    return list;
}

/* To Python 2 these give lists, later views. */
static ref
view(struct vm *vm, enum object_kind kind, ref dict)
{
    return vm->rules->views_are_lists ? listed(vm, kind, dict)
                                      : dict_view_new(vm->objects, kind, dict);
}

static ref
dict_keys(struct vm *vm, const struct arguments *a)
{
    return view(vm, KIND_DICT_KEYS, a->self);
}

static ref
dict_values(struct vm *vm, const struct arguments *a)
{
    return view(vm, KIND_DICT_VALUES, a->self);
}

static ref
dict_items(struct vm *vm, const struct arguments *a)
{
    return view(vm, KIND_DICT_ITEMS, a->self);
}

/* 2.7: iterkeys() and its kin, and views. */
static ref
dict_has_key(struct vm *vm, const struct arguments *a)
{
    int found = dict_get(vm->objects, a->self, argument(vm, a, 0), NULL);
    return found < 0 ? 0 : bool_new(vm->objects, found);
}

static ref
dict_iterkeys(struct vm *vm, const struct arguments *a)
{
    return dict_iterator(vm, KIND_DICT_KEYITERATOR, a->self);
}

static ref
dict_itervalues(struct vm *vm, const struct arguments *a)
{
    return dict_iterator(vm, KIND_DICT_VALUEITERATOR, a->self);
}

static ref
dict_iteritems(struct vm *vm, const struct arguments *a)
{
    return dict_iterator(vm, KIND_DICT_ITEMITERATOR, a->self);
}

static ref
dict_viewkeys(struct vm *vm, const struct arguments *a)
{
    return dict_view_new(vm->objects, KIND_DICT_KEYS, a->self);
}

static ref
dict_viewvalues(struct vm *vm, const struct arguments *a)
{
    return dict_view_new(vm->objects, KIND_DICT_VALUES, a->self);
}

static ref
dict_viewitems(struct vm *vm, const struct arguments *a)
{
    return dict_view_new(vm->objects, KIND_DICT_ITEMS, a->self);
}

/* Sets all that an iterable gives to value: 0 or -1. */
static int
set_iterated(struct vm *vm, ref dict, ref iterable, ref value)
{
    struct objects *o = vm->objects;
    ref iterator = vm_iter(vm, iterable), key;
    int r = iterator ? 0 : -1;
    while (r == 0 && (key = vm_next(vm, iterator)) != 0) {
        r = dict_set(o, dict, key, value);
        decref(o, key);
    }
    decref(o, iterator);
    return r;
}

/* _PyDict_FromKeys of a class of the program: what it makes gets its items one by one. */
static ref
mapping_fromkeys(struct vm *vm, ref type, ref keys, ref value)
{
    struct objects *o = vm->objects;
    ref mapping = vm_call(vm, type, NULL, 0), iterator = mapping ? vm_iter(vm, keys) : 0, key;
    int r = iterator ? 0 : -1;
    while (r == 0 && (key = vm_next(vm, iterator)) != 0) {
        r = vm_setitem(vm, mapping, key, value);
        decref(o, key);
    }
    decref(o, iterator);
    if (r == 0 && !vm_error_occurred(vm))
        return mapping;
    decref(o, mapping);
    return 0;
}

/* _PyDict_FromKeys */
static ref
dict_fromkeys(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref value = a->count > 1 ? argument(vm, a, 1) : o->vars.none, keys = argument(vm, a, 0);
    if (a->self != static_type(KIND_DICT))
        return mapping_fromkeys(vm, a->self, keys, value);
    ref dict = dict_new(o, DICT_CALL);
    int hashed = is_exactly(o, keys, KIND_DICT) || is_exactly(o, keys, KIND_SET) ||
                 is_exactly(o, keys, KIND_FROZENSET);
    int r = hashed ? dict_set_keys(o, dict, keys, value) : set_iterated(vm, dict, keys, value);
    if (r == 0 && !vm_error_occurred(vm))
        return dict;
    decref(o, dict);
    return 0;
}

static const struct native dict_rows[] = {
    NATIVE("__new__", dict_new_native, 0, 1, .flags = NATIVE_NEW | NATIVE_ANY_KEYWORDS,
           .takes = takes_unpacked, .tuple_until = 308),
    NATIVE("__init__", dict_update_native, 0, 1,
           .flags = NATIVE_OWN_INIT | NATIVE_SLOT | NATIVE_ANY_KEYWORDS, .takes = takes_unpacked,
           .tuple_until = ALWAYS_TUPLE),
    NATIVE("get", dict_get_native, 1, 2, .tuple_until = 306),
    NATIVE("setdefault", dict_setdefault_native, 1, 2, .tuple_until = 306),
    NATIVE("pop", dict_pop_native, 1, 2, .tuple_until = 307),
    NATIVE("popitem", dict_popitem_native, 0, 0),
    NATIVE("update", dict_update_native, 0, 1, .flags = NATIVE_ANY_KEYWORDS,
           .takes = takes_unpacked, .tuple_until = ALWAYS_TUPLE),
    NATIVE("clear", dict_clear_native, 0, 0),
    NATIVE("copy", dict_copy_native, 0, 0),
    NATIVE("keys", dict_keys, 0, 0),
    NATIVE("values", dict_values, 0, 0),
    NATIVE("items", dict_items, 0, 0),
    NATIVE("has_key", dict_has_key, 1, 1, .until = 207),
    NATIVE("iterkeys", dict_iterkeys, 0, 0, .until = 207),
    NATIVE("itervalues", dict_itervalues, 0, 0, .until = 207),
    NATIVE("iteritems", dict_iteritems, 0, 0, .until = 207),
    NATIVE("viewkeys", dict_viewkeys, 0, 0, .until = 207),
    NATIVE("viewvalues", dict_viewvalues, 0, 0, .until = 207),
    NATIVE("viewitems", dict_viewitems, 0, 0, .until = 207),
    NATIVE("fromkeys", dict_fromkeys, 1, 2, .flags = NATIVE_CLASSMETHOD, .tuple_until = 306),
};

const struct native_table natives_dict = {KIND_DICT, NULL, NATIVE_ROWS(dict_rows), NULL, 0, NULL};
