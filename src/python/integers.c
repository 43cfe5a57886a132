#include "python/integers.h"

#include "python/native.h"
#include "python/powers.h"
#include "python/refusal.h"

enum { SHIFT = 30 };

static uint64_t
magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/* Does the value fit one digit? Such operands have fast paths. In 2.7 all do. */
static int
is_short(const struct vm *vm, int64_t value)
{
    return vm->rules->ints_plain || int_digits(value) <= 1;
}

static int
are_short(const struct vm *vm, int64_t a, int64_t b)
{
    return is_short(vm, a) && is_short(vm, b);
}

static uint32_t
longer(int64_t a, int64_t b)
{
    uint32_t size = int_digits(a), other = int_digits(b);
    return size > other ? size : other;
}

/* -- sums and products -- */

/* x_sub: as many digits as the longer one; of equally long ones no more than the first that differs. */
static ref
x_sub(struct vm *vm, int64_t a, int64_t b, int64_t result)
{
    struct objects *o = vm->objects;
    uint32_t digits = longer(a, b);
    uint64_t x = magnitude(a), y = magnitude(b);
    if (int_digits(a) == int_digits(b))
        while (digits && x >> (SHIFT * (digits - 1)) == y >> (SHIFT * (digits - 1)))
            digits--;
    if (!digits)
        return int_new(o, 0);
    return vm->rules->differences_ready_made ? int_normalized(o, result, digits)
                                             : int_reserved(o, result, digits);
}

/* a + b, or a - b. */
static ref
sum(struct vm *vm, int64_t a, int64_t b, int subtract)
{
    int64_t result;
    if (subtract ? __builtin_sub_overflow(a, b, &result) : __builtin_add_overflow(a, b, &result))
        return refuse_long_int(vm);
    if (are_short(vm, a, b))
        return int_new(vm->objects, result);
    if (((a < 0) == (b < 0)) == subtract)
        return x_sub(vm, a, b, result);
    return int_normalized(vm->objects, result, longer(a, b) + 1);
}

static ref
product(struct vm *vm, int64_t a, int64_t b)
{
    int64_t result;
    if (__builtin_mul_overflow(a, b, &result))
        return refuse_long_int(vm);
    if (are_short(vm, a, b) || !result)
        return int_new(vm->objects, result);
    return int_normalized(vm->objects, result, int_digits(a) + int_digits(b));
}

ref
int_negate(struct vm *vm, int64_t value)
{
    return value == INT64_MIN ? refuse_long_int(vm) : int_new(vm->objects, -value);
}

ref
int_invert(struct vm *vm, int64_t value)
{
    struct objects *o = vm->objects;
    if (is_short(vm, value))
        return int_new(o, ~value);
    return value > 0 ? int_normalized(o, ~value, int_digits(value) + 1)
                     : x_sub(vm, value, 1, ~value);
}

/* -- division -- */

/* The digits that the quotient gets: one more than the lengths' difference if the divisor, at its leading digits, goes into the number. */
static uint32_t
quotient_digits(uint64_t a, uint64_t b, uint32_t size_a, uint32_t size_b)
{
    unsigned __int128 x = a, y = b;
    while (!(y >> (SHIFT * size_b - 1) & 1)) {
        x <<= 1;
        y <<= 1;
    }
    uint64_t top = (uint64_t)(x >> (SHIFT * (size_a - 1)));
    return size_a - size_b + (top >= (uint64_t)(y >> (SHIFT * (size_b - 1))));
}

/* x_divrem: the quotient; *rest gets what remains, both without sign. The divisor has more than one digit. */
static ref
x_divrem(struct vm *vm, uint64_t a, uint64_t b, ref *rest)
{
    struct objects *o = vm->objects;
    uint32_t size_a = int_digits((int64_t)a), size_b = int_digits((int64_t)b);
    uint32_t digits = quotient_digits(a, b, size_a, size_b);
    ref shifted = int_reserve(o, size_a + 1);
    *rest = int_reserved(o, (int64_t)(a % b), size_b);
    ref quotient = int_reserved(o, (int64_t)(a / b), digits ? digits : 1);
    decref(o, shifted);
    return quotient;
}

/* 1 if a's leading digit already shows that it is smaller than b. */
static int
is_smaller(int64_t a, int64_t b)
{
    uint32_t size = int_digits(a), other = int_digits(b);
    if (size != other)
        return size < other;
    return size && magnitude(a) >> (SHIFT * (size - 1)) < magnitude(b) >> (SHIFT * (size - 1));
}

/* An exact int of the same value. */
static ref
same(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    return object_at(o, r)->ob_type == static_type(KIND_INT) ? newref(o, r)
                                                             : int_new(o, int_value(o, r));
}

