/* str and its methods. Texts are UTF-8 inside; positions that Python sees count characters. */
#include <string.h>

#include "python/bytes_methods.h"
#include "python/codecs.h"
#include "python/slice_bounds.h"
#include "python/str_case.h"
#include "python/tables.h"
#include "python/text_format.h"

/* Characters in the first `bytes` bytes. */
static int64_t
characters_before(struct span_of_text t, size_t bytes)
{
    int64_t n = 0;
    for (size_t i = 0; i < bytes; i++)
        n += t.by_bytes || ((unsigned char)t.at[i] & 0xc0) != 0x80;
    return n;
}

/* Byte at which character `character` begins. */
static size_t
byte_of(struct span_of_text t, int64_t character)
{
    size_t i = 0;
    for (; i < t.length; i++)
        if ((t.by_bytes || ((unsigned char)t.at[i] & 0xc0) != 0x80) && character-- == 0)
            break;
    return i;
}

int
str_needed(struct vm *vm, ref r, const char *format)
{
    if (kind_of(vm->objects, r) == KIND_STR)
        return 1;
    if (vm->rules->old_words)
        vm_raise(vm, EXC_TypeError, "expected a string or other character buffer object");
    else if (vm->rules->needed_told && !strcmp(format, "must be str"))
        vm_raise(vm, EXC_TypeError, "must be str, not %2s", type_name_of(vm->objects, r));
    else
        vm_raise(vm, EXC_TypeError, "%1s, not %.200s", format, type_name_of(vm->objects, r));
    return 0;
}

ref
str_of_bytes(struct vm *vm, struct span_of_text t, size_t from, size_t to)
{
    uint32_t mark = text_begin(vm);
    text_put(vm, t.at + from, to - from);
    return text_end(vm, mark);
}

/* PyUnicode_FromEncodedObject: str(r, encoding, errors). New reference, 0 after an error. */
static ref
decoded(struct vm *vm, ref r, ref encoding, ref errors)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind == KIND_STR)
        return vm_raise(vm, EXC_TypeError, "decoding str is not supported");
    if (kind != KIND_BYTES && kind != KIND_BYTEARRAY && !bytes_needed(vm, r))
        return vm_raise(vm, EXC_TypeError, "decoding to str: need a bytes-like object, %.80s found",
                        type_name_of(vm->objects, r));
    return codec_decode(vm, r, encoding, errors);
}

static ref
str_new_native(struct vm *vm, const struct arguments *a)
{
    ref r = argument_or(vm, a, 0, "object"), encoding, errors;
    if (!codec_arguments(vm, a, 1, &encoding, &errors))
        return 0;
    ref text = !r                     ? str_new(vm->objects, "", 0)
               : (encoding || errors) ? decoded(vm, r, encoding, errors)
                                      : vm_str(vm, r);
    if (!text || a->self == static_type(KIND_STR))
        return text;
    struct span_of_text t = bytes_of(vm, text);
    ref own = str_new_of(vm->objects, a->self, t.at, t.length);
    decref(vm->objects, text);
    return own;
}

/* -- searching -- */

int64_t
text_place(struct span_of_text t, struct span_of_text part, size_t from, size_t to, int last)
{
    int64_t found = -1;
    for (size_t i = from; i + part.length <= to; i++) {
        if (memcmp(t.at + i, part.at, part.length) != 0)
            continue;
        found = (int64_t)i;
        if (!last)
            break;
    }
    return found;
}

/* The optional bounds at arguments 1 and 2 as bytes. 1, or 0 after an error. *from > *to: nothing can be found. */
static int
byte_bounds(struct vm *vm, const struct arguments *a, size_t *from, size_t *to)
{
    int64_t length = str_length(vm->objects, a->self), first, last;
    if (!slice_bounds(vm, a, 1, length, &first, &last))
        return 0;
    struct span_of_text t = bytes_of(vm, a->self);
    *to = byte_of(t, last);
    *from = first > length ? t.length + 1 : byte_of(t, first);
    return 1;
}

/* The argument that is searched for is a str: 1, or 0 after TypeError. */
static int
needs_part(struct vm *vm, const struct arguments *a)
{
    return str_needed(vm, argument(vm, a, 0), "must be str");
}

