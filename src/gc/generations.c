/* The collector of three generations: every version but 3.14.0 to 3.14.4. */
#include <stdio.h>

#include "gc/phases.h"

enum { OLDEST = 2 };

static enum gc_list
generation_list(const struct collector *c, int generation)
{
    (void)c;
    return (enum gc_list)(GC_GENERATION0 + generation);
}

/* A collection looks at its generation and the younger ones. */
static uint32_t
objects_concerned(const struct collector *c, int generation)
{
    uint32_t n = 0;
    for (int i = 0; i <= generation; i++)
        n += gc_list_size(c->objects, generation_list(c, i));
    return n;
}

/* The counters, and the younger lists behind the collected one. */
static void
merge_younger(struct collector *c, int generation)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_MERGE, generation_list(c, generation));
    if (generation < OLDEST)
        c->vars.count[generation + 1]++;
    for (int i = 0; i <= generation; i++)
        c->vars.count[i] = 0;
    for (int i = 0; i < generation; i++) {
        gc_list_merge(o, generation_list(c, i), generation_list(c, generation));
        EMIT2(o->clock, GC_MERGE, i, generation);
    }
}

/* Survivors get older; the numbers of the 25 % rule. */
static void
promote(struct collector *c, enum gc_list young, enum gc_list old)
{
    struct objects *o = c->objects;
    uint32_t survivors = gc_list_size(o, young);
    if (young == old) {
        if (o->layout->gc_untrack_dicts)
            untrack_dicts(c, young);
        c->vars.long_lived_pending = 0;
        c->vars.long_lived_total = o->layout->gc_start_objects + gc_list_size(o, young);
    } else if (old == GC_GENERATION2) {
        c->vars.long_lived_pending += survivors;
    }
    phase_begin(c, GC_PHASE_SURVIVORS, young);
    if (young != old)
        gc_list_merge(o, young, old);
    EMIT2(o->clock, GC_SURVIVORS, survivors, old);
}

/* DEBUG_STATS, at the end. The simulator has no clock: no time elapses. */
static void
debug_end(struct collector *c)
{
    char text[200];
    char counts[100] = "";
    const struct layout *layout = c->objects->layout;
    const struct collection_vars *now = &c->vars.now;
    if (!(c->vars.debug & GC_DEBUG_STATS) || !c->message)
        return;
    if (now->collected || now->uncollectable || layout->gc_stats_always)
        snprintf(counts, sizeof counts, " %u unreachable, %u uncollectable,",
                 now->collected + now->uncollectable, now->uncollectable);
    snprintf(text, sizeof text, "gc: done,%s 0.0000s elapsed%s\n", counts,
             layout->gc_callbacks ? "" : ".");
    c->message(c->vm, text);
}

/* gc_collect_main */
static void
collect_main(struct collector *c, int generation)
{
    enum gc_list young = generation_list(c, generation);
    enum gc_list old = generation < OLDEST ? generation_list(c, generation + 1) : young;
    c->vars.now.base = young;
    c->vars.now.old = old;
    merge_younger(c, generation);
    collect_region(c, young, old);
    debug_end(c);
    if (generation == OLDEST)
        empty_free_lists(c);
    add_stats(c, generation);
}

/* gc_collect_generations: the oldest generation that is due, or none. */
static void
collect_generations(struct collector *c)
{
    struct objects *o = c->objects;
    for (int i = OLDEST; i >= 0; i--) {
        if (c->vars.count[i] <= c->vars.threshold[i])
            continue;
        if (i == OLDEST && c->vars.long_lived_pending < c->vars.long_lived_total / 4) {
            EMIT2(o->clock, GC_QUARTER, c->vars.long_lived_pending, c->vars.long_lived_total);
            continue;
        }
        EMIT3(o->clock, GC_TRIGGER, i, c->vars.count[i], c->vars.threshold[i]);
        collect(c, i, COLLECT_AUTOMATIC);
        return;
    }
}

const struct scheme generational = {
    .list = generation_list,
    .objects_concerned = objects_concerned,
    .collect = collect_main,
    .collect_due = collect_generations,
    .promote = promote,
    .older = 1,
    .unfrozen = OLDEST,
    .thresholds = 3,
    .shown = {1, 2, 4},
};
