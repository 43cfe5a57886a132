/* Looking for text in a pane, whatever the pane: in what it draws. */
#ifndef UI_SEARCH_H
#define UI_SEARCH_H

#include "ui/player.h"

/* Scrolls the pane to the first row with the text looked for (direction 0), or the next or previous one (1, -1), going round at the ends.
 * Returns 0 when there is none. */
int search_pane(struct player *player, enum pane_id pane, int direction);

/* Gives every match of text in the area the role of a match. Capitals do not matter. */
void search_mark(struct area area, const char *text);

#endif
