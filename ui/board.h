/* The board: where the boxes of a picture of references stand in an area, and which way the arrows between them go.
 *
 * Invariants
 *  - It depends on the lives of the run and on the size only, never on the moment: a box keeps its place as long as its object lives, and
 *    an arrow its way. Two objects share a place only if one is dead before the other is born.
 *  - Places form a grid. An object goes to the free place that is nearest to those it has to do with, what it refers to rather on the
 *    right; so a chain runs like a snake, and a ring closes.
 *  - Ways are orthogonal and keep off boxes. Two that are ever there together may cross; only those from the same box share a stretch. So every line belongs to one
 *    object, and each of its heads is one reference. */
#ifndef UI_BOARD_H
#define UI_BOARD_H

#include "ui/lives.h"

/* A way: cells from next to the box it enters back to next to the box it leaves, those included. */
struct way {
    uint32_t from, to;      /* lives */
    uint64_t since, until;  /* moments at which both live */
    uint32_t first, length; /* of its cells, in step[] */
};

struct step_cell {
    int16_t x, y;
    uint8_t sides; /* LINE_*: where the line goes on; its head's cell has where it comes from */
};

struct board {
    int cols, rows;   /* places */
    int box_w, box_h; /* of a box in cells: 3 rows with a border, or 1 row */
    int gap_x, gap_y; /* cells between boxes */
    int *place;       /* owned; by life, -1 = there was no room */
    struct way *way;  /* owned */
    uint32_t ways;
    struct step_cell *step; /* owned */
    uint32_t steps, step_room;
    int width, height; /* of the area */
    int complete;      /* everything has its place and its way */
};

/* Makes the board for an area of width x height cells; board_done frees it. Of the forms of a box the largest in which everything finds
 * room is taken, else the smallest. */
void board_make(struct board *board, const struct lives *lives, int width, int height);
void board_done(struct board *board);

/* The same, kept with the lives for the next frame; valid until boards of BOARDS_KEPT other sizes have been asked for. */
enum { BOARDS_KEPT = 4 };
const struct board *board_of(const struct lives *lives, int width, int height);

/* What is kept: lives own it. */
struct boards *boards_new(void);
void boards_free(struct boards *boards);

/* The upper left cell of a place. */
int board_x(const struct board *board, int place);
int board_y(const struct board *board, int place);

/* The way from one life to the other; NULL if there is none. */
const struct way *board_way(const struct board *board, uint32_t from, uint32_t to);

#endif
