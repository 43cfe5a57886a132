#include "python/str_case.h"

#include "front/unicode.h"

uint32_t
point_at(struct span_of_text t, size_t i, uint32_t *size)
{
    if (!t.by_bytes)
        return utf8_decode(t.at + i, size);
    *size = 1;
    return (unsigned char)t.at[i];
}

size_t
point_before(struct span_of_text t, size_t i)
{
    i--;
    while (!t.by_bytes && ((unsigned char)t.at[i] & 0xc0) == 0x80)
        i--;
    return i;
}

static int
is_space(uint32_t c)
{
    return (c >= 9 && c <= 13) || (c >= 28 && c <= 32) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
           c == 0x205f || c == 0x3000;
}

int
is_blank_in(struct span_of_text t, uint32_t c)
{
    return t.by_bytes ? c == ' ' || (c >= 9 && c <= 13) : is_space(c);
}

/* A character by which letters and blanks are told: what is no ASCII in bytes is neither. */
static uint32_t
kind_at(struct span_of_text t, size_t i, uint32_t *size)
{
    enum { NEITHER = 1 };
    uint32_t c = point_at(t, i, size);
    return t.by_bytes && !(c < 0x80 && (!is_space(c) || is_blank_in(t, c))) ? NEITHER : c;
}

/* The ranges that str.isprintable() refuses below the assigned planes' odds and ends. */
int
is_printable(uint32_t point)
{
    static const struct {
        uint32_t first, last;
    } hidden[] = {
        {0, 0x1f},        {0x7f, 0xa0},     {0xad, 0xad},       {0x600, 0x605},
        {0x61c, 0x61c},   {0x1680, 0x1680}, {0x180e, 0x180e},   {0x2000, 0x200f},
        {0x2028, 0x202f}, {0x205f, 0x206f}, {0x3000, 0x3000},   {0xd800, 0xf8ff},
        {0xfeff, 0xfeff}, {0xfff0, 0xfffb}, {0xe0000, 0xe0fff}, {0xf0000, 0x10ffff},
    };
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (hidden[i].first <= point && point <= hidden[i].last)
            return 0;
    return 1;
}

/* What a character counts as: each is what those before it are, too. */
enum numeral { NUMERAL_NONE, NUMERAL_NUMERIC, NUMERAL_DIGIT, NUMERAL_DECIMAL };

static enum numeral
numeral(uint32_t c)
{
    static const struct {
        uint32_t first, last;
        enum numeral numeral;
    } numerals[] = {
        {'0', '9', NUMERAL_DECIMAL},       {0xb2, 0xb3, NUMERAL_DIGIT},
        {0xb9, 0xb9, NUMERAL_DIGIT},       {0xbc, 0xbe, NUMERAL_NUMERIC},
        {0x660, 0x669, NUMERAL_DECIMAL},   {0x6f0, 0x6f9, NUMERAL_DECIMAL},
        {0x966, 0x96f, NUMERAL_DECIMAL},   {0x2070, 0x2070, NUMERAL_DIGIT},
        {0x2074, 0x2079, NUMERAL_DIGIT},   {0x2080, 0x2089, NUMERAL_DIGIT},
        {0x2150, 0x2182, NUMERAL_NUMERIC}, {0x2460, 0x2468, NUMERAL_DIGIT},
        {0x2469, 0x2473, NUMERAL_NUMERIC}, {0x4e00, 0x4e00, NUMERAL_NUMERIC},
        {0x4e8c, 0x4e8c, NUMERAL_NUMERIC}, {0x4e09, 0x4e09, NUMERAL_NUMERIC},
        {0xff10, 0xff19, NUMERAL_DECIMAL},
    };
    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
        if (numerals[i].first <= c && c <= numerals[i].last)
            return numerals[i].numeral;
    return NUMERAL_NONE;
}

/* May it be in a name without being a letter? */
static int
is_mark(uint32_t c)
{
    return c == 0xb7 || (c >= 0x300 && c <= 0x36f);
}

static int
is_letter(uint32_t c)
{
    return unicode_upper(c) != c || unicode_lower(c) != c ||
           (c >= 0x80 && unicode_is_letter(c) && numeral(c) != NUMERAL_DECIMAL && !is_mark(c));
}

static int
is_numeric(uint32_t c)
{
    return numeral(c) >= NUMERAL_NUMERIC;
}

static int
is_digit(uint32_t c)
{
    return numeral(c) >= NUMERAL_DIGIT;
}

static int
is_decimal(uint32_t c)
{
    return numeral(c) == NUMERAL_DECIMAL;
}

enum casing { CASING_UPPER, CASING_LOWER, CASING_CAPITALIZE, CASING_TITLE, CASING_SWAP };

static uint32_t
cased(uint32_t c, enum casing casing, int first, int after_letter)
{
    switch (casing) {
    case CASING_UPPER:
        return unicode_upper(c);
    case CASING_LOWER:
        return unicode_lower(c);
    case CASING_CAPITALIZE:
        return first ? unicode_upper(c) : unicode_lower(c);
    case CASING_TITLE:
        return after_letter ? unicode_lower(c) : unicode_upper(c);
    default:
        return unicode_upper(c) != c ? unicode_upper(c) : unicode_lower(c);
    }
}

