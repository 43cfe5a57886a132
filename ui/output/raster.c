#include "config.h"

#include "ui/output/raster.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>

#include "base/frozen.h"
#include "ui/output/picture.h"
#include "ui/utf8.h"

#define DEFAULT_FONT "DejaVu Sans Mono"

enum { LETTERS = 1024 };

/* A letter laid out, ready to be shown; many are shown again and again. */
struct letter {
    PangoLayout *layout; /* NULL = an empty place */
    uint32_t code;
    int bold;
    double x, y; /* of its upper left corner in the cell, pixels */
};

/* A cairo surface being painted on. */
struct brush {
    cairo_t *cairo;
    PangoFontDescription *font[2]; /* usual, bold */
    struct letter letter[LETTERS]; /* by a hash of code and weight; the latest one stays */
};

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

/* A layout of one piece of text; the caller unrefs it. */
static PangoLayout *
lay_out(const struct brush *brush, const PangoFontDescription *font, const char *text, int length)
{
    PangoLayout *layout = pango_cairo_create_layout(brush->cairo);
    cairo_font_options_t *options = cairo_font_options_create();
    /* no hinting: the same outlines at every scale, on every machine */
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout), options);
    cairo_font_options_destroy(options);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, text, length);
    return layout;
}

static const struct letter *
find_letter(struct brush *brush, uint32_t code, int bold, const char *text, int length)
{
    struct letter *letter = &brush->letter[(code * 2 + (uint32_t)bold) * 2654435761u >> 22];
    if (letter->layout && letter->code == code && letter->bold == bold)
        return letter;
    int width;
    if (letter->layout)
        g_object_unref(letter->layout);
    letter->layout = lay_out(brush, brush->font[bold], text, length);
    letter->code = code;
    letter->bold = bold;
    pango_layout_get_size(letter->layout, &width, NULL);
    letter->x = (CELL_WIDTH - (double)width / PANGO_SCALE) / 2;
    letter->y =
        (double)BASELINE / UNITS - (double)pango_layout_get_baseline(letter->layout) / PANGO_SCALE;
    return letter;
}

/* Draws letter by letter on the grid, so that no font's spacing and no bold face moves a column. */
static void
brush_word(void *who, const struct word *word)
{
    struct brush *brush = who;
    const char *p = word->text;
    cairo_set_antialias(brush->cairo, CAIRO_ANTIALIAS_GRAY);
    set_colour(brush->cairo, word->paint.fg);
    for (int i = 0; i < word->columns; i++) {
        const char *start = p;
        uint32_t code = utf8_next(&p);
        const struct letter *letter =
            find_letter(brush, code, word->paint.bold, start, (int)(p - start));
        cairo_move_to(brush->cairo, (word->col + i) * CELL_WIDTH + letter->x,
                      word->row * CELL_HEIGHT + letter->y);
        pango_cairo_show_layout(brush->cairo, letter->layout);
    }
}

/* A description of the family whose letters are a cell wide. */
static PangoFontDescription *
fitting_font(const struct brush *brush, const char *family, PangoWeight weight)
{
    enum { TRIAL = 100 };
    PangoFontDescription *font = pango_font_description_new();
    int width;
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, weight);
    pango_font_description_set_absolute_size(font, TRIAL * PANGO_SCALE);
    PangoLayout *layout = lay_out(brush, font, "M", 1);
    pango_layout_get_size(layout, &width, NULL);
    g_object_unref(layout);
    double advance = (double)width / PANGO_SCALE / TRIAL;
    pango_font_description_set_absolute_size(font, CELL_WIDTH / advance * PANGO_SCALE);
    return font;
}

/* Starts painting on a surface, which the brush then owns. */
static void
brush_init(struct brush *brush, cairo_surface_t *surface, const struct look *look)
{
    const char *family = look->font ? look->font : DEFAULT_FONT;
    memset(brush, 0, sizeof *brush);
    brush->cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_scale(brush->cairo, look->scale, look->scale);
    brush->font[0] = fitting_font(brush, family, PANGO_WEIGHT_NORMAL);
    brush->font[1] = fitting_font(brush, family, PANGO_WEIGHT_BOLD);
}

static void
brush_done(struct brush *brush)
{
    for (int i = 0; i < LETTERS; i++)
        if (brush->letter[i].layout)
            g_object_unref(brush->letter[i].layout);
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
    raster->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture_width(canvas, look),
                                                 picture_height(canvas, look));
    brush_init(&raster->brush, cairo_surface_reference(raster->surface), look);
    easel->raster = raster;
    easel->width = cairo_image_surface_get_width(raster->surface);
    easel->height = cairo_image_surface_get_height(raster->surface);
    easel->stride = cairo_image_surface_get_stride(raster->surface) / (int)sizeof *easel->rgb;
    return cairo_trouble(cairo_surface_status(raster->surface), d);
}

/* Paints rows `from` to before `to`, and nothing outside of them. The rows beside them are painted too, for what reaches over. */
static void
repaint_rows(struct brush *brush, const struct canvas *canvas, enum theme theme, int from, int to)
{
    struct painter painter = {brush, brush_box, brush_circle, brush_triangle, brush_word};
    cairo_save(brush->cairo);
    cairo_set_antialias(brush->cairo, CAIRO_ANTIALIAS_NONE);
    cairo_rectangle(brush->cairo, 0, from * CELL_HEIGHT, canvas->cols * CELL_WIDTH,
                    (to - from) * CELL_HEIGHT);
    cairo_clip(brush->cairo);
    picture_paint_rows(canvas, theme, &painter, from > 0 ? from - 1 : 0,
                       to < canvas->rows ? to + 1 : to);
    cairo_restore(brush->cairo);
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
            repaint_rows(&raster->brush, canvas, look->theme, from, to);
    }
    cairo_surface_flush(raster->surface);
    canvas_copy(&easel->shown, canvas);
    easel->rgb = (const uint32_t *)(const void *)cairo_image_surface_get_data(raster->surface);
    return cairo_trouble(cairo_surface_status(raster->surface), d);
}

void
easel_done(struct easel *easel)
{
    raster_free(easel->raster);
    canvas_done(&easel->shown);
    memset(easel, 0, sizeof *easel);
}

enum status
raster_svg(struct buffer *out, const struct canvas *canvas, const struct look *look,
           struct diagnosis *d)
{
    if (check_font(look, d) != STATUS_OK)
        return d->status;
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
    .begin = raster_begin,
    .frame = pdf_frame,
    .finish = pdf_finish,
    .end = pdf_end,
};