/* _PyLong_Negate: in place, but for ints that are ready-made. */
static void
negate(struct objects *o, ref *number)
{
    int64_t value = -int_value(o, *number);
    if (object_at(o, *number)->ob_refcnt == 1) {
        int_set(o, *number, value);
        return;
    }
    decref(o, *number);
    *number = int_new(o, value);
}

/* long_divrem: towards zero. */
static ref
long_divrem(struct vm *vm, ref left, ref right, ref *rest)
{
    struct objects *o = vm->objects;
    int64_t a = int_value(o, left), b = int_value(o, right);
    ref quotient;
    if (is_smaller(a, b)) {
        *rest = same(vm, left);
        return int_new(o, 0);
    }
    if (int_digits(b) == 1) {
        quotient = int_reserved(o, (int64_t)(magnitude(a) / magnitude(b)), int_digits(a));
        *rest = int_new(o, (int64_t)(magnitude(a) % magnitude(b)));
    } else {
        quotient = x_divrem(vm, magnitude(a), magnitude(b), rest);
    }
    if ((a < 0) != (b < 0))
        negate(o, &quotient);
    if (a < 0 && int_value(o, *rest))
        negate(o, rest);
    if (vm->rules->rests_ready_made)
        *rest = int_small_or_same(o, *rest);
    return int_small_or_same(o, quotient);
}

/* The remainder takes the divisor's sign; 1 if that changed it, the quotient is then one less. */
static int
floor_rest(struct vm *vm, int64_t b, ref *rest)
{
    struct objects *o = vm->objects;
    int64_t value = int_value(o, *rest);
    if (!value || (value < 0) == (b < 0))
        return 0;
    ref changed = sum(vm, value, b, 0);
    decref(o, *rest);
    *rest = changed;
    return 1;
}

/* l_divmod, of operands that have no fast path. */
static void
l_divmod(struct vm *vm, ref left, ref right, ref parts[2])
{
    struct objects *o = vm->objects;
    parts[0] = long_divrem(vm, left, right, &parts[1]);
    if (floor_rest(vm, int_value(o, right), &parts[1])) {
        ref less = sum(vm, int_value(o, parts[0]), 1, 1);
        decref(o, parts[0]);
        parts[0] = less;
    }
}

static int64_t
floor_divide(int64_t a, int64_t b)
{
    int64_t q = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}

int
int_divmod(struct vm *vm, ref left, ref right, ref parts[2])
{
    struct objects *o = vm->objects;
    int64_t a = int_value(o, left), b = int_value(o, right);
    if (a == INT64_MIN && b == -1) {
        refuse_long_int(vm);
        return -1;
    }
    if (!are_short(vm, a, b)) {
        l_divmod(vm, left, right, parts);
        return 0;
    }
    int64_t q = floor_divide(a, b);
    parts[0] = int_new(o, q);
    parts[1] = int_new(o, a - q * b);
    return 0;
}

/* l_mod (3.11+): the quotient is not made where it is not asked for. */
static ref
l_mod(struct vm *vm, ref left, ref right)
{
    struct objects *o = vm->objects;
    int64_t a = int_value(o, left), b = int_value(o, right);
    ref rest;
    if (is_smaller(a, b)) {
        rest = same(vm, left);
    } else if (int_digits(b) == 1) {
        rest = int_new(o, (int64_t)(magnitude(a) % magnitude(b)));
    } else {
        ref quotient = x_divrem(vm, magnitude(a), magnitude(b), &rest);
        decref(o, quotient);
    }
    if (a < 0 && !is_smaller(a, b) && int_value(o, rest))
        negate(o, &rest);
    rest = int_small_or_same(o, rest);
    floor_rest(vm, b, &rest);
    return rest;
}

static ref
divide(struct vm *vm, enum binary_op op, ref left, ref right)
{
    struct objects *o = vm->objects;
    int64_t a = int_value(o, left), b = int_value(o, right);
    int classic = op == BINARY_TRUE_DIVIDE && vm->rules->ints_plain;
    if (classic && vm->program->true_division)
        return b ? float_new(o, (double)a / (double)b)
                 : vm_raise(vm, EXC_ZeroDivisionError, "division by zero");
    if (b == 0)
        return vm_raise(vm, EXC_ZeroDivisionError, "%s",
                        op == BINARY_TRUE_DIVIDE ? vm->rules->division_by_zero
                        : op == BINARY_MODULO    ? vm->rules->modulo_by_zero
                                                 : vm->rules->floor_division_by_zero);
    if (op == BINARY_TRUE_DIVIDE && !classic)
        return float_new(o, (double)a / (double)b);
    if (a == INT64_MIN && b == -1)
        return op == BINARY_MODULO ? int_new(o, 0) : refuse_long_int(vm);
    if (are_short(vm, a, b)) {
        int64_t q = floor_divide(a, b);
        return int_new(o, op == BINARY_MODULO ? a - q * b : q);
    }
    if (op == BINARY_MODULO && vm->rules->modulo_alone)
        return l_mod(vm, left, right);
    ref parts[2];
    l_divmod(vm, left, right, parts);
    int kept = op == BINARY_MODULO;
    decref(o, parts[!kept]);
    return parts[kept];
}

