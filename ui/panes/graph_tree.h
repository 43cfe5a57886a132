/* Who refers to whom as a tree: what the pane of references shows when there are too many objects for boxes and arrows. */
#ifndef UI_PANES_GRAPH_TREE_H
#define UI_PANES_GRAPH_TREE_H

#include "ui/pane.h"
#include "ui/web.h"

/* Draws the tree into the area, scrolled as the pane of references is. */
void graph_tree_draw(const struct scene *scene, const struct web *web, struct area area);

/* Rows that it takes when everything is open that can be. */
int graph_tree_rows(const struct scene *scene, const struct web *web);

#endif
