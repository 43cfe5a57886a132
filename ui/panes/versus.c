/* The same program in two versions, side by side: where each stands, what it holds, what it has printed. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "gc/collector.h"
#include "objects/object.h"
#include "python/scenario.h"
#include "ui/panes/common.h"

enum { SIDES = 2, LABEL_WIDTH = 27, NUMBER_WIDTH = 13, GENERATIONS = 3 };

/* What is counted of one version. */
struct counted {
    const struct moment *moment;
    struct census census;
};

static uint64_t
blocks_in_use(const struct counted *c)
{
    uint64_t sum = 0;
    for (int i = 0; i < MAX_SIZE_CLASSES; i++)
        sum += c->census.by_class[i].in_use;
    return sum;
}

static uint64_t
pools_in_use(const struct counted *c)
{
    uint64_t sum = 0;
    for (int i = 0; i < MAX_SIZE_CLASSES; i++)
        sum += c->census.by_class[i].pools;
    return sum;
}

static uint64_t
bytes_asked_for(const struct counted *c)
{
    return c->census.bytes_requested;
}

static uint64_t
bytes_in_blocks(const struct counted *c)
{
    return c->census.bytes_allocated;
}

static uint64_t
arenas_mapped(const struct counted *c)
{
    return c->census.arenas_current;
}

static uint64_t
larger_bytes(const struct counted *c)
{
    return c->moment->mem->vars.libc_bytes;
}

static uint64_t
objects_tracked(const struct counted *c)
{
    uint64_t sum = 0;
    for (int generation = 0; generation < GENERATIONS; generation++)
        sum += gc_list_size(c->moment->objects, collector_list(c->moment->collector, generation));
    return sum;
}

static uint64_t
first_threshold(const struct counted *c)
{
    return (uint64_t)c->moment->collector->vars.threshold[0];
}

static const struct {
    const char *name;
    uint64_t (*count)(const struct counted *c);
} rows_of[] = {
    /* the most telling first: where there is no room the last ones go */
    {N_("blocks in use"), blocks_in_use},
    {N_("bytes asked for"), bytes_asked_for},
    {N_("pools in use"), pools_in_use},
    {N_("arenas"), arenas_mapped},
    {N_("objects tracked"), objects_tracked},
    {N_("threshold of generation 0"), first_threshold},
    {N_("bytes of these blocks"), bytes_in_blocks},
    {N_("larger requests, bytes"), larger_bytes},
};

enum { ROWS = sizeof rows_of / sizeof rows_of[0] };

static void
draw_numbers(struct area area, int y, const char *name, const uint64_t number[SIDES])
{
    char text[32];
    int differs = number[0] != number[1];
    draw_field(area, 1, y, LABEL_WIDTH - 1, ALIGN_LEFT, ROLE_TEXT, name);
    for (int side = 0; side < SIDES; side++)
        draw_field(area, LABEL_WIDTH + side * NUMBER_WIDTH, y, NUMBER_WIDTH - 1, ALIGN_RIGHT,
                   differs ? ROLE_STRONG : ROLE_TEXT, grouped(number[side], text, sizeof text));
    if (differs)
        draw_glyph(area, LABEL_WIDTH + SIDES * NUMBER_WIDTH, y, ROLE_CHANGED, GLYPH_DIFFERENT);
}

/* Line `line` of what is printed so far and its length; NULL past the last. */
static const char *
output_line(const struct moment *moment, int line, int *length)
{
    size_t left;
    const char *text = moment->scenario ? scenario_output(moment->scenario, &left) : NULL;
    while (text && left > 0) {
        const char *end = memchr(text, '\n', left);
        size_t here = end ? (size_t)(end - text) : left;
        *length = (int)here;
        if (line-- == 0)
            return text;
        here += end != NULL;
        text += here;
        left -= here;
    }
    return NULL;
}

static int
output_lines(const struct moment *moment)
{
    int lines = 0, length;
    while (output_line(moment, lines, &length))
        lines++;
    return lines;
}

