/* The simulated small-object allocator of CPython (Objects/obmalloc.c), block for block, and beside it an account of the
 * underlying allocator ("libc") that it routes other requests to.
 *
 * Invariants (heap_check() proves them)
 *  - An arena is named by its index in arenas[], which is its `arenaindex` in CPython; a pool by pymalloc_pool(arena, k), k counting
 *    from the arena's pool-aligned base; a block by its simulated address. None of these ever moves.
 *  - pools[0 .. MAX_SIZE_CLASSES-1] are not pools but the heads of the circular usedpools lists, one a size class. Every pool in such
 *    a list has a block in use and a free one at hand (freeblock != 0). A full pool is in no list. An empty pool is in its arena's
 *    freepools (singly linked through nextpool).
 *  - The next virgin block is carved only when the last free one is handed out.
 *  - A block's word: in use BLOCK_IN_USE | bytes requested, and BLOCK_OWNED if owners[] tells who holds it; free the offset of the next
 *    free block of the pool (0 = end of chain), see block_link(); beyond nextoffset it has never been touched.
 *  - usable_arenas is doubly linked, ascending by nfreepools, and holds exactly the arenas with nfreepools > 0.
 *    unused_arena_objects is singly linked (LIFO) and holds exactly the slots without an arena.
 *  - Byte identity: in use + available + unused pools + headers + quantization + alignment = arenas * arena_size. */
#ifndef PYMALLOC_PYMALLOC_H
#define PYMALLOC_PYMALLOC_H

#include <stdint.h>

#include "base/addrmap.h"
#include "base/clock.h"
#include "base/frozen.h"
#include "pymalloc/geometry.h"

enum {
    NO_ARENA = 0xffffffff,
    NO_POOL = 0xffffffff,
    SZIDX_NEVER = 0xffff, /* DUMMY_SIZE_IDX: the pool was never used */
    BLOCK_IN_USE = 0x8000,
    BLOCK_OWNED = 0x4000,
    BLOCK_BYTES = 0x0fff, /* the bytes requested, at most SMALL_REQUEST_THRESHOLD */
    FIRST_POOL = MAX_SIZE_CLASSES,
    ARENA_GUESSES = 1024, /* a power of two */
    LIBC_OWNER_SHIFT = 40 /* a libc block has less than a tebibyte, owners are below 2^24 */
};

/* Which function of the C API asked: PyMem_RawMalloc, PyMem_Malloc, PyObject_Malloc. */
enum pymem_domain { PYMEM_DOMAIN_RAW, PYMEM_DOMAIN_MEM, PYMEM_DOMAIN_OBJ };

/* struct pool_header of obmalloc.c, and where the pool is; its arenaindex is pymalloc_pool_arena(). No padding. */
struct pool_header {
    uint64_t address;       /* of the pool; 0 = not carved yet */
    uint32_t freeblock;     /* offset in the pool of the head of its free chain; 0 = NULL */
    uint32_t nextpool;      /* in usedpools: circular; in freepools: NO_POOL ends */
    uint32_t prevpool;      /* in usedpools only */
    uint32_t nextoffset;    /* offset of the next virgin block */
    uint32_t maxnextoffset; /* largest valid nextoffset */
    uint16_t count;         /* ref.count: blocks in use */
    uint16_t szidx;         /* size class, SZIDX_NEVER before the first use */
};

/* struct arena_object of obmalloc.c. address 0 = no arena in this slot; it has no pools then. */
struct arena_object {
    uint64_t address;    /* as mapped */
    uint64_t base;       /* first pool: address rounded up to a multiple of the pool size */
    uint32_t carved;     /* pools carved so far; pool_address = base + carved * pool_size */
    uint32_t nfreepools; /* freed + never carved */
    uint32_t ntotalpools;
    uint32_t freepools; /* head of the freed pools, NO_POOL = none */
    uint32_t nextarena; /* usable_arenas (both), unused_arena_objects (next only); NO_ARENA = end */
    uint32_t prevarena;
};

/* The plain variables of the allocator. No padding. */
struct pymalloc_vars {
    uint64_t ntimes_arena_allocated;
    uint64_t narenas_highwater;
    uint64_t seed;           /* of the unaligned mapping policy */
    uint64_t libc_next;      /* where the built-in policy puts the next libc block */
    uint64_t libc_bytes;     /* in use */
    uint64_t libc_highwater; /* of libc_bytes */
    uint64_t libc_calls;     /* requests routed to libc so far */
    uint64_t changed;        /* the block handed out or taken back last */
    uint32_t usable_arenas;  /* head; NO_ARENA = none */
    uint32_t unused_arena_objects;
    uint32_t narenas_currently_allocated;
    uint32_t map_mid;   /* nodes of the radix tree (3.10+), as the statistics count them */
    uint32_t map_bot;   /* likewise */
    uint32_t unaligned; /* mapping policy: 0 = arenas at multiples of their size, 1 = seeded */
    /* What the running operation has taken apart: some of its invariants do not hold until the
     * operation ends. NO_POOL, NO_ARENA = nothing. */
    uint32_t busy_pool;
    uint32_t busy_arena;
};

struct pymalloc {
    struct clock *clock;
    struct geometry geometry;
    uint32_t align_shift, pool_shift, arena_shift; /* log2 of the sizes */
    uint32_t npools_shift, blocks_shift;           /* log2 of the two below */
    uint32_t words_shift;                          /* log2 of the block words of an arena */
    uint32_t guess_shift;                          /* log2 of the bytes that share a guess */
    uint32_t npools;                               /* pools of an arena */
    uint32_t pool_blocks;                          /* block words of a pool */
    uint32_t small_domains; /* bit d: small requests of enum pymem_domain d are served here */
    struct pymalloc_vars vars;

