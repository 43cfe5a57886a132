/* Tables of keys (PyDictKeysObject) and arrays of values (PyDictValues), which dicts and instances share. */
#include "objects/internal.h"
#include "objects/layout.h"
#include "objects/text.h"

enum { INDEX_1_BYTE = 8, INDEX_2_BYTES = 16, ENTRY_BYTES = 24, UNICODE_ENTRY_BYTES = 16 };

static uint32_t
usable_fraction(uint32_t log2_size)
{
    return (UINT32_C(2) << log2_size) / 3;
}

uint64_t
keys_bytes(const struct objects *o, uint32_t log2_size, enum keys_kind kind)
{
    uint64_t size = UINT64_C(1) << log2_size;
    if (o->layout->dict_slots)
        return size * ENTRY_BYTES;
    int narrow = o->layout->dict_unicode_keys && kind != KEYS_GENERAL;
    uint64_t index = log2_size < INDEX_1_BYTE ? 1 : log2_size < INDEX_2_BYTES ? 2 : 4;
    uint64_t entry = narrow ? UNICODE_ENTRY_BYTES : ENTRY_BYTES;
    return o->layout->dict_keys_header + size * index + entry * usable_fraction(log2_size);
}

/* Is a table of that form one that the free list keeps? */
static int
is_listed(const struct objects *o, uint32_t log2_size, enum keys_kind kind)
{
    return log2_size == DICT_LOG2_MINSIZE && !o->layout->dict_slots &&
           (!o->layout->dict_unicode_keys || kind == KEYS_UNICODE);
}

static uint64_t
table_block(struct objects *o, uint32_t log2_size, enum keys_kind kind, int listed)
{
    if (o->vars.making_static)
        return 0;
    if (listed && is_listed(o, log2_size, kind)) {
        uint64_t block = free_list_take(o, &o->vars.free_lists[FREE_LISTS_KEYS]);
        if (block)
            return block;
    }
    if (o->layout->dict_slots && log2_size == DICT_LOG2_MINSIZE)
        return 0; /* ma_smalltable */
    return pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, keys_bytes(o, log2_size, kind));
}

static uint32_t
record_new(struct objects *o)
{
    uint32_t k = o->vars.free_keys;
    if (!k)
        return frozen_push(&o->keys.array);
    o->vars.free_keys = o->keys.at[k].entries;
    return k;
}

static uint32_t
table_new(struct objects *o, uint32_t log2_size, enum keys_kind kind, int listed)
{
    uint64_t block = table_block(o, log2_size, kind, listed);
    uint32_t k = record_new(o);
    uint32_t slots = UINT32_C(1) << log2_size;
    uint32_t room = o->layout->dict_slots ? slots : usable_fraction(log2_size);
    struct dict_keys *keys = edit(o->keys, k);
    *keys = (struct dict_keys){.block = block,
                               .refcnt = 1,
                               .log2_size = log2_size,
                               .kind = kind,
                               .usable = (int32_t)usable_fraction(log2_size),
                               .room = room};
    uint32_t entries = span_new(o->spans, room * ENTRY_WORDS);
    uint32_t indices = o->layout->dict_slots ? 0 : span_new(o->spans, slots);
    keys = edit(o->keys, k);
    keys->entries = entries;
    keys->indices = indices;
    if (o->layout->dict_slots)
        keys->nentries = slots;
    return k;
}

uint32_t
keys_new(struct objects *o, uint32_t log2_size, enum keys_kind kind)
{
    return table_new(o, log2_size, kind, 1);
}

uint32_t
keys_new_clone(struct objects *o, uint32_t like)
{
    return table_new(o, o->keys.at[like].log2_size, (enum keys_kind)o->keys.at[like].kind, 0);
}

void
keys_incref(struct objects *o, uint32_t k)
{
    edit(o->keys, k)->refcnt++;
}