/* What find() and its kin take: where to look, and a str to look for. 1, or 0 after an error. */
static int
search_arguments(struct vm *vm, const struct arguments *a, size_t *from, size_t *to)
{
    if (vm->rules->search_numbers_arguments)
        return argument_is_str(vm, a, 0) && byte_bounds(vm, a, from, to);
    return byte_bounds(vm, a, from, to) && needs_part(vm, a);
}

/* Character position of the first argument, -1 if it is not there, -2 after an error. */
static int64_t
find(struct vm *vm, const struct arguments *a, int last)
{
    size_t from, to;
    if (!search_arguments(vm, a, &from, &to))
        return -2;
    if (str_length(vm->objects, argument(vm, a, 0)) > 1)
        widened_free(vm, str_widened(vm, a->self, argument(vm, a, 0)));
    struct span_of_text t = bytes_of(vm, a->self);
    int64_t place =
        from > to ? -1 : text_place(t, bytes_of(vm, argument(vm, a, 0)), from, to, last);
    return place < 0 ? -1 : characters_before(t, (size_t)place);
}

static ref
found(struct vm *vm, int64_t place, int must)
{
    if (place == -2)
        return 0;
    return place == -1 && must ? vm_raise(vm, EXC_ValueError, "substring not found")
                               : int_new_size(vm->objects, place);
}

static ref
str_find(struct vm *vm, const struct arguments *a)
{
    return found(vm, find(vm, a, 0), 0);
}

static ref
str_rfind(struct vm *vm, const struct arguments *a)
{
    return found(vm, find(vm, a, 1), 0);
}

static ref
str_index(struct vm *vm, const struct arguments *a)
{
    return found(vm, find(vm, a, 0), 1);
}

static ref
str_rindex(struct vm *vm, const struct arguments *a)
{
    return found(vm, find(vm, a, 1), 1);
}

static ref
str_count(struct vm *vm, const struct arguments *a)
{
    size_t from, to;
    if (!search_arguments(vm, a, &from, &to))
        return 0;
    widened_free(vm, str_widened(vm, a->self, argument(vm, a, 0)));
    struct span_of_text t = bytes_of(vm, a->self), part = bytes_of(vm, argument(vm, a, 0));
    int64_t n = 0, place;
    if (part.length == 0)
        return int_new_size(
            vm->objects, from > to ? 0 : characters_before(t, to) - characters_before(t, from) + 1);
    while (from <= to && (place = text_place(t, part, from, to, 0)) >= 0) {
        n++;
        from = (size_t)place + part.length;
    }
    return int_new_size(vm->objects, n);
}

/* Does t[from, to) begin (or end) with part? 1, 0, -1 after an error. */
static int
has_affix(struct vm *vm, const struct arguments *a, size_t from, size_t to, ref part, int at_end)
{
    if (kind_of(vm->objects, part) != KIND_STR) {
        if (vm->rules->old_words && part == argument(vm, a, 0))
            vm_raise(vm, EXC_TypeError, "%1s first arg must be str, unicode, or tuple, not %.200s",
                     a->native->name, type_name_of(vm->objects, part));
        else if (vm->rules->old_words)
            str_needed(vm, part, "");
        else if (part == argument(vm, a, 0))
            vm_raise(vm, EXC_TypeError, "%1s first arg must be str or a tuple of str, not %.100s",
                     a->native->name, type_name_of(vm->objects, part));
        else
            vm_raise(vm, EXC_TypeError, "tuple for %1s must only contain str, not %.100s",
                     a->native->name, type_name_of(vm->objects, part));
        return -1;
    }
    struct span_of_text t = bytes_of(vm, a->self), p = bytes_of(vm, part);
    if (from > to || p.length > to - from)
        return 0;
    return memcmp(t.at + (at_end ? to - p.length : from), p.at, p.length) == 0;
}

