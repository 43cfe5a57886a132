/* Classes, instances and their attributes, exceptions.
 *
 * KIND_TYPE: extra is the index of its struct type_data. KIND_INSTANCE: dict, values, slots as struct object tells. Instances of
 * classes derived from list, dict ... have that kind and these fields besides. KIND_BASE_EXCEPTION: field[].
 *
 * An old-style class of 2.7 (PyClassObject) is no type. Here it is one, TYPE_CLASSIC, without a base of its own: type_data.base is that of
 * field[] TYPE_BASES, not owned. Its instance (PyInstanceObject) has its dict from birth on. */
#ifndef OBJECTS_CLASS_H
#define OBJECTS_CLASS_H

#include "objects/object.h"

enum { CLASS_SLOTS = 64 }; /* the longest __slots__ */

/* The fields of exceptions, in the order in which they are visited and released: those of the type itself before BaseException's. */
enum {
    EXCEPTION_OWN,
    EXCEPTION_VALUE = EXCEPTION_OWN,     /* StopIteration: value; SystemExit: code */
    EXCEPTION_OBJ = EXCEPTION_OWN,       /* AttributeError (3.10+) */
    EXCEPTION_MSG = EXCEPTION_OWN,       /* ImportError, SyntaxError */
    EXCEPTION_ERRNO = EXCEPTION_OWN,     /* OSError, if it has two arguments or more */
    EXCEPTION_NAME,                      /* AttributeError, NameError (3.10+), ImportError */
    EXCEPTION_STRERROR = EXCEPTION_NAME, /* OSError */
    EXCEPTION_PATH,                      /* ImportError */
    EXCEPTION_NAME_FROM,                 /* ImportError (3.12+) */
    EXCEPTION_ARGS,
    EXCEPTION_TRACEBACK,
    EXCEPTION_CAUSE,
    EXCEPTION_CONTEXT,
    EXCEPTION_MESSAGE /* 2.7 */
};

/* What a class statement hands to type(). */
struct class_request {
    ref name;      /* str, borrowed */
    ref base;      /* type, borrowed; the static type of KIND_OBJECT if none is written */
    ref bases;     /* tuple of the bases as written, borrowed; 0 if none is */
    ref dict;      /* the namespace that the body filled; copied */
    int classic;   /* 2.7: neither the class nor its base is a type; __slots__ mean nothing */
    int has_slots; /* __slots__ is there; nslots may be 0 */
    uint32_t nslots;
    uint32_t named; /* names in __slots__, also those that are none of nslots */
    ref written; /* __slots__ itself if it is a str or list, of which a tuple is made; 0 = a tuple is there. Borrowed */
    const ref *slots; /* names (interned str), private ones mangled; not in a FROZEN array */
    uint64_t
        private_slots; /* bit i: slots[i] has been mangled, type_new has a string of its own for it */
    int slot_dict, slot_weakref; /* __dict__, __weakref__ among them (not counted in nslots) */
};

/* What type.__new__ has made when it finds fault with __slots__. All owned, 0 = none. */
struct class_in_vain {
    ref arguments, bases, dict, slots, list;
};

/* type.__new__ up to there; listed: the names have been gathered in a list already. */
struct class_in_vain
class_begin_in_vain(struct objects *o, const struct class_request *request, int listed);
/* ... and what it does then. */
void class_end_in_vain(struct objects *o, struct class_in_vain made);

/* type.__new__: allocates the type and what goes with it, in the version's order. Members for slots and the getsets
 * __dict__ and __weakref__ are put into its dict. New reference, or 0 after an error. */
ref class_new(struct objects *o, const struct class_request *request);

/* __bases__ of an old-style class: a tuple, borrowed. */
ref classic_bases(const struct objects *o, ref class);

/* object.__new__(type) for classes of the program: the instance with its pre-header, values or slots; tracked. For classes derived from
 * built-in types use the constructors `..._new_of`. New reference. */
ref instance_new(struct objects *o, ref type);

/* Attributes in __dict__, inline values or slots of r itself; no look at the type. name: interned str.
 * get: borrowed, 0 if absent. set: value borrowed; 0, -1 without a __dict__. del: 1 done, 0 absent. */
ref attribute_get(struct objects *o, ref r, ref name);
int attribute_set(struct objects *o, ref r, ref name, ref value);
int attribute_del(struct objects *o, ref r, ref name);
/* Attribute number i in insertion order: 1 while there is one (borrowed). *position starts at 0. */
int attribute_next(const struct objects *o, ref r, uint32_t *position, ref *name, ref *value);

/* Slot number i (member descriptor's integer): borrowed, 0 if unset. slot_set: value borrowed, 0 deletes. */
ref slot_get(const struct objects *o, ref r, uint32_t i);
void slot_set(struct objects *o, ref r, uint32_t i, ref value);

/* r.__dict__: made if it is not there yet (3.11+: shares the inline values). Borrowed; 0 if r cannot have one. */
ref instance_dict(struct objects *o, ref r);

/* o.__dict__ = value, a dict; 0: del o.__dict__, there will be a new one. Borrowed. (_PyObject_SetDict, PyObject_GenericSetDict;
 * _PyObject_SetManagedDict since 3.13) */
void instance_set_dict(struct objects *o, ref r, ref value);

/* type.__name__ = name, type.__qualname__ = name: a str, borrowed. */
void type_set_name(struct objects *o, ref type, ref name);
void type_set_qualname(struct objects *o, ref type, ref name);

/* __bases__ and __mro__, tuples (0 = cleared by the collector); those of a static type are made when first asked for. Borrowed. */
ref type_bases(struct objects *o, ref type);
ref type_mro(struct objects *o, ref type);

/* Attribute of a class through its bases (_PyType_Lookup): borrowed, 0 if absent. *owner (may be NULL): the class that has it. */
ref type_lookup(struct objects *o, ref type, ref name, ref *owner);
/* C.name = value (0 deletes): keeps TYPE_HAS_FINALIZER right. */
int type_set_attribute(struct objects *o, ref type, ref name, ref value);

/* An exception of a built-in type or a class derived from one; args a tuple (stolen). New reference. */
ref exception_new(struct objects *o, ref type, ref args);

/* BaseException_vectorcall: does a call of the type make the exception first, then the tuple of its arguments? */
int exception_is_first(const struct objects *o, ref type);

/* Which built-in exception's layout it has. */
enum exception_type exception_kind(const struct objects *o, ref r);

#endif
