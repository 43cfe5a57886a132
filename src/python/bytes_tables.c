/* Methods of bytes and bytearray that go by lines, columns and tables, and fromhex(). */
#include <string.h>
#include <sys/types.h>

#include "python/bytes_methods.h"
#include "python/str_case.h"

ref
bytes_expandtabs(struct vm *vm, const struct arguments *a)
{
    ref given = argument_or(vm, a, 0, "tabsize");
    int64_t size = 8, column = 0;
    if (given && !as_c_int(vm, given, &size))
        return 0;
    uint32_t mark = text_begin(vm);
    for (size_t i = 0; i < byte_view(vm, a->self).length; i++) {
        char c = (char)byte_view(vm, a->self).at[i];
        int64_t blanks = c != '\t' ? 0 : size > 0 ? size - column % size : 0;
        for (int64_t k = 0; k < blanks; k++)
            text_put(vm, " ", 1);
        if (c != '\t')
            text_put(vm, &c, 1);
        column = c == '\n' || c == '\r' ? 0 : column + (c == '\t' ? blanks : 1);
    }
    return bytes_end_like(vm, a->self, mark);
}

ref
bytes_splitlines(struct vm *vm, const struct arguments *a)
{
    int keep;
    if (!keepends_argument(vm, a, &keep))
        return 0;
    struct list_parts parts = list_parts_begin(vm->objects, 0);
    size_t length = byte_view(vm, a->self).length;
    for (size_t from = 0, to, next; from < length; from = next) {
        struct byte_view v = byte_view(vm, a->self);
        for (to = from; to < length && v.at[to] != '\n' && v.at[to] != '\r';)
            to++;
        int pair = to + 1 < length && v.at[to] == '\r' && v.at[to + 1] == '\n';
        next = to == length ? to : to + 1 + (size_t)pair;
        list_part(vm->objects, &parts, bytes_part(vm, a->self, from, keep ? next : to));
    }
    return list_parts_end(vm->objects, &parts);
}

/* -- tables -- */

const struct takes takes_bytes_translate[] = {{0, TAKING_KEYWORDS, "/ delete", NULL},
                                              {0, TAKING_END, NULL, NULL}};

static ref
table_of_wrong_size(struct vm *vm)
{
    return vm_raise(vm, EXC_ValueError, "translation table must be 256 characters long");
}

/* Puts what the table makes of the bytes, without those that are deleted. 1 if that is something else. */
static int
put_translated(struct vm *vm, ref self, ref table, ref deleted)
{
    int changed = 0, plain = table == vm->objects->vars.none;
    for (size_t i = 0; i < byte_view(vm, self).length; i++) {
        uint8_t byte = byte_view(vm, self).at[i];
        struct byte_view out = deleted ? byte_view(vm, deleted) : (struct byte_view){NULL, 0};
        int dropped = out.length && memchr(out.at, byte, out.length);
        char c = (char)(plain ? byte : byte_view(vm, table).at[byte]);
        changed |= dropped || (uint8_t)c != byte;
        if (!dropped)
            text_put(vm, &c, 1);
    }
    return changed;
}

/* What was put since mark as bytes: they were made as long as self, and are cut. New reference. */
static ref
cut_bytes(struct vm *vm, ref self, uint32_t mark, int changed)
{
    struct objects *o = vm->objects;
    uint32_t length = object_at(o, self)->size, written = frozen_length(vm->text) - mark;
    ref made = length ? bytes_reserve(o, length) : bytes_new(o, "", 0);
    if ((!changed && is_exactly(o, self, KIND_BYTES)) || !written) {
        decref(o, made);
        return newref(o, changed ? o->vars.empty_bytes : self);
    }
    if (written != length)
        bytes_resize(o, made, written);
    bytes_settle(o, made, text_since(vm, mark));
    return made;
}

/* The same as a bytearray. */
static ref
cut_bytearray(struct vm *vm, ref self, uint32_t mark)
{
    struct objects *o = vm->objects;
    uint32_t written = frozen_length(vm->text) - mark;
    ref made = bytearray_new(o, "", 0);
    bytearray_resize(o, made, object_at(o, self)->size);
    bytearray_resize(o, made, written);
    for (uint32_t i = 0; i < written; i++)
        bytearray_set(o, made, i, (uint8_t)text_since(vm, mark)[i]);
    return made;
}

