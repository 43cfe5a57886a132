/* Where the things are that belong to the program: the lecture, the module arenascope for real interpreters, helpers. */
#ifndef COMMAND_PLACES_H
#define COMMAND_PLACES_H

#include <stddef.h>

/* What is the same on every machine ("scenarios", "src/twin/tap.py"): in $ARENASCOPE_DATADIR if that is set, else in the installed data, else
 * in the source tree around the folder of the program. Written to buffer; returned. NULL if it is not there. */
const char *place_of_data(const char *name, char *buffer, size_t size);

/* A library for other programs ("tap.so"), whose folder in the build tree is given: in $ARENASCOPE_LIBEXECDIR if that is set, else where it
 * was installed, else in the build tree around the program. */
const char *place_of_library(const char *name, const char *folder, char *buffer, size_t size);

#endif
