/* A painter on a cairo surface: what PNG, PDF, SVG with outlines and GIF have in common.
 *
 * Only files that are compiled with cairo include this. Geometry keeps to whole pixels; letters stand on the grid of cells, one by one,
 * with the same outlines at every scale. */
#ifndef UI_OUTPUT_BRUSH_H
#define UI_OUTPUT_BRUSH_H

#include <cairo.h>
#include <pango/pango.h>

#include "ui/output/format.h"

enum { BRUSH_LETTERS = 1024 };

/* A letter laid out, ready to be shown; many are shown again and again. */
struct letter {
    PangoLayout *layout;    /* NULL = an empty place */
    cairo_surface_t *stamp; /* NULL = the layout itself is shown */
    struct cell cell;       /* what it is of: a character with its marks; the role is 0 */
    int bold;
    double x, y; /* of its upper left corner in the cell, pixels at scale 1 */
};

/* A surface being painted on. */
struct brush {
    cairo_t *cairo;
    int scale;
    int shades; /* of letters' edges, ground and ink counted; 0 = as many as there are */
    PangoFontDescription *font[2]; /* usual, bold */
    struct letter
        letter[BRUSH_LETTERS]; /* by a hash of character and weight; the latest one stays */
};

/* Starts painting on a surface, which the brush then owns, in the look's font and scale. brush_done frees it. */
void brush_init(struct brush *brush, cairo_surface_t *surface, const struct look *look, int shades);
void brush_done(struct brush *brush);

/* Paints the whole canvas. */
void brush_paint(struct brush *brush, const struct canvas *canvas, enum theme theme);

/* Paints rows `from` to before `to` of the canvas, and nothing outside of them. */
void brush_paint_rows(struct brush *brush, const struct canvas *canvas, enum theme theme, int from,
                      int to);

/* A new image surface for that canvas and scale; the caller destroys it. */
cairo_surface_t *brush_image(const struct canvas *canvas, const struct look *look);

/* What cairo says, as ours: STATUS_OK, or a diagnosis. */
enum status brush_status(cairo_status_t status, struct diagnosis *d);

#endif
