/* The subcommands of arenascope: one file each, one row each in the table of main.c.
 *
 * Every command takes its own name as argv[0] and returns the exit status: 0 = done, 1 = what was asked came out bad (a difference, a
 * damaged file), 2 = the command line is wrong. Results go to standard output, complaints to standard error. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include <stdio.h>

#include "base/status.h"

enum { STATUS_DONE = 0, STATUS_BAD = 1, STATUS_USAGE = 2 };

struct command {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *arguments; /* what follows the name, for --help */
    const char *summary;   /* one line */
};

int command_verify(int argc, char **argv);

/* Prints "arenascope NAME: message" and where help is found; returns STATUS_USAGE. */
int usage_error(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Prints a diagnosis as "arenascope: FILE:LINE:COLUMN: MESSAGE"; returns STATUS_BAD. */
int complain(const struct diagnosis *d);

/* Prints text as a JSON string, quotes included. */
void print_json_string(FILE *file, const char *text);

#endif
