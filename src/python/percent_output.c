/* What the conversions of the % operator write. */
#include <stdio.h>
#include <string.h>

#include "python/percent_parts.h"

/* Pads what was put since the mark, `length` characters, and has it written as one piece. */
static void
put_padded(struct percent *p, const struct format_spec *spec, uint32_t mark, int length, int prefix)
{
    struct vm *vm = p->vm;
    int left, right;
    uint32_t end = frozen_length(vm->text);
    format_padding(spec, '>', length, &left, &right);
    /* Shift what was put since the mark to the right, then fill the gap. */
    for (int i = 0; i < left + right; i++)
        text_put(vm, " ", 1);
    uint32_t gap = spec->align == '=' ? mark + (uint32_t)prefix : mark;
    for (uint32_t i = end; i > gap && left; i--)
        *edit(vm->text, i - 1 + (uint32_t)left) = vm->text.at[i - 1];
    for (int i = 0; i < left; i++)
        *edit(vm->text, gap + (uint32_t)i) = (char)spec->fill;
    writer_took(&p->w, mark);
}

/* unicode_format_arg_output for a text: cut to the precision, padded; as it is where that changes nothing. */
static void
output_text(struct percent *p, struct format_spec *spec, ref text)
{
    struct vm *vm = p->vm;
    uint32_t mark = text_begin(vm), length = str_length(vm->objects, text);
    if (spec->width <= (int)length && (spec->precision < 0 || spec->precision >= (int)length)) {
        writer_str(&p->w, text);
        return;
    }
    text_put_str(vm, text);
    if (spec->precision >= 0 && (uint32_t)spec->precision < length)
        text_cut(vm, mark, (uint32_t)spec->precision);
    spec->fill = ' ';
    if (spec->align == '=')
        spec->align = 0;
    put_padded(p, spec, mark, (int)text_characters(vm, mark), 0);
}

static int
put_text(struct percent *p, struct format_spec *spec, ref value)
{
    struct vm *vm = p->vm;
    if (is_exactly(vm->objects, value, KIND_INT) && !spec->width && spec->precision < 0 &&
        !vm->rules->writers_plain) {
        writer_int(&p->w, value);
        return 1;
    }
    int plain = spec->type == 's' && is_exactly(vm->objects, value, KIND_STR);
    ref text = plain               ? newref(vm->objects, value)
               : spec->type == 's' ? vm_str(vm, value)
               : spec->type == 'r' ? vm_repr(vm, value)
                                   : vm_ascii(vm, value);
    if (!text)
        return 0;
    output_text(p, spec, text);
    decref(vm->objects, text);
    return 1;
}

static int
put_character(struct percent *p, struct directive *c, ref value)
{
    struct vm *vm = p->vm;
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    char plain[120], type[64];
    ref text = 0;
    if (vm->rules->old_words && is_int(o, value) &&
        (int_value(o, value) < 0 || int_value(o, value) > 0xff)) {
        vm_raise(vm, EXC_OverflowError,
                 int_value(o, value) < 0 ? "unsigned byte integer is less than minimum"
                                         : "unsigned byte integer is greater than maximum");
        return 0;
    }
    if (is_int(o, value) && (int_value(o, value) < 0 || int_value(o, value) > 0x10ffff)) {
        return percent_wrong_value(p, EXC_OverflowError, "%c arg not in range(0x110000)",
                                   "%%c argument not in range(0x110000)");
    }
    if (is_int(o, value)) {
        text_put_point(vm, (uint32_t)int_value(o, value));
    } else if (kind_of(o, value) == KIND_STR && str_length(o, value) == 1) {
        text_put_str(vm, value);
    } else {
        if (kind_of(o, value) == KIND_STR)
            snprintf(type, sizeof type, "a string of length %u", str_length(o, value));
        else
            snprintf(type, sizeof type, "%.50s", type_name_of(o, value));
        snprintf(plain, sizeof plain,
                 vm->rules->c_tells_type ? "%%c requires an int or a unicode character, not %s"
                 : !vm->rules->old_words || kind_of(o, value) == KIND_STR
                     ? "%%c requires int or char"
                 : kind_of(o, value) == KIND_FLOAT ? "integer argument expected, got float"
                                                   : "an integer is required",
                 type);
        return percent_wrong_value(p, EXC_TypeError, plain,
                                   "%%c requires an integer or a unicode character, not %s", type);
    }
    if ((c->spec.width || c->spec.precision >= 0) && !vm->rules->writers_plain)
        text = str_new(o, text_since(vm, mark), frozen_length(vm->text) - mark);
    c->spec.fill = ' ';
    put_padded(p, &c->spec, mark, 1, 0);
    decref(o, text);
    return 1;
}

/* %x of a number that is no int: it is asked for one first. */
static void
ask_for_index(struct vm *vm, ref value)
{
    if (kind_of(vm->objects, value) == KIND_FLOAT)
        vm_raise(vm, EXC_TypeError, "'%.200s' object cannot be interpreted as an integer",
                 type_name_of(vm->objects, value));
}

static int
needs_float(struct percent *p, char letter, ref value)
{
    struct vm *vm = p->vm;
    const char *type = type_name_of(vm->objects, value);
    if (vm->rules->old_words) {
        vm_raise(vm, EXC_TypeError, "float argument required, not %.200s", type);
        return 0;
    }
    vm_raise(vm, EXC_TypeError, "must be real number, not %.50s", type);
    return vm->rules->percent_tells ? percent_needs(p, letter, "a real number", type) : 0;
}

