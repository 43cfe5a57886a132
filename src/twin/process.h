/* Running another program and keeping what it writes.
 *
 * Invariants
 *  - The child's standard input is closed, its standard output and standard error come back whole (up to OUTPUT_LIMIT), and it does not
 *    outlive the call: past the time limit it and what it started in its process group are killed.
 *  - What is captured always has a NUL behind it that is not counted. */
#ifndef TWIN_PROCESS_H
#define TWIN_PROCESS_H

#include <stddef.h>

enum {
    OUTPUT_LIMIT = 64 << 20, /* bytes of one stream that are kept; more ends the child */
    STATUS_SIGNALLED = 128   /* exit status of a child that signal N ended is this + N */
};

/* Why a child was killed. */
enum stopped { STOPPED_NOT, STOPPED_TOO_SLOW, STOPPED_WROTE_TOO_MUCH };

/* How a run came out. The texts belong to whoever calls outcome_free(). */
struct outcome {
    char *out; /* standard output */
    size_t out_length;
    char *err; /* standard error */
    size_t err_length;
    int status; /* exit status, or STATUS_SIGNALLED + the signal */
    enum stopped stopped;
    int milliseconds; /* how long it was allowed to take */
};

void outcome_free(struct outcome *outcome);

/* Runs argv (NULL at its end; argv[0] is a path, or a name looked for in PATH) in the environment (NAME=VALUE, NULL at its end), for at
 * most `milliseconds`. Returns 0, or an errno value when it could not be started: then *outcome is empty. */
int process_run(const char *const *argv, const char *const *environment, int milliseconds,
                struct outcome *outcome);

#endif
