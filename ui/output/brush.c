#include "config.h"

#include "ui/output/brush.h"

#include <string.h>

#include <pango/pangocairo.h>

#include "ui/output/picture.h"
#include "ui/utf8.h"

#define DEFAULT_FONT "DejaVu Sans Mono"

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

/* The letter as a mask of few shades: what is shown of it has few colours, and the same ones wherever it stands. The margin is a cell
 * on each side and half a cell above and below, for what reaches over. */
static cairo_surface_t *
make_stamp(const struct letter *letter, int scale, int shades)
{
    int width = 4 * CELL_WIDTH * scale, height = 2 * CELL_HEIGHT * scale;
    cairo_surface_t *stamp = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    cairo_surface_set_device_scale(stamp, scale, scale);
    cairo_t *cairo = cairo_create(stamp);
    cairo_move_to(cairo, CELL_WIDTH + letter->x, CELL_HEIGHT / 2 + letter->y);
    pango_cairo_show_layout(cairo, letter->layout);
    cairo_destroy(cairo);
    cairo_surface_flush(stamp);
    unsigned char *cover = cairo_image_surface_get_data(stamp);
    int bytes = cairo_image_surface_get_stride(stamp) * height, most = shades - 1;
    for (int i = 0; cover && i < bytes; i++)
        cover[i] = (unsigned char)((cover[i] * most + 127) / 255 * 255 / most);
    cairo_surface_mark_dirty(stamp);
    return stamp;
}

static void
forget_letter(struct letter *letter)
{
    if (letter->layout)
        g_object_unref(letter->layout);
    if (letter->stamp)
        cairo_surface_destroy(letter->stamp);
    *letter = (struct letter){0};
}

/* Reads the next character of a word with its marks. */
static struct cell
next_letter(const char **text)
{
    struct cell cell = {.glyph = utf8_next(text)};
    const char *after = *text;
    for (int i = 0; i < CELL_MARKS; i++) {
        uint32_t code = utf8_next(&after);
        if (utf8_width(code) != 0)
            break;
        cell.mark[i] = code;
        *text = after;
    }
    return cell;
}

/* Emoji have colours of their own, which a stamp has not. */
static int
has_colours(uint32_t code)
{
    return code >= 0x1f000 || (code < 0x2e80 && utf8_width(code) == 2);
}

static const struct letter *
find_letter(struct brush *brush, const struct cell *cell, int bold, const char *text, int length)
{
    uint32_t hash = cell->glyph * 2 + (uint32_t)bold + cell->mark[0] * 31 + cell->mark[1] * 961;
    struct letter *letter = &brush->letter[hash * 2654435761u >> 22];
    if (letter->layout && memcmp(&letter->cell, cell, sizeof *cell) == 0 && letter->bold == bold)
        return letter;
    int width;
    forget_letter(letter);
    letter->layout = lay_out(brush, brush->font[bold], text, length);
    letter->cell = *cell;
    letter->bold = bold;
    pango_layout_get_size(letter->layout, &width, NULL);
    letter->x = (cell_columns(cell) * CELL_WIDTH - (double)width / PANGO_SCALE) / 2;
    letter->y =
        (double)BASELINE / UNITS - (double)pango_layout_get_baseline(letter->layout) / PANGO_SCALE;
    if (brush->shades && !has_colours(cell->glyph))
        letter->stamp = make_stamp(letter, brush->scale, brush->shades);
    return letter;
}

static void
show_letter(cairo_t *cairo, const struct letter *letter, int x, int y)
{
    if (letter->stamp) {
        cairo_mask_surface(cairo, letter->stamp, x - CELL_WIDTH, y - CELL_HEIGHT / 2);
        return;
    }
    cairo_move_to(cairo, x + letter->x, y + letter->y);
    pango_cairo_show_layout(cairo, letter->layout);
}

/* Draws letter by letter on the grid, so that no font's spacing and no bold face moves a column. */
static void
brush_word(void *who, const struct word *word)
{
    struct brush *brush = who;
    const char *p = word->text;
    cairo_set_antialias(brush->cairo, CAIRO_ANTIALIAS_GRAY);
    set_colour(brush->cairo, word->paint.fg);
    for (int at = 0, columns; at < word->columns; at += columns) {
        const char *start = p;
        struct cell cell = next_letter(&p);
        const struct letter *letter =
            find_letter(brush, &cell, word->paint.bold, start, (int)(p - start));
        show_letter(brush->cairo, letter, (word->col + at) * CELL_WIDTH, word->row * CELL_HEIGHT);
        columns = cell_columns(&cell);
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

void
brush_init(struct brush *brush, cairo_surface_t *surface, const struct look *look, int shades)
{
    const char *family = look->font ? look->font : DEFAULT_FONT;
    memset(brush, 0, sizeof *brush);
    brush->scale = look->scale;
    brush->shades = shades;
    brush->cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_scale(brush->cairo, look->scale, look->scale);
    brush->font[0] = fitting_font(brush, family, PANGO_WEIGHT_NORMAL);
    brush->font[1] = fitting_font(brush, family, PANGO_WEIGHT_BOLD);
}

void
brush_done(struct brush *brush)
{
    for (int i = 0; i < BRUSH_LETTERS; i++)
        forget_letter(&brush->letter[i]);
    pango_font_description_free(brush->font[0]);
    pango_font_description_free(brush->font[1]);
    cairo_destroy(brush->cairo);
}

void
brush_paint(struct brush *brush, const struct canvas *canvas, enum theme theme)
{
    struct painter painter = {brush, brush_box, brush_circle, brush_triangle, brush_word};
    picture_paint(canvas, theme, &painter);
}

/* The rows beside them are painted too, for what reaches over, and cut off. */
void
brush_paint_rows(struct brush *brush, const struct canvas *canvas, enum theme theme, int from,
                 int to)
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

cairo_surface_t *
brush_image(const struct canvas *canvas, const struct look *look)
{
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, canvas->cols * CELL_WIDTH * look->scale,
                                      canvas->rows * CELL_HEIGHT * look->scale);
}

enum status
brush_status(cairo_status_t status, struct diagnosis *d)
{
    return status == CAIRO_STATUS_SUCCESS
               ? STATUS_OK
               : diagnose(d, STATUS_LIMIT, NULL, 0, 0, "cairo cannot paint this picture: %s",
                          cairo_status_to_string(status));
}
