#include "bare.h"

#include <stdlib.h>
#include <string.h>

#include "trace/wire.h"

enum { UNITS = 1 << 18 /* a power of two */, PENDING = 4, ARENAS = 1 << 14, SZIDX_NONE = 0xffff };

struct pool {
    uint64_t address;
    struct pool *next, *prev; /* in a circular list of used pools; next also in freepools */
    struct arena *arena;
    uint16_t *link; /* of free blocks, by offset / alignment: the next one's */
    uint32_t count, free, virgin, last, szidx;
};

struct arena {
    uint64_t address, base;
    uint32_t nfree, ntotal, carved;
    struct pool *freepools, *pools;
    struct arena *next, *prev;
    uint16_t *links;
};

/* The arenas that begin in a unit of addresses, and that reach into it from below. Units that lie UNITS apart share an entry; two arenas that
 * would have to are too much for a bare model. */
struct unit {
    struct arena *begins, *ends;
};

struct bare {
    const struct geometry *geometry;
    uint32_t align_shift, pool_shift, arena_shift, npools, pool_links;
    struct pool used[MAX_SIZE_CLASSES];
    struct arena *usable, *last_with[1026], *unused;
    struct unit *units;
    uint64_t mapped[PENDING], unmapped[PENDING];
    uint32_t maps, unmaps, maps_used, unmaps_used;
    struct arena *all[ARENAS];
    uint32_t narenas;
    int wrong;
};

static uint32_t
shift_of(uint32_t power)
{
    return (uint32_t)__builtin_ctz(power);
}

static struct unit *
unit_of(const struct bare *b, uint64_t address)
{
    return &b->units[address >> b->arena_shift & (UNITS - 1)];
}

static inline struct pool *
pool_of(const struct bare *b, uint64_t address)
{
    const struct unit *unit = unit_of(b, address);
    struct arena *a = unit->begins && address >= unit->begins->address ? unit->begins : unit->ends;
    uint64_t k = a ? (address - a->base) >> b->pool_shift : UINT64_MAX;
    return a && k < a->carved ? &a->pools[k] : NULL;
}

/* Enters (arena) or removes (NULL) an arena in the table of addresses. */
static void
note_arena(struct bare *b, uint64_t address, struct arena *arena)
{
    struct unit *first = unit_of(b, address), *last = unit_of(b, address + b->geometry->arena_size);
    int aligned = (address & (b->geometry->arena_size - 1)) == 0;
    b->wrong |= arena && (first->begins || (!aligned && last->ends));
    first->begins = arena;
    if (!aligned)
        last->ends = arena;
}

static struct arena *
make_arena(struct bare *b)
{
    if (b->narenas == ARENAS)
        abort();
    struct arena *a = calloc(1, sizeof *a);
    a->pools = calloc(b->npools, sizeof *a->pools);
    a->links = calloc((size_t)b->npools * b->pool_links, sizeof *a->links);
    return b->all[b->narenas++] = a;
}

static struct arena *
new_arena(struct bare *b)
{
    if (b->maps_used == b->maps) {
        b->wrong = 1;
        return NULL;
    }
    uint64_t mask = b->geometry->pool_size - 1;
    struct arena *a = b->unused;
    if (a)
        b->unused = a->next;
    else
        a = make_arena(b);
    a->address = b->mapped[b->maps_used++];
    a->base = (a->address + mask) & ~mask;
    a->nfree = a->ntotal = b->npools - (a->base != a->address);
    a->carved = 0;
    a->freepools = NULL;
    a->next = a->prev = NULL;
    note_arena(b, a->address, a);
    if (b->geometry->nfp2lasta)
        b->last_with[a->nfree] = a;
    return b->usable = a;
}

