#include "config.h"

#include "ui/things.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "objects/object.h"
#include "python/scenario.h"

/* A number at *text, which is moved behind it; -1 if there is none. */
static int64_t
take_number(const char **text)
{
    char *end;
    if (**text < '0' || **text > '9')
        return -1;
    unsigned long long number = strtoull(*text, &end, 10);
    *text = end;
    return number > UINT32_MAX ? -1 : (int64_t)number;
}

/* "A2", "A2:19", "A2:19#4". Returns 1 if it is one of them. */
static int
place_named(struct named_thing *named, const struct pymalloc *mem, const char *name)
{
    if (*name++ != 'A')
        return 0;
    int64_t arena = take_number(&name);
    if (arena < 0)
        return 0;
    *named = (struct named_thing){THING_ARENA, (uint64_t)arena};
    if (*name == '\0')
        return 1;
    if (*name++ != ':' || arena >= (int64_t)frozen_length(mem->arenas))
        return 0;
    int64_t k = take_number(&name);
    if (k < 0 || k >= (int64_t)mem->npools)
        return 0;
    uint32_t pool = pymalloc_pool(mem, (uint32_t)arena, (uint32_t)k);
    *named = (struct named_thing){THING_POOL, pool};
    if (*name == '\0')
        return 1;
    if (*name++ != '#' || pool >= frozen_length(mem->pools) ||
        mem->pools.at[pool].szidx == SZIDX_NEVER || mem->arenas.at[arena].address == 0)
        return 0;
    int64_t b = take_number(&name);
    uint32_t szidx = mem->pools.at[pool].szidx;
    if (b < 0 || b >= geometry_capacity(&mem->geometry, szidx) || *name)
        return 0;
    uint64_t offset = POOL_OVERHEAD + (uint64_t)b * geometry_class_size(&mem->geometry, szidx);
    *named = (struct named_thing){THING_BLOCK, pymalloc_pool_address(mem, pool) + offset};
    return 1;
}

/* The object bound to `name` in a frame, or 0. */
static uint32_t
local_named(const struct scenario *scenario, uint32_t frame, const char *name)
{
    struct scenario_name local;
    for (uint32_t i = 0; scenario_local(scenario, frame, i, &local); i++)
        if (strcmp(local.name, name) == 0)
            return local.value;
    return 0;
}

uint32_t
object_bound_to(const struct moment *moment, const char *name)
{
    struct scenario_frame frame;
    struct scenario_name global;
    if (!moment->scenario)
        return 0;
    for (uint32_t i = 0; scenario_frame(moment->scenario, i, &frame); i++) {
        uint32_t object = local_named(moment->scenario, frame.frame, name);
        if (object)
            return object;
    }
    for (uint32_t i = 0; scenario_global(moment->scenario, i, &global); i++)
        if (strcmp(global.name, name) == 0)
            return global.value;
    return 0;
}

/* "#12" or "dict #12": the object born as the twelfth. */
static uint32_t
object_of_serial(const struct moment *moment, const char *name)
{
    const char *mark = strchr(name, '#');
    if (!moment->objects || !mark)
        return 0;
    uint64_t serial = strtoull(mark + 1, NULL, 10);
    for (uint32_t r = FIRST_DYNAMIC_OBJECT; r < frozen_length(moment->objects->objects); r++)
        if (serial && object_at(moment->objects, r)->serial == serial)
            return r;
    return 0;
}

static uint32_t
object_named(const struct moment *moment, const char *name)
{
    const char *last = strrchr(name, ' ');
    uint32_t object = object_bound_to(moment, name);
    if (!object && last)
        object = object_bound_to(moment, last + 1);
    return object ? object : object_of_serial(moment, name);
}

enum status
thing_named(struct named_thing *named, const struct moment *moment, const char *name,
            struct diagnosis *d)
{
    static const char class_word[] = "class ";
    const struct pymalloc *mem = moment->mem;
    *named = (struct named_thing){THINGS, 0};
    if (place_named(named, mem, name))
        return STATUS_OK;
    if (!strncmp(name, class_word, sizeof class_word - 1)) {
        named->id = strtoull(name + sizeof class_word - 1, NULL, 10);
        if (named->id < geometry_classes(&mem->geometry)) {
            named->thing = THING_CLASS;
            return STATUS_OK;
        }
    }
    if (!strncmp(name, "0x", 2)) {
        *named = (struct named_thing){THING_BLOCK, strtoull(name, NULL, 16)};
        return STATUS_OK;
    }
    uint32_t object = object_named(moment, name);
    if (object) {
        *named = (struct named_thing){THING_OBJECT, object};
        return STATUS_OK;
    }
    named->thing = THINGS;
    if (d)
        diagnose(
            d, STATUS_NOT_FOUND, NULL, 0, 0,
            "there is no '%s' at this moment; things are called A2, A2:19, A2:19#4, class 3, or "
            "as the program names them",
            name);
    return STATUS_NOT_FOUND;
}

const char *
thing_name(const struct moment *moment, enum thing thing, uint64_t id, char *buffer, size_t size)
{
    switch (thing) {
    case THING_ARENA:
        snprintf(buffer, size, "A%" PRIu64, id);
        return buffer;
    case THING_POOL:
        return moment_pool_name(moment, (uint32_t)id, buffer, size);
    case THING_BLOCK:
        return moment_block_name(moment, id, buffer, size);
    case THING_CLASS:
        snprintf(buffer, size, "class %" PRIu64, id);
        return buffer;
    case THING_OBJECT:
        return moment_object_name(moment, (uint32_t)id, buffer, size);
    default:
        snprintf(buffer, size, "generation %" PRIu64, id);
        return buffer;
    }
}
