/* The cyclic garbage collector (Modules/gcmodule.c, Python/gc.c) with its real phases; every step is an event.
 *
 * Invariants
 *  - The lists are those of objects.h (enum gc_list); between collections every tracked object is in a generation or in
 *    GC_PERMANENT, gc_refs is 0 and neither COLLECTING nor UNREACHABLE is set (collector_check() proves it).
 *  - During a collection `vars` tells all that a picture needs: phase, the list looked at, the object and the child.
 *  - count[0] is the net number of real GC allocations; free lists do not touch it.
 *  - The incremental collector (3.14.0): the space of an object (object_space) is `visited_space` in the visited and the permanent list,
 *    the other one in the pending list and, between collections, among the young. With generations it is always 0.
 *
 * Phases: see enum gc_phase. Before a phase's first step its PHASE event is emitted. */
#ifndef GC_COLLECTOR_H
#define GC_COLLECTOR_H

#include <stdint.h>

#include "objects/object.h"

/* In the order in which a collection can go through them. */
enum gc_phase {
    GC_PHASE_IDLE,              /* no collection */
    GC_PHASE_MARK,              /* mark what roots and frames reach */
    GC_PHASE_INCREMENT,         /* gather the increment */
    GC_PHASE_MERGE,             /* merge the younger generations */
    GC_PHASE_UPDATE_REFS,       /* copy the reference counts */
    GC_PHASE_SUBTRACT_REFS,     /* take off references from inside */
    GC_PHASE_MOVE_UNREACHABLE,  /* separate what nothing outside refers to */
    GC_PHASE_UNTRACK,           /* untrack what cannot be in a cycle */
    GC_PHASE_SURVIVORS,         /* survivors get older */
    GC_PHASE_LEGACY_FINALIZERS, /* set aside what has a legacy finalizer */
    GC_PHASE_WEAKREFS,          /* clear weak references */
    GC_PHASE_CALLBACKS,         /* call weak references' callbacks */
    GC_PHASE_FINALIZERS,        /* run finalizers */
    GC_PHASE_RESURRECTION,      /* look who came back */
    GC_PHASE_DELETE,            /* clear the garbage */
    GC_PHASE_FREE_LISTS,        /* empty the free lists */
    GC_PHASE_COUNT
};

/* gc.DEBUG_*; the last two are 2.7's. */
enum {
    GC_DEBUG_STATS = 1,
    GC_DEBUG_COLLECTABLE = 2,
    GC_DEBUG_UNCOLLECTABLE = 4,
    GC_DEBUG_INSTANCES = 8,
    GC_DEBUG_OBJECTS = 16,
    GC_DEBUG_SAVEALL = 32
};

struct generation_stats {
    uint64_t collections;
    uint64_t collected;
    uint64_t uncollectable;
    uint64_t candidates; /* 3.15 */
};

/* What one collection is doing, for panes. All 0 (GC_PHASE_IDLE) between collections. No padding. */
struct collection_vars {
    uint32_t phase;       /* enum gc_phase */
    uint32_t generation;  /* the one asked for */
    uint32_t list;        /* enum gc_list that is walked */
    uint32_t old;         /* enum gc_list that takes the survivors */
    ref object;           /* the object looked at, 0 = none */
    ref child;            /* the object it refers to, 0 = none */
    uint32_t young;       /* objects at the start */
    uint32_t unreachable; /* objects found unreachable */
    uint32_t second_look; /* 1 while the resurrection check repeats update_refs etc. */
    uint32_t automatic;   /* 1 = started by the threshold, 0 = gc.collect() */
    uint32_t collected;
    uint32_t uncollectable;
    uint32_t candidates; /* objects looked at: what 3.15 tells */
    uint32_t base;       /* enum gc_list that is collected */
};

