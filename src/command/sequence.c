#include "config.h"

#include "command/sequence.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/output/file.h"

struct sequence {
    const char *prefix;
    struct look look;
    struct canvas last;
    struct buffer list;
    long shown_from; /* milliseconds, of the last picture */
    int pictures;
};

struct sequence *
sequence_new(const char *prefix, const struct look *look, struct diagnosis *d)
{
    struct writer *probe = writer_new(format_named("png"), look, d);
    if (!probe)
        return NULL;
    writer_free(probe);
    struct sequence *sequence = store_calloc(1, sizeof *sequence);
    sequence->prefix = prefix;
    sequence->look = *look;
    canvas_init(&sequence->last, 1, 1, TIER_FINE);
    buffer_string(&sequence->list, "ffconcat version 1.0\n");
    return sequence;
}

void
sequence_free(struct sequence *sequence)
{
    if (!sequence)
        return;
    canvas_done(&sequence->last);
    buffer_done(&sequence->list);
    free(sequence);
}

/* The name of the last picture, as ffmpeg finds it beside the list. */
static void
list_picture(struct sequence *sequence)
{
    const char *slash = strrchr(sequence->prefix, '/');
    buffer_format(&sequence->list, "file '%s-%05d.png'\n", slash ? slash + 1 : sequence->prefix,
                  sequence->pictures);
}

/* How long the last picture was seen. */
static void
list_duration(struct sequence *sequence, long milliseconds)
{
    if (sequence->pictures == 0)
        return;
    buffer_string(&sequence->list, "duration ");
    buffer_milli(&sequence->list, milliseconds - sequence->shown_from);
    buffer_string(&sequence->list, "\n");
}

static enum status
write_picture(const struct sequence *sequence, const char *path, const struct canvas *canvas,
              struct diagnosis *d)
{
    struct writer *writer = writer_new(format_named("png"), &sequence->look, d);
    enum status status = writer_frame(writer, canvas, 0, NULL, d);
    if (status == STATUS_OK)
        status = file_write(path, &writer->out, d);
    writer_free(writer);
    return status;
}

enum status
sequence_frame(struct sequence *sequence, const struct canvas *canvas, long milliseconds,
               struct diagnosis *d)
{
    if (canvas_equal(&sequence->last, canvas))
        return STATUS_OK;
    struct buffer path = {0};
    list_duration(sequence, milliseconds);
    sequence->shown_from = milliseconds;
    canvas_copy(&sequence->last, canvas);
    buffer_format(&path, "%s-%05d.png", sequence->prefix, ++sequence->pictures);
    list_picture(sequence);
    enum status status = write_picture(sequence, buffer_text(&path), canvas, d);
    buffer_done(&path);
    return status;
}

enum status
sequence_finish(struct sequence *sequence, long milliseconds, struct diagnosis *d)
{
    struct buffer path = {0};
    list_duration(sequence, milliseconds);
    if (sequence->pictures > 0)
        list_picture(sequence); /* ffmpeg heeds the last duration only when something follows it */
    buffer_format(&path, "%s.ffconcat", sequence->prefix);
    enum status status = file_write(buffer_text(&path), &sequence->list, d);
    buffer_done(&path);
    return status;
}
