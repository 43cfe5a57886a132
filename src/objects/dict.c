#include "objects/mapping.h"

#include "objects/compare.h"
#include "objects/internal.h"

/* Where a key is, or would go. */
struct place {
    int32_t entry; /* -1 = absent */
    uint32_t slot; /* of its index; in 2.7 where a new entry goes if absent */
};

static uint32_t
keys_of(const struct objects *o, ref d)
{
    return object_at(o, d)->extra;
}

static uint32_t
values_of(const struct objects *o, ref d)
{
    return object_at(o, d)->span;
}

static ref
value_of(const struct objects *o, ref d, uint32_t entry)
{
    return values_of(o, d) ? value_at(o, values_of(o, d), entry)
                           : entry_value(o, keys_of(o, d), entry);
}

/* Room for used entries of keys k in all: what fills up. */
static uint32_t
fill_of(const struct objects *o, uint32_t k)
{
    uint32_t size = UINT32_C(1) << o->keys.at[k].log2_size;
    return (uint32_t)((int32_t)(size * 2 / 3) - o->keys.at[k].usable);
}

/* Is the entry's key `key`? 1, 0, -1 error, 2 = the table changed under us: look again. */
static int
same_key(struct objects *o, ref d, uint32_t entry, ref key, int64_t hash)
{
    uint32_t k = keys_of(o, d);
    ref other = entry_key(o, k, entry);
    if (other == key)
        return 1;
    if (entry_hash(o, k, entry) != hash)
        return 0;
    incref(o, other);
    int same = object_equal(o, other, key);
    int changed = keys_of(o, d) != k || entry_key(o, k, entry) != other;
    decref(o, other);
    return same >= 0 && changed ? 2 : same;
}

/* One walk along the probes of 2.7's lookdict: slots are entries, deleted ones can be used again. */
static int
locate_slot(struct objects *o, ref d, ref key, int64_t hash, struct place *place)
{
    uint32_t k = keys_of(o, d);
    int64_t freed = -1;
    for (struct probe probe = probe_start(o, k, hash);; probe_next(&probe)) {
        uint32_t slot = probe_slot(&probe);
        ref other = entry_key(o, k, slot);
        if (!other) {
            *place = (struct place){-1, freed >= 0 ? (uint32_t)freed : slot};
            return 0;
        }
        if (other == KEY_DUMMY) {
            if (freed < 0)
                freed = slot;
            continue;
        }
        int same = same_key(o, d, slot, key, hash);
        if (same) {
            *place = (struct place){(int32_t)slot, slot};
            return same;
        }
    }
}

/* One walk of 3.6+'s lookdict. */
static int
locate_index(struct objects *o, ref d, ref key, int64_t hash, struct place *place)
{
    uint32_t k = keys_of(o, d);
    for (struct probe probe = probe_start(o, k, hash);; probe_next(&probe)) {
        uint32_t slot = probe_slot(&probe);
        uint32_t index = keys_index(o, k, slot);
        if (index == KEYS_EMPTY) {
            *place = (struct place){-1, slot};
            return 0;
        }
        if (index == KEYS_DUMMY)
            continue;
        int same = same_key(o, d, index - KEYS_FIRST, key, hash);
        if (same) {
            *place = (struct place){(int32_t)(index - KEYS_FIRST), slot};
            return same;
        }
    }
}

/* lookdict: 1 found (also an entry of a split table that has no value here), 0 absent, -1 error. */
static int
locate(struct objects *o, ref d, ref key, int64_t hash, struct place *place)
{
    int result;
    *place = (struct place){-1, 0};
    do {
        if (keys_of(o, d) == o->vars.empty_keys)
            return 0;
        result = o->layout->dict_slots ? locate_slot(o, d, key, hash, place)
                                       : locate_index(o, d, key, hash, place);
    } while (result == 2);
    return result;
}

static enum keys_kind
keys_kind_for(const struct objects *o, ref key)
{
    return o->layout->dict_unicode_keys && is_exactly(o, key, KIND_STR) ? KEYS_UNICODE
                                                                        : KEYS_GENERAL;
}

