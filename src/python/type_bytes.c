/* bytes; what bytearray has of it too. */
#include "python/bytes_methods.h"
#include "python/bytes_writer.h"
#include "python/codecs.h"
#include "python/relation.h"
#include "python/tables.h"

/* What bytes(x) and bytearray(x) make of x. */
struct source {
    ref object, encoding, errors; /* borrowed, 0 = not given */
};

/* One byte given to bytes() as an int. 0 or -1. */
static int
byte_given(struct vm *vm, ref item, uint8_t *byte)
{
    int64_t value;
    if (!as_index(vm, item, &value))
        return -1;
    if (value < 0 || value > 255) {
        vm_raise(vm, EXC_ValueError, "bytes must be in range(0, 256)");
        return -1;
    }
    *byte = (uint8_t)value;
    return 0;
}

static int
is_list_or_tuple(const struct vm *vm, ref r)
{
    return is_exactly(vm->objects, r, KIND_LIST) || is_exactly(vm->objects, r, KIND_TUPLE);
}

/* -- bytes -- */

/* Puts one of the bytes. 0 or -1. */
static int
write_byte(struct bytes_writer *w, ref item)
{
    uint8_t byte = 0;
    if (byte_given(w->vm, item, &byte) < 0)
        return -1;
    text_put(w->vm, (const char *)&byte, 1);
    bytes_writer_grow(w);
    return 0;
}

/* _PyBytes_FromList, _PyBytes_FromTuple: no iterator. */
static ref
bytes_from_items(struct vm *vm, ref sequence)
{
    struct objects *o = vm->objects;
    struct bytes_writer w;
    int failed = 0;
    bytes_writer_begin(vm, &w, object_at(o, sequence)->size);
    for (uint32_t i = 0; !failed && i < object_at(o, sequence)->size; i++) {
        ref item = newref(o, item_of(o, sequence, i));
        failed = write_byte(&w, item);
        decref(o, item);
    }
    if (!failed)
        return bytes_writer_end(&w);
    bytes_writer_drop(&w);
    return 0;
}

/* _PyBytes_FromIterator. */
static ref
bytes_from_iterator(struct vm *vm, ref iterator, ref iterable)
{
    enum { UNKNOWN_LENGTH = 64 };
    struct bytes_writer w;
    int64_t size = vm_length_hint(vm, iterable, UNKNOWN_LENGTH);
    ref item;
    if (size < 0 || !has_room(vm, size))
        return 0;
    bytes_writer_begin(vm, &w, (uint32_t)size);
    while ((item = vm_next(vm, iterator)) != 0) {
        int failed = write_byte(&w, item);
        decref(vm->objects, item);
        if (failed)
            break;
    }
    if (!vm_error_occurred(vm))
        return bytes_writer_end(&w);
    bytes_writer_drop(&w);
    return 0;
}

/* An iterator of r, which bytes or bytearray (kind) are made of; 0 after TypeError. */
static ref
iterator_of(struct vm *vm, ref r, enum object_kind kind)
{
    int is_text = kind_of(vm->objects, r) == KIND_STR && !is_bytes_like(vm, r);
    if (is_text)
        return vm_raise(vm, EXC_TypeError, "string argument without an encoding");
    ref iterator = vm_iter(vm, r);
    if (iterator || !vm_error_is(vm, EXC_TypeError) ||
        (kind == KIND_BYTEARRAY && !vm->rules->bytearray_converts))
        return iterator;
    return vm_raise(vm, EXC_TypeError, "cannot convert '%.200s' object to %1s",
                    type_name_of(vm->objects, r), kind == KIND_BYTES ? "bytes" : "bytearray");
}

ref
bytes_from(struct vm *vm, ref r)
{
    if (is_bytes_like(vm, r)) {
        struct bytes_writer w;
        bytes_writer_begin(vm, &w, (uint32_t)byte_view(vm, r).length);
        bytes_put_part(vm, r, 0, byte_view(vm, r).length);
        return bytes_writer_end(&w);
    }
    if (is_list_or_tuple(vm, r))
        return bytes_from_items(vm, r);
    ref iterator = iterator_of(vm, r, KIND_BYTES);
    ref bytes = iterator ? bytes_from_iterator(vm, iterator, r) : 0;
    decref(vm->objects, iterator);
    return bytes;
}

