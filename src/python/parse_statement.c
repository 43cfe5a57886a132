#include <stdio.h>
#include <string.h>

#include "python/parser.h"

static void parse_statement(struct parser *p, struct nodes *out);

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

/* -- imports -- */

static void
check_module(struct parser *p, const struct token *token, uint32_t name)
{
    static const char *const modules[] = {"gc", "sys", "weakref", "arenascope"};
    p->f->wants_library |= !strcmp(p->f->names[name], "weakref");
    if (p->f->library)
        return;
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        if (!strcmp(p->f->names[name], modules[i]))
            return;
    char construct[160], advice[512];
    snprintf(construct, sizeof construct, "module '%.100s' is", p->f->names[name]);
    snprintf(advice, sizeof advice,
             "there are gc, sys, weakref and arenascope; for others record the real program: "
             "arenascope record -- python3 %.300s",
             p->f->filename);
    fail_refused(p->f, token->place, construct, advice);
}

static uint32_t
parse_module(struct parser *p)
{
    const struct token *token = p->at;
    if (token->kind == TOKEN_DOT || token->kind == TOKEN_ELLIPSIS)
        fail_refused(p->f, token->place, "relative imports are", "a scenario is one file");
    uint32_t name = token_expect_name(p);
    check_module(p, token, name);
    if (p->at->kind == TOKEN_DOT)
        fail_refused(p->f, p->at->place, "importing from packages is",
                     "there are gc, sys, weakref and arenascope");
    return name;
}

/* `as NAME` or nothing: the name that is bound. */
static uint32_t
parse_as(struct parser *p, uint32_t name)
{
    return token_accept(p, TOKEN_AS) ? token_expect_name(p) : name;
}

static struct node *
parse_import(struct parser *p)
{
    struct node *node = node_new(p, NODE_IMPORT, p->at->place);
    token_expect(p, TOKEN_IMPORT);
    do {
        struct import_alias alias = {.place = p->at->place};
        alias.name = parse_module(p);
        alias.as = parse_as(p, alias.name);
        SCRATCH_ADD(&p->f->work, node->import.aliases, node->import.count, alias);
    } while (token_accept(p, TOKEN_COMMA));
    return node;
}

/* `from __future__ import print_function`: what a scenario means anyway. */
static struct node *
parse_future(struct parser *p, struct place place)
{
    if (!p->prelude)
        fail_syntax(p->f, place, "from __future__ imports must occur at the beginning of the file");
    p->at++;
    token_expect(p, TOKEN_IMPORT);
    const struct token *feature = p->at;
    uint32_t name = token_expect_name(p);
    if (strcmp(p->f->names[name], "print_function"))
        fail_refused(p->f, feature->place, "a __future__ other than print_function is",
                     "leave it out");
    return node_new(p, NODE_PASS, place);
}

static struct node *
parse_import_from(struct parser *p)
{
    struct node *node = node_new(p, NODE_IMPORT_FROM, p->at->place);
    token_expect(p, TOKEN_FROM);
    if (p->at->kind == TOKEN_NAME && p->at->length == 10 && !memcmp(p->at->text, "__future__", 10))
        return parse_future(p, node->place);
    node->import.module = parse_module(p);
    token_expect(p, TOKEN_IMPORT);
    if (p->at->kind == TOKEN_STAR)
        fail_refused(p->f, p->at->place, "'import *' is", "name what is imported");
    int brackets = token_accept(p, TOKEN_LPAREN);
    do {
        if (brackets && p->at->kind == TOKEN_RPAREN && node->import.count)
            break;
        struct import_alias alias = {.place = p->at->place};
        alias.name = token_expect_name(p);
        alias.as = parse_as(p, alias.name);
        SCRATCH_ADD(&p->f->work, node->import.aliases, node->import.count, alias);
    } while (token_accept(p, TOKEN_COMMA));
    if (brackets)
        token_expect(p, TOKEN_RPAREN);
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

/* Simple statements with semicolons between them, up to the end of the line. */
static void
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
        if (p->at->kind == TOKEN_COMMA)
            fail_syntax(p->f, clause.type->place, "multiple exception types must be parenthesized");
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

static struct node *
parse_with(struct parser *p)
{
    struct node *node = node_new(p, NODE_WITH, p->at->place);
    p->at++;
    do {
        parse_with_item(p, node);
    } while (token_accept(p, TOKEN_COMMA));
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

static struct node *
parse_decorated(struct parser *p)
{
    struct nodes decorators = {0};
    while (token_accept(p, TOKEN_AT)) {
        nodes_add(p, &decorators, parse_expression(p));
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

/* The compound statement that is next; NULL if none is. */
static struct node *
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

static void
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
