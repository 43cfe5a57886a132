/* tuple, list, range, slice.
 *
 * KIND_TUPLE: size, span. KIND_LIST: size, allocated, span; items are BLOCK_TABLE. KIND_RANGE: field start, stop, step, length as in
 * rangeobject (ints, owned; 2.7 keeps C longs). KIND_SLICE: field start, stop, step. */
#ifndef OBJECTS_SEQUENCE_H
#define OBJECTS_SEQUENCE_H

#include "objects/object.h"

/* A tuple of n items, all NULL, not tracked yet; () for n = 0. Fill it with tuple_init, then call tuple_ready. New reference.
 * Allocating may collect: keep what goes into it referenced elsewhere until then. */
ref tuple_new(struct objects *o, uint32_t n);
ref tuple_new_of(struct objects *o, ref type, uint32_t n);
/* A tuple (n > 0) in place of what is no object in the version, such as an array of names: it has no block, and the collector does not know
 * of it. */
ref tuple_new_outside(struct objects *o, uint32_t n);

/* Puts item (stolen) into place i of a tuple that is not ready. */
void tuple_init(struct objects *o, ref tuple, uint32_t i, ref item);

enum tuple_birth {
    TUPLE_BUILT, /* BUILD_TUPLE, PyTuple_FromArray, PyTuple_Pack: 3.14+ tracks only if an item may need it */
    TUPLE_FILLED /* PyTuple_New and filled later: tracked in all versions */
};
void tuple_ready(struct objects *o, ref tuple, enum tuple_birth birth);

/* The tuple that an iterator gives out again has got other items: it forgets its hash. (_PyTuple_Recycle, 3.14+; no tuple has one before) */
void tuple_recycle(struct objects *o, ref tuple);

/* A ready tuple of references that it takes over (items must not lie in a FROZEN array). New reference. */
ref tuple_steal(struct objects *o, const ref *items, uint32_t n);
/* The same, ready as told. */
ref tuple_steal_as(struct objects *o, const ref *items, uint32_t n, enum tuple_birth birth);

static inline uint32_t
tuple_size(const struct objects *o, ref t)
{
    return object_at(o, t)->size;
}

/* Borrowed. */
static inline ref
tuple_get(const struct objects *o, ref t, uint32_t i)
{
    return span_get(o->spans, object_at(o, t)->span, i);
}

/* tuple[from:to]; the tuple itself if that is all of it. tuple + tuple, tuple * n. New references. */
ref tuple_slice(struct objects *o, ref t, uint32_t from, uint32_t to, enum tuple_birth birth);
ref tuple_concat(struct objects *o, ref a, ref b);
ref tuple_repeat(struct objects *o, ref t, int64_t n);
/* PyList_AsTuple, PySequence_Tuple of a list or tuple. New reference. */
ref tuple_from_sequence(struct objects *o, ref sequence);
/* PySequence_Tuple of an iterable whose length is not exact: grow with _PyTuple_Resize. Steals t; new reference. */
ref tuple_resize(struct objects *o, ref t, uint32_t n);

/* PyList_New: n items, NULL until list_init has set them; exact room. Tracked. New reference. */
ref list_new(struct objects *o, uint32_t n);
ref list_new_of(struct objects *o, ref type);

/* An empty list with room for n items. New reference. */
ref list_new_room(struct objects *o, uint32_t n);

/* PyList_New(n) whose items are set one by one; how many they are turns out at the end: the first n without any question of room, others are
 * appended. list_parts_begin makes it, list_part steals the item, list_parts_end gives the list, whose size is known now. New reference. */
struct list_parts {
    ref list;
    uint32_t count;
};
struct list_parts list_parts_begin(struct objects *o, uint32_t n);
void list_part(struct objects *o, struct list_parts *parts, ref item);
ref list_parts_end(struct objects *o, const struct list_parts *parts);

void list_init(struct objects *o, ref list, uint32_t i, ref item); /* steals item */

static inline uint32_t
list_size(const struct objects *o, ref l)
{
    return object_at(o, l)->size;
}

/* Borrowed. */
static inline ref
list_get(const struct objects *o, ref l, uint32_t i)
{
    return span_get(o->spans, object_at(o, l)->span, i);
}

/* Functions named after the methods. Items are borrowed (the list takes a reference of its own) unless told. */
void list_append(struct objects *o, ref l, ref item);
void list_append_steal(struct objects *o, ref l, ref item);
void list_insert(struct objects *o, ref l, int64_t where, ref item);
void list_set(struct objects *o, ref l, uint32_t i, ref item); /* replaces; the old one dies last */
ref list_pop(struct objects *o, ref l, uint32_t i);            /* new reference */
void list_clear(struct objects *o, ref l); /* list_clear: size 0 first, then last to first */
void list_reverse(struct objects *o, ref l);
ref list_copy(struct objects *o, ref l, uint32_t from, uint32_t to); /* l[from:to]; new reference */
ref list_concat(struct objects *o, ref a, ref b);                    /* new reference */
ref list_repeat(struct objects *o, ref l, int64_t n);                /* new reference */
void list_repeat_in_place(struct objects *o, ref l, int64_t n);
/* list_ass_slice: l[from:to] = items of `with` (list or tuple; 0 deletes). */
void list_assign_slice(struct objects *o, ref l, uint32_t from, uint32_t to, ref with);
/* list_ass_subscript with a step that is not 1: `with` is a list or tuple with as many items, or 0 to delete. */
void
list_assign_steps(struct objects *o, ref l, int64_t start, int64_t step, uint32_t count, ref with);
/* list_extend by a list or tuple. */
void list_extend(struct objects *o, ref l, ref sequence);
/* list.__init__ of an empty list by a list or tuple: list(sequence). */
void list_init_from(struct objects *o, ref l, ref sequence);

enum { LIST_HINT = 8 }; /* the length that list_extend expects of an iterable that cannot tell it */

/* list_preallocate_exact of list.__init__ (3.8, 3.9): room for the n items of what knows its length. Elsewhere nothing. */
void list_preallocate(struct objects *o, ref l, uint32_t n);

/* list_extend by another iterable: begin with the length hint, append each item, end. */
void list_extend_begin(struct objects *o, ref l, uint32_t hint);
void list_extend_item(struct objects *o, ref l, ref item); /* steals item */
/* In place of begin and end: there will be n items (list_extend_set and the like, 3.13+). */
void list_extend_room(struct objects *o, ref l, uint32_t n);
void list_extend_end(struct objects *o, ref l);

/* For list.sort: takes the items away (list looks empty) and puts them back; what the list has got meanwhile is released then. The span
 * belongs to the caller meanwhile. */
struct list_items {
    uint64_t block;
    uint32_t span, size, allocated, pad;
};
struct list_items list_take_items(struct objects *o, ref l);
void list_give_items(struct objects *o, ref l, struct list_items items);

/* range(start, stop, step) of ints (stolen), step not 0. New reference. */
ref range_new(struct objects *o, ref start, ref stop, ref step);
int64_t range_length(const struct objects *o, ref r);
/* Value of element i. */
int64_t range_item(const struct objects *o, ref r, int64_t i);

/* slice(start, stop, step), each stolen (None for absent). New reference. */
ref slice_new(struct objects *o, ref start, ref stop, ref step);

enum { RANGE_START, RANGE_STOP, RANGE_STEP, RANGE_LENGTH };
enum { SLICE_START, SLICE_STOP, SLICE_STEP };

#endif
