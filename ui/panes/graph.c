/* The objects as boxes in the order of their birth, with an arrow for every reference: arcs at the right lead from box to box. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "gc/collector.h"
#include "ui/panes/common.h"
#include "ui/web.h"

enum { NODES_MOST = 200, LANES_MOST = 60, LABEL_MOST = 30 };

/* An arc between two rows. */
struct arc {
    int from, to; /* rows */
    int lane;     /* 0 is next to the boxes */
    int marked;   /* the reference that the collector subtracts or follows now */
};

/* What is drawn: a row a node. */
struct picture {
    const struct scene *scene;
    const struct web *web;
    const struct web_node *node[NODES_MOST];
    int nodes;
    struct arc arc[4 * NODES_MOST];
    int arcs;
    int lanes;
    int label; /* columns of the boxes */
};

static int
row_of(const struct picture *picture, const struct web_node *node)
{
    for (int i = 0; i < picture->nodes; i++)
        if (picture->node[i] == node)
            return i;
    return -1;
}

static void
choose_nodes(struct picture *picture)
{
    const struct web *web = picture->web;
    for (uint32_t i = 0; i < web->count && picture->nodes < NODES_MOST; i++)
        if (web->node[i].shown)
            picture->node[picture->nodes++] = &web->node[i];
}

static int
is_marked(const struct picture *picture, ref from, ref to)
{
    const struct collector *collector = picture->scene->moment->collector;
    return collector && collector->vars.now.object == from && collector->vars.now.child == to;
}

static void
choose_arcs(struct picture *picture)
{
    const struct web *web = picture->web;
    int most = (int)(sizeof picture->arc / sizeof *picture->arc);
    for (int row = 0; row < picture->nodes; row++) {
        const struct web_node *node = picture->node[row];
        for (uint32_t e = 0; e < node->edges && picture->arcs < most; e++) {
            const struct web_node *target = &web->node[web->edge[node->first_edge + e]];
            int to = row_of(picture, target);
            if (to >= 0)
                picture->arc[picture->arcs++] =
                    (struct arc){row, to, 0, is_marked(picture, node->object, target->object)};
        }
    }
}

static int
lowest(const struct arc *arc)
{
    return arc->from < arc->to ? arc->from : arc->to;
}

static int
highest(const struct arc *arc)
{
    return arc->from > arc->to ? arc->from : arc->to;
}

/* Do the two need lanes of their own? Arcs from the same object share one. */
static int
in_the_way(const struct arc *a, const struct arc *b)
{
    return a->from != b->from && lowest(a) <= highest(b) && lowest(b) <= highest(a);
}

/* Short arcs get the inner lanes. */
static void
choose_lanes(struct picture *picture)
{
    for (int length = 0; length <= picture->nodes; length++)
        for (int i = 0; i < picture->arcs; i++) {
            struct arc *arc = &picture->arc[i];
            if (highest(arc) - lowest(arc) != length)
                continue;
            for (int k = 0; k < picture->arcs; k++) {
                const struct arc *other = &picture->arc[k];
                int placed = highest(other) - lowest(other) < length ||
                             (k < i && highest(other) - lowest(other) == length);
                if (placed && other->lane == arc->lane && in_the_way(arc, other)) {
                    arc->lane++;
                    k = -1;
                }
            }
            if (arc->lane + 1 > picture->lanes)
                picture->lanes = arc->lane + 1;
        }
}

/* ---- drawing ---- */

static enum glyph
standing(const struct picture *picture, const struct web_node *node, enum role *role)
{
    const struct object *object = object_at(picture->scene->moment->objects, node->object);
    *role = ROLE_TEXT;
    if (object->flags & OBJECT_UNREACHABLE || !node->reached) {
        *role = ROLE_UNREACHABLE;
        return GLYPH_UNREACHABLE;
    }
    if (object->flags & OBJECT_COLLECTING) {
        *role = ROLE_WAITING;
        return GLYPH_WAITING;
    }
    return GLYPH_BULLET;
}

static void
draw_node(const struct picture *picture, struct area area, int y, const struct web_node *node)
{
    const struct scene *scene = picture->scene;
    enum role changed = scene_mark(scene, THING_OBJECT, node->object), role;
    enum glyph glyph = standing(picture, node, &role);
    char name[NAME_SIZE], text[NAME_SIZE + 16];
    uint32_t refs = object_at(scene->moment->objects, node->object)->ob_refcnt;
    moment_object_name(scene->moment, node->object, name, sizeof name);
    snprintf(text, sizeof text, _("%s (rc %" PRIu32 ")"), name, refs);
    draw_glyph(area, 1, y, changed ? changed : role, glyph);
    if (scene->view->selected.object == node->object)
        role = ROLE_SELECTION;
    draw_label(area, 3, y, picture->label - 3, changed ? changed : role, text);
}

