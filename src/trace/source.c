#include "config.h"

#include "trace/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef HAVE_ZSTD
#include <zstd.h>
#endif

#include "base/frozen.h"

enum { INPUT_BYTES = 128 * 1024, ZSTD_WINDOW_LOG_MAX = 27 };

struct source {
    char *name;
    int fd; /* -1 = memory */
    int own_fd;
    const unsigned char *memory; /* what is left of it */
    size_t memory_left;
    unsigned char ahead[SOURCE_AHEAD]; /* peeked at, not yet taken */
    size_t aheads;
    const char *problem;
#ifdef HAVE_ZSTD
    ZSTD_DStream *zstd;   /* NULL = plain */
    unsigned char *input; /* compressed bytes */
    size_t input_at, input_end;
    size_t frame_rest; /* 0 = at the end of a frame */
#endif
};

const char *
source_problem(const struct source *source)
{
    return source->problem;
}

const char *
source_name(const struct source *source)
{
    return source->name;
}

int
source_compressed(const struct source *source)
{
#ifdef HAVE_ZSTD
    return source->zstd != NULL;
#else
    (void)source;
    return 0;
#endif
}

/* Raw bytes from the file; 0 at its end or with `problem` set. */
static size_t
read_raw(struct source *source, void *buffer, size_t size)
{
    if (source->fd < 0) {
        size_t n = size < source->memory_left ? size : source->memory_left;
        memcpy(buffer, source->memory, n);
        source->memory += n;
        source->memory_left -= n;
        return n;
    }
    ssize_t n;
    do
        n = read(source->fd, buffer, size);
    while (n < 0 && errno == EINTR);
    if (n < 0) {
        source->problem = strerror(errno);
        return 0;
    }
    return (size_t)n;
}

#ifdef HAVE_ZSTD
static int
refill(struct source *source)
{
    source->input_at = 0;
    source->input_end = read_raw(source, source->input, INPUT_BYTES);
    return source->input_end > 0;
}
#endif

static size_t
read_plain(struct source *source, unsigned char *buffer, size_t size)
{
    size_t done = 0;
    for (size_t n; done < size && (n = read_raw(source, buffer + done, size - done)) > 0;)
        done += n;
    return done;
}

#ifdef HAVE_ZSTD
static size_t
read_zstd(struct source *source, void *buffer, size_t size)
{
    ZSTD_outBuffer out = {buffer, size, 0};
    while (out.pos < size && !source->problem) {
        if (source->input_at == source->input_end && !refill(source)) {
            if (source->frame_rest && !source->problem)
                source->problem = "the compressed data ends in the middle of a frame";
            break;
        }
        ZSTD_inBuffer in = {source->input, source->input_end, source->input_at};
        size_t rest = ZSTD_decompressStream(source->zstd, &out, &in);
        source->input_at = in.pos;
        if (ZSTD_isError(rest))
            source->problem = ZSTD_getErrorName(rest);
        source->frame_rest = rest;
    }
    return out.pos;
}
#endif

/* Uncompressed bytes that nobody peeked at. */
static size_t
read_on(struct source *source, void *buffer, size_t size)
{
    if (source->problem)
        return 0;
#ifdef HAVE_ZSTD
    if (source->zstd)
        return read_zstd(source, buffer, size);
#endif
    return read_plain(source, buffer, size);
}

size_t
source_read(struct source *source, void *buffer, size_t size)
{
    size_t n = source->aheads < size ? source->aheads : size;
    memcpy(buffer, source->ahead, n);
    source->aheads -= n;
    memmove(source->ahead, source->ahead + n, source->aheads);
    return n + read_on(source, (unsigned char *)buffer + n, size - n);
}

size_t
source_peek(struct source *source, void *bytes, size_t size)
{
    if (source->aheads < size)
        source->aheads += read_on(source, source->ahead + source->aheads, size - source->aheads);
    size_t n = source->aheads < size ? source->aheads : size;
    memcpy(bytes, source->ahead, n);
    return n;
}

#ifdef HAVE_ZSTD
/* What was peeked at is compressed: it is the decompressor's. */
static void
start_zstd(struct source *source)
{
    source->zstd = ZSTD_createDStream();
    if (!source->zstd)
        store_out_of_memory(0);
    ZSTD_DCtx_setParameter(source->zstd, ZSTD_d_windowLogMax, ZSTD_WINDOW_LOG_MAX);
    source->frame_rest = 1;
    source->input = store_realloc(NULL, INPUT_BYTES);
    memcpy(source->input, source->ahead, source->aheads);
    source->input_end = source->aheads;
    source->aheads = 0;
}
#else
static void
start_zstd(struct source *source)
{
    source->problem = "it is zstd-compressed, and this arenascope was built without libzstd: "
                      "decompress it first (zstd -d), or install libzstd-dev and build again";
}
#endif

/* Looks at the first bytes and prepares to decompress if they say so. */
static void
start(struct source *source)
{
    static const unsigned char magic[] = {0x28, 0xb5, 0x2f, 0xfd};
    source->aheads = read_plain(source, source->ahead, sizeof magic);
    if (source->aheads == sizeof magic && memcmp(source->ahead, magic, sizeof magic) == 0)
        start_zstd(source);
}

static struct source *
source_new(const char *name, int fd)
{
    struct source *source = store_calloc(1, sizeof *source);
    source->name = store_calloc(1, strlen(name) + 1);
    memcpy(source->name, name, strlen(name));
    source->fd = fd;
    return source;
}

struct source *
source_open(const char *path, struct diagnosis *d)
{
    struct stat stat;
    int standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        diagnose(d, STATUS_IO, path, 0, 0, "cannot be opened: %s", strerror(errno));
        return NULL;
    }
    struct source *source = source_new(standard ? "standard input" : path, fd);
    source->own_fd = !standard;
    if (fstat(fd, &stat) == 0 && S_ISDIR(stat.st_mode))
        source->problem = "it is a folder, not a recording";
    else
        start(source);
    if (source->problem) {
        diagnose(d, STATUS_IO, source->name, 0, 0, "cannot be read: %s", source->problem);
        source_close(source);
        return NULL;
    }
    return source;
}

struct source *
source_descriptor(int fd, const char *name)
{
    struct source *source = source_new(name, fd);
    start(source);
    return source;
}

struct source *
source_memory(const void *bytes, size_t size)
{
    struct source *source = source_new("memory", -1);
    source->memory = bytes;
    source->memory_left = size;
    start(source);
    return source;
}

void
source_close(struct source *source)
{
    if (!source)
        return;
    if (source->own_fd)
        close(source->fd);
#ifdef HAVE_ZSTD
    ZSTD_freeDStream(source->zstd);
    free(source->input);
#endif
    free(source->name);
    free(source);
}
