#include "command/against.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/frozen.h"
#include "command/command.h"
#include "command/places.h"
#include "python/scenario.h"
#include "twin/compare.h"

enum { RUN_MILLISECONDS = 60000, PAGE_WIDTH = 100 };

int
against_open(struct against *against, const struct against_options *options)
{
    *against = (struct against){.options = options};
    if (!*options->pythons) {
        against->count = interpreters_find(against->list);
        if (against->count)
            return EXIT_DONE;
        fprintf(stderr, "arenascope: no interpreter to compare with was found: name one with "
                        "--against=PYTHON, or list them in ARENASCOPE_PYTHONS\n");
        return EXIT_BAD;
    }
    int result = EXIT_DONE;
    char *list = strdup(options->pythons);
    for (char *rest = list, *path; (path = strtok_r(rest, ",", &rest));) {
        struct interpreter *found = &against->list[against->count];
        if (against->count < INTERPRETERS_MAX - 1 && interpreter_probe(path, found)) {
            against->count++;
        } else {
            fprintf(stderr, "arenascope: %s cannot be compared with: %s\n", path, found->problem);
            result = EXIT_BAD;
        }
    }
    free(list);
    return result;
}

static char *
copy_text(const char *text, size_t length)
{
    char *copy = store_realloc(NULL, length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

/* Runs the scenario to its end, or to the limit of events: then it counts as timed out. */
static void
run_to_end(struct scenario *scenario, uint64_t limit, struct outcome *outcome)
{
    struct clock *clock = scenario_clock(scenario);
    jmp_buf leave;
    clock->until = limit;
    clock->leave = &leave;
    if (setjmp(leave) == 0)
        while (scenario_advance(scenario))
            continue;
    outcome->timed_out = !scenario_finished(scenario);
    outcome->status = outcome->timed_out ? 0 : scenario_exit_status(scenario);
    const char *text = scenario_output(scenario, &outcome->out_length);
    outcome->out = copy_text(text, outcome->out_length);
    text = scenario_errors(scenario, &outcome->err_length);
    outcome->err = copy_text(text, outcome->err_length);
}

/* The columns that the terminal has; PAGE_WIDTH where there is none. */
static int
page_width(void)
{
    struct winsize size;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return PAGE_WIDTH;
}

/* One file with one interpreter. */
struct twin {
    const struct against *against;
    const struct interpreter *interpreter;
    const char *path;
    struct outcome outcomes[SIDES];
};

static void
print_difference_json(const char *name, size_t line, const char *simulated, const char *real,
                      int *printed)
{
    const char *texts[SIDES] = {simulated, real}, *keys[SIDES] = {"simulated", "real"};
    printf("%s{\"in\":\"%s\"", (*printed)++ ? "," : "", name);
    if (line)
        printf(",\"line\":%zu", line);
    for (int side = 0; side < SIDES; side++) {
        printf(",\"%s\":", keys[side]);
        if (texts[side])
            print_json_string(stdout, texts[side]);
        else
            printf("null");
    }
    putchar('}');
}

static const char *
first_line(const struct lines *lines, size_t i)
{
    return i < lines->count ? lines->line[i] : NULL;
}

static void
print_json(const struct twin *twin, const struct comparison *c, int differs)
{
    int printed = 0;
    char status[SIDES][16];
    for (int side = 0; side < SIDES; side++)
        snprintf(status[side], sizeof status[side], "%d", c->status[side]);
    printf("{\"file\":");
    print_json_string(stdout, twin->path);
    printf(",\"python\":");
    print_json_string(stdout, twin->interpreter->path);
    printf(",\"version\":\"%s\",\"model\":\"%s\",\"same\":%s,\"differences\":[",
           twin->interpreter->version, twin->interpreter->model, differs ? "false" : "true");
    if (c->output_differs)
        print_difference_json("standard output", c->first + 1,
                              first_line(&c->output[SIMULATED], c->first),
                              first_line(&c->output[REAL], c->first), &printed);
    if (c->error_differs)
        print_difference_json("standard error", 0, first_line(&c->last_error[SIMULATED], 0),
                              first_line(&c->last_error[REAL], 0), &printed);
    if (c->status_differs)
        print_difference_json("exit status", 0, status[SIMULATED], status[REAL], &printed);
    printf("]}\n");
}

static int
report(const struct twin *twin)
{
    struct comparison comparison;
    char real[64], simulated[64];
    const char *titles[SIDES] = {simulated, real};
    int differs = comparison_make(&comparison, twin->outcomes);
    snprintf(real, sizeof real, "CPython %s", twin->interpreter->version);
    snprintf(simulated, sizeof simulated, "simulated %s", twin->interpreter->model);
    if (twin->against->options->json) {
        print_json(twin, &comparison, differs);
    } else {
        printf("%s: %s: %s\n", twin->path, real, differs ? "DIFFERENT" : "same");
        comparison_print(&comparison, titles, page_width(), stdout);
    }
    comparison_free(&comparison);
    return differs ? EXIT_BAD : EXIT_DONE;
}

static int
run_both(struct twin *twin)
{
    const struct run_options *given = twin->against->options->run;
    struct run_options run = *given;
    struct diagnosis d = {0};
    char folder[1024];
    run.python = twin->interpreter->model;
    struct scenario *scenario = scenario_open(twin->path, &run, &d);
    if (!scenario)
        return complain(&d);
    run_to_end(scenario, run.limit ? run.limit : DEFAULT_EVENT_LIMIT, &twin->outcomes[SIMULATED]);
    scenario_free(scenario);
    int why = interpreter_run(twin->interpreter, twin->path,
                              place_of_scenarios(folder, sizeof folder), RUN_MILLISECONDS,
                              &twin->outcomes[REAL]);
    if (!why)
        return report(twin);
    fprintf(stderr, "arenascope: %s cannot be run: %s\n", twin->interpreter->path, strerror(why));
    return EXIT_BAD;
}

int
against_file(const struct against *against, const char *path)
{
    int result = EXIT_DONE;
    for (int i = 0; i < against->count; i++) {
        struct twin twin = {against, &against->list[i], path, {{0}, {0}}};
        result |= run_both(&twin);
        for (int side = 0; side < SIDES; side++)
            outcome_free(&twin.outcomes[side]);
    }
    return result;
}
