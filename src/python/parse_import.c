/* import and from ... import. */
#include <stdio.h>
#include <string.h>

#include "python/parser.h"

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
