/* Comparisons, truth, length, membership, isinstance. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "python/attribute.h"
#include "python/set_methods.h"
#include "python/native.h"

static const char *const special_names[COMPARE_OPS] = {"__lt__", "__le__", "__eq__",
                                                       "__ne__", "__gt__", "__ge__"};
static const enum compare_op reflected[COMPARE_OPS] = {COMPARE_GT, COMPARE_GE, COMPARE_EQ,
                                                       COMPARE_NE, COMPARE_LT, COMPARE_LE};

/* Whether an order (<0, 0, >0) satisfies op. */
static int
satisfies(enum compare_op op, int order)
{
    switch (op) {
    case COMPARE_LT:
        return order < 0;
    case COMPARE_LE:
        return order <= 0;
    case COMPARE_EQ:
        return order == 0;
    case COMPARE_NE:
        return order != 0;
    case COMPARE_GT:
        return order > 0;
    default:
        return order >= 0;
    }
}

static int
is_text(enum object_kind kind)
{
    return kind == KIND_STR || kind == KIND_BYTES || kind == KIND_BYTEARRAY;
}

static int
is_number(const struct objects *o, ref r)
{
    return is_int(o, r) || kind_of(o, r) == KIND_FLOAT;
}

/* Numbers: 1, 0. A NaN satisfies != only. */
static int
compare_numbers(const struct objects *o, enum compare_op op, ref a, ref b)
{
    if (is_int(o, a) && is_int(o, b)) {
        int64_t x = int_value(o, a), y = int_value(o, b);
        return satisfies(op, (x > y) - (x < y));
    }
    double x = kind_of(o, a) == KIND_FLOAT ? float_value(o, a) : (double)int_value(o, a);
    double y = kind_of(o, b) == KIND_FLOAT ? float_value(o, b) : (double)int_value(o, b);
    if (x != x || y != y)
        return op == COMPARE_NE;
    return satisfies(op, (x > y) - (x < y));
}

static ref
item_of(const struct objects *o, ref sequence, uint32_t i)
{
    return kind_of(o, sequence) == KIND_LIST ? list_get(o, sequence, i) : tuple_get(o, sequence, i);
}

/* Lists or tuples: the first items that differ decide. New reference. */
static ref
compare_sequences(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    uint32_t i;
    if ((op == COMPARE_EQ || op == COMPARE_NE) && kind_of(o, a) == KIND_LIST &&
        object_at(o, a)->size != object_at(o, b)->size)
        return bool_new(o, op == COMPARE_NE);
    for (i = 0; i < object_at(o, a)->size && i < object_at(o, b)->size; i++) {
        ref x = newref(o, item_of(o, a, i)), y = newref(o, item_of(o, b, i));
        int same = vm_equal(vm, x, y);
        ref result =
            same == 0 && op != COMPARE_EQ && op != COMPARE_NE ? vm_compare(vm, op, x, y) : 0;
        decref(o, x);
        decref(o, y);
        if (same < 0)
            return 0;
        if (same == 0)
            return op == COMPARE_EQ ? bool_new(o, 0) : op == COMPARE_NE ? bool_new(o, 1) : result;
    }
    uint32_t x = object_at(o, a)->size, y = object_at(o, b)->size;
    return bool_new(o, satisfies(op, (x > y) - (x < y)));
}

/* slice_richcompare: as tuples of their parts. */
static ref
compare_slices(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    ref pair[2] = {a, b};
    if (a == b)
        return bool_new(o, satisfies(op, 0));
    for (int i = 0; i < 2; i++) {
        ref parts[3];
        for (int k = 0; k < 3; k++)
            parts[k] = newref(o, object_at(o, pair[i])->field[k]);
        pair[i] = tuple_steal(o, parts, 3);
    }
    ref result = compare_sequences(vm, op, pair[0], pair[1]);
    decref(o, pair[0]);
    decref(o, pair[1]);
    return result;
}

/* Sets: subset and superset. 1, 0, -1. */
static int
compare_sets(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    int same;
    switch (op) {
    case COMPARE_EQ:
        return set_equal(o, a, b);
    case COMPARE_NE:
        same = set_equal(o, a, b);
        return same < 0 ? -1 : !same;
    case COMPARE_LE:
        return set_is_subset(o, a, b);
    case COMPARE_GE:
        return set_is_subset(o, b, a);
    case COMPARE_LT:
        return set_size(o, a) < set_size(o, b) ? set_is_subset(o, a, b) : 0;
    default:
        return set_size(o, b) < set_size(o, a) ? set_is_subset(o, b, a) : 0;
    }
}