/* Gives the table back: to the free list if there is room and `listed`, or the allocator. */
static void
table_free(struct objects *o, uint32_t k, int listed)
{
    struct dict_keys keys = o->keys.at[k];
    span_free(o->spans, keys.entries, keys.room * ENTRY_WORDS);
    span_free(o->spans, keys.indices, UINT32_C(1) << keys.log2_size);
    *edit(o->keys, k) = (struct dict_keys){.entries = o->vars.free_keys};
    o->vars.free_keys = k;
    if (!keys.block)
        return;
    if (listed && is_listed(o, keys.log2_size, (enum keys_kind)keys.kind) &&
        free_list_put(o, &o->vars.free_lists[FREE_LISTS_KEYS],
                      o->layout->free_limit[FREE_LISTS_KEYS], keys.block))
        return;
    pymalloc_free(o->pymalloc, keys.block);
}

void
keys_decref(struct objects *o, uint32_t k)
{
    if (k == o->vars.empty_keys || --edit(o->keys, k)->refcnt)
        return;
    for (uint32_t i = 0; i < o->keys.at[k].nentries; i++) {
        uint32_t entries = o->keys.at[k].entries;
        ref key = span_swap(o, entries, i * ENTRY_WORDS + ENTRY_KEY, 0);
        ref value = span_swap(o, entries, i * ENTRY_WORDS + ENTRY_VALUE, 0);
        if (key != KEY_DUMMY)
            decref(o, key);
        decref(o, value);
    }
    table_free(o, k, 1);
}

void
keys_release_moved(struct objects *o, uint32_t k)
{
    if (k != o->vars.empty_keys)
        table_free(o, k, !o->layout->dict_resize_frees);
}

void
keys_set_entry(struct objects *o, uint32_t k, uint32_t i, int64_t hash, ref key, ref value)
{
    uint32_t at = o->keys.at[k].entries + i * ENTRY_WORDS;
    span_set(o->spans, at, ENTRY_HASH_LOW, (uint32_t)(uint64_t)hash);
    span_set(o->spans, at, ENTRY_HASH_HIGH, (uint32_t)((uint64_t)hash >> 32));
    span_set(o->spans, at, ENTRY_KEY, key);
    span_set(o->spans, at, ENTRY_VALUE, value);
}

void
keys_set_value(struct objects *o, uint32_t k, uint32_t i, ref value)
{
    span_set(o->spans, o->keys.at[k].entries, i * ENTRY_WORDS + ENTRY_VALUE, value);
}

uint32_t
keys_index(const struct objects *o, uint32_t k, uint32_t slot)
{
    return span_get(o->spans, o->keys.at[k].indices, slot);
}

void
keys_set_index(struct objects *o, uint32_t k, uint32_t slot, uint32_t index)
{
    span_set(o->spans, o->keys.at[k].indices, slot, index);
}

struct probe
probe_start(const struct objects *o, uint32_t k, int64_t hash)
{
    uint64_t mask = (UINT64_C(1) << o->keys.at[k].log2_size) - 1;
    return (struct probe){(uint64_t)hash, (uint64_t)hash & mask, mask, o->layout->dict_slots};
}

void
probe_next(struct probe *probe)
{
    if (!probe->shift_after)
        probe->perturb >>= 5;
    probe->i = (probe->i * 5 + probe->perturb + 1);
    if (probe->shift_after)
        probe->perturb >>= 5;
    else
        probe->i &= probe->mask;
}

uint32_t
probe_slot(const struct probe *probe)
{
    return (uint32_t)(probe->i & probe->mask);
}

uint32_t
keys_free_slot(const struct objects *o, uint32_t k, int64_t hash)
{
    struct probe probe = probe_start(o, k, hash);
    if (o->layout->dict_slots)
        while (entry_key(o, k, probe_slot(&probe)))
            probe_next(&probe);
    else
        while (keys_index(o, k, probe_slot(&probe)) >= KEYS_FIRST)
            probe_next(&probe);
    return probe_slot(&probe);
}

