#include "pymalloc/pymalloc.h"

#include <string.h>

#include "pymalloc/arenas.h"
#include "pymalloc/libc.h"

#define NO_WORD UINT64_MAX

static uint32_t
log2_of(uint32_t power)
{
    uint32_t shift = 0;
    while (UINT32_C(1) << shift < power)
        shift++;
    return shift;
}

void
pymalloc_init(struct pymalloc *m, struct store *store, struct clock *clock,
              const struct geometry *geometry)
{
    memset(m, 0, sizeof *m);
    m->clock = clock;
    m->geometry = *geometry;
    m->align_shift = log2_of(geometry->alignment);
    m->pool_shift = log2_of(geometry->pool_size);
    m->arena_shift = log2_of(geometry->arena_size);
    m->guess_shift = m->arena_shift - 2;
    m->npools = geometry_pools(geometry);
    m->pool_blocks = geometry->pool_size >> m->align_shift;
    m->npools_shift = log2_of(m->npools);
    m->blocks_shift = log2_of(m->pool_blocks);
    m->words_shift = m->npools_shift + m->blocks_shift;
    m->small_domains = UINT32_C(1) << PYMEM_DOMAIN_OBJ;
    if (m->geometry.mem_is_pymalloc)
        m->small_domains |= UINT32_C(1) << PYMEM_DOMAIN_MEM;
    m->lowest_unit = UINT64_MAX;
    m->vars.usable_arenas = NO_ARENA;
    m->vars.unused_arena_objects = NO_ARENA;
    m->vars.busy_pool = NO_POOL;
    m->vars.busy_arena = NO_ARENA;
    store_add_plain(store, &m->vars, sizeof m->vars);
    STORE_ADD(store, m->arenas);
    STORE_ADD(store, m->pools);
    STORE_ADD(store, m->blocks);
    STORE_ADD(store, m->nfp2lasta);
    STORE_ADD(store, m->owners);
    addrmap_init(&m->by_address, store);
    addrmap_init(&m->by_tail, store);
    addrmap_init(&m->radix_nodes, store);
    libc_init(m, store);
    frozen_grow(&m->pools.array, FIRST_POOL);
    for (uint32_t c = 0; c < MAX_SIZE_CLASSES; c++)
        edit(m->pools, c)->nextpool = edit(m->pools, c)->prevpool = c;
    frozen_grow(&m->nfp2lasta.array, m->npools + 1);
    for (uint32_t n = 0; n <= m->npools; n++)
        *edit(m->nfp2lasta, n) = NO_ARENA;
}

/* ---- the lists of used pools ---- */

static void
usedpools_insert_front(struct pymalloc *m, uint32_t c, uint32_t pool)
{
    uint32_t first = m->pools.at[c].nextpool;
    struct pool_header *header = edit(m->pools, pool);
    header->nextpool = first;
    header->prevpool = c;
    edit(m->pools, first)->prevpool = pool;
    edit(m->pools, c)->nextpool = pool;
}

static void
usedpools_unlink(struct pymalloc *m, uint32_t pool)
{
    uint32_t next = m->pools.at[pool].nextpool, prev = m->pools.at[pool].prevpool;
    edit(m->pools, next)->prevpool = prev;
    edit(m->pools, prev)->nextpool = next;
}

/* ---- handing out ---- */

/* Pops the head of a pool's free chain and marks it as in use. Returns its address. */
static inline uint64_t
pop_block(struct pymalloc *m, uint32_t pool, struct pool_header *header, uint32_t nbytes)
{
    uint32_t offset = header->freeblock;
    uint16_t *word = edit(m->blocks, pymalloc_word_index(m, pool, offset));
    header->freeblock = block_next(*word);
    *word = (uint16_t)(BLOCK_IN_USE | nbytes);
    m->vars.changed = header->address + offset;
    return header->address + offset;
}

/* pymalloc_pool_extend: the free chain ran dry; carve one more block, or take the full pool off the list. */
static inline __attribute__((always_inline)) void
pool_extend(struct pymalloc *m, uint32_t c, uint32_t pool)
{
    struct pool_header *header = edit(m->pools, pool);
    if (header->nextoffset <= header->maxnextoffset) {
        uint32_t offset = header->nextoffset;
        header->freeblock = offset;
        header->nextoffset += geometry_class_size(&m->geometry, c);
        *edit(m->blocks, pymalloc_word_index(m, pool, offset)) = 0;
        EMIT2(m->clock, BLOCK_CARVED, pool, header->address + offset);
    } else {
        usedpools_unlink(m, pool);
        EMIT2(m->clock, POOL_FULL, pool, c);
    }
}