static int
is_set(const struct objects *o, ref r)
{
    return kind_of(o, r) == KIND_SET || kind_of(o, r) == KIND_FROZENSET;
}

/* Built-in types: a new reference; 0 with nothing raised: they do not say (NotImplemented). */
static ref
compare_builtin(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    enum object_kind left = kind_of(o, a), right = kind_of(o, b);
    if (is_number(o, a) && is_number(o, b))
        return bool_new(o, compare_numbers(o, op, a, b));
    if (is_text(left) && is_text(right) && (left == KIND_STR) == (right == KIND_STR))
        return bool_new(o, satisfies(op, text_compare(o, a, b)));
    if (is_dict_view_set(vm, a) || is_dict_view_set(vm, b)) {
        ref result = is_dict_view_set(vm, a) ? dict_view_compare(vm, op, a, b)
                                             : dict_view_compare(vm, reflected[op], b, a);
        if (result || vm_error_occurred(vm))
            return result;
    }
    if (left == KIND_SLICE && right == KIND_SLICE)
        return compare_slices(vm, op, a, b);
    if (left == right && (left == KIND_LIST || left == KIND_TUPLE))
        return compare_sequences(vm, op, a, b);
    if (is_set(o, a) && is_set(o, b)) {
        int r = compare_sets(vm, op, a, b);
        return r < 0 ? 0 : bool_new(o, r);
    }
    if (op != COMPARE_EQ && op != COMPARE_NE)
        return 0;
    if (left == KIND_INSTANCE || right == KIND_INSTANCE)
        return 0;
    int same = object_rich_equal(o, a, b);
    return same < 0 ? 0 : bool_new(o, op == COMPARE_EQ ? same : !same);
}

/* Does the class say anything about comparisons? Then those that it leaves to object go through Python too (slot_tp_richcompare). */
static int
compares_in_python(struct vm *vm, ref r)
{
    for (int op = 0; op < COMPARE_OPS; op++)
        if (vm_overrides(vm, r, special_names[op]))
            return 1;
    return 0;
}

/* slot_tp_richcompare finds object's own method: pushes the tuples in which that gets a and b (to 3.7 it is bound to a for that).
 * Returns how many entries. */
static uint32_t
push_wrapper_call(struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    uint32_t top = vm->vars.top;
    if (vm->rules->python2 || !compares_in_python(vm, a))
        return 0;
    ref pair[] = {newref(o, a), newref(o, b)}, item = newref(o, b);
    if (vm->rules->wrappers_bound) {
        push(vm, wrapper_new(o, KIND_STATICMETHOD, 0, pair[0])); /* PyWrapper_New */
        decref(o, pair[1]);
    } else {
        push(vm, tuple_steal(o, pair, 2));
    }
    push(vm, tuple_steal(o, &item, 1));
    return vm->vars.top - top;
}

/* a.__op__(b) of a class of the program: new reference; 0: not there, NotImplemented, or *failed. */
static ref
compare_special(struct vm *vm, enum compare_op op, ref a, ref b, int *failed)
{
    ref result = 0;
    int found = vm_call_special(vm, a, special_names[op], &b, 1, &result);
    if (found < 0)
        *failed = 1;
    if (found == 0)
        drop(vm, push_wrapper_call(vm, a, b));
    if (found <= 0)
        return 0;
    if (result != vm->objects->vars.not_implemented)
        return result;
    decref(vm->objects, result);
    return 0;
}

/* __ne__ is not __eq__ unless the class says otherwise. */
static ref
compare_not_equal(struct vm *vm, ref a, ref b, int *failed)
{
    if (vm->rules->python2 || vm_overrides(vm, a, "__ne__"))
        return compare_special(vm, COMPARE_NE, a, b, failed);
    uint32_t pushed = push_wrapper_call(vm, a, b);
    ref result = compare_special(vm, COMPARE_EQ, a, b, failed);
    struct raised raised = vm_error_save(vm);
    drop(vm, pushed);
    if (*failed)
        vm_error_put_back(vm, raised);
    if (!result)
        return 0;
    int truth = vm_truth(vm, result);
    decref(vm->objects, result);
    if (truth < 0)
        *failed = 1;
    return truth < 0 ? 0 : bool_new(vm->objects, !truth);
}

