/* What the files of this room share and nobody else needs. */
#ifndef OBJECTS_INTERNAL_H
#define OBJECTS_INTERNAL_H

#include "objects/object.h"

enum { REF_BYTES = 8, NO_FREE_LIST = FREE_LISTS };

/* PyObject_Malloc/PyType_GenericAlloc: a new object of `type` with `bytes` of struct and items (headers come on top) and count 1. A real
 * GC allocation is counted, and may collect (to 3.11), before the object exists. Not tracked yet. Holds a reference to a heap type. */
ref object_alloc(struct objects *o, ref type, uint64_t bytes);

/* The same from free list `list` (FREE_LISTS_...); 0 if that is empty. */
ref object_reuse(struct objects *o, ref type, enum free_list_kind list);

/* A tuple of n items from its free list; 0 if that is empty. */
ref tuple_reuse(struct objects *o, uint32_t n);

/* _PyObject_GC_Resize: r's own block for `bytes` of struct and items; r may move. */
void object_realloc(struct objects *o, ref r, uint64_t bytes);

/* From free list `list` if there is something in it, else allocated. */
ref object_new_listed(struct objects *o, ref type, uint64_t bytes, enum free_list_kind list);

/* tp_free: gives the object's own block back (or to free list `list`, unless that is NO_FREE_LIST, full, or the type is derived) and the
 * slot; drops the type's reference last. */
void object_free(struct objects *o, ref r, uint32_t list);
void tuple_free(struct objects *o, ref r);
/* co_zombieframe: the dead frame's block stays with its code. */
void object_bury(struct objects *o, ref r, ref code);

/* Sets block number b of r: asks the allocator (MEM domain) for, resizes or frees it. 0 bytes frees. */
void block_malloc(struct objects *o, ref r, int b, uint64_t bytes);
void block_realloc(struct objects *o, ref r, int b, uint64_t bytes);
/* A new block in place of the old one, which is freed after it. */
void block_renew(struct objects *o, ref r, int b, uint64_t bytes);
void block_free(struct objects *o, ref r, int b);

/* Free lists of blocks. put: 1 if it was kept. */
uint64_t free_list_take(struct objects *o, struct free_list *list);
int free_list_put(struct objects *o, struct free_list *list, uint32_t limit, uint64_t block);

/* Visits the references of a span of n words. */
void visit_span(struct objects *o, ref r, uint32_t span, uint32_t n, visit_fn *visit, void *who);

/* Sets *word of object r's `span`, giving the old reference back. */
ref span_swap(struct objects *o, uint32_t span, uint32_t i, ref with);

/* list_resize; moving `count` items inside the array from place `from` to place `to`. */
void list_resize(struct objects *o, ref l, uint32_t newsize);
void list_shift(struct objects *o, ref l, uint32_t from, uint32_t to, uint32_t count);

/* Texts: span words for that many bytes and a NUL after them; copies bytes, which may lie in the spans, into the text of s from byte `at`
 * on. */
uint32_t text_words(size_t bytes);
void text_copy(struct objects *o, ref s, size_t at, const char *bytes, size_t count);

/* Bytes that a caller gives. They may lie in the spans, which move when something is allocated: text_given notes where they are before
 * that, given_bytes says where they are after it. */
struct given {
    const char *bytes;
    size_t at; /* GIVEN_OUTSIDE, else the byte of the spans where they begin */
};
#define GIVEN_OUTSIDE SIZE_MAX
struct given text_given(const struct objects *o, const void *bytes);
const char *given_bytes(const struct objects *o, struct given given);

/* Parts of life and death that sit with their kinds. dealloc: content only; the object's own block is freed by the caller. */
void list_drop(struct objects *o, ref r);
void tuple_drop(struct objects *o, ref r);
void dict_drop(struct objects *o, ref r);
void set_drop(struct objects *o, ref r);
void text_drop(struct objects *o, ref r);
void type_drop(struct objects *o, ref r);
void generator_drop(struct objects *o, ref r);
void frame_drop(struct objects *o, ref r);
void instance_drop(struct objects *o, ref r); /* slots, then attributes */
/* Drops the __dict__ of a function or an exception, which their kind does among its fields: has_dict_in_order(). */
void instance_dict_drop(struct objects *o, ref r);
int has_dict_in_order(enum object_kind kind);
/* Drops the fields that tp_traverse visits, in its order. */
void fields_clear(struct objects *o, ref r);

void dict_hidden(struct objects *o, ref r, visit_fn *visit, void *who); /* what it passes over */
void dict_traverse(struct objects *o, ref r, visit_fn *visit, void *who);
void set_traverse(struct objects *o, ref r, visit_fn *visit, void *who);
void type_traverse(struct objects *o, ref r, visit_fn *visit, void *who);
void instance_traverse(struct objects *o, ref r, visit_fn *visit, void *who);
/* What it owns besides: a dict that is not visited (3.13.0). */
void instance_hidden(struct objects *o, ref r, visit_fn *visit, void *who);
void type_owned(struct objects *o, ref r, visit_fn *visit, void *who); /* what traversal hides */
void type_clear(struct objects *o, ref r);
void instance_clear(struct objects *o, ref r);

enum { DICT_LOG2_MINSIZE = 3 };
#define KEY_DUMMY UINT32_MAX /* 2.7: the key of a deleted entry */

