/* The canvas: one frame as a grid of cells. A cell is a character and a role; there are no colours and no terminal here.
 *
 * Invariants
 *  - cell[y * cols + x], 0 <= x < cols, 0 <= y < rows. A cell holds one character, never a control character; empty ground is ' ' in
 *    ROLE_TEXT. A character two columns wide has a cell with CELL_REST and its role to its right, always: neither half is ever
 *    without the other. Marks combine with the character; unused places are 0.
 *  - What reaches a cell from text went through glyph_substitute: a canvas of tier ascii or block holds no finer symbol.
 *  - The cursor is where the hardware cursor goes (screen readers follow it); it always lies on the canvas.
 *  - Two frames are the same picture if and only if canvas_equal says so: every writer draws from cells and a theme alone. */
#ifndef UI_CANVAS_H
#define UI_CANVAS_H

#include <stdint.h>

#include "ui/buffer.h"
#include "ui/glyphs.h"
#include "ui/roles.h"

enum { CANVAS_MAX = 1000 }; /* columns, and rows */

enum { CELL_REST = 0, CELL_MARKS = 2 };

struct cell {
    uint32_t glyph; /* code point, or CELL_REST */
    uint32_t role;  /* enum role */
    uint32_t mark[CELL_MARKS];
};

struct canvas {
    struct cell *cell; /* owned */
    int cols, rows;    /* 1 to CANVAS_MAX */
    int cursor_x, cursor_y;
    int cursor_visible; /* the line editor shows it; else it is only placed */
    enum glyph_tier tier;
};

/* A run of cells in one row. */
struct run {
    int x, y, length;
};

/* Makes an empty canvas; sizes are brought into 1..CANVAS_MAX. canvas_done frees it. */
void canvas_init(struct canvas *canvas, int cols, int rows, enum glyph_tier tier);
void canvas_done(struct canvas *canvas);

/* Gives the canvas another size and clears it. */
void canvas_resize(struct canvas *canvas, int cols, int rows);

/* All cells empty, the cursor in the upper left corner and invisible. */
void canvas_clear(struct canvas *canvas);

/* Makes `to` (initialised) equal to `from`, size and tier included. */
void canvas_copy(struct canvas *to, const struct canvas *from);

/* The cell at x, y, which must lie on the canvas. */
static inline const struct cell *
canvas_at(const struct canvas *canvas, int x, int y)
{
    return &canvas->cell[y * canvas->cols + x];
}

/* Columns that the cell's character takes: 1 or 2; of CELL_REST 0. */
int cell_columns(const struct cell *cell);

/* Appends the cell's character with its marks as UTF-8; nothing for CELL_REST. */
void cell_text(const struct cell *cell, struct buffer *out);

/* Puts a character into the cell at x, y; what was there, and the other half of what was there, is gone. A wide one takes the cell to
 * the right as well, which must lie on the canvas. */
void canvas_put(struct canvas *canvas, int x, int y, const struct cell *cell);

/* Same size, same cells? The cursor does not count. */
int canvas_equal(const struct canvas *a, const struct canvas *b);

/* The next run of cells of `now` that differ from `before` (same size), in reading order, behind *run; start with a zeroed run.
 * before = NULL: everything differs. Returns 0 when there is none. */
int canvas_next_change(const struct canvas *before, const struct canvas *now, struct run *run);

/* Appends the characters, a line a row, without blanks at line ends. */
void canvas_glyph_plane(const struct canvas *canvas, struct buffer *out);

/* Appends the roles, one letter a cell, a line a row; ROLE_TEXT at line ends is left out. */
void canvas_role_plane(const struct canvas *canvas, struct buffer *out);

#endif
