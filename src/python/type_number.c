/* int, bool, float. */
#include <ctype.h>
#include <stdio.h>
#include <math.h>

#include "front/number.h"
#include "python/bytes_methods.h"
#include "python/number_methods.h"
#include "python/refusal.h"
#include "python/tables.h"
#include "python/writer.h"

/* The characters of a text or bytes argument; NULL if it is neither. */
static const char *
characters(const struct vm *vm, ref r, size_t *length)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind == KIND_STR)
        return str_utf8(vm->objects, r, length);
    if (kind == KIND_BYTES || kind == KIND_BYTEARRAY)
        return (const char *)bytes_data(vm->objects, r, length);
    return NULL;
}

/* An int of that type from a plain one (stolen), which another type's are made after (long_subtype_new). */
static ref
int_as(struct vm *vm, ref type, ref plain)
{
    if (type == static_type(KIND_INT))
        return plain;
    ref made = int_new_of(vm->objects, type, int_value(vm->objects, plain));
    decref(vm->objects, plain);
    return made;
}

static ref
make_int(struct vm *vm, ref type, int64_t value)
{
    return int_as(vm, type, int_new(vm->objects, value));
}

/* _PyLong_Copy. */
static ref
int_copied(struct vm *vm, int64_t value)
{
    struct objects *o = vm->objects;
    return value >= -5 && value <= o->layout->small_int_max
               ? int_new(o, value)
               : int_reserved(o, value, int_digits(value));
}

/* ValueError with a message that ends in repr(text); format_length: of the C source's format. */
static void
raise_shown(struct vm *vm, const char *head, size_t format_length, ref text)
{
    struct writer w;
    if (!vm->rules->message_first)
        vm_error_clear(vm);
    writer_begin(vm, &w, (uint32_t)format_length + 100, 1);
    writer_put_c(&w, head);
    ref shown = vm_repr(vm, text);
    w.overallocate = 0;
    writer_str(&w, shown);
    decref(vm->objects, shown);
    ref message = writer_end(&w);
    vm_raise_object(vm, EXC_ValueError, message);
    decref(vm->objects, message);
}

static void
invalid_literal(struct vm *vm, ref text, int base)
{
    static const char format[] = "invalid literal for int() with base %d: %.200R";
    char head[64];
    snprintf(head, sizeof head, "invalid literal for int() with base %d: ", base);
    raise_shown(vm, head, sizeof format - 1, text);
}

/* PyLong_FromString tells it of a text made of the characters, then who called it tells it again; of bytes with a copy. */
static void
tell_invalid(struct vm *vm, ref text, int base)
{
    struct objects *o = vm->objects;
    int copies = kind_of(o, text) != KIND_STR;
    size_t length;
    const char *bytes = characters(vm, text, &length);
    int told = vm->rules->ints_plain
                   ? base
                   : number_int_base(bytes, length, base, vm->rules->int_before_digits);
    ref shown = vm->rules->ints_plain && !copies ? newref(o, text) : str_new(o, bytes, length);
    invalid_literal(vm, shown, told);
    decref(o, shown);
    if (vm->rules->ints_plain)
        return;
    bytes = characters(vm, text, &length);
    shown = copies ? bytes_new(o, bytes, length) : newref(o, text);
    invalid_literal(vm, shown, base);
    decref(o, shown);
}

/* In 2.7 no text with '_' is a number. */
static int
is_old_number(const struct vm *vm, const char *bytes, size_t length)
{
    return !vm->rules->ints_plain || !memchr(bytes, '_', length);
}

/* int(text, 0) of 2.7: 017 is octal. */
static int
old_base(const struct vm *vm, const char *bytes, size_t length, int base)
{
    size_t i = 0;
    if (!vm->rules->ints_plain || base)
        return base;
    while (i < length && memchr(" \t\n\r\f\v+-", bytes[i], 8))
        i++;
    return i + 1 < length && bytes[i] == '0' && bytes[i + 1] >= '0' && bytes[i + 1] <= '9' ? 8 : 0;
}

static ref
parse_int(struct vm *vm, ref type, ref text, int base)
{
    int64_t value;
    size_t length;
    const char *bytes = characters(vm, text, &length);
    int parsed = is_old_number(vm, bytes, length)
                     ? number_parse_int(bytes, length, old_base(vm, bytes, length, base), &value)
                     : 0;
    if (parsed > 0 && vm->rules->ints_plain)
        return make_int(vm, type, value);
    if (parsed > 0) { /* maybe_small_long comes after */
        uint32_t digits = int_digits(value);
        return int_as(vm, type, int_normalized(vm->objects, value, digits ? digits : 1));
    }
    if (parsed < 0)
        return refuse_long_int(vm);
    int digits = vm->rules->int_before_digits ? number_int_room(bytes, length, base) : -1;
    if (digits == 0 && vm->rules->int_before_digits == 2)
        digits = 1;
    if (digits >= 0)
        decref(vm->objects, int_reserve(vm->objects, (uint32_t)digits));
    tell_invalid(vm, text, base);
    return 0;
}

