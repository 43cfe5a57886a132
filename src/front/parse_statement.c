#include <string.h>

#include "front/parser.h"

/* -- small statements -- */

/* The operator of an augmented assignment that is next; -1 if none is. */
static int
augmented(const struct parser *p)
{
    static const struct {
        enum token_kind token;
        int op;
    } table[] = {
        {TOKEN_PLUS_ASSIGN, BINARY_ADD},
        {TOKEN_MINUS_ASSIGN, BINARY_SUBTRACT},
        {TOKEN_STAR_ASSIGN, BINARY_MULTIPLY},
        {TOKEN_SLASH_ASSIGN, BINARY_TRUE_DIVIDE},
        {TOKEN_FLOOR_ASSIGN, BINARY_FLOOR_DIVIDE},
        {TOKEN_PERCENT_ASSIGN, BINARY_MODULO},
        {TOKEN_POWER_ASSIGN, BINARY_POWER},
        {TOKEN_LSHIFT_ASSIGN, BINARY_LSHIFT},
        {TOKEN_RSHIFT_ASSIGN, BINARY_RSHIFT},
        {TOKEN_AMPER_ASSIGN, BINARY_AND},
        {TOKEN_BAR_ASSIGN, BINARY_OR},
        {TOKEN_CARET_ASSIGN, BINARY_XOR},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].token == p->at->kind)
            return table[i].op;
    return -1;
}

static struct node *
parse_augmented(struct parser *p, struct node *target, int op)
{
    if (target->kind == NODE_TUPLE || target->kind == NODE_LIST)
        fail_syntax(p->f, target->place, "'%s' is an illegal expression for augmented assignment",
                    expression_name(target));
    if (target->kind != NODE_NAME && target->kind != NODE_ATTRIBUTE &&
        target->kind != NODE_SUBSCRIPT)
        fail_syntax(p->f, target->place, "'%s' is an illegal expression for augmented assignment",
                    expression_name(target));
    p->at++;
    struct node *node = node_new(p, NODE_AUGMENTED, target->place);
    node->operation.op = op;
    node->operation.left = target;
    node->operation.right = parse_value(p);
    return node;
}

