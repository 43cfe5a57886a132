/* Objects of the simulated CPython: what each asks the allocator for, reference counts, death, garbage-collector lists, weak
 * references. What differs between versions is data in layout.h.
 *
 * Invariants (objects_check() proves them)
 *  - An object is named by a `ref`: its index in objects[]; 0 is NULL. The slot of a dead object is reused; its serial number
 *    never is. objects[1 .. GC_LISTS] are the heads of the collector's lists; then come the static types.
 *  - Between operations, ob_refcnt = references from other objects + from frames, names and stacks (the virtual machine's) + 1 if
 *    OBJECT_STATIC.
 *  - A live object owns its blocks, in the order in which it asked for them: blocks[BLOCK_OBJECT] (GC header and pre-header included,
 *    `address` lies inside it), blocks[BLOCK_TABLE] (list items, set table, bytearray buffer ...). Keys of dicts and
 *    arrays of attribute values are shared things with blocks of their own (struct dict_keys, struct dict_values).
 *  - An object is tracked when gc_next is not 0; then it is in exactly one circular list of the collector.
 *  - OBJECT_STATIC objects (None, small ints, types of the interpreter, constants of the program) have no block: they stand for what a
 *    real process has before the program starts. Those that are OBJECT_GROWS (gc.garbage, gc.callbacks) are empty then: the table that they
 *    get later is a block like any other.
 *
 * References. Functions say whether a returned reference is new (the caller must decref it) or borrowed, and whether an argument is
 * stolen; unsaid means borrowed. Functions that run Python code or fail return 0 / -1 after calling hooks.raise.
 * An operation may run Python code (finalizers, callbacks, __eq__, an automatic collection): no pointer into a FROZEN array is valid
 * across a call that allocates or decrefs. */
#ifndef OBJECTS_OBJECT_H
#define OBJECTS_OBJECT_H

#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "base/addrmap.h"
#include "base/clock.h"
#include "base/frozen.h"
#include "base/span.h"
#include "objects/kinds.h"
#include "objects/layout.h"
#include "pymalloc/pymalloc.h"

typedef uint32_t ref;

/* Lists of the collector. The head of list l is the pseudo object gc_head(l). */
enum gc_list {
    GC_GENERATION0, /* incremental (3.14.0): young */
    GC_GENERATION1, /* incremental: old[0]; which is visited and which pending, changes */
    GC_GENERATION2, /* incremental: old[1] */
    GC_PERMANENT,
    GC_UNREACHABLE,       /* tentatively unreachable, from move_unreachable on */
    GC_FINALIZERS,        /* legacy finalizers and what they reach: uncollectable */
    GC_FINAL_UNREACHABLE, /* what is really deleted, after the check for resurrection (3.9+) */
    GC_CALLBACKS,         /* handle_weakrefs: weak references whose callbacks wait to be called */
    GC_SEEN,              /* finalize_garbage: those already finalized */
    GC_MARKED,            /* incremental: known to be alive, what they refer to is not yet */
    GC_INCREMENT,         /* incremental: what is collected now */
    GC_SURVIVORS,         /* incremental: what is reachable of that */
    GC_LISTS
};

static inline ref
gc_head(enum gc_list list)
{
    return 1 + (ref)list;
}

/* The static type of kind k; also the type of its objects unless they are instances of a class. */
static inline ref
static_type(enum object_kind kind)
{
    return GC_LISTS + (ref)kind; /* the first kind, KIND_OBJECT, is 2: directly behind the heads */
}

/* The type of a built-in exception. */
static inline ref
exception_static_type(enum exception_type type)
{
    return type == EXC_BaseException ? static_type(KIND_BASE_EXCEPTION)
                                     : static_type(OBJECT_KIND_COUNT) + (ref)type - 1;
}

enum { FIRST_DYNAMIC_OBJECT = GC_LISTS + OBJECT_KIND_COUNT + EXCEPTION_TYPE_COUNT - 1 };

