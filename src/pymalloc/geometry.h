/* What a CPython version's small-object allocator looks like: constants and rules, one table row a version.
 *
 * Invariants: pool_size and arena_size are powers of two; arena_size is a multiple of pool_size; alignment is 8 or 16;
 * size class c serves requests of c*alignment+1 .. (c+1)*alignment bytes; classes = SMALL_REQUEST_THRESHOLD / alignment. */
#ifndef PYMALLOC_GEOMETRY_H
#define PYMALLOC_GEOMETRY_H

#include <stdint.h>

enum {
    SMALL_REQUEST_THRESHOLD = 512,
    POOL_OVERHEAD = 48, /* sizeof(struct pool_header) on 64 bits */
    INITIAL_ARENA_OBJECTS = 16,
    MAX_SIZE_CLASSES = 64
};

/* One version's row. */
struct geometry {
    const char *name;    /* what --python takes: "3.8", "3.6-align16" */
    int version;         /* 100 * major + minor: 308 */
    uint32_t alignment;  /* bytes */
    uint32_t pool_size;  /* bytes */
    uint32_t arena_size; /* bytes */
    int keep_last_arena; /* 3.9+: a wholly free arena stays while it is the last of usable_arenas */
    int nfp2lasta; /* 3.8+: the arena list is kept in order through nfp2lasta[], before by scanning */
    int radix_bits;      /* address bits of the radix tree of 3.10+ (48 or 64); 0 = none */
    int mem_is_pymalloc; /* PYMEM_DOMAIN_MEM is served here (3.6+), else by libc */
    int micro;      /* the first micro version that the row stands for */
    int unverified; /* written after documentation; no real interpreter was compared with it */
};

/* The row called name; NULL if there is none. Static storage. */
const struct geometry *geometry_named(const char *name);

/* The row of CPython version.micro (308 and 10: 3.8.10) with blocks aligned to that many bytes: of several the last one that begins no
 * later. NULL if there is none. Static storage. */
const struct geometry *geometry_of(int version, int micro, uint32_t alignment);

/* Row i (0 = oldest); NULL past the end. Static storage. */
const struct geometry *geometry_row(int i);

/* The newest row. */
const struct geometry *geometry_newest(void);

/* Fills *geometry like *base with other sizes (bytes, 0 = unchanged), for teaching. Returns NULL, or why the sizes cannot work (static
 * storage): not powers of two, a pool that cannot hold a block of 512 bytes, an arena of fewer than 2 or more than 1024 pools. */
const char *geometry_override(struct geometry *geometry, const struct geometry *base,
                              uint32_t pool_size, uint32_t arena_size);

static inline uint32_t
geometry_classes(const struct geometry *g)
{
    return SMALL_REQUEST_THRESHOLD / g->alignment;
}

static inline uint32_t
geometry_pools(const struct geometry *g)
{
    return g->arena_size / g->pool_size;
}

/* Bytes of a block of size class c. */
static inline uint32_t
geometry_class_size(const struct geometry *g, uint32_t c)
{
    return (c + 1) * g->alignment;
}

/* Blocks that a pool of size class c holds (NUMBLOCKS). */
static inline uint32_t
geometry_capacity(const struct geometry *g, uint32_t c)
{
    return (g->pool_size - POOL_OVERHEAD) / geometry_class_size(g, c);
}

#endif
