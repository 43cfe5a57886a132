/* asciicast recordings, version 2 (what every player reads) and 3.
 *
 * Invariants
 *  - Every line is complete in itself: a recording that stops anywhere is still a valid one. A live recorder writes `out` to its file
 *    and clears it after each call.
 *  - A chapter's frame is painted in full and its marker comes after it, at the same time: a player that pauses on markers shows the
 *    frame, and the recording can be cut there.
 *  - Times are those given; nothing relies on the player's idle limit. */
#ifndef UI_OUTPUT_CAST_H
#define UI_OUTPUT_CAST_H

#include "ui/output/format.h"

extern const struct format format_cast;
extern const struct format format_cast3;

struct cast {
    struct buffer *out; /* the caller's */
    struct look look;
    struct canvas last; /* what a player shows now */
    long time;          /* of the last event, milliseconds */
    int version;        /* 2 or 3 */
    int started;
};

/* Starts a recording of the version; cast_done frees what it holds (not `out`). The look's strings must stay. */
void cast_init(struct cast *cast, int version, const struct look *look, struct buffer *out);
void cast_done(struct cast *cast);

/* Appends the frame shown from `milliseconds` on; the first one writes the header, another size a resize event. chapter: NULL = none. */
void
cast_frame(struct cast *cast, const struct canvas *canvas, long milliseconds, const char *chapter);

/* Appends the end: the last frame stands until `milliseconds`. */
void cast_finish(struct cast *cast, long milliseconds);

#endif
