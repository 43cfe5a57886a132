/* One pool, block by block, with its free chain in order. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ui/panes/about.h"
#include "ui/panes/common.h"

enum { MODE_CELLS, MODE_REQUESTS };

enum { NOTES = 2 /* lines under the blocks */, WIDE_CELL = 6 };

/* A pool as it is drawn. */
struct shape {
    uint32_t pool;
    uint32_t capacity;   /* blocks */
    uint32_t block_size; /* bytes */
    int cell;            /* columns of a block */
    int across;          /* blocks in a line */
    int lines;
};

static uint64_t
block_address(const struct pymalloc *mem, const struct shape *shape, uint32_t b)
{
    return pymalloc_pool_address(mem, shape->pool) + POOL_OVERHEAD + b * shape->block_size;
}

static uint32_t
block_number(const struct shape *shape, uint32_t offset)
{
    return (offset - POOL_OVERHEAD) / shape->block_size;
}

/* Blocks are drawn wide, with the bytes asked for, when there is room for all of them or the mode says so. */
static struct shape
shape_of(const struct scene *scene, uint32_t pool, struct area area)
{
    const struct pymalloc *mem = scene->moment->mem;
    struct shape shape = {.pool = pool};
    uint32_t szidx = mem->pools.at[pool].szidx;
    if (szidx == SZIDX_NEVER)
        return shape;
    shape.block_size = geometry_class_size(&mem->geometry, szidx);
    shape.capacity = geometry_capacity(&mem->geometry, szidx);
    int width = area.w - 2, room = width / WIDE_CELL * (area.h - NOTES);
    int wide = scene->view->pane[PANE_POOL].mode == MODE_REQUESTS || room >= (int)shape.capacity;
    int large = scene->view->present && width / 2 * (area.h - NOTES) >= (int)shape.capacity;
    shape.cell = wide && width >= WIDE_CELL ? WIDE_CELL : large ? 2 : 1;
    shape.across = width / shape.cell > 0 ? width / shape.cell : 1;
    shape.lines = ((int)shape.capacity + shape.across - 1) / shape.across;
    return shape;
}

static void
draw_wide(struct area area, int x, int y, enum role role, enum block_state state,
          uint32_t requested)
{
    enum glyph glyph = state == BLOCK_USED   ? GLYPH_USED
                       : state == BLOCK_FREE ? GLYPH_FREE
                                             : GLYPH_UNTOUCHED;
    draw_glyph(area, x, y, role, glyph);
    if (state == BLOCK_USED)
        draw_format(area, x + 1, y, ROLE_TEXT, "%-4" PRIu32, requested);
    else
        draw_fill(area, x + 1, y, WIDE_CELL - 2, 1, role,
                  glyph_code(area.canvas->tier, GLYPH_UNTOUCHED));
}

static void
draw_block(struct area area, int x, int y, const struct scene *scene, const struct shape *shape,
           uint32_t b)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t requested = 0, szidx = mem->pools.at[shape->pool].szidx;
    uint64_t address = block_address(mem, shape, b);
    enum block_state state = pymalloc_block_state(mem, shape->pool, b, &requested);
    enum role role = state == BLOCK_USED ? role_of_class(szidx, geometry_classes(&mem->geometry), 0)
                     : state == BLOCK_FREE ? ROLE_FREE
                                           : ROLE_UNTOUCHED;
    enum role changed = scene_mark(scene, THING_BLOCK, address);
    if (changed || scene->view->selected.block == address)
        role = changed ? changed : ROLE_SELECTION;
    if (changed)
        draw_cursor(area, x, y, 0);
    if (shape->cell == WIDE_CELL)
        draw_wide(area, x, y, role, state, requested);
    else if (state == BLOCK_USED)
        draw_glyph(area, x, y, role, changed ? GLYPH_USED_CHANGED : GLYPH_USED);
    else
        draw_glyph(area, x, y, role, state == BLOCK_FREE ? GLYPH_FREE : GLYPH_UNTOUCHED);
    if (shape->cell == 2)
        draw_widened(area, x, y);
}

