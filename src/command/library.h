/* The installed lecture: its scenarios by chapter, with their titles. */
#ifndef COMMAND_LIBRARY_H
#define COMMAND_LIBRARY_H

struct scenario_entry {
    char *path;
    char *chapter; /* folder, "1-references"; "" = given on the command line */
    char *title;
    char *abstract;
};

struct library {
    struct scenario_entry *entry; /* owned, in the order of the lecture */
    int count;
};

/* Finds the scenarios in $ARENASCOPE_SCENARIOS, else beside the program when it runs from a build tree, else where they are installed, and
 * reads their titles in `language`. Files that cannot be read as scenarios are left out. library_free frees it. */
void library_find(struct library *library, const char *language);
void library_free(struct library *library);

#endif
