#include "config.h"

#include "ui/panes/ranks.h"

#include <stdio.h>

unsigned
arena_rank(const struct pymalloc *mem, uint32_t arena)
{
    unsigned rank = 1;
    for (uint32_t a = mem->vars.usable_arenas; a != NO_ARENA; a = mem->arenas.at[a].nextarena) {
        if (a == arena)
            return rank;
        rank++;
    }
    return 0;
}

static unsigned
list_length(const struct pymalloc *mem)
{
    unsigned length = 0;
    for (uint32_t a = mem->vars.usable_arenas; a != NO_ARENA; a = mem->arenas.at[a].nextarena)
        length++;
    return length;
}

/* The rank of one that is no longer before `next`: the others behind it have moved up by one. */
static unsigned
rank_before(const struct pymalloc *mem, uint32_t next)
{
    return next == NO_ARENA ? list_length(mem) + 1 : arena_rank(mem, next);
}

uint32_t
moved_arena(const struct scene *scene, unsigned *before, unsigned *after)
{
    const struct pymalloc *mem = scene->moment->mem;
    const struct event *event = scene->moment->event;
    uint32_t arena = (uint32_t)event->arg[0];
    *before = 0;
    *after = scene->hidden ? 0 : arena_rank(mem, arena);
    if (scene->hidden)
        return NO_ARENA;
    switch (event->kind) {
    case EV_ARENA_MAPPED:
    case EV_ARENA_USABLE:
        return arena;
    case EV_ARENA_EXHAUSTED:
        *before = 1; /* only the head gives pools */
        return arena;
    case EV_ARENA_MOVES:
        *before = rank_before(mem, (uint32_t)event->arg[3]);
        return arena;
    case EV_ARENA_UNMAPPED:
        *before = rank_before(mem, (uint32_t)event->arg[1]);
        return arena;
    default:
        return NO_ARENA;
    }
}

/* A rank as text: "-" for none. */
static const char *
put_rank(unsigned rank, char buffer[12])
{
    if (rank)
        snprintf(buffer, 12, "%u", rank);
    else
        snprintf(buffer, 12, "-");
    return buffer;
}

const char *
rank_text(const struct scene *scene, uint32_t arena, char *buffer, size_t size)
{
    char from[12], to[12];
    unsigned before, after;
    if (moved_arena(scene, &before, &after) == arena) {
        snprintf(buffer, size, "#%s→%s", put_rank(before, from), put_rank(after, to));
        return buffer;
    }
    unsigned rank = arena_rank(scene->moment->mem, arena);
    snprintf(buffer, size, rank ? "#%u" : "", rank);
    return buffer;
}