/* The line that the page must show: of the block that changed. */
static int
wanted_line(const struct scene *scene, const struct shape *shape)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint64_t base = pymalloc_pool_address(mem, shape->pool);
    uint64_t address = touched_first(scene->touched, THING_BLOCK, mem->vars.changed);
    if (scene->view->selected.block)
        address = scene->view->selected.block;
    if (address < base + POOL_OVERHEAD || address >= base + mem->geometry.pool_size)
        return -1;
    return (int)block_number(shape, (uint32_t)(address - base)) / shape->across;
}

static void
draw_blocks(struct area area, const struct scene *scene, const struct shape *shape)
{
    int top = pane_top(scene, PANE_POOL, shape->lines, area.h, wanted_line(scene, shape));
    for (int y = 0; y < area.h && top + y < shape->lines; y++) {
        uint32_t first = (uint32_t)(top + y) * (uint32_t)shape->across;
        if (top + y == 0)
            draw_glyph(area, 0, 0, ROLE_HEADER, GLYPH_HEADER);
        for (int i = 0; i < shape->across && first + (uint32_t)i < shape->capacity; i++)
            draw_block(area, 2 + i * shape->cell, y, scene, shape, first + (uint32_t)i);
    }
    draw_more(area, top, area.h, shape->lines);
}

/* freeblock and the chain behind it, as far as there is room. */
static void
draw_chain(struct area area, const struct scene *scene, const struct shape *shape)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t offset = mem->pools.at[shape->pool].freeblock;
    char text[32];
    struct flow flow = flow_start(area, 0, 2);
    flow_word(&flow, ROLE_HEADING, _("free chain"));
    if (offset == 0)
        flow_word(&flow, ROLE_DIM, _(" → NULL"));
    while (offset != 0 && flow.y < area.h) {
        uint32_t b = block_number(shape, offset);
        enum role changed = scene_mark(scene, THING_BLOCK, block_address(mem, shape, b));
        flow_word(&flow, ROLE_LINK, " → ");
        snprintf(text, sizeof text, "%" PRIu32, b);
        flow_word(&flow, changed ? changed : ROLE_STRONG, text);
        offset = block_next(mem->blocks.at[pymalloc_word_index(mem, shape->pool, offset)]);
    }
    if (flow.y >= area.h)
        draw_text(area, area.w - 2, area.h - 1, ROLE_LINK, " …");
}

/* Draws text at x if there is room for all of it; returns the column behind it, or x. */
static int
draw_whole(struct area area, int x, enum role role, const char *text)
{
    return x + text_columns(area.canvas->tier, text) <= area.w ? draw_text(area, x, 0, role, text)
                                                               : x;
}

/* How far the pool is carved, and what it loses: half a number would be a wrong one, so what has no room is left out. */
static void
draw_notes(struct area area, const struct scene *scene, const struct shape *shape)
{
    const struct pymalloc *mem = scene->moment->mem;
    const struct pool_header *header = &mem->pools.at[shape->pool];
    uint32_t slack = mem->geometry.pool_size - POOL_OVERHEAD - shape->capacity * shape->block_size;
    char text[160], brief[80];
    if (header->nextoffset <= header->maxnextoffset)
        snprintf(text, sizeof text, _("untouched from %" PRIu32),
                 block_number(shape, header->nextoffset));
    else
        snprintf(text, sizeof text, "%s", _("all carved"));
    int x = draw_text(area, 0, 0, ROLE_DIM, text), after;
    snprintf(text, sizeof text, _("   header 48, slack %" PRIu32 " bytes"), slack);
    snprintf(brief, sizeof brief, _("   slack %" PRIu32 " bytes"), slack);
    after = draw_whole(area, x, ROLE_DIM, text);
    x = after > x ? after : draw_whole(area, x, ROLE_DIM, brief);
    if (scene->view->selected.pool != NOTHING_SELECTED)
        draw_whole(area, x, ROLE_SELECTION, _("   held"));
}

/* Why there is no pool to show. */
static void
draw_no_pool(struct area area, const struct scene *scene)
{
    const struct geometry *geometry = &scene->moment->mem->geometry;
    char text[120];
    uint32_t c = scene->view->selected.class;
    if (scene->view->selected.pool != NOTHING_SELECTED)
        snprintf(text, sizeof text, "%s", _("the pool you hold does not exist at this moment"));
    else if (c < geometry_classes(geometry))
        snprintf(text, sizeof text, _("no pool serves class %" PRIu32 " (%" PRIu32 " bytes)"), c,
                 geometry_class_size(geometry, c));
    else
        snprintf(text, sizeof text, "%s", _("no pool is in use"));
    draw_wrapped(area, 0, ALIGN_LEFT, ROLE_DIM, text);
}

