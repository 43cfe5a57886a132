#include <string.h>

#include "python/parser.h"

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

static struct node *parse_primary(struct parser *p);
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

static struct node *
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

/* 1 if the next token can begin an expression. */
static int
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

/* An item of a display or tuple; refuses *items. */
static struct node *
parse_item(struct parser *p)
{
    if (p->at->kind == TOKEN_STAR)
        fail_refused(p->f, p->at->place, "'*' in a display or an assignment is",
                     "join lists with '+', or take slices");
    return parse_expression(p);
}

/* Goes on with a tuple of which `first` was read, from `place` on, and a comma is next. */
static struct node *
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

/* -- comprehensions, displays -- */

static void
refuse_walrus(struct parser *p)
{
    if (p->at->kind == TOKEN_WALRUS)
        fail_refused(p->f, p->at->place, "':=' is", "assign in a statement of its own");
}

/* The `for ... in ... if ...` parts of a comprehension whose element was read. */
static struct node *
parse_generators(struct parser *p, enum node_kind kind, struct node *element, struct node *value,
                 struct place place)
{
    struct node *node = node_new(p, kind, place);
    node->comprehension.element = element;
    node->comprehension.value = value;
    do {
        if (p->at->kind == TOKEN_ASYNC)
            fail_refused(p->f, p->at->place, "'async for' is", NULL);
        token_expect(p, TOKEN_FOR);
        struct generator g = {0};
        g.target = parse_targets(p);
        if (!token_accept(p, TOKEN_IN))
            fail_syntax(p->f, p->at->place, "'in' expected after for-loop variables");
        g.source = parse_boolean(p, 1);
        while (token_accept(p, TOKEN_IF))
            nodes_add(p, &g.conditions, parse_boolean(p, 1));
        SCRATCH_ADD(&p->f->work, node->comprehension.generators, node->comprehension.ngenerators,
                    g);
    } while (p->at->kind == TOKEN_FOR || p->at->kind == TOKEN_ASYNC);
    return node_end(p, node);
}

static int
at_comprehension(const struct parser *p)
{
    return p->at->kind == TOKEN_FOR || p->at->kind == TOKEN_ASYNC;
}

/* Items up to a closing bracket, the first of which was read. */
static void
parse_items(struct parser *p, struct nodes *items, struct node *first, enum token_kind close)
{
    nodes_add(p, items, first);
    while (token_accept(p, TOKEN_COMMA) && p->at->kind != close)
        nodes_add(p, items, parse_item(p));
}

/* Takes a closing bracket; what is there instead is most often a forgotten comma. */
static void
expect_close(struct parser *p, enum token_kind close)
{
    refuse_walrus(p);
    if (p->at->kind != close && begins_expression(p) && p->at->kind != TOKEN_STAR)
        fail_syntax(p->f, p->at->place, "invalid syntax. Perhaps you forgot a comma?");
    if (!token_accept(p, close))
        fail_here(p);
}

static struct node *
parse_parenthesis(struct parser *p)
{
    struct place place = p->at->place;
    token_expect(p, TOKEN_LPAREN);
    struct node *node;
    if (p->at->kind == TOKEN_RPAREN) {
        node = node_new(p, NODE_TUPLE, place);
    } else if (p->at->kind == TOKEN_YIELD) {
        node = parse_yield(p);
    } else {
        node = parse_item(p);
        if (at_comprehension(p))
            node = parse_generators(p, NODE_GENERATOR, node, NULL, place);
        else if (p->at->kind == TOKEN_COMMA)
            node = parse_tuple(p, place, node, parse_item);
    }
    expect_close(p, TOKEN_RPAREN);
    return node_end(p, node);
}

static struct node *
parse_list(struct parser *p)
{
    struct node *list = node_new(p, NODE_LIST, p->at->place);
    token_expect(p, TOKEN_LSQUARE);
    if (p->at->kind != TOKEN_RSQUARE) {
        struct node *first = parse_item(p);
        if (at_comprehension(p))
            list = parse_generators(p, NODE_LIST_COMPREHENSION, first, NULL, list->place);
        else
            parse_items(p, &list->items, first, TOKEN_RSQUARE);
    }
    expect_close(p, TOKEN_RSQUARE);
    return node_end(p, list);
}