static ref
dict_init(struct objects *o, ref d, uint32_t keys, uint32_t values, uint32_t used)
{
    struct object *dict = object_edit(o, d);
    dict->extra = keys;
    dict->span = values;
    dict->size = used;
    if (o->layout->dict_always_tracked)
        object_track(o, d);
    return d;
}

ref
dict_new_from(struct objects *o, uint32_t keys, uint32_t values, uint32_t used)
{
    ref d = object_new_listed(o, static_type(KIND_DICT), layout_size(o->layout, KIND_DICT),
                              FREE_LISTS_DICT);
    return dict_init(o, d, keys, values, used);
}

ref
dict_new_split(struct objects *o, uint32_t keys, uint32_t values, uint32_t used)
{
    ref d = object_alloc(o, static_type(KIND_DICT), layout_size(o->layout, KIND_DICT));
    return dict_init(o, d, keys, values, used);
}

/* The block of a table belongs, for pictures, to the dict that uses it. */
static void
own_table(struct objects *o, ref d)
{
    uint64_t block = o->keys.at[keys_of(o, d)].block;
    if (block)
        pymalloc_own(o->pymalloc, block, d);
}

ref
dict_new(struct objects *o, enum dict_birth birth)
{
    if (birth == DICT_CALL)
        return dict_new_of(o, static_type(KIND_DICT));
    if (o->layout->dict_literal_empty)
        return dict_new_from(o, o->vars.empty_keys, 0, 0);
    ref d = dict_new_from(o, keys_new(o, DICT_LOG2_MINSIZE, KEYS_GENERAL), 0, 0);
    own_table(o, d);
    return d;
}

ref
dict_new_of(struct objects *o, ref type)
{
    ref d = object_alloc(o, type, type_data(o, type)->basicsize);
    object_edit(o, d)->extra = o->vars.empty_keys;
    if (!o->layout->dict_call_empty) {
        uint32_t k = keys_new(o, DICT_LOG2_MINSIZE, KEYS_GENERAL);
        object_edit(o, d)->extra = k;
        own_table(o, d);
    }
    if (o->layout->dict_always_tracked || type != static_type(KIND_DICT))
        object_track(o, d);
    return d;
}

uint32_t
dict_log2_for(const struct objects *o, uint64_t minsize)
{
    uint32_t log2_size = DICT_LOG2_MINSIZE;
    uint64_t least = UINT64_C(1) << DICT_LOG2_MINSIZE;
    if (o->layout->dict_rounds_up && minsize > 0) /* calculate_keysize: (minsize | 8) - 1 */
        minsize = minsize < least ? least + 1 : minsize | least;
    if (o->layout->dict_slots)
        minsize++;
    while (UINT64_C(1) << log2_size < minsize)
        log2_size++;
    return log2_size;
}

ref
dict_new_presized(struct objects *o, uint32_t n, int all_str)
{
    enum keys_kind kind = all_str && o->layout->dict_unicode_keys ? KEYS_UNICODE : KEYS_GENERAL;
    if (n <= 5)
        return dict_new(o, DICT_LITERAL);
    if (o->layout->dict_slots) {
        ref d = dict_new(o, DICT_LITERAL);
        dict_resize(o, d, dict_log2_for(o, n), KEYS_GENERAL);
        return d;
    }
    uint32_t k = keys_new(o, dict_log2_for(o, ((uint64_t)n * 3 + 1) / 2), kind);
    ref d = dict_new_from(o, k, 0, 0);
    own_table(o, d);
    return d;
}

/* Moves the live entries of d from keys `old` and values `v` to keys `new`, in order. */
static void
move_entries(struct objects *o, uint32_t old, uint32_t v, uint32_t new)
{
    for (uint32_t i = 0; i < o->keys.at[old].nentries; i++) {
        ref key = entry_key(o, old, i);
        ref value = v ? value_at(o, v, i) : entry_value(o, old, i);
        if (!key || key == KEY_DUMMY || !value)
            continue;
        if (v)
            incref(o, key);
        keys_append(o, new, entry_hash(o, old, i), key, value);
    }
}

