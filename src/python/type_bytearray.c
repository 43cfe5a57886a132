/* bytearray: what changes it. */
#include "python/bytes_methods.h"

#include <sys/types.h>

#include "python/slots.h"
#include "python/slice_bounds.h"
#include "python/tables.h"

int
byte_argument(struct vm *vm, ref r, uint8_t *byte)
{
    int64_t value;
    if (kind_of(vm->objects, r) == KIND_STR && vm->rules->old_words) {
        struct byte_view text = byte_view(vm, r);
        if (text.length != 1)
            return (int)vm_raise(vm, EXC_ValueError, "string must be of size 1");
        *byte = text.at[0];
        return 1;
    }
    if (vm->rules->old_words && !is_int(vm->objects, r))
        return (int)vm_raise(vm, EXC_TypeError, "an integer or string of size 1 is required");
    if (!as_index(vm, r, &value))
        return 0;
    if (value < 0 || value > 255)
        return (int)vm_raise(vm, EXC_ValueError, "byte must be in range(0, 256)");
    *byte = (uint8_t)value;
    return 1;
}

static uint32_t
size_of(const struct vm *vm, ref b)
{
    return object_at(vm->objects, b)->size;
}

/* PyByteArray_FromObject: bytearray(r). New reference, 0 after an error. */
static ref
bytearray_for(struct vm *vm, ref r)
{
    return vm_call(vm, static_type(KIND_BYTEARRAY), &r, 1);
}

/* b[from:to] becomes what was put since the mark. */
static void
splice(struct vm *vm, ref b, uint32_t from, uint32_t to, uint32_t mark)
{
    bytearray_splice(vm->objects, b, from, to, (const uint8_t *)text_since(vm, mark),
                     frozen_length(vm->text) - mark);
}

static ref
append(struct vm *vm, const struct arguments *a)
{
    uint8_t byte = 0;
    uint32_t size = size_of(vm, a->self);
    if (!byte_argument(vm, argument(vm, a, 0), &byte))
        return 0;
    bytearray_resize(vm->objects, a->self, size + 1);
    bytearray_set(vm->objects, a->self, size, byte);
    return none_new(vm->objects);
}

/* b[from:to] becomes the bytes of `other`, which are copied first if they are its own (bytearray_setslice). */
static void
set_slice(struct vm *vm, ref b, uint32_t from, uint32_t to, ref other)
{
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    bytes_put_part(vm, other, 0, byte_view(vm, other).length);
    ref copied = other == b ? bytearray_new(o, text_since(vm, mark), size_of(vm, b)) : 0;
    splice(vm, b, from, to, mark);
    decref(o, copied);
    text_discard(vm, mark);
}

/* Puts a byte at place i of the bytearray that gathers what an iterable gives; that gets half as much room more where it is full: before
 * the byte comes, or (to 3.12) behind it. 0 or -1. */
static int
gather_byte(struct vm *vm, ref gathered, uint32_t i, ref item)
{
    uint8_t byte = 0;
    if (!byte_argument(vm, item, &byte))
        return -1;
    if (vm->rules->gathers_late && i >= size_of(vm, gathered))
        bytearray_resize(vm->objects, gathered,
                         i + (i >> 1) + (vm->rules->gathers_late == 1 || i < 2));
    bytearray_set(vm->objects, gathered, i++, byte);
    if (!vm->rules->gathers_late && i >= size_of(vm, gathered))
        bytearray_resize(vm->objects, gathered, i + (i >> 1) + 1);
    return 0;
}

/* An item is no byte: says so of a str in other words (3.13+). */
static void
tell_of_str(struct vm *vm, ref iterable)
{
    if (!vm->rules->extend_shows_str || kind_of(vm->objects, iterable) != KIND_STR ||
        !vm_error_is(vm, EXC_TypeError))
        return;
    vm_error_clear(vm);
    vm_raise(vm, EXC_TypeError, "expected iterable of integers; got: 'str'");
}

/* Puts what the iterator gives into the bytearray. How many they are; *refused: the last one was no byte. */
static uint32_t
gather_all(struct vm *vm, ref gathered, ref iterator, ref iterable, int *refused)
{
    uint32_t n = 0;
    ref item;
    *refused = 0;
    while (!*refused && (item = vm_next(vm, iterator)) != 0) {
        *refused = gather_byte(vm, gathered, n, item) < 0;
        if (*refused)
            tell_of_str(vm, iterable);
        decref(vm->objects, item);
        n += !*refused;
    }
    return n;
}

/* A bytearray of the bytes that an iterator (stolen) of the iterable gives. New reference, 0 after an error; to 3.9, if it was the iterator
 * that failed, what it gave before. */