static ref
compare_one_way(struct vm *vm, enum compare_op op, ref a, ref b, int *failed)
{
    if (!(type_data(vm->objects, type_of(vm->objects, a))->flags & TYPE_HEAP))
        return 0;
    return op == COMPARE_NE ? compare_not_equal(vm, a, b, failed)
                            : compare_special(vm, op, a, b, failed);
}

ref
vm_dereference(struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind != KIND_WEAKPROXY && kind != KIND_CALLABLE_WEAKPROXY)
        return r;
    ref object = weakref_object(vm->objects, r);
    return object ? object
                  : vm_raise(vm, EXC_ReferenceError, "weakly-referenced object no longer exists");
}

/* What default_3way_compare of 2.7 calls a type: numbers come first. */
static const char *
order_name(const struct vm *vm, ref r)
{
    return is_number(vm->objects, r) ? "" : type_name_of(vm->objects, r);
}

/* default_3way_compare: of one type by address; None is less than anything; else by the types' names, then by their addresses. */
static int
order_by_default(const struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    const char *x = order_name(vm, a), *y = order_name(vm, b);
    if (shown_type_of(o, a) == shown_type_of(o, b)) {
        a = a == b ? 0 : a;
        return a ? (object_at(o, a)->address > object_at(o, b)->address) * 2 - 1 : 0;
    }
    if (a == o->vars.none || b == o->vars.none)
        return a == o->vars.none ? -1 : 1;
    int order = strcmp(x, y);
    if (order)
        return order < 0 ? -1 : 1;
    return object_at(o, shown_type_of(o, a))->address < object_at(o, shown_type_of(o, b))->address
               ? -1
               : 1;
}

ref
vm_compare(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    int failed = 0;
    ref result = 0;
    if (!(a = vm_dereference(vm, a)) || !(b = vm_dereference(vm, b)))
        return 0;
    int right_first = type_of(o, a) != type_of(o, b) &&
                      type_is_subtype(o, type_of(o, b), type_of(o, a)) &&
                      !is_classic_instance(o, b);
    if (right_first)
        result = compare_one_way(vm, reflected[op], b, a, &failed);
    if (!result && !failed)
        result = compare_one_way(vm, op, a, b, &failed);
    if (!result && !failed && !right_first)
        result = compare_one_way(vm, reflected[op], b, a, &failed);
    if (!result && !failed)
        result = compare_builtin(vm, op, a, b);
    if (result || failed || vm_error_occurred(vm))
        return result;
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return bool_new(o, (a == b) == (op == COMPARE_EQ));
    if (vm->rules->types_ordered)
        return bool_new(o, satisfies(op, order_by_default(vm, a, b)));
    return vm_raise(vm, EXC_TypeError,
                    "'%s' not supported between instances of '%.100s' and '%.100s'",
                    compare_op_text(op), type_name_of(o, a), type_name_of(o, b));
}

int
vm_compare_bool(struct vm *vm, enum compare_op op, ref a, ref b)
{
    ref result = vm_compare(vm, op, a, b);
    if (!result)
        return -1;
    int truth = vm_truth(vm, result);
    decref(vm->objects, result);
    return truth;
}

int
vm_equal(struct vm *vm, ref a, ref b)
{
    return a == b ? 1 : vm_compare_bool(vm, COMPARE_EQ, a, b);
}

/* -- truth and length -- */

static int64_t
special_length(struct vm *vm, ref r, int *found)
{
    ref result;
    int64_t length;
    *found = vm_call_special(vm, r, "__len__", NULL, 0, &result);
    if (*found <= 0)
        return *found;
    int ok = as_index(vm, result, &length);
    decref(vm->objects, result);
    if (ok && length < 0) {
        vm_raise(vm, EXC_ValueError, "__len__() should return >= 0");
        ok = 0;
    }
    return ok ? length : -1;
}