enum { BLOCK_OBJECT, BLOCK_TABLE, OBJECT_BLOCKS };

enum {
    OBJECT_STATIC = 1,          /* no blocks, not counted: exists before the program */
    OBJECT_IMMORTAL = 2,        /* 3.12+: the count never changes */
    OBJECT_HAS_GC = 4,          /* has a GC header: can be tracked */
    OBJECT_FINALIZED = 8,       /* its finalizer has run (PEP 442) */
    OBJECT_COLLECTING = 16,     /* PREV_MASK_COLLECTING: in the collection under way */
    OBJECT_UNREACHABLE = 32,    /* NEXT_MASK_UNREACHABLE: tentatively unreachable */
    OBJECT_DYING = 64,          /* being deallocated: the count reached 0 */
    OBJECT_INLINE_VALUES = 128, /* its values lie behind it in its own block (3.13+) */
    OBJECT_HAS_DICT = 256,      /* can have attributes of its own */
    OBJECT_HAS_WEAKLIST = 512,  /* can be weakly referenced */
    OBJECT_INTERNED = 1024,
    OBJECT_NAME = 2048,        /* a static str that is the name of something, no mere constant */
    OBJECT_OLD_SPACE_1 = 4096, /* 3.14.0: _PyGC_NEXT_MASK_OLD_SPACE_1 */
    OBJECT_COUNTED = 8192,     /* static, and holders that can be named have all its references */
    OBJECT_GROWS = 16384       /* static, but its table is asked for while the program runs */
};

enum { OBJECT_FIELDS = 12 };

/* Serial numbers of static objects begin here: those that the audience sees count from 1. */
#define STATIC_SERIAL (UINT64_C(1) << 62)

/* One object. What size, allocated, span, extra, integer and field mean is told where the kind's functions are. No padding. */
struct object {
    uint64_t serial;  /* counts births from 1, static ones apart; 0 = free slot */
    uint64_t address; /* what id() gives */
    uint64_t blocks[OBJECT_BLOCKS];
    int64_t integer; /* int: the value; float: its bits; others: a position or count */
    int64_t hash;    /* str, bytes, frozenset: the cached hash, -1 = not yet */
    ref ob_type;     /* owned if it is a class of the program */
    uint32_t ob_refcnt;
    ref gc_next; /* 0 = not tracked */
    ref gc_prev;
    uint32_t gc_refs;         /* during a collection: references not yet explained */
    uint32_t size;            /* ob_size: items, characters, bytes */
    uint32_t allocated;       /* room: slots of a list, bytes of a text, digits of an int */
    uint32_t span;            /* items, characters, table */
    uint32_t extra;           /* by kind: index of keys, type data, frame ... */
    ref field[OBJECT_FIELDS]; /* owned references, by kind */
    ref dict;                 /* instance: its __dict__, owned, 0 = none yet */
    uint32_t values; /* instance: index in values[] of attributes not in a dict (3.11+), 0 = none */
    uint32_t slots;  /* instance with __slots__: span of owned references, in memory's order */
    ref weaklist;    /* first weak reference to this object, not owned */
    uint32_t line;   /* source line of birth */
    /* The last variable it was bound to: index in the program's names + 1; 0 = none yet. */
    uint32_t last_name;
    uint8_t kind;       /* enum object_kind */
    uint8_t generation; /* list it is in: enum gc_list */
    uint16_t flags;
};

enum keys_kind { KEYS_GENERAL, KEYS_UNICODE, KEYS_SPLIT };

/* PyDictKeysObject; in 2.7 the table of a dict, where slot i and entry i are the same. Shared by reference count. */
struct dict_keys {
    uint64_t block; /* 0 = static (empty keys) or inside the dict's own block (2.7's small table) */
    uint32_t refcnt; /* dicts and classes that use it; 0 = free slot of keys[] */
    uint32_t log2_size;
    uint32_t kind;     /* enum keys_kind */
    int32_t usable;    /* entries that can still be added */
    uint32_t nentries; /* entries in use, deleted ones included */
    uint32_t indices;  /* span of 1 << log2_size words: entry + 2, KEYS_EMPTY or KEYS_DUMMY */
    uint32_t entries;  /* span, ENTRY_WORDS each: hash low, hash high, key, value */
    uint32_t room;     /* entries that there is room for */
};

