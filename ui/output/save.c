#include "config.h"

#include "ui/output/save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ui/output/file.h"

const struct format *
format_of_path(const char *path, struct diagnosis *d)
{
    char list[128] = "";
    size_t length = strlen(path);
    for (int i = 0; formats[i]; i++) {
        size_t suffix = strlen(formats[i]->suffix);
        if (length > suffix && strcmp(path + length - suffix, formats[i]->suffix) == 0)
            return formats[i];
        if (!strstr(list, formats[i]->suffix) && formats[i]->kind != FORMAT_MOTION) {
            strcat(list, *list ? " " : "");
            strcat(list, formats[i]->suffix);
        }
    }
    diagnose(d, STATUS_OPTION, NULL, 0, 0, "the name of '%.128s' should end in one of %s", path,
             list);
    return NULL;
}

enum status
frame_save(const char *path, const struct canvas *canvas, const struct look *look,
           struct diagnosis *d)
{
    const struct format *format = format_of_path(path, d);
    struct writer *writer = format ? writer_new(format, look, d) : NULL;
    if (!writer)
        return d->status;
    enum status status = writer_frame(writer, canvas, 0, NULL, d);
    if (status == STATUS_OK)
        status = writer_finish(writer, 1000, d);
    if (status == STATUS_OK)
        status = file_write(path, &writer->out, d);
    writer_free(writer);
    return status;
}

enum status
text_save(const char *path, const char *text, struct diagnosis *d)
{
    struct buffer bytes = {0};
    buffer_string(&bytes, text);
    enum status status = file_write(path, &bytes, d);
    buffer_done(&bytes);
    return status;
}

const char *
free_path(char *path, size_t size, const char *stem, const char *suffix)
{
    for (int number = 1; number < 1000; number++) {
        snprintf(path, size, "%s-%03d%s", stem, number, suffix);
        if (access(path, F_OK) != 0)
            break;
    }
    return path;
}

/* Writes what the cast has added; on failure the recording is over. */
static enum status
flush(struct recorder *recorder, struct diagnosis *d)
{
    size_t done = 0;
    while (done < recorder->out.length) {
        ssize_t written =
            write(recorder->fd, recorder->out.data + done, recorder->out.length - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            int error = errno;
            close(recorder->fd);
            recorder->fd = -1;
            return diagnose(d, STATUS_IO, NULL, 0, 0,
                            "cannot write %.200s: %s; the recording ends there", recorder->path,
                            strerror(error));
        }
        done += (size_t)written;
    }
    buffer_clear(&recorder->out);
    return STATUS_OK;
}

enum status
recorder_start(struct recorder *recorder, const char *path, const struct look *look,
               struct diagnosis *d)
{
    *recorder = (struct recorder){0};
    snprintf(recorder->path, sizeof recorder->path, "%s", path);
    recorder->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (recorder->fd < 0)
        return diagnose(d, STATUS_IO, NULL, 0, 0, "cannot write %.200s: %s", path, strerror(errno));
    cast_init(&recorder->cast, 2, look, &recorder->out);
    return STATUS_OK;
}

enum status
recorder_frame(struct recorder *recorder, const struct canvas *canvas, long milliseconds,
               const char *chapter, struct diagnosis *d)
{
    if (recorder->fd < 0)
        return STATUS_OK;
    cast_frame(&recorder->cast, canvas, milliseconds, chapter);
    return flush(recorder, d);
}

enum status
recorder_stop(struct recorder *recorder, long milliseconds, struct diagnosis *d)
{
    enum status status = STATUS_OK;
    if (recorder->fd >= 0) {
        cast_finish(&recorder->cast, milliseconds);
        status = flush(recorder, d);
    }
    if (recorder->fd >= 0 && close(recorder->fd) != 0)
        status = diagnose(d, STATUS_IO, NULL, 0, 0, "cannot write %.200s: %s", recorder->path,
                          strerror(errno));
    cast_done(&recorder->cast);
    buffer_done(&recorder->out);
    *recorder = (struct recorder){.fd = -1};
    return status;
}
