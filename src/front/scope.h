/* Scopes: which variable a name means in each function, class and comprehension. Follows CPython's symtable.c.
 *
 * Invariants after scope_analyze()
 *  - Every FUNCTION, LAMBDA, CLASS and comprehension node has its scope; private names (__x in a class) are mangled in symbols only.
 *  - A comprehension that is inlined (3.12+; list comprehensions in 2.7 have no scope at all) lives in the code of its host, the nearest
 *    scope that is not inlined. Its own variables are locals or cells of the host's code. */
#ifndef FRONT_SCOPE_H
#define FRONT_SCOPE_H

#include "front/ast.h"

enum scope_kind { SCOPE_MODULE, SCOPE_FUNCTION, SCOPE_CLASS };

enum { /* struct symbol.flags */
       SYMBOL_BOUND = 1,
       SYMBOL_PARAMETER = 2,
       SYMBOL_GLOBAL = 4,   /* named in a global statement */
       SYMBOL_NONLOCAL = 8, /* named in a nonlocal statement */
       SYMBOL_USED = 16,
       SYMBOL_PASSED =
           32, /* a class's variable whose namesake of an outer function its methods use */
       SYMBOL_IMPORTED = 64 /* by an import statement */
};

enum binding {
    BINDING_NONE,
    BINDING_LOCAL,
    BINDING_CELL,
    BINDING_FREE,
    BINDING_GLOBAL_EXPLICIT,
    BINDING_GLOBAL_IMPLICIT
};

struct symbol {
    uint32_t name;
    uint32_t flags;
    struct place place; /* where it was first met */
    enum binding binding;
};

struct scope {
    enum scope_kind kind;
    struct node *node;
    struct scope *parent;
    struct scope **children;
    uint32_t nchildren;
    struct symbol *symbols; /* in order of first appearance */
    uint32_t nsymbols;
    uint32_t private; /* the class whose name mangles __x; NO_NAME = none */
    int is_generator;
    int inlined;          /* a comprehension in its host's code */
    int needs_class_cell; /* a class whose methods use super() or __class__ */
    int needs_class_dict; /* a class with functions (3.14+) */
};

/* Builds the scopes of a module and resolves every name. Fails on what Python refuses. */
struct scope *scope_analyze(struct front *f, const struct nodes *body);

/* The symbol called name (mangled) in that scope; NULL if there is none. */
struct symbol *scope_find(const struct scope *scope, uint32_t name);

/* The name as the scope's code knows it: __x in a class C becomes _C__x. */
uint32_t scope_mangle(struct front *f, const struct scope *scope, uint32_t name);

/* The scope whose code object a scope's instructions are part of. */
struct scope *scope_host(struct scope *scope);

#endif
