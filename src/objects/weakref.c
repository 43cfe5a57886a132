#include "objects/weakref.h"

#include "objects/sequence.h"

#include "objects/internal.h"

/* The reference before w in its object's list; 0 = w is the first. Kept in `span`. */
static ref
previous(const struct objects *o, ref w)
{
    return object_at(o, w)->span;
}

static void
link_after(struct objects *o, ref object, ref where, ref w)
{
    ref next = where ? weakref_next(o, where) : object_at(o, object)->weaklist;
    struct object *self = object_edit(o, w);
    self->extra = next;
    self->span = where;
    if (next)
        object_edit(o, next)->span = w;
    if (where)
        object_edit(o, where)->extra = w;
    else
        object_edit(o, object)->weaklist = w;
}

/* get_basic_refs: the shared reference and the shared proxy, which lead the list. */
static void
basic_refs(const struct objects *o, ref object, ref *plain, ref *proxy)
{
    *plain = *proxy = 0;
    ref w = object_at(o, object)->weaklist;
    if (w && is_exactly(o, w, KIND_WEAKREF) && !object_at(o, w)->field[WEAKREF_CALLBACK]) {
        *plain = w;
        w = weakref_next(o, w);
    }
    if (w && kind_of(o, w) != KIND_WEAKREF && !object_at(o, w)->field[WEAKREF_CALLBACK])
        *proxy = w;
}

static ref
make(struct objects *o, ref type, ref object, ref callback)
{
    ref w = object_alloc(o, type, type_data(o, type)->basicsize);
    struct object *self = object_edit(o, w);
    self->integer = object;
    self->field[WEAKREF_CALLBACK] = callback;
    incref(o, callback);
    object_track(o, w);
    return w;
}

static int
refuse(struct objects *o, ref object)
{
    if (object_at(o, object)->flags & OBJECT_HAS_WEAKLIST)
        return 0;
    objects_raise(o, EXC_TypeError, "cannot create weak reference to '%-s' object",
                  type_name_of(o, object));
    return 1;
}

/* Places a new reference: plain first, the plain proxy next, then the newest. */
static void
insert(struct objects *o, ref object, ref w, int shared)
{
    ref plain, proxy;
    basic_refs(o, object, &plain, &proxy);
    ref where = proxy ? proxy : plain;
    if (shared)
        where = kind_of(o, w) == KIND_WEAKREF ? 0 : plain;
    link_after(o, object, where, w);
    EMIT2(o->clock, WEAKREF_NEW, w, object);
}

/* A shared reference is given out again. */
static ref
share(struct objects *o, ref known, ref object)
{
    incref(o, known);
    EMIT2(o->clock, WEAKREF_SHARED, known, object);
    return known;
}

ref
weakref_new(struct objects *o, ref type, ref object, ref callback)
{
    ref plain, proxy;
    if (refuse(o, object))
        return 0;
    if (callback == o->vars.none)
        callback = 0;
    int shared = !callback && type == static_type(KIND_WEAKREF);
    basic_refs(o, object, &plain, &proxy);
    if (shared && plain)
        return share(o, plain, object);
    ref w = make(o, type, object, callback);
    insert(o, object, w, shared);
    return w;
}

ref
weakproxy_new(struct objects *o, ref object, ref callback, int callable)
{
    ref plain, proxy;
    if (refuse(o, object))
        return 0;
    if (callback == o->vars.none)
        callback = 0;
    basic_refs(o, object, &plain, &proxy);
    if (!callback && proxy)
        return share(o, proxy, object);
    ref w =
        make(o, static_type(callable ? KIND_CALLABLE_WEAKPROXY : KIND_WEAKPROXY), object, callback);
    insert(o, object, w, !callback);
    return w;
}

uint32_t
weakref_count(const struct objects *o, ref object)
{
    uint32_t n = 0;
    for (ref w = object_at(o, object)->weaklist; w; w = weakref_next(o, w))
        n++;
    return n;
}

void
weakref_clear_keep_callback(struct objects *o, ref w)
{
    ref object = weakref_object(o, w);
    if (!object)
        return;
    ref next = weakref_next(o, w);
    ref before = previous(o, w);
    if (before)
        object_edit(o, before)->extra = next;
    else
        object_edit(o, object)->weaklist = next;
    if (next)
        object_edit(o, next)->span = before;
    struct object *self = object_edit(o, w);
    self->integer = self->extra = self->span = 0;
    EMIT2(o->clock, WEAKREF_CLEARED, w, object);
}

void
weakref_clear(struct objects *o, ref w)
{
    ref callback = object_at(o, w)->field[WEAKREF_CALLBACK];
    weakref_clear_keep_callback(o, w);
    object_edit(o, w)->field[WEAKREF_CALLBACK] = 0;
    decref(o, callback);
}

/* handle_callback */
static void
call_back(struct objects *o, ref w, ref callback)
{
    EMIT1(o->clock, WEAKREF_CALLBACK, w);
    if (o->hooks.weakref_callback)
        o->hooks.weakref_callback(o->hooks.vm, w, callback, 0);
}

/* Takes the callback out of a cleared reference; owned by the caller. */
static ref
take_callback(struct objects *o, ref w)
{
    ref callback = object_at(o, w)->field[WEAKREF_CALLBACK];
    object_edit(o, w)->field[WEAKREF_CALLBACK] = 0;
    return callback;
}

/* PyObject_ClearWeakRefs by way of a tuple of the references and their callbacks: all are cleared first, then those still alive call
 * back, then the tuple goes. */
static void
die_together(struct objects *o, ref object)
{
    uint32_t n = weakref_count(o, object), items = 0;
    ref tuple = tuple_new(o, 2 * n);
    tuple_ready(o, tuple, TUPLE_FILLED);
    for (uint32_t i = 0; i < n; i++) {
        ref w = object_at(o, object)->weaklist;
        weakref_clear_keep_callback(o, w);
        if (object_at(o, w)->flags & OBJECT_DYING)
            continue;
        tuple_init(o, tuple, items++, newref(o, w));
        tuple_init(o, tuple, items++, take_callback(o, w));
    }
    for (uint32_t i = 0; i < items; i += 2) {
        ref callback = tuple_get(o, tuple, i + 1);
        if (callback)
            call_back(o, tuple_get(o, tuple, i), callback);
    }
    decref(o, tuple);
}

void
weakrefs_die(struct objects *o, ref object)
{
    /* those without callback lead the list and go quietly */
    for (int basic = 0; basic < 2; basic++) {
        ref w = object_at(o, object)->weaklist;
        if (w && !object_at(o, w)->field[WEAKREF_CALLBACK])
            weakref_clear_keep_callback(o, w);
    }
    ref w = object_at(o, object)->weaklist;
    if (!w)
        return;
    if (weakref_next(o, w) || o->layout->weakref_tuple) {
        die_together(o, object);
        return;
    }
    ref callback = take_callback(o, w);
    weakref_clear_keep_callback(o, w);
    if (callback && !(object_at(o, w)->flags & OBJECT_DYING)) {
        incref(o, w);
        call_back(o, w, callback);
        decref(o, w);
    }
    decref(o, callback);
}
