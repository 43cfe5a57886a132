/* Letters and blanks: the methods of str that change or ask for the kind of characters. */
#ifndef PYTHON_STR_CASE_H
#define PYTHON_STR_CASE_H

#include "python/native.h"

/* A text and its bytes, good until the next allocation. */
struct span_of_text {
    const char *at;
    size_t length;
};

static inline struct span_of_text
bytes_of(const struct vm *vm, ref str)
{
    struct span_of_text t;
    t.at = str_utf8(vm->objects, str, &t.length);
    return t;
}

/* Does str.isspace() say yes? */
int is_space(uint32_t c);

/* Methods of str, named after them. */
native_function str_upper, str_lower, str_capitalize, str_title, str_swapcase, str_isdigit,
    str_isalpha, str_isalnum, str_isspace, str_isupper, str_islower;

#endif
