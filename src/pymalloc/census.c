#include "pymalloc/census.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Adds a pool with blocks in use to its class. */
static void
count_pool(struct census *census, const struct pymalloc *m, uint32_t pool)
{
    const struct pool_header *header = &m->pools.at[pool];
    if (header->count == 0)
        return;
    uint32_t capacity = geometry_capacity(&m->geometry, header->szidx);
    struct census_class *class = &census->by_class[header->szidx];
    class->pools++;
    class->in_use += header->count;
    class->avail += capacity - header->count;
    for (uint32_t b = 0; b < capacity; b++) {
        uint32_t requested = 0;
        pymalloc_block_state(m, pool, b, &requested);
        census->bytes_requested += requested;
    }
}

static void
count_arena(struct census *census, const struct pymalloc *m, uint32_t slot)
{
    const struct arena_object *arena = &m->arenas.at[slot];
    if (!arena->address)
        return;
    census->arenas_current++;
    census->unused_pools += arena->nfreepools;
    if (arena->base != arena->address)
        census->bytes_arena_alignment += m->geometry.pool_size;
    for (uint32_t k = 0; k < arena->carved; k++)
        count_pool(census, m, pymalloc_pool(m, slot, k));
}

static void
sum_up(struct census *census, const struct geometry *g)
{
    for (uint32_t c = 0; c < geometry_classes(g); c++) {
        const struct census_class *class = &census->by_class[c];
        uint32_t size = geometry_class_size(g, c);
        census->bytes_allocated += class->in_use * size;
        census->bytes_available += class->avail * size;
        census->bytes_pool_headers += class->pools * POOL_OVERHEAD;
        census->bytes_quantization += class->pools * ((g->pool_size - POOL_OVERHEAD) % size);
    }
    census->bytes_unused_pools = census->unused_pools * g->pool_size;
    census->total = census->bytes_allocated + census->bytes_available + census->bytes_unused_pools +
                    census->bytes_pool_headers + census->bytes_quantization +
                    census->bytes_arena_alignment;
}

void
census_take(struct census *census, const struct pymalloc *m)
{
    memset(census, 0, sizeof *census);
    for (uint32_t slot = 0; slot < frozen_length(m->arenas); slot++)
        count_arena(census, m, slot);
    sum_up(census, &m->geometry);
    census->arenas_total = m->vars.ntimes_arena_allocated;
    census->arenas_reclaimed = m->vars.ntimes_arena_allocated - census->arenas_current;
    census->arenas_highwater = m->vars.narenas_highwater;
    census->map_mid = m->vars.map_mid;
    census->map_bot = m->vars.map_bot;
}

/* A text that grows in the caller's buffer; length counts on when the buffer is full. */
struct text {
    char *buffer;
    size_t size;
    size_t length;
};

static void __attribute__((format(printf, 2, 3))) add(struct text *text, const char *format, ...)
{
    va_list arguments;
    size_t room = text->length < text->size ? text->size - text->length : 0;
    va_start(arguments, format);
    int n = vsnprintf(room ? text->buffer + text->length : NULL, room, format, arguments);
    va_end(arguments);
    text->length += n > 0 ? (size_t)n : 0;
}

/* "label   =  1,234": the label padded to 35 columns, the number with commas to 21 (printone in obmalloc.c). */
static void
add_number(struct text *text, const char *label, uint64_t value)
{
    char digits[32], commas[48];
    int n = snprintf(digits, sizeof digits, "%" PRIu64, value);
    int out = 0;
    for (int i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0)
            commas[out++] = ',';
        commas[out++] = digits[i];
    }
    commas[out] = '\0';
    add(text, "%-35s=%21s\n", label, commas);
}

static void
add_classes(struct text *text, const struct census *census, const struct geometry *g)
{
    add(text, "Small block threshold = %d, in %u size classes.\n\n", SMALL_REQUEST_THRESHOLD,
        geometry_classes(g));
    add(text, "class   size   num pools   blocks in use  avail blocks\n"
              "-----   ----   ---------   -------------  ------------\n");
    for (uint32_t c = 0; c < geometry_classes(g); c++) {
        const struct census_class *class = &census->by_class[c];
        if (class->pools)
            add(text, "%5u %6u %11" PRIu64 " %15" PRIu64 " %13" PRIu64 "\n", c,
                geometry_class_size(g, c), class->pools, class->in_use, class->avail);
    }
    add(text, "\n");
}

static void
add_arenas(struct text *text, const struct census *census, const struct geometry *g)
{
    char label[80];
    add_number(text, "# arenas allocated total", census->arenas_total);
    add_number(text, "# arenas reclaimed", census->arenas_reclaimed);
    add_number(text, "# arenas highwater mark", census->arenas_highwater);
    add_number(text, "# arenas allocated current", census->arenas_current);
    snprintf(label, sizeof label, "%" PRIu64 " arenas * %u bytes/arena", census->arenas_current,
             g->arena_size);
    add_number(text, label, census->arenas_current * g->arena_size);
    add(text, "\n");
}

static void
add_bytes(struct text *text, const struct census *census, const struct geometry *g)
{
    char label[80];
    add_number(text, "# bytes in allocated blocks", census->bytes_allocated);
    add_number(text, "# bytes in available blocks", census->bytes_available);
    snprintf(label, sizeof label, "%" PRIu64 " unused pools * %u bytes", census->unused_pools,
             g->pool_size);
    add_number(text, label, census->bytes_unused_pools);
    add_number(text, "# bytes lost to pool headers", census->bytes_pool_headers);
    add_number(text, "# bytes lost to quantization", census->bytes_quantization);
    add_number(text, "# bytes lost to arena alignment", census->bytes_arena_alignment);
    add_number(text, "Total", census->total);
}

/* Bytes of a radix tree node with 2^bits entries of `entry` bytes. */
static uint64_t
node_bytes(uint32_t bits, uint64_t entry)
{
    return entry << bits;
}

static uint32_t
arena_bits(const struct geometry *g)
{
    uint32_t bits = 0;
    while (UINT32_C(1) << bits < g->arena_size)
        bits++;
    return bits;
}

/* The block of 3.10+ about the radix tree; its root always exists. Leaves hold two 32-bit words an arena. */
static void
add_arena_map(struct text *text, const struct census *census, const struct geometry *g)
{
    uint32_t bits = (uint32_t)g->radix_bits - arena_bits(g);
    uint32_t interior = (bits + 2) / 3;
    uint64_t root = node_bytes(interior, 8);
    uint64_t mid = node_bytes(interior, 8) * census->map_mid;
    uint64_t bot = node_bytes(bits - 2 * interior, 8) * census->map_bot;
    add(text, "\narena map counts\n");
    add_number(text, "# arena map mid nodes", census->map_mid);
    add_number(text, "# arena map bot nodes", census->map_bot);
    add(text, "\n");
    add_number(text, "# bytes lost to arena map root", root);
    add_number(text, "# bytes lost to arena map mid", mid);
    add_number(text, "# bytes lost to arena map bot", bot);
    add_number(text, "Total", root + mid + bot);
}

size_t
census_text(const struct census *census, const struct geometry *geometry, char *buffer, size_t size)
{
    struct text text = {buffer, size, 0};
    if (size)
        buffer[0] = '\0';
    add_classes(&text, census, geometry);
    add_arenas(&text, census, geometry);
    add_bytes(&text, census, geometry);
    if (geometry->radix_bits)
        add_arena_map(&text, census, geometry);
    return text.length;
}
