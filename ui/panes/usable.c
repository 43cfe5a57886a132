/* usable_arenas as the linked list that it is, and unused_arena_objects. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/common.h"
#include "ui/panes/ranks.h"

enum { SLOTS_SHOWN = 8 };

/* The doubly linked list, head first; each arena with its nfreepools. */
static void
flow_usable(struct flow *flow, const struct scene *scene)
{
    const struct pymalloc *mem = scene->moment->mem;
    unsigned rank = 1;
    char text[48];
    flow_word(flow, ROLE_HEADING, "usable_arenas");
    if (mem->vars.usable_arenas == NO_ARENA)
        flow_word(flow, ROLE_DIM, _(" → NULL: the next pool needs a new arena"));
    for (uint32_t a = mem->vars.usable_arenas; a != NO_ARENA; a = mem->arenas.at[a].nextarena) {
        enum role changed = scene_mark(scene, THING_ARENA, a);
        flow_word(flow, ROLE_LINK, rank == 1 ? " → " : " ⇄ ");
        snprintf(text, sizeof text, "%sA%u(%" PRIu32 ")", changed ? "▸" : "", a,
                 mem->arenas.at[a].nfreepools);
        flow_word(flow, changed ? changed : ROLE_STRONG, text);
        rank++;
    }
}

static void
flow_unused(struct flow *flow, const struct scene *scene)
{
    const struct pymalloc *mem = scene->moment->mem;
    char text[48];
    int shown = 0;
    flow_word(flow, ROLE_HEADING, "unused_arena_objects");
    uint32_t a = mem->vars.unused_arena_objects;
    if (a == NO_ARENA)
        flow_word(flow, ROLE_DIM, _(" → NULL"));
    for (; a != NO_ARENA && shown < SLOTS_SHOWN; a = mem->arenas.at[a].nextarena, shown++) {
        enum role changed = scene_mark(scene, THING_ARENA, a);
        snprintf(text, sizeof text, " → %u", a);
        flow_word(flow, changed ? changed : ROLE_DIM, text);
    }
    if (a == NO_ARENA)
        return;
    uint32_t unused = frozen_length(mem->arenas) - mem->vars.narenas_currently_allocated;
    snprintf(text, sizeof text, _(" → … %u more"), unused - (uint32_t)shown);
    flow_word(flow, ROLE_DIM, text);
}

/* nfp2lasta (3.8+): for each number of free pools that occurs the last arena of usable_arenas that has so many. */
static void
flow_nfp2lasta(struct flow *flow, const struct scene *scene)
{
    const struct pymalloc *mem = scene->moment->mem;
    char text[48];
    flow_word(flow, ROLE_HEADING, "nfp2lasta");
    for (uint32_t n = 1; n <= mem->npools && n < frozen_length(mem->nfp2lasta); n++) {
        uint32_t a = mem->nfp2lasta.at[n];
        if (a == NO_ARENA)
            continue;
        enum role changed = scene_mark(scene, THING_ARENA, a);
        snprintf(text, sizeof text, " [%" PRIu32 "]→A%" PRIu32, n, a);
        flow_word(flow, changed ? changed : ROLE_TEXT, text);
    }
}

/* Lines that the lists take; draws them when the area is not empty. */
static int
draw_lists(const struct scene *scene, struct area area, int top)
{
    struct flow flow = flow_start(area_part(area, 1, 0, area.w - 1, area.h), top, 3);
    flow_usable(&flow, scene);
    int lines = flow_lines(&flow);
    flow = flow_start(area_part(area, 1, 0, area.w - 1, area.h), top - lines, 3);
    flow_unused(&flow, scene);
    lines += flow_lines(&flow);
    if (!scene->moment->mem->geometry.nfp2lasta)
        return lines;
    flow = flow_start(area_part(area, 1, 0, area.w - 1, area.h), top - lines, 3);
    flow_nfp2lasta(&flow, scene);
    return lines + flow_lines(&flow);
}

static void
draw(const struct scene *scene, struct area area)
{
    struct area nowhere = area;
    nowhere.h = 0;
    int rows = draw_lists(scene, nowhere, 0);
    int top = pane_top(scene, PANE_USABLE, rows, area.h, 0);
    draw_lists(scene, area, top);
    draw_more(area, top, area.h, rows);
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    return draw_lists(scene, (struct area){&nothing, 0, 0, width, 0}, 0);
}

/* What has just moved: where it was and where it is. */
static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    char ranks[32];
    unsigned before, after;
    uint32_t arena = moved_arena(scene, &before, &after);
    if (arena == NO_ARENA)
        return;
    snprintf(buffer, size, _("A%u: rank %s"), arena,
             rank_text(scene, arena, ranks, sizeof ranks) + 1);
}

const struct pane pane_usable = {
    .name = "usable",
    .title = N_("usable_arenas (nfreepools)"),
    .legend =
        N_("usable_arenas links the arenas that have a free pool, fewest free pools first. "
           "The next pool always comes from its head, so that the emptiest arenas have the "
           "best chance to become wholly free and go back to the system.\n"
           "unused_arena_objects links the slots of arenas[] that have no arena; the next "
           "arena gets the slot at its head.\n"
           "nfp2lasta[n] is the last arena of usable_arenas with n free pools: where an arena "
           "that gets one more has to go is found at once (3.8 and later).\n"
           "When an arena moves, the title tells its rank before and after; - is not in the list."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
};
