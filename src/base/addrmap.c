#include "base/addrmap.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum { FIRST_SLOTS = 64 };

void
addrmap_init(struct addrmap *map, struct store *store)
{
    STORE_ADD(store, map->slots);
    STORE_ADD(store, map->used);
    frozen_grow(&map->slots.array, FIRST_SLOTS);
    frozen_grow(&map->used.array, 1);
}

static uint32_t
home(const struct addrmap *map, uint64_t key)
{
    return (uint32_t)hash_word(key) & (frozen_length(map->slots) - 1);
}

/* The slot of key, or the empty slot where it would go. */
static uint32_t
find(const struct addrmap *map, uint64_t key)
{
    uint32_t mask = frozen_length(map->slots) - 1;
    uint32_t i = home(map, key);
    while (map->slots.at[i].key && map->slots.at[i].key != key)
        i = (i + 1) & mask;
    return i;
}

static void
place(struct addrmap *map, uint32_t slot, uint64_t key, uint64_t value)
{
    struct addrmap_entry *entry = edit(map->slots, slot);
    entry->key = key;
    entry->value = value;
}

static void
double_slots(struct addrmap *map)
{
    uint32_t slots = frozen_length(map->slots);
    size_t bytes = slots * sizeof(struct addrmap_entry);
    struct addrmap_entry *old = store_realloc(NULL, bytes);
    memcpy(old, map->slots.at, bytes);
    frozen_cut(&map->slots.array, 0);
    frozen_grow(&map->slots.array, slots * 2);
    for (uint32_t i = 0; i < slots; i++)
        if (old[i].key)
            place(map, find(map, old[i].key), old[i].key, old[i].value);
    free(old);
}

void
addrmap_put(struct addrmap *map, uint64_t key, uint64_t value)
{
    uint32_t slot = find(map, key);
    if (!map->slots.at[slot].key) {
        if ((map->used.at[0] + 1) * 2 > frozen_length(map->slots)) {
            double_slots(map);
            slot = find(map, key);
        }
        ++*edit(map->used, 0);
    }
    place(map, slot, key, value);
}

uint64_t
addrmap_get(const struct addrmap *map, uint64_t key, uint64_t missing)
{
    const struct addrmap_entry *entry = &map->slots.at[find(map, key)];
    return entry->key ? entry->value : missing;
}

int
addrmap_remove(struct addrmap *map, uint64_t key, uint64_t *value)
{
    uint32_t mask = frozen_length(map->slots) - 1;
    uint32_t hole = find(map, key);
    if (!map->slots.at[hole].key)
        return 0;
    if (value)
        *value = map->slots.at[hole].value;
    for (uint32_t i = (hole + 1) & mask; map->slots.at[i].key; i = (i + 1) & mask) {
        uint32_t wanted = home(map, map->slots.at[i].key);
        /* Entry i may move into the hole if its home is not between the hole and i. */
        if (((i - wanted) & mask) >= ((i - hole) & mask)) {
            *edit(map->slots, hole) = map->slots.at[i];
            hole = i;
        }
    }
    memset(edit(map->slots, hole), 0, sizeof(struct addrmap_entry));
    --*edit(map->used, 0);
    return 1;
}
