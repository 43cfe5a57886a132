/* What is seen while a long measurement or search is under way, and how it is stopped: a line over the picture, and any key.
 *
 * Invariants: nothing is drawn in the first moments, so that what is quick never flickers; what is typed then stops nothing that is
 * STOP_LATE, but is for what comes after. The picture below stays as it was. */
#ifndef COMMAND_WAITING_H
#define COMMAND_WAITING_H

#include <stdint.h>

#include "timeline/timeline.h"
#include "ui/canvas.h"
#include "ui/theme.h"

struct waiting {
    const struct canvas *picture; /* what is on the screen */
    enum theme theme;
    const char *words; /* behind the number of events so far */
    const char *way;   /* the same of what cannot be stopped */
    long since;        /* screen_clock() of the start */
    long shown;        /* and of the latest line */
    int key;           /* what stopped it: a key, or SCREEN_HANGUP, SCREEN_ENDED; 0 = nothing has */
    int resized;       /* the terminal has another size now */
};

/* From now on it counts as waiting. */
void waiting_start(struct waiting *waiting, const struct canvas *picture, enum theme theme,
                   const char *words);

/* For timeline_watch: who is a struct waiting. Shows the line now and then and looks for a key that stops it; 1 = one does. The screen
 * must be open. */
int waiting_watch(void *who, uint64_t events, enum stopping stopping);

#endif
