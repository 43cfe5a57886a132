/* What check --against cannot run in the simulator: told once a file, not once an interpreter.
 *
 * Invariants
 *  - What every interpreter's model refuses alike is the file's fault: told without a version. Otherwise the versions are named.
 *  - Nothing is told before refusals_tell(). */
#ifndef COMMAND_REFUSED_H
#define COMMAND_REFUSED_H

#include "base/status.h"
#include "twin/interpreter.h"

struct refusal {
    struct diagnosis why;
    const struct interpreter *interpreter; /* whose model it was */
};

/* The refusals of one file. All zero = none. */
struct refusals {
    struct refusal list[INTERPRETERS_MAX];
    int count;
    int accepted; /* by how many interpreters' models the file was not refused */
};

/* Notes a refusal. Returns EXIT_BAD. */
int refusals_add(struct refusals *refusals, const struct interpreter *interpreter,
                 const struct diagnosis *why);

/* Prints each message once, as complain() does. */
void refusals_tell(const struct refusals *refusals);

#endif
