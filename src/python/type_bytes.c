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

static const struct native bytes_rows[] = {{"__new__", bytes_new_native, 0, 2, NATIVE_NEW, NULL}};
static const struct native bytearray_rows[] = {
    {"__new__", bytearray_new_native, 0, 2, NATIVE_NEW, NULL}};

const struct native_table natives_bytes = {KIND_BYTES, NULL, NATIVE_ROWS(bytes_rows), NULL, 0};
const struct native_table natives_bytearray = {KIND_BYTEARRAY, NULL, NATIVE_ROWS(bytearray_rows),
                                               NULL, 0};
