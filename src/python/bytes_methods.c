#include "python/bytes_methods.h"

#include <string.h>
#include <sys/types.h>

#include "python/relation.h"
#include "python/slice_bounds.h"

const struct takes takes_bytes_replace[] = {{0, TAKING_PARSED, NULL, NULL},
                                            {308, TAKING_UNPACKED, NULL, NULL},
                                            {315, TAKING_KEYWORDS, "/ / count", NULL},
                                            {0, TAKING_END, NULL, NULL}};

const struct takes takes_bytes_strip[] = {{0, TAKING_PARSED, NULL, NULL},
                                          {306, TAKING_UNPACKED, NULL, NULL},
                                          {0, TAKING_END, NULL, NULL}};

int
bytes_needed(struct vm *vm, ref r)
{
    return is_bytes_like(vm, r) ||
           (int)vm_raise(vm, EXC_TypeError,
                         vm->rules->old_words ? "Type %.100s doesn't support the buffer API"
                                              : "a bytes-like object is required, not '%.100s'",
                         type_name_of(vm->objects, r));
}

ref
bytes_end_like(struct vm *vm, ref self, uint32_t mark)
{
    size_t length = frozen_length(vm->text) - mark;
    ref made = kind_of(vm->objects, self) == KIND_BYTES
                   ? bytes_new(vm->objects, text_since(vm, mark), length)
                   : bytearray_new(vm->objects, text_since(vm, mark), length);
    text_discard(vm, mark);
    return made;
}

void
bytes_put_part(struct vm *vm, ref r, size_t from, size_t to)
{
    text_put(vm, (const char *)byte_view(vm, r).at + from, to - from);
}

ref
bytes_part(struct vm *vm, ref self, size_t from, size_t to)
{
    if (from == 0 && to == byte_view(vm, self).length && is_exactly(vm->objects, self, KIND_BYTES))
        return newref(vm->objects, self);
    uint32_t mark = text_begin(vm);
    bytes_put_part(vm, self, from, to);
    return bytes_end_like(vm, self, mark);
}

/* -- searching -- */

/* First (or last) place of part in v[from, to), -1 if there is none. */
static int64_t
place_of(struct byte_view v, struct byte_view part, size_t from, size_t to, int last)
{
    int64_t found = -1;
    for (size_t i = from; i + part.length <= to && (last || found < 0); i++)
        if (!part.length || !memcmp(v.at + i, part.at, part.length))
            found = (int64_t)i;
    return found;
}

/* What is searched for: bytes, or an int that is a byte. */
struct wanted {
    struct byte_view view;
    uint8_t byte;
};

static int
take_wanted(struct vm *vm, ref r, struct wanted *w)
{
    if (is_bytes_like(vm, r)) {
        w->view = byte_view(vm, r);
        return 1;
    }
    if (vm->rules->old_words) /* no int, either */
        return bytes_needed(vm, r);
    if (!is_int(vm->objects, r))
        return (int)vm_raise(vm, EXC_TypeError,
                             vm->rules->search_wants_bytes
                                 ? "a bytes-like object is required, not '%.100s'"
                                 : "argument should be integer or bytes-like object, not '%.200s'",
                             type_name_of(vm->objects, r));
    int64_t byte = int_value(vm->objects, r);
    if (byte < 0 || byte > 255)
        return (int)vm_raise(vm, EXC_ValueError, "byte must be in range(0, 256)");
    w->byte = (uint8_t)byte;
    w->view = (struct byte_view){&w->byte, 1};
    return 1;
}

/* The place, -1 if there is none, -2 after an error. */
static int64_t
search(struct vm *vm, const struct arguments *a, int last)
{
    struct wanted w;
    int64_t from, to;
    size_t length = byte_view(vm, a->self).length;
    if (!slice_bounds(vm, a, 1, (int64_t)length, &from, &to) ||
        !take_wanted(vm, argument(vm, a, 0), &w))
        return -2;
    return from > to ? -1
                     : place_of(byte_view(vm, a->self), w.view, (size_t)from, (size_t)to, last);
}

