/* The picker: the lecture as a list to choose from, with a sentence about each. Knows no terminal and no files. */
#ifndef UI_PICKER_H
#define UI_PICKER_H

#include "ui/canvas.h"

/* What can be chosen. Strings are the caller's. */
struct picker_item {
    const char *chapter; /* heading over it; items of one chapter lie together */
    const char *title;
    const char *abstract; /* shown for the chosen one */
};

struct picker {
    const struct picker_item *item;
    int count;
    int chosen;
    const char *note; /* about how all of it will be played, at the end of the title line; NULL = none */
};

/* Draws the list over the whole canvas. */
void picker_draw(const struct picker *picker, struct canvas *canvas);

enum picker_result { PICKER_GOES_ON, PICKER_CHOSEN, PICKER_LEFT };

/* One key of keys.h. */
enum picker_result picker_key(struct picker *picker, int key);

#endif
