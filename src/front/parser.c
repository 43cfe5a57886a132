#include "front/parser.h"

#include <string.h>

int
token_accept(struct parser *p, enum token_kind kind)
{
    if (p->at->kind != kind)
        return 0;
    p->at++;
    return 1;
}

const struct token *
token_expect(struct parser *p, enum token_kind kind)
{
    if (p->at->kind != kind) {
        if (kind == TOKEN_COLON && (p->at->kind == TOKEN_ASSIGN || p->at->kind == TOKEN_WALRUS))
            fail_here(p);
        fail_syntax(p->f, p->at->place, "expected '%s'", token_spelling(kind));
    }
    return p->at++;
}

uint32_t
token_expect_name(struct parser *p)
{
    if (p->at->kind != TOKEN_NAME)
        fail_here(p);
    const struct token *token = p->at++;
    return name_index(p->f, token->text, token->length);
}

void
fail_here(struct parser *p)
{
    switch (p->at->kind) {
    case TOKEN_INDENT:
        fail_syntax(p->f, p->at->place, "unexpected indent");
    case TOKEN_WALRUS:
        fail_refused(p->f, p->at->place, "':=' is", "assign in a statement of its own");
    case TOKEN_ASSIGN:
        fail_syntax(p->f, p->at->place,
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    case TOKEN_ASYNC:
        fail_refused(p->f, p->at->place, "'async' is", NULL);
    default:
        fail_syntax(p->f, p->at->place, "invalid syntax");
    }
}

void
nest_enter(struct parser *p)
{
    if (++p->depth > MAX_NESTING)
        fail_syntax(p->f, p->at->place, "too many nested expressions or blocks");
}

struct node *
node_new(struct parser *p, enum node_kind kind, struct place place)
{
    struct node *node = scratch_alloc(&p->f->work, sizeof *node);
    node->kind = kind;
    node->place = place;
    node->last_line = place.line;
    return node;
}

struct node *
node_end(struct parser *p, struct node *node)
{
    node->last_line = p->at[-1].place.line;
    return node;
}

void
nodes_add(struct parser *p, struct nodes *nodes, struct node *node)
{
    SCRATCH_ADD(&p->f->work, nodes->at, nodes->count, node);
}

const char *
expression_name(const struct node *node)
{
    static const char *const names[] = {
        [NODE_CONSTANT] = "literal",
        [NODE_NAME] = "name",
        [NODE_ATTRIBUTE] = "attribute",
        [NODE_SUBSCRIPT] = "subscript",
        [NODE_SLICE] = "slice",
        [NODE_CALL] = "function call",
        [NODE_STARRED] = "starred",
        [NODE_UNARY] = "expression",
        [NODE_BINARY] = "expression",
        [NODE_BOOLEAN] = "expression",
        [NODE_COMPARE] = "comparison",
        [NODE_CONDITIONAL] = "conditional expression",
        [NODE_LAMBDA] = "lambda",
        [NODE_TUPLE] = "tuple",
        [NODE_LIST] = "list",
        [NODE_SET] = "set display",
        [NODE_DICT] = "dict literal",
        [NODE_LIST_COMPREHENSION] = "list comprehension",
        [NODE_SET_COMPREHENSION] = "set comprehension",
        [NODE_DICT_COMPREHENSION] = "dict comprehension",
        [NODE_GENERATOR] = "generator expression",
        [NODE_JOINED] = "f-string expression",
        [NODE_YIELD] = "yield expression",
    };
    if (node->kind == NODE_CONSTANT) {
        switch (node->constant->kind) {
        case CONSTANT_NONE:
            return "None";
        case CONSTANT_TRUE:
            return "True";
        case CONSTANT_FALSE:
            return "False";
        default:
            return "literal";
        }
    }
    return names[node->kind];
}

void
check_target(struct parser *p, const struct node *node, const char *verb)
{
    switch (node->kind) {
    case NODE_NAME:
        if (!strcmp(p->f->names[node->name], "__debug__"))
            fail_syntax(p->f, node->place, "cannot %s __debug__", verb);
        return;
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
        return;
    case NODE_TUPLE:
    case NODE_LIST:
        for (uint32_t i = 0; i < node->items.count; i++)
            check_target(p, node->items.at[i], verb);
        return;
    default:
        fail_syntax(p->f, node->place, "cannot %s %s", verb, expression_name(node));
    }
}

/* -- parameters -- */

static void
check_parameter(struct parser *p, const struct parameters *ps, uint32_t name, struct place place)
{
    int twice = name == ps->varargs || name == ps->varkeywords;
    for (uint32_t i = 0; i < ps->npositional; i++)
        twice |= ps->positional[i].name == name;
    for (uint32_t i = 0; i < ps->nkeyword_only; i++)
        twice |= ps->keyword_only[i].name == name;
    if (twice)
        fail_syntax(p->f, place, "duplicate argument '%s' in function definition",
                    p->f->names[name]);
}

/* The name of a parameter, which may not be followed by an annotation in a def. */
static uint32_t
parameter_name(struct parser *p, const struct parameters *ps, enum token_kind end)
{
    struct place place = p->at->place;
    uint32_t name = token_expect_name(p);
    check_parameter(p, ps, name, place);
    if (p->at->kind == TOKEN_COLON && end == TOKEN_RPAREN)
        fail_refused(p->f, p->at->place, "type annotations are",
                     "leave them out (they would make objects of their own)");
    return name;
}

static void
plain_parameter(struct parser *p, struct parameters *ps, enum token_kind end, int after_star)
{
    struct parameter parameter = {.place = p->at->place};
    parameter.name = parameter_name(p, ps, end);
    if (token_accept(p, TOKEN_ASSIGN))
        parameter.standard = parse_expression(p);
    if (after_star) {
        SCRATCH_ADD(&p->f->work, ps->keyword_only, ps->nkeyword_only, parameter);
        return;
    }
    if (!parameter.standard && ps->npositional && ps->positional[ps->npositional - 1].standard)
        fail_syntax(p->f, parameter.place,
                    "parameter without a default follows parameter with a default");
    SCRATCH_ADD(&p->f->work, ps->positional, ps->npositional, parameter);
}

/* `*`, or `*args`. */
static void
star_parameter(struct parser *p, struct parameters *ps, enum token_kind end)
{
    if (p->at->kind == TOKEN_NAME) {
        ps->varargs = parameter_name(p, ps, end);
        return;
    }
    if (p->at->kind != TOKEN_COMMA || p->at[1].kind != TOKEN_NAME)
        fail_syntax(p->f, p->at->place, "named arguments must follow bare *");
}

/* `/`, which is for the library's text alone; versions that lack it let keywords give what stands before. */
static void
slash_parameter(struct parser *p, struct parameters *ps)
{
    if (!p->f->library)
        fail_refused(p->f, p->at->place, "positional-only parameters '/' are", "leave the '/' out");
    p->at++;
    if (p->f->dialect->positional_only)
        ps->nposonly = ps->npositional;
}

struct parameters *
parse_parameters(struct parser *p, enum token_kind end)
{
    struct parameters *ps = scratch_alloc(&p->f->work, sizeof *ps);
    ps->varargs = ps->varkeywords = NO_NAME;
    int after_star = 0;
    while (p->at->kind != end) {
        struct place place = p->at->place;
        if (ps->varkeywords != NO_NAME)
            fail_syntax(p->f, place, "arguments cannot follow var-keyword argument");
        if (token_accept(p, TOKEN_POWER)) {
            ps->varkeywords = parameter_name(p, ps, end);
        } else if (token_accept(p, TOKEN_STAR)) {
            if (after_star)
                fail_syntax(p->f, place, "* argument may appear only once");
            after_star = 1;
            star_parameter(p, ps, end);
        } else if (p->at->kind == TOKEN_SLASH) {
            slash_parameter(p, ps);
        } else {
            if (after_star)
                not_in_python2(p, place, "a keyword-only parameter is");
            plain_parameter(p, ps, end, after_star);
        }
        if (!token_accept(p, TOKEN_COMMA))
            break;
    }
    return ps;
}
