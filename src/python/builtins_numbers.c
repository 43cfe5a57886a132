/* Built-in functions of numbers: abs, bin, chr, divmod, hex, oct, ord, pow, round, sum. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "front/floats.h"
#include "front/number.h"
#include "front/unicode.h"
#include "python/builtins.h"
#include "python/integers.h"
#include "python/powers.h"
#include "python/refusal.h"
#include "python/slots.h"

ref
builtin_abs(struct vm *vm, const struct arguments *a)
{
    ref r = vm_dereference(vm, argument(vm, a, 0));
    if (!r)
        return 0;
    if (is_int(vm->objects, r))
        return vm_unary(vm, int_value(vm->objects, r) < 0 ? UNARY_NEGATIVE : UNARY_POSITIVE, r);
    if (kind_of(vm->objects, r) == KIND_FLOAT)
        return float_new(vm->objects, fabs(float_value(vm->objects, r)));
    return vm_raise(vm, EXC_TypeError, "bad operand type for abs(): '%.200s'",
                    type_name_of(vm->objects, r));
}

/* -- texts of numbers -- */

/* 2.7's words for what is no number. */
static ref
in_no_base(struct vm *vm, const struct arguments *a, int base)
{
    return base == 2
               ? vm_raise(vm, EXC_TypeError, "'%.200s' object cannot be interpreted as an index",
                          type_name_of(vm->objects, argument(vm, a, 0)))
               : vm_raise(vm, EXC_TypeError, "%s() argument can't be converted to %s",
                          a->native->name, a->native->name);
}

static ref
in_base(struct vm *vm, const struct arguments *a, int base, const char *prefix)
{
    int64_t value;
    char digits[66];
    if (vm->rules->old_words && !is_int(vm->objects, argument(vm, a, 0)))
        return in_no_base(vm, a, base);
    if (!as_index(vm, argument(vm, a, 0), &value))
        return 0;
    size_t length = number_int_text(digits, value, base), minus = value < 0;
    uint32_t mark = text_begin(vm);
    text_put(vm, digits, minus);
    text_put_c(vm, prefix);
    text_put(vm, digits + minus, length - minus);
    return text_end(vm, mark);
}

ref
builtin_bin(struct vm *vm, const struct arguments *a)
{
    return in_base(vm, a, 2, "0b");
}

ref
builtin_hex(struct vm *vm, const struct arguments *a)
{
    return in_base(vm, a, 16, "0x");
}

ref
builtin_oct(struct vm *vm, const struct arguments *a)
{
    ref r = argument(vm, a, 0);
    if (vm->rules->octals_bare && is_int(vm->objects, r) && !int_value(vm->objects, r))
        return str_new(vm->objects, "0", 1);
    return in_base(vm, a, 8, vm->rules->octals_bare ? "0" : "0o");
}

ref
builtin_chr(struct vm *vm, const struct arguments *a)
{
    int64_t value;
    int fits = vm->rules->chr_takes_long ? as_index(vm, argument(vm, a, 0), &value)
                                         : as_c_int(vm, argument(vm, a, 0), &value);
    if (!fits)
        return 0;
    if (value < 0 || value > (vm->rules->python2 ? 0xff : 0x10ffff))
        return vm_raise(vm, EXC_ValueError,
                        vm->rules->python2 ? "chr() arg not in range(256)"
                                           : "chr() arg not in range(0x110000)");
    if (value >= 0xd800 && value < 0xe000)
        return vm_refuse(vm, "give chr() another number", "surrogates are");
    uint32_t mark = text_begin(vm);
    text_put_point(vm, (uint32_t)value);
    return text_end(vm, mark);
}

ref
builtin_ord(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref r = argument(vm, a, 0);
    enum object_kind kind = kind_of(o, r);
    size_t length;
    if (kind != KIND_STR && kind != KIND_BYTES && kind != KIND_BYTEARRAY)
        return vm_raise(vm, EXC_TypeError, "ord() expected string of length 1, but %.200s found",
                        type_name_of(o, r));
    if (object_at(o, r)->size != 1)
        return vm_raise(vm, EXC_TypeError,
                        "ord() expected a character, but string of length %zd found",
                        (ssize_t)object_at(o, r)->size);
    return int_new(o, kind == KIND_STR ? (int64_t)str_code_point(o, r, 0)
                                       : (int64_t)bytes_data(o, r, &length)[0]);
}

