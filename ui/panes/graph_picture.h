/* The picture of references: what its boxes and its arrows are drawn from. */
#ifndef UI_PANES_GRAPH_PICTURE_H
#define UI_PANES_GRAPH_PICTURE_H

#include "ui/board.h"
#include "ui/pane.h"
#include "ui/web.h"

/* What is drawn: the nodes that are on the board. */
struct picture {
    const struct scene *scene;
    const struct web *web;
    const struct board *board;
    struct area area;
    int *life; /* owned; by node: the life that has a place on the board, -1 = none */
};

/* Draws every arrow between boxes that are there, those that the collector or the selection marks last. To be called when the boxes are
 * drawn: arrows join their borders. */
void graph_draw_arrows(const struct picture *picture);

/* The arrows of weak references, dotted; to be called before the others, which go over them. */
void graph_draw_weak_arrows(const struct picture *picture);

#endif
