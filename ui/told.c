#include "config.h"

#include "ui/told.h"

#include <stdio.h>
#include <string.h>

static int
hear(struct told *told, const struct moment *moment)
{
    struct told_line *line = &told->line[moment->number % CLOCK_RECENT];
    line->number = moment->number;
    moment_sentence(moment, moment->event, line->sentence, sizeof line->sentence);
    return 0;
}

/* For timeline_find: hears everything up to where it was. */
struct listener {
    struct told *told;
    uint64_t home;
};

static int
hear_on(void *who, const struct moment *moment)
{
    const struct listener *listener = who;
    hear(listener->told, moment);
    return moment->number == listener->home;
}

void
told_listen(struct told *told, struct timeline *timeline, const char *language)
{
    struct listener listener = {told, timeline_moment(timeline)->number};
    uint64_t next = listener.home > CLOCK_RECENT ? listener.home - CLOCK_RECENT + 1 : 1;
    if (strcmp(told->language, language) != 0) {
        memset(told, 0, sizeof *told);
        snprintf(told->language, sizeof told->language, "%s", language);
    }
    while (next <= listener.home && told_sentence(told, next))
        next++;
    if (next < listener.home) {
        timeline_seek(timeline, next - 1);
        if (!timeline_find(timeline, hear_on, &listener, 1))
            timeline_seek(timeline, listener.home);
    } else if (next == listener.home) {
        hear(told, timeline_moment(timeline));
    }
}

const char *
told_sentence(const struct told *told, uint64_t n)
{
    const struct told_line *line = &told->line[n % CLOCK_RECENT];
    return n && line->number == n ? line->sentence : NULL;
}
