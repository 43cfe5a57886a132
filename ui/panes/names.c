/* Names to objects to objects: a tree that starts at the names, and the objects that no name reaches any more. The other side: everything
 * that refers to the selected object. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "python/scenario.h"
#include "ui/members.h"
#include "ui/panes/common.h"
#include "ui/panes/names_rows.h"
#include "ui/web.h"

enum { MODE_TREE, MODE_REFERRERS };
enum { CHILDREN_MOST = 60 };

/* ---- the tree ---- */

static void show_object(struct names_tree *tree, const char *label, ref r);

static int
show_member(void *who, const char *label, ref child)
{
    struct names_tree *tree = who;
    if (tree->children++ >= CHILDREN_MOST) {
        names_line(tree, ROLE_DIM, "    …");
        return 0;
    }
    int children = tree->children;
    show_object(tree, label, child);
    tree->children = children;
    return tree->rows < NAMES_ROWS_MOST;
}

static int
is_on_path(const struct names_tree *tree, ref r)
{
    for (int i = 0; i < tree->depth; i++)
        if (tree->path[i] == r)
            return 1;
    return 0;
}

static int
is_open(const struct names_tree *tree, ref r)
{
    if (tree->depth >= NAMES_DEPTH_MOST || is_on_path(tree, r) ||
        !object_is_shown(tree->scene->moment->objects, r))
        return 0;
    return tree->depth < tree->open_depth || tree->scene->view->selected.object == r;
}

static void
show_object(struct names_tree *tree, const char *label, ref r)
{
    int open = is_open(tree, r);
    names_object_row(tree, label, r);
    if (!open)
        return;
    tree->path[tree->depth++] = r;
    tree->children = 0;
    members_each(tree->scene->moment, r, show_member, tree);
    tree->depth--;
}

/* Furniture is told in one line. __doc__ and the like are left out. */
static void
show_globals(struct names_tree *tree)
{
    const struct scenario *scenario = tree->scene->moment->scenario;
    struct scenario_name name;
    char also[256] = "";
    size_t length = 0;
    for (uint32_t i = 0; scenario_global(scenario, i, &name); i++)
        if (!strncmp(name.name, "__", 2))
            continue;
        else if (!object_is_furniture(tree->scene->moment->objects, name.value))
            show_object(tree, name.name, name.value);
        else if (length < sizeof also)
            length += (size_t)snprintf(also + length, sizeof also - length, " %s", name.name);
    if (length) {
        char line[300];
        snprintf(line, sizeof line, _(" also:%s"), also);
        names_line(tree, ROLE_DIM, line);
    }
}

static void
show_frames(struct names_tree *tree)
{
    const struct scenario *scenario = tree->scene->moment->scenario;
    struct scenario_frame frame;
    struct scenario_name name;
    char line[120];
    for (uint32_t f = 0; scenario_frame(scenario, f, &frame); f++) {
        if (!scenario_local(scenario, frame.frame, 0, &name))
            continue;
        snprintf(line, sizeof line, _(" in %s(), line %u"), frame.function, frame.line);
        names_line(tree, ROLE_HEADING, line);
        for (uint32_t i = 0; scenario_local(scenario, frame.frame, i, &name); i++)
            show_object(tree, name.name, name.value);
    }
}

static void
show_unreached(struct names_tree *tree)
{
    int any = 0;
    for (uint32_t i = 0; i < tree->web->count; i++) {
        const struct web_node *node = &tree->web->node[i];
        if (node->reached || !node->shown)
            continue;
        if (!any++)
            names_line(tree, ROLE_UNREACHABLE, _(" x reached by no name:"));
        show_object(tree, "", node->object);
    }
}

/* For names_each: keeps the first name of an object. */
struct naming {
    ref object;
    const char *name;
};

static int
keep_name(void *who, const char *name, ref value)
{
    struct naming *naming = who;
    if (value == naming->object)
        naming->name = name;
    return value != naming->object;
}

/* A name that is bound to the object; "" = there is none. */
static const char *
name_of(const struct moment *moment, ref object)
{
    struct naming naming = {object, ""};
    names_each(moment, keep_name, &naming);
    return naming.name;
}

/* Those that lead to the object without holding it. */
static void
show_weak_references(struct names_tree *tree, const struct web_node *node)
{
    uint32_t number = (uint32_t)(node - tree->web->node) + 1;
    int any = 0;
    for (uint32_t i = 0; i < tree->web->count; i++) {
        if (tree->web->node[i].weak != number)
            continue;
        if (!any++)
            names_line(tree, ROLE_HEADING, _(" what refers to it weakly:"));
        names_object_row(tree, "", tree->web->node[i].object);
    }
}

