/* dict.fromkeys of what already knows its keys' hashes. */
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/set.h"

/* _PyDict_Next, _PySet_NextEntry: the next key (borrowed) and its hash. */
static int
next_key(const struct objects *o, ref keys, uint32_t *position, ref *key, int64_t *hash)
{
    if (kind_of(o, keys) != KIND_DICT)
        return set_next_entry(o, keys, position, key, hash);
    return dict_next_entry(o, keys, position, key, NULL, hash);
}

/* The table for n keys. 2.7 knows no ESTIMATE_SIZE. */
static uint32_t
log2_for_keys(const struct objects *o, uint32_t n)
{
    uint64_t estimate = o->layout->dict_slots ? (uint64_t)n / 2 * 3 : ((uint64_t)n * 3 + 1) / 2;
    return dict_log2_for(o, estimate);
}

/* A table for str takes only the keys of such a table. */
static enum keys_kind
kind_for_keys(const struct objects *o, ref keys)
{
    return o->layout->dict_unicode_keys && kind_of(o, keys) == KIND_DICT &&
                   o->keys.at[object_at(o, keys)->extra].kind != KEYS_GENERAL
               ? KEYS_UNICODE
               : KEYS_GENERAL;
}

/* insertdict of 2.7, which leaves it to its callers whether the table grows; this one of them never lets it. */
static void
put_in_slot(struct objects *o, ref d, ref key, int64_t hash, ref value)
{
    dict_maintain_tracking(o, d, key, value);
    keys_append(o, object_at(o, d)->extra, hash, newref(o, key), newref(o, value));
    object_edit(o, d)->size++;
}

int
dict_set_keys(struct objects *o, ref d, ref keys, ref value)
{
    uint32_t position = 0;
    ref key;
    int64_t hash;
    dict_resize(o, d, log2_for_keys(o, object_at(o, keys)->size), kind_for_keys(o, keys));
    while (next_key(o, keys, &position, &key, &hash))
        if (o->layout->dict_slots)
            put_in_slot(o, d, key, hash, value);
        else if (dict_insert(o, d, newref(o, key), hash, newref(o, value)))
            return -1;
    return 0;
}
