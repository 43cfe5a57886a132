/* The census: what sys._debugmallocstats() counts (_PyObject_DebugMallocStats, 3.3+). */
#ifndef PYMALLOC_CENSUS_H
#define PYMALLOC_CENSUS_H

#include <stddef.h>

#include "pymalloc/pymalloc.h"

struct census_class {
    uint64_t pools;  /* with at least one block in use */
    uint64_t in_use; /* blocks */
    uint64_t avail;  /* blocks, virgin ones included */
};

/* All counts; bytes where the name says so. */
struct census {
    struct census_class by_class[MAX_SIZE_CLASSES];
    uint64_t arenas_total;
    uint64_t arenas_reclaimed;
    uint64_t arenas_highwater;
    uint64_t arenas_current;
    uint64_t bytes_allocated; /* in use blocks, by class size */
    uint64_t bytes_available;
    uint64_t unused_pools;
    uint64_t bytes_unused_pools;
    uint64_t bytes_pool_headers;
    uint64_t bytes_quantization;
    uint64_t bytes_arena_alignment;
    uint64_t total; /* the sum of the six above; equals arenas_current * arena_size */
    uint64_t
        bytes_requested; /* what the blocks in use were asked for: the rest of bytes_allocated is internal fragmentation */
    uint32_t map_mid, map_bot; /* radix tree nodes, 3.10+ */
};

/* Counts. Follows _PyObject_DebugMallocStats: arenas in index order, pools with no block in use are skipped. */
void census_take(struct census *census, const struct pymalloc *m);

/* Writes the allocator part of sys._debugmallocstats() as that version prints it, at most `size` bytes with the final NUL; returns the
 * length it has (like snprintf). Object free lists, which follow in the real text, are not part of it. */
size_t census_text(const struct census *census, const struct geometry *geometry, char *buffer,
                   size_t size);

#endif
