/* The same program under another version, kept beside the one on stage: it follows line by line.
 *
 * Invariants
 *  - Both runs are divided at the beginnings of lines. The other one stands where the line that the stage has last begun begins there, the
 *    same time round; at the end of the run it is at its own end. Events in between have no counterpart: the versions do different things.
 *  - The runs share nothing; neither moves the other. */
#ifndef UI_VERSUS_H
#define UI_VERSUS_H

#include "timeline/timeline.h"

enum { VERSUS_VISITS_MOST = 1 << 20 };

/* A line begins. */
struct visit {
    uint64_t moment;
    uint32_t line;
    uint32_t turn; /* of this line: 1 = the first */
};

struct visits {
    struct visit *visit; /* owned, in order */
    uint32_t count, room;
};

struct versus {
    struct timeline *other; /* owned; NULL = none */
    struct visits here, there;
    int parted; /* the line on stage is not run there, or not so often: the other one stays where it was */
};

/* Sets a run beside the one of `stage`; takes `other` over. Both have been measured; `stage` is looked through and comes back to where it
 * is. An earlier one is freed. Of a run with more than VERSUS_VISITS_MOST lines only those are followed. */
void versus_start(struct versus *versus, struct timeline *stage, struct timeline *other);
void versus_done(struct versus *versus);

/* Lets the other run follow to where the stage is. */
void versus_follow(struct versus *versus, const struct moment *stage);

#endif