enum { KEYS_EMPTY = 0, KEYS_DUMMY = 1, KEYS_FIRST = 2 };
enum { ENTRY_HASH_LOW, ENTRY_HASH_HIGH, ENTRY_KEY, ENTRY_VALUE, ENTRY_WORDS };

/* PyDictValues: the values of a dict or instance whose keys are shared. */
struct dict_values {
    uint64_t block;    /* 0 = inside the instance's own block */
    uint32_t in_use;   /* 0 = free slot of values[] */
    uint32_t capacity; /* slots */
    uint32_t span;     /* capacity references by key index, then as many words of insertion order */
    uint32_t used;     /* values set, in order of insertion */
    ref owner; /* the instance whose block holds the array (3.13+), 0 = a block of its own */
    uint32_t pad;
};

/* What a type has beyond struct object: in types[], its index is the type object's `extra`. */
struct type_data {
    uint32_t kind;      /* enum object_kind of its instances */
    uint32_t exception; /* enum exception_type of the built-in base, for KIND_BASE_EXCEPTION */
    ref name;           /* str */
    ref base;           /* owned (a tuple __bases__ holds it too) */
    ref dict; /* namespace, a dict; 0 for static types: the virtual machine knows their attributes */
    uint32_t cached_keys; /* keys shared by the instances' attributes, 0 = none */
    uint32_t slots; /* span of names (str) of __slots__, inherited ones first, in order of memory */
    uint32_t nslots;
    uint32_t flags;     /* TYPE_* */
    uint32_t basicsize; /* bytes of an instance without items, headers not counted */
    uint32_t itemsize;
    ref subclasses; /* dict of weak references to the direct subclasses, by address (2.7: a list of them); 0 = none yet */
    ref qualname;   /* str that __qualname__ was set to, owned; 0 = never */
    uint32_t instances; /* born so far */
    uint32_t version;   /* tp_version_tag; 0 = none since its attributes, or a base's, were changed */
};

enum {
    TYPE_HEAP = 1,             /* made by a class statement */
    TYPE_HAS_DICT = 2,         /* instances have a __dict__ */
    TYPE_HAS_WEAKLIST = 4,     /* instances can be weakly referenced */
    TYPE_HAS_GC = 8,           /* instances have a GC header */
    TYPE_HAS_FINALIZER = 16,   /* defines __del__, itself or a base */
    TYPE_MANAGED_DICT = 32,    /* 3.11+ */
    TYPE_MANAGED_WEAKREF = 64, /* 3.12+ */
    TYPE_INLINE_VALUES = 128,  /* 3.13+ */
    TYPE_CLASSIC = 256         /* 2.7: an old-style class */
};

/* Kinds of free lists (layout.h has the limits). */
struct free_block {
    uint64_t address;
    uint32_t next; /* index in free_blocks, 0 = end */
    uint32_t pad;
};

enum { FREE_TUPLES = 21 }; /* tuple free lists by length: 1 .. 20 */

struct free_list {
    uint32_t head; /* index in free_blocks: the one given out next */
    uint32_t count;
};

