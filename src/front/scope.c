#include "front/scope.h"

#include <string.h>

struct analysis {
    struct front *f;
    struct scope *scope; /* the one whose text is being visited */
};

static void visit_all(struct analysis *a, const struct nodes *nodes);
static void visit(struct analysis *a, struct node *node);

struct symbol *
scope_find(const struct scope *scope, uint32_t name)
{
    for (uint32_t i = 0; i < scope->nsymbols; i++)
        if (scope->symbols[i].name == name)
            return &scope->symbols[i];
    return NULL;
}

struct scope *
scope_host(struct scope *scope)
{
    while (scope->inlined)
        scope = scope->parent;
    return scope;
}

uint32_t
scope_mangle(struct front *f, const struct scope *scope, uint32_t name)
{
    const char *text = f->names[name];
    size_t length = strlen(text);
    if (scope->private == NO_NAME || strncmp(text, "__", 2) || length < 3 ||
        !strcmp(text + length - 2, "__"))
        return name;
    const char *class = f->names[scope->private];
    while (*class == '_')
        class ++;
    if (!*class)
        return name;
    char *mangled = scratch_alloc(&f->work, strlen(class) + length + 2);
    mangled[0] = '_';
    strcat(strcat(mangled, class), text);
    return name_of(f, mangled);
}

/* Adds flags to the symbol called name (as written) in the current scope. */
static struct symbol *
define(struct analysis *a, uint32_t name, uint32_t flags, struct place place)
{
    name = scope_mangle(a->f, a->scope, name);
    struct symbol *symbol = scope_find(a->scope, name);
    if (!symbol) {
        struct symbol fresh = {.name = name, .place = place};
        SCRATCH_ADD(&a->f->work, a->scope->symbols, a->scope->nsymbols, fresh);
        symbol = &a->scope->symbols[a->scope->nsymbols - 1];
    }
    symbol->flags |= flags;
    return symbol;
}

/* Enters a new scope for node. */
static struct scope *
scope_enter(struct analysis *a, enum scope_kind kind, struct node *node)
{
    struct scope *scope = scratch_alloc(&a->f->work, sizeof *scope);
    scope->kind = kind;
    scope->node = node;
    scope->parent = a->scope;
    scope->private = a->scope ? a->scope->private : NO_NAME;
    if (a->scope)
        SCRATCH_ADD(&a->f->work, a->scope->children, a->scope->nchildren, scope);
    if (node)
        node->scope = scope;
    a->scope = scope;
    return scope;
}

static void
scope_leave(struct analysis *a)
{
    a->scope = a->scope->parent;
}

/* -- expressions -- */

static void
visit_target(struct analysis *a, struct node *node)
{
    switch (node->kind) {
    case NODE_NAME:
        define(a, node->name, SYMBOL_BOUND, node->place);
        break;
    case NODE_TUPLE:
    case NODE_LIST:
        for (uint32_t i = 0; i < node->items.count; i++)
            visit_target(a, node->items.at[i]);
        break;
    default:
        visit(a, node);
    }
}

static void
visit_name(struct analysis *a, const struct node *node)
{
    define(a, node->name, SYMBOL_USED, node->place);
    if (a->f->dialect->class_cells && a->scope->kind == SCOPE_FUNCTION &&
        !strcmp(a->f->names[node->name], "super"))
        define(a, name_of(a->f, "__class__"), SYMBOL_USED, node->place);
}

static void
visit_defaults(struct analysis *a, const struct parameters *ps)
{
    for (uint32_t i = 0; i < ps->npositional; i++)
        if (ps->positional[i].standard)
            visit(a, ps->positional[i].standard);
    for (uint32_t i = 0; i < ps->nkeyword_only; i++)
        if (ps->keyword_only[i].standard)
            visit(a, ps->keyword_only[i].standard);
}