/* field[] of a type object. */
enum { TYPE_BASES, TYPE_MRO, TYPE_SLOT_NAMES };

/* Shared and own key tables. keys_decref of the last user drops every key and value in order, then the table. */
uint32_t keys_new(struct objects *o, uint32_t log2_size, enum keys_kind kind);
uint32_t
keys_new_clone(struct objects *o, uint32_t like); /* of that form, never from the free list */
void keys_incref(struct objects *o, uint32_t k);
void keys_decref(struct objects *o, uint32_t k);
/* Gives back a table whose references have moved elsewhere. */
void keys_release_moved(struct objects *o, uint32_t k);

/* The sequence of slots that a hash leads to. */
struct probe {
    uint64_t perturb, i, mask;
    int shift_after; /* 2.7 */
};
struct probe probe_start(const struct objects *o, uint32_t k, int64_t hash);
void probe_next(struct probe *probe);
uint32_t probe_slot(const struct probe *probe);

/* indices[slot]; entries; the first slot for a new entry of that hash (find_empty_slot). */
uint32_t keys_index(const struct objects *o, uint32_t k, uint32_t slot);
void keys_set_index(struct objects *o, uint32_t k, uint32_t slot, uint32_t index);
void keys_set_entry(struct objects *o, uint32_t k, uint32_t i, int64_t hash, ref key, ref value);
void keys_set_value(struct objects *o, uint32_t k, uint32_t i, ref value);
uint32_t keys_free_slot(const struct objects *o, uint32_t k, int64_t hash);
/* Adds an entry (key and value stolen) that is known to be new; its number. There is room. */
uint32_t keys_append(struct objects *o, uint32_t k, int64_t hash, ref key, ref value);
/* Bytes of the table's block. */
uint64_t keys_bytes(const struct objects *o, uint32_t log2_size, enum keys_kind kind);
/* Index of the entry of an interned name, -1 if absent. */
int32_t keys_find_name(const struct objects *o, uint32_t k, ref name);
/* Adds an entry without value for a name; its index, -1 if there is no room. */
int32_t keys_add_name(struct objects *o, uint32_t k, ref name);

static inline ref
entry_key(const struct objects *o, uint32_t k, uint32_t i)
{
    return span_get(o->spans, o->keys.at[k].entries, i * ENTRY_WORDS + ENTRY_KEY);
}

static inline ref
entry_value(const struct objects *o, uint32_t k, uint32_t i)
{
    return span_get(o->spans, o->keys.at[k].entries, i * ENTRY_WORDS + ENTRY_VALUE);
}

static inline int64_t
entry_hash(const struct objects *o, uint32_t k, uint32_t i)
{
    uint32_t entries = o->keys.at[k].entries + i * ENTRY_WORDS;
    return (int64_t)((uint64_t)span_get(o->spans, entries, ENTRY_HASH_HIGH) << 32 |
                     span_get(o->spans, entries, ENTRY_HASH_LOW));
}

/* Arrays of attribute values. bytes 0: they lie inside the block of instance `owner`. */
uint32_t values_new(struct objects *o, uint32_t capacity, uint64_t bytes, ref owner);
void values_free(struct objects *o, uint32_t v); /* the references must be gone */
/* Drops all references of an array, by key index. */
void values_drop(struct objects *o, uint32_t v);

/* object_hash of a key or element; 3.14+ says as what it was used: "dict key", "set element". */
int object_key_hash(struct objects *o, ref key, const char *use, int64_t *hash);

static inline ref
value_at(const struct objects *o, uint32_t v, uint32_t i)
{
    return span_get(o->spans, o->values.at[v].span, i);
}

/* Stores value (stolen, 0 = none) at index i, keeping the order of insertion; returns the old value (owned by the caller). */
ref values_store(struct objects *o, uint32_t v, uint32_t i, ref value);

/* new_dict: a dict that takes over keys and values as they are. Tracked only from 3.14 on. New reference. */
ref dict_new_from(struct objects *o, uint32_t keys, uint32_t values, uint32_t used);

/* The same for the copy of a split table (PyDict_Copy), which asks no free list. */
ref dict_new_split(struct objects *o, uint32_t keys, uint32_t values, uint32_t used);
/* insertdict: d[key] = value with the hash told; key and value are stolen. 0 or -1. */
int dict_insert(struct objects *o, ref d, ref key, int64_t hash, ref value);
/* Tracks d if `value` may need it (MAINTAIN_TRACKING). */
void dict_maintain_tracking(struct objects *o, ref d, ref key, ref value);
/* calculate_keysize: log2 of the table for minsize slots. */
uint32_t dict_log2_for(const struct objects *o, uint64_t minsize);
/* dictresize: a table of 1 << log2_size slots (a split dict becomes combined), of kind `kind`. */
void dict_resize(struct objects *o, ref d, uint32_t log2_size, enum keys_kind kind);

/* A PyMemberDef: one behind a class for each of its __slots__. */
enum { MEMBER_BYTES = 40 };

/* Bytes of an array for n values of its own; of the values inside the block of a new instance of type. */
uint64_t values_bytes(const struct objects *o, uint32_t n);
uint64_t inline_values_bytes(const struct objects *o, ref type);
/* Gives a new instance its values: inside its block (3.13+) or beside it (3.11, 3.12). */
void instance_init_values(struct objects *o, ref r);

#endif
