/* Functions, cells, methods, built-in functions, properties, generators, frames, code, modules, iterators: objects with a fixed set of
 * references.
 *
 * Each kind's references sit in field[], in the order of the enum below. What makes a code object, frame or built-in function run is
 * the virtual machine's: `extra` is its number there. */
#ifndef OBJECTS_CALLABLE_H
#define OBJECTS_CALLABLE_H

#include "objects/object.h"

enum {
    FUNCTION_CODE,
    FUNCTION_GLOBALS,
    FUNCTION_BUILTINS, /* 3.10+ */
    FUNCTION_MODULE,
    FUNCTION_DEFAULTS,
    FUNCTION_KWDEFAULTS,
    FUNCTION_DOC, /* None where there is none */
    FUNCTION_NAME,
    FUNCTION_CLOSURE,
    FUNCTION_ANNOTATIONS, /* a dict, once it has been asked for */
    FUNCTION_QUALNAME,    /* 3.x */
    FUNCTION_FIELDS
};
enum { CELL_CONTENTS };
enum { METHOD_FUNCTION, METHOD_SELF, METHOD_CLASS }; /* SELF: 0 = unbound; CLASS: 2.7 */
enum {
    BUILTIN_SELF,
    BUILTIN_OWNER,  /* the module object of a module's function (3.x) */
    BUILTIN_MODULE, /* its name */
    BUILTIN_NAME    /* for the virtual machine: no reference of CPython's */
};
enum { BOUND_DESCRIPTOR, BOUND_SELF }; /* a slot wrapper ("method-wrapper") */
enum {
    DESCRIPTOR_TYPE,
    DESCRIPTOR_NAME,
    DESCRIPTOR_QUALNAME
}; /* QUALNAME: once it has been asked for; integer: slot number of a member descriptor */
enum {
    PROPERTY_GET,
    PROPERTY_SET,
    PROPERTY_DEL,
    PROPERTY_DOC,
    PROPERTY_NAME /* 3.10+: what __set_name__ was told */
};                /* integer: PROPERTY_GETTER_DOC if the docstring is the getter's */
enum { PROPERTY_GETTER_DOC = 1 };
enum { WRAPPED_FUNCTION, WRAPPER_DICT }; /* staticmethod, classmethod; DICT: 3.10+ */
enum { SUPER_TYPE, SUPER_OBJECT, SUPER_OBJECT_TYPE };
enum {
    GENERATOR_CODE,
    GENERATOR_NAME,     /* 3.x */
    GENERATOR_QUALNAME, /* 3.x */
    GENERATOR_FRAME     /* to 3.10 */
};                      /* extra: frame number, 0 = finished */
enum {
    FRAME_BACK, /* caller's frame object, when kept */
    FRAME_CODE,
    FRAME_BUILTINS,                       /* to 3.10 */
    FRAME_GLOBALS,                        /* to 3.10; since then of the module's, when it is kept */
    FRAME_LOCALS                          /* to 3.10, of the module's: its names again */
};                                        /* extra: frame number */
enum { TRACEBACK_NEXT, TRACEBACK_FRAME }; /* integer: source line */
enum { MODULE_DICT, MODULE_NAME };
enum {
    ITERATOR_SEQUENCE,
    ITERATOR_SECOND,
    ITERATOR_THIRD
}; /* integer: position; size: length at the start (dict, set) */

/* A code object (static): number is the virtual machine's. Borrowed, lives for ever. */
ref code_new(struct objects *o, uint32_t number, ref name);

/* Objects of the given kind whose fields are stolen (0 = NULL), allocated and tracked as the version does, from the free list if
 * there is one. New reference. */
ref function_new(struct objects *o, const ref fields[FUNCTION_FIELDS]);
ref cell_new(struct objects *o, ref contents);
/* PyMethod_New: in_class, the class that the function was found in, is borrowed; only 2.7 keeps it. */
ref method_new(struct objects *o, ref function, ref self, ref in_class);
/* number: which built-in function, for the virtual machine. */
ref builtin_new(struct objects *o, uint32_t number, ref self, ref name);
/* PyWrapper_New: a slot wrapper (borrowed) bound to self (borrowed); number as in builtin_new(). */
ref method_wrapper_new(struct objects *o, uint32_t number, ref descriptor, ref self);
ref property_new(struct objects *o, ref type, ref get, ref set, ref del, ref doc);
ref wrapper_new(struct objects *o, enum object_kind kind, ref type,
                ref function); /* KIND_STATICMETHOD, KIND_CLASSMETHOD */

/* super_init: type and object are stolen; supercheck must have found that they fit. New reference. */
ref super_new(struct objects *o, ref type, ref object);

ref descriptor_new(struct objects *o, enum object_kind kind, ref type, ref name, uint32_t number);
ref module_new(struct objects *o, ref name, ref dict, uint32_t number);

/* Replaces field f (the new value is stolen); the old value dies afterwards. */
void object_set_field(struct objects *o, ref r, uint32_t f, ref value);

/* Iterators; fields are stolen. integer is the position, which the virtual machine moves with object_edit. */
ref iterator_new(struct objects *o, enum object_kind kind, ref sequence, ref second, ref third);

/* dictiter_new for items of dict (stolen): with the pair to use again, which is made, and tracked, before the iterator is tracked. */
ref item_iterator_new(struct objects *o, enum object_kind kind, ref dict);

/* What frames and generators take, in entries. locals: fast locals; cells: cells and free variables that have slots of their own; stack:
 * the deepest stack. */
struct frame_shape {
    uint32_t locals;
    uint32_t cells;
    uint32_t stack;
};

/* _PyFrame_New_NoTrack to 3.10: a frame object with a block, from the code's zombie frame or the free list; not tracked. From 3.11
 * frames of calls have no object: returns 0. New reference. builtins and globals are borrowed, and may be 0. */
ref frame_new(struct objects *o, ref code, uint32_t frame, struct frame_shape shape, ref builtins,
              ref globals);

/* _PyFrame_MakeAndSetFrameObject, 3.11+: the frame object that a traceback asks for; not tracked. New reference. */
ref frame_object_new(struct objects *o, ref code, uint32_t frame, struct frame_shape shape);

/* tb_create_raw: next (0 = none) and frame are stolen; tracked. New reference. */
ref traceback_new(struct objects *o, ref next, ref frame, uint32_t line);

/* gen_new / _Py_MakeCoro: a generator. To 3.10 it takes over frame_object (stolen); from 3.11 the frame lies inside its block. Tracked.
 * New reference. */
ref generator_new(struct objects *o, ref code, uint32_t frame, ref frame_object,
                  struct frame_shape shape, ref name, ref qualname);

/* The generator has ended: its frame is gone (to 3.10 frame_object dies). */
void generator_finished(struct objects *o, ref generator);

#endif
