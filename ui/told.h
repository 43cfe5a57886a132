/* The sentences of the latest events, each as it was told at its own moment: later an object's place may be another object's.
 *
 * Invariant: a line's sentence belongs to the event it names, in that language; events are the same in every run, so lines stay right while
 * the run goes back and forth. */
#ifndef UI_TOLD_H
#define UI_TOLD_H

#include "timeline/timeline.h"

enum { TOLD_SIZE = 512 };

struct told_line {
    uint64_t number; /* of the event; 0 = none yet */
    char sentence[TOLD_SIZE];
};

/* A zeroed struct knows nothing. */
struct told {
    char language[16];
    struct told_line line[CLOCK_RECENT]; /* event n at [n % CLOCK_RECENT] */
};

/* Hears what it does not know of the CLOCK_RECENT latest events: visits them, and comes back to where the timeline was. language names
 * that of the interface; another one than before makes it forget. */
void told_listen(struct told *told, struct timeline *timeline, const char *language);

/* The sentence of event number n; NULL = not known. Valid until told_listen(). */
const char *told_sentence(const struct told *told, uint64_t n);

#endif
