/* Where the things are that belong to the program: the lecture, and the libraries that other programs load. */
#ifndef COMMAND_PLACES_H
#define COMMAND_PLACES_H

#include <stddef.h>

enum { PLACE_SIZE = 1024 };

/* The folder of the lecture and of the module arenascope for real interpreters: $ARENASCOPE_SCENARIOS, else beside the program when it runs
 * from a build tree, else where it is installed (whether it is there or not). Written to place; returned. */
const char *place_of_scenarios(char place[PLACE_SIZE]);

/* A library for other programs ("recorder.so"), built in `folder` of the build tree: there when the program runs from a build tree, else
 * where it is installed. Written to place; returned. NULL if it is nowhere. */
const char *place_of_library(const char *name, const char *folder, char place[PLACE_SIZE]);

/* The path of a temporary file or folder in $TMPDIR (/tmp if that is not set): its name ends in XXXXXX, for mkstemp() and mkdtemp(). Written
 * to place; returned. NULL, with errno set, if it is too long. */
const char *place_of_temporary(const char *name, char place[PLACE_SIZE]);

#endif
