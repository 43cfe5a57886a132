/* What the player saves while it runs: a frame as a picture or as text, and a recording of what the audience sees. */
#ifndef UI_OUTPUT_SAVE_H
#define UI_OUTPUT_SAVE_H

#include <stddef.h>

#include "ui/output/cast.h"
#include "ui/output/format.h"

/* The format that the suffix of path asks for (".svg", ".png", ".txt" ...); NULL and a diagnosis that lists them if it asks for none. */
const struct format *format_of_path(const char *path, struct diagnosis *d);

/* Saves the canvas to path, in the format of its suffix. The file appears whole or not at all. */
enum status frame_save(const char *path, const struct canvas *canvas, const struct look *look,
                       struct diagnosis *d);

/* Saves text to path. */
enum status text_save(const char *path, const char *text, struct diagnosis *d);

/* Writes "STEM-NNN.SUFFIX" to path, NNN the first number from 001 on that no file has yet; returns path. */
const char *free_path(char *path, size_t size, const char *stem, const char *suffix);

/* A recording in progress. Every frame is in the file when recorder_frame returns, so that a crash loses nothing. */
struct recorder {
    int fd; /* -1 = not recording */
    struct buffer out;
    struct cast cast;
    char path[256];
};

/* Starts a recording (asciicast version 2) into a new file at path. The look's strings must stay. */
enum status recorder_start(struct recorder *recorder, const char *path, const struct look *look,
                           struct diagnosis *d);

/* Adds the frame that is shown from `milliseconds` after the start on; chapter: its name when one starts here, else NULL. When it cannot
 * be written the recording ends there (recorder->fd becomes -1). */
enum status recorder_frame(struct recorder *recorder, const struct canvas *canvas,
                           long milliseconds, const char *chapter, struct diagnosis *d);

/* Ends the recording; harmless when there is none. */
enum status recorder_stop(struct recorder *recorder, long milliseconds, struct diagnosis *d);

#endif
