#include "config.h"

#include "ui/output/cast.h"

#include <stdlib.h>

#include "base/frozen.h"
#include "ui/output/ansi.h"

/* Appends text (valid UTF-8) as a JSON string. */
static void
json_string(struct buffer *out, const char *text)
{
    buffer_string(out, "\"");
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            buffer_format(out, "\\%c", c);
        else if (c < 0x20 || c == 0x7f)
            buffer_format(out, "\\u%04x", c);
        else
            buffer_add(out, text, 1);
    }
    buffer_string(out, "\"");
}

static void
theme_object(struct buffer *out, enum theme theme)
{
    struct paint ground = theme_paint(theme, ROLE_TEXT);
    buffer_format(out, "\"theme\": {\"fg\": \"#%06x\", \"bg\": \"#%06x\", \"palette\": \"",
                  ground.fg, ground.bg);
    for (int i = 0; i < 16; i++)
        buffer_format(out, "%s#%06x", i ? ":" : "", palette_rgb(i));
    buffer_string(out, "\"}");
}

static void
header(struct cast *cast, const struct canvas *canvas)
{
    struct buffer *out = cast->out;
    if (cast->version == 2)
        buffer_format(out, "{\"version\": 2, \"width\": %d, \"height\": %d, ", canvas->cols,
                      canvas->rows);
    else
        buffer_format(out,
                      "{\"version\": 3, \"term\": {\"cols\": %d, \"rows\": %d, "
                      "\"type\": \"xterm-256color\", ",
                      canvas->cols, canvas->rows);
    theme_object(out, cast->look.theme);
    buffer_string(out, cast->version == 2 ? ", \"env\": {\"TERM\": \"xterm-256color\"}" : "}");
    if (*cast->look.title) {
        buffer_string(out, ", \"title\": ");
        json_string(out, cast->look.title);
    }
    buffer_string(out, "}\n");
}

/* Appends one event line. Version 2 counts time from the start, version 3 from the event before. */
static void
event(struct cast *cast, long milliseconds, char code, const char *data)
{
    if (milliseconds < cast->time)
        milliseconds = cast->time;
    buffer_string(cast->out, "[");
    buffer_milli(cast->out, cast->version == 2 ? milliseconds : milliseconds - cast->time);
    buffer_format(cast->out, ", \"%c\", ", code);
    json_string(cast->out, data);
    buffer_string(cast->out, "]\n");
    cast->time = milliseconds;
}

void
cast_init(struct cast *cast, int version, const struct look *look, struct buffer *out)
{
    *cast = (struct cast){.out = out, .look = *look, .version = version};
}

void
cast_done(struct cast *cast)
{
    canvas_done(&cast->last);
}

void
cast_frame(struct cast *cast, const struct canvas *canvas, long milliseconds, const char *chapter)
{
    struct buffer paint = {0};
    int resized =
        cast->started && (cast->last.cols != canvas->cols || cast->last.rows != canvas->rows);
    int whole = !cast->started || resized || chapter;
    if (!cast->started) {
        header(cast, canvas);
        buffer_string(&paint, "\033[?25l");
    }
    if (resized) {
        buffer_format(&paint, "%dx%d", canvas->cols, canvas->rows);
        event(cast, milliseconds, 'r', buffer_text(&paint));
        buffer_clear(&paint);
    }
    ansi_paint(&paint, cast->look.theme, whole ? NULL : &cast->last, canvas);
    if (paint.length > 0)
        event(cast, milliseconds, 'o', buffer_text(&paint));
    if (chapter)
        event(cast, milliseconds, 'm', chapter);
    cast->started = 1;
    canvas_copy(&cast->last, canvas);
    buffer_done(&paint);
}

void
cast_finish(struct cast *cast, long milliseconds)
{
    if (!cast->started)
        return;
    event(cast, milliseconds, 'o', "\033[0m\033[?25h\r\n");
    if (cast->version == 3)
        event(cast, milliseconds, 'x', "0");
}

static void
writer_begin(struct writer *writer, int version)
{
    struct cast *cast = store_calloc(1, sizeof *cast);
    cast_init(cast, version, &writer->look, &writer->out);
    writer->own = cast;
}

static enum status
cast2_begin(struct writer *writer, struct diagnosis *d)
{
    (void)d;
    writer_begin(writer, 2);
    return STATUS_OK;
}

static enum status
cast3_begin(struct writer *writer, struct diagnosis *d)
{
    (void)d;
    writer_begin(writer, 3);
    return STATUS_OK;
}

static enum status
writer_add(struct writer *writer, const struct canvas *canvas, long milliseconds,
           const char *chapter, struct diagnosis *d)
{
    (void)d;
    cast_frame(writer->own, canvas, milliseconds, chapter);
    return STATUS_OK;
}

static enum status
writer_close(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    (void)d;
    cast_finish(writer->own, milliseconds);
    return STATUS_OK;
}

static void
writer_end(struct writer *writer)
{
    if (writer->own)
        cast_done(writer->own);
    free(writer->own);
}

const struct format format_cast = {
    .name = "cast",
    .suffix = ".cast",
    .purpose = "asciicast version 2, for asciinema and its players",
    .kind = FORMAT_MOTION,
    .begin = cast2_begin,
    .frame = writer_add,
    .finish = writer_close,
    .end = writer_end,
};

const struct format format_cast3 = {
    .name = "cast3",
    .suffix = ".cast",
    .purpose = "asciicast version 3",
    .kind = FORMAT_MOTION,
    .begin = cast3_begin,
    .frame = writer_add,
    .finish = writer_close,
    .end = writer_end,
};
