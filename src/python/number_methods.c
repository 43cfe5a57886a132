/* int.to_bytes() and from_bytes(); methods of float about its exact value. */
#include "python/number_methods.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "python/bytes_methods.h"
#include "python/bytes_writer.h"
#include "python/refusal.h"
#include "python/str_case.h"

const struct takes takes_to_bytes[] = {{0, TAKING_KEYWORDS, "length byteorder * signed", NULL},
                                       {0, TAKING_END, NULL, NULL}};
const struct takes takes_from_bytes[] = {{0, TAKING_KEYWORDS, "bytes byteorder * signed", NULL},
                                         {0, TAKING_END, NULL, NULL}};

/* -- int -- */

/* The arguments "byteorder" and "signed": 1, or 0 after an error. */
static int
order_arguments(struct vm *vm, const struct arguments *a, int *little, int *is_signed)
{
    ref order = argument_or(vm, a, 1, "byteorder"), sign = keyword(vm, a, "signed");
    *little = 0;
    *is_signed = 0;
    if (order && kind_of(vm->objects, order) != KIND_STR)
        return (
            int)(vm->rules->method_arguments_named
                     ? bad_argument(vm, a->native->name, "argument 'byteorder'", "str",
                                    argument_type_name(vm, order))
                     : bad_parsed(vm, a->native->name, 2, "str", argument_type_name(vm, order)));
    if (sign && (*is_signed = vm_truth(vm, sign)) < 0)
        return 0;
    *little = order && str_is(vm->objects, order, "little");
    return !order || *little || str_is(vm->objects, order, "big") ||
           (int)vm_raise(vm, EXC_ValueError, "byteorder must be either 'little' or 'big'");
}

/* Can `length` bytes hold the value? */
static int
fits_bytes(int64_t value, int64_t length, int is_signed)
{
    uint64_t shown = (uint64_t)(value < 0 ? ~value : value);
    int bits = shown ? 64 - __builtin_clzll(shown) : 0;
    int sign = is_signed && (value || length);
    return length >= 8 || bits + sign <= 8 * length;
}

ref
int_to_bytes(struct vm *vm, const struct arguments *a)
{
    ref given = argument_or(vm, a, 0, "length");
    int64_t length = 1, value = int_value(vm->objects, a->self);
    int little, is_signed;
    if (given && !as_size(vm, given, &length))
        return 0;
    if (length < 0 && vm->rules->sizes_cannot_be_negative) /* before the others are looked at */
        return vm_raise(vm, EXC_ValueError, "length cannot be negative");
    if (!order_arguments(vm, a, &little, &is_signed))
        return 0;
    if (length < 0)
        return vm_raise(vm, EXC_ValueError, "length argument must be non-negative");
    if (!has_room(vm, length)) /* the bytes are made before the number is looked at */
        return 0;
    if (value < 0 && !is_signed)
        return vm_raise(vm, EXC_OverflowError, "can't convert negative int to unsigned");
    if (!fits_bytes(value, length, is_signed))
        return vm_raise(vm, EXC_OverflowError, "int too big to convert");
    struct bytes_writer w;
    bytes_writer_begin(vm, &w, (uint32_t)length);
    for (int64_t i = 0; i < length; i++) {
        int64_t place = little ? i : length - 1 - i;
        char byte = (char)(value >> (place < 8 ? 8 * place : 63));
        text_put(vm, &byte, 1);
    }
    return bytes_writer_end(&w);
}

/* The number that bytes stand for: 1, or 0 if it has more than 64 bits. */
static int
number_of(struct byte_view v, int little, int is_signed, int64_t *value)
{
    int negative = is_signed && v.length && v.at[little ? v.length - 1 : 0] & 0x80;
    uint64_t number = negative ? UINT64_MAX : 0;
    for (size_t i = 0; i < v.length; i++) {
        uint8_t byte = v.at[little ? v.length - 1 - i : i];
        if (number >> 56 != (negative ? 0xff : 0))
            return 0;
        number = number << 8 | byte;
    }
    *value = (int64_t)number;
    return (*value < 0) == negative;
}

/* _PyLong_FromByteArray: a new int with room for as many digits as the bytes that are more than a sign fill. */
static ref
int_of_bytes(struct vm *vm, struct byte_view v, int little, int is_signed, int64_t value)
{
    enum { DIGIT_BITS = 30 };
    size_t bytes = v.length;
    if (!bytes)
        return int_new(vm->objects, 0);
    int negative = is_signed && value < 0;
    uint8_t sign = negative ? 0xff : 0;
    while (bytes && v.at[little ? bytes - 1 : v.length - bytes] == sign)
        bytes--;
    if (negative && bytes < v.length)
        bytes++;
    uint32_t digits = (uint32_t)((8 * bytes + DIGIT_BITS - 1) / DIGIT_BITS);
    if (!digits && vm->rules->bytes_make_small_ints)
        digits = 1;
    ref made = int_reserved(vm->objects, value, digits);
    return vm->rules->bytes_make_small_ints ? int_small_or_same(vm->objects, made) : made;
}

