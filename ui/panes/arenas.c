/* Every pool of every arena at its fixed place: one cell a pool, one row (or a few) an arena slot. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/about.h"
#include "ui/panes/common.h"
#include "ui/panes/ranks.h"

enum { MODE_CLASSES, MODE_FILL };

enum { NFREE_WIDTH = 5, RANK_WIDTH = 6 };

/* How arenas are laid out in a width: depends on the width and the geometry only. */
struct map {
    int label;   /* columns of " A12 " */
    int cell;    /* columns of a pool: 2 in a presentation, where an arena has room on one line */
    int across;  /* pools in a line */
    int lines;   /* lines an arena takes */
    int width;   /* columns an arena takes */
    int columns; /* arenas side by side */
    int ranks;   /* the rank in usable_arenas is shown behind nfreepools */
};

static struct map
map_of(const struct scene *scene, int width)
{
    const struct pymalloc *mem = scene->moment->mem;
    char text[16];
    struct map map = {.cell = 1};
    map.label = 2 + snprintf(text, sizeof text, "A%u", arena_places(mem) ? arena_places(mem) : 1);
    map.across = (int)mem->npools;
    map.lines = 1;
    if (scene->view->present && map.label + 2 * map.across + NFREE_WIDTH <= width)
        map.cell = 2;
    while (map.across > 8 && map.label + map.cell * map.across + NFREE_WIDTH > width) {
        map.across = (map.across + 1) / 2;
        map.lines *= 2;
    }
    map.ranks = map.label + map.cell * map.across + NFREE_WIDTH + RANK_WIDTH <= width;
    map.width = map.label + map.cell * map.across + NFREE_WIDTH + (map.ranks ? RANK_WIDTH : 0);
    map.columns = width / (map.width + 1) > 1 ? width / (map.width + 1) : 1;
    return map;
}

static void
draw_fill_cell(struct area area, int x, int y, const struct scene *scene, uint32_t pool)
{
    const struct pymalloc *mem = scene->moment->mem;
    const struct pool_header *header = &mem->pools.at[pool];
    unsigned classes = geometry_classes(&mem->geometry);
    if (header->count == 0) {
        draw_pool_cell(area, x, y, scene, pool);
        return;
    }
    uint32_t capacity = geometry_capacity(&mem->geometry, header->szidx);
    enum role changed = scene_mark(scene, THING_POOL, pool);
    draw_glyph(area, x, y, changed ? changed : role_of_class(header->szidx, classes, 0),
               glyph_rise(header->count, capacity));
}

static void
draw_pools(struct area area, const struct scene *scene, const struct map *map, uint32_t arena)
{
    const struct pymalloc *mem = scene->moment->mem;
    int fill = scene->view->pane[PANE_ARENAS].mode == MODE_FILL;
    for (uint32_t k = 0; k < mem->arenas.at[arena].ntotalpools; k++) {
        int x = map->label + map->cell * ((int)k % map->across), y = (int)k / map->across;
        uint32_t pool = pymalloc_pool(mem, arena, k);
        if (fill)
            draw_fill_cell(area, x, y, scene, pool);
        else
            draw_pool_cell(area, x, y, scene, pool);
        if (map->cell > 1)
            draw_widened(area, x, y);
    }
}

static void
draw_arena(struct area area, const struct scene *scene, const struct map *map, uint32_t arena)
{
    const struct pymalloc *mem = scene->moment->mem;
    enum role changed = scene_mark(scene, THING_ARENA, arena);
    int selected = scene->view->selected.arena == arena;
    char rank[32];
    enum role role = changed ? changed : selected ? ROLE_SELECTION : ROLE_TEXT;
    if (changed)
        draw_mark(area, 0, 0, changed);
    draw_format(area, 1, 0, role, "A%u", arena);
    if (!arena_mapped(mem, arena)) {
        draw_text(area, map->label, 0, ROLE_DIM, _("not mapped"));
        return;
    }
    draw_pools(area, scene, map, arena);
    int x = map->label + map->cell * map->across;
    draw_format(area, x, 0, changed ? changed : ROLE_STRONG, "%4" PRIu32,
                mem->arenas.at[arena].nfreepools);
    if (map->ranks)
        draw_text(area, x + NFREE_WIDTH, 0, changed ? changed : ROLE_LINK,
                  rank_text(scene, arena, rank, sizeof rank));
}

