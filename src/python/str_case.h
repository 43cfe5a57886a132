/* The methods of str: what they share, those about the kind of characters (str_case.c), those that cut and join (str_cut.c). */
#ifndef PYTHON_STR_CASE_H
#define PYTHON_STR_CASE_H

#include "python/native.h"

/* A text and its bytes, good until the next allocation. */
struct span_of_text {
    const char *at;
    size_t length;
    int by_bytes; /* 2.7: each byte is a character */
};

static inline struct span_of_text
bytes_of(const struct vm *vm, ref str)
{
    struct span_of_text t;
    t.at = str_utf8(vm->objects, str, &t.length);
    t.by_bytes = vm->objects->layout->str_is_bytes;
    return t;
}

/* The character that begins at byte i < length, and how many bytes it takes. */
uint32_t point_at(struct span_of_text t, size_t i, uint32_t *size);
/* Where the character begins that ends in front of byte i > 0. */
size_t point_before(struct span_of_text t, size_t i);

/* Does str.isspace() of this text say yes to a character? */
int is_blank_in(struct span_of_text t, uint32_t c);
/* Does str.isprintable(), so that repr() shows it as it is? */
int is_printable(uint32_t c);

/* 1 if r is a str, else TypeError "`format`, not int" and 0. */
int str_needed(struct vm *vm, ref r, const char *format);
/* The argument "keepends" of splitlines(): 1 with *keepends 0 or 1, or 0 after an error. */
int keepends_argument(struct vm *vm, const struct arguments *a, int *keepends);
/* unicode_askind: what a text of smaller characters that is looked for in `text` takes while that lasts. A block for widened_free(); 0 = none. */
uint64_t str_widened(struct vm *vm, ref text, ref part);
void widened_free(struct vm *vm, uint64_t block);
/* Bytes [from, to) of a text as a new str. */
ref str_of_bytes(struct vm *vm, struct span_of_text t, size_t from, size_t to);
/* First (or last) place of part in t[from, to); -1 if there is none. Bytes. */
int64_t
text_place(struct span_of_text t, struct span_of_text part, size_t from, size_t to, int last);

/* Methods of str, named after them. */
native_function str_upper, str_lower, str_capitalize, str_title, str_swapcase, str_isdigit,
    str_isdecimal, str_isnumeric, str_isalpha, str_isalnum, str_isspace, str_isupper, str_islower,
    str_istitle, str_isascii, str_isidentifier, str_isprintable;
native_function str_join, str_strip, str_lstrip, str_rstrip, str_split, str_rsplit, str_splitlines,
    str_partition, str_rpartition, str_removeprefix, str_removesuffix, str_expandtabs;
native_function str_maketrans, str_translate;

#endif
