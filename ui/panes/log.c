/* The latest events, one sentence each, the present one last. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/common.h"
#include "ui/told.h"

enum { NUMBER_COLUMNS = 9 };

static void
draw_event(struct area area, int y, const struct scene *scene, const struct event *event)
{
    char buffer[TOLD_SIZE], number[32];
    const struct told *told = scene->view->told;
    const char *sentence = told ? told_sentence(told, event->number) : NULL;
    int now = event->number == scene->moment->number;
    if (!sentence) {
        moment_sentence(scene->moment, event, buffer, sizeof buffer);
        sentence = buffer;
    }
    draw_field(area, 0, y, NUMBER_COLUMNS, ALIGN_RIGHT, ROLE_LINE_NUMBER,
               grouped(event->number, number, sizeof number));
    if (now)
        draw_glyph(area, NUMBER_COLUMNS, y, ROLE_CHANGED, GLYPH_POINTER);
    int hidden = scene->hidden && event->number > scene->view->hidden_at;
    draw_field(area, NUMBER_COLUMNS + 1, y, area.w - NUMBER_COLUMNS - 1, ALIGN_LEFT,
               hidden ? ROLE_HIDDEN
               : now  ? ROLE_WHY
                      : ROLE_TEXT,
               hidden ? "?" : sentence);
}

/* Rows from the bottom: the present event lies in the last line unless scrolled. */
static void
draw(const struct scene *scene, struct area area)
{
    const struct moment *moment = scene->moment;
    int kept = moment->number < CLOCK_RECENT ? (int)moment->number : CLOCK_RECENT;
    const struct pane_state *state = &scene->view->pane[PANE_LOG];
    int top = pane_top(scene, PANE_LOG, kept, area.h, -1);
    if (!state->pinned)
        top = kept > area.h ? kept - area.h : 0;
    note_top(scene, PANE_LOG, top);
    for (int y = 0; y < area.h && top + y < kept; y++) {
        const struct event *event =
            clock_recent(moment->clock, moment->number - (uint64_t)(kept - 1 - top - y));
        if (event)
            draw_event(area, y, scene, event);
    }
    if (state->pinned)
        draw_more(area, top, area.h, kept);
}

static int
rows(const struct scene *scene, int width)
{
    (void)width;
    return scene->moment->number < CLOCK_RECENT ? (int)scene->moment->number : CLOCK_RECENT;
}

const struct pane pane_log = {
    .name = "log",
    .title = N_("events"),
    .legend = N_("The latest events, the present one in the last line. k goes to the next event of "
                 "the same kind, K to the previous one."),
    .draw = draw,
    .rows = rows,
};
