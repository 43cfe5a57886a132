/* Methods of str that cut and join. */
#include <string.h>
#include <sys/types.h>

#include "python/str_case.h"

ref
str_join(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref sequence = argument(vm, a, 0), list;
    list = vm_sequence_fast(vm, sequence);
    if (!list) {
        if (vm_error_is(vm, EXC_TypeError) && !is_iterable(vm, sequence))
            vm_raise(vm, EXC_TypeError, "can only join an iterable");
        return 0;
    }
    uint32_t n = object_at(o, list)->size, mark = text_begin(vm);
    ref item = 0;
    for (uint32_t i = 0; i < n; i++) {
        item = kind_of(o, list) == KIND_LIST ? list_get(o, list, i) : tuple_get(o, list, i);
        if (kind_of(o, item) != KIND_STR) {
            vm_raise(vm, EXC_TypeError,
                     vm->rules->old_words ? "sequence item %zd: expected string, %.80s found"
                                          : "sequence item %zd: expected str instance, %.80s found",
                     (ssize_t)i, type_name_of(o, item));
            text_discard(vm, mark);
            decref(o, list);
            return 0;
        }
        if (i)
            text_put_str(vm, a->self);
        text_put_str(vm, item);
    }
    ref joined = n == 1 ? newref(o, item) : 0;
    if (n == 1)
        text_discard(vm, mark);
    else
        joined = text_end_new(vm, mark);
    decref(o, list);
    return joined;
}

enum { STRIP_LEFT = 1, STRIP_RIGHT = 2 };

static int
is_among(uint32_t c, struct span_of_text set)
{
    uint32_t size;
    for (size_t i = 0; i < set.length; i += size)
        if (point_at(set, i, &size) == c)
            return 1;
    return 0;
}

static ref
strip(struct vm *vm, const struct arguments *a, int sides)
{
    struct span_of_text t = bytes_of(vm, a->self), set = {0};
    size_t from = 0, to = t.length;
    uint32_t size;
    if (a->count && argument(vm, a, 0) != vm->objects->vars.none) {
        if (kind_of(vm->objects, argument(vm, a, 0)) != KIND_STR)
            return vm_raise(vm, EXC_TypeError,
                            vm->rules->old_words ? "%-s arg must be None, str or unicode"
                                                 : "%-s arg must be None or str",
                            a->native->name);
        set = bytes_of(vm, argument(vm, a, 0));
    }
    while ((sides & STRIP_LEFT) && from < to) {
        uint32_t c = point_at(t, from, &size);
        if (!(set.at ? is_among(c, set) : is_blank_in(t, c)))
            break;
        from += size;
    }
    while ((sides & STRIP_RIGHT) && to > from) {
        size_t last = point_before(t, to);
        uint32_t c = point_at(t, last, &size);
        if (!(set.at ? is_among(c, set) : is_blank_in(t, c)))
            break;
        to = last;
    }
    if (from == 0 && to == t.length && is_exactly(vm->objects, a->self, KIND_STR))
        return newref(vm->objects, a->self);
    return str_of_bytes(vm, t, from, to);
}

ref
str_strip(struct vm *vm, const struct arguments *a)
{
    return strip(vm, a, STRIP_LEFT | STRIP_RIGHT);
}

ref
str_lstrip(struct vm *vm, const struct arguments *a)
{
    return strip(vm, a, STRIP_LEFT);
}

ref
str_rstrip(struct vm *vm, const struct arguments *a)
{
    return strip(vm, a, STRIP_RIGHT);
}

/* Adds the bytes [from, to) of self: a str that is all of it goes in itself. */
static void
add_part(struct vm *vm, struct list_parts *parts, ref self, size_t from, size_t to)
{
    struct span_of_text t = bytes_of(vm, self);
    int whole = from == 0 && to == t.length && is_exactly(vm->objects, self, KIND_STR);
    ref part = whole ? newref(vm->objects, self) : str_of_bytes(vm, t, from, to);
    list_part(vm->objects, parts, part);
}

/* The byte behind (right: in front of) the blanks that begin at byte i (right: end there) of [from, to). */
static size_t
skip_blank(struct span_of_text t, size_t from, size_t to, int right, int blank)
{
    uint32_t size;
    while (from < to) {
        size_t at = right ? point_before(t, to) : from;
        if (is_blank_in(t, point_at(t, at, &size)) != blank)
            break;
        *(right ? &to : &from) = right ? at : from + size;
    }
    return right ? to : from;
}

