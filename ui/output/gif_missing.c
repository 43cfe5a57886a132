/* Compiled instead of gif.c where giflib or cairo is missing. */
#include "config.h"

#include "ui/output/raster.h"

const struct format format_gif = {
    .name = "gif",
    .suffix = ".gif",
    .purpose = "a motion picture for any slide program",
    .kind = FORMAT_MOTION,
    .missing =
        "without giflib or cairo (install libgif-dev and libpango1.0-dev and configure again)",
};
