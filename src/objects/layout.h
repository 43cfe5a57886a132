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
    FREE_LISTS
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

/* Which algorithm hashes text. */
enum text_hash { TEXT_HASH_FNV /* 2.7 */, TEXT_HASH_SIPHASH24 /* 3.4-3.10 */, TEXT_HASH_SIPHASH13 };

/* How the attributes of an instance are kept. */
enum attributes {
    ATTRIBUTES_DICT,   /* 2.7: an ordinary dict at the first store */
    ATTRIBUTES_SPLIT,  /* 3.3-3.10: a dict with shared keys at the first store */
    ATTRIBUTES_VALUES, /* 3.11-3.12: an array of values beside the object, no dict until asked for */
    ATTRIBUTES_INLINE  /* 3.13+: the array is part of the object's block */
};

struct layout {
    const char *name;
    int version;           /* 100 * major + minor; for what other rooms show */
    uint32_t gc_header;    /* PyGC_Head */
    uint32_t managed_dict; /* pre-header of instances with __dict__ (3.11+: 16), else 0 */
    uint32_t
        managed_weakref; /* pre-header of instances with weak references only (3.12+: 16), else 0 */
    const uint16_t *size; /* by enum object_kind: tp_basicsize; where items follow, without them */
    uint32_t
        type_size; /* a heap type's block beyond its GC header, without slots (a member record is 40 bytes each) */
    uint32_t
        code_extra; /* frames (to 3.10): bytes of a frame besides its locals, cells and stack */
    /* ints, texts */
    int small_int_max;        /* ints from -5 to here are ready-made */
    uint32_t int_zero_digits; /* digits that getsizeof counts for 0 */
    uint32_t int_min_digits;  /* digits that an int at least takes (3.12+: 1 also for 0) */
    uint32_t int_block;       /* digits are rounded up to this many in the allocation */
    uint32_t ascii_header;    /* PyASCIIObject without the final NUL */
    uint32_t unicode_header;  /* PyCompactUnicodeObject */
    int str_is_bytes;         /* 2.7: str is a string of bytes */
    enum text_hash text_hash;
    /* lists, tuples */
    enum list_growth list_growth;
    enum list_prealloc list_prealloc;
    uint32_t list_keep; /* slots up to which a list does not shrink (3.14+: 32) */
    uint32_t
        const_list_extend; /* a display of constants is an empty list extended by a tuple (3.9+) */
    int tuple_lazy_track;  /* 3.14+: a tuple built from atomic items is born untracked */
    int frozenset_lazy_track; /* 3.15 */
    /* dicts */
    int dict_ordered;          /* 3.6+: entries in insertion order; before, a table of slots */
    uint32_t dict_keys_header; /* PyDictKeysObject without indices */
    int dict_unicode_keys;     /* 3.11+: tables with only str keys have entries of 16 bytes */
    int dict_empty_shared; /* {} has no table of its own until the first store (3.8+; dict(): 3.10+) */
    int dict_call_shared;
    int dict_always_tracked; /* 3.14+ */
    int dict_growth;         /* used * this is the new size's least; 0 = used*2 + size/2 (3.6) */
    enum attributes attributes;
    int hash_none_fixed; /* 3.12+: hash(None) does not depend on its address */
    int tuple_hash_xx;   /* 3.8+ */
    /* sets */
    enum set_growth set_growth;
    uint32_t set_linear_probes;
    /* life and death */
    int immortal;               /* 3.12+ */
    uint32_t immortal_refcount; /* what getrefcount shows of one */
    int finalize_once; /* PEP 442, 3.4+: tp_finalize runs once, before weak references are cleared */
    int weakrefs_first; /* 2.7: weak references are cleared before __del__ */
    int trash_limit;    /* depth of container deallocations from which they are put off */
    int type_visited;   /* 3.9+: instances of classes show their type to the collector */
    int slotless_gc;    /* 3.8+: instances of a class with __slots__ = () have a GC header */
    uint16_t free_limit[FREE_LISTS];
    uint16_t free_tuple_limit;   /* tuples kept of each length */
    uint16_t free_tuple_longest; /* longest length kept */
    int free_clear_containers;   /* a full collection empties lists of list, dict (3.x) as well */
    /* the collector */
    uint32_t threshold[3];
    int gc_at_eval_breaker; /* 3.12+: an allocation only asks for the collection */
    int gc_untrack_in_move; /* to 3.7: tuples are untracked while move_unreachable visits them */
    int gc_untrack_dicts;   /* to 3.13: a full collection untracks dicts */
    int gc_untrack_tuples;
    int gc_legacy_finalizers; /* 2.7: objects with __del__ in cycles are uncollectable */
    int gc_resurrect_part;    /* 3.9+: only what was resurrected survives */
    int gc_resurrect_counted; /* 3.6: a batch that survives is still counted as collected */
    int gc_weakref_late;  /* 3.15: weak references without callback are cleared after finalizers */
    int gc_weakref_again; /* 3.13+: weak references made by finalizers are cleared too */
    int gc_immortal; /* 0; 1 = immortal containers go to the permanent list (3.12), 2 = are untracked (3.13+) */
    int gc_freeze;          /* 3.7+: there is a permanent generation */
    int gc_callbacks;       /* 3.3+ */
    int gc_info_candidates; /* 3.15: stats and callbacks tell candidates and duration */
    int gc_incremental;     /* 3.14.0 to 3.14.4 */
};

/* The row called name; NULL if there is none. Static storage. */
const struct layout *layout_named(const char *name);

/* Row i (0 = oldest); NULL past the end. Static storage. */
const struct layout *layout_row(int i);

#endif
