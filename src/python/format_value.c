/* format() of texts and numbers. */
#include <string.h>

#include "python/format.h"
#include "python/native.h"
#include "python/unicode.h"

static ref
put_padded(struct vm *vm, const struct format_spec *spec, char align, const char *body,
           size_t bytes, int length, int prefix)
{
    char fill[4];
    size_t fill_length = utf8_encode(spec->fill, fill);
    int left, right, inside = spec->align == '=' ? prefix : 0;
    uint32_t mark = text_begin(vm);
    format_padding(spec, align, length, &left, &right);
    text_put(vm, body, (size_t)inside);
    while (left--)
        text_put(vm, fill, fill_length);
    text_put(vm, body + inside, bytes - (size_t)inside);
    while (right--)
        text_put(vm, fill, fill_length);
    return text_end(vm, mark);
}

/* A text cut to the precision; its bytes are copied to the text under construction, which str_utf8 may not outlive. */
static ref
format_text(struct vm *vm, ref r, const struct format_spec *spec)
{
    if (spec->type && spec->type != 's')
        return vm_raise(vm, EXC_ValueError, "Unknown format code '%c' for object of type 'str'",
                        spec->type);
    if (spec->align == '=')
        return vm_raise(vm, EXC_ValueError, "'=' alignment not allowed in string format specifier");
    uint32_t length = str_length(vm->objects, r), keep = length;
    if (spec->precision >= 0 && (uint32_t)spec->precision < length)
        keep = (uint32_t)spec->precision;
    ref cut = keep < length ? str_substring(vm->objects, r, 0, keep) : newref(vm->objects, r);
    char fill[4];
    size_t fill_length = utf8_encode(spec->fill, fill);
    int left, right;
    uint32_t mark = text_begin(vm);
    format_padding(spec, '<', (int)keep, &left, &right);
    while (left--)
        text_put(vm, fill, fill_length);
    text_put_str(vm, cut);
    while (right--)
        text_put(vm, fill, fill_length);
    decref(vm->objects, cut);
    return text_end(vm, mark);
}

static ref
format_number(struct vm *vm, ref r, const struct format_spec *spec)
{
    struct format_body body;
    enum format_result result;
    int is_float = kind_of(vm->objects, r) == KIND_FLOAT;
    int float_code = spec->type && strchr("eEfFgG%", spec->type);
    if (is_float || float_code)
        result = format_float(&body, spec,
                              is_float ? float_value(vm->objects, r)
                                       : (double)int_value(vm->objects, r));
    else if (spec->type == 'c') {
        char bytes[4];
        size_t length = utf8_encode((uint32_t)int_value(vm->objects, r), bytes);
        return put_padded(vm, spec, '<', bytes, length, 1, 0);
    } else
        result = format_int(&body, spec, int_value(vm->objects, r));
    if (result == FORMAT_UNKNOWN_CODE)
        return vm_raise(vm, EXC_ValueError, "Unknown format code '%c' for object of type '%.200s'",
                        spec->type, type_name_of(vm->objects, r));
    if (result != FORMAT_OK)
        return vm_raise(vm, EXC_ValueError, "precision too big");
    return put_padded(vm, spec, '>', body.text, (size_t)body.length, body.length, body.prefix);
}

static ref
invalid_spec(struct vm *vm, ref r, ref spec)
{
    size_t length;
    const char *text = str_utf8(vm->objects, spec, &length);
    if (!vm->rules->spec_shown)
        return vm_raise(vm, EXC_ValueError, "Invalid format specifier");
    return vm_raise(vm, EXC_ValueError,
                    "Invalid format specifier '%.*s' for object of type '%.200s'", (int)length,
                    text, type_name_of(vm->objects, r));
}

ref
vm_format(struct vm *vm, ref r, ref spec)
{
    struct objects *o = vm->objects;
    struct format_spec parsed;
    size_t length;
    enum object_kind kind = kind_of(o, r);
    if (!spec || str_length(o, spec) == 0)
        return is_exactly(o, r, KIND_STR) ? newref(o, r) : vm_str(vm, r);
    if (kind != KIND_STR && kind != KIND_INT && kind != KIND_BOOL && kind != KIND_FLOAT)
        return vm_raise(vm, EXC_TypeError, "unsupported format string passed to %.200s.__format__",
                        type_name_of(o, r));
    const char *text = str_utf8(o, spec, &length);
    if (format_spec_parse(&parsed, text, length) != FORMAT_OK)
        return invalid_spec(vm, r, spec);
    if (kind == KIND_STR) {
        if (parsed.align == '=' && parsed.zero)
            parsed.align = '<';
        return format_text(vm, r, &parsed);
    }
    return format_number(vm, r, &parsed);
}