static ref
found(struct vm *vm, int64_t place, int must)
{
    if (place == -2)
        return 0;
    return place < 0 && must ? vm_raise(vm, EXC_ValueError, "subsection not found")
                             : int_new_size(vm->objects, place);
}

ref
bytes_find(struct vm *vm, const struct arguments *a)
{
    return found(vm, search(vm, a, 0), 0);
}

ref
bytes_rfind(struct vm *vm, const struct arguments *a)
{
    return found(vm, search(vm, a, 1), 0);
}

ref
bytes_index(struct vm *vm, const struct arguments *a)
{
    return found(vm, search(vm, a, 0), 1);
}

ref
bytes_rindex(struct vm *vm, const struct arguments *a)
{
    return found(vm, search(vm, a, 1), 1);
}

ref
bytes_count(struct vm *vm, const struct arguments *a)
{
    struct wanted w;
    int64_t from, to, n = 0, place;
    struct byte_view v = byte_view(vm, a->self);
    if (!slice_bounds(vm, a, 1, (int64_t)v.length, &from, &to) ||
        !take_wanted(vm, argument(vm, a, 0), &w))
        return 0;
    if (!w.view.length)
        return int_new_size(vm->objects, from > to ? 0 : to - from + 1);
    for (; from <= to && (place = place_of(v, w.view, (size_t)from, (size_t)to, 0)) >= 0; n++)
        from = place + (int64_t)w.view.length;
    return int_new_size(vm->objects, n);
}

/* Does self[from:to] begin (or end) with part? 1, 0, -1 after an error. */
static int
has_affix(struct vm *vm, const struct arguments *a, int64_t from, int64_t to, ref part, int at_end)
{
    struct byte_view v = byte_view(vm, a->self);
    if (!bytes_needed(vm, part))
        return -1;
    struct byte_view p = byte_view(vm, part);
    if (from > to || (int64_t)p.length > to - from)
        return 0;
    return !p.length || !memcmp(v.at + (at_end ? to - (int64_t)p.length : from), p.at, p.length);
}

static ref
affix(struct vm *vm, const struct arguments *a, int at_end)
{
    struct objects *o = vm->objects;
    ref part = argument(vm, a, 0);
    int64_t from, to;
    int has = 0;
    if (!slice_bounds(vm, a, 1, (int64_t)byte_view(vm, a->self).length, &from, &to))
        return 0;
    if (kind_of(o, part) != KIND_TUPLE) {
        has = has_affix(vm, a, from, to, part, at_end);
        if (has < 0 && !vm->rules->old_words && vm_error_is(vm, EXC_TypeError))
            vm_raise(vm, EXC_TypeError, "%-s first arg must be bytes or a tuple of bytes, not %-s",
                     a->native->name, type_name_of(o, part));
    } else {
        for (uint32_t i = 0; i < tuple_size(o, part) && has == 0; i++) {
            if (!bytes_needed(vm, tuple_get(o, part, i)))
                return 0;
            has = has_affix(vm, a, from, to, tuple_get(o, part, i), at_end);
        }
    }
    return has < 0 ? 0 : bool_new(o, has);
}

ref
bytes_startswith(struct vm *vm, const struct arguments *a)
{
    return affix(vm, a, 0);
}

ref
bytes_endswith(struct vm *vm, const struct arguments *a)
{
    return affix(vm, a, 1);
}

/* -- cutting -- */

static ref
remove_affix(struct vm *vm, const struct arguments *a, int at_end)
{
    if (!bytes_needed(vm, argument(vm, a, 0)))
        return 0;
    struct byte_view v = byte_view(vm, a->self), p = byte_view(vm, argument(vm, a, 0));
    size_t rest = v.length - p.length;
    if (!p.length || p.length > v.length || memcmp(v.at + (at_end ? rest : 0), p.at, p.length) != 0)
        return bytes_part(vm, a->self, 0, v.length);
    return bytes_part(vm, a->self, at_end ? 0 : p.length, at_end ? rest : v.length);
}

ref
bytes_removeprefix(struct vm *vm, const struct arguments *a)
{
    return remove_affix(vm, a, 0);
}

