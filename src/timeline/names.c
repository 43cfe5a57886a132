/* What people call the things of a moment: pools, blocks, C functions. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "timeline/moment.h"

const char *
moment_pool_name(const struct moment *moment, uint32_t pool, char *buffer, size_t size)
{
    const struct pymalloc *m = moment->mem;
    if (pool < FIRST_POOL || pool >= frozen_length(m->pools))
        snprintf(buffer, size, "-");
    else
        snprintf(buffer, size, "A%u:%u", pymalloc_pool_arena(m, pool),
                 pymalloc_pool_number(m, pool));
    return buffer;
}

const char *
moment_block_name(const struct moment *moment, uint64_t address, char *buffer, size_t size)
{
    const struct pymalloc *m = moment->mem;
    uint32_t pool = pymalloc_pool_at(m, address);
    char name[32];
    if (pool == NO_POOL || m->pools.at[pool].szidx == SZIDX_NEVER) {
        snprintf(buffer, size, "0x%" PRIx64, address);
        return buffer;
    }
    uint32_t offset = (uint32_t)(address - pymalloc_pool_address(m, pool)) - POOL_OVERHEAD;
    moment_pool_name(moment, pool, name, sizeof name);
    snprintf(buffer, size, "%s#%u", name,
             offset / geometry_class_size(&m->geometry, m->pools.at[pool].szidx));
    return buffer;
}

/* C functions that other versions have under another name, or whose work another function does there. A row holds for versions
 * before `before`; the first that fits counts. */
static const struct {
    const char *today;
    int before;
    const char *then;
} renamed[] = {
    {"pymalloc_alloc", 300, "PyObject_Malloc"},
    {"pymalloc_alloc", 307, "_PyObject_Alloc"},
    {"pymalloc_free", 300, "PyObject_Free"},
    {"pymalloc_free", 307, "_PyObject_Free"},
    {"pymalloc_realloc", 300, "PyObject_Realloc"},
    {"pymalloc_realloc", 307, "_PyObject_Realloc"},
    {"pymalloc_pool_extend", 300, "PyObject_Malloc"},
    {"pymalloc_pool_extend", 307, "_PyObject_Alloc"},
    {"pymalloc_pool_extend", 309, "pymalloc_alloc"},
    {"allocate_from_new_pool", 300, "PyObject_Malloc"},
    {"allocate_from_new_pool", 307, "_PyObject_Alloc"},
    {"allocate_from_new_pool", 309, "pymalloc_alloc"},
    {"insert_to_usedpool", 300, "PyObject_Free"},
    {"insert_to_usedpool", 307, "_PyObject_Free"},
    {"insert_to_usedpool", 309, "pymalloc_free"},
    {"insert_to_freepool", 300, "PyObject_Free"},
    {"insert_to_freepool", 307, "_PyObject_Free"},
    {"insert_to_freepool", 309, "pymalloc_free"},
    {"PyMem_RawMalloc", 300, "malloc"},
    {"PyMem_RawRealloc", 300, "realloc"},
    {"PyMem_RawFree", 300, "free"},
};

const char *
moment_function(const struct moment *moment, const struct event *event)
{
    const char *function = event_info((enum event_kind)event->kind)->function;
    for (size_t i = 0; i < sizeof renamed / sizeof renamed[0]; i++)
        if (moment->mem->geometry.version < renamed[i].before &&
            strcmp(renamed[i].today, function) == 0)
            return renamed[i].then;
    return function;
}
