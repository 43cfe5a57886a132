/* The built-in functions that are about numbers, and print(); the others, and the table, are in builtins.c. */
#ifndef PYTHON_BUILTINS_H
#define PYTHON_BUILTINS_H

#include "python/native.h"

native_function builtin_abs, builtin_bin, builtin_chr, builtin_divmod, builtin_hex, builtin_oct,
    builtin_ord, builtin_pow, builtin_print, builtin_round, builtin_sum;

#endif