ref
bytes_removesuffix(struct vm *vm, const struct arguments *a)
{
    return remove_affix(vm, a, 1);
}

static int
is_blank(uint8_t c)
{
    return c == ' ' || (c >= 9 && c <= 13);
}

static int
is_stripped(struct byte_view set, int given, uint8_t c)
{
    return given ? set.length && memchr(set.at, c, set.length) != NULL : is_blank(c);
}

static ref
strip(struct vm *vm, const struct arguments *a, int left, int right)
{
    struct byte_view v = byte_view(vm, a->self), set = {NULL, 0};
    size_t from = 0, to = v.length;
    int given = a->count && argument(vm, a, 0) != vm->objects->vars.none;
    if (given && !bytes_needed(vm, argument(vm, a, 0)))
        return 0;
    if (given)
        set = byte_view(vm, argument(vm, a, 0));
    while (left && from < to && is_stripped(set, given, v.at[from]))
        from++;
    while (right && from < to && is_stripped(set, given, v.at[to - 1]))
        to--;
    return bytes_part(vm, a->self, from, to);
}

ref
bytes_strip(struct vm *vm, const struct arguments *a)
{
    return strip(vm, a, 1, 1);
}

ref
bytes_lstrip(struct vm *vm, const struct arguments *a)
{
    return strip(vm, a, 1, 0);
}

ref
bytes_rstrip(struct vm *vm, const struct arguments *a)
{
    return strip(vm, a, 0, 1);
}

static void
add_part(struct vm *vm, struct list_parts *parts, ref self, size_t from, size_t to)
{
    list_part(vm->objects, parts, bytes_part(vm, self, from, to));
}

/* The word that ends (or, from the right, begins) the bytes [*from, *to) is cut off them; 0 if there is only blank. */
static int
cut_word(struct byte_view v, size_t *from, size_t *to, size_t *start, size_t *end, int right)
{
    while (*from < *to && is_blank(v.at[right ? *to - 1 : *from]))
        *(right ? to : from) += right ? (size_t)-1 : 1;
    if (*from == *to)
        return 0;
    *start = *from;
    *end = *to;
    while (*from < *to && !is_blank(v.at[right ? *to - 1 : *from]))
        *(right ? to : from) += right ? (size_t)-1 : 1;
    *(right ? start : end) = right ? *to : *from;
    return 1;
}

static void
split_words(struct vm *vm, ref self, struct list_parts *parts, int64_t limit, int right)
{
    size_t from = 0, to = byte_view(vm, self).length, start, end;
    while (limit-- != 0 && cut_word(byte_view(vm, self), &from, &to, &start, &end, right))
        add_part(vm, parts, self, start, end);
    struct byte_view v = byte_view(vm, self);
    while (from < to && is_blank(v.at[right ? to - 1 : from]))
        *(right ? &to : &from) += right ? (size_t)-1 : 1;
    if (from < to) { /* the rest, whole or not */
        uint32_t mark = text_begin(vm);
        bytes_put_part(vm, self, from, to);
        list_part(vm->objects, parts, bytes_end_like(vm, self, mark));
    }
}

static void
split_by(struct vm *vm, ref self, ref separator, struct list_parts *parts, int64_t limit, int right)
{
    size_t from = 0, to = byte_view(vm, self).length, size = byte_view(vm, separator).length;
    int64_t place;
    while (limit-- != 0 && (place = place_of(byte_view(vm, self), byte_view(vm, separator), from,
                                             to, right)) >= 0) {
        size_t at = (size_t)place;
        add_part(vm, parts, self, right ? at + size : from, right ? to : at);
        *(right ? &to : &from) = right ? at : at + size;
    }
    add_part(vm, parts, self, from, to);
}

