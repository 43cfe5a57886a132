/* The keyword that somebody may have misspelt: "invalid syntax. Did you mean 'while'?" (3.14+). */
#ifndef FRONT_MISTAKE_KEYWORD_H
#define FRONT_MISTAKE_KEYWORD_H

#include "front/mistake.h"

/* TracebackException._find_keyword_typos() of traceback.py: if a name in the line of *m, put right, makes something that can be parsed of
 * the text from the statement before (its line, from 1; 0 = none) to that line, *m tells of it instead. */
void mistake_guess_keyword(struct front *f, const struct words *words, uint32_t statement,
                           struct mistake *m);

#endif