/* The block at address was the last of the pool's free chain. Returns address. */
static __attribute__((noinline)) uint64_t
used_pool_ran_dry(struct pymalloc *m, uint32_t c, uint32_t pool, uint64_t address, uint32_t nbytes)
{
    m->vars.busy_pool = pool;
    EMIT3(m->clock, BLOCK_MALLOC, address, nbytes, pool);
    pool_extend(m, c, pool);
    m->vars.busy_pool = NO_POOL;
    return address;
}

/* Serves a request from the first pool of the class's list. */
static inline uint64_t
alloc_from_used_pool(struct pymalloc *m, uint32_t c, uint32_t pool, uint32_t nbytes)
{
    struct pool_header *header = edit(m->pools, pool);
    header->count++;
    uint64_t address = pop_block(m, pool, header, nbytes);
    if (!header->freeblock)
        return used_pool_ran_dry(m, c, pool, address, nbytes);
    EMIT3(m->clock, BLOCK_MALLOC, address, nbytes, pool);
    return address;
}

/* Gives a pool that never served this class a fresh header: block 0 is about to be handed out, block 1 is the rest of the chain. In
 * a teaching geometry a pool may hold one block only. */
static void
init_header(struct pymalloc *m, uint32_t pool, uint32_t c)
{
    uint32_t size = geometry_class_size(&m->geometry, c);
    uint32_t second = geometry_capacity(&m->geometry, c) > 1 ? POOL_OVERHEAD + size : 0;
    struct pool_header *header = edit(m->pools, pool);
    header->szidx = (uint16_t)c;
    header->freeblock = POOL_OVERHEAD;
    header->nextoffset = POOL_OVERHEAD + (second ? 2 : 1) * size;
    header->maxnextoffset = m->geometry.pool_size - size;
    *edit(m->blocks, pymalloc_word_index(m, pool, POOL_OVERHEAD)) = block_link(second);
    if (second)
        *edit(m->blocks, pymalloc_word_index(m, pool, second)) = 0;
}

/* allocate_from_new_pool: no pool of the class has room. */
static __attribute__((noinline)) uint64_t
alloc_from_new_pool(struct pymalloc *m, uint32_t c, uint32_t nbytes)
{
    uint32_t pool = arena_take_pool(m, c);
    if (pool == NO_POOL)
        return 0;
    int same_class = m->pools.at[pool].szidx == c;
    if (!same_class)
        init_header(m, pool, c);
    struct pool_header *header = edit(m->pools, pool);
    header->count = 1;
    usedpools_insert_front(m, c, pool);
    uint64_t address = pop_block(m, pool, header, nbytes);
    if (same_class)
        EMIT2(m->clock, POOL_SAME_CLASS, pool, c);
    else
        EMIT3(m->clock, POOL_INIT, pool, c, geometry_capacity(&m->geometry, c));
    EMIT3(m->clock, BLOCK_MALLOC, address, nbytes, pool);
    if (!m->pools.at[pool].freeblock)
        pool_extend(m, c, pool);
    m->vars.busy_pool = NO_POOL;
    return address;
}

/* pymalloc_alloc: 1 <= nbytes <= SMALL_REQUEST_THRESHOLD. */
static inline uint64_t
small_malloc(struct pymalloc *m, uint32_t nbytes)
{
    uint32_t c = (nbytes - 1) >> m->align_shift;
    uint32_t pool = m->pools.at[c].nextpool;
    if (pool != c)
        return alloc_from_used_pool(m, c, pool, nbytes);
    return alloc_from_new_pool(m, c, nbytes);
}

/* ---- from an address to its block ---- */

/* The word of the block in use at address, which lies in a pool of arena `slot`; NO_WORD if there is none. Only the word where a block
 * in use begins has BLOCK_IN_USE, so nothing else has to be asked. */
static inline uint64_t
word_in_arena(const struct pymalloc *m, uint32_t slot, uint64_t address)
{
    uint32_t word = (slot << m->words_shift) +
                    (uint32_t)((address - m->arenas.at[slot].base) >> m->align_shift);
    int begins = m->blocks.at[word] & BLOCK_IN_USE && !(address & (m->geometry.alignment - 1));
    return begins ? word : NO_WORD;
}

