/* Every invariant of the allocator, proved from the state alone. */
#include <stdarg.h>
#include <stdio.h>

#include "pymalloc/census.h"
#include "pymalloc/pymalloc.h"

static char wrong[256];

/* Says what is wrong; the result is what a check returns. */
static const char *__attribute__((format(printf, 1, 2))) say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(wrong, sizeof wrong, format, arguments);
    va_end(arguments);
    return wrong;
}

/* Walks a pool's free chain: as many blocks as are neither in use nor untouched, each of them free. */
static const char *
check_chain(const struct pymalloc *m, uint32_t pool)
{
    const struct pool_header *header = &m->pools.at[pool];
    uint32_t size = geometry_class_size(&m->geometry, header->szidx);
    uint32_t touched = (header->nextoffset - POOL_OVERHEAD) / size;
    uint32_t expected = touched - header->count, found = 0, in_use = 0;
    for (uint32_t offset = header->freeblock; offset; found++) {
        if (found > expected || offset < POOL_OVERHEAD || offset >= header->nextoffset ||
            (offset - POOL_OVERHEAD) % size)
            return say("pool %u: its free chain leaves the pool's blocks", pool);
        uint16_t word = m->blocks.at[pymalloc_word_index(m, pool, offset)];
        if (word & BLOCK_IN_USE)
            return say("pool %u: a block in use is in the free chain", pool);
        offset = block_next(word);
    }
    if (found != expected)
        return say("pool %u: %u blocks in the free chain, not %u", pool, found, expected);
    for (uint32_t b = 0; b < touched; b++)
        in_use += pymalloc_block_state(m, pool, b, NULL) == BLOCK_USED;
    if (in_use != header->count)
        return say("pool %u: %u blocks in use, but its count is %u", pool, in_use, header->count);
    return NULL;
}

/* A pool's header and chain; how many free pools and list members it accounts for is added up. */
static const char *
check_pool(const struct pymalloc *m, uint32_t pool, uint32_t slot, uint32_t *empty,
           uint32_t *listed)
{
    const struct pool_header *header = &m->pools.at[pool];
    enum pool_state state = pymalloc_pool_state(m, pool);
    if (pool == m->vars.busy_pool)
        return NULL;
    if (header->address != pymalloc_pool_address(m, pool))
        return say("pool %u of arena %u: its address is not where it lies", pool, slot);
    *empty += state == POOL_EMPTY;
    *listed += state == POOL_USED;
    if (header->szidx == SZIDX_NEVER)
        return say("pool %u: carved, but never given a size class", pool);
    return check_chain(m, pool);
}

static const char *
check_arena(const struct pymalloc *m, uint32_t slot, uint32_t *listed)
{
    const struct arena_object *arena = &m->arenas.at[slot];
    uint32_t empty = 0, length = 0;
    int busy = m->vars.busy_pool != NO_POOL && pymalloc_pool_arena(m, m->vars.busy_pool) == slot;
    for (uint32_t k = 0; k < arena->carved; k++) {
        const char *why = check_pool(m, pymalloc_pool(m, slot, k), slot, &empty, listed);
        if (why)
            return why;
    }
    for (uint32_t pool = arena->freepools; pool != NO_POOL; pool = m->pools.at[pool].nextpool) {
        if (length++ > m->npools || m->pools.at[pool].count)
            return say("arena %u: freepools holds a pool that is not empty, or is a ring", slot);
    }
    if (!busy &&
        (length != empty || arena->nfreepools != empty + arena->ntotalpools - arena->carved))
        return say("arena %u: nfreepools is %u, freepools holds %u of %u empty pools", slot,
                   arena->nfreepools, length, empty);
    return NULL;
}

