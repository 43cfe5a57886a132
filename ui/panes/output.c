/* What the program has printed so far: standard output and, behind it, standard error. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "python/scenario.h"
#include "ui/panes/common.h"

enum { LINE_SIZE = 4 * CANVAS_MAX };

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

/* Line `at` of the stream as text; while it is hidden a question mark stands for it. */
static void
copy_line(const struct stream *stream, size_t at, size_t length, char *line, size_t size)
{
    if (at >= stream->shown)
        snprintf(line, size, "?");
    else
        snprintf(line, size, "%.*s", (int)(length < size ? length : size - 1), stream->text + at);
}

/* Rows that a line takes: a long one is wrapped. */
static int
line_rows(enum glyph_tier tier, const char *line, int width)
{
    int rows = text_lines(tier, line, width > 0 ? width : 1);
    return rows > 0 ? rows : 1;
}

static int
count_rows(const struct stream *stream, enum glyph_tier tier, int width)
{
    char line[LINE_SIZE];
    int rows = 0;
    for (size_t at = 0; at < stream->length;) {
        size_t length = line_length(stream->text + at, stream->length - at);
        copy_line(stream, at, length, line, sizeof line);
        rows += line_rows(tier, line, width);
        at += length + 1;
    }
    return rows;
}

/* Draws the stream's lines, the first of which is row `row` of the pane whose row `top` is at its upper edge. */
static void
draw_stream(struct area area, const struct stream *stream, int row, int top, int fresh)
{
    struct area text = area_part(area, 1, 0, area.w - 1, area.h);
    char line[LINE_SIZE];
    for (size_t at = 0; at < stream->length;) {
        size_t length = line_length(stream->text + at, stream->length - at), next = at + length + 1;
        int latest = fresh && next >= stream->length, hidden = at >= stream->shown;
        copy_line(stream, at, length, line, sizeof line);
        int rows = line_rows(area.canvas->tier, line, text.w);
        if (row + rows > top && row < top + area.h) {
            if (latest && !hidden)
                draw_glyph(area, 0, row - top, ROLE_CHANGED, GLYPH_POINTER);
            draw_wrapped(text, row - top, ALIGN_LEFT,
                         hidden   ? ROLE_HIDDEN
                         : latest ? ROLE_CHANGED
                                  : stream->role,
                         line);
        }
        row += rows;
        at = next;
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
    if (!streams_of(scene, stream))
        return 0;
    return count_rows(&stream[0], TIER_FINE, width - 1) +
           count_rows(&stream[1], TIER_FINE, width - 1);
}

static void
draw(const struct scene *scene, struct area area)
{
    struct stream stream[2];
    if (!streams_of(scene, stream)) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no output"));
        return;
    }
    enum glyph_tier tier = area.canvas->tier;
    int printed = count_rows(&stream[0], tier, area.w - 1);
    int rows = printed + count_rows(&stream[1], tier, area.w - 1);
    int top = pane_top(scene, PANE_OUTPUT, rows, area.h, -1);
    int fresh = scene->touched->families >> FAMILY_OUTPUT & 1;
    if (!scene->view->pane[PANE_OUTPUT].pinned)
        top = rows > area.h ? rows - area.h : 0;
    note_top(scene, PANE_OUTPUT, top);
    draw_stream(area, &stream[0], 0, top, fresh);
    draw_stream(area, &stream[1], printed, top, 0);
    if (rows == 0)
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
