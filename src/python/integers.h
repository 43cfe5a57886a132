/* Arithmetic of ints and bools, as longobject.c does it: results, and what waits between, have the digits that the algorithm reserves.
 * Ints of 2.7 are C longs. A result beyond 64 bits is refused. All return a new reference, or 0 with an exception set. */
#ifndef PYTHON_INTEGERS_H
#define PYTHON_INTEGERS_H

#include "python/vm.h"

/* left op right, both ints or bools. */
ref int_binary(struct vm *vm, enum binary_op op, ref left, ref right);

/* divmod(left, right) into parts, two new references; -1 with an exception set. right is not 0. */
int int_divmod(struct vm *vm, ref left, ref right, ref parts[2]);

/* -value and ~value. */
ref int_negate(struct vm *vm, int64_t value);
ref int_invert(struct vm *vm, int64_t value);

#endif
