/* Comparisons, isinstance. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "python/attribute.h"
#include "python/bytes_methods.h"
#include "python/set_methods.h"
#include "python/native.h"
#include "python/recursion.h"
#include "python/relation.h"
#include "python/slots.h"

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

ref
item_of(const struct objects *o, ref sequence, uint32_t i)
{
    return kind_of(o, sequence) == KIND_LIST ? list_get(o, sequence, i) : tuple_get(o, sequence, i);
}

/* a[i] op b[i], which decide; only == and != can be known if the items have gone. */
static ref
order_items(struct vm *vm, enum compare_op op, ref a, ref b, uint32_t i)
{
    struct objects *o = vm->objects;
    if (i >= object_at(o, a)->size || i >= object_at(o, b)->size) {
        uint32_t x = object_at(o, a)->size, y = object_at(o, b)->size;
        return bool_new(o, satisfies(op, (x > y) - (x < y)));
    }
    int held = kind_of(o, a) == KIND_LIST && vm->rules->list_order_held;
    ref x = item_of(o, a, i), y = item_of(o, b, i);
    incref(o, held ? x : 0);
    incref(o, held ? y : 0);
    ref result = vm_compare(vm, op, x, y);
    decref(o, held ? x : 0);
    decref(o, held ? y : 0);
    return result;
}