/* Lines from the source's box out to the arc's lane, along it, and back to the target's box. */
static void
draw_arc(const struct picture *picture, struct area area, int top, const struct arc *arc)
{
    int x = picture->label + 2 + 2 * arc->lane, from = arc->from - top, to = arc->to - top;
    draw_horizontal(area, picture->label, from, x - picture->label + 1, ROLE_LINK);
    if (from == to)
        return;
    draw_horizontal(area, picture->label + 1, to, x - picture->label, ROLE_LINK);
    draw_vertical(area, x, from < to ? from : to, (from < to ? to - from : from - to) + 1,
                  ROLE_LINK);
}

/* Gives the lines of an arc the role of what changed; crossing lines keep their shape. */
static void
mark_arc(const struct picture *picture, struct area area, int top, const struct arc *arc)
{
    int x = picture->label + 2 + 2 * arc->lane, from = arc->from - top, to = arc->to - top;
    draw_role(area, picture->label, from, x - picture->label + 1, 1, ROLE_CHANGED);
    draw_role(area, picture->label, to, x - picture->label + 1, 1, ROLE_CHANGED);
    draw_role(area, x, from < to ? from : to, 1, (from < to ? to - from : from - to) + 1,
              ROLE_CHANGED);
}

static void
draw_arcs(const struct picture *picture, struct area area, int top)
{
    for (int i = 0; i < picture->arcs; i++)
        draw_arc(picture, area, top, &picture->arc[i]);
    for (int i = 0; i < picture->arcs; i++)
        draw_glyph(area, picture->label, picture->arc[i].to - top, ROLE_LINK, GLYPH_HEAD_LEFT);
    for (int i = 0; i < picture->arcs; i++)
        if (picture->arc[i].marked)
            mark_arc(picture, area, top, &picture->arc[i]);
}

/* The row of the object that the event is about. */
static int
wanted_row(const struct picture *picture)
{
    for (int i = 0; i < picture->nodes; i++)
        if (touched_has(picture->scene->touched, THING_OBJECT, picture->node[i]->object))
            return i;
    return -1;
}

static void
make_picture(struct picture *picture, const struct scene *scene, const struct web *web, int width)
{
    memset(picture, 0, sizeof *picture);
    picture->scene = scene;
    picture->web = web;
    choose_nodes(picture);
    choose_arcs(picture);
    choose_lanes(picture);
    int label = width - 2 * picture->lanes - 3;
    picture->label = label < 18 ? 18 : label > LABEL_MOST ? LABEL_MOST : label;
}

static void
draw(const struct scene *scene, struct area area)
{
    static struct picture picture;
    struct web web;
    if (!scene->moment->objects) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no objects"));
        return;
    }
    web_make(&web, scene->moment);
    make_picture(&picture, scene, &web, area.w);
    if (web.too_many)
        draw_text(area, 1, 0, ROLE_DIM, _("too many objects for a picture"));
    else if (picture.nodes == 0)
        draw_text(area, 1, 0, ROLE_DIM, _("no containers of the program yet"));
    int top = pane_top(scene, PANE_GRAPH, picture.nodes, area.h, wanted_row(&picture));
    draw_arcs(&picture, area, top);
    for (int y = 0; y < area.h && top + y < picture.nodes; y++)
        draw_node(&picture, area, y, picture.node[top + y]);
    draw_more(area, top, area.h, picture.nodes);
    web_done(&web);
}

static int
rows(const struct scene *scene, int width)
{
    struct web web;
    int rows = 0;
    (void)width;
    if (!scene->moment->objects)
        return 1;
    web_make(&web, scene->moment);
    for (uint32_t i = 0; i < web.count; i++)
        rows += web.node[i].shown;
    web_done(&web);
    return rows < NODES_MOST ? rows : NODES_MOST;
}

const struct pane pane_graph = {
    .name = "graph",
    .title = N_("references"),
    .legend = N_("A box is a container or an instance with its reference count, in the order of "
                 "birth; an arrow leads from each object to what it refers to. x marks what no "
                 "name and no running code reaches. In a collection the reference that is being "
                 "looked at is marked. Numbers, texts, classes and functions are left out."),
    .draw = draw,
    .rows = rows,
};
