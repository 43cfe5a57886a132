/* gc.get_objects, get_referrers, get_referents; the check of the invariants. */
#include <stdio.h>

#include "gc/collector.h"
#include "objects/sequence.h"

static void
append_objects(struct objects *o, ref result, enum gc_list list)
{
    for (ref r = object_at(o, gc_head(list))->gc_next; r != gc_head(list);
         r = object_at(o, r)->gc_next)
        if (r != result)
            list_append(o, result, r);
}

ref
collector_get_objects(struct collector *c, int generation)
{
    struct objects *o = c->objects;
    ref result = list_new(o, 0);
    for (int i = 0; i < 3; i++)
        if (generation < 0 || generation == i)
            append_objects(o, result, (enum gc_list)(GC_GENERATION0 + i));
    return result;
}

static void
visit_append(void *who, struct objects *o, ref referrer, ref referent)
{
    (void)referrer;
    list_append(o, *(ref *)who, referent);
}

ref
collector_get_referents(struct collector *c, ref objects)
{
    struct objects *o = c->objects;
    ref result = list_new(o, 0);
    for (uint32_t i = 0; i < tuple_size(o, objects); i++)
        if (object_at(o, tuple_get(o, objects, i))->flags & OBJECT_HAS_GC)
            object_traverse(o, tuple_get(o, objects, i), visit_append, &result);
    return result;
}

struct search {
    ref wanted; /* tuple */
    int found;
};

static void
visit_search(void *who, struct objects *o, ref referrer, ref referent)
{
    struct search *search = who;
    (void)referrer;
    for (uint32_t i = 0; i < tuple_size(o, search->wanted); i++)
        search->found |= tuple_get(o, search->wanted, i) == referent;
}

ref
collector_get_referrers(struct collector *c, ref objects)
{
    struct objects *o = c->objects;
    ref result = list_new(o, 0);
    for (int i = 0; i < 3; i++) {
        ref head = gc_head((enum gc_list)(GC_GENERATION0 + i));
        for (ref r = object_at(o, head)->gc_next; r != head; r = object_at(o, r)->gc_next) {
            struct search search = {objects, 0};
            if (r == objects || r == result)
                continue;
            object_traverse(o, r, visit_search, &search);
            if (search.found)
                list_append(o, result, r);
        }
    }
    return result;
}

const char *
collector_check(const struct collector *c)
{
    static char trouble[100];
    const struct objects *o = c->objects;
    if (c->vars.collecting)
        return NULL;
    for (int l = GC_UNREACHABLE; l < GC_LISTS; l++)
        if (!gc_list_is_empty(o, (enum gc_list)l)) {
            snprintf(trouble, sizeof trouble, "list %d is not empty between collections", l);
            return trouble;
        }
    for (ref r = GC_LISTS + 1; r < frozen_length(o->objects); r++)
        if (object_is_tracked(o, r) && object_at(o, r)->serial &&
            (object_at(o, r)->gc_refs ||
             object_at(o, r)->flags & (OBJECT_COLLECTING | OBJECT_UNREACHABLE))) {
            snprintf(trouble, sizeof trouble, "object %u still bears marks of a collection", r);
            return trouble;
        }
    return NULL;
}
