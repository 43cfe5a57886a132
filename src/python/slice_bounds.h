/* Bounds: those of slices, of methods that search (str.find(x, start, end) and its kin). */
#ifndef PYTHON_SLICE_BOUNDS_H
#define PYTHON_SLICE_BOUNDS_H

#include "python/native.h"

/* Positional arguments `first` and the next as bounds in a sequence of `length` items: missing or None, the whole. *from may be greater
 * than *to, or than length: nothing can be found. 1, or 0 after TypeError. */
int slice_bounds(struct vm *vm, const struct arguments *a, uint32_t first, int64_t length,
                 int64_t *from, int64_t *to);

/* The resolved slice of a sequence of `length` items. */
struct slice_range {
    int64_t start, step;
    uint32_t count;
    int64_t stop; /* as resolved, for slice assignment */
};

/* PySlice_Unpack and AdjustIndices. 0 or -1. */
int slice_resolve(struct vm *vm, ref slice, int64_t length, struct slice_range *range);
/* The same of start, stop and step without a slice (2.7). */
int
slice_resolve_parts(struct vm *vm, const ref parts[3], int64_t length, struct slice_range *range);

/* Start, stop and step of the slice in `length` (an int, borrowed, not negative) items: new references in parts. 0, or -1 after an error.
 * Follows _PySlice_GetLongIndices. */
int slice_long_indices(struct vm *vm, ref slice, ref length, ref parts[3]);

/* The index of what is indexed as a sequence (2.7): 1 with *index, or 0 after TypeError. */
int sequence_index(struct vm *vm, ref key, int64_t *index);

#endif
