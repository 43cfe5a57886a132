/* A frame as SVG: geometry, and text as text that can be searched (or as outlines, see raster.h). */
#ifndef UI_OUTPUT_SVG_H
#define UI_OUTPUT_SVG_H

#include "ui/output/format.h"

extern const struct format format_svg;

#endif
