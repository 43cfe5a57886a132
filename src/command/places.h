/* Where the things are that belong to the program: the lecture and, for real interpreters, the module arenascope; helpers. */
#ifndef COMMAND_PLACES_H
#define COMMAND_PLACES_H

#include <stddef.h>

/* The folder of the lecture ("scenarios"): in $ARENASCOPE_DATADIR, in the installed data, or beside the folder in which the program was
 * built. Written to buffer; returned. NULL if there is none. */
const char *place_of_scenarios(char *buffer, size_t size);

#endif
