/* import and from ... import. */
#include <stdio.h>
#include <string.h>

#include "front/parser.h"

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

struct node *
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

/* What an import from __future__ means to a scenario. */
enum meaning {
    NOTHING,        /* it is so anyway */
    TRUE_DIVISION,  /* 2.7: / of ints gives a float */
    UNICODE_TEXTS,  /* 2.7: literals are unicode objects */
    NOTHING_SINCE_3 /* 2.7 does not know it */
};

static void
take_feature(struct parser *p)
{
    static const struct {
        const char *name;
        enum meaning meaning;
    } features[] = {{"print_function", NOTHING},         {"division", TRUE_DIVISION},
                    {"absolute_import", NOTHING},        {"generators", NOTHING},
                    {"nested_scopes", NOTHING},          {"with_statement", NOTHING},
                    {"unicode_literals", UNICODE_TEXTS}, {"generator_stop", NOTHING_SINCE_3}};
    const struct token *token = p->at;
    uint32_t number = token_expect_name(p);
    const char *name = p->f->names[number];
    int old = p->f->dialect->old_syntax;
    for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
        enum meaning meaning = features[i].meaning;
        if (strcmp(features[i].name, name) || (meaning == NOTHING_SINCE_3 && old))
            continue;
        if (meaning == UNICODE_TEXTS && old)
            fail_refused(p->f, token->place, "a unicode object is", "leave it out");
        p->f->future = token->place.line;
        p->f->true_division |= meaning == TRUE_DIVISION;
        return;
    }
    if (!strcmp(name, "annotations") || !strcmp(name, "barry_as_FLUFL"))
        fail_refused(p->f, token->place, "this __future__ is", "leave it out");
    fail_syntax(p->f, token->place, "future feature %s is not defined", name);
}

/* `from __future__ import division`: what later versions, and a scenario, mean anyway. */
static struct node *
parse_future(struct parser *p, struct place place)
{
    if (!p->prelude)
        fail_syntax(p->f, place, "from __future__ imports must occur at the beginning of the file");
    p->at++;
    token_expect(p, TOKEN_IMPORT);
    int bracket = token_accept(p, TOKEN_LPAREN);
    do {
        if (bracket && p->at->kind == TOKEN_RPAREN)
            break;
        take_feature(p);
    } while (token_accept(p, TOKEN_COMMA));
    if (bracket)
        token_expect(p, TOKEN_RPAREN);
    return node_new(p, NODE_PASS, place);
}

struct node *
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
