#include "pymalloc/arenas.h"

#include "base/hash.h"

/* The built-in mapping policy: slot k lies k steps above this address. */
#define MAPPING_BASE UINT64_C(0x7f0000000000)

/* A model of more block words would take more than 4 GiB. */
#define BLOCK_WORDS_MAX (UINT64_C(1) << 31)

enum { SYSTEM_PAGE = 4096 };

uint32_t
arena_find(const struct pymalloc *m, uint64_t address)
{
    uint64_t unit = address >> m->arena_shift;
    if (unit < m->lowest_unit || unit > m->highest_unit)
        return NO_ARENA;
    uint32_t arena = (uint32_t)addrmap_get(&m->by_address, unit, NO_ARENA);
    if (arena != NO_ARENA && address >= m->arenas.at[arena].address)
        return arena;
    arena = (uint32_t)addrmap_get(&m->by_tail, unit, NO_ARENA);
    if (arena != NO_ARENA && address < m->arenas.at[arena].address + m->geometry.arena_size)
        return arena;
    return NO_ARENA;
}

/* The built-in policy. A slot that is used again gets the same place, as mmap often does. */
static uint64_t
default_mapping(const struct pymalloc *m, uint32_t arena)
{
    uint64_t size = m->geometry.arena_size;
    if (!m->vars.unaligned)
        return MAPPING_BASE + arena * size;
    uint64_t pages = m->geometry.pool_size / SYSTEM_PAGE;
    uint64_t shift =
        pages ? hash_word(m->vars.seed + m->vars.ntimes_arena_allocated) % pages * SYSTEM_PAGE : 0;
    return MAPPING_BASE + arena * 2 * size + shift;
}

/* Counts a node of the radix tree when it is needed for the first time; nodes are never freed. */
static void
count_radix_node(struct pymalloc *m, uint64_t key, uint32_t *counter)
{
    if (addrmap_get(&m->radix_nodes, key, 0))
        return;
    addrmap_put(&m->radix_nodes, key, 1);
    ++*counter;
}

/* arena_map_mark_used (3.10+): the tree's nodes for the unit of addresses that holds `address`. */
static void
mark_in_radix_tree(struct pymalloc *m, uint64_t address)
{
    if (!m->geometry.radix_bits)
        return;
    uint32_t bits = (uint32_t)m->geometry.radix_bits - m->arena_shift;
    uint32_t interior = (bits + 2) / 3;
    uint32_t bottom = bits - 2 * interior;
    uint64_t mid = address >> (m->arena_shift + bottom + interior);
    uint64_t bot = address >> (m->arena_shift + bottom);
    count_radix_node(m, mid << 2 | 1, &m->vars.map_mid);
    count_radix_node(m, bot << 2 | 2, &m->vars.map_bot);
}

static void
enter_addresses(struct pymalloc *m, uint32_t arena, uint64_t address)
{
    uint64_t unit = address >> m->arena_shift;
    if (unit < m->lowest_unit)
        m->lowest_unit = unit;
    if (unit + 1 > m->highest_unit)
        m->highest_unit = unit + 1;
    addrmap_put(&m->by_address, unit, arena);
    mark_in_radix_tree(m, address);
    if (address & (m->geometry.arena_size - 1)) {
        addrmap_put(&m->by_tail, unit + 1, arena);
        mark_in_radix_tree(m, address + m->geometry.arena_size);
    }
}

static void
leave_addresses(struct pymalloc *m, uint64_t address)
{
    uint64_t unit = address >> m->arena_shift;
    addrmap_remove(&m->by_address, unit, NULL);
    if (address & (m->geometry.arena_size - 1))
        addrmap_remove(&m->by_tail, unit + 1, NULL);
}

/* Doubles arenas[]; the new slots become unused_arena_objects in ascending order. Returns 0 if so many cannot be kept. */
static int
grow_arenas(struct pymalloc *m)
{
    uint32_t old = frozen_length(m->arenas);
    uint32_t slots = old ? old * 2 : INITIAL_ARENA_OBJECTS;
    if ((uint64_t)slots * m->npools * m->pool_blocks > BLOCK_WORDS_MAX)
        return 0;
    frozen_grow(&m->arenas.array, slots);
    for (uint32_t i = old; i < slots; i++) {
        struct arena_object *arena = edit(m->arenas, i);
        arena->freepools = NO_POOL;
        arena->prevarena = NO_ARENA;
        arena->nextarena = i + 1 < slots ? i + 1 : NO_ARENA;
    }
    m->vars.unused_arena_objects = old;
    frozen_grow(&m->pools.array, FIRST_POOL + slots * m->npools);
    frozen_grow(&m->blocks.array, slots * m->npools * m->pool_blocks);
    EMIT1(m->clock, ARENA_OBJECTS, slots);
    return 1;
}

