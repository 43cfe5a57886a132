/* arenascope run: a scenario without a screen, printing exactly what the program prints. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "command/command.h"
#include "command/options.h"
#include "python/annotations.h"
#include "python/scenario.h"

enum { SCENARIO_BYTES = 4 << 20 };

struct run_command {
    const char *python;
    uint32_t pool, arena;
    uint64_t unaligned;
};

static char *
read_text(const char *path, size_t *length, struct diagnosis *d)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        diagnose(d, STATUS_IO, path, 0, 0, "cannot be read: %s", strerror(errno));
        return NULL;
    }
    char *text = store_calloc(SCENARIO_BYTES + 1, 1);
    *length = fread(text, 1, SCENARIO_BYTES, file);
    fclose(file);
    return text;
}

static struct scenario *
load(const char *path, const char *text, size_t length, const struct run_command *run,
     struct diagnosis *d)
{
    struct scenario_options options;
    struct program *program;
    struct geometry geometry;
    if (scenario_options_read(text, length, path, &options, d))
        return NULL;
    const char *name = run->python ? run->python : options.python;
    const struct geometry *row = *name ? geometry_named(name) : geometry_newest();
    if (!row) {
        diagnose(d, STATUS_OPTION, NULL, 0, 0, "CPython '%s' is not modelled", name);
        return NULL;
    }
    const char *why = geometry_override(&geometry, row, run->pool ? run->pool : options.pool,
                                        run->arena ? run->arena : options.arena);
    if (why) {
        diagnose(d, STATUS_OPTION, NULL, 0, 0, "%s", why);
        return NULL;
    }
    if (program_compile(text, length, path, dialect_named(row->name), &program, d))
        return NULL;
    return scenario_new(program, &geometry, run->unaligned ? run->unaligned : options.unaligned);
}

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
    struct run_command run = {0};
    const struct option_row rows[] = {
        {"python", "X.Y", "the CPython version to model", OPTION_TEXT, &run.python},
        {"pool", "SIZE", "pool size, to fit a slide", OPTION_SIZE, &run.pool},
        {"arena", "SIZE", "arena size, to fit a slide", OPTION_SIZE, &run.arena},
        {"unaligned", "SEED", "map arenas unaligned, as the system may", OPTION_NUMBER,
         &run.unaligned},
        {NULL, NULL, NULL, OPTION_END, NULL},
    };
    struct diagnosis d = {0};
    size_t length;
    int operands, leave = options_parse(command, rows, argc, argv, &operands);
    if (leave >= 0)
        return leave;
    if (operands != 1)
        return usage_error(command, "expected one FILE");
    char *text = read_text(argv[1], &length, &d);
    struct scenario *scenario = text ? load(argv[1], text, length, &run, &d) : NULL;
    free(text);
    if (!scenario)
        return complain(&d);
    int status = run_to_end(scenario);
    scenario_free(scenario);
    return status;
}