/* The plain variables of the room. No padding. */
struct objects_vars {
    uint64_t births;         /* serial of the latest object that is not static */
    uint64_t static_births;  /* of the latest static one, without STATIC_SERIAL */
    uint64_t live;           /* objects with blocks */
    uint64_t static_address; /* where the next static object gets its address */
    uint32_t free_slot;      /* first free slot of objects[], linked through gc_next */
    uint32_t free_keys;      /* of keys[], linked through `entries` */
    uint32_t free_values;    /* of values[], linked through `span` */
    uint32_t free_block;     /* of free_blocks[] */
    uint32_t free_type;      /* of types[], linked through `slots` */
    uint32_t making_static;  /* > 0: new objects are OBJECT_STATIC */
    uint32_t trash_nesting;  /* trash_delete_nesting */
    ref trash_later;         /* trash_delete_later, linked through gc_prev */
    uint32_t dying;          /* nesting of deallocations under way */
    ref namespace; /* the dict of the module's names, whose content hooks.names_* know; 0 = none */
    ref none, not_implemented, ellipsis, py_true, py_false, empty_tuple, empty_str, empty_bytes;
    ref empty_frozenset; /* 0 = not made yet */
    ref getset[2]; /* 3.15: the shared descriptors of __dict__, __weakref__; 0 = not made yet */
    uint32_t empty_keys;    /* Py_EMPTY_KEYS */
    uint32_t slice_outside; /* 1: the slice_cache holds the slice that it held before the program */
    uint32_t outside[FREE_LISTS]; /* blocks that lie below ours: free_list_leave() */
    uint32_t young_space; /* object_space of what is newly tracked: 3.14.0 the one not visited */
    struct free_list free_lists[FREE_LISTS];
    struct free_list free_tuples[FREE_TUPLES];
};

struct objects;
typedef void visit_fn(void *who, struct objects *o, ref referrer, ref referent);

/* What only the virtual machine or the collector can do. All may be NULL except where told; none of them is state. */
struct object_hooks {
    void *vm; /* first argument of those below */
    /* Sets the current exception: TypeError etc. with that text. Needed as soon as an operation can fail. */
    void (*raise)(void *vm, enum exception_type type, const char *format, va_list args);
    /* Sets KeyError(key). */
    void (*raise_key)(void *vm, ref key);
    /* 1 if an exception is set. */
    int (*error_occurred)(void *vm);
    /* tp_finalize / tp_del: looks up and calls type(self).__del__(self), or closes a generator; errors in it are unraisable. */
    void (*finalize)(void *vm, ref self);
    /* Calls callback(weakref); errors in it are unraisable. */
    void (*weakref_callback)(void *vm, ref weakref, ref callback, int by_collector);
    /* a == b when one is an instance of a class of the program: 1, 0, -1 after an error, 2 = no class defines __eq__. */
    int (*equal)(void *vm, ref a, ref b);
    /* hash(self) of an instance of a class of the program: 0 and *hash, -1 after an error, 1 = its class defines neither __hash__ nor
     * __eq__. */
    int (*hash)(void *vm, ref self, int64_t *hash);
    /* A TypeError of hash(key) is on its way: says that key cannot be used as a `use` (3.14+). */
    void (*explain_hash)(void *vm, ref key, const char *use);
    /* Frame number `frame` (object's extra) of a generator or frame object: visit every reference that it holds; drop them
     * (tp_clear, deallocation) in the version's order. */
    void (*frame_traverse)(void *vm, ref owner, uint32_t frame, visit_fn *visit, void *who);
    void (*frame_clear)(void *vm, ref owner, uint32_t frame);
    /* PyGen_NeedsFinalizing of 2.7: 1 if the generator rests in a try or with. */
    int (*generator_held)(void *vm, ref generator);
    /* vars.namespace: visit what the module's names are bound to, in order of definition; unbind them in that order. */
    void (*names_traverse)(void *vm, ref namespace, visit_fn *visit, void *who);
    void (*names_clear)(void *vm);
    /* Code object: its constants and names, known to the VM. */
    void (*code_traverse)(void *vm, ref code, visit_fn *visit, void *who);
    void *gc;                                   /* first argument of the two below: the collector */
    void (*gc_allocated)(void *gc, ref object); /* a real GC allocation: may collect (to 3.11) */
    void (*gc_freed)(void *gc);
};

