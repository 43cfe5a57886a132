/* What arenascope diff puts side by side. */
#ifndef COMMAND_DIFF_H
#define COMMAND_DIFF_H

#include "command/open.h"
#include "trace/whatif.h"

/* One version's run of the file. */
struct side {
    struct whatif numbers;
    char *output; /* what the scenario printed, NUL-terminated; NULL for a recording */
};

/* Runs the scenario at `path` as options->python says, to its end, and fills *side (the caller frees side->output). The peak is the
 * instruction after which the most blocks are in use. Returns STATUS_OK, or another status with *d filled. */
enum status diff_scenario(struct side *side, const char *path, const struct run_options *options,
                          struct diagnosis *d);

/* Prints the lines of output in which the sides differ, or that there are none. */
void diff_print_output(const struct side *sides, int count);

#endif
