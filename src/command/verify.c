/* arenascope verify: does the model do what the recorded process did? */
#include "command/command.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

#include "command/options.h"
#include "trace/atrace.h"
#include "trace/verify_packed.h"

struct options {
    int all;
    int json;
};

/* One recording, and what its verification gave. */
struct job {
    const struct options *options;
    const char *path;
    int reported; /* differences printed so far */
    struct trace_header header;
    struct geometry geometry;
    struct verify_counts counts;
    struct diagnosis diagnosis; /* of what could not be read or cannot be */
    enum status status;
    int complete; /* it ends as the process ended */
    uint64_t records;
    double seconds[PARTS]; /* of the processor */
    enum part part;        /* at present, since */
    double since;
};

/* Seconds of the processor used so far: what else the machine does is not measured. */
static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* From now on time goes to that part. */
static void
turn(void *who, enum part part)
{
    struct job *job = who;
    double at = now();
    job->seconds[job->part] += at - job->since;
    job->part = part;
    job->since = at;
}

static double
events_per_second(const struct job *job)
{
    double seconds = job->seconds[PART_REPLAY];
    return seconds > 0 ? (double)job->counts.requests / seconds : 0;
}

static void
print_difference(const struct difference *d)
{
    printf("  difference at record %" PRIu64 ", request %" PRIu64 "\n", d->record, d->request);
    printf("    event     %s\n", d->event);
    printf("    expected  %s\n", d->expected);
    printf("    got       %s\n", d->got);
    for (int i = 0; i < 2; i++)
        if (d->where[i][0])
            printf("    place     %s\n", d->where[i]);
    for (uint32_t i = 0; i < d->befores; i++)
        printf("    before    %s\n", d->before[i]);
}

static void
print_json_member(const char *name, const char *value)
{
    printf("\"%s\":", name);
    print_json_string(stdout, value);
}

static void
print_difference_json(const struct difference *d)
{
    printf("{\"record\":%" PRIu64 ",\"request\":%" PRIu64 ",", d->record, d->request);
    print_json_member("event", d->event);
    putchar(',');
    print_json_member("expected", d->expected);
    putchar(',');
    print_json_member("got", d->got);
    printf(",\"places\":[");
    for (int i = 0, printed = 0; i < 2; i++)
        if (d->where[i][0]) {
            if (printed++)
                putchar(',');
            print_json_string(stdout, d->where[i]);
        }
    printf("],\"before\":[");
    for (uint32_t i = 0; i < d->befores; i++) {
        if (i)
            putchar(',');
        print_json_string(stdout, d->before[i]);
    }
    printf("]}");
}

/* The first difference is told in full; with --all the others are only counted. */
static void
report(void *who, const struct difference *d)
{
    struct job *job = who;
    if (job->reported++)
        return;
    if (job->options->json) {
        printf("{");
        print_json_member("file", job->path);
        printf(",\"difference\":");
        print_difference_json(d);
        printf(",");
    } else {
        printf("%s:\n", job->path);
        print_difference(d);
    }
}

static const char *
verdict(const struct job *job)
{
    if (job->counts.differences)
        return "DIFFERS";
    if (job->status)
        return "DAMAGED";
    return job->complete ? "OK" : "OK (cut)";
}

/* The numbers of the result, by name. */
struct number {
    const char *name;
    uint64_t value;
};

static void
print_json(const struct job *job)
{
    const struct verify_counts *c = &job->counts;
    const struct number numbers[] = {
        {"records", job->records},
        {"events", c->requests},
        {"addresses", c->addresses},
        {"routed", c->routed},
        {"stayed", c->stayed},
        {"moved", c->moved},
        {"arenas_mapped", c->mapped},
        {"arenas_unmapped", c->unmapped},
        {"frame_stacks", c->stacks},
        {"collections", c->collections[0] + c->collections[1] + c->collections[2]},
        {"marks", c->marks},
        {"snapshots", c->snapshots},
        {"numbers", c->numbers},
        {"texts", c->texts},
        {"strangers", c->strangers},
        {"differences", c->differences},
    };
    if (!job->reported) {
        printf("{");
        print_json_member("file", job->path);
        printf(",");
    }
    print_json_member("python", job->header.python);
    printf(",");
    print_json_member("model", job->geometry.name);
    printf(",\"alignment\":%" PRIu32 ",", job->geometry.alignment);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        printf("\"%s\":%" PRIu64 ",", numbers[i].name, numbers[i].value);
    if (job->diagnosis.status) {
        print_json_member("problem", job->diagnosis.message);
        printf(",");
    }
    printf("\"events_per_second\":%.0f,", events_per_second(job));
    printf("\"seconds\":{\"replay\":%.6f,\"reading\":%.6f,\"statistics\":%.6f},",
           job->seconds[PART_REPLAY], job->seconds[PART_READING], job->seconds[PART_STATISTICS]);
    print_json_member("verdict", verdict(job));
    printf("}\n");
}

