/* The formats a frame can be written in. One interface for stills, documents and motion pictures.
 *
 * Invariants
 *  - A writer makes bytes in memory from canvases, a look and times of a virtual clock; it opens no file and asks no clock, so the same
 *    frames give the same bytes on every run.
 *  - Call sequence: writer_new, writer_frame once or more, writer_finish, writer_free. Times never go back.
 *  - A still shows the last frame given to it; a document has a page a frame; a motion picture shows each frame from its time on. */
#ifndef UI_OUTPUT_FORMAT_H
#define UI_OUTPUT_FORMAT_H

#include "base/status.h"
#include "ui/canvas.h"
#include "ui/theme.h"

enum format_kind { FORMAT_STILL, FORMAT_DOCUMENT, FORMAT_MOTION };

/* How frames are to look, where the canvas does not say it. */
struct look {
    enum theme theme;
    const char *title;    /* of the run, "" = none */
    const char *font;     /* family, NULL = the default one */
    const char *language; /* ISO 639 code, "en" = English */
    int scale;            /* pixels of a picture are multiplied by it, 1 to 8 */
    int outlines;         /* SVG: text as outlines */
};

/* What a picture's cell measures at scale 1, in pixels. */
enum { CELL_WIDTH = 10, CELL_HEIGHT = 20 };

struct writer;

/* What a format does. `begin` makes the writer's own part (freed by `end`); each may fail with a diagnosis. */
struct format {
    const char *name;    /* as in the option "--svg" */
    const char *suffix;  /* of files */
    const char *purpose; /* one line of English */
    enum format_kind kind;
    const char *missing; /* NULL, or what this build lacks to write it */
    enum status (*begin)(struct writer *writer, struct diagnosis *d);
    enum status (*frame)(struct writer *writer, const struct canvas *canvas, long milliseconds,
                         const char *chapter, struct diagnosis *d);
    enum status (*finish)(struct writer *writer, long milliseconds, struct diagnosis *d);
    void (*end)(struct writer *writer);
};

struct writer {
    const struct format *format;
    struct look look;
    struct buffer out; /* the bytes so far; complete after writer_finish */
    void *own;         /* the format's */
    int frames;
};

/* All formats, those that this build cannot write included; NULL ends the list. */
extern const struct format *const formats[];

/* The format called name; NULL if there is none. */
const struct format *format_named(const char *name);

/* Starts a writer; NULL with a diagnosis when this build cannot. The look's strings must stay. The caller frees it. */
struct writer *
writer_new(const struct format *format, const struct look *look, struct diagnosis *d);

/* Adds a frame that is shown from `milliseconds` on. chapter: its name when one starts here, else NULL. */
enum status writer_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
                         const char *chapter, struct diagnosis *d);

/* Completes writer->out; the last frame is shown until `milliseconds`. */
enum status writer_finish(struct writer *writer, long milliseconds, struct diagnosis *d);

/* Frees the writer; NULL is allowed. */
void writer_free(struct writer *writer);

#endif