static void
define_parameters(struct analysis *a, const struct parameters *ps, struct place place)
{
    uint32_t flags = SYMBOL_BOUND | SYMBOL_PARAMETER;
    for (uint32_t i = 0; i < ps->npositional; i++)
        define(a, ps->positional[i].name, flags, ps->positional[i].place);
    for (uint32_t i = 0; i < ps->nkeyword_only; i++)
        define(a, ps->keyword_only[i].name, flags, ps->keyword_only[i].place);
    if (ps->varargs != NO_NAME)
        define(a, ps->varargs, flags, place);
    if (ps->varkeywords != NO_NAME)
        define(a, ps->varkeywords, flags, place);
}

/* The inside of a function or lambda. */
static void
visit_function_body(struct analysis *a, struct node *node)
{
    scope_enter(a, SCOPE_FUNCTION, node);
    define_parameters(a, node->function.parameters, node->place);
    visit_all(a, &node->function.body);
    scope_leave(a);
}

/* The parts of a comprehension but its first source, in the order of symtable_handle_comprehension. */
static void
visit_generators(struct analysis *a, struct node *node)
{
    for (uint32_t i = 0; i < node->comprehension.ngenerators; i++) {
        struct generator *g = &node->comprehension.generators[i];
        visit_target(a, g->target);
        if (i)
            visit(a, g->source);
        visit_all(a, &g->conditions);
    }
    if (node->comprehension.value)
        visit(a, node->comprehension.value);
    visit(a, node->comprehension.element);
}

static void
visit_comprehension(struct analysis *a, struct node *node)
{
    visit(a, node->comprehension.generators[0].source);
    if (node->kind == NODE_LIST_COMPREHENSION && a->f->dialect->leaking_comprehensions) {
        visit_generators(a, node);
        return;
    }
    struct scope *scope = scope_enter(a, SCOPE_FUNCTION, node);
    scope->is_generator = node->kind == NODE_GENERATOR;
    scope->inlined = a->f->dialect->inline_comprehensions && !scope->is_generator;
    define(a, name_of(a->f, ".0"), SYMBOL_BOUND | SYMBOL_PARAMETER, node->place);
    visit_generators(a, node);
    scope_leave(a);
}

static void
visit_yield(struct analysis *a, const struct node *node)
{
    if (a->scope->kind != SCOPE_FUNCTION)
        fail_syntax(a->f, node->place, "'yield' outside function");
    enum node_kind kind = a->scope->node->kind;
    if (kind != NODE_FUNCTION && kind != NODE_LAMBDA)
        fail_syntax(a->f, node->place, "'yield' inside %s",
                    kind == NODE_GENERATOR            ? "generator expression"
                    : kind == NODE_LIST_COMPREHENSION ? "list comprehension"
                    : kind == NODE_SET_COMPREHENSION  ? "set comprehension"
                                                      : "dict comprehension");
    a->scope->is_generator = 1;
    if (node->operand)
        visit(a, node->operand);
}

static void
visit_pairs(struct analysis *a, const struct node *node)
{
    for (uint32_t i = 0; i < node->dict.keys.count; i++) {
        visit(a, node->dict.keys.at[i]);
        visit(a, node->dict.values.at[i]);
    }
}

static void
visit_optional(struct analysis *a, struct node *node)
{
    if (node)
        visit(a, node);
}