/* -- shifts -- */

static ref
shift_left(struct vm *vm, int64_t a, int64_t b)
{
    struct objects *o = vm->objects;
    if (a && (b > 62 || a > INT64_MAX >> b || a < INT64_MIN >> b))
        return refuse_long_int(vm);
    int64_t result = a ? (int64_t)((uint64_t)a << b) : 0;
    if (!a || vm->rules->ints_plain || (vm->rules->short_bits && b < SHIFT && is_short(vm, a)))
        return int_new(o, result);
    return int_normalized(o, result, int_digits(a) + (uint32_t)(b / SHIFT) + (b % SHIFT != 0));
}

/* Of what has more than b / SHIFT digits. */
static ref
shift_right(struct vm *vm, int64_t a, int64_t b)
{
    struct objects *o = vm->objects;
    int64_t result = a >> (b > 63 ? 63 : b), skipped = b / SHIFT;
    if (vm->rules->ints_plain || (vm->rules->short_bits && is_short(vm, a)))
        return int_new(o, result);
    if (a < 0 && !vm->rules->short_bits) {
        ref inverse = int_invert(vm, a), shifted = shift_right(vm, ~a, b);
        decref(o, inverse);
        ref r = int_invert(vm, int_value(o, shifted));
        decref(o, shifted);
        return r;
    }
    if (skipped >= int_digits(a))
        return int_new(o, result);
    return int_normalized(o, result, int_digits(a) - (uint32_t)skipped);
}

static ref
shift(struct vm *vm, enum binary_op op, int64_t a, int64_t b)
{
    if (b < 0)
        return vm_raise(vm, EXC_ValueError, "negative shift count");
    return op == BINARY_LSHIFT ? shift_left(vm, a, b) : shift_right(vm, a, b);
}

/* -- bits -- */

/* long_bitwise: negative operands as complements, of which there are copies. */
static ref
bitwise(struct vm *vm, enum binary_op op, int64_t a, int64_t b, int64_t result)
{
    struct objects *o = vm->objects;
    if (vm->rules->ints_plain || (vm->rules->short_bits && are_short(vm, a, b)))
        return int_new(o, result);
    uint32_t size_a = int_digits(a), size_b = int_digits(b);
    ref complements[] = {a < 0 ? int_reserve(o, size_a) : 0, b < 0 ? int_reserve(o, size_b) : 0};
    uint32_t less = size_a < size_b ? size_a : size_b, more = longer(a, b);
    int shorter_negative = size_a < size_b ? a < 0 : b < 0;
    uint32_t digits = op == BINARY_XOR                                ? more
                      : (op == BINARY_AND) == (shorter_negative != 0) ? more
                                                                      : less;
    ref r = int_reserved(o, result, digits + (result < 0));
    decref(o, complements[0]);
    decref(o, complements[1]);
    return int_small_or_same(o, r);
}

ref
int_binary(struct vm *vm, enum binary_op op, ref left, ref right)
{
    struct objects *o = vm->objects;
    int64_t a = int_value(o, left), b = int_value(o, right);
    int bools = kind_of(o, left) == KIND_BOOL && kind_of(o, right) == KIND_BOOL;
    switch (op) {
    case BINARY_ADD:
        return sum(vm, a, b, 0);
    case BINARY_SUBTRACT:
        return sum(vm, a, b, 1);
    case BINARY_MULTIPLY:
        return product(vm, a, b);
    case BINARY_TRUE_DIVIDE:
    case BINARY_FLOOR_DIVIDE:
    case BINARY_MODULO:
        return divide(vm, op, left, right);
    case BINARY_POWER:
        return int_power(vm, left, b);
    case BINARY_LSHIFT:
    case BINARY_RSHIFT:
        return shift(vm, op, a, b);
    case BINARY_AND:
        return bools ? bool_new(o, a && b) : bitwise(vm, op, a, b, a & b);
    case BINARY_OR:
        return bools ? bool_new(o, a || b) : bitwise(vm, op, a, b, a | b);
    case BINARY_XOR:
        return bools ? bool_new(o, a != b) : bitwise(vm, op, a, b, a ^ b);
    default:
        return 0;
    }
}
