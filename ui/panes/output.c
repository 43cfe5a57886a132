/* What the program has printed so far: standard output and, behind it, standard error. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "python/scenario.h"
#include "ui/panes/common.h"

/* One of the two streams as lines. */
struct stream {
    const char *text;
    size_t length;
    size_t shown; /* bytes that are not hidden */
    enum role role;
};

static size_t
line_length(const char *text, size_t length)
{
    const char *end = memchr(text, '\n', length);
    return end ? (size_t)(end - text) : length;
}

static int
count_lines(const struct stream *stream)
{
    int lines = 0;
    for (size_t at = 0; at < stream->length; lines++)
        at += line_length(stream->text + at, stream->length - at) + 1;
    return lines;
}

static void
draw_line(struct area area, int y, const struct stream *stream, size_t at, size_t length, int fresh)
{
    char line[4 * CANVAS_MAX];
    if (at >= stream->shown) {
        draw_text(area, 1, y, ROLE_HIDDEN, "?");
        return;
    }
    if (length > sizeof line - 1)
        length = sizeof line - 1;
    memcpy(line, stream->text + at, length);
    line[length] = '\0';
    if (fresh)
        draw_glyph(area, 0, y, ROLE_CHANGED, GLYPH_POINTER);
    draw_label(area, 1, y, area.w - 1, fresh ? ROLE_CHANGED : stream->role, line);
}

/* Draws the stream's lines, the first of which is line `first` of the pane whose line `top` is at its upper edge. */
static void
draw_stream(struct area area, const struct stream *stream, int first, int top, int fresh)
{
    int line = first, last = first + count_lines(stream) - 1;
    for (size_t at = 0; at < stream->length; line++) {
        size_t length = line_length(stream->text + at, stream->length - at);
        if (line >= top && line - top < area.h)
            draw_line(area, line - top, stream, at, length, fresh && line == last);
        at += length + 1;
    }
}

static int
streams_of(const struct scene *scene, struct stream stream[2])
{
    const struct scenario *scenario = scene->moment->scenario;
    if (!scenario)
        return 0;
    stream[0].text = scenario_output(scenario, &stream[0].length);
    stream[1].text = scenario_errors(scenario, &stream[1].length);
    stream[0].role = ROLE_OUTPUT;
    stream[1].role = ROLE_ERROR;
    stream[0].shown = scene->hidden ? scene->view->hidden_bytes : stream[0].length;
    stream[1].shown = scene->hidden ? 0 : stream[1].length;
    return 1;
}

static int
rows(const struct scene *scene, int width)
{
    struct stream stream[2];
    (void)width;
    return streams_of(scene, stream) ? count_lines(&stream[0]) + count_lines(&stream[1]) : 0;
}

static void
draw(const struct scene *scene, struct area area)
{
    struct stream stream[2];
    if (!streams_of(scene, stream)) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no output"));
        return;
    }
    int lines = count_lines(&stream[0]) + count_lines(&stream[1]);
    int top = pane_top(scene, PANE_OUTPUT, lines, area.h, -1);
    int fresh = scene->touched->families >> FAMILY_OUTPUT & 1;
    if (!scene->view->pane[PANE_OUTPUT].pinned)
        top = lines > area.h ? lines - area.h : 0;
    note_top(scene, PANE_OUTPUT, top);
    draw_stream(area, &stream[0], 0, top, fresh);
    draw_stream(area, &stream[1], count_lines(&stream[0]), top, 0);
    if (lines == 0)
        draw_text(area, 1, 0, ROLE_DIM, _("nothing printed yet"));
}

const struct pane pane_output = {
    .name = "output",
    .title = N_("output"),
    .legend = N_("What the program has printed up to this moment. While the answer to a question "
                 "is hidden, new lines are shown as '?'."),
    .draw = draw,
    .rows = rows,
};
