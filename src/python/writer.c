#include "python/writer.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "python/call.h"
#include "front/number.h"

enum { OVERALLOCATE_FACTOR = 4, FORMAT_ROOM = 100 };

void
writer_begin(struct vm *vm, struct writer *w, uint32_t min_length, int overallocate)
{
    *w = (struct writer){
        .vm = vm, .mark = text_begin(vm), .min_length = min_length, .overallocate = overallocate};
}

void
writer_create(struct vm *vm, struct writer *w, uint32_t min_length)
{
    writer_begin(vm, w, min_length, 1);
    w->block = writer_block_new(vm->objects);
}

/* By how large a character can be. */
static uint32_t
rank(uint32_t form)
{
    return form & STR_ASCII ? 0 : form;
}

/* Another buffer for size characters of a form. */
static void
replace(struct writer *w, int64_t size, uint32_t form)
{
    ref old = w->buffer;
    w->buffer = str_reserve(w->vm->objects, (uint32_t)size, form);
    w->size = size;
    w->form = form;
    w->readonly = 0;
    decref(w->vm->objects, old);
}

void
writer_reserve(struct writer *w, uint32_t n, uint32_t form)
{
    int64_t length = w->count + n;
    int wider = !w->buffer || rank(form) > rank(w->form);
    if (w->vm->rules->writers_plain || (w->buffer && length <= w->size && !wider))
        return;
    if (!w->buffer || length > w->size) {
        length += w->overallocate ? length / OVERALLOCATE_FACTOR : 0;
        if (length < w->min_length)
            length = w->min_length;
    } else {
        length = w->size;
    }
    if (wider || w->readonly)
        replace(w, length, wider ? form : w->form);
    else
        str_resize(w->vm->objects, w->buffer, (uint32_t)length);
    w->size = length;
}

void
writer_put(struct writer *w, const char *utf8, size_t bytes)
{
    uint32_t mark = text_begin(w->vm);
    text_put(w->vm, utf8, bytes);
    writer_took(w, mark);
}

void
writer_took(struct writer *w, uint32_t mark)
{
    struct vm *vm = w->vm;
    uint32_t n,
        form = text_form(vm->objects, text_since(vm, mark), frozen_length(vm->text) - mark, &n);
    if (!n)
        return;
    writer_reserve(w, n, form);
    w->count += n;
}

void
writer_put_c(struct writer *w, const char *text)
{
    writer_put(w, text, strlen(text));
}

void
writer_str(struct writer *w, ref str)
{
    struct objects *o = w->vm->objects;
    if (!str_length(o, str))
        return;
    text_put_str(w->vm, str);
    if (!w->buffer && !w->overallocate && !w->vm->rules->writers_plain) {
        w->buffer = newref(o, str);
        w->form = object_at(o, str)->extra;
        w->readonly = 1;
    } else {
        writer_reserve(w, str_length(o, str), object_at(o, str)->extra);
    }
    w->count += str_length(o, str);
}

void
writer_put_mark(struct writer *w, const char *text)
{
    size_t step = w->vm->rules->public_writer ? 1 : strlen(text);
    for (; *text; text += step)
        writer_put(w, text, step);
}

ref
int_scratch(struct vm *vm, int64_t value)
{
    uint32_t digits = int_digits(value);
    ref scratch = vm->rules->writers_plain ? 0 : int_reserve(vm->objects, 1 + digits);
    if (value)
        check_eval_breaker(vm); /* SIGCHECK, for each digit */
    return scratch;
}

void
writer_int(struct writer *w, ref r)
{
    struct objects *o = w->vm->objects;
    char text[66];
    ref scratch = int_scratch(w->vm, int_value(o, r));
    writer_put(w, text, number_int_text(text, int_value(o, r), 10));
    decref(o, scratch);
}

void
writer_float(struct writer *w, const char *text, size_t length)
{
    uint64_t buffer = number_buffer(w->vm, text, length);
    if (w->buffer || w->overallocate || w->vm->rules->writers_plain) {
        writer_put(w, text, length);
    } else { /* _PyUnicodeWriter_WriteASCIIString makes a str of it, which may be all */
        text_put(w->vm, text, length);
        w->buffer = str_new(w->vm->objects, text, length);
        w->form = object_at(w->vm->objects, w->buffer)->extra;
        w->count += (int64_t)length;
        w->readonly = 1;
    }
    number_buffer_free(w->vm, buffer);
}

