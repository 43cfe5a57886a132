#include "config.h"

#include "ui/panes/about.h"

#include <string.h>

#include "python/scenario.h"
#include "ui/members.h"
#include "ui/panes/common.h"

/* ---- pools, arenas, classes ---- */

static uint32_t
first_used_pool(const struct pymalloc *mem)
{
    for (uint32_t pool = FIRST_POOL; pool < frozen_length(mem->pools); pool++)
        if (mem->pools.at[pool].count)
            return pool;
    return NO_POOL;
}

static int
pool_exists(const struct pymalloc *mem, uint32_t pool)
{
    return pool != NO_POOL && pool >= FIRST_POOL && pool < frozen_length(mem->pools) &&
           arena_mapped(mem, pymalloc_pool_arena(mem, pool));
}

/* The pool that the events just before named: what an event about an arena alone follows from. */
static uint32_t
recent_pool(const struct scene *scene)
{
    enum { BACK = 8 };
    const struct moment *moment = scene->moment;
    for (uint64_t back = 1; back <= BACK && !scene->hidden; back++) {
        const struct event *event =
            moment->number > back ? clock_recent(moment->clock, moment->number - back) : NULL;
        for (int arg = 0; event && arg < 4; arg++)
            if (event_argument_thing((enum event_kind)event->kind, arg) == THING_POOL)
                return (uint32_t)event->arg[arg];
    }
    return NO_POOL;
}

/* Does the program ask for blocks without objects around them? */
static int
uses_raw_blocks(const struct moment *moment)
{
    const struct program *program = moment->scenario ? scenario_program(moment->scenario) : NULL;
    for (uint32_t i = 0; program && i < program->nnames; i++)
        if (strcmp(program->names[i], "arenascope") == 0)
            return 1;
    return 0;
}

/* Is event n a block's coming or going that no object has to do with? When an object's block goes, the event before tells of the object. */
static int
is_raw(const struct moment *moment, uint64_t n)
{
    const struct event *event = clock_recent(moment->clock, n);
    const struct event *before = n > 1 ? clock_recent(moment->clock, n - 1) : NULL;
    if (event && event->kind == EV_BLOCK_MALLOC)
        return pymalloc_owner(moment->mem, (uint64_t)event->arg[0]) == 0;
    return event && event->kind == EV_BLOCK_FREE && before &&
           event_info((enum event_kind)before->kind)->family != FAMILY_OBJECT;
}

/* The pool of the latest block without an object: in a program about such blocks, the numbers that hold their addresses are beside the
 * point. */
static uint32_t
raw_pool(const struct scene *scene)
{
    const struct moment *moment = scene->moment;
    if (scene->hidden || !uses_raw_blocks(moment))
        return NO_POOL;
    for (uint64_t back = 0; back + 1 < CLOCK_RECENT && back < moment->number; back++)
        if (is_raw(moment, moment->number - back)) {
            const struct event *event = clock_recent(moment->clock, moment->number - back);
            return pymalloc_pool_at(moment->mem, (uint64_t)event->arg[0]);
        }
    return NO_POOL;
}

/* A pool of the class: the one whose block the latest events touched, else the one that serves the next request, else the last one that
 * the class has filled. */
static uint32_t
pool_of_class(const struct scene *scene, uint32_t szidx)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t pool = (uint32_t)touched_first(scene->touched, THING_POOL, NO_POOL);
    if (pool_exists(mem, pool) && mem->pools.at[pool].szidx == szidx)
        return pool;
    pool = scene->touched->count[THING_ARENA] ? recent_pool(scene) : raw_pool(scene);
    if (pool_exists(mem, pool) && mem->pools.at[pool].szidx == szidx)
        return pool;
    pool = mem->pools.at[szidx].nextpool;
    if (pool_exists(mem, pool))
        return pool;
    for (pool = frozen_length(mem->pools); pool-- > FIRST_POOL;)
        if (pool_exists(mem, pool) && mem->pools.at[pool].szidx == szidx)
            return pool;
    return NO_POOL;
}

