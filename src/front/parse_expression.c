#include "front/parser.h"

/* -- operators -- */

struct binary_level {
    enum token_kind token;
    int op;
    int level; /* binds tighter the higher */
};

enum { LEVEL_OR, LEVEL_XOR, LEVEL_AND, LEVEL_SHIFT, LEVEL_SUM, LEVEL_TERM, LEVELS };

static const struct binary_level binary_levels[] = {
    {TOKEN_BAR, BINARY_OR, LEVEL_OR},
    {TOKEN_CARET, BINARY_XOR, LEVEL_XOR},
    {TOKEN_AMPER, BINARY_AND, LEVEL_AND},
    {TOKEN_LSHIFT, BINARY_LSHIFT, LEVEL_SHIFT},
    {TOKEN_RSHIFT, BINARY_RSHIFT, LEVEL_SHIFT},
    {TOKEN_PLUS, BINARY_ADD, LEVEL_SUM},
    {TOKEN_MINUS, BINARY_SUBTRACT, LEVEL_SUM},
    {TOKEN_STAR, BINARY_MULTIPLY, LEVEL_TERM},
    {TOKEN_SLASH, BINARY_TRUE_DIVIDE, LEVEL_TERM},
    {TOKEN_FLOOR, BINARY_FLOOR_DIVIDE, LEVEL_TERM},
    {TOKEN_PERCENT, BINARY_MODULO, LEVEL_TERM},
};

static struct node *parse_unary(struct parser *p);

static struct node *
operation(struct parser *p, enum node_kind kind, int op, struct node *left, struct node *right,
          struct place place)
{
    struct node *node = node_new(p, kind, place);
    node->operation.op = op;
    node->operation.left = left;
    node->operation.right = right;
    return node_end(p, node);
}

static struct node *
parse_power(struct parser *p)
{
    if (p->at->kind == TOKEN_AWAIT)
        fail_refused(p->f, p->at->place, "'await' is", NULL);
    struct place place = p->at->place;
    struct node *left = parse_primary(p);
    if (!token_accept(p, TOKEN_POWER))
        return left;
    return operation(p, NODE_BINARY, BINARY_POWER, left, parse_unary(p), place);
}

static struct node *
parse_unary(struct parser *p)
{
    struct place place = p->at->place;
    enum unary_op op = UNARY_OPS;
    if (token_accept(p, TOKEN_MINUS))
        op = UNARY_NEGATIVE;
    else if (token_accept(p, TOKEN_PLUS))
        op = UNARY_POSITIVE;
    else if (token_accept(p, TOKEN_TILDE))
        op = UNARY_INVERT;
    if (op == UNARY_OPS)
        return parse_power(p);
    nest_enter(p);
    struct node *node = operation(p, NODE_UNARY, (int)op, parse_unary(p), NULL, place);
    nest_leave(p);
    return node;
}

/* The operator that is next, if it is of that level; -1 if not. */
static int
binary_at(const struct parser *p, int level)
{
    for (size_t i = 0; i < sizeof binary_levels / sizeof *binary_levels; i++)
        if (binary_levels[i].token == p->at->kind && binary_levels[i].level == level)
            return binary_levels[i].op;
    return -1;
}

static struct node *
parse_binary(struct parser *p, int level)
{
    if (level == LEVELS)
        return parse_unary(p);
    struct place place = p->at->place;
    struct node *left = parse_binary(p, level + 1);
    int op;
    while ((op = binary_at(p, level)) >= 0) {
        p->at++;
        left = operation(p, NODE_BINARY, op, left, parse_binary(p, level + 1), place);
    }
    if (p->at->kind == TOKEN_AT)
        fail_refused(p->f, p->at->place, "matrix multiplication '@' is",
                     "there is no built-in type that has it");
    return left;
}

struct node *
parse_operand(struct parser *p)
{
    return parse_binary(p, LEVEL_OR);
}

/* Takes a comparison operator if one is next; -1 if not. */
static int
comparison(struct parser *p)
{
    static const enum token_kind tokens[] = {TOKEN_LT, TOKEN_LE, TOKEN_EQ,
                                             TOKEN_NE, TOKEN_GT, TOKEN_GE};
    for (int op = 0; op < COMPARE_OPS; op++)
        if (token_accept(p, tokens[op]))
            return op;
    if (token_accept(p, TOKEN_IN))
        return MEMBER_IN;
    if (p->at->kind == TOKEN_NOT && p->at[1].kind == TOKEN_IN) {
        p->at += 2;
        return MEMBER_NOT_IN;
    }
    if (token_accept(p, TOKEN_IS))
        return token_accept(p, TOKEN_NOT) ? IDENTITY_IS_NOT : IDENTITY_IS;
    return -1;
}

static struct node *
parse_comparison(struct parser *p)
{
    struct place place = p->at->place;
    struct node *left = parse_operand(p);
    int op = comparison(p);
    if (op < 0)
        return left;
    struct node *node = node_new(p, NODE_COMPARE, place);
    uint32_t count = 0;
    node->compare.left = left;
    for (; op >= 0; op = comparison(p)) {
        SCRATCH_ADD(&p->f->work, node->compare.ops, count, op);
        nodes_add(p, &node->compare.others, parse_operand(p));
    }
    return node_end(p, node);
}

