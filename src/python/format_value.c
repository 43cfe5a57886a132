/* format() of texts and numbers. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "python/recursion.h"
#include "python/format.h"
#include "front/unicode.h"
#include "python/writer.h"

/* Writes a body as one piece, padded; text (stolen, 0 = none) is what it is for the moment. */
static int
put_padded(struct writer *w, const struct format_spec *spec, const char *body, size_t bytes,
           int length, int prefix, ref text)
{
    struct vm *vm = w->vm;
    char fill[4];
    size_t fill_length = utf8_encode(spec->fill, fill);
    int left, right, inside = spec->align == '=' ? prefix : 0;
    uint32_t mark = text_begin(vm);
    format_padding(spec, '>', length, &left, &right);
    text_put(vm, body, (size_t)inside);
    while (left--)
        text_put(vm, fill, fill_length);
    text_put(vm, body + inside, bytes - (size_t)inside);
    while (right--)
        text_put(vm, fill, fill_length);
    writer_took(w, mark);
    decref(vm->objects, text);
    return 0;
}

static int __attribute__((format(printf, 3, 4)))
fail(struct vm *vm, enum exception_type type, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vm_raise_format(vm, type, format, arguments);
    va_end(arguments);
    return -1;
}

enum { LETTER_SIZE = 16 };

/* The type letter as messages show it. buffer: LETTER_SIZE bytes. Returns it. */
static const char *
letter_text(const struct vm *vm, uint32_t letter, char *buffer)
{
    int shown = vm->rules->python2 || (letter > ' ' && letter < 0x80);
    snprintf(buffer, LETTER_SIZE, shown ? "%c" : "\\x%x", letter);
    return buffer;
}

/* unknown_presentation_type */
static int
unknown_code(struct vm *vm, const struct format_spec *spec, const char *type)
{
    char shown[LETTER_SIZE];
    return fail(vm, EXC_ValueError, "Unknown format code '%s' for object of type '%.200s'",
                letter_text(vm, spec->letter, shown), type);
}

/* What a specification asks for that texts do not have, NULL = nothing. */
static const char *
not_for_text(const struct vm *vm, const struct format_spec *spec)
{
    if (spec->sign)
        return spec->sign == ' ' && vm->rules->space_not_allowed ? "Space not allowed"
                                                                 : "Sign not allowed";
    if (spec->coerce)
        return "Negative zero coercion (z) not allowed";
    if (spec->alternate)
        return "Alternate form (#) not allowed";
    return spec->align == '=' ? "'=' alignment not allowed" : NULL;
}

/* format_string_internal: a text cut to the precision and padded; as it is where that changes nothing. */
static int
format_text(struct writer *w, ref r, const struct format_spec *spec)
{
    struct vm *vm = w->vm;
    if (spec->type && spec->type != 's')
        return unknown_code(vm, spec, "str");
    const char *refused = not_for_text(vm, spec);
    if (refused)
        return fail(vm, EXC_ValueError, "%1s in string format specifier", refused);
    int length = (int)str_length(vm->objects, r), left, right;
    if (spec->width <= length && (spec->precision < 0 || spec->precision >= length)) {
        writer_str(w, r);
        return 0;
    }
    int keep = spec->precision >= 0 && spec->precision < length ? spec->precision : length;
    char fill[4];
    size_t fill_length = utf8_encode(spec->fill, fill);
    uint32_t mark = text_begin(vm);
    format_padding(spec, '<', keep, &left, &right);
    while (left--)
        text_put(vm, fill, fill_length);
    uint32_t from = text_begin(vm);
    text_put_str(vm, r);
    text_cut(vm, from, (uint32_t)keep);
    while (right--)
        text_put(vm, fill, fill_length);
    writer_took(w, mark);
    return 0;
}

/* An int as a character. */
static int
format_character(struct writer *w, ref r, const struct format_spec *spec)
{
    int64_t point = int_value(w->vm->objects, r);
    char bytes[4];
    if (spec->sign)
        return fail(w->vm, EXC_ValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec->alternate && !w->vm->rules->old_words)
        return fail(w->vm, EXC_ValueError,
                    "Alternate form (#) not allowed with integer format specifier 'c'");
    if (w->vm->rules->old_words && (point < 0 || point > 0xff))
        return fail(w->vm, EXC_OverflowError, "%%c arg not in range(0x100)");
    if (point < 0 || point > 0x10ffff)
        return fail(w->vm, EXC_OverflowError, "%1s arg not in range(0x110000)", "%c");
    return put_padded(w, spec, bytes, utf8_encode((uint32_t)point, bytes), 1, 0, 0);
}

