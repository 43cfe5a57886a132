/* The syntax tree, shaped like Python's own (ast module), so that the compiler can follow CPython's step by step.
 *
 * Invariants: nodes live in front.work and never move; an absent part is NULL; a sequence may be empty. `place` is where the construct
 * begins. Names are indices into front.names, as written (private names are mangled by the scope analysis). */
#ifndef FRONT_AST_H
#define FRONT_AST_H

#include "front/code.h"
#include "front/front.h"

struct node;
struct scope;

enum { NO_NAME = 0xffffffff };

struct nodes {
    struct node **at;
    uint32_t count;
};

/* A constant while it is still text and trees. */
struct value {
    enum constant_kind kind; /* not CODE */
    uint32_t length;         /* bytes of text, or items */
    int64_t integer;
    double number;
    const char *text;
    const struct value *const *items;
    const struct value *operands[2]; /* folded: what it was computed from */
    uint8_t kept; /* references that the syntax tree holds while the program runs */
    uint8_t
        loaded;    /* folded behind the tree: its items and operands had been loaded as constants */
    uint8_t fresh; /* likewise, and never one object with an equal one */
};

enum node_kind {
    /* expressions */
    NODE_CONSTANT,
    NODE_NAME,
    NODE_ATTRIBUTE,
    NODE_SUBSCRIPT,
    NODE_SLICE,
    NODE_CALL,
    NODE_STARRED, /* an argument of a call only */
    NODE_KEYWORD, /* likewise; name NO_NAME = ** */
    NODE_UNARY,
    NODE_BINARY,
    NODE_BOOLEAN,
    NODE_COMPARE,
    NODE_CONDITIONAL,
    NODE_LAMBDA,
    NODE_TUPLE,
    NODE_LIST,
    NODE_SET,
    NODE_DICT,
    NODE_LIST_COMPREHENSION,
    NODE_SET_COMPREHENSION,
    NODE_DICT_COMPREHENSION,
    NODE_GENERATOR,
    NODE_JOINED,    /* an f-string: constants and NODE_FORMATTED */
    NODE_FORMATTED, /* a replacement field */
    NODE_YIELD,
    /* statements */
    NODE_EXPRESSION,
    NODE_ASSIGN,
    NODE_AUGMENTED,
    NODE_DELETE,
    NODE_IF,
    NODE_WHILE,
    NODE_FOR,
    NODE_BREAK,
    NODE_CONTINUE,
    NODE_PASS,
    NODE_FUNCTION,
    NODE_RETURN,
    NODE_CLASS,
    NODE_GLOBAL,
    NODE_NONLOCAL,
    NODE_TRY,
    NODE_RAISE,
    NODE_ASSERT,
    NODE_WITH,
    NODE_IMPORT,
    NODE_IMPORT_FROM
};

/* Operators of NODE_COMPARE: enum compare_op, then these. */
enum { MEMBER_IN = COMPARE_OPS, MEMBER_NOT_IN, IDENTITY_IS, IDENTITY_IS_NOT };

struct parameter {
    uint32_t name;
    struct place place;
    struct node *standard; /* default value; NULL = none */
};

struct parameters {
    struct parameter *positional;
    uint32_t npositional, nposonly; /* nposonly of them stand before a '/' */
    struct parameter *keyword_only;
    uint32_t nkeyword_only;
    uint32_t varargs;     /* NO_NAME = none */
    uint32_t varkeywords; /* NO_NAME = none */
};

/* One `for ... in ... if ...` of a comprehension. */
struct generator {
    struct node *target;
    struct node *source;
    struct nodes conditions;
};

struct handler_clause {
    struct place place;
    struct node *type; /* NULL = bare except */
    uint32_t name;     /* NO_NAME = none */
    struct nodes body;
};

struct with_item {
    struct node *context;
    struct node *target; /* NULL = no `as` */
};

struct import_alias {
    struct place place;
    uint32_t name;
    uint32_t as; /* the name that is bound */
};

struct node {
    enum node_kind kind;
    struct place place;
    uint32_t last_line; /* where the construct ends */
    int32_t
        unfolded; /* CONSTANT made by folding: stack entries that it would have taken to compute */
    struct scope *scope; /* FUNCTION, LAMBDA, CLASS, comprehensions: set by the scope analysis */
    const struct code *code; /* the same: its code object, once it is compiled */
    union {
        const struct value *constant;
        uint32_t name; /* NAME */
        struct {
            struct node *value;
            uint32_t name;
        } attribute; /* KEYWORD too */
        struct {
            struct node *value, *index;
        } subscript;
        struct {
            struct node *lower, *upper, *step;
        } slice;
        struct {
            struct node *callee;
            struct nodes arguments; /* expressions, STARRED */
            struct nodes keywords;  /* KEYWORD */
        } call;
        struct node *operand; /* STARRED, YIELD, RETURN, EXPRESSION: may be NULL in YIELD, RETURN */
        struct {
            int op;                    /* enum unary_op, enum binary_op */
            struct node *left, *right; /* UNARY: left only */
        } operation;                   /* AUGMENTED too */
        struct {
            int is_or;
            struct nodes values;
        } boolean;
        struct {
            struct node *left;
            int *ops;
            struct nodes others; /* one an op */
        } compare;
        struct {
            struct node *test, *yes, *no;
        } conditional;
        struct nodes items; /* TUPLE, LIST, SET, JOINED, DELETE */
        struct {
            struct nodes keys, values;
        } dict;
        struct {
            struct node *element, *value; /* value: of a dict comprehension */
            struct generator *generators;
            uint32_t ngenerators;
        } comprehension;
        struct {
            struct node *value, *spec; /* spec: NULL, or a JOINED or CONSTANT */
            enum conversion conversion;
        } formatted;
        struct {
            struct nodes targets;
            struct node *value;
        } assign;
        struct {
            struct node *test;
            struct nodes body, otherwise;
        } branch; /* IF, WHILE */
        struct {
            struct node *target, *source;
            struct nodes body, otherwise;
        } loop;
        struct {
            uint32_t name;
            struct parameters *parameters;
            struct nodes body; /* LAMBDA: one expression */
            struct nodes decorators;
        } function;
        struct {
            uint32_t name;
            struct nodes bases, body, decorators;
        } class;
        struct {
            uint32_t *at;
            struct place *places;
            uint32_t count;
        } names; /* GLOBAL, NONLOCAL */
        struct {
            struct nodes body, otherwise, last;
            struct handler_clause *handlers;
            uint32_t nhandlers;
            int has_last; /* there is a finally */
        } attempt;
        struct {
            struct node *first, *second; /* RAISE: exception, cause; ASSERT: test, message */
        } pair;
        struct {
            struct with_item *items;
            uint32_t count;
            struct nodes body;
        } with;
        struct {
            uint32_t module; /* IMPORT_FROM */
            struct import_alias *aliases;
            uint32_t count;
        } import;
    };
};

/* Parses f->text. Returns the module's statements; fails on the first error. *lines gets the first lines of all statements, in order of
 * the text, and *nlines their number. */
struct nodes parse_program(struct front *f, const uint32_t **lines, uint32_t *nlines);

/* A new value in front.work. */
struct value *value_new(struct front *f, enum constant_kind kind);

/* 1 if both are the same constant for CPython: same type, same content (0.0 is not -0.0, 1 is not True). */
int value_equal(const struct value *a, const struct value *b);

#endif
