/* What the next request of each size class will do. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/about.h"
#include "ui/panes/common.h"

/* Says where a pool for a class without one would come from. */
static void
new_pool(const struct scene *scene, char *buffer, size_t size)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t a = mem->vars.usable_arenas;
    char name[NAME_SIZE];
    if (a == NO_ARENA) {
        uint32_t slot = mem->vars.unused_arena_objects;
        if (slot == NO_ARENA)
            slot = frozen_length(mem->arenas);
        snprintf(buffer, size, _("a new arena A%u, its first pool"), slot);
        return;
    }
    const struct arena_object *arena = &mem->arenas.at[a];
    if (arena->freepools != NO_POOL)
        snprintf(buffer, size, _("pool %s, used before"),
                 moment_pool_name(scene->moment, arena->freepools, name, sizeof name));
    else
        snprintf(buffer, size, _("pool %s, untouched"),
                 moment_pool_name(scene->moment, pymalloc_pool(mem, a, arena->carved), name,
                                  sizeof name));
}

static void
next_of_class(const struct scene *scene, uint32_t c, char *buffer, size_t size)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t pool = mem->pools.at[c].nextpool;
    char name[NAME_SIZE];
    if (pool == c) {
        new_pool(scene, buffer, size);
        return;
    }
    if (mem->pools.at[pool].freeblock == 0) {
        snprintf(buffer, size, "%s", _("(this list is being changed)"));
        return;
    }
    uint64_t address = pymalloc_pool_address(mem, pool) + mem->pools.at[pool].freeblock;
    snprintf(buffer, size, _("block %s"),
             moment_block_name(scene->moment, address, name, sizeof name));
}

static void
draw_row(struct area area, int y, const struct scene *scene, uint32_t c)
{
    const struct geometry *geometry = &scene->moment->mem->geometry;
    unsigned classes = geometry_classes(geometry);
    enum role changed = scene_mark(scene, THING_CLASS, c);
    char text[160];
    if (changed)
        draw_mark(area, 0, y, changed);
    draw_code(area, 1, y, role_of_class(c, classes, 0), (uint32_t)class_digit(c, classes));
    draw_format(area, 2, y, ROLE_TEXT, "%5" PRIu32 " ", geometry_class_size(geometry, c));
    next_of_class(scene, c, text, sizeof text);
    draw_label(area, 8, y, area.w - 8, changed ? changed : ROLE_TEXT, text);
}

static void
draw(const struct scene *scene, struct area area)
{
    int classes = (int)geometry_classes(&scene->moment->mem->geometry);
    int top = pane_top(scene, PANE_NEXT, classes, area.h, (int)scene_class(scene));
    for (int y = 0; y < area.h && top + y < classes; y++)
        draw_row(area, y, scene, (uint32_t)(top + y));
    draw_more(area, top, area.h, classes);
}

static int
rows(const struct scene *scene, int width)
{
    (void)width;
    return (int)geometry_classes(&scene->moment->mem->geometry);
}

const struct pane pane_next = {
    .name = "next",
    .title = N_("the next malloc of each class"),
    .legend = N_("What a request of each size class would get right now: the first free block of "
                 "the first pool of its list; if there is none, a new pool from the first usable "
                 "arena; and if no arena has a free pool, a new arena."),
    .draw = draw,
    .rows = rows,
};
