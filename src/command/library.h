/* What there is to choose from: files that were named, and the installed lecture, by chapter. A zeroed struct is empty. */
#ifndef COMMAND_LIBRARY_H
#define COMMAND_LIBRARY_H

#include "base/status.h"

struct scenario_entry {
    char *path;
    char *chapter; /* folder, "1-references"; "" = given on the command line */
    char *title;
    char *abstract;
};

struct library {
    struct scenario_entry *entry; /* owned; those named, then those of the lecture, in its order */
    int count;
};

/* Adds a file that was named, in front of which nothing may stand but others of that kind. Returns its status; *d is filled unless that is
 * STATUS_OK. */
enum status
library_add(struct library *library, const char *path, const char *language, struct diagnosis *d);

/* Adds the scenarios in $ARENASCOPE_SCENARIOS, else beside the program when it runs from a build tree, else where they are installed, and
 * reads their titles in `language`. Files that cannot be read as scenarios are left out. library_free frees it. */
void library_find(struct library *library, const char *language);
void library_free(struct library *library);

#endif
