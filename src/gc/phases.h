/* The phases of a collection, one function each, named like CPython's. */
#ifndef GC_PHASES_H
#define GC_PHASES_H

#include "gc/collector.h"

/* What tells CPython's two collectors apart. A version's row (layout.h: gc_incremental) chooses one. */
struct scheme {
    /* GEN_HEAD: where generation 0, 1 or 2 is. */
    enum gc_list (*list)(const struct collector *c, int generation);
    /* How many objects gc.collect(generation) may look at. */
    uint32_t (*objects_concerned)(const struct collector *c, int generation);
    /* What gc.collect(generation) does between its callbacks. */
    void (*collect)(struct collector *c, int generation);
    /* What is done about a count that has passed its threshold. */
    void (*collect_due)(struct collector *c);
    /* Within collect_region: what is reachable leaves `from` for `to`; they may be the same. */
    void (*promote)(struct collector *c, enum gc_list from, enum gc_list to);
    int older;        /* the generation of what is older than the program */
    int unfrozen;     /* the one that gc.unfreeze() gives the permanent objects to */
    int thresholds;   /* how many of the three mean something */
    uint8_t shown[3]; /* gc.get_objects(generation): lists, 1 << list, summed */
};

extern const struct scheme generational, incremental;

static inline const struct scheme *
scheme_of(const struct collector *c)
{
    return c->objects->layout->gc_incremental ? &incremental : &generational;
}

/* Why a collection runs. */
enum collect_reason { COLLECT_ASKED, COLLECT_AUTOMATIC, COLLECT_AT_EXIT /* no callbacks */ };

/* gc_collect_with_callback, _PyGC_Collect: a whole collection with its callbacks. Returns the objects found unreachable. */
int64_t collect(struct collector *c, int generation, enum collect_reason reason);

/* gc_collect_region (in gc_collect_main where there are generations): finds the unreachable objects of `from`, gives the others to `to`,
 * and disposes of those found. */
void collect_region(struct collector *c, enum gc_list from, enum gc_list to);

/* clear_freelists: at the end of a full collection. */
void empty_free_lists(struct collector *c);

/* add_stats: the collection enters the statistics of `generation`. */
void add_stats(struct collector *c, int generation);

/* deduce_unreachable: leaves in `base` what is reachable from outside of it and moves the rest to `unreachable`. */
void deduce_unreachable(struct collector *c, enum gc_list base, enum gc_list unreachable);
/* check_garbage, to 3.8: of how many objects of the list the count says that something outside of it refers to them. */
uint32_t count_referred(struct collector *c, enum gc_list list);

/* untrack_tuples, untrack_dicts: containers of atomic values leave the list. */
void untrack_tuples(struct collector *c, enum gc_list list);
void untrack_dicts(struct collector *c, enum gc_list list);

/* move_legacy_finalizers and what they reach: from GC_UNREACHABLE to GC_FINALIZERS. */
void move_legacy_finalizers(struct collector *c);
/* Those of GC_FINALIZERS go to gc.garbage (if they have a finalizer) and to `old`. */
void handle_legacy_finalizers(struct collector *c, enum gc_list old);

/* handle_weakrefs: clears and calls back; returns how many weak references died in it. */
uint32_t handle_weakrefs(struct collector *c, enum gc_list unreachable, enum gc_list old);
/* clear_weakrefs: the weak references to garbage that are left are cleared without a word. */
void clear_weakrefs(struct collector *c, enum gc_list garbage);

/* finalize_garbage */
void finalize_garbage(struct collector *c, enum gc_list collectable);

/* After finalizers: moves what is reachable again to `old` (or everything, to 3.8); returns the list of what shall be deleted. */
enum gc_list handle_resurrected_objects(struct collector *c, enum gc_list old);

/* delete_garbage */
void delete_garbage(struct collector *c, enum gc_list collectable, enum gc_list old);

/* Starts a phase: the state says so, panes show it. */
void phase_begin(struct collector *c, enum gc_phase phase, enum gc_list list);

/* Sets the object, and the child, that the picture shows. */
void phase_look(struct collector *c, ref object, ref child);

/* DEBUG_COLLECTABLE etc.: "gc: WHAT <type address>". */
void debug_cycle(struct collector *c, const char *what, ref r);

#endif