static ref
affix(struct vm *vm, const struct arguments *a, int at_end)
{
    struct objects *o = vm->objects;
    ref wanted = argument(vm, a, 0);
    size_t from, to;
    int has = 0;
    if (!byte_bounds(vm, a, &from, &to))
        return 0;
    if (kind_of(o, wanted) != KIND_TUPLE)
        has = has_affix(vm, a, from, to, wanted, at_end);
    else
        for (uint32_t i = 0; i < tuple_size(o, wanted) && has == 0; i++)
            has = has_affix(vm, a, from, to, tuple_get(o, wanted, i), at_end);
    return has < 0 ? 0 : bool_new(o, has);
}

static ref
str_startswith(struct vm *vm, const struct arguments *a)
{
    return affix(vm, a, 0);
}

static ref
str_endswith(struct vm *vm, const struct arguments *a)
{
    return affix(vm, a, 1);
}

/* -- replacing -- */

/* What was put since mark, of a text and what replaces a part of it (their forms): where that takes less room than the text's characters, the
 * result has the larger form at first (unicode_adjust_maxchar). New reference. */
static ref
str_shrunk(struct vm *vm, uint32_t mark, uint32_t form, uint32_t replacing)
{
    struct objects *o = vm->objects;
    uint32_t n, bytes = frozen_length(vm->text) - mark,
                now = text_form(o, text_since(vm, mark), bytes, &n);
    int shrinks =
        form != now && (replacing & STR_ASCII || (replacing & STR_WIDTH) < (form & STR_WIDTH));
    ref first = shrinks && n && !o->layout->str_is_bytes ? str_reserve(o, n, form) : 0;
    ref made = text_end_new(vm, mark);
    decref(o, first);
    return made;
}

/* Puts text with `old` replaced by `new`, at most limit times. 1 if something was. */
static int
put_replaced(struct vm *vm, ref text, ref old, ref new, int64_t limit)
{
    struct span_of_text t = bytes_of(vm, text), p = bytes_of(vm, old);
    uint32_t size = 1;
    size_t from = 0;
    int64_t place;
    int changed = 0;
    while (limit-- != 0 && from <= t.length && (place = text_place(t, p, from, t.length, 0)) >= 0) {
        text_put(vm, t.at + from, (size_t)place - from);
        text_put_str(vm, new);
        from = (size_t)place + p.length;
        changed = 1;
        if (p.length)
            continue;
        if (from < t.length) {
            (void)point_at(t, from, &size);
            text_put(vm, t.at + from, size);
        }
        from += from < t.length ? size : 1;
    }
    if (from < t.length)
        text_put(vm, t.at + from, t.length - from);
    return changed;
}

static ref
str_replace(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref old = argument(vm, a, 0), new = argument(vm, a, 1), made;
    int64_t limit = -1;
    ref count = argument_or(vm, a, 2, "count");
    if (vm->rules->old_words && count && !as_size(vm, count, &limit))
        return 0;
    for (uint32_t i = 0; i < 2; i++)
        if (!(vm->rules->old_words ? str_needed(vm, argument(vm, a, i), "")
                                   : argument_is_str(vm, a, i)))
            return 0;
    if (count && !as_size(vm, count, &limit))
        return 0;
    int single = str_length(o, old) == 1 && str_length(o, new) == 1, looks = old != new &&limit;
    uint64_t old_widened = looks && !single ? str_widened(vm, a->self, old) : 0, new_widened = 0;
    uint32_t mark = text_begin(vm);
    int changed = put_replaced(vm, a->self, old, new, looks ? limit : 0);
    if (!changed && is_exactly(o, a->self, KIND_STR)) {
        text_discard(vm, mark);
        made = newref(o, a->self);
    } else {
        new_widened = changed && !single ? str_widened(vm, a->self, new) : 0;
        made = str_shrunk(vm, mark, object_at(o, a->self)->extra, object_at(o, new)->extra);
    }
    widened_free(vm, old_widened);
    widened_free(vm, new_widened);
    return made;
}

/* -- padding -- */

/* unicode_result_unchanged: the text itself, or a copy of one of a class derived from str. */
static ref
str_unchanged(struct vm *vm, ref text)
{
    struct span_of_text t = bytes_of(vm, text);
    return is_exactly(vm->objects, text, KIND_STR) ? newref(vm->objects, text)
                                                   : str_new(vm->objects, t.at, t.length);
}

