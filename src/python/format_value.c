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

/* What a specification asks for that texts do not have, NULL = nothing. */
static const char *
not_for_text(const struct vm *vm, const struct format_spec *spec)
{
    if (spec->sign)
        return spec->sign == ' ' && vm->rules->space_not_allowed ? "Space not allowed"
                                                                 : "Sign not allowed";
    if (spec->coerce)
        return "Negative zero coercion (z) not allowed";
    if (spec->alternate)
        return "Alternate form (#) not allowed";
    return spec->align == '=' ? "'=' alignment not allowed" : NULL;
}

/* A text cut to the precision; its bytes are copied to the text under construction, which str_utf8 may not outlive. */
static ref
format_text(struct vm *vm, ref r, const struct format_spec *spec)
{
    if (spec->type && spec->type != 's')
        return vm_raise(vm, EXC_ValueError, "Unknown format code '%c' for object of type 'str'",
                        spec->type);
    const char *refused = not_for_text(vm, spec);
    if (refused)
        return vm_raise(vm, EXC_ValueError, "%s in string format specifier", refused);
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

/* An int as a character. */
static ref
format_character(struct vm *vm, ref r, const struct format_spec *spec)
{
    int64_t point = int_value(vm->objects, r);
    char bytes[4];
    if (spec->sign)
        return vm_raise(vm, EXC_ValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec->alternate)
        return vm_raise(vm, EXC_ValueError,
                        "Alternate form (#) not allowed with integer format specifier 'c'");
    if (point < 0 || point > 0x10ffff)
        return vm_raise(vm, EXC_OverflowError, "%%c arg not in range(0x110000)");
    return put_padded(vm, spec, '>', bytes, utf8_encode((uint32_t)point, bytes), 1, 0);
}

static ref
format_number(struct vm *vm, ref r, const struct format_spec *spec)
{
    struct format_body body;
    enum format_result result;
    int is_float = kind_of(vm->objects, r) == KIND_FLOAT;
    if (is_float || (spec->type && strchr("eEfFgG%", spec->type))) {
        result = format_float(&body, spec,
                              is_float ? float_value(vm->objects, r)
                                       : (double)int_value(vm->objects, r));
    } else if (!spec->type || strchr("bcdnoxX", spec->type)) {
        if (spec->coerce || spec->precision >= 0)
            return vm_raise(vm, EXC_ValueError, "%s not allowed in integer format specifier",
                            spec->coerce ? "Negative zero coercion (z)" : "Precision");
        if (spec->type == 'c')
            return format_character(vm, r, spec);
        result = format_int(&body, spec, int_value(vm->objects, r));
    } else {
        result = FORMAT_UNKNOWN_CODE;
    }
    if (result == FORMAT_UNKNOWN_CODE)
        return vm_raise(vm, EXC_ValueError, "Unknown format code '%c' for object of type '%.200s'",
                        spec->type, type_name_of(vm->objects, r));
    if (result != FORMAT_OK)
        return vm_raise(vm, EXC_ValueError, "precision too big");
    return put_padded(vm, spec, '>', body.text, (size_t)body.length, body.length, body.prefix);
}

/* Separators of thousands go with some types only: 1, or 0 after ValueError. */
static int
grouping_fits(struct vm *vm, const struct format_spec *spec, enum object_kind kind)
{
    char type = spec->type ? spec->type : kind == KIND_STR ? 's' : 'd';
    if (!spec->grouping || strchr("deEfFgG%", type) ||
        (spec->grouping == '_' && strchr("boxX", type)))
        return 1;
    return (int)vm_raise(vm, EXC_ValueError, "Cannot specify '%c' with '%c'.", spec->grouping,
                         type);
}

static ref
invalid_spec(struct vm *vm, ref r, ref spec, enum format_result why)
{
    size_t length;
    const char *text = str_utf8(vm->objects, spec, &length);
    if (why != FORMAT_INVALID)
        return vm_raise(vm, EXC_ValueError,
                        why == FORMAT_NO_PRECISION  ? "Format specifier missing precision"
                        : why == FORMAT_BOTH_GROUPS ? "Cannot specify both ',' and '_'."
                                                    : "Too many decimal digits in format string");
    if (!vm->rules->spec_shown)
        return vm_raise(vm, EXC_ValueError, "Invalid format specifier");
    return vm_raise(vm, EXC_ValueError,
                    "Invalid format specifier '%.*s' for object of type '%.200s'", (int)length,
                    text, type_name_of(vm->objects, r));
}

ref
vm_format_builtin(struct vm *vm, ref r, ref spec)
{
    struct objects *o = vm->objects;
    struct format_spec parsed;
    size_t length;
    enum object_kind kind = kind_of(o, r);
    if (!spec || str_length(o, spec) == 0)
        return vm_str(vm, r);
    if (kind != KIND_STR && kind != KIND_INT && kind != KIND_BOOL && kind != KIND_FLOAT)
        return vm_raise(vm, EXC_TypeError, "unsupported format string passed to %.200s.__format__",
                        type_name_of(o, r));
    const char *text = str_utf8(o, spec, &length);
    struct format_rules rules = {vm->rules->coerces_zero, vm->rules->comma_type};
    enum format_result result = format_spec_parse(&parsed, &rules, text, length);
    if (result != FORMAT_OK)
        return invalid_spec(vm, r, spec, result);
    if (!grouping_fits(vm, &parsed, kind))
        return 0;
    if (kind == KIND_STR) {
        if (parsed.zero && !parsed.aligned && vm->rules->zero_aligns_numbers)
            parsed.align = '<';
        return format_text(vm, r, &parsed);
    }
    return format_number(vm, r, &parsed);
}

/* PyObject_Format: text and int without a spec go without __format__. */
ref
vm_format(struct vm *vm, ref r, ref spec)
{
    struct objects *o = vm->objects;
    int plain = !spec || str_length(o, spec) == 0;
    if (plain && is_exactly(o, r, KIND_STR))
        return newref(o, r);
    if (plain && is_exactly(o, r, KIND_INT))
        return vm_str(vm, r);
    ref method = vm_bound_builtin(vm, r, "__format__");
    ref item = spec ? newref(o, spec) : newref(o, str_name_n(o, "", 0));
    ref tuple = vm->rules->builtins_called_by_tuple ? tuple_steal(o, &item, 1) : 0;
    ref text = vm_format_builtin(vm, r, spec);
    struct raised raised = vm_error_save(vm);
    decref(o, tuple ? tuple : item);
    decref(o, method);
    if (!text)
        vm_error_put_back(vm, raised);
    return text;
}
