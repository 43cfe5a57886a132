/* Atoms, and what follows them: calls, items, attributes. */
#include "front/parser.h"

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
    struct place place = p->at->place, before = p->at[-1].place; /* that of "(" for a generator */
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
            node = parse_generators(p, NODE_GENERATOR, node, NULL, before);
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

struct node *
parse_primary(struct parser *p)
{
    struct place place = p->at->place;
    struct node *node = parse_atom(p), *longer;
    while ((longer = parse_trailer(p, node, place)))
        node = longer;
    return node;
}
