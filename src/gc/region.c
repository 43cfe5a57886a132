/* The middle of a collection, which both collectors share: what happens to the list that is collected. */
#include "gc/phases.h"

static void
debug_list(struct collector *c, const char *what, uint32_t flag, enum gc_list list)
{
    struct objects *o = c->objects;
    if (!(c->vars.debug & flag) ||
        (o->layout->gc_debug_objects && !(c->vars.debug & GC_DEBUG_OBJECTS)))
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

void
collect_region(struct collector *c, enum gc_list from, enum gc_list to)
{
    struct objects *o = c->objects;
    struct collection_vars *now = &c->vars.now;
    now->base = from;
    now->old = to;
    now->young = now->candidates = gc_list_size(o, from);
    deduce_unreachable(c, from, GC_UNREACHABLE);
    now->unreachable = gc_list_size(o, GC_UNREACHABLE);
    if (o->layout->gc_untrack_tuples == 2)
        untrack_tuples(c, from);
    scheme_of(c)->promote(c, from, to);
    dispose(c, to);
}

void
empty_free_lists(struct collector *c)
{
    phase_begin(c, GC_PHASE_FREE_LISTS, (enum gc_list)c->vars.now.old);
    EMIT0(c->objects->clock, GC_FREE_LISTS);
    free_lists_clear(c->objects);
}

void
add_stats(struct collector *c, int generation)
{
    const struct collection_vars *now = &c->vars.now;
    struct generation_stats *stats = &c->vars.stats[generation];
    stats->collections++;
    stats->collected += now->collected;
    stats->uncollectable += now->uncollectable;
    stats->candidates += now->candidates;
}
