/* The ways of a board's arrows. */
#ifndef UI_BOARD_WAYS_H
#define UI_BOARD_WAYS_H

#include "ui/board.h"

enum { WAYS_MOST = 500 };

/* Finds a way for every reference there ever is between two lives that have places, the earliest first. Returns 1 if all have one. */
int board_find_ways(struct board *board, const struct lives *lives);

#endif
