/* The list of chapters over the stage, to jump to. */
#ifndef UI_CONTENTS_H
#define UI_CONTENTS_H

#include "ui/player.h"

/* Opens the list at the present chapter; 0 when the run has no chapters. */
int contents_open(struct player *player);

/* A key while the list is open; 0: the key is not the list's. */
int contents_key(struct player *player, int key);

void contents_draw(const struct player *player, struct canvas *canvas);

#endif
