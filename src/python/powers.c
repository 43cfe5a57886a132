#include "python/powers.h"

#include <math.h>

#include "python/integers.h"
#include "python/native.h"
#include "python/refusal.h"

enum { SHIFT = 30, SHORT_EXPONENT = 3, EXPONENT_TOP = SHIFT - 1 };

/* What is multiplied, and by which each product is reduced. */
struct power {
    ref base;    /* borrowed */
    ref modulus; /* borrowed, positive; 0 = none */
};

/* *number becomes what remains of it (REDUCE). 0 or -1. */
static int
reduce(struct vm *vm, ref *number, ref modulus)
{
    ref rest =
        modulus ? int_binary(vm, BINARY_MODULO, *number, modulus) : newref(vm->objects, *number);
    decref(vm->objects, *number);
    *number = rest;
    return rest ? 0 : -1;
}

/* *z becomes *z * factor (MULT). 0 or -1. */
static int
multiply(struct vm *vm, const struct power *p, ref *z, ref factor)
{
    ref r = int_binary(vm, BINARY_MULTIPLY, *z, factor);
    if (!r)
        return -1;
    decref(vm->objects, *z);
    *z = r;
    return reduce(vm, z, p->modulus);
}

/* base ** exponent from the exponent's bit i on, *z being the power up to there: squared for each bit, times base where one is set. */
static int
power_bits(struct vm *vm, const struct power *p, ref *z, int64_t exponent, int i)
{
    for (; i >= 0; i--)
        if (multiply(vm, p, z, *z) < 0 || ((exponent >> i & 1) && multiply(vm, p, z, p->base) < 0))
            return -1;
    return 0;
}

static int
top_bit(int64_t value)
{
    int bit = 0;
    while (value >> (bit + 1))
        bit++;
    return bit;
}

/* Small exponents (3.11+): a, a * a, a * a * a; others begin at their first bit, with a itself. */
static int
power_since_3_11(struct vm *vm, const struct power *p, ref *z, int64_t exponent)
{
    struct objects *o = vm->objects;
    if (exponent == 0)
        return 0;
    if (exponent == 1)
        return multiply(vm, p, z, p->base);
    decref(o, *z);
    *z = is_exactly(o, p->base, KIND_INT) ? newref(o, p->base) : int_new(o, int_value(o, p->base));
    if (exponent > SHORT_EXPONENT)
        return power_bits(vm, p, z, exponent, top_bit(exponent) - 1);
    return multiply(vm, p, z, p->base) < 0 ||
                   (exponent == SHORT_EXPONENT && multiply(vm, p, z, p->base) < 0)
               ? -1
               : 0;
}

static ref
power(struct vm *vm, const struct power *p, int64_t exponent)
{
    ref z = int_new(vm->objects, 1);
    int failed =
        vm->rules->powers_begin_late
            ? power_since_3_11(vm, p, &z, exponent)
            : power_bits(vm, p, &z, exponent, exponent >> EXPONENT_TOP ? 62 : EXPONENT_TOP);
    if (!failed)
        return z;
    decref(vm->objects, z);
    return 0;
}

ref
int_power(struct vm *vm, ref base, int64_t exponent)
{
    struct power p = {.base = base};
    int64_t value = int_value(vm->objects, base);
    if (exponent >= 0)
        return power(vm, &p, exponent);
    if (value == 0)
        return vm_raise(vm, EXC_ZeroDivisionError, "%s", vm->rules->zero_to_negative);
    return float_new(vm->objects, pow((double)value, (double)exponent));
}

/* a * b % modulus of numbers below modulus, which has at most 63 bits. */
static uint64_t
multiply_modulo(uint64_t a, uint64_t b, uint64_t modulus)
{
    uint64_t product = 0;
    for (; b; b >>= 1) {
        if (b & 1)
            product = (product + a) % modulus;
        a = (a + a) % modulus;
    }
    return product;
}

/* Of a modulus of several digits, whose products have more than 64 bits: the result alone. */
static uint64_t
power_of_digits(int64_t base, int64_t exponent, uint64_t modulus)
{
    uint64_t size = base < 0 ? 0 - (uint64_t)base : (uint64_t)base, power = size % modulus;
    uint64_t result = 1 % modulus;
    if (base < 0 && power)
        power = modulus - power;
    for (; exponent; exponent >>= 1) {
        if (exponent & 1)
            result = multiply_modulo(result, power, modulus);
        power = multiply_modulo(power, power, modulus);
    }
    return result;
}

/* The result with the modulus's sign. Takes over z. */
static ref
with_sign(struct vm *vm, ref z, ref modulus, int negative)
{
    struct objects *o = vm->objects;
    if (!z || !negative || int_value(o, z) == 0)
        return z;
    ref signed_ = int_binary(vm, BINARY_SUBTRACT, z, modulus);
    decref(o, z);
    return signed_;
}

ref
int_power_modulo(struct vm *vm, ref base, int64_t exponent, ref modulus)
{
    struct objects *o = vm->objects;
    int64_t m = int_value(o, modulus);
    int negative = m < 0;
    uint64_t width = negative ? 0 - (uint64_t)m : (uint64_t)m;
    if (exponent < 0 && vm->rules->exponent_first)
        return vm_raise(vm, vm->rules->python2 ? EXC_TypeError : EXC_ValueError,
                        "pow() 2nd argument cannot be negative when 3rd argument specified");
    if (m == 0)
        return vm_raise(vm, EXC_ValueError, "pow() 3rd argument cannot be 0");
    if (exponent < 0)
        return vm_refuse(vm, "use an exponent from 0 on",
                         "pow() of a negative exponent and a modulus is");
    if (int_digits(m) > 1) {
        uint64_t z = power_of_digits(int_value(o, base), exponent, width);
        return int_new(o, negative && z ? (int64_t)z - (int64_t)width : (int64_t)z);
    }
    if (width == 1)
        return int_new(o, 0);
    struct power p = {.modulus =
                          negative ? int_reserved(o, (int64_t)width, 1) : newref(o, modulus)};
    ref reduced = newref(o, base);
    int late = int_value(o, base) < 0 || int_digits(int_value(o, base)) > 1;
    int failed = late && reduce(vm, &reduced, p.modulus) < 0;
    p.base = reduced;
    ref z = failed ? 0 : with_sign(vm, power(vm, &p, exponent), p.modulus, negative);
    decref(o, p.modulus);
    decref(o, reduced);
    return z;
}
