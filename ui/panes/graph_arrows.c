#include "config.h"

#include "gc/collector.h"
#include "ui/panes/graph_picture.h"
#include "ui/view.h"

/* The reference that the collector takes off or follows at this moment. */
static int
is_marked(const struct picture *p, ref from, ref to)
{
    const struct collector *collector = p->scene->moment->collector;
    return collector && collector->vars.now.object == from && collector->vars.now.child == to;
}

/* How many times the node refers to node `to`. */
static int
references(const struct web *web, const struct web_node *node, uint32_t to)
{
    int times = 0;
    for (uint32_t e = 0; e < node->edges; e++)
        times += web->edge[node->first_edge + e] == to;
    return times;
}

static enum glyph
head_towards(int dx, int dy)
{
    return dx > 0   ? GLYPH_HEAD_RIGHT
           : dx < 0 ? GLYPH_HEAD_LEFT
           : dy > 0 ? GLYPH_HEAD_DOWN
                    : GLYPH_HEAD_UP;
}

/* Adds `sides` to the line in a cell. */
static void
add_line(struct area area, int x, int y, enum role role, int sides)
{
    if (x < 0 || y < 0 || x >= area.w || y >= area.h)
        return;
    const struct cell *cell = canvas_at(area.canvas, area.x + x, area.y + y);
    int there = cell->role == ROLE_TEXT ? 0 : glyph_line_sides(cell->glyph);
    draw_code(area, x, y, role, glyph_line(area.canvas->tier, there | sides));
}

/* The side of the cell at which the box lies that the way leaves. */
static int
side_of_box(const struct board *board, int place, const struct step_cell *cell)
{
    int x = board_x(board, place), y = board_y(board, place);
    return cell->x < x                   ? LINE_RIGHT
           : cell->x >= x + board->box_w ? LINE_LEFT
           : cell->y < y                 ? LINE_DOWN
                                         : LINE_UP;
}

static void
draw_head(const struct picture *p, const struct way *way, enum role role)
{
    const struct step_cell *cell = &p->board->step[way->first];
    int side = side_of_box(p->board, p->board->place[way->to], cell);
    draw_glyph(p->area, cell->x, cell->y, role,
               head_towards((side == LINE_RIGHT) - (side == LINE_LEFT),
                            (side == LINE_DOWN) - (side == LINE_UP)));
}

static void
draw_way(const struct picture *p, const struct way *way, int times, enum role role, int strong)
{
    const struct step_cell *cell = &p->board->step[way->first];
    for (uint32_t i = 1; i < way->length; i++) {
        int level = cell[i].sides == (LINE_LEFT | LINE_RIGHT);
        if (strong && level)
            draw_glyph(p->area, cell[i].x, cell[i].y, role, GLYPH_DOUBLE_LINE);
        else if (strong)
            draw_role(p->area, cell[i].x, cell[i].y, 1, 1, role);
        else
            add_line(p->area, cell[i].x, cell[i].y, role, cell[i].sides);
    }
    if (times > 1 && way->length > 2)
        draw_format(p->area, cell[1].x, cell[1].y, ROLE_STRONG, "%c",
                    times < 10 ? '0' + times : '+');
    draw_head(p, way, role);
}

/* Joins the way with the border of the box that it leaves. */
static void
join_box(const struct picture *p, const struct way *way)
{
    static const struct {
        int dx, dy, back;
    } towards[] = {[LINE_RIGHT] = {1, 0, LINE_LEFT},
                   [LINE_LEFT] = {-1, 0, LINE_RIGHT},
                   [LINE_UP] = {0, -1, LINE_DOWN},
                   [LINE_DOWN] = {0, 1, LINE_UP}};
    const struct step_cell *cell = &p->board->step[way->first + way->length - 1];
    int side = side_of_box(p->board, p->board->place[way->from], cell);
    int x = cell->x + towards[side].dx, y = cell->y + towards[side].dy;
    if (p->board->box_h < 3 || x >= p->area.w || y >= p->area.h)
        return;
    const struct cell *there = canvas_at(p->area.canvas, p->area.x + x, p->area.y + y);
    if (glyph_line_sides(there->glyph))
        add_line(p->area, x, y, (enum role)there->role, towards[side].back);
}

/* Draws the plain lines, or the marked ones over them, so that crossings keep their shape. */
static void
draw_arrows(const struct picture *p, int marked)
{
    for (uint32_t i = 0; i < p->web->count; i++) {
        const struct web_node *node = &p->web->node[i];
        int selected = p->scene->view->selected.object == node->object;
        for (uint32_t e = 0; p->life[i] >= 0 && e < node->edges; e++) {
            uint32_t to = p->web->edge[node->first_edge + e];
            if (p->life[to] < 0)
                continue;
            const struct way *way =
                board_way(p->board, (uint32_t)p->life[i], (uint32_t)p->life[to]);
            int times = references(p->web, node, to);
            int mark = is_marked(p, node->object, p->web->node[to].object);
            if (!marked)
                draw_way(p, way, times, ROLE_LINK, 0);
            else if (mark || selected)
                draw_way(p, way, times, mark ? ROLE_CHANGED : ROLE_STRONG, mark);
            if (!marked)
                join_box(p, way);
        }
    }
}

void
graph_draw_arrows(const struct picture *p)
{
    draw_arrows(p, 0);
    draw_arrows(p, 1);
}

/* A dot, or a corner where the way turns: else one that turns in front of a box would seem to lead to it. */
static void
draw_weak_cell(const struct picture *p, const struct step_cell *cell)
{
    int straight = cell->sides == (LINE_LEFT | LINE_RIGHT) || cell->sides == (LINE_UP | LINE_DOWN);
    if (straight)
        draw_glyph(p->area, cell->x, cell->y, ROLE_LINK, GLYPH_UNTOUCHED);
    else
        draw_code(p->area, cell->x, cell->y, ROLE_LINK,
                  glyph_line(p->area.canvas->tier, cell->sides));
}

void
graph_draw_weak_arrows(const struct picture *p)
{
    for (uint32_t i = 0; i < p->web->count; i++) {
        uint32_t to = p->web->node[i].weak;
        if (!to || p->life[i] < 0 || p->life[to - 1] < 0)
            continue;
        const struct way *way =
            board_way(p->board, (uint32_t)p->life[i], (uint32_t)p->life[to - 1]);
        const struct step_cell *cell = way ? &p->board->step[way->first] : NULL;
        for (uint32_t k = 1; way && k < way->length; k++)
            draw_weak_cell(p, &cell[k]);
        if (way)
            draw_head(p, way, ROLE_LINK);
    }
}
