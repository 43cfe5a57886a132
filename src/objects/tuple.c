#include "objects/internal.h"
#include "objects/sequence.h"

ref
tuple_new_of(struct objects *o, ref type, uint32_t n)
{
    uint64_t bytes = layout_size(o->layout, KIND_TUPLE) + (uint64_t)n * REF_BYTES;
    if (type_data(o, type)->flags &
        TYPE_HEAP) /* PyType_GenericAlloc: one item more, then __dict__ */
        bytes = type_data(o, type)->basicsize + ((uint64_t)n + 1) * REF_BYTES;
    ref r = 0;
    if (type == static_type(KIND_TUPLE) && n && n <= o->layout->free_tuple_reused)
        r = tuple_reuse(o, n);
    if (!r)
        r = object_alloc(o, type, bytes);
    uint32_t span = span_new(o->spans, n);
    object_edit(o, r)->size = n;
    object_edit(o, r)->span = span;
    return r;
}

ref
tuple_new(struct objects *o, uint32_t n)
{
    if (n == 0)
        return newref(o, o->vars.empty_tuple);
    return tuple_new_of(o, static_type(KIND_TUPLE), n);
}

ref
tuple_new_outside(struct objects *o, uint32_t n)
{
    objects_begin_static(o);
    ref r = tuple_new(o, n);
    objects_end_static(o);
    object_keep_static(o, r);
    object_edit(o, r)->flags &= (uint16_t) ~(OBJECT_STATIC | OBJECT_HAS_GC);
    return r;
}

void
tuple_init(struct objects *o, ref tuple, uint32_t i, ref item)
{
    span_set(o->spans, object_at(o, tuple)->span, i, item);
}

/* maybe_tracked of tupleobject.c (3.14+): it asks for the items' types, not whether a tuple among them is tracked. */
static int
needs_tracking(const struct objects *o, ref tuple)
{
    for (uint32_t i = 0; i < tuple_size(o, tuple); i++) {
        ref item = tuple_get(o, tuple, i);
        if (item && type_data(o, type_of(o, item))->flags & TYPE_HAS_GC)
            return 1;
    }
    return 0;
}

void
tuple_ready(struct objects *o, ref tuple, enum tuple_birth birth)
{
    if (tuple == o->vars.empty_tuple)
        return;
    if (birth == TUPLE_BUILT && o->layout->tuple_lazy_track && !needs_tracking(o, tuple))
        return;
    object_track(o, tuple);
}

void
tuple_recycle(struct objects *o, ref tuple)
{
    object_edit(o, tuple)->hash = -1;
}

ref
tuple_steal_as(struct objects *o, const ref *items, uint32_t n, enum tuple_birth birth)
{
    ref r = tuple_new(o, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(o, r, i, items[i]);
    tuple_ready(o, r, birth);
    return r;
}

ref
tuple_steal(struct objects *o, const ref *items, uint32_t n)
{
    return tuple_steal_as(o, items, n, TUPLE_BUILT);
}

/* Puts items [from, to) of a list or tuple, with a reference each, into places `at` and up of a tuple. */
static void
copy_items(struct objects *o, ref tuple, uint32_t at, ref from, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        tuple_init(o, tuple, at + i - first,
                   newref(o, span_get(o->spans, object_at(o, from)->span, i)));
}

ref
tuple_slice(struct objects *o, ref t, uint32_t from, uint32_t to, enum tuple_birth birth)
{
    if (from == 0 && to == tuple_size(o, t) && is_exactly(o, t, KIND_TUPLE))
        return newref(o, t);
    ref r = tuple_new(o, to > from ? to - from : 0);
    if (to > from)
        copy_items(o, r, 0, t, from, to);
    tuple_ready(o, r, birth);
    return r;
}

ref
tuple_concat(struct objects *o, ref a, ref b)
{
    uint32_t n = tuple_size(o, a);
    uint32_t m = tuple_size(o, b);
    int shares = o->layout->tuple_concat_shares || !(n + m); /* () is () in any case */
    if (n == 0 && shares && is_exactly(o, b, KIND_TUPLE))
        return newref(o, b);
    if (m == 0 && shares && is_exactly(o, a, KIND_TUPLE))
        return newref(o, a);
    ref r = tuple_new(o, n + m);
    copy_items(o, r, 0, a, 0, n);
    copy_items(o, r, n, b, 0, m);
    tuple_ready(o, r, TUPLE_FILLED);
    return r;
}

ref
tuple_repeat(struct objects *o, ref t, int64_t n)
{
    uint32_t size = tuple_size(o, t);
    if ((size == 0 || n == 1) && is_exactly(o, t, KIND_TUPLE))
        return newref(o, t);
    uint32_t times = n > 0 ? (uint32_t)n : 0;
    ref r = tuple_new(o, size * times);
    for (uint32_t i = 0; i < times; i++)
        copy_items(o, r, i * size, t, 0, size);
    tuple_ready(o, r, TUPLE_FILLED);
    return r;
}

ref
tuple_from_sequence(struct objects *o, ref sequence)
{
    if (is_exactly(o, sequence, KIND_TUPLE))
        return newref(o, sequence);
    uint32_t n = object_at(o, sequence)->size;
    ref r = tuple_new(o, n);
    copy_items(o, r, 0, sequence, 0, n);
    tuple_ready(o, r, TUPLE_BUILT);
    return r;
}

ref
tuple_resize(struct objects *o, ref t, uint32_t n)
{
    uint32_t old = tuple_size(o, t);
    if (old == n)
        return t;
    if (old == 0 || (n == 0 && !o->layout->tuple_shrinks_empty)) {
        decref(o, t);
        return tuple_new(o, n);
    }
    object_untrack(o, t);
    for (uint32_t i = n; i < old; i++)
        decref(o, span_swap(o, object_at(o, t)->span, i, 0));
    object_realloc(o, t, layout_size(o->layout, KIND_TUPLE) + (uint64_t)n * REF_BYTES);
    uint32_t span = span_resize(o->spans, object_at(o, t)->span, old, n);
    object_edit(o, t)->span = span;
    object_edit(o, t)->size = n;
    object_track(o, t);
    return t;
}

void
tuple_drop(struct objects *o, ref r)
{
    uint32_t n = object_at(o, r)->size;
    uint32_t span = object_at(o, r)->span;
    for (uint32_t i = n; i-- > 0;)
        decref(o, span_swap(o, span, i, 0));
    span_free(o->spans, span, n);
    object_edit(o, r)->span = 0;
}