static uint64_t
word_in_use(const struct pymalloc *m, uint64_t address)
{
    uint32_t slot = m->guess[arena_guess_place(m, address)];
    if (!arena_has_pool_at(m, slot, address))
        slot = arena_find(m, address);
    if (slot == NO_ARENA || !arena_has_pool_at(m, slot, address))
        return NO_WORD;
    return word_in_arena(m, slot, address);
}

/* word_in_use() if the guess is right, else NO_WORD. */
static inline uint64_t
word_as_guessed(const struct pymalloc *m, uint64_t address)
{
    uint32_t slot = m->guess[arena_guess_place(m, address)];
    return arena_has_pool_at(m, slot, address) ? word_in_arena(m, slot, address) : NO_WORD;
}

/* word_in_use() where word_as_guessed() found nothing; if the guess was wrong, it will be right the next time. */
static __attribute__((noinline)) uint64_t
learn_word_in_use(struct pymalloc *m, uint64_t address)
{
    uint32_t slot = arena_find(m, address);
    if (slot == NO_ARENA)
        return NO_WORD;
    m->guess[arena_guess_place(m, address)] = slot;
    return word_as_guessed(m, address);
}

/* word_in_use() for the operations. */
static inline uint64_t
word_to_change(struct pymalloc *m, uint64_t address)
{
    uint64_t word = word_as_guessed(m, address);
    return word != NO_WORD ? word : learn_word_in_use(m, address);
}

/* The pool that a word belongs to. */
static inline uint32_t
word_pool(const struct pymalloc *m, uint64_t word)
{
    return FIRST_POOL + (uint32_t)(word >> m->blocks_shift);
}

/* ---- taking back ---- */

/* The pool was full: it has a free block again. */
static void
insert_to_usedpool(struct pymalloc *m, uint32_t pool)
{
    uint32_t c = m->pools.at[pool].szidx;
    usedpools_insert_front(m, c, pool);
    EMIT2(m->clock, POOL_USED_AGAIN, pool, c);
}

/* The block at address was freed, and its pool was full before (was_full) or is empty now. Returns 0, as pymalloc_free() does. */
static __attribute__((noinline)) int
pool_changes_list(struct pymalloc *m, uint32_t pool, uint64_t address, int was_full)
{
    m->vars.busy_pool = pool;
    EMIT2(m->clock, BLOCK_FREE, address, pool);
    if (m->pools.at[pool].count) {
        insert_to_usedpool(m, pool);
    } else {
        if (!was_full)
            usedpools_unlink(m, pool);
        arena_return_pool(m, pool);
    }
    m->vars.busy_pool = NO_POOL;
    return 0;
}

/* pymalloc_free: the block in use at address has that word. Returns 0. */
static inline int
small_free(struct pymalloc *m, uint64_t word, uint64_t address)
{
    uint32_t pool = word_pool(m, word);
    struct pool_header *header = edit(m->pools, pool);
    uint32_t lastfree = header->freeblock;
    *edit(m->blocks, word) = block_link(lastfree);
    header->freeblock = (uint32_t)(address - header->address);
    header->count--;
    m->vars.changed = address;
    if (__builtin_expect(!lastfree || !header->count, 0))
        return pool_changes_list(m, pool, address, !lastfree);
    EMIT2(m->clock, BLOCK_FREE, address, pool);
    return 0;
}

/* ---- what can be asked of an address ---- */

uint32_t
pymalloc_pool_at(const struct pymalloc *m, uint64_t address)
{
    uint32_t slot = arena_at(m, address);
    if (slot == NO_ARENA || address < m->arenas.at[slot].base)
        return NO_POOL;
    uint32_t k = (uint32_t)((address - m->arenas.at[slot].base) >> m->pool_shift);
    return k < m->arenas.at[slot].carved ? pymalloc_pool(m, slot, k) : NO_POOL;
}

uint64_t
pymalloc_requested(const struct pymalloc *m, uint64_t address)
{
    uint64_t word = word_in_use(m, address);
    if (word != NO_WORD)
        return m->blocks.at[word] & BLOCK_BYTES;
    return libc_requested(m, address);
}

void
pymalloc_own(struct pymalloc *m, uint64_t address, uint32_t owner)
{
    uint64_t word = word_to_change(m, address);
    if (word == NO_WORD) {
        libc_own(m, address, owner);
        return;
    }
    if (word >= frozen_length(m->owners))
        frozen_grow(&m->owners.array, frozen_length(m->blocks));
    *edit(m->owners, word) = owner;
    *edit(m->blocks, word) |= BLOCK_OWNED;
}

