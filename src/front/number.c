#include "front/number.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STR_DIGITS = 12 }; /* PyFloat_STR_PRECISION */

void
number_digits(char *buffer, double x, int precision, int *exponent)
{
    char text[NUMBER_PRECISION + 32];
    const char *p = text;
    int n = 0;
    snprintf(text, sizeof text, "%.*e", precision - 1, fabs(x));
    /* What stands between the first digit and the second is the locale's idea of a point. */
    for (; *p && *p != 'e'; p++)
        if (isdigit((unsigned char)*p) && n < precision)
            buffer[n++] = *p;
    buffer[n] = '\0';
    *exponent = *p ? atoi(p + 1) : 0;
}

/* The value of digits d1 d2 ... dn as d1.d2...dn * 10**exponent, read without a decimal point (strtod's depends on the locale). */
static double
digits_value(const char *digits, int exponent)
{
    char text[NUMBER_DIGITS + 32];
    snprintf(text, sizeof text, "%.*se%d", NUMBER_DIGITS, digits,
             exponent - (int)strlen(digits) + 1);
    return strtod(text, NULL);
}

static size_t
put_exponent(char *buffer, const char *digits, int exponent)
{
    size_t n = 0;
    buffer[n++] = digits[0];
    if (digits[1])
        n += (size_t)sprintf(buffer + n, ".%s", digits + 1);
    return n + (size_t)sprintf(buffer + n, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
}

static size_t
put_fixed(char *buffer, const char *digits, int exponent)
{
    int length = (int)strlen(digits);
    size_t n = 0;
    if (exponent < 0) {
        n = (size_t)sprintf(buffer, "0.");
        for (int i = -1; i > exponent; i--)
            buffer[n++] = '0';
        return n + (size_t)sprintf(buffer + n, "%s", digits);
    }
    for (int i = 0; i <= exponent; i++)
        buffer[n++] = i < length ? digits[i] : '0';
    return n +
           (size_t)sprintf(buffer + n, ".%s", length > exponent + 1 ? digits + exponent + 1 : "0");
}

/* The fewest digits that read back as x, at most 17. */
static void
shortest_digits(char *digits, double x, int *exponent)
{
    for (int precision = 1; precision <= 17; precision++) {
        number_digits(digits, x, precision, exponent);
        if (digits_value(digits, *exponent) == fabs(x))
            break;
    }
}

/* STR_DIGITS digits, without the zeros at their end. */
static void
str_digits(char *digits, double x, int *exponent)
{
    number_digits(digits, x, STR_DIGITS, exponent);
    for (int last = STR_DIGITS - 1; last > 0 && digits[last] == '0'; last--)
        digits[last] = '\0';
}

/* Sign, digits as find() gives them, point or exponent, which begins at 10**exponential. */
static size_t
float_text(char *buffer, double x, void (*find)(char *digits, double x, int *exponent),
           int exponential)
{
    char digits[20];
    int exponent = 0;
    size_t n = 0;
    if (isnan(x))
        return (size_t)sprintf(buffer, "nan");
    if (signbit(x))
        buffer[n++] = '-';
    if (isinf(x))
        return n + (size_t)sprintf(buffer + n, "inf");
    find(digits, x, &exponent);
    return n + (-4 <= exponent && exponent < exponential
                    ? put_fixed(buffer + n, digits, exponent)
                    : put_exponent(buffer + n, digits, exponent));
}

size_t
number_float_repr(char *buffer, double x)
{
    return float_text(buffer, x, shortest_digits, 16);
}

size_t
number_float_str(char *buffer, double x)
{
    return float_text(buffer, x, str_digits, STR_DIGITS - 1);
}

size_t
number_int_text(char *buffer, int64_t x, int base)
{
    char reversed[66];
    uint64_t rest = x < 0 ? -(uint64_t)x : (uint64_t)x;
    size_t n = 0, length = 0;
    do {
        reversed[n++] = "0123456789abcdef"[rest % (unsigned)base];
        rest /= (unsigned)base;
    } while (rest);
    if (x < 0)
        buffer[length++] = '-';
    while (n)
        buffer[length++] = reversed[--n];
    return length;
}

/* A part of a text that is being read. */
struct reader {
    const char *at;
    const char *end;
};

static struct reader
stripped(const char *text, size_t length)
{
    struct reader r = {text, text + length};
    while (r.at < r.end && isspace((unsigned char)*r.at))
        r.at++;
    while (r.at < r.end && isspace((unsigned char)r.end[-1]))
        r.end--;
    return r;
}

/* Takes a sign if there is one; returns 1 for a minus. */
static int
take_sign(struct reader *r)
{
    if (r->at < r->end && (*r->at == '-' || *r->at == '+'))
        return *r->at++ == '-';
    return 0;
}

static int
digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (isalpha((unsigned char)c))
        return tolower((unsigned char)c) - 'a' + 10;
    return 99;
}

