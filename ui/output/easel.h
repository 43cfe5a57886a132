/* A frame as pixels for a motion picture: rows that do not change are not painted again, and the edges of letters have few shades, so
 * that the same letter is the same few colours wherever it stands. */
#ifndef UI_OUTPUT_EASEL_H
#define UI_OUTPUT_EASEL_H

#include "ui/output/format.h"

/* The latest frame, and what it takes to paint the next one. */
struct easel {
    const uint32_t
        *rgb; /* 0x00RRGGBB, rows from the top, `stride` of them each; valid until the next call */
    int width, height, stride;
    struct canvas shown;
    unsigned char changed[CANVAS_MAX]; /* by row of the canvas: painted by the last call */
    struct raster *raster;
};

/* Paints the canvas on the easel (zeroed at first; another size starts anew). The look must be the same every time. */
enum status easel_paint(struct easel *easel, const struct canvas *canvas, const struct look *look,
                        struct diagnosis *d);

/* Frees what the easel holds. */
void easel_done(struct easel *easel);

#endif
