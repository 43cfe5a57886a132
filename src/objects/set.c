#include "objects/set.h"

#include "objects/compare.h"
#include "objects/internal.h"
#include "objects/mapping.h"

enum { SET_MINSIZE = 8, SET_ENTRY_BYTES = 16, PERTURB_SHIFT = 5, BIG_SET = 50000 };

static ref
key_at(const struct objects *o, ref s, uint32_t i)
{
    return span_get(o->spans, object_at(o, s)->span, i * SET_WORDS + SET_KEY);
}

static int64_t
hash_at(const struct objects *o, ref s, uint32_t i)
{
    uint32_t at = object_at(o, s)->span + i * SET_WORDS;
    return (int64_t)((uint64_t)span_get(o->spans, at, SET_HASH_HIGH) << 32 |
                     span_get(o->spans, at, SET_HASH_LOW));
}

static void
put_at(struct objects *o, uint32_t span, uint32_t i, ref key, int64_t hash)
{
    span_set(o->spans, span, i * SET_WORDS + SET_HASH_LOW, (uint32_t)(uint64_t)hash);
    span_set(o->spans, span, i * SET_WORDS + SET_HASH_HIGH, (uint32_t)((uint64_t)hash >> 32));
    span_set(o->spans, span, i * SET_WORDS + SET_KEY, key);
}

static int
is_live(ref key)
{
    return key && key != SET_DUMMY;
}

/* Gives s an empty table of `slots`; the old span is the caller's. */
static void
table_new(struct objects *o, ref s, uint32_t slots)
{
    uint32_t span = span_new(o->spans, slots * SET_WORDS);
    struct object *set = object_edit(o, s);
    set->span = span;
    set->allocated = slots;
    set->extra = 0;
}

static ref
set_init(struct objects *o, ref s)
{
    table_new(o, s, SET_MINSIZE);
    object_track(o, s);
    return s;
}

ref
set_new_of(struct objects *o, ref type)
{
    uint32_t bytes = type_data(o, type)->basicsize;
    ref s = type < FIRST_DYNAMIC_OBJECT ? object_new_listed(o, type, bytes, FREE_LISTS_SET)
                                        : object_alloc(o, type, bytes);
    return set_init(o, s);
}

ref
set_new(struct objects *o, enum object_kind kind)
{
    return set_new_of(o, static_type(kind));
}

ref
frozenset_empty(struct objects *o)
{
    if (o->layout->frozenset_empty == FROZENSET_EACH) {
        ref own = set_new(o, KIND_FROZENSET);
        frozenset_ready(o, own);
        return own;
    }
    int is_static = o->layout->frozenset_empty == FROZENSET_STATIC;
    if (!o->vars.empty_frozenset) {
        if (is_static)
            objects_begin_static(o);
        o->vars.empty_frozenset = set_new(o, KIND_FROZENSET);
        if (is_static) {
            objects_end_static(o);
            object_keep_static(o, o->vars.empty_frozenset);
        }
    }
    return newref(o, o->vars.empty_frozenset);
}

void
frozenset_ready(struct objects *o, ref s)
{
    if (!o->layout->frozenset_lazy_track || !is_exactly(o, s, KIND_FROZENSET))
        return;
    for (uint32_t i = 0; i < object_at(o, s)->allocated; i++)
        if (is_live(key_at(o, s, i)) && object_may_be_tracked(o, key_at(o, s, i)))
            return;
    object_untrack(o, s);
}

/* The slots that a hash leads to, one after the other: in 3.x some neighbours, then a jump; in 2.7 only jumps. */
struct set_probe {
    uint64_t perturb, base, mask;
    uint32_t offset, neighbours, linear;
};

static void
look_around(struct set_probe *probe)
{
    probe->offset = 0;
    probe->neighbours = probe->base + probe->linear <= probe->mask ? probe->linear : 0;
}

static struct set_probe
set_probe_start(const struct objects *o, uint32_t slots, int64_t hash)
{
    struct set_probe probe = {.perturb = (uint64_t)hash,
                              .base = (uint64_t)hash & (slots - 1),
                              .mask = slots - 1,
                              .linear = o->layout->set_linear_probes};
    look_around(&probe);
    return probe;
}

static uint32_t
set_probe_slot(const struct set_probe *probe)
{
    return (uint32_t)(probe->base & probe->mask) + probe->offset;
}

