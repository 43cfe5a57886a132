/* Methods of int and float that are about bytes and exact values. They are those of CPython's longobject.c and floatobject.c, of all versions
 * that have them. */
#ifndef PYTHON_NUMBER_METHODS_H
#define PYTHON_NUMBER_METHODS_H

#include "python/native.h"

native_function int_to_bytes, int_from_bytes;
native_function float_as_integer_ratio, float_conjugate, float_from_number, float_fromhex,
    float_hex;

extern const struct takes takes_to_bytes[], takes_from_bytes[];

#endif
