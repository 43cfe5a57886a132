/* The size classes: pools, blocks in use and free, fill. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/about.h"
#include "ui/panes/common.h"

/* Which classes have a row: all when they fit, so that rows stay in place, else those with pools. Returns the number of rows and the
 * classes in `row`. */
static int
choose_rows(const struct scene *scene, int room, uint32_t row[MAX_SIZE_CLASSES])
{
    uint32_t classes = geometry_classes(&scene->moment->mem->geometry);
    int count = 0, all = (int)classes <= room;
    for (uint32_t c = 0; c < classes; c++)
        if (all || scene->census->by_class[c].pools || scene_mark(scene, THING_CLASS, c) ||
            scene->view->selected.class == c)
            row[count++] = c;
    return count;
}

static void
draw_number(struct area area, int x, int y, enum role role, uint64_t number)
{
    draw_format(area, x, y, number ? role : ROLE_DIM, "%7" PRIu64, number);
}

static void
draw_row(struct area area, int y, const struct scene *scene, uint32_t c)
{
    const struct geometry *geometry = &scene->moment->mem->geometry;
    const struct census_class *count = &scene->census->by_class[c];
    unsigned classes = geometry_classes(geometry);
    enum role changed = scene_mark(scene, THING_CLASS, c);
    enum role role = changed                            ? changed
                     : scene->view->selected.class == c ? ROLE_SELECTION
                                                        : ROLE_TEXT;
    if (changed)
        draw_mark(area, 0, y, changed);
    draw_code(area, 1, y, role_of_class(c, classes, 0), (uint32_t)class_digit(c, classes));
    draw_format(area, 2, y, role, "%3" PRIu32 "%6" PRIu32, c, geometry_class_size(geometry, c));
    draw_number(area, 11, y, role, count->pools);
    draw_number(area, 18, y, role, count->in_use);
    draw_number(area, 25, y, role, count->avail);
    draw_meter(area, 33, y, area.w - 34, count->in_use, count->in_use + count->avail, ROLE_METER,
               ROLE_METER_REST);
}

static void
draw_headings(struct area area)
{
    static const struct {
        int end; /* column behind it */
        const char *text;
    } heading[] = {{5, N_("class")},
                   {11, N_("bytes")},
                   {18, N_("pools")},
                   {25, N_("in use")},
                   {32, N_("free")}};
    for (size_t i = 0; i < sizeof heading / sizeof *heading; i++) {
        int width = heading[i].end - (i ? heading[i - 1].end : 0) - (i > 1);
        draw_field(area, heading[i].end - width, 0, width, ALIGN_RIGHT, ROLE_HEADING,
                   _(heading[i].text));
    }
}

static void
draw(const struct scene *scene, struct area area)
{
    uint32_t row[MAX_SIZE_CLASSES];
    draw_headings(area);
    struct area body = area_part(area, 0, 1, area.w, area.h - 1);
    int count = choose_rows(scene, body.h, row);
    uint32_t about = scene_class(scene);
    int wanted = -1;
    for (int i = 0; i < count; i++)
        if (row[i] == about)
            wanted = i;
    int top = pane_top(scene, PANE_CLASSES, count, body.h, wanted);
    for (int i = 0; i < body.h && top + i < count; i++)
        draw_row(body, i, scene, row[top + i]);
    draw_more(body, top, body.h, count);
}

static int
rows(const struct scene *scene, int width)
{
    (void)width;
    return 1 + (int)geometry_classes(&scene->moment->mem->geometry);
}

static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    uint32_t classes = geometry_classes(&moment->mem->geometry);
    uint32_t *selected = &view->selected.class;
    if (key != PANE_KEY_UP && key != PANE_KEY_DOWN)
        return 0;
    if (*selected >= classes)
        *selected = 0;
    else if (key == PANE_KEY_UP)
        *selected = *selected ? *selected - 1 : 0;
    else if (*selected + 1 < classes)
        ++*selected;
    view->pane[PANE_CLASSES].pinned = 0;
    return 1;
}

const struct pane pane_classes = {
    .name = "classes",
    .title = N_("size classes"),
    .legend =
        N_("A request of 1 to 512 bytes is rounded up to the next multiple of the alignment: its "
           "size class. A pool serves one class only. 'free' counts the blocks of the pools in use "
           "that can be handed out, untouched ones included; the bar is the part in use.\n"
           "Up and down choose a class; the panes about one class then stay with it."),
    .draw = draw,
    .rows = rows,
    .key = key,
};
