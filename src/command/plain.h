/* A run told in plain sentences: one line an event, no escapes, for screen readers, logs and pipes. */
#ifndef COMMAND_PLAIN_H
#define COMMAND_PLAIN_H

#include "timeline/timeline.h"

/* Tells the events `from` .. `to` on standard output: sentences with CPython's function behind them, captions and questions in their words,
 * and what the program prints. language: of the captions. */
void plain_tell(struct timeline *timeline, uint64_t from, uint64_t to, const char *language);

#endif
