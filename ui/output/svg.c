#include "config.h"

#include "ui/output/svg.h"

#include "ui/output/html.h"
#include "ui/output/picture.h"
#include "ui/output/raster.h"

/* Appends ` name="value"` of a length in units. */
static void
length(struct buffer *out, const char *name, int units)
{
    buffer_format(out, " %s=\"", name);
    buffer_milli(out, units * 1000L / UNITS);
    buffer_string(out, "\"");
}

static void
svg_box(void *who, struct box box, uint32_t colour)
{
    struct buffer *out = who;
    buffer_string(out, "<rect");
    length(out, "x", box.x);
    length(out, "y", box.y);
    length(out, "width", box.w);
    length(out, "height", box.h);
    buffer_format(out, " fill=\"#%06x\"/>\n", colour);
}

static void
svg_circle(void *who, int x, int y, int radius, int stroke, uint32_t colour)
{
    struct buffer *out = who;
    buffer_string(out, "<circle");
    length(out, "cx", x);
    length(out, "cy", y);
    length(out, "r", radius);
    buffer_string(out, " shape-rendering=\"auto\"");
    if (stroke) {
        length(out, "stroke-width", stroke);
        buffer_format(out, " fill=\"none\" stroke=\"#%06x\"/>\n", colour);
    } else {
        buffer_format(out, " fill=\"#%06x\"/>\n", colour);
    }
}

static void
svg_triangle(void *who, const int point[6], uint32_t colour)
{
    struct buffer *out = who;
    buffer_string(out, "<polygon points=\"");
    for (int i = 0; i < 6; i++) {
        buffer_string(out, i == 0 ? "" : i % 2 ? "," : " ");
        buffer_milli(out, point[i] * 1000L / UNITS);
    }
    buffer_format(out, "\" shape-rendering=\"auto\" fill=\"#%06x\"/>\n", colour);
}

static void
svg_word(void *who, const struct word *word)
{
    struct buffer *out = who;
    buffer_string(out, "<text");
    length(out, "x", word->col * CELL_W);
    length(out, "y", word->row * CELL_H + BASELINE);
    if (word->columns > 1) {
        length(out, "textLength", word->columns * CELL_W);
        buffer_string(out, " lengthAdjust=\"spacingAndGlyphs\"");
    }
    buffer_format(out, " fill=\"#%06x\"%s>", word->paint.fg,
                  word->paint.bold ? " font-weight=\"bold\"" : "");
    xml_text(out, word->text);
    buffer_string(out, "</text>\n");
}

/* The font size is such that a letter of DejaVu Sans Mono (0.602 em, as of most monospaced fonts) is as wide as a cell. */
static void
svg_open(struct buffer *out, const struct look *look, int width, int height)
{
    buffer_format(out,
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                  "viewBox=\"0 0 %d %d\" role=\"img\">\n<title>",
                  width * look->scale, height * look->scale, width, height);
    xml_text(out, look->title);
    buffer_string(out, "</title>\n<g shape-rendering=\"crispEdges\" font-family=\"");
    if (look->font) {
        xml_text(out, look->font);
        buffer_string(out, ",");
    }
    buffer_string(out, "DejaVu Sans Mono,Menlo,Consolas,monospace\" font-size=\"16.61\">\n");
}

static enum status
svg_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
          const char *chapter, struct diagnosis *d)
{
    (void)milliseconds, (void)chapter;
    struct buffer *out = &writer->out;
    buffer_clear(out);
    if (writer->look.outlines)
        return raster_svg(out, canvas, &writer->look, d);
    svg_open(out, &writer->look, canvas->cols * CELL_WIDTH, canvas->rows * CELL_HEIGHT);
    struct painter painter = {out, svg_box, svg_circle, svg_triangle, svg_word};
    picture_paint(canvas, writer->look.theme, &painter);
    buffer_string(out, "</g>\n</svg>\n");
    return STATUS_OK;
}

const struct format format_svg = {
    .name = "svg",
    .suffix = ".svg",
    .purpose = "a picture of lines and text, sharp at any size",
    .kind = FORMAT_STILL,
    .frame = svg_frame,
};
