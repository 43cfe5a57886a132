/* The generations: counts against thresholds, objects in each, what a full collection waits for. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "gc/collector.h"
#include "trace/replay.h"
#include "ui/panes/common.h"
#include "ui/panes/collecting.h"

enum { GENERATIONS = 3, NARROW = 26 };

static uint32_t
list_size_of(const struct scene *scene, int generation)
{
    return gc_list_size(scene->moment->objects,
                        collector_list(scene->moment->collector, generation));
}

/* "412/700" and a meter; at width NARROW or less without the meter. */
static void
draw_generation(struct area area, const struct scene *scene, int generation)
{
    const struct collector_vars *vars = &scene->moment->collector->vars;
    uint64_t count = (uint64_t)collector_count(scene->moment->collector, generation);
    uint64_t threshold = (uint64_t)vars->threshold[generation];
    uint32_t objects = list_size_of(scene, generation);
    enum role changed = scene_mark(scene, THING_GENERATION, (uint64_t)generation);
    int full = threshold && count > threshold;
    char text[64];
    if (changed)
        draw_mark(area, 0, 0, changed);
    draw_format(area, 1, 0, changed ? changed : ROLE_STRONG, "%d", generation);
    snprintf(text, sizeof text, "%" PRIu64 "/%" PRIu64, count, threshold);
    int x = 3;
    if (area.w > NARROW) {
        int meter = area.w - NARROW < 24 ? area.w - NARROW : 24;
        draw_meter(area, x, 0, meter, count, threshold, full ? ROLE_METER_FULL : ROLE_METER,
                   ROLE_METER_REST);
        x += meter + 1;
    }
    draw_field(area, x, 0, 9, ALIGN_LEFT, changed ? changed : ROLE_STRONG, text);
    snprintf(text, sizeof text, ngettext("%u object", "%u objects", objects), objects);
    draw_text(area, x + 10, 0, ROLE_TEXT, text);
}

/* All three in one line: what is left when there is no room for more. */
static void
draw_line(struct area area, const struct scene *scene)
{
    enum { WITH_OBJECTS = 42 };
    const struct collector_vars *vars = &scene->moment->collector->vars;
    int x = 0;
    for (int g = 0; g < GENERATIONS; g++) {
        enum role changed = scene_mark(scene, THING_GENERATION, (uint64_t)g);
        if (changed)
            draw_mark(area, x, 0, changed);
        x = draw_format(area, x + 1, 0, ROLE_DIM, "%d:", g);
        x = draw_format(area, x, 0, changed ? changed : ROLE_STRONG, "%" PRId64 "/%" PRId64,
                        collector_count(scene->moment->collector, g), vars->threshold[g]) +
            1;
        if (area.w >= WITH_OBJECTS)
            x = draw_format(area, x, 0, ROLE_TEXT, "(%u)", list_size_of(scene, g)) + 1;
    }
    const char *off = _("automatic collection is off");
    if (!vars->enabled && x + 1 + text_columns(area.canvas->tier, off) <= area.w)
        draw_text(area, x + 1, 0, ROLE_WARNING, off);
}

/* The rule of a quarter: why generation 2 is not collected although its count says so. */
static void
draw_rule(struct area area, const struct scene *scene)
{
    const struct collector_vars *vars = &scene->moment->collector->vars;
    char text[160];
    snprintf(text, sizeof text,
             vars->enabled
                 ? _(" pending %" PRIu64 " of %" PRIu64 "/4 long-lived")
                 : _(" automatic collection is off; pending %" PRIu64 " of %" PRIu64 "/4"),
             vars->long_lived_pending, vars->long_lived_total);
    draw_field(area, 0, 0, area.w, ALIGN_LEFT, vars->enabled ? ROLE_DIM : ROLE_WARNING, text);
}

/* The spaces of the incremental collector, the young and those of the old generation: objects in each. */
static void
draw_space(struct area area, const struct scene *scene, int generation)
{
    static const char *const names[GENERATIONS] = {N_("young"), N_("visited"), N_("pending")};
    enum { COUNT = 10, OBJECTS = 22 };
    const struct collector_vars *vars = &scene->moment->collector->vars;
    enum role changed = scene_mark(scene, THING_GENERATION, (uint64_t)generation);
    uint32_t objects = list_size_of(scene, generation);
    if (changed)
        draw_mark(area, 0, 0, changed);
    draw_text(area, 1, 0, changed ? changed : ROLE_STRONG, _(names[generation]));
    if (generation == 0)
        draw_format(area, 1 + COUNT, 0, changed ? changed : ROLE_STRONG, "%" PRId64 "/%" PRId64,
                    vars->count[0], vars->threshold[0]);
    draw_format(area, 1 + OBJECTS, 0, ROLE_TEXT, ngettext("%u object", "%u objects", objects),
                objects);
}

