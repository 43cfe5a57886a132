/* Compiled instead of raster.c where cairo is missing. */
#include "config.h"

#include "ui/output/raster.h"

#define WITHOUT_CAIRO "without cairo and pango (install libpango1.0-dev and configure again)"

const struct format format_png = {
    .name = "png",
    .suffix = ".png",
    .purpose = "a picture of pixels",
    .kind = FORMAT_STILL,
    .missing = WITHOUT_CAIRO,
};

const struct format format_pdf = {
    .name = "pdf",
    .suffix = ".pdf",
    .purpose = "a document with a page per frame",
    .kind = FORMAT_DOCUMENT,
    .missing = WITHOUT_CAIRO,
};

enum status
raster_svg(struct buffer *out, const struct canvas *canvas, const struct look *look,
           struct diagnosis *d)
{
    (void)out, (void)canvas, (void)look;
    return diagnose(d, STATUS_UNSUPPORTED, NULL, 0, 0,
                    "text as outlines needs cairo: this build was made %s", WITHOUT_CAIRO);
}