ref
bytes_translate(struct vm *vm, const struct arguments *a)
{
    ref table = argument(vm, a, 0), deleted = argument_or(vm, a, 1, "delete");
    int plain = table == vm->objects->vars.none;
    if (!plain && !bytes_needed(vm, table))
        return 0;
    if (!plain && byte_view(vm, table).length != 256)
        return table_of_wrong_size(vm);
    if (deleted && !bytes_needed(vm, deleted))
        return 0;
    uint32_t mark = text_begin(vm);
    int changed = put_translated(vm, a->self, table, deleted);
    ref made = kind_of(vm->objects, a->self) == KIND_BYTES ? cut_bytes(vm, a->self, mark, changed)
                                                           : cut_bytearray(vm, a->self, mark);
    text_discard(vm, mark);
    return made;
}

ref
bytes_maketrans(struct vm *vm, const struct arguments *a)
{
    ref from = argument(vm, a, 0), to = argument(vm, a, 1);
    uint8_t table[256];
    if (!bytes_needed(vm, from) || !bytes_needed(vm, to))
        return 0;
    struct byte_view f = byte_view(vm, from), t = byte_view(vm, to);
    if (f.length != t.length)
        return vm_raise(vm, EXC_ValueError, "maketrans arguments must have same length");
    for (int i = 0; i < 256; i++)
        table[i] = (uint8_t)i;
    for (size_t i = 0; i < f.length; i++)
        table[f.at[i]] = t.at[i];
    return bytes_new(vm->objects, table, sizeof table);
}

/* -- fromhex() -- */

static int
hex_digit(uint8_t c)
{
    int letter = c | 0x20;
    return c >= '0' && c <= '9' ? c - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/* Where the text to read lies; at NULL after TypeError. */
static struct byte_view
hex_text(struct vm *vm, ref r)
{
    struct byte_view v = {NULL, 0};
    if (kind_of(vm->objects, r) == KIND_STR)
        v.at = (const uint8_t *)str_utf8(vm->objects, r, &v.length);
    else if (vm->rules->fromhex_reads_bytes && is_bytes_like(vm, r))
        v = byte_view(vm, r);
    else if (vm->rules->fromhex_reads_bytes)
        vm_raise(vm, EXC_TypeError, "fromhex() argument must be str or bytes-like, not %2s",
                 type_name_of(vm->objects, r));
    else
        bad_argument(vm, "fromhex", "argument", "str", argument_type_name(vm, r));
    return v;
}

/* Puts the bytes that the digits stand for on the text under construction. -1, or where the text is wrong. */
static int64_t
put_hex(struct vm *vm, ref source, int any_space)
{
    struct byte_view v = hex_text(vm, source);
    for (size_t i = 0; i < v.length;) {
        v = hex_text(vm, source);
        if (v.at[i] == ' ' || (any_space && v.at[i] >= 9 && v.at[i] <= 13)) {
            i++;
            continue;
        }
        int high = hex_digit(v.at[i]), low = i + 1 < v.length ? hex_digit(v.at[i + 1]) : -1;
        if (high < 0 || low < 0)
            return (int64_t)i + (high >= 0);
        char byte = (char)(high << 4 | low);
        text_put(vm, &byte, 1);
        i += 2;
    }
    return -1;
}

static ref
not_hex(struct vm *vm, int64_t place, size_t length)
{
    if (vm->rules->fromhex_reads_bytes && (size_t)place == length)
        return vm_raise(vm, EXC_ValueError,
                        "fromhex() arg must contain an even number of hexadecimal digits");
    return vm_raise(vm, EXC_ValueError,
                    "non-hexadecimal number found in fromhex() arg at position %zd",
                    (ssize_t)place);
}

ref
bytes_fromhex(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref source = argument(vm, a, 0);
    size_t length = hex_text(vm, source).length;
    if (vm_error_occurred(vm))
        return 0;
    uint32_t mark = text_begin(vm);
    int64_t wrong = put_hex(vm, source, vm->rules->fromhex_skips_space);
    if (wrong >= 0) {
        text_discard(vm, mark);
        return not_hex(vm, wrong, length);
    }
    int is_array = type_data(o, a->self)->kind == KIND_BYTEARRAY;
    ref made = is_array ? bytearray_new(o, text_since(vm, mark), frozen_length(vm->text) - mark)
                        : bytes_new(o, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
    return native_result_as(vm, a->self, made);
}
