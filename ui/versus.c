#include "config.h"

#include "ui/versus.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

/* A run being looked through. */
struct look {
    struct visits *visits;
    uint32_t *turns; /* by line */
    uint32_t lines;
};

static uint32_t
next_turn(struct look *look, uint32_t line)
{
    if (line >= look->lines) {
        uint32_t lines = line + 256;
        look->turns = store_realloc(look->turns, lines * sizeof *look->turns);
        memset(look->turns + look->lines, 0, (lines - look->lines) * sizeof *look->turns);
        look->lines = lines;
    }
    return ++look->turns[line];
}

/* Notes the moment if a line begins there. It is never the one that is looked for, until there are too many. */
static int
note_line(void *who, const struct moment *moment)
{
    struct look *look = who;
    struct visits *visits = look->visits;
    if (moment->event->kind != EV_LINE)
        return 0;
    if (visits->count == visits->room) {
        visits->room = visits->room ? 2 * visits->room : 256;
        visits->visit = store_realloc(visits->visit, visits->room * sizeof *visits->visit);
    }
    visits->visit[visits->count++] =
        (struct visit){moment->number, moment->line, next_turn(look, moment->line)};
    return visits->count == VERSUS_VISITS_MOST;
}

static void
find_visits(struct visits *visits, struct timeline *timeline)
{
    struct look look = {.visits = visits};
    uint64_t home = timeline_moment(timeline)->number;
    timeline_seek(timeline, 0);
    timeline_find(timeline, note_line, &look, 1);
    timeline_seek(timeline, home);
    free(look.turns);
}

void
versus_start(struct versus *versus, struct timeline *stage, struct timeline *other)
{
    versus_done(versus);
    versus->other = other;
    find_visits(&versus->here, stage);
    find_visits(&versus->there, other);
}

void
versus_done(struct versus *versus)
{
    if (versus->other)
        timeline_close(versus->other);
    free(versus->here.visit);
    free(versus->there.visit);
    *versus = (struct versus){0};
}

/* The last line that has begun at that moment; NULL = none yet. */
static const struct visit *
visit_at(const struct visits *visits, uint64_t moment)
{
    uint32_t low = 0, high = visits->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (visits->visit[middle].moment <= moment)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &visits->visit[low - 1] : NULL;
}

static const struct visit *
find_visit(const struct visits *visits, uint32_t line, uint32_t turn)
{
    for (uint32_t i = 0; i < visits->count; i++)
        if (visits->visit[i].line == line && visits->visit[i].turn == turn)
            return &visits->visit[i];
    return NULL;
}

void
versus_follow(struct versus *versus, const struct moment *stage)
{
    const struct visit *here = visit_at(&versus->here, stage->number);
    const struct visit *there = here ? find_visit(&versus->there, here->line, here->turn) : NULL;
    int ended = stage->number == stage->total;
    versus->parted = here && !there && !ended;
    if (versus->parted)
        return;
    uint64_t moment = ended ? UINT64_MAX : there ? there->moment : 0;
    if (timeline_moment(versus->other)->number != moment)
        timeline_seek(versus->other, moment);
}
