/* A moment: the whole state after event number N, as every pane, exporter and command sees it. Read only.
 *
 * Invariants
 *  - Everything drawn comes from one moment, so two panes never disagree.
 *  - A moment points into the live machine: it is valid until its timeline is moved again.
 *  - A scenario has `scenario`, `objects`, `collector` and `annotations`; a recording has `replay` instead and those are NULL. */
#ifndef TIMELINE_MOMENT_H
#define TIMELINE_MOMENT_H

#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "pymalloc/pymalloc.h"

struct annotations; /* front/annotations.h */
struct collector;   /* gc/collector.h */
struct objects;     /* objects/object.h */
struct replay;      /* trace/replay.h */
struct scenario;    /* python/scenario.h */

/* An event worth remembering: a mark on the timeline bar, a place to jump to. */
struct landmark {
    struct event event;
};

struct moment {
    uint64_t number;            /* N: events so far */
    uint64_t total;             /* events of the whole run; 0 while it is not known */
    const struct event *event;  /* event N (kind EV_START at moment 0) */
    const struct clock *clock;  /* clock_recent() gives the events just before */
    const struct pymalloc *mem; /* the allocator; its geometry names the version modelled */
    const struct objects *objects;
    const struct collector *collector;
    const struct annotations *annotations;
    const struct scenario *scenario;
    const struct replay *replay;
    const struct landmark *landmarks; /* of the whole run as far as measured, in order */
    size_t landmark_count;
    const char *const *marks; /* a recording's texts, what the events' {text:i} count; else NULL */
    uint32_t mark_count;
    uint32_t line; /* source line about to run or running, 0 = none */
    int finished;  /* the run has ended at this moment */
};

/* How texts for the audience are translated; the program sets it (gettext), the default gives them back as they are. The result is
 * static storage. */
extern const char *(*moment_translate)(const char *text) __attribute__((format_arg(1)));
/* The same for texts that count something: the form for n (ngettext). */
extern const char *(*moment_translate_n)(const char *one, const char *many, unsigned long n)
    __attribute__((format_arg(1), format_arg(2)));

/* Writes the sentence of `event`, with the names that things have at this moment, as UTF-8 of at most size-1 bytes to buffer, in the
 * language of the interface. Returns its length. */
size_t
moment_sentence(const struct moment *moment, const struct event *event, char *buffer, size_t size);

/* CPython's name of the function that does the event, as the modelled version calls it; "" when there is none. Static storage. */
const char *moment_function(const struct moment *moment, const struct event *event);

/* What people call a thing: "A1:22", "A1", "A1:22#5", "class 2 (48 bytes)". Written to buffer; returned. A block that lies in no arena is
 * written as its address. */
const char *moment_pool_name(const struct moment *moment, uint32_t pool, char *buffer, size_t size);
const char *
moment_block_name(const struct moment *moment, uint64_t address, char *buffer, size_t size);
/* The object (its index) as the audience knows it: by the name bound to it, else by type and serial: "list a", "dict #12", "'abc'". */
const char *
moment_object_name(const struct moment *moment, uint32_t object, char *buffer, size_t size);
/* The same of an object that has just got a name: as it was known before, ints and texts by their value. */
const char *
moment_bound_name(const struct moment *moment, uint32_t object, char *buffer, size_t size);

#endif
