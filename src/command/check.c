/* arenascope check: runs scenarios headless, proves the invariants on the way, and reports a line a run. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/against.h"
#include "command/command.h"
#include "command/open.h"
#include "gc/collector.h"
#include "objects/object.h"
#include "python/scenario.h"

/* How many moments of a run are looked at, evenly spread over its events. */
enum { CHECKED_MOMENTS = 2000 };

struct proof {
    uint64_t step;     /* every how many events */
    uint64_t next;     /* the next event to look at */
    uint64_t looked;   /* moments looked at */
    uint64_t wrong_at; /* event after which something was wrong */
    char wrong[256];   /* what; "" = nothing */
};

/* A moment test that proves the invariants and finds the first moment at which one does not hold. */
static int
is_wrong(void *who, const struct moment *moment)
{
    struct proof *proof = who;
    if (moment->number < proof->next && !moment->finished)
        return 0;
    proof->next = moment->number + proof->step;
    proof->looked++;
    const char *why = heap_check(moment->mem);
    if (!why && moment->objects)
        why = objects_check(moment->objects);
    if (!why)
        return 0;
    proof->wrong_at = moment->number;
    snprintf(proof->wrong, sizeof proof->wrong, "%s", why);
    return 1;
}

/* What the program wrote to standard error, its lines indented. */
static void
print_errors(const struct scenario *scenario)
{
    size_t length;
    const char *text = scenario_errors(scenario, &length);
    const char *end = text + length;
    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline : end;
        printf("    %.*s\n", (int)(stop - text), text);
        text = stop + 1;
    }
}

/* Runs and reports one file on one version. Returns the exit status. */
static int
check_run(const char *path, const struct run_options *run)
{
    struct diagnosis d = {0};
    struct proof proof = {.step = 1};
    struct timeline *timeline = run_open(path, run, &d);
    if (!timeline)
        return complain(&d);
    int result = run_measure(timeline, run);
    const struct moment *moment = timeline_moment(timeline);
    uint64_t total = moment->total;
    proof.step = 1 + total / CHECKED_MOMENTS;
    timeline_find(timeline, is_wrong, &proof, 1);
    timeline_seek(timeline, total);
    int status = moment->scenario ? scenario_exit_status(moment->scenario) : 0;
    printf("%s: CPython %s: %" PRIu64 " events, %" PRIu64 " moments proved, ", path,
           moment->mem->geometry.name, total, proof.looked);
    if (proof.wrong[0])
        printf("WRONG after event %" PRIu64 ": %s\n", proof.wrong_at, proof.wrong);
    else if (result)
        printf("CUT\n");
    else if (status)
        printf("FAILED with exit status %d\n", status);
    else
        printf("ok\n");
    if (status && moment->scenario)
        print_errors(moment->scenario);
    timeline_close(timeline);
    return result || status || proof.wrong[0] ? EXIT_BAD : EXIT_DONE;
}

/* Runs a file on each version of a comma-separated list ("all" = every row; NULL = as the file says). */
static int
check_versions(const char *path, const char *versions, struct run_options *run)
{
    char list[256];
    int result = EXIT_DONE;
    if (!versions)
        return check_run(path, run);
    if (strcmp(versions, "all") == 0) {
        for (int i = 0; geometry_row(i); i++) {
            run->python = geometry_row(i)->name;
            result |= check_run(path, run);
        }
        return result;
    }
    snprintf(list, sizeof list, "%s", versions);
    for (char *rest = list, *name; (name = strtok_r(rest, ",", &rest));) {
        run->python = name;
        result |= check_run(path, run);
    }
    return result;
}

/* Compares each file with real interpreters. Returns the exit status. */
static int
check_against(const struct against_options *options, int files, char **paths)
{
    static struct against against;
    int result = against_open(&against, options);
    for (int i = 0; i < files; i++)
        result |= against_file(&against, paths[i]);
    return result;
}

int
command_check(const struct command *command, int argc, char **argv)
{
    struct run_options run = {0};
    struct against_options against = {.run = &run};
    const struct option_row rows[] = {
        RUN_OPTION_ROWS(&run),
        {"against", "PYTHON,...", "compare with real interpreters (all that are found)",
         OPTION_CHOICE, &against.pythons},
        {"timeout", "N", "with --against: stop a real interpreter after N seconds (60)",
         OPTION_NUMBER, &against.timeout},
        {"blocks", NULL, "with --against: compare the requests of each line, too", OPTION_FLAG,
         &against.blocks},
        {"json", NULL, "with --against: print one JSON object a run", OPTION_FLAG, &against.json},
        {NULL, NULL, NULL, OPTION_END, NULL}};
    int files, result = EXIT_DONE;
    int leave = options_parse(command, rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (!files)
        return usage_error(command, "which FILE?");
    if (against.pythons)
        return check_against(&against, files, argv + 1);
    if (against.blocks || against.json || against.timeout)
        return usage_error(command, "--blocks, --json and --timeout need --against");
    const char *versions = run.python;
    for (int i = 1; i <= files; i++)
        result |= check_versions(argv[i], versions, &run);
    return result;
}
