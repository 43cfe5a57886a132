/* The clock of a run: it counts events and leaves the run, mid-operation, when the wanted one has happened.
 *
 * Invariants
 *  - `vars` is part of the state (registered with the store): the count and the latest events are the same however a moment
 *    was reached. `until`, `leave` and the landmark listener are not state: they belong to whoever drives the run.
 *  - emit() is called after the change it tells, so that the state a pane sees at moment N includes event N.
 *  - emit() may not return (longjmp to `leave`). So nothing in the core holds memory, a lock or a half-written element outside the
 *    frozen arrays across an emit(). */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <setjmp.h>
#include <stdint.h>

#include "base/event.h"
#include "base/frozen.h"

enum { CLOCK_RECENT = 64 }; /* a power of two */

struct clock_vars {
    uint64_t now;  /* events so far; the state is moment `now` */
    uint32_t line; /* the source line that emit() stamps on events */
    uint32_t pad;
    struct event recent[CLOCK_RECENT]; /* event n at [n % CLOCK_RECENT] */
};

struct clock {
    struct clock_vars vars;
    uint64_t until; /* leave when now reaches this; UINT64_MAX = never */
    jmp_buf *leave; /* where to; must be set when until is */
    void (*landmark)(void *who,
                     const struct event *event); /* told of LANDMARK events; NULL = nobody */
    void *who;
    void (*check)(void *whom); /* debug builds and tests: called after every event; NULL = not */
    void *whom;
};

/* Starts at moment 0 and registers the clock's state with the store. */
void clock_init(struct clock *clock, struct store *store);

/* Leaves for clock->leave. Does not return. */
void clock_leave(struct clock *clock) __attribute__((noreturn));

/* The latest event; the START event (number 0) at moment 0. Valid until the next emit(). */
const struct event *clock_latest(const struct clock *clock);

/* Event number n if it is among the CLOCK_RECENT latest, else NULL. */
const struct event *clock_recent(const struct clock *clock, uint64_t n);

/* Counts and records an event. kind should be a constant: then `flags` folds away. Use the EMIT macros. */
static inline void
clock_emit(struct clock *clock, enum event_kind kind, int flags, int64_t a, int64_t b, int64_t c,
           int64_t d)
{
    uint64_t n = ++clock->vars.now;
    struct event *event = &clock->vars.recent[n % CLOCK_RECENT];
    event->number = n;
    event->arg[0] = a;
    event->arg[1] = b;
    event->arg[2] = c;
    event->arg[3] = d;
    event->line = clock->vars.line;
    event->kind = kind;
    if ((flags & LANDMARK) && clock->landmark)
        clock->landmark(clock->who, event);
    if (clock->check)
        clock->check(clock->whom);
    if (n == clock->until)
        clock_leave(clock);
}

/* EMIT(clock, POOL_FULL, a, b, c, d): arguments as the row's sentence says; EMIT1 to EMIT3 leave the rest 0. */
#define EMIT(clock, kind, a, b, c, d)                                                         \
    clock_emit((clock), EV_##kind, EV_FLAGS_##kind, (int64_t)(a), (int64_t)(b), (int64_t)(c), \
               (int64_t)(d))
#define EMIT0(clock, kind) EMIT(clock, kind, 0, 0, 0, 0)
#define EMIT1(clock, kind, a) EMIT(clock, kind, a, 0, 0, 0)
#define EMIT2(clock, kind, a, b) EMIT(clock, kind, a, b, 0, 0)
#define EMIT3(clock, kind, a, b, c) EMIT(clock, kind, a, b, c, 0)

#endif
