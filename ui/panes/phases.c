/* The collection in progress: its phases as a strip, the present one marked and explained. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "gc/collector.h"
#include "ui/panes/collecting.h"
#include "ui/panes/common.h"

/* The function names of the strip, and what the audience should know about the phase. */
static const struct {
    const char *name;
    const char *words;
} phases[GC_PHASE_COUNT] = {
    [GC_PHASE_IDLE] = {"",
                       N_("No collection is under way. Count/threshold (objects) by generation:")},
    [GC_PHASE_MARK] = {"mark",
                       N_("What names and running functions reach is alive: no need to scan it.")},
    [GC_PHASE_INCREMENT] =
        {"increment",
         N_("The young, and pending ones with what they reach, until it is work enough.")},
    [GC_PHASE_MERGE] =
        {"merge", N_("Younger objects join the list that is collected; their counts start again.")},
    [GC_PHASE_UPDATE_REFS] =
        {"update_refs", N_("gc_refs of every object in the list starts as its reference count.")},
    [GC_PHASE_SUBTRACT_REFS] =
        {"subtract_refs",
         N_("References from inside the list are taken off: what is left is from outside.")},
    [GC_PHASE_MOVE_UNREACHABLE] =
        {"move_unreachable",
         N_("With references left: reachable, and all it refers to. The rest: set aside.")},
    [GC_PHASE_UNTRACK] =
        {"untrack", N_("Tuples and dicts that cannot be part of a cycle need no more watching.")},
    [GC_PHASE_SURVIVORS] = {"survivors",
                            N_("What is reachable moves to the next older generation.")},
    [GC_PHASE_LEGACY_FINALIZERS] =
        {"legacy", N_("Objects with an old-style finalizer, and what they reach, are not freed.")},
    [GC_PHASE_WEAKREFS] =
        {"weakrefs",
         N_("Weak references to the unreachable are cleared: nobody can get at them now.")},
    [GC_PHASE_CALLBACKS] = {"callbacks",
                            N_("Callbacks of weak references that are themselves reachable "
                               "are called.")},
    [GC_PHASE_FINALIZERS] = {"finalizers",
                             N_("__del__ of each unreachable object is called, once in its "
                                "life.")},
    [GC_PHASE_RESURRECTION] = {"resurrection",
                               N_("Did a finalizer make an object reachable again? Then "
                                  "it stays.")},
    [GC_PHASE_DELETE] =
        {"delete",
         N_("Each drops what it refers to; the counts reach 0, and the cycle falls apart.")},
    [GC_PHASE_FREE_LISTS] = {"free lists", N_("A full collection also empties the free lists.")},
};

/* Phases that only one of the collectors has: MERGE is the incremental one's full collection. */
static int
belongs(const struct objects *o, enum gc_phase phase)
{
    return o->layout->gc_incremental || (phase != GC_PHASE_MARK && phase != GC_PHASE_INCREMENT);
}

/* The phase that the audience is in: the resurrection check repeats the first ones. */
static enum gc_phase
main_phase(const struct collection_vars *now)
{
    return now->second_look ? GC_PHASE_RESURRECTION : (enum gc_phase)now->phase;
}

/* Draws the strip; returns the line that the present phase is on. */
static int
flow_strip(struct flow *flow, const struct moment *moment)
{
    const struct collection_vars *now = &moment->collector->vars.now;
    int line = 0, first = 1;
    for (enum gc_phase phase = GC_PHASE_IDLE + 1; phase < GC_PHASE_COUNT; phase++) {
        char text[64];
        int here = main_phase(now) == phase;
        if (!belongs(moment->objects, phase))
            continue;
        if (!first)
            flow_word(flow, ROLE_LINK, " → ");
        first = 0;
        if (here && now->phase != phase)
            snprintf(text, sizeof text, "[%s: %s]", phases[phase].name, phases[now->phase].name);
        else
            snprintf(text, sizeof text, here ? "[%s]" : "%s", phases[phase].name);
        flow_word(flow, here ? ROLE_CHANGED : phase < main_phase(now) ? ROLE_DIM : ROLE_TEXT, text);
        line = here ? flow->y : line;
    }
    return line;
}

/* Draws the whole strip when that leaves a line for the words, else the line of it that the present phase is on. Returns the lines taken. */
static int
draw_strip(struct area area, const struct moment *moment)
{
    struct area nowhere = area_part(area, 0, 0, area.w, 0);
    nowhere.w = area.w;
    struct flow flow = flow_start(nowhere, 0, 0);
    int line = flow_strip(&flow, moment), lines = flow_lines(&flow), whole = lines < area.h;
    flow = flow_start(area_part(area, 0, 0, area.w, whole ? lines : 1), whole ? 0 : line, 0);
    flow_strip(&flow, moment);
    return whole ? lines : 1;
}

static void
draw(const struct scene *scene, struct area area)
{
    if (!scene->moment->collector) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording tells only the collections themselves"));
        return;
    }
    const struct collection_vars *now = &scene->moment->collector->vars.now;
    struct area text = area_part(area, 1, 0, area.w - 2, area.h);
    int idle = now->phase == GC_PHASE_IDLE, lines = idle ? 0 : draw_strip(text, scene->moment);
    lines += draw_wrapped(text, lines, ALIGN_LEFT, idle ? ROLE_DIM : ROLE_CAPTION,
                          _(phases[main_phase(now)].words));
    if (idle)
        draw_generations(scene, area_part(area, 0, lines, area.w, area.h - lines));
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    if (!scene->moment->collector)
        return;
    const struct collector_vars *vars = &scene->moment->collector->vars;
    const struct collection_vars *now = &vars->now;
    if (now->phase == GC_PHASE_IDLE && scene->moment->objects->layout->gc_incremental)
        snprintf(buffer, size, _("%" PRIu64 " so far"), vars->collections);
    else if (now->phase == GC_PHASE_IDLE)
        snprintf(buffer, size, _("%" PRIu64 " so far\npending %" PRIu64 "/%" PRIu64),
                 vars->collections, vars->long_lived_pending, vars->long_lived_total / 4);
    else
        snprintf(buffer, size,
                 now->automatic ? _("generation %u\n%u objects\nautomatic\nno. %" PRIu64)
                                : _("generation %u\n%u objects\ngc.collect()\nno. %" PRIu64),
                 now->generation, now->young, vars->collections);
}

const struct pane pane_phases = {
    .name = "phases",
    .title = N_("collection"),
    .legend = N_("The phases of a collection in their order; the one in brackets is under way. p "
                 "goes to the next phase, P to the previous one. The words are the functions of "
                 "CPython's collector.\n"
                 "Between collections: count/threshold of each generation and its objects. A full "
                 "collection also waits until 'pending' (survivors of middle collections since the "
                 "last one) is more than a quarter of the long-lived objects."),
    .draw = draw,
    .subtitle = subtitle,
};
