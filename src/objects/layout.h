/* What objects look like in a CPython version: sizes, headers, growth rules, limits of free lists and rule switches. One row a version,
 * named like the rows of pymalloc/geometry.h. Everything in src/objects and src/gc that differs between versions asks here.
 *
 * Sizes are bytes of the C struct without GC header and pre-header (sizeof, tp_basicsize). */
#ifndef OBJECTS_LAYOUT_H
#define OBJECTS_LAYOUT_H

#include <stdint.h>

#include "objects/kinds.h"

enum free_list_kind {
    FREE_LISTS_LIST,
    FREE_LISTS_DICT,
    FREE_LISTS_KEYS,
    FREE_LISTS_FLOAT,
    FREE_LISTS_INT,
    FREE_LISTS_METHOD,
    FREE_LISTS_BUILTIN,
    FREE_LISTS_SET,
    FREE_LISTS_FRAME,
    FREE_LISTS_SLICE,
    FREE_LISTS_RANGE,
    FREE_LISTS_RANGE_ITERATOR,
    FREE_LISTS_LIST_ITERATOR,
    FREE_LISTS_TUPLE_ITERATOR,
    FREE_LISTS_WRITER,
    FREE_LISTS_BYTES_WRITER,
    FREE_LISTS
};

enum { FREE_LIST_UNLIMITED = UINT16_MAX };

/* The order in which a full collection empties the free lists. */
enum free_order {
    FREE_ORDER_CLASSIC /* to 3.8 */,
    FREE_ORDER_TUPLES_FIRST,
    FREE_ORDER_FLOATS_FIRST
};

/* How list_resize over-allocates. */
enum list_growth { LIST_GROWTH_CLASSIC /* to 3.8 */, LIST_GROWTH_ROUNDED /* 3.9+ */ };

/* How list(iterable with a length) sizes its items. */
enum list_prealloc {
    LIST_PREALLOC_GROWTH /* like appending */,
    LIST_PREALLOC_EXACT,
    LIST_PREALLOC_EVEN
};

/* When a set's table grows after an add: fill * 3 >= (mask + 1) * 2, fill * 3 >= mask * 2, fill * 5 >= mask * 3. */
enum set_growth { SET_GROWTH_SLOTS_2_3, SET_GROWTH_MASK_2_3, SET_GROWTH_MASK_3_5 };

/* Which deleted entry that it passed an added element takes. */
enum set_reuse { SET_REUSE_NEVER /* 3.9 */, SET_REUSE_FIRST /* to 3.6 */, SET_REUSE_LAST };

/* Does an empty dict that another is merged into take over a copy of its table? */
enum merge_clone {
    MERGE_CLONE_NEVER,   /* to 3.9 */
    MERGE_CLONE_ALWAYS,  /* 3.10 to 3.12 */
    MERGE_CLONE_COMBINED /* 3.13+: not if it shares the keys of a class */
};

/* The empty frozenset. */
enum frozenset_empty {
    FROZENSET_STATIC, /* 3.6: one for all, there from the start */
    FROZENSET_SHARED, /* 2.7, 3.7 to 3.9: one for all, made when it is first needed */
    FROZENSET_EACH    /* 3.10+: like any other */
};

/* Which algorithm hashes text. */
enum text_hash { TEXT_HASH_FNV /* 2.7 */, TEXT_HASH_SIPHASH24 /* 3.4-3.10 */, TEXT_HASH_SIPHASH13 };

/* How the attributes of an instance are kept. */
enum attributes {
    ATTRIBUTES_DICT,   /* 2.7: an ordinary dict at the first store */
    ATTRIBUTES_SPLIT,  /* 3.3-3.10: a dict with shared keys at the first store */
    ATTRIBUTES_VALUES, /* 3.11-3.12: an array of values beside the object, no dict until asked for */
    ATTRIBUTES_INLINE  /* 3.13+: the array is part of the object's block */
};

/* What the tp_clear of a property lets go. */
enum property_clears {
    PROPERTY_CLEARS_NOTHING, /* 2.7: it has none */
    PROPERTY_CLEARS_DOC,     /* 3.x to 3.13 */
    PROPERTY_CLEARS_ALL      /* 3.14+ */
};