ref
int_from_double(struct vm *vm, double value)
{
    if (!vm->rules->double_ints_new || fabs(value) < 1 || !(fabs(value) < 9.2e18))
        return float_to_int(vm, static_type(KIND_INT), value);
    return int_reserved(vm->objects, (int64_t)value, int_digits((int64_t)value));
}

ref
float_to_int(struct vm *vm, ref type, double value)
{
    if (isnan(value))
        return vm_raise(vm, EXC_ValueError, "cannot convert float NaN to integer");
    if (isinf(value))
        return vm_raise(vm, EXC_OverflowError, "cannot convert float infinity to integer");
    if (fabs(value) >= 9.2e18)
        return refuse_long_int(vm);
    return make_int(vm, type, (int64_t)value);
}

/* The TypeError of PyObject_GetBuffer, in place of which another is raised. */
static void
ask_for_buffer(struct vm *vm, ref r)
{
    if (!vm->rules->old_words && !bytes_needed(vm, r))
        vm_error_clear(vm);
}

static ref
int_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref base = argument_or(vm, a, 1, "base"), r = argument_or(vm, a, 0, "x");
    size_t length;
    int64_t number = 10;
    if (!r && base)
        return vm_raise(vm, EXC_TypeError, "int() missing string argument");
    if (!r)
        return make_int(vm, a->self, 0);
    if (!base && !(r = vm_dereference(vm, r)))
        return 0;
    if (base && !as_index(vm, base, &number))
        return 0;
    if (base && vm->rules->old_words && !characters(vm, r, &length))
        return vm_raise(vm, EXC_TypeError, "int() can't convert non-string with explicit base");
    if (number != 0 && (number < 2 || number > 36))
        return vm_raise(vm, EXC_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (base && !characters(vm, r, &length))
        return vm_raise(vm, EXC_TypeError, "int() can't convert non-string with explicit base");
    if (characters(vm, r, &length))
        return parse_int(vm, a->self, r, (int)number);
    if (is_exactly(o, r, KIND_INT))
        return int_as(vm, a->self, newref(o, r));
    if (kind_of(o, r) == KIND_INT && !vm->rules->ints_plain)
        return int_as(vm, a->self, int_copied(vm, int_value(o, r)));
    if (is_int(o, r))
        return make_int(vm, a->self, int_value(o, r));
    if (kind_of(o, r) == KIND_FLOAT)
        return float_to_int(vm, a->self, float_value(o, r));
    ask_for_buffer(vm, r);
    return vm_raise(
        vm, EXC_TypeError,
        vm->rules->int_argument_real
            ? "int() argument must be a string, a bytes-like object or a real number, not '%.200s'"
        : vm->rules->old_words
            ? "int() argument must be a string or a number, not '%.200s'"
            : "int() argument must be a string, a bytes-like object or a number, not '%.200s'",
        type_name_of(o, r));
}

static ref
int_bit_length(struct vm *vm, const struct arguments *a)
{
    int64_t value = int_value(vm->objects, a->self);
    uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
    return int_new(vm->objects, size ? 64 - __builtin_clzll(size) : 0);
}

static const struct takes takes_int[] = {{0, TAKING_KEYWORDS, "x base", NULL},
                                         {307, TAKING_KEYWORDS, "/ base", NULL},
                                         {313, TAKING_VECTOR, "/ base", NULL},
                                         {0, TAKING_END, NULL, NULL}};

static ref
int_real(struct vm *vm, ref self)
{
    return is_exactly(vm->objects, self, KIND_INT)
               ? newref(vm->objects, self)
               : int_new(vm->objects, int_value(vm->objects, self));
}

static ref
int_imag(struct vm *vm, ref self)
{
    (void)self;
    return int_new(vm->objects, 0);
}

static ref
int_denominator(struct vm *vm, ref self)
{
    (void)self;
    return int_new(vm->objects, 1);
}

static ref
int_conjugate(struct vm *vm, const struct arguments *a)
{
    return int_real(vm, a->self);
}