/* One `key: value` of a dict display or comprehension whose key may have been read. */
static struct node *
parse_pair(struct parser *p, struct node **key)
{
    if (p->at->kind == TOKEN_POWER)
        fail_refused(p->f, p->at->place, "'**' in a display is", "use dict.update()");
    if (!*key)
        *key = parse_expression(p);
    if (!token_accept(p, TOKEN_COLON))
        fail_syntax(p->f, p->at->place, "':' expected after dictionary key");
    if (p->at->kind == TOKEN_RBRACE || p->at->kind == TOKEN_COMMA)
        fail_syntax(p->f, p->at->place, "expression expected after dictionary key and ':'");
    return parse_expression(p);
}

static struct node *
parse_dict(struct parser *p, struct node *key, struct place place)
{
    struct node *value = parse_pair(p, &key);
    if (at_comprehension(p))
        return parse_generators(p, NODE_DICT_COMPREHENSION, key, value, place);
    struct node *dict = node_new(p, NODE_DICT, place);
    for (;;) {
        nodes_add(p, &dict->dict.keys, key);
        nodes_add(p, &dict->dict.values, value);
        if (!token_accept(p, TOKEN_COMMA) || p->at->kind == TOKEN_RBRACE)
            return dict;
        key = NULL;
        value = parse_pair(p, &key);
    }
}

static struct node *
parse_braces(struct parser *p)
{
    struct place place = p->at->place;
    token_expect(p, TOKEN_LBRACE);
    struct node *node;
    if (p->at->kind == TOKEN_RBRACE) {
        node = node_new(p, NODE_DICT, place);
    } else if (p->at->kind == TOKEN_POWER) {
        node = parse_dict(p, NULL, place);
    } else {
        struct node *first = parse_item(p);
        if (p->at->kind == TOKEN_COLON)
            node = parse_dict(p, first, place);
        else if (at_comprehension(p))
            node = parse_generators(p, NODE_SET_COMPREHENSION, first, NULL, place);
        else
            parse_items(p, &(node = node_new(p, NODE_SET, place))->items, first, TOKEN_RBRACE);
    }
    expect_close(p, TOKEN_RBRACE);
    return node_end(p, node);
}

/* -- calls, items, attributes -- */

/* Is one of the keywords a **mapping? */
static int
has_unpacked(const struct nodes *keywords)
{
    for (uint32_t i = 0; i < keywords->count; i++)
        if (keywords->at[i]->attribute.name == NO_NAME)
            return 1;
    return 0;
}

/* One argument of a call into its list. */
static void
parse_argument(struct parser *p, struct nodes *arguments, struct nodes *keywords)
{
    struct place place = p->at->place;
    struct node *node;
    if (token_accept(p, TOKEN_STAR)) {
        if (has_unpacked(keywords))
            fail_syntax(p->f, place,
                        "iterable argument unpacking follows keyword argument unpacking");
        node = node_new(p, NODE_STARRED, place);
        node->operand = parse_expression(p);
        nodes_add(p, arguments, node_end(p, node));
    } else if (p->at->kind == TOKEN_POWER ||
               (p->at->kind == TOKEN_NAME && p->at[1].kind == TOKEN_ASSIGN)) {
        node = node_new(p, NODE_KEYWORD, place);
        node->attribute.name = NO_NAME;
        if (!token_accept(p, TOKEN_POWER)) {
            node->attribute.name = token_expect_name(p);
            token_expect(p, TOKEN_ASSIGN);
        }
        node->attribute.value = parse_expression(p);
        nodes_add(p, keywords, node_end(p, node));
    } else {
        node = parse_expression(p);
        if (at_comprehension(p)) {
            node = parse_generators(p, NODE_GENERATOR, node, NULL, place);
            if (arguments->count || keywords->count || p->at->kind == TOKEN_COMMA)
                fail_syntax(p->f, place, "Generator expression must be parenthesized");
        }
        if (p->at->kind == TOKEN_ASSIGN)
            fail_syntax(p->f, place,
                        "expression cannot contain assignment, perhaps you meant \"==\"?");
        if (keywords->count)
            fail_syntax(p->f, place,
                        keywords->at[keywords->count - 1]->attribute.name == NO_NAME
                            ? "positional argument follows keyword argument unpacking"
                            : "positional argument follows keyword argument");
        nodes_add(p, arguments, node);
    }
}

