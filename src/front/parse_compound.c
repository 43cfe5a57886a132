/* Statements that have suites. */
#include "front/parser.h"

/* The suite behind a colon, which is next. what: "'if' statement"; line: where it began. */
static struct nodes
parse_suite(struct parser *p, const char *what, struct place place)
{
    struct nodes body = {0};
    token_expect(p, TOKEN_COLON);
    if (!token_accept(p, TOKEN_NEWLINE)) {
        uint32_t line = p->at->place.line;
        SCRATCH_ADD(&p->f->work, p->lines, p->nlines, line);
        parse_simple_line(p, &body);
        return body;
    }
    if (!token_accept(p, TOKEN_INDENT))
        fail_syntax(p->f, p->at->place, "expected an indented block after %s on line %u", what,
                    place.line);
    nest_enter(p);
    while (!token_accept(p, TOKEN_DEDENT))
        parse_statement(p, &body);
    nest_leave(p);
    return body;
}

/* if and elif: each elif is an if in the otherwise of the one before. */
static struct node *
parse_if(struct parser *p, const char *what)
{
    struct node *node = node_new(p, NODE_IF, p->at->place);
    p->at++;
    nest_enter(p);
    node->branch.test = parse_expression(p);
    node->branch.body = parse_suite(p, what, node->place);
    struct place place = p->at->place;
    if (p->at->kind == TOKEN_ELIF) {
        SCRATCH_ADD(&p->f->work, p->lines, p->nlines, place.line);
        nodes_add(p, &node->branch.otherwise, parse_if(p, "'elif' statement"));
    } else if (token_accept(p, TOKEN_ELSE)) {
        node->branch.otherwise = parse_suite(p, "'else' statement", place);
    }
    nest_leave(p);
    return node;
}

static struct nodes
parse_else(struct parser *p)
{
    struct place place = p->at->place;
    struct nodes none = {0};
    return token_accept(p, TOKEN_ELSE) ? parse_suite(p, "'else' statement", place) : none;
}

static struct node *
parse_while(struct parser *p)
{
    struct node *node = node_new(p, NODE_WHILE, p->at->place);
    p->at++;
    node->branch.test = parse_expression(p);
    node->branch.body = parse_suite(p, "'while' statement", node->place);
    node->branch.otherwise = parse_else(p);
    return node;
}

static struct node *
parse_for(struct parser *p)
{
    struct node *node = node_new(p, NODE_FOR, p->at->place);
    p->at++;
    node->loop.target = parse_targets(p);
    token_expect(p, TOKEN_IN);
    node->loop.source = parse_expressions(p);
    node->loop.body = parse_suite(p, "'for' statement", node->place);
    node->loop.otherwise = parse_else(p);
    return node;
}

static struct handler_clause
parse_handler(struct parser *p)
{
    struct handler_clause clause = {.place = p->at->place, .name = NO_NAME};
    token_expect(p, TOKEN_EXCEPT);
    if (p->at->kind == TOKEN_STAR)
        fail_refused(p->f, p->at->place, "'except*' is", "use except");
    if (p->at->kind != TOKEN_COLON) {
        clause.type = parse_expression(p);
        int several = p->at->kind == TOKEN_COMMA;
        if (several && !p->f->dialect->bare_handlers)
            fail_syntax(p->f, clause.type->place, "multiple exception types must be parenthesized");
        if (several)
            clause.type = parse_tuple(p, clause.type->place, clause.type, parse_expression);
        if (several && p->at->kind == TOKEN_AS)
            fail_syntax(p->f, clause.type->place,
                        "multiple exception types must be parenthesized when using 'as'");
        if (token_accept(p, TOKEN_AS))
            clause.name = token_expect_name(p);
    }
    clause.body = parse_suite(p, "'except' statement", clause.place);
    return clause;
}

static struct node *
parse_try(struct parser *p)
{
    struct node *node = node_new(p, NODE_TRY, p->at->place);
    p->at++;
    node->attempt.body = parse_suite(p, "'try' statement", node->place);
    while (p->at->kind == TOKEN_EXCEPT) {
        if (node->attempt.nhandlers && !node->attempt.handlers[node->attempt.nhandlers - 1].type)
            fail_syntax(p->f, node->attempt.handlers[node->attempt.nhandlers - 1].place,
                        "default 'except:' must be last");
        struct handler_clause clause = parse_handler(p);
        SCRATCH_ADD(&p->f->work, node->attempt.handlers, node->attempt.nhandlers, clause);
    }
    if (node->attempt.nhandlers)
        node->attempt.otherwise = parse_else(p);
    struct place place = p->at->place;
    if (token_accept(p, TOKEN_FINALLY)) {
        node->attempt.has_last = 1;
        node->attempt.last = parse_suite(p, "'finally' statement", place);
    } else if (!node->attempt.nhandlers) {
        fail_syntax(p->f, place, "expected 'except' or 'finally' block");
    }
    return node;
}

static void
parse_with_item(struct parser *p, struct node *node)
{
    struct with_item item = {.context = parse_expression(p)};
    if (token_accept(p, TOKEN_AS)) {
        item.target = parse_operand(p);
        check_target(p, item.target, "assign to");
    }
    SCRATCH_ADD(&p->f->work, node->with.items, node->with.count, item);
}