/* Length of a built-in container, or -2 if r has none. */
static int64_t
builtin_length(const struct vm *vm, ref r)
{
    const struct object *object = object_at(vm->objects, r);
    enum object_kind kind = kind_of(vm->objects, r);
    if (!kind_is(kind, K_SIZED))
        return -2;
    switch (kind) {
    case KIND_RANGE:
        return range_length(vm->objects, r);
    case KIND_DICT_KEYS:
    case KIND_DICT_VALUES:
    case KIND_DICT_ITEMS:
        return object_at(vm->objects, object->field[0])->size;
    default:
        return object->size;
    }
}

int64_t
vm_length(struct vm *vm, ref r)
{
    int found;
    if (!(r = vm_dereference(vm, r)))
        return -1;
    int64_t length = special_length(vm, r, &found);
    if (found)
        return length;
    length = builtin_length(vm, r);
    if (length != -2)
        return length;
    vm_raise(vm, EXC_TypeError, "object of type '%.200s' has no len()",
             type_name_of(vm->objects, r));
    return -1;
}

int
vm_truth(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int found;
    ref result;
    if (is_int(o, r))
        return int_value(o, r) != 0;
    if (r == o->vars.none)
        return 0;
    if (kind_of(o, r) == KIND_FLOAT)
        return float_value(o, r) != 0;
    if (!(r = vm_dereference(vm, r)))
        return -1;
    found =
        vm_call_special(vm, r, vm->rules->python2 ? "__nonzero__" : "__bool__", NULL, 0, &result);
    if (found) {
        int truth = found < 0 ? -1 : result == o->vars.py_true;
        if (found > 0 && kind_of(o, result) != KIND_BOOL && !vm->rules->python2) {
            if (vm->rules->specials_told)
                vm_raise(vm, EXC_TypeError, "%.200s.__bool__() must return a bool, not %.200s",
                         type_full_name(vm, type_of(o, r)), type_full_name(vm, type_of(o, result)));
            else
                vm_raise(vm, EXC_TypeError, "__bool__ should return bool, returned %.200s",
                         type_name_of(o, result));
            truth = -1;
        }
        if (found > 0)
            decref(o, result);
        return truth;
    }
    int64_t length = special_length(vm, r, &found);
    if (!found)
        length = builtin_length(vm, r);
    return length == -2 ? 1 : length < 0 ? -1 : length > 0;
}

/* -- membership -- */

static int
contains_by_iterating(struct vm *vm, ref container, ref item)
{
    ref iterator = vm_iter(vm, container), candidate;
    int found = 0;
    if (!iterator) {
        if (vm_error_is(vm, EXC_TypeError) && !is_iterable(vm, container)) {
            vm_error_clear(vm);
            vm_raise(vm, EXC_TypeError,
                     vm->rules->not_a_container
                         ? "argument of type '%.200s' is not a container or iterable"
                         : "argument of type '%.200s' is not iterable",
                     type_name_of(vm->objects, container));
        }
        return -1;
    }
    while (!found && (candidate = vm_next(vm, iterator)) != 0) {
        found = vm_equal(vm, candidate, item);
        decref(vm->objects, candidate);
    }
    decref(vm->objects, iterator);
    return vm_error_occurred(vm) ? -1 : found;
}

static int
sequence_contains(struct vm *vm, ref sequence, ref item)
{
    struct objects *o = vm->objects;
    for (uint32_t i = 0; i < object_at(o, sequence)->size; i++) {
        ref candidate = newref(o, item_of(o, sequence, i));
        int same = vm_equal(vm, candidate, item);
        decref(o, candidate);
        if (same)
            return same;
    }
    return 0;
}

static int
text_contains(struct vm *vm, ref text, ref part)
{
    struct objects *o = vm->objects;
    size_t length, part_length;
    if (kind_of(o, part) != KIND_STR) {
        vm_raise(vm, EXC_TypeError, "'in <string>' requires string as left operand, not %.200s",
                 type_name_of(o, part));
        return -1;
    }
    const char *bytes = str_utf8(o, text, &length), *part_bytes = str_utf8(o, part, &part_length);
    return memmem(bytes, length, part_bytes, part_length) != NULL;
}

