#include "config.h"

#include "ui/output/raster.h"

#include <stdlib.h>
#include <string.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>

#include "base/frozen.h"
#include "ui/output/picture.h"
#include "ui/utf8.h"

#define DEFAULT_FONT "DejaVu Sans Mono"

/* A cairo surface being painted on. */
struct brush {
    cairo_t *cairo;
    PangoLayout *layout;
    PangoFontDescription *font[2]; /* usual, bold */
    double ascent;                 /* from the top of a cell to the baseline, pixels */
};

static void
set_colour(cairo_t *cairo, uint32_t rgb)
{
    cairo_set_source_rgb(cairo, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0,
                         (rgb & 255) / 255.0);
}

/* Boxes keep to whole pixels: nothing blurs. */
static void
brush_box(void *who, struct box box, uint32_t colour)
{
    cairo_t *cairo = ((struct brush *)who)->cairo;
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
    cairo_rectangle(cairo, (double)box.x / UNITS, (double)box.y / UNITS, (double)box.w / UNITS,
                    (double)box.h / UNITS);
    set_colour(cairo, colour);
    cairo_fill(cairo);
}

static void
brush_circle(void *who, int x, int y, int radius, int stroke, uint32_t colour)
{
    cairo_t *cairo = ((struct brush *)who)->cairo;
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_GRAY);
    cairo_new_path(cairo);
    cairo_arc(cairo, (double)x / UNITS, (double)y / UNITS, (double)radius / UNITS, 0, 2 * G_PI);
    set_colour(cairo, colour);
    cairo_set_line_width(cairo, (double)stroke / UNITS);
    if (stroke)
        cairo_stroke(cairo);
    else
        cairo_fill(cairo);
}

static void
brush_triangle(void *who, const int point[6], uint32_t colour)
{
    cairo_t *cairo = ((struct brush *)who)->cairo;
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_GRAY);
    cairo_new_path(cairo);
    for (int i = 0; i < 6; i += 2)
        cairo_line_to(cairo, (double)point[i] / UNITS, (double)point[i + 1] / UNITS);
    cairo_close_path(cairo);
    set_colour(cairo, colour);
    cairo_fill(cairo);
}

/* Draws letter by letter on the grid, so that no font's spacing and no bold face moves a column. */
static void
brush_word(void *who, const struct word *word)
{
    struct brush *brush = who;
    const char *p = word->text;
    cairo_set_antialias(brush->cairo, CAIRO_ANTIALIAS_GRAY);
    set_colour(brush->cairo, word->paint.fg);
    pango_layout_set_font_description(brush->layout, brush->font[word->paint.bold]);
    for (int i = 0; i < word->columns; i++) {
        const char *start = p;
        utf8_next(&p);
        pango_layout_set_text(brush->layout, start, (int)(p - start));
        int width;
        pango_layout_get_size(brush->layout, &width, NULL);
        double x = (word->col + i) * CELL_WIDTH + (CELL_WIDTH - (double)width / PANGO_SCALE) / 2;
        double baseline = (double)pango_layout_get_baseline(brush->layout) / PANGO_SCALE;
        cairo_move_to(brush->cairo, x, word->row * CELL_HEIGHT + brush->ascent - baseline);
        pango_cairo_show_layout(brush->cairo, brush->layout);
    }
}

/* A description of the family whose letters are a cell wide. */
static PangoFontDescription *
fitting_font(struct brush *brush, const char *family, PangoWeight weight)
{
    enum { TRIAL = 100 };
    PangoFontDescription *font = pango_font_description_new();
    int width;
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, weight);
    pango_font_description_set_absolute_size(font, TRIAL * PANGO_SCALE);
    pango_layout_set_font_description(brush->layout, font);
    pango_layout_set_text(brush->layout, "M", 1);
    pango_layout_get_size(brush->layout, &width, NULL);
    double advance = (double)width / PANGO_SCALE / TRIAL;
    pango_font_description_set_absolute_size(font, CELL_WIDTH / advance * PANGO_SCALE);
    return font;
}

