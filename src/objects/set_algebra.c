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
    if (set_update(o, result, b)) {
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

ref
set_difference(struct objects *o, ref a, ref b)
{
    ref result = result_like(o, a);
    if (add_those(o, result, a, b, 0)) {
        decref(o, result);
        return 0;
    }
    return finished(o, result);
}

ref
set_symmetric_difference(struct objects *o, ref a, ref b)
{
    ref result = set_copy(o, b, kind_of(o, a));
    uint32_t position = 0;
    ref key;
    while (set_next(o, a, &position, &key)) {
        int there = set_discard(o, result, key);
        if (there < 0 || (there == 0 && set_add(o, result, key))) {
            decref(o, result);
            return 0;
        }
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