static struct pool *
take_pool(struct bare *b)
{
    struct arena *a = b->usable ? b->usable : new_arena(b);
    if (!a)
        return NULL;
    if (b->geometry->nfp2lasta) {
        if (b->last_with[a->nfree] == a)
            b->last_with[a->nfree] = NULL;
        if (a->nfree > 1)
            b->last_with[a->nfree - 1] = a;
    }
    struct pool *p = a->freepools;
    if (p) {
        a->freepools = p->next;
    } else {
        p = &a->pools[a->carved];
        p->address = a->base + ((uint64_t)a->carved << b->pool_shift);
        p->arena = a;
        p->szidx = SZIDX_NONE;
        p->link = a->links + (size_t)a->carved++ * b->pool_links;
    }
    if (--a->nfree == 0) {
        b->usable = a->next;
        if (a->next)
            a->next->prev = NULL;
    }
    return p;
}

static void
push_used(struct bare *b, struct pool *p)
{
    struct pool *head = &b->used[p->szidx];
    p->next = head->next;
    p->prev = head;
    head->next->prev = p;
    head->next = p;
}

static uint64_t
pop(const struct bare *b, struct pool *p)
{
    uint32_t offset = p->free;
    p->free = (uint32_t)p->link[offset >> b->align_shift] << b->align_shift;
    p->count++;
    return p->address + offset;
}

static void
extend(const struct bare *b, struct pool *p)
{
    if (p->virgin <= p->last) {
        p->free = p->virgin;
        p->link[p->free >> b->align_shift] = 0;
        p->virgin += (p->szidx + 1) << b->align_shift;
    } else {
        p->prev->next = p->next;
        p->next->prev = p->prev;
    }
}

static uint64_t
bare_malloc(struct bare *b, uint64_t size)
{
    uint32_t c = (uint32_t)(size - 1) >> b->align_shift, block = (c + 1) << b->align_shift;
    struct pool *p = b->used[c].next;
    if (p == &b->used[c]) {
        if (!(p = take_pool(b)))
            return 0;
        if (p->szidx != c) {
            p->szidx = c;
            p->free = POOL_OVERHEAD;
            p->virgin = POOL_OVERHEAD + 2 * block;
            p->last = b->geometry->pool_size - block;
            p->link[POOL_OVERHEAD >> b->align_shift] =
                (uint16_t)((POOL_OVERHEAD + block) >> b->align_shift);
            p->link[(POOL_OVERHEAD + block) >> b->align_shift] = 0;
        }
        p->count = 0;
        push_used(b, p);
    }
    uint64_t address = pop(b, p);
    if (!p->free)
        extend(b, p);
    return address;
}

static void
unlink_arena(struct bare *b, struct arena *a)
{
    if (a->prev)
        a->prev->next = a->next;
    else
        b->usable = a->next;
    if (a->next)
        a->next->prev = a->prev;
}

static void
link_arena_behind(struct arena *a, struct arena *behind)
{
    a->prev = behind;
    a->next = behind->next;
    behind->next = a;
    if (a->next)
        a->next->prev = a;
}

/* The arena has got its nfree-th free pool; last was the last with one less. */
static void
sort_arena(struct bare *b, struct arena *a, struct arena *last)
{
    if (b->geometry->nfp2lasta) {
        if (!b->last_with[a->nfree])
            b->last_with[a->nfree] = a;
    } else {
        last = a;
        while (last->next && last->next->nfree < a->nfree)
            last = last->next;
    }
    if (last == a)
        return;
    unlink_arena(b, a);
    link_arena_behind(a, last);
}

static void
return_pool(struct bare *b, struct pool *p)
{
    struct arena *a = p->arena, *last = b->last_with[a->nfree];
    int ordered = b->geometry->nfp2lasta;
    p->next = a->freepools;
    a->freepools = p;
    if (ordered && last == a)
        b->last_with[a->nfree] = a->prev && a->prev->nfree == a->nfree ? a->prev : NULL;
    a->nfree++;
    if (a->nfree == a->ntotal && !(b->geometry->keep_last_arena && !a->next)) {
        unlink_arena(b, a);
        b->wrong |= b->unmaps_used == b->unmaps || b->unmapped[b->unmaps_used++] != a->address;
        note_arena(b, a->address, NULL);
        a->next = b->unused;
        b->unused = a;
    } else if (a->nfree == 1) {
        a->prev = NULL;
        a->next = b->usable;
        if (a->next)
            a->next->prev = a;
        b->usable = a;
        if (ordered && !b->last_with[1])
            b->last_with[1] = a;
    } else {
        sort_arena(b, a, last);
    }
}

