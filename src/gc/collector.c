#include "gc/collector.h"

#include <stdio.h>

#include "gc/phases.h"
#include "objects/sequence.h"

enum { OLDEST = 2, GENERATIONS = 3 };

const char *
gc_phase_words(enum gc_phase phase)
{
    static const char *const words[] = {
#define PHASE_WORDS(name, text) text,
        GC_PHASES(PHASE_WORDS)
#undef PHASE_WORDS
    };
    return words[phase];
}

static enum gc_list
generation_list(int generation)
{
    return (enum gc_list)(GC_GENERATION0 + generation);
}

/* DEBUG_STATS, at the start. */
static void
debug_start(struct collector *c, int generation)
{
    char text[200];
    if (!(c->vars.debug & GC_DEBUG_STATS) || !c->message)
        return;
    int n =
        snprintf(text, sizeof text,
                 "gc: collecting generation %d...\ngc: objects in each generation:", generation);
    for (int i = 0; i < GENERATIONS; i++)
        n += snprintf(text + n, sizeof text - (size_t)n, " %u",
                      gc_list_size(c->objects, generation_list(i)));
    if (c->objects->layout->gc_freeze)
        n +=
            snprintf(text + n, sizeof text - (size_t)n, "\ngc: objects in permanent generation: %u",
                     gc_list_size(c->objects, GC_PERMANENT));
    snprintf(text + n, sizeof text - (size_t)n, "\n");
    c->message(c->vm, text);
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

/* The counters, and the younger lists behind the collected one. */
static void
merge_younger(struct collector *c, int generation)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_MERGE, generation_list(generation));
    if (generation < OLDEST)
        c->vars.count[generation + 1]++;
    for (int i = 0; i <= generation; i++)
        c->vars.count[i] = 0;
    for (int i = 0; i < generation; i++) {
        gc_list_merge(o, generation_list(i), generation_list(generation));
        EMIT2(o->clock, GC_MERGE, i, generation);
    }
    c->vars.now.young = gc_list_size(o, generation_list(generation));
}

/* Survivors get older; the numbers of the 25 % rule. */
static void
promote(struct collector *c, int generation, enum gc_list old)
{
    struct objects *o = c->objects;
    enum gc_list young = generation_list(generation);
    if (o->layout->gc_untrack_tuples == 2)
        untrack_tuples(c, young);
    uint32_t survivors = gc_list_size(o, young);
    if (generation == OLDEST) {
        if (o->layout->gc_untrack_dicts)
            untrack_dicts(c, young);
        c->vars.long_lived_pending = 0;
        c->vars.long_lived_total = gc_list_size(o, young);
    } else if (generation == OLDEST - 1) {
        c->vars.long_lived_pending += survivors;
    }
    phase_begin(c, GC_PHASE_SURVIVORS, young);
    if (young != old)
        gc_list_merge(o, young, old);
    EMIT2(o->clock, GC_SURVIVORS, survivors, old);
}

static void
debug_list(struct collector *c, const char *what, uint32_t flag, enum gc_list list)
{
    struct objects *o = c->objects;
    if (!(c->vars.debug & flag))
        return;
    for (ref r = object_at(o, gc_head(list))->gc_next; r != gc_head(list);
         r = object_at(o, r)->gc_next)
        debug_cycle(c, what, r);
}

/* What becomes of the unreachable. */
static void
dispose(struct collector *c, enum gc_list old)
{
    struct objects *o = c->objects;
    const struct layout *layout = o->layout;
    struct collection_vars *now = &c->vars.now;
    enum gc_list doomed = GC_UNREACHABLE;
    if (layout->gc_legacy_finalizers)
        move_legacy_finalizers(c);
    debug_list(c, "collectable", GC_DEBUG_COLLECTABLE, GC_UNREACHABLE);
    uint32_t found = gc_list_size(o, GC_UNREACHABLE);
    uint32_t died = found ? handle_weakrefs(c, GC_UNREACHABLE, old) : 0;
    if (layout->finalize_once && found) {
        finalize_garbage(c, GC_UNREACHABLE);
        doomed = handle_resurrected_objects(c, old);
        if (layout->gc_weakref_again)
            clear_weakrefs(c, doomed);
    }
    now->collected =
        died +
        (layout->gc_resurrect_counted || !layout->finalize_once ? found : gc_list_size(o, doomed));
    now->unreachable = gc_list_size(o, doomed);
    if (!gc_list_is_empty(o, doomed))
        delete_garbage(c, doomed, old);
    now->uncollectable = gc_list_size(o, GC_FINALIZERS); /* some died with the garbage */
    debug_list(c, "uncollectable", GC_DEBUG_UNCOLLECTABLE, GC_FINALIZERS);
    handle_legacy_finalizers(c, old);
}