static ref
int_as_integer_ratio(struct vm *vm, const struct arguments *a)
{
    ref parts[2] = {int_real(vm, a->self), int_new(vm->objects, 1)};
    return tuple_steal(vm->objects, parts, 2);
}

static ref
int_bit_count(struct vm *vm, const struct arguments *a)
{
    int64_t value = int_value(vm->objects, a->self);
    int64_t n = 0;
    for (uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value; rest; rest &= rest - 1)
        n++;
    return int_new(vm->objects, n);
}

static ref
int_is_integer(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return bool_new(vm->objects, 1);
}

static const struct member int_members[] = {
    {"real", int_real, NULL},
    {"imag", int_imag, NULL},
    {"numerator", int_real, NULL},
    {"denominator", int_denominator, NULL},
};

/* How both are called, whatever they ask for. */
#define TO_BYTES                                                                          \
    .keywords = "length byteorder * signed", .takes = takes_to_bytes, .tuple_until = 306, \
    .sought_until = 306, KEEPS_NAMES(307), .names_always = 307
#define FROM_BYTES                                                                        \
    .flags = NATIVE_CLASSMETHOD, .keywords = "bytes byteorder * signed",                  \
    .takes = takes_from_bytes, .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), \
    .names_always = 307

static const struct native int_rows[] = {
    NATIVE("__new__", int_new_native, 0, 2, .flags = NATIVE_NEW, .keywords = "/ base",
           .takes = takes_int, .tuple_until = 312, .sought_until = 306, .packs_keywords_since = 313,
           KEEPS_NAMES(308)),
    NATIVE("bit_length", int_bit_length, 0, 0),
    NATIVE("conjugate", int_conjugate, 0, 0),
    NATIVE("as_integer_ratio", int_as_integer_ratio, 0, 0, .since = 308),
    NATIVE("bit_count", int_bit_count, 0, 0, .since = 310),
    NATIVE("is_integer", int_is_integer, 0, 0, .since = 312),
    NATIVE("to_bytes", int_to_bytes, 2, 2, .since = 306, .until = 310, TO_BYTES),
    NATIVE("to_bytes", int_to_bytes, 0, 2, .since = 311, TO_BYTES),
    NATIVE("from_bytes", int_from_bytes, 2, 2, .since = 306, .until = 310, FROM_BYTES),
    NATIVE("from_bytes", int_from_bytes, 1, 2, .since = 311, FROM_BYTES),
};

const struct native_table natives_int = {KIND_INT, NULL, NATIVE_ROWS(int_rows),
                                         NATIVE_ROWS(int_members), NULL};

static ref
bool_new_native(struct vm *vm, const struct arguments *a)
{
    ref r = argument_or_old_name(vm, a, "x");
    int truth = r ? vm_truth(vm, r) : 0;
    return truth < 0 ? 0 : bool_new(vm->objects, truth);
}

static const struct native bool_rows[] = {NATIVE("__new__", bool_new_native, 0, 1,
                                                 .flags = NATIVE_NEW, .takes = takes_x,
                                                 .tuple_until = 309, .sought_until = 306)};

const struct native_table natives_bool = {KIND_BOOL, NULL, NATIVE_ROWS(bool_rows), NULL, 0, NULL};

/* A float of that type from a plain one (stolen), which another type's are made after (float_subtype_new). */
static ref
float_as(struct vm *vm, ref type, ref plain)
{
    if (type == static_type(KIND_FLOAT))
        return plain;
    ref made = float_new_of(vm->objects, type, float_value(vm->objects, plain));
    decref(vm->objects, plain);
    return made;
}

static ref
make_float(struct vm *vm, ref type, double value)
{
    return float_as(vm, type, float_new(vm->objects, value));
}

/* In 2.7 another message tells that only the beginning of the text is a number. */
static int
begins_with_float(const char *bytes, size_t length)
{
    double value;
    while (length > 0 && !number_parse_float(bytes, length, &value))
        length--;
    return length > 0;
}

static int
begins_word(const char *bytes, const char *word)
{
    while (*word && tolower((unsigned char)*bytes) == *word)
        bytes++, word++;
    return !*word;
}

/* Does PyOS_string_to_double find the beginning of a float? */
static int
begins_float(const char *bytes, size_t length)
{
    size_t i = strspn(bytes, " \t\n\r\f\v");
    i += i < length && strchr("+-", bytes[i]);
    i += i < length && bytes[i] == '.';
    return i < length && (isdigit((unsigned char)bytes[i]) || begins_word(bytes + i, "inf") ||
                          begins_word(bytes + i, "nan"));
}

