/* What may be typed next on the command line. */
#ifndef UI_COMPLETE_H
#define UI_COMPLETE_H

#include <stddef.h>

#include "timeline/moment.h"
#include "ui/keys.h"

enum { COMPLETION_SIZE = 96 };

/* Candidate i (0 ..) for the word of a command; "" past the last. Static storage. */
const char *complete_command(int i);

/* Candidate i for the argument of a command at the moment, in buffer; 0 past the last. */
int complete_argument(enum player_command command, const struct moment *moment, int i,
                      char buffer[COMPLETION_SIZE]);

#endif
