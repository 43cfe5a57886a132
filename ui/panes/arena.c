/* One arena large: each of its pools with class, blocks in use and fill; its list of freed pools. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/about.h"
#include "ui/panes/common.h"

enum { CELL_WIDTH = 8, CELL_NARROW = 5, FREEPOOLS_SHOWN = 64 };

/* How the pools are laid out: wide cells with the count of blocks, else one column with the fill in the line below the class. */
struct grid {
    int cell;    /* columns of a pool */
    int columns; /* pools in a line */
    int tall;    /* screen lines of a line of pools */
    int lines;
};

static struct grid
grid_of(const struct pymalloc *mem, struct area area)
{
    static const int cells[] = {CELL_WIDTH, CELL_NARROW, 1};
    struct grid grid = {0};
    for (int i = 0; i < 3; i++) {
        grid = (struct grid){cells[i], 1, cells[i] == 1 ? 2 : 1, 0};
        while (grid.columns * 2 * grid.cell <= area.w - 1 && grid.columns * 2 <= (int)mem->npools)
            grid.columns *= 2;
        grid.lines = ((int)mem->npools + grid.columns - 1) / grid.columns * grid.tall;
        if (grid.lines < area.h)
            break;
    }
    return grid;
}

/* "2▇129" in five or eight columns: class, fill, blocks in use. */
static void
draw_cell(struct area area, int x, int y, const struct grid *grid, const struct scene *scene,
          uint32_t pool)
{
    const struct pymalloc *mem = scene->moment->mem;
    const struct pool_header *header = &mem->pools.at[pool];
    draw_pool_cell(area, x, y, scene, pool);
    if (header->count == 0)
        return;
    unsigned classes = geometry_classes(&mem->geometry);
    uint32_t capacity = geometry_capacity(&mem->geometry, header->szidx);
    enum role changed = scene_mark(scene, THING_POOL, pool);
    int under = grid->tall > 1;
    draw_glyph(area, x + !under, y + under, role_of_class(header->szidx, classes, 0),
               glyph_rise(header->count, capacity));
    if (under)
        return;
    enum role role = changed ? changed : ROLE_TEXT;
    draw_format(area, x + 2, y, role, "%" PRIu32, header->count);
}

/* The list of freed pools, from its head. */
static void
draw_freepools(struct area area, const struct scene *scene, uint32_t arena)
{
    const struct pymalloc *mem = scene->moment->mem;
    const struct arena_object *object = &mem->arenas.at[arena];
    struct flow flow = flow_start(area, 0, 2);
    char text[64];
    flow_word(&flow, ROLE_HEADING, "freepools");
    uint32_t pool = object->freepools;
    for (int i = 0; pool != NO_POOL && i < FREEPOOLS_SHOWN; i++) {
        snprintf(text, sizeof text, " → %" PRIu32, pymalloc_pool_number(mem, pool));
        enum role changed = scene_mark(scene, THING_POOL, pool);
        flow_word(&flow, changed ? changed : ROLE_LINK, text);
        pool = mem->pools.at[pool].nextpool;
    }
    if (object->freepools == NO_POOL)
        flow_word(&flow, ROLE_DIM, _(" empty"));
    if (object->carved < object->ntotalpools)
        snprintf(text, sizeof text, _("   untouched from %" PRIu32), object->carved);
    else
        snprintf(text, sizeof text, _("   all carved"));
    flow_word(&flow, ROLE_DIM, text);
}

static void
draw(const struct scene *scene, struct area area)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t arena = scene_arena(scene);
    if (arena == NO_ARENA) {
        draw_text(area, 1, 0, ROLE_DIM,
                  scene->view->selected.arena == NOTHING_SELECTED
                      ? _("no arena is mapped")
                      : _("the arena you hold is not mapped at this moment"));
        return;
    }
    struct grid grid = grid_of(mem, area);
    for (uint32_t k = 0; k < mem->arenas.at[arena].ntotalpools; k++)
        draw_cell(area, 1 + (int)k % grid.columns * grid.cell, (int)k / grid.columns * grid.tall,
                  &grid, scene, pymalloc_pool(mem, arena, k));
    draw_freepools(area_part(area, 1, grid.lines, area.w - 1, area.h - grid.lines), scene, arena);
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t arena = scene_arena(scene);
    if (arena == NO_ARENA)
        return;
    const struct arena_object *object = &mem->arenas.at[arena];
    snprintf(buffer, size, "A%u\nnfreepools %" PRIu32 "/%" PRIu32 "\n%#" PRIx64, arena,
             object->nfreepools, object->ntotalpools, object->address);
}

static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    uint32_t places = arena_places(moment->mem);
    uint32_t *selected = &view->selected.arena;
    if ((key != PANE_KEY_LEFT && key != PANE_KEY_RIGHT) || places == 0)
        return 0;
    if (*selected == NOTHING_SELECTED)
        *selected = 0;
    else if (key == PANE_KEY_LEFT)
        *selected = *selected ? *selected - 1 : 0;
    else if (*selected + 1 < places)
        ++*selected;
    return 1;
}

const struct pane pane_arena = {
    .name = "arena",
    .title = N_("arena"),
    .legend = N_("One arena with its pools, in the order of their addresses: the size class, how "
                 "full the pool is, and how many of its blocks are in use.\n"
                 "freepools is the list of pools that became empty, the last one first: the next "
                 "pool is taken from its head, and only when it is empty from the untouched rest.\n"
                 "< and > go to the neighbouring arena."),
    .draw = draw,
    .subtitle = subtitle,
    .key = key,
};