static int
invalid_number(struct vm *vm, ref r, const struct format_spec *spec, enum format_result why)
{
    if (why != FORMAT_UNKNOWN_CODE)
        return fail(vm, EXC_ValueError, "precision too big");
    return unknown_code(vm, spec, type_name_of(vm->objects, r));
}

/* Does the specification ask for no more than the digits? */
static int
is_plain(const struct format_spec *spec)
{
    return spec->sign != '+' && spec->sign != ' ' && !spec->width && spec->type != 'n' &&
           !spec->grouping;
}

/* Length of the sign at the beginning that the specification added. */
static size_t
added_sign(const struct format_body *body)
{
    return *body->text == '+' || *body->text == ' ';
}

/* format_float_internal */
static int
put_float(struct writer *w, ref r, const struct format_spec *spec, double value)
{
    struct format_body body;
    enum format_result result = format_float(&body, spec, value);
    size_t length = (size_t)body.length, sign;
    if (result != FORMAT_OK)
        return invalid_number(w->vm, r, spec, result);
    if (is_plain(spec)) {
        writer_float(w, body.text, length);
        return 0;
    }
    /* The digits alone: without what pads and separates them. */
    struct format_spec bare = {.type = spec->type,
                               .precision = spec->precision,
                               .fill = ' ',
                               .alternate = spec->alternate,
                               .coerce = spec->coerce};
    struct format_body digits;
    format_float(&digits, &bare, value);
    sign = added_sign(&digits);
    return put_padded(w, spec, body.text, length, body.length, body.prefix,
                      float_text(w->vm, digits.text + sign, (size_t)digits.length - sign));
}

/* format_long_internal */
static int
put_int(struct writer *w, ref r, const struct format_spec *spec)
{
    struct vm *vm = w->vm;
    struct format_body body;
    int64_t value = int_value(vm->objects, r);
    enum format_result result = format_int(&body, spec, value);
    const char *letter = spec->type ? strchr("boxX", spec->type) : NULL;
    if (result != FORMAT_OK)
        return invalid_number(vm, r, spec, result);
    if (!is_plain(spec) || spec->type == 'X' || !is_exactly(vm->objects, r, KIND_INT)) {
        int base = !letter ? 10 : *letter == 'b' ? 2 : *letter == 'o' ? 8 : 16;
        return put_padded(w, spec, body.text, (size_t)body.length, body.length, body.prefix,
                          int_text(vm, value, base, 0));
    }
    if (letter || vm->rules->writers_plain)
        writer_put(w, body.text, (size_t)body.length);
    else
        writer_int(w, r);
    return 0;
}

static int
format_number(struct writer *w, ref r, const struct format_spec *spec)
{
    struct vm *vm = w->vm;
    struct objects *o = vm->objects;
    int is_float = kind_of(o, r) == KIND_FLOAT;
    if (is_float)
        return put_float(w, r, spec, float_value(o, r));
    if (spec->type && strchr("eEfFgG%", spec->type)) {
        ref real = float_new(o, (double)int_value(o, r));
        int failed = put_float(w, r, spec, float_value(o, real));
        decref(o, real);
        return failed;
    }
    if (spec->type && !strchr("bcdnoxX", spec->type))
        return invalid_number(vm, r, spec, FORMAT_UNKNOWN_CODE);
    if (spec->coerce || spec->precision >= 0)
        return fail(vm, EXC_ValueError, "%1s not allowed in integer format specifier",
                    spec->coerce ? "Negative zero coercion (z)" : "Precision");
    return spec->type == 'c' ? format_character(w, r, spec) : put_int(w, r, spec);
}

/* Separators of thousands go with some types only: 0, or -1 after ValueError. */
static int
check_grouping(struct vm *vm, const struct format_spec *spec, enum object_kind kind)
{
    char type = spec->type ? spec->type : kind == KIND_STR ? 's' : 'd', shown[LETTER_SIZE];
    uint32_t letter = spec->type ? spec->letter : (uint8_t)type;
    if (!spec->grouping || strchr("deEfFgG%", type) ||
        (spec->grouping == '_' && strchr("boxX", type)))
        return 0;
    return fail(vm, EXC_ValueError, "Cannot specify '%c' with '%s'.", spec->grouping,
                letter_text(vm, letter, shown));
}

