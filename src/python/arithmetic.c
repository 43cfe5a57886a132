/* Operators. Integers have 64 bits: a result that does not fit is refused. */
#include <math.h>
#include <stdio.h>

#include "python/bytes_methods.h"
#include "front/floats.h"
#include "python/integers.h"
#include "python/percent.h"
#include "python/refusal.h"
#include "python/set_methods.h"
#include "python/slots.h"

static int
is_number(const struct objects *o, ref r)
{
    return is_int(o, r) || kind_of(o, r) == KIND_FLOAT;
}

double
as_double(const struct objects *o, ref r)
{
    return kind_of(o, r) == KIND_FLOAT ? float_value(o, r) : (double)int_value(o, r);
}

/* -- floats -- */

static ref
float_operation(struct vm *vm, enum binary_op op, double a, double b)
{
    struct objects *o = vm->objects;
    double r;
    if (b == 0 && (op == BINARY_TRUE_DIVIDE || op == BINARY_FLOOR_DIVIDE || op == BINARY_MODULO))
        return vm_raise(vm, EXC_ZeroDivisionError, "%s",
                        op == BINARY_TRUE_DIVIDE ? vm->rules->float_division_by_zero
                        : op == BINARY_MODULO    ? vm->rules->float_modulo_by_zero
                                                 : vm->rules->float_floor_division_by_zero);
    switch (op) {
    case BINARY_ADD:
        return float_new(o, a + b);
    case BINARY_SUBTRACT:
        return float_new(o, a - b);
    case BINARY_MULTIPLY:
        return float_new(o, a * b);
    case BINARY_TRUE_DIVIDE:
        return float_new(o, a / b);
    case BINARY_FLOOR_DIVIDE:
        return float_new(o, float_floor_divide(a, b));
    case BINARY_MODULO:
        return float_new(o, float_modulo(a, b));
    case BINARY_POWER:
        if (a == 0 && b < 0)
            return vm_raise(vm, EXC_ZeroDivisionError, "%s", vm->rules->zero_to_negative);
        if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b))
            return vm->rules->python2
                       ? vm_raise(vm, EXC_ValueError,
                                  "negative number cannot be raised to a fractional power")
                       : vm_refuse(vm, NULL, "complex numbers are");
        r = pow(a, b);
        if (isinf(r) && isfinite(a) && isfinite(b))
            return vm_raise(vm, EXC_OverflowError, "(34, 'Numerical result out of range')");
        return float_new(o, r);
    default:
        return 0;
    }
}

/* -- sequences and sets -- */

/* bytearray *= n: a new reference to it. */
static ref
repeat_bytearray(struct vm *vm, ref b, uint32_t n)
{
    uint32_t size = object_at(vm->objects, b)->size;
    bytearray_resize(vm->objects, b, size * n);
    for (uint32_t i = size; i < size * n; i++)
        bytearray_set(vm->objects, b, i, byte_view(vm, b).at[i - size]);
    return newref(vm->objects, b);
}

static ref
repeat(struct vm *vm, ref sequence, int64_t n, int in_place)
{
    struct objects *o = vm->objects;
    uint32_t mark;
    n = n < 0 ? 0 : n;
    if (n && object_at(o, sequence)->size > INT64_MAX / n && kind_of(o, sequence) == KIND_STR)
        return vm_raise(vm, EXC_OverflowError, "repeated string is too long");
    if (n && object_at(o, sequence)->size > INT64_MAX / n && kind_of(o, sequence) == KIND_BYTES)
        return vm_raise(vm, EXC_OverflowError, "repeated bytes are too long");
    if (n && object_at(o, sequence)->size > ROOM_LIMIT / n)
        return vm_raise_object(vm, EXC_MemoryError, 0);
    switch (kind_of(o, sequence)) {
    case KIND_LIST:
        if (!in_place)
            return list_repeat(o, sequence, n);
        list_repeat_in_place(o, sequence, n);
        return newref(o, sequence);
    case KIND_TUPLE:
        return tuple_repeat(o, sequence, n);
    case KIND_STR:
        if (n == 1 && is_exactly(o, sequence, KIND_STR))
            return newref(o, sequence);
        mark = text_begin(vm);
        while (n--)
            text_put_str(vm, sequence);
        return text_end(vm, mark);
    case KIND_BYTEARRAY:
        if (in_place)
            return repeat_bytearray(vm, sequence, (uint32_t)n);
        /* fall through */
    case KIND_BYTES:
        if (is_exactly(o, sequence, KIND_BYTES)) {
            if (n == 1 || !object_at(o, sequence)->size)
                return newref(o, sequence);
            if (n == 0) /* nothing, but an object of its own */
                return bytes_new_of(o, static_type(KIND_BYTES), "", 0);
        }
        mark = text_begin(vm);
        while (n--)
            bytes_put_part(vm, sequence, 0, byte_view(vm, sequence).length);
        return bytes_end_like(vm, sequence, mark);
    default:
        return 0;
    }
}

