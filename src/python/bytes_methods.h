/* The methods that bytes and bytearray share. */
#ifndef PYTHON_BYTES_METHODS_H
#define PYTHON_BYTES_METHODS_H

#include "python/native.h"

/* Bytes of an object, good until the next allocation. */
struct byte_view {
    const uint8_t *at;
    size_t length;
};

static inline struct byte_view
byte_view(const struct vm *vm, ref r)
{
    struct byte_view v;
    v.at = bytes_data(vm->objects, r, &v.length);
    return v;
}

/* Is it bytes, a bytearray, or a str of 2.7? */
static inline int
is_bytes_like(const struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    return kind == KIND_BYTES || kind == KIND_BYTEARRAY ||
           (kind == KIND_STR && vm->objects->layout->str_is_bytes);
}

/* bytearray(); decode() and hex() of both. */
native_function bytearray_new_native, bytearray_init_native, bytes_decode, bytes_hex;
extern const struct takes takes_hex[];

/* The block of buffers that join() of n items asks for, the caller's; 0 = they are on the C stack. Follows stringlib's bytes_join. */
uint64_t bytes_join_buffers(struct vm *vm, uint32_t n);

/* PyBytes_FromObject: the bytes that r, which may be an iterable of ints, stands for. New reference, 0 after an error. */
ref bytes_from(struct vm *vm, ref r);
/* b[key] = value, or del b[key] (value 0), of a bytearray and a slice. 0 or -1. */
int bytearray_set_slice(struct vm *vm, ref b, ref slice, ref value);

/* The byte that an argument is: 1, or 0 after an error. Follows _getbytevalue. */
int byte_argument(struct vm *vm, ref r, uint8_t *byte);
/* Puts r[from:to] on the text under construction. */
void bytes_put_part(struct vm *vm, ref r, size_t from, size_t to);
/* Ends the text: as an object of self's kind. New reference. */
ref bytes_end_like(struct vm *vm, ref self, uint32_t mark);
/* self[from:to]; bytes give themselves if that is all of them. New reference. */
ref bytes_part(struct vm *vm, ref self, size_t from, size_t to);

/* The rows of both tables. */
native_function bytes_capitalize, bytes_center, bytes_count, bytes_expandtabs, bytes_fromhex,
    bytes_isascii, bytes_istitle, bytes_maketrans, bytes_splitlines, bytes_title, bytes_translate,
    bytes_endswith, bytes_find, bytes_index, bytes_isalnum, bytes_isalpha, bytes_isdigit,
    bytes_islower, bytes_isspace, bytes_isupper, bytes_join, bytes_ljust, bytes_lower, bytes_lstrip,
    bytes_partition, bytes_removeprefix, bytes_removesuffix, bytes_replace, bytes_rfind,
    bytes_rindex, bytes_rjust, bytes_rpartition, bytes_rsplit, bytes_rstrip, bytes_split,
    bytes_startswith, bytes_strip, bytes_swapcase, bytes_upper, bytes_zfill;

extern const struct takes takes_bytes_replace[], takes_bytes_translate[], takes_bytes_strip[];

/* TypeError if r is neither bytes nor a bytearray: 1, or 0. */
int bytes_needed(struct vm *vm, ref r);