static ref
pad(struct vm *vm, const struct arguments *a, char align)
{
    int64_t width;
    uint32_t length = str_length(vm->objects, a->self);
    if (!as_size(vm, argument(vm, a, 0), &width))
        return 0;
    if (vm->rules->old_words && a->count > 1 &&
        (kind_of(vm->objects, argument(vm, a, 1)) != KIND_STR ||
         str_length(vm->objects, argument(vm, a, 1)) != 1))
        return vm_raise(vm, EXC_TypeError, "%s() argument 2 must be char, not %.50s",
                        a->native->name, argument_type_name(vm, argument(vm, a, 1)));
    if (a->count > 1 &&
        (!str_needed(vm, argument(vm, a, 1), "The fill character must be a unicode character") ||
         str_length(vm->objects, argument(vm, a, 1)) != 1)) {
        if (!vm_error_occurred(vm))
            vm_raise(vm, EXC_TypeError, "The fill character must be exactly one character long");
        return 0;
    }
    if (width <= length)
        return str_unchanged(vm, a->self);
    if (!has_room(vm, width))
        return 0;
    int64_t total = width - length, left = align == '<'   ? 0
                                           : align == '>' ? total
                                                          : total / 2 + (total & width & 1);
    uint32_t mark = text_begin(vm);
    for (int64_t i = 0; i <= total; i++) {
        if (i == left)
            text_put_str(vm, a->self);
        if (i < total && a->count > 1)
            text_put_str(vm, argument(vm, a, 1));
        else if (i < total)
            text_put_c(vm, " ");
    }
    return text_end_new(vm, mark);
}

static ref
str_ljust(struct vm *vm, const struct arguments *a)
{
    return pad(vm, a, '<');
}

static ref
str_rjust(struct vm *vm, const struct arguments *a)
{
    return pad(vm, a, '>');
}

static ref
str_center(struct vm *vm, const struct arguments *a)
{
    return pad(vm, a, '^');
}

static ref
str_zfill(struct vm *vm, const struct arguments *a)
{
    int64_t width;
    if (!as_size(vm, argument(vm, a, 0), &width) || !has_room(vm, width))
        return 0;
    if (width <= str_length(vm->objects, a->self))
        return str_unchanged(vm, a->self);
    uint32_t mark = text_begin(vm);
    struct span_of_text t = bytes_of(vm, a->self);
    size_t sign = t.length && (t.at[0] == '-' || t.at[0] == '+');
    text_put(vm, t.at, sign);
    for (int64_t i = str_length(vm->objects, a->self); i < width; i++)
        text_put_c(vm, "0");
    text_put(vm, t.at + sign, t.length - sign);
    return text_end(vm, mark);
}

static ref
str_encode(struct vm *vm, const struct arguments *a)
{
    ref encoding, errors;
    return codec_arguments(vm, a, 0, &encoding, &errors)
               ? codec_encode(vm, a->self, encoding, errors)
               : 0;
}

static const struct takes takes_replace[] = {{0, TAKING_PARSED, NULL, NULL},
                                             {308, TAKING_UNPACKED, NULL, NULL},
                                             {313, TAKING_KEYWORDS, "/ / count", NULL},
                                             {0, TAKING_END, NULL, NULL}};

