#include "config.h"

#include "ui/output/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Writes everything; returns 0 or an errno. */
static int
write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes += written;
        length -= (size_t)written;
    }
    return 0;
}

static enum status
cannot_write(const char *path, int error, struct diagnosis *d)
{
    const char *name = strcmp(path, "-") == 0 ? "standard output" : path;
    return diagnose(d, STATUS_IO, NULL, 0, 0, "cannot write %s: %s", name, strerror(error));
}

/* A descriptor that is written to as it is; 0 or an errno. */
static int
write_open_file(int fd, const struct buffer *bytes)
{
    return write_all(fd, buffer_text(bytes), bytes->length);
}

/* Gives the new file the permissions of the one it replaces, else those that a plain open() would have given. */
static void
set_permissions(int fd, const char *target)
{
    struct stat info;
    mode_t mask = umask(0);
    umask(mask);
    (void)fchmod(fd, stat(target, &info) == 0 ? info.st_mode & 0777 : 0666 & ~mask);
}

/* Writes a new file beside `target` and renames it; 0 or an errno. */
static int
write_and_rename(const char *target, const struct buffer *bytes)
{
    struct buffer temporary = {0};
    buffer_format(&temporary, "%s.XXXXXX", target);
    int fd = mkstemp(temporary.data);
    int error = fd < 0 ? errno : 0;
    if (fd >= 0) {
        set_permissions(fd, target);
        error = write_open_file(fd, bytes);
        if (close(fd) != 0 && error == 0)
            error = errno;
        if (error == 0 && rename(temporary.data, target) != 0)
            error = errno;
        if (error != 0)
            unlink(temporary.data);
    }
    buffer_done(&temporary);
    return error;
}

enum status
file_write(const char *path, const struct buffer *bytes, struct diagnosis *d)
{
    struct stat info;
    int error;
    if (strcmp(path, "-") == 0) {
        error = write_open_file(STDOUT_FILENO, bytes);
    } else if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
        int fd = open(path, O_WRONLY | O_CLOEXEC);
        error = fd < 0 ? errno : write_open_file(fd, bytes);
        if (fd >= 0 && close(fd) != 0 && error == 0)
            error = errno;
    } else {
        char *target = realpath(path, NULL); /* a link keeps pointing where it does */
        error = write_and_rename(target ? target : path, bytes);
        free(target);
    }
    return error ? cannot_write(path, error, d) : STATUS_OK;
}