#define BYTES_METHODS                                                                             \
    NATIVE("count", bytes_count, 1, 3, .takes = takes_search, .tuple_until = 312),                \
        NATIVE("find", bytes_find, 1, 3, .takes = takes_find, .tuple_until = 312),                \
        NATIVE("index", bytes_index, 1, 3, .takes = takes_find, .tuple_until = 312),              \
        NATIVE("rfind", bytes_rfind, 1, 3, .takes = takes_find, .tuple_until = 312),              \
        NATIVE("rindex", bytes_rindex, 1, 3, .takes = takes_find, .tuple_until = 312),            \
        NATIVE("startswith", bytes_startswith, 1, 3, .takes = takes_search, .tuple_until = 312),  \
        NATIVE("endswith", bytes_endswith, 1, 3, .takes = takes_search, .tuple_until = 312),      \
        NATIVE("join", bytes_join, 1, 1),                                                         \
        NATIVE("split", bytes_split, 0, 2, .keywords = "sep maxsplit", .takes = takes_keywords,   \
               KEEPS_NAMES(306), .names_always = 307, .names_always_since = 306),                 \
        NATIVE("rsplit", bytes_rsplit, 0, 2, .keywords = "sep maxsplit", .takes = takes_keywords, \
               KEEPS_NAMES(306), .names_always = 307, .names_always_since = 306),                 \
        NATIVE("partition", bytes_partition, 1, 1), NATIVE("rpartition", bytes_rpartition, 1, 1), \
        NATIVE("strip", bytes_strip, 0, 1, .takes = takes_bytes_strip),                           \
        NATIVE("lstrip", bytes_lstrip, 0, 1, .takes = takes_bytes_strip),                         \
        NATIVE("rstrip", bytes_rstrip, 0, 1, .takes = takes_bytes_strip),                         \
        NATIVE("replace", bytes_replace, 2, 3, .takes = takes_bytes_replace),                     \
        NATIVE("removeprefix", bytes_removeprefix, 1, 1, .since = 309),                           \
        NATIVE("removesuffix", bytes_removesuffix, 1, 1, .since = 309),                           \
        NATIVE("upper", bytes_upper, 0, 0), NATIVE("lower", bytes_lower, 0, 0),                   \
        NATIVE("swapcase", bytes_swapcase, 0, 0), NATIVE("isalnum", bytes_isalnum, 0, 0),         \
        NATIVE("isalpha", bytes_isalpha, 0, 0), NATIVE("isdigit", bytes_isdigit, 0, 0),           \
        NATIVE("islower", bytes_islower, 0, 0), NATIVE("isspace", bytes_isspace, 0, 0),           \
        NATIVE("isupper", bytes_isupper, 0, 0),                                                   \
        NATIVE("ljust", bytes_ljust, 1, 2, .takes = takes_clinic, .tuple_until = 307),            \
        NATIVE("rjust", bytes_rjust, 1, 2, .takes = takes_clinic, .tuple_until = 307),            \
        NATIVE("center", bytes_center, 1, 2, .takes = takes_clinic, .tuple_until = 307),          \
        NATIVE("zfill", bytes_zfill, 1, 1, .takes = takes_one_late, .tuple_until = 307),          \
        NATIVE("capitalize", bytes_capitalize, 0, 0), NATIVE("title", bytes_title, 0, 0),         \
        NATIVE("istitle", bytes_istitle, 0, 0),                                                   \
        NATIVE("isascii", bytes_isascii, 0, 0, .since = 307),                                     \
        NATIVE("expandtabs", bytes_expandtabs, 0, 1, .keywords = "tabsize",                       \
               .takes = takes_keywords, .tuple_until = 307, .sought_until = 307,                  \
               KEEPS_NAMES(308)),                                                                 \
        NATIVE("splitlines", bytes_splitlines, 0, 1, .keywords = "keepends",                      \
               .takes = takes_keywords, KEEPS_NAMES(306), .names_always = 307,                    \
               .names_always_since = 306),                                                        \
        NATIVE("translate", bytes_translate, 1, 2, .keywords = "/ delete",                        \
               .takes = takes_bytes_translate, KEEPS_NAMES(306), .names_always = 307,             \
               .names_always_since = 306),                                                        \
        NATIVE("maketrans", bytes_maketrans, 2, 2, .flags = NATIVE_STATIC, .since = 306,          \
               .takes = takes_clinic),                                                            \
        NATIVE("fromhex", bytes_fromhex, 1, 1, .flags = NATIVE_CLASSMETHOD)

#endif
