/* A motion picture as numbered PNG files and a list that tells ffmpeg how long each is seen:
 *
 *     ffmpeg -f concat -i PREFIX.ffconcat -vf format=yuv420p OUT.mp4 */
#ifndef COMMAND_SEQUENCE_H
#define COMMAND_SEQUENCE_H

#include "ui/output/format.h"

struct sequence;

/* Starts a sequence PREFIX-00001.png ...; NULL with a diagnosis when this build writes no PNG. The strings must stay. */
struct sequence *sequence_new(const char *prefix, const struct look *look, struct diagnosis *d);
void sequence_free(struct sequence *sequence);

/* Adds the frame that is seen from `milliseconds` on; one like the frame before only prolongs that. */
enum status sequence_frame(struct sequence *sequence, const struct canvas *canvas,
                           long milliseconds, struct diagnosis *d);

/* Writes the list; the last frame is seen until `milliseconds`. */
enum status sequence_finish(struct sequence *sequence, long milliseconds, struct diagnosis *d);

#endif
