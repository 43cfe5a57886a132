/* Inside the parser: what its files share. Recursive descent over the token array, one function a rule of Python's grammar. */
#ifndef FRONT_PARSER_H
#define FRONT_PARSER_H

#include "front/ast.h"
#include "front/token.h"

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
        fail_syntax(p->f, place, "%s " NO_SYNTAX, construct);
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

/* `or` (is_or) or `and`, and all that binds tighter. */
struct node *parse_boolean(struct parser *p, int is_or);

/* 1 if the next token can begin an expression. */
int begins_expression(const struct parser *p);

/* An item of a display or tuple; refuses *items. */
struct node *parse_item(struct parser *p);

/* Goes on with a tuple of which `first` was read, from `place` on, and a comma is next. */
struct node *parse_tuple(struct parser *p, struct place place, struct node *first,
                         struct node *(*item)(struct parser *));

/* Fails if `:=` is next. */
void refuse_walrus(struct parser *p);

/* 1 if a comprehension goes on: `for` is next. */
int at_comprehension(const struct parser *p);

/* The `for ... in ... if ...` parts of a comprehension whose element was read. */
struct node *parse_generators(struct parser *p, enum node_kind kind, struct node *element,
                              struct node *value, struct place place);

/* Takes a closing bracket; what is there instead is most often a forgotten comma. */
void expect_close(struct parser *p, enum token_kind close);

/* A display in (), [] or {}, whose bracket is next. */
struct node *parse_parenthesis(struct parser *p);
struct node *parse_list(struct parser *p);
struct node *parse_braces(struct parser *p);

/* An atom with its calls, items and attributes. */
struct node *parse_primary(struct parser *p);

/* -- statements -- */

/* One logical line: its statements are added to out. */
void parse_statement(struct parser *p, struct nodes *out);

/* Simple statements with semicolons between them, up to the end of the line. */
void parse_simple_line(struct parser *p, struct nodes *out);

/* The compound statement that is next; NULL if none is. */
struct node *parse_compound(struct parser *p);

/* import, or from, which is next. */
struct node *parse_import(struct parser *p);
struct node *parse_import_from(struct parser *p);

/* -- literals -- */

/* One or more adjacent string tokens: a CONSTANT or JOINED node. */
struct node *parse_strings(struct parser *p);

/* A number token. */
struct node *parse_number(struct parser *p);

#endif
