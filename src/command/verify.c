/* arenascope verify: does the model do what the recorded process did? */
#include "command/command.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

#include "command/options.h"
#include "trace/verify.h"

struct options {
    int all;
    int json;
};

/* What is known of one recording while it is verified. */
struct job {
    const struct options *options;
    const char *path;
    struct wire wire;
    struct expected expected;
    struct verify verify;
    double seconds;
    int reported; /* differences printed so far */
};

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
verdict(const struct job *job, enum status status)
{
    if (job->verify.counts.differences)
        return "DIFFERS";
    if (status)
        return "DAMAGED";
    return job->wire.state == WIRE_COMPLETE ? "OK" : "OK (cut)";
}

/* The numbers of the result, by name. */
struct number {
    const char *name;
    uint64_t value;
};

static void
print_json(const struct job *job, enum status status)
{
    const struct verify_counts *c = &job->verify.counts;
    const struct number numbers[] = {
        {"records", job->wire.record},
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
    print_json_member("python", job->wire.header.python);
    printf(",");
    print_json_member("model", job->verify.geometry.name);
    printf(",\"alignment\":%" PRIu32 ",", job->verify.geometry.alignment);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        printf("\"%s\":%" PRIu64 ",", numbers[i].name, numbers[i].value);
    if (status && job->verify.diagnosis.status) {
        print_json_member("problem", job->verify.diagnosis.message);
        printf(",");
    }
    printf("\"events_per_second\":%.0f,",
           job->seconds > 0 ? (double)c->requests / job->seconds : 0);
    print_json_member("verdict", verdict(job, status));
    printf("}\n");
}

static void
print_text(const struct job *job, enum status status)
{
    const struct verify_counts *c = &job->verify.counts;
    printf("%s: CPython %.*s as %s, %" PRIu64 " events, %" PRIu64 " addresses, %" PRIu64
           " arenas mapped, %" PRIu64 " unmapped, %" PRIu64 " snapshots (%" PRIu64 " numbers), ",
           job->path, (int)strcspn(job->wire.header.python, " "), job->wire.header.python,
           job->verify.geometry.name, c->requests, c->addresses, c->mapped, c->unmapped,
           c->snapshots, c->numbers);
    if (c->texts)
        printf("%" PRIu64 " statistics texts, ", c->texts);
    if (job->options->all)
        printf("%" PRIu64 " differences, ", c->differences);
    printf("%.1f million events/s: %s\n",
           job->seconds > 0 ? (double)c->requests / job->seconds / 1e6 : 0, verdict(job, status));
}

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Replays the opened recording and prints the result. */
static int
run(struct job *job)
{
    enum status status =
        verify_open(&job->verify, &job->wire, job->expected.alignment ? &job->expected : NULL);
    if (status)
        return complain(&job->verify.diagnosis);
    job->verify.to_the_end = job->options->all;
    job->verify.report = report;
    job->verify.who = job;
    double start = now();
    status = verify_run(&job->verify);
    job->seconds = now() - start;
    if (job->options->json)
        print_json(job, status);
    else
        print_text(job, status);
    if (job->verify.diagnosis.status)
        complain(&job->verify.diagnosis);
    else if (job->wire.state == WIRE_CUT)
        fprintf(stderr,
                "arenascope: %s: it ends after record %" PRIu64
                " without a trailer: the process was killed, or the file is not whole\n",
                job->path, job->wire.record);
    else if (job->verify.counts.requests == 0)
        fprintf(stderr,
                "arenascope: %s: there is nothing in it: the process had replaced its allocator "
                "(PYTHONMALLOC, development mode?)\n",
                job->path);
    verify_close(&job->verify);
    return status ? EXIT_BAD : EXIT_DONE;
}

static int
verify_file(const struct options *options, const char *path)
{
    char beside[4096];
    struct diagnosis d;
    struct job job = {.options = options, .path = path};
    enum status status =
        expected_read(&job.expected, expected_path(path, beside, sizeof beside), &d);
    if (status && status != STATUS_NOT_FOUND)
        return complain(&d);
    struct source *source = source_open(path, &d);
    int result;
    if (!source)
        result = complain(&d);
    else if (wire_open(&job.wire, source))
        result = complain(&job.wire.diagnosis);
    else
        result = run(&job);
    wire_close(&job.wire);
    source_close(source);
    expected_free(&job.expected);
    return result;
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
