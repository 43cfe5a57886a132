/* What is done with all of a dict: iteration, copies, merging, clearing, death. */
#include "objects/internal.h"
#include "objects/mapping.h"

/* Entry number i of d: 1 if there is one there. */
static int
entry_at(const struct objects *o, ref d, uint32_t i, ref *key, ref *value)
{
    uint32_t k = object_at(o, d)->extra;
    uint32_t v = object_at(o, d)->span;
    ref name = entry_key(o, k, i);
    ref content = v ? value_at(o, v, i) : entry_value(o, k, i);
    if (!name || name == KEY_DUMMY || !content)
        return 0;
    if (key)
        *key = name;
    if (value)
        *value = content;
    return 1;
}

/* From 3.11 on a split table tells the order of insertion, before it is the order of the keys. */
static int
has_order(const struct objects *o, ref d)
{
    return object_at(o, d)->span && o->layout->attributes >= ATTRIBUTES_VALUES;
}

static uint32_t
ordered_index(const struct objects *o, ref d, uint32_t position)
{
    const struct dict_values *values = &o->values.at[object_at(o, d)->span];
    return span_get(o->spans, values->span, values->capacity + position);
}

/* How far positions go. */
static uint32_t
positions(const struct objects *o, ref d)
{
    if (has_order(o, d))
        return o->values.at[object_at(o, d)->span].used;
    return o->keys.at[object_at(o, d)->extra].nentries;
}

int
dict_next_entry(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value,
                int64_t *hash)
{
    while (*position < positions(o, d)) {
        uint32_t i = (*position)++;
        if (has_order(o, d))
            i = ordered_index(o, d, i);
        if (!entry_at(o, d, i, key, value))
            continue;
        *hash = entry_hash(o, object_at(o, d)->extra, i);
        return 1;
    }
    return 0;
}

int
dict_next(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value)
{
    int64_t hash;
    return dict_next_entry(o, d, position, key, value, &hash);
}

uint32_t
dict_reverse_start(const struct objects *o, ref d)
{
    return positions(o, d);
}

int
dict_previous(const struct objects *o, ref d, uint32_t *position, ref *key, ref *value)
{
    while (*position > 0) {
        uint32_t i = --(*position);
        if (i < positions(o, d) &&
            entry_at(o, d, has_order(o, d) ? ordered_index(o, d, i) : i, key, value))
            return 1;
    }
    return 0;
}

void
dict_clear(struct objects *o, ref d)
{
    uint32_t k = object_at(o, d)->extra;
    uint32_t v = object_at(o, d)->span;
    if (v && o->values.at[v].owner) { /* the values lie in an instance, which keeps them */
        object_edit(o, d)->size = 0;
        values_drop(o, v);
        return;
    }
    uint32_t empty = o->vars.empty_keys;
    if (o->layout->dict_slots)
        empty = keys_new(o, DICT_LOG2_MINSIZE, KEYS_GENERAL);
    struct object *dict = object_edit(o, d);
    dict->extra = empty;
    dict->span = 0;
    dict->size = 0;
    if (v) {
        values_drop(o, v);
        values_free(o, v);
    }
    keys_decref(o, k);
}

void
dict_drop(struct objects *o, ref d)
{
    uint32_t k = object_at(o, d)->extra;
    uint32_t v = object_at(o, d)->span;
    object_edit(o, d)->extra = o->vars.empty_keys;
    object_edit(o, d)->span = 0;
    if (v && !o->values.at[v].owner) {
        values_drop(o, v);
        values_free(o, v);
    }
    keys_decref(o, k);
}

/* Does tp_traverse pass over the keys? Of a table whose keys are all str it does, as they cannot be part of a cycle. 2.7 visits them. */
static int
keys_are_passed_over(const struct objects *o, uint32_t k)
{
    if (o->layout->dict_slots)
        return 0;
    if (o->layout->dict_unicode_keys)
        return o->keys.at[k].kind != KEYS_GENERAL;
    for (uint32_t i = 0; i < o->keys.at[k].nentries; i++)
        if (entry_key(o, k, i) && !is_exactly(o, entry_key(o, k, i), KIND_STR))
            return 0;
    return 1;
}

