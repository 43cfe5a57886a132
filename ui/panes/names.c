/* Names to objects to objects: a tree that starts at the names, and the objects that no name reaches any more. The other side: everything
 * that refers to the selected object. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "gc/collector.h"
#include "objects/weakref.h"
#include "python/scenario.h"
#include "ui/members.h"
#include "ui/panes/common.h"
#include "ui/web.h"

enum { MODE_TREE, MODE_REFERRERS };
enum { DEPTH_MOST = 6, ROWS_MOST = 2000, CHILDREN_MOST = 60, WIDE_FROM = 60, LABEL_LEAVES = 10 };

/* Columns of the numbers at the right end, and where each stands in them. */
struct numbers {
    int columns, generation, bytes;
    int digits; /* of the bytes */
};

static const struct numbers narrow = {16, 7, 8, 6}, wide = {21, 8, 10, 9};

/* A tree while it is walked: rows are drawn where the area shows them, and counted. */
struct tree {
    const struct scene *scene;
    const struct web *web;
    struct area area;
    int y;          /* next row, from -top on */
    int rows;       /* so far */
    int open_depth; /* objects less deep than this show their members */
    int depth;      /* of the row to come */
    ref path[DEPTH_MOST + 1];
    int children;    /* rows of the present object's members */
    ref *row_object; /* by row, 0 = none; NULL = nobody wants to know */
};

static const struct objects *
objects_of(const struct tree *tree)
{
    return tree->scene->moment->objects;
}

/* ---- rows ---- */

/* Takes the next row; returns where to draw it, off the area when it is not in sight. */
static int
next_row(struct tree *tree, ref object)
{
    if (tree->row_object && tree->rows < ROWS_MOST)
        tree->row_object[tree->rows] = object;
    tree->rows++;
    return tree->y++;
}

/* The generation of a tracked object; P = permanent, x = set aside by a collection. */
static char
generation_letter(const struct moment *moment, enum gc_list list)
{
    int generation = collector_generation(moment->collector, list);
    return generation >= 0 ? (char)('0' + generation) : list == GC_PERMANENT ? 'P' : 'x';
}

static const struct numbers *
numbers_of(const struct tree *tree)
{
    return tree->area.w < WIDE_FROM ? &narrow : &wide;
}

/* Reference count, generation and bytes at the right end. */
static void
draw_numbers(const struct tree *tree, int y, ref r, enum role role)
{
    const struct objects *o = objects_of(tree);
    const struct object *object = object_at(o, r);
    const struct numbers *numbers = numbers_of(tree);
    int x = tree->area.w - numbers->columns;
    if (object->flags & (OBJECT_STATIC | OBJECT_IMMORTAL)) {
        draw_field(tree->area, x, y, 9, ALIGN_RIGHT, ROLE_DIM,
                   object->flags & OBJECT_IMMORTAL ? _("immortal") : _("static"));
        return;
    }
    draw_format(tree->area, x, y, ROLE_DIM, "rc");
    draw_format(tree->area, x + 2, y, role ? role : ROLE_STRONG, "%4" PRIu32, object->ob_refcnt);
    if (object->gc_next)
        draw_code(
            tree->area, x + numbers->generation, y, ROLE_TEXT,
            (uint32_t)generation_letter(tree->scene->moment, (enum gc_list)object->generation));
    draw_format(tree->area, x + numbers->bytes, y, ROLE_DIM, "%*" PRIu64 " B", numbers->digits,
                object_sizeof(o, r));
}

/* "list #12"; a weak reference whose object has died says so. */
static void
put_label(const struct scene *scene, ref r, char *buffer, size_t size)
{
    const struct objects *o = scene->moment->objects;
    char text[NAME_SIZE];
    object_label(scene->moment, r, text, sizeof text);
    if (weakref_check(o, r) && !weakref_object(o, r))
        snprintf(buffer, size, _("dead %s"), text);
    else
        snprintf(buffer, size, "%s", text);
}

/* "label ─▶ list #12" with its numbers. */
static void
draw_object(struct tree *tree, const char *label, ref r)
{
    char text[NAME_SIZE];
    const struct scene *scene = tree->scene;
    int y = next_row(tree, r);
    if (y < 0 || y >= tree->area.h)
        return;
    enum role changed = scene_mark(scene, THING_OBJECT, r);
    int selected = scene->view->selected.object == r, x = 1 + 2 * tree->depth;
    struct area left =
        area_part(tree->area, 0, 0, tree->area.w - numbers_of(tree)->columns - 1, tree->area.h);
    if (changed)
        draw_mark(left, 0, y, changed);
    if (*label) {
        int columns = text_columns(left.canvas->tier, label), most = left.w - x - LABEL_LEAVES;
        draw_label(left, x, y, most, tree->depth ? ROLE_TEXT : ROLE_NAME, label);
        x = draw_text(left, x + (columns < most ? columns : most), y, ROLE_LINK, " ");
        x = draw_glyph(left, x, y, ROLE_LINK, GLYPH_ARROW_RIGHT);
        x = draw_text(left, x, y, ROLE_LINK, " ");
    }
    put_label(scene, r, text, sizeof text);
    draw_name(left, x, y, left.w - x,
              changed    ? changed
              : selected ? ROLE_SELECTION
                         : ROLE_TEXT,
              text);
    draw_numbers(tree, y, r, changed);
    if (selected)
        draw_cursor(left, x, y, 0);
}