void
dict_resize(struct objects *o, ref d, uint32_t log2_size, enum keys_kind kind)
{
    uint32_t old = keys_of(o, d);
    uint32_t v = values_of(o, d);
    uint32_t new = keys_new(o, log2_size, kind);
    object_edit(o, d)->extra = new;
    object_edit(o, d)->span = 0;
    own_table(o, d);
    if (old != o->vars.empty_keys)
        move_entries(o, old, v, new);
    EMIT3(o->clock, DICT_RESIZE, d, UINT32_C(1) << o->keys.at[old].log2_size,
          UINT32_C(1) << o->keys.at[new].log2_size);
    if (v) {
        values_free(o, v);
        keys_decref(o, old);
    } else {
        keys_release_moved(o, old);
    }
}

/* The size that GROWTH_RATE asks for. */
static uint32_t
growth(const struct objects *o, ref d)
{
    uint64_t used = dict_size(o, d);
    uint64_t size = UINT64_C(1) << o->keys.at[keys_of(o, d)].log2_size;
    if (o->layout->dict_slots)
        return dict_log2_for(o, used * (used > 50000 ? 2 : o->layout->dict_growth));
    return dict_log2_for(o, o->layout->dict_growth ? used * o->layout->dict_growth
                                                   : used * 2 + size / 2);
}

static enum keys_kind
own_kind(const struct objects *o, ref d)
{
    return o->keys.at[keys_of(o, d)].kind != KEYS_GENERAL && o->layout->dict_unicode_keys
               ? KEYS_UNICODE
               : KEYS_GENERAL;
}

void
dict_maintain_tracking(struct objects *o, ref d, ref key, ref value)
{
    if (!object_is_tracked(o, d) &&
        (object_may_be_tracked(o, key) || object_may_be_tracked(o, value)))
        object_track(o, d);
}

/* Adds a new entry (key, value stolen); the table exists. */
static void
insert_new(struct objects *o, ref d, struct place place, ref key, int64_t hash, ref value)
{
    uint32_t k = keys_of(o, d);
    if (!o->layout->dict_slots) {
        if (o->keys.at[k].usable <= 0 || values_of(o, d)) {
            dict_resize(o, d, growth(o, d), own_kind(o, d)); /* before it is counted */
            k = keys_of(o, d);
        }
        keys_append(o, k, hash, key, value);
        object_edit(o, d)->size++;
        return;
    }
    object_edit(o, d)->size++;
    if (!entry_key(o, k, place.slot))
        edit(o->keys, k)->usable--;
    keys_set_entry(o, k, place.slot, hash, key, value);
    if (fill_of(o, k) * 3 >= UINT32_C(2) << o->keys.at[k].log2_size)
        dict_resize(o, d, growth(o, d), KEYS_GENERAL);
}

/* insert_to_emptydict, or the conversion that a first key that is not a str asks for. */
static void
prepare_table(struct objects *o, ref d, ref key)
{
    uint32_t k = keys_of(o, d);
    if (k == o->vars.empty_keys) {
        uint32_t new = keys_new(o, DICT_LOG2_MINSIZE, keys_kind_for(o, key));
        object_edit(o, d)->extra = new;
        own_table(o, d);
        EMIT2(o->clock, DICT_TABLE_NEW, d, UINT32_C(1) << DICT_LOG2_MINSIZE);
    } else if (own_kind(o, d) == KEYS_UNICODE && keys_kind_for(o, key) == KEYS_GENERAL) {
        dict_resize(o, d, growth(o, d), KEYS_GENERAL);
        EMIT1(o->clock, DICT_GENERAL, d);
    }
}

/* A split table keeps its values in the order of its keys (to 3.10), so an insertion out of order ends the sharing. */
static int
out_of_order(const struct objects *o, ref d, struct place place)
{
    if (!values_of(o, d) || o->layout->attributes != ATTRIBUTES_SPLIT)
        return 0;
    uint32_t used = dict_size(o, d);
    if (place.entry < 0)
        return used != o->keys.at[keys_of(o, d)].nentries;
    return !value_of(o, d, (uint32_t)place.entry) && used != (uint32_t)place.entry;
}

