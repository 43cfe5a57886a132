/* dict and its views.
 *
 * KIND_DICT: extra is the index of its keys in keys[], span the index in values[] of a split table's values (0 = combined), size ma_used.
 * Lookups compare by identity, then hash, then equality, and probe as CPython does. Functions that hash or compare return -1 after
 * an error. */
#ifndef OBJECTS_MAPPING_H
#define OBJECTS_MAPPING_H

#include "objects/object.h"

enum dict_birth {
    DICT_LITERAL, /* {} and PyDict_New() */
    DICT_CALL     /* dict(): own table at once to 3.9 */
};

/* An empty dict. New reference. */
ref dict_new(struct objects *o, enum dict_birth birth);

/* _PyDict_NewPresized: for a display of n items; all_str: all keys are exactly str. New reference. */
ref dict_new_presized(struct objects *o, uint32_t n, int all_str);
/* An empty instance of a class derived from dict. */
ref dict_new_of(struct objects *o, ref type);

static inline uint32_t
dict_size(const struct objects *o, ref d)
{
    return object_at(o, d)->size;
}

/* 1 and *value (borrowed), 0 if absent, -1 error. value may be NULL. */
int dict_get(struct objects *o, ref d, ref key, ref *value);
/* The same where the key's hash is known (_PyDict_GetItem_KnownHash). */
int dict_get_entry(struct objects *o, ref d, ref key, int64_t hash, ref *value);
/* For names: key is an interned str; cannot fail. Borrowed, 0 if absent. */
ref dict_get_name(struct objects *o, ref d, ref name);
/* d[key] = value, both borrowed. 0 or -1. */
int dict_set(struct objects *o, ref d, ref key, ref value);
/* The same with references that become the dict's (_PyDict_SetItem_Take2). */
int dict_set_take(struct objects *o, ref d, ref key, ref value);
/* del d[key]: 1 done, 0 absent (nothing raised), -1 error. */
int dict_del(struct objects *o, ref d, ref key);
/* dict.pop: 1 and *value (new reference), 0, -1. */
int dict_pop(struct objects *o, ref d, ref key, ref *value);
/* dict.popitem: 1 and a new reference to each, 0 if empty. Makes the item tuple's allocation the caller's. */
int dict_popitem(struct objects *o, ref d, ref *key, ref *value);
/* dict.setdefault: *value borrowed; 1 was there, 0 inserted, -1. */
int dict_setdefault(struct objects *o, ref d, ref key, ref otherwise, ref *value);
void dict_clear(struct objects *o, ref d);
/* PyDict_Copy. New reference. */
ref dict_copy(struct objects *o, ref d);
/* dict_merge(d, other dict, override). 0 or -1. */
int dict_merge(struct objects *o, ref d, ref other, int override);
/* The part of _PyDict_FromKeys for what is exactly a dict, set or frozenset: d, new and empty, gets a table for all of its keys at once,
 * then each key, whose hash is known, with `value` (borrowed). 0 or -1. */
int dict_set_keys(struct objects *o, ref d, ref keys, ref value);

/* PyDict_Next: *position starts at 0; 1 while there is an item (borrowed; key, value may be NULL). */
int dict_next(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value);
/* _PyDict_Next: the same with the key's hash. */
int dict_next_entry(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value,
                    int64_t *hash);
/* The same backwards: *position starts at dict_reverse_start(). */
uint32_t dict_reverse_start(const struct objects *o, ref d);
int dict_previous(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value);
/* What the two are. */
typedef int dict_step_fn(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value);

/* dict.keys(), .values(), .items(): views. field[0] is the dict. New reference. */
ref dict_view_new(struct objects *o, enum object_kind kind, ref dict);

#endif
