/* Spans: variable-length runs of 32-bit words inside one freezable array. They hold what an object contains in the simulator (the
 * items of a list, the entries of a dict, the characters of a string); they are host memory, not simulated blocks.
 *
 * Invariants
 *  - A span is named by the index of its first word, never 0 (0 = no span), and has room for a power of two of words (4 at least).
 *  - Freed spans go to the list of their size, linked through their first word; spans are never split or joined. */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdint.h>

#include "base/frozen.h"

enum { SPAN_SIZES = 30 };

struct spans {
    FROZEN(uint32_t) words;
    FROZEN(uint32_t) free_list; /* by log2 of the room */
};

/* Registers the spans' arrays with the store. */
void spans_init(struct spans *spans, struct store *store);

/* The number of words a span for `count` words has room for. */
uint32_t span_room(uint32_t count);

/* A zeroed span with room for `count` words; 0 if count is 0. */
uint32_t span_new(struct spans *spans, uint32_t count);

/* Gives back a span that was made for, or last resized to, `count` words. */
void span_free(struct spans *spans, uint32_t span, uint32_t count);

/* Moves a span of old_count words to one with room for `count`; new words are zero. Returns the (possibly same) span. */
uint32_t span_resize(struct spans *spans, uint32_t span, uint32_t old_count, uint32_t count);

/* Word i of a span. */
static inline uint32_t
span_get(const struct spans *spans, uint32_t span, uint32_t i)
{
    return spans->words.at[span + i];
}

/* Writes word i of a span. */
static inline void
span_set(struct spans *spans, uint32_t span, uint32_t i, uint32_t word)
{
    *edit(spans->words, span + i) = word;
}

/* Copies `bytes` bytes into a span, from its first word on. */
void span_write(struct spans *spans, uint32_t span, const void *bytes, uint32_t count);

/* The span's words as bytes, to read; valid until the next span_new or span_resize. */
static inline const void *
span_bytes(const struct spans *spans, uint32_t span)
{
    return &spans->words.at[span];
}

#endif
