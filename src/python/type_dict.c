/* dict and its views, set, frozenset. */
#include "python/tables.h"

/* -- dict -- */

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
        ref items = vm_tuple(vm, pair);
        decref(o, pair);
        if (!items) {
            if (vm_error_is(vm, EXC_TypeError)) {
                vm_error_clear(vm);
                vm_raise(
                    vm, EXC_TypeError,
                    vm->rules->update_element_bare
                        ? "object is not iterable"
                        : "cannot convert dictionary update sequence element #%lld to a sequence",
                    (long long)i);
            }
            r = -1;
        } else if (tuple_size(o, items) != 2) {
            vm_raise(vm, EXC_ValueError,
                     "dictionary update sequence element #%lld has length %u; 2 is required",
                     (long long)i, tuple_size(o, items));
            r = -1;
        } else {
            r = dict_set(o, dict, tuple_get(o, items, 0), tuple_get(o, items, 1));
        }
        decref(o, items);
    }
    decref(o, iterator);
    return r < 0 || vm_error_occurred(vm) ? -1 : 0;
}

static int
update(struct vm *vm, ref dict, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (a->count) {
        ref other = argument(vm, a, 0);
        int r = kind_of(o, other) == KIND_DICT ? dict_merge(o, dict, other, 1)
                                               : update_from_pairs(vm, dict, other);
        if (r < 0)
            return -1;
    }
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
    int found = dict_pop(vm->objects, a->self, argument(vm, a, 0), &value);
    if (found)
        return found < 0 ? 0 : value;
    return a->count > 1 ? newref(vm->objects, argument(vm, a, 1))
                        : vm_raise_object(vm, EXC_KeyError, argument(vm, a, 0));
}