/* Line `line` of both outputs beside each other, marked where they differ. */
static void
draw_output(struct area area, int y, const struct moment *const moment[SIDES], int line)
{
    int width = (area.w - 2) / SIDES, length[SIDES] = {0};
    const char *text[SIDES];
    for (int side = 0; side < SIDES; side++)
        text[side] = output_line(moment[side], line, &length[side]);
    int differs = !text[0] != !text[1] || length[0] != length[1] ||
                  (text[0] && memcmp(text[0], text[1], (size_t)length[0]) != 0);
    for (int side = 0; side < SIDES; side++) {
        char copy[512];
        snprintf(copy, sizeof copy, "%.*s", length[side], text[side] ? text[side] : "");
        draw_label(area, 1 + side * (width + 1), y, width - 1, differs ? ROLE_STRONG : ROLE_OUTPUT,
                   copy);
    }
    if (differs)
        draw_glyph(area, width, y, ROLE_CHANGED, GLYPH_DIFFERENT);
}

/* Lines that the longer output has. */
static int
lines_of_both(const struct moment *const moment[SIDES])
{
    int one = output_lines(moment[0]), other = output_lines(moment[1]);
    return one > other ? one : other;
}

static void
draw_outputs(struct area area, const struct moment *const moment[SIDES], int lines)
{
    int first = lines > area.h ? lines - area.h : 0;
    for (int y = 0; y < area.h && first + y < lines; y++)
        draw_output(area, y, moment, first + y);
}

static int
draw_heads(struct area area, const struct moment *const moment[SIDES])
{
    uint64_t line[SIDES], event[SIDES];
    for (int side = 0; side < SIDES; side++) {
        draw_field(area, LABEL_WIDTH + side * NUMBER_WIDTH, 0, NUMBER_WIDTH - 1, ALIGN_RIGHT,
                   ROLE_HEADING, moment[side]->mem->geometry.name);
        line[side] = moment[side]->line;
        event[side] = moment[side]->number;
    }
    draw_numbers(area, 1, _("line"), line);
    draw_numbers(area, 2, _("events so far"), event);
    return 3;
}

static void
draw_sides(struct area area, const struct moment *const moment[SIDES])
{
    enum { OUTPUT_LEAST = 4 };
    struct counted counted[SIDES];
    int lines = lines_of_both(moment), y = draw_heads(area, moment);
    int room = area.h - y - 1 - (lines < OUTPUT_LEAST ? lines : OUTPUT_LEAST);
    for (int side = 0; side < SIDES; side++) {
        counted[side].moment = moment[side];
        census_take(&counted[side].census, moment[side]->mem);
    }
    for (int i = 0; i < ROWS && i < room; i++) {
        uint64_t number[SIDES];
        for (int side = 0; side < SIDES; side++)
            number[side] = rows_of[i].count(&counted[side]);
        draw_numbers(area, y++, _(rows_of[i].name), number);
    }
    draw_horizontal(area, 0, y, area.w, ROLE_BORDER);
    draw_outputs(area_part(area, 0, y + 1, area.w, area.h - y - 1), moment, lines);
}

static void
draw(const struct scene *scene, struct area area)
{
    const struct moment *const moment[SIDES] = {scene->moment, scene->view->versus};
    if (moment[1])
        draw_sides(area, moment);
    else
        draw_wrapped(area, 0, ALIGN_LEFT, ROLE_DIM,
                     _("no other version yet: type :versus 3.8, or start with --versus 3.8"));
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    if (scene->view->versus && scene->view->parted)
        snprintf(buffer, size, "%s", _("this line is not run there"));
}

const struct pane pane_versus = {
    .name = "versus",
    .title = N_("two versions"),
    .legend = N_("The same program in two versions of Python, the one on stage at the left. The "
                 "other one follows line by line: it stands where the same line begins there, the "
                 "same time round. ≠ marks what differs: the sizes of objects and blocks, the free "
                 "lists, the collector's thresholds are each version's own. Below is what both "
                 "have printed so far."),
    .draw = draw,
    .subtitle = subtitle,
};