/* "-0xff": digits behind a sign and a prefix. Returns the length. */
static size_t
prefixed(char text[70], int64_t value, int base, int upper)
{
    char digits[66];
    size_t length = number_int_text(digits, value, base);
    int minus = value < 0;
    int n = sprintf(text, "%s0%c%.*s", minus ? "-" : "",
                    base == 16  ? 'x'
                    : base == 8 ? 'o'
                                : 'b',
                    (int)length - minus, digits + minus);
    for (int i = 0; upper && i < n; i++)
        text[i] = (char)toupper((unsigned char)text[i]);
    return (size_t)n;
}

ref
int_text(struct vm *vm, int64_t value, int base, int upper)
{
    struct objects *o = vm->objects;
    char text[70];
    if (vm->rules->writers_plain)
        return 0;
    ref scratch = base == 10 ? int_scratch(vm, value) : 0;
    size_t length =
        base == 10 ? number_int_text(text, value, base) : prefixed(text, value, base, upper);
    ref str = str_new_of(o, static_type(KIND_STR), text, length);
    decref(o, scratch);
    return str;
}

ref
float_text(struct vm *vm, const char *text, size_t length)
{
    if (vm->rules->writers_plain)
        return 0;
    uint64_t buffer = number_buffer(vm, text, length);
    ref str = str_new(vm->objects, text, length);
    number_buffer_free(vm, buffer);
    return str;
}

int
writer_repr(struct writer *w, ref r)
{
    struct vm *vm = w->vm;
    if (vm->rules->public_writer && is_exactly(vm->objects, r, KIND_INT)) {
        writer_int(w, r);
        return 0;
    }
    ref text = vm_repr(vm, r);
    if (!text)
        return -1;
    writer_str(w, text);
    decref(vm->objects, text);
    return 0;
}

static void
release_block(struct writer *w)
{
    if (w->block)
        writer_block_free(w->vm->objects, w->block);
    w->block = 0;
}

ref
writer_end(struct writer *w)
{
    struct vm *vm = w->vm;
    struct objects *o = vm->objects;
    uint32_t bytes = frozen_length(vm->text) - w->mark;
    ref str = w->buffer;
    if (str && w->count && !w->readonly && w->size != w->count)
        str_resize(o, str, (uint32_t)w->count);
    if (w->readonly) {
        text_discard(vm, w->mark);
    } else if (!str || !w->count || (w->count == 1 && (w->form & STR_WIDTH) == 1)) {
        decref(o, str);
        str = text_end(vm, w->mark);
    } else {
        str_settle(o, str, text_since(vm, w->mark), bytes);
        text_discard(vm, w->mark);
    }
    release_block(w);
    return str;
}

void
writer_drop(struct writer *w)
{
    text_discard(w->vm, w->mark);
    decref(w->vm->objects, w->buffer);
    release_block(w);
}

/* The length of a conversion, its % included; formats are ours or, as with %R, CPython's own. */
static size_t
conversion_length(const char *format)
{
    return strcspn(format + 1, "sduxXc%RUS") + 2;
}

/* Characters of a format as CPython has it: with %U for the "%.*s" of a text that is an object, with %s for "%-s". (What "%1s" stands for
 * comes to it when it is known.) */
static uint32_t
format_length(const char *format)
{
    size_t length = strlen(format);
    for (const char *at = format; (at = strchr(at, '%')); at += conversion_length(at))
        length -=
            (strchr("-23", at[1]) != NULL) + 2 * (memchr(at, '*', conversion_length(at)) != NULL);
    return (uint32_t)length;
}

void
writer_format_begin(struct vm *vm, struct writer *w, const char *format)
{
    writer_begin(vm, w, format_length(format) + FORMAT_ROOM, 1);
}

void
writer_passed(struct writer *w, const char *text)
{
    int copied = w->vm->rules->format_copies_strings && !w->vm->rules->writers_plain;
    ref copy = copied ? str_new(w->vm->objects, text, strlen(text)) : 0;
    writer_put_c(w, text);
    decref(w->vm->objects, copy);
}

enum {
    PIECES = 32,
    PIECES_SIZE = 4096
}; /* the most conversions that a message has, and bytes of what they make */

