#include "python/percent.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "python/percent_parts.h"
#include "python/str_case.h"
#include "front/unicode.h"

enum { FORMAT_ROOM = 100 }; /* characters that are taken beforehand, besides the format's */

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
    struct span_of_text t = bytes_of(p->vm, p->format);
    uint32_t size;
    int n = 0;
    for (size_t i = 0; i < byte && i < t.length; i += size, n++)
        point_at(t, i, &size);
    return n;
}

int
percent_refuse(const struct percent *p, const char *plain, const char *told)
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
        percent_refuse(p, "", "format requires a parenthesised mapping key");
        return 0;
    }
    if (p->vm->rules->percent_tells)
        return vm_raise(p->vm, EXC_TypeError, "not enough arguments for format string (got %u)",
                        p->count);
    return vm_raise(p->vm, EXC_TypeError, "not enough arguments for format string");
}

int
percent_wrong_value(const struct percent *p, enum exception_type type, const char *plain,
                    const char *what, ...)
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

int
percent_needs(const struct percent *p, char letter, const char *what, const char *type)
{
    struct vm *vm = p->vm;
    if (p->key) {
        ref shown = vm_repr(vm, p->key);
        size_t length;
        const char *text = shown ? str_utf8(vm->objects, shown, &length) : NULL;
        if (text)
            vm_raise(vm, EXC_TypeError, "format argument %.*s: %%%c requires %1s, not %2s",
                     (int)length, text, letter, what, type);
        decref(vm->objects, shown);
    } else if (p->is_tuple) {
        vm_raise(vm, EXC_TypeError, "format argument %zd: %%%c requires %1s, not %2s",
                 (ssize_t)p->next, letter, what, type);
    } else {
        vm_raise(vm, EXC_TypeError, "format argument: %%%c requires %1s, not %2s", letter, what,
                 type);
    }
    return 0;
}

/* The * of a width or precision: an int of the values. 1, or 0 after an error. */
static int
take_star(struct percent *p, int *number)
{
    struct objects *o = p->vm->objects;
    if (p->key && p->vm->rules->percent_tells)
        return percent_refuse(p, "", "* cannot be used with a parenthesised mapping key");
    if (!p->is_tuple && p->vm->rules->percent_tells) { /* the only value is not taken for it */
        vm_raise(p->vm, EXC_TypeError, "not enough arguments for format string (got %u)", 1);
        return 0;
    }
    ref r = take(p);
    p->at++;
    if (!r)
        return 0;
    if (!is_int(o, r))
        return percent_wrong_value(p, EXC_TypeError, "* wants int", "* requires int, not %.100s",
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
    return percent_refuse(p, message, message);
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
        return percent_refuse(p, "incomplete format key", "stray % or incomplete format key");
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
    uint32_t size, point = point_at(bytes_of(vm, p->format), p->at, &size);
    char shown[5] = "";
    int start = position(p, p->start), at = position(p, p->at);
    shown[utf8_encode(point, shown)] = '\0';
    if (!vm->rules->percent_tells)
        vm_raise(vm, EXC_ValueError, "unsupported format character '%c' (0x%x) at index %zd",
                 point > 31 && point < 127 ? (char)point : '?', point, (ssize_t)at);
    else if (point < 0x80 && isalpha((int)point))
        vm_raise(vm, EXC_ValueError, "unsupported format %%%c at position %zd", (int)point,
                 (ssize_t)start);
    else if (point > 31 && point < 127)
        vm_raise(vm, EXC_ValueError,
                 "stray %% at position %zd or unexpected format character '%c' at position %zd",
                 (ssize_t)start, (int)point, (ssize_t)at);
    else
        vm_raise(
            vm, EXC_ValueError,
            "stray %% at position %d or unexpected format character '%s' (U+%04X) at position %d",
            start, shown, point, at);
    return 0;
}

/* Is the letter at hand the format's last character? */
static int
is_last(const struct percent *p)
{
    struct span_of_text t = bytes_of(p->vm, p->format);
    uint32_t size;
    point_at(t, p->at, &size);
    return p->at + size >= t.length;
}

/* One conversion, behind its %. 1, or 0 after an error. */
static int
convert(struct percent *p)
{
    struct directive c = {.spec = {.precision = -1}};
    int alone = p->vm->rules->percent_alone;
    if (alone && look(p) == '%') {
        p->at++;
        writer_put_c(&p->w, "%");
        return 1;
    }
    if (look(p) == '(' && !take_named(p))
        return 0;
    take_flags(p, &c.spec);
    if (!take_sizes(p, &c.spec))
        return 0;
    if (at_end(p))
        return percent_refuse(p, "incomplete format", "stray %");
    c.letter = look(p);
    if (c.letter == '%' && !alone) {
        p->at++;
        writer_put_c(&p->w, "%");
        return 1;
    }
    if (is_last(p))
        p->w.overallocate = 0;
    ref value = take(p);
    if (!value)
        return 0;
    if (!strchr("sracdiuxXoeEfFgG", c.letter))
        return unsupported(p);
    p->at++;
    c.spec.type = c.letter == 'i' || c.letter == 'u' ? 'd' : c.letter;
    return percent_output(p, &c, value);
}

/* What stands before the next %; at the end no more room is taken than it needs. */
static void
put_literal(struct percent *p)
{
    size_t length, from = p->at;
    const char *text = str_utf8(p->vm->objects, p->format, &length);
    const char *percent = memchr(text + from, '%', length - from);
    p->at = percent ? (size_t)(percent - text) : length;
    if (!percent)
        p->w.overallocate = 0;
    if (p->at - from == length) {
        writer_str(&p->w, p->format);
        return;
    }
    uint32_t mark = text_begin(p->vm);
    text_put(p->vm, text + from, p->at - from);
    writer_took(&p->w, mark);
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
    case KIND_MAPPINGPROXY:
    case KIND_WEAKPROXY:
    case KIND_CALLABLE_WEAKPROXY:
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
    writer_begin(vm, &p.w, str_length(o, format) + FORMAT_ROOM, 1);
    while (ok && !at_end(&p)) {
        p.start = p.at;
        if (look(&p) != '%') {
            put_literal(&p);
        } else {
            p.at++;
            ok = convert(&p);
        }
    }
    ok = ok && all_used(&p);
    struct raised raised = vm_error_save(vm);
    decref(o, p.key);
    decref(o, p.named);
    vm_error_put_back(vm, raised);
    if (ok)
        return writer_end(&p.w);
    writer_drop(&p.w);
    return 0;
}
