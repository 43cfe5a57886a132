/* How fast a recording is verified and replayed, in millions of requests a second: the best of several runs over a recording that is
 * in memory already, turn by turn with a bare model of the allocator (bare.h). bench_replay RECORDING... */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bare.h"
#include "trace/replay.h"
#include "trace/verify.h"

enum { RUNS = 9, FILE_MAX = 1 << 30 };

/* Seconds of the processor that were used so far: what else the machine does is not measured. */
static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* The whole uncompressed recording. The caller frees it. */
static char *
read_all(const char *path, size_t *length)
{
    struct diagnosis d;
    struct source *source = source_open(path, &d);
    if (!source) {
        fprintf(stderr, "bench: %s: %s\n", path, d.message);
        exit(1);
    }
    size_t room = 1 << 24;
    char *bytes = malloc(room);
    *length = 0;
    for (size_t n; bytes && (n = source_read(source, bytes + *length, room - *length)) > 0;) {
        *length += n;
        if (*length == room && room < FILE_MAX)
            bytes = realloc(bytes, room *= 2);
    }
    source_close(source);
    return bytes;
}

/* Requests a second of one verification. */
static double
verify_once(const char *bytes, size_t length)
{
    struct source *source = source_memory(bytes, length);
    struct wire wire;
    struct verify v;
    double rate = 0;
    if (wire_open(&wire, source) == STATUS_OK && verify_open(&v, &wire, NULL) == STATUS_OK) {
        double start = now();
        if (verify_run(&v) == STATUS_OK)
            rate = (double)v.counts.requests / (now() - start);
        verify_close(&v);
    }
    wire_close(&wire);
    source_close(source);
    return rate;
}

/* Requests a second of one replay. */
static double
replay_once(const char *bytes, size_t length)
{
    struct diagnosis d;
    struct source *source = source_memory(bytes, length);
    struct recording *recording = recording_load(source, &d);
    source_close(source);
    if (!recording)
        return 0;
    struct replay *replay = replay_new(recording, NULL);
    uint64_t operation;
    double start = now();
    while (replay_run(replay, UINT64_MAX, &operation))
        ;
    double rate = (double)replay->vars.request / (now() - start);
    replay_free(replay);
    return rate;
}

/* Requests a second of the bare model. */
static double
bare_once(const char *bytes, size_t length)
{
    struct source *source = source_memory(bytes, length);
    struct wire wire;
    struct geometry geometry;
    struct diagnosis d;
    double rate = 0;
    if (wire_open(&wire, source) == STATUS_OK &&
        trace_geometry(&geometry, &wire.header, wire_alignment(&wire), wire_arena_size(&wire),
                       "memory", &d) == STATUS_OK) {
        double start = now();
        uint64_t requests = bare_replay(&geometry, (const unsigned char *)bytes + WIRE_HEADER,
                                        (length - WIRE_HEADER) / WIRE_RECORD);
        rate = (double)requests / (now() - start);
    }
    wire_close(&wire);
    source_close(source);
    return rate;
}

/* A measurement that is repeated, and the best it gave: million requests a second. */
struct contest {
    double (*once)(const char *bytes, size_t length);
    double best;
};

static void
try_once(struct contest *contest, const char *bytes, size_t length)
{
    double rate = contest->once(bytes, length) / 1e6;
    contest->best = rate > contest->best ? rate : contest->best;
}

/* Returns non-zero if one of the three could not be measured. */
static int
measure(const char *path)
{
    struct contest verify = {verify_once, 0}, replay = {replay_once, 0}, bare = {bare_once, 0};
    size_t length;
    char *bytes = read_all(path, &length);
    for (int i = 0; i < RUNS; i++) {
        try_once(&verify, bytes, length);
        try_once(&replay, bytes, length);
        try_once(&bare, bytes, length);
    }
    const char *slash = strrchr(path, '/');
    printf("%-28s %8.1f %8.1f %8.1f %8.2f %8.2f\n", slash ? slash + 1 : path, verify.best,
           replay.best, bare.best, verify.best / bare.best, replay.best / bare.best);
    free(bytes);
    return verify.best == 0 || replay.best == 0 || bare.best == 0;
}

int
main(int argc, char **argv)
{
    int failed = 0;
    printf("%-28s %8s %8s %8s %8s %8s   (million requests/s)\n", "recording", "verify", "replay",
           "bare", "verify/", "replay/bare");
    for (int i = 1; i < argc; i++)
        failed |= measure(argv[i]);
    return failed;
}
