/* The run in numbers over time: samples at equal distances, for the curves.
 *
 * Invariants: samples are in the order of their events; sample i belongs to the moment it names, exactly. */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include <stdint.h>

#include "timeline/timeline.h"

enum { HISTORY_SAMPLES = 240 };

struct sample {
    uint64_t event;
    uint64_t arenas;        /* mapped */
    uint64_t bytes_held;    /* arenas * arena_size */
    uint64_t bytes_in_use;  /* of blocks in use, by class size */
    uint64_t bytes_wasted;  /* held, but neither in use nor in an unused pool: fragmentation */
    uint64_t bytes_libc;    /* of the underlying allocator */
    uint64_t objects;       /* alive; 0 in a recording */
    uint64_t generation[3]; /* objects in each generation */
};

struct history {
    struct sample sample[HISTORY_SAMPLES];
    int count;
};

/* Measures the run by visiting HISTORY_SAMPLES moments of it, and comes back to where the timeline was. STATUS_LIMIT when who watches
 * the timeline had it cut: there are no samples then. */
enum status history_measure(struct history *history, struct timeline *timeline);

/* The numbers of one moment. */
void history_sample(struct sample *sample, const struct moment *moment);

#endif