static void
set_probe_next(struct set_probe *probe)
{
    if (!probe->linear) { /* 2.7 */
        probe->base = probe->base * 5 + probe->perturb + 1;
        probe->perturb >>= PERTURB_SHIFT;
        return;
    }
    if (probe->offset < probe->neighbours) {
        probe->offset++;
        return;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe->base = (probe->base * 5 + 1 + probe->perturb) & probe->mask;
    look_around(probe);
}

/* set_insert_clean: the first empty slot of a table without deleted entries. */
static void
insert_clean(struct objects *o, uint32_t span, uint32_t slots, ref key, int64_t hash)
{
    struct set_probe probe = set_probe_start(o, slots, hash);
    while (span_get(o->spans, span, set_probe_slot(&probe) * SET_WORDS + SET_KEY))
        set_probe_next(&probe);
    put_at(o, span, set_probe_slot(&probe), key, hash);
}

/* Is the key in slot i `key`? 1, 0, -1 error, 2 = the table changed under us. */
static int
same_element(struct objects *o, ref s, uint32_t i, ref key, int64_t hash)
{
    uint32_t span = object_at(o, s)->span;
    ref other = key_at(o, s, i);
    if (hash_at(o, s, i) != hash)
        return 0;
    if (other == key)
        return 1;
    incref(o, other);
    int same = object_equal(o, other, key);
    int changed = object_at(o, s)->span != span || key_at(o, s, i) != other;
    decref(o, other);
    return same >= 0 && changed ? 2 : same;
}

/* set_lookkey: 1 and its slot; 0 and the slot for it (an empty one, or a deleted one, where the version uses them again); -1. */
static int
lookup(struct objects *o, ref s, ref key, int64_t hash, uint32_t *slot)
{
    int64_t freed = -1;
    struct set_probe probe = set_probe_start(o, object_at(o, s)->allocated, hash);
    for (;; set_probe_next(&probe)) {
        uint32_t i = set_probe_slot(&probe);
        ref other = key_at(o, s, i);
        if (!other) {
            *slot = freed >= 0 ? (uint32_t)freed : i;
            return 0;
        }
        if (other == SET_DUMMY) {
            if (o->layout->set_reuse == SET_REUSE_LAST ||
                (freed < 0 && o->layout->set_reuse == SET_REUSE_FIRST))
                freed = i;
            continue;
        }
        int same = same_element(o, s, i, key, hash);
        if (same == 2)
            return lookup(o, s, key, hash, slot);
        if (same) {
            *slot = i;
            return same;
        }
    }
}

/* set_table_resize: the smallest power of two above minused. */
static void
set_resize(struct objects *o, ref s, uint64_t minused)
{
    uint32_t slots = SET_MINSIZE;
    while (slots <= minused)
        slots <<= 1;
    const struct object old = *object_at(o, s);
    object_edit(o, s)->blocks[BLOCK_TABLE] = 0;
    if (slots > SET_MINSIZE)
        block_malloc(o, s, BLOCK_TABLE, (uint64_t)slots * SET_ENTRY_BYTES);
    table_new(o, s, slots);
    for (uint32_t i = 0; i < old.allocated; i++) {
        ref key = span_get(o->spans, old.span, i * SET_WORDS + SET_KEY);
        uint64_t hash = (uint64_t)span_get(o->spans, old.span, i * SET_WORDS + SET_HASH_HIGH)
                            << 32 |
                        span_get(o->spans, old.span, i * SET_WORDS + SET_HASH_LOW);
        if (is_live(key))
            insert_clean(o, object_at(o, s)->span, slots, key, (int64_t)hash);
    }
    object_edit(o, s)->extra = old.size;
    span_free(o->spans, old.span, old.allocated * SET_WORDS);
    EMIT3(o->clock, SET_RESIZE, s, old.allocated, slots);
    if (old.blocks[BLOCK_TABLE])
        pymalloc_free(o->pymalloc, old.blocks[BLOCK_TABLE]);
}

/* Would the table be too full with that many slots taken? */
static int
is_too_full(const struct objects *o, ref s, uint64_t fill)
{
    uint64_t mask = object_at(o, s)->allocated - 1;
    switch (o->layout->set_growth) {
    case SET_GROWTH_SLOTS_2_3:
        return fill * 3 >= (mask + 1) * 2;
    case SET_GROWTH_MASK_2_3:
        return fill * 3 >= mask * 2;
    default:
        return fill * 5 >= mask * 3;
    }
}

/* The same with a reference that becomes the set's, or is given up. */
static int
take_entry(struct objects *o, ref s, ref key, int64_t hash)
{
    uint32_t slot;
    int found = lookup(o, s, key, hash, &slot);
    if (found) {
        decref(o, key);
        return found < 0 ? -1 : 0;
    }
    int virgin = key_at(o, s, slot) == 0;
    put_at(o, object_at(o, s)->span, slot, key, hash);
    object_edit(o, s)->size++;
    if (virgin)
        object_edit(o, s)->extra++;
    int looks = virgin || o->layout->set_growth == SET_GROWTH_SLOTS_2_3; /* 2.7 does in any case */
    if (looks && is_too_full(o, s, object_at(o, s)->extra))
        set_resize(o, s, (uint64_t)set_size(o, s) * (set_size(o, s) > BIG_SET ? 2 : 4));
    return 0;
}

int
set_add_entry(struct objects *o, ref s, ref key, int64_t hash)
{
    return take_entry(o, s, newref(o, key), hash);
}

static int
element_hash(struct objects *o, ref key, int64_t *hash)
{
    return object_key_hash(o, key, "set element", hash);
}

int
set_add(struct objects *o, ref s, ref key)
{
    int64_t hash;
    return element_hash(o, key, &hash) ? -1 : set_add_entry(o, s, key, hash);
}

int
set_add_take(struct objects *o, ref s, ref key)
{
    int64_t hash;
    if (!element_hash(o, key, &hash))
        return take_entry(o, s, key, hash);
    decref(o, key);
    return -1;
}

int
set_contains_entry(struct objects *o, ref s, ref key, int64_t hash)
{
    uint32_t slot;
    return lookup(o, s, key, hash, &slot);
}

int
set_contains(struct objects *o, ref s, ref key)
{
    int64_t hash;
    return element_hash(o, key, &hash) ? -1 : set_contains_entry(o, s, key, hash);
}

/* Leaves a deleted entry in slot i; the key's reference is the caller's. */
static ref
take_out(struct objects *o, ref s, uint32_t i)
{
    ref key = key_at(o, s, i);
    put_at(o, object_at(o, s)->span, i, SET_DUMMY, -1);
    object_edit(o, s)->size--;
    return key;
}

int
set_discard_entry(struct objects *o, ref s, ref key, int64_t hash)
{
    uint32_t slot;
    int found = lookup(o, s, key, hash, &slot);
    if (found == 1)
        decref(o, take_out(o, s, slot));
    return found;
}

int
set_discard(struct objects *o, ref s, ref key)
{
    int64_t hash;
    return element_hash(o, key, &hash) ? -1 : set_discard_entry(o, s, key, hash);
}

void
set_sweep(struct objects *o, ref s)
{
    uint64_t used = set_size(o, s), mask = object_at(o, s)->allocated - 1;
    uint64_t deleted = object_at(o, s)->extra - used;
    if (o->layout->set_growth == SET_GROWTH_SLOTS_2_3 ? deleted * 5 >= mask : deleted > mask / 4)
        set_resize(o, s, used * (used > BIG_SET ? 2 : 4));
}

/* The table's block belongs to s now. */
static void
own_table(struct objects *o, ref s)
{
    if (object_at(o, s)->blocks[BLOCK_TABLE])
        pymalloc_own(o->pymalloc, object_at(o, s)->blocks[BLOCK_TABLE], s);
}

void
set_swap_bodies(struct objects *o, ref a, ref b)
{
    struct object *x = object_edit(o, a), *y = object_edit(o, b);
    const struct object old = *x;
    x->blocks[BLOCK_TABLE] = y->blocks[BLOCK_TABLE];
    x->size = y->size;
    x->allocated = y->allocated;
    x->extra = y->extra;
    x->span = y->span;
    y->blocks[BLOCK_TABLE] = old.blocks[BLOCK_TABLE];
    y->size = old.size;
    y->allocated = old.allocated;
    y->extra = old.extra;
    y->span = old.span;
    own_table(o, a);
    own_table(o, b);
}

ref
set_pop(struct objects *o, ref s)
{
    uint32_t mask = object_at(o, s)->allocated - 1;
    if (set_size(o, s) == 0)
        return 0;
    uint32_t i = (uint32_t)object_at(o, s)->integer & mask; /* finger */
    while (!is_live(key_at(o, s, i)))
        i = (i + 1) & mask;
    ref key = take_out(o, s, i);
    object_edit(o, s)->integer = i + 1;
    return key;
}

/* Drops all keys of a table that no longer belongs to s, then its memory. */
static void
table_drop(struct objects *o, const struct object *old)
{
    for (uint32_t i = 0; i < old->allocated; i++) {
        ref key = span_swap(o, old->span, i * SET_WORDS + SET_KEY, 0);
        if (is_live(key))
            decref(o, key);
    }
    span_free(o->spans, old->span, old->allocated * SET_WORDS);
    if (old->blocks[BLOCK_TABLE])
        pymalloc_free(o->pymalloc, old->blocks[BLOCK_TABLE]);
}

void
set_clear(struct objects *o, ref s)
{
    const struct object old = *object_at(o, s);
    table_new(o, s, SET_MINSIZE);
    object_edit(o, s)->blocks[BLOCK_TABLE] = 0;
    object_edit(o, s)->size = 0;
    table_drop(o, &old);
}

void
set_drop(struct objects *o, ref s)
{
    const struct object old = *object_at(o, s);
    struct object *set = object_edit(o, s);
    set->span = set->allocated = set->size = 0;
    set->blocks[BLOCK_TABLE] = 0;
    table_drop(o, &old);
}

void
set_traverse(struct objects *o, ref s, visit_fn *visit, void *who)
{
    for (uint32_t i = 0; i < object_at(o, s)->allocated; i++)
        if (is_live(key_at(o, s, i)))
            visit(who, o, s, key_at(o, s, i));
}

/* set_merge: from a set or frozenset. */
static int
merge(struct objects *o, ref s, ref other)
{
    if (s == other || set_size(o, other) == 0)
        return 0;
    if (is_too_full(o, s, (uint64_t)object_at(o, s)->extra + set_size(o, other)))
        set_resize(o, s, ((uint64_t)set_size(o, s) + set_size(o, other)) * 2);
    int empty = object_at(o, s)->extra == 0 && o->layout->set_merge_trusts;
    int same_table = empty && object_at(o, s)->allocated == object_at(o, other)->allocated &&
                     object_at(o, other)->extra == set_size(o, other);
    for (uint32_t i = 0; i < object_at(o, other)->allocated; i++) {
        ref key = key_at(o, other, i);
        if (!is_live(key))
            continue;
        if (!empty) {
            if (set_add_entry(o, s, key, hash_at(o, other, i)))
                return -1;
            continue;
        }
        incref(o, key);
        if (same_table)
            put_at(o, object_at(o, s)->span, i, key, hash_at(o, other, i));
        else
            insert_clean(o, object_at(o, s)->span, object_at(o, s)->allocated, key,
                         hash_at(o, other, i));
        object_edit(o, s)->size++;
        object_edit(o, s)->extra++;
    }
    return 0;
}

int
set_update(struct objects *o, ref s, ref other)
{
    if (kind_of(o, other) != KIND_DICT)
        return merge(o, s, other);
    uint32_t position = 0;
    ref key;
    int64_t hash;
    uint64_t n = dict_size(o, other);
    if (is_too_full(o, s, object_at(o, s)->extra + n))
        set_resize(o, s, (set_size(o, s) + n) * 2);
    while (dict_next_entry(o, other, &position, &key, NULL, &hash))
        if (set_add_entry(o, s, key, hash))
            return -1;
    return 0;
}

int
set_next_entry(const struct objects *o, ref s, uint32_t *position, ref *key, int64_t *hash)
{
    while (*position < object_at(o, s)->allocated) {
        uint32_t i = (*position)++;
        *key = key_at(o, s, i);
        *hash = hash_at(o, s, i);
        if (is_live(*key))
            return 1;
    }
    return 0;
}

int
set_next(const struct objects *o, ref s, uint32_t *position, ref *key)
{
    int64_t hash;
    return set_next_entry(o, s, position, key, &hash);
}