static void
visit_expression(struct analysis *a, struct node *node)
{
    switch (node->kind) {
    case NODE_NAME:
        visit_name(a, node);
        break;
    case NODE_ATTRIBUTE:
    case NODE_KEYWORD:
        visit(a, node->attribute.value);
        break;
    case NODE_SUBSCRIPT:
        visit(a, node->subscript.value);
        visit(a, node->subscript.index);
        break;
    case NODE_SLICE:
        visit_optional(a, node->slice.lower);
        visit_optional(a, node->slice.upper);
        visit_optional(a, node->slice.step);
        break;
    case NODE_CALL:
        visit(a, node->call.callee);
        visit_all(a, &node->call.arguments);
        visit_all(a, &node->call.keywords);
        break;
    case NODE_STARRED:
        visit(a, node->operand);
        break;
    case NODE_UNARY:
    case NODE_BINARY:
        visit(a, node->operation.left);
        visit_optional(a, node->operation.right);
        break;
    case NODE_BOOLEAN:
        visit_all(a, &node->boolean.values);
        break;
    case NODE_COMPARE:
        visit(a, node->compare.left);
        visit_all(a, &node->compare.others);
        break;
    case NODE_CONDITIONAL:
        visit(a, node->conditional.test);
        visit(a, node->conditional.yes);
        visit(a, node->conditional.no);
        break;
    case NODE_LAMBDA:
        visit_defaults(a, node->function.parameters);
        visit_function_body(a, node);
        break;
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET:
    case NODE_JOINED:
        visit_all(a, &node->items);
        break;
    case NODE_DICT:
        visit_pairs(a, node);
        break;
    case NODE_FORMATTED:
        visit(a, node->formatted.value);
        visit_optional(a, node->formatted.spec);
        break;
    case NODE_YIELD:
        visit_yield(a, node);
        break;
    case NODE_CONSTANT:
        break;
    default:
        visit_comprehension(a, node);
    }
}

/* -- statements -- */

static void
visit_def(struct analysis *a, struct node *node)
{
    visit_all(a, &node->function.decorators);
    visit_defaults(a, node->function.parameters);
    define(a, node->function.name, SYMBOL_BOUND, node->place);
    if (a->scope->kind == SCOPE_CLASS)
        a->scope->needs_class_dict = a->f->dialect->class_dict_cell;
    visit_function_body(a, node);
}

static void
visit_class(struct analysis *a, struct node *node)
{
    visit_all(a, &node->class.decorators);
    visit_all(a, &node->class.bases);
    define(a, node->class.name, SYMBOL_BOUND, node->place);
    struct scope *scope = scope_enter(a, SCOPE_CLASS, node);
    scope->private = node->class.name;
    visit_all(a, &node->class.body);
    scope_leave(a);
}

/* A global or nonlocal statement. */
static void
visit_scope_statement(struct analysis *a, const struct node *node)
{
    int is_global = node->kind == NODE_GLOBAL;
    const char *word = is_global ? "global" : "nonlocal";
    if (!is_global && a->scope->kind == SCOPE_MODULE)
        fail_syntax(a->f, node->place, "nonlocal declaration not allowed at module level");
    for (uint32_t i = 0; i < node->names.count; i++) {
        uint32_t name = scope_mangle(a->f, a->scope, node->names.at[i]);
        const struct symbol *symbol = scope_find(a->scope, name);
        uint32_t flags = symbol ? symbol->flags : 0;
        struct place place = node->names.places[i];
        if (flags & SYMBOL_PARAMETER)
            fail_syntax(a->f, place, "name '%s' is parameter and %s", a->f->names[name], word);
        if (flags & (is_global ? SYMBOL_NONLOCAL : SYMBOL_GLOBAL))
            fail_syntax(a->f, place, "name '%s' is nonlocal and global", a->f->names[name]);
        if (flags & SYMBOL_USED)
            fail_syntax(a->f, place, "name '%s' is used prior to %s declaration", a->f->names[name],
                        word);
        if (flags & SYMBOL_BOUND)
            fail_syntax(a->f, place, "name '%s' is assigned to before %s declaration",
                        a->f->names[name], word);
        define(a, node->names.at[i], is_global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, place);
    }
}

static void
visit_try(struct analysis *a, const struct node *node)
{
    visit_all(a, &node->attempt.body);
    for (uint32_t i = 0; i < node->attempt.nhandlers; i++) {
        struct handler_clause *clause = &node->attempt.handlers[i];
        visit_optional(a, clause->type);
        if (clause->name != NO_NAME)
            define(a, clause->name, SYMBOL_BOUND, clause->place);
        visit_all(a, &clause->body);
    }
    visit_all(a, &node->attempt.otherwise);
    visit_all(a, &node->attempt.last);
}

