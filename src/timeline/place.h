/* Places in a run, as people name them: "1200" (event), "50%" (of the run), "start", "end", "line:12", "line:12:3" (the third time), or a chapter by its
 * number ("chapter:2") or by its text or the beginning of it, in any language that the scenario has. */
#ifndef TIMELINE_PLACE_H
#define TIMELINE_PLACE_H

#include "timeline/timeline.h"

/* Goes to the place. STATUS_NOT_FOUND and *d (which names the chapters there are) if there is no such place; the timeline then stays where
 * it was. The timeline must have been measured. */
enum status timeline_goto(struct timeline *timeline, const char *place, struct diagnosis *d);

/* The text of chapter landmark `event` (EV_CHAPTER, or EV_MARK of a recording) in `language` (NULL = any); never NULL. Valid until the
 * timeline is closed. */
const char *
moment_chapter(const struct moment *moment, const struct event *event, const char *language);

/* Is this landmark a chapter? */
int event_is_chapter(const struct event *event);

#endif
