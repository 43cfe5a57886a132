#include "trace/verify_packed.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct packed {
    struct verify_counts *counts;
    void (*report)(void *who, const struct difference *difference);
    void *who;
};

static void
differ(struct packed *packed, const struct replay *replay, struct difference *difference)
{
    packed->counts->differences++;
    difference->record = replay->vars.record;
    difference->request = replay->vars.request;
    if (packed->report)
        packed->report(packed->who, difference);
}

static void
check(void *who, const struct replay *replay, uint32_t requests, uint32_t expected, uint32_t got)
{
    struct packed *packed = who;
    struct difference difference = {.befores = 0};
    packed->counts->addresses += requests;
    if (expected == got)
        return;
    snprintf(difference.event, sizeof difference.event,
             "the latest %" PRIu32 " requests that got a block", requests);
    snprintf(difference.expected, sizeof difference.expected, "addresses that fold to %08" PRIx32,
             expected);
    snprintf(difference.got, sizeof difference.got, "addresses that fold to %08" PRIx32, got);
    differ(packed, replay, &difference);
}

static void
statistics(void *who, const struct replay *replay, const char *text)
{
    struct packed *packed = who;
    struct difference difference = {.befores = 0};
    packed->counts->texts++;
    parts_turn(&replay->parts, PART_STATISTICS);
    int same = verify_text(&replay->mem, text, difference.expected, difference.got);
    parts_turn(&replay->parts, PART_REPLAY);
    if (same)
        return;
    snprintf(difference.event, sizeof difference.event, "the interpreter's statistics");
    differ(packed, replay, &difference);
}

static void
count(struct verify_counts *counts, const struct replay *replay)
{
    counts->requests = replay->vars.request;
    counts->mapped = replay->mem.vars.ntimes_arena_allocated;
    counts->unmapped = counts->mapped - replay->mem.vars.narenas_currently_allocated;
    counts->marks = replay->vars.marks;
    for (int g = 0; g <= REPLAY_GENERATIONS; g++)
        counts->collections[g] = replay->vars.collections[g];
}

enum status
verify_packed(struct recording *recording, int to_the_end,
              void (*report)(void *who, const struct difference *difference), void *who,
              const struct parts *parts, struct verify_counts *counts, struct diagnosis *d)
{
    struct packed packed = {counts, report, who};
    parts_turn(parts, PART_REPLAY);
    struct replay *replay = replay_new(recording, NULL);
    replay->watch = (struct replay_watch){check, statistics, &packed};
    replay->parts = *parts;
    while ((to_the_end || !counts->differences) && replay_advance(replay))
        ;
    count(counts, replay);
    enum status status = counts->differences ? STATUS_CONTRADICTION : STATUS_OK;
    if (!status && replay->vars.stopped)
        status =
            diagnose(d, STATUS_CONTRADICTION, recording->name, 0, 0, "%s", replay_problem(replay));
    else if (!status && recording->diagnosis.status) {
        *d = recording->diagnosis;
        status = d->status;
    }
    parts_turn(parts, PART_READING); /* no more is replayed */
    replay_free(replay);
    return status;
}
