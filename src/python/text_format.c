#include "python/text_format.h"

#include <ctype.h>
#include <sys/types.h>

#include "python/str_case.h"
#include "python/writer.h"

/* What one formatting works on. Lives on the C stack. Places in the format are bytes. */
struct formatting {
    struct vm *vm;
    const struct arguments *a;
    ref mapping;   /* of format_map(), 0 = format() */
    uint32_t next; /* number of the next {} */
    int numbered;  /* 1: {} was seen, 2: {0} was seen */
};

/* A part of the format. */
struct part {
    size_t at, end;
};

/* A replacement field taken apart. */
struct field {
    struct part name, spec;
    uint32_t conversion; /* 0 = none */
    int nested;          /* the specification has fields */
};

enum {
    NESTING = 2,      /* fields in specifications, but not in theirs */
    FORMAT_ROOM = 100 /* characters that are taken beforehand, besides the format's */
};

static char
look(const struct formatting *f, size_t at)
{
    size_t length;
    return str_utf8(f->vm->objects, f->a->self, &length)[at];
}

static int
fail(struct formatting *f, const char *message)
{
    vm_raise(f->vm, EXC_ValueError, "%s", message);
    return -1;
}

static ref
text_of(struct formatting *f, struct part part)
{
    size_t length;
    const char *text = str_utf8(f->vm->objects, f->a->self, &length);
    uint32_t mark = text_begin(f->vm);
    text_put(f->vm, text + part.at, part.end - part.at);
    return text_end(f->vm, mark);
}

/* get_integer: the number that a part is, -1 if it is none, -2 after ValueError. */
static int64_t
number_of(struct formatting *f, struct part part)
{
    int64_t n = 0;
    for (size_t i = part.at; i < part.end; i++) {
        char c = look(f, i);
        if (!isdigit((unsigned char)c))
            return -1;
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, c - '0', &n)) {
            fail(f, "Too many decimal digits in format string");
            return -2;
        }
    }
    return part.at < part.end ? n : -1;
}

/* -- the value of a field -- */

/* {} and {0} must not be mixed. 0 or -1. */
static int
check_numbering(struct formatting *f, int empty)
{
    int way = empty ? 1 : 2;
    if (!f->numbered)
        f->numbered = way;
    if (f->numbered == way)
        return 0;
    return fail(
        f, empty ? "cannot switch from manual field specification to automatic field numbering"
                 : "cannot switch from automatic field numbering to manual field specification");
}

static ref
positional(struct formatting *f, int64_t i)
{
    if (f->mapping)
        return vm_raise(f->vm, EXC_ValueError, "Format string contains positional fields");
    if (i < f->a->count)
        return newref(f->vm->objects, argument(f->vm, f->a, (uint32_t)i));
    vm_raise(f->vm, EXC_IndexError, "tuple index out of range");
    if (!f->vm->rules->replacement_index)
        return 0;
    return vm_raise(f->vm, EXC_IndexError,
                    "Replacement index %zd out of range for positional args tuple", (ssize_t)i);
}

static ref
named(struct formatting *f, struct part name)
{
    struct vm *vm = f->vm;
    ref word = text_of(f, name), value = 0;
    if (f->mapping) {
        value = vm_getitem(vm, f->mapping, word);
    } else {
        for (uint32_t i = 0; i < keyword_count(vm, f->a) && !value; i++)
            if (kind_of(vm->objects, keyword_name(vm, f->a, i)) == KIND_STR &&
                text_compare(vm->objects, keyword_name(vm, f->a, i), word) == 0)
                value = newref(vm->objects, keyword_value(vm, f->a, i));
        if (!value)
            vm_raise_object(vm, EXC_KeyError, word);
    }
    decref(vm->objects, word);
    return value;
}

/* What the first word of a field names. New reference. */
static ref
first_value(struct formatting *f, struct part word)
{
    int64_t number = number_of(f, word);
    int empty = word.at == word.end;
    if (number == -2)
        return 0;
    if ((empty || number >= 0) && check_numbering(f, empty) < 0)
        return 0;
    return empty ? positional(f, f->next++) : number >= 0 ? positional(f, number) : named(f, word);
}