/* The plain variables of the collector. No padding. */
struct collector_vars {
    int64_t count[3]; /* by list: of GC_GENERATION0, GC_GENERATION1, GC_GENERATION2 */
    int64_t threshold[3];
    uint64_t long_lived_total;
    uint64_t long_lived_pending;
    struct generation_stats stats[3];
    uint64_t collections; /* started so far, for the title of a collection */
    uint32_t enabled;
    uint32_t collecting;
    uint32_t debug;
    uint32_t
        scheduled; /* gc_scheduled: 3.12+, the eval loop shall run collector_run_scheduled at its next check */
    ref garbage;       /* gc.garbage: list, owned */
    ref callbacks;     /* gc.callbacks: list, owned */
    int64_t heap_size; /* objects with a GC header that have a block */
    /* Of the incremental collector; else 0. */
    int64_t work_to_do;     /* objects that increments are behind; < 0: ahead */
    uint32_t visited_space; /* 0 or 1: which of the old lists holds what is visited */
    uint32_t marked;        /* 1: this scavenge has marked (phase GC_PHASE_COLLECT) */
    struct collection_vars now;
};

struct collector {
    struct objects *objects;
    struct collector_vars vars;
    void *vm; /* first argument of the functions below */
    /* gc.callbacks: calls every callable of vars.callbacks with (phase "start" or "stop", info); errors are unraisable. Not called
     * when the list is empty. */
    void (*call_back)(void *vm, const char *phase, const struct collection_vars *info);
    /* Text for standard error: DEBUG_STATS etc. */
    void (*message)(void *vm, const char *text);
    /* Is an exception set? Then an automatic collection waits. */
    int (*error_occurred)(void *vm);
    /* mark_global_roots, mark_stacks of the incremental collector: visit (with referrer 0) what the interpreter itself holds; what the
     * functions under way hold, innermost first, `all` of them or down to the first one that was visited before. */
    void (*global_roots)(void *vm, visit_fn *visit, void *who);
    void (*stack_roots)(void *vm, int all, visit_fn *visit, void *who);
};

/* Prepares the collector, registers its state, sets objects' hooks gc_allocated and gc_freed. gc.garbage and gc.callbacks are static lists. */
void collector_init(struct collector *c, struct store *store, struct objects *objects);

/* GEN_HEAD: where generation 0, 1 or 2 is; the number of the generation in a list, -1 = it holds none. The incremental collector calls
 * the visited objects generation 1 and the pending ones generation 2. */
enum gc_list collector_list(const struct collector *c, int generation);
int collector_generation(const struct collector *c, enum gc_list list);

/* What gc.get_count() tells of a generation. */
int64_t collector_count(const struct collector *c, int generation);

/* gc.set_threshold: one of the three; the incremental collector knows no third. */
void collector_set_threshold(struct collector *c, int generation, int64_t threshold);

/* An object that is older than the program is tracked. */
void collector_keep_old(struct collector *c, ref object);

/* gc.collect(generation): returns what it returns (unreachable objects found); 0 while collecting. */
int64_t collector_collect(struct collector *c, int generation);

/* The last collection of a process, of everything (_PyGC_CollectNoFail): without callbacks, and even if the collector is disabled. */
void collector_collect_at_exit(struct collector *c);

/* To be called where the eval loop looks at its breaker (3.12+): runs the collection that an allocation asked for. */
static inline int
collector_is_scheduled(const struct collector *c)
{
    return c->vars.scheduled != 0;
}
void collector_run_scheduled(struct collector *c);

/* gc.freeze, unfreeze, get_freeze_count. */
void collector_freeze(struct collector *c);
void collector_unfreeze(struct collector *c);
uint32_t collector_freeze_count(const struct collector *c);

/* gc.get_objects(generation; -1 = all generations): appends to the list, which itself is not in it. */
void collector_get_objects(struct collector *c, ref list, int generation);

/* gc.get_referents(objects of a tuple), gc.get_referrers(tuple). New references. */
ref collector_get_referents(struct collector *c, ref objects);
ref collector_get_referrers(struct collector *c, ref objects);

/* Does that visitor list for gc.get_referents(), which shows borrowed references, too? All others take what they are told of for a reference
 * that counts. */
int collector_lists(visit_fn *visit);

/* Proves the invariants between collections. Returns NULL, or what is wrong (static buffer). */
const char *collector_check(const struct collector *c);

#endif
