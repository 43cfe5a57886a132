/* Weak references and proxies.
 *
 * KIND_WEAKREF, KIND_WEAKPROXY, KIND_CALLABLE_WEAKPROXY: integer's low word is the object (0 = dead), extra and span link the references to
 * one object, whose weaklist is the first of them; field[0] is the callback (0 = none). Order as in CPython: a plain reference, a plain
 * proxy, then those with callback, newest first. */
#ifndef OBJECTS_WEAKREF_H
#define OBJECTS_WEAKREF_H

#include "objects/object.h"

enum { WEAKREF_CALLBACK };

/* weakref.ref(object, callback or 0): the plain one is shared. type: static_type(KIND_WEAKREF) or a class derived from it. New reference; 0
 * after TypeError "cannot create weak reference to 'X' object". */
ref weakref_new(struct objects *o, ref type, ref object, ref callback);
ref weakproxy_new(struct objects *o, ref object, ref callback, int callable);

/* PyWeakref_Check: a reference or a proxy. */
static inline int
weakref_check(const struct objects *o, ref r)
{
    enum object_kind kind = kind_of(o, r);
    return kind == KIND_WEAKREF || kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY;
}

/* What it refers to: borrowed, 0 = dead. */
static inline ref
weakref_object(const struct objects *o, ref w)
{
    return (ref)object_at(o, w)->integer;
}

/* Next weak reference to the same object; 0 = last. */
static inline ref
weakref_next(const struct objects *o, ref w)
{
    return object_at(o, w)->extra;
}

uint32_t weakref_count(const struct objects *o, ref object);

/* _PyWeakref_ClearRef: dead, out of the object's list; the callback stays. */
void weakref_clear_keep_callback(struct objects *o, ref w);
/* clear_weakref: also drops the callback. */
void weakref_clear(struct objects *o, ref w);
/* PyObject_ClearWeakRefs: the object dies; clears all and calls callbacks, newest first. */
void weakrefs_die(struct objects *o, ref object);

#endif
