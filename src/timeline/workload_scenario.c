/* A scenario as a workload. */
#include "python/scenario.h"
#include "timeline/timeline.h"

static enum advance
run(void *self, uint64_t until, uint64_t *operation)
{
    const struct clock *clock = scenario_clock(self);
    do {
        *operation = clock->vars.now;
        if (!scenario_advance(self))
            return ADVANCE_FINISHED;
    } while (clock->vars.now < until);
    return ADVANCE_MORE;
}

static void
describe(void *self, struct moment *moment)
{
    const struct scenario *scenario = self;
    moment->scenario = scenario;
    moment->mem = scenario_pymalloc(scenario);
    moment->objects = scenario_objects(scenario);
    moment->collector = scenario_collector(scenario);
    moment->annotations = scenario_program(scenario)->annotations;
    moment->line = scenario_line(scenario);
    moment->finished = scenario_finished(scenario);
}

static void
release(void *self)
{
    scenario_free(self);
}

struct workload
workload_of_scenario(struct scenario *scenario)
{
    return (struct workload){
        .self = scenario,
        .store = scenario_store(scenario),
        .clock = scenario_clock(scenario),
        .run = run,
        .describe = describe,
        .free = release,
    };
}