/* value.word or value[word]; value is stolen. New reference. */
static ref
step(struct formatting *f, ref value, struct part word, int is_item)
{
    struct vm *vm = f->vm;
    int64_t number = is_item ? number_of(f, word) : -1;
    ref next = 0;
    if (word.at == word.end) {
        fail(f, "Empty attribute in format string");
    } else if (number != -2) {
        ref key = number >= 0 ? int_new(vm->objects, number)
                  : is_item   ? text_of(f, word)
                              : str_intern(vm->objects, text_of(f, word));
        next = is_item ? vm_getitem(vm, value, key) : vm_getattr(vm, value, key);
        decref(vm->objects, key);
    }
    decref(vm->objects, value);
    return next;
}

/* get_field_object. New reference. */
static ref
field_value(struct formatting *f, struct part name)
{
    struct part word = {name.at, name.at};
    while (word.end < name.end && look(f, word.end) != '.' && look(f, word.end) != '[')
        word.end++;
    ref value = first_value(f, word);
    for (size_t at = word.end; value && at < name.end;) {
        int is_item = look(f, at) == '[';
        if (!is_item && look(f, at) != '.') {
            fail(f, "Only '.' or '[' may follow ']' in format field specifier");
            decref(f->vm->objects, value);
            return 0;
        }
        word = (struct part){at + 1, at + 1};
        while (word.end < name.end &&
               (is_item ? look(f, word.end) != ']'
                        : look(f, word.end) != '.' && look(f, word.end) != '['))
            word.end++;
        if (is_item && word.end == name.end) {
            fail(f, "Missing ']' in format string");
            decref(f->vm->objects, value);
            return 0;
        }
        at = word.end + (size_t)is_item;
        value = step(f, value, word, is_item);
    }
    return value;
}

/* -- fields -- */

/* The conversion behind the '!' at *at: 1 if the field ends behind it, 0 if a specification follows, -1 after an error. */
static int
parse_conversion(struct formatting *f, size_t *at, size_t end, struct field *field)
{
    uint32_t size;
    if (*at >= end)
        return fail(f, "end of string while looking for conversion specifier");
    field->conversion = point_at(bytes_of(f->vm, f->a->self), *at, &size);
    *at += size;
    if (*at >= end)
        return 0;
    char c = look(f, (*at)++);
    if (c == '}')
        return 1;
    return c == ':' ? 0 : fail(f, "expected ':' after conversion specifier");
}

/* The specification from *at to the brace that closes the field. 0 or -1. */
static int
parse_spec(struct formatting *f, size_t *at, size_t end, struct field *field)
{
    int depth = 1;
    field->spec.at = *at;
    while (*at < end) {
        char c = look(f, (*at)++);
        field->nested |= c == '{';
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (!depth) {
            field->spec.end = *at - 1;
            return 0;
        }
    }
    return fail(f, "unmatched '{' in format spec");
}

/* parse_field: the field whose brace is in front of *at, which moves behind it. 0 or -1. */
static int
parse_field(struct formatting *f, size_t *at, size_t end, struct field *field)
{
    char c = 0;
    *field = (struct field){.name = {*at, *at}};
    while (*at < end) {
        c = look(f, (*at)++);
        if (c == '{')
            return fail(f, "unexpected '{' in field name");
        if (c == '[')
            while (*at < end && look(f, *at) != ']')
                ++*at;
        else if (c == '}' || c == ':' || c == '!')
            break;
    }
    if (c != '}' && c != ':' && c != '!')
        return fail(f, "expected '}' before end of string");
    field->name.end = *at - 1;
    if (c == '}')
        return 0;
    int ended = c == '!' ? parse_conversion(f, at, end, field) : 0;
    return ended ? (ended < 0 ? -1 : 0) : parse_spec(f, at, end, field);
}

static ref
convert(struct formatting *f, ref value, uint32_t conversion)
{
    switch (conversion) {
    case 's':
        return vm_str(f->vm, value);
    case 'r':
        return vm_repr(f->vm, value);
    case 'a':
        return vm_ascii(f->vm, value);
    default:
        return vm_raise(f->vm, EXC_ValueError,
                        conversion > 32 && conversion < 127 ? "Unknown conversion specifier %c"
                                                            : "Unknown conversion specifier \\x%x",
                        conversion);
    }
}

static ref build(struct formatting *f, struct part part, int depth);