/* Free pools and pools of a run of arenas: what a cell of the strip stands for. */
static void
sum_arenas(const struct pymalloc *mem, uint32_t first, uint32_t count, uint64_t *used,
           uint64_t *pools)
{
    *used = *pools = 0;
    for (uint32_t a = first; a < first + count && a < arena_places(mem); a++) {
        *pools += mem->npools;
        if (arena_mapped(mem, a))
            *used += mem->arenas.at[a].ntotalpools - mem->arenas.at[a].nfreepools;
    }
}

/* All arenas in one line, several a cell when there are many; the part that is listed above is in the selection's role. */
static void
draw_strip(struct area area, const struct scene *scene, uint32_t first, uint32_t shown)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t places = arena_places(mem), width = area.w > 14 ? (uint32_t)area.w - 13 : 1;
    uint32_t each = (places + width - 1) / width;
    for (uint32_t i = 0; i * each < places; i++) {
        uint64_t used, pools;
        uint32_t start = i * each;
        sum_arenas(mem, start, each, &used, &pools);
        int here = start + each > first && start < first + shown;
        draw_glyph(area, (int)i, 0, here ? ROLE_SELECTION : ROLE_METER,
                   used ? glyph_rise(used, pools) : GLYPH_UNTOUCHED);
    }
    draw_format(area, area.w - 12, 0, ROLE_HINT, _("%u a cell"), each);
}

static void
draw(const struct scene *scene, struct area area)
{
    const struct pymalloc *mem = scene->moment->mem;
    struct map map = map_of(scene, area.w);
    int places = (int)arena_places(mem);
    int rows = (places + map.columns - 1) / map.columns;
    int visible = area.h / map.lines;
    if (places == 0) {
        draw_text(area, 1, 0, ROLE_DIM, _("no arena has been mapped yet"));
        return;
    }
    int strip = rows > visible && area.h > 2;
    if (strip)
        visible = (area.h - 1) / map.lines;
    if (visible < 1)
        visible = 1;
    uint32_t wanted = scene_arena(scene);
    int top = pane_top(scene, PANE_ARENAS, rows, visible,
                       wanted == NO_ARENA ? -1 : (int)wanted / map.columns);
    for (int i = top * map.columns; i < (top + visible) * map.columns && i < places; i++) {
        int x = i % map.columns * (map.width + 1), y = (i / map.columns - top) * map.lines;
        draw_arena(area_part(area, x, y, map.width, map.lines), scene, &map, (uint32_t)i);
    }
    if (strip)
        draw_strip(area_part(area, 0, area.h - 1, area.w, 1), scene, (uint32_t)(top * map.columns),
                   (uint32_t)(visible * map.columns));
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    const struct pymalloc *mem = scene->moment->mem;
    snprintf(buffer, size, _("%u mapped\nmost %u\nnfreepools on the right"),
             mem->vars.narenas_currently_allocated, (unsigned)mem->vars.narenas_highwater);
}

static int
rows(const struct scene *scene, int width)
{
    struct map map = map_of(scene, width);
    int places = (int)arena_places(scene->moment->mem);
    return (places + map.columns - 1) / map.columns * map.lines;
}

static uint32_t
moved(uint32_t from, int by, uint32_t count)
{
    int64_t to = (int64_t)from + by;
    return to < 0 ? 0 : to >= (int64_t)count ? count - 1 : (uint32_t)to;
}

static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    static const int by[] = {[PANE_KEY_UP] = -1,
                             [PANE_KEY_DOWN] = 1,
                             [PANE_KEY_PAGE_UP] = -10,
                             [PANE_KEY_PAGE_DOWN] = 10};
    uint32_t places = arena_places(moment->mem);
    if (key == PANE_KEY_MODE) {
        view->pane[PANE_ARENAS].mode ^= MODE_FILL;
        return 1;
    }
    if (key > PANE_KEY_PAGE_DOWN || key == PANE_KEY_LEFT || key == PANE_KEY_RIGHT || places == 0)
        return 0;
    uint32_t *selected = &view->selected.arena;
    *selected = *selected == NOTHING_SELECTED ? 0 : moved(*selected, by[key], places);
    view->pane[PANE_ARENAS].pinned = 0;
    return 1;
}

const struct pane pane_arenas = {
    .name = "arenas",
    .title = N_("arenas: one cell a pool"),
    .legend =
        N_("One row is one arena, one cell one pool; a pool never moves.\n"
           "·  never used      ○  empty again      digit  in use, the digit is its size class\n"
           "digit on solid ground  full: in no list until one of its blocks is freed\n"
           "The number behind a row is nfreepools; #1 is the head of usable_arenas, which gives "
           "the next pool; #1→2 has just moved. :mode shows how full each pool is instead of its "
           "class.\n"
           "When not all arenas fit, the last line shows all of them, several a cell."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
    .key = key,
};