static void
visit_with(struct analysis *a, const struct node *node)
{
    for (uint32_t i = 0; i < node->with.count; i++) {
        visit(a, node->with.items[i].context);
        if (node->with.items[i].target)
            visit_target(a, node->with.items[i].target);
    }
    visit_all(a, &node->with.body);
}

/* An augmented assignment both uses and binds its name. */
static void
visit_augmented(struct analysis *a, const struct node *node)
{
    visit_target(a, node->operation.left);
    visit(a, node->operation.right);
}

static void
visit(struct analysis *a, struct node *node)
{
    switch (node->kind) {
    case NODE_EXPRESSION:
    case NODE_RETURN:
        visit_optional(a, node->operand);
        break;
    case NODE_ASSIGN:
        for (uint32_t i = 0; i < node->assign.targets.count; i++)
            visit_target(a, node->assign.targets.at[i]);
        visit(a, node->assign.value);
        break;
    case NODE_AUGMENTED:
        visit_augmented(a, node);
        break;
    case NODE_DELETE:
        for (uint32_t i = 0; i < node->items.count; i++)
            visit_target(a, node->items.at[i]);
        break;
    case NODE_IF:
    case NODE_WHILE:
        visit(a, node->branch.test);
        visit_all(a, &node->branch.body);
        visit_all(a, &node->branch.otherwise);
        break;
    case NODE_FOR:
        visit_target(a, node->loop.target);
        visit(a, node->loop.source);
        visit_all(a, &node->loop.body);
        visit_all(a, &node->loop.otherwise);
        break;
    case NODE_FUNCTION:
        visit_def(a, node);
        break;
    case NODE_CLASS:
        visit_class(a, node);
        break;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
        visit_scope_statement(a, node);
        break;
    case NODE_TRY:
        visit_try(a, node);
        break;
    case NODE_RAISE:
    case NODE_ASSERT:
        visit_optional(a, node->pair.first);
        visit_optional(a, node->pair.second);
        break;
    case NODE_WITH:
        visit_with(a, node);
        break;
    case NODE_IMPORT:
    case NODE_IMPORT_FROM:
        for (uint32_t i = 0; i < node->import.count; i++)
            define(a, node->import.aliases[i].as, SYMBOL_BOUND | SYMBOL_IMPORTED,
                   node->import.aliases[i].place);
        break;
    case NODE_BREAK:
    case NODE_CONTINUE:
    case NODE_PASS:
        break;
    default:
        visit_expression(a, node);
    }
}

static void
visit_all(struct analysis *a, const struct nodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        visit(a, nodes->at[i]);
}

/* -- resolving -- */

/* The symbol called name in scope, made if it is not there. */
static struct symbol *
obtain(struct front *f, struct scope *scope, uint32_t name)
{
    struct symbol *symbol = scope_find(scope, name);
    if (symbol)
        return symbol;
    struct symbol fresh = {.name = name};
    SCRATCH_ADD(&f->work, scope->symbols, scope->nsymbols, fresh);
    return &scope->symbols[scope->nsymbols - 1];
}

/* The enclosing scope that a free name is bound in; NULL if there is none. A class binds only __class__, for its methods. */
static struct scope *
binder(const struct scope *scope, uint32_t name, uint32_t class_name)
{
    for (struct scope *outer = scope->parent; outer; outer = outer->parent) {
        const struct symbol *symbol = scope_find(outer, name);
        uint32_t flags = symbol ? symbol->flags : 0;
        if (outer->kind == SCOPE_CLASS && name == class_name)
            return outer;
        if (outer->kind != SCOPE_FUNCTION)
            continue;
        if (flags & SYMBOL_GLOBAL)
            return NULL;
        if ((flags & SYMBOL_BOUND) && !(flags & SYMBOL_NONLOCAL))
            return outer;
    }
    return NULL;
}