/* Fails if a keyword is given twice. */
static void
check_keywords(struct parser *p, const struct nodes *keywords)
{
    for (uint32_t i = 0; i < keywords->count; i++)
        for (uint32_t j = 0; j < i; j++) {
            uint32_t name = keywords->at[i]->attribute.name;
            if (name != NO_NAME && name == keywords->at[j]->attribute.name)
                fail_syntax(p->f, keywords->at[i]->place, "keyword argument repeated: %s",
                            p->f->names[name]);
        }
}

void
parse_arguments(struct parser *p, struct nodes *arguments, struct nodes *keywords)
{
    while (p->at->kind != TOKEN_RPAREN) {
        parse_argument(p, arguments, keywords);
        if (!token_accept(p, TOKEN_COMMA))
            break;
    }
    expect_close(p, TOKEN_RPAREN);
    check_keywords(p, keywords);
}

/* One of the parts between the commas of [ ]. */
static struct node *
parse_subscript(struct parser *p)
{
    struct place place = p->at->place;
    struct node *lower = p->at->kind == TOKEN_COLON ? NULL : parse_item(p);
    refuse_walrus(p);
    if (!token_accept(p, TOKEN_COLON))
        return lower;
    struct node *slice = node_new(p, NODE_SLICE, place);
    slice->slice.lower = lower;
    if (begins_expression(p))
        slice->slice.upper = parse_expression(p);
    if (token_accept(p, TOKEN_COLON) && begins_expression(p))
        slice->slice.step = parse_expression(p);
    return node_end(p, slice);
}

/* What follows an atom that begins at `place`: (...), [...], .name; NULL if nothing does. */
static struct node *
parse_trailer(struct parser *p, struct node *left, struct place place)
{
    struct node *node;
    if (token_accept(p, TOKEN_LPAREN)) {
        node = node_new(p, NODE_CALL, place);
        node->call.callee = left;
        parse_arguments(p, &node->call.arguments, &node->call.keywords);
    } else if (token_accept(p, TOKEN_LSQUARE)) {
        node = node_new(p, NODE_SUBSCRIPT, place);
        node->subscript.value = left;
        if (p->at->kind == TOKEN_RSQUARE)
            fail_here(p);
        struct place begin = p->at->place;
        struct node *index = parse_subscript(p);
        if (p->at->kind == TOKEN_COMMA && index->kind != NODE_SLICE)
            index = parse_tuple(p, begin, index, parse_item);
        if (p->at->kind == TOKEN_COMMA || p->at->kind == TOKEN_COLON)
            fail_refused(p->f, p->at->place, "slices with commas are",
                         "no built-in type takes them");
        node->subscript.index = index;
        expect_close(p, TOKEN_RSQUARE);
    } else if (token_accept(p, TOKEN_DOT)) {
        node = node_new(p, NODE_ATTRIBUTE, place);
        node->attribute.value = left;
        node->attribute.name = token_expect_name(p);
    } else {
        return NULL;
    }
    return node_end(p, node);
}

static struct node *
parse_constant(struct parser *p, enum constant_kind kind)
{
    struct node *node = node_new(p, NODE_CONSTANT, p->at->place);
    node->constant = value_new(p->f, kind);
    p->at++;
    return node_end(p, node);
}

static struct node *
parse_atom(struct parser *p)
{
    struct node *node;
    switch (p->at->kind) {
    case TOKEN_NAME:
        node = node_new(p, NODE_NAME, p->at->place);
        node->name = token_expect_name(p);
        return node_end(p, node);
    case TOKEN_NUMBER:
        return parse_number(p);
    case TOKEN_STRING:
        return parse_strings(p);
    case TOKEN_NONE:
        return parse_constant(p, CONSTANT_NONE);
    case TOKEN_TRUE:
        return parse_constant(p, CONSTANT_TRUE);
    case TOKEN_FALSE:
        return parse_constant(p, CONSTANT_FALSE);
    case TOKEN_LPAREN:
        return parse_parenthesis(p);
    case TOKEN_LSQUARE:
        return parse_list(p);
    case TOKEN_LBRACE:
        return parse_braces(p);
    case TOKEN_ELLIPSIS:
        fail_refused(p->f, p->at->place, "'...' is", "use pass or None");
    default:
        fail_here(p);
    }
}

static struct node *
parse_primary(struct parser *p)
{
    struct place place = p->at->place;
    struct node *node = parse_atom(p), *longer;
    while ((longer = parse_trailer(p, node, place)))
        node = longer;
    return node;
}
