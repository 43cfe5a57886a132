#include "config.h"

#include "ui/output/raster.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>

#include "base/frozen.h"
#include "ui/output/brush.h"

/* A font that is not there would silently become another one. */
static enum status
check_font(const struct look *look, struct diagnosis *d)
{
    PangoFontFamily **families;
    int count, found = 0;
    if (!look->font)
        return STATUS_OK;
    pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
    for (int i = 0; i < count && !found; i++)
        found = strcasecmp(pango_font_family_get_name(families[i]), look->font) == 0;
    g_free(families);
    return found
               ? STATUS_OK
               : diagnose(d, STATUS_OPTION, NULL, 0, 0,
                          "there is no font '%s' here; fc-list :mono family lists those there are",
                          look->font);
}

enum status
raster_begin(struct writer *writer, struct diagnosis *d)
{
    return check_font(&writer->look, d);
}

/* cairo's way of writing into a buffer. */
static cairo_status_t
append(void *who, const unsigned char *bytes, unsigned length)
{
    buffer_add(who, bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

/* A new image surface with the canvas painted on it; the caller destroys it. */
static cairo_surface_t *
paint_image(const struct canvas *canvas, const struct look *look)
{
    cairo_surface_t *surface = brush_image(canvas, look);
    struct brush brush;
    brush_init(&brush, cairo_surface_reference(surface), look, 0);
    brush_paint(&brush, canvas, look->theme);
    brush_done(&brush);
    cairo_surface_flush(surface);
    return surface;
}

enum status
raster_svg(struct buffer *out, const struct canvas *canvas, const struct look *look,
           struct diagnosis *d)
{
    if (check_font(look, d) != STATUS_OK)
        return d->status;
    cairo_surface_t *surface =
        cairo_svg_surface_create_for_stream(append, out, canvas->cols * CELL_WIDTH * look->scale,
                                            canvas->rows * CELL_HEIGHT * look->scale);
    struct brush brush;
    brush_init(&brush, cairo_surface_reference(surface), look, 0);
    brush_paint(&brush, canvas, look->theme);
    brush_done(&brush);
    cairo_surface_finish(surface);
    enum status status = brush_status(cairo_surface_status(surface), d);
    cairo_surface_destroy(surface);
    return status;
}

static enum status
png_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
          const char *chapter, struct diagnosis *d)
{
    (void)milliseconds, (void)chapter;
    buffer_clear(&writer->out);
    cairo_surface_t *surface = paint_image(canvas, &writer->look);
    enum status status =
        brush_status(cairo_surface_write_to_png_stream(surface, append, &writer->out), d);
    cairo_surface_destroy(surface);
    return status;
}

const struct format format_png = {
    .name = "png",
    .suffix = ".png",
    .purpose = "a picture of pixels",
    .kind = FORMAT_STILL,
    .begin = raster_begin,
    .frame = png_frame,
};

/* PDF: one surface for all pages; fonts are embedded once. The size of a page follows its frame. */
struct document {
    cairo_surface_t *surface;
    struct brush brush;
};

static void
document_open(struct writer *writer, double width, double height)
{
    struct document *document = store_calloc(1, sizeof *document);
    struct look look = writer->look;
    look.scale = 1;
    document->surface = cairo_pdf_surface_create_for_stream(append, &writer->out, width, height);
    /* nothing of the day and the machine: the same run gives the same bytes */
    cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2000-01-01T00:00:00Z");
    cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_TITLE, writer->look.title);
    brush_init(&document->brush, cairo_surface_reference(document->surface), &look, 0);
    writer->own = document;
}

static enum status
pdf_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
          const char *chapter, struct diagnosis *d)
{
    (void)milliseconds;
    double width = canvas->cols * CELL_WIDTH, height = canvas->rows * CELL_HEIGHT;
    if (!writer->own)
        document_open(writer, width, height);
    struct document *document = writer->own;
    cairo_pdf_surface_set_size(document->surface, width, height);
    if (chapter)
        cairo_pdf_surface_add_outline(document->surface, CAIRO_PDF_OUTLINE_ROOT, chapter, "",
                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
    brush_paint(&document->brush, canvas, writer->look.theme);
    cairo_surface_show_page(document->surface);
    return brush_status(cairo_surface_status(document->surface), d);
}

static enum status
pdf_finish(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    (void)milliseconds;
    struct document *document = writer->own;
    if (!document)
        return STATUS_OK;
    cairo_surface_finish(document->surface);
    return brush_status(cairo_surface_status(document->surface), d);
}

static void
pdf_end(struct writer *writer)
{
    struct document *document = writer->own;
    if (!document)
        return;
    brush_done(&document->brush);
    cairo_surface_destroy(document->surface);
    free(document);
}

const struct format format_pdf = {
    .name = "pdf",
    .suffix = ".pdf",
    .purpose = "a document with a page per frame",
    .kind = FORMAT_DOCUMENT,
    .begin = raster_begin,
    .frame = pdf_frame,
    .finish = pdf_finish,
    .end = pdf_end,
};
