/* The web of a moment's objects: which of the program's containers there are, what refers to what, and what names and running code still
 * reach.
 *
 * Invariants
 *  - Nodes are in the order of birth, so that a new object never moves an old one.
 *  - An object is reached if a name or running frame refers to it, directly or through others. A reference that no object of the heap and
 *    no name explains is running code's (its value stack). */
#ifndef UI_WEB_H
#define UI_WEB_H

#include "objects/object.h"
#include "timeline/moment.h"

enum { WEB_MOST = 20000 /* nodes */ };

struct web_node {
    ref object;
    uint32_t known;      /* references that other objects and names explain */
    uint32_t names;      /* names bound to it */
    uint32_t of_types;   /* references from classes and from what is inside of them */
    uint32_t first_edge; /* its own references, in edge[] */
    uint32_t edges;
    uint32_t weak; /* node + 1 that it refers to weakly; 0 = none */
    uint8_t reached;
    uint8_t
        shown; /* object_is_shown(), and neither the inside of a class nor the interpreter's own */
};

struct web {
    struct web_node *node; /* owned */
    uint32_t count;
    uint32_t shown; /* nodes that are */
    uint32_t *edge; /* owned: node numbers */
    uint32_t edges, edge_room;
    uint32_t *number; /* owned: by ref, node + 1; 0 = no node */
    uint32_t refs;
    ref thread_dict; /* what the interpreter keeps for itself; 0 = not there */
    int too_many;    /* more than WEB_MOST: the web is empty */
};

/* Makes the web; web_done frees it. Without objects (a recording) it is empty. */
void web_make(struct web *web, const struct moment *moment);
void web_done(struct web *web);

/* The node of an object; NULL if it has none. */
const struct web_node *web_node_of(const struct web *web, ref object);

#endif
