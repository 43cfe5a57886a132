/* bytes; what bytearray has of it too. */
#include "python/bytes_methods.h"
#include "python/codecs.h"
#include "python/tables.h"

/* What bytes(x) and bytearray(x) make of x. */
struct source {
    ref object, encoding, errors; /* borrowed, 0 = not given */
};

/* One byte given as an int. 0 or -1. */
static int
put_byte(struct vm *vm, ref item, enum object_kind kind)
{
    int64_t byte;
    uint8_t letter;
    if (vm->rules->python2) {
        if (!byte_argument(vm, item, &letter))
            return -1;
        text_put(vm, (const char *)&letter, 1);
        return 0;
    }
    if (!as_index(vm, item, &byte))
        return -1;
    if (byte < 0 || byte > 255) {
        vm_raise(vm, EXC_ValueError, "%1s must be in range(0, 256)",
                 kind == KIND_BYTES ? "bytes" : "byte");
        return -1;
    }
    char c = (char)byte;
    text_put(vm, &c, 1);
    return 0;
}

/* _PyBytes_FromList, _PyBytes_FromTuple: no iterator. */
static int
put_items(struct vm *vm, ref sequence, enum object_kind kind)
{
    struct objects *o = vm->objects;
    for (uint32_t i = 0; i < object_at(o, sequence)->size; i++) {
        int is_list = kind_of(o, sequence) == KIND_LIST;
        ref item = is_list ? list_get(o, sequence, i) : tuple_get(o, sequence, i);
        if (put_byte(vm, item, kind) < 0)
            return -1;
    }
    return 0;
}

/* Puts the bytes of an iterable of ints on the text under construction. 0 or -1. */
static int
put_iterable(struct vm *vm, ref r, enum object_kind kind)
{
    struct objects *o = vm->objects;
    int by_items = kind == KIND_BYTES || vm->rules->bytearray_by_items;
    if (by_items && (is_exactly(o, r, KIND_LIST) || is_exactly(o, r, KIND_TUPLE)))
        return put_items(vm, r, kind);
    ref iterator = vm_iter(vm, r), item;
    if (!iterator)
        return -1;
    while ((item = vm_next(vm, iterator)) != 0) {
        int failed = put_byte(vm, item, kind);
        decref(o, item);
        if (failed)
            break;
    }
    decref(o, iterator);
    return vm_error_occurred(vm) ? -1 : 0;
}

int
bytes_put(struct vm *vm, ref r, enum object_kind kind)
{
    struct objects *o = vm->objects;
    if (is_bytes_like(vm, r)) {
        bytes_put_part(vm, r, 0, byte_view(vm, r).length);
        return 0;
    }
    if (kind_of(o, r) == KIND_STR) {
        vm_raise(vm, EXC_TypeError, "string argument without an encoding");
        return -1;
    }
    if (!is_iterable(vm, r) && (kind == KIND_BYTES || vm->rules->bytearray_converts)) {
        vm_raise(vm, EXC_TypeError, "cannot convert '%.200s' object to %1s", type_name_of(o, r),
                 kind == KIND_BYTES ? "bytes" : "bytearray");
        return -1;
    }
    return put_iterable(vm, r, kind);
}

static int
put_zeros(struct vm *vm, int64_t n)
{
    if (n < 0) {
        vm_raise(vm, EXC_ValueError, "negative count");
        return -1;
    }
    if (!has_room(vm, n))
        return -1;
    while (n--)
        text_put(vm, "", 1);
    return 0;
}

/* An encoding or errors were given with something that is not a str. Always -1. */
static int
needs_text(struct vm *vm, const struct source *s, enum object_kind kind)
{
    const char *without = s->object ? "string argument" : "sequence argument";
    if (vm->rules->encoding_words_short || (kind == KIND_BYTES && s->object))
        vm_raise(vm, EXC_TypeError, "%1s without a string argument",
                 s->encoding ? "encoding" : "errors");
    else
        vm_raise(vm, EXC_TypeError, "encoding or errors without %1s%1s", s->object ? "a " : "",
                 without);
    return -1;
}

static int
put_source(struct vm *vm, const struct source *s, enum object_kind kind)
{
    struct objects *o = vm->objects;
    int is_text = s->object && kind_of(o, s->object) == KIND_STR;
    if (is_text && s->encoding)
        return codec_encode(vm, s->object, s->encoding, s->errors);
    if (s->encoding || (s->errors && !is_text))
        return needs_text(vm, s, kind);
    if (!s->object)
        return 0;
    if (is_int(o, s->object))
        return put_zeros(vm, int_value(o, s->object));
    return bytes_put(vm, s->object, kind);
}

static ref
bytes_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    struct source s = {.object = argument_or(vm, a, 0, "source")};
    int plain = a->self == static_type(KIND_BYTES);
    ref made = 0;
    if (!codec_arguments(vm, a, 1, &s.encoding, &s.errors))
        return 0;
    if (vm->rules->bytes_bound && s.object && !s.encoding && !s.errors &&
        kind_of(o, s.object) == KIND_BYTES)
        decref(o, builtin_new(o, 0, newref(o, s.object), newref(o, str_name(o, "__bytes__"))));
    if (plain && s.object && !s.encoding && !s.errors && is_exactly(o, s.object, KIND_BYTES))
        return newref(o, s.object);
    uint32_t mark = text_begin(vm);
    if (put_source(vm, &s, KIND_BYTES) == 0) {
        size_t length = frozen_length(vm->text) - mark;
        made = plain ? bytes_new(o, text_since(vm, mark), length)
                     : bytes_new_of(o, a->self, text_since(vm, mark), length);
    }
    text_discard(vm, mark);
    return made;
}

/* Does bytearray() take the bytes of r one by one from an iterator? */
static int
is_iterated(const struct vm *vm, ref r)
{
    const struct objects *o = vm->objects;
    int by_items = vm->rules->bytearray_by_items &&
                   (is_exactly(o, r, KIND_LIST) || is_exactly(o, r, KIND_TUPLE));
    return !by_items && !is_bytes_like(vm, r) && !is_int(o, r) && kind_of(o, r) != KIND_STR;
}

/* bytearray.__init__ of an empty one: 0 or -1. */
static int
fill(struct vm *vm, ref array, const struct arguments *a)
{
    struct source s = {.object = argument_or(vm, a, 0, "source")};
    if (!codec_arguments(vm, a, 1, &s.encoding, &s.errors))
        return -1;
    uint32_t mark = text_begin(vm);
    int r = put_source(vm, &s, KIND_BYTEARRAY);
    for (uint32_t i = 1;
         r == 0 && s.object && is_iterated(vm, s.object) && i <= frozen_length(vm->text) - mark;
         i++)
        bytearray_resize(vm->objects, array, i);
    const char *text = text_since(vm, mark);
    uint32_t length = frozen_length(vm->text) - mark;
    int copies = r == 0 && !vm->objects->layout->bytearray_bytes;
    ref encoded = copies && s.encoding && kind_of(vm->objects, s.object) == KIND_STR
                      ? bytes_new(vm->objects, text, length)
                      : 0;
    if (r == 0)
        bytearray_splice(vm->objects, array, 0, object_at(vm->objects, array)->size,
                         (const uint8_t *)text_since(vm, mark), length);
    decref(vm->objects, encoded);
    text_discard(vm, mark);
    return r;
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
