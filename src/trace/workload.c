/* The replay as a workload of the timeline. Kept apart: nothing else in this room knows of the timeline. */
#include "timeline/timeline.h"
#include "trace/replay.h"

static enum advance
run(void *self, uint64_t until, uint64_t *operation)
{
    return replay_run(self, until, operation) ? ADVANCE_MORE : ADVANCE_FINISHED;
}

static void
describe(void *self, struct moment *moment)
{
    const struct replay *replay = self;
    moment->mem = &replay->mem;
    moment->replay = replay;
    moment->marks = (const char *const *)replay->recording->mark;
    moment->mark_count = replay->recording->marks;
    moment->finished = replay_finished(replay);
}

static void
release(void *self)
{
    replay_free(self);
}

struct workload
workload_of_replay(struct replay *replay)
{
    return (struct workload){.self = replay,
                             .store = &replay->store,
                             .clock = &replay->clock,
                             .run = run,
                             .describe = describe,
                             .free = release};
}
