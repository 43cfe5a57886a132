/* bytes and bytearray. */
#include "python/tables.h"
#include "python/unicode.h"

/* -- bytes, bytearray -- */

/* Puts the bytes that r stands for (a number of zeros, bytes, an iterable of ints) on the text under construction. 0 or -1. */
static int
put_bytes_of(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, r);
    if (is_int(o, r)) {
        for (int64_t n = int_value(o, r); n > 0; n--)
            text_put(vm, "", 1);
        return 0;
    }
    if (kind == KIND_BYTES || kind == KIND_BYTEARRAY) {
        size_t length;
        const uint8_t *data = bytes_data(o, r, &length);
        text_put(vm, (const char *)data, length);
        return 0;
    }
    if (kind == KIND_STR) {
        vm_raise(vm, EXC_TypeError, "string argument without an encoding");
        return -1;
    }
    ref iterator = vm_iter(vm, r), item;
    if (!iterator)
        return -1;
    while ((item = vm_next(vm, iterator)) != 0) {
        int64_t byte;
        int ok = as_index(vm, item, &byte);
        decref(o, item);
        if (ok && (byte < 0 || byte > 255))
            ok = (int)vm_raise(vm, EXC_ValueError, "bytes must be in range(0, 256)");
        if (!ok)
            break;
        char c = (char)byte;
        text_put(vm, &c, 1);
    }
    decref(o, iterator);
    return vm_error_occurred(vm) ? -1 : 0;
}

static ref
bytes_like(struct vm *vm, const struct arguments *a, enum object_kind kind)
{
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    ref made = 0;
    if (a->count == 2 && kind_of(o, argument(vm, a, 0)) == KIND_STR)
        text_put_str(vm, argument(vm, a, 0));
    else if (a->count && put_bytes_of(vm, argument(vm, a, 0)) < 0)
        goto out;
    size_t length = frozen_length(vm->text) - mark;
    made = kind == KIND_BYTEARRAY ? bytearray_new(o, text_since(vm, mark), length)
           : a->self == static_type(KIND_BYTES)
               ? bytes_new(o, text_since(vm, mark), length)
               : bytes_new_of(o, a->self, text_since(vm, mark), length);
out:
    text_discard(vm, mark);
    return made;
}

static ref
bytes_new_native(struct vm *vm, const struct arguments *a)
{
    return bytes_like(vm, a, KIND_BYTES);
}

static ref
bytearray_new_native(struct vm *vm, const struct arguments *a)
{
    return bytes_like(vm, a, KIND_BYTEARRAY);
}

static ref
bytes_decode(struct vm *vm, const struct arguments *a)
{
    uint32_t mark = text_begin(vm);
    put_bytes_of(vm, a->self);
    uint32_t length = frozen_length(vm->text) - mark;
    if (utf8_check(text_since(vm, mark), length) == length)
        return text_end(vm, mark);
    text_discard(vm, mark);
    return vm_raise(vm, EXC_ValueError,
                    "the bytes are not valid UTF-8, the only encoding of scenario Python");
}

static ref
bytes_hex(struct vm *vm, const struct arguments *a)
{
    size_t length;
    uint32_t mark = text_begin(vm);
    (void)bytes_data(vm->objects, a->self, &length);
    for (size_t i = 0; i < length; i++)
        text_printf(vm, "%02x", bytes_data(vm->objects, a->self, &length)[i]);
    return text_end(vm, mark);
}

/* The byte that an argument is: 1, or 0 after an error. */
static int
byte_argument(struct vm *vm, ref r, uint8_t *byte)
{
    int64_t value;
    if (!as_index(vm, r, &value))
        return 0;
    if (value < 0 || value > 255) {
        vm_raise(vm, EXC_ValueError, "byte must be in range(0, 256)");
        return 0;
    }
    *byte = (uint8_t)value;
    return 1;
}

static ref
bytearray_append(struct vm *vm, const struct arguments *a)
{
    uint8_t byte;
    uint32_t size = object_at(vm->objects, a->self)->size;
    if (!byte_argument(vm, argument(vm, a, 0), &byte))
        return 0;
    bytearray_resize(vm->objects, a->self, size + 1);
    bytearray_set(vm->objects, a->self, size, byte);
    return none_new(vm->objects);
}

static ref
bytearray_extend(struct vm *vm, const struct arguments *a)
{
    uint32_t mark = text_begin(vm), size = object_at(vm->objects, a->self)->size;
    ref result = 0;
    if (put_bytes_of(vm, argument(vm, a, 0)) == 0) {
        uint32_t more = frozen_length(vm->text) - mark;
        bytearray_resize(vm->objects, a->self, size + more);
        for (uint32_t i = 0; i < more; i++)
            bytearray_set(vm->objects, a->self, size + i, (uint8_t)vm->text.at[mark + i]);
        result = none_new(vm->objects);
    }
    text_discard(vm, mark);
    return result;
}

static ref
bytearray_clear(struct vm *vm, const struct arguments *a)
{
    bytearray_resize(vm->objects, a->self, 0);
    return none_new(vm->objects);
}

static const struct native bytes_rows[] = {
    NATIVE("__new__", bytes_new_native, 0, 2, .flags = NATIVE_NEW, .tuple_until = ALWAYS_TUPLE),
    NATIVE("decode", bytes_decode, 0, 2, .keywords = "encoding errors"),
    NATIVE("hex", bytes_hex, 0, 0),
};

static const struct native bytearray_rows[] = {
    NATIVE("__new__", bytearray_new_native, 0, 2, .flags = NATIVE_NEW, .tuple_until = ALWAYS_TUPLE),
    NATIVE("decode", bytes_decode, 0, 2, .keywords = "encoding errors"),
    NATIVE("hex", bytes_hex, 0, 0),
    NATIVE("append", bytearray_append, 1, 1),
    NATIVE("extend", bytearray_extend, 1, 1),
    NATIVE("clear", bytearray_clear, 0, 0),
};

const struct native_table natives_bytes = {KIND_BYTES, NULL, NATIVE_ROWS(bytes_rows), NULL, 0};
const struct native_table natives_bytearray = {KIND_BYTEARRAY, NULL, NATIVE_ROWS(bytearray_rows),
                                               NULL, 0};