static ref
gather(struct vm *vm, ref iterator, ref iterable)
{
    enum { UNKNOWN_LENGTH = 32 };
    struct objects *o = vm->objects;
    int64_t size = vm_length_hint(vm, iterable, UNKNOWN_LENGTH);
    ref gathered = 0;
    int refused = 1;
    if (size >= 0 && has_room(vm, size)) {
        gathered = bytearray_new_of(o, static_type(KIND_BYTEARRAY));
        bytearray_resize(o, gathered, (uint32_t)size);
        size = gather_all(vm, gathered, iterator, iterable, &refused);
    }
    decref(o, iterator);
    if (!vm_error_occurred(vm) || (!refused && vm->rules->extend_keeps)) {
        bytearray_resize(o, gathered, (uint32_t)size);
        return gathered;
    }
    decref(o, gathered);
    return 0;
}

/* An iterator of what extend() was given, 0 after TypeError. */
static ref
iterator_of_bytes(struct vm *vm, ref other)
{
    struct objects *o = vm->objects;
    ref iterator = vm_iter(vm, other);
    if (iterator || !vm_error_is(vm, EXC_TypeError) || !vm->rules->bytearray_converts)
        return iterator;
    vm_error_clear(vm);
    return vm_raise(vm, EXC_TypeError, "can't extend bytearray with %.100s",
                    type_name_of(o, other));
}

static ref
extend(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref other = argument(vm, a, 0);
    uint32_t size = size_of(vm, a->self);
    if (is_bytes_like(vm, other)) {
        set_slice(vm, a->self, size, size, other);
        return none_new(o);
    }
    ref iterator = iterator_of_bytes(vm, other);
    if (!iterator)
        return 0;
    ref gathered = gather(vm, iterator, other);
    if (!gathered)
        return 0;
    struct raised raised = vm_error_save(vm);
    size = size_of(vm, a->self);
    set_slice(vm, a->self, size, size, gathered);
    decref(o, gathered);
    vm_error_put_back(vm, raised);
    return vm_error_occurred(vm) ? 0 : none_new(o);
}

static ref
insert(struct vm *vm, const struct arguments *a)
{
    int64_t where, size = size_of(vm, a->self);
    uint8_t byte = 0;
    if (!as_size(vm, argument(vm, a, 0), &where) || !byte_argument(vm, argument(vm, a, 1), &byte))
        return 0;
    where += where < 0 ? size : 0;
    where = where < 0 ? 0 : where > size ? size : where;
    bytearray_splice(vm->objects, a->self, (uint32_t)where, (uint32_t)where, &byte, 1);
    return none_new(vm->objects);
}

/* Takes byte i out the way pop() and remove() do, which leave no room in front. */
static void
take_out(struct vm *vm, ref b, uint32_t i)
{
    uint32_t size = size_of(vm, b);
    for (; i + 1 < size; i++)
        bytearray_set(vm->objects, b, i, byte_view(vm, b).at[i + 1]);
    bytearray_resize(vm->objects, b, size - 1);
}

static ref
pop_byte(struct vm *vm, const struct arguments *a)
{
    int64_t i = -1, size = size_of(vm, a->self);
    if (a->count && !as_size(vm, argument(vm, a, 0), &i))
        return 0;
    if (!size)
        return vm_raise(vm, EXC_IndexError, "pop from empty bytearray");
    i += i < 0 ? size : 0;
    if (i < 0 || i >= size)
        return vm_raise(vm, EXC_IndexError, "pop index out of range");
    int64_t byte = byte_view(vm, a->self).at[i];
    take_out(vm, a->self, (uint32_t)i);
    return int_new(vm->objects, byte);
}

static ref
remove_byte(struct vm *vm, const struct arguments *a)
{
    uint8_t byte = 0;
    if (!byte_argument(vm, argument(vm, a, 0), &byte))
        return 0;
    struct byte_view v = byte_view(vm, a->self);
    for (uint32_t i = 0; i < v.length; i++)
        if (v.at[i] == byte) {
            take_out(vm, a->self, i);
            return none_new(vm->objects);
        }
    return vm_raise(vm, EXC_ValueError, "value not found in bytearray");
}

static ref
reverse(struct vm *vm, const struct arguments *a)
{
    for (uint32_t i = 0, j = size_of(vm, a->self); i + 1 < j; i++) {
        uint8_t low = byte_view(vm, a->self).at[i], high = byte_view(vm, a->self).at[--j];
        bytearray_set(vm->objects, a->self, i, high);
        bytearray_set(vm->objects, a->self, j, low);
    }
    return none_new(vm->objects);
}

static ref
copy(struct vm *vm, const struct arguments *a)
{
    uint32_t mark = text_begin(vm);
    bytes_put_part(vm, a->self, 0, size_of(vm, a->self));
    return bytes_end_like(vm, a->self, mark);
}

static ref
clear(struct vm *vm, const struct arguments *a)
{
    bytearray_resize(vm->objects, a->self, 0);
    return none_new(vm->objects);
}