/* Makes name, which scope uses, a cell of `outer` and a free variable of every code object between. */
static void
capture(struct front *f, struct scope *scope, struct scope *outer, uint32_t name)
{
    if (scope_host(scope) == scope_host(outer))
        return;
    if (outer->kind == SCOPE_CLASS)
        outer->needs_class_cell = 1;
    else
        obtain(f, outer, name)->binding = BINDING_CELL;
    for (struct scope *between = scope; between != outer; between = between->parent) {
        struct symbol *symbol = obtain(f, between, name);
        if (between->inlined && between != scope)
            continue;
        if (between->kind != SCOPE_CLASS || !(symbol->flags & SYMBOL_BOUND))
            symbol->binding = BINDING_FREE;
        else
            symbol->flags |= SYMBOL_PASSED;
    }
}

/* What a scope calls global is explicitly global in the module itself, too (st_global): there it is no STORE_NAME any more. */
static void
declare_in_module(struct scope *scope, uint32_t name)
{
    while (scope->parent)
        scope = scope->parent;
    struct symbol *symbol = scope_find(scope, name);
    if (symbol)
        symbol->binding = BINDING_GLOBAL_EXPLICIT;
}

static void
resolve_symbol(struct front *f, struct scope *scope, uint32_t i, uint32_t class_name)
{
    uint32_t name = scope->symbols[i].name;
    uint32_t flags = scope->symbols[i].flags;
    struct scope *outer;
    if (flags & SYMBOL_GLOBAL) {
        scope->symbols[i].binding = BINDING_GLOBAL_EXPLICIT;
        declare_in_module(scope, name);
    } else if ((flags & SYMBOL_BOUND) && !(flags & SYMBOL_NONLOCAL)) {
        if (scope->symbols[i].binding == BINDING_NONE)
            scope->symbols[i].binding = BINDING_LOCAL;
    } else if ((outer = binder(scope, name, class_name))) {
        capture(f, scope, outer, name);
        if (scope->symbols[i].binding == BINDING_NONE)
            scope->symbols[i].binding = BINDING_FREE;
    } else if (flags & SYMBOL_NONLOCAL) {
        fail_syntax(f, scope->symbols[i].place, "no binding for nonlocal '%s' found",
                    f->names[name]);
    } else {
        scope->symbols[i].binding = BINDING_GLOBAL_IMPLICIT;
    }
}

/* Resolves a scope's names, then its children's. */
static void
resolve(struct front *f, struct scope *scope, uint32_t class_name)
{
    for (uint32_t i = 0; i < scope->nsymbols; i++)
        if (scope->symbols[i].flags)
            resolve_symbol(f, scope, i, class_name);
    for (uint32_t i = 0; i < scope->nchildren; i++)
        resolve(f, scope->children[i], class_name);
}

/* A cell of an inlined comprehension makes the host's variable of that name a cell too (analyze_cells). */
static void
spread_cells(struct scope *scope)
{
    for (uint32_t i = 0; i < scope->nchildren; i++)
        spread_cells(scope->children[i]);
    if (!scope->inlined)
        return;
    struct scope *host = scope_host(scope);
    for (uint32_t i = 0; i < scope->nsymbols; i++) {
        struct symbol *outer = scope_find(host, scope->symbols[i].name);
        if (scope->symbols[i].binding == BINDING_CELL && outer && outer->binding == BINDING_LOCAL &&
            host->kind == SCOPE_FUNCTION)
            outer->binding = BINDING_CELL;
    }
}

struct scope *
scope_analyze(struct front *f, const struct nodes *body)
{
    struct analysis a = {.f = f};
    struct scope *module = scope_enter(&a, SCOPE_MODULE, NULL);
    visit_all(&a, body);
    resolve(f, module, name_of(f, "__class__"));
    spread_cells(module);
    return module;
}
