#include "config.h"

#include "ui/touched.h"

#include <string.h>

/* The placeholder types of the event table that name things, see base/event.h. */
static const struct {
    const char *type;
    enum thing thing;
} placeholders[] = {
    {"arena", THING_ARENA}, {"pool", THING_POOL},  {"block", THING_BLOCK},
    {"class", THING_CLASS}, {"obj", THING_OBJECT}, {"gen", THING_GENERATION},
};

static enum thing
thing_of_type(const char *type, size_t length)
{
    for (size_t i = 0; i < sizeof placeholders / sizeof *placeholders; i++)
        if (strlen(placeholders[i].type) == length && !memcmp(placeholders[i].type, type, length))
            return placeholders[i].thing;
    return THINGS;
}

enum thing
event_argument_thing(enum event_kind kind, int arg)
{
    const char *p = event_info(kind)->sentence;
    while ((p = strchr(p, '{'))) {
        const char *type = ++p;
        p += strcspn(p, ":}");
        if (*p == ':' && p[1] == '0' + arg && p[2] == '}')
            return thing_of_type(type, (size_t)(p - type));
    }
    return THINGS;
}

static void
touch(struct touched *touched, enum thing thing, uint64_t id)
{
    int *count = &touched->count[thing];
    if (*count < TOUCHED_MOST && !touched_has(touched, thing, id))
        touched->id[thing][(*count)++] = id;
}

static void
touch_pool(struct touched *touched, const struct pymalloc *mem, uint32_t pool)
{
    if (pool < FIRST_POOL || pool >= frozen_length(mem->pools))
        return;
    touch(touched, THING_POOL, pool);
    if (mem->pools.at[pool].szidx != SZIDX_NEVER)
        touch(touched, THING_CLASS, mem->pools.at[pool].szidx);
}

static void
touch_argument(struct touched *touched, const struct moment *moment, enum thing thing, uint64_t id)
{
    const struct pymalloc *mem = moment->mem;
    if (thing == THING_POOL) {
        touch_pool(touched, mem, (uint32_t)id);
        return;
    }
    touch(touched, thing, id);
    if (thing == THING_BLOCK) {
        uint32_t pool = pymalloc_pool_at(mem, id);
        if (pool != NO_POOL)
            touch_pool(touched, mem, pool);
    }
}

static void
touch_event(struct touched *touched, const struct moment *moment, const struct event *event)
{
    touched->families |= 1u << event_info(event->kind)->family;
    for (int arg = 0; arg < 4; arg++) {
        enum thing thing = event_argument_thing(event->kind, arg);
        if (thing != THINGS)
            touch_argument(touched, moment, thing, (uint64_t)event->arg[arg]);
    }
}

void
touched_nothing(struct touched *touched)
{
    memset(touched, 0, sizeof *touched);
}

void
touched_collect(struct touched *touched, const struct moment *moment)
{
    touched_nothing(touched);
    if (moment->number == 0)
        return;
    touch_event(touched, moment, moment->event);
}

int
touched_has(const struct touched *touched, enum thing thing, uint64_t id)
{
    for (int i = 0; i < touched->count[thing]; i++)
        if (touched->id[thing][i] == id)
            return 1;
    return 0;
}

uint64_t
touched_first(const struct touched *touched, enum thing thing, uint64_t none)
{
    return touched->count[thing] ? touched->id[thing][0] : none;
}

/* Is the thing `id` the other one, or does it hold it? */
static int
holds(const struct pymalloc *mem, enum thing thing, uint64_t id, enum thing other, uint64_t it)
{
    if (thing == other)
        return id == it;
    uint32_t pool = other == THING_POOL    ? (uint32_t)it
                    : other == THING_BLOCK ? pymalloc_pool_at(mem, it)
                                           : NO_POOL;
    if (pool == NO_POOL || pool < FIRST_POOL)
        return 0;
    return thing == THING_POOL    ? id == pool
           : thing == THING_ARENA ? id == pymalloc_pool_arena(mem, pool)
                                  : 0;
}

int
event_names(const struct moment *moment, const struct event *event, enum thing thing, uint64_t id)
{
    for (int arg = 0; arg < 4; arg++) {
        enum thing other = event_argument_thing(event->kind, arg);
        if (other != THINGS && holds(moment->mem, thing, id, other, (uint64_t)event->arg[arg]))
            return 1;
    }
    return 0;
}
