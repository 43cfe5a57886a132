/* The objects as boxes on places that never change, with an arrow for every reference; a tree when they are too many for that. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "objects/weakref.h"
#include "ui/frame.h"
#include "ui/lives.h"
#include "ui/members.h"
#include "ui/panes/collecting.h"
#include "ui/panes/common.h"
#include "ui/panes/graph_picture.h"
#include "ui/panes/graph_tree.h"

/* ---- what fits ---- */

static int
life_of(const struct picture *p, const struct lives *lives, const struct web_node *node)
{
    const struct object *object = object_at(p->scene->moment->objects, node->object);
    int life = node->shown ? lives_find(lives, object->serial) : -1;
    return life >= 0 && p->board->place[life] >= 0 ? life : -1;
}

/* Does an object that has a life lack a place, or a reference between two of them a way? Then a tree is better than half a picture. */
static int
is_too_much(const struct picture *p, const struct lives *lives)
{
    const struct objects *o = p->scene->moment->objects;
    for (uint32_t i = 0; i < p->web->count; i++) {
        const struct web_node *node = &p->web->node[i];
        if (node->shown && p->life[i] < 0 && node->known > 0 &&
            (p->web->shown > LIVES_MOST ||
             lives_find(lives, object_at(o, node->object)->serial) >= 0))
            return 1;
        for (uint32_t e = 0; p->life[i] >= 0 && e < node->edges; e++) {
            int to = p->life[p->web->edge[node->first_edge + e]];
            if (to >= 0 && !board_way(p->board, (uint32_t)p->life[i], (uint32_t)to))
                return 1;
        }
    }
    return 0;
}

/* ---- boxes ---- */

/* "rc 2", in a collection "rc 2  gc 1→0"; short: "2" and "2/0". */
static void
counts_text(const struct scene *scene, ref r, int brief, char *buffer, size_t size)
{
    const struct object *object = object_at(scene->moment->objects, r);
    char refs[32] = "";
    if (scene_collection(scene)->phase != GC_PHASE_IDLE && object->gc_next)
        gc_refs_text(scene, r, refs, sizeof refs);
    if (!strcmp(refs, "-")) /* not copied yet */
        *refs = '\0';
    if (brief)
        snprintf(buffer, size, "%" PRIu32 "%s%s", object->ob_refcnt, *refs ? "/" : "", refs);
    else
        snprintf(buffer, size, "rc %" PRIu32 "%s%s", object->ob_refcnt, *refs ? " gc " : "", refs);
}

/* The names of an object, while they are put together. */
struct naming {
    ref object;
    char *buffer;
    size_t size;
};

/* Appends ", name" unless the name is there already; the first one stands behind the type. */
static int
add_name(void *who, const char *name, ref value)
{
    const struct naming *naming = who;
    size_t length = strlen(naming->buffer), named = strlen(name);
    const char *there = strchr(naming->buffer, ' ');
    if (value != naming->object)
        return 1;
    for (const char *p = there; p && (p = strstr(p + 1, name));)
        if (p[-1] == ' ' && (p[named] == '\0' || p[named] == ','))
            return 1;
    snprintf(naming->buffer + length, naming->size - length, "%s %s", there ? "," : "", name);
    return 1;
}

/* "list a, b": every name that is bound to the object. Returns 0 if none is. */
static int
put_names(const struct moment *moment, ref r, char *buffer, size_t size)
{
    struct naming naming = {r, buffer, size};
    snprintf(buffer, size, "%s", short_type_name(moment->objects, r));
    names_each(moment, add_name, &naming);
    return strchr(buffer, ' ') != NULL;
}

/* The object's type and names; where that has no room the names alone; of one that has lost them the variable that it had once, where that has room. */
static void
box_name(const struct picture *p, const struct web_node *node, int room, char *buffer, size_t size)
{
    const struct moment *moment = p->scene->moment;
    if (node->names && put_names(moment, node->object, buffer, size)) {
        const char *names = strchr(buffer, ' ');
        if (names && text_columns(p->area.canvas->tier, buffer) > room)
            memmove(buffer, names + 1, strlen(names)); /* they matter more than the type */
        return;
    }
    moment_object_name(moment, node->object, buffer, size);
    char *former = strstr(buffer, " (");
    if (former && text_columns(p->area.canvas->tier, buffer) > room)
        *former = '\0';
}

