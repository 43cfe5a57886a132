/* int, float, bool, None and the other singletons.
 *
 * KIND_INT, KIND_BOOL: integer is the value. KIND_FLOAT: integer holds the bits of the double. Ints of the small range are static
 * and made at first use. */
#ifndef OBJECTS_NUMBERS_H
#define OBJECTS_NUMBERS_H

#include "objects/object.h"

enum { SMALL_INT_MIN = -5 }; /* to layout->small_int_max */

/* New references. */
ref int_new(struct objects *o, int64_t value);
ref float_new(struct objects *o, double value);

/* int_new() for C functions that make it of a size or number of things (len(), sys.getsizeof(), sys.getrefcount(), gc.collect() ...). */
ref int_new_size(struct objects *o, int64_t value);

/* The int value in a block made for `digits` digits: x_add gives its sum one more than the longer operand has, x_sub as many as that,
 * x_mul as many as both together; operations on two one-digit ints, and int_new, as many as the value needs. */
ref int_new_digits(struct objects *o, int64_t value, uint32_t digits);
/* _PyLong_New: an int of `digits` digits, whose value is not told: never one of the ready-made. New reference. */
ref int_reserve(struct objects *o, uint32_t digits);
ref bool_new(struct objects *o, int value);

/* New reference to None. */
static inline ref
none_new(struct objects *o)
{
    return newref(o, o->vars.none);
}

/* New reference to r, or to None where r is 0. */
static inline ref
none_or(struct objects *o, ref r)
{
    return newref(o, r ? r : o->vars.none);
}

/* An int or float object of class `type` (a subclass). New reference. */
ref int_new_of(struct objects *o, ref type, int64_t value);
ref float_new_of(struct objects *o, ref type, double value);

/* A bare object(). New reference. */
ref object_new(struct objects *o);

static inline int64_t
int_value(const struct objects *o, ref r)
{
    return object_at(o, r)->integer;
}

static inline double
float_value(const struct objects *o, ref r)
{
    double value;
    memcpy(&value, &object_at(o, r)->integer, sizeof value);
    return value;
}

/* int or bool, subclasses included. */
static inline int
is_int(const struct objects *o, ref r)
{
    return kind_of(o, r) == KIND_INT || kind_of(o, r) == KIND_BOOL;
}

/* Digits of 30 bits that an int takes. */
uint32_t int_digits(int64_t value);

#endif