/* Words between blanks, at most limit of them from the left or the right, and the rest. */
static void
split_at_space(struct vm *vm, ref self, struct list_parts *parts, int64_t limit, int right)
{
    size_t from = 0, to = bytes_of(vm, self).length;
    for (;;) {
        struct span_of_text t = bytes_of(vm, self);
        *(right ? &to : &from) = skip_blank(t, from, to, right, 1);
        if (from >= to)
            break;
        size_t edge = limit-- == 0 ? (right ? from : to) : skip_blank(t, from, to, right, 0);
        if (limit == -1) { /* the rest, whole or not */
            list_part(vm->objects, parts, str_of_bytes(vm, t, from, to));
            break;
        }
        add_part(vm, parts, self, right ? edge : from, right ? to : edge);
        *(right ? &to : &from) = edge;
    }
}

static void
split_at(struct vm *vm, ref self, ref separator, struct list_parts *parts, int64_t limit)
{
    size_t from = 0;
    int64_t place = -1;
    while (limit-- != 0) {
        struct span_of_text t = bytes_of(vm, self), s = bytes_of(vm, separator);
        place = text_place(t, s, from, t.length, 0);
        if (place < 0)
            break;
        add_part(vm, parts, self, from, (size_t)place);
        from = (size_t)place + s.length;
    }
    add_part(vm, parts, self, from, bytes_of(vm, self).length);
}

/* From the right; parts come last first. */
static void
split_from_right(struct vm *vm, ref self, ref separator, struct list_parts *parts, int64_t limit)
{
    size_t to = bytes_of(vm, self).length;
    while (limit-- != 0) {
        struct span_of_text t = bytes_of(vm, self), s = bytes_of(vm, separator);
        int64_t place = text_place(t, s, 0, to, 1);
        if (place < 0)
            break;
        add_part(vm, parts, self, (size_t)place + s.length, to);
        to = (size_t)place;
    }
    add_part(vm, parts, self, 0, to);
}

static uint32_t
text_width(const struct objects *o, ref s)
{
    return object_at(o, s)->extra & STR_WIDTH;
}

uint64_t
str_widened(struct vm *vm, ref text, ref part)
{
    struct objects *o = vm->objects;
    uint64_t width = text_width(o, text), length = str_length(o, part);
    return text_width(o, part) < width && length <= str_length(o, text) && !o->layout->str_is_bytes
               ? pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, length * width)
               : 0;
}

void
widened_free(struct vm *vm, uint64_t block)
{
    if (block)
        pymalloc_free(vm->objects->pymalloc, block);
}

/* What split() takes room for at first: for one if the separator does not fit into the text, else for as many parts as it may cut, at most twelve; from 3.12 on the length of the text limits them, too. */
static uint32_t
room_for_parts(struct vm *vm, ref self, ref separator, int64_t limit)
{
    struct objects *o = vm->objects;
    if (separator && !vm->rules->python2 &&
        (str_length(o, separator) > str_length(o, self) ||
         text_width(o, separator) > text_width(o, self)))
        return 1;
    if (limit < 0 && vm->rules->split_counts)
        limit = separator ? str_length(vm->objects, self) / str_length(vm->objects, separator) + 1
                          : ((int64_t)str_length(vm->objects, self) - 1) / 2 + 1;
    return split_room(limit);
}

static ref
split(struct vm *vm, const struct arguments *a, int from_right)
{
    ref separator = argument_or(vm, a, 0, "sep"), limit_object = argument_or(vm, a, 1, "maxsplit");
    int64_t limit = -1;
    if (limit_object && !as_size(vm, limit_object, &limit))
        return 0;
    if (separator == vm->objects->vars.none)
        separator = 0;
    if (separator && !str_needed(vm, separator, "must be str or None"))
        return 0;
    if (separator && str_length(vm->objects, separator) == 0)
        return vm_raise(vm, EXC_ValueError, "empty separator");
    uint64_t widened = separator ? str_widened(vm, a->self, separator) : 0;
    struct list_parts parts =
        list_parts_begin(vm->objects, room_for_parts(vm, a->self, separator, limit));
    if (!separator)
        split_at_space(vm, a->self, &parts, limit, from_right);
    else if (from_right)
        split_from_right(vm, a->self, separator, &parts, limit);
    else
        split_at(vm, a->self, separator, &parts, limit);
    ref list = list_parts_end(vm->objects, &parts);
    if (from_right)
        list_reverse(vm->objects, list);
    widened_free(vm, widened);
    return list;
}

ref
str_split(struct vm *vm, const struct arguments *a)
{
    return split(vm, a, 0);
}

ref
str_rsplit(struct vm *vm, const struct arguments *a)
{
    return split(vm, a, 1);
}