void
dict_hidden(struct objects *o, ref d, visit_fn *visit, void *who)
{
    uint32_t k = object_at(o, d)->extra;
    ref key, value;
    if (object_at(o, d)->span || !keys_are_passed_over(o, k))
        return;
    for (uint32_t i = 0; i < o->keys.at[k].nentries; i++)
        if (entry_at(o, d, i, &key, &value))
            visit(who, o, d, key);
}

void
dict_traverse(struct objects *o, ref d, visit_fn *visit, void *who)
{
    uint32_t k = object_at(o, d)->extra;
    uint32_t v = object_at(o, d)->span;
    if (v && o->values.at[v].owner && !o->layout->inline_by_dict)
        return; /* the instance shows them */
    int hidden = v || keys_are_passed_over(o, k);
    for (uint32_t i = 0; i < o->keys.at[k].nentries; i++) {
        ref key, value;
        if (!entry_at(o, d, i, &key, &value))
            continue;
        if (!hidden && o->layout->dict_shows_keys_first)
            visit(who, o, d, key);
        visit(who, o, d, value);
        if (!hidden && !o->layout->dict_shows_keys_first)
            visit(who, o, d, key);
    }
}

/* clone_combined_dict_keys: a table like the other's, entry by entry. */
static uint32_t
clone_keys(struct objects *o, ref d)
{
    uint32_t from = object_at(o, d)->extra;
    uint32_t to = keys_new_clone(o, from);
    for (uint32_t slot = 0; slot < UINT32_C(1) << o->keys.at[from].log2_size; slot++)
        keys_set_index(o, to, slot, keys_index(o, from, slot));
    for (uint32_t i = 0; i < o->keys.at[from].nentries; i++)
        keys_set_entry(o, to, i, entry_hash(o, from, i), newref(o, entry_key(o, from, i)),
                       newref(o, entry_value(o, from, i)));
    edit(o->keys, to)->usable = o->keys.at[from].usable;
    edit(o->keys, to)->nentries = o->keys.at[from].nentries;
    return to;
}

/* PyDict_Copy of a split table: shares the keys again. */
static ref
copy_split(struct objects *o, ref d)
{
    uint32_t from = object_at(o, d)->span;
    uint32_t capacity = o->values.at[from].capacity;
    uint32_t k = object_at(o, d)->extra;
    uint64_t bytes = (uint64_t)capacity * REF_BYTES;
    if (o->layout->attributes >= ATTRIBUTES_VALUES)
        bytes += (capacity + 2 + 7) / 8 * 8;
    uint32_t to = values_new(o, capacity, bytes, 0);
    ref copy = dict_new_split(o, k, to, dict_size(o, d));
    keys_incref(o, k);
    for (uint32_t n = 0; n < capacity; n++) {
        int ordered = has_order(o, d);
        if (ordered && n >= o->values.at[from].used)
            break;
        uint32_t i = ordered ? ordered_index(o, d, n) : n;
        if (value_at(o, from, i))
            values_store(o, to, i, newref(o, value_at(o, from, i)));
    }
    return copy;
}

ref
dict_copy(struct objects *o, ref d)
{
    uint32_t k = object_at(o, d)->extra;
    ref copy;
    enum dict_birth birth = o->layout->dict_copy_called ? DICT_CALL : DICT_LITERAL;
    int cleared = k == o->vars.empty_keys;
    int split = cleared || object_at(o, d)->span; /* 3.6 asks for that first */
    if (dict_size(o, d) == 0 && (o->layout->dict_clone || !split))
        return dict_new(o, birth);
    if (cleared) {
        copy = dict_new_split(o, k, 0, 0);
    } else if (object_at(o, d)->span) {
        copy = copy_split(o, d);
    } else if (o->layout->dict_clone && dict_size(o, d) >= o->keys.at[k].nentries * 2 / 3) {
        copy = dict_new_from(o, clone_keys(o, d), 0, dict_size(o, d));
    } else {
        copy = dict_new(o, birth);
        dict_merge(o, copy, d, 1);
        return copy;
    }
    if (object_is_tracked(o, d))
        object_track(o, copy);
    return copy;
}

