/* arenascope run: a scenario without a screen, printing exactly what the program prints. */
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

static int
run_to_end(struct scenario *scenario)
{
    size_t written = 0, complained = 0, length;
    int more;
    do {
        more = scenario_advance(scenario);
        const char *text = scenario_output(scenario, &length);
        pass_on(stdout, text, length, &written);
        text = scenario_errors(scenario, &length);
        pass_on(stderr, text, length, &complained);
    } while (more);
    return scenario_exit_status(scenario);
}

int
command_run(const struct command *command, int argc, char **argv)
{
    struct run_options run = {0};
    const struct option_row rows[] = {RUN_OPTION_ROWS(&run), {NULL, NULL, NULL, OPTION_END, NULL}};
    struct diagnosis d = {0};
    int files, leave = options_parse(command, rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (files != 1)
        return usage_error(command, "one FILE is needed");
    struct scenario *scenario = scenario_open(argv[1], &run, &d);
    if (!scenario)
        return complain(&d);
    int status = run_to_end(scenario);
    scenario_free(scenario);
    return status;
}