    FROZEN(struct arena_object) arenas; /* arenas[]; its length is maxarenas */
    FROZEN(struct pool_header) pools;   /* see FIRST_POOL */
    FROZEN(uint16_t) blocks;            /* block words, see pymalloc_word_index() */
    FROZEN(uint32_t) nfp2lasta;         /* by nfreepools: the last usable arena with it */
    FROZEN(uint32_t) owners;            /* by block word index, where that says BLOCK_OWNED */
    struct addrmap by_address;          /* address >> arena_shift -> arena that starts there */
    struct addrmap by_tail;             /* likewise: unaligned arena that ends there */
    struct addrmap radix_nodes;         /* nodes of the radix tree counted so far */
    struct addrmap libc;                /* address -> bytes | owner << LIBC_OWNER_SHIFT */

    /* Arenas where addresses were found lately, by some bits of the address: guesses that are proved
     * before they are believed, so they need not be right and are not state. */
    uint32_t guess[ARENA_GUESSES];

    /* All arenas that there ever were lie between: units of addresses (address >> arena_shift). Not state either, for it only grows. */
    uint64_t lowest_unit, highest_unit;

    /* Where arenas are mapped and libc blocks put, when not by the built-in policies. map returns
     * the address for arena slot `arena`, 0 = cannot. */
    uint64_t (*map)(void *who, uint32_t arena);
    void (*unmap)(void *who, uint32_t arena, uint64_t address);
    uint64_t (*libc_place)(void *who, uint64_t nbytes);
    void *who;
};

/* Prepares an empty allocator of that geometry (copied) and registers its state. The clock must outlive it. */
void pymalloc_init(struct pymalloc *m, struct store *store, struct clock *clock,
                   const struct geometry *geometry);

/* Requests. Addresses are simulated; 0 is NULL. A failed mapping (only with a `map` that can fail) gives 0. Freeing 0 does nothing;
 * freeing what is no block in use changes nothing and returns -1 (else 0); reallocating such an address gives 0.
 * Follows pymalloc_alloc, pymalloc_free, pymalloc_realloc and _PyObject_Malloc etc., 2.7 and 3.6-3.15 by geometry. */
uint64_t pymalloc_malloc(struct pymalloc *m, enum pymem_domain domain, uint64_t nbytes);
uint64_t
pymalloc_calloc(struct pymalloc *m, enum pymem_domain domain, uint64_t nelem, uint64_t elsize);
uint64_t
pymalloc_realloc(struct pymalloc *m, enum pymem_domain domain, uint64_t address, uint64_t nbytes);
int pymalloc_free(struct pymalloc *m, uint64_t address);

/* Notes that the block (or libc block) at address belongs to `owner` (any number but 0, the objects' room uses its object index).
 * A freed block has no owner. */
void pymalloc_own(struct pymalloc *m, uint64_t address, uint32_t owner);
uint32_t pymalloc_owner(const struct pymalloc *m, uint64_t address);

/* The pool that address lies in, NO_POOL if it is in no arena (address_in_range). */
uint32_t pymalloc_pool_at(const struct pymalloc *m, uint64_t address);

/* Bytes requested for the block in use at address (pymalloc's or libc's); 0 if there is none. */
uint64_t pymalloc_requested(const struct pymalloc *m, uint64_t address);

static inline uint32_t
pymalloc_pool(const struct pymalloc *m, uint32_t arena, uint32_t k)
{
    return FIRST_POOL + (arena << m->npools_shift) + k;
}

/* Number of a pool within its arena. */
static inline uint32_t
pymalloc_pool_number(const struct pymalloc *m, uint32_t pool)
{
    return (pool - FIRST_POOL) & (m->npools - 1);
}

static inline uint32_t
pymalloc_pool_arena(const struct pymalloc *m, uint32_t pool)
{
    return (pool - FIRST_POOL) >> m->npools_shift;
}

/* Simulated address of a pool of a mapped arena. */
static inline uint64_t
pymalloc_pool_address(const struct pymalloc *m, uint32_t pool)
{
    return m->arenas.at[pymalloc_pool_arena(m, pool)].base +
           ((uint64_t)pymalloc_pool_number(m, pool) << m->pool_shift);
}

/* The word of the block at `offset` bytes in the pool. */
static inline uint32_t
pymalloc_word_index(const struct pymalloc *m, uint32_t pool, uint32_t offset)
{
    return ((pool - FIRST_POOL) << m->blocks_shift) + (offset >> m->align_shift);
}

/* The word of a free block when the next free one of its pool is at `offset`, and back. */
static inline uint16_t
block_link(uint32_t offset)
{
    return (uint16_t)(offset >> 3);
}

static inline uint32_t
block_next(uint16_t word)
{
    return (uint32_t)word << 3;
}

enum pool_state { POOL_UNCARVED, POOL_EMPTY, POOL_USED, POOL_FULL };

/* The state of pool k of a mapped arena (used/full/empty as in obmalloc.c's comment; uncarved: never handed out). */
enum pool_state pymalloc_pool_state(const struct pymalloc *m, uint32_t pool);

enum block_state { BLOCK_UNTOUCHED, BLOCK_FREE, BLOCK_USED };

/* The state of block number b (0 = first) of a pool that has a size class, and for a used one its requested bytes through
 * *requested (may be NULL). */
enum block_state
pymalloc_block_state(const struct pymalloc *m, uint32_t pool, uint32_t b, uint32_t *requested);

/* Proves every invariant. Returns NULL, or what is wrong (static buffer, until the next call). */
const char *heap_check(const struct pymalloc *m);

#endif
