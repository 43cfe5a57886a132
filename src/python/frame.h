/* Frames: pushed by calls, left by returns and exceptions, suspended by generators, kept by tracebacks. */
#ifndef PYTHON_FRAME_H
#define PYTHON_FRAME_H

#include "objects/callable.h"
#include "python/vm.h"

/* A new frame for program->codes[code], running, its slots empty. To 3.10 it gets its block here. */
uint32_t frame_push(struct vm *vm, uint32_t code);

/* Takes the running frame off after its value stack: releases its slots in the version's order (unless its frame object is held by
 * somebody, who then keeps them), what it owns, and goes back to the caller, whose callable and arguments are released.
 * The frame's flags, as they were, are returned through *flags and its result through *result (owned). */
void frame_leave(struct vm *vm, uint32_t *flags, ref *result);

/* Releases the running frame's value stack down to `depth` entries, the topmost first. */
void frame_unwind_stack(struct vm *vm, uint32_t depth);

/* Entries of the running frame's value stack. */
uint32_t frame_depth(const struct vm *vm);

/* PyStackRef_MakeHeapSafe (3.14+) of the running frame's first `count` entries: what was borrowed counts. */
void frame_own_entries(struct vm *vm, uint32_t count);

/* Moves the running frame's entries to a span of their own (what is borrowed stays so) and makes the caller run. The frame stays, suspended. */
void frame_suspend(struct vm *vm);

/* Puts a suspended frame's entries back on values[] and makes it run, called by the running frame. */
void frame_resume(struct vm *vm, uint32_t frame);

/* The instruction that a frame is at: the one under way, or, where a cleanup raises an exception again, the one that it was raised by first, if
 * the cleanup has kept that (3.10+: RERAISE_KEPT). */
uint32_t frame_place(const struct vm *vm, uint32_t frame);

/* What a frame of the code takes. */
struct frame_shape frame_shape_of(const struct vm *vm, const struct code *code);

/* Gives a frame record back; its entries are released already. */
void frame_free(struct vm *vm, uint32_t frame);

/* The frame object of a frame: made now if it has none (3.11+). Borrowed. */
ref frame_object(struct vm *vm, uint32_t frame);

/* The object in a slot of a frame, a cell's content for a cell; 0 = empty. Borrowed. */
ref frame_slot(const struct vm *vm, uint32_t frame, uint32_t slot);

/* Releases the callable at values[at] and its count arguments above it, after a call, in the version's order, and what lies above them,
 * topmost first. The stack ends at `at` then. */
void call_release(struct vm *vm, uint32_t at, uint32_t count);

/* Does frame_traverse() see the slots and the namespace of that running frame? To 3.10, if its object is tracked. */
int frame_shows_slots(const struct vm *vm, uint32_t frame);

/* The entries of a running frame below this index (of values[]) are seen by a tp_traverse: to 3.10 the slots by a tracked frame object's, from
 * 3.11 on what a generator's frame holds by the generator's, if it waits for a Python function (3.14+: always). The frame's base: none. */
uint32_t frame_shown_until(const struct vm *vm, uint32_t frame);

/* objects' hooks: references of a suspended or kept frame, or of a generator's. */
void frame_traverse(void *vm, ref owner, uint32_t frame, visit_fn *visit, void *who);
void frame_clear(void *vm, ref owner, uint32_t frame);

/* Calls visit for each reference that the machine holds: entries, frames, names, exceptions, natives. For objects_check_counts(). */
void vm_roots(void *vm, visit_fn *visit, void *who);

/* The incremental collector's hooks: see struct collector. */
void vm_mark_roots(void *vm, visit_fn *visit, void *who);
void vm_mark_stacks(void *vm, int all, visit_fn *visit, void *who);

#endif
