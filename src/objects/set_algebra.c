/* Whole-set operations, in the order in which setobject.c does them. */
#include "objects/compare.h"
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/set.h"

ref
set_copy(struct objects *o, ref s, enum object_kind kind)
{
    ref copy = set_new(o, kind);
    set_update(o, copy, s);
    return copy;
}

/* An empty set of the kind of `like`. */
static ref
result_like(struct objects *o, ref like)
{
    return set_new(o, kind_of(o, like));
}

ref
set_union(struct objects *o, ref a, ref b)
{
    ref result = set_copy(o, a, kind_of(o, a));
    if (a != b && set_update(o, result, b)) {
        decref(o, result);
        return 0;
    }
    return result;
}

/* The next element of a set or key of a dict (borrowed) and its hash. */
static int
next_entry(const struct objects *o, ref from, uint32_t *position, ref *key, int64_t *hash)
{
    return kind_of(o, from) == KIND_DICT ? dict_next_entry(o, from, position, key, NULL, hash)
                                         : set_next_entry(o, from, position, key, hash);
}

/* Does a set or dict have the key? 1, 0, -1. */
static int
has_entry(struct objects *o, ref in, ref key, int64_t hash)
{
    return kind_of(o, in) == KIND_DICT ? dict_get_entry(o, in, key, hash, NULL)
                                       : set_contains_entry(o, in, key, hash);
}

/* From 3.9 on an element that is looked for is held meanwhile. */
static void
hold(struct objects *o, ref key)
{
    if (o->layout->set_keys_held)
        incref(o, key);
}

static void
let_go(struct objects *o, ref key)
{
    if (o->layout->set_keys_held)
        decref(o, key);
}

/* Adds to result the elements of `from` that are (wanted = 1) or are not (0) in `in`; 0, or -1 after an error. */
static int
add_those(struct objects *o, ref result, ref from, ref in, int wanted)
{
    uint32_t position = 0;
    ref key;
    int64_t hash;
    while (set_next_entry(o, from, &position, &key, &hash)) {
        hold(o, key);
        int there = has_entry(o, in, key, hash);
        int failed = there < 0 || (there == wanted && set_add_entry(o, result, key, hash));
        let_go(o, key);
        if (failed)
            return -1;
    }
    return 0;
}

int
set_add_common(struct objects *o, ref s, ref result, ref key)
{
    int64_t hash;
    int there = object_hash(o, key, &hash) < 0 ? -1 : set_contains_entry(o, s, key, hash);
    return there <= 0 ? there : set_add_entry(o, result, key, hash);
}

ref
set_intersection(struct objects *o, ref a, ref b)
{
    ref result = result_like(o, a);
    int swap = set_size(o, b) > set_size(o, a); /* walk the smaller one */
    if (add_those(o, result, swap ? a : b, swap ? b : a, 1)) {
        decref(o, result);
        return 0;
    }
    return result;
}

int
set_intersection_update(struct objects *o, ref a, ref b)
{
    ref result = set_intersection(o, a, b);
    if (!result)
        return -1;
    set_swap_bodies(o, a, result);
    decref(o, result);
    return 0;
}

int
set_difference_update(struct objects *o, ref a, ref b)
{
    uint32_t position = 0;
    ref key;
    int64_t hash;
    if (!set_size(o, a) && !o->layout->set_empty_subtracts)
        return 0;
    if (a == b) {
        set_clear(o, a);
        return 0;
    }
    int narrowed = o->layout->set_difference_narrows && set_size(o, b) >> 3 > set_size(o, a), r = 0;
    b = narrowed ? set_intersection(o, a, b) : newref(o, b);
    if (!b)
        return -1;
    while (r == 0 && set_next_entry(o, b, &position, &key, &hash)) {
        hold(o, key);
        r = set_discard_entry(o, a, key, hash) < 0 ? -1 : 0;
        let_go(o, key);
    }
    decref(o, b);
    if (r == 0)
        set_sweep(o, a);
    return r;
}

int
set_is_much_larger(const struct objects *o, ref a, ref b)
{
    return o->layout->set_difference_copies && set_size(o, a) >> 2 > object_at(o, b)->size;
}

ref
set_difference(struct objects *o, ref a, ref b)
{
    int copied = set_is_much_larger(o, a, b);
    ref result = copied ? set_copy(o, a, kind_of(o, a)) : result_like(o, a);
    if (copied ? set_difference_update(o, result, b) : add_those(o, result, a, b, 0)) {
        decref(o, result);
        return 0;
    }
    return result;
}

int
set_symmetric_difference_update(struct objects *o, ref a, ref b)
{
    uint32_t position = 0;
    ref key;
    int64_t hash;
    if (a == b) {
        set_clear(o, a);
        return 0;
    }
    while (next_entry(o, b, &position, &key, &hash)) {
        hold(o, key);
        int there = set_discard_entry(o, a, key, hash);
        int failed = there < 0 || (there == 0 && set_add_entry(o, a, key, hash));
        let_go(o, key);
        if (failed)
            return -1;
    }
    return 0;
}

ref
set_symmetric_difference(struct objects *o, ref a, ref b)
{
    ref result = set_copy(o, b, kind_of(o, a));
    if (set_symmetric_difference_update(o, result, a)) {
        decref(o, result);
        return 0;
    }
    return result;
}

int
set_is_subset(struct objects *o, ref a, ref b)
{
    uint32_t position = 0;
    ref key;
    int64_t hash;
    if (set_size(o, a) > set_size(o, b))
        return 0;
    while (set_next_entry(o, a, &position, &key, &hash)) {
        hold(o, key);
        int there = set_contains_entry(o, b, key, hash);
        let_go(o, key);
        if (there != 1)
            return there;
    }
    return 1;
}

int
set_equal(struct objects *o, ref a, ref b)
{
    return set_size(o, a) == set_size(o, b) ? set_is_subset(o, a, b) : 0;
}

int
set_is_disjoint(struct objects *o, ref a, ref b)
{
    int swap = set_size(o, b) > set_size(o, a); /* walk the smaller one */
    ref walked = swap ? a : b, other = swap ? b : a, key;
    uint32_t position = 0;
    int64_t hash;
    if (a == b)
        return set_size(o, a) == 0;
    while (set_next_entry(o, walked, &position, &key, &hash)) {
        hold(o, key);
        int there = set_contains_entry(o, other, key, hash);
        let_go(o, key);
        if (there)
            return there < 0 ? -1 : 0;
    }
    return 1;
}
