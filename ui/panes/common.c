#include "config.h"

#include "ui/panes/common.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ui/snapshot.h"

static int
limited(int value, int low, int high)
{
    return value > high ? high < low ? low : high : value < low ? low : value;
}

enum role
scene_mark(const struct scene *scene, enum thing thing, uint64_t id)
{
    static const enum role roles[] = {
        [DIFFERENCE_NONE] = 0,
        [DIFFERENCE_APPEARED] = ROLE_APPEARED,
        [DIFFERENCE_VANISHED] = ROLE_VANISHED,
        [DIFFERENCE_CHANGED] = ROLE_CHANGED,
    };
    if (scene->view->compared)
        return roles[snapshot_compare(scene->view->compared, scene->moment, thing, id)];
    return touched_has(scene->touched, thing, id) ? ROLE_CHANGED : 0;
}

void
draw_mark(struct area area, int x, int y, enum role mark)
{
    if (mark == ROLE_APPEARED || mark == ROLE_VANISHED)
        draw_code(area, x, y, mark, mark == ROLE_APPEARED ? '+' : '-');
    else
        draw_glyph(area, x, y, mark, GLYPH_POINTER);
}

void
draw_label(struct area area, int x, int y, int width, enum role role, const char *text)
{
    int columns = text_columns(area.canvas->tier, text);
    draw_field(area, x, y, columns < width ? columns : width, ALIGN_LEFT, role, text);
}

/* The " #12" at the end of a name; NULL if it has none. */
static const char *
number_at_end(const char *name)
{
    const char *mark = strrchr(name, '#');
    return mark && mark > name && mark[-1] == ' ' &&
                   strspn(mark + 1, "0123456789") == strlen(mark + 1)
               ? mark - 1
               : NULL;
}

void
draw_name(struct area area, int x, int y, int width, enum role role, const char *name)
{
    enum glyph_tier tier = area.canvas->tier;
    const char *number = number_at_end(name);
    int columns = number ? text_columns(tier, number) : 0, room = width - columns;
    if (!number || text_columns(tier, name) <= width || room < 2) {
        draw_label(area, x, y, width, role, name);
        return;
    }
    draw_field(area, x, y, room, ALIGN_LEFT, role, name);
    draw_text(area, x + room, y, role, number);
}

void
note_top(const struct scene *scene, enum pane_id pane, int top)
{
    if (scene->view->tops)
        scene->view->tops[pane] = top;
}

int
pane_top(const struct scene *scene, enum pane_id pane, int rows, int visible, int wanted)
{
    const struct pane_state *state = &scene->view->pane[pane];
    int top = state->pinned ? state->scroll
              : wanted < 0  ? 0
                            : wanted / (visible ? visible : 1) * visible;
    top = visible <= 0 || rows <= visible ? 0 : limited(top, 0, rows - visible);
    note_top(scene, pane, top);
    return top;
}

void
draw_more(struct area area, int top, int visible, int rows)
{
    if (area.h <= 0 || rows <= visible)
        return;
    if (top > 0)
        draw_glyph(area, area.w - 1, 0, ROLE_HINT, GLYPH_HEAD_UP);
    if (top + visible < rows)
        draw_glyph(area, area.w - 1, area.h - 1, ROLE_HINT, GLYPH_HEAD_DOWN);
}

enum pool_state
shown_pool_state(const struct pymalloc *mem, uint32_t pool)
{
    enum pool_state state = pymalloc_pool_state(mem, pool);
    const struct pool_header *header = &mem->pools.at[pool];
    if (state == POOL_FULL && header->count < geometry_capacity(&mem->geometry, header->szidx))
        return POOL_USED;
    return state;
}

void
draw_pool_cell(struct area area, int x, int y, const struct scene *scene, uint32_t pool)
{
    const struct pymalloc *mem = scene->moment->mem;
    unsigned classes = geometry_classes(&mem->geometry);
    uint32_t szidx = mem->pools.at[pool].szidx;
    enum pool_state state = shown_pool_state(mem, pool);
    enum role changed = scene_mark(scene, THING_POOL, pool);
    enum role role = state == POOL_UNCARVED ? ROLE_UNTOUCHED
                     : state == POOL_EMPTY  ? ROLE_FREE
                                            : role_of_class(szidx, classes, state == POOL_FULL);
    if (changed) {
        role = changed;
        draw_cursor(area, x, y, 0);
    }
    if (state == POOL_UNCARVED || state == POOL_EMPTY)
        draw_glyph(area, x, y, role, state == POOL_EMPTY ? GLYPH_FREE : GLYPH_UNTOUCHED);
    else
        draw_code(area, x, y, role, (uint32_t)class_digit(szidx, classes));
}

void
draw_widened(struct area area, int x, int y)
{
    if (x < 0 || y < 0 || x + 1 >= area.w || y >= area.h)
        return;
    const struct cell *cell = canvas_at(area.canvas, area.x + x, area.y + y);
    int solid = cell->glyph == glyph_code(area.canvas->tier, GLYPH_USED);
    draw_code(area, x + 1, y, (enum role)cell->role, solid ? cell->glyph : ' ');
}

uint32_t
arena_places(const struct pymalloc *mem)
{
    uint32_t slots = frozen_length(mem->arenas);
    return mem->vars.narenas_highwater < slots ? (uint32_t)mem->vars.narenas_highwater : slots;
}

const char *
short_bytes(uint64_t bytes, char *buffer, size_t size)
{
    if (bytes >= 1 << 20 && bytes % (1 << 20) == 0)
        snprintf(buffer, size, "%" PRIu64 "M", bytes >> 20);
    else if (bytes >= 1 << 10 && bytes % (1 << 10) == 0)
        snprintf(buffer, size, "%" PRIu64 "K", bytes >> 10);
    else
        snprintf(buffer, size, "%" PRIu64, bytes);
    return buffer;
}

const char *
grouped(uint64_t number, char *buffer, size_t size)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRIu64, number);
    size_t out = 0;
    for (int i = 0; i < length && out + 2 < size; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            buffer[out++] = ',';
        buffer[out++] = digits[i];
    }
    buffer[out] = '\0';
    return buffer;
}

struct flow
flow_start(struct area area, int top, int indent)
{
    return (struct flow){area, 0, 0, top, indent};
}

void
flow_word(struct flow *flow, enum role role, const char *text)
{
    int width = text_columns(flow->area.canvas->tier, text);
    if (flow->x > flow->indent && flow->x + width > flow->area.w) {
        flow->y++;
        flow->x = flow->indent;
        while (*text == ' ')
            text++;
        width = text_columns(flow->area.canvas->tier, text);
    }
    draw_text(flow->area, flow->x, flow->y - flow->top, role, text);
    flow->x += width;
}

int
flow_lines(const struct flow *flow)
{
    return flow->y + 1;
}
