/* Verification: replays a recording through the allocator's model and compares whatever the real process let us see.
 *
 * Compared are: the address of every small block; every arena mapped and unmapped, in which request, at which address, and that no
 * other was; every realloc that stays or moves; that requests of 0 and above 512 bytes came from outside all arenas; that what is freed
 * was in use; and every number of every statistics snapshot.
 *
 * The recording decides only what the operating system decided: where arenas are mapped and where the C library puts its blocks. */
#ifndef TRACE_VERIFY_H
#define TRACE_VERIFY_H

#include "base/clock.h"
#include "base/status.h"
#include "pymalloc/pymalloc.h"
#include "trace/expected.h"
#include "trace/wire.h"

enum {
    VERIFY_BEFORE = 10,
    VERIFY_RECENT = 16 /* a power of two */,
    VERIFY_LINE = 200,
    VERIFY_PENDING = 4
};

/* One difference, told in words. */
struct difference {
    uint64_t record;            /* wire record */
    uint64_t request;           /* number of the request, from 1 */
    char event[VERIFY_LINE];    /* what the process did */
    char expected[VERIFY_LINE]; /* what the recording says came of it */
    char got[VERIFY_LINE];      /* what the model says */
    char where
        [2]
        [VERIFY_LINE]; /* pool and arena of the expected and of the modelled address; "" = none */
    char before[VERIFY_BEFORE][VERIFY_LINE]; /* the events before, oldest first */
    uint32_t befores;
};

struct verify_counts {
    uint64_t requests;
    uint64_t addresses;     /* of small blocks, compared */
    uint64_t routed;        /* requests that went to the C library, compared */
    uint64_t stayed, moved; /* reallocs of small blocks */
    uint64_t frees;
    uint64_t strangers; /* blocks freed or reallocated that were handed out before the recording */
    uint64_t mapped, unmapped;
    uint64_t stacks; /* frame-stack chunks mapped by the arena allocator */
    uint64_t marks;
    uint64_t collections[4];    /* by generation; 3 = unknown */
    uint64_t snapshots;         /* compared */
    uint64_t snapshots_unknown; /* without expectations */
    uint64_t numbers;           /* of snapshots, compared */
    uint64_t texts;             /* of sys._debugmallocstats(), compared byte for byte */
    uint64_t differences;
};

struct verify {
    struct wire *wire;
    const struct expected *expected; /* NULL = none */
    struct geometry geometry;
    struct store store;
    struct clock clock;
    struct pymalloc pymalloc;
    struct verify_counts counts;
    struct diagnosis diagnosis;                                     /* of damage or contradiction */
    int to_the_end;                                                 /* count further differences */
    void (*report)(void *who, const struct difference *difference); /* NULL = nobody */
    void *who;

    uint64_t recent[VERIFY_RECENT]; /* the number of the i-th record read at i % VERIFY_RECENT */
    uint64_t records;               /* read so far; the last one of them is at hand */
    uint64_t mapped[VERIFY_PENDING], unmapped[VERIFY_PENDING]; /* by the process, in this request */
    uint32_t mappings, unmappings, maps_used, unmaps_used;
    uint64_t unmapped_other; /* address the model unmapped instead, 0 = none */
    uint32_t unusual;        /* VERIFY_ bits: what there is to this request */
    int stop;                /* at the first difference */
};

/* What most requests have nothing of. */
enum {
    VERIFY_LIBC = 1,        /* the model passed it on to the C library */
    VERIFY_ARENAS = 2,      /* there is something to compare about arenas when it is done */
    VERIFY_MAP_MISSING = 4, /* the model needed an arena that the process did not map */
};

/* Prepares to verify what `wire` (open, nothing read yet) holds. Both stay the caller's. Returns STATUS_OK, or another status with
 * v->diagnosis filled (nothing to free then). */
enum status verify_open(struct verify *v, struct wire *wire, const struct expected *expected);

/* Verifies to the end, or to the first difference unless to_the_end is set. Returns STATUS_OK if the whole recording agrees,
 * STATUS_CONTRADICTION on a difference, STATUS_FORMAT or STATUS_LIMIT with v->diagnosis filled where it could not go on. */
enum status verify_run(struct verify *v);

/* The number of the record that is being verified; of the i-th one before it. i < VERIFY_RECENT and below v->records. */
static inline uint64_t
verify_record(const struct verify *v, uint32_t i)
{
    return v->recent[(v->records - 1 - i) % VERIFY_RECENT];
}

/* Frees the model. */
void verify_close(struct verify *v);

/* The statistics text of the model against the interpreter's: 1 = equal, else the first line that differs is put into lines expected
 * and got, of VERIFY_LINE bytes. */
int verify_text(const struct pymalloc *m, const char *text, char *expected, char *got);

#endif
