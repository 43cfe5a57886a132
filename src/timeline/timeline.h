/* The timeline: a workload as a line of moments, any of which can be reached from either side.
 *
 * Invariants
 *  - There is one mechanism: restore the nearest keyframe at or before the wanted moment, run forward, leave at the wanted event.
 *  - Keyframes are taken between operations only; the one at moment 0 always exists. They are thinned out as the run grows, so that
 *    their number and cost stay bounded.
 *  - After a seek into the middle of an operation the live state is half-way; going on restores a keyframe. Where those are far apart,
 *    one more is kept near the moment visited last, so that each step costs little. An operation may be endless: no run goes on past
 *    the last event wanted or measured. Nobody outside sees a difference: moments are equal however reached (hash(seek(N)) == hash(run to N)). */
#ifndef TIMELINE_TIMELINE_H
#define TIMELINE_TIMELINE_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "timeline/moment.h"

enum advance { ADVANCE_MORE, ADVANCE_FINISHED };

/* What drives a run: the scenario's virtual machine or the reader of a recording. */
struct workload {
    void *self;
    struct store *store; /* all state of the run */
    struct clock *clock;
    /* Does one operation after the other until the clock shows `until` or more; *operation is the moment that the one at hand began at. May
     * not return (the clock leaves). */
    enum advance (*run)(void *self, uint64_t until, uint64_t *operation);
    void (*describe)(void *self,
                     struct moment *moment); /* fills the pointers of its rooms, line, finished */
    void (*free)(void *self);
};

/* A scenario or a recording as a workload; the workload owns what it is given. */
struct workload workload_of_scenario(struct scenario *scenario);
struct workload workload_of_replay(struct replay *replay);

struct timeline;

/* Takes the workload over (frees it in the end); the timeline stands at moment 0. Never NULL. */
struct timeline *timeline_open(struct workload workload);
void timeline_close(struct timeline *timeline);

/* Told now and then (every few thousand events) how far a measurement has come, or which moment a search or a seek is at; in the
 * middle of the run, so it must not touch the timeline. A non-zero answer cuts the run there, see timeline_measure and timeline_find,
 * unless it is STOP_NEVER: a seek goes on to where it goes. STOP_LATE is for what is mostly too short to be stopped on purpose. */
enum stopping { STOP_NEVER, STOP_LATE, STOP_AT_ONCE };
typedef int (*timeline_progress)(void *who, uint64_t events, enum stopping stopping);

/* From now on `progress` is told of long runs; NULL = nobody. */
void timeline_watch(struct timeline *timeline, timeline_progress progress, void *who);

/* Tells who watches that something longer has come to that moment. Returns non-zero if it shall be cut. */
int timeline_tell(const struct timeline *timeline, uint64_t events, enum stopping stopping);

/* Runs the whole workload once (at most `limit` events, 0 = no limit; it may be cut in the middle of an operation), taking keyframes and noting landmarks, and comes back to where it
 * was. STATUS_LIMIT when the run was cut, by the limit or by who watches: the part measured can be visited. */
enum status timeline_measure(struct timeline *timeline, uint64_t limit);

/* The present moment; valid until the timeline moves. */
const struct moment *timeline_moment(const struct timeline *timeline);

/* Goes to moment n; beyond the end it stops there. Returns the moment reached. */
uint64_t timeline_seek(struct timeline *timeline, uint64_t n);

enum step { STEP_EVENT, STEP_OPERATION, STEP_LINE, STEP_PHASE, STEPS };

/* Goes one step of the unit forward (direction > 0) or back (< 0). At the ends it stays. Returns 1 if the moment changed. */
int timeline_step(struct timeline *timeline, enum step unit, int direction);

/* Is this the moment looked for? Called for moments between operations and in their middle; must not move the timeline. */
typedef int (*moment_test)(void *who, const struct moment *moment);

/* Goes to the nearest later (direction > 0) or earlier (< 0) moment for which test says yes; returns 0 and stays where it was if there
 * is none, or when who watches had it cut. Cost: the events between, run once (forward) or about twice (back). */
int timeline_find(struct timeline *timeline, moment_test test, void *who, int direction);

/* Moment tests for timeline_find: who is a pointer to the enum's int value, of the last NULL. */
int moment_is_kind(void *kind, const struct moment *moment);
int moment_is_family(void *family, const struct moment *moment);
int moment_is_phase(void *unused, const struct moment *moment);

/* A fingerprint of the present moment: its state and the events that led to it. */
uint64_t timeline_hash(const struct timeline *timeline);

#endif
