/* What is reachable: update_refs, subtract_refs, move_unreachable; untracking. */
#include "gc/phases.h"
#include "objects/mapping.h"
#include "objects/sequence.h"

void
phase_begin(struct collector *c, enum gc_phase phase, enum gc_list list)
{
    c->vars.now.phase = phase;
    c->vars.now.list = list;
    c->vars.now.object = 0;
    c->vars.now.child = 0;
}

void
phase_look(struct collector *c, ref object, ref child)
{
    c->vars.now.object = object;
    c->vars.now.child = child;
}

static ref
first(const struct objects *o, enum gc_list list)
{
    return object_at(o, gc_head(list))->gc_next;
}

/* What to do with an immortal container that update_refs meets: 1 if it left the list. */
static int
set_immortal_aside(struct collector *c, ref r)
{
    struct objects *o = c->objects;
    if (!o->layout->gc_immortal || !(object_at(o, r)->flags & OBJECT_IMMORTAL))
        return 0;
    EMIT1(o->clock, GC_IMMORTAL, r);
    if (o->layout->gc_immortal == 1)
        gc_list_move(o, r, GC_PERMANENT);
    else
        gc_list_remove(o, r);
    return 1;
}

static void
update_refs(struct collector *c, enum gc_list list)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_UPDATE_REFS, list);
    EMIT1(o->clock, GC_UPDATE_REFS, gc_list_size(o, list));
    ref next;
    for (ref r = first(o, list); r != gc_head(list); r = next) {
        next = object_at(o, r)->gc_next;
        if (set_immortal_aside(c, r))
            continue;
        struct object *object = object_edit(o, r);
        object->gc_refs = object->ob_refcnt;
        object->flags |= OBJECT_COLLECTING;
        phase_look(c, r, 0);
        EMIT2(o->clock, GC_REFS_COPIED, r, object->gc_refs);
    }
}

static void
visit_decref(void *who, struct objects *o, ref referrer, ref referent)
{
    struct collector *c = who;
    if (!(object_at(o, referent)->flags & OBJECT_COLLECTING))
        return;
    uint32_t left = --object_edit(o, referent)->gc_refs;
    phase_look(c, referrer, referent);
    EMIT3(o->clock, GC_SUBTRACTED, referrer, referent, left);
}

static void
subtract_refs(struct collector *c, enum gc_list list)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_SUBTRACT_REFS, list);
    EMIT0(o->clock, GC_SUBTRACT_REFS);
    for (ref r = first(o, list); r != gc_head(list); r = object_at(o, r)->gc_next) {
        phase_look(c, r, 0);
        EMIT1(o->clock, GC_LOOK, r);
        object_traverse(o, r, visit_decref, c);
    }
}

/* Where visit_reachable moves what it rescues. */
static void
visit_reachable(void *who, struct objects *o, ref referrer, ref referent)
{
    struct collector *c = who;
    uint16_t flags = object_at(o, referent)->flags;
    if (!(flags & OBJECT_COLLECTING))
        return;
    phase_look(c, referrer, referent);
    if (flags & OBJECT_UNREACHABLE) {
        gc_list_move(o, referent, (enum gc_list)c->vars.now.list);
        object_edit(o, referent)->flags &= (uint16_t)~OBJECT_UNREACHABLE;
        object_edit(o, referent)->gc_refs = 1;
        EMIT2(o->clock, GC_RESCUED, referrer, referent);
    } else if (object_at(o, referent)->gc_refs == 0) {
        object_edit(o, referent)->gc_refs = 1;
        EMIT2(o->clock, GC_KNOWN, referrer, referent);
    }
}

/* _PyTuple_MaybeUntrack */
static void
tuple_maybe_untrack(struct objects *o, ref r)
{
    if (!is_exactly(o, r, KIND_TUPLE) || !object_is_tracked(o, r))
        return;
    for (uint32_t i = 0; i < tuple_size(o, r); i++) {
        ref item = tuple_get(o, r, i);
        if (!item || object_may_be_tracked(o, item))
            return;
    }
    object_untrack(o, r);
}

