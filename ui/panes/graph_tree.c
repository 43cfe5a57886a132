/* Only containers and instances stand here, each opened once: where it is met again, it is named with an arrow up. So a cycle ends where
 * it closes, and everything has one place. */
#include "config.h"

#include "ui/panes/graph_tree.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/panes/collecting.h"
#include "ui/panes/common.h"

enum { ROWS_MOST = 2000, DEPTH_MOST = 24, NUMBERS = 9, ALIKE_FROM = 4 };

enum { MET = 1, INSIDE };

/* The walk over the web. */
struct walk {
    const struct scene *scene;
    const struct web *web;
    struct area area;
    int y;      /* next row, from -top on */
    int rows;   /* so far */
    int wanted; /* the row of what the event or the selection is about; -1 = none yet */
    int depth_open;
    uint8_t *met;             /* by node: MET, or only INSIDE of one that is closed */
    uint8_t last[DEPTH_MOST]; /* by depth: it is the last child */
};

static void
draw_branches(const struct walk *w, int y, int depth)
{
    for (int i = 1; i <= depth; i++)
        if (i < depth)
            draw_text(w->area, 1 + 2 * (i - 1), y, ROLE_LINK,
                      w->last[i] ? "  " : glyph_text(w->area.canvas->tier, GLYPH_TREE_BAR));
        else
            draw_glyph(w->area, 1 + 2 * (i - 1), y, ROLE_LINK,
                       w->last[i] ? GLYPH_TREE_LAST : GLYPH_TREE_BRANCH);
}

/* The row of an object; closed: it has references that are not shown here. */
static void
draw_row(struct walk *w, const struct web_node *node, int depth, int again, int closed)
{
    const struct scene *scene = w->scene;
    char name[NAME_SIZE], text[NAME_SIZE + 16];
    enum role changed = scene_mark(scene, THING_OBJECT, node->object), role;
    int selected = scene->view->selected.object == node->object, x = 1 + 2 * depth;
    if (w->wanted < 0 && !again && (changed || selected))
        w->wanted = w->rows;
    int y = w->y++;
    w->rows++;
    if (y < 0 || y >= w->area.h)
        return;
    enum glyph glyph = named_standing(scene, node->object, node->reached, &role);
    draw_branches(w, y, depth);
    draw_glyph(w->area, x, y, changed ? changed : role, glyph);
    moment_object_name(scene->moment, node->object, name, sizeof name);
    snprintf(text, sizeof text, "%s%s", name, again ? " ↑" : closed ? " +" : "");
    draw_name(w->area, x + 2, y, w->area.w - NUMBERS - x - 2,
              changed    ? changed
              : selected ? ROLE_SELECTION
                         : role,
              text);
    if (!again)
        draw_format(w->area, w->area.w - NUMBERS, y, ROLE_STRONG, "rc %" PRIu32,
                    object_at(scene->moment->objects, node->object)->ob_refcnt);
    if (selected && !again)
        draw_cursor(w->area, x, y, 0);
}

/* The node's next shown referent from edge e on; edges when there is none. */
static uint32_t
next_edge(const struct walk *w, const struct web_node *node, uint32_t e)
{
    while (e < node->edges && !w->web->node[w->web->edge[node->first_edge + e]].shown)
        e++;
    return e;
}

/* Notes what a closed object leads to: it need not stand elsewhere. */
static void
note_inside(struct walk *w, uint32_t number)
{
    uint32_t *waiting = store_calloc(w->web->count + 1, sizeof *waiting), count = 0;
    waiting[count++] = number;
    while (count > 0) {
        const struct web_node *node = &w->web->node[waiting[--count]];
        for (uint32_t e = next_edge(w, node, 0); e < node->edges; e = next_edge(w, node, e + 1)) {
            uint32_t child = w->web->edge[node->first_edge + e];
            if (w->met[child])
                continue;
            w->met[child] = INSIDE;
            waiting[count++] = child;
        }
    }
    free(waiting);
}

static void
show(struct walk *w, uint32_t number, int depth)
{
    const struct web_node *node = &w->web->node[number];
    int again = w->met[number] == MET;
    uint32_t e = next_edge(w, node, 0);
    int open = !again && depth + 1 < DEPTH_MOST &&
               (depth < w->depth_open || w->scene->view->selected.object == node->object);
    w->met[number] = MET;
    draw_row(w, node, depth, again, !again && !open && e < node->edges);
    if (!open && !again && e < node->edges)
        note_inside(w, number);
    while (open && e < node->edges && w->rows < ROWS_MOST) {
        uint32_t child = w->web->edge[node->first_edge + e];
        e = next_edge(w, node, e + 1);
        w->last[depth + 1] = e == node->edges;
        show(w, child, depth + 1);
    }
}

/* What names reach stands first, in the order of birth, then what only running code holds, then what nobody reaches: cycles and what hangs
 * on them. */
static int
is_root(const struct walk *w, const struct web_node *node, int pass)
{
    uint32_t refs = object_at(w->scene->moment->objects, node->object)->ob_refcnt;
    return node->shown && (pass == 0   ? node->names > 0
                           : pass == 1 ? refs > node->known
                                       : !node->reached);
}

static int
walk_all(struct walk *w)
{
    w->met = store_calloc(w->web->count + 1, 1);
    w->rows = 0;
    w->wanted = -1;
    for (int pass = 0; pass < 3; pass++)
        for (uint32_t i = 0; i < w->web->count && w->rows < ROWS_MOST; i++)
            if ((pass ? !w->met[i] : w->met[i] != MET) && is_root(w, &w->web->node[i], pass))
                show(w, i, 0);
    free(w->met);
    return w->rows;
}

void
graph_tree_draw(const struct scene *scene, const struct web *web, struct area area)
{
    struct walk walk = {.scene = scene, .web = web, .area = area, .depth_open = DEPTH_MOST};
    walk.area.h = 0;
    while (walk_all(&walk) > area.h && walk.depth_open > 1)
        walk.depth_open = walk.depth_open > 4 ? 4 : walk.depth_open - 1;
    int rows = walk.rows, top = pane_top(scene, PANE_GRAPH, rows, area.h, walk.wanted);
    walk.area = area;
    walk.y = -top;
    walk_all(&walk);
    draw_more(area, top, area.h, rows);
}

int
graph_tree_rows(const struct scene *scene, const struct web *web)
{
    struct canvas nothing = {.tier = TIER_FINE};
    struct walk walk = {
        .scene = scene, .web = web, .area = {&nothing, 0, 0, 80, 0}, .depth_open = DEPTH_MOST};
    return walk_all(&walk);
}