ref
int_from_bytes(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref source = argument_or(vm, a, 0, "bytes");
    int little, is_signed;
    int64_t value = 0;
    if (!order_arguments(vm, a, &little, &is_signed))
        return 0;
    if (kind_of(o, source) == KIND_STR || is_int(o, source))
        return vm_raise(vm, EXC_TypeError, "cannot convert '%.200s' object to bytes",
                        type_name_of(o, source));
    ref bytes = is_exactly(o, source, KIND_BYTES) ? newref(o, source) : bytes_from(vm, source);
    if (!bytes)
        return 0;
    int fits = number_of(byte_view(vm, bytes), little, is_signed, &value);
    ref made = fits ? int_of_bytes(vm, byte_view(vm, bytes), little, is_signed, value) : 0;
    decref(o, bytes);
    return fits ? native_result_as(vm, a->self, made) : refuse_long_int(vm);
}

/* -- float -- */

ref
float_as_integer_ratio(struct vm *vm, const struct arguments *a)
{
    double value = float_value(vm->objects, a->self);
    int exponent;
    if (isinf(value))
        return vm_raise(vm, EXC_OverflowError, "cannot convert Infinity to integer ratio");
    if (isnan(value))
        return vm_raise(vm, EXC_ValueError, "cannot convert NaN to integer ratio");
    double part = frexp(value, &exponent);
    while (part != floor(part)) {
        part *= 2;
        exponent--;
    }
    if (exponent < -62 || ldexp(fabs(part), exponent > 0 ? exponent : 0) >= 9223372036854775808.0)
        return refuse_long_int(vm);
    ref pair[] = {int_from_double(vm, part), int_new(vm->objects, 1)};
    ref shift = int_new(vm->objects, abs(exponent)), *shifted = &pair[exponent <= 0];
    ref before = *shifted;
    *shifted = vm_binary(vm, BINARY_LSHIFT, before, shift, 0);
    decref(vm->objects, before);
    decref(vm->objects, shift);
    return tuple_steal(vm->objects, pair, 2);
}

ref
float_conjugate(struct vm *vm, const struct arguments *a)
{
    return is_exactly(vm->objects, a->self, KIND_FLOAT)
               ? newref(vm->objects, a->self)
               : float_new(vm->objects, float_value(vm->objects, a->self));
}

