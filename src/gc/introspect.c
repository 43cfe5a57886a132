/* gc.get_objects, get_referrers, get_referents; the check of the invariants. */
#include <stdio.h>

#include "gc/phases.h"
#include "objects/sequence.h"

static void
append_objects(struct objects *o, ref result, enum gc_list list)
{
    for (ref r = object_at(o, gc_head(list))->gc_next; r != gc_head(list);
         r = object_at(o, r)->gc_next)
        if (r != result)
            list_append(o, result, r);
}

void
collector_get_objects(struct collector *c, ref list, int generation)
{
    struct objects *o = c->objects;
    for (int l = GC_GENERATION0; l <= GC_GENERATION2; l++)
        if (generation < 0 || scheme_of(c)->shown[generation] & 1 << l)
            append_objects(o, list, (enum gc_list)l);
}

static void
visit_append(void *who, struct objects *o, ref referrer, ref referent)
{
    (void)referrer;
    list_append(o, *(ref *)who, referent);
}

int
collector_lists(visit_fn *visit)
{
    return visit == visit_append;
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
        ref head = gc_head(collector_list(c, i));
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

/* validate_spaces: the first object of the list in the wrong space, 0 = none. */
static ref
astray(const struct objects *o, enum gc_list list, uint32_t space)
{
    for (ref r = object_at(o, gc_head(list))->gc_next; r != gc_head(list);
         r = object_at(o, r)->gc_next)
        if (object_space(o, r) != space)
            return r;
    return 0;
}

static const char *
check_spaces(const struct collector *c)
{
    static char trouble[100];
    const struct objects *o = c->objects;
    uint32_t visited = c->vars.visited_space, pending = o->vars.young_space;
    ref r = astray(o, collector_list(c, 1), visited);
    if (!r)
        r = astray(o, collector_list(c, 2), pending);
    if (!r)
        r = astray(o, GC_PERMANENT, visited);
    if (!r && !c->vars.collecting)
        r = astray(o, GC_GENERATION0, pending);
    if (!r)
        return NULL;
    snprintf(trouble, sizeof trouble, "object %u of list %u is in the wrong space", r,
             object_at(o, r)->generation);
    return trouble;
}

const char *
collector_check(const struct collector *c)
{
    static char trouble[100];
    const struct objects *o = c->objects;
    const char *wrong = check_spaces(c);
    if (wrong || c->vars.collecting)
        return wrong;
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