/* The sign of the object in its box: how it stands; of one that the moment compared with had not, a plus. */
static void
draw_sign(const struct picture *p, struct area box, int x, int y, const struct web_node *node,
          enum role role)
{
    enum role own;
    enum glyph glyph = named_standing(p->scene, node->object, node->reached, &own);
    if (role == ROLE_APPEARED)
        draw_code(box, x, y, role, '+');
    else
        draw_glyph(box, x, y, role ? role : own, glyph);
}

/* A weak reference whose object has died: no arrow leads from it any more. */
static int
is_dead_reference(const struct picture *p, const struct web_node *node)
{
    const struct objects *o = p->scene->moment->objects;
    return weakref_check(o, node->object) && !weakref_object(o, node->object);
}

static void
draw_small_box(const struct picture *p, struct area box, const struct web_node *node,
               enum role role)
{
    char name[NAME_SIZE], counts[64];
    enum role own;
    named_standing(p->scene, node->object, node->reached, &own);
    counts_text(p->scene, node->object, 1, counts, sizeof counts);
    int columns = text_columns(box.canvas->tier, counts), room = box.w - columns - 5;
    box_name(p, node, room, name, sizeof name);
    draw_fill(box, 0, 0, box.w, 1, role ? role : own, ' ');
    draw_text(box, 0, 0, ROLE_STRONG, "[");
    draw_sign(p, box, 1, 0, node, role);
    draw_name(box, 3, 0, room, role ? role : own, name);
    draw_text(box, box.w - 1 - columns, 0, role ? role : ROLE_STRONG, counts);
    draw_text(box, box.w - 1, 0, ROLE_STRONG, "]");
}

static void
draw_large_box(const struct picture *p, struct area box, const struct web_node *node,
               enum role role)
{
    char name[NAME_SIZE], counts[64];
    counts_text(p->scene, node->object, 0, counts, sizeof counts);
    if (is_dead_reference(p, node))
        snprintf(counts + strlen(counts), sizeof counts - strlen(counts), " %s", _("dead"));
    box_name(p, node, box.w - 4, name, sizeof name);
    draw_box(box, ROLE_BORDER, name, "");
    if (role)
        draw_role(box, 1, 0, text_columns(box.canvas->tier, name) + 2, 1, role);
    draw_fill(box, 1, 1, box.w - 2, 1, ROLE_TEXT, ' ');
    draw_sign(p, box, 2, 1, node, role);
    draw_label(box, 4, 1, box.w - 5, role ? role : ROLE_STRONG, counts);
}

static void
draw_boxes(const struct picture *p)
{
    const struct board *board = p->board;
    for (uint32_t i = 0; i < p->web->count; i++) {
        const struct web_node *node = &p->web->node[i];
        if (p->life[i] < 0)
            continue;
        enum role role = scene_mark(p->scene, THING_OBJECT, node->object);
        int place = board->place[p->life[i]];
        struct area box = area_part(p->area, board_x(board, place), board_y(board, place),
                                    board->box_w, board->box_h);
        if (p->scene->view->selected.object == node->object && !role)
            role = ROLE_SELECTION;
        if (role)
            draw_cursor(box, 2, board->box_h / 2, 0);
        if (board->box_h < 3)
            draw_small_box(p, box, node, role);
        else
            draw_large_box(p, box, node, role);
    }
}

/* ---- the pane ---- */

static void
draw_web(const struct scene *scene, const struct web *web, const struct lives *lives,
         struct area area)
{
    const struct board *board = board_of(lives, area.w, area.h);
    struct picture picture = {scene, web, board, area, NULL};
    picture.life = store_calloc(web->count + 1, sizeof *picture.life);
    for (uint32_t i = 0; i < web->count; i++)
        picture.life[i] = board->place ? life_of(&picture, lives, &web->node[i]) : -1;
    if (is_too_much(&picture, lives)) {
        graph_tree_draw(scene, web, area);
    } else {
        draw_boxes(&picture);
        graph_draw_weak_arrows(&picture);
        graph_draw_arrows(&picture);
    }
    free(picture.life);
}

