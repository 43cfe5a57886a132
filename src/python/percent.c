#include "python/percent.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "python/format.h"
#include "python/unicode.h"

/* What one formatting works on. Lives on the C stack; `at` counts bytes of the format. */
struct percent {
    struct vm *vm;
    ref format, values;
    size_t at, start; /* start: of the conversion under way, its % */
    uint32_t next;    /* value to take next */
    uint32_t count;   /* of values: the tuple's size, else 1 */
    int is_tuple;
    int is_mapping; /* what values was given has items by name */
    ref key;        /* %(key)s: the key, owned; 0 = none */
    ref named;      /* ... and its value, owned */
};

/* What put_text, put_number ... work on. */
struct directive {
    struct format_spec spec;
    char letter; /* as written: 'i' and 'u' are 'd' in spec */
};

static char
look(const struct percent *p)
{
    size_t length;
    const char *text = str_utf8(p->vm->objects, p->format, &length);
    return p->at < length ? text[p->at] : '\0';
}

static int
at_end(const struct percent *p)
{
    size_t length;
    (void)str_utf8(p->vm->objects, p->format, &length);
    return p->at >= length;
}

/* The character position of a byte. */
static int
position(const struct percent *p, size_t byte)
{
    size_t length;
    const char *text = str_utf8(p->vm->objects, p->format, &length);
    int n = 0;
    for (size_t i = 0; i < byte && i < length; i++)
        n += ((unsigned char)text[i] & 0xc0) != 0x80;
    return n;
}

/* ValueError in the version's words: `plain`, or (3.15) `told` and the position of the conversion. Always 0. */
static int
refuse(const struct percent *p, const char *plain, const char *told)
{
    if (p->vm->rules->percent_tells)
        vm_raise(p->vm, EXC_ValueError, "%s at position %d", told, position(p, p->start));
    else
        vm_raise(p->vm, EXC_ValueError, "%s", plain);
    return 0;
}

/* The next value: borrowed, 0 after TypeError. */
static ref
take(struct percent *p)
{
    struct objects *o = p->vm->objects;
    uint32_t i = p->next;
    if (i < p->count) {
        p->next++;
        return p->named ? p->named : p->is_tuple ? tuple_get(o, p->values, i) : p->values;
    }
    if (p->vm->rules->percent_tells && p->key) {
        refuse(p, "", "format requires a parenthesised mapping key");
        return 0;
    }
    if (p->vm->rules->percent_tells)
        return vm_raise(p->vm, EXC_TypeError, "not enough arguments for format string (got %u)",
                        p->count);
    return vm_raise(p->vm, EXC_TypeError, "not enough arguments for format string");
}

/* An error about the value taken last: `plain` up to 3.14, then `what` it requires. Always 0. */
static int __attribute__((format(printf, 4, 5)))
wrong_value(const struct percent *p, enum exception_type type, const char *plain, const char *what,
            ...)
{
    struct vm *vm = p->vm;
    if (!vm->rules->percent_tells) {
        vm_raise(vm, type, "%s", plain);
        return 0;
    }
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "format argument");
    if (p->key) {
        text_put_c(vm, " ");
        text_put_repr(vm, p->key);
    } else if (p->is_tuple) {
        text_printf(vm, " %u", p->next);
    }
    text_put_c(vm, ": ");
    char message[200];
    va_list arguments;
    va_start(arguments, what);
    vsnprintf(message, sizeof message, what, arguments);
    va_end(arguments);
    text_put_c(vm, message);
    text_put(vm, "", 1);
    vm_raise(vm, type, "%s", text_since(vm, mark));
    text_discard(vm, mark);
    return 0;
}

/* The * of a width or precision: an int of the values. 1, or 0 after an error. */
static int
take_star(struct percent *p, int *number)
{
    struct objects *o = p->vm->objects;
    if (p->key && p->vm->rules->percent_tells)
        return refuse(p, "", "* cannot be used with a parenthesised mapping key");
    ref r = take(p);
    p->at++;
    if (!r)
        return 0;
    if (!is_int(o, r))
        return wrong_value(p, EXC_TypeError, "* wants int", "* requires int, not %.100s",
                           type_name_of(o, r));
    int64_t value = int_value(o, r);
    *number = value > INT32_MAX ? INT32_MAX : value < -INT32_MAX ? -INT32_MAX : (int)value;
    return 1;
}