/* bytes(n): so many zeros. */
static ref
bytes_of_zeros(struct vm *vm, int64_t n)
{
    if (n < 0)
        return vm_raise(vm, EXC_ValueError, "negative count");
    if (!has_room(vm, n))
        return 0;
    uint32_t mark = text_begin(vm);
    while (n--)
        text_put(vm, "", 1);
    ref bytes = bytes_new(vm->objects, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
    return bytes;
}

/* An encoding or errors were given with something that is not a str. Always 0. */
static ref
needs_text(struct vm *vm, const struct source *s, enum object_kind kind)
{
    const char *without = s->object ? "string argument" : "sequence argument";
    if (vm->rules->encoding_words_short || (kind == KIND_BYTES && s->object))
        return vm_raise(vm, EXC_TypeError, "%1s without a string argument",
                        s->encoding ? "encoding" : "errors");
    return vm_raise(vm, EXC_TypeError, "encoding or errors without %1s%1s", s->object ? "a " : "",
                    without);
}

/* Is a str given whose encoding is told? */
static int
is_encoded(const struct vm *vm, const struct source *s)
{
    return s->object && s->encoding && kind_of(vm->objects, s->object) == KIND_STR;
}

/* Is something told of an encoding that there is nothing to encode with? */
static int
is_told_in_vain(const struct vm *vm, const struct source *s)
{
    int is_text = s->object && kind_of(vm->objects, s->object) == KIND_STR;
    return !is_encoded(vm, s) && (s->encoding || (s->errors && !is_text));
}

/* bytes(source): exactly bytes. New reference, 0 after an error. */
static ref
bytes_of_source(struct vm *vm, const struct source *s)
{
    struct objects *o = vm->objects;
    if (is_encoded(vm, s))
        return codec_encode(vm, s->object, s->encoding, s->errors);
    if (is_told_in_vain(vm, s))
        return needs_text(vm, s, KIND_BYTES);
    if (!s->object)
        return bytes_new(o, "", 0);
    if (is_int(o, s->object))
        return bytes_of_zeros(vm, int_value(o, s->object));
    return is_exactly(o, s->object, KIND_BYTES) ? newref(o, s->object) : bytes_from(vm, s->object);
}

static ref
bytes_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    struct source s = {.object = argument_or(vm, a, 0, "source")};
    if (!codec_arguments(vm, a, 1, &s.encoding, &s.errors))
        return 0;
    if (vm->rules->bytes_bound && s.object && !s.encoding && !s.errors &&
        kind_of(o, s.object) == KIND_BYTES)
        decref(o, builtin_new(o, 0, newref(o, s.object), newref(o, str_name(o, "__bytes__"))));
    ref made = bytes_of_source(vm, &s);
    if (!made || a->self == static_type(KIND_BYTES))
        return made;
    struct byte_view v = byte_view(vm, made); /* bytes_subtype_new */
    ref derived = bytes_new_of(o, a->self, v.at, v.length);
    decref(o, made);
    return derived;
}

/* -- bytearray -- */

/* Puts one of the bytes at place i. 0 or -1. */
static int
store_byte(struct vm *vm, ref array, uint32_t i, ref item)
{
    uint8_t byte = 0;
    if (!byte_argument(vm, item, &byte))
        return -1;
    if (i >= object_at(vm->objects, array)->size)
        bytearray_resize(vm->objects, array, i + 1);
    bytearray_set(vm->objects, array, i, byte);
    return 0;
}

/* From a list or tuple without an iterator (3.11+). 0 or -1. */
static int
fill_with_items(struct vm *vm, ref array, ref sequence)
{
    struct objects *o = vm->objects;
    bytearray_resize(o, array, object_at(o, sequence)->size);
    for (uint32_t i = 0; i < object_at(o, sequence)->size; i++) {
        ref item = newref(o, item_of(o, sequence, i));
        int failed = store_byte(vm, array, i, item);
        decref(o, item);
        if (failed)
            return -1;
    }
    return 0;
}

/* Byte by byte: an iterable's. 0 or -1. */
static int
fill_by_iterating(struct vm *vm, ref array, ref iterable)
{
    struct objects *o = vm->objects;
    ref iterator = iterator_of(vm, iterable, KIND_BYTEARRAY), item;
    if (!iterator)
        return -1;
    while ((item = vm_next(vm, iterator)) != 0) {
        int failed = store_byte(vm, array, object_at(o, array)->size, item);
        decref(o, item);
        if (failed)
            break;
    }
    decref(o, iterator);
    return vm_error_occurred(vm) ? -1 : 0;
}