/* The lists of used pools hold exactly the used pools (`listed` of them), each under its class. */
static const char *
check_usedpools(const struct pymalloc *m, uint32_t listed)
{
    uint32_t found = 0;
    for (uint32_t c = 0; c < geometry_classes(&m->geometry); c++) {
        for (uint32_t pool = m->pools.at[c].nextpool; pool != c;
             pool = m->pools.at[pool].nextpool) {
            if (m->pools.at[m->pools.at[pool].prevpool].nextpool != pool)
                return say("usedpools[%u]: pool %u is not linked back", c, pool);
            if (pool == m->vars.busy_pool)
                continue;
            if (m->pools.at[pool].szidx != c || pymalloc_pool_state(m, pool) != POOL_USED)
                return say("usedpools[%u]: pool %u does not belong there", c, pool);
            if (++found > listed)
                return say("usedpools[%u]: more pools than are in use", c);
        }
    }
    return found == listed ? NULL : say("%u pools in usedpools, not %u", found, listed);
}

/* usable_arenas ascends and holds exactly the arenas with free pools (`usable` of them); nfp2lasta names the last of each group. */
static const char *
check_usable(const struct pymalloc *m, uint32_t usable)
{
    uint32_t found = 0, prev = NO_ARENA;
    int busy = m->vars.busy_arena != NO_ARENA;
    for (uint32_t slot = m->vars.usable_arenas; slot != NO_ARENA;
         prev = slot, slot = m->arenas.at[slot].nextarena) {
        const struct arena_object *arena = &m->arenas.at[slot];
        if (arena->prevarena != prev || found++ > usable)
            return say("usable_arenas: arena %u is not linked back", slot);
        if (!busy && (!arena->address || !arena->nfreepools))
            return say("usable_arenas: arena %u has no free pool", slot);
        if (!busy && prev != NO_ARENA && m->arenas.at[prev].nfreepools > arena->nfreepools)
            return say("usable_arenas: arena %u has fewer free pools than the one before", slot);
        uint32_t next = arena->nextarena;
        int last = next == NO_ARENA || m->arenas.at[next].nfreepools != arena->nfreepools;
        if (!busy && m->geometry.nfp2lasta && last && m->nfp2lasta.at[arena->nfreepools] != slot)
            return say("nfp2lasta[%u] is not arena %u", arena->nfreepools, slot);
    }
    return busy || found == usable ? NULL
                                   : say("%u arenas in usable_arenas, not %u", found, usable);
}

static const char *
check_unused(const struct pymalloc *m, uint32_t unused)
{
    uint32_t found = 0;
    for (uint32_t slot = m->vars.unused_arena_objects; slot != NO_ARENA;
         slot = m->arenas.at[slot].nextarena)
        if (m->arenas.at[slot].address || ++found > unused)
            return say("unused_arena_objects holds arena %u, which is mapped or comes twice", slot);
    return found == unused ? NULL : say("%u unused arena objects, not %u", found, unused);
}

static const char *
check_libc(const struct pymalloc *m)
{
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < frozen_length(m->libc.slots); i++)
        if (m->libc.slots.at[i].key)
            bytes += m->libc.slots.at[i].value & ((UINT64_C(1) << LIBC_OWNER_SHIFT) - 1);
    return bytes == m->vars.libc_bytes ? NULL : say("the libc account does not add up");
}

/* The byte identity of _PyObject_DebugMallocStats. */
static const char *
check_bytes(const struct pymalloc *m)
{
    struct census census;
    if (m->vars.busy_pool != NO_POOL)
        return NULL;
    census_take(&census, m);
    if (census.total != census.arenas_current * m->geometry.arena_size)
        return say("the bytes of all blocks, headers and remainders are not those of the arenas");
    if (census.arenas_current != m->vars.narenas_currently_allocated)
        return say("narenas_currently_allocated is wrong");
    return NULL;
}

const char *
heap_check(const struct pymalloc *m)
{
    uint32_t listed = 0, usable = 0, unused = 0;
    const char *why;
    for (uint32_t slot = 0; slot < frozen_length(m->arenas); slot++) {
        const struct arena_object *arena = &m->arenas.at[slot];
        unused += !arena->address;
        usable += arena->address && arena->nfreepools;
        if (arena->address && (why = check_arena(m, slot, &listed)))
            return why;
    }
    if ((why = check_usedpools(m, listed)) || (why = check_usable(m, usable)) ||
        (why = check_unused(m, unused)) || (why = check_libc(m)))
        return why;
    return check_bytes(m);
}