static const struct native rows[] = {
    NATIVE("__new__", str_new_native, 0, 1, .flags = NATIVE_NEW, .keywords = "object",
           .takes = takes_keywords, .tuple_until = 207, .until = 207),
    NATIVE("__new__", str_new_native, 0, 3, .flags = NATIVE_NEW, .since = 306,
           .keywords = "object encoding errors", .takes = takes_vector, .tuple_until = 312,
           .sought_until = 309, .packs_keywords_since = 313, KEEPS_NAMES(310)),
    NATIVE("decode", bytes_decode, 0, 2, .keywords = "encoding errors", .takes = takes_keywords,
           .until = 207),
    NATIVE("upper", str_upper, 0, 0),
    NATIVE("lower", str_lower, 0, 0),
    NATIVE("capitalize", str_capitalize, 0, 0),
    NATIVE("title", str_title, 0, 0),
    NATIVE("swapcase", str_swapcase, 0, 0),
    NATIVE("casefold", str_lower, 0, 0, .since = 306),
    NATIVE("isdigit", str_isdigit, 0, 0),
    NATIVE("isdecimal", str_isdecimal, 0, 0, .since = 306),
    NATIVE("isnumeric", str_isnumeric, 0, 0, .since = 306),
    NATIVE("isalpha", str_isalpha, 0, 0),
    NATIVE("isalnum", str_isalnum, 0, 0),
    NATIVE("isspace", str_isspace, 0, 0),
    NATIVE("istitle", str_istitle, 0, 0),
    NATIVE("isascii", str_isascii, 0, 0, .since = 307),
    NATIVE("isidentifier", str_isidentifier, 0, 0, .since = 306),
    NATIVE("isprintable", str_isprintable, 0, 0, .since = 306),
    NATIVE("removeprefix", str_removeprefix, 1, 1, .since = 309),
    NATIVE("removesuffix", str_removesuffix, 1, 1, .since = 309),
    NATIVE("expandtabs", str_expandtabs, 0, 1, .keywords = "tabsize", .takes = takes_keywords,
           .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), .names_always = 307),
    NATIVE("isupper", str_isupper, 0, 0),
    NATIVE("islower", str_islower, 0, 0),
    NATIVE("find", str_find, 1, 3, .takes = takes_find, .tuple_until = 312),
    NATIVE("rfind", str_rfind, 1, 3, .takes = takes_find, .tuple_until = 312),
    NATIVE("index", str_index, 1, 3, .takes = takes_find, .tuple_until = 312),
    NATIVE("rindex", str_rindex, 1, 3, .takes = takes_find, .tuple_until = 312),
    NATIVE("count", str_count, 1, 3, .takes = takes_search, .tuple_until = 312),
    NATIVE("startswith", str_startswith, 1, 3, .takes = takes_search, .tuple_until = 312),
    NATIVE("endswith", str_endswith, 1, 3, .takes = takes_search, .tuple_until = 312),
    NATIVE("join", str_join, 1, 1),
    NATIVE("strip", str_strip, 0, 1, .takes = takes_strip, .tuple_until = 306),
    NATIVE("lstrip", str_lstrip, 0, 1, .takes = takes_strip, .tuple_until = 306),
    NATIVE("rstrip", str_rstrip, 0, 1, .takes = takes_strip, .tuple_until = 306),
    NATIVE("split", str_split, 0, 2, .takes = takes_many, .until = 207),
    NATIVE("rsplit", str_rsplit, 0, 2, .takes = takes_many, .until = 207),
    NATIVE("split", str_split, 0, 2, .since = 306, .keywords = "sep maxsplit",
           .takes = takes_keywords, .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307),
           .names_always = 307),
    NATIVE("rsplit", str_rsplit, 0, 2, .since = 306, .keywords = "sep maxsplit",
           .takes = takes_keywords, .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307),
           .names_always = 307),
    NATIVE("splitlines", str_splitlines, 0, 1, .keywords = "keepends", .takes = takes_keywords,
           .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), .names_always = 307),
    NATIVE("partition", str_partition, 1, 1),
    NATIVE("rpartition", str_rpartition, 1, 1),
    NATIVE("replace", str_replace, 2, 3, .takes = takes_replace, .tuple_until = 306),
    NATIVE("ljust", str_ljust, 1, 2, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("rjust", str_rjust, 1, 2, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("center", str_center, 1, 2, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("zfill", str_zfill, 1, 1, .takes = takes_one, .tuple_until = 306),
    NATIVE("encode", str_encode, 0, 2, .keywords = "encoding errors", .takes = takes_keywords,
           .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), .names_always = 307),
    NATIVE("translate", str_translate, 1, 1, .since = 306),
    NATIVE("maketrans", str_maketrans, 1, 3, .flags = NATIVE_STATIC, .takes = takes_clinic,
           .since = 306, .tuple_until = 306),
    NATIVE("format_map", text_format_map, 1, 1, .since = 306),
    NATIVE("format", text_format, 0, -1, .flags = NATIVE_ANY_KEYWORDS | NATIVE_ODD_KEYWORDS,
           .tuple_until = ALWAYS_TUPLE),
};

const struct native_table natives_str = {KIND_STR, NULL, NATIVE_ROWS(rows), NULL, 0, NULL};
