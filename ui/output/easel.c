#include "config.h"

#include "ui/output/easel.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/output/brush.h"

enum { SHADES = 4 }; /* of letters' edges: fewer are seen as steps, more make a GIF larger */

/* What stays between the frames of an easel. */
struct raster {
    cairo_surface_t *surface;
    struct brush brush;
};

static void
raster_free(struct raster *raster)
{
    if (!raster)
        return;
    brush_done(&raster->brush);
    cairo_surface_destroy(raster->surface);
    free(raster);
}

/* Prepares the easel for a canvas of another size: everything will be painted. */
static enum status
easel_start(struct easel *easel, const struct canvas *canvas, const struct look *look,
            struct diagnosis *d)
{
    easel_done(easel);
    struct raster *raster = store_calloc(1, sizeof *raster);
    raster->surface = brush_image(canvas, look);
    brush_init(&raster->brush, cairo_surface_reference(raster->surface), look, SHADES);
    easel->raster = raster;
    easel->width = cairo_image_surface_get_width(raster->surface);
    easel->height = cairo_image_surface_get_height(raster->surface);
    easel->stride = cairo_image_surface_get_stride(raster->surface) / (int)sizeof *easel->rgb;
    return brush_status(cairo_surface_status(raster->surface), d);
}

/* Which rows of the canvas are not those that are shown. */
static void
find_changes(struct easel *easel, const struct canvas *canvas, int all)
{
    size_t row = (size_t)canvas->cols * sizeof *canvas->cell;
    for (int y = 0; y < canvas->rows; y++)
        easel->changed[y] =
            all || memcmp(canvas_at(canvas, 0, y), canvas_at(&easel->shown, 0, y), row) != 0;
}

enum status
easel_paint(struct easel *easel, const struct canvas *canvas, const struct look *look,
            struct diagnosis *d)
{
    int all =
        !easel->raster || easel->shown.cols != canvas->cols || easel->shown.rows != canvas->rows;
    if (all && easel_start(easel, canvas, look, d) != STATUS_OK)
        return d->status;
    struct raster *raster = easel->raster;
    find_changes(easel, canvas, all);
    int to;
    for (int from = 0; from < canvas->rows; from = to) {
        for (to = from + 1; to < canvas->rows && easel->changed[to] == easel->changed[from]; to++)
            ;
        if (easel->changed[from])
            brush_paint_rows(&raster->brush, canvas, look->theme, from, to);
    }
    cairo_surface_flush(raster->surface);
    canvas_copy(&easel->shown, canvas);
    easel->rgb = (const uint32_t *)(const void *)cairo_image_surface_get_data(raster->surface);
    return brush_status(cairo_surface_status(raster->surface), d);
}

void
easel_done(struct easel *easel)
{
    raster_free(easel->raster);
    canvas_done(&easel->shown);
    memset(easel, 0, sizeof *easel);
}