/* Does a line of t end behind this character? */
static int
is_line_end(struct span_of_text t, uint32_t c)
{
    if (t.by_bytes)
        return c == '\n' || c == '\r';
    return (c >= 0xa && c <= 0xd) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

int
keepends_argument(struct vm *vm, const struct arguments *a, int *keepends)
{
    ref keep = argument_or(vm, a, 0, "keepends");
    int64_t number = 0;
    *keepends = keep && vm->rules->sort_reverse_truth ? vm_truth(vm, keep) : 0;
    if (keep && !vm->rules->sort_reverse_truth && !as_c_int(vm, keep, &number))
        return 0;
    *keepends |= number != 0;
    return *keepends >= 0;
}

ref
str_splitlines(struct vm *vm, const struct arguments *a)
{
    int keepends;
    if (!keepends_argument(vm, a, &keepends))
        return 0;
    struct list_parts parts = list_parts_begin(vm->objects, 0);
    size_t from = 0, length = bytes_of(vm, a->self).length;
    while (from < length) {
        struct span_of_text t = bytes_of(vm, a->self);
        size_t to = from, next = length;
        uint32_t size = 0, c = 0;
        while (to < length && !is_line_end(t, c = point_at(t, to, &size)))
            to += size;
        if (to < length)
            next = to + (c == '\r' && to + 1 < length && t.at[to + 1] == '\n' ? 2 : size);
        add_part(vm, &parts, a->self, from, keepends ? next : to);
        from = next;
    }
    return list_parts_end(vm->objects, &parts);
}

static ref
partition(struct vm *vm, const struct arguments *a, int last)
{
    struct objects *o = vm->objects;
    ref separator = argument(vm, a, 0);
    if (!str_needed(vm, separator, "must be str"))
        return 0;
    if (str_length(o, separator) == 0)
        return vm_raise(vm, EXC_ValueError, "empty separator");
    struct span_of_text t = bytes_of(vm, a->self), s = bytes_of(vm, separator);
    int64_t place = text_place(t, s, 0, t.length, last);
    size_t length = s.length;
    uint64_t widened = str_widened(vm, a->self, separator);
    ref tuple = tuple_new(o, 3);
    if (place < 0) {
        tuple_init(o, tuple, last ? 2 : 0, newref(o, a->self));
        tuple_init(o, tuple, 1, str_new(o, "", 0));
        tuple_init(o, tuple, last ? 0 : 2, str_new(o, "", 0));
    } else {
        tuple_init(o, tuple, 0, str_of_bytes(vm, bytes_of(vm, a->self), 0, (size_t)place));
        tuple_init(o, tuple, 1, newref(o, separator));
        t = bytes_of(vm, a->self);
        tuple_init(o, tuple, 2, str_of_bytes(vm, t, (size_t)place + length, t.length));
    }
    tuple_ready(o, tuple, TUPLE_FILLED);
    widened_free(vm, widened);
    return tuple;
}

ref
str_partition(struct vm *vm, const struct arguments *a)
{
    return partition(vm, a, 0);
}

ref
str_rpartition(struct vm *vm, const struct arguments *a)
{
    return partition(vm, a, 1);
}

/* The text without an affix: itself if it does not have it. */
static ref
remove_affix(struct vm *vm, const struct arguments *a, int at_end)
{
    ref part = argument(vm, a, 0);
    if (kind_of(vm->objects, part) != KIND_STR)
        return bad_argument(vm, a->native->name, "argument", "str", argument_type_name(vm, part));
    struct span_of_text t = bytes_of(vm, a->self), p = bytes_of(vm, part);
    size_t rest = t.length - p.length;
    if (p.length && p.length <= t.length && !memcmp(t.at + (at_end ? rest : 0), p.at, p.length))
        return str_of_bytes(vm, t, at_end ? 0 : p.length, at_end ? rest : t.length);
    return is_exactly(vm->objects, a->self, KIND_STR) ? newref(vm->objects, a->self)
                                                      : str_of_bytes(vm, t, 0, t.length);
}

ref
str_removeprefix(struct vm *vm, const struct arguments *a)
{
    return remove_affix(vm, a, 0);
}

ref
str_removesuffix(struct vm *vm, const struct arguments *a)
{
    return remove_affix(vm, a, 1);
}

ref
str_expandtabs(struct vm *vm, const struct arguments *a)
{
    ref size_object = argument_or(vm, a, 0, "tabsize");
    int64_t size = 8, column = 0;
    if (size_object && !as_c_int(vm, size_object, &size))
        return 0;
    struct span_of_text t = bytes_of(vm, a->self);
    if (!memchr(t.at, '\t', t.length) && is_exactly(vm->objects, a->self, KIND_STR) && !t.by_bytes)
        return newref(vm->objects, a->self);
    uint32_t mark = text_begin(vm);
    for (size_t i = 0; i < t.length; i++) {
        int64_t blanks = t.at[i] == '\t' && size > 0 ? size - column % size : 0;
        if (t.at[i] != '\t')
            text_put(vm, t.at + i, 1);
        column +=
            blanks + (t.at[i] != '\t' && (t.by_bytes || ((unsigned char)t.at[i] & 0xc0) != 0x80));
        while (blanks--)
            text_put_c(vm, " ");
        if (t.at[i] == '\n' || t.at[i] == '\r')
            column = 0;
    }
    return text_end(vm, mark);
}
