/* A scenario as a machine: the program, the heap, the collector and the virtual machine in one store, advanced an instruction at a time.
 *
 * Invariants
 *  - All state is in `store`; the program and the options are immutable. So the store's keyframes are the scenario's.
 *  - Between two scenario_advance() the state is complete. In the middle of one (the clock left) it can be looked at with every
 *    function here that takes a const struct scenario.
 *  - Names and frames come in the order in which Python has them: globals in order of definition, frames from the innermost outwards,
 *    a frame's names in slot order. A name that is not bound is left out. */
#ifndef PYTHON_SCENARIO_H
#define PYTHON_SCENARIO_H

#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "gc/collector.h"
#include "objects/object.h"
#include "pymalloc/pymalloc.h"
#include "front/code.h"

struct scenario;

/* A name and the object it is bound to (never 0). */
struct scenario_name {
    const char *name; /* valid until scenario_free() */
    ref value;
};

/* A running frame. */
struct scenario_frame {
    const char *function; /* "<module>", "bar" */
    uint32_t line;
    uint32_t frame; /* its number in the machine */
};

/* A scenario about to run the program under that geometry; unaligned: the seed for unaligned arenas, 0 = aligned. The program becomes
 * the scenario's. Never NULL. */
struct scenario *
scenario_new(struct program *program, const struct geometry *geometry, uint64_t unaligned);
void scenario_free(struct scenario *scenario);

/* Runs one instruction of the program (or of its end). Returns 0 when the run has ended: then nothing happens any more. May not return
 * when the clock leaves. */
int scenario_advance(struct scenario *scenario);

struct store *scenario_store(struct scenario *scenario);
struct clock *scenario_clock(struct scenario *scenario);
const struct pymalloc *scenario_pymalloc(const struct scenario *scenario);
const struct objects *scenario_objects(const struct scenario *scenario);
const struct collector *scenario_collector(const struct scenario *scenario);
const struct program *scenario_program(const struct scenario *scenario);

/* The function of the library (the classes of weakref) that runs, for which no line of the source stands: "WeakSet.add", valid until
 * scenario_free(); NULL if none does. *line: the program's line that it is run for, 0 = none. */
const char *scenario_library_function(const struct scenario *scenario, uint32_t *line);

/* How often the program has been told what depends on what an interpreter did before it: references to None, how many objects were frozen. */
uint32_t scenario_past_told(const struct scenario *scenario);

/* Has the last line been run, so that the module is torn down, or has an exception left it, which is told? */
int scenario_is_torn_down(const struct scenario *scenario);

/* Have the functions of atexit been called, too, so that what comes now takes the module apart? */
int scenario_is_taken_apart(const struct scenario *scenario);

/* Source line that is running (0 = none), whether the run has ended, and then its exit status (0, 1 after an exception). */
uint32_t scenario_line(const struct scenario *scenario);

/* The line on which it imports from __future__ last; 0 = it does not. */
uint32_t scenario_future(const struct scenario *scenario);
int scenario_finished(const struct scenario *scenario);
int scenario_exit_status(const struct scenario *scenario);

/* What the program has written so far to standard output and standard error: `*length` bytes of UTF-8, not terminated, valid until the
 * scenario moves. */
const char *scenario_output(const struct scenario *scenario, size_t *length);
const char *scenario_errors(const struct scenario *scenario, size_t *length);

/* Global name i (0 ..); 0 past the last. */
int scenario_global(const struct scenario *scenario, uint32_t i, struct scenario_name *name);

/* Running frame i (0 = innermost); 0 past the last, which is the module's. */
int scenario_frame(const struct scenario *scenario, uint32_t i, struct scenario_frame *frame);

/* Local name i of running frame `frame` (struct scenario_frame); 0 past the last. The module's frame has none: see scenario_global(). */
int scenario_local(const struct scenario *scenario, uint32_t frame, uint32_t i,
                   struct scenario_name *name);

/* The dict that the interpreter keeps for the thread (what repr() is busy with); 0 = not made yet. No name leads to it. */
ref scenario_thread_dict(const struct scenario *scenario);

/* Proves every invariant of the scenario's rooms, the reference counts included; to be asked between two scenario_advance(). Returns NULL,
 * or what is wrong (static buffer). */
const char *scenario_check(struct scenario *scenario);

#endif
