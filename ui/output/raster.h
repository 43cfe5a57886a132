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

/* A frame as pixels. */
struct pixels {
    uint32_t *rgb; /* 0x00RRGGBB, width * height, rows from the top; owned */
    int width, height;
};

/* Paints the canvas into pixels (zeroed or of an earlier call, whose memory is used again); free with pixels->rgb. */
enum status raster_pixels(struct pixels *pixels, const struct canvas *canvas,
                          const struct look *look, struct diagnosis *d);

#endif
