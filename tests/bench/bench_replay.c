/* How fast a recording is verified and replayed, in millions of requests a second: the best of several runs over a recording that is
 * in memory already. bench_replay [--bare PROGRAM] RECORDING...
 *
 * PROGRAM is a bare model of the allocator to compare with, without events, keyframes or history: it is run as PROGRAM -a8|-a16 FILE
 * on the uncompressed recording (the alignment of its blocks), turn by turn with ours, and says "N Mev/s" somewhere on standard error. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "trace/replay.h"
#include "trace/verify.h"

enum { RUNS = 9, FILE_MAX = 1 << 30 };

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
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

static uint32_t
alignment_of(const char *bytes, size_t length)
{
    struct source *source = source_memory(bytes, length);
    struct wire wire;
    uint32_t alignment = wire_open(&wire, source) == STATUS_OK ? wire_alignment(&wire) : 16;
    wire_close(&wire);
    source_close(source);
    return alignment;
}

/* What the bare model says of its speed; 0 = nothing. */
static double
bare_once(const char *program, uint32_t alignment, const char *file)
{
    char command[2048], line[2048];
    double rate = 0;
    snprintf(command, sizeof command, "'%s' -a%u '%s' 2>&1 >/dev/null", program, alignment, file);
    FILE *pipe = popen(command, "r");
    while (pipe && fgets(line, sizeof line, pipe)) {
        char *unit = strstr(line, " Mev/s");
        if (!unit)
            continue;
        while (unit > line && unit[-1] != ' ')
            unit--;
        rate = strtod(unit, NULL);
    }
    if (pipe)
        pclose(pipe);
    return rate;
}

/* Puts the bytes into a new file whose name is left in path. */
static int
write_temporary(char *path, const char *bytes, size_t length)
{
    int fd = mkstemp(path);
    FILE *file = fd < 0 ? NULL : fdopen(fd, "wb");
    int ok = file && fwrite(bytes, 1, length, file) == length;
    return (file ? fclose(file) == 0 : 0) && ok;
}

static int
measure(const char *path, const char *bare)
{
    char file[] = "/tmp/arenascope-bench.XXXXXX";
    struct contest verify = {verify_once, 0}, replay = {replay_once, 0};
    double best = 0;
    size_t length;
    char *bytes = read_all(path, &length);
    if (!bytes || (bare && !write_temporary(file, bytes, length)))
        return 1;
    for (int i = 0; i < RUNS; i++) {
        try_once(&verify, bytes, length);
        try_once(&replay, bytes, length);
        double rate = bare ? bare_once(bare, alignment_of(bytes, length), file) : 0;
        best = rate > best ? rate : best;
    }
    const char *slash = strrchr(path, '/');
    printf("%-28s %8.1f %8.1f", slash ? slash + 1 : path, verify.best, replay.best);
    if (best > 0)
        printf(" %8.1f %8.2f %8.2f", best, verify.best / best, replay.best / best);
    putchar('\n');
    free(bytes);
    if (bare)
        unlink(file);
    return 0;
}

int
main(int argc, char **argv)
{
    const char *bare = NULL;
    int first = 1, failed = 0;
    if (argc > 2 && strcmp(argv[1], "--bare") == 0) {
        bare = argv[2];
        first = 3;
    }
    printf("%-28s %8s %8s%s   (million events/s)\n", "recording", "verify", "replay",
           bare ? "     bare   verify/   replay/bare" : "");
    for (int i = first; i < argc; i++)
        failed |= measure(argv[i], bare);
    return failed;
}