static ref
split(struct vm *vm, const struct arguments *a, int right)
{
    ref separator = argument_or(vm, a, 0, "sep"), limit_object = argument_or(vm, a, 1, "maxsplit");
    int64_t limit = -1;
    if (limit_object && !as_size(vm, limit_object, &limit))
        return 0;
    if (separator == vm->objects->vars.none)
        separator = 0;
    if (separator && !bytes_needed(vm, separator))
        return 0;
    if (separator && !byte_view(vm, separator).length)
        return vm_raise(vm, EXC_ValueError, "empty separator");
    struct list_parts parts = list_parts_begin(vm->objects, split_room(limit));
    if (separator)
        split_by(vm, a->self, separator, &parts, limit, right);
    else
        split_words(vm, a->self, &parts, limit, right);
    ref list = list_parts_end(vm->objects, &parts);
    if (right)
        list_reverse(vm->objects, list);
    return list;
}

ref
bytes_split(struct vm *vm, const struct arguments *a)
{
    return split(vm, a, 0);
}

ref
bytes_rsplit(struct vm *vm, const struct arguments *a)
{
    return split(vm, a, 1);
}

/* The bytes of r as an object of self's kind. New reference. */
static ref
copy_like(struct vm *vm, ref self, ref r)
{
    uint32_t mark = text_begin(vm);
    bytes_put_part(vm, r, 0, byte_view(vm, r).length);
    return bytes_end_like(vm, self, mark);
}

/* Puts self[from:to] into the tuple of parts. */
static void
set_part(struct vm *vm, ref tuple, uint32_t i, ref self, size_t from, size_t to)
{
    tuple_init(vm->objects, tuple, i, bytes_part(vm, self, from, to));
}

/* Puts all of it there: bytes themselves, also of a derived class. */
static void
set_whole(struct vm *vm, ref tuple, uint32_t i, ref self)
{
    if (kind_of(vm->objects, self) == KIND_BYTES)
        tuple_init(vm->objects, tuple, i, newref(vm->objects, self));
    else
        set_part(vm, tuple, i, self, 0, object_at(vm->objects, self)->size);
}

static ref
partition(struct vm *vm, const struct arguments *a, int last)
{
    struct objects *o = vm->objects;
    ref separator = argument(vm, a, 0);
    if (vm->rules->old_words && !is_bytes_like(vm, separator))
        return vm_raise(vm, EXC_TypeError, "'%.200s' does not have the buffer interface",
                        type_name_of(vm->objects, separator));
    if (!bytes_needed(vm, separator))
        return 0;
    size_t length = byte_view(vm, a->self).length, size = byte_view(vm, separator).length;
    separator = kind_of(o, a->self) == KIND_BYTES ? newref(o, separator)
                                                  : copy_like(vm, a->self, separator);
    if (!size) {
        decref(o, separator);
        return vm_raise(vm, EXC_ValueError, "empty separator");
    }
    int64_t place = place_of(byte_view(vm, a->self), byte_view(vm, separator), 0, length, last);
    ref tuple = tuple_new(o, 3);
    if (place < 0) {
        if (!last)
            set_whole(vm, tuple, 0, a->self);
        set_part(vm, tuple, last ? 0 : 1, a->self, 0, 0);
        set_part(vm, tuple, last ? 1 : 2, a->self, 0, 0);
        if (last)
            set_whole(vm, tuple, 2, a->self);
    } else {
        set_part(vm, tuple, 0, a->self, 0, (size_t)place);
        tuple_init(o, tuple, 1, newref(o, separator));
        set_part(vm, tuple, 2, a->self, (size_t)place + size, length);
    }
    tuple_ready(o, tuple, TUPLE_FILLED);
    decref(o, separator);
    return tuple;
}

ref
bytes_partition(struct vm *vm, const struct arguments *a)
{
    return partition(vm, a, 0);
}

ref
bytes_rpartition(struct vm *vm, const struct arguments *a)
{
    return partition(vm, a, 1);
}

/* -- joining and replacing -- */

/* PySequence_Fast of what join() was given: new reference, 0 after an error. */
static ref
items_to_join(struct vm *vm, ref sequence)
{
    ref items = vm_sequence_fast(vm, sequence);
    if (items || is_iterable(vm, sequence) || !vm_error_is(vm, EXC_TypeError))
        return items;
    return vm_raise(vm, EXC_TypeError, "can only join an iterable");
}