/* What two functions say of a text that is no float, the latter in place of the former. */
static void
no_float(struct vm *vm, ref text)
{
    static const char head[] = "could not convert string to float: ";
    size_t length;
    const char *bytes = characters(vm, text, &length);
    int empty = strspn(bytes, " \t\n\r\f\v") == length;
    if (empty ? vm->rules->empty_float_told_first : !begins_float(bytes, length))
        vm_raise(vm, EXC_ValueError,
                 vm->rules->empty_float_bare ? "could not convert string to float: %.200s"
                                             : "could not convert string to float: '%.200s'",
                 bytes);
    if (!empty || !vm->rules->empty_float_told_first)
        raise_shown(vm, head, sizeof head - 1 + sizeof "%R" - 1, text);
}

/* A text with underscores: they are taken out in a copy. */
static void
take_underscores(struct vm *vm, const char *bytes, size_t length)
{
    if (!vm->rules->old_words && memchr(bytes, '_', length))
        pymalloc_free(vm->objects->pymalloc,
                      pymalloc_malloc(vm->objects->pymalloc, PYMEM_DOMAIN_MEM, length + 1));
}

static ref
parse_float(struct vm *vm, ref type, ref text)
{
    double value;
    size_t length;
    const char *bytes = characters(vm, text, &length);
    take_underscores(vm, bytes, length);
    if (is_old_number(vm, bytes, length) && number_parse_float(bytes, length, &value))
        return make_float(vm, type, value);
    if (!vm->rules->old_words) {
        no_float(vm, text);
        return 0;
    }
    uint32_t mark = text_begin(vm);
    text_put_c(vm, begins_with_float(bytes, length) ? "invalid literal for float(): "
                                                    : "could not convert string to float: ");
    text_put(vm, bytes, length);
    text_put(vm, "", 1);
    vm_raise(vm, EXC_ValueError, "%s", text_since(vm, mark));
    text_discard(vm, mark);
    return 0;
}

static ref
float_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    size_t length;
    ref r = argument_or_old_name(vm, a, "x");
    if (!r)
        return make_float(vm, a->self, 0);
    if (!(r = vm_dereference(vm, r)))
        return 0;
    if (characters(vm, r, &length))
        return parse_float(vm, a->self, r);
    if (is_int(o, r))
        return make_float(vm, a->self, (double)int_value(o, r));
    if (is_exactly(o, r, KIND_FLOAT))
        return float_as(vm, a->self, newref(o, r));
    if (kind_of(o, r) == KIND_FLOAT)
        return make_float(vm, a->self, float_value(o, r));
    if (vm->rules->old_words)
        return vm_raise(vm, EXC_TypeError, "float() argument must be a string or a number");
    ask_for_buffer(vm, r);
    return vm_raise(vm, EXC_TypeError,
                    vm->rules->int_argument_real
                        ? "float() argument must be a string or a real number, not '%.200s'"
                        : "float() argument must be a string or a number, not '%.200s'",
                    type_name_of(o, r));
}

static ref
float_is_integer(struct vm *vm, const struct arguments *a)
{
    double value = float_value(vm->objects, a->self);
    return bool_new(vm->objects, isfinite(value) && floor(value) == value);
}

static ref
float_real(struct vm *vm, ref self)
{
    return is_exactly(vm->objects, self, KIND_FLOAT)
               ? newref(vm->objects, self)
               : float_new(vm->objects, float_value(vm->objects, self));
}

static ref
float_imag(struct vm *vm, ref self)
{
    (void)self;
    return float_new(vm->objects, 0);
}

static const struct member float_members[] = {{"real", float_real, NULL},
                                              {"imag", float_imag, NULL}};

static const struct native float_rows[] = {
    NATIVE("__new__", float_new_native, 0, 1, .flags = NATIVE_NEW, .takes = takes_x,
           .tuple_until = 309, .sought_until = 306),
    NATIVE("is_integer", float_is_integer, 0, 0),
    NATIVE("as_integer_ratio", float_as_integer_ratio, 0, 0),
    NATIVE("conjugate", float_conjugate, 0, 0),
    NATIVE("hex", float_hex, 0, 0),
    NATIVE("fromhex", float_fromhex, 1, 1, .flags = NATIVE_CLASSMETHOD),
    NATIVE("from_number", float_from_number, 1, 1, .flags = NATIVE_CLASSMETHOD, .since = 314),
};

const struct native_table natives_float = {KIND_FLOAT, NULL, NATIVE_ROWS(float_rows),
                                           NATIVE_ROWS(float_members), NULL};
