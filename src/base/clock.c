#include "base/clock.h"

#include <string.h>

void
clock_init(struct clock *clock, struct store *store)
{
    memset(clock, 0, sizeof *clock);
    clock->until = UINT64_MAX;
    store_add_plain(store, &clock->vars, sizeof clock->vars);
}

void
clock_leave(struct clock *clock)
{
    longjmp(*clock->leave, 1);
}

const struct event *
clock_latest(const struct clock *clock)
{
    return &clock->vars.recent[clock->vars.now % CLOCK_RECENT];
}

const struct event *
clock_recent(const struct clock *clock, uint64_t n)
{
    if (n == 0 || n > clock->vars.now || clock->vars.now - n >= CLOCK_RECENT)
        return NULL;
    return &clock->vars.recent[n % CLOCK_RECENT];
}