/* A number, or * for the next value: 1 and *number (unchanged if there is none), 0 after an error. what: "width" or "precision". */
static int
take_number(struct percent *p, int *number, const char *what)
{
    int64_t n = 0;
    char message[32];
    if (look(p) == '*')
        return take_star(p, number);
    if (!isdigit((unsigned char)look(p)))
        return 1;
    for (; isdigit((unsigned char)look(p)); p->at++)
        n = n > INT32_MAX ? n : n * 10 + (look(p) - '0');
    *number = (int)n;
    if (n <= INT32_MAX)
        return 1;
    snprintf(message, sizeof message, "%s too big", what);
    return refuse(p, message, message);
}

/* %(name): its value in the mapping. 1, or 0 after an error. */
static int
take_named(struct percent *p)
{
    struct objects *o = p->vm->objects;
    size_t length, from = ++p->at;
    int depth = 1;
    if (!p->is_mapping) {
        if (p->vm->rules->percent_tells)
            vm_raise(p->vm, EXC_TypeError, "format requires a mapping, not %.200s",
                     type_name_of(o, p->values));
        else
            vm_raise(p->vm, EXC_TypeError, "format requires a mapping");
        return 0;
    }
    for (; !at_end(p); p->at++) {
        depth += look(p) == '(' ? 1 : look(p) == ')' ? -1 : 0;
        if (!depth)
            break;
    }
    if (depth)
        return refuse(p, "incomplete format key", "stray % or incomplete format key");
    const char *text = str_utf8(o, p->format, &length);
    ref name = str_new(o, text + from, p->at - from);
    p->at++;
    ref value = vm_getitem(p->vm, p->values, name), old_key = p->key, old_value = p->named;
    p->key = name;
    p->named = value;
    p->next = 0;
    p->count = 1;
    decref(o, old_key);
    decref(o, old_value);
    return value != 0;
}

static void
put_padded(struct percent *p, const struct format_spec *spec, uint32_t mark, int length, int prefix)
{
    struct vm *vm = p->vm;
    int left, right;
    uint32_t end = frozen_length(vm->text);
    format_padding(spec, '>', length, &left, &right);
    if (left + right == 0)
        return;
    /* Shift what was put since the mark to the right, then fill the gap. */
    for (int i = 0; i < left + right; i++)
        text_put(vm, " ", 1);
    uint32_t gap = spec->align == '=' ? mark + (uint32_t)prefix : mark;
    for (uint32_t i = end; i > gap && left; i--)
        *edit(vm->text, i - 1 + (uint32_t)left) = vm->text.at[i - 1];
    for (int i = 0; i < left; i++)
        *edit(vm->text, gap + (uint32_t)i) = (char)spec->fill;
}

/* Characters of the UTF-8 put since the mark. */
static int
characters_since(const struct vm *vm, uint32_t mark)
{
    int n = 0;
    for (uint32_t i = mark; i < frozen_length(vm->text); i++)
        n += ((unsigned char)vm->text.at[i] & 0xc0) != 0x80;
    return n;
}

static int
put_text(struct percent *p, struct format_spec *spec, ref value)
{
    struct vm *vm = p->vm;
    uint32_t mark = text_begin(vm);
    int plain = spec->type == 's' && is_exactly(vm->objects, value, KIND_STR);
    ref text = plain               ? newref(vm->objects, value)
               : spec->type == 's' ? vm_str(vm, value)
               : spec->type == 'r' ? vm_repr(vm, value)
                                   : vm_ascii(vm, value);
    if (!text)
        return 0;
    if (spec->precision >= 0 && (uint32_t)spec->precision < str_length(vm->objects, text)) {
        ref cut = str_substring(vm->objects, text, 0, (uint32_t)spec->precision);
        decref(vm->objects, text);
        text = cut;
    }
    text_put_str(vm, text);
    decref(vm->objects, text);
    spec->fill = ' ';
    if (spec->align == '=')
        spec->align = 0;
    put_padded(p, spec, mark, characters_since(vm, mark), 0);
    return 1;
}

