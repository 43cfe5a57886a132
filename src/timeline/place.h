/* Places in a run, as people name them: "1200" (event), "50%" (of the run), "start", "end", "line:12", "line:12:3" (the third time), or a chapter by its
 * number ("chapter:2") or by its text or the beginning of it, in any language that the scenario has; that is where its first words are
 * shown. */
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

/* The moment at which the words are shown that stand at the landmark's own statement: of a chapter, its caption or question if it has
 * one; else the landmark's own moment. landmark is one of moment->landmarks. */
uint64_t landmark_words(const struct moment *moment, const struct landmark *landmark);

/* Is this landmark a chapter? */
int event_is_chapter(const struct event *event);

#endif
