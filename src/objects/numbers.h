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

/* _PyLong_New: an int of `digits` digits, whose value is not told: never one of the ready-made. New reference. */
ref int_reserve(struct objects *o, uint32_t digits);

/* The same with a value, and what a result becomes: the ready-made one if there is, which maybe_small_long sees after the block was made. */
ref int_reserved(struct objects *o, int64_t value, uint32_t digits);
ref int_normalized(struct objects *o, int64_t value, uint32_t digits);

/* maybe_small_long: r itself, or instead of it a new reference to the ready-made int of its value. Takes over r. */
ref int_small_or_same(struct objects *o, ref r);

/* Gives an int of one reference another value, as long as it is not told to anybody. */
void int_set(struct objects *o, ref r, int64_t value);
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