static struct node *
parse_not(struct parser *p)
{
    struct place place = p->at->place;
    if (!token_accept(p, TOKEN_NOT))
        return parse_comparison(p);
    nest_enter(p);
    struct node *node = operation(p, NODE_UNARY, UNARY_NOT, parse_not(p), NULL, place);
    nest_leave(p);
    return node;
}

struct node *
parse_boolean(struct parser *p, int is_or)
{
    struct place place = p->at->place;
    struct node *left = is_or ? parse_boolean(p, 0) : parse_not(p);
    enum token_kind token = is_or ? TOKEN_OR : TOKEN_AND;
    if (p->at->kind != token)
        return left;
    struct node *node = node_new(p, NODE_BOOLEAN, place);
    node->boolean.is_or = is_or;
    nodes_add(p, &node->boolean.values, left);
    while (token_accept(p, token))
        nodes_add(p, &node->boolean.values, is_or ? parse_boolean(p, 0) : parse_not(p));
    return node_end(p, node);
}

static struct node *
parse_lambda(struct parser *p)
{
    struct node *node = node_new(p, NODE_LAMBDA, p->at->place);
    token_expect(p, TOKEN_LAMBDA);
    node->function.name = name_of(p->f, "<lambda>");
    node->function.parameters = parse_parameters(p, TOKEN_COLON);
    token_expect(p, TOKEN_COLON);
    nodes_add(p, &node->function.body, parse_expression(p));
    return node_end(p, node);
}

struct node *
parse_expression(struct parser *p)
{
    struct place place = p->at->place;
    nest_enter(p);
    struct node *node;
    if (p->at->kind == TOKEN_LAMBDA) {
        node = parse_lambda(p);
    } else {
        node = parse_boolean(p, 1);
        if (token_accept(p, TOKEN_IF)) {
            struct node *yes = node;
            node = node_new(p, NODE_CONDITIONAL, place);
            node->conditional.yes = yes;
            node->conditional.test = parse_boolean(p, 1);
            if (!token_accept(p, TOKEN_ELSE))
                fail_syntax(p->f, p->at->place, "expected 'else' after 'if' expression");
            node->conditional.no = parse_expression(p);
            node_end(p, node);
        }
    }
    nest_leave(p);
    return node;
}

/* -- lists of expressions -- */

int
begins_expression(const struct parser *p)
{
    switch (p->at->kind) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_LPAREN:
    case TOKEN_LSQUARE:
    case TOKEN_LBRACE:
    case TOKEN_MINUS:
    case TOKEN_PLUS:
    case TOKEN_TILDE:
    case TOKEN_NOT:
    case TOKEN_LAMBDA:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
    case TOKEN_AWAIT:
    case TOKEN_ELLIPSIS:
    case TOKEN_STAR:
        return 1;
    default:
        return 0;
    }
}

struct node *
parse_item(struct parser *p)
{
    if (p->at->kind == TOKEN_STAR)
        fail_refused(p->f, p->at->place, "'*' in a display or an assignment is",
                     "join lists with '+', or take slices");
    return parse_expression(p);
}

struct node *
parse_tuple(struct parser *p, struct place place, struct node *first,
            struct node *(*item)(struct parser *))
{
    struct node *tuple = node_new(p, NODE_TUPLE, place);
    nodes_add(p, &tuple->items, first);
    while (token_accept(p, TOKEN_COMMA) && begins_expression(p))
        nodes_add(p, &tuple->items, item(p));
    return node_end(p, tuple);
}

struct node *
parse_expressions(struct parser *p)
{
    struct place place = p->at->place;
    struct node *first = parse_item(p);
    return p->at->kind == TOKEN_COMMA ? parse_tuple(p, place, first, parse_item) : first;
}

struct node *
parse_yield(struct parser *p)
{
    struct node *node = node_new(p, NODE_YIELD, p->at->place);
    token_expect(p, TOKEN_YIELD);
    if (p->at->kind == TOKEN_FROM)
        fail_refused(p->f, node->place, "'yield from' is", "use a for loop that yields each item");
    if (begins_expression(p))
        node->operand = parse_expressions(p);
    return node_end(p, node);
}

struct node *
parse_value(struct parser *p)
{
    return p->at->kind == TOKEN_YIELD ? parse_yield(p) : parse_expressions(p);
}

/* One of the targets of a loop. */
static struct node *
parse_target(struct parser *p)
{
    return p->at->kind == TOKEN_STAR ? parse_item(p) : parse_operand(p);
}

struct node *
parse_targets(struct parser *p)
{
    struct place place = p->at->place;
    struct node *first = parse_target(p);
    struct node *targets =
        p->at->kind == TOKEN_COMMA ? parse_tuple(p, place, first, parse_target) : first;
    check_target(p, targets, "assign to");
    return targets;
}
