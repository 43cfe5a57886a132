/* Where the panes of a view lie on a stage of any size.
 *
 * Invariants
 *  - The arrangement depends on the view and the size only, never on the moment: nothing moves on the screen that did not move in
 *    memory.
 *  - A view is a table. An arrangement is made of bands, one above the other; a band of columns, side by side; a column of panes, one
 *    above the other. What does not fit is left out, the least important pane first, and counted. */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include "ui/pane.h"

enum { LAYOUT_BANDS = 3, LAYOUT_COLUMNS = 3, LAYOUT_SLOTS = 12 };

enum view_id {
    VIEW_OVERVIEW,
    VIEW_ALLOCATOR,
    VIEW_OBJECTS,
    VIEW_COLLECTOR,
    VIEW_LAYOUT,
    VIEW_STATISTICS,
    VIEW_LOG,
    VIEW_RESERVE,
    VIEW_VERSUS,
    VIEWS
};

/* A pane of a laid out stage. */
struct placed {
    enum pane_id pane;
    int x, y, width, height; /* cells, in the stage; the first row is the pane's title */
};

struct stage_layout {
    struct placed placed[LAYOUT_SLOTS];
    int count;
    int left_out;                       /* panes of the view that did not fit */
    enum pane_id missing[LAYOUT_SLOTS]; /* which */
};

/* Lays the view out on a stage of width x height cells, without the panes `absent` (bits 1 << pane); a view of nothing else keeps them.
 * present: as for a hall, with fewer panes. */
void layout_view(struct stage_layout *layout, enum view_id view, int present, int width, int height,
                 unsigned absent);

/* The most important pane of the view: the one that has the focus first. */
enum pane_id view_main_pane(enum view_id view);

/* Does the view show the pane, at one width or another? */
int view_has(enum view_id view, enum pane_id pane);

/* Does it on a stage of that width, if there is room? */
int view_shows(enum view_id view, enum pane_id pane, int width, int present);

/* The view's name ("overview": what --view and a scenario's view= take) and its title in the language of the interface. */
const char *view_name(enum view_id view);
const char *view_title(enum view_id view);

/* The view called name (also the scenario options' short names: gc, alloc, stats); VIEWS if there is none. */
enum view_id view_named(const char *name);

#endif
