#include "python/percent.h"

#include <ctype.h>

#include "python/format.h"
#include "python/unicode.h"

/* What one formatting works on. Lives on the C stack; `at` counts bytes of the format. */
struct percent {
    struct vm *vm;
    ref format, values;
    size_t at;
    uint32_t next; /* value of the tuple to take next */
    int is_tuple;
};

static char
look(const struct percent *p)
{
    size_t length;
    const char *text = str_utf8(p->vm->objects, p->format, &length);
    return p->at < length ? text[p->at] : '\0';
}

/* The next value: borrowed, 0 after TypeError. */
static ref
take(struct percent *p)
{
    struct objects *o = p->vm->objects;
    if (p->is_tuple && p->next < tuple_size(o, p->values))
        return tuple_get(o, p->values, p->next++);
    if (!p->is_tuple && p->next++ == 0)
        return p->values;
    return vm_raise(p->vm, EXC_TypeError, "not enough arguments for format string");
}

/* A number, or * for the next value: 1 and *number (unchanged if there is none), 0 after an error. */
static int
take_number(struct percent *p, int *number)
{
    if (look(p) == '*') {
        int64_t value;
        ref r = take(p);
        p->at++;
        if (!r || !as_index(p->vm, r, &value))
            return 0;
        *number = (int)value;
        return 1;
    }
    if (!isdigit((unsigned char)look(p)))
        return 1;
    for (*number = 0; isdigit((unsigned char)look(p)) && *number < 1000000; p->at++)
        *number = *number * 10 + (look(p) - '0');
    return 1;
}

/* %(name): the value in the dict. */
static ref
take_named(struct percent *p)
{
    struct objects *o = p->vm->objects;
    size_t length, from = ++p->at;
    while (look(p) && look(p) != ')')
        p->at++;
    const char *text = str_utf8(o, p->format, &length);
    ref name = str_new(o, text + from, p->at - from);
    p->at++;
    if (kind_of(o, p->values) != KIND_DICT) {
        decref(o, name);
        return vm_raise(p->vm, EXC_TypeError, "format requires a mapping");
    }
    ref value = vm_getitem(p->vm, p->values, name);
    decref(o, name);
    decref(o, value);
    p->is_tuple = 0;
    p->next = 1;
    return value;
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
put_character(struct percent *p, struct format_spec *spec, ref value)
{
    struct vm *vm = p->vm;
    uint32_t mark = text_begin(vm);
    char bytes[4];
    if (is_int(vm->objects, value)) {
        text_put(vm, bytes, utf8_encode((uint32_t)int_value(vm->objects, value), bytes));
    } else if (kind_of(vm->objects, value) == KIND_STR && str_length(vm->objects, value) == 1) {
        text_put_str(vm, value);
    } else {
        vm_raise(vm, EXC_TypeError, "%%c requires int or char");
        return 0;
    }
    spec->fill = ' ';
    put_padded(p, spec, mark, 1, 0);
    return 1;
}

static int
needs_number(struct percent *p, char type, ref value)
{
    const char *what = strchr("xXo", type) ? "an integer is required" : "a number is required";
    if (strchr("eEfFgG", type))
        vm_raise(p->vm, EXC_TypeError, "must be real number, not %.200s",
                 type_name_of(p->vm->objects, value));
    else
        vm_raise(p->vm, EXC_TypeError,
                 p->vm->rules->real_number_required ? "%%%c format: %s, not %.200s"
                                                    : "%%%c format: %s, not %.200s",
                 type,
                 strchr("xXo", type)                  ? what
                 : p->vm->rules->real_number_required ? "a real number is required"
                                                      : what,
                 type_name_of(p->vm->objects, value));
    return 0;
}

static int
put_number(struct percent *p, struct format_spec *spec, ref value)
{
    struct objects *o = p->vm->objects;
    struct format_body body;
    int is_float = kind_of(o, value) == KIND_FLOAT, real = strchr("eEfFgG", spec->type) != NULL;
    uint32_t mark = text_begin(p->vm);
    enum format_result r;
    if (!is_int(o, value) && (!is_float || strchr("xXo", spec->type)))
        return needs_number(p, spec->type, value);
    if (real)
        r = format_float(&body, spec,
                         is_float ? float_value(o, value) : (double)int_value(o, value));
    else
        r = format_int(&body, spec,
                       is_float ? (int64_t)float_value(o, value) : int_value(o, value));
    if (r != FORMAT_OK) {
        vm_raise(p->vm, EXC_ValueError, "precision too big");
        return 0;
    }
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

/* One conversion, behind its %. 1, or 0 after an error. */
static int
convert(struct percent *p)
{
    struct format_spec spec = {.precision = -1};
    ref value = 0;
    if (look(p) == '(' && !(value = take_named(p)))
        return 0;
    take_flags(p, &spec);
    if (!take_number(p, &spec.width))
        return 0;
    if (look(p) == '.') {
        spec.precision = 0;
        p->at++;
        if (!take_number(p, &spec.precision))
            return 0;
    }
    spec.type = look(p);
    if (!spec.type) {
        vm_raise(p->vm, EXC_ValueError, "incomplete format");
        return 0;
    }
    p->at++;
    if (spec.type == '%') {
        text_put_c(p->vm, "%");
        return 1;
    }
    if (!value && !(value = take(p)))
        return 0;
    if (strchr("sra", spec.type))
        return put_text(p, &spec, value);
    if (spec.type == 'c')
        return put_character(p, &spec, value);
    if (spec.type == 'i' || spec.type == 'u')
        spec.type = 'd';
    if (strchr("dxXoeEfFgG", spec.type))
        return put_number(p, &spec, value);
    vm_raise(p->vm, EXC_ValueError, "unsupported format character '%c' (0x%x) at index %d",
             spec.type, (unsigned char)spec.type, (int)p->at - 1);
    return 0;
}

ref
percent_format(struct vm *vm, ref format, ref values)
{
    struct objects *o = vm->objects;
    struct percent p = {vm, format, values, 0, 0, kind_of(o, values) == KIND_TUPLE};
    uint32_t mark = text_begin(vm);
    char c;
    while ((c = look(&p)) != '\0') {
        p.at++;
        if (c != '%') {
            text_put(vm, &c, 1);
        } else if (!convert(&p)) {
            text_discard(vm, mark);
            return 0;
        }
    }
    int all_used = p.is_tuple ? p.next >= tuple_size(o, values)
                              : p.next > 0 || kind_of(o, values) == KIND_DICT;
    if (!all_used) {
        text_discard(vm, mark);
        return vm_raise(vm, EXC_TypeError, "not all arguments converted during string formatting");
    }
    return text_end(vm, mark);
}