/* Puts a value into an entry of a split table, or adds the name to the shared keys; 0 if that cannot be. */
static int
store_split(struct objects *o, ref d, struct place place, ref key, int64_t hash, ref value,
            ref *old)
{
    uint32_t k = keys_of(o, d);
    int32_t i = place.entry;
    if (i < 0 && o->keys.at[k].usable > 0 && is_exactly(o, key, KIND_STR))
        i = (int32_t)keys_append(o, k, hash, newref(o, key), 0);
    if (i < 0)
        return 0;
    *old = values_store(o, values_of(o, d), (uint32_t)i, value);
    if (!*old)
        object_edit(o, d)->size++;
    return 1;
}

int
dict_insert(struct objects *o, ref d, ref key, int64_t hash, ref value)
{
    struct place place;
    ref old = 0;
    prepare_table(o, d, key);
    if (locate(o, d, key, hash, &place) < 0) {
        decref(o, value);
        decref(o, key);
        return -1;
    }
    dict_maintain_tracking(o, d, key, value);
    if (out_of_order(o, d, place)) {
        dict_resize(o, d, growth(o, d), own_kind(o, d));
        EMIT1(o->clock, DICT_COMBINED, d);
        if (place.entry >= 0)
            place.entry = -1;
    }
    if (values_of(o, d) && store_split(o, d, place, key, hash, value, &old)) {
        decref(o, old);
        decref(o, key);
        return 0;
    }
    if (place.entry < 0) {
        insert_new(o, d, place, key, hash, value);
        return 0;
    }
    old = entry_value(o, keys_of(o, d), (uint32_t)place.entry);
    keys_set_value(o, keys_of(o, d), (uint32_t)place.entry, value);
    decref(o, old);
    decref(o, key);
    return 0;
}

/* Hash of a key, with the newer versions' longer complaint. */
static int
key_hash(struct objects *o, ref key, int64_t *hash)
{
    return object_key_hash(o, key, "dict key", hash);
}

int
dict_set(struct objects *o, ref d, ref key, ref value)
{
    int64_t hash;
    ref held[2] = {0};
    if (o->layout->dict_set_holds) {
        held[0] = newref(o, key);
        held[1] = newref(o, value);
    }
    if (key_hash(o, key, &hash)) {
        decref(o, held[0]);
        decref(o, held[1]);
        return -1;
    }
    if (o->layout->dict_set_holds)
        return dict_insert(o, d, key, hash, value);
    return dict_insert(o, d, newref(o, key), hash, newref(o, value));
}

int
dict_set_take(struct objects *o, ref d, ref key, ref value)
{
    int64_t hash;
    if (!key_hash(o, key, &hash))
        return dict_insert(o, d, key, hash, value);
    decref(o, value);
    decref(o, key);
    return -1;
}

int
dict_get_entry(struct objects *o, ref d, ref key, int64_t hash, ref *value)
{
    struct place place;
    int found = locate(o, d, key, hash, &place);
    ref v = found == 1 ? value_of(o, d, (uint32_t)place.entry) : 0;
    if (value)
        *value = v;
    return found < 0 ? -1 : v != 0;
}

int
dict_get(struct objects *o, ref d, ref key, ref *value)
{
    int64_t hash;
    return key_hash(o, key, &hash) ? -1 : dict_get_entry(o, d, key, hash, value);
}

ref
dict_get_name(struct objects *o, ref d, ref name)
{
    int64_t hash;
    struct place place;
    object_hash(o, name, &hash);
    return locate(o, d, name, hash, &place) == 1 ? value_of(o, d, (uint32_t)place.entry) : 0;
}