/* Notes that no arena, or this one, is the last usable one with nfreepools free pools. */
static void
set_nfp2lasta(struct pymalloc *m, uint32_t nfreepools, uint32_t arena)
{
    if (m->geometry.nfp2lasta)
        *edit(m->nfp2lasta, nfreepools) = arena;
}

/* Sets up the fields of a slot that was just mapped. */
static void
init_arena(struct pymalloc *m, uint32_t slot, uint64_t address)
{
    uint64_t pool_mask = m->geometry.pool_size - 1;
    struct arena_object *arena = edit(m->arenas, slot);
    arena->address = address;
    arena->base = (address + pool_mask) & ~pool_mask;
    arena->carved = 0;
    arena->freepools = NO_POOL;
    arena->ntotalpools = m->npools - (arena->base != address);
    arena->nfreepools = arena->ntotalpools;
    arena->nextarena = NO_ARENA;
    arena->prevarena = NO_ARENA;
}

/* new_arena: maps an arena into the first unused slot and makes it the only usable one. Returns 0 if it cannot be mapped. */
static int
new_arena(struct pymalloc *m)
{
    if (m->vars.unused_arena_objects == NO_ARENA && !grow_arenas(m))
        return 0;
    uint32_t slot = m->vars.unused_arena_objects;
    uint64_t address = m->map ? m->map(m->who, slot) : default_mapping(m, slot);
    if (!address)
        return 0;
    m->vars.unused_arena_objects = m->arenas.at[slot].nextarena;
    init_arena(m, slot, address);
    enter_addresses(m, slot, address);
    m->vars.ntimes_arena_allocated++;
    if (++m->vars.narenas_currently_allocated > m->vars.narenas_highwater)
        m->vars.narenas_highwater = m->vars.narenas_currently_allocated;
    m->vars.usable_arenas = slot;
    set_nfp2lasta(m, m->arenas.at[slot].nfreepools, slot);
    EMIT3(m->clock, ARENA_MAPPED, slot, address, m->arenas.at[slot].nfreepools);
    return 1;
}

/* Takes an arena out of usable_arenas. */
static void
unlink_usable(struct pymalloc *m, uint32_t slot)
{
    uint32_t prev = m->arenas.at[slot].prevarena, next = m->arenas.at[slot].nextarena;
    if (prev == NO_ARENA)
        m->vars.usable_arenas = next;
    else
        edit(m->arenas, prev)->nextarena = next;
    if (next != NO_ARENA)
        edit(m->arenas, next)->prevarena = prev;
    edit(m->arenas, slot)->nextarena = NO_ARENA;
    edit(m->arenas, slot)->prevarena = NO_ARENA;
}

/* Keeps nfp2lasta right when the head arena, which has the fewest free pools, is about to lose one. */
static void
head_loses_a_pool(struct pymalloc *m, uint32_t slot)
{
    uint32_t nfreepools = m->arenas.at[slot].nfreepools;
    if (!m->geometry.nfp2lasta)
        return;
    if (m->nfp2lasta.at[nfreepools] == slot)
        set_nfp2lasta(m, nfreepools, NO_ARENA);
    if (nfreepools > 1)
        set_nfp2lasta(m, nfreepools - 1, slot);
}

/* Pops the head of freepools, or carves the next untouched pool. */
static uint32_t
pop_pool(struct pymalloc *m, uint32_t slot, int *carved)
{
    struct arena_object *arena = edit(m->arenas, slot);
    uint32_t pool = arena->freepools;
    *carved = pool == NO_POOL;
    arena->nfreepools--;
    if (!*carved) {
        arena->freepools = m->pools.at[pool].nextpool;
        return pool;
    }
    pool = pymalloc_pool(m, slot, arena->carved++);
    struct pool_header *header = edit(m->pools, pool);
    header->address = pymalloc_pool_address(m, pool);
    header->szidx = SZIDX_NEVER;
    header->count = 0;
    header->freeblock = 0;
    return pool;
}

uint32_t
arena_take_pool(struct pymalloc *m, uint32_t c)
{
    int carved;
    if (m->vars.usable_arenas == NO_ARENA && !new_arena(m))
        return NO_POOL;
    uint32_t slot = m->vars.usable_arenas;
    head_loses_a_pool(m, slot);
    uint32_t pool = pop_pool(m, slot, &carved);
    m->vars.busy_pool = pool;
    m->vars.busy_arena = slot;
    if (carved)
        EMIT3(m->clock, POOL_CARVED, pool, c, slot);
    else
        EMIT3(m->clock, POOL_REUSED, pool, c, slot);
    if (m->arenas.at[slot].nfreepools == 0) {
        unlink_usable(m, slot);
        EMIT1(m->clock, ARENA_EXHAUSTED, slot);
    }
    m->vars.busy_arena = NO_ARENA;
    return pool;
}