/* When the tp_traverse of a generator shows its code. */
enum generator_code {
    GENERATOR_CODE_ONCE,    /* to 3.10: before the name */
    GENERATOR_CODE_TWICE,   /* 3.11: there, and with the frame */
    GENERATOR_CODE_RUNNING, /* 3.12, 3.13: with the frame, as long as there is one */
    GENERATOR_CODE_BEHIND   /* 3.14+: with the frame, then in its place */
};

/* No pointers, no padding that matters: rows are constant. Sizes are bytes. */
struct layout {
    const char *name;
    int version;              /* 100 * major + minor; for what other rooms show */
    int column;               /* of the tables of sizes */
    uint32_t gc_header;       /* PyGC_Head */
    uint32_t managed_dict;    /* pre-header of instances with __dict__ (3.11+: 16) */
    uint32_t managed_weakref; /* pre-header of instances with __weakref__ only (3.12+: 16) */
    /* ints and texts */
    int small_int_max;    /* ints from -5 to here are ready-made */
    uint32_t zero_digits; /* digits that sys.getsizeof counts for 0 */
    uint32_t int_medium;  /* bytes asked for an int of one digit: 28, 3.11+ sizeof(PyLongObject) */
    uint32_t int_size;    /* the same made of a size (PyLong_FromSize_t, FromSsize_t): 28 to 3.13 */
    int int_is_long;      /* 2.7: an int is a C long, from a block of 41 */
    uint32_t ascii_header;   /* PyASCIIObject */
    uint32_t unicode_header; /* PyCompactUnicodeObject */
    int latin_utf8; /* 3.12+: the ready-made texts of one character of Latin-1 have their UTF-8 with them */
    uint32_t unicode_writer; /* sizeof(_PyUnicodeWriter) where repr() makes one (3.14+) */
    uint32_t bytes_waiting;  /* bytes that wait in a writer for their number to be known */
    uint32_t bytes_writer;   /* sizeof(PyBytesWriter) where that is a block (3.15) */
    int str_is_bytes;        /* 2.7: str is a string of bytes */
    enum text_hash text_hash;
    int64_t
        none_hash; /* 3.12+: a constant; 0 = by address; 2.7: an address whose last three digits are those of 2.7.18 as pyenv builds it */
    int hash_nan_pointer;     /* 3.10+: hash(nan) depends on the object */
    int hash_slice;           /* 3.12+: slices can be hashed */
    int unhashable_explained; /* 3.14+: "cannot use 'list' as a dict key (unhashable type: 'list')" */
    uint32_t bytearray_bytes; /* 3.15: the buffer is a bytes object: its header */
    /* lists, tuples */
    enum list_growth list_growth;
    enum list_prealloc list_prealloc;
    uint32_t list_keep;   /* slots up to which a list does not shrink (3.14+: 32) */
    int list_append_room; /* 3.11+: append() uses the room that is there without asking list_resize */
    int list_pop_clears;     /* 3.12+: popping the last item frees the item array */
    int tuple_concat_shares; /* 3.7+: () + t and t + () are t */
    int tuple_shrinks_empty; /* to 3.10: a tuple that is cut down to nothing becomes an empty one of its own, not () */
    int tuple_lazy_track;     /* 3.14+: a tuple built from atomic items is born untracked */
    int frozenset_lazy_track; /* 3.15 */
    int range_bare; /* 2.7: an xrange is its length and its items: it shows no start, has no slices, and is compared, searched and hashed as any object */
    int tuple_hash_xx; /* 3.8+: xxHash, before a multiplicative hash */
    /* dicts */
    int dict_shows_keys_first; /* 2.7: dict_traverse visits a key before its value */
    int dict_slots; /* 2.7: a table of slots in the order of hashes; since: entries in order */
    uint32_t dict_keys_header; /* PyDictKeysObject without indices */
    int dict_unicode_keys;     /* 3.11+: entries of 16 bytes while all keys are str */
    int dict_literal_empty;    /* {} has no table of its own until the first store (3.8+) */
    int dict_call_empty;       /* dict() neither (3.10+) */
    int dict_always_tracked;   /* 3.14+ */
    int dict_rounds_up;        /* 3.10-3.13.3: a table for 1 to 8 slots gets 16 */
    int dict_resize_frees;     /* 3.6: a table that became too small does not go to the free list */
    int dict_copy_called; /* 3.15: the copy of an empty or sparse dict is made by its type, which asks no free list */
    int dict_clone; /* 3.7+: a copy takes over the table as it is */
    enum merge_clone dict_merge_clone;
    uint32_t dict_growth; /* the new size is at least used * this; 0 = used*2 + size/2 (3.6) */
    /* classes */
    enum attributes attributes;
    uint32_t static_type_size; /* sizeof(PyTypeObject) */
    int standard_errors;       /* 2.7: most exceptions are StandardErrors */
    int exceptions_in_module; /* 2.7: the tp_name of a built-in exception begins with "exceptions." */
    int method_class; /* 2.7: a method keeps the class it was looked up in; without self it is unbound */
    int weakrefs_by_type; /* 2.7: weak references of different types are not equal */
    int method_by_value;  /* to 3.7: methods of equal selves are equal, and hashed so */
    int property_told; /* 3.10+: a new class calls __set_name__ of its properties with a tuple; 2 (to 3.13): bound */
    int descriptor_names; /* strings made of the name of a class's own getset or member: before its descriptor if > 1, after it */
    int mro_merged;       /* to 3.6: the mro is merged from lists */
    int mro_early;        /* 3.10+: it is made before the descriptors */
    int equality_alone;   /* 2.7: a class with __eq__ alone does not get __hash__ = None */
    int subclasses_listed; /* 2.7: a class has its subclasses in a list, not in a dict */
    int subclasses_late; /* 3.9+: a class gets its dict of subclasses after what goes into it is made */
    int slots_held; /* 3.10+: the tuple made of __slots__ outlives the making of the sorted one */
    int subclasses_dropped; /* 3.11+: a class whose last subclass dies gives the dict of them up */
    int class_clears_keys;  /* 3.x to 3.10: the tp_clear of a class begins with its shared keys */
    enum property_clears property_clears;
    int class_keys_named;  /* 3.14+: the shared keys begin with the class's __static_attributes__ */
    int class_keys_early;  /* 3.15: the shared keys are made before the base learns of the class */
    int class_copies_late; /* 2.7: type_new makes the class before the copy of its namespace */
    int class_announced;   /* 3.6+: __set_name__ and __init_subclass__ are looked for */
    int super_arguments;   /* to 3.10: for super() there, a tuple of arguments is made */
    int class_getsets; /* to 3.14: a class has descriptors of its own for __dict__ and __weakref__ */
    int weak_qualified; /* 3.10+: the types of weak references are named "weakref.ReferenceType" ... */
    int inline_by_dict; /* 3.13.3+: the dict of an instance shows and tracks the values in the instance's block; in 3.13.0 the instance does */
    int subclass_inline; /* 3.14+: instances of classes derived from list, dict ... have inline values */
    /* sets */
    enum set_growth set_growth;
    int set_empty_subtracts; /* not in 3.6: where something is taken out of an empty set, what of is looked at, and the set swept */
    int set_keys_held;       /* 3.9+: operators of sets hold the element that they look for */
    int dict_merge_holds;    /* 3.x: merging dicts holds the key and value that are inserted */
    int set_difference_narrows; /* 3.9+: what takes a set out that is eight times larger takes the elements of both out */
    int set_merge_trusts; /* 3.x: a set without entries takes another's elements over without comparing them */
    int set_difference_copies; /* 3.x: a difference with a set that is four times smaller cuts a copy down */
    uint32_t set_linear_probes; /* 2.7: 0 */
    enum set_reuse set_reuse;
    enum frozenset_empty frozenset_empty;
    /* life and death */
    int frame_objects; /* to 3.10: a call has a frame object with a block */
    int frame_tracked; /* to 3.6: PyFrame_New tracks it; later that waits until somebody else holds the frame, or a generator */
    enum generator_code generator_code;
    int immortal; /* 3.12+ */
    int constants_mortal; /* not 3.12: a constant that looks like a name is as mortal as others, unless it is one */
    int64_t
        ready_refcount; /* 3.11: the count with which ready-made ints, texts, bytes and the empty tuple begin, less 1 (OBJECT_STATIC); it goes on from there */
    int64_t immortal_refcount; /* what sys.getrefcount shows of one */
    int finalize_once; /* PEP 442 (3.4+): __del__ runs once, while weak references still work */
    int trash_limit;   /* containers nested deeper than this are deallocated later */
    int exceptions_nested; /* 3.11+: exceptions count among those */
    int slotless_gc; /* instances of a class with __slots__ = () have a GC header: 1 = those of all (3.8+), 2 = of a built-in type's (2.7) */
    int class_counts_slots; /* 2.7: so sys.getsizeof() of a class */
    int managed_dict_plain; /* 3.11: a managed __dict__ that is made by asking for it shares no keys */
    int clear_keeps_values; /* 3.11: tp_clear of an instance empties its array of values, but keeps it */
    int slice_at_start; /* to 3.13: there is a slice in the slice_cache when the program begins; no collection clears it */
    uint16_t free_limit[FREE_LISTS];
    uint8_t
        range_in_steps; /* 3.6 to 3.11: the length of a range is computed by Python ints, even of small numbers */
    uint16_t free_tuple_limit;   /* tuples kept of each length */
    uint16_t free_tuple_longest; /* longest length kept */
    uint16_t
        free_tuple_reused; /* longest length taken from the lists again: in 3.11 and 3.12 those of 20 items only wait there */
    enum free_order free_order; /* in which a full collection goes through them */
    uint32_t free_cleared;      /* free lists that a full collection empties: 1 << kind, summed */
    /* the collector */
    int64_t threshold0;
    int gc_scheduled_anyway; /* 3.12: what was asked for runs even if the collector is disabled meanwhile */
    int gc_at_eval_breaker;   /* 3.12+: an allocation only asks for the collection */
    int gc_untrack_tuples;    /* 1: move_unreachable does it (to 3.7); 2: a pass of its own */
    int gc_untrack_dicts;     /* to 3.13, in full collections */
    int gc_legacy_finalizers; /* 2.7: objects with __del__ in cycles are uncollectable */
    int gc_debug_objects; /* 2.7: DEBUG_COLLECTABLE and _UNCOLLECTABLE tell nothing without DEBUG_OBJECTS */
    int gc_resurrect_part;    /* 3.9+: only what was resurrected survives */
    int gc_resurrect_counted; /* 3.6: a batch that survives is still counted as collected */
    int gc_weakref_late;      /* 3.15: references without callback are cleared after finalizers */
    int weakref_tuple;        /* 3.13+: a single weak reference that calls back gets a tuple too */
    int gc_weakref_again;     /* 3.13+: weak references made by finalizers are cleared too */
    int gc_immortal; /* immortal containers: 1 go to the permanent list (3.12), 2 are untracked */
    int gc_stats_always; /* 3.8+: DEBUG_STATS tells counts even if they are 0 */
    uint32_t
        gc_start_objects; /* to 3.6, where nothing can be frozen: long-lived objects of the interpreter itself, which the rule of a quarter counts, as where arenascope check runs the program */
    int gc_freeze;        /* 3.7+: there is a permanent generation */
    int gc_callbacks;     /* 3.3+ */
    int dict_equal_hashes; /* 2.7: dict_equal looks the keys up as any program does; later ones know their hashes */
    int dict_equal_holds;    /* 3.7+: it holds the value that it has found */
    int tuple_hash_kept;     /* 3.14+: a tuple keeps its hash */
    int frozenset_disperses; /* 3.6+: frozenset_hash mixes the bits of what it has gathered */
    int dict_set_holds;      /* 3.11+: PyDict_SetItem has its references before it hashes the key */
    int function_clears;     /* 3.8+: functions have a tp_clear */
    int exception_traceback; /* 3.x: an exception has its traceback */
    int exceptions_first; /* 3.14+: a call makes an exception, if it has only arguments, before the tuple of them */
    int gc_phase_text; /* 3.12+: the text for them, "start" or "stop", is made even if there are none */
    uint32_t
        gc_candidates; /* 3.15: stats and callbacks tell candidates and duration: so many the start-up has looked at, and a full collection after it; 0 = they do not */
    int gc_incremental; /* 3.14.0-3.14.4: a young generation and an old one scanned bit by bit */
};

/* tp_basicsize of a kind's own objects: bytes without GC header, pre-header and items. */
uint32_t layout_size(const struct layout *layout, enum object_kind kind);

/* Bytes that a built-in exception has beyond BaseException's struct. */
uint32_t layout_exception_extra(const struct layout *layout, enum exception_type type);

/* The row called name; NULL if there is none. Static storage. */
const struct layout *layout_named(const char *name);

/* Row i (0 = oldest); NULL past the end. Static storage. */
const struct layout *layout_row(int i);

#endif