/* Takes the entry out; its key (0 for a split table) and value go to the caller. */
static void
take_out(struct objects *o, ref d, struct place place, ref *key, ref *value)
{
    uint32_t k = keys_of(o, d);
    uint32_t i = (uint32_t)place.entry;
    object_edit(o, d)->size--;
    if (values_of(o, d)) {
        *key = 0;
        *value = values_store(o, values_of(o, d), i, 0);
        return;
    }
    *key = entry_key(o, k, i);
    *value = entry_value(o, k, i);
    if (!o->layout->dict_slots)
        keys_set_index(o, k, place.slot, KEYS_DUMMY);
    keys_set_entry(o, k, i, 0, o->layout->dict_slots ? KEY_DUMMY : 0, 0);
}

/* Finds key and takes it out; to 3.10 a split table is made an ordinary one before. 1, 0, -1. */
static int
remove_key(struct objects *o, ref d, ref key, ref *old_key, ref *old_value)
{
    int64_t hash;
    struct place place;
    if (key_hash(o, key, &hash))
        return -1;
    int found = locate(o, d, key, hash, &place);
    if (found != 1 || !value_of(o, d, (uint32_t)place.entry))
        return found < 0 ? -1 : 0;
    if (values_of(o, d) && o->layout->attributes == ATTRIBUTES_SPLIT) {
        dict_resize(o, d, o->keys.at[keys_of(o, d)].log2_size, own_kind(o, d));
        EMIT1(o->clock, DICT_COMBINED, d);
        locate(o, d, key, hash, &place);
    }
    take_out(o, d, place, old_key, old_value);
    return 1;
}

int
dict_del(struct objects *o, ref d, ref key)
{
    ref old_key, old_value;
    int found = remove_key(o, d, key, &old_key, &old_value);
    if (found == 1) {
        decref(o, old_key);
        decref(o, old_value);
    }
    return found;
}

int
dict_pop(struct objects *o, ref d, ref key, ref *value)
{
    ref old_key;
    int found = remove_key(o, d, key, &old_key, value);
    if (found == 1)
        decref(o, old_key);
    return found;
}

int
dict_setdefault(struct objects *o, ref d, ref key, ref otherwise, ref *value)
{
    int64_t hash;
    int found = key_hash(o, key, &hash) ? -1 : dict_get_entry(o, d, key, hash, value);
    if (found)
        return found;
    *value = otherwise;
    return dict_insert(o, d, newref(o, key), hash, newref(o, otherwise));
}

static int
is_filled(const struct objects *o, uint32_t k, int64_t slot)
{
    ref key = entry_key(o, k, (uint32_t)slot);
    return key && key != KEY_DUMMY;
}

/* 2.7: slot 0, or the next one that is filled. While slot 0 is not, its hash is where to begin the next time. */
static void
popitem_slot(struct objects *o, ref d, ref *key, ref *value)
{
    uint32_t k = keys_of(o, d);
    int64_t mask = (INT64_C(1) << o->keys.at[k].log2_size) - 1, i = 0;
    if (!is_filled(o, k, 0)) {
        i = entry_hash(o, k, 0);
        if (i > mask || i < 1)
            i = 1;
        while (!is_filled(o, k, i))
            i = i < mask ? i + 1 : 1;
    }
    take_out(o, d, (struct place){(int32_t)i, (uint32_t)i}, key, value);
    keys_set_entry(o, k, 0, i + 1, entry_key(o, k, 0), 0);
}

int
dict_popitem(struct objects *o, ref d, ref *key, ref *value)
{
    if (dict_size(o, d) == 0)
        return 0;
    if (o->layout->dict_slots) {
        popitem_slot(o, d, key, value);
        return 1;
    }
    if (values_of(o, d))
        dict_resize(o, d, o->keys.at[keys_of(o, d)].log2_size, own_kind(o, d));
    uint32_t position = dict_reverse_start(o, d);
    dict_previous(o, d, &position, key, value);
    int64_t hash = 0;
    struct place place;
    object_hash(o, *key, &hash);
    locate(o, d, *key, hash, &place);
    take_out(o, d, place, key, value);
    edit(o->keys, keys_of(o, d))->nentries = (uint32_t)place.entry;
    return 1;
}
