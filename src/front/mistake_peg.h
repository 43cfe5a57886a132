/* A parsing expression grammar as data, and the machine that follows it: how the parsers of 3.9 to 3.15 come to what they say.
 *
 * The notation. RULE("name", "alternative | alternative ..."); an alternative is a row of items:
 *     'x'  an operator or a keyword       "x"  a name that is one only here      UPPER  a kind of lexeme     name  a rule
 *     ( | )  a group      x?  x*  x+      x % 'y'  x with y between      &x  !x  what comes next      &&'x'  must come      ~  no way back
 * {12-} {-11} {10-12} {9} in front limit it to versions; ? in front: it is tried only when the program is known to be wrong; ?? likewise,
 * and whether an alternative before it turned out to say nothing is no matter. At its end
 *     =Kind  names the node, =N makes it item N      -> WHERE "message"  fails; WHERE: N or N..M, items; N.. from there to what was read
 *     last; . what was read last; > what is next; indent: IndentationError at what was read last; or the name of a function of
 *     mistake_actions.c with items as its arguments. In messages %n is what item 1 of WHERE is called, %lN the line of item N, %tN its text,
 *     %v "argument", %a the same with a space behind it, or nothing.
 *
 * Invariants: as in CPython rules are tried in order, and the rules that CPython memoizes are. */
#ifndef FRONT_MISTAKE_PEG_H
#define FRONT_MISTAKE_PEG_H

#include <setjmp.h>

#include "front/mistake.h"
#include "front/words.h"

/* X(name, what it is called in messages) */
#define TREE_TABLE(X)                       \
    X(Name, "name")                         \
    X(True, "True")                         \
    X(False, "False")                       \
    X(None, "None")                         \
    X(Constant, "literal")                  \
    X(Ellipsis, "ellipsis")                 \
    X(JoinedStr, "f-string expression")     \
    X(Attribute, "attribute")               \
    X(Subscript, "subscript")               \
    X(Slice, "slice")                       \
    X(Call, "function call")                \
    X(Starred, "starred")                   \
    X(UnaryOp, "expression")                \
    X(BinOp, "expression")                  \
    X(BoolOp, "expression")                 \
    X(Compare, "comparison")                \
    X(IfExp, "conditional expression")      \
    X(Lambda, "lambda")                     \
    X(NamedExpr, "named expression")        \
    X(Yield, "yield expression")            \
    X(Await, "await expression")            \
    X(Tuple, "tuple")                       \
    X(List, "list")                         \
    X(Set, "set display")                   \
    X(Dict, "dict literal")                 \
    X(ListComp, "list comprehension")       \
    X(SetComp, "set comprehension")         \
    X(DictComp, "dict comprehension")       \
    X(GeneratorExp, "generator expression") \
    X(Statement, "")                        \
    X(Handler, "")                          \
    X(targets, "")                          \
    X(params, "")                           \
    X(FunctionDef, "")                      \
    X(arg, "parameter")                     \
    X(args, "arguments")                    \
    X(keyword, "keyword")                   \
    X(unpacked, "keyword")                  \
    X(chain, "")                            \
    X(strings, "literal")

enum tree_kind {
    TREE_SEVERAL, /* items without a name of their own */
    TREE_LEXEME,  /* one lexeme */
#define TREE_NAMED(name, called) TREE_##name,
    TREE_TABLE(TREE_NAMED)
#undef TREE_NAMED
        TREE_KINDS
};

/* A node: lexemes first ... behind - 1. */
struct tree {
    enum tree_kind kind;
    uint32_t first, behind;
    struct tree **items;
    uint32_t count;
};

struct peg;

/* What an alternative does in the end instead of failing with a plain message. items: those of its action, count of them. Fails by
 * peg_fail(), or returns whether the alternative counts. */
typedef int peg_action(struct peg *p, struct tree *const *items, const char *message);

