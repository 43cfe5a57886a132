/* The collector's lists with their members in order: reference count, gc_refs, who refers to each, and how it stands. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "gc/collector.h"
#include "ui/members.h"
#include "ui/panes/collecting.h"
#include "ui/panes/common.h"
#include "ui/web.h"

enum { SIDE_BY_SIDE = 74, NARROW = 46, REFERRERS_FROM = 58, NAME_COLUMNS = 24, REFERRERS_MOST = 3 };

/* A list with its heading. */
struct shown_list {
    enum gc_list list;
    const char *title;
};

/* What draws a list: the scene, the web for the referrers (NULL = not shown). */
struct painter {
    const struct scene *scene;
    const struct web *web;
    struct area area;
    int y;     /* next line, may lie above or below the area */
    int name;  /* columns of the object's name */
    int count; /* columns of a number */
};

static struct painter
painter_for(const struct scene *scene, const struct web *web, struct area area, int top)
{
    struct painter p = {scene, web, area, -top, NAME_COLUMNS, area.w < NARROW ? 6 : 9};
    if (area.w < REFERRERS_FROM)
        p.name = area.w - 2 * p.count;
    return p;
}

/* The names of the first few objects that refer to r. */
static void
referrers_text(const struct painter *p, ref r, char *buffer, size_t size)
{
    const struct web_node *node = web_node_of(p->web, r);
    size_t length = 0;
    int count = 0;
    buffer[0] = '\0';
    if (!node)
        return;
    uint32_t target = (uint32_t)(node - p->web->node);
    for (uint32_t i = 0; i < p->web->count && count < REFERRERS_MOST; i++)
        for (uint32_t e = 0; e < p->web->node[i].edges; e++)
            if (p->web->edge[p->web->node[i].first_edge + e] == target) {
                char name[NAME_SIZE];
                moment_object_name(p->scene->moment, p->web->node[i].object, name, sizeof name);
                length += (size_t)snprintf(buffer + length, size > length ? size - length : 0,
                                           "%s%s", count ? ", " : "", name);
                count++;
                break;
            }
    if (node->names && size > length)
        snprintf(buffer + length, size - length, "%s%s", count ? ", " : "",
                 ngettext("a name", "names", node->names));
}

static void
draw_member(struct painter *p, ref r)
{
    const struct scene *scene = p->scene;
    const struct object *object = object_at(scene->moment->objects, r);
    int name_end = p->name, y = p->y;
    char text[200];
    enum role changed = scene_mark(scene, THING_OBJECT, r), role;
    enum glyph glyph = member_standing(scene, r, &role);
    draw_glyph(p->area, 0, y, changed ? changed : role, glyph);
    if (changed)
        draw_cursor(p->area, 0, y, 0);
    if (scene->view->selected.object == r)
        changed = ROLE_SELECTION;
    moment_object_name(scene->moment, r, text, sizeof text);
    draw_name(p->area, 2, y, name_end - 2, changed ? changed : ROLE_NAME, text);
    snprintf(text, sizeof text, "%u", object->ob_refcnt);
    draw_field(p->area, name_end, y, p->count - 1, ALIGN_RIGHT, ROLE_TEXT, text);
    if (scene_collection(scene)->phase != GC_PHASE_IDLE) {
        gc_refs_text(scene, r, text, sizeof text);
        draw_field(p->area, name_end + p->count, y, p->count - 1, ALIGN_RIGHT, ROLE_STRONG, text);
        if (changed)
            draw_role(p->area,
                      name_end + 2 * p->count - 1 - text_columns(p->area.canvas->tier, text), y,
                      text_columns(p->area.canvas->tier, text), 1, changed);
    }
    if (p->area.w < REFERRERS_FROM)
        return;
    referrers_text(p, r, text, sizeof text);
    int x = name_end + 2 * p->count + 1;
    draw_field(p->area, x, y, p->area.w - x, ALIGN_LEFT, ROLE_DIM, text);
}

static void
draw_heading(struct painter *p, const char *title, uint32_t members)
{
    int name_end = p->name, narrow = p->area.w < NARROW;
    char text[128], number[16];
    snprintf(text, sizeof text, "%s: %u", title, members);
    draw_field(p->area, 0, p->y, name_end, ALIGN_LEFT, ROLE_HEADING, text);
    if (text_columns(p->area.canvas->tier, text) >
        name_end) { /* the title is cut, not the number */
        snprintf(number, sizeof number, ": %u", members);
        int title_end = name_end - text_columns(p->area.canvas->tier, number) - 1;
        draw_field(p->area, 0, p->y, title_end, ALIGN_LEFT, ROLE_HEADING, title);
        draw_field(p->area, title_end, p->y, name_end - title_end, ALIGN_LEFT, ROLE_HEADING,
                   number);
    }
    draw_field(p->area, name_end, p->y, p->count - 1, ALIGN_RIGHT, ROLE_HEADING,
               narrow ? _("refs") : _("refcount"));
    if (scene_collection(p->scene)->phase != GC_PHASE_IDLE)
        draw_field(p->area, name_end + p->count, p->y, p->count - 1, ALIGN_RIGHT, ROLE_HEADING,
                   narrow ? "gc" : "gc_refs");
    if (p->area.w >= REFERRERS_FROM)
        draw_text(p->area, name_end + 2 * p->count + 1, p->y, ROLE_HEADING, _("referred to by"));
    p->y++;
}

/* Draws a list with its heading; lines outside of the area cost nothing. Returns the line of the member that the event is about, -1 = none. */
static int
draw_list(struct painter *p, const struct shown_list *shown)
{
    const struct objects *o = p->scene->moment->objects;
    ref head = gc_head(shown->list);
    int about = -1;
    draw_heading(p, shown->title, gc_list_size(o, shown->list));
    for (ref r = object_at(o, head)->gc_next; r != head && r; r = object_at(o, r)->gc_next) {
        if (p->y >= 0 && p->y < p->area.h)
            draw_member(p, r);
        if (about < 0 && touched_has(p->scene->touched, THING_OBJECT, r))
            about = p->y;
        p->y++;
    }
    return about;
}

