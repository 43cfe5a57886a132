/* Whole-set operations, in the order in which setobject.c does them. */
#include "objects/compare.h"
#include "objects/internal.h"
#include "objects/set.h"

ref
set_copy(struct objects *o, ref s, enum object_kind kind)
{
    ref copy = set_new(o, kind);
    set_update(o, copy, s);
    if (kind == KIND_FROZENSET)
        frozenset_ready(o, copy);
    return copy;
}

/* An empty set of the kind of `like`. */
static ref
result_like(struct objects *o, ref like)
{
    return set_new(o, kind_of(o, like));
}

static ref
finished(struct objects *o, ref result)
{
    if (kind_of(o, result) == KIND_FROZENSET)
        frozenset_ready(o, result);
    return result;
}

ref
set_union(struct objects *o, ref a, ref b)
{
    ref result = set_copy(o, a, kind_of(o, a));
    if (a != b && set_update(o, result, b)) {
        decref(o, result);
        return 0;
    }
    return finished(o, result);
}

/* Adds to result the elements of `from` that are (wanted = 1) or are not (0) in `in`; 0, or -1 after an error. */
static int
add_those(struct objects *o, ref result, ref from, ref in, int wanted)
{
    uint32_t position = 0;
    ref key;
    while (set_next(o, from, &position, &key)) {
        incref(o, key);
        int there = set_contains(o, in, key);
        int failed = there < 0 || (there == wanted && set_add(o, result, key));
        decref(o, key);
        if (failed)
            return -1;
    }
    return 0;
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
    return finished(o, result);
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
    if (a == b) {
        set_clear(o, a);
        return 0;
    }
    while (set_next(o, b, &position, &key))
        if (set_discard(o, a, key) < 0)
            return -1;
    set_sweep(o, a);
    return 0;
}

/* Is it cheaper to copy a and take b's elements out than to look for a's elements in b? */
static int
is_much_larger(const struct objects *o, ref a, ref b)
{
    return set_size(o, a) >> 2 > set_size(o, b);
}

ref
set_difference(struct objects *o, ref a, ref b)
{
    int copied = is_much_larger(o, a, b);
    ref result = copied ? set_copy(o, a, kind_of(o, a)) : result_like(o, a);
    if (copied ? set_difference_update(o, result, b) : add_those(o, result, a, b, 0)) {
        decref(o, result);
        return 0;
    }
    return finished(o, result);
}

int
set_symmetric_difference_update(struct objects *o, ref a, ref b)
{
    uint32_t position = 0;
    ref key;
    if (a == b) {
        set_clear(o, a);
        return 0;
    }
    while (set_next(o, b, &position, &key)) {
        int there = set_discard(o, a, key);
        if (there < 0 || (there == 0 && set_add(o, a, key)))
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
    return finished(o, result);
}

int
set_is_subset(struct objects *o, ref a, ref b)
{
    uint32_t position = 0;
    ref key;
    if (set_size(o, a) > set_size(o, b))
        return 0;
    while (set_next(o, a, &position, &key)) {
        int there = set_contains(o, b, key);
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