static void
draw(const struct scene *scene, struct area whole)
{
    struct area area = area_part(whole, 1, 0, whole.w - 1, whole.h);
    uint32_t pool = scene_pool(scene);
    if (pool == NO_POOL) {
        draw_no_pool(area, scene);
        return;
    }
    struct shape shape = shape_of(scene, pool, area);
    if (shape.capacity == 0) {
        draw_text(area, 0, 0, ROLE_DIM, _("never used: no size class yet"));
        return;
    }
    int notes = area.h > NOTES + 1 ? NOTES : area.h > 2 ? 1 : 0;
    int lines = area.h - notes < shape.lines ? area.h - notes : shape.lines;
    draw_blocks(area_part(area, 0, 0, area.w, lines), scene, &shape);
    if (notes == NOTES)
        draw_notes(area_part(area, 0, area.h - 1, area.w, 1), scene, &shape);
    draw_chain(area_part(area, 0, lines, area.w, area.h - lines - (notes == NOTES)), scene, &shape);
}

static const char *
state_word(enum pool_state state)
{
    switch (state) {
    case POOL_FULL:
        return _("full");
    case POOL_USED:
        return _("used");
    case POOL_EMPTY:
        return _("empty");
    default:
        return _("untouched");
    }
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    const struct pymalloc *mem = scene->moment->mem;
    uint32_t pool = scene_pool(scene);
    if (pool == NO_POOL)
        return;
    char name[NAME_SIZE];
    const struct pool_header *header = &mem->pools.at[pool];
    moment_pool_name(scene->moment, pool, name, sizeof name);
    if (header->szidx == SZIDX_NEVER)
        snprintf(buffer, size, "%s %s", name, state_word(shown_pool_state(mem, pool)));
    else
        snprintf(buffer, size, _("%s %s %u/%u\nclass %u\n%u bytes"), name,
                 state_word(shown_pool_state(mem, pool)), header->count,
                 geometry_capacity(&mem->geometry, header->szidx), header->szidx,
                 geometry_class_size(&mem->geometry, header->szidx));
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    uint32_t pool = scene_pool(scene);
    if (pool == NO_POOL)
        return 1;
    return shape_of(scene, pool, (struct area){&nothing, 0, 0, width, NOTES}).lines + NOTES;
}

/* Left and right go to the neighbouring pool, select holds the present one or lets it go. */
static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    const struct pymalloc *mem = moment->mem;
    uint32_t *pool = &view->selected.pool;
    uint32_t last = frozen_length(mem->pools);
    switch (key) {
    case PANE_KEY_MODE:
        view->pane[PANE_POOL].mode ^= MODE_REQUESTS;
        return 1;
    case PANE_KEY_SELECT:
        if (*pool != NOTHING_SELECTED) {
            *pool = NOTHING_SELECTED;
        } else {
            struct touched touched;
            touched_collect(&touched, moment);
            *pool =
                scene_pool(&(struct scene){.moment = moment, .view = view, .touched = &touched});
        }
        return 1;
    case PANE_KEY_LEFT:
    case PANE_KEY_RIGHT:
        if (*pool == NOTHING_SELECTED)
            *pool = FIRST_POOL;
        else if (key == PANE_KEY_LEFT && *pool > FIRST_POOL)
            --*pool;
        else if (key == PANE_KEY_RIGHT && *pool + 1 < last)
            ++*pool;
        return 1;
    default:
        return 0;
    }
}

const struct pane pane_pool = {
    .name = "pool",
    .title = N_("pool"),
    .legend =
        N_("One pool, block by block, in the order of their addresses; H is its header.\n"
           "█ in use   ○ free   · never touched. Where there is room, the number is the bytes that "
           "were asked for.\n"
           "The free chain is the order in which blocks will be handed out again: the one freed "
           "last comes first. The next untouched block is carved when the chain runs dry.\n"
           "The pane turns to the pool of the latest event; Enter holds one, < and > go to "
           "its neighbours, :mode shows the bytes asked for."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
    .key = key,
};
