/* The player on a terminal. */
#ifndef COMMAND_LIVE_H
#define COMMAND_LIVE_H

#include "ui/output/screen.h"
#include "ui/player.h"

/* Shows the player on the terminal until its user leaves. The screen must be open; it stays open. notes: the file to tell the position
 * in, for speaker notes (NULL = none). Returns 1 when the user left, 0 when the terminal or the program is to end. */
int live_run(struct player *player, const char *notes);

/* Reads the user's own keys into the keymap: from path, or with path NULL from $XDG_CONFIG_HOME/arenascope/keys or
 * ~/.config/arenascope/keys, if there is such a file. */
enum status live_keys(struct keymap *keymap, const char *path, struct diagnosis *d);

#endif