uint64_t
bytes_join_buffers(struct vm *vm, uint32_t n)
{
    enum { ON_STACK = 10, BUFFER_SIZE = 80 };
    return n > ON_STACK && !vm->objects->layout->str_is_bytes
               ? pymalloc_malloc(vm->objects->pymalloc, PYMEM_DOMAIN_MEM, (uint64_t)n * BUFFER_SIZE)
               : 0;
}

/* Gets the buffers of the items, which must be bytes: pushes those, the first on top. Their number; after TypeError it is less than that of the
 * items. */
static uint32_t
push_buffers(struct vm *vm, ref items)
{
    struct objects *o = vm->objects;
    uint32_t n = 0, size = object_at(o, items)->size;
    while (n < size && is_bytes_like(vm, item_of(o, items, n)))
        n++;
    for (uint32_t i = n; i > 0; i--)
        push(vm, newref(o, item_of(o, items, i - 1)));
    if (n < size && bytes_needed(vm, item_of(o, items, n)) == 0)
        vm_raise(vm, EXC_TypeError,
                 vm->rules->old_words
                     ? "can only join an iterable of bytes (item %zd has type '%.100s')"
                     : "sequence item %zd: expected a bytes-like object, %.80s found",
                 (ssize_t)n, type_name_of(o, item_of(o, items, n)));
    return n;
}

/* The n topmost entries, with self between them. New reference. */
static ref
join_entries(struct vm *vm, ref self, uint32_t n)
{
    uint32_t mark = text_begin(vm);
    for (uint32_t i = 0; i < n; i++) {
        if (i)
            bytes_put_part(vm, self, 0, byte_view(vm, self).length);
        bytes_put_part(vm, peek(vm, i + 1), 0, byte_view(vm, peek(vm, i + 1)).length);
    }
    return bytes_end_like(vm, self, mark);
}

ref
bytes_join(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref items = items_to_join(vm, argument(vm, a, 0)), joined = 0;
    if (!items)
        return 0;
    uint32_t n = object_at(o, items)->size;
    if (n == 1 && kind_of(o, a->self) == KIND_BYTES &&
        is_exactly(o, item_of(o, items, 0), KIND_BYTES)) {
        joined = newref(o, item_of(o, items, 0));
        decref(o, items);
        return joined;
    }
    uint64_t block = bytes_join_buffers(vm, n);
    uint32_t buffers = push_buffers(vm, items);
    if (buffers == n)
        joined = join_entries(vm, a->self, n);
    if (vm->rules->join_releases_first)
        drop(vm, buffers);
    decref(o, items);
    if (!vm->rules->join_releases_first)
        drop(vm, buffers);
    if (block)
        pymalloc_free(o->pymalloc, block);
    return joined;
}

ref
bytes_replace(struct vm *vm, const struct arguments *a)
{
    ref old = argument(vm, a, 0), new = argument(vm, a, 1), count = argument_or(vm, a, 2, "count");
    int64_t limit = -1, place;
    if (vm->rules->old_words && count && !as_size(vm, count, &limit))
        return 0;
    if (!bytes_needed(vm, old) || !bytes_needed(vm, new) || (count && !as_size(vm, count, &limit)))
        return 0;
    uint32_t mark = text_begin(vm);
    size_t from = 0, length = byte_view(vm, a->self).length, size = byte_view(vm, old).length;
    int changed = 0;
    while (limit-- != 0 && from <= length &&
           (place = place_of(byte_view(vm, a->self), byte_view(vm, old), from, length, 0)) >= 0) {
        size_t next = (size_t)place + size + !size;
        bytes_put_part(vm, a->self, from, (size_t)place);
        bytes_put_part(vm, new, 0, byte_view(vm, new).length);
        if (!size && (size_t)place < length)
            bytes_put_part(vm, a->self, (size_t)place, (size_t)place + 1);
        from = next;
        changed = 1;
    }
    if (from < length)
        bytes_put_part(vm, a->self, from, length);
    if (changed)
        return bytes_end_like(vm, a->self, mark);
    text_discard(vm, mark);
    return bytes_part(vm, a->self, 0, length);
}
