#include "trace/whatif.h"

#include <stdio.h>
#include <string.h>

/* The first request after which more blocks live than ever before or after. */
static uint64_t
find_peak(struct recording *recording)
{
    struct replay *replay = replay_new(recording_hold(recording), NULL);
    uint64_t most = 0, request = 0;
    while (replay_advance(replay)) {
        if (replay->vars.live <= most)
            continue;
        most = replay->vars.live;
        request = replay->vars.request;
    }
    replay_free(replay);
    return request;
}

static void
take_peak(struct whatif *result, const struct replay *replay)
{
    census_take(&result->peak, &replay->mem);
    result->peak_blocks = replay->vars.live;
    result->peak_libc = replay->mem.vars.libc_bytes;
}

static void
take_totals(struct whatif *result, const struct replay *replay)
{
    const struct pymalloc_vars *vars = &replay->mem.vars;
    const char *problem = replay_problem(replay);
    result->requests = replay->vars.request;
    result->mapped = vars->ntimes_arena_allocated;
    result->unmapped = vars->ntimes_arena_allocated - vars->narenas_currently_allocated;
    result->highwater = vars->narenas_highwater;
    snprintf(result->problem, sizeof result->problem, "%.255s", problem ? problem : "");
}

void
whatif_run(struct whatif *result, struct recording *recording, const struct geometry *as,
           uint64_t peak_request)
{
    memset(result, 0, sizeof *result);
    result->peak_request = peak_request ? peak_request : find_peak(recording);
    struct replay *replay = replay_new(recording_hold(recording), as);
    result->geometry = replay->mem.geometry;
    result->as_recorded = replay->as_recorded;
    while (replay->vars.request < result->peak_request && replay_advance(replay))
        ;
    take_peak(result, replay);
    while (replay_advance(replay))
        ;
    take_totals(result, replay);
    replay_free(replay);
}