ref
float_hex(struct vm *vm, const struct arguments *a)
{
    enum { DIGITS = 13, SMALLEST = -1022 };
    double value = float_value(vm->objects, a->self);
    const char *sign = signbit(value) ? "-" : "";
    int exponent = 0;
    if (!isfinite(value))
        return vm_repr(vm, a->self);
    uint32_t mark = text_begin(vm);
    double part = frexp(fabs(value), &exponent);
    int shift = 1 - (SMALLEST > exponent - 1 ? SMALLEST - (exponent - 1) : 0);
    part = ldexp(part, shift);
    exponent -= shift;
    if (value == 0) {
        text_printf(vm, "%s0x0.0p+0", sign);
        return text_end(vm, mark);
    }
    text_printf(vm, "%s0x%d.", sign, (int)part);
    for (int i = 0; i < DIGITS; i++) {
        part = (part - floor(part)) * 16;
        text_printf(vm, "%x", (unsigned)part);
    }
    text_printf(vm, "p%c%d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
    return text_end(vm, mark);
}

ref
float_from_number(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref r = argument(vm, a, 0);
    if (is_int(o, r))
        return native_result_as(vm, a->self, float_new(o, (double)int_value(o, r)));
    if (kind_of(o, r) != KIND_FLOAT)
        return vm_raise(vm, EXC_TypeError, "must be real number, not %.50s", type_name_of(o, r));
    ref made = is_exactly(o, r, KIND_FLOAT) ? newref(o, r) : float_new(o, float_value(o, r));
    return native_result_as(vm, a->self, made);
}

/* -- float.fromhex() -- */

/* A hexadecimal number on its way: its digits, those behind the point counted, and whether bits were lost. */
struct hex_number {
    uint64_t digits;
    int64_t exponent; /* of the last digit's lowest bit */
    int any, sticky;
};

static int
hex_value(char c)
{
    const char *digits = "0123456789abcdef", *at = c ? strchr(digits, c | 0x20) : NULL;
    return c >= '0' && c <= '9' ? c - '0' : at && (c | 0x20) >= 'a' ? (int)(at - digits) : -1;
}

/* Reads digits, at most one point among them. Returns what follows. */
static const char *
read_digits(const char *p, const char *end, struct hex_number *n)
{
    int behind_point = 0;
    for (; p < end && (hex_value(*p) >= 0 || (*p == '.' && !behind_point)); p++) {
        if (*p == '.') {
            behind_point = 1;
            continue;
        }
        n->any = 1;
        if (n->digits >> 59) {
            n->sticky |= hex_value(*p) != 0;
            n->exponent += behind_point ? 0 : 4;
        } else {
            n->digits = n->digits << 4 | (uint64_t)hex_value(*p);
            n->exponent -= behind_point ? 4 : 0;
        }
    }
    return p;
}

/* Reads "p+12" if it is there. NULL if it is wrong. */
static const char *
read_exponent(const char *p, const char *end, struct hex_number *n)
{
    enum { FAR = 1000000 };
    if (p == end || (*p | 0x20) != 'p')
        return p;
    int negative = ++p < end && *p == '-';
    int64_t value = 0;
    p += p < end && (*p == '-' || *p == '+');
    if (p == end || *p < '0' || *p > '9')
        return NULL;
    for (; p < end && *p >= '0' && *p <= '9'; p++)
        value = value < FAR ? 10 * value + (*p - '0') : value;
    n->exponent += negative ? -value : value;
    return p;
}

/* digits * 2**exponent, rounded half to even; infinite if it is too large. */
static double
round_hex(const struct hex_number *n)
{
    enum { MANTISSA = 53, SMALLEST = -1074, LARGEST = 1024 };
    if (!n->digits || n->exponent < -2000)
        return 0;
    if (n->exponent > 2000)
        return INFINITY;
    int bits = 64 - __builtin_clzll(n->digits), drop = bits > MANTISSA ? bits - MANTISSA : 0;
    if (n->exponent + drop < SMALLEST)
        drop = SMALLEST - (int)n->exponent;
    if (drop > 63)
        return 0;
    uint64_t kept = n->digits >> drop, rest = n->digits & (((uint64_t)1 << drop) - 1);
    uint64_t half = drop ? (uint64_t)1 << (drop - 1) : 0;
    if (drop && (rest > half || (rest == half && (n->sticky || kept & 1))))
        kept++;
    return ldexp((double)kept, (int)n->exponent + drop);
}

/* "inf", "infinity" or "nan" from p on: what follows, or NULL. */
static const char *
read_word(const char *p, const char *end, double *value)
{
    static const char *const words[] = {"infinity", "inf", "nan"};
    for (int i = 0; i < 3; i++) {
        size_t length = strlen(words[i]), k = 0;
        while (k < length && p + k < end && (p[k] | 0x20) == words[i][k])
            k++;
        *value = i == 2 ? (double)NAN : (double)INFINITY;
        if (k == length)
            return p + length;
    }
    return NULL;
}

ref
float_fromhex(struct vm *vm, const struct arguments *a)
{
    struct hex_number n = {0};
    double value;
    if (kind_of(vm->objects, argument(vm, a, 0)) != KIND_STR)
        return vm_raise(vm, EXC_TypeError, "bad argument type for built-in operation");
    struct span_of_text t = bytes_of(vm, argument(vm, a, 0));
    const char *p = t.at, *end = t.at + t.length;
    while (p < end && (*p == ' ' || (*p >= 9 && *p <= 13)))
        p++;
    while (p < end && (end[-1] == ' ' || (end[-1] >= 9 && end[-1] <= 13)))
        end--;
    int negative = p < end && *p == '-';
    p += p < end && (*p == '-' || *p == '+');
    const char *behind = read_word(p, end, &value);
    if (!behind) {
        p += end - p > 1 && p[0] == '0' && (p[1] | 0x20) == 'x' ? 2 : 0;
        behind = read_digits(p, end, &n);
        behind = n.any ? read_exponent(behind, end, &n) : NULL;
        value = round_hex(&n);
        if (behind == end && isinf(value))
            return vm_raise(vm, EXC_OverflowError,
                            "hexadecimal value too large to represent as a float");
    }
    if (behind != end)
        return vm_raise(vm, EXC_ValueError, "invalid hexadecimal floating-point string");
    return native_result_as(vm, a->self, float_new(vm->objects, negative ? -value : value));
}
