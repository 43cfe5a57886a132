/* bytes and bytearray. */
#include "objects/internal.h"
#include "objects/text.h"

ref
bytes_new_of(struct objects *o, ref type, const void *bytes, size_t length)
{
    struct given given = text_given(o, bytes);
    uint64_t size = layout_size(o->layout, KIND_BYTES) + length;
    if (type_data(o, type)->flags & TYPE_HEAP)
        size = (type_data(o, type)->basicsize + length + 1 + REF_BYTES - 1) / REF_BYTES * REF_BYTES;
    ref b = object_alloc(o, type, size);
    uint32_t span = span_new(o->spans, text_words(length));
    struct object *object = object_edit(o, b);
    object->span = span;
    object->allocated = (uint32_t)length;
    object->size = (uint32_t)length;
    text_copy(o, b, 0, given_bytes(o, given), length);
    if (type_data(o, type)->flags & TYPE_HEAP)
        object_track(o, b);
    return b;
}

ref
bytes_new(struct objects *o, const void *bytes, size_t length)
{
    if (o->layout->str_is_bytes)
        return str_new(o, bytes, length);
    if (length == 0)
        return newref(o, o->vars.empty_bytes);
    if (length > 1)
        return bytes_new_of(o, static_type(KIND_BYTES), bytes, length);
    ref known = o->byte_strings.at[*(const uint8_t *)bytes];
    if (known)
        return newref(o, known);
    objects_begin_static(o);
    known = bytes_new_of(o, static_type(KIND_BYTES), bytes, length);
    objects_end_static(o);
    object_make_immortal(o, known);
    *edit(o->byte_strings, *(const uint8_t *)bytes) = known;
    return known;
}

ref
bytes_reserve(struct objects *o, uint32_t n)
{
    ref b = object_alloc(o, static_type(KIND_BYTES), layout_size(o->layout, KIND_BYTES) + n);
    uint32_t span = span_new(o->spans, text_words(0));
    struct object *object = object_edit(o, b);
    object->span = span;
    object->size = n;
    return b;
}

void
bytes_resize(struct objects *o, ref b, uint32_t n)
{
    object_realloc(o, b, layout_size(o->layout, KIND_BYTES) + n);
    object_edit(o, b)->size = n;
}

void
bytes_settle(struct objects *o, ref b, const void *bytes)
{
    struct given given = text_given(o, bytes);
    uint32_t n = object_at(o, b)->size,
             span = span_resize(o->spans, object_at(o, b)->span, text_words(0), text_words(n));
    struct object *object = object_edit(o, b);
    object->span = span;
    object->allocated = n;
    text_copy(o, b, 0, given_bytes(o, given), n);
}

ref
bytearray_new_of(struct objects *o, ref type)
{
    ref b = object_alloc(o, type, type_data(o, type)->basicsize);
    object_track(o, b);
    return b;
}

ref
bytearray_new(struct objects *o, const void *bytes, size_t length)
{
    struct given given = text_given(o, bytes);
    ref b = bytearray_new_of(o, static_type(KIND_BYTEARRAY));
    if (length)
        bytearray_resize(o, b, (uint32_t)length);
    text_copy(o, b, 0, given_bytes(o, given), length);
    return b;
}

const uint8_t *
bytes_data(const struct objects *o, ref b, size_t *length)
{
    *length = object_at(o, b)->size;
    return *length ? span_bytes(o->spans, object_at(o, b)->span) : (const uint8_t *)"";
}

/* Bytes that the buffer gets for `size`: PyByteArray_Resize grows moderately, but not at first. nul: one is for the final NUL (to 3.14;
 * then the bytes object around the buffer has it). */
static uint32_t
bytearray_room(uint32_t size, uint32_t offset, uint32_t allocated, uint32_t nul)
{
    if (size + offset + nul <= allocated)
        return size < allocated / 2 ? size + nul : allocated;
    if (size <= allocated + (allocated >> 3))
        return size + (size >> 3) + (size < 9 ? 3 : 6);
    return size + nul;
}

/* Gives b a buffer of `room` bytes: in place, or (to 3.14) a new one if the bytes do not lie at the old one's start. */
static void
bytearray_move(struct objects *o, ref b, uint32_t header, uint32_t room)
{
    uint32_t allocated = object_at(o, b)->allocated;
    if (object_at(o, b)->extra && room) {
        (header ? block_realloc : block_renew)(o, b, BLOCK_TABLE, header + room);
        object_edit(o, b)->extra = 0;
    } else if (room == 0) {
        block_free(o, b, BLOCK_TABLE);
    } else if (object_at(o, b)->blocks[BLOCK_TABLE]) {
        block_realloc(o, b, BLOCK_TABLE, header + room);
    } else {
        block_malloc(o, b, BLOCK_TABLE, header + room);
    }
    uint32_t span =
        span_resize(o->spans, object_at(o, b)->span, (allocated + 3) / 4, (room + 3) / 4);
    object_edit(o, b)->span = span;
    object_edit(o, b)->allocated = room;
}

void
bytearray_resize(struct objects *o, ref b, uint32_t size)
{
    const struct object *array = object_at(o, b);
    uint32_t header = o->layout->bytearray_bytes, allocated = array->allocated;
    if (size == array->size)
        return;
    uint32_t room = bytearray_room(size, array->extra, allocated, header ? 0 : 1);
    if (room != allocated || size + array->extra + !header > allocated)
        bytearray_move(o, b, header, room);
    object_edit(o, b)->size = size;
}

void
bytearray_splice(struct objects *o, ref b, uint32_t from, uint32_t to, const uint8_t *bytes,
                 uint32_t length)
{
    struct given given = text_given(o, bytes);
    uint32_t size = object_at(o, b)->size, tail = size - to;
    if (length > to - from)
        bytearray_resize(o, b, size + length - (to - from));
    if (length != to - from)
        text_copy(o, b, from + length,
                  (const char *)span_bytes(o->spans, object_at(o, b)->span) + to, tail);
    if (length < to - from) {
        object_edit(o, b)->extra += from == 0 ? to - length : 0;
        bytearray_resize(o, b, size + length - (to - from));
    }
    text_copy(o, b, from, given_bytes(o, given), length);
}

void
bytearray_set(struct objects *o, ref b, uint32_t i, uint8_t byte)
{
    text_copy(o, b, i, (const char *)&byte, 1);
}
