/* Hash functions of CPython, as with PYTHONHASHSEED=0: the secret is all zero. */
#include <math.h>
#include <string.h>

#include "objects/compare.h"

enum { LONG_DIGIT_BITS = 30 };

#define HASH_BITS 61
#define HASH_MODULUS ((UINT64_C(1) << HASH_BITS) - 1)

static uint64_t
rotate(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

/* One round of SipHash on the four words of its state. */
static void
sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[2] += v[3];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] = rotate(v[0], 32);
    v[2] += v[1];
    v[0] += v[3];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] = rotate(v[2], 32);
}

static void
sip_word(uint64_t v[4], uint64_t word, int rounds)
{
    v[3] ^= word;
    while (rounds-- > 0)
        sip_round(v);
    v[0] ^= word;
}

/* SipHash with key 0 and the given rounds. */
static uint64_t
siphash(const uint8_t *bytes, size_t length, int rounds, int last_rounds)
{
    uint64_t v[4] = {UINT64_C(0x736f6d6570736575), UINT64_C(0x646f72616e646f6d),
                     UINT64_C(0x6c7967656e657261), UINT64_C(0x7465646279746573)};
    uint64_t word = 0;
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        word = 0;
        for (int k = 0; k < 8; k++)
            word |= (uint64_t)bytes[i + (size_t)k] << (8 * k);
        sip_word(v, word, rounds);
    }
    word = (uint64_t)length << 56;
    for (int k = 0; i < length; i++, k++)
        word |= (uint64_t)bytes[i] << (8 * k);
    sip_word(v, word, rounds);
    v[2] ^= 0xff;
    while (last_rounds-- > 0)
        sip_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/* 2.7's string_hash without randomisation. */
static uint64_t
fnv(const uint8_t *bytes, size_t length)
{
    uint64_t x = (uint64_t)bytes[0] << 7;
    for (size_t i = 0; i < length; i++)
        x = (UINT64_C(1000003) * x) ^ bytes[i];
    return x ^ length;
}

int64_t
hash_text(enum text_hash algorithm, const void *bytes, size_t length)
{
    if (length == 0)
        return 0;
    uint64_t h = algorithm == TEXT_HASH_FNV         ? fnv(bytes, length)
                 : algorithm == TEXT_HASH_SIPHASH24 ? siphash(bytes, length, 2, 4)
                                                    : siphash(bytes, length, 1, 3);
    return (int64_t)h == -1 ? -2 : (int64_t)h;
}

int64_t
hash_int(const struct layout *layout, int64_t value)
{
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    int64_t h = value;
    if (!layout->int_is_long) {
        h = (int64_t)(magnitude % HASH_MODULUS);
        if (value < 0)
            h = -h;
    }
    return h == -1 ? -2 : h;
}

/* float_hash of 3.2 and later: of the exact value, modulo a prime. */
static int64_t
hash_modulo(double value)
{
    int exponent;
    double m = frexp(fabs(value), &exponent);
    uint64_t x = 0;
    while (m != 0) {
        x = ((x << 28) & HASH_MODULUS) | x >> (HASH_BITS - 28);
        m *= 268435456.0;
        exponent -= 28;
        uint64_t y = (uint64_t)m;
        m -= (double)y;
        x += y;
        if (x >= HASH_MODULUS)
            x -= HASH_MODULUS;
    }
    int e = exponent >= 0 ? exponent % HASH_BITS : HASH_BITS - 1 - ((-1 - exponent) % HASH_BITS);
    x = ((x << e) & HASH_MODULUS) | (e ? x >> (HASH_BITS - e) : 0);
    return value < 0 ? -(int64_t)x : (int64_t)x;
}

/* long_hash of 2.7, of a whole number that is too large for an int: its digits of 30 bits, from the first on. */
static int64_t
hash_long(double value)
{
    int exponent;
    double m = frexp(fabs(value), &exponent);
    uint64_t x = 0;
    m = ldexp(m, (exponent - 1) % LONG_DIGIT_BITS + 1);
    for (int n = (exponent - 1) / LONG_DIGIT_BITS + 1; n > 0; n--) {
        uint64_t digit = (uint64_t)m;
        m = ldexp(m - (double)digit, LONG_DIGIT_BITS);
        x = x << LONG_DIGIT_BITS | x >> (64 - LONG_DIGIT_BITS);
        x += digit;
        if (x < digit)
            x++;
    }
    return (int64_t)(value < 0 ? 0 - x : x);
}

/* _Py_HashDouble of 2.7: whole numbers as ints, others by mantissa and exponent. */
static int64_t
hash_parts(double value)
{
    int exponent;
    if (value == trunc(value))
        return fabs(value) < 0x1p62 ? (int64_t)value : hash_long(value);
    double m = frexp(value, &exponent) * 0x1p31;
    int64_t high = (int64_t)m;
    return high + (int64_t)((m - (double)high) * 0x1p31) + exponent * (INT64_C(1) << 15);
}

int64_t
hash_double(const struct layout *layout, double value)
{
    if (isinf(value))
        return value > 0 ? 314159 : layout->int_is_long ? -271828 : -314159;
    if (isnan(value))
        return 0;
    int64_t h = layout->int_is_long ? hash_parts(value) : hash_modulo(value);
    return h == -1 ? -2 : h;
}
