/* Constants: folding of constant expressions, as far as the version's compiler does it, and the program's table of constants. */
#ifndef PYTHON_CONSTANTS_H
#define PYTHON_CONSTANTS_H

#include "python/ast.h"

/* Turns node, in place, into a CONSTANT if the version's compiler would make one of it. Returns node. */
struct node *fold_node(struct front *f, struct node *node);

/* 1 if all nodes are constants (after folding). */
int nodes_constant(struct front *f, const struct nodes *nodes);

/* The values of constant nodes as a TUPLE or FROZENSET. */
struct value *gather_values(struct front *f, const struct nodes *nodes, enum constant_kind kind);

/* The truth of a constant. */
int value_truth(const struct value *value);

/* The index in the program's table of a value that code object `owner` uses. */
uint32_t constant_index(struct front *f, const struct value *value, uint32_t owner);

/* The same for code object number `code`. */
uint32_t constant_code(struct front *f, uint32_t code);

#endif