struct peg_item {
    char
        kind; /* 'o' operator or keyword, 's' soft keyword, 'c' kind of lexeme, 'r' rule, 'g' group, '~' */
    char before; /* '&' '!' 'f' (forced) 0 */
    char times;  /* '?' '*' '+' '%' 0 */
    const char *text;
    uint32_t length;
    enum lexeme_kind lexeme;
    uint32_t rule;
    struct peg_alternatives *group;
    struct peg_item *between;
};

struct peg_alternative {
    int second; /* 1 = ?, 2 = ?? */
    struct peg_item *items;
    uint32_t count;
    enum tree_kind kind;
    uint32_t pick;     /* item that the node is, from 1; 0 = none */
    const char *where; /* the action, NULL = none */
    const char *message;
};

struct peg_alternatives {
    struct peg_alternative *at;
    uint32_t count;
};

struct peg_rule {
    const char *name;
    uint32_t length;
    const char *text;
    const char *prefix; /* of a rule with '#': "" or "lambda_" */
    struct peg_alternatives *body;
    int memo;
};

struct peg_memo {
    struct peg_memo *next;
    uint32_t rule, behind;
    int second;
    struct tree *tree;
};

enum { TOO_DEEP = 4 }; /* with this longjmp() leaves what is nested too deeply */

struct peg {
    struct front *f;
    const struct words *words;
    struct lexing *lexing;
    struct mistake *m;
    struct peg_rule *rules;
    uint32_t nrules;
    struct peg_memo **memos; /* by lexeme */

    uint32_t at;          /* next lexeme */
    uint32_t filled;      /* how many were looked at */
    int filled_by_indent; /* the last of them was to be an INDENT */
    int second;           /* the second way through: ? alternatives count */
    int literals;         /* literals are looked into: to 3.8 not before all has been parsed */
    int cut;
    uint32_t depth;
    uint32_t statement; /* line of the compound statement registered last, 0 = none */
    const char *start;  /* the rule that is followed from the beginning; NULL: that of programs */
    jmp_buf leave;
    struct tree *root; /* of a program that can be parsed */
};

/* Reads the grammar's text for the version. */
void peg_read(struct peg *p);

/* Follows a rule from p->at on; NULL if it does not match. */
struct tree *peg_follow(struct peg *p, uint32_t rule);

/* Rule number of a name. */
uint32_t peg_rule(struct peg *p, const char *name, size_t length, const char *prefix);

/* Does the alternative's action: fails, or returns whether the alternative counts. items: all of the alternative. */
int peg_act(struct peg *p, const struct peg_alternative *alternative, struct tree *const *items);

/* Fails at bytes column ... end_column. */
_Noreturn void peg_fail(struct peg *p, const char *type, struct span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Reads a string literal, to fail if it is wrong inside. first: of the adjacent ones. Returns whether it is bytes. */
int mistake_literal(struct peg *p, const struct lexeme *lexeme, const struct lexeme *first);

/* Reads the text of an f-string, to 3.11, with its fields, to fail at `place` or in a field. line: of the text's beginning. */
void
mistake_fields(struct peg *p, struct span place, uint32_t line, const char *from, const char *to);

/* Parses what a field holds, in brackets, as a text of its own; fails if it is wrong. line: where it is in the program. */
void peg_check_field(struct peg *p, const char *text, uint32_t line);

/* Where a node stands. */
struct span tree_span(const struct peg *p, const struct tree *tree);

/* The lexeme at a place (from 1, in characters), or the first behind it. */
uint32_t peg_lexeme_at(const struct peg *p, uint32_t line, uint32_t column);

/* Where the smallest node of a kind around lexeme `at` stands; the lexeme's place if there is none. */
struct span peg_span_around(const struct peg *p, enum tree_kind kind, uint32_t at);

/* The version's grammar gives up for what the lexing could not read. */
_Noreturn void peg_fail_lexing(struct peg *p);

#endif