/* Starts painting on a surface, which the brush then owns. */
static void
brush_init(struct brush *brush, cairo_surface_t *surface, const struct look *look)
{
    const char *family = look->font ? look->font : DEFAULT_FONT;
    cairo_font_options_t *options = cairo_font_options_create();
    brush->cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_scale(brush->cairo, look->scale, look->scale);
    /* no hinting: the same outlines at every scale, on every machine */
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    brush->layout = pango_cairo_create_layout(brush->cairo);
    pango_cairo_context_set_font_options(pango_layout_get_context(brush->layout), options);
    cairo_font_options_destroy(options);
    brush->font[0] = fitting_font(brush, family, PANGO_WEIGHT_NORMAL);
    brush->font[1] = fitting_font(brush, family, PANGO_WEIGHT_BOLD);
    PangoLayout *layout = brush->layout;
    int height;
    pango_layout_set_font_description(layout, brush->font[0]);
    pango_layout_set_text(layout, "M", 1);
    pango_layout_get_size(layout, NULL, &height);
    brush->ascent = (CELL_HEIGHT - (double)height / PANGO_SCALE) / 2 +
                    (double)pango_layout_get_baseline(layout) / PANGO_SCALE;
}

static void
brush_done(struct brush *brush)
{
    g_object_unref(brush->layout);
    pango_font_description_free(brush->font[0]);
    pango_font_description_free(brush->font[1]);
    cairo_destroy(brush->cairo);
}

static void
brush_paint(struct brush *brush, const struct canvas *canvas, enum theme theme)
{
    struct painter painter = {brush, brush_box, brush_circle, brush_triangle, brush_word};
    picture_paint(canvas, theme, &painter);
}

static enum status
cairo_trouble(cairo_status_t status, struct diagnosis *d)
{
    return status == CAIRO_STATUS_SUCCESS
               ? STATUS_OK
               : diagnose(d, STATUS_LIMIT, NULL, 0, 0, "cairo cannot paint this picture: %s",
                          cairo_status_to_string(status));
}

/* cairo's way of writing into a buffer. */
static cairo_status_t
append(void *who, const unsigned char *bytes, unsigned length)
{
    buffer_add(who, bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

static int
picture_width(const struct canvas *canvas, const struct look *look)
{
    return canvas->cols * CELL_WIDTH * look->scale;
}

static int
picture_height(const struct canvas *canvas, const struct look *look)
{
    return canvas->rows * CELL_HEIGHT * look->scale;
}

/* A new image surface with the canvas painted on it; the caller destroys it. */
static cairo_surface_t *
paint_image(const struct canvas *canvas, const struct look *look)
{
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, picture_width(canvas, look), picture_height(canvas, look));
    struct brush brush;
    brush_init(&brush, cairo_surface_reference(surface), look);
    brush_paint(&brush, canvas, look->theme);
    brush_done(&brush);
    cairo_surface_flush(surface);
    return surface;
}

enum status
raster_pixels(struct pixels *pixels, const struct canvas *canvas, const struct look *look,
              struct diagnosis *d)
{
    cairo_surface_t *surface = paint_image(canvas, look);
    enum status status = cairo_trouble(cairo_surface_status(surface), d);
    if (status == STATUS_OK) {
        const unsigned char *data = cairo_image_surface_get_data(surface);
        int stride = cairo_image_surface_get_stride(surface);
        pixels->width = cairo_image_surface_get_width(surface);
        pixels->height = cairo_image_surface_get_height(surface);
        size_t row = (size_t)pixels->width * sizeof *pixels->rgb;
        pixels->rgb = store_realloc(pixels->rgb, row * (size_t)pixels->height);
        for (int y = 0; y < pixels->height; y++)
            memcpy(pixels->rgb + (size_t)y * (size_t)pixels->width,
                   data + (size_t)y * (size_t)stride, row);
    }
    cairo_surface_destroy(surface);
    return status;
}

enum status
raster_svg(struct buffer *out, const struct canvas *canvas, const struct look *look,
           struct diagnosis *d)
{
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        append, out, picture_width(canvas, look), picture_height(canvas, look));
    struct brush brush;
    brush_init(&brush, cairo_surface_reference(surface), look);
    brush_paint(&brush, canvas, look->theme);
    brush_done(&brush);
    cairo_surface_finish(surface);
    enum status status = cairo_trouble(cairo_surface_status(surface), d);
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
        cairo_trouble(cairo_surface_write_to_png_stream(surface, append, &writer->out), d);
    cairo_surface_destroy(surface);
    return status;
}

const struct format format_png = {
    .name = "png",
    .suffix = ".png",
    .purpose = "a picture of pixels",
    .kind = FORMAT_STILL,
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
    brush_init(&document->brush, cairo_surface_reference(document->surface), &look);
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
    return cairo_trouble(cairo_surface_status(document->surface), d);
}

static enum status
pdf_finish(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    (void)milliseconds;
    struct document *document = writer->own;
    if (!document)
        return STATUS_OK;
    cairo_surface_finish(document->surface);
    return cairo_trouble(cairo_surface_status(document->surface), d);
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
    .frame = pdf_frame,
    .finish = pdf_finish,
    .end = pdf_end,
};