static void
draw_line(struct tree *tree, enum role role, const char *text)
{
    int y = next_row(tree, 0);
    draw_field(tree->area, 0, y, tree->area.w, ALIGN_LEFT, role, text);
}

/* ---- the tree ---- */

static void show_object(struct tree *tree, const char *label, ref r);

static int
show_member(void *who, const char *label, ref child)
{
    struct tree *tree = who;
    if (tree->children++ >= CHILDREN_MOST) {
        draw_line(tree, ROLE_DIM, "    …");
        return 0;
    }
    int children = tree->children;
    show_object(tree, label, child);
    tree->children = children;
    return tree->rows < ROWS_MOST;
}

static int
is_on_path(const struct tree *tree, ref r)
{
    for (int i = 0; i < tree->depth; i++)
        if (tree->path[i] == r)
            return 1;
    return 0;
}

static int
is_open(const struct tree *tree, ref r)
{
    if (tree->depth >= DEPTH_MOST || is_on_path(tree, r) || !object_is_shown(objects_of(tree), r))
        return 0;
    return tree->depth < tree->open_depth || tree->scene->view->selected.object == r;
}

static void
show_object(struct tree *tree, const char *label, ref r)
{
    int open = is_open(tree, r);
    draw_object(tree, label, r);
    if (!open)
        return;
    tree->path[tree->depth++] = r;
    tree->children = 0;
    members_each(tree->scene->moment, r, show_member, tree);
    tree->depth--;
}

/* Furniture is told in one line. __doc__ and the like are left out. */
static void
show_globals(struct tree *tree)
{
    const struct scenario *scenario = tree->scene->moment->scenario;
    struct scenario_name name;
    char also[256] = "";
    size_t length = 0;
    for (uint32_t i = 0; scenario_global(scenario, i, &name); i++)
        if (!strncmp(name.name, "__", 2))
            continue;
        else if (!object_is_furniture(objects_of(tree), name.value))
            show_object(tree, name.name, name.value);
        else if (length < sizeof also)
            length += (size_t)snprintf(also + length, sizeof also - length, " %s", name.name);
    if (length) {
        char line[300];
        snprintf(line, sizeof line, _(" also:%s"), also);
        draw_line(tree, ROLE_DIM, line);
    }
}

static void
show_frames(struct tree *tree)
{
    const struct scenario *scenario = tree->scene->moment->scenario;
    struct scenario_frame frame;
    struct scenario_name name;
    char line[120];
    for (uint32_t f = 0; scenario_frame(scenario, f, &frame); f++) {
        if (!scenario_local(scenario, frame.frame, 0, &name))
            continue;
        snprintf(line, sizeof line, _(" in %s(), line %u"), frame.function, frame.line);
        draw_line(tree, ROLE_HEADING, line);
        for (uint32_t i = 0; scenario_local(scenario, frame.frame, i, &name); i++)
            show_object(tree, name.name, name.value);
    }
}

static void
show_unreached(struct tree *tree)
{
    int any = 0;
    for (uint32_t i = 0; i < tree->web->count; i++) {
        const struct web_node *node = &tree->web->node[i];
        if (node->reached || !node->shown)
            continue;
        if (!any++)
            draw_line(tree, ROLE_UNREACHABLE, _(" x reached by no name:"));
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

static void
show_referrers(struct tree *tree)
{
    ref target = tree->scene->view->selected.object;
    const struct web_node *node = web_node_of(tree->web, target);
    char line[160], name[NAME_SIZE];
    snprintf(line, sizeof line, _(" what refers to %s:"),
             moment_object_name(tree->scene->moment, target, name, sizeof name));
    draw_line(tree, ROLE_HEADING, line);
    if (!node) {
        draw_line(tree, ROLE_DIM, _(" it is not alive at this moment"));
        return;
    }
    if (node->names) {
        snprintf(line, sizeof line, ngettext(" %u name", " %u names", node->names), node->names);
        draw_line(tree, ROLE_NAME, line);
    }
    for (uint32_t i = 0; i < tree->web->count; i++)
        for (uint32_t e = 0; e < tree->web->node[i].edges; e++)
            if (&tree->web->node[tree->web->edge[tree->web->node[i].first_edge + e]] == node) {
                ref from = tree->web->node[i].object;
                draw_object(tree, name_of(tree->scene->moment, from), from);
                break;
            }
    uint32_t refs = object_at(objects_of(tree), target)->ob_refcnt;
    if (refs > node->known) {
        snprintf(line, sizeof line, _(" running code: %u"), refs - node->known);
        draw_line(tree, ROLE_DIM, line);
    }
}

/* Walks everything once, drawing from row `top` on; returns the number of rows. */
static int
walk(const struct scene *scene, const struct web *web, struct area area, int top, int open_depth,
     ref *row_object)
{
    struct tree tree = {.scene = scene,
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
    for (int i = 0; i < rows && i < ROWS_MOST; i++)
        if (wanted && row_object[i] == wanted)
            return i;
    return -1;
}

static void
draw(const struct scene *scene, struct area area)
{
    static ref row_object[ROWS_MOST];
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
    static ref row_object[ROWS_MOST];
    struct touched touched = {0};
    struct canvas nothing = {.tier = TIER_FINE};
    struct scene scene = {.moment = moment, .view = view, .touched = &touched};
    struct web web;
    web_make(&web, moment);
    int rows = walk(&scene, &web, (struct area){&nothing, 0, 0, 80, 0}, 0, 2, row_object);
    web_done(&web);
    rows = rows < ROWS_MOST ? rows : ROWS_MOST;
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