static int
needs_number(struct percent *p, char letter, ref value)
{
    struct vm *vm = p->vm;
    const char *type = type_name_of(vm->objects, value);
    int whole = strchr("xXo", letter) && !vm->rules->old_words;
    if (strchr("eEfFgG", letter))
        return needs_float(p, letter, value);
    if (vm->rules->old_words && strchr("iu", letter))
        letter = 'd';
    if (whole)
        ask_for_index(vm, value);
    if (vm->rules->percent_tells)
        return percent_needs(p, letter, whole ? "an integer" : "a real number", type);
    vm_raise(vm, EXC_TypeError,
             whole ? "%%%c format: an integer is required, not %.200s"
             : vm->rules->real_number_required
                 ? "%%%c format: a real number is required, not %.200s"
                 : "%%%c format: a number is required, not %.200s",
             letter, type);
    return 0;
}

/* Zeros behind the sign and prefix up to the precision. */
static int
put_leading_zeros(struct format_body *body, int precision)
{
    int zeros = precision - (body->length - body->prefix);
    if (zeros <= 0)
        return 1;
    if (body->length + zeros > FORMAT_BODY)
        return 0;
    memmove(body->text + body->prefix + zeros, body->text + body->prefix,
            (size_t)(body->length - body->prefix));
    memset(body->text + body->prefix, '0', (size_t)zeros);
    body->length += zeros;
    return 1;
}

/* Characters of a body that are the sign which the specification asks for, not the number's own. */
static int
added_sign(const struct format_body *body)
{
    return body->length && (*body->text == '+' || *body->text == ' ');
}

/* _PyUnicode_FormatLong: what becomes of the number's text until it is as body has it. New reference; 0 in 2.7. */
static ref
long_text(struct vm *vm, const struct format_spec *spec, int64_t value,
          const struct format_body *body)
{
    struct objects *o = vm->objects;
    int base = spec->type == 'd' ? 10 : spec->type == 'o' ? 8 : 16;
    size_t length = (size_t)(body->length - added_sign(body));
    ref text = int_text(vm, value, base, spec->type == 'X'), bytes = 0;
    if (!text)
        return 0;
    if (length == str_length(o, text))
        return text;
    if (length > str_length(o, text) - (base == 10 || spec->alternate ? 0 : 2)) {
        bytes = bytes_new(o, body->text, length); /* zeros in front */
        decref(o, text);
        text = 0;
    }
    ref final = str_new(o, body->text + added_sign(body), length);
    decref(o, text);
    decref(o, bytes);
    return final;
}

/* A body, which text is for the moment, as one piece; the text itself where nothing is added. */
static void
output_number(struct percent *p, const struct format_spec *spec, const struct format_body *body,
              ref text)
{
    uint32_t mark = text_begin(p->vm);
    if (text && spec->width <= body->length && !spec->sign &&
        (spec->precision < 0 || spec->precision >= body->length)) {
        writer_str(&p->w, text);
    } else {
        text_put(p->vm, body->text, (size_t)body->length);
        put_padded(p, spec, mark, body->length, body->prefix);
    }
    decref(p->vm->objects, text);
}

static int
put_real(struct percent *p, const struct format_spec *spec, double value)
{
    struct format_body body;
    if (format_float(&body, spec, value) != FORMAT_OK)
        return percent_refuse(p, "precision too big", "precision too big");
    if (!spec->width && spec->precision < 0 && !spec->sign) {
        writer_float(&p->w, body.text, (size_t)body.length);
        return 1;
    }
    int sign = added_sign(&body);
    output_number(p, spec, &body,
                  float_text(p->vm, body.text + sign, (size_t)(body.length - sign)));
    return 1;
}

static int
put_whole(struct percent *p, const struct format_spec *spec, ref value, int is_long)
{
    struct format_body body;
    int64_t number = int_value(p->vm->objects, value);
    if (format_int(&body, spec, number) != FORMAT_OK || !put_leading_zeros(&body, spec->precision))
        return percent_refuse(p, "precision too big", "precision too big");
    if (!is_long || spec->width || spec->precision >= 0 || spec->sign || spec->type == 'X')
        output_number(p, spec, &body, long_text(p->vm, spec, number, &body));
    else if (spec->type == 'd')
        writer_int(&p->w, value);
    else
        writer_put(&p->w, body.text, (size_t)body.length);
    return 1;
}

static int
put_number(struct percent *p, struct directive *c, ref value)
{
    struct objects *o = p->vm->objects;
    struct format_spec *spec = &c->spec;
    int is_float = kind_of(o, value) == KIND_FLOAT, old = p->vm->rules->old_words;
    if (!is_int(o, value) && (!is_float || (strchr("xXo", spec->type) && !old)))
        return needs_number(p, c->letter, value);
    if (strchr("eEfFgG", spec->type)) {
        if (!is_float) /* PyFloat_AsDouble makes one for the moment */
            decref(o, float_new(o, (double)int_value(o, value)));
        return put_real(p, spec, is_float ? float_value(o, value) : (double)int_value(o, value));
    }
    ref whole = is_float ? float_to_int(p->vm, static_type(KIND_INT), float_value(o, value))
                         : newref(o, value);
    int good = whole && put_whole(p, spec, whole, is_exactly(o, value, KIND_INT));
    decref(o, whole);
    return good;
}

int
percent_output(struct percent *p, struct directive *c, ref value)
{
    if (strchr("sra", c->letter))
        return put_text(p, &c->spec, value);
    return c->letter == 'c' ? put_character(p, c, value) : put_number(p, c, value);
}