/* Takes "0x", "0o" or "0b" where the base has that prefix; settles base 0. */
static int
take_prefix(struct reader *r, int base)
{
    static const struct {
        char letter;
        int base;
    } prefixes[] = {{'x', 16}, {'o', 8}, {'b', 2}};
    if (r->end - r->at > 2 && r->at[0] == '0') {
        for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
            if (tolower((unsigned char)r->at[1]) != prefixes[i].letter)
                continue;
            if (base && base != prefixes[i].base)
                continue;
            r->at += r->at[2] == '_' ? 3 : 2;
            return prefixes[i].base;
        }
    }
    return base ? base : 10;
}

int
number_parse_int(const char *text, size_t length, int base, int64_t *value)
{
    struct reader r = stripped(text, length);
    int minus = take_sign(&r);
    int overflow = 0;
    uint64_t sum = 0;
    int any_base = base == 0;
    base = take_prefix(&r, base);
    if (r.at == r.end)
        return 0;
    int old_octal = any_base && base == 10 && *r.at == '0'; /* of zeros only */
    for (int separated = 1; r.at < r.end; r.at++) {
        int digit = digit_value(*r.at);
        if (*r.at == '_' && !separated && r.at + 1 < r.end) {
            separated = 1;
            continue;
        }
        if (digit >= base)
            return 0;
        separated = 0;
        overflow |= __builtin_mul_overflow(sum, (uint64_t)base, &sum);
        overflow |= __builtin_add_overflow(sum, (uint64_t)digit, &sum);
    }
    if (old_octal && sum)
        return 0;
    if (overflow || sum > (uint64_t)INT64_MAX + (uint64_t)minus)
        return -1;
    *value = minus ? (int64_t)-sum : (int64_t)sum;
    return 1;
}

int
number_int_base(const char *text, size_t length, int base, int zeros_stay)
{
    struct reader r = stripped(text, length);
    take_sign(&r);
    int found = take_prefix(&r, base);
    return zeros_stay && !base && found == 10 && r.at < r.end && *r.at == '0' ? 0 : found;
}

int
number_int_room(const char *text, size_t length, int base)
{
    enum { DIGIT_BITS = 30 };
    struct reader r = stripped(text, length);
    int digits = 0;
    char before = '_';
    take_sign(&r);
    base = take_prefix(&r, base);
    if (r.at < r.end && *r.at == '_')
        return -1;
    for (; r.at < r.end && (*r.at == '_' || digit_value(*r.at) < base); before = *r.at++) {
        if (*r.at == '_' && before == '_')
            return -1;
        digits += *r.at != '_';
    }
    if (digits && before == '_')
        return -1;
    if ((base & (base - 1)) == 0)
        return (digits * __builtin_ctz((unsigned)base) + DIGIT_BITS - 1) / DIGIT_BITS;
    return (int)(digits * (log(base) / (DIGIT_BITS * log(2)))) + 1;
}

static int
is_word(const struct reader *r, const char *word)
{
    size_t n = strlen(word);
    if ((size_t)(r->end - r->at) != n)
        return 0;
    for (size_t i = 0; i < n; i++)
        if (tolower((unsigned char)r->at[i]) != word[i])
            return 0;
    return 1;
}

/* Appends the digits that follow (underscores between digits dropped) to digits; returns how many there were. */
static int
take_digits(struct reader *r, char *digits, int *count)
{
    int taken = 0;
    for (; r->at < r->end; r->at++) {
        if (*r->at == '_' && taken && r->at + 1 < r->end && isdigit((unsigned char)r->at[1]))
            continue;
        if (!isdigit((unsigned char)*r->at))
            break;
        taken++;
        if (*count < NUMBER_DIGITS)
            digits[(*count)++] = *r->at;
    }
    return taken;
}

static int
take_exponent(struct reader *r, int *exponent)
{
    char digits[NUMBER_DIGITS + 1];
    int count = 0;
    *exponent = 0;
    if (r->at == r->end || tolower((unsigned char)*r->at) != 'e')
        return 1;
    r->at++;
    int minus = take_sign(r);
    if (!take_digits(r, digits, &count))
        return 0;
    digits[count < 6 ? count : 6] = '\0';
    *exponent = minus ? -atoi(digits) : atoi(digits);
    return 1;
}

int
number_parse_float(const char *text, size_t length, double *value)
{
    struct reader r = stripped(text, length);
    char digits[NUMBER_DIGITS + 1], number[NUMBER_DIGITS + 32];
    int count = 0, exponent;
    int minus = take_sign(&r);
    if (is_word(&r, "inf") || is_word(&r, "infinity") || is_word(&r, "nan")) {
        *value = is_word(&r, "nan") ? (double)NAN : minus ? -HUGE_VAL : HUGE_VAL;
        return 1;
    }
    int whole = take_digits(&r, digits, &count);
    int kept = count, fraction = 0;
    if (r.at < r.end && *r.at == '.') {
        r.at++;
        fraction = take_digits(&r, digits, &count);
    }
    if (whole + fraction == 0 || !take_exponent(&r, &exponent) || r.at != r.end)
        return 0;
    snprintf(number, sizeof number, "%.*se%d", count, digits,
             exponent + (whole - kept) - (count - kept));
    *value = minus ? -strtod(number, NULL) : strtod(number, NULL);
    return 1;
}
