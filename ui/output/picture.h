/* A frame as a picture: what SVG, PNG, PDF and GIF have in common.
 *
 * Blocks, box lines, shades, circles and triangles are geometry, so that nothing blurs and no font's idea of a line shows; only text
 * is left to fonts. Equal neighbours are merged, so that no viewer draws a seam between them.
 *
 * Invariants: a length is in units of 1/UNITS pixel at scale 1; a cell measures CELL_W by CELL_H units. */
#ifndef UI_OUTPUT_PICTURE_H
#define UI_OUTPUT_PICTURE_H

#include "ui/output/format.h"

enum { UNITS = 8, CELL_W = CELL_WIDTH * UNITS, CELL_H = CELL_HEIGHT * UNITS };

/* From the top of a cell to the baseline of its text: an underscore stays clear of the row below. */
enum { BASELINE = 15 * UNITS };

/* A rectangle in units. */
struct box {
    int x, y, w, h;
};

/* A piece of one line of text without blanks: letters a cell wide with their marks, or one wide character. */
struct word {
    int col, row, columns; /* cells */
    const char *text;      /* UTF-8, ends in a zero byte */
    struct paint paint;
};

/* Where a picture goes. Colours are 0xRRGGBB. */
struct painter {
    void *who;
    void (*box)(void *who, struct box box, uint32_t colour);
    void (*circle)(void *who, int x, int y, int radius, int stroke,
                   uint32_t colour);                                  /* stroke 0 = disc */
    void (*triangle)(void *who, const int point[6], uint32_t colour); /* x, y, x, y, x, y */
    void (*word)(void *who, const struct word *word);
};

/* Paints rows `from` to before `to` of the canvas: the ground of all of them first, then grounds of cells, shapes, words. */
void picture_paint_rows(const struct canvas *canvas, enum theme theme,
                        const struct painter *painter, int from, int to);

/* Paints the whole canvas. */
void picture_paint(const struct canvas *canvas, enum theme theme, const struct painter *painter);

#endif