static ref
change_case(struct vm *vm, ref self, enum casing casing)
{
    enum { POINT_BYTES = 4, POINTS_AT_MOST = 3 };
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm), size;
    int after_letter = 0, plain = casing == CASING_UPPER || casing == CASING_LOWER;
    int ascii = (plain && object_at(o, self)->extra & STR_ASCII) || vm->rules->writers_plain;
    uint64_t points =
        ascii ? 0 /* case_operation */
              : pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM,
                                (uint64_t)str_length(o, self) * POINTS_AT_MOST * POINT_BYTES);
    struct span_of_text t = bytes_of(vm, self);
    for (size_t i = 0; i < t.length; i += size) {
        uint32_t c = kind_at(t, i, &size), other = cased(c, casing, i == 0, after_letter);
        text_put_point(vm, other == c ? point_at(t, i, &size) : other);
        after_letter = is_letter(c);
    }
    ref text = text_end_new(vm, mark);
    if (points)
        pymalloc_free(o->pymalloc, points);
    return text;
}

#define CASE_METHOD(name, casing)                      \
    ref name(struct vm *vm, const struct arguments *a) \
    {                                                  \
        return change_case(vm, a->self, casing);       \
    }
CASE_METHOD(str_upper, CASING_UPPER)
CASE_METHOD(str_lower, CASING_LOWER)
CASE_METHOD(str_capitalize, CASING_CAPITALIZE)
CASE_METHOD(str_title, CASING_TITLE)
CASE_METHOD(str_swapcase, CASING_SWAP)

/* Does every character satisfy test (and is there one)? */
static ref
every(struct vm *vm, ref self, int (*test)(uint32_t))
{
    struct span_of_text t = bytes_of(vm, self);
    uint32_t size;
    int all = t.length > 0;
    for (size_t i = 0; i < t.length; i += size)
        all &= test(kind_at(t, i, &size));
    return bool_new(vm->objects, all);
}

static int
is_alnum(uint32_t c)
{
    return is_letter(c) || is_numeric(c);
}

ref
str_isdigit(struct vm *vm, const struct arguments *a)
{
    return every(vm, a->self, is_digit);
}

ref
str_isdecimal(struct vm *vm, const struct arguments *a)
{
    return every(vm, a->self, is_decimal);
}

ref
str_isnumeric(struct vm *vm, const struct arguments *a)
{
    return every(vm, a->self, is_numeric);
}

ref
str_isalpha(struct vm *vm, const struct arguments *a)
{
    return every(vm, a->self, is_letter);
}

ref
str_isalnum(struct vm *vm, const struct arguments *a)
{
    return every(vm, a->self, is_alnum);
}

ref
str_isspace(struct vm *vm, const struct arguments *a)
{
    return every(vm, a->self, is_space);
}

/* Has it letters, all of which change() leaves alone? */
static ref
all_cased(struct vm *vm, ref self, uint32_t (*change)(uint32_t))
{
    struct span_of_text t = bytes_of(vm, self);
    uint32_t size;
    int letters = 0, right = 1;
    for (size_t i = 0; i < t.length; i += size) {
        uint32_t c = kind_at(t, i, &size);
        letters |= is_letter(c);
        right &= change(c) == c;
    }
    return bool_new(vm->objects, letters && right);
}

ref
str_isupper(struct vm *vm, const struct arguments *a)
{
    return all_cased(vm, a->self, unicode_upper);
}

ref
str_islower(struct vm *vm, const struct arguments *a)
{
    return all_cased(vm, a->self, unicode_lower);
}

static int
is_ascii(uint32_t c)
{
    return c < 0x80;
}

ref
str_isascii(struct vm *vm, const struct arguments *a)
{
    return bytes_of(vm, a->self).length ? every(vm, a->self, is_ascii) : bool_new(vm->objects, 1);
}

ref
str_isprintable(struct vm *vm, const struct arguments *a)
{
    return bytes_of(vm, a->self).length ? every(vm, a->self, is_printable)
                                        : bool_new(vm->objects, 1);
}

static int
is_identifier_part(uint32_t c)
{
    return c == '_' || is_alnum(c);
}

int
str_is_identifier(struct vm *vm, ref text)
{
    struct span_of_text t = bytes_of(vm, text);
    uint32_t size;
    if (!t.length || is_digit(kind_at(t, 0, &size)))
        return 0;
    ref answer = every(vm, text, is_identifier_part);
    decref(vm->objects, answer);
    return answer == vm->objects->vars.py_true;
}

ref
str_isidentifier(struct vm *vm, const struct arguments *a)
{
    return bool_new(vm->objects, str_is_identifier(vm, a->self));
}

/* Capitals only behind what is no letter, and small letters only behind letters. */
ref
str_istitle(struct vm *vm, const struct arguments *a)
{
    struct span_of_text t = bytes_of(vm, a->self);
    uint32_t size;
    int letters = 0, right = 1, behind = 0;
    for (size_t i = 0; i < t.length; i += size) {
        uint32_t c = kind_at(t, i, &size);
        int upper = unicode_lower(c) != c, lower = unicode_upper(c) != c;
        right &= !(upper && behind) && !(lower && !behind);
        letters |= upper || lower;
        behind = upper || lower;
    }
    return bool_new(vm->objects, letters && right);
}
