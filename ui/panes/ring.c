/* usedpools of one size class: the circular list that the next request of that class takes the first pool of. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/about.h"
#include "ui/panes/common.h"

static void
flow_pool(struct flow *flow, const struct scene *scene, uint32_t pool, int first)
{
    const struct pymalloc *mem = scene->moment->mem;
    const struct pool_header *header = &mem->pools.at[pool];
    char name[NAME_SIZE], text[NAME_SIZE + 32];
    enum role changed = scene_mark(scene, THING_POOL, pool);
    uint32_t capacity = geometry_capacity(&mem->geometry, header->szidx);
    moment_pool_name(scene->moment, pool, name, sizeof name);
    flow_word(flow, ROLE_LINK, " ⇄ ");
    snprintf(text, sizeof text, "%s%s(%" PRIu32 ")", changed ? "▸" : "", name,
             capacity - header->count);
    flow_word(flow, changed ? changed : first ? ROLE_STRONG : ROLE_TEXT, text);
}

static int
draw_ring(const struct scene *scene, struct area area, int top)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t head = scene_class(scene), pool = mem->pools.at[head].nextpool;
    struct flow flow = flow_start(area_part(area, 1, 0, area.w - 1, area.h), top, 2);
    char text[48];
    snprintf(text, sizeof text, "usedpools[%" PRIu32 "]", head);
    flow_word(&flow, ROLE_HEADING, text);
    if (pool == head)
        flow_word(&flow, ROLE_DIM, _(" → itself: no pool of this class has a free block"));
    for (; pool != head; pool = mem->pools.at[pool].nextpool)
        flow_pool(&flow, scene, pool, pool == mem->pools.at[head].nextpool);
    if (mem->pools.at[head].nextpool != head)
        flow_word(&flow, ROLE_LINK, _(" ⇄ head"));
    return flow_lines(&flow);
}

static void
draw(const struct scene *scene, struct area area)
{
    struct area nowhere = area;
    nowhere.h = 0;
    int rows = draw_ring(scene, nowhere, 0);
    int top = pane_top(scene, PANE_RING, rows, area.h, 0);
    draw_ring(scene, area, top);
    draw_more(area, top, area.h, rows);
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    const struct geometry *geometry = &scene->moment->mem->geometry;
    uint32_t c = scene_class(scene);
    snprintf(buffer, size, _("class %u\n%u bytes\n(free blocks)"), c,
             geometry_class_size(geometry, c));
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    return draw_ring(scene, (struct area){&nothing, 0, 0, width, 0}, 0);
}

const struct pane pane_ring = {
    .name = "ring",
    .title = N_("usedpools"),
    .legend =
        N_("The pools of one size class that have both a block in use and a free one, as the "
           "circular list that CPython keeps. A request takes the first pool's first free block.\n"
           "A full pool leaves the list; when one of its blocks is freed, it comes back to the "
           "front. A pool that becomes empty goes back to its arena."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
};