static int
put_character(struct percent *p, struct directive *c, ref value)
{
    struct vm *vm = p->vm;
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    char bytes[4], plain[120], type[64];
    if (is_int(o, value) && (int_value(o, value) < 0 || int_value(o, value) > 0x10ffff)) {
        return wrong_value(p, EXC_OverflowError, "%c arg not in range(0x110000)",
                           "%%c argument not in range(0x110000)");
    }
    if (is_int(o, value)) {
        text_put(vm, bytes, utf8_encode((uint32_t)int_value(o, value), bytes));
    } else if (kind_of(o, value) == KIND_STR && str_length(o, value) == 1) {
        text_put_str(vm, value);
    } else {
        if (kind_of(o, value) == KIND_STR)
            snprintf(type, sizeof type, "a string of length %u", str_length(o, value));
        else
            snprintf(type, sizeof type, "%.50s", type_name_of(o, value));
        snprintf(plain, sizeof plain,
                 vm->rules->c_tells_type ? "%%c requires an int or a unicode character, not %s"
                                         : "%%c requires int or char",
                 type);
        return wrong_value(p, EXC_TypeError, plain,
                           "%%c requires an integer or a unicode character, not %s", type);
    }
    c->spec.fill = ' ';
    put_padded(p, &c->spec, mark, 1, 0);
    return 1;
}

