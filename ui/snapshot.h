/* A marked moment to compare others with: what appeared, vanished, changed since. It is a copy of the few numbers that tell, taken from
 * a moment; the moment itself is gone. */
#ifndef UI_SNAPSHOT_H
#define UI_SNAPSHOT_H

#include "gc/collector.h"
#include "ui/touched.h"

enum difference { DIFFERENCE_NONE, DIFFERENCE_APPEARED, DIFFERENCE_VANISHED, DIFFERENCE_CHANGED };

/* One number and what it belongs to: 0 = was not there. */
struct noted {
    uint64_t identity; /* arena: address; pool: size class + 1; object: serial */
    uint64_t number;   /* arena: nfreepools; pool: blocks in use; object: reference count */
};

struct snapshot {
    uint64_t moment;
    struct noted *arenas, *pools, *objects; /* owned */
    uint32_t narenas, npools, nobjects;
    uint64_t used[MAX_SIZE_CLASSES]; /* blocks in use by size class */
    int64_t generations[3];
};

/* Notes the moment; what the snapshot held is freed. A zeroed struct is an empty snapshot. */
void snapshot_take(struct snapshot *snapshot, const struct moment *moment);
void snapshot_done(struct snapshot *snapshot);

/* How the thing differs from then. Blocks are not compared: DIFFERENCE_NONE. */
enum difference snapshot_compare(const struct snapshot *snapshot, const struct moment *moment,
                                 enum thing thing, uint64_t id);

#endif
