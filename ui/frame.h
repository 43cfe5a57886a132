/* A frame: everything the audience sees at one moment, on a canvas of any size.
 *
 * From top to bottom: the title line; the stage with the panes of the view; the caption; the why line; the timeline. The live player,
 * `arenascope screen`, every export and the golden tests draw frames with this one function, so they cannot differ. */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/canvas.h"
#include "ui/keys.h"
#include "ui/view.h"

enum { FRAME_MIN_COLS = 60, FRAME_MIN_ROWS = 18 };

/* Draws the frame over the whole canvas (cleared first). Below 60x18 there is one message instead. The hints name
 * the keys of view->keymap. */
void frame_draw(struct canvas *canvas, const struct moment *moment, const struct view_state *view);

/* The parts of a frame of that size. */
struct frame_parts {
    int cols, rows;
    int stage_y, stage_rows;
    int caption_y, caption_rows;
    int why_y, why_rows;
    int timeline_y;
};

struct frame_parts
frame_parts(const struct moment *moment, const struct view_state *view, int cols, int rows);

/* The panes (bits 1 << pane) that have nothing to show in such a run: a recording has no source, names or objects. */
unsigned panes_absent(const struct moment *moment);

/* The event that the cell (x, y) of a frame stands for, if it is one of the timeline bar; the canvas tells the size and the tier, and is
 * not drawn on. Returns 1 if so. */
int frame_event_at(struct canvas *canvas, const struct moment *moment,
                   const struct view_state *view, int x, int y, uint64_t *number);

/* Draws one pane alone, without title, over the whole canvas: what --dump and the d key save. */
void pane_draw(struct canvas *canvas, const struct moment *moment, const struct view_state *view,
               enum pane_id pane);

/* Rows that the pane's whole content takes at that width; at least 1. */
int
pane_rows(const struct moment *moment, const struct view_state *view, enum pane_id pane, int cols);

#endif
