/* What is looked for in a range and taken out of it: done with int objects, as ranges may be longer than any sequence. */
#ifndef PYTHON_RANGE_SUBSCRIPT_H
#define PYTHON_RANGE_SUBSCRIPT_H

#include "python/native.h"

/* Is an int or bool by itself, of no other class? Ranges compare others with each of their items. */
static inline int
is_range_item(const struct vm *vm, ref value)
{
    return is_exactly(vm->objects, value, KIND_INT) || is_exactly(vm->objects, value, KIND_BOOL);
}

/* Does the range contain such a value? -1 after an error. Follows range_contains_long; not for 2.7's xrange. */
int range_contains(struct vm *vm, ref range, ref value);

/* The index of a value that it contains: new reference, 0 after an error. Follows range_index. */
ref range_place(struct vm *vm, ref range, ref value);

/* range[key], of an index or a slice; of 2.7's xrange an index alone. New reference, 0 after an error. Follows range_subscript,
 * compute_range_item and compute_slice. */
ref range_subscript(struct vm *vm, ref range, ref key);

#endif
