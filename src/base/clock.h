/* The clock of a run: it counts events and leaves the run, mid-operation, when the wanted one has happened.
 *
 * Invariants
 *  - `vars` is part of the state (registered with the store): the count is the same however a moment was reached. Everything else
 *    belongs to whoever drives the run.
 *  - Most events are only counted, which is all that a run of millions can afford. From event `attend` on they are attended to: recorded
 *    and told. A run that is left at event N attends to the CLOCK_RECENT latest, one that somebody listens to, to all.
 *  - What is recorded of event n is the same in every run, so it stays right while the run goes back and forth.
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

#define CLOCK_NEVER UINT64_MAX

struct clock_vars {
    uint64_t now;  /* events so far; the state is moment `now` */
    uint32_t line; /* the source line that emit() stamps on events */
    uint32_t pad;
};

struct clock {
    struct clock_vars vars;
    uint64_t attend; /* the first event to attend to, follows from the fields below; CLOCK_NEVER */
    uint64_t until;  /* leave when now reaches this; CLOCK_NEVER */
    uint64_t wake;   /* the event to wake at; CLOCK_NEVER */
    jmp_buf *leave;  /* where to */
    void (*landmark)(void *who,
                     const struct event *event); /* told of LANDMARK events; NULL = nobody */
    void *who;
    void (*check)(void *whom); /* called after every event; NULL = nobody listens */
    void *whom;
    void (*alarm)(void *sleeper); /* called after the event to wake at */
    void *sleeper;
    struct event recent[CLOCK_RECENT]; /* event n at [n % CLOCK_RECENT], if it was attended to */
};

/* Starts at moment 0, attending to nothing, and registers the clock's state with the store. */
void clock_init(struct clock *clock, struct store *store);

/* Has the run left for *leave after event n, which must be to come; CLOCK_NEVER, NULL = not at all. */
void clock_leave_at(struct clock *clock, uint64_t n, jmp_buf *leave);

/* Has check called after every event, with clock_latest() telling which; NULL = nobody. */
void clock_listen(struct clock *clock, void (*check)(void *whom), void *whom);

/* Has alarm called once, after event n, which must be to come; CLOCK_NEVER, NULL = not at all. It may set the next one, or leave. */
void clock_wake_at(struct clock *clock, uint64_t n, void (*alarm)(void *sleeper), void *sleeper);

/* Leaves for clock->leave. Does not return. */
void clock_leave(struct clock *clock) __attribute__((noreturn));

/* The latest event, which must have been attended to; the START event (number 0) at moment 0. Valid until the next emit(). */
const struct event *clock_latest(const struct clock *clock);

/* Event number n if it is among the CLOCK_RECENT latest and was attended to, else NULL. */
const struct event *clock_recent(const struct clock *clock, uint64_t n);

/* Are all events from number `first` to number `last` still recorded? */
int clock_holds(const struct clock *clock, uint64_t first, uint64_t last);

/* Records the event that was just counted, tells those who listen and leaves if it is the wanted one. `what` is kind | flags <<
 * CLOCK_FLAGS_SHIFT: as many arguments as registers take, so that who emits needs no stack for what rarely happens. */
void clock_attend(struct clock *clock, uint32_t what, int64_t a, int64_t b, int64_t c, int64_t d)
    __attribute__((cold, noinline));

enum { CLOCK_FLAGS_SHIFT = 16 };

/* Counts an event, and attends to it if somebody wants that. kind should be a constant: then `flags` folds away. Use the EMIT macros. */
static inline void
clock_emit(struct clock *clock, enum event_kind kind, int flags, int64_t a, int64_t b, int64_t c,
           int64_t d)
{
    uint64_t n = ++clock->vars.now;
    if (__builtin_expect(n < clock->attend, 1) && !((flags & LANDMARK) && clock->landmark))
        return;
    clock_attend(clock, (uint32_t)kind | (uint32_t)flags << CLOCK_FLAGS_SHIFT, a, b, c, d);
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