static int
invalid_spec(struct vm *vm, ref r, const char *text, size_t length, enum format_result why)
{
    if (why != FORMAT_INVALID)
        return fail(vm, EXC_ValueError, "%s",
                    why == FORMAT_NO_PRECISION  ? "Format specifier missing precision"
                    : why == FORMAT_BOTH_GROUPS ? "Cannot specify both ',' and '_'."
                                                : "Too many decimal digits in format string");
    if (!vm->rules->spec_shown)
        return fail(vm, EXC_ValueError,
                    vm->rules->old_words ? "Invalid conversion specification"
                                         : "Invalid format specifier");
    return fail(vm, EXC_ValueError, "Invalid format specifier '%.*s' for object of type '%.200s'",
                (int)length, text, type_name_of(vm->objects, r));
}

/* format_obj, and what takes a short cut to the same: str(r). */
static int
put_object(struct writer *w, ref r)
{
    struct vm *vm = w->vm;
    if (is_exactly(vm->objects, r, KIND_INT) && !vm->rules->writers_plain) {
        writer_int(w, r);
        return 0;
    }
    ref text = vm_str(vm, r);
    if (!text)
        return -1;
    writer_str(w, text);
    decref(vm->objects, text);
    return 0;
}

int
writer_format(struct writer *w, ref r, const char *text, size_t length)
{
    struct vm *vm = w->vm;
    struct format_spec spec;
    enum object_kind kind = kind_of(vm->objects, r);
    if (!length)
        return put_object(w, r);
    struct format_rules rules = {vm->rules->coerces_zero, vm->rules->comma_type,
                                 vm->rules->old_words};
    enum format_result result = format_spec_parse(&spec, &rules, text, length);
    if (result != FORMAT_OK)
        return invalid_spec(vm, r, text, length, result);
    if (check_grouping(vm, &spec, kind) < 0)
        return -1;
    if (kind != KIND_STR)
        return format_number(w, r, &spec);
    if (spec.zero && !spec.aligned && vm->rules->zero_aligns_numbers)
        spec.align = '<';
    return format_text(w, r, &spec);
}

ref
vm_format_builtin(struct vm *vm, ref r, ref spec)
{
    struct objects *o = vm->objects;
    struct writer w;
    size_t length = 0;
    enum object_kind kind = kind_of(o, r);
    const char *text = spec ? str_utf8(o, spec, &length) : NULL;
    int writes = kind == KIND_STR || kind == KIND_INT || kind == KIND_BOOL || kind == KIND_FLOAT;
    if (!length && !writes)
        return vm_str(vm, r);
    if (!writes && vm->rules->formats_as_str) {
        ref shown = vm_str(vm, r), made = shown ? vm_format(vm, shown, spec) : 0;
        struct raised raised = vm_error_save(vm);
        decref(o, shown);
        vm_error_put_back(vm, raised);
        return made;
    }
    if (!writes)
        return vm_raise(vm, EXC_TypeError, "unsupported format string passed to %.200s.__format__",
                        type_name_of(o, r));
    writer_begin(vm, &w, 0, 0);
    if (writer_format(&w, r, text, length) == 0)
        return writer_end(&w);
    writer_drop(&w);
    return 0;
}

/* PyObject_Format: text and int without a spec go without __format__. */
ref
vm_format(struct vm *vm, ref r, ref spec)
{
    struct objects *o = vm->objects;
    int plain = !spec || str_length(o, spec) == 0;
    if (plain && is_exactly(o, r, KIND_STR))
        return newref(o, r);
    if (plain && is_exactly(o, r, KIND_INT))
        return vm_str(vm, r);
    if (is_classic_instance(o, r)) /* 2.7: it has none */
        return vm_format_builtin(vm, r, spec);
    ref method = vm_bound_builtin(vm, r, "__format__");
    ref item = spec ? newref(o, spec) : newref(o, str_name_n(o, "", 0));
    ref tuple = vm->rules->builtins_called_by_tuple ? tuple_steal(o, &item, 1) : 0;
    uint32_t levels = (uint32_t)vm->rules->types_entered;
    ref text = 0;
    if (recursion_enter_call(vm, levels)) {
        text = vm_format_builtin(vm, r, spec);
        recursion_hold(vm, levels, 0);
    }
    struct raised raised = vm_error_save(vm);
    decref(o, tuple ? tuple : item);
    decref(o, method);
    if (!text)
        vm_error_put_back(vm, raised);
    return text;
}
