/* What happens to the unreachable: weak references, finalizers, resurrection, deletion. */
#include <stdio.h>

#include "gc/phases.h"
#include "objects/sequence.h"
#include "objects/weakref.h"

static ref
first(const struct objects *o, enum gc_list list)
{
    return object_at(o, gc_head(list))->gc_next;
}

static void
flag_off(struct objects *o, ref r, uint16_t flag)
{
    object_edit(o, r)->flags &= (uint16_t)~flag;
}

void
debug_cycle(struct collector *c, const char *what, ref r)
{
    char text[200];
    int old = is_classic_instance(c->objects, r); /* debug_instance */
    snprintf(text, sizeof text, "gc: %s <%.100s %s0x%llx>\n", what,
             old ? type_name(c->objects, type_of(c->objects, r)) : type_name_of(c->objects, r),
             old ? "instance at " : "", (unsigned long long)object_at(c->objects, r)->address);
    if (c->message)
        c->message(c->vm, text);
}

/* visit_move: what an object with a legacy finalizer refers to cannot be collected either. */
static void
visit_move(void *who, struct objects *o, ref referrer, ref referent)
{
    (void)who;
    (void)referrer;
    if (!(object_at(o, referent)->flags & OBJECT_COLLECTING))
        return;
    flag_off(o, referent, OBJECT_COLLECTING);
    gc_list_move(o, referent, GC_FINALIZERS);
}

/* has_finalizer of 2.7. */
static int
is_uncollectable(const struct objects *o, ref r)
{
    if (kind_of(o, r) == KIND_GENERATOR)
        return o->hooks.generator_held && o->hooks.generator_held(o->hooks.vm, r);
    return object_has_finalizer(o, r);
}

void
move_legacy_finalizers(struct collector *c)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_LEGACY_FINALIZERS, GC_UNREACHABLE);
    ref next;
    for (ref r = first(o, GC_UNREACHABLE); r != gc_head(GC_UNREACHABLE); r = next) {
        next = object_at(o, r)->gc_next;
        if (!is_uncollectable(o, r))
            continue;
        flag_off(o, r, OBJECT_COLLECTING);
        gc_list_move(o, r, GC_FINALIZERS);
    }
    for (ref r = first(o, GC_FINALIZERS); r != gc_head(GC_FINALIZERS); r = object_at(o, r)->gc_next)
        object_traverse(o, r, visit_move, c);
    EMIT1(o->clock, GC_LEGACY, gc_list_size(o, GC_FINALIZERS));
}

void
handle_legacy_finalizers(struct collector *c, enum gc_list old)
{
    struct objects *o = c->objects;
    for (ref r = first(o, GC_FINALIZERS); r != gc_head(GC_FINALIZERS);
         r = object_at(o, r)->gc_next) {
        if (!(c->vars.debug & GC_DEBUG_SAVEALL) && !is_uncollectable(o, r))
            continue;
        EMIT1(o->clock, GC_UNCOLLECTABLE, r);
        list_append(o, c->vars.garbage, r);
    }
    gc_list_merge(o, GC_FINALIZERS, old);
}

/* One weak reference to a piece of garbage: cleared, and queued if it is to call back. Returns the next one to look at. */
static ref
handle_one(struct collector *c, ref w)
{
    struct objects *o = c->objects;
    ref next = weakref_next(o, w);
    ref callback = object_at(o, w)->field[WEAKREF_CALLBACK];
    if (!callback && o->layout->gc_weakref_late)
        return next;
    weakref_clear_keep_callback(o, w);
    if (!callback)
        return next;
    if (object_at(o, w)->flags & OBJECT_COLLECTING) {
        EMIT1(o->clock, GC_WEAKREF_TRASH, w);
        return next;
    }
    incref(o, w);
    if (object_is_tracked(o, w))
        gc_list_move(o, w, GC_CALLBACKS);
    else
        gc_list_append(o, w, GC_CALLBACKS);
    EMIT1(o->clock, GC_WEAKREF_QUEUED, w);
    return next;
}

static int
is_weakref(const struct objects *o, ref r)
{
    return kind_of(o, r) == KIND_WEAKREF || kind_of(o, r) == KIND_WEAKPROXY ||
           kind_of(o, r) == KIND_CALLABLE_WEAKPROXY;
}

/* Calls the queued callbacks; returns how many weak references died of it. */
static uint32_t
run_callbacks(struct collector *c, enum gc_list old)
{
    struct objects *o = c->objects;
    uint32_t died = 0;
    phase_begin(c, GC_PHASE_CALLBACKS, GC_CALLBACKS);
    EMIT1(o->clock, GC_CALLBACKS_RUN, gc_list_size(o, GC_CALLBACKS));
    while (!gc_list_is_empty(o, GC_CALLBACKS)) {
        ref w = first(o, GC_CALLBACKS);
        phase_look(c, w, 0);
        EMIT1(o->clock, WEAKREF_CALLBACK, w);
        if (o->hooks.weakref_callback)
            o->hooks.weakref_callback(o->hooks.vm, w, object_at(o, w)->field[WEAKREF_CALLBACK], 1);
        decref(o, w);
        if (first(o, GC_CALLBACKS) != w) {
            died++;
            continue;
        }
        object_set_space(o, w, c->vars.visited_space);
        gc_list_move(o, w, old);
    }
    return died;
}

