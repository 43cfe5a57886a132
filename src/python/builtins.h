/* The built-in functions that are about numbers, and print(); the others, and the table, are in builtins.c. */
#ifndef PYTHON_BUILTINS_H
#define PYTHON_BUILTINS_H

#include "python/native.h"

native_function builtin_abs, builtin_bin, builtin_chr, builtin_divmod, builtin_hex, builtin_oct,
    builtin_ord, builtin_pow, builtin_print, builtin_round, builtin_sum;

enum { MAP_MOST = 64 }; /* iterables that map() can go over at once */

/* 2.7's functions that give lists. */
native_function builtin_range, builtin_zip, builtin_map, builtin_filter, builtin_intern,
    builtin_reduce, builtin_apply, builtin_cmp;

/* A tuple of the iterators of the arguments from `from` on; 0 after an error. New reference. */
ref iterators_tuple(struct vm *vm, const struct arguments *a, uint32_t from);

#endif