/* bytearray.resize (3.14+): new bytes are 0. */
static ref
resize(struct vm *vm, const struct arguments *a)
{
    int64_t size, old = size_of(vm, a->self);
    if (!as_size(vm, argument(vm, a, 0), &size))
        return 0;
    if (size < 0)
        return vm_raise(vm, EXC_ValueError, "Can only resize to positive sizes, got %zd",
                        (ssize_t)size);
    if (size > INT32_MAX)
        return vm_raise_exception(vm, EXC_MemoryError,
                                  newref(vm->objects, vm->objects->vars.empty_tuple));
    bytearray_resize(vm->objects, a->self, (uint32_t)size);
    for (; old < size; old++)
        bytearray_set(vm->objects, a->self, (uint32_t)old, 0);
    return none_new(vm->objects);
}

/* -- slices -- */

/* del b[i::step]: what stays moves together. */
static void
delete_steps(struct vm *vm, ref b, const struct slice_range *range)
{
    int64_t first =
        range->step > 0 ? range->start : range->start + range->step * (range->count - 1);
    int64_t step = range->step > 0 ? range->step : -range->step,
            last = first + step * (range->count - 1);
    uint32_t size = size_of(vm, b), kept = 0;
    for (uint32_t i = 0; i < size; i++)
        if (i < first || i > last || (i - first) % step != 0)
            bytearray_set(vm->objects, b, kept++, byte_view(vm, b).at[i]);
    bytearray_resize(vm->objects, b, kept);
}

static int
set_steps(struct vm *vm, ref b, const struct slice_range *range, uint32_t mark)
{
    uint32_t needed = frozen_length(vm->text) - mark;
    if (needed != range->count) {
        vm_raise(vm, EXC_ValueError,
                 "attempt to assign bytes of size %zd to extended slice of size %zd",
                 (ssize_t)needed, (ssize_t)range->count);
        return -1;
    }
    for (uint32_t i = 0; i < range->count; i++)
        bytearray_set(vm->objects, b, (uint32_t)(range->start + (int64_t)i * range->step),
                      (uint8_t)text_since(vm, mark)[i]);
    return 0;
}

int
bytearray_set_slice(struct vm *vm, ref b, ref slice, ref value)
{
    struct objects *o = vm->objects;
    struct slice_range range;
    if (slice_resolve(vm, slice, size_of(vm, b), &range) < 0)
        return -1;
    if (value && (is_int(o, value) || kind_of(o, value) == KIND_FLOAT ||
                  (kind_of(o, value) == KIND_STR && !is_bytes_like(vm, value)))) {
        vm_raise(vm, EXC_TypeError,
                 "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return -1;
    }
    ref made =
        value && (value == b || kind_of(o, value) != KIND_BYTEARRAY) ? bytearray_for(vm, value) : 0;
    if (value && !made && vm_error_occurred(vm))
        return -1;
    uint32_t mark = text_begin(vm), from = (uint32_t)range.start;
    int r = 0;
    if (value)
        bytes_put_part(vm, made ? made : value, 0, byte_view(vm, made ? made : value).length);
    if (range.step == 1)
        splice(vm, b, from, from + range.count, mark);
    else if (frozen_length(vm->text) == mark)
        delete_steps(vm, b, &range);
    else
        r = set_steps(vm, b, &range, mark);
    text_discard(vm, mark);
    decref(o, made);
    return r;
}

static const struct native rows[] = {
    NATIVE("__new__", bytearray_new_native, 0, 3, .flags = NATIVE_NEW | NATIVE_INIT,
           .keywords = "source encoding errors", .takes = takes_keywords,
           .tuple_until = ALWAYS_TUPLE, .sought_until = 309, KEEPS_NAMES(310)),
    INIT(bytearray_init_native, 0, 3, .keywords = "source encoding errors", .takes = takes_keywords,
         .sought_until = 309, KEEPS_NAMES(310)),
    NATIVE("decode", bytes_decode, 0, 2, .keywords = "encoding errors", .takes = takes_keywords,
           KEEPS_NAMES(307)),
    NATIVE("hex", bytes_hex, 0, 2, .since = 306, .keywords = "sep bytes_per_sep",
           .takes = takes_hex),
    NATIVE("append", append, 1, 1),
    NATIVE("extend", extend, 1, 1),
    NATIVE("insert", insert, 2, 2, .takes = takes_clinic),
    NATIVE("pop", pop_byte, 0, 1, .takes = takes_clinic),
    NATIVE("remove", remove_byte, 1, 1),
    NATIVE("reverse", reverse, 0, 0),
    NATIVE("copy", copy, 0, 0, .since = 306),
    NATIVE("clear", clear, 0, 0, .since = 306),
    NATIVE("resize", resize, 1, 1, .since = 314),
    BYTES_METHODS,
};

const struct native_table natives_bytearray = {KIND_BYTEARRAY, NULL, NATIVE_ROWS(rows),
                                               NULL,           0,    NULL};