uint32_t
keys_append(struct objects *o, uint32_t k, int64_t hash, ref key, ref value)
{
    uint32_t slot = keys_free_slot(o, k, hash);
    uint32_t i = slot;
    if (!o->layout->dict_slots) {
        i = o->keys.at[k].nentries;
        keys_set_index(o, k, slot, i + KEYS_FIRST);
        edit(o->keys, k)->nentries++;
    }
    edit(o->keys, k)->usable--;
    keys_set_entry(o, k, i, hash, key, value);
    return i;
}

int32_t
keys_find_name(const struct objects *o, uint32_t k, ref name)
{
    if (k == o->vars.empty_keys)
        return -1;
    struct probe probe = probe_start(o, k, object_at(o, name)->hash);
    for (;; probe_next(&probe)) {
        uint32_t index = o->layout->dict_slots ? probe_slot(&probe) + KEYS_FIRST
                                               : keys_index(o, k, probe_slot(&probe));
        if (index == KEYS_EMPTY)
            return -1;
        if (index == KEYS_DUMMY)
            continue;
        ref key = entry_key(o, k, index - KEYS_FIRST);
        if (key == name)
            return (int32_t)(index - KEYS_FIRST);
        if (!key && o->layout->dict_slots)
            return -1;
    }
}

int32_t
keys_add_name(struct objects *o, uint32_t k, ref name)
{
    if (o->keys.at[k].usable <= 0)
        return -1;
    return (int32_t)keys_append(o, k, object_at(o, name)->hash, newref(o, name), 0);
}

uint32_t
values_new(struct objects *o, uint32_t capacity, uint64_t bytes, ref owner)
{
    uint64_t block = 0;
    if (bytes && !o->vars.making_static)
        block = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, bytes);
    uint32_t v = o->vars.free_values;
    if (v)
        o->vars.free_values = o->values.at[v].span;
    else
        v = frozen_push(&o->values.array);
    uint32_t span = span_new(o->spans, 2 * capacity);
    *edit(o->values, v) = (struct dict_values){
        .block = block, .in_use = 1, .capacity = capacity, .span = span, .owner = owner};
    return v;
}

void
values_free(struct objects *o, uint32_t v)
{
    struct dict_values values = o->values.at[v];
    span_free(o->spans, values.span, 2 * values.capacity);
    *edit(o->values, v) = (struct dict_values){.span = o->vars.free_values};
    o->vars.free_values = v;
    if (values.owner)
        object_edit(o, values.owner)->values = 0;
    if (values.block)
        pymalloc_free(o->pymalloc, values.block);
}

/* delete_index_from_values: takes index i out of the order of insertion. */
static void
forget_order(struct objects *o, uint32_t v, uint32_t i)
{
    uint32_t order = o->values.at[v].span + o->values.at[v].capacity;
    uint32_t used = o->values.at[v].used;
    uint32_t at = 0;
    while (span_get(o->spans, order, at) != i)
        at++;
    for (; at + 1 < used; at++)
        span_set(o->spans, order, at, span_get(o->spans, order, at + 1));
    edit(o->values, v)->used = used - 1;
}

ref
values_store(struct objects *o, uint32_t v, uint32_t i, ref value)
{
    ref old = span_swap(o, o->values.at[v].span, i, value);
    uint32_t order = o->values.at[v].span + o->values.at[v].capacity;
    if (!old && value) {
        span_set(o->spans, order, o->values.at[v].used, i);
        edit(o->values, v)->used++;
    } else if (old && !value) {
        forget_order(o, v, i);
    }
    return old;
}

void
values_drop(struct objects *o, uint32_t v)
{
    for (uint32_t i = 0; i < o->values.at[v].capacity; i++) {
        ref old = span_swap(o, o->values.at[v].span, i, 0);
        decref(o, old);
    }
    edit(o->values, v)->used = 0;
}
