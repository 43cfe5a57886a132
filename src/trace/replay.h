/* A recording as a workload: the requests of a real process, made again to the simulated allocator, one at a time.
 *
 * Invariants
 *  - All state of the run is in `store`: the allocator, the clock, the position in the recording and the addresses of its blocks. The
 *    recording itself is immutable, so going back is restoring a keyframe.
 *  - Replayed as recorded, arenas lie where the process had them and every small block gets the address that it had there; blocks of
 *    the C library lie where the model puts them. Replayed as another version, the model maps the arenas, aligned to their size. */
#ifndef TRACE_REPLAY_H
#define TRACE_REPLAY_H

#include "base/clock.h"
#include "base/frozen.h"
#include "pymalloc/pymalloc.h"
#include "trace/parts.h"
#include "trace/recording.h"

enum { REPLAY_GENERATIONS = 3 };

/* The plain variables of a replay. No padding. */
struct replay_vars {
    uint64_t record;    /* number of the next record */
    uint64_t request;   /* requests done */
    uint64_t mapped;    /* arena that the process mapped in the request to come, 0 = none */
    uint64_t unmapped;  /* likewise unmapped */
    uint64_t live;      /* blocks handed out and not freed */
    uint64_t collected; /* objects, by all collections so far */
    uint32_t collections[REPLAY_GENERATIONS + 1]; /* by generation; the last: unknown */
    uint32_t count[REPLAY_GENERATIONS]; /* of the generations, as far as they were observed */
    uint32_t collecting;                /* a collection is going on */
    uint32_t marks;                     /* passed so far */
    uint32_t given_back;                /* head of the free slots, REPLAY_NO_SLOT = none */
    uint32_t latest_slot;               /* that a record touched */
    uint32_t stopped;                   /* it cannot go on: replay_problem() says why */
    uint32_t ended;                     /* the last event has happened */
    uint32_t stack_pieces;              /* of the frame stack, mapped at present */
    struct place place;                 /* of the next record in its block */
    uint32_t pad;
};

struct replay;

/* Who is told when the recording says something that can be compared. Not state. */
struct replay_watch {
    /* The addresses of some requests (the latest, so many of them) folded to `got` here and to `expected` in the process. */
    void (*check)(void *who, const struct replay *replay, uint32_t requests, uint32_t expected,
                  uint32_t got);
    /* The process printed this text of its allocator here. */
    void (*statistics)(void *who, const struct replay *replay, const char *text);
    void *who;
};

/* The requests whose addresses will be compared next. Not state: who watches does not go back. */
struct replay_fold {
    uint32_t addresses; /* folded */
    uint32_t requests;
    uint32_t check; /* of the block, that they are compared with */
};

struct replay {
    struct store store;
    struct clock clock;
    struct pymalloc mem;
    struct replay_vars vars;
    FROZEN(uint64_t) slots; /* address of a live block; REPLAY_FREE_SLOT | next free slot */
    struct recording *recording;
    int as_recorded;
    struct block block; /* number block_number of the recording, being read */
    uint32_t block_number;
    uint64_t second;           /* record of the block, and */
    uint64_t more;             /* how many from there on are in it; 0 = no block is at hand */
    int large;                 /* the heap was, when the block was entered: it pays to look ahead */
    char problem[256];         /* why it stopped; derived, not state */
    struct replay_watch watch; /* functions may be NULL */
    struct replay_fold fold;
    struct parts parts; /* told when a block is fetched */
};

/* Prepares to replay the recording (which becomes the replay's) as it was recorded, or with `as` not NULL and another than the recorded
 * geometry, as that version would have served its requests. Never NULL. */
struct replay *replay_new(struct recording *recording, const struct geometry *as);

/* Frees it and its recording. Keyframes of its store must be released before. */
void replay_free(struct replay *replay);

/* Goes on to the end of the next request (or of another record that shows). Returns 1, or 0 when the recording has ended. May leave
 * through the clock. */
int replay_advance(struct replay *replay);

/* The same again and again until the clock shows `until` or more; *operation is the moment that the request (or other record) at hand began
 * at. */
int replay_run(struct replay *replay, uint64_t until, uint64_t *operation);

/* Has the end been reached? */
int replay_finished(const struct replay *replay);

/* Why it could not go on to the end of the recording; NULL = it could. */
const char *replay_problem(const struct replay *replay);

/* The geometry that the process had. */
static inline const struct geometry *
replay_recorded_geometry(const struct replay *replay)
{
    return &replay->recording->geometry;
}

#endif