static ref
cannot_concatenate(struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, a)) {
    case KIND_LIST:
    case KIND_TUPLE:
        return vm_raise(vm, EXC_TypeError, "can only concatenate %1s (not \"%.200s\") to %1s",
                        kind_of(o, a) == KIND_LIST ? "list" : "tuple", type_name_of(o, b),
                        kind_of(o, a) == KIND_LIST ? "list" : "tuple");
    case KIND_STR:
        if (vm->rules->str_concatenate_long)
            return vm_raise(vm, EXC_TypeError, "can only concatenate str (not \"%.200s\") to str",
                            type_name_of(o, b));
        return vm_raise(vm, EXC_TypeError,
                        vm->rules->old_words ? "cannot concatenate 'str' and '%.200s' objects"
                                             : "must be str, not %.200s",
                        type_name_of(o, b));
    default:
        if (!vm->rules->old_words)
            (void)bytes_needed(vm, b); /* asked for first, and replaced */
        return vm_raise(vm, EXC_TypeError, "can't concat %.100s to %.100s",
                        type_name_of(o, vm->rules->old_words ? a : b),
                        type_name_of(o, vm->rules->old_words ? b : a));
    }
}

/* Puts `length` bytes behind the bytearray's; a new reference to it. The bytes lie in the text under construction, which stays. */
static ref
bytearray_extend(struct vm *vm, ref b, const char *bytes, size_t length)
{
    uint32_t size = object_at(vm->objects, b)->size;
    bytearray_resize(vm->objects, b, size + (uint32_t)length);
    for (uint32_t i = 0; i < length; i++)
        bytearray_set(vm->objects, b, size + i, (uint8_t)bytes[i]);
    return newref(vm->objects, b);
}

static ref
concatenate(struct vm *vm, ref a, ref b, int in_place)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, a), other = kind_of(o, b);
    if (kind == KIND_LIST && in_place)
        return vm_list_extend(vm, a, b) < 0 ? 0 : newref(o, a);
    if (kind == KIND_LIST && other == KIND_LIST)
        return list_concat(o, a, b);
    if (kind == KIND_TUPLE && other == KIND_TUPLE)
        return tuple_concat(o, a, b);
    if (kind == KIND_STR && other == KIND_STR)
        return str_concat(o, a, b);
    if (kind == KIND_BYTES && !object_at(o, a)->size && is_exactly(o, b, KIND_BYTES))
        return newref(o, b);
    if (kind == KIND_BYTES && is_bytes_like(vm, b) && !object_at(o, b)->size &&
        is_exactly(o, a, KIND_BYTES))
        return newref(o, a);
    if (kind == KIND_BYTEARRAY && in_place && a == b && object_at(o, a)->size)
        return vm_raise(vm, EXC_BufferError, "Existing exports of data: object cannot be re-sized");
    if (is_bytes_like(vm, a) && is_bytes_like(vm, b)) {
        uint32_t mark = text_begin(vm);
        size_t length;
        text_put(vm, (const char *)bytes_data(o, a, &length), object_at(o, a)->size);
        text_put(vm, (const char *)bytes_data(o, b, &length), object_at(o, b)->size);
        length = frozen_length(vm->text) - mark;
        ref r;
        if (kind == KIND_BYTEARRAY && in_place)
            r = bytearray_extend(vm, a, text_since(vm, mark) + object_at(o, a)->size,
                                 length - object_at(o, a)->size);
        else
            r = kind == KIND_BYTES ? bytes_new(o, text_since(vm, mark), length)
                                   : bytearray_new(o, text_since(vm, mark), length);
        text_discard(vm, mark);
        return r;
    }
    return cannot_concatenate(vm, a, b);
}

