/* Inside the parser: what its files share. Recursive descent over the token array, one function a rule of Python's grammar. */
#ifndef PYTHON_PARSER_H
#define PYTHON_PARSER_H

#include "python/ast.h"
#include "python/token.h"

struct parser {
    struct front *f;
    const struct token *at; /* next token */
    uint32_t depth;         /* of nested expressions and blocks */
    uint32_t *lines;        /* first lines of statements */
    uint32_t nlines;
    int prelude;   /* nothing yet but a docstring and imports from __future__ */
    int in_format; /* inside a replacement field of an f-string */
};

enum { MAX_NESTING = 200 };

/* Says that a construct ("'nonlocal' is") is no syntax of 2.7, if the program is one. The library's text is not the program's. */
static inline void
not_in_python2(const struct parser *p, struct place place, const char *construct)
{
    if (p->f->dialect->old_syntax && !p->f->library)
        fail_syntax(p->f, place, "%s no syntax of Python 2.7", construct);
}

/* -- tokens -- */

/* Takes the next token if it is of that kind. */
int token_accept(struct parser *p, enum token_kind kind);

/* Takes the next token, which must be of that kind: else "expected 'X'". */
const struct token *token_expect(struct parser *p, enum token_kind kind);

/* Takes a name; its index. */
uint32_t token_expect_name(struct parser *p);

/* "invalid syntax" at the next token, or what a person would rather hear. */
_Noreturn void fail_here(struct parser *p);

/* Counts nesting, to end in a message and not in a crash. Each enter has its leave. */
void nest_enter(struct parser *p);
static inline void
nest_leave(struct parser *p)
{
    p->depth--;
}

/* A node at `place`. */
struct node *node_new(struct parser *p, enum node_kind kind, struct place place);

/* Notes where the construct ends: at the last token taken. Returns node. */
struct node *node_end(struct parser *p, struct node *node);

void nodes_add(struct parser *p, struct nodes *nodes, struct node *node);

/* -- expressions -- */

/* One expression, conditional and lambda included. */
struct node *parse_expression(struct parser *p);

/* Expressions with commas between them: a tuple if there is a comma. */
struct node *parse_expressions(struct parser *p);

/* The same, or a yield. */
struct node *parse_value(struct parser *p);

/* What may stand left of `in`: names, attributes, items, nested tuples; checked as assignment targets. */
struct node *parse_targets(struct parser *p);

/* The operand of `yield`, which is next. */
struct node *parse_yield(struct parser *p);

/* Binary operators down to `|`; no comparison. */
struct node *parse_operand(struct parser *p);

/* The arguments behind an opening parenthesis that was taken, up to and with the closing one. */
void parse_arguments(struct parser *p, struct nodes *arguments, struct nodes *keywords);

/* Parameters up to `end`, which is not taken. */
struct parameters *parse_parameters(struct parser *p, enum token_kind end);

/* Fails if node cannot be assigned to; verb is "assign to" or "delete". */
void check_target(struct parser *p, const struct node *node, const char *verb);

/* What kind of thing an expression is, in Python's messages: "literal", "function call". */
const char *expression_name(const struct node *node);

/* -- literals -- */

/* One or more adjacent string tokens: a CONSTANT or JOINED node. */
struct node *parse_strings(struct parser *p);

/* A number token. */
struct node *parse_number(struct parser *p);

#endif
