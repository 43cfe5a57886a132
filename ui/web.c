#include "config.h"

#include "ui/web.h"

#include <stdlib.h>
#include <string.h>

#include "objects/weakref.h"
#include "python/scenario.h"
#include "ui/members.h"

static int
is_node(const struct objects *o, ref r)
{
    const struct object *object = object_at(o, r);
    return object->serial != 0 && object->kind > KIND_GC_HEAD && (object->flags & OBJECT_HAS_GC) &&
           !(object->flags & OBJECT_STATIC);
}

/* For qsort: by serial number. */
struct birth {
    uint64_t serial;
    ref object;
};

static int
earlier(const void *a, const void *b)
{
    const struct birth *x = a, *y = b;
    return x->serial < y->serial ? -1 : x->serial > y->serial;
}

static void
make_nodes(struct web *web, const struct objects *o)
{
    struct birth *birth = store_calloc(WEB_MOST, sizeof *birth);
    uint32_t count = 0;
    for (ref r = FIRST_DYNAMIC_OBJECT; r < web->refs && !web->too_many; r++) {
        if (!is_node(o, r))
            continue;
        if (count == WEB_MOST)
            web->too_many = 1;
        else
            birth[count++] = (struct birth){object_at(o, r)->serial, r};
    }
    web->count = web->too_many ? 0 : count;
    qsort(birth, web->count, sizeof *birth, earlier);
    web->node = store_calloc(web->count + 1, sizeof *web->node);
    for (uint32_t i = 0; i < web->count; i++) {
        web->node[i].object = birth[i].object;
        web->node[i].shown = (uint8_t)object_is_shown(o, birth[i].object);
        web->number[birth[i].object] = i + 1;
    }
    free(birth);
}

static void
add_edge(void *who, struct objects *o, ref referrer, ref referent)
{
    struct web *web = who;
    uint32_t number = referent < web->refs ? web->number[referent] : 0;
    if (number == 0)
        return;
    if (web->edges == web->edge_room) {
        web->edge_room = web->edge_room ? web->edge_room * 2 : 256;
        web->edge = store_realloc(web->edge, web->edge_room * sizeof *web->edge);
    }
    web->edge[web->edges++] = number - 1;
    web->node[number - 1].known++;
    web->node[number - 1].of_types += kind_of(o, referrer) == KIND_TYPE;
}

/* What only classes and the interpreter hold, directly or through others: namespaces, bases, descriptors, weak references to subclasses,
 * the thread's dict, frames, what a closure keeps that is no container. The module's dict is no box either: its items are the names. */
static int
is_inside(const struct web *web, const struct objects *o, const struct web_node *node)
{
    if (kind_of(o, node->object) == KIND_WEAKREF) {
        ref object = weakref_object(o, node->object);
        return object && kind_of(o, object) == KIND_TYPE;
    }
    if (node->object == o->vars.namespace || node->object == web->thread_dict)
        return 1;
    if (kind_of(o, node->object) == KIND_CELL && node->edges == 0)
        return 1;
    if (kind_of(o, node->object) == KIND_FRAME && node->known == 0)
        return 1; /* of a function that runs: an exception has passed through it */
    return node->of_types && node->of_types == object_at(o, node->object)->ob_refcnt;
}

/* Leaves out the insides. What an inside refers to is counted as of a class, so look again until there are no more. */
static void
leave_out_insides(struct web *web, const struct objects *o)
{
    int again = 1;
    while (again) {
        again = 0;
        for (uint32_t i = 0; i < web->count; i++) {
            struct web_node *node = &web->node[i];
            if (!node->shown || !is_inside(web, o, node))
                continue;
            node->shown = 0;
            again = 1;
            for (uint32_t e = 0; e < node->edges && node->object != o->vars.namespace; e++)
                web->node[web->edge[node->first_edge + e]].of_types++;
        }
    }
    for (uint32_t i = 0; i < web->count; i++)
        web->shown += web->node[i].shown;
}

/* The node + 1 of what a weak reference or proxy leads to; 0 if r is none, or a dead one. */
static uint32_t
weak_target(const struct web *web, const struct objects *o, ref r)
{
    ref target = weakref_check(o, r) ? weakref_object(o, r) : 0;
    return target < web->refs ? web->number[target] : 0;
}

static void
make_edges(struct web *web, const struct objects *o)
{
    for (uint32_t i = 0; i < web->count; i++) {
        web->node[i].first_edge = web->edges;
        object_visit(o, web->node[i].object, add_edge, web);
        web->node[i].edges = web->edges - web->node[i].first_edge;
        web->node[i].weak = weak_target(web, o, web->node[i].object);
    }
    leave_out_insides(web, o);
}

static int
count_name(void *who, const char *name, ref object)
{
    struct web *web = who;
    uint32_t number = object < web->refs ? web->number[object] : 0;
    (void)name;
    if (number > 0) {
        web->node[number - 1].names++;
        web->node[number - 1].known++;
    }
    return 1;
}

/* Marks what can be reached, from the roots on. */
static void
spread(struct web *web, const struct objects *o)
{
    uint32_t *waiting = store_calloc(web->count + 1, sizeof *waiting), count = 0;
    for (uint32_t i = 0; i < web->count; i++) {
        struct web_node *node = &web->node[i];
        if (node->names || object_at(o, node->object)->ob_refcnt > node->known) {
            node->reached = 1;
            waiting[count++] = i;
        }
    }
    while (count > 0) {
        const struct web_node *node = &web->node[waiting[--count]];
        for (uint32_t e = 0; e < node->edges; e++) {
            uint32_t target = web->edge[node->first_edge + e];
            if (!web->node[target].reached) {
                web->node[target].reached = 1;
                waiting[count++] = target;
            }
        }
    }
    free(waiting);
}

void
web_make(struct web *web, const struct moment *moment)
{
    memset(web, 0, sizeof *web);
    if (!moment->objects)
        return;
    web->refs = frozen_length(moment->objects->objects);
    web->number = store_calloc(web->refs + 1, sizeof *web->number);
    web->thread_dict = moment->scenario ? scenario_thread_dict(moment->scenario) : 0;
    make_nodes(web, moment->objects);
    make_edges(web, moment->objects);
    names_each(moment, count_name, web);
    spread(web, moment->objects);
}

void
web_done(struct web *web)
{
    free(web->node);
    free(web->edge);
    free(web->number);
    memset(web, 0, sizeof *web);
}

const struct web_node *
web_node_of(const struct web *web, ref object)
{
    uint32_t number = object < web->refs ? web->number[object] : 0;
    return number ? &web->node[number - 1] : NULL;
}
