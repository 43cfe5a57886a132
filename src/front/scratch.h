/* Host memory that is taken piece by piece and given back as a whole: syntax trees, compiled programs. Not part of any state.
 *
 * Invariants: a piece is zeroed, aligned for any type, never moves and lives until scratch_free(). Lack of memory ends in
 * store_out_of_memory, as in the store. */
#ifndef FRONT_SCRATCH_H
#define FRONT_SCRATCH_H

#include <stddef.h>
#include <stdint.h>

struct scratch_chunk;

struct scratch {
    struct scratch_chunk *chunks; /* newest first */
    size_t used, room;            /* bytes of the newest */
};

/* A zeroed piece of `size` bytes. */
void *scratch_alloc(struct scratch *s, size_t size);

/* A copy of `length` bytes with a NUL behind them. */
char *scratch_text(struct scratch *s, const char *bytes, size_t length);

/* Room for one more element in an array of `count` elements of `size` bytes: returns old, or a larger copy when count is a power of
 * two or 0 (the only counts at which the room is used up). */
void *scratch_grow(struct scratch *s, void *old, size_t count, size_t size);

/* Gives all pieces back. */
void scratch_free(struct scratch *s);

/* Appends `value` to the array `at` of `count` elements. */
#define SCRATCH_ADD(s, at, count, value)                            \
    ((at) = scratch_grow((s), (void *)(at), (count), sizeof *(at)), \
     (void)((at)[(count)++] = (value)))

#endif
