#include "config.h"

#include "ui/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* ---- what is noted of a thing, now ---- */

static struct noted
note_arena(const struct pymalloc *mem, uint32_t a)
{
    if (a >= frozen_length(mem->arenas) || mem->arenas.at[a].address == 0)
        return (struct noted){0, 0};
    return (struct noted){mem->arenas.at[a].address, mem->arenas.at[a].nfreepools};
}

static struct noted
note_pool(const struct pymalloc *mem, uint32_t pool)
{
    if (pool < FIRST_POOL || pool >= frozen_length(mem->pools) || mem->pools.at[pool].count == 0)
        return (struct noted){0, 0};
    return (struct noted){1 + mem->pools.at[pool].szidx, mem->pools.at[pool].count};
}

static struct noted
note_object(const struct objects *objects, uint32_t r)
{
    if (!objects || r >= frozen_length(objects->objects))
        return (struct noted){0, 0};
    return (struct noted){objects->objects.at[r].serial, objects->objects.at[r].ob_refcnt};
}

static void
note_classes(uint64_t used[MAX_SIZE_CLASSES], const struct pymalloc *mem)
{
    memset(used, 0, sizeof(uint64_t) * MAX_SIZE_CLASSES);
    for (uint32_t pool = FIRST_POOL; pool < frozen_length(mem->pools); pool++)
        if (mem->pools.at[pool].count)
            used[mem->pools.at[pool].szidx] += mem->pools.at[pool].count;
}

/* ---- taking and comparing ---- */

static struct noted *
room_for(uint32_t count)
{
    return store_calloc(count ? count : 1, sizeof(struct noted));
}

void
snapshot_take(struct snapshot *snapshot, const struct moment *moment)
{
    const struct pymalloc *mem = moment->mem;
    snapshot_done(snapshot);
    snapshot->moment = moment->number;
    snapshot->narenas = frozen_length(mem->arenas);
    snapshot->npools = frozen_length(mem->pools);
    snapshot->nobjects = moment->objects ? frozen_length(moment->objects->objects) : 0;
    snapshot->arenas = room_for(snapshot->narenas);
    snapshot->pools = room_for(snapshot->npools);
    snapshot->objects = room_for(snapshot->nobjects);
    for (uint32_t a = 0; a < snapshot->narenas; a++)
        snapshot->arenas[a] = note_arena(mem, a);
    for (uint32_t pool = 0; pool < snapshot->npools; pool++)
        snapshot->pools[pool] = note_pool(mem, pool);
    for (uint32_t r = 0; r < snapshot->nobjects; r++)
        snapshot->objects[r] = note_object(moment->objects, r);
    note_classes(snapshot->used, mem);
    for (int g = 0; moment->collector && g < 3; g++)
        snapshot->generations[g] = collector_count(moment->collector, g);
}

void
snapshot_done(struct snapshot *snapshot)
{
    free(snapshot->arenas);
    free(snapshot->pools);
    free(snapshot->objects);
    memset(snapshot, 0, sizeof *snapshot);
}

static enum difference
differ(struct noted then, struct noted now)
{
    if (then.identity == 0 && now.identity == 0)
        return DIFFERENCE_NONE;
    if (then.identity == 0)
        return DIFFERENCE_APPEARED;
    if (now.identity == 0)
        return DIFFERENCE_VANISHED;
    if (then.identity == now.identity && then.number == now.number)
        return DIFFERENCE_NONE;
    return DIFFERENCE_CHANGED;
}

static struct noted
noted_at(const struct noted *noted, uint32_t count, uint64_t id)
{
    return id < count ? noted[id] : (struct noted){0, 0};
}

enum difference
snapshot_compare(const struct snapshot *snapshot, const struct moment *moment, enum thing thing,
                 uint64_t id)
{
    uint64_t used[MAX_SIZE_CLASSES];
    switch (thing) {
    case THING_ARENA:
        return differ(noted_at(snapshot->arenas, snapshot->narenas, id),
                      note_arena(moment->mem, (uint32_t)id));
    case THING_POOL:
        return differ(noted_at(snapshot->pools, snapshot->npools, id),
                      note_pool(moment->mem, (uint32_t)id));
    case THING_OBJECT:
        return differ(noted_at(snapshot->objects, snapshot->nobjects, id),
                      note_object(moment->objects, (uint32_t)id));
    case THING_CLASS:
        note_classes(used, moment->mem);
        return id < MAX_SIZE_CLASSES && used[id] != snapshot->used[id] ? DIFFERENCE_CHANGED
                                                                       : DIFFERENCE_NONE;
    case THING_GENERATION:
        return moment->collector && id < 3 &&
                       snapshot->generations[id] != collector_count(moment->collector, (int)id)
                   ? DIFFERENCE_CHANGED
                   : DIFFERENCE_NONE;
    default:
        return DIFFERENCE_NONE;
    }
}
