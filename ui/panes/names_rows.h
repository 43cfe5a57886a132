/* The rows of the pane of names: objects with their numbers, and lines of words. */
#ifndef UI_PANES_NAMES_ROWS_H
#define UI_PANES_NAMES_ROWS_H

#include "ui/pane.h"
#include "ui/web.h"

enum { NAMES_DEPTH_MOST = 6, NAMES_ROWS_MOST = 2000 };

/* A tree while it is walked: rows are drawn where the area shows them, and counted. */
struct names_tree {
    const struct scene *scene;
    const struct web *web;
    struct area area;
    int y;          /* next row, from -top on */
    int rows;       /* so far */
    int open_depth; /* objects less deep than this show their members */
    int depth;      /* of the row to come */
    ref path[NAMES_DEPTH_MOST + 1];
    int children;    /* rows of the present object's members */
    ref *row_object; /* by row, 0 = none; NULL = nobody wants to know */
};

/* The next row: "label → list #12" with reference count, generation and bytes at the right end; without a label the object alone. */
void names_object_row(struct names_tree *tree, const char *label, ref r);

/* The next row: words. */
void names_line(struct names_tree *tree, enum role role, const char *text);

#endif