static void
draw(const struct scene *scene, struct area area)
{
    struct lives own = {0};
    struct web web;
    if (!scene->moment->objects) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no objects"));
        return;
    }
    web_make(&web, scene->moment);
    if (!scene->view->lives)
        lives_of_moment(&own, scene->moment);
    if (web.too_many)
        draw_text(area, 1, 0, ROLE_DIM, _("too many objects for a picture"));
    else if (web.shown == 0)
        draw_text(area, 1, 0, ROLE_DIM, _("no containers of the program now"));
    else
        draw_web(scene, &web, scene->view->lives ? scene->view->lives : &own, area);
    lives_done(&own);
    web_done(&web);
}

static int
rows(const struct scene *scene, int width)
{
    struct web web;
    (void)width;
    if (!scene->moment->objects)
        return 1;
    web_make(&web, scene->moment);
    int rows = graph_tree_rows(scene, &web);
    web_done(&web);
    return rows < FRAME_MIN_ROWS ? FRAME_MIN_ROWS : rows;
}

/* ---- keys ---- */

/* The shown node `by` steps from node `at` in the order of birth; `at` itself at the ends. */
static uint32_t
neighbour(const struct web *web, uint32_t at, int by)
{
    for (uint32_t i = at + (uint32_t)by; i < web->count; i += (uint32_t)by)
        if (web->node[i].shown)
            return i;
    return at < web->count ? at : 0;
}

/* The first shown object that the node refers to; itself if there is none. */
static uint32_t
referent(const struct web *web, uint32_t at)
{
    const struct web_node *node = &web->node[at];
    for (uint32_t e = 0; e < node->edges; e++)
        if (web->node[web->edge[node->first_edge + e]].shown &&
            web->edge[node->first_edge + e] != at)
            return web->edge[node->first_edge + e];
    return at;
}

/* The first shown object that refers to the node; itself if there is none. */
static uint32_t
referrer(const struct web *web, uint32_t at)
{
    for (uint32_t i = 0; i < web->count; i++)
        for (uint32_t e = 0; web->node[i].shown && i != at && e < web->node[i].edges; e++)
            if (web->edge[web->node[i].first_edge + e] == at)
                return i;
    return at;
}

static void
move(struct view_state *view, const struct web *web, enum pane_key key)
{
    const struct web_node *selected = web_node_of(web, view->selected.object);
    uint32_t at = selected ? (uint32_t)(selected - web->node) : UINT32_MAX;
    if (!selected)
        at = neighbour(web, UINT32_MAX, 1);
    else
        at = key == PANE_KEY_UP      ? neighbour(web, at, -1)
             : key == PANE_KEY_DOWN  ? neighbour(web, at, 1)
             : key == PANE_KEY_RIGHT ? referent(web, at)
                                     : referrer(web, at);
    if (at < web->count && web->node[at].shown) {
        view->selected.object = web->node[at].object;
        view->pane[PANE_GRAPH].pinned = 0;
    }
}

static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    struct web web;
    if (!moment->objects || key > PANE_KEY_RIGHT)
        return 0;
    web_make(&web, moment);
    move(view, &web, key);
    web_done(&web);
    return 1;
}

const struct pane pane_graph = {
    .name = "graph",
    .title = N_("references"),
    .legend = N_(
        "A box is a container or an instance: its name, its reference count (rc), and in a "
        "collection what is left of the copy of it (gc). It keeps its place as long as it lives. "
        "An arrow leads to what the object refers to, a number tells how many times, dots are a "
        "weak reference; in a "
        "collection the reference that is "
        "being looked at is doubled.\n"
        "x marks what no name and no running code reaches; in a collection the signs are those of "
        "the collector's lists, which has to find that out. Numbers, texts, classes and "
        "functions are left out. When there are too many for boxes, the same is told as a tree; "
        "+ has more inside, an arrow up stands above already.\n"
        "Up and down choose a box, < and > follow a reference back and on; w lists "
        "everything that refers to it."),
    .draw = draw,
    .rows = rows,
    .key = key,
};
