/* arenascope run: a scenario without a screen, printing exactly what the program prints. */
#include <setjmp.h>
#include <stdio.h>

#include "command/command.h"
#include "command/open.h"
#include "python/scenario.h"

/* Writes what has been added to a stream of the program since the last time. */
static void
pass_on(FILE *file, const char *text, size_t length, size_t *written)
{
    if (length == *written)
        return;
    fwrite(text + *written, 1, length - *written, file);
    fflush(file);
    *written = length;
}

/* How much of the program's two streams has been passed on. */
struct passed {
    size_t output, errors;
};

static void
pass_on_both(const struct scenario *scenario, struct passed *passed)
{
    size_t length;
    const char *text = scenario_output(scenario, &length);
    pass_on(stdout, text, length, &passed->output);
    text = scenario_errors(scenario, &length);
    pass_on(stderr, text, length, &passed->errors);
}

/* Runs to the end, or to the limit of events, which may be in the middle of an operation. Returns the exit status. */
static int
run_to_end(struct scenario *scenario, uint64_t limit, struct passed *passed)
{
    struct clock *clock = scenario_clock(scenario);
    jmp_buf leave;
    clock_leave_at(clock, limit, &leave);
    if (!setjmp(leave))
        while (scenario_advance(scenario))
            pass_on_both(scenario, passed);
    pass_on_both(scenario, passed);
    return scenario_finished(scenario) ? scenario_exit_status(scenario)
                                       : run_was_cut(clock->vars.now);
}

int
command_run(const struct command *command, int argc, char **argv)
{
    struct run_options run = {0};
    struct passed passed = {0, 0};
    const struct option_row rows[] = {RUN_OPTION_ROWS(&run), {NULL, NULL, NULL, OPTION_END, NULL}};
    struct diagnosis d = {0};
    int files, leave = options_parse(command, rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (files != 1)
        return usage_error(command, "one FILE is needed");
    struct scenario *scenario = scenario_open(argv[1], &run, &d);
    if (!scenario && !d.report[0])
        return complain(&d);
    if (!scenario) {
        fputs(d.report, stderr);
        return EXIT_BAD;
    }
    int status = run_to_end(scenario, run_limit(&run), &passed);
    scenario_free(scenario);
    return status;
}