/* What the next increment depends on. */
static void
draw_work(struct area area, const struct collector_vars *vars)
{
    char text[160];
    snprintf(text, sizeof text,
             vars->enabled ? _(" work to do %" PRId64 ", heap %" PRId64 "; next: %s")
                           : _(" automatic collection is off; work to do %" PRId64 ", heap %" PRId64
                               "; next: %s"),
             vars->work_to_do, vars->heap_size, vars->marked ? _("an increment") : _("marking"));
    draw_field(area, 0, 0, area.w, ALIGN_LEFT, vars->enabled ? ROLE_DIM : ROLE_WARNING, text);
}

static void
draw_spaces(struct area area, const struct scene *scene)
{
    const struct collector_vars *vars = &scene->moment->collector->vars;
    if (area.h < GENERATIONS) {
        draw_format(area, 1, 0, ROLE_STRONG,
                    _("young %u (%" PRId64 "/%" PRId64 ")  visited %u  pending %u"),
                    list_size_of(scene, 0), vars->count[0], vars->threshold[0],
                    list_size_of(scene, 1), list_size_of(scene, 2));
        draw_work(area_part(area, 0, 1, area.w, 1), vars);
        return;
    }
    for (int g = 0; g < GENERATIONS; g++)
        draw_space(area_part(area, 0, g, area.w, 1), scene, g);
    draw_work(area_part(area, 0, GENERATIONS, area.w, 1), vars);
}

/* A recording tells the count of each generation and the collections so far; not the objects. */
static void
draw_recorded(struct area area, const struct replay *replay)
{
    const struct replay_vars *vars = &replay->vars;
    struct flow flow = flow_start(area_part(area, 1, 0, area.w - 1, area.h), 0, 0);
    char text[96];
    flow_word(&flow, ROLE_TEXT, _("counts "));
    for (int g = 0; g < REPLAY_GENERATIONS; g++) {
        snprintf(text, sizeof text, "%d: %u  ", g, vars->count[g]);
        flow_word(&flow, vars->count[g] ? ROLE_STRONG : ROLE_DIM, text);
    }
    flow_word(&flow, ROLE_TEXT, _("collections "));
    for (int g = 0; g < REPLAY_GENERATIONS; g++) {
        snprintf(text, sizeof text, "%d: %u  ", g, vars->collections[g]);
        flow_word(&flow, vars->collections[g] ? ROLE_STRONG : ROLE_DIM, text);
    }
    snprintf(text, sizeof text, _("%" PRIu64 " objects collected"), vars->collected);
    flow_word(&flow, ROLE_STRONG, text);
    if (vars->collecting)
        flow_word(&flow, ROLE_WARNING, _("  a collection is running"));
}

void
draw_generations(const struct scene *scene, struct area area)
{
    if (scene->moment->objects->layout->gc_incremental) {
        draw_spaces(area, scene);
        return;
    }
    if (area.h < GENERATIONS) {
        draw_line(area, scene);
        draw_rule(area_part(area, 0, 1, area.w, 1), scene);
        return;
    }
    for (int g = 0; g < GENERATIONS; g++)
        draw_generation(area_part(area, 0, g, area.w, 1), scene, g);
    draw_rule(area_part(area, 0, GENERATIONS, area.w, 1), scene);
}

static void
draw(const struct scene *scene, struct area area)
{
    if (scene->moment->replay)
        draw_recorded(area, scene->moment->replay);
    else if (scene->moment->collector)
        draw_generations(scene, area);
    else
        draw_text(area, 1, 0, ROLE_DIM, _("there is no collector here"));
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    if (!scene->moment->collector || scene->moment->objects->layout->gc_incremental)
        return;
    const struct collector_vars *vars = &scene->moment->collector->vars;
    snprintf(buffer, size, _("pending %" PRIu64 "/%" PRIu64 "%s"), vars->long_lived_pending,
             vars->long_lived_total / 4, vars->enabled ? "" : _("\noff"));
}

static int
rows(const struct scene *scene, int width)
{
    (void)scene;
    (void)width;
    return GENERATIONS + 1;
}

const struct pane pane_generations = {
    .name = "generations",
    .title = N_("generations"),
    .legend =
        N_("The three generations of the collector: count/threshold, and the objects in each.\n"
           "The count of generation 0 is container objects made minus container objects freed; the "
           "counts of 1 and 2 are collections of the generation before.\n"
           "When count 0 passes its threshold, the oldest generation whose count has passed its "
           "own is collected; generation 2 only if 'pending' (survivors of middle collections "
           "since the last full one) is at least a quarter of the long-lived objects.\n"
           "3.14.0 has a young generation and an old one of two spaces instead: what this scavenge "
           "of the heap has visited, and what is pending. A collection takes the young objects and "
           "as many of the pending ones as there is work to do."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
};
