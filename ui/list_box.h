/* A list over the stage with one row chosen: chapters, scenarios. */
#ifndef UI_LIST_BOX_H
#define UI_LIST_BOX_H

#include <stddef.h>

#include "ui/draw.h"

struct list_box {
    const char *title;
    int count;
    int chosen; /* row, from 0 */
    /* Writes row i as text. */
    void (*row)(const void *who, int i, char *buffer, size_t size);
    const void *who;
};

/* Draws the list in a box in the middle of the area, no larger than it must be; the chosen row is always in sight. */
void list_box_draw(struct area area, const struct list_box *list);

/* Moves the chosen row by a key (arrows, j k, pages, Home, End, wheel keys); 0: not a key of lists. */
int list_box_key(int *chosen, int count, int key);

#endif