uint32_t
handle_weakrefs(struct collector *c, enum gc_list unreachable, enum gc_list old)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_WEAKREFS, unreachable);
    EMIT0(o->clock, GC_WEAKREFS);
    for (ref r = first(o, unreachable); r != gc_head(unreachable); r = object_at(o, r)->gc_next) {
        phase_look(c, r, 0);
        if (is_weakref(o, r) && !o->layout->gc_weakref_late)
            weakref_clear_keep_callback(o, r);
        for (ref w = object_at(o, r)->weaklist; w;)
            w = handle_one(c, w);
    }
    return gc_list_is_empty(o, GC_CALLBACKS) ? 0 : run_callbacks(c, old);
}

void
clear_weakrefs(struct collector *c, enum gc_list garbage)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_WEAKREFS, garbage);
    EMIT0(o->clock, GC_WEAKREFS);
    for (ref r = first(o, garbage); r != gc_head(garbage); r = object_at(o, r)->gc_next) {
        if (is_weakref(o, r))
            weakref_clear_keep_callback(o, r);
        while (object_at(o, r)->weaklist)
            weakref_clear_keep_callback(o, object_at(o, r)->weaklist);
    }
}

void
finalize_garbage(struct collector *c, enum gc_list collectable)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_FINALIZERS, collectable);
    EMIT0(o->clock, GC_FINALIZERS_RUN);
    while (!gc_list_is_empty(o, collectable)) {
        ref r = first(o, collectable);
        gc_list_move(o, r, GC_SEEN);
        if (object_at(o, r)->flags & OBJECT_FINALIZED || !object_has_finalizer(o, r))
            continue;
        object_edit(o, r)->flags |= OBJECT_FINALIZED;
        incref(o, r);
        phase_look(c, r, 0);
        EMIT1(o->clock, FINALIZER, r);
        if (o->hooks.finalize)
            o->hooks.finalize(o->hooks.vm, r);
        decref(o, r);
    }
    gc_list_merge(o, GC_SEEN, collectable);
}

static void
clear_collecting(struct objects *o, enum gc_list list)
{
    for (ref r = first(o, list); r != gc_head(list); r = object_at(o, r)->gc_next) {
        flag_off(o, r, OBJECT_COLLECTING);
        object_edit(o, r)->gc_refs = 0;
    }
}

/* check_garbage, to 3.8: one survivor saves all, which stay in their order. */
static enum gc_list
all_or_nothing(struct collector *c, enum gc_list old)
{
    struct objects *o = c->objects;
    if (!count_referred(c, GC_UNREACHABLE)) {
        gc_list_merge(o, GC_UNREACHABLE, GC_FINAL_UNREACHABLE);
        return GC_FINAL_UNREACHABLE;
    }
    clear_collecting(o, GC_UNREACHABLE);
    EMIT1(o->clock, GC_RESURRECTED, gc_list_size(o, GC_UNREACHABLE));
    gc_list_merge(o, GC_UNREACHABLE, old);
    return GC_FINAL_UNREACHABLE;
}

enum gc_list
handle_resurrected_objects(struct collector *c, enum gc_list old)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_RESURRECTION, GC_UNREACHABLE);
    EMIT1(o->clock, GC_RESURRECTION, gc_list_size(o, GC_UNREACHABLE));
    c->vars.now.second_look = 1;
    clear_collecting(o, GC_UNREACHABLE);
    if (!o->layout->gc_resurrect_part) {
        enum gc_list doomed = all_or_nothing(c, old);
        c->vars.now.second_look = 0;
        return doomed;
    }
    deduce_unreachable(c, GC_UNREACHABLE, GC_FINAL_UNREACHABLE);
    c->vars.now.second_look = 0;
    if (!gc_list_is_empty(o, GC_UNREACHABLE))
        EMIT1(o->clock, GC_RESURRECTED, gc_list_size(o, GC_UNREACHABLE));
    gc_list_merge(o, GC_UNREACHABLE, old);
    return GC_FINAL_UNREACHABLE;
}

void
delete_garbage(struct collector *c, enum gc_list collectable, enum gc_list old)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_DELETE, collectable);
    EMIT1(o->clock, GC_DELETE, gc_list_size(o, collectable));
    while (!gc_list_is_empty(o, collectable)) {
        ref r = first(o, collectable);
        phase_look(c, r, 0);
        if (c->vars.debug & GC_DEBUG_SAVEALL) {
            EMIT1(o->clock, GC_SAVED, r);
            list_append(o, c->vars.garbage, r);
        } else {
            incref(o, r);
            EMIT1(o->clock, GC_CLEAR, r);
            object_clear(o, r);
            decref(o, r);
        }
        if (first(o, collectable) != r)
            continue;
        flag_off(o, r, OBJECT_COLLECTING);
        object_edit(o, r)->gc_refs = 0;
        gc_list_move(o, r, old);
        EMIT2(o->clock, GC_STILL_ALIVE, r, collector_generation(c, old));
    }
}