/* array becomes the bytes. */
static void
fill_with_bytes(struct vm *vm, ref array, ref bytes)
{
    uint32_t mark = text_begin(vm);
    bytes_put_part(vm, bytes, 0, byte_view(vm, bytes).length);
    bytearray_splice(vm->objects, array, 0, object_at(vm->objects, array)->size,
                     (const uint8_t *)text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
}

/* With n zeros. 0 or -1. */
static int
fill_with_zeros(struct vm *vm, ref array, int64_t n)
{
    if (n < 0) {
        vm_raise(vm, EXC_ValueError, "negative count");
        return -1;
    }
    if (!has_room(vm, n))
        return -1;
    bytearray_resize(vm->objects, array, (uint32_t)n);
    for (uint32_t i = 0; i < (uint32_t)n; i++)
        bytearray_set(vm->objects, array, i, 0);
    return 0;
}

/* From a str: its bytes are copied, or (3.15) become the buffer. 0 or -1. */
static int
fill_with_encoded(struct vm *vm, ref array, const struct source *s)
{
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    int r = codec_put(vm, s->object, s->encoding, s->errors);
    ref copied = r < 0 || o->layout->bytearray_bytes
                     ? 0
                     : bytes_new(o, text_since(vm, mark), frozen_length(vm->text) - mark);
    if (r == 0)
        bytearray_splice(o, array, 0, object_at(o, array)->size,
                         (const uint8_t *)text_since(vm, mark), frozen_length(vm->text) - mark);
    decref(o, copied);
    text_discard(vm, mark);
    return r;
}

static int
fill_with_source(struct vm *vm, ref array, const struct source *s)
{
    struct objects *o = vm->objects;
    if (is_encoded(vm, s))
        return fill_with_encoded(vm, array, s);
    if (is_told_in_vain(vm, s))
        return needs_text(vm, s, KIND_BYTEARRAY) ? 0 : -1;
    if (!s->object)
        return 0;
    if (is_int(o, s->object))
        return fill_with_zeros(vm, array, int_value(o, s->object));
    if (is_bytes_like(vm, s->object)) {
        fill_with_bytes(vm, array, s->object);
        return 0;
    }
    return vm->rules->bytearray_by_items && is_list_or_tuple(vm, s->object)
               ? fill_with_items(vm, array, s->object)
               : fill_by_iterating(vm, array, s->object);
}

/* bytearray.__init__ of an empty one: 0 or -1. */
static int
fill(struct vm *vm, ref array, const struct arguments *a)
{
    struct source s = {.object = argument_or(vm, a, 0, "source")};
    if (!codec_arguments(vm, a, 1, &s.encoding, &s.errors))
        return -1;
    return fill_with_source(vm, array, &s);
}

ref
bytearray_new_native(struct vm *vm, const struct arguments *a)
{
    ref array = bytearray_new_of(vm->objects, a->self);
    native_parse(vm, a);
    if (fill(vm, array, a) == 0)
        return array;
    decref(vm->objects, array);
    return 0;
}

ref
bytearray_init_native(struct vm *vm, const struct arguments *a)
{
    bytearray_resize(vm->objects, a->self, 0);
    return fill(vm, a->self, a) < 0 ? 0 : none_new(vm->objects);
}

ref
bytes_decode(struct vm *vm, const struct arguments *a)
{
    ref encoding, errors;
    return codec_arguments(vm, a, 0, &encoding, &errors)
               ? codec_decode(vm, a->self, encoding, errors)
               : 0;
}

/* hex(sep, bytes_per_sep): the separator goes between groups of that many bytes, counted from the right; from the left if negative. */
/* Of what was given as separator, a str or bytes of one character, is that ASCII? */
static int
is_ascii_separator(struct vm *vm, ref separator)
{
    return kind_of(vm->objects, separator) == KIND_STR
               ? str_code_point(vm->objects, separator, 0) < 0x80
               : byte_view(vm, separator).at[0] < 0x80;
}

ref
bytes_hex(struct vm *vm, const struct arguments *a)
{
    ref separator = argument_or(vm, a, 0, "sep"), per = argument_or(vm, a, 1, "bytes_per_sep");
    int64_t group = 1;
    size_t length = byte_view(vm, a->self).length;
    if (per && !(vm->rules->hex_counts_wide ? as_size : as_c_int)(vm, per, &group))
        return 0;
    int64_t size_of_separator = separator ? vm_length(vm, separator) : 1;
    if (size_of_separator != 1)
        return size_of_separator < 0 ? 0 : vm_raise(vm, EXC_ValueError, "sep must be length 1.");
    if (separator && kind_of(vm->objects, separator) != KIND_STR &&
        kind_of(vm->objects, separator) != KIND_BYTES)
        return vm_raise(vm, EXC_TypeError, "sep must be str or bytes.");
    if (separator && !is_ascii_separator(vm, separator))
        return vm_raise(vm, EXC_ValueError, "sep must be ASCII.");
    size_t size = (size_t)(group < 0 ? -group : group);
    uint32_t mark = text_begin(vm);
    for (size_t i = 0; i < length; i++) {
        if (i && separator && size && (group < 0 ? i : length - i) % size == 0) {
            if (kind_of(vm->objects, separator) == KIND_STR)
                text_put_str(vm, separator);
            else
                bytes_put_part(vm, separator, 0, 1);
        }
        text_printf(vm, "%02x", byte_view(vm, a->self).at[i]);
    }
    return text_end(vm, mark);
}

const struct takes takes_hex[] = {
    {0, TAKING_NONE, NULL, NULL}, {308, TAKING_KEYWORDS, NULL, NULL}, {0, TAKING_END, NULL, NULL}};

static const struct native bytes_rows[] = {
    NATIVE("__new__", bytes_new_native, 0, 3, .flags = NATIVE_NEW,
           .keywords = "source encoding errors", .takes = takes_keywords,
           .tuple_until = ALWAYS_TUPLE, .sought_until = 309, KEEPS_NAMES(310)),
    NATIVE("decode", bytes_decode, 0, 2, .keywords = "encoding errors", .takes = takes_keywords,
           KEEPS_NAMES(306), .names_always = 307, .names_always_since = 306),
    NATIVE("hex", bytes_hex, 0, 2, .keywords = "sep bytes_per_sep", .takes = takes_hex),
    BYTES_METHODS,
};

const struct native_table natives_bytes = {KIND_BYTES, NULL, NATIVE_ROWS(bytes_rows),
                                           NULL,       0,    NULL};