/* Lists or tuples: the first items that differ decide. New reference. */
static ref
compare_sequences(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    int held = kind_of(o, a) == KIND_LIST && vm->rules->list_items_held;
    uint32_t i;
    if ((op == COMPARE_EQ || op == COMPARE_NE) && kind_of(o, a) == KIND_LIST &&
        object_at(o, a)->size != object_at(o, b)->size)
        return bool_new(o, op == COMPARE_NE);
    for (i = 0; i < object_at(o, a)->size && i < object_at(o, b)->size; i++) {
        ref x = item_of(o, a, i), y = item_of(o, b, i);
        incref(o, held ? x : 0);
        incref(o, held ? y : 0);
        int same = vm_equal(vm, x, y);
        decref(o, held ? x : 0);
        decref(o, held ? y : 0);
        ref result =
            same == 0 && op != COMPARE_EQ && op != COMPARE_NE ? order_items(vm, op, a, b, i) : 0;
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

/* cell_richcompare: by contents; an empty one is less. */
static ref
compare_cells(struct vm *vm, enum compare_op op, ref a, ref b)
{
    ref x = object_at(vm->objects, a)->field[CELL_CONTENTS],
        y = object_at(vm->objects, b)->field[CELL_CONTENTS];
    return x && y ? vm_compare(vm, op, x, y)
                  : bool_new(vm->objects, satisfies(op, (x != 0) - (y != 0)));
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

/* 2.7: dicts have an order. */
static ref
compare_dicts_in_order(struct vm *vm, enum compare_op op, ref a, ref b)
{
    int order, r = order_dicts(vm, a, b, &order);
    return r < 0 ? 0 : bool_new(vm->objects, satisfies(op, order));
}

/* compare_builtin of what is no pair of sequences. A function of its own, whatever the compiler thinks: nested sequences are compared
 * thousands of levels deep, and each level needs the room of its frame. */
static __attribute__((noinline)) ref
compare_other_builtin(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    enum object_kind left = kind_of(o, a), right = kind_of(o, b);
    if (is_number(o, a) && is_number(o, b))
        return bool_new(o, compare_numbers(o, op, a, b));
    if (is_text(left) && is_text(right) &&
        ((left == KIND_STR) == (right == KIND_STR) || vm->rules->python2))
        return bool_new(o, satisfies(op, text_compare(o, a, b)));
    if (is_dict_view_set(vm, a) || is_dict_view_set(vm, b)) {
        ref result = is_dict_view_set(vm, a) ? dict_view_compare(vm, op, a, b)
                                             : dict_view_compare(vm, reflected[op], b, a);
        if (result || vm_error_occurred(vm))
            return result;
    }
    if (left == KIND_CELL && right == KIND_CELL && !vm->rules->python2)
        return compare_cells(vm, op, a, b);
    if (left == KIND_SLICE && right == KIND_SLICE)
        return compare_slices(vm, op, a, b);
    if (left == KIND_DICT && right == KIND_DICT && vm->rules->types_ordered && op != COMPARE_EQ &&
        op != COMPARE_NE)
        return compare_dicts_in_order(vm, op, a, b);
    if (is_set(o, a) && is_set(o, b)) {
        int r = compare_sets(vm, op, a, b);
        return r < 0 ? 0 : bool_new(o, r);
    }
    if (op != COMPARE_EQ && op != COMPARE_NE)
        return 0;
    if (left == KIND_INSTANCE || right == KIND_INSTANCE)
        return 0;
    int same = object_builtin_equal(o, a, b);
    return same < 0 ? 0 : bool_new(o, op == COMPARE_EQ ? same : !same);
}

/* Built-in types: a new reference; 0 with nothing raised: they do not say (NotImplemented). */
static ref
compare_builtin(struct vm *vm, enum compare_op op, ref a, ref b)
{
    const struct objects *o = vm->objects;
    if (op == COMPARE_EQ || op == COMPARE_NE) {
        a = proxied_mapping(vm, a);
        b = proxied_mapping(vm, b);
    }
    enum object_kind kind = kind_of(o, a);
    if (kind == kind_of(o, b) && (kind == KIND_LIST || kind == KIND_TUPLE))
        return compare_sequences(vm, op, a, b);
    return compare_other_builtin(vm, op, a, b);
}

/* Has the built-in type a tp_richcompare of its own, and can classes be derived from it? */
static int
has_richcompare(enum object_kind kind)
{
    switch (kind) {
    case KIND_INT:
    case KIND_FLOAT:
    case KIND_STR:
    case KIND_BYTES:
    case KIND_BYTEARRAY:
    case KIND_LIST:
    case KIND_TUPLE:
    case KIND_DICT:
    case KIND_SET:
    case KIND_FROZENSET:
        return 1;
    default:
        return 0;
    }
}

/* Can tp_richcompare of a's built-in type say what a op b is? */
static int
can_compare(const struct vm *vm, enum compare_op op, ref a, ref b)
{
    const struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, a), other = kind_of(o, b);
    switch (kind) {
    case KIND_INT:
    case KIND_BOOL:
        return is_int(o, b);
    case KIND_FLOAT:
        return is_number(o, b);
    case KIND_BYTEARRAY:
        return is_bytes_like(vm, b);
    case KIND_STR:
    case KIND_BYTES:
    case KIND_LIST:
    case KIND_TUPLE:
    case KIND_SLICE:
        return other == kind;
    case KIND_SET:
    case KIND_FROZENSET:
        return is_set(o, b);
    case KIND_DICT_KEYS:
    case KIND_DICT_ITEMS:
        return is_set(o, b) || is_dict_view_set(vm, b);
    case KIND_CELL:
        return other == kind;
    case KIND_TYPE:
        return other == kind && vm->rules->python2 && (op == COMPARE_EQ || op == COMPARE_NE);
    case KIND_DICT:
        return other == kind && !vm->rules->types_ordered && (op == COMPARE_EQ || op == COMPARE_NE);
    case KIND_RANGE:
        return other == kind && !o->layout->range_bare && (op == COMPARE_EQ || op == COMPARE_NE);
    case KIND_METHOD:
    case KIND_METHOD_WRAPPER:
    case KIND_BUILTIN:
    case KIND_WEAKREF:
        return other == kind && (op == COMPARE_EQ || op == COMPARE_NE);
    default:
        return 0;
    }
}

/* What a mappingproxy (to 3.14 in any comparison) or a weak proxy leaves a comparison to: borrowed; 0 with an error if that is dead; r itself
 * if it is neither. 2.7: vm_compare(). */
static ref
compared_for(struct vm *vm, enum compare_op op, ref r)
{
    if (vm->rules->python2)
        return r;
    if (kind_of(vm->objects, r) == KIND_MAPPINGPROXY &&
        (!vm->rules->mappingproxy_unordered || op == COMPARE_EQ || op == COMPARE_NE))
        return proxied_mapping(vm, r);
    return vm_dereference(vm, r);
}

ref
builtin_richcompare(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    ref result = 0;
    ref mapping = kind_of(o, a) == KIND_MAPPINGPROXY ? compared_for(vm, op, a) : a;
    if (mapping != a)
        return vm_compare(vm, op, mapping, b);
    if (kind_of(o, a) == KIND_METHOD_WRAPPER && kind_of(o, b) == KIND_METHOD_WRAPPER &&
        o->layout->method_by_value && object_at(o, a)->extra == object_at(o, b)->extra)
        return vm_compare(vm, op, object_at(o, a)->field[BOUND_SELF],
                          object_at(o, b)->field[BOUND_SELF]);
    if (can_compare(vm, op, a, b))
        result = compare_builtin(vm, op, a, b);
    return result || vm_error_occurred(vm) ? result : newref(o, o->vars.not_implemented);
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
    int own = has_richcompare(kind_of(o, a));
    if ((vm->rules->equality_alone && !own) || !compares_in_python(vm, a))
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

/* The class leaves it to the built-in type that it is derived from, whose method slot_tp_richcompare calls. As compare_special(). */
static ref
compare_by_wrapper(struct vm *vm, enum compare_op op, ref a, ref b, int *failed)
{
    if (!compares_in_python(vm, a))
        return 0;
    uint32_t pushed = push_wrapper_call(vm, a, b);
    ref result = builtin_richcompare(vm, op, a, b);
    struct raised raised = result ? (struct raised){0} : vm_error_save(vm);
    drop(vm, pushed);
    if (!result) {
        *failed = 1;
        vm_error_put_back(vm, raised);
    }
    if (result != vm->objects->vars.not_implemented)
        return result;
    decref(vm->objects, result);
    return 0;
}

/* a.__op__(b) of a class that has only object's own, which is NotImplemented, if its call does not fail. */
static void
compare_by_object(struct vm *vm, ref a, ref b, int *failed)
{
    uint32_t pushed = push_wrapper_call(vm, a, b);
    if (pushed && !recursion_enter_call(vm, (uint32_t)vm->rules->types_entered))
        *failed = 1;
    else if (pushed)
        recursion_hold(vm, (uint32_t)vm->rules->types_entered, 0);
    struct raised raised = vm_error_save(vm);
    drop(vm, pushed);
    vm_error_put_back(vm, raised);
}

/* a.__op__(b) of a class of the program: new reference; 0: not there, NotImplemented, or *failed. */
static ref
compare_special(struct vm *vm, enum compare_op op, ref a, ref b, int *failed)
{
    ref result = 0;
    int found = vm_call_special(vm, a, special_names[op], &b, 1, &result);
    if (found < 0)
        *failed = 1;
    if (found == 0 && has_richcompare(kind_of(vm->objects, a)))
        return compare_by_wrapper(vm, op, a, b, failed);
    if (found == 0)
        compare_by_object(vm, a, b, failed);
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
    if (vm->rules->equality_alone || vm_overrides(vm, a, "__ne__") ||
        has_richcompare(kind_of(vm->objects, a)))
        return compare_special(vm, COMPARE_NE, a, b, failed);
    uint32_t pushed = push_wrapper_call(vm, a, b), levels = (uint32_t)vm->rules->types_entered;
    ref result = 0;
    if (recursion_enter_call(vm, levels)) {
        result = compare_special(vm, COMPARE_EQ, a, b, failed);
        recursion_hold(vm, levels, 0);
    } else {
        *failed = 1;
    }
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
    if (!is_proxy(vm, r))
        return r;
    ref object = weakref_object(vm->objects, r);
    return object ? object
                  : vm_raise(vm, EXC_ReferenceError, "weakly-referenced object no longer exists");
}

/* do_richcompare. */
static ref
compare(struct vm *vm, enum compare_op op, ref a, ref b)
{
    struct objects *o = vm->objects;
    int failed = 0;
    ref result = 0, other;
    int right_first = type_of(o, a) != type_of(o, b) &&
                      type_is_subtype(o, type_of(o, b), type_of(o, a)) &&
                      !is_classic_instance(o, b);
    if (right_first)
        result = compare_one_way(vm, reflected[op], b, a, &failed);
    if (right_first && !result && !failed && kind_of(o, a) == kind_of(o, b) &&
        !vm_overrides(vm, b,
                      special_names[reflected[op]])) /* it has the method of its built-in type */
        result = compare_builtin(vm, reflected[op], b, a);
    if (vm_error_occurred(vm))
        return 0;
    if (!result && !failed)
        result = compare_one_way(vm, op, a, b, &failed);
    if (!result && !failed && (other = compared_for(vm, op, b)) != b)
        return other ? vm_compare(vm, reflected[op], other, a) : 0;
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
                    "'%-s' not supported between instances of '%.100s' and '%.100s'",
                    compare_op_text(op), type_name_of(o, a), type_name_of(o, b));
}

ref
vm_compare_plain(struct vm *vm, enum compare_op op, ref a, ref b)
{
    return compare(vm, op, a, b);
}

ref
vm_compare(struct vm *vm, enum compare_op op, ref a, ref b)
{
    int both =
        vm->rules->proxies_compare_bare ? is_proxy(vm, a) && is_proxy(vm, b) : is_proxy(vm, a);
    if ((both && (!(a = vm_dereference(vm, a)) || !(b = vm_dereference(vm, b)))) ||
        !(a = compared_for(vm, op, a)) ||
        !recursion_enter(vm, vm->rules->python2 ? " in cmp" : " in comparison"))
        return 0;
    ref result = compare(vm, op, a, b);
    recursion_leave(vm);
    return result;
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

int
vm_isinstance(struct vm *vm, ref r, ref class_or_tuple)
{
    struct objects *o = vm->objects;
    if (kind_of(o, class_or_tuple) == KIND_TUPLE) {
        int is = 0;
        if (!recursion_enter(vm, " in __instancecheck__"))
            return -1;
        for (uint32_t i = 0; !is && i < tuple_size(o, class_or_tuple); i++)
            is = vm_isinstance(vm, r, tuple_get(o, class_or_tuple, i));
        recursion_leave(vm);
        return is;
    }
    if (kind_of(o, class_or_tuple) != KIND_TYPE) {
        vm_raise(vm, EXC_TypeError,
                 vm->rules->isinstance_union
                     ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                 : vm->rules->old_words
                     ? "isinstance() arg 2 must be a class, type, or tuple of classes and types"
                     : "isinstance() arg 2 must be a type or tuple of types");
        return -1;
    }
    if (is_classic_instance(o, r) && (class_or_tuple == static_type(KIND_OBJECT) ||
                                      class_or_tuple == static_type(KIND_CLASSIC_INSTANCE)))
        return 1;
    if (vm->rules->subclass_asked && !is_classic_class(o, class_or_tuple) &&
        type_of(o, r) != class_or_tuple)
        ask_type(vm, class_or_tuple, "__instancecheck__", r);
    if (type_is_subtype(o, type_of(o, r), class_or_tuple))
        return 1;
    ref proxied = vm_dereference(vm, r); /* whose __class__ is asked for */
    if (proxied == r)
        return 0;
    if (proxied)
        return type_is_subtype(o, type_of(o, proxied), class_or_tuple);
    if (vm->rules->class_unknown_passes)
        vm_error_clear(vm);
    return vm->rules->class_unknown_passes ? 0 : -1;
}
