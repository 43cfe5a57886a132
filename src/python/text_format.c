#include "python/text_format.h"

#include <ctype.h>

/* What one formatting works on. Lives on the C stack; `at` counts bytes of the format. */
struct formatting {
    struct vm *vm;
    const struct arguments *a;
    size_t at;
    uint32_t next; /* number of the next {} */
    int numbered;  /* {0} was seen */
};

static char
look(const struct formatting *f)
{
    size_t length;
    const char *text = str_utf8(f->vm->objects, f->a->self, &length);
    return f->at < length ? text[f->at] : '\0';
}

static ref
fail(struct formatting *f, const char *message)
{
    return vm_raise(f->vm, EXC_ValueError, "%s", message);
}

/* A name or number up to one of the characters that end it. New reference. */
static ref
take_word(struct formatting *f, const char *ends)
{
    size_t from = f->at, length;
    while (look(f) && !strchr(ends, look(f)))
        f->at++;
    const char *text = str_utf8(f->vm->objects, f->a->self, &length);
    uint32_t mark = text_begin(f->vm);
    text_put(f->vm, text + from, f->at - from);
    return text_end(f->vm, mark);
}

/* The number that a word of digits is; -1 if it is none. */
static int64_t
number_of(const struct vm *vm, ref word)
{
    size_t length;
    int64_t n = 0;
    const char *text = str_utf8(vm->objects, word, &length);
    for (size_t i = 0; i < length; i++) {
        if (!isdigit((unsigned char)text[i]) || n > 1000000)
            return -1;
        n = n * 10 + (text[i] - '0');
    }
    return length ? n : -1;
}

static ref
positional(struct formatting *f, int64_t i)
{
    if (i < f->a->count)
        return newref(f->vm->objects, argument(f->vm, f->a, (uint32_t)i));
    return vm_raise(f->vm, EXC_IndexError,
                    "Replacement index %lld out of range for positional args tuple", (long long)i);
}

/* What the first word of a field names. New reference. */
static ref
first_value(struct formatting *f)
{
    struct vm *vm = f->vm;
    ref word = take_word(f, ".[!:}"), value = 0;
    int64_t number = number_of(vm, word);
    if (str_length(vm->objects, word) == 0) {
        value =
            f->numbered
                ? fail(f,
                       "cannot switch from manual field specification to automatic field numbering")
                : positional(f, f->next++);
    } else if (number >= 0) {
        value =
            f->next
                ? fail(f,
                       "cannot switch from automatic field numbering to manual field specification")
                : positional(f, number);
        f->numbered = 1;
    } else {
        for (uint32_t i = 0; i < keyword_count(vm, f->a) && !value; i++)
            if (text_compare(vm->objects, keyword_name(vm, f->a, i), word) == 0)
                value = newref(vm->objects, keyword_value(vm, f->a, i));
        if (!value)
            vm_raise_object(vm, EXC_KeyError, word);
    }
    decref(vm->objects, word);
    return value;
}

/* Follows .name and [key] from value (stolen). New reference. */
static ref
follow(struct formatting *f, ref value)
{
    struct vm *vm = f->vm;
    while (value && (look(f) == '.' || look(f) == '[')) {
        int is_item = look(f) == '[';
        f->at++;
        ref word = take_word(f, is_item ? "]" : ".[!:}"), next;
        if (is_item && look(f) == ']')
            f->at++;
        int64_t number = number_of(vm, word);
        if (!is_item) {
            word = str_intern(vm->objects, word);
            next = vm_getattr(vm, value, word);
        } else {
            ref key = number >= 0 ? int_new(vm->objects, number) : newref(vm->objects, word);
            next = vm_getitem(vm, value, key);
            decref(vm->objects, key);
        }
        decref(vm->objects, word);
        decref(vm->objects, value);
        value = next;
    }
    return value;
}

static int put_field(struct formatting *f);

/* The specification behind the colon, with fields of its own filled in. New reference. */
static ref
take_spec(struct formatting *f)
{
    uint32_t mark = text_begin(f->vm);
    while (look(f) && look(f) != '}') {
        char c = look(f);
        f->at++;
        if (c != '{') {
            text_put(f->vm, &c, 1);
        } else if (put_field(f) < 0) {
            text_discard(f->vm, mark);
            return 0;
        }
    }
    return text_end(f->vm, mark);
}

static ref
convert(struct formatting *f, ref value)
{
    char how = look(f);
    f->at += how != 0;
    switch (how) {
    case 's':
        return vm_str(f->vm, value);
    case 'r':
        return vm_repr(f->vm, value);
    case 'a':
        return vm_ascii(f->vm, value);
    default:
        return vm_raise(f->vm, EXC_ValueError, "Unknown conversion specifier '%c'", how);
    }
}

/* A replacement field, behind its brace. 0 or -1. */
static int
put_field(struct formatting *f)
{
    struct vm *vm = f->vm;
    ref value = follow(f, first_value(f)), spec = 0, text = 0;
    if (value && look(f) == '!') {
        f->at++;
        ref converted = convert(f, value);
        decref(vm->objects, value);
        value = converted;
    }
    if (value && look(f) == ':') {
        f->at++;
        spec = take_spec(f);
    }
    if (value && !vm_error_occurred(vm)) {
        if (look(f) == '}')
            text = vm_format(vm, value, spec);
        else
            fail(f, look(f) ? "unmatched '{' in format spec" : "expected '}' before end of string");
        f->at++;
    }
    decref(vm->objects, value);
    decref(vm->objects, spec);
    if (!text)
        return -1;
    text_put_str(vm, text);
    decref(vm->objects, text);
    return 0;
}

ref
text_format(struct vm *vm, const struct arguments *a)
{
    struct formatting f = {vm, a, 0, 0, 0};
    uint32_t mark = text_begin(vm);
    char c;
    while ((c = look(&f)) != '\0') {
        f.at++;
        int doubled = (c == '{' || c == '}') && look(&f) == c;
        f.at += (size_t)doubled;
        if (doubled || (c != '{' && c != '}')) {
            text_put(vm, &c, 1);
        } else if (c == '}' || !look(&f)) {
            fail(&f, c == '}' ? "Single '}' encountered in format string"
                              : "Single '{' encountered in format string");
            break;
        } else if (put_field(&f) < 0) {
            break;
        }
    }
    if (!vm_error_occurred(vm))
        return text_end(vm, mark);
    text_discard(vm, mark);
    return 0;
}