/* Is the bracket here one around what the statement enters, not one of an expression? */
static int
brackets_items(const struct parser *p)
{
    int depth = 0;
    const struct token *t = p->at;
    if (t->kind != TOKEN_LPAREN || t[1].kind == TOKEN_RPAREN || !p->f->dialect->with_in_brackets)
        return 0;
    do {
        int begins = t->kind == TOKEN_LPAREN || t->kind == TOKEN_COMMA;
        if (depth == 1 && (t->kind == TOKEN_FOR || t->kind == TOKEN_YIELD ||
                           t->kind == TOKEN_WALRUS || (begins && t[1].kind == TOKEN_STAR)))
            return 0;
        depth += t->kind == TOKEN_LPAREN || t->kind == TOKEN_LSQUARE || t->kind == TOKEN_LBRACE;
        depth -= t->kind == TOKEN_RPAREN || t->kind == TOKEN_RSQUARE || t->kind == TOKEN_RBRACE;
        t++;
    } while (depth && t->kind != TOKEN_END);
    return !depth && t->kind == TOKEN_COLON;
}

static struct node *
parse_with(struct parser *p)
{
    struct node *node = node_new(p, NODE_WITH, p->at->place);
    p->at++;
    int brackets = brackets_items(p);
    p->at += brackets;
    do {
        parse_with_item(p, node);
    } while (token_accept(p, TOKEN_COMMA) && !(brackets && p->at->kind == TOKEN_RPAREN));
    if (brackets)
        token_expect(p, TOKEN_RPAREN);
    node->with.body = parse_suite(p, "'with' statement", node->place);
    return node;
}

static void
refuse_type_parameters(struct parser *p)
{
    if (p->at->kind == TOKEN_LSQUARE)
        fail_refused(p->f, p->at->place, "type parameters are", "leave them out");
}

static struct node *
parse_function(struct parser *p, struct nodes decorators)
{
    struct node *node = node_new(p, NODE_FUNCTION, p->at->place);
    token_expect(p, TOKEN_DEF);
    node->function.decorators = decorators;
    node->function.name = token_expect_name(p);
    refuse_type_parameters(p);
    token_expect(p, TOKEN_LPAREN);
    node->function.parameters = parse_parameters(p, TOKEN_RPAREN);
    if (p->at->kind != TOKEN_RPAREN)
        fail_here(p);
    p->at++;
    if (p->at->kind == TOKEN_ARROW)
        fail_refused(p->f, p->at->place, "type annotations are",
                     "leave them out (they would make objects of their own)");
    node->function.body = parse_suite(p, "function definition", node->place);
    return node;
}

static struct node *
parse_class(struct parser *p, struct nodes decorators)
{
    struct node *node = node_new(p, NODE_CLASS, p->at->place);
    struct nodes keywords = {0};
    token_expect(p, TOKEN_CLASS);
    node->class.decorators = decorators;
    node->class.name = token_expect_name(p);
    refuse_type_parameters(p);
    if (token_accept(p, TOKEN_LPAREN))
        parse_arguments(p, &node->class.bases, &keywords);
    if (keywords.count)
        fail_refused(p->f, keywords.at[0]->place, "metaclasses and class keywords are",
                     "use a plain class");
    if (node->class.bases.count > 1)
        fail_refused(p->f, node->class.bases.at[1]->place, "multiple inheritance is",
                     "use one base class");
    if (node->class.bases.count && node->class.bases.at[0]->kind == NODE_STARRED)
        fail_refused(p->f, node->class.bases.at[0]->place, "'*' among base classes is",
                     "name the base class");
    node->class.body = parse_suite(p, "class definition", node->place);
    return node;
}

/* dotted_name [ '(' [arglist] ')' ] */
static int
is_called_name(const struct node *node, int begins_with_name)
{
    if (node->kind == NODE_CALL)
        node = node->call.callee;
    while (node->kind == NODE_ATTRIBUTE)
        node = node->attribute.value;
    return node->kind == NODE_NAME && begins_with_name;
}

static struct node *
parse_decorated(struct parser *p)
{
    struct nodes decorators = {0};
    while (token_accept(p, TOKEN_AT)) {
        struct place place = p->at->place;
        int begins_with_name = p->at->kind == TOKEN_NAME;
        struct node *decorator = parse_expression(p);
        if (p->f->dialect->decorators_named && !is_called_name(decorator, begins_with_name))
            fail_syntax(p->f, place, "invalid syntax");
        nodes_add(p, &decorators, decorator);
        token_expect(p, TOKEN_NEWLINE);
    }
    if (p->at->kind == TOKEN_CLASS)
        return parse_class(p, decorators);
    if (p->at->kind == TOKEN_ASYNC)
        fail_refused(p->f, p->at->place, "'async def' is", NULL);
    if (p->at->kind != TOKEN_DEF)
        fail_here(p);
    return parse_function(p, decorators);
}

static _Noreturn void
refuse_async(struct parser *p)
{
    const char *construct = p->at[1].kind == TOKEN_FOR    ? "'async for' is"
                            : p->at[1].kind == TOKEN_WITH ? "'async with' is"
                                                          : "'async def' is";
    fail_refused(p->f, p->at->place, construct, NULL);
}

struct node *
parse_compound(struct parser *p)
{
    struct nodes none = {0};
    switch (p->at->kind) {
    case TOKEN_IF:
        return parse_if(p, "'if' statement");
    case TOKEN_WHILE:
        return parse_while(p);
    case TOKEN_FOR:
        return parse_for(p);
    case TOKEN_TRY:
        return parse_try(p);
    case TOKEN_WITH:
        return parse_with(p);
    case TOKEN_DEF:
        return parse_function(p, none);
    case TOKEN_CLASS:
        return parse_class(p, none);
    case TOKEN_AT:
        return parse_decorated(p);
    case TOKEN_ASYNC:
        refuse_async(p);
    default:
        return NULL;
    }
}