static int
bytes_contains(struct vm *vm, ref bytes, ref part)
{
    struct objects *o = vm->objects;
    size_t length, part_length;
    const uint8_t *data = bytes_data(o, bytes, &length);
    if (is_int(o, part)) {
        int64_t byte = int_value(o, part);
        if (byte >= 0 && byte < 256)
            return memchr(data, (int)byte, length) != NULL;
        vm_raise(vm, EXC_ValueError, "byte must be in range(0, 256)");
        return -1;
    }
    if (kind_of(o, part) != KIND_BYTES && kind_of(o, part) != KIND_BYTEARRAY) {
        vm_raise(vm, EXC_TypeError, "a bytes-like object is required, not '%.100s'",
                 type_name_of(o, part));
        return -1;
    }
    const uint8_t *part_data = bytes_data(o, part, &part_length);
    return memmem(data, length, part_data, part_length) != NULL;
}

static int
range_contains(const struct vm *vm, ref range, int64_t value)
{
    struct objects *o = vm->objects;
    int64_t start = int_value(o, object_at(o, range)->field[RANGE_START]);
    int64_t step = int_value(o, object_at(o, range)->field[RANGE_STEP]);
    int64_t index = (value - start) / step;
    return (value - start) % step == 0 && index >= 0 && index < range_length(o, range);
}

int
vm_contains(struct vm *vm, ref container, ref item)
{
    struct objects *o = vm->objects;
    ref result;
    if (!(container = vm_dereference(vm, container)))
        return -1;
    ref method = type_lookup(o, type_of(o, container), str_name(o, "__contains__"), NULL);
    if (method == o->vars.none) {
        vm_raise(vm, EXC_TypeError, "'%.200s' object is not a container",
                 type_name_of(o, container));
        return -1;
    }
    int found = vm_call_special(vm, container, "__contains__", &item, 1, &result);
    if (found) {
        int truth = found < 0 ? -1 : vm_truth(vm, result);
        if (found > 0)
            decref(o, result);
        return truth;
    }
    switch (kind_of(o, container)) {
    case KIND_LIST:
    case KIND_TUPLE:
        return sequence_contains(vm, container, item);
    case KIND_DICT:
        return dict_get(o, container, item, NULL);
    case KIND_DICT_KEYS:
        return dict_get(o, object_at(o, container)->field[0], item, NULL);
    case KIND_SET:
    case KIND_FROZENSET:
        return vm_set_contains(vm, container, item);
    case KIND_STR:
        return text_contains(vm, container, item);
    case KIND_BYTES:
    case KIND_BYTEARRAY:
        return bytes_contains(vm, container, item);
    case KIND_RANGE:
        if (is_int(o, item))
            return range_contains(vm, container, int_value(o, item));
        return contains_by_iterating(vm, container, item);
    default:
        return contains_by_iterating(vm, container, item);
    }
}

int
vm_isinstance(struct vm *vm, ref r, ref class_or_tuple)
{
    struct objects *o = vm->objects;
    if (kind_of(o, class_or_tuple) == KIND_TUPLE) {
        for (uint32_t i = 0; i < tuple_size(o, class_or_tuple); i++) {
            int is = vm_isinstance(vm, r, tuple_get(o, class_or_tuple, i));
            if (is)
                return is;
        }
        return 0;
    }
    if (kind_of(o, class_or_tuple) != KIND_TYPE) {
        vm_raise(vm, EXC_TypeError,
                 vm->rules->isinstance_union
                     ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                 : vm->rules->python2
                     ? "isinstance() arg 2 must be a class, type, or tuple of classes and types"
                     : "isinstance() arg 2 must be a type or tuple of types");
        return -1;
    }
    enum object_kind kind = kind_of(o, r);
    if (is_classic_instance(o, r) && (class_or_tuple == static_type(KIND_OBJECT) ||
                                      class_or_tuple == static_type(KIND_CLASSIC_INSTANCE)))
        return 1;
    if (vm->rules->subclass_asked && !is_classic_class(o, class_or_tuple) &&
        type_of(o, r) != class_or_tuple)
        ask_type(vm, class_or_tuple, "__instancecheck__", r);
    if (type_is_subtype(o, type_of(o, r), class_or_tuple))
        return 1;
    if ((kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY) && weakref_object(o, r))
        return type_is_subtype(o, type_of(o, weakref_object(o, r)), class_or_tuple);
    return 0;
}
