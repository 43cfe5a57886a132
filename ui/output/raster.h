/* Pictures through cairo and pango, and GIF through giflib; the libraries are optional.
 *
 * Built without them (see configure's summary), the formats say so: format->missing is set and raster_svg fails. */
#ifndef UI_OUTPUT_RASTER_H
#define UI_OUTPUT_RASTER_H

#include "ui/output/format.h"

extern const struct format format_png;
extern const struct format format_pdf;
extern const struct format format_gif;

/* Appends the frame as an SVG whose text is outlines: it needs no font. */
enum status raster_svg(struct buffer *out, const struct canvas *canvas, const struct look *look,
                       struct diagnosis *d);

/* The start of every picture format: is the look's font here? */
enum status raster_begin(struct writer *writer, struct diagnosis *d);

/* A frame as pixels, and what it takes to paint the next one: rows that do not change are not painted again. */
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