uint32_t
pymalloc_owner(const struct pymalloc *m, uint64_t address)
{
    uint64_t word = word_in_use(m, address);
    if (word == NO_WORD)
        return libc_owner(m, address);
    return m->blocks.at[word] & BLOCK_OWNED ? m->owners.at[word] : 0;
}

enum pool_state
pymalloc_pool_state(const struct pymalloc *m, uint32_t pool)
{
    const struct pool_header *header = &m->pools.at[pool];
    if (pymalloc_pool_number(m, pool) >= m->arenas.at[pymalloc_pool_arena(m, pool)].carved)
        return POOL_UNCARVED;
    if (header->count == 0)
        return POOL_EMPTY;
    return header->freeblock ? POOL_USED : POOL_FULL;
}

enum block_state
pymalloc_block_state(const struct pymalloc *m, uint32_t pool, uint32_t b, uint32_t *requested)
{
    const struct pool_header *header = &m->pools.at[pool];
    uint32_t offset = POOL_OVERHEAD + b * geometry_class_size(&m->geometry, header->szidx);
    if (offset >= header->nextoffset)
        return BLOCK_UNTOUCHED;
    uint32_t word = m->blocks.at[pymalloc_word_index(m, pool, offset)];
    if (!(word & BLOCK_IN_USE))
        return BLOCK_FREE;
    if (requested)
        *requested = word & BLOCK_BYTES;
    return BLOCK_USED;
}

/* ---- the C API ---- */

static inline int
is_small(const struct pymalloc *m, enum pymem_domain domain, uint64_t nbytes)
{
    return nbytes - 1 < SMALL_REQUEST_THRESHOLD && m->small_domains >> domain & 1;
}

uint64_t
pymalloc_malloc(struct pymalloc *m, enum pymem_domain domain, uint64_t nbytes)
{
    if (is_small(m, domain, nbytes))
        return small_malloc(m, (uint32_t)nbytes);
    return libc_malloc(m, nbytes);
}

uint64_t
pymalloc_calloc(struct pymalloc *m, enum pymem_domain domain, uint64_t nelem, uint64_t elsize)
{
    return pymalloc_malloc(m, domain, nelem * elsize);
}

/* Does a block of `size` bytes stay for a request of nbytes? It moves to shrink only when a quarter or more would be saved. */
static int
block_stays(uint64_t nbytes, uint64_t size)
{
    return nbytes <= size && 4 * nbytes > 3 * size;
}

/* pymalloc_realloc: the block in use at address has that word. */
static __attribute__((noinline)) uint64_t
small_realloc(struct pymalloc *m, enum pymem_domain domain, uint64_t word, uint64_t address,
              uint64_t nbytes)
{
    uint32_t c = m->pools.at[word_pool(m, word)].szidx;
    if (block_stays(nbytes, geometry_class_size(&m->geometry, c))) {
        uint32_t owned = m->blocks.at[word] & BLOCK_OWNED;
        *edit(m->blocks, word) = (uint16_t)(BLOCK_IN_USE | owned | nbytes);
        m->vars.changed = address;
        EMIT2(m->clock, BLOCK_STAYS, address, nbytes);
        return address;
    }
    uint32_t owner = pymalloc_owner(m, address);
    uint64_t moved = pymalloc_malloc(m, domain, nbytes);
    if (!moved)
        return 0;
    if (owner)
        pymalloc_own(m, moved, owner);
    EMIT3(m->clock, BLOCK_MOVES, address, nbytes, moved);
    small_free(m, word, address);
    m->vars.changed = moved;
    return moved;
}

uint64_t
pymalloc_realloc(struct pymalloc *m, enum pymem_domain domain, uint64_t address, uint64_t nbytes)
{
    if (!address)
        return pymalloc_malloc(m, domain, nbytes);
    uint64_t word = word_to_change(m, address);
    if (word == NO_WORD)
        return libc_realloc(m, address, nbytes);
    return small_realloc(m, domain, word, address, nbytes);
}

/* pymalloc_free() of what is no block in use where the guess is: NULL, the C library's, or one that was not looked for lately. */
static __attribute__((noinline)) int
free_unexpected(struct pymalloc *m, uint64_t address)
{
    if (!address)
        return 0;
    uint64_t word = learn_word_in_use(m, address);
    return word == NO_WORD ? libc_free(m, address) : small_free(m, word, address);
}

int
pymalloc_free(struct pymalloc *m, uint64_t address)
{
    uint64_t word = word_as_guessed(m, address);
    if (word == NO_WORD)
        return free_unexpected(m, address);
    return small_free(m, word, address);
}
