/* The collector's doubly linked lists, and which objects are in them. */
#include "objects/internal.h"

void
gc_list_append(struct objects *o, ref r, enum gc_list list)
{
    ref head = gc_head(list);
    ref last = object_at(o, head)->gc_prev;
    object_edit(o, last)->gc_next = r;
    struct object *object = object_edit(o, r);
    object->gc_prev = last;
    object->gc_next = head;
    object->generation = (uint8_t)list;
    object_edit(o, head)->gc_prev = r;
}

void
gc_list_remove(struct objects *o, ref r)
{
    ref next = object_at(o, r)->gc_next;
    ref prev = object_at(o, r)->gc_prev;
    object_edit(o, prev)->gc_next = next;
    object_edit(o, next)->gc_prev = prev;
    struct object *object = object_edit(o, r);
    object->gc_next = 0;
    object->gc_prev = 0;
}

void
gc_list_move(struct objects *o, ref r, enum gc_list list)
{
    gc_list_remove(o, r);
    gc_list_append(o, r, list);
}

void
gc_list_merge(struct objects *o, enum gc_list from, enum gc_list to)
{
    ref head = gc_head(from);
    if (gc_list_is_empty(o, from))
        return;
    for (ref r = object_at(o, head)->gc_next; r != head; r = object_at(o, r)->gc_next)
        object_edit(o, r)->generation = (uint8_t)to;
    ref first = object_at(o, head)->gc_next;
    ref last = object_at(o, head)->gc_prev;
    ref end = object_at(o, gc_head(to))->gc_prev;
    object_edit(o, end)->gc_next = first;
    object_edit(o, first)->gc_prev = end;
    object_edit(o, last)->gc_next = gc_head(to);
    object_edit(o, gc_head(to))->gc_prev = last;
    object_edit(o, head)->gc_next = head;
    object_edit(o, head)->gc_prev = head;
}

uint32_t
gc_list_size(const struct objects *o, enum gc_list list)
{
    uint32_t n = 0;
    for (ref r = object_at(o, gc_head(list))->gc_next; r != gc_head(list);
         r = object_at(o, r)->gc_next)
        n++;
    return n;
}

void
object_set_space(struct objects *o, ref r, uint32_t space)
{
    if (object_space(o, r) != space)
        object_edit(o, r)->flags ^= OBJECT_OLD_SPACE_1;
}

void
gc_list_set_space(struct objects *o, enum gc_list list, uint32_t space)
{
    for (ref r = object_at(o, gc_head(list))->gc_next; r != gc_head(list);
         r = object_at(o, r)->gc_next)
        object_set_space(o, r, space);
}

void
object_track(struct objects *o, ref r)
{
    if (object_is_tracked(o, r) || !(object_at(o, r)->flags & OBJECT_HAS_GC) ||
        object_at(o, r)->flags & OBJECT_STATIC)
        return;
    gc_list_append(o, r, GC_GENERATION0);
    object_set_space(o, r, o->vars.young_space);
    EMIT1(o->clock, OBJECT_TRACKED, r);
}

void
object_untrack(struct objects *o, ref r)
{
    if (!object_is_tracked(o, r))
        return;
    gc_list_remove(o, r);
    object_edit(o, r)->flags &= (uint16_t) ~(OBJECT_COLLECTING | OBJECT_UNREACHABLE);
    EMIT1(o->clock, OBJECT_UNTRACKED, r);
}

int
object_may_be_tracked(const struct objects *o, ref r)
{
    return object_at(o, r)->flags & OBJECT_HAS_GC &&
           (!is_exactly(o, r, KIND_TUPLE) || object_is_tracked(o, r));
}

int
object_shown_tracked(const struct objects *o, ref r)
{
    static const uint8_t lazy[OBJECT_KIND_COUNT] = {
        [KIND_TUPLE] = 1, [KIND_DICT] = 1, [KIND_FROZENSET] = 1, [KIND_TYPE] = 1, [KIND_CODE] = 1};
    const struct object *object = object_at(o, r);
    if (!(object->flags & OBJECT_STATIC))
        return object_is_tracked(o, r);
    if (object->kind == KIND_FROZENSET)
        return !o->layout->frozenset_lazy_track;
    return object->flags & OBJECT_HAS_GC && !lazy[object->kind];
}
