/* The phases of a collection, one function each, named like CPython's. */
#ifndef GC_PHASES_H
#define GC_PHASES_H

#include "gc/collector.h"

/* deduce_unreachable: leaves in `base` what is reachable from outside of it and moves the rest to `unreachable`. */
void deduce_unreachable(struct collector *c, enum gc_list base, enum gc_list unreachable);

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
