/* The subcommands of arenascope: a row each in commands.def, a file each.
 *
 * The exit status is 0 = done, 1 = what was asked came out bad (a difference, a damaged file), 2 = the command line is wrong.
 * Results go to standard output, complaints to standard error. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include <stdio.h>

#include "base/status.h"

enum { EXIT_DONE = 0, EXIT_BAD = 1, EXIT_USAGE = 2 };

struct command {
    const char *name;
    const char *operands; /* what --help shows behind the options */
    const char *summary;  /* one line */
    /* argv[0] is the subcommand's name. Returns the exit status. */
    int (*run)(const struct command *command, int argc, char **argv);
};

#define COMMAND(name, operands, summary) \
    int command_##name(const struct command *command, int argc, char **argv);
#include "command/commands.def"
#undef COMMAND

/* The row called name; NULL if there is none. */
const struct command *command_named(const char *name);

/* Prints a diagnosis as "arenascope: FILE:LINE:COLUMN: MESSAGE"; returns EXIT_BAD. */
int complain(const struct diagnosis *d);

/* Prints text as a JSON string, quotes included. */
void print_json_string(FILE *file, const char *text);

#endif
