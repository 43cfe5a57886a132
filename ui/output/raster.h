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

#endif