struct objects {
    struct pymalloc *pymalloc;
    struct clock *clock;
    struct spans *spans;
    const struct layout *layout;
    struct objects_vars vars;
    FROZEN(struct object) objects;
    FROZEN(struct dict_keys) keys;
    FROZEN(struct dict_values) values;
    FROZEN(struct type_data) types;
    FROZEN(struct free_block) free_blocks;
    FROZEN(ref) small_ints;   /* by value - layout->small_int_min, 0 = not made yet */
    FROZEN(ref) byte_strings; /* one-byte bytes objects, 0 = not made yet */
    struct addrmap interned;  /* hash of the text -> str */
    struct object_hooks hooks;
};

/* Prepares the room: the static types and None etc. exist, nothing else. pymalloc, clock, spans and the layout must outlive it. */
void objects_init(struct objects *o, struct store *store, struct pymalloc *pymalloc,
                  struct spans *spans, const struct layout *layout);

static inline const struct object *
object_at(const struct objects *o, ref r)
{
    return &o->objects.at[r];
}

/* To write fields of an object; valid until the next birth. */
static inline struct object *
object_edit(struct objects *o, ref r)
{
    return edit(o->objects, r);
}

static inline enum object_kind
kind_of(const struct objects *o, ref r)
{
    return (enum object_kind)o->objects.at[r].kind;
}

static inline ref
type_of(const struct objects *o, ref r)
{
    return o->objects.at[r].ob_type;
}

/* What the type object `type` has beyond struct object. */
static inline const struct type_data *
type_data(const struct objects *o, ref type)
{
    return &o->types.at[o->objects.at[type].extra];
}

/* Is r an instance of an old-style class (2.7)? Is it such a class? */
static inline int
is_classic_instance(const struct objects *o, ref r)
{
    return (type_data(o, type_of(o, r))->flags & TYPE_CLASSIC) != 0;
}

static inline int
is_classic_class(const struct objects *o, ref r)
{
    return type_of(o, r) == static_type(KIND_CLASSOBJ);
}

/* What type(r) says: type_of(r), but that old-style classes are no types. */
static inline ref
shown_type_of(const struct objects *o, ref r)
{
    return is_classic_instance(o, r) ? static_type(KIND_CLASSIC_INSTANCE) : type_of(o, r);
}

/* Exactly of the built-in type, not of a subclass. */
static inline int
is_exactly(const struct objects *o, ref r, enum object_kind kind)
{
    return o->objects.at[r].ob_type == static_type(kind);
}

/* 1 if type is, or derives from, other. */
int type_is_subtype(const struct objects *o, ref type, ref other);

/* The name of an object's type as error messages show it, e.g. "list". Valid until the next allocation. */
const char *type_name_of(const struct objects *o, ref r);

/* The name of type `type`. */
const char *type_name(const struct objects *o, ref type);
/* What __name__ tells: tp_name without the module that it begins with, as that of some built-in types does. */
const char *type_last_name(const struct objects *o, ref type);

/* Objects made between these two are static (no blocks): constants, names, code of the program. They nest. */
void objects_begin_static(struct objects *o);
void objects_end_static(struct objects *o);

/* Hands the caller's reference to a static object over to the interpreter: the object lives for ever. */
void object_keep_static(struct objects *o, ref r);

/* Gives a static object that has just been made, or has been given some so before, `references` references in place of the caller's: those
 * of the interpreter that live as long as the program. */
void object_share_static(struct objects *o, ref r, uint32_t references);

/* Gives a static object that the interpreter has in any case `references` more in place of the caller's. */
void object_share_ready(struct objects *o, ref r, uint32_t references);

/* Py_INCREF and Py_DECREF, XDECREF: an immortal object does not change. decref of the last reference deallocates, with everything
 * that goes with it, in CPython's order, before it returns. r may be 0. */
void incref(struct objects *o, ref r);
void decref(struct objects *o, ref r);

/* incref that gives r back: for building new references. */
static inline ref
newref(struct objects *o, ref r)
{
    incref(o, r);
    return r;
}

/* Makes an object immortal where the version has immortal objects (3.12+: constants and interned names); nothing before. */
void object_make_immortal(struct objects *o, ref r);

