#include "gc/collector.h"

#include <stdio.h>

#include "gc/phases.h"
#include "objects/text.h"
#include "objects/sequence.h"

enum { GENERATIONS = 3 };

enum gc_list
collector_list(const struct collector *c, int generation)
{
    return scheme_of(c)->list(c, generation);
}

int
collector_generation(const struct collector *c, enum gc_list list)
{
    for (int i = 0; i < GENERATIONS; i++)
        if (collector_list(c, i) == list)
            return i;
    return -1;
}

int64_t
collector_count(const struct collector *c, int generation)
{
    return c->vars.count[collector_list(c, generation) - GC_GENERATION0];
}

void
collector_set_threshold(struct collector *c, int generation, int64_t threshold)
{
    if (generation < scheme_of(c)->thresholds)
        c->vars.threshold[generation] = threshold;
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
                      gc_list_size(c->objects, collector_list(c, i)));
    if (c->objects->layout->gc_freeze)
        n +=
            snprintf(text + n, sizeof text - (size_t)n, "\ngc: objects in permanent generation: %u",
                     gc_list_size(c->objects, GC_PERMANENT));
    snprintf(text + n, sizeof text - (size_t)n, "\n");
    c->message(c->vm, text);
}

static void
call_back(struct collector *c, const char *phase, enum collect_reason reason)
{
    struct objects *o = c->objects;
    if (reason == COLLECT_AT_EXIT)
        return;
    if (o->layout->gc_callbacks && c->call_back && list_size(o, c->vars.callbacks))
        c->call_back(c->vm, phase, &c->vars.now);
    else if (o->layout->gc_phase_text)
        decref(o, str_new(o, phase, strlen(phase)));
}

int64_t
collect(struct collector *c, int generation, enum collect_reason reason)
{
    struct objects *o = c->objects;
    const struct scheme *scheme = scheme_of(c);
    enum gc_list list = scheme->list(c, generation);
    uint32_t n = scheme->objects_concerned(c, generation);
    c->vars.collecting = 1;
    c->vars.collections++;
    c->vars.now = (struct collection_vars){.generation = (uint32_t)generation,
                                           .base = list,
                                           .young = n,
                                           .automatic = reason == COLLECT_AUTOMATIC};
    phase_begin(c, GC_PHASE_MERGE, list);
    EMIT2(o->clock, GC_START, generation, n);
    call_back(c, "start", reason);
    debug_start(c, generation);
    scheme->collect(c, generation);
    phase_look(c, 0, 0);
    call_back(c, "stop", reason);
    struct collection_vars done = c->vars.now;
    c->vars.now = (struct collection_vars){.phase = GC_PHASE_IDLE};
    c->vars.collecting = 0;
    EMIT3(o->clock, GC_END, generation, done.collected, done.uncollectable);
    return (int64_t)done.collected + done.uncollectable;
}

int64_t
collector_collect(struct collector *c, int generation)
{
    return c->vars.collecting ? 0 : collect(c, generation, COLLECT_ASKED);
}

void
collector_collect_at_exit(struct collector *c)
{
    collect(c, 2, COLLECT_AT_EXIT);
}

/* _PyObject_GC_Link: every real GC allocation counts. */
static void
allocated(void *gc, ref object)
{
    struct collector *c = gc;
    (void)object;
    c->vars.heap_size++;
    int64_t count = ++c->vars.count[0];
    if (count <= c->vars.threshold[0] || !c->vars.enabled || !c->vars.threshold[0] ||
        c->vars.collecting || (c->error_occurred && c->error_occurred(c->vm)))
        return;
    if (!c->objects->layout->gc_at_eval_breaker) {
        scheme_of(c)->collect_due(c);
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
    c->vars.heap_size--;
}

void
collector_run_scheduled(struct collector *c)
{
    c->vars.scheduled = 0;
    int allowed = c->vars.enabled || c->objects->layout->gc_scheduled_anyway;
    if (allowed && !c->vars.collecting)
        scheme_of(c)->collect_due(c);
}

/* The permanent generation counts as visited. */
void
collector_freeze(struct collector *c)
{
    struct objects *o = c->objects;
    for (int i = 0; i < GENERATIONS; i++) {
        enum gc_list list = (enum gc_list)(GC_GENERATION0 + i);
        gc_list_set_space(o, list, c->vars.visited_space);
        gc_list_merge(o, list, GC_PERMANENT);
        c->vars.count[i] = 0;
    }
    EMIT1(o->clock, GC_FREEZE, gc_list_size(o, GC_PERMANENT));
}

void
collector_unfreeze(struct collector *c)
{
    struct objects *o = c->objects;
    uint32_t n = gc_list_size(o, GC_PERMANENT);
    gc_list_merge(o, GC_PERMANENT, collector_list(c, scheme_of(c)->unfrozen));
    EMIT2(o->clock, GC_UNFREEZE, n, scheme_of(c)->unfrozen);
}

void
collector_keep_old(struct collector *c, ref object)
{
    gc_list_append(c->objects, object, collector_list(c, scheme_of(c)->older));
    object_set_space(c->objects, object, c->objects->vars.young_space);
}

uint32_t
collector_freeze_count(const struct collector *c)
{
    return gc_list_size(c->objects, GC_PERMANENT);
}

/* gc.garbage or gc.callbacks: there before the program, and empty. */
static ref
list_of_the_module(struct objects *o)
{
    objects_begin_static(o);
    ref list = list_new(o, 0);
    objects_end_static(o);
    object_keep_static(o, list);
    object_edit(o, list)->flags |= OBJECT_GROWS;
    return list;
}

void
collector_init(struct collector *c, struct store *store, struct objects *objects)
{
    memset(c, 0, sizeof *c);
    c->objects = objects;
    store_add_plain(store, &c->vars, sizeof c->vars);
    c->vars.enabled = 1;
    c->vars.threshold[0] = objects->layout->threshold0;
    for (int i = 1; i < scheme_of(c)->thresholds; i++)
        c->vars.threshold[i] = 10;
    c->vars.stats[0].candidates = c->vars.stats[2].candidates = objects->layout->gc_candidates;
    objects->vars.young_space = objects->layout->gc_incremental ? 1 : 0; /* not the visited one */
    objects->hooks.gc = c;
    objects->hooks.gc_allocated = allocated;
    objects->hooks.gc_freed = freed;
    c->vars.garbage = list_of_the_module(objects);
    c->vars.callbacks = list_of_the_module(objects);
}
