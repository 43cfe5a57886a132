#include "python/format.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "front/number.h"

/* Decodes one code point of valid UTF-8 and moves on. */
static uint32_t
next_point(const char **p, const char *end)
{
    unsigned char c = (unsigned char)*(*p)++;
    int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : c >= 0xc0 ? 1 : 0;
    uint32_t point = more ? c & (0x3fu >> more) : c;
    while (more-- && *p < end)
        point = point << 6 | ((unsigned char)*(*p)++ & 0x3f);
    return point;
}

static int
is_align(char c)
{
    return c && strchr("<>=^", c);
}

/* Takes a decimal number; returns -1 if there is none, -2 if it is too big. */
static int
take_number(const char **p, const char *end)
{
    long n = -1;
    for (; *p < end && isdigit((unsigned char)**p); ++*p) {
        n = (n < 0 ? 0 : n) * 10 + (**p - '0');
        if (n > 1000000)
            return -2;
    }
    return (int)n;
}

/* Takes the next character if it is one of `any`. */
static char
take_any(const char **p, const char *end, const char *any)
{
    return *p < end && **p && strchr(any, **p) ? *(*p)++ : 0;
}

static void
take_align(struct format_spec *spec, const char **p, const char *end)
{
    const char *after = *p;
    if (*p == end)
        return;
    uint32_t fill = next_point(&after, end);
    if (after < end && is_align(*after)) {
        spec->fill = fill;
        spec->align = *after;
        *p = after + 1;
    } else {
        spec->align = take_any(p, end, "<>=^");
    }
}

enum format_result
format_spec_parse(struct format_spec *spec, const struct format_rules *rules, const char *text,
                  size_t length)
{
    const char *p = text, *end = text + length;
    memset(spec, 0, sizeof *spec);
    spec->fill = ' ';
    spec->precision = -1;
    take_align(spec, &p, end);
    spec->aligned = spec->align != 0;
    int filled = p - text > 1;
    spec->sign = take_any(&p, end, "+- ");
    spec->coerce = rules->z ? take_any(&p, end, "z") : 0;
    spec->alternate = take_any(&p, end, "#");
    spec->zero = take_any(&p, end, "0");
    if (spec->zero && !filled)
        spec->fill = '0';
    if (spec->zero && !spec->align)
        spec->align = '=';
    spec->width = take_number(&p, end);
    if (spec->width == -2)
        return FORMAT_TOO_MANY_DIGITS;
    if (spec->width < 0)
        spec->width = 0;
    spec->grouping = take_any(&p, end, rules->comma_alone ? "," : ",_");
    if (spec->grouping && p < end && !rules->comma_alone &&
        ((*p == '_' && spec->grouping == ',') ||
         (*p == ',' && (spec->grouping == '_' || !rules->comma_type))))
        return FORMAT_BOTH_GROUPS;
    if (take_any(&p, end, ".")) {
        spec->precision = take_number(&p, end);
        if (spec->precision == -2)
            return FORMAT_TOO_MANY_DIGITS;
        if (spec->precision < 0)
            return FORMAT_NO_PRECISION;
    }
    if (p < end && (*p & 0x80)) {
        spec->type = '\1';
        spec->letter = next_point(&p, end);
    } else if (p < end) {
        spec->letter = (uint8_t)*p;
        spec->type = *p++;
    }
    return p == end ? FORMAT_OK : FORMAT_INVALID;
}

static void
put(struct format_body *body, const char *text, int length)
{
    memcpy(body->text + body->length, text, (size_t)length);
    body->length += length;
}

static void
put_sign(struct format_body *body, const struct format_spec *spec, int minus)
{
    if (minus)
        put(body, "-", 1);
    else if (spec->sign == '+' || spec->sign == ' ')
        put(body, &spec->sign, 1);
}