enum {
    PASSED = 1,
    MADE,
    QUOTED
}; /* %s of the C source; an object's text that is made for the message; its repr() in quotes */

/* What conversions make, one NUL-terminated text after another. Lives on the C stack until nothing can move what is converted. */
struct pieces {
    uint32_t count;
    size_t length;
    uint32_t room;  /* characters of the format as CPython has it */
    uint32_t words; /* how many of the pieces are words of that format */
    struct piece {
        uint32_t at;
        int passed; /* PASSED ... */
    } piece[PIECES];
    char text[PIECES_SIZE];
};

/* Adds a text, of which at most at_most bytes count. */
static void
add_piece(struct pieces *pieces, const char *text, size_t at_most, int passed)
{
    const char *end = memchr(text, '\0', at_most);
    size_t length = end ? (size_t)(end - text) : at_most, left = PIECES_SIZE - 4 - pieces->length;
    const char *quote = passed == QUOTED ? "'" : "";
    length = length < left ? length : left;
    pieces->piece[pieces->count++] = (struct piece){(uint32_t)pieces->length, passed};
    pieces->length += (size_t)sprintf(pieces->text + pieces->length, "%s%.*s%s", quote, (int)length,
                                      text, quote) +
                      1;
}

/* A %s: of its precision, or with the one that is an argument. */
static void
add_string(struct pieces *pieces, char flag, const char *precision, va_list *arguments)
{
    enum { CONVERSION_OF_WORDS = 3 };
    int given = precision && precision[1] == '*';
    int at_most = given       ? va_arg(*arguments, int)
                  : precision ? (int)strtol(precision + 1, NULL, 10)
                              : PIECES_SIZE;
    const char *text = va_arg(*arguments, const char *);
    int passed = flag == '-' ? PASSED : flag == '2' ? MADE : flag == '3' ? QUOTED : 0;
    add_piece(pieces, text, (size_t)at_most, precision && !given ? PASSED : passed);
    if (flag == '1')
        pieces->room += (uint32_t)strlen(text) - CONVERSION_OF_WORDS;
    pieces->words += flag == '1';
}

/* Adds what the conversion that a format begins with makes. */
static void
add_conversion(struct pieces *pieces, const char *format, va_list *arguments)
{
    char text[32];
    size_t length = conversion_length(format);
    int longs = format[1] == 'l';
    switch (format[length - 1]) {
    case 's':
        add_string(pieces, format[1], memchr(format, '.', length), arguments);
        return;
    case 'd':
        snprintf(text, sizeof text, "%lld",
                 longs              ? va_arg(*arguments, long long)
                 : format[1] == 'z' ? (long long)va_arg(*arguments, ssize_t)
                                    : va_arg(*arguments, int));
        break;
    case 'u':
        snprintf(text, sizeof text, "%u", va_arg(*arguments, unsigned));
        break;
    case 'x':
        snprintf(text, sizeof text, "%llx",
                 longs ? va_arg(*arguments, unsigned long long) : va_arg(*arguments, unsigned));
        break;
    case 'X':
        snprintf(text, sizeof text, "%0*X", (int)strtol(format + 1, NULL, 10),
                 va_arg(*arguments, unsigned));
        break;
    case 'c':
        snprintf(text, sizeof text, "%c", va_arg(*arguments, int));
        break;
    default:
        snprintf(text, sizeof text, "%%");
    }
    add_piece(pieces, text, sizeof text, 0);
}

static void
write_piece(struct writer *w, const char *text, int passed)
{
    if (passed <= PASSED) {
        (passed ? writer_passed : writer_put_c)(w, text);
        return;
    }
    ref made = w->vm->rules->writers_plain ? 0 : str_new(w->vm->objects, text, strlen(text));
    writer_put_c(w, text);
    decref(w->vm->objects, made);
}

/* Writes a format whose conversions make the pieces, of which `kept` is the mark in vm->text. Returns the str. */
static ref
write_pieces(struct vm *vm, const char *format, const struct pieces *pieces, uint32_t kept)
{
    struct writer w;
    const struct piece *piece = pieces->piece;
    writer_begin(vm, &w, pieces->room + FORMAT_ROOM, 1);
    for (;; format += conversion_length(format), piece++) {
        size_t literal = strcspn(format, "%");
        w.overallocate = format[literal] != '\0';
        writer_put(&w, format, literal);
        format += literal;
        if (!*format)
            return writer_end(&w);
        const char *text = text_since(vm, kept) + piece->at;
        write_piece(&w, text, piece->passed);
    }
}