/* What sys.getrefcount shows for an object whose count is ob_refcnt (immortal ones show a large constant). */
int64_t object_shown_refcount(const struct objects *o, ref r);

/* Bytes of GC header and pre-header of objects of that type. */
uint32_t type_header(const struct objects *o, ref type);

/* sys.getsizeof without __sizeof__ of classes: bytes. Exact for all kinds of layout.h's table. */
uint64_t object_sizeof(const struct objects *o, ref r);

/* Calls visit for every object that r refers to, in the order of the type's tp_traverse. */
void object_traverse(struct objects *o, ref r, visit_fn *visit, void *who);

/* tp_clear: drops references that can be part of cycles, in the type's order. */
void object_clear(struct objects *o, ref r);

/* Every reference that r owns, whether or not its tp_traverse visits it: what reference counts are made of. For checks. */
void object_owned(struct objects *o, ref r, visit_fn *visit, void *who);

/* PyObject_GC_Track and UnTrack; untracking an untracked object does nothing. */
void object_track(struct objects *o, ref r);
void object_untrack(struct objects *o, ref r);

static inline int
object_is_tracked(const struct objects *o, ref r)
{
    return o->objects.at[r].gc_next != 0;
}

/* What gc.is_tracked says. Static objects are in none of the collector's lists, but a real interpreter tracks functions, modules ... */
int object_shown_tracked(const struct objects *o, ref r);

/* _PyObject_GC_MAY_BE_TRACKED: could it be part of a cycle (an untracked tuple cannot)? */
int object_may_be_tracked(const struct objects *o, ref r);

/* _PyGC_Dump's helpers for lists of the collector. */
void gc_list_append(struct objects *o, ref r, enum gc_list list);
void gc_list_remove(struct objects *o, ref r);
void gc_list_move(struct objects *o, ref r, enum gc_list list);
void gc_list_merge(struct objects *o, enum gc_list from, enum gc_list to);
uint32_t gc_list_size(const struct objects *o, enum gc_list list);

/* gc_old_space, gc_set_old_space, gc_list_set_space of 3.14.0: 0 or 1; in other versions 0. */
static inline uint32_t
object_space(const struct objects *o, ref r)
{
    return (o->objects.at[r].flags & OBJECT_OLD_SPACE_1) != 0;
}
void object_set_space(struct objects *o, ref r, uint32_t space);
void gc_list_set_space(struct objects *o, enum gc_list list, uint32_t space);

/* What the static types hold for the collector to mark: weak references to the classes derived from them. */
void objects_static_roots(struct objects *o, visit_fn *visit, void *who);

static inline int
gc_list_is_empty(const struct objects *o, enum gc_list list)
{
    return o->objects.at[gc_head(list)].gc_next == gc_head(list);
}

/* PyObject_CallFinalizerFromDealloc and friends ask: does the type have a finalizer? */
int object_has_finalizer(const struct objects *o, ref r);

/* Empties the free lists as a full collection of this version does. */
void free_lists_clear(struct objects *o);

/* The interpreter itself leaves a free list with `count` blocks in all (2.7, where no collection empties it). What is taken from it gets a
 * block of the heap, which does not count as a GC allocation; ours that are too many go back to the allocator. */
void free_list_leave(struct objects *o, enum free_list_kind kind, uint32_t count);

/* How many blocks a free list has, those that the interpreter has left included. */
uint32_t free_list_filling(const struct objects *o, enum free_list_kind kind);

/* Raises through the hooks with a formatted text; returns -1. */
int objects_raise(struct objects *o, enum exception_type type, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Proves the invariants that hold after every event (lists, blocks and their owners). Returns NULL, or what is wrong (static buffer). */
const char *objects_check(const struct objects *o);

/* Proves, between operations, that every count equals the references found: `roots` calls visit(who, o, 0, r) for each reference
 * that the caller holds. Returns NULL, or what is wrong (static buffer). */
const char *
objects_check_counts(struct objects *o, void (*roots)(void *holder, visit_fn *visit, void *who),
                     void *holder);

#endif