static void
print_text(const struct job *job)
{
    const struct verify_counts *c = &job->counts;
    printf("%s: CPython %.*s as %s, %" PRIu64 " events, %" PRIu64 " addresses, %" PRIu64
           " arenas mapped, %" PRIu64 " unmapped, %" PRIu64 " snapshots (%" PRIu64 " numbers), ",
           job->path, (int)strcspn(job->header.python, " "), job->header.python, job->geometry.name,
           c->requests, c->addresses, c->mapped, c->unmapped, c->snapshots, c->numbers);
    if (c->texts)
        printf("%" PRIu64 " statistics texts, ", c->texts);
    if (job->options->all)
        printf("%" PRIu64 " differences, ", c->differences);
    printf("%.1f million events/s (%.1f ms; reading %.1f ms, statistics %.1f ms): %s\n",
           events_per_second(job) / 1e6, job->seconds[PART_REPLAY] * 1e3,
           job->seconds[PART_READING] * 1e3, job->seconds[PART_STATISTICS] * 1e3, verdict(job));
}

/* Verifies the wire form. */
static void
verify_wire(struct job *job, struct source *source, const struct expected *expected)
{
    struct wire wire;
    struct verify verify;
    job->status = wire_open(&wire, source);
    job->diagnosis = wire.diagnosis;
    if (!job->status) {
        wire.parts = (struct parts){turn, job};
        turn(job, PART_REPLAY);
        job->header = wire.header;
        job->status = verify_open(&verify, &wire, expected->alignment ? expected : NULL);
        job->diagnosis = verify.diagnosis;
    }
    if (!job->status) {
        verify.to_the_end = job->options->all;
        verify.report = report;
        verify.who = job;
        job->geometry = verify.geometry;
        job->status = verify_run(&verify);
        job->counts = verify.counts;
        job->diagnosis = verify.diagnosis;
        job->complete = wire.state == WIRE_COMPLETE;
        job->records = wire.record;
        turn(job, PART_READING); /* no more is replayed */
        verify_close(&verify);
    }
    wire_close(&wire);
}

/* Verifies the file form. */
static void
verify_file_form(struct job *job, struct source *source)
{
    struct recording *recording = atrace_read(source, &job->diagnosis);
    job->status = job->diagnosis.status;
    if (!recording)
        return;
    job->header = recording->header;
    job->geometry = recording->geometry;
    job->complete = recording->complete;
    job->records = recording->records;
    struct parts parts = {turn, job};
    job->status = verify_packed(recording, job->options->all, report, job, &parts, &job->counts,
                                &job->diagnosis);
}

/* Prints the result; what keeps it from being whole goes to standard error. */
static int
conclude(const struct job *job)
{
    if (!job->geometry.name)
        return complain(&job->diagnosis);
    if (job->options->json)
        print_json(job);
    else
        print_text(job);
    if (job->diagnosis.status)
        complain(&job->diagnosis);
    else if (!job->complete && !job->status)
        fprintf(stderr,
                "arenascope: %s: it ends after record %" PRIu64
                " without a trailer: the process was killed, or the file is not whole\n",
                job->path, job->records);
    else if (job->counts.requests == 0)
        fprintf(stderr,
                "arenascope: %s: there is nothing in it: the process had replaced its allocator "
                "(PYTHONMALLOC, development mode?)\n",
                job->path);
    return job->status ? EXIT_BAD : EXIT_DONE;
}

static int
verify_file(const struct options *options, const char *path)
{
    char beside[4096], magic[8];
    struct job job = {.options = options, .path = path, .part = PART_READING};
    struct expected expected;
    expected_path(path, beside, sizeof beside);
    job.status = expected_read(&expected, beside, &job.diagnosis);
    if (job.status && job.status != STATUS_NOT_FOUND)
        return complain(&job.diagnosis);
    struct source *source = source_open(path, &job.diagnosis);
    job.since = now();
    if (source && source_peek(source, magic, sizeof magic) == sizeof magic &&
        memcmp(magic, "ATRACE01", sizeof magic) == 0)
        verify_file_form(&job, source);
    else if (source)
        verify_wire(&job, source, &expected);
    source_close(source);
    expected_free(&expected);
    return conclude(&job);
}

int
command_verify(const struct command *command, int argc, char **argv)
{
    struct options options = {0, 0};
    const struct option_row rows[] = {
        {"all", NULL, "go on after a difference and count them all", OPTION_FLAG, &options.all},
        {"json", NULL, "print one JSON object a recording", OPTION_FLAG, &options.json},
        {NULL, NULL, NULL, OPTION_END, NULL}};
    int files, result = EXIT_DONE;
    int leave = options_parse(command, rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (!files)
        return usage_error(command, "which recording? (NAME.arsc.zst, or '-')");
    for (int i = 1; i <= files; i++)
        result |= verify_file(&options, argv[i]);
    return result;
}