/* -- arithmetic -- */

/* The pair is there before its items. */
static ref
float_divmod(struct vm *vm, double a, double b)
{
    struct objects *o = vm->objects;
    ref pair = tuple_new(o, 2);
    tuple_init(o, pair, 0, float_new(o, float_floor_divide(a, b)));
    tuple_init(o, pair, 1, float_new(o, float_modulo(a, b)));
    tuple_ready(o, pair, TUPLE_FILLED);
    return pair;
}

ref
number_divmod(struct vm *vm, ref x, ref y)
{
    struct objects *o = vm->objects;
    int ints = is_int(o, x) && is_int(o, y);
    if (!ints && (is_int(o, y) ? int_value(o, y) == 0 : float_value(o, y) == 0))
        return vm_raise(vm, EXC_ZeroDivisionError, "%s", vm->rules->float_divmod_by_zero);
    ref parts[2] = {0, 0};
    if (ints && int_value(o, y))
        return int_divmod(vm, x, y, parts) < 0 ? 0 : tuple_steal_as(o, parts, 2, pair_birth(vm));
    return ints ? vm_binary(vm, BINARY_FLOOR_DIVIDE, x, y, 0)
                : float_divmod(vm, as_double(o, x), as_double(o, y));
}

ref
builtin_divmod(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref x = vm_dereference(vm, argument(vm, a, 0)), y = vm_dereference(vm, argument(vm, a, 1));
    if (!x || !y)
        return 0;
    if (!(is_int(o, x) || kind_of(o, x) == KIND_FLOAT) ||
        !(is_int(o, y) || kind_of(o, y) == KIND_FLOAT))
        return vm_raise(vm, EXC_TypeError,
                        "unsupported operand type(s) for %.100s: '%.100s' and '%.100s'", "divmod()",
                        type_name_of(o, x), type_name_of(o, y));
    return number_divmod(vm, x, y);
}