/* sq_concat and sq_repeat: all with items by number but range. */
static int
is_sequence(enum object_kind kind)
{
    return kind_is(kind, K_ITEMS) && kind != KIND_RANGE;
}

static int
is_set(const struct objects *o, ref r)
{
    return kind_of(o, r) == KIND_SET || kind_of(o, r) == KIND_FROZENSET;
}

static ref
set_operation(struct vm *vm, enum binary_op op, ref a, ref b, int in_place)
{
    struct objects *o = vm->objects;
    ref (*const functions[BINARY_OPS])(struct objects *, ref, ref) = {
        [BINARY_OR] = set_union,
        [BINARY_AND] = set_intersection,
        [BINARY_SUBTRACT] = set_difference,
        [BINARY_XOR] = set_symmetric_difference,
    };
    int (*const updates[BINARY_OPS])(struct objects *, ref, ref) = {
        [BINARY_OR] = set_update,
        [BINARY_AND] = set_intersection_update,
        [BINARY_SUBTRACT] = set_difference_update,
        [BINARY_XOR] = set_symmetric_difference_update,
    };
    if (!functions[op])
        return 0;
    if (in_place && kind_of(o, a) == KIND_SET)
        return updates[op](o, a, b) < 0 ? 0 : newref(o, a);
    return functions[op](o, a, b);
}

static ref
merge_dicts(struct vm *vm, ref a, ref b, int in_place)
{
    ref result = in_place ? newref(vm->objects, a) : dict_copy(vm->objects, a);
    if (type_of(vm->objects, b) != static_type(KIND_DICT)) /* dict_update_arg looks for it */
        decref(vm->objects, vm_bound_builtin(vm, b, "keys"));
    if (dict_merge(vm->objects, result, b, 1) == 0)
        return result;
    decref(vm->objects, result);
    return 0;
}

/* -- any -- */

/* WeakSet has set's operators, the weak dictionaries `|`; they are Python code of the library. */
static int
is_weak_container(struct vm *vm, ref r)
{
    static const char *const names[] = {"WeakSet", "WeakValueDictionary", "WeakKeyDictionary"};
    ref type = type_of(vm->objects, r);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(type_name(vm->objects, type), names[i]))
            return class_module(vm, type) != str_name(vm->objects, "__main__");
    return 0;
}

static ref
unsupported(struct vm *vm, enum binary_op op, ref a, ref b, int in_place)
{
    const char *text = binary_op_text(op);
    char operator[16];
    if (is_weak_container(vm, a) || is_weak_container(vm, b))
        return vm_refuse(vm, "use the methods", "operators of weak containers are");
    if (op == BINARY_POWER && (!in_place || vm->rules->power_in_place_alike)) {
        text = "** or pow()";
        in_place = 0;
    }
    snprintf(operator, sizeof operator, "%s%s", text, in_place ? "=" : "");
    return vm_raise(vm, EXC_TypeError,
                    op == BINARY_POWER && !in_place && !vm->rules->pow_named_twice
                        ? "unsupported operand type(s) for %1s: '%.100s' and '%.100s'"
                        : "unsupported operand type(s) for %.100s: '%.100s' and '%.100s'",
                    operator, type_name_of(vm->objects, a), type_name_of(vm->objects, b));
}

static ref
cannot_repeat(struct vm *vm, ref other)
{
    return vm_raise(vm, EXC_TypeError, "can't multiply sequence by non-int of type '%.200s'",
                    type_name_of(vm->objects, other));
}

