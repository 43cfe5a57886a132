/* What if another version had served the same requests? A recording replayed through several geometries, for numbers side by side. */
#ifndef TRACE_WHATIF_H
#define TRACE_WHATIF_H

#include "pymalloc/census.h"
#include "trace/replay.h"

/* What one version made of the recording. */
struct whatif {
    struct geometry geometry;
    int as_recorded;   /* with the arenas where the process had them; else aligned to their size */
    uint64_t requests; /* replayed */
    uint64_t mapped;   /* arenas, in the whole run */
    uint64_t unmapped;
    uint64_t highwater;
    uint64_t
        peak_request; /* the request after which the most blocks were live: the same for all versions */
    uint64_t peak_blocks; /* live then, small ones and the C library's */
    uint64_t peak_libc;   /* bytes that the C library had handed out then */
    struct census peak;   /* the census then */
    char problem[256];    /* why the replay ended early; "" = it did not */
};

/* Replays the recording (which stays the caller's) as `as` (NULL = as recorded) and fills *result. peak_request: where to take the census;
 * 0 = find it, which replays twice. */
void whatif_run(struct whatif *result, struct recording *recording, const struct geometry *as,
                uint64_t peak_request);

#endif