/* Puts whole digits with separators; zero padding counts as digits and is separated too (width - what else the body will have). */
static void
put_grouped(struct format_body *body, const struct format_spec *spec, const char *digits, int count,
            int rest)
{
    int group = spec->grouping && spec->type && strchr("boxX", spec->type) ? 4 : 3;
    int zeros = 0;
    if (!spec->grouping) {
        put(body, digits, count);
        return;
    }
    if (spec->align == '=' && spec->fill == '0')
        while (body->prefix + count + zeros + (count + zeros - 1) / group + rest < spec->width &&
               count + zeros < FORMAT_BODY / 2)
            zeros++;
    for (int i = 0; i < count + zeros; i++) {
        put(body, i < zeros ? "0" : digits + i - zeros, 1);
        int left = count + zeros - 1 - i;
        if (left && left % group == 0)
            put(body, &spec->grouping, 1);
    }
}

enum format_result
format_int(struct format_body *body, const struct format_spec *spec, int64_t value)
{
    static const char letters[] = "boxX", *const prefixes[] = {"0b", "0o", "0x", "0X"};
    static const int bases[] = {2, 8, 16, 16};
    char digits[66];
    const char *letter = spec->type ? strchr(letters, spec->type) : NULL;
    if (spec->type && !letter && spec->type != 'd' && spec->type != 'n')
        return FORMAT_UNKNOWN_CODE;
    int count = (int)number_int_text(digits, value, letter ? bases[letter - letters] : 10);
    int minus = value < 0;
    body->length = 0;
    put_sign(body, spec, minus);
    if (letter && spec->alternate)
        put(body, prefixes[letter - letters], 2);
    body->prefix = body->length;
    if (spec->type == 'X')
        for (int i = 0; i < count; i++)
            digits[i] = (char)toupper((unsigned char)digits[i]);
    put_grouped(body, spec, digits + minus, count - minus, 0);
    return FORMAT_OK;
}

static void
put_exponent(struct format_body *body, char letter, int exponent)
{
    char text[8];
    int n = 0;
    text[n++] = letter;
    text[n++] = exponent < 0 ? '-' : '+';
    exponent = abs(exponent);
    if (exponent >= 100)
        text[n++] = (char)('0' + exponent / 100);
    text[n++] = (char)('0' + exponent / 10 % 10);
    text[n++] = (char)('0' + exponent % 10);
    put(body, text, n);
}

/* Fixed point with `precision` places; `tail` characters of the body will follow. */
static void
put_fixed(struct format_body *body, const struct format_spec *spec, double value, int precision,
          int tail)
{
    char digits[FORMAT_BODY];
    int whole = 0, count = 0;
    int length = snprintf(digits, sizeof digits, "%.*f", precision, fabs(value));
    /* What is no digit is the locale's idea of a point. */
    for (int i = 0; i < length; i++) {
        if (isdigit((unsigned char)digits[i]))
            digits[count++] = digits[i];
        else if (!whole)
            whole = count;
    }
    if (!whole)
        whole = count;
    int point = count > whole || spec->alternate;
    put_grouped(body, spec, digits, whole, point + count - whole + tail);
    if (point)
        put(body, ".", 1);
    put(body, digits + whole, count - whole);
}

/* d.ddde+dd with `count` digits. */
static void
put_scientific(struct format_body *body, const struct format_spec *spec, const char *digits,
               int count, int exponent, char letter)
{
    int point = count > 1 || spec->alternate;
    put_grouped(body, spec, digits, 1, point + count - 1 + (abs(exponent) >= 100 ? 5 : 4));
    if (point)
        put(body, ".", 1);
    put(body, digits + 1, count - 1);
    put_exponent(body, letter, exponent);
}