static void
bare_free(struct bare *b, struct pool *p, uint64_t address)
{
    uint32_t offset = (uint32_t)(address - p->address), next = p->free;
    p->link[offset >> b->align_shift] = (uint16_t)(next >> b->align_shift);
    p->free = offset;
    p->count--;
    if (!next && p->count) {
        push_used(b, p);
    } else if (!p->count) {
        if (next) {
            p->next->prev = p->prev;
            p->prev->next = p->next;
        }
        return_pool(b, p);
    }
}

/* ---- the recording ---- */

static void
request(struct bare *b, const struct record *r)
{
    struct pool *old = r->op == RECORD_REALLOC && r->old ? pool_of(b, r->old) : NULL;
    int small = r->size - 1 < SMALL_REQUEST_THRESHOLD;
    if (r->op == RECORD_FREE) {
        struct pool *p = pool_of(b, r->address);
        if (p)
            bare_free(b, p, r->address);
        return;
    }
    if (r->op == RECORD_REALLOC && r->old && !old)
        return;
    if (old) {
        uint64_t block = (old->szidx + 1) << b->align_shift;
        if (r->size <= block && 4 * r->size > 3 * block) {
            b->wrong |= r->address != r->old;
            return;
        }
    }
    if (small)
        b->wrong |= bare_malloc(b, r->size) != r->address;
    if (old)
        bare_free(b, old, r->old);
}

/* A row that is no request. Returns how many rows follow that belong to it. */
static size_t
other(struct bare *b, const struct record *r)
{
    if (r->op == RECORD_MARK || r->op == RECORD_STATS_TEXT)
        return (size_t)((r->old + WIRE_RECORD - 1) / WIRE_RECORD);
    if (r->flags & RECORD_NESTED && r->op == RECORD_MAP && b->maps < PENDING)
        b->mapped[b->maps++] = r->address;
    if (r->flags & RECORD_NESTED && r->op == RECORD_UNMAP && b->unmaps < PENDING)
        b->unmapped[b->unmaps++] = r->address;
    return 0;
}

static uint64_t
run(struct bare *b, const unsigned char *rows, size_t count)
{
    uint64_t requests = 0;
    for (size_t i = 0; i < count && !b->wrong; i++) {
        struct record r;
        wire_decode(rows + i * WIRE_RECORD, &r);
        if (!record_is_request(&r)) {
            i += other(b, &r);
            continue;
        }
        if (r.size == WIRE_SIZE_FOLLOWS && ++i < count)
            r.size = wire_word(rows + i * WIRE_RECORD + 8);
        requests++;
        if (r.address)
            request(b, &r);
        if (b->maps | b->unmaps) {
            b->wrong |= b->maps_used != b->maps || b->unmaps_used != b->unmaps;
            b->maps = b->unmaps = b->maps_used = b->unmaps_used = 0;
        }
    }
    return b->wrong ? 0 : requests;
}

uint64_t
bare_replay(const struct geometry *geometry, const unsigned char *rows, size_t count)
{
    struct bare *b = calloc(1, sizeof *b);
    b->geometry = geometry;
    b->align_shift = shift_of(geometry->alignment);
    b->pool_shift = shift_of(geometry->pool_size);
    b->arena_shift = shift_of(geometry->arena_size);
    b->npools = geometry_pools(geometry);
    b->pool_links = geometry->pool_size >> b->align_shift;
    b->units = calloc(UNITS, sizeof *b->units);
    for (int c = 0; c < MAX_SIZE_CLASSES; c++)
        b->used[c].next = b->used[c].prev = &b->used[c];
    uint64_t requests = run(b, rows, count);
    for (uint32_t i = 0; i < b->narenas; i++) {
        free(b->all[i]->pools);
        free(b->all[i]->links);
        free(b->all[i]);
    }
    free(b->units);
    free(b);
    return requests;
}