uint32_t
scene_pool(const struct scene *scene)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t pool = scene->view->selected.pool;
    if (pool != NOTHING_SELECTED)
        return pool_exists(mem, pool) ? pool : NO_POOL;
    if (scene->view->selected.class < geometry_classes(&mem->geometry))
        return pool_of_class(scene, scene->view->selected.class);
    pool = (uint32_t)touched_first(scene->touched, THING_POOL, NO_POOL);
    if (pool_exists(mem, pool))
        return pool;
    if (scene->touched->count[THING_ARENA] && pool_exists(mem, pool = recent_pool(scene)))
        return pool;
    if (pool_exists(mem, pool = raw_pool(scene)))
        return pool;
    pool = mem->vars.changed ? pymalloc_pool_at(mem, mem->vars.changed) : NO_POOL;
    return pool_exists(mem, pool) ? pool : first_used_pool(mem);
}

uint32_t
scene_arena(const struct scene *scene)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t arena = scene->view->selected.arena;
    if (arena != NOTHING_SELECTED)
        return arena_mapped(mem, arena) ? arena : NO_ARENA;
    arena = (uint32_t)touched_first(scene->touched, THING_ARENA, NO_ARENA);
    if (arena_mapped(mem, arena))
        return arena;
    uint32_t pool = scene_pool(scene);
    if (pool != NO_POOL)
        return pymalloc_pool_arena(mem, pool);
    for (arena = 0; arena < arena_places(mem); arena++)
        if (arena_mapped(mem, arena))
            return arena;
    return NO_ARENA;
}

uint32_t
scene_class(const struct scene *scene)
{
    const struct pymalloc *mem = scene->moment->mem;
    if (scene->view->selected.class < geometry_classes(&mem->geometry))
        return scene->view->selected.class;
    uint32_t pool = scene_pool(scene);
    if (pool != NO_POOL && mem->pools.at[pool].szidx != SZIDX_NEVER)
        return mem->pools.at[pool].szidx;
    return (uint32_t)touched_first(scene->touched, THING_CLASS, 0);
}

/* ---- objects ---- */

/* Has the object a block of its own? */
static int
has_block(const struct objects *o, ref r)
{
    return r > 0 && r < frozen_length(o->objects) && object_at(o, r)->serial &&
           object_at(o, r)->blocks[BLOCK_OBJECT];
}

/* For names_each: is the name bound to the object that *who starts as? Then *who becomes 0. */
static int
is_other(void *who, const char *name, ref value)
{
    ref *wanted = who;
    (void)name;
    if (value == *wanted)
        *wanted = 0;
    return *wanted != 0;
}

/* Is a name bound to it? */
static int
is_named(const struct moment *moment, ref r)
{
    names_each(moment, is_other, &r);
    return r == 0;
}

/* The object that the latest events were about and that has a name: so the picture stays, while temporary objects come and go. */
static ref
recent_object(const struct moment *moment)
{
    for (uint64_t back = 0; back < CLOCK_RECENT && back < moment->number; back++) {
        const struct event *event = clock_recent(moment->clock, moment->number - back);
        for (int arg = 0; event && arg < 4; arg++) {
            ref r = (ref)event->arg[arg];
            if (event_argument_thing((enum event_kind)event->kind, arg) == THING_OBJECT &&
                has_block(moment->objects, r) && !object_is_furniture(moment->objects, r) &&
                is_named(moment, r))
                return r;
        }
    }
    return 0;
}

/* The object with a block that the global name is bound to; 0 = none. */
static ref
object_bound(const struct moment *moment, const char *wanted)
{
    struct scenario_name name;
    for (uint32_t i = 0; moment->scenario && scenario_global(moment->scenario, i, &name); i++)
        if (strcmp(name.name, wanted) == 0)
            return has_block(moment->objects, name.value) ? name.value : 0;
    return 0;
}

ref
scene_object(const struct scene *scene)
{
    const struct moment *moment = scene->moment;
    const struct objects *o = moment->objects;
    struct scenario_name name;
    ref r = scene->view->selected.object, last = 0;
    if (r != NOTHING_SELECTED)
        return r < frozen_length(o->objects) && object_at(o, r)->serial ? r : 0;
    if ((r = object_bound(moment, scene->view->about)))
        return r;
    if (moment->scenario && (r = recent_object(moment)))
        return r;
    r = (ref)touched_first(scene->touched, THING_OBJECT, 0);
    if (has_block(o, r))
        return r;
    for (uint32_t i = 0; moment->scenario && scenario_global(moment->scenario, i, &name); i++)
        if (has_block(o, name.value) && (!last || !object_is_furniture(o, name.value)))
            last = name.value;
    return last;
}