/* Can an empty d simply get a copy of the other's table (3.10+)? */
static int
can_clone(const struct objects *o, ref d, ref other)
{
    uint32_t k = object_at(o, other)->extra;
    uint32_t log2_size = o->keys.at[k].log2_size;
    int free_to = o->layout->dict_merge_clone == MERGE_CLONE_ALWAYS || !object_at(o, d)->span;
    return o->layout->dict_merge_clone && free_to && dict_size(o, d) == 0 &&
           !object_at(o, other)->span && dict_size(o, other) == o->keys.at[k].nentries &&
           (log2_size == DICT_LOG2_MINSIZE || (UINT32_C(1) << log2_size) / 3 < dict_size(o, other));
}

/* Makes room for the other's entries at once, if they could not all be added. */
static void
merge_presize(struct objects *o, ref d, ref other)
{
    uint32_t n = dict_size(o, d) + dict_size(o, other);
    uint32_t k = object_at(o, d)->extra;
    if (o->layout->dict_slots) {
        uint32_t size = UINT32_C(1) << o->keys.at[k].log2_size;
        uint32_t fill = (uint32_t)((int32_t)(size * 2 / 3) - o->keys.at[k].usable);
        if ((fill + dict_size(o, other)) * 3 >= size * 2)
            dict_resize(o, d, dict_log2_for(o, (uint64_t)n * 2), KEYS_GENERAL);
        return;
    }
    int32_t room =
        k == o->vars.empty_keys ? 0 : (int32_t)((UINT32_C(2) << o->keys.at[k].log2_size) / 3);
    if (room >= (int32_t)dict_size(o, other))
        return;
    int narrow = o->layout->dict_unicode_keys &&
                 o->keys.at[object_at(o, other)->extra].kind != KEYS_GENERAL &&
                 (k == o->vars.empty_keys || o->keys.at[k].kind != KEYS_GENERAL);
    dict_resize(o, d, dict_log2_for(o, ((uint64_t)n * 3 + 1) / 2),
                narrow ? KEYS_UNICODE : KEYS_GENERAL);
}

/* Inserts one of the other's entries; 3.x holds key and value meanwhile. 0 or -1. */
static int
merge_entry(struct objects *o, ref d, ref key, int64_t hash, ref value, int override)
{
    if (o->layout->dict_merge_holds) {
        incref(o, key);
        incref(o, value);
    }
    int present = override ? 0 : dict_get_entry(o, d, key, hash, NULL);
    int failed =
        present < 0 || (!present && dict_insert(o, d, newref(o, key), hash, newref(o, value)));
    if (o->layout->dict_merge_holds) {
        decref(o, key);
        decref(o, value);
    }
    return failed ? -1 : 0;
}

int
dict_merge(struct objects *o, ref d, ref other, int override)
{
    uint32_t position = 0;
    ref key, value;
    int64_t hash;
    if (d == other || dict_size(o, other) == 0)
        return 0;
    if (can_clone(o, d, other)) {
        uint32_t old = object_at(o, d)->extra, values = object_at(o, d)->span;
        uint32_t new = clone_keys(o, other);
        object_edit(o, d)->extra = new;
        object_edit(o, d)->span = 0;
        object_edit(o, d)->size = dict_size(o, other);
        keys_decref(o, old);
        if (values)
            values_free(o, values);
        if (object_is_tracked(o, other))
            object_track(o, d);
        return 0;
    }
    merge_presize(o, d, other);
    while (dict_next_entry(o, other, &position, &key, &value, &hash)) {
        if (merge_entry(o, d, key, hash, value, override))
            return -1;
    }
    return 0;
}

ref
dict_view_new(struct objects *o, enum object_kind kind, ref dict)
{
    ref view = object_alloc(o, static_type(kind), layout_size(o->layout, kind));
    object_edit(o, view)->field[0] = dict;
    incref(o, dict);
    object_track(o, view);
    return view;
}
