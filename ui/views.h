/* The views as a table: which panes, and how they are arranged by the width of the stage. */
#ifndef UI_VIEWS_H
#define UI_VIEWS_H

#include "ui/layout.h"

/* A pane's place in an arrangement. Heights are rows, its title line included. */
struct slot {
    enum pane_id pane;
    uint8_t band, column;
    uint8_t min;
    uint8_t max;        /* 0 = all that there is */
    uint8_t weight;     /* its part of the rows that are left */
    uint8_t importance; /* the least important goes first when there is no room */
};

struct arrangement {
    int min_width;
    uint8_t share[LAYOUT_BANDS][LAYOUT_COLUMNS]; /* per cent of the width, by band and column */
    struct slot slot[LAYOUT_SLOTS];              /* ends with min 0 */
};

/* The arrangement of the view for a stage of that width; in a presentation there are fewer panes, and larger ones. Static storage. */
const struct arrangement *view_arrangement(enum view_id view, int width, int present);

#endif
