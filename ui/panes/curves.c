/* The run in curves: arenas, bytes in use, fragmentation, objects, over all events, with the present moment marked. */
#include "config.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

#include "ui/history.h"
#include "ui/panes/common.h"

static const struct curve {
    const char *name;
    size_t offset; /* of the number in struct sample */
} curves[] = {
    {N_("arenas"), offsetof(struct sample, arenas)},
    {N_("bytes in use"), offsetof(struct sample, bytes_in_use)},
    {N_("bytes free in pools in use"), offsetof(struct sample, bytes_wasted)},
    {N_("bytes of the C library"), offsetof(struct sample, bytes_libc)},
    {N_("objects alive"), offsetof(struct sample, objects)},
    {N_("objects in generation 0"), offsetof(struct sample, generation[0])},
    {N_("objects in generation 1"), offsetof(struct sample, generation[1])},
    {N_("objects in generation 2"), offsetof(struct sample, generation[2])},
};

enum {
    CURVES = sizeof curves / sizeof *curves,
    CURVE_ROWS = 2 /* at the least: words, and a line of eighths */
};

static uint64_t
number_of(const struct sample *sample, const struct curve *curve)
{
    return *(const uint64_t *)((const char *)sample + curve->offset);
}

static uint64_t
largest(const struct history *history, const struct curve *curve)
{
    uint64_t most = 0;
    for (int i = 0; i < history->count; i++) {
        uint64_t n = number_of(&history->sample[i], curve);
        most = n > most ? n : most;
    }
    return most;
}

/* One column of a curve of `height` lines: whole cells and a top of eighths. */
static void
draw_column(struct area area, int x, enum role role, uint64_t value, uint64_t most)
{
    uint64_t unit = (most + (uint64_t)area.h - 1) / (uint64_t)area.h;
    for (int line = 0; line < area.h; line++) {
        uint64_t below = unit * (uint64_t)line;
        uint64_t here = value > below ? value - below : 0;
        if (here == 0 && line > 0)
            break;
        draw_glyph(area, x, area.h - 1 - line, role,
                   value ? glyph_rise(here > unit ? unit : here, unit) : GLYPH_UNTOUCHED);
    }
}

static void
draw_curve(struct area area, const struct scene *scene, const struct curve *curve)
{
    const struct history *history = scene->view->history;
    struct sample now;
    char a[32], b[32];
    uint64_t most = largest(history, curve);
    history_sample(&now, scene->moment);
    int x = draw_text(area, 1, 0, ROLE_HEADING, _(curve->name));
    draw_format(area, x, 0, ROLE_TEXT, _("  now %s, most %s"),
                grouped(number_of(&now, curve), a, sizeof a), grouped(most, b, sizeof b));
    struct area plot = area_part(area, 1, 1, area.w - 2, area.h - 1);
    uint64_t total = history->sample[history->count - 1].event;
    for (x = 0; x < plot.w; x++) {
        int i = (int)((int64_t)x * (history->count - 1) / (plot.w > 1 ? plot.w - 1 : 1));
        const struct sample *sample = &history->sample[i];
        int here =
            (int64_t)(total ? scene->moment->number * (uint64_t)(plot.w - 1) / total : 0) == x;
        draw_column(plot, x, here ? ROLE_POSITION : ROLE_CURVE, number_of(sample, curve), most);
    }
}

static int
curves_with_numbers(const struct history *history, const struct curve *chosen[CURVES])
{
    int count = 0;
    for (int i = 0; i < CURVES; i++)
        if (largest(history, &curves[i]) > 0)
            chosen[count++] = &curves[i];
    return count;
}

static void
draw(const struct scene *scene, struct area area)
{
    const struct history *history = scene->view->history;
    const struct curve *chosen[CURVES];
    if (!history || history->count == 0) {
        draw_text(area, 1, 0, ROLE_DIM, _("not measured"));
        return;
    }
    int count = curves_with_numbers(history, chosen);
    int fits = area.h / CURVE_ROWS > 0 ? area.h / CURVE_ROWS : 1;
    int shown = count < fits ? count : fits;
    int top = pane_top(scene, PANE_CURVES, count, shown, -1);
    for (int i = 0, y = 0; i < shown; i++) {
        int height = (area.h - y) / (shown - i);
        draw_curve(area_part(area, 0, y, area.w, height), scene, chosen[top + i]);
        y += height;
    }
    draw_more(area, top, shown, count);
}

const struct pane pane_curves = {
    .name = "curves",
    .title = N_("over time"),
    .legend = N_("The whole run from left to right; the column of the present moment is marked.\n"
                 "Free bytes in pools in use are fragmentation: they are held, but only requests "
                 "of the same size class can have them."),
    .draw = draw,
};