/* Puts an arena into usable_arenas right behind `prev` (NO_ARENA = at the head). */
static void
link_usable_after(struct pymalloc *m, uint32_t slot, uint32_t prev)
{
    uint32_t next = prev == NO_ARENA ? m->vars.usable_arenas : m->arenas.at[prev].nextarena;
    struct arena_object *arena = edit(m->arenas, slot);
    arena->prevarena = prev;
    arena->nextarena = next;
    if (prev == NO_ARENA)
        m->vars.usable_arenas = slot;
    else
        edit(m->arenas, prev)->nextarena = slot;
    if (next != NO_ARENA)
        edit(m->arenas, next)->prevarena = slot;
}

/* Gives a wholly free arena back to the system. */
static void
drop_arena(struct pymalloc *m, uint32_t slot)
{
    uint64_t address = m->arenas.at[slot].address;
    uint32_t next = m->arenas.at[slot].nextarena;
    unlink_usable(m, slot);
    leave_addresses(m, address);
    if (m->unmap)
        m->unmap(m->who, slot, address);
    struct arena_object *arena = edit(m->arenas, slot);
    arena->address = 0;
    arena->ntotalpools = 0;
    arena->nextarena = m->vars.unused_arena_objects;
    m->vars.unused_arena_objects = slot;
    m->vars.narenas_currently_allocated--;
    EMIT2(m->clock, ARENA_UNMAPPED, slot, next);
}

/* The arena behind which one with `nfreepools` free pools belongs, looking to the right of `slot`: its right neighbour or further if
 * those have fewer free pools; itself if it need not move. 3.8+ asks nfp2lasta, earlier versions look one by one. */
static uint32_t
last_with_fewer(const struct pymalloc *m, uint32_t slot, uint32_t nfreepools, uint32_t lastnf)
{
    if (m->geometry.nfp2lasta)
        return lastnf;
    uint32_t behind = slot;
    for (uint32_t next = m->arenas.at[slot].nextarena;
         next != NO_ARENA && m->arenas.at[next].nfreepools < nfreepools;
         next = m->arenas.at[next].nextarena)
        behind = next;
    return behind;
}

/* The last usable arena that has as many free pools as `slot`, which is about to get one more and so leaves that group. */
static uint32_t
leave_group(struct pymalloc *m, uint32_t slot, uint32_t nfreepools)
{
    if (!m->geometry.nfp2lasta)
        return NO_ARENA;
    uint32_t lastnf = m->nfp2lasta.at[nfreepools];
    if (lastnf == slot) {
        uint32_t prev = m->arenas.at[slot].prevarena;
        int same = prev != NO_ARENA && m->arenas.at[prev].nfreepools == nfreepools;
        set_nfp2lasta(m, nfreepools, same ? prev : NO_ARENA);
    }
    return lastnf;
}

/* Restores the ascending order after `slot` has got its nfreepools-th free pool (more than one, not all). */
static void
sort_usable(struct pymalloc *m, uint32_t slot, uint32_t nfreepools, uint32_t lastnf)
{
    if (m->geometry.nfp2lasta && m->nfp2lasta.at[nfreepools] == NO_ARENA)
        set_nfp2lasta(m, nfreepools, slot);
    uint32_t behind = last_with_fewer(m, slot, nfreepools, lastnf);
    if (behind == slot)
        return;
    uint32_t next = m->arenas.at[slot].nextarena;
    unlink_usable(m, slot);
    link_usable_after(m, slot, behind);
    EMIT(m->clock, ARENA_MOVES, slot, nfreepools, behind, next);
}

/* The arena has just got its first free pool. */
static void
make_usable(struct pymalloc *m, uint32_t slot)
{
    link_usable_after(m, slot, NO_ARENA);
    if (m->geometry.nfp2lasta && m->nfp2lasta.at[1] == NO_ARENA)
        set_nfp2lasta(m, 1, slot);
    EMIT1(m->clock, ARENA_USABLE, slot);
}

void
arena_return_pool(struct pymalloc *m, uint32_t pool)
{
    uint32_t slot = pymalloc_pool_arena(m, pool);
    uint32_t lastnf = leave_group(m, slot, m->arenas.at[slot].nfreepools);
    struct arena_object *arena = edit(m->arenas, slot);
    edit(m->pools, pool)->nextpool = arena->freepools;
    arena->freepools = pool;
    uint32_t nfreepools = ++arena->nfreepools;
    int is_last = arena->nextarena == NO_ARENA;
    int wholly_free = nfreepools == arena->ntotalpools;
    m->vars.busy_arena = slot;
    EMIT3(m->clock, POOL_EMPTY, pool, m->pools.at[pool].szidx, slot);
    if (wholly_free && !(m->geometry.keep_last_arena && is_last)) {
        drop_arena(m, slot);
    } else if (nfreepools == 1) {
        make_usable(m, slot);
    } else {
        sort_usable(m, slot, nfreepools, lastnf);
        if (wholly_free)
            EMIT1(m->clock, ARENA_KEPT, slot);
    }
    m->vars.busy_arena = NO_ARENA;
}
