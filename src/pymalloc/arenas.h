/* Arenas, for the allocator's own use and for those who prove it: usable_arenas with its order, unused_arena_objects, and mapping. Everything that the comments
 * of pymalloc.h say of arenas is kept here. */
#ifndef PYMALLOC_ARENAS_H
#define PYMALLOC_ARENAS_H

#include "pymalloc/pymalloc.h"

/* The arena that address lies in, NO_ARENA if none, by the maps of addresses (what address_in_range() asks). */
uint32_t arena_find(const struct pymalloc *m, uint64_t address);

/* Where the guess for an address is kept. An arena covers five of these places at most. */
static inline uint32_t
arena_guess_place(const struct pymalloc *m, uint64_t address)
{
    return (uint32_t)(address >> m->guess_shift) & (ARENA_GUESSES - 1);
}

/* Does address lie in a pool of the arena in that slot, if there is one? Any slot below the capacity of arenas[] can be asked for: so
 * any that was ever in use. */
static inline int
arena_has_pool_at(const struct pymalloc *m, uint32_t slot, uint64_t address)
{
    const struct arena_object *arena = &m->arenas.at[slot];
    return (address - arena->base) >> m->pool_shift < arena->ntotalpools;
}

/* The arena that holds address if the guess is right, else NO_ARENA. */
static inline uint32_t
arena_guess(const struct pymalloc *m, uint64_t address)
{
    uint32_t guess = m->guess[arena_guess_place(m, address)];
    if (guess >= frozen_length(m->arenas))
        return NO_ARENA;
    const struct arena_object *arena = &m->arenas.at[guess];
    int right = arena->address && address - arena->address < m->geometry.arena_size;
    return right ? guess : NO_ARENA;
}

/* arena_find(), quicker where the guess is right. */
static inline uint32_t
arena_at(const struct pymalloc *m, uint64_t address)
{
    uint32_t arena = arena_guess(m, address);
    return arena != NO_ARENA ? arena : arena_find(m, address);
}

/* Is the heap so large that its block words lie outside the nearer caches? */
static inline int
arena_heap_is_large(const struct pymalloc *m)
{
    enum { LARGE = 24 << 20 };
    return (uint64_t)m->vars.narenas_currently_allocated << m->arena_shift >= LARGE;
}

/* Says that the block at address will be asked for soon: its word and its pool are fetched into the cache meanwhile, if the guess is right.
 * Pays where arena_heap_is_large(). (Inlined always: as a function it would have no effect, and the compiler would leave it out.) */
static inline __attribute__((always_inline)) void
arena_expect(const struct pymalloc *m, uint64_t address)
{
    uint32_t slot = m->guess[arena_guess_place(m, address)];
    uint32_t word = (slot << m->words_shift) +
                    (uint32_t)((address - m->arenas.at[slot].base) >> m->align_shift);
    uint32_t pool = FIRST_POOL + (word >> m->blocks_shift);
    /* Reckoned as numbers: the guess may be wrong, and the place outside the arrays. */
    __builtin_prefetch((const void *)((uintptr_t)m->blocks.at + word * sizeof *m->blocks.at));
    __builtin_prefetch((const void *)((uintptr_t)m->pools.at + pool * sizeof *m->pools.at));
}

/* Takes a pool from the head of usable_arenas (mapping a new arena if there is none) for size class c. The pool is in no list and
 * busy. NO_POOL if no arena can be mapped. Follows the second half of allocate_from_new_pool (2.7: PyObject_Malloc). */
uint32_t arena_take_pool(struct pymalloc *m, uint32_t c);

/* Takes back a pool that has become empty and left usedpools. Follows insert_to_freepool (to 3.7: PyObject_Free). */
void arena_return_pool(struct pymalloc *m, uint32_t pool);

#endif
