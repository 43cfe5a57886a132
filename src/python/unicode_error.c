/* UnicodeDecodeError and UnicodeEncodeError: what their arguments must be, what they show, and the attributes that tell of them. */
#include <sys/types.h>

#include "python/codecs.h"
#include "python/exception.h"
#include "python/refusal.h"
#include "python/writer.h"

enum { ENCODING, OBJECT, START, END, REASON, PARTS };

static int
is_decoding(const struct vm *vm, ref type)
{
    return type_is_subtype(vm->objects, type, exception_static_type(EXC_UnicodeDecodeError));
}

static int
is_codec_error(const struct vm *vm, ref type)
{
    return is_decoding(vm, type) ||
           type_is_subtype(vm->objects, type, exception_static_type(EXC_UnicodeEncodeError));
}

/* The exception's arguments, if they are such as __init__ takes: borrowed, else 0. A program may have set others, or have left __init__ out. */
static ref
parts_of(const struct vm *vm, ref exception)
{
    const struct objects *o = vm->objects;
    ref args = object_at(o, exception)->field[EXCEPTION_ARGS];
    if (!is_codec_error(vm, type_of(o, exception)) || tuple_size(o, args) != PARTS)
        return 0;
    enum object_kind object = kind_of(o, tuple_get(o, args, OBJECT));
    int is_bytes = object == KIND_BYTES || object == KIND_BYTEARRAY ||
                   (object == KIND_STR && vm->rules->python2);
    int object_fits = is_decoding(vm, type_of(o, exception)) ? is_bytes : object == KIND_STR;
    return object_fits && kind_of(o, tuple_get(o, args, ENCODING)) == KIND_STR &&
                   is_int(o, tuple_get(o, args, START)) && is_int(o, tuple_get(o, args, END)) &&
                   kind_of(o, tuple_get(o, args, REASON)) == KIND_STR
               ? args
               : 0;
}

/* -- __init__ -- */

static int
is_text(struct vm *vm, const struct arguments *a, uint32_t i)
{
    ref r = argument(vm, a, i);
    return kind_of(vm->objects, r) == KIND_STR ||
           (int)vm_raise(vm, EXC_TypeError, "argument %d must be %.50s, not %.50s", (int)i + 1,
                         "str", argument_type_name(vm, r));
}

int
unicode_error_fits(struct vm *vm, ref type, const struct arguments *a)
{
    int64_t bound;
    int decoding = is_decoding(vm, type);
    if (!is_codec_error(vm, type) || vm->rules->python2)
        return 1;
    if (a->count != PARTS)
        return (int)vm_raise(vm, EXC_TypeError, "function takes exactly %d arguments (%zd given)",
                             PARTS, (ssize_t)a->count);
    if (!is_text(vm, a, ENCODING) || (!decoding && !is_text(vm, a, OBJECT)) ||
        !as_size(vm, argument(vm, a, START), &bound) ||
        !as_size(vm, argument(vm, a, END), &bound) || !is_text(vm, a, REASON))
        return 0;
    ref object = argument(vm, a, OBJECT);
    enum object_kind kind = kind_of(vm->objects, object);
    return !decoding || kind == KIND_BYTES || kind == KIND_BYTEARRAY ||
           (int)vm_raise(vm, EXC_TypeError, "a bytes-like object is required, not '%.100s'",
                         type_name_of(vm->objects, object));
}

/* -- __str__ -- */

/* "byte 0xff in position 1", if just one is meant and there is such a one: 1, else 0. */
static int
put_single(struct vm *vm, ref object, int decoding, int64_t start)
{
    struct objects *o = vm->objects;
    size_t length = 0;
    const uint8_t *bytes = decoding ? bytes_data(o, object, &length) : NULL;
    if (!decoding)
        length = str_length(o, object);
    if (start < 0 || (size_t)start >= length)
        return 0;
    uint32_t point = bytes ? bytes[start] : str_code_point(o, object, (uint32_t)start);
    if (decoding)
        text_printf(vm, "decode byte 0x%02x", point);
    else
        text_printf(vm,
                    point < 0x100     ? "encode character '\\x%02x'"
                    : point < 0x10000 ? "encode character '\\u%04x'"
                                      : "encode character '\\U%08x'",
                    point);
    text_printf(vm, " in position %lld: ", (long long)start);
    return 1;
}

ref
codec_error_str(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref args = parts_of(vm, exception);
    int decoding = is_decoding(vm, type_of(o, exception));
    if (!args)
        return 0;
    int64_t start = int_value(o, tuple_get(o, args, START)),
            end = int_value(o, tuple_get(o, args, END));
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "'");
    text_put_str(vm, tuple_get(o, args, ENCODING));
    text_put_c(vm, "' codec can't ");
    const char *format = decoding
                             ? "'%U' codec can't decode byte 0x%02x in position %zd: %U"
                             : "'%U' codec can't encode character '\\x%02x' in position %zd: %U";
    if (end != start + 1 || !put_single(vm, tuple_get(o, args, OBJECT), decoding, start)) {
        format = decoding ? "'%U' codec can't decode bytes in position %zd-%zd: %U"
                          : "'%U' codec can't encode characters in position %zd-%zd: %U";
        text_printf(vm,
                    "%s in position %lld-%lld: ", decoding ? "decode bytes" : "encode characters",
                    (long long)start, (long long)end - 1);
    }
    text_put_str(vm, tuple_get(o, args, REASON));
    return text_end_format(vm, mark, format, NULL, NULL);
}

/* -- attributes -- */

#define PART(name, index)                                                           \
    ref unicode_error_##name(struct vm *vm, ref self)                               \
    {                                                                               \
        ref args = parts_of(vm, self);                                              \
        return args ? newref(vm->objects, tuple_get(vm->objects, args, index)) : 0; \
    }
PART(encoding, ENCODING)
PART(object, OBJECT)
PART(start, START)
PART(end, END)
PART(reason, REASON)
#undef PART

int
unicode_error_set(struct vm *vm, ref self, ref value)
{
    (void)self;
    (void)value;
    vm_refuse(vm, "make another exception", "setting what a codec's error tells is");
    return -1;
}