/* 'g': `precision` significant digits, trailing zeros dropped unless '#'; exponent form when it is shorter. */
static void
put_general(struct format_body *body, const struct format_spec *spec, double value, int precision,
            char letter, int point_zero)
{
    char digits[FORMAT_PRECISION_LIMIT + NUMBER_DIGITS];
    int exponent, count;
    precision = precision ? precision : 1;
    number_digits(digits, value, precision, &exponent);
    count = precision;
    while (!spec->alternate && count > 1 && digits[count - 1] == '0')
        count--;
    if (exponent < -4 || exponent >= precision - point_zero) {
        put_scientific(body, spec, digits, count, exponent, letter);
        return;
    }
    if (exponent < 0) {
        memmove(digits - exponent, digits, (size_t)count);
        memset(digits, '0', (size_t)-exponent);
        count -= exponent;
        exponent = 0;
    }
    while (count <= exponent)
        digits[count++] = '0';
    int fraction = count - exponent - 1;
    int point = fraction > 0 || spec->alternate || point_zero;
    put_grouped(body, spec, digits, exponent + 1, point + (fraction ? fraction : point_zero));
    if (point)
        put(body, ".", 1);
    put(body, digits + exponent + 1, fraction);
    if (point_zero && !fraction)
        put(body, "0", 1);
}

/* No type and no precision: repr()'s digits, with grouping. */
static void
put_shortest(struct format_body *body, const struct format_spec *spec, double value)
{
    char text[NUMBER_TEXT];
    int length = (int)number_float_repr(text, fabs(value));
    int whole = (int)strspn(text, "0123456789");
    int point = spec->alternate && text[whole] == 'e';
    put_grouped(body, spec, text, whole, point + length - whole);
    if (point)
        put(body, ".", 1);
    put(body, text + whole, length - whole);
}

static void
put_special(struct format_body *body, double value, int upper)
{
    const char *text = isnan(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf";
    put(body, text, 3);
}

/* The option z: the number without its minus if only zeros are left of it. 1 if so. */
static int
coerces_to_zero(struct format_body *body, const struct format_spec *spec, double value)
{
    struct format_spec plain = *spec;
    plain.coerce = 0;
    if (!spec->coerce || !signbit(value) || !isfinite(value) ||
        format_float(body, &plain, -value) != FORMAT_OK)
        return 0;
    for (int i = 0; i < body->length && tolower((unsigned char)body->text[i]) != 'e'; i++)
        if (body->text[i] >= '1' && body->text[i] <= '9')
            return 0;
    return 1;
}

enum format_result
format_float(struct format_body *body, const struct format_spec *spec, double value)
{
    char digits[FORMAT_PRECISION_LIMIT + 2];
    int precision = spec->precision < 0 ? 6 : spec->precision;
    int exponent;
    char letter = isupper((unsigned char)spec->type) ? 'E' : 'e';
    if (spec->type && !strchr("eEfFgGn%", spec->type))
        return FORMAT_UNKNOWN_CODE;
    if (precision > FORMAT_PRECISION_LIMIT)
        return FORMAT_TOO_LONG;
    if (coerces_to_zero(body, spec, value))
        return FORMAT_OK;
    body->length = 0;
    put_sign(body, spec, signbit(value) && !isnan(value));
    body->prefix = body->length;
    if (!isfinite(value)) {
        put_special(body, value, letter == 'E');
    } else if (!spec->type && spec->precision < 0) {
        put_shortest(body, spec, value);
    } else {
        switch (spec->type) {
        case 'e':
        case 'E':
            number_digits(digits, value, precision + 1, &exponent);
            put_scientific(body, spec, digits, precision + 1, exponent, letter);
            break;
        case 'f':
        case 'F':
            put_fixed(body, spec, value, precision, 0);
            break;
        case '%':
            put_fixed(body, spec, value * 100, precision, 1);
            break;
        default:
            put_general(body, spec, value, precision, letter, !spec->type);
        }
    }
    if (spec->type == '%')
        put(body, "%", 1);
    return FORMAT_OK;
}

void
format_padding(const struct format_spec *spec, char default_align, int length, int *left,
               int *right)
{
    int total = spec->width > length ? spec->width - length : 0;
    char align = spec->align ? spec->align : default_align;
    *left = align == '<' ? 0 : align == '^' ? total / 2 : total;
    *right = total - *left;
}