/* Has the type of r a table of sequence functions, none of which repeats it? Then PyNumber_InPlaceMultiply does not ask the other operand. */
static int
has_sequence_slots(const struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, r);
    return type_data(o, type_of(o, r))->flags & TYPE_HEAP || kind == KIND_DICT ||
           kind == KIND_SET || kind == KIND_FROZENSET || kind == KIND_RANGE ||
           kind == KIND_DICT_KEYS || kind == KIND_DICT_VALUES || kind == KIND_DICT_ITEMS ||
           kind == KIND_MAPPINGPROXY || kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY;
}

/* nb_ and sq_ slots of the built-in type of `self`, one of the operands: 0 without an error if they leave it to the other one. */
static ref
operate(struct vm *vm, enum binary_op op, ref self, ref a, ref b, int in_place)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, self)) {
    case KIND_INT:
    case KIND_BOOL:
        return is_int(o, a) && is_int(o, b) ? int_binary(vm, op, a, b) : 0;
    case KIND_FLOAT:
        return is_number(o, a) && is_number(o, b)
                   ? float_operation(vm, op, as_double(o, a), as_double(o, b))
                   : 0;
    case KIND_STR:
        if (op == BINARY_MODULO)
            return kind_of(o, a) == KIND_STR ? percent_format(vm, a, b) : 0;
        return concatenate(vm, a, b, in_place);
    case KIND_BYTES:
    case KIND_BYTEARRAY:
        if (op == BINARY_MODULO)
            return vm_refuse(vm, "format a str", "'%%' of %s is", type_name_of(o, self));
        return concatenate(vm, a, b, in_place);
    case KIND_LIST:
    case KIND_TUPLE:
        return concatenate(vm, a, b, in_place);
    case KIND_SET:
    case KIND_FROZENSET:
        return is_set(o, a) && is_set(o, b) ? set_operation(vm, op, a, b, in_place) : 0;
    case KIND_DICT:
        if (in_place && kind_of(o, b) != KIND_DICT)
            return vm_dict_update(vm, a, b) < 0 ? 0 : newref(o, a);
        return kind_of(o, a) == KIND_DICT && kind_of(o, b) == KIND_DICT
                   ? merge_dicts(vm, a, b, in_place)
                   : 0;
    case KIND_DICT_KEYS:
    case KIND_DICT_ITEMS:
        return dict_view_operation(vm, op, a, b);
    default:
        return vm_binary(vm, op, a, b, in_place);
    }
}

ref
builtin_binary(struct vm *vm, enum binary_op op, ref self, ref other, int reflected, int in_place)
{
    ref result = reflected ? operate(vm, op, self, other, self, in_place)
                           : operate(vm, op, self, self, other, in_place);
    return result || vm_error_occurred(vm) ? result
                                           : newref(vm->objects, vm->objects->vars.not_implemented);
}

ref
builtin_repeat(struct vm *vm, ref sequence, ref count, int in_place)
{
    if (is_int(vm->objects, count))
        return repeat(vm, sequence, int_value(vm->objects, count), in_place);
    return vm_raise(vm, EXC_TypeError, "'%.200s' object cannot be interpreted as an %s",
                    type_name_of(vm->objects, count), vm->rules->old_words ? "index" : "integer");
}

static int
is_set_operator(enum binary_op op)
{
    return op == BINARY_OR || op == BINARY_AND || op == BINARY_XOR || op == BINARY_SUBTRACT;
}

