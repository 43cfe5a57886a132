/* Opening what a command is given: a scenario or a recording, as a timeline.
 *
 * A file that begins with a recording's magic (or zstd's) is a recording; everything else is read as a scenario. */
#ifndef COMMAND_OPEN_H
#define COMMAND_OPEN_H

#include "base/status.h"
#include "command/options.h"
#include "timeline/timeline.h"

struct dialect;

/* What the command line says about the run; zero = as the file says. */
struct run_options {
    const char *python; /* version to model: --python (--as for recordings) */
    uint32_t pool;      /* bytes: --pool */
    uint32_t arena;     /* bytes: --arena */
    uint64_t unaligned; /* seed: --unaligned */
    uint64_t limit;     /* events: --limit */
    /* Not the command line's: what to compile a scenario by, as long as it lives; NULL = the version's. */
    const struct dialect *dialect;
};

enum { DEFAULT_EVENT_LIMIT = 100000000 };

/* The rows that fill a struct run_options, for a command's option table. */
#define RUN_OPTION_ROWS(run)                                                                       \
    {"python", "X.Y", "the CPython version to model", OPTION_TEXT, &(run)->python},                \
        {"as", "X.Y", "of a recording: the version to replay it as", OPTION_TEXT, &(run)->python}, \
        {"pool", "SIZE", "pool size, to fit a slide", OPTION_SIZE, &(run)->pool},                  \
        {"arena", "SIZE", "arena size, to fit a slide", OPTION_SIZE, &(run)->arena},               \
        {"unaligned", "SEED", "map arenas unaligned, as the system may", OPTION_NUMBER,            \
         &(run)->unaligned},                                                                       \
    {                                                                                              \
        "limit", "N", "stop after N events (100,000,000)", OPTION_NUMBER, &(run)->limit            \
    }

/* Opens `path` ("-" = standard input) at moment 0. On failure NULL and *d. The caller closes the timeline. */
struct timeline *run_open(const char *path, const struct run_options *options, struct diagnosis *d);

/* Does the file at `path` begin a recording? Standard input is not touched: it answers no. */
int is_recording_file(const char *path);

/* Opens a scenario without a timeline, about to run. On failure NULL and *d. The caller frees it. */
struct scenario *
scenario_open(const char *path, const struct run_options *options, struct diagnosis *d);

/* Reads a whole file, at most `limit` bytes, into memory that the caller frees; a NUL is put behind it. NULL and *d on failure. */
char *read_file(const char *path, size_t limit, size_t *length, struct diagnosis *d);

/* The most events that the options allow. */
uint64_t run_limit(const struct run_options *options);

/* Says that the run was cut after so many events. Returns EXIT_BAD. */
int run_was_cut(uint64_t events);

/* timeline_measure with the options' limit; tells of a run that was cut. Returns 0, or EXIT_BAD when it was cut. */
int run_measure(struct timeline *timeline, const struct run_options *options);

#endif
