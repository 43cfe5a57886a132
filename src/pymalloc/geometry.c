#include "pymalloc/geometry.h"

#include <string.h>

enum { KIB = 1024, MIB = 1024 * 1024 };

/* clang-format off */
static const struct geometry rows[] = {
    /* name           version align  pool      arena      keep nfp radix mem micro unverified */
    {"2.7-align8",       207,  8,  4 * KIB, 256 * KIB,     0,  0,  0,  0,  0, 0},
    {"2.7",              207, 16,  4 * KIB, 256 * KIB,     0,  0,  0,  0, 17, 0},
    {"3.6",              306,  8,  4 * KIB, 256 * KIB,     0,  0,  0,  1,  0, 0},
    {"3.6-align16",      306, 16,  4 * KIB, 256 * KIB,     0,  0,  0,  1,  0, 0},
    {"3.7-align8",       307,  8,  4 * KIB, 256 * KIB,     0,  0,  0,  1,  0, 0},
    {"3.7",              307, 16,  4 * KIB, 256 * KIB,     0,  0,  0,  1,  4, 0},
    {"3.8",              308, 16,  4 * KIB, 256 * KIB,     0,  1,  0,  1,  0, 0},
    {"3.9",              309, 16,  4 * KIB, 256 * KIB,     1,  1,  0,  1,  0, 0},
    {"3.10",             310, 16, 16 * KIB,   1 * MIB,     1,  1, 48,  1,  0, 0},
    {"3.11",             311, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  0, 0},
    {"3.12",             312, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  0, 0},
    {"3.13.0",           313, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  0, 0},
    {"3.13",             313, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  4, 0},
    {"3.14.0",           314, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  0, 1},
    {"3.14",             314, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  5, 0},
    {"3.15",             315, 16, 16 * KIB,   1 * MIB,     1,  1, 64,  1,  0, 0},
};
/* clang-format on */

enum { ROWS = sizeof rows / sizeof rows[0] };

const struct geometry *
geometry_row(int i)
{
    return i >= 0 && i < ROWS ? &rows[i] : NULL;
}

const struct geometry *
geometry_newest(void)
{
    return &rows[ROWS - 1];
}

const struct geometry *
geometry_named(const char *name)
{
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
    return NULL;
}

const struct geometry *
geometry_of(int version, int micro, uint32_t alignment)
{
    const struct geometry *found = NULL;
    for (int i = 0; i < ROWS; i++)
        if (rows[i].version == version && rows[i].alignment == alignment &&
            (!found || rows[i].micro <= micro))
            found = &rows[i];
    return found;
}

static int
is_power_of_two(uint32_t n)
{
    return n && !(n & (n - 1));
}

const char *
geometry_override(struct geometry *geometry, const struct geometry *base, uint32_t pool_size,
                  uint32_t arena_size)
{
    *geometry = *base;
    if (pool_size)
        geometry->pool_size = pool_size;
    if (arena_size)
        geometry->arena_size = arena_size;
    if (!is_power_of_two(geometry->pool_size) || !is_power_of_two(geometry->arena_size))
        return "pool and arena sizes must be powers of two, such as pool=1K arena=16K";
    if (geometry->pool_size < POOL_OVERHEAD + SMALL_REQUEST_THRESHOLD)
        return "a pool needs 1K at least, to hold its header and a block of 512 bytes";
    if (geometry->pool_size > 64 * KIB)
        return "a pool has 64K at most";
    if (geometry->arena_size / geometry->pool_size < 2)
        return "an arena needs room for two pools at least";
    if (geometry->arena_size / geometry->pool_size > 1024)
        return "an arena has 1024 pools at most";
    return NULL;
}
