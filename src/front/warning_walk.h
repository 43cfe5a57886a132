/* Inside the search for what compile.c warns of: the tree is visited as the version's compiler does it, in the same order and as often. */
#ifndef FRONT_WARNING_WALK_H
#define FRONT_WARNING_WALK_H

#include "front/warning.h"

struct around;

struct walk {
    struct front *f;
    const struct dialect *dialect;
    const struct around *around; /* statements of the same function, innermost first */
    uint32_t line;               /* that instructions would get now */
};

/* An expression, or NULL. */
void visit(struct walk *w, struct node *node);
void visit_all(struct walk *w, const struct nodes *nodes);

/* What may be stored to: its parts are not checked as what is loaded is. */
void visit_target(struct walk *w, struct node *node);

/* An expression that only decides a jump (compiler_jump_if). */
void visit_condition(struct walk *w, struct node *node);

void visit_defaults(struct walk *w, const struct parameters *ps);

/* Warns of `assert (x, "message")`. */
void check_assert(struct walk *w, struct node *test);

#endif
