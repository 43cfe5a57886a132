/* How fast a recording is verified and replayed, in millions of requests a second: the best of several runs, turn by turn with a bare
 * model of the allocator (bare.h). A replay also in millions of events: the player's, of which a request has more than one. Measured
 * is processor time, without that for reading and decompressing. bench_replay RECORDING... */
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

/* What was measured, as verify and the player do it: the time of PART_REPLAY only. */
struct watch {
    enum part part; /* at present, since */
    double since;
    double seconds[PARTS];
};

static void
turn(void *who, enum part part)
{
    struct watch *watch = who;
    double at = now();
    watch->seconds[watch->part] += at - watch->since;
    watch->part = part;
    watch->since = at;
}

/* What one run made in a second. */
struct rate {
    double requests, events;
};

/* One verification. */
static struct rate
verify_once(const char *bytes, size_t length)
{
    struct watch watch = {.part = PART_READING};
    struct source *source = source_memory(bytes, length);
    struct wire wire;
    struct verify v;
    struct rate rate = {0, 0};
    if (wire_open(&wire, source) == STATUS_OK && verify_open(&v, &wire, NULL) == STATUS_OK) {
        wire.parts = (struct parts){turn, &watch};
        turn(&watch, PART_REPLAY);
        int same = verify_run(&v) == STATUS_OK;
        turn(&watch, PART_READING);
        if (same)
            rate.requests = (double)v.counts.requests / watch.seconds[PART_REPLAY];
        verify_close(&v);
    }
    wire_close(&wire);
    source_close(source);
    return rate;
}

/* One replay. */
static struct rate
replay_once(const char *bytes, size_t length)
{
    struct diagnosis d;
    struct watch watch = {.part = PART_READING};
    struct source *source = source_memory(bytes, length);
    struct recording *recording = recording_load(source, &d);
    source_close(source);
    if (!recording)
        return (struct rate){0, 0};
    struct replay *replay = replay_new(recording, NULL);
    replay->parts = (struct parts){turn, &watch};
    uint64_t operation;
    turn(&watch, PART_REPLAY);
    while (replay_run(replay, UINT64_MAX, &operation))
        ;
    turn(&watch, PART_READING);
    double seconds = watch.seconds[PART_REPLAY];
    struct rate rate = {(double)replay->vars.request / seconds,
                        (double)replay->clock.vars.now / seconds};
    replay_free(replay);
    return rate;
}

/* One run of the bare model. */
static struct rate
bare_once(const char *bytes, size_t length)
{
    struct source *source = source_memory(bytes, length);
    struct wire wire;
    struct geometry geometry;
    struct diagnosis d;
    struct rate rate = {0, 0};
    if (wire_open(&wire, source) == STATUS_OK &&
        trace_geometry(&geometry, &wire.header, wire_alignment(&wire), wire_arena_size(&wire),
                       "memory", &d) == STATUS_OK) {
        double start = now();
        uint64_t requests = bare_replay(&geometry, (const unsigned char *)bytes + WIRE_HEADER,
                                        (length - WIRE_HEADER) / WIRE_RECORD);
        rate.requests = (double)requests / (now() - start);
    }
    wire_close(&wire);
    source_close(source);
    return rate;
}

/* A measurement that is repeated, and the best it gave: million requests a second. */
struct contest {
    struct rate (*once)(const char *bytes, size_t length);
    struct rate best;
};

static void
try_once(struct contest *contest, const char *bytes, size_t length)
{
    struct rate rate = contest->once(bytes, length);
    if (rate.requests > contest->best.requests)
        contest->best = rate;
}

/* Returns non-zero if one of the three could not be measured. */
static int
measure(const char *path)
{
    struct contest verify = {.once = verify_once}, replay = {.once = replay_once},
                   bare = {.once = bare_once};
    size_t length;
    char *bytes = read_all(path, &length);
    for (int i = 0; i < RUNS; i++) {
        try_once(&verify, bytes, length);
        try_once(&replay, bytes, length);
        try_once(&bare, bytes, length);
    }
    const char *slash = strrchr(path, '/');
    double v = verify.best.requests / 1e6, r = replay.best.requests / 1e6,
           b = bare.best.requests / 1e6;
    printf("%-28s %8.1f %8.1f %8.1f %8.2f %8.2f %10.1f\n", slash ? slash + 1 : path, v, r, b, v / b,
           r / b, replay.best.events / 1e6);
    free(bytes);
    return v == 0 || r == 0 || b == 0;
}

int
main(int argc, char **argv)
{
    int failed = 0;
    printf("%-28s %26s %17s %10s\n", "", "million requests/s", "ratio to bare", "M events/s");
    printf("%-28s %8s %8s %8s %8s %8s %10s\n", "recording", "verify", "replay", "bare", "verify",
           "replay", "replay");
    for (int i = 1; i < argc; i++)
        failed |= measure(argv[i]);
    return failed;
}