ref
vm_binary(struct vm *vm, enum binary_op op, ref a, ref b, int in_place)
{
    struct objects *o = vm->objects;
    if (op == BINARY_OR && vm->rules->dict_union) {
        if (kind_of(o, b) == KIND_MAPPINGPROXY && kind_of(o, a) != KIND_MAPPINGPROXY)
            in_place = in_place && kind_of(o, a) == KIND_DICT;
        if (in_place && kind_of(o, a) == KIND_MAPPINGPROXY)
            return vm_raise(vm, EXC_TypeError,
                            "'|=' is not supported by mappingproxy; use '|' instead");
        a = proxied_mapping(vm, a);
        b = in_place ? b : proxied_mapping(vm, b);
    }
    if (op == BINARY_MODULO && kind_of(o, a) == KIND_STR)
        return percent_format(vm, a, b);
    if (is_proxy(vm, b) && !is_proxy(vm, a)) /* whose method is that of a op b */
        in_place =
            in_place && op == BINARY_OR && vm->rules->dict_union && kind_of(o, a) == KIND_DICT;
    if (!(a = vm_dereference(vm, a)) || !(b = vm_dereference(vm, b)))
        return 0;
    enum object_kind left = kind_of(o, a), right = kind_of(o, b);
    ref result = 0;
    if (is_int(o, a) && is_int(o, b))
        result = int_binary(vm, op, a, b);
    else if (is_number(o, a) && is_number(o, b))
        result = float_operation(vm, op, as_double(o, a), as_double(o, b));
    else if (op == BINARY_MODULO && left == KIND_STR)
        return percent_format(vm, a, b);
    else if (op == BINARY_MODULO && is_bytes_like(vm, a) && !vm->rules->python2)
        return vm_refuse(vm, "format a str", "'%%' of %s is", type_name_of(o, a));
    else if (op == BINARY_OR && vm->rules->isinstance_union &&
             (left == KIND_TYPE || right == KIND_TYPE) &&
             (left == KIND_TYPE || left == KIND_NONE) && (right == KIND_TYPE || right == KIND_NONE))
        return vm_refuse(vm, "use a tuple", "unions of types are");
    else if (op == BINARY_ADD && is_sequence(left))
        return concatenate(vm, a, b, in_place);
    else if (op == BINARY_MULTIPLY && is_sequence(left))
        return is_int(o, b) ? repeat(vm, a, int_value(o, b), in_place) : cannot_repeat(vm, b);
    else if (op == BINARY_MULTIPLY && is_sequence(right) &&
             !(in_place && has_sequence_slots(vm, a)))
        return is_int(o, a) ? repeat(vm, b, int_value(o, a), 0) : cannot_repeat(vm, a);
    else if (is_set(o, a) && is_set(o, b))
        result = set_operation(vm, op, a, b, in_place);
    else if (op == BINARY_OR && in_place && left == KIND_DICT && right != KIND_DICT &&
             vm->rules->dict_union)
        return vm_dict_update(vm, a, b) < 0 ? 0 : newref(o, a);
    else if (is_set_operator(op) && (is_dict_view_set(vm, a) || is_dict_view_set(vm, b)))
        return dict_view_operation(vm, op, a, b);
    else if (op == BINARY_OR && left == KIND_DICT && right == KIND_DICT && vm->rules->dict_union)
        return merge_dicts(vm, a, b, in_place);
    if (!result && !vm_error_occurred(vm))
        return unsupported(vm, op, a, b, in_place);
    return result;
}

ref
vm_unary(struct vm *vm, enum unary_op op, ref a)
{
    struct objects *o = vm->objects;
    if (op == UNARY_NOT) {
        int truth = vm_truth(vm, a);
        return truth < 0 ? 0 : bool_new(o, !truth);
    }
    if (!(a = vm_dereference(vm, a)))
        return 0;
    if (op == UNARY_POSITIVE && (is_exactly(o, a, KIND_INT) || is_exactly(o, a, KIND_FLOAT)))
        return newref(o, a);
    if (kind_of(o, a) == KIND_FLOAT && op != UNARY_INVERT)
        return float_new(o, op == UNARY_NEGATIVE ? -float_value(o, a) : float_value(o, a));
    if (!is_int(o, a))
        return vm_raise(vm, EXC_TypeError, "bad operand type for unary %1s: '%.200s'",
                        unary_op_text(op), type_name_of(o, a));
    if (op == UNARY_INVERT && kind_of(o, a) == KIND_BOOL)
        vm_warn_deprecated(vm, WARN_BOOL_INVERTED, vm->rules->bool_inverted);
    int64_t value = int_value(o, a);
    if (op == UNARY_NEGATIVE)
        return int_negate(vm, value);
    return op == UNARY_INVERT ? int_invert(vm, value) : int_new(o, value);
}