/* render_field: str, int and float are formatted without a look for __format__, and without a specification of their own. 0 or -1. */
static int
render(struct formatting *f, struct writer *w, ref value, struct part part, ref built)
{
    struct vm *vm = f->vm;
    struct objects *o = vm->objects;
    size_t length;
    if (is_exactly(o, value, KIND_STR) || is_exactly(o, value, KIND_INT) ||
        is_exactly(o, value, KIND_FLOAT)) {
        const char *spec = str_utf8(o, built ? built : f->a->self, &length);
        return built ? writer_format(w, value, spec, length)
                     : writer_format(w, value, spec + part.at, part.end - part.at);
    }
    ref spec = built ? newref(o, built) : part.at < part.end ? text_of(f, part) : 0;
    ref text = vm_format(vm, value, spec);
    if (text)
        writer_str(w, text);
    decref(o, spec);
    decref(o, text);
    return text ? 0 : -1;
}

/* output_markup. 0 or -1. */
static int
put_field(struct formatting *f, struct writer *w, const struct field *field, int depth)
{
    struct vm *vm = f->vm;
    ref value = field_value(f, field->name), spec = 0;
    int failed = 1;
    if (value && field->conversion) {
        ref converted = convert(f, value, field->conversion);
        decref(vm->objects, value);
        value = converted;
    }
    if (value && field->nested)
        spec = build(f, field->spec, depth - 1);
    if (value && !vm_error_occurred(vm))
        failed = render(f, w, value, field->spec, spec) < 0;
    decref(vm->objects, value);
    decref(vm->objects, spec);
    return failed ? -1 : 0;
}

/* MarkupIterator_next's first half: the literal from *at, up to a field or behind one of two braces. 1 if a field follows behind *at, 0, or
 * -1 after an error. */
static int
take_literal(struct formatting *f, struct part *literal, size_t *at, size_t end)
{
    char c = 0;
    literal->at = *at;
    while (*at < end && (c = look(f, *at)) != '{' && c != '}')
        ++*at;
    literal->end = *at;
    if (*at == end)
        return 0;
    ++*at;
    if (*at < end && look(f, *at) == c) {
        ++*at;
        literal->end++;
        return 0;
    }
    if (c == '{' && *at < end)
        return 1;
    return fail(f, c == '}' ? "Single '}' encountered in format string"
                            : "Single '{' encountered in format string");
}

/* _PyUnicodeWriter_WriteSubstring of the format. */
static void
put_literal(struct formatting *f, struct writer *w, struct part literal)
{
    size_t length;
    const char *text = str_utf8(f->vm->objects, f->a->self, &length);
    if (literal.end - literal.at == length) {
        writer_str(w, f->a->self);
        return;
    }
    uint32_t mark = text_begin(f->vm);
    text_put(f->vm, text + literal.at, literal.end - literal.at);
    writer_took(w, mark);
}

/* do_markup: at the last piece no more room is taken than it needs. 0 or -1. */
static int
do_markup(struct formatting *f, struct writer *w, struct part part, int depth)
{
    struct field field = {0};
    struct part literal;
    for (size_t at = part.at; at < part.end;) {
        int found = take_literal(f, &literal, &at, part.end);
        if (found < 0 || (found && parse_field(f, &at, part.end, &field) < 0))
            return -1;
        if (!found && at == part.end)
            w->overallocate = 0;
        put_literal(f, w, literal);
        if (found && at == part.end)
            w->overallocate = 0;
        if (found && put_field(f, w, &field, depth) < 0)
            return -1;
    }
    return 0;
}

/* build_string: a part of the format with its fields filled in; there is room for the whole format at first. New reference, 0 after an error. */
static ref
build(struct formatting *f, struct part part, int depth)
{
    struct writer w;
    if (depth <= 0) {
        fail(f, "Max string recursion exceeded");
        return 0;
    }
    writer_begin(f->vm, &w, str_length(f->vm->objects, f->a->self) + FORMAT_ROOM, 1);
    if (do_markup(f, &w, part, depth) == 0)
        return writer_end(&w);
    writer_drop(&w);
    return 0;
}

ref
text_format(struct vm *vm, const struct arguments *a)
{
    struct formatting f = {.vm = vm, .a = a};
    struct part all = {0, 0};
    (void)str_utf8(vm->objects, a->self, &all.end);
    return build(&f, all, NESTING);
}

ref
text_format_map(struct vm *vm, const struct arguments *a)
{
    struct formatting f = {.vm = vm, .a = a, .mapping = argument(vm, a, 0)};
    struct part all = {0, 0};
    (void)str_utf8(vm->objects, a->self, &all.end);
    return build(&f, all, NESTING);
}
