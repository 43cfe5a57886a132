/* repr() of texts: str, bytes, bytearray. */
#include "python/repr.h"
#include "python/str_case.h"
#include "python/writer.h"

#include <string.h>

/* The code point at *at of a str, and on to the next. The text may have moved since the last. */
static uint32_t
next_point(const struct vm *vm, ref str, size_t *at)
{
    uint32_t size, point = point_at(bytes_of(vm, str), *at, &size);
    *at += size;
    return point;
}

/* -- texts -- */

/* Which quotes repr() of a text takes. */
static char
quote_for(const char *text, size_t length)
{
    return memchr(text, '\'', length) && !memchr(text, '"', length) ? '"' : '\'';
}

/* One code point as repr() shows it. */
static void
put_point(struct vm *vm, uint32_t point, char quote, int ascii_only)
{
    static const char *const escapes[] = {
        ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t", ['\\'] = "\\\\"};
    if (point <= '\\' && escapes[point])
        text_put_c(vm, escapes[point]);
    else if (point == (uint32_t)quote)
        text_printf(vm, "\\%c", quote);
    else if (point < 0x20 || point == 0x7f ||
             (point < 0x100 && (ascii_only ? point >= 0x80 : !is_printable(point))))
        text_printf(vm, "\\x%02x", point);
    else if (point < 0x80 || (!ascii_only && is_printable(point)))
        text_put_point(vm, point);
    else
        text_printf(vm, point < 0x10000 ? "\\u%04x" : "\\U%08x", point);
}

static void
put_str_repr(struct vm *vm, ref r, int ascii_only)
{
    size_t length, at = 0;
    const char *text = str_utf8(vm->objects, r, &length);
    char quote = quote_for(text, length);
    if (vm->objects->layout->str_is_bytes)
        ascii_only = 1;
    text_put(vm, &quote, 1);
    while (at < length)
        put_point(vm, next_point(vm, r, &at), quote, ascii_only);
    text_put(vm, &quote, 1);
}

void
text_put_str_repr(struct vm *vm, ref str)
{
    put_str_repr(vm, str, 0);
}

static void
put_bytes_repr(struct vm *vm, ref r)
{
    size_t length;
    const uint8_t *data = bytes_data(vm->objects, r, &length);
    char quote = quote_for((const char *)data, length);
    if (!vm->objects->layout->str_is_bytes)
        text_put_c(vm, "b");
    text_put(vm, &quote, 1);
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = bytes_data(vm->objects, r, &length)[i];
        if (byte >= 0x7f)
            text_printf(vm, "\\x%02x", byte);
        else
            put_point(vm, byte, quote, 1);
    }
    text_put(vm, &quote, 1);
}

ref
repr_str(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    text_put_str_repr(vm, r);
    return text_end(vm, mark);
}

ref
repr_bytes(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    put_bytes_repr(vm, r);
    return text_end(vm, mark);
}

/* 3.15: from its bytes' repr(). */
static ref
repr_by_format(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    put_bytes_repr(vm, r);
    ref bytes = text_end(vm, mark), text;
    size_t length;
    const char *shown = str_utf8(vm->objects, bytes, &length);
    text = message_new(vm, "%s(%.*s)", type_name_of(vm->objects, r), (int)length, shown);
    decref(vm->objects, bytes);
    return text;
}

/* A buffer for that many bytes, a block; 0 in 2.7. */
static uint64_t
shown_buffer(struct vm *vm, size_t bytes)
{
    return vm->objects->layout->str_is_bytes
               ? 0
               : pymalloc_malloc(vm->objects->pymalloc, PYMEM_DOMAIN_OBJ, bytes);
}

ref
repr_bytearray(struct vm *vm, ref r)
{
    enum { AROUND = 6, EACH = 4 }; /* "(b'')" and a NUL; "\\xff" */
    if (vm->objects->layout->bytearray_bytes)
        return repr_by_format(vm, r);
    const char *name = vm->rules->bytearray_repr_bare ? "bytearray" : type_name_of(vm->objects, r);
    uint64_t buffer =
        shown_buffer(vm, strlen(name) + AROUND + EACH * (size_t)object_at(vm->objects, r)->size);
    uint32_t mark = text_begin(vm);
    text_put_c(vm, name);
    text_put_c(vm, "(");
    if (vm->objects->layout->str_is_bytes)
        text_put_c(vm, "b");
    put_bytes_repr(vm, r);
    text_put_c(vm, ")");
    ref text = text_end(vm, mark);
    if (buffer)
        pymalloc_free(vm->objects->pymalloc, buffer);
    return text;
}