static int
needs_number(struct percent *p, char letter, ref value)
{
    const char *type = type_name_of(p->vm->objects, value);
    int whole = strchr("xXo", letter) != NULL;
    char plain[160];
    if (strchr("eEfFgG", letter))
        snprintf(plain, sizeof plain, "must be real number, not %.100s", type);
    else
        snprintf(plain, sizeof plain, "%%%c format: %s is required, not %.100s", letter,
                 whole                                ? "an integer"
                 : p->vm->rules->real_number_required ? "a real number"
                                                      : "a number",
                 type);
    return wrong_value(p, EXC_TypeError, plain, "%%%c requires %s, not %.100s", letter,
                       whole ? "an integer" : "a real number", type);
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

static int
put_number(struct percent *p, struct directive *c, ref value)
{
    struct objects *o = p->vm->objects;
    struct format_body body;
    struct format_spec *spec = &c->spec;
    int is_float = kind_of(o, value) == KIND_FLOAT, real = strchr("eEfFgG", spec->type) != NULL;
    uint32_t mark = text_begin(p->vm);
    enum format_result r;
    if (!is_int(o, value) && (!is_float || strchr("xXo", spec->type)))
        return needs_number(p, c->letter, value);
    if (real) {
        r = format_float(&body, spec,
                         is_float ? float_value(o, value) : (double)int_value(o, value));
    } else {
        ref whole = is_float ? float_to_int(p->vm, static_type(KIND_INT), float_value(o, value))
                             : newref(o, value);
        if (!whole)
            return 0;
        r = format_int(&body, spec, int_value(o, whole));
        decref(o, whole);
        if (r == FORMAT_OK && !put_leading_zeros(&body, spec->precision))
            r = FORMAT_TOO_LONG;
    }
    if (r != FORMAT_OK)
        return refuse(p, "precision too big", "precision too big");
    text_put(p->vm, body.text, (size_t)body.length);
    put_padded(p, spec, mark, body.length, body.prefix);
    return 1;
}

static void
take_flags(struct percent *p, struct format_spec *spec)
{
    int minus = 0, zero = 0;
    for (; look(p) && strchr("-+ #0", look(p)); p->at++) {
        switch (look(p)) {
        case '-':
            minus = 1;
            break;
        case '+':
            spec->sign = '+';
            break;
        case ' ':
            spec->sign = spec->sign ? spec->sign : ' ';
            break;
        case '#':
            spec->alternate = 1;
            break;
        default:
            zero = 1;
        }
    }
    spec->fill = zero && !minus ? '0' : ' ';
    spec->align = minus ? '<' : zero ? '=' : 0;
}

/* The width, precision and length modifier. 1, or 0 after an error. */
static int
take_sizes(struct percent *p, struct format_spec *spec)
{
    if (!take_number(p, &spec->width, "width"))
        return 0;
    if (spec->width < 0) {
        spec->width = -spec->width;
        spec->align = '<';
        spec->fill = ' ';
    }
    if (look(p) == '.') {
        spec->precision = 0;
        p->at++;
        if (!take_number(p, &spec->precision, "precision"))
            return 0;
        if (spec->precision < 0)
            spec->precision = 0;
    }
    p->at += look(p) == 'h' || look(p) == 'l' || look(p) == 'L';
    return 1;
}

static int
unsupported(const struct percent *p)
{
    struct vm *vm = p->vm;
    size_t length;
    uint32_t size;
    const char *text = str_utf8(vm->objects, p->format, &length);
    uint32_t point = utf8_decode(text + p->at, &size);
    char shown[5] = "";
    int start = position(p, p->start), at = position(p, p->at);
    shown[utf8_encode(point, shown)] = '\0';
    if (!vm->rules->percent_tells)
        vm_raise(vm, EXC_ValueError, "unsupported format character '%c' (0x%x) at index %d",
                 point > 31 && point < 127 ? (char)point : '?', point, at);
    else if (point < 0x80 && isalpha((int)point))
        vm_raise(vm, EXC_ValueError, "unsupported format %%%s at position %d", shown, start);
    else if (point > 31 && point < 127)
        vm_raise(vm, EXC_ValueError,
                 "stray %% at position %d or unexpected format character '%s' at position %d",
                 start, shown, at);
    else
        vm_raise(
            vm, EXC_ValueError,
            "stray %% at position %d or unexpected format character '%s' (U+%04X) at position %d",
            start, shown, point, at);
    return 0;
}

/* One conversion, behind its %. 1, or 0 after an error. */
static int
convert(struct percent *p)
{
    struct directive c = {.spec = {.precision = -1}};
    int alone = p->vm->rules->percent_alone;
    if (alone && look(p) == '%') {
        p->at++;
        text_put_c(p->vm, "%");
        return 1;
    }
    if (look(p) == '(' && !take_named(p))
        return 0;
    take_flags(p, &c.spec);
    if (!take_sizes(p, &c.spec))
        return 0;
    if (at_end(p))
        return refuse(p, "incomplete format", "stray %");
    c.letter = look(p);
    if (c.letter == '%' && !alone) {
        p->at++;
        text_put_c(p->vm, "%");
        return 1;
    }
    ref value = take(p);
    if (!value)
        return 0;
    if (!strchr("sracdiuxXoeEfFgG", c.letter))
        return unsupported(p);
    p->at++;
    c.spec.type = c.letter == 'i' || c.letter == 'u' ? 'd' : c.letter;
    if (strchr("sra", c.letter))
        return put_text(p, &c.spec, value);
    return c.letter == 'c' ? put_character(p, &c, value) : put_number(p, &c, value);
}

/* Are all values used? 1, or 0 after TypeError. */
static int
all_used(const struct percent *p)
{
    if (p->next >= p->count || p->is_mapping)
        return 1;
    if (p->vm->rules->percent_tells)
        vm_raise(p->vm, EXC_TypeError,
                 "not all arguments converted during string formatting (required %u, got %u)",
                 p->next, p->count);
    else
        vm_raise(p->vm, EXC_TypeError, "not all arguments converted during string formatting");
    return 0;
}

/* PyMapping_Check, which says yes to sequences that take slices. */
static int
is_mapping(struct vm *vm, ref r)
{
    switch (kind_of(vm->objects, r)) {
    case KIND_DICT:
    case KIND_LIST:
    case KIND_BYTES:
    case KIND_BYTEARRAY:
    case KIND_RANGE:
        return 1;
    default:
        return kind_of(vm->objects, r) == KIND_INSTANCE && vm_overrides(vm, r, "__getitem__");
    }
}

ref
percent_format(struct vm *vm, ref format, ref values)
{
    struct objects *o = vm->objects;
    int is_tuple = kind_of(o, values) == KIND_TUPLE, ok = 1;
    struct percent p = {.vm = vm,
                        .format = format,
                        .values = values,
                        .count = is_tuple ? tuple_size(o, values) : 1,
                        .is_tuple = is_tuple,
                        .is_mapping = is_mapping(vm, values)};
    uint32_t mark = text_begin(vm);
    while (ok && !at_end(&p)) {
        char c = look(&p);
        p.start = p.at++;
        if (c != '%')
            text_put(vm, &c, 1);
        else
            ok = convert(&p);
    }
    ok = ok && all_used(&p);
    struct raised raised = vm_error_save(vm);
    decref(o, p.key);
    decref(o, p.named);
    vm_error_put_back(vm, raised);
    if (ok)
        return text_end(vm, mark);
    text_discard(vm, mark);
    return 0;
}