/* What ternary_op() says when no type knows the three; float's says so itself. */
static ref
refuse_modulus(struct vm *vm, ref base, ref exponent, ref modulus)
{
    struct objects *o = vm->objects;
    if (kind_of(o, base) == KIND_FLOAT || kind_of(o, exponent) == KIND_FLOAT ||
        kind_of(o, modulus) == KIND_FLOAT)
        return vm_raise(vm, EXC_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    return vm_raise(vm, EXC_TypeError,
                    "unsupported operand type(s) for %spow(): '%.100s', '%.100s', '%.100s'",
                    vm->rules->pow_named_twice ? "** or " : "", type_name_of(o, base),
                    type_name_of(o, exponent), type_name_of(o, modulus));
}

ref
builtin_pow(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref base = argument_or(vm, a, 0, "base"), exponent = argument_or(vm, a, 1, "exp"),
        modulus = argument_or(vm, a, 2, "mod");
    if (!modulus || modulus == o->vars.none)
        return vm_binary(vm, BINARY_POWER, base, exponent, 0);
    if (!is_int(o, base) || !is_int(o, exponent) || !is_int(o, modulus))
        return refuse_modulus(vm, base, exponent, modulus);
    return int_power_modulo(vm, base, int_value(o, exponent), modulus);
}

/* -- round() -- */

/* An int rounded to a negative number of places, half to even. */
static ref
round_int(struct vm *vm, int64_t value, int64_t places)
{
    int64_t unit = 1, result;
    if (places >= 0)
        return int_new(vm->objects, value);
    if (places < -18)
        return int_new(vm->objects, 0);
    while (places++ < 0)
        unit *= 10;
    int64_t rest = value % unit;
    rest += rest < 0 ? unit : 0;
    int odd = value / unit % 2 != 0;
    odd ^= value < 0 && rest; /* / rounds towards zero */
    if (__builtin_sub_overflow(value, rest, &result) ||
        ((rest > unit - rest || (rest == unit - rest && odd)) &&
         __builtin_add_overflow(result, unit, &result)))
        return refuse_long_int(vm);
    return int_new(vm->objects, result);
}

/* double_round: half to even on the exact decimal value. */
static double
round_double(double x, int64_t places)
{
    char digits[NUMBER_DIGITS + 1], text[NUMBER_DIGITS + 32];
    int exponent;
    if (x == 0 || !isfinite(x) || places > 323)
        return x;
    if (places < -308)
        return copysign(0.0, x);
    number_digits(digits, x, NUMBER_DIGITS, &exponent);
    int keep = exponent + 1 + (int)places;
    if (keep < 0)
        return copysign(0.0, x);
    if (keep >= NUMBER_DIGITS)
        return x;
    if (keep == 0) {
        int up =
            digits[0] > '5' || (digits[0] == '5' && strspn(digits + 1, "0") != strlen(digits + 1));
        snprintf(text, sizeof text, "%de%d", up, exponent + 1);
    } else {
        number_digits(digits, x, keep, &exponent);
        snprintf(text, sizeof text, "%.*se%d", keep, digits, exponent - keep + 1);
    }
    return copysign(strtod(text, NULL), x);
}

/* _Py_double_round of 2.7: as above, but half away from zero where the exact value lies half-way. */
static double
round_away(double x, int64_t places)
{
    char digits[NUMBER_DIGITS + 1];
    int exponent;
    if (x == 0 || !isfinite(x) || places > 323 || places < -308)
        return round_double(x, places);
    number_digits(digits, x, NUMBER_DIGITS, &exponent);
    int64_t keep = exponent + 1 + places;
    int half = keep >= 0 && keep < NUMBER_DIGITS && digits[keep] == '5' &&
               strspn(digits + keep + 1, "0") == strlen(digits + keep + 1);
    return round_double(half ? nextafter(x, x * 2) : x, places);
}

/* Pushes the tuple in which __round__ gets the number of places, if the version makes one; it is released with the arguments. */
static void
pack_places(struct vm *vm, ref number, ref digits)
{
    int packed = vm->rules->round_binds && vm->rules->round_packs > !is_int(vm->objects, number);
    if (!digits || !packed)
        return;
    ref item = newref(vm->objects, digits);
    push(vm, tuple_steal(vm->objects, &item, 1));
}

ref
number_round(struct vm *vm, ref number, ref digits)
{
    struct objects *o = vm->objects;
    int64_t places = 0;
    if (digits && !as_index(vm, digits, &places))
        return 0;
    if (is_int(o, number))
        return round_int(vm, int_value(o, number), digits ? places : 0);
    if (digits)
        return float_new(o, round_double(float_value(o, number), places));
    return int_from_double(vm, rint(float_value(o, number)));
}

ref
builtin_round(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref number = argument_or(vm, a, 0, "number"), digits = argument_or(vm, a, 1, "ndigits");
    int64_t places = 0;
    if (!is_int(o, number) && kind_of(o, number) != KIND_FLOAT)
        return vm->rules->round_to_float
                   ? vm_raise(vm, EXC_TypeError, "a float is required")
                   : vm_raise(vm, EXC_TypeError, "type %.100s doesn't define __round__ method",
                              type_name_of(o, number));
    if (digits == o->vars.none)
        digits = 0;
    if (digits && !as_index(vm, digits, &places))
        return 0;
    if (vm->rules->round_to_float)
        return float_new(
            o, round_away(is_int(o, number) ? (double)int_value(o, number) : float_value(o, number),
                          places));
    ref method = vm->rules->round_binds ? vm_bound_builtin(vm, number, "__round__") : 0;
    pack_places(vm, number, digits);
    ref r = number_round(vm, number, digits);
    decref(o, method);
    return r;
}

/* -- sum() -- */

/* What has been added up so far: an int or a float outside of any object, or an object. */
struct sum {
    ref iterator, total; /* owned */
    double value, lost;  /* lost: what rounding took away (3.12+) */
    int64_t whole;
};

static ref
sum_total(struct vm *vm, const struct sum *s)
{
    return (vm->rules->sum_sized ? int_new_size : int_new)(vm->objects, s->whole);
}

/* Ends the way that went without objects: total becomes one, with item (stolen) added. */
static void
leave_shortcut(struct vm *vm, struct sum *s, ref so_far, ref item)
{
    s->total = vm_binary(vm, BINARY_ADD, so_far, item, 0);
    decref(vm->objects, so_far);
    decref(vm->objects, item);
}

/* The items have come to an end: the iterator dies before the total is made. */
static void
let_go(struct objects *o, struct sum *s)
{
    decref(o, s->iterator);
    s->iterator = 0;
}

/* Ints: 1 with total an object and more to come, 0 when the items have come to an end (or an error has come). */
static int
sum_ints(struct vm *vm, struct sum *s)
{
    struct objects *o = vm->objects;
    ref item;
    s->whole = int_value(o, s->total);
    decref(o, s->total);
    s->total = 0;
    while ((item = vm_next(vm, s->iterator)) != 0) {
        int64_t more;
        int plain = is_exactly(o, item, KIND_INT) || kind_of(o, item) == KIND_BOOL;
        if (plain && !__builtin_add_overflow(s->whole, int_value(o, item), &more)) {
            s->whole = more;
            decref(o, item);
            continue;
        }
        leave_shortcut(vm, s, sum_total(vm, s), item);
        return s->total != 0;
    }
    let_go(o, s);
    if (!vm_error_occurred(vm))
        s->total = sum_total(vm, s);
    return 0;
}

/* cs_add: Neumaier's sum, which 3.12 introduced. */
static void
add_double(const struct vm *vm, struct sum *s, double x, int compensated)
{
    double sum = s->value + x;
    if (compensated && vm->rules->sum_compensated)
        s->lost += fabs(s->value) >= fabs(x) ? (s->value - sum) + x : (x - sum) + s->value;
    s->value = sum;
}

static double
double_sum(const struct sum *s)
{
    return s->lost != 0 && isfinite(s->lost) ? s->value + s->lost : s->value;
}

static int
sum_floats(struct vm *vm, struct sum *s)
{
    struct objects *o = vm->objects;
    ref item;
    s->value = float_value(o, s->total);
    s->lost = 0;
    decref(o, s->total);
    s->total = 0;
    while ((item = vm_next(vm, s->iterator)) != 0) {
        int is_float = is_exactly(o, item, KIND_FLOAT);
        if (is_float || is_int(o, item)) {
            add_double(vm, s, is_float ? float_value(o, item) : (double)int_value(o, item),
                       is_float || vm->rules->sum_compensates_ints);
            decref(o, item);
            continue;
        }
        leave_shortcut(vm, s, float_new(o, double_sum(s)), item);
        return s->total != 0;
    }
    let_go(o, s);
    if (!vm_error_occurred(vm))
        s->total = float_new(o, double_sum(s));
    return 0;
}

static void
sum_objects(struct vm *vm, struct sum *s)
{
    struct objects *o = vm->objects;
    ref item;
    while (s->total && (item = vm_next(vm, s->iterator)) != 0) {
        ref more = vm_binary(vm, BINARY_ADD, s->total, item, 0);
        decref(o, s->total);
        decref(o, item);
        s->total = more;
    }
}

static int
can_start(struct vm *vm, ref start)
{
    const char *what = kind_of(vm->objects, start) == KIND_STR         ? "strings [use ''"
                       : kind_of(vm->objects, start) == KIND_BYTES     ? "bytes [use b''"
                       : kind_of(vm->objects, start) == KIND_BYTEARRAY ? "bytearray [use b''"
                                                                       : NULL;
    return !what ||
           (int)vm_raise(vm, EXC_TypeError, "sum() can't sum %1s.join(seq) instead]", what);
}

ref
builtin_sum(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref start = argument_or(vm, a, 1, "start");
    struct sum s = {.iterator = vm_iter(vm, argument(vm, a, 0))};
    if (!s.iterator)
        return 0;
    if (start && !can_start(vm, start)) {
        decref(o, s.iterator);
        return 0;
    }
    s.total = start ? newref(o, start) : int_new(o, 0);
    int more = 1;
    if (is_exactly(o, s.total, KIND_INT))
        more = sum_ints(vm, &s);
    if (more && is_exactly(o, s.total, KIND_FLOAT))
        more = sum_floats(vm, &s);
    if (more)
        sum_objects(vm, &s);
    decref(o, s.iterator);
    if (!vm_error_occurred(vm))
        return s.total;
    decref(o, s.total);
    return 0;
}