/* A format that has only words of its own: PyErr_SetString. */
static ref
write_words(struct vm *vm, const char *format, const struct pieces *pieces, uint32_t kept)
{
    const struct piece *piece = pieces->piece;
    uint32_t mark = text_begin(vm);
    for (;; format += conversion_length(format), piece++) {
        size_t literal = strcspn(format, "%");
        text_put(vm, format, literal);
        format += literal;
        if (!*format)
            return text_end_new(vm, mark);
        text_put_c(vm, text_since(vm, kept) + piece->at);
    }
}

ref
message_format(struct vm *vm, const char *format, va_list arguments)
{
    struct pieces pieces = {.count = 0, .room = format_length(format)};
    va_list list;
    if (!strchr(format, '%'))
        return str_new(vm->objects, format, strlen(format));
    va_copy(list, arguments);
    if (!strcmp(format, "%s")) { /* PyErr_SetString */
        const char *string = va_arg(list, const char *);
        va_end(list);
        return str_new(vm->objects, string, strlen(string));
    }
    for (const char *at = format; (at = strchr(at, '%')); at += conversion_length(at))
        add_conversion(&pieces, at, &list);
    va_end(list);
    uint32_t kept = text_begin(vm);
    text_put(vm, pieces.text, pieces.length);
    ref message = pieces.words == pieces.count ? write_words(vm, format, &pieces, kept)
                                               : write_pieces(vm, format, &pieces, kept);
    text_discard(vm, kept);
    return message;
}

ref
message_new(struct vm *vm, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    ref message = message_format(vm, format, arguments);
    va_end(arguments);
    return message;
}

/* Keeps a C string behind the text under construction, where what is made meanwhile does not move it. Returns its mark. */
static uint32_t
text_keep(struct vm *vm, const char *text)
{
    uint32_t mark = frozen_length(vm->text);
    if (text)
        text_put(vm, text, strlen(text) + 1);
    return mark;
}

ref
text_end_format(struct vm *vm, uint32_t mark, const char *format, const char *first,
                const char *second)
{
    struct objects *o = vm->objects;
    uint32_t bytes = frozen_length(vm->text) - mark, n, form;
    if (vm->rules->writers_plain)
        return text_end(vm, mark);
    uint32_t kept_first = text_keep(vm, first), kept_second = text_keep(vm, second);
    form = text_form(o, text_since(vm, mark), bytes, &n);
    uint32_t room = (uint32_t)strlen(format) + FORMAT_ROOM;
    int begins = first && vm->rules->format_copies_strings && !strncmp(format, "%s", 2);
    ref copy = begins ? str_new(o, text_since(vm, kept_first), strlen(first))
                      : 0; /* before there is any room */
    ref str = str_reserve(o, n > room ? n + n / OVERALLOCATE_FACTOR : room, form);
    decref(o, copy);
    if (first && !begins)
        text_pass(vm, text_since(vm, kept_first));
    if (second)
        text_pass(vm, text_since(vm, kept_second));
    str_resize(o, str, n);
    str_settle(o, str, text_since(vm, mark), bytes);
    text_discard(vm, mark);
    return str;
}

void
text_pass(struct vm *vm, const char *text)
{
    if (text && vm->rules->format_copies_strings)
        decref(vm->objects, str_new(vm->objects, text, strlen(text)));
}

uint64_t
number_buffer(struct vm *vm, const char *text, size_t length)
{
    enum { SIGN_POINT_AND_NUL = 3, EXPONENT = 5, NO_NUMBER = 5 };
    struct pymalloc *m = vm->objects->pymalloc;
    size_t digits = 0, exponent = 0;
    if (vm->rules->writers_plain)
        return 0;
    for (size_t i = 0; i < length && !exponent; i++) {
        digits += text[i] >= '0' && text[i] <= '9';
        exponent = text[i] == 'e' ? EXPONENT : 0;
    }
    return pymalloc_malloc(m, PYMEM_DOMAIN_MEM,
                           digits ? SIGN_POINT_AND_NUL + digits + exponent : NO_NUMBER);
}

void
number_buffer_free(struct vm *vm, uint64_t block)
{
    if (block)
        pymalloc_free(vm->objects->pymalloc, block);
}
