#include "command/against.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/frozen.h"
#include "command/command.h"
#include "command/places.h"
#include "command/refused.h"
#include "front/dialect.h"
#include "python/scenario.h"
#include "twin/compare.h"
#include "twin/requests.h"

enum { PAGE_WIDTH = 80, LINES_SHOWN = 20, REASON_SIZE = 128, SOURCE_LIMIT = 4 << 20 };

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

/* The columns that the terminal has; PAGE_WIDTH where there is none. */
static int
page_width(void)
{
    struct winsize size;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return PAGE_WIDTH;
}

/* How long a real interpreter may take. */
static int
real_milliseconds(const struct against_options *options)
{
    uint64_t seconds = options->timeout ? options->timeout : REAL_SECONDS;
    return seconds < INT_MAX / 1000 ? (int)seconds * 1000 : INT_MAX;
}

/* One file with one interpreter. */
struct twin {
    const struct against *against;
    const struct interpreter *interpreter;
    const char *path;
    struct refusals *refusals; /* the file's */
    struct outcome outcomes[SIDES];
    struct lines source;             /* --blocks: the file's text */
    struct requests requests[SIDES]; /* --blocks */
    struct scenario *scenario;       /* while it runs */
    const struct clock *clock;       /* its */
    uint32_t past_told;              /* as scenario_past_told() has said */
    size_t printed, complained;      /* --blocks: bytes of the output and errors that count */
    size_t told;                     /* bytes of errors when leave_out() looked last */
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

/* What an object begins with, up to its differences. */
static void
begin_json(const struct twin *twin, int same)
{
    printf("{\"file\":");
    print_json_string(stdout, twin->path);
    printf(",\"python\":");
    print_json_string(stdout, twin->interpreter->path);
    printf(",\"version\":\"%s\",\"model\":\"%s\",\"same\":%s,\"differences\":[",
           twin->interpreter->version, twin->interpreter->model, same ? "true" : "false");
}

static const char *
first_line(const struct lines *lines, size_t i)
{
    return i < lines->count ? lines->line[i] : NULL;
}

static void
print_json(const struct twin *twin, const struct comparison *c, int differs, uint32_t lines)
{
    int printed = 0;
    char status[SIDES][16];
    for (int side = 0; side < SIDES; side++)
        snprintf(status[side], sizeof status[side], "%d", c->status[side]);
    begin_json(twin, !differs && !lines);
    if (c->output_differs)
        print_difference_json("standard output", c->first + 1,
                              first_line(&c->output[SIMULATED], c->first),
                              first_line(&c->output[REAL], c->first), &printed);
    if (c->error_differs)
        print_difference_json("standard error", 0, first_line(&c->last_error[SIMULATED], 0),
                              first_line(&c->last_error[REAL], 0), &printed);
    if (c->status_differs)
        print_difference_json("exit status", 0, status[SIMULATED], status[REAL], &printed);
    putchar(']');
    if (twin->against->options->blocks)
        printf(",\"lines_with_other_requests\":%" PRIu32 ",\"lines_not_compared\":%" PRIu32, lines,
               requests_left_out(&twin->requests[SIMULATED], NULL));
    printf("}\n");
}

/* Compares the requests line by line. Returns the number of lines that differ. */
static uint32_t
report_requests(struct twin *twin, const char *const titles[SIDES])
{
    uint32_t shown = twin->against->options->json ? 0 : LINES_SHOWN;
    requests_left_out(&twin->requests[SIMULATED], shown ? stdout : NULL);
    return requests_compare(twin->requests, &twin->source, titles, shown, page_width(), stdout);
}

static int
report(struct twin *twin)
{
    const struct against_options *options = twin->against->options;
    struct comparison comparison;
    char real[64], simulated[64];
    const char *titles[SIDES] = {simulated, real};
    int differs = comparison_make(&comparison, twin->outcomes);
    uint32_t lines = 0;
    snprintf(real, sizeof real, "CPython %s", twin->interpreter->version);
    snprintf(simulated, sizeof simulated, "simulated %s", twin->interpreter->model);
    if (!options->json) {
        printf("%s: %s: output %s\n", twin->path, real, differs ? "DIFFERENT" : "same");
        comparison_print(&comparison, titles, page_width(), stdout);
    }
    if (options->blocks)
        lines = report_requests(twin, titles);
    if (options->json)
        print_json(twin, &comparison, differs, lines);
    else if (options->blocks && lines)
        printf("%s: %s: requests DIFFERENT on %" PRIu32 " lines\n", twin->path, real, lines);
    else if (options->blocks)
        printf("%s: %s: requests same\n", twin->path, real);
    if (options->blocks && !options->json)
        printf("   (left out: what the library's own code asks for, and the end of the run; see "
               "arenascope-model(7))\n");
    comparison_free(&comparison);
    return differs || lines ? EXIT_BAD : EXIT_DONE;
}

/* Leaves the line that runs out of the comparison if what it does is none of the model's. Returns 1 while code of the library runs. */
static int
leave_out(struct twin *twin)
{
    const struct scenario *scenario = twin->scenario;
    uint32_t line = 0, past = scenario_past_told(scenario);
    const char *function = scenario_library_function(scenario, &line);
    size_t told;
    char why[REASON_SIZE];
    if (past != twin->past_told)
        requests_leave_out(&twin->requests[SIMULATED], scenario_line(scenario),
                           "it asks for a number that counts what the interpreter had before");
    twin->past_told = past;
    scenario_errors(scenario, &told);
    if (told != twin->told && !scenario_is_torn_down(scenario))
        requests_leave_out(&twin->requests[SIMULATED], scenario_line(scenario),
                           "it makes the interpreter write to standard error");
    twin->told = told;
    if (!function)
        return 0;
    snprintf(why, sizeof why, "it runs %s(), which is Python code of the library", function);
    if (!scenario_is_torn_down(scenario))
        requests_leave_out(&twin->requests[SIMULATED], line, why);
    return 1;
}

/* Imports from __future__ stand before everything else; the module itself is none of the model's. */
static void
leave_out_future(struct twin *twin)
{
    for (uint32_t line = 1; line <= scenario_future(twin->scenario); line++)
        requests_leave_out(&twin->requests[SIMULATED], line, "it imports from __future__");
}

static void
hear(void *whom)
{
    struct twin *twin = whom;
    int nobodys = leave_out(twin) || scenario_is_torn_down(twin->scenario);
    requests_hear(&twin->requests[SIMULATED], twin->clock, nobodys);
}

/* --blocks: the real interpreter does not take the module apart, and what is printed meanwhile does not count. */
static void
note_output(struct twin *twin)
{
    if (scenario_is_taken_apart(twin->scenario))
        return;
    scenario_output(twin->scenario, &twin->printed);
    scenario_errors(twin->scenario, &twin->complained);
}

/* Runs the twin's scenario to its end, or to the limit of events. Returns 1 if it ended. */
static int
run_to_end(struct twin *twin, uint64_t limit)
{
    struct scenario *scenario = twin->scenario;
    struct outcome *outcome = &twin->outcomes[SIMULATED];
    int blocks = twin->against->options->blocks;
    jmp_buf leave;
    clock_leave_at(scenario_clock(scenario), limit, &leave);
    if (blocks)
        leave_out_future(twin);
    if (setjmp(leave) == 0)
        while (scenario_advance(scenario))
            if (blocks) {
                note_output(twin);
                leave_out(twin);
            }
    if (!scenario_finished(scenario))
        return 0;
    outcome->status = scenario_exit_status(scenario);
    const char *text = scenario_output(scenario, &outcome->out_length);
    if (blocks)
        outcome->out_length = twin->printed;
    outcome->out = copy_text(text, outcome->out_length);
    text = scenario_errors(scenario, &outcome->err_length);
    if (blocks)
        outcome->err_length = twin->complained;
    outcome->err = copy_text(text, outcome->err_length);
    return 1;
}

/* Says that the simulated run did not end: there is nothing to compare, and the real one may never end. Returns EXIT_BAD. */
static int
report_cut(const struct twin *twin, uint64_t limit)
{
    if (twin->against->options->json) {
        int printed = 0;
        char text[64];
        snprintf(text, sizeof text, "cut after %" PRIu64 " events", limit);
        begin_json(twin, 0);
        print_difference_json("run", 0, text, NULL, &printed);
        puts("]}");
    } else {
        printf("%s: CPython %s: not compared: the simulated run was cut after %" PRIu64
               " events; --limit N allows more\n",
               twin->path, twin->interpreter->version, limit);
    }
    return EXIT_BAD;
}

/* For --blocks: pools and arenas as large as the interpreter's, whatever the scenario's options say. */
static void
use_real_sizes(struct run_options *run)
{
    const struct geometry *row = geometry_named(run->python);
    if (!run->pool)
        run->pool = row->pool_size;
    if (!run->arena)
        run->arena = row->arena_size;
}

/* Runs the file in the simulator. Returns 0, or EXIT_BAD after saying or noting why not. */
static int
run_simulated(struct twin *twin)
{
    const struct run_options *given = twin->against->options->run;
    struct run_options run = *given;
    struct diagnosis d = {0};
    run.python = twin->interpreter->model;
    struct dialect compiled = *dialect_named(run.python);
    compiled.tree_stays = 0; /* the real interpreter is given what compile() has made */
    if (twin->against->options->blocks) {
        use_real_sizes(&run);
        run.dialect = &compiled;
    }
    struct scenario *scenario = scenario_open(twin->path, &run, &d);
    if (!scenario)
        return refusals_add(twin->refusals, twin->interpreter, &d);
    twin->refusals->accepted++;
    twin->scenario = scenario;
    twin->clock = scenario_clock(scenario);
    if (twin->against->options->blocks)
        clock_listen(scenario_clock(scenario), hear, twin);
    int ended = run_to_end(twin, run_limit(&run));
    scenario_free(scenario);
    return ended ? EXIT_DONE : report_cut(twin, run_limit(&run));
}

static const char tap_script[] =
#include "twin/tap.inc"
    ;

/* Runs the file in the interpreter with the tap. Returns 0 or an errno value; EINVAL if the tap was not understood. */
static int
run_tapped(struct twin *twin, const char *modules)
{
    char library[PLACE_SIZE], log[PLACE_SIZE];
    if (!place_of_library("tap.so", "src/twin", library))
        return ENOENT;
    int file = place_of_temporary("arenascope-tap.XXXXXX", log) ? mkstemp(log) : -1;
    if (file < 0)
        return errno;
    close(file);
    const char *argv[] = {twin->interpreter->path,
                          "-u",
                          "-S",
                          "-s",
                          "-B",
                          "-c",
                          tap_script,
                          library,
                          log,
                          twin->path,
                          NULL};
    int why = interpreter_spawn(argv, modules, real_milliseconds(twin->against->options),
                                &twin->outcomes[REAL]);
    if (!why && !requests_read(&twin->requests[REAL], log))
        why = EINVAL;
    unlink(log);
    return why;
}

static int
run_both(struct twin *twin)
{
    char folder[PLACE_SIZE];
    const char *modules = place_of_scenarios(folder);
    int result = run_simulated(twin);
    if (result)
        return result;
    int why =
        twin->against->options->blocks
            ? run_tapped(twin, modules)
            : interpreter_run(twin->interpreter, twin->path, modules,
                              real_milliseconds(twin->against->options), &twin->outcomes[REAL]);
    if (!why)
        return report(twin);
    fprintf(stderr, "arenascope: %s cannot be run%s: %s\n", twin->interpreter->path,
            twin->against->options->blocks ? ", or its requests not be kept in a temporary file"
                                           : "",
            strerror(why));
    return EXIT_BAD;
}

/* Reads the file for --blocks. Returns 0, or EXIT_BAD after noting why not. */
static int
open_requests(struct twin *twin)
{
    struct diagnosis d = {0};
    size_t length;
    char *text = read_file(twin->path, SOURCE_LIMIT, &length, &d);
    if (!text)
        return refusals_add(twin->refusals, twin->interpreter, &d);
    lines_split(&twin->source, text);
    for (int side = 0; side < SIDES; side++)
        requests_open(&twin->requests[side], (uint32_t)twin->source.count);
    return EXIT_DONE;
}

static void
close_requests(struct twin *twin)
{
    lines_free(&twin->source);
    for (int side = 0; side < SIDES; side++)
        requests_close(&twin->requests[side]);
}

/* Can Python 2.7 read the file: is it ASCII, or says its coding in one of the first two lines (PEP 263)? A file that cannot be read is
 * left to those who run it. */
static int
is_readable_by_python2(const char *path)
{
    struct diagnosis d;
    size_t length;
    char *text = read_file(path, SOURCE_LIMIT, &length, &d);
    const char *second = text ? strchr(text, '\n') : NULL;
    const char *third = second ? strchr(second + 1, '\n') : NULL;
    const char *coding = text ? strstr(text, "coding") : NULL;
    int readable = !text || (coding && (!third || coding < third));
    for (size_t i = 0; !readable && (unsigned char)text[i] < 0x80; i++)
        readable = text[i] == '\0';
    free(text);
    return readable;
}

static int
run_one(const struct against *against, const struct interpreter *interpreter, const char *path,
        struct refusals *refusals)
{
    struct twin twin = {
        .against = against, .interpreter = interpreter, .path = path, .refusals = refusals};
    int blocks = against->options->blocks, result = EXIT_DONE;
    int python2 = strncmp(interpreter->version, "2.", 2) == 0;
    if (python2 && !is_readable_by_python2(path)) {
        printf("%s: CPython %s: left out: it is not ASCII and does not say its coding\n", path,
               interpreter->version);
        return EXIT_DONE;
    }
    if (blocks && python2) {
        printf("%s: CPython %s: --blocks needs 3.6 or later: its allocator cannot be listened to\n",
               path, interpreter->version);
        return EXIT_DONE;
    }
    if (blocks)
        result = open_requests(&twin);
    if (!result)
        result = run_both(&twin);
    if (blocks && twin.source.text)
        close_requests(&twin);
    for (int side = 0; side < SIDES; side++)
        outcome_free(&twin.outcomes[side]);
    return result;
}

int
against_file(const struct against *against, const char *path)
{
    int result = EXIT_DONE;
    struct refusals *refusals = store_realloc(NULL, sizeof *refusals);
    refusals->count = refusals->accepted = 0;
    for (int i = 0; i < against->count; i++)
        result |= run_one(against, &against->list[i], path, refusals);
    fflush(stdout);
    refusals_tell(refusals);
    free(refusals);
    return result;
}
