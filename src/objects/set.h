/* set and frozenset: open addressing with linear probes, in CPython's order.
 *
 * size is `used`, allocated the slots of the table (mask + 1), extra `fill`, span the table: SET_WORDS each. A table of more than 8 slots is
 * BLOCK_TABLE. Functions that hash or compare return -1 after an error. */
#ifndef OBJECTS_SET_H
#define OBJECTS_SET_H

#include "objects/object.h"

enum { SET_HASH_LOW, SET_HASH_HIGH, SET_KEY, SET_WORDS };
enum { SET_DUMMY = 0xffffffff };

/* An empty set (KIND_SET) or frozenset (KIND_FROZENSET); frozenset() without items is shared: frozenset_empty. New references. */
ref set_new(struct objects *o, enum object_kind kind);
ref set_new_of(struct objects *o, ref type);
ref frozenset_empty(struct objects *o);
/* A frozenset that frozenset() makes is complete: 3.15 untracks it if its elements are atomic. */
void frozenset_ready(struct objects *o, ref s);

static inline uint32_t
set_size(const struct objects *o, ref s)
{
    return object_at(o, s)->size;
}

int set_add(struct objects *o, ref s, ref key); /* 0, -1 */
/* The same with a reference that becomes the set's (_PySet_AddTakeRef). */
int set_add_take(struct objects *o, ref s, ref key); /* 0, -1 */
int set_contains(struct objects *o, ref s, ref key); /* 1, 0, -1 */
int set_discard(struct objects *o, ref s, ref key);  /* 1 was there, 0, -1 */
/* The same where the key's hash is known. */
int set_add_entry(struct objects *o, ref s, ref key, int64_t hash);
int set_contains_entry(struct objects *o, ref s, ref key, int64_t hash);
int set_discard_entry(struct objects *o, ref s, ref key, int64_t hash);
ref set_pop(struct objects *o, ref s); /* new reference; 0 if empty */
void set_clear(struct objects *o, ref s);
/* set_update_internal: from a set, frozenset (set_merge) or dict; other iterables: set_add each. */
int set_update(struct objects *o, ref s, ref other);
/* set_copy, set(other set), frozenset(...): a new set of that kind. New reference. */
ref set_copy(struct objects *o, ref s, enum object_kind kind);
ref set_union(struct objects *o, ref a, ref b); /* new references; 0 after an error */
ref set_intersection(struct objects *o, ref a, ref b);
/* b may be a dict of which a is not much larger: then (not in 2.7, whose sets have no linear probes) copying a and taking b's elements out
 * is cheaper than looking for a's in b. */
ref set_difference(struct objects *o, ref a, ref b);
int set_is_much_larger(const struct objects *o, ref a, ref b);
ref set_symmetric_difference(struct objects *o, ref a, ref b);
/* In place (&=, -=, ^=): 0, or -1 after an error. */
int set_intersection_update(struct objects *o, ref a, ref b);
int set_difference_update(struct objects *o, ref a, ref b);
int set_symmetric_difference_update(struct objects *o, ref a, ref b); /* b: a dict, too */
/* set_intersection's step for an item of an iterable: result gets it if s has it. 0, or -1 after an error. */
int set_add_common(struct objects *o, ref s, ref result, ref key);
/* set_isdisjoint of two sets: 1, 0, -1. */
int set_is_disjoint(struct objects *o, ref a, ref b);
/* set_swap_bodies: a and b exchange their elements. */
void set_swap_bodies(struct objects *o, ref a, ref b);
/* Makes a new table without deleted entries if more than a quarter of the slots (to 3.6: a fifth) are such. */
void set_sweep(struct objects *o, ref s);
int set_is_subset(struct objects *o, ref a, ref b); /* 1, 0, -1 */
int set_equal(struct objects *o, ref a, ref b);

/* _PySet_NextEntry: *position starts at 0; 1 while there is an element (borrowed) with its hash. */
int set_next_entry(const struct objects *o, ref s, uint32_t *position, ref *key, int64_t *hash);
/* set_next: the same without the hash. */
int set_next(const struct objects *o, ref s, uint32_t *position, ref *key);

#endif
