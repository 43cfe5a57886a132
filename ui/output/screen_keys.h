/* The keys of a terminal that ncurses reads, as key codes of keys.h. Used by screen.c only. */
#ifndef UI_OUTPUT_SCREEN_KEYS_H
#define UI_OUTPUT_SCREEN_KEYS_H

#include "ui/output/screen.h"

/* Makes ncurses know the usual sequences of cursor keys that TERM does not tell of. Once, when the terminal is open. */
void keys_define(void);

/* A key that is waiting, or SCREEN_CLICK with where (*click); SCREEN_TIMEOUT = none. Esc and a character at once is that character with
 * Alt; a sequence that nobody knows is nothing. */
int keys_read(struct screen_click *click);

#endif
