/* list.sort() inside: timsort's runs (sort.c) and their merging (sort_merge.c), as Objects/listsort.txt of CPython describes them. A class's
 * __lt__ can tell which items are compared, so that has to be the version's order, not only the result.
 *
 * A struct sorting lives on the C stack of list_sort(); what it moves is in spans, so leaving by emit() loses nothing. */
#ifndef PYTHON_SORT_H
#define PYTHON_SORT_H

#include "python/native.h"

enum { MIN_GALLOP = 7, MAX_MERGE_PENDING = 85 };

/* Keys and the items that go with them (the same span twice without a key function). Spans move when others are made, so everything is
 * asked for by index. */
struct slice {
    uint32_t keys, items;
};

/* A sorted stretch, to be merged with its neighbours. */
struct run {
    uint32_t base, size;
    int power; /* 3.11+: of the boundary to the next run */
};

struct sorting {
    struct vm *vm;
    ref compare;              /* 2.7: the function cmp; 0 = none */
    struct slice list, spare; /* spare: half of the size, made for the first merge */
    int by_slot;              /* the keys are compared by their type's tp_richcompare alone */
    uint32_t size;
    uint32_t min_gallop;
    uint32_t
        minrun_rest; /* 3.15: what the minruns so far have left over, in 1 / (1 << minrun_shift) */
    uint32_t minrun_shift;
    uint32_t runs;
    struct run run[MAX_MERGE_PENDING];
};

/* Key i of a slice. Borrowed. */
static inline ref
key_at(const struct sorting *s, struct slice slice, uint32_t i)
{
    return span_get(s->vm->spans, slice.keys, i);
}

/* compare(x, y) < 0: 1, 0, -1 after an error. */
int sort_called_less(struct sorting *s, ref x, ref y);

/* unsafe_object_compare: x < y, which is no level of recursion. 1, 0, -1 after an error. */
int sort_slot_less(struct sorting *s, ref x, ref y);

/* x < y: 1, 0, -1 after an error. */
static inline int
less(struct sorting *s, ref x, ref y)
{
    return s->compare   ? sort_called_less(s, x, y)
           : s->by_slot ? sort_slot_less(s, x, y)
                        : vm_compare_bool(s->vm, COMPARE_LT, x, y);
}

/* to[at ...] = from[where ...], n entries; they may overlap. */
void sort_move(struct sorting *s, struct slice to, uint32_t at, struct slice from, uint32_t where,
               uint32_t n);

/* Before a run of `next` items joins the others: merges what has to be, and keeps the power of the boundary. found_new_run of 3.11 and
 * later. 0, or -1 after an error. */
int sort_merge_by_power(struct sorting *s, uint32_t next);

/* After a run has joined: keeps each run longer than the next two together. merge_collapse to 3.10. 0, or -1 after an error. */
int sort_merge_by_size(struct sorting *s);

/* Merges all runs. merge_force_collapse of every version. 0, or -1 after an error. */
int sort_merge_all(struct sorting *s);

#endif
