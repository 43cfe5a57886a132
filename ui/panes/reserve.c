/* The free lists: blocks of dead objects that their types keep for the next ones, the next one first. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "objects/object.h"
#include "ui/panes/common.h"

enum { NAME_COLUMNS = 22, BLOCKS_SHOWN = 40 };

/* By enum free_list_kind: the type's own name. */
static const char *const names[FREE_LISTS] = {
    [FREE_LISTS_LIST] = "list",
    [FREE_LISTS_DICT] = "dict",
    [FREE_LISTS_KEYS] = "PyDictKeysObject",
    [FREE_LISTS_FLOAT] = "float",
    [FREE_LISTS_INT] = "int",
    [FREE_LISTS_METHOD] = "method",
    [FREE_LISTS_BUILTIN] = "builtin function",
    [FREE_LISTS_SET] = "set",
    [FREE_LISTS_FRAME] = "frame",
    [FREE_LISTS_SLICE] = "slice",
    [FREE_LISTS_RANGE] = "range",
    [FREE_LISTS_RANGE_ITERATOR] = "range_iterator",
    [FREE_LISTS_LIST_ITERATOR] = "list_iterator",
    [FREE_LISTS_TUPLE_ITERATOR] = "tuple_iterator",
    [FREE_LISTS_WRITER] = "PyUnicodeWriter",
    [FREE_LISTS_BYTES_WRITER] = "PyBytesWriter",
};

/* A list as it is drawn. */
struct row {
    char name[48];
    const struct free_list *list;
    uint32_t limit;
    enum role mark; /* it has given or got a block at this event; 0 = not */
};

/* Has the event that moves a block between a free list and an object to do with this list? */
static int
is_concerned(const struct scene *scene, const char *name)
{
    const struct event *event = scene->moment->event;
    const struct objects *o = scene->moment->objects;
    ref r = (ref)event->arg[0];
    char type[48];
    if (scene->hidden || (event->kind != EV_OBJECT_KEPT && event->kind != EV_OBJECT_REUSED))
        return 0;
    if (kind_of(o, r) == KIND_TUPLE)
        snprintf(type, sizeof type, _("tuple of %u"), object_at(o, r)->size);
    else
        snprintf(type, sizeof type, "%s",
                 kind_of(o, r) == KIND_BUILTIN ? names[FREE_LISTS_BUILTIN] : type_name_of(o, r));
    return strcmp(type, name) == 0;
}

/* List number i: those by kind, then the tuples' by their length. 0 past the last. */
static int
take_row(const struct scene *scene, uint32_t i, struct row *row)
{
    const struct objects *o = scene->moment->objects;
    uint32_t length = i - FREE_LISTS + 1;
    *row = (struct row){{0}, NULL, 0, 0};
    if (i < FREE_LISTS) {
        row->list = &o->vars.free_lists[i];
        row->limit = o->layout->free_limit[i];
        snprintf(row->name, sizeof row->name, "%s", names[i]);
    } else if (length < FREE_TUPLES && length <= o->layout->free_tuple_longest) {
        row->list = &o->vars.free_tuples[length];
        row->limit = o->layout->free_tuple_limit;
        snprintf(row->name, sizeof row->name, _("tuple of %u"), length);
    }
    if (row->list && is_concerned(scene, row->name))
        row->mark = ROLE_CHANGED;
    return row->list != NULL;
}

/* "2/80", or "2" where there is no limit. */
static void
count_text(const struct row *row, char *buffer, size_t size)
{
    if (row->limit == FREE_LIST_UNLIMITED)
        snprintf(buffer, size, "%" PRIu32, row->list->count);
    else
        snprintf(buffer, size, "%" PRIu32 "/%" PRIu32, row->list->count, row->limit);
}

static void
draw_row(struct area area, int y, const struct scene *scene, const struct row *row)
{
    const struct objects *o = scene->moment->objects;
    char text[64];
    int shown = 0;
    if (row->mark)
        draw_mark(area, 0, y, row->mark);
    draw_label(area, 1, y, NAME_COLUMNS - 8, row->mark ? row->mark : ROLE_NAME, row->name);
    count_text(row, text, sizeof text);
    draw_field(area, NAME_COLUMNS - 7, y, 6, ALIGN_RIGHT, ROLE_STRONG, text);
    int x = NAME_COLUMNS;
    for (uint32_t i = row->list->head; i && x < area.w && shown < BLOCKS_SHOWN;
         i = o->free_blocks.at[i].next, shown++) {
        x = draw_text(area, x, y, ROLE_LINK, " ");
        x = draw_glyph(area, x, y, ROLE_LINK, GLYPH_ARROW_RIGHT);
        moment_block_name(scene->moment, o->free_blocks.at[i].address, text, sizeof text);
        x = draw_format(area, x, y, ROLE_TEXT, " %s", text);
    }
}

/* Draws the lists that keep something from line -top on; returns their number, and the line of the one that the event is about. */
static int
draw_lists(const struct scene *scene, struct area area, int top, int *about)
{
    struct row row;
    int y = 0;
    for (uint32_t i = 0; i < FREE_LISTS + FREE_TUPLES; i++) {
        if (!take_row(scene, i, &row) || (!row.list->count && !row.mark))
            continue;
        draw_row(area, y - top, scene, &row);
        if (row.mark && about)
            *about = y;
        y++;
    }
    return y;
}

static void
draw(const struct scene *scene, struct area area)
{
    struct area nowhere = area;
    int about = -1;
    if (!scene->moment->objects) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no objects"));
        return;
    }
    nowhere.h = 0;
    int lines = draw_lists(scene, nowhere, 0, &about);
    int top = pane_top(scene, PANE_RESERVE, lines, area.h, about);
    if (lines == 0)
        draw_text(area, 1, 0, ROLE_DIM, _("all free lists are empty"));
    draw_lists(scene, area, top, NULL);
    draw_more(area, top, area.h, lines);
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    struct area area = {&nothing, 0, 0, width, 0};
    return scene->moment->objects ? draw_lists(scene, area, 0, NULL) : 1;
}

const struct pane pane_reserve = {
    .name = "reserve",
    .title = N_("free lists"),
    .legend =
        N_("What types keep in reserve: the block of an object that died is not given back, but "
           "kept for the next object of that type, up to a limit. The one that died last is taken "
           "first. For the allocator these blocks are in use.\n"
           "A full collection gives back what most of the lists keep."),
    .draw = draw,
    .rows = rows,
};
