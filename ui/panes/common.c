#include "config.h"

#include "ui/panes/common.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "python/scenario.h"
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
arena_places(const struct pymalloc *mem)
{
    uint32_t slots = frozen_length(mem->arenas);
    return mem->vars.narenas_highwater < slots ? (uint32_t)mem->vars.narenas_highwater : slots;
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
