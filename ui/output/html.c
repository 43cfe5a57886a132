#include "config.h"

#include "ui/output/html.h"

#include "ui/utf8.h"

void
xml_code(struct buffer *out, uint32_t code)
{
    if (code == '<')
        buffer_string(out, "&lt;");
    else if (code == '>')
        buffer_string(out, "&gt;");
    else if (code == '&')
        buffer_string(out, "&amp;");
    else if (code == '"')
        buffer_string(out, "&quot;");
    else
        buffer_code(out, code);
}

void
xml_text(struct buffer *out, const char *text)
{
    uint32_t code;
    while ((code = utf8_next(&text)))
        if (code >= ' ')
            xml_code(out, code);
}

/* A wide character takes the width of two letters, whatever font it comes from. */
static void
html_cell(struct buffer *out, const struct cell *cell)
{
    int wide = cell_columns(cell) == 2;
    struct buffer text = {0};
    cell_text(cell, &text);
    buffer_string(out, wide ? "<i>" : "");
    xml_text(out, buffer_text(&text));
    buffer_string(out, wide ? "</i>" : "");
    buffer_done(&text);
}

/* One CSS class a role: ".r7{color:#...}". */
static void
style_sheet(struct buffer *out, const struct look *look)
{
    struct paint ground = theme_paint(look->theme, ROLE_TEXT);
    buffer_format(out,
                  "<style>\nbody{background:#%06x;color:#%06x;margin:1em}\n"
                  "pre{font-family:\"%s\",\"DejaVu Sans Mono\",Menlo,Consolas,monospace;"
                  "line-height:1.15;margin:0 0 2em}\n"
                  "i{display:inline-block;width:2ch;overflow:hidden;vertical-align:top;"
                  "height:1.15em;font-style:normal}\n",
                  ground.bg, ground.fg, look->font ? look->font : "DejaVu Sans Mono");
    for (int role = ROLE_TEXT + 1; role < ROLE_COUNT; role++) {
        struct paint paint = theme_paint(look->theme, (enum role)role);
        buffer_format(out, ".r%d{color:#%06x;", role, paint.fg);
        if (paint.bg != ground.bg)
            buffer_format(out, "background:#%06x;", paint.bg);
        buffer_format(out, "%s%s}\n", paint.bold ? "font-weight:bold;" : "",
                      paint.underline ? "text-decoration:underline" : "");
    }
    buffer_string(out, "</style>\n");
}

static enum status
html_begin(struct writer *writer, struct diagnosis *d)
{
    (void)d;
    struct buffer *out = &writer->out;
    buffer_format(out,
                  "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
                  writer->look.language);
    xml_text(out, writer->look.title);
    buffer_string(out, "</title>\n");
    style_sheet(out, &writer->look);
    buffer_string(out, "</head>\n<body>\n");
    return STATUS_OK;
}

static enum status
html_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
           const char *chapter, struct diagnosis *d)
{
    (void)milliseconds, (void)d;
    struct buffer *out = &writer->out;
    if (chapter) {
        buffer_string(out, "<h2>");
        xml_text(out, chapter);
        buffer_string(out, "</h2>\n");
    }
    buffer_format(out, "<pre id=\"frame%d\">\n", writer->frames + 1);
    for (int y = 0; y < canvas->rows; y++) {
        uint32_t role = ROLE_TEXT;
        for (int x = 0; x < canvas->cols; x++) {
            const struct cell *cell = canvas_at(canvas, x, y);
            if (cell->role != role) {
                if (role != ROLE_TEXT)
                    buffer_string(out, "</span>");
                if (cell->role != ROLE_TEXT)
                    buffer_format(out, "<span class=\"r%u\">", cell->role);
                role = cell->role;
            }
            html_cell(out, cell);
        }
        buffer_string(out, role != ROLE_TEXT ? "</span>\n" : "\n");
    }
    buffer_string(out, "</pre>\n");
    return STATUS_OK;
}

static enum status
html_finish(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    (void)milliseconds, (void)d;
    buffer_string(&writer->out, "</body>\n</html>\n");
    return STATUS_OK;
}

const struct format format_html = {
    .name = "html",
    .suffix = ".html",
    .purpose = "a web page, text that can be selected",
    .kind = FORMAT_DOCUMENT,
    .begin = html_begin,
    .frame = html_frame,
    .finish = html_finish,
};
