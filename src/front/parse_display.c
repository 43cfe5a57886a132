/* What brackets hold: tuples, lists, dicts, sets, and comprehensions. */
#include "front/parser.h"

void
refuse_walrus(struct parser *p)
{
    if (p->at->kind == TOKEN_WALRUS)
        fail_refused(p->f, p->at->place, "':=' is", "assign in a statement of its own");
}

static struct node *
parse_source(struct parser *p)
{
    return parse_boolean(p, 1);
}

struct node *
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
        struct place begin = p->at->place;
        g.source = parse_source(p);
        if (kind == NODE_LIST_COMPREHENSION && p->at->kind == TOKEN_COMMA &&
            p->f->dialect->old_syntax)
            g.source = parse_tuple(p, begin, g.source, parse_source); /* testlist_safe */
        while (token_accept(p, TOKEN_IF))
            nodes_add(p, &g.conditions, parse_boolean(p, 1));
        SCRATCH_ADD(&p->f->work, node->comprehension.generators, node->comprehension.ngenerators,
                    g);
    } while (p->at->kind == TOKEN_FOR || p->at->kind == TOKEN_ASYNC);
    return node_end(p, node);
}

int
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

void
expect_close(struct parser *p, enum token_kind close)
{
    refuse_walrus(p);
    if (p->at->kind != close && begins_expression(p) && p->at->kind != TOKEN_STAR)
        fail_syntax(p->f, p->at->place, "invalid syntax. Perhaps you forgot a comma?");
    if (!token_accept(p, close))
        fail_here(p);
}

struct node *
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

struct node *
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

struct node *
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
