/* Moment tests: which event has just happened? */
#include "timeline/timeline.h"

int
moment_is_kind(void *kind, const struct moment *moment)
{
    return moment->event->kind == (uint32_t) * (int *)kind;
}

int
moment_is_family(void *family, const struct moment *moment)
{
    return event_info((enum event_kind)moment->event->kind)->family ==
           (enum event_family) * (int *)family;
}

int
moment_is_phase(void *unused, const struct moment *moment)
{
    (void)unused;
    return event_info((enum event_kind)moment->event->kind)->flags & PHASE;
}