static const char *
generation_title(const struct scene *scene, int generation)
{
    static const char *const generations[] = {N_("generation 0"), N_("generation 1"),
                                              N_("generation 2")};
    static const char *const spaces[] = {N_("young"), N_("old, visited"), N_("old, pending")};
    int incremental = scene->moment->objects->layout->gc_incremental;
    return _(incremental ? spaces[generation] : generations[generation]);
}

/* What the list that is collected is called: CPython calls it young, whatever its generation. */
static const char *
base_title(const struct scene *scene)
{
    enum gc_list base = (enum gc_list)scene_collection(scene)->base;
    int generation = collector_generation(scene->moment->collector, base);
    if (base == GC_MARKED)
        return _("alive, to be traversed");
    if (base == GC_INCREMENT)
        return _("increment");
    return scene->moment->objects->layout->gc_incremental && generation > 0
               ? generation_title(scene, generation)
               : _("young list");
}

/* The lists of the left column: what is being collected, or the generations. */
static int
left_lists(const struct scene *scene, struct shown_list shown[GC_LISTS])
{
    const struct collection_vars *now = scene_collection(scene);
    int count = 0;
    if (now->phase == GC_PHASE_IDLE)
        shown[count++] = (struct shown_list){GC_GENERATION0, generation_title(scene, 0)};
    else
        shown[count++] = (struct shown_list){(enum gc_list)now->base, base_title(scene)};
    return count;
}

static int
right_lists(const struct scene *scene, struct shown_list shown[GC_LISTS])
{
    static const struct shown_list all[] = {
        {GC_UNREACHABLE, N_("unreachable")},  {GC_FINAL_UNREACHABLE, N_("to be deleted")},
        {GC_FINALIZERS, N_("uncollectable")}, {GC_SEEN, N_("finalized")},
        {GC_SURVIVORS, N_("survivors")},      {GC_PERMANENT, N_("permanent")},
    };
    const struct objects *o = scene->moment->objects;
    const struct collector *collector = scene->moment->collector;
    enum gc_phase phase = (enum gc_phase)scene_collection(scene)->phase;
    int count = 0;
    if (phase == GC_PHASE_IDLE || phase == GC_PHASE_MARK || phase == GC_PHASE_INCREMENT)
        for (int g = phase == GC_PHASE_IDLE; g < 3; g++)
            shown[count++] =
                (struct shown_list){collector_list(collector, g), generation_title(scene, g)};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (gc_list_size(o, all[i].list) || (i == 0 && count == 0))
            shown[count++] = (struct shown_list){all[i].list, _(all[i].title)};
    return count;
}

/* Draws the lists of a column from line -top on; returns the number of lines, and the line of interest through *about. */
static int
draw_lists(const struct scene *scene, const struct web *web, struct area area, int top,
           const struct shown_list *shown, int count, int *about)
{
    struct painter p = painter_for(scene, web, area, top);
    for (int i = 0; i < count; i++) {
        int line = draw_list(&p, &shown[i]);
        if (about && line >= 0)
            *about = line + top;
    }
    return p.y + top;
}

static void
draw_column(const struct scene *scene, const struct web *web, struct area area,
            const struct shown_list *shown, int count)
{
    struct area nowhere = area;
    int about = -1;
    nowhere.h = 0;
    int lines = draw_lists(scene, web, nowhere, 0, shown, count, &about);
    int top = pane_top(scene, PANE_LISTS, lines, area.h, about);
    draw_lists(scene, web, area, top, shown, count, NULL);
    draw_more(area, top, area.h, lines);
}

static void
draw(const struct scene *scene, struct area area)
{
    struct shown_list left[GC_LISTS], all[2 * GC_LISTS];
    struct web web;
    if (!scene->moment->collector) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording tells only the collections themselves"));
        return;
    }
    int lefts = left_lists(scene, left);
    web_make(&web, scene->moment);
    if (area.w >= SIDE_BY_SIDE) {
        int width = area.w * 3 / 5, rights = right_lists(scene, all);
        draw_vertical(area, width, 0, area.h, ROLE_BORDER);
        draw_column(scene, &web, area_part(area, width + 2, 0, area.w - width - 2, area.h), all,
                    rights);
        draw_column(scene, &web, area_part(area, 1, 0, width - 1, area.h), left, lefts);
    } else {
        all[0] = left[0];
        int count = 1 + right_lists(scene, all + 1);
        draw_column(scene, &web, area_part(area, 1, 0, area.w - 1, area.h), all, count);
    }
    web_done(&web);
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    struct shown_list all[2 * GC_LISTS];
    struct web web = {0};
    if (!scene->moment->collector)
        return 1;
    int count = left_lists(scene, all);
    if (width < SIDE_BY_SIDE)
        count += right_lists(scene, all + count);
    return draw_lists(scene, &web, (struct area){&nothing, 0, 0, width, 0}, 0, all, count, NULL);
}

const struct pane pane_lists = {
    .name = "lists",
    .title = N_("the collector's lists"),
    .legend =
        N_("The objects that the collector knows, in the order of its linked lists.\n"
           "□ waits to be looked at   ▶ is being traversed   ● found reachable   x unreachable\n"
           "gc_refs starts as the reference count; every reference that comes from inside the list "
           "is taken off. What is left above 0 comes from outside: that object and all it refers "
           "to are alive. The others move to the unreachable list, some of them only for a while."),
    .draw = draw,
    .rows = rows,
};