/* gc_collect_main */
static int64_t
collect_main(struct collector *c, int generation)
{
    struct objects *o = c->objects;
    struct collection_vars *now = &c->vars.now;
    enum gc_list young = generation_list(generation);
    enum gc_list old = generation < OLDEST ? generation_list(generation + 1) : young;
    now->old = old;
    debug_start(c, generation);
    merge_younger(c, generation);
    now->candidates = now->young;
    deduce_unreachable(c, young, GC_UNREACHABLE);
    now->unreachable = gc_list_size(o, GC_UNREACHABLE);
    promote(c, generation, old);
    dispose(c, old);
    debug_end(c);
    if (generation == OLDEST) {
        phase_begin(c, GC_PHASE_FREE_LISTS, old);
        EMIT0(o->clock, GC_FREE_LISTS);
        free_lists_clear(o);
    }
    struct generation_stats *stats = &c->vars.stats[generation];
    stats->collections++;
    stats->collected += now->collected;
    stats->uncollectable += now->uncollectable;
    stats->candidates += now->candidates;
    return (int64_t)now->collected + now->uncollectable;
}

static void
call_back(struct collector *c, const char *phase)
{
    if (c->objects->layout->gc_callbacks && c->call_back &&
        list_size(c->objects, c->vars.callbacks))
        c->call_back(c->vm, phase, &c->vars.now);
}

/* gc_collect_with_callback */
static int64_t
collect(struct collector *c, int generation, int automatic)
{
    struct objects *o = c->objects;
    uint32_t n = 0;
    for (int i = 0; i <= generation; i++)
        n += gc_list_size(o, generation_list(i));
    c->vars.collecting = 1;
    c->vars.collections++;
    c->vars.now = (struct collection_vars){.generation = (uint32_t)generation,
                                           .automatic = (uint32_t)automatic};
    phase_begin(c, GC_PHASE_MERGE, generation_list(generation));
    EMIT2(o->clock, GC_START, generation, n);
    call_back(c, "start");
    int64_t result = collect_main(c, generation);
    phase_look(c, 0, 0);
    call_back(c, "stop");
    struct collection_vars done = c->vars.now;
    c->vars.now = (struct collection_vars){.phase = GC_PHASE_IDLE};
    c->vars.collecting = 0;
    EMIT3(o->clock, GC_END, generation, done.collected, done.uncollectable);
    return result;
}

int64_t
collector_collect(struct collector *c, int generation)
{
    return c->vars.collecting ? 0 : collect(c, generation, 0);
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
        collect(c, i, 1);
        return;
    }
}

/* _PyObject_GC_Link: every real GC allocation counts. */
static void
allocated(void *gc, ref object)
{
    struct collector *c = gc;
    (void)object;
    int64_t count = ++c->vars.count[0];
    if (count <= c->vars.threshold[0] || !c->vars.enabled || !c->vars.threshold[0] ||
        c->vars.collecting || (c->error_occurred && c->error_occurred(c->vm)))
        return;
    if (!c->objects->layout->gc_at_eval_breaker) {
        collect_generations(c);
    } else if (!c->vars.scheduled) {
        c->vars.scheduled = 1;
        EMIT2(c->objects->clock, GC_WAITS, count, c->vars.threshold[0]);
    }
}

/* PyObject_GC_Del */
static void
freed(void *gc)
{
    struct collector *c = gc;
    if (c->vars.count[0] > 0)
        c->vars.count[0]--;
}

void
collector_run_scheduled(struct collector *c)
{
    c->vars.scheduled = 0;
    if (c->vars.enabled && !c->vars.collecting)
        collect_generations(c);
}

void
collector_freeze(struct collector *c)
{
    struct objects *o = c->objects;
    for (int i = 0; i < GENERATIONS; i++) {
        gc_list_merge(o, generation_list(i), GC_PERMANENT);
        c->vars.count[i] = 0;
    }
    EMIT1(o->clock, GC_FREEZE, gc_list_size(o, GC_PERMANENT));
}

void
collector_unfreeze(struct collector *c)
{
    struct objects *o = c->objects;
    uint32_t n = gc_list_size(o, GC_PERMANENT);
    gc_list_merge(o, GC_PERMANENT, GC_GENERATION2);
    EMIT1(o->clock, GC_UNFREEZE, n);
}

uint32_t
collector_freeze_count(const struct collector *c)
{
    return gc_list_size(c->objects, GC_PERMANENT);
}

void
collector_init(struct collector *c, struct store *store, struct objects *objects)
{
    memset(c, 0, sizeof *c);
    c->objects = objects;
    store_add_plain(store, &c->vars, sizeof c->vars);
    c->vars.enabled = 1;
    c->vars.threshold[0] = objects->layout->threshold0;
    c->vars.threshold[1] = c->vars.threshold[2] = 10;
    objects->hooks.gc = c;
    objects->hooks.gc_allocated = allocated;
    objects->hooks.gc_freed = freed;
    objects_begin_static(objects);
    c->vars.garbage = list_new(objects, 0);
    c->vars.callbacks = list_new(objects, 0);
    objects_end_static(objects);
    object_keep_static(objects, c->vars.garbage);
    object_keep_static(objects, c->vars.callbacks);
}
