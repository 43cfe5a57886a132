/* A bare model of the small-object allocator, to measure the real one against: the same decisions with pointers instead of indices, and
 * nothing beside them, no events, no keyframes, no account of what was asked for, no statistics. What it takes on a machine is what a
 * replay takes there at least. */
#ifndef TESTS_BENCH_BARE_H
#define TESTS_BENCH_BARE_H

#include <stddef.h>
#include <stdint.h>

#include "pymalloc/geometry.h"

/* Replays so many rows of the wire form (16 bytes each, without the file's header) and compares the address of every small block and
 * arena. Returns the number of requests, 0 if the recording says otherwise. */
uint64_t bare_replay(const struct geometry *geometry, const unsigned char *rows, size_t count);

#endif