/* One object of the list; returns the one to look at next. */
static ref
move_one(struct collector *c, ref r, enum gc_list unreachable)
{
    struct objects *o = c->objects;
    ref next;
    phase_look(c, r, 0);
    if (object_at(o, r)->gc_refs == 0) {
        next = object_at(o, r)->gc_next;
        gc_list_move(o, r, unreachable);
        object_edit(o, r)->flags |= OBJECT_UNREACHABLE;
        EMIT1(o->clock, GC_TENTATIVE, r);
        return next;
    }
    EMIT2(o->clock, GC_REACHABLE, r, object_at(o, r)->gc_refs);
    object_traverse(o, r, visit_reachable, c);
    object_edit(o, r)->flags &= (uint16_t)~OBJECT_COLLECTING;
    object_edit(o, r)->gc_refs = 0;
    next = object_at(o, r)->gc_next;
    if (o->layout->gc_untrack_tuples == 1)
        tuple_maybe_untrack(o, r);
    return next;
}

static void
move_unreachable(struct collector *c, enum gc_list list, enum gc_list unreachable)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_MOVE_UNREACHABLE, list);
    EMIT0(o->clock, GC_MOVE_UNREACHABLE);
    for (ref r = first(o, list); r != gc_head(list);)
        r = move_one(c, r, unreachable);
}

/* clear_unreachable_mask: COLLECTING stays and says "trash". */
static void
clear_unreachable_mask(struct objects *o, enum gc_list list)
{
    for (ref r = first(o, list); r != gc_head(list); r = object_at(o, r)->gc_next)
        object_edit(o, r)->flags &= (uint16_t)~OBJECT_UNREACHABLE;
}

void
deduce_unreachable(struct collector *c, enum gc_list base, enum gc_list unreachable)
{
    struct objects *o = c->objects;
    update_refs(c, base);
    subtract_refs(c, base);
    move_unreachable(c, base, unreachable);
    clear_unreachable_mask(o, unreachable);
    phase_look(c, 0, 0);
    EMIT2(o->clock, GC_DEDUCED, gc_list_size(o, unreachable), gc_list_size(o, base));
}

uint32_t
count_referred(struct collector *c, enum gc_list list)
{
    struct objects *o = c->objects;
    uint32_t n = 0;
    update_refs(c, list);
    subtract_refs(c, list);
    for (ref r = first(o, list); r != gc_head(list); r = object_at(o, r)->gc_next)
        n += object_at(o, r)->gc_refs != 0;
    phase_look(c, 0, 0);
    return n;
}

void
untrack_tuples(struct collector *c, enum gc_list list)
{
    struct objects *o = c->objects;
    phase_begin(c, GC_PHASE_UNTRACK, list);
    EMIT0(o->clock, GC_UNTRACK);
    ref next;
    for (ref r = first(o, list); r != gc_head(list); r = next) {
        next = object_at(o, r)->gc_next;
        phase_look(c, r, 0);
        tuple_maybe_untrack(o, r);
    }
}

/* _PyDict_MaybeUntrack */
static void
dict_maybe_untrack(struct objects *o, ref r)
{
    uint32_t position = 0;
    ref key, value;
    if (!is_exactly(o, r, KIND_DICT) || r == o->vars.namespace) /* that one holds modules */
        return;
    while (dict_next(o, r, &position, &key, &value))
        if (object_may_be_tracked(o, key) || object_may_be_tracked(o, value))
            return;
    object_untrack(o, r);
}

void
untrack_dicts(struct collector *c, enum gc_list list)
{
    struct objects *o = c->objects;
    ref next;
    for (ref r = first(o, list); r != gc_head(list); r = next) {
        next = object_at(o, r)->gc_next;
        dict_maybe_untrack(o, r);
    }
}