static void
show_referrers(struct names_tree *tree)
{
    ref target = tree->scene->view->selected.object;
    const struct web_node *node = web_node_of(tree->web, target);
    char line[160], name[NAME_SIZE];
    snprintf(line, sizeof line, _(" what refers to %s:"),
             moment_object_name(tree->scene->moment, target, name, sizeof name));
    names_line(tree, ROLE_HEADING, line);
    if (!node) {
        names_line(tree, ROLE_DIM, _(" it is not alive at this moment"));
        return;
    }
    if (node->names) {
        snprintf(line, sizeof line, ngettext(" %u name", " %u names", node->names), node->names);
        names_line(tree, ROLE_NAME, line);
    }
    for (uint32_t i = 0; i < tree->web->count; i++)
        for (uint32_t e = 0; e < tree->web->node[i].edges; e++)
            if (&tree->web->node[tree->web->edge[tree->web->node[i].first_edge + e]] == node) {
                ref from = tree->web->node[i].object;
                names_object_row(tree, name_of(tree->scene->moment, from), from);
                break;
            }
    uint32_t refs = object_at(tree->scene->moment->objects, target)->ob_refcnt;
    if (refs > node->known) {
        snprintf(line, sizeof line, _(" running code: %u"), refs - node->known);
        names_line(tree, ROLE_DIM, line);
    }
    show_weak_references(tree, node);
}

/* Walks everything once, drawing from row `top` on; returns the number of rows. */
static int
walk(const struct scene *scene, const struct web *web, struct area area, int top, int open_depth,
     ref *row_object)
{
    struct names_tree tree = {.scene = scene,
                              .web = web,
                              .area = area,
                              .y = -top,
                              .open_depth = open_depth,
                              .row_object = row_object};
    if (scene->view->pane[PANE_NAMES].mode == MODE_REFERRERS &&
        scene->view->selected.object != NOTHING_SELECTED) {
        show_referrers(&tree);
        return tree.rows;
    }
    show_frames(&tree);
    show_globals(&tree);
    show_unreached(&tree);
    return tree.rows;
}

/* The depth to which objects are open: as deep as everything fits. */
static int
depth_that_fits(const struct scene *scene, const struct web *web, struct area area)
{
    struct area nowhere = area;
    int depth = 3;
    nowhere.h = 0;
    while (depth > 0 && walk(scene, web, nowhere, 0, depth, NULL) > area.h)
        depth--;
    return depth;
}

/* The first row of what the event touched, or of the selection. */
static int
wanted_row(const struct scene *scene, const ref *row_object, int rows)
{
    ref wanted = scene->view->selected.object;
    if (wanted == NOTHING_SELECTED)
        wanted = (ref)touched_first(scene->touched, THING_OBJECT, 0);
    for (int i = 0; i < rows && i < NAMES_ROWS_MOST; i++)
        if (wanted && row_object[i] == wanted)
            return i;
    return -1;
}

static void
draw(const struct scene *scene, struct area area)
{
    static ref row_object[NAMES_ROWS_MOST];
    struct area nowhere = area;
    struct web web;
    if (!scene->moment->scenario) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no names"));
        return;
    }
    nowhere.h = 0;
    web_make(&web, scene->moment);
    int depth = depth_that_fits(scene, &web, area);
    int rows = walk(scene, &web, nowhere, 0, depth, row_object);
    int top = pane_top(scene, PANE_NAMES, rows, area.h, wanted_row(scene, row_object, rows));
    walk(scene, &web, area, top, depth, NULL);
    draw_more(area, top, area.h, rows);
    web_done(&web);
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    struct web web;
    if (!scene->moment->scenario)
        return 1;
    web_make(&web, scene->moment);
    int rows = walk(scene, &web, (struct area){&nothing, 0, 0, width, 0}, 0, 3, NULL);
    web_done(&web);
    return rows;
}

/* Goes from object to object in the order of the rows. */
static int
move_selection(struct view_state *view, const struct moment *moment, int by)
{
    static ref row_object[NAMES_ROWS_MOST];
    struct touched touched = {0};
    struct canvas nothing = {.tier = TIER_FINE};
    struct scene scene = {.moment = moment, .view = view, .touched = &touched};
    struct web web;
    web_make(&web, moment);
    int rows = walk(&scene, &web, (struct area){&nothing, 0, 0, 80, 0}, 0, 2, row_object);
    web_done(&web);
    rows = rows < NAMES_ROWS_MOST ? rows : NAMES_ROWS_MOST;
    int at = by > 0 ? -1 : rows;
    for (int i = 0; i < rows; i++)
        if (row_object[i] == view->selected.object)
            at = i;
    for (at += by; at >= 0 && at < rows; at += by)
        if (row_object[at]) {
            view->selected.object = row_object[at];
            view->pane[PANE_NAMES].pinned = 0;
            return 1;
        }
    return 1;
}

static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    struct pane_state *state = &view->pane[PANE_NAMES];
    if (!moment->scenario)
        return 0;
    switch (key) {
    case PANE_KEY_UP:
        return move_selection(view, moment, -1);
    case PANE_KEY_DOWN:
        return move_selection(view, moment, 1);
    case PANE_KEY_MODE:
    case PANE_KEY_SELECT:
        state->mode = state->mode == MODE_TREE && view->selected.object != NOTHING_SELECTED
                          ? MODE_REFERRERS
                          : MODE_TREE;
        return 1;
    default:
        return 0;
    }
}

const struct pane pane_names = {
    .name = "names",
    .title = N_("names and objects"),
    .legend =
        N_("Each name with the object it is bound to, and what that object refers to in turn.\n"
           "rc is the reference count, then the generation, then sys.getsizeof().\n"
           "A weak reference is dead when its object has died.\n"
           "An object that no name reaches any more stands at the end: if only a cycle keeps it "
           "alive, the collector alone can free it.\n"
           "Up and down choose an object; Enter lists everything that refers to it."),
    .draw = draw,
    .rows = rows,
    .key = key,
};
