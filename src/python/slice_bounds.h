/* The optional bounds of methods that search: str.find(x, start, end) and its kin. */
#ifndef PYTHON_SLICE_BOUNDS_H
#define PYTHON_SLICE_BOUNDS_H

#include "python/native.h"

/* Positional arguments `first` and the next as bounds in a sequence of `length` items: missing or None, the whole. *from may be greater
 * than *to, or than length: nothing can be found. 1, or 0 after TypeError. */
int slice_bounds(struct vm *vm, const struct arguments *a, uint32_t first, int64_t length,
                 int64_t *from, int64_t *to);

#endif
