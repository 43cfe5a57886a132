#include "base/clock.h"

#include <string.h>

void
clock_init(struct clock *clock, struct store *store)
{
    memset(clock, 0, sizeof *clock);
    clock->until = clock->wake = clock->attend = CLOCK_NEVER;
    store_add_plain(store, &clock->vars, sizeof clock->vars);
}

static void
decide_attention(struct clock *clock)
{
    if (clock->check)
        clock->attend = 0;
    else if (clock->until == CLOCK_NEVER)
        clock->attend = CLOCK_NEVER;
    else
        clock->attend = clock->until > CLOCK_RECENT ? clock->until - CLOCK_RECENT + 1 : 0;
    if (clock->attend > clock->wake)
        clock->attend = clock->wake;
}

void
clock_leave_at(struct clock *clock, uint64_t n, jmp_buf *leave)
{
    clock->until = n;
    clock->leave = leave;
    decide_attention(clock);
}

void
clock_listen(struct clock *clock, void (*check)(void *whom), void *whom)
{
    clock->check = check;
    clock->whom = whom;
    decide_attention(clock);
}

void
clock_wake_at(struct clock *clock, uint64_t n, void (*alarm)(void *sleeper), void *sleeper)
{
    clock->wake = n;
    clock->alarm = alarm;
    clock->sleeper = sleeper;
    decide_attention(clock);
}

static void
wake(struct clock *clock)
{
    void (*alarm)(void *) = clock->alarm;
    clock_wake_at(clock, CLOCK_NEVER, NULL, clock->sleeper);
    alarm(clock->sleeper);
}

void
clock_leave(struct clock *clock)
{
    longjmp(*clock->leave, 1);
}

void
clock_attend(struct clock *clock, uint32_t what, int64_t a, int64_t b, int64_t c, int64_t d)
{
    uint64_t n = clock->vars.now;
    struct event *event = &clock->recent[n % CLOCK_RECENT];
    *event =
        (struct event){n, {a, b, c, d}, clock->vars.line, what & ((1U << CLOCK_FLAGS_SHIFT) - 1)};
    if (what >> CLOCK_FLAGS_SHIFT & LANDMARK && clock->landmark)
        clock->landmark(clock->who, event);
    if (clock->check)
        clock->check(clock->whom);
    if (n == clock->wake)
        wake(clock);
    if (n == clock->until)
        clock_leave(clock);
}

const struct event *
clock_latest(const struct clock *clock)
{
    static const struct event start = {.kind = EV_START};
    return clock->vars.now ? &clock->recent[clock->vars.now % CLOCK_RECENT] : &start;
}

const struct event *
clock_recent(const struct clock *clock, uint64_t n)
{
    if (n == 0 || n > clock->vars.now || clock->vars.now - n >= CLOCK_RECENT ||
        !clock_holds(clock, n, n))
        return NULL;
    return &clock->recent[n % CLOCK_RECENT];
}

int
clock_holds(const struct clock *clock, uint64_t first, uint64_t last)
{
    for (uint64_t n = first; n <= last; n++)
        if (clock->recent[n % CLOCK_RECENT].number != n)
            return 0;
    return 1;
}