static struct node *
parse_assignment(struct parser *p, struct node *first)
{
    struct node *node = node_new(p, NODE_ASSIGN, first->place);
    struct node *value = first;
    while (p->at->kind == TOKEN_ASSIGN) {
        const struct token *equals = p->at++;
        if (value->kind == NODE_YIELD)
            fail_syntax(p->f, value->place, "assignment to yield expression not possible");
        if (value->kind != NODE_TUPLE && value->kind != NODE_LIST && value->kind != NODE_NAME &&
            value->kind != NODE_ATTRIBUTE && value->kind != NODE_SUBSCRIPT)
            fail_syntax(p->f, value->place,
                        "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                        expression_name(value));
        (void)equals;
        check_target(p, value, "assign to");
        nodes_add(p, &node->assign.targets, value);
        value = parse_value(p);
    }
    node->assign.value = value;
    return node;
}

/* match, case and type are names, unless what follows cannot follow a name. */
static void
refuse_soft_keyword(struct parser *p)
{
    const struct token *t = p->at;
    int operand = t[1].kind == TOKEN_NAME || t[1].kind == TOKEN_NUMBER ||
                  t[1].kind == TOKEN_STRING || t[1].kind == TOKEN_NONE || t[1].kind == TOKEN_TRUE ||
                  t[1].kind == TOKEN_FALSE;
    if (t->kind != TOKEN_NAME)
        return;
    if (t->length == 5 && !memcmp(t->text, "match", 5)) {
        const struct token *end = t;
        while (end->kind != TOKEN_NEWLINE && end->kind != TOKEN_END)
            end++;
        if (operand || (end[-1].kind == TOKEN_COLON && end[1].kind == TOKEN_INDENT))
            fail_refused(p->f, t->place, "'match' is", "use if and elif");
    }
    if (t->length == 4 && !memcmp(t->text, "type", 4) && t[1].kind == TOKEN_NAME)
        fail_refused(p->f, t->place, "'type' statements are", "leave them out");
    if (operand && t->length == 5 && !memcmp(t->text, "print", 5))
        fail_syntax(p->f, t->place,
                    "Missing parentheses in call to 'print'. Did you mean print(...)?");
    if (operand && t->length == 4 && !memcmp(t->text, "exec", 4))
        fail_syntax(p->f, t->place,
                    "Missing parentheses in call to 'exec'. Did you mean exec(...)?");
}

static struct node *
parse_expression_statement(struct parser *p)
{
    refuse_soft_keyword(p);
    struct node *value = parse_value(p);
    int op = augmented(p);
    if (op >= 0)
        return parse_augmented(p, value, op);
    if (p->at->kind == TOKEN_ASSIGN)
        return parse_assignment(p, value);
    if (p->at->kind == TOKEN_COLON && value->kind != NODE_YIELD)
        fail_refused(p->f, p->at->place, "type annotations are", "leave them out");
    if (p->at->kind == TOKEN_AT_ASSIGN)
        fail_refused(p->f, p->at->place, "matrix multiplication '@=' is",
                     "there is no built-in type that has it");
    struct node *node = node_new(p, NODE_EXPRESSION, value->place);
    node->operand = value;
    return node;
}

static struct node *
parse_return(struct parser *p)
{
    struct node *node = node_new(p, NODE_RETURN, p->at->place);
    token_expect(p, TOKEN_RETURN);
    if (p->at->kind != TOKEN_NEWLINE && p->at->kind != TOKEN_SEMICOLON)
        node->operand = parse_expressions(p);
    return node;
}

static struct node *
parse_delete(struct parser *p)
{
    struct node *node = node_new(p, NODE_DELETE, p->at->place);
    token_expect(p, TOKEN_DEL);
    do {
        struct node *target = parse_operand(p);
        check_target(p, target, "delete");
        nodes_add(p, &node->items, target);
    } while (token_accept(p, TOKEN_COMMA) && p->at->kind != TOKEN_NEWLINE &&
             p->at->kind != TOKEN_SEMICOLON);
    return node;
}

static struct node *
parse_scope_names(struct parser *p, enum node_kind kind)
{
    struct node *node = node_new(p, kind, p->at->place);
    p->at++;
    do {
        uint32_t count = node->names.count;
        SCRATCH_ADD(&p->f->work, node->names.places, count, p->at->place);
        uint32_t name = token_expect_name(p);
        SCRATCH_ADD(&p->f->work, node->names.at, node->names.count, name);
    } while (token_accept(p, TOKEN_COMMA));
    return node;
}

static struct node *
parse_raise(struct parser *p)
{
    struct node *node = node_new(p, NODE_RAISE, p->at->place);
    token_expect(p, TOKEN_RAISE);
    if (p->at->kind == TOKEN_NEWLINE || p->at->kind == TOKEN_SEMICOLON)
        return node;
    node->pair.first = parse_expression(p);
    if (p->at->kind == TOKEN_FROM)
        not_in_python2(p, p->at->place, "'raise ... from' is");
    if (token_accept(p, TOKEN_FROM))
        node->pair.second = parse_expression(p);
    return node;
}

static struct node *
parse_assert(struct parser *p)
{
    struct node *node = node_new(p, NODE_ASSERT, p->at->place);
    token_expect(p, TOKEN_ASSERT);
    node->pair.first = parse_expression(p);
    if (token_accept(p, TOKEN_COMMA))
        node->pair.second = parse_expression(p);
    return node;
}

static struct node *
parse_word(struct parser *p, enum node_kind kind)
{
    struct node *node = node_new(p, kind, p->at->place);
    p->at++;
    return node;
}

static struct node *
parse_simple(struct parser *p)
{
    switch (p->at->kind) {
    case TOKEN_PASS:
        return parse_word(p, NODE_PASS);
    case TOKEN_BREAK:
        return parse_word(p, NODE_BREAK);
    case TOKEN_CONTINUE:
        return parse_word(p, NODE_CONTINUE);
    case TOKEN_RETURN:
        return parse_return(p);
    case TOKEN_DEL:
        return parse_delete(p);
    case TOKEN_GLOBAL:
        return parse_scope_names(p, NODE_GLOBAL);
    case TOKEN_NONLOCAL:
        not_in_python2(p, p->at->place, "'nonlocal' is");
        return parse_scope_names(p, NODE_NONLOCAL);
    case TOKEN_RAISE:
        return parse_raise(p);
    case TOKEN_ASSERT:
        return parse_assert(p);
    case TOKEN_IMPORT:
        return parse_import(p);
    case TOKEN_FROM:
        return parse_import_from(p);
    default:
        return parse_expression_statement(p);
    }
}

void
parse_simple_line(struct parser *p, struct nodes *out)
{
    do {
        nodes_add(p, out, node_end(p, parse_simple(p)));
    } while (token_accept(p, TOKEN_SEMICOLON) && p->at->kind != TOKEN_NEWLINE);
    if (token_accept(p, TOKEN_NEWLINE))
        return;
    if (p->at->kind == TOKEN_NAME || p->at->kind == TOKEN_NUMBER || p->at->kind == TOKEN_STRING ||
        p->at->kind == TOKEN_COLON)
        fail_syntax(p->f, p->at->place, "invalid syntax");
    fail_here(p);
}

/* -- compound statements -- */

void
parse_statement(struct parser *p, struct nodes *out)
{
    uint32_t line = p->at->place.line;
    SCRATCH_ADD(&p->f->work, p->lines, p->nlines, line);
    struct node *node = parse_compound(p);
    if (node)
        nodes_add(p, out, node_end(p, node));
    else
        parse_simple_line(p, out);
}

/* 1 if the next statement may come before an import from __future__: it is one itself, or the docstring. */
static int
belongs_to_prelude(const struct parser *p, const struct nodes *body)
{
    if (p->at->kind == TOKEN_FROM)
        return p->at[1].length == 10 && !memcmp(p->at[1].text, "__future__", 10);
    return p->at->kind == TOKEN_STRING && !body->count;
}

struct nodes
parse_program(struct front *f, const uint32_t **lines, uint32_t *nlines)
{
    struct parser p = {.f = f, .at = lex_program(f), .prelude = 1};
    struct nodes body = {0};
    while (p.at->kind != TOKEN_END) {
        p.prelude &= belongs_to_prelude(&p, &body);
        parse_statement(&p, &body);
    }
    *lines = p.lines;
    *nlines = p.nlines;
    return body;
}
