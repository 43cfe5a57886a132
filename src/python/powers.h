/* Powers of ints, as long_pow makes them: squares and products that are ints of their own, reduced one by one if there is a modulus. A result
 * beyond 64 bits is refused. Both return a new reference, or 0 with an exception set. */
#ifndef PYTHON_POWERS_H
#define PYTHON_POWERS_H

#include "python/vm.h"

/* base ** exponent; base is an int or bool. A negative exponent gives a float. */
ref int_power(struct vm *vm, ref base, int64_t exponent);

/* pow(base, exponent, modulus) of ints and bools. */
ref int_power_modulo(struct vm *vm, ref base, int64_t exponent, ref modulus);

#endif
