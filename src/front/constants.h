/* Constants: folding of constant expressions, as far as the version's compiler does it, and the program's table of constants. */
#ifndef FRONT_CONSTANTS_H
#define FRONT_CONSTANTS_H

#include "front/ast.h"

/* Turns node, in place, into a CONSTANT if the version's compiler would make one of it. Returns node. */
struct node *fold_node(struct front *f, struct node *node);

/* The truth of the test of an if or while that is decided before it is compiled; -1 = it is not (expr_constant, to 3.9). */
int decided_test(struct front *f, struct node *test);

/* 1 if all nodes are constants (after folding). */
int nodes_constant(struct front *f, const struct nodes *nodes);

/* The values of constant nodes as a TUPLE or FROZENSET, which the compiler makes of the tree's values. */
struct value *gather_values(struct front *f, const struct nodes *nodes, enum constant_kind kind);

/* The same in two other ways: loading the items one by one is replaced by loading a constant (fold_tuple_on_constants); and folding as
 * the version does it, in the syntax tree or on the instructions. */
struct value *gather_loaded(struct front *f, const struct nodes *nodes, enum constant_kind kind);
struct value *gather_folded(struct front *f, const struct nodes *nodes, enum constant_kind kind);

/* Notes that value was folded from these operands (NULL = none). Returns value. */
struct value *value_folded(struct front *f, struct value *value, const struct value *left,
                           const struct value *right);

/* Notes that the syntax tree holds one more reference to value. */
void tree_keeps(struct front *f, struct value *value);

/* After everything is compiled: ready-made objects get the references that the syntax tree holds, mention by mention. */
void constants_settle(struct front *f);

/* The truth of a constant. */
int value_truth(const struct value *value);

/* The index in the program's table of a value that code object `owner` uses; kept: it stays in the code object's co_consts, which holds
 * a reference. Follows compiler_add_const() and merge_const_one(). */
uint32_t constant_index(struct front *f, const struct value *value, uint32_t owner, int kept);

/* The same for code object number `code`. */
uint32_t constant_code(struct front *f, uint32_t code);

#endif
