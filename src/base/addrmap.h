/* A map from 64-bit keys (simulated addresses, never 0) to 64-bit values, in a freezable array.
 *
 * Invariants: open addressing, linear probing, a power of two of slots, at most half full; an entry with key 0 is empty. Deleting
 * moves later entries of the run back, so the table's content depends only on the operations done, not on host addresses. */
#ifndef BASE_ADDRMAP_H
#define BASE_ADDRMAP_H

#include <stdint.h>

#include "base/frozen.h"

struct addrmap_entry {
    uint64_t key;
    uint64_t value;
};

struct addrmap {
    FROZEN(struct addrmap_entry) slots;
    FROZEN(uint32_t) used; /* one element: entries in use */
};

/* Registers the map with the store. */
void addrmap_init(struct addrmap *map, struct store *store);

/* Puts key (not 0) with value, replacing an older value. */
void addrmap_put(struct addrmap *map, uint64_t key, uint64_t value);

/* The value of key, or `missing`. */
uint64_t addrmap_get(const struct addrmap *map, uint64_t key, uint64_t missing);

/* Removes key; returns 1 if it was there, with the value it had in *value (may be NULL). */
int addrmap_remove(struct addrmap *map, uint64_t key, uint64_t *value);

/* The number of keys. */
static inline uint32_t
addrmap_count(const struct addrmap *map)
{
    return map->used.at[0];
}

#endif
