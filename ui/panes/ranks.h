/* Ranks in usable_arenas: 1 is the head, which gives the next pool; 0 = not in the list. */
#ifndef UI_PANES_RANKS_H
#define UI_PANES_RANKS_H

#include "ui/pane.h"

/* The arena's rank at this moment. */
unsigned arena_rank(const struct pymalloc *mem, uint32_t arena);

/* The arena whose rank the latest event has changed by moving it, entering it or taking it out; NO_ARENA when the event is another, or hidden.
 * Fills its ranks before and after. Ranks of those that it passed are no moves. */
uint32_t moved_arena(const struct scene *scene, unsigned *before, unsigned *after);

/* Writes "#2", or for the arena that has moved "#1→2" ("-" = not in the list); "" when it is not in the list. Returns buffer. */
const char *rank_text(const struct scene *scene, uint32_t arena, char *buffer, size_t size);

#endif