static ref
dict_popitem_native(struct vm *vm, const struct arguments *a)
{
    ref item[2];
    if (dict_popitem(vm->objects, a->self, &item[0], &item[1]) > 0)
        return tuple_steal(vm->objects, item, 2);
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

/* To Python 2 these give lists, later views. */
static ref
view(struct vm *vm, enum object_kind kind, ref dict)
{
    ref made = dict_view_new(vm->objects, kind, dict);
    if (!vm->rules->python2)
        return made;
    ref list = vm_list(vm, made);
    decref(vm->objects, made);
    return list;
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

static ref
dict_fromkeys(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref dict = dict_new(o, DICT_CALL), value = a->count > 1 ? argument(vm, a, 1) : o->vars.none,
        key;
    ref iterator = vm_iter(vm, argument(vm, a, 0));
    int r = iterator ? 0 : -1;
    while (r == 0 && (key = vm_next(vm, iterator)) != 0) {
        r = dict_set(o, dict, key, value);
        decref(o, key);
    }
    decref(o, iterator);
    if (r == 0 && !vm_error_occurred(vm))
        return dict;
    decref(o, dict);
    return 0;
}

static const struct native dict_rows[] = {
    NATIVE("__new__", dict_new_native, 0, 1, .flags = NATIVE_NEW | NATIVE_ANY_KEYWORDS,
           .takes = takes_unpacked, .tuple_until = 308),
    NATIVE("__init__", dict_update_native, 0, 1, .flags = NATIVE_ANY_KEYWORDS,
           .takes = takes_unpacked),
    NATIVE("get", dict_get_native, 1, 2, .tuple_until = 306),
    NATIVE("setdefault", dict_setdefault_native, 1, 2, .tuple_until = 306),
    NATIVE("pop", dict_pop_native, 1, 2, .tuple_until = 306),
    NATIVE("popitem", dict_popitem_native, 0, 0),
    NATIVE("update", dict_update_native, 0, 1, .flags = NATIVE_ANY_KEYWORDS,
           .takes = takes_unpacked, .tuple_until = ALWAYS_TUPLE),
    NATIVE("clear", dict_clear_native, 0, 0),
    NATIVE("copy", dict_copy_native, 0, 0),
    NATIVE("keys", dict_keys, 0, 0),
    NATIVE("values", dict_values, 0, 0),
    NATIVE("items", dict_items, 0, 0),
    NATIVE("fromkeys", dict_fromkeys, 1, 2, .flags = NATIVE_CLASSMETHOD),
};

const struct native_table natives_dict = {KIND_DICT, NULL, NATIVE_ROWS(dict_rows), NULL, 0, NULL};

/* -- set, frozenset -- */

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
    if (plain && !set_size(o, set)) {
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
set_discard_native(struct vm *vm, const struct arguments *a)
{
    return set_discard(vm->objects, a->self, argument(vm, a, 0)) < 0 ? 0 : none_new(vm->objects);
}

static ref
set_remove_native(struct vm *vm, const struct arguments *a)
{
    int found = set_discard(vm->objects, a->self, argument(vm, a, 0));
    if (found > 0)
        return none_new(vm->objects);
    return found < 0 ? 0 : vm_raise_object(vm, EXC_KeyError, argument(vm, a, 0));
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

/* An argument as a set: itself, or a new one of its items. New reference. */
static ref
as_set(struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind == KIND_SET || kind == KIND_FROZENSET)
        return newref(vm->objects, r);
    ref set = set_new(vm->objects, KIND_SET);
    if (vm_set_update(vm, set, r) == 0)
        return set;
    decref(vm->objects, set);
    return 0;
}

/* self combined with each argument by op. */
static ref
combine(struct vm *vm, const struct arguments *a, enum binary_op op)
{
    struct objects *o = vm->objects;
    ref result = set_copy(o, a->self, kind_of(o, a->self));
    for (uint32_t i = 0; i < a->count && result; i++) {
        ref other = as_set(vm, argument(vm, a, i));
        ref next = other ? vm_binary(vm, op, result, other, 0) : 0;
        decref(o, other);
        decref(o, result);
        result = next;
    }
    return result;
}

static ref
set_union_native(struct vm *vm, const struct arguments *a)
{
    return combine(vm, a, BINARY_OR);
}

static ref
set_intersection_native(struct vm *vm, const struct arguments *a)
{
    return combine(vm, a, BINARY_AND);
}

static ref
set_difference_native(struct vm *vm, const struct arguments *a)
{
    return combine(vm, a, BINARY_SUBTRACT);
}

static ref
set_symmetric_difference_native(struct vm *vm, const struct arguments *a)
{
    return combine(vm, a, BINARY_XOR);
}

static ref
compare_with(struct vm *vm, const struct arguments *a, enum compare_op op)
{
    ref other = as_set(vm, argument(vm, a, 0));
    ref result = other ? vm_compare(vm, op, a->self, other) : 0;
    decref(vm->objects, other);
    return result;
}

static ref
set_issubset(struct vm *vm, const struct arguments *a)
{
    return compare_with(vm, a, COMPARE_LE);
}

static ref
set_issuperset(struct vm *vm, const struct arguments *a)
{
    return compare_with(vm, a, COMPARE_GE);
}

static ref
set_isdisjoint(struct vm *vm, const struct arguments *a)
{
    ref other = as_set(vm, argument(vm, a, 0));
    ref common = other ? set_intersection(vm->objects, a->self, other) : 0;
    decref(vm->objects, other);
    if (!common)
        return 0;
    int disjoint = set_size(vm->objects, common) == 0;
    decref(vm->objects, common);
    return bool_new(vm->objects, disjoint);
}

#define SET_OPERATIONS                                                                      \
    NATIVE("copy", set_copy_native, 0, 0),                                                  \
        NATIVE("union", set_union_native, 0, -1, .takes = takes_many),                      \
        NATIVE("intersection", set_intersection_native, 0, -1, .takes = takes_many),        \
        NATIVE("difference", set_difference_native, 0, -1, .takes = takes_many),            \
        NATIVE("symmetric_difference", set_symmetric_difference_native, 1, 1),              \
        NATIVE("issubset", set_issubset, 1, 1), NATIVE("issuperset", set_issuperset, 1, 1), \
        NATIVE("isdisjoint", set_isdisjoint, 1, 1)

static const struct native set_rows[] = {
    NATIVE("__new__", set_new_native, 0, 1, .flags = NATIVE_NEW, .takes = takes_unpacked,
           .tuple_until = 308),
    NATIVE("__init__", set_init_native, 0, 1),
    NATIVE("add", set_add_native, 1, 1),
    NATIVE("discard", set_discard_native, 1, 1),
    NATIVE("remove", set_remove_native, 1, 1),
    NATIVE("pop", set_pop_native, 0, 0),
    NATIVE("clear", set_clear_native, 0, 0),
    NATIVE("update", set_update_native, 0, -1, .takes = takes_many, .tuple_until = ALWAYS_TUPLE),
    SET_OPERATIONS,
};

static const struct native frozenset_rows[] = {
    NATIVE("__new__", frozenset_new_native, 0, 1, .flags = NATIVE_NEW, .takes = takes_unpacked,
           .tuple_until = 308),
    SET_OPERATIONS,
};

const struct native_table natives_set = {KIND_SET, NULL, NATIVE_ROWS(set_rows), NULL, 0, NULL};
const struct native_table natives_frozenset = {KIND_FROZENSET, NULL, NATIVE_ROWS(frozenset_rows),
                                               NULL,           0,    NULL};
