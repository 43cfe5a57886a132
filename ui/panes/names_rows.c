#include "config.h"

#include "ui/panes/names_rows.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "gc/collector.h"
#include "objects/weakref.h"
#include "ui/members.h"
#include "ui/panes/common.h"

enum { WIDE_FROM = 60, LABEL_LEAVES = 10 };

/* Columns of the numbers at the right end, and where each stands in them. */
struct numbers {
    int columns, generation, bytes;
    int digits; /* of the bytes */
};

static const struct numbers narrow = {16, 7, 8, 6}, wide = {21, 8, 10, 9};

static const struct objects *
objects_of(const struct names_tree *tree)
{
    return tree->scene->moment->objects;
}

/* Takes the next row; returns where to draw it, off the area when it is not in sight. */
static int
next_row(struct names_tree *tree, ref object)
{
    if (tree->row_object && tree->rows < NAMES_ROWS_MOST)
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
numbers_of(const struct names_tree *tree)
{
    return tree->area.w < WIDE_FROM ? &narrow : &wide;
}

/* Reference count, generation and bytes at the right end. */
static void
draw_numbers(const struct names_tree *tree, int y, ref r, enum role role)
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
void
names_object_row(struct names_tree *tree, const char *label, ref r)
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

void
names_line(struct names_tree *tree, enum role role, const char *text)
{
    int y = next_row(tree, 0);
    draw_field(tree->area, 0, y, tree->area.w, ALIGN_LEFT, role, text);
}
