/* What an event touched: the things that its sentence names. Panes mark them, so that the marked place in the stage and the words
 * of the why line are the same things.
 *
 * Invariants
 *  - Only the event table decides: an argument is a pool because the sentence writes it {pool:i}. No pane knows event kinds for this.
 *  - A block that is touched touches its pool and that pool's size class; so does a pool its class. */
#ifndef UI_TOUCHED_H
#define UI_TOUCHED_H

#include <stdint.h>

#include "timeline/moment.h"

enum thing {
    THING_ARENA,      /* index in arenas[] */
    THING_POOL,       /* index in pools[] */
    THING_BLOCK,      /* simulated address */
    THING_CLASS,      /* size class */
    THING_OBJECT,     /* index of the objects' room */
    THING_GENERATION, /* 0, 1, 2 */
    THINGS
};

enum { TOUCHED_MOST = 8 };

struct touched {
    uint64_t id[THINGS][TOUCHED_MOST]; /* in the sentence's order */
    int count[THINGS];
    unsigned families; /* bit 1 << family: an event of that family was among them */
};

/* What the event of the moment touched. */
void touched_collect(struct touched *touched, const struct moment *moment);

/* Nothing: for a moment whose outcome is hidden. */
void touched_nothing(struct touched *touched);

/* Was it touched? */
int touched_has(const struct touched *touched, enum thing thing, uint64_t id);

/* The first one touched, or `none`. */
uint64_t touched_first(const struct touched *touched, enum thing thing, uint64_t none);

/* The kind of thing that argument `arg` (0..3) of events of this kind is; THINGS if it is none of them. */
enum thing event_argument_thing(enum event_kind kind, int arg);

/* Does the event's sentence name this thing? Blocks count for their pool and arena, pools for their arena. */
int
event_names(const struct moment *moment, const struct event *event, enum thing thing, uint64_t id);

#endif
