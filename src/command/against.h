/* check --against: a scenario in the simulator and in real interpreters, side by side. */
#ifndef COMMAND_AGAINST_H
#define COMMAND_AGAINST_H

#include "command/open.h"
#include "twin/interpreter.h"

enum { REAL_SECONDS = 60 };

struct against_options {
    const char *pythons;           /* comma-separated; "" = every interpreter found */
    uint64_t timeout;              /* seconds that a real interpreter may take; 0 = REAL_SECONDS */
    int blocks;                    /* compare the requests of each line too */
    int json;                      /* one JSON object a run */
    const struct run_options *run; /* limit and sizes; the version is each interpreter's own */
};

/* The interpreters to compare with. */
struct against {
    const struct against_options *options;
    struct interpreter list[INTERPRETERS_MAX];
    int count;
};

/* Finds and probes the interpreters. Returns 0, or EXIT_BAD after saying what is wrong: one that cannot be compared with, or none. */
int against_open(struct against *against, const struct against_options *options);

/* Runs and compares one file with each. Returns the exit status. */
int against_file(const struct against *against, const char *path);

#endif
