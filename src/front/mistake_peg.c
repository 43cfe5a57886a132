/* The machine that follows the grammar: recursive descent with memory, as CPython's generated parser. */
#include "front/mistake_peg.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MAX_DEPTH = 6000 };

static struct tree nothing = {.kind = TREE_SEVERAL};

/* -- lexemes -- */

/* The next lexeme. What cannot be read ends all, once somebody looks at it. */
static const struct lexeme *
peek(struct peg *p)
{
    const struct lexeme *lexeme = &p->lexing->at[p->at];
    if (p->filled <= p->at)
        p->filled = p->at + 1;
    if (lexeme->kind == LEXEME_ERROR)
        peg_fail_lexing(p);
    return lexeme;
}

static int
is_soft_keyword(const struct peg *p, const struct lexeme *lexeme)
{
    static const char *const words[] = {"_", "case", "match", "type", "lazy"};
    uint32_t count = p->words->grammar >= 15 ? 5 : p->words->grammar >= 12 ? 4 : 3;
    for (uint32_t i = 0; i < count; i++)
        if (lexeme->length == strlen(words[i]) && !strncmp(words[i], lexeme->text, lexeme->length))
            return 1;
    return 0;
}

static int
matches(const struct peg *p, const struct peg_item *item, const struct lexeme *lexeme)
{
    int same = item->length == lexeme->length &&
               !memcmp(item->text ? item->text : "", lexeme->text, item->length);
    switch (item->kind) {
    case 'o':
        return same && (lexeme->kind == LEXEME_OPERATOR || lexeme->keyword);
    case 's':
        return same && lexeme->kind == LEXEME_NAME && !lexeme->keyword;
    default:
        if (item->lexeme == LEXEME_ERROR)
            return lexeme->kind == LEXEME_NAME && !lexeme->keyword && is_soft_keyword(p, lexeme);
        return lexeme->kind == item->lexeme && !lexeme->keyword;
    }
}

static struct tree *
tree_new(struct peg *p, enum tree_kind kind, uint32_t first)
{
    struct tree *tree = scratch_alloc(&p->f->work, sizeof *tree);
    tree->kind = kind;
    tree->first = first;
    tree->behind = p->at;
    return tree;
}

static struct tree *
take(struct peg *p, const struct peg_item *item)
{
    if (p->filled <= p->at)
        p->filled_by_indent = 0;
    const struct lexeme *lexeme = peek(p);
    if (p->filled == p->at + 1 && item->kind == 'c' && item->lexeme == LEXEME_INDENT)
        p->filled_by_indent = 1;
    if (!matches(p, item, lexeme))
        return NULL;
    p->at++;
    return tree_new(p, TREE_LEXEME, p->at - 1);
}

/* -- items -- */

static struct tree *follow_alternatives(struct peg *p, const struct peg_alternatives *all);

static struct tree *
once(struct peg *p, const struct peg_item *item)
{
    switch (item->kind) {
    case 'r':
        return peg_follow(p, item->rule);
    case 'g':
        return follow_alternatives(p, item->group);
    case '~':
        p->cut = 1;
        return &nothing;
    default:
        return take(p, item);
    }
}

/* item*, item+ and item % between. */
static struct tree *
repeated(struct peg *p, const struct peg_item *item)
{
    struct tree *all = tree_new(p, TREE_SEVERAL, p->at);
    for (;;) {
        uint32_t mark = p->at;
        if (all->count && item->between && !once(p, item->between))
            break;
        struct tree *tree = once(p, item);
        if (!tree || p->at == mark) {
            p->at = mark;
            break;
        }
        SCRATCH_ADD(&p->f->work, all->items, all->count, tree);
    }
    all->behind = p->at;
    return all->count || item->times == '*' ? all : NULL;
}

static struct tree *
times(struct peg *p, const struct peg_item *item)
{
    if (!item->times)
        return once(p, item);
    if (item->times != '?')
        return repeated(p, item);
    uint32_t mark = p->at;
    struct tree *tree = once(p, item);
    if (!tree)
        p->at = mark;
    return tree ? tree : &nothing;
}

static struct tree *
follow_item(struct peg *p, const struct peg_item *item)
{
    uint32_t mark = p->at;
    struct tree *tree = times(p, item);
    switch (item->before) {
    case '&':
        p->at = mark;
        return tree ? &nothing : NULL;
    case '!':
        p->at = mark;
        return tree ? NULL : &nothing;
    case 'f':
        if (!tree) {
            p->at = mark;
            peek(p);
            peg_fail(p, "SyntaxError", p->lexing->at[mark].span, "expected '%.*s'",
                     (int)item->length, item->text);
        }
        return tree;
    default:
        return tree;
    }
}

/* -- alternatives -- */

/* The node of adjacent literals. */
static struct tree *
strings(struct peg *p, const struct tree *all, uint32_t first)
{
    struct tree *tree = tree_new(p, TREE_Constant, first);
    for (uint32_t i = 0; i < all->count; i++) {
        const struct lexeme *lexeme = &p->lexing->at[all->items[i]->first];
        size_t prefix = strcspn(lexeme->text, "\"'");
        if (prefix > strcspn(lexeme->text, "fFtT"))
            tree->kind = TREE_JoinedStr;
    }
    return tree;
}

/* The node of an alternative whose items matched from `first` on. */
static struct tree *
result(struct peg *p, const struct peg_alternative *a, struct tree **items, uint32_t first)
{
    uint32_t full = 0;
    struct tree *only = NULL;
    enum tree_kind kind = a->kind;
    if (a->pick)
        return items[a->pick - 1];
    for (uint32_t i = 0; i < a->count; i++)
        if (items[i]->behind > items[i]->first) {
            full++;
            only = items[i];
        }
    if (!a->kind && full == 1)
        return only;
    if (a->kind == TREE_strings)
        return strings(p, only, first);
    if (a->kind == TREE_chain) {
        const struct tree *trailers = items[1];
        if (!trailers->count)
            return items[0];
        kind = trailers->items[trailers->count - 1]->kind;
    }
    struct tree *tree = tree_new(p, kind, first);
    tree->items = items;
    tree->count = a->count;
    return tree;
}

static struct tree *
follow_alternative(struct peg *p, const struct peg_alternative *a, int *said_nothing)
{
    uint32_t first = p->at;
    struct tree **items = scratch_alloc(&p->f->work, (a->count + 1) * sizeof *items);
    for (uint32_t i = 0; i < a->count; i++) {
        items[i] = follow_item(p, &a->items[i]);
        if (!items[i])
            return NULL;
    }
    if (a->where && !peg_act(p, a, items)) {
        *said_nothing = 1;
        return NULL;
    }
    return result(p, a, items, first);
}

static struct tree *
follow_alternatives(struct peg *p, const struct peg_alternatives *all)
{
    uint32_t mark = p->at;
    int cut = p->cut, said_nothing = 0;
    struct tree *tree = NULL;
    p->cut = 0;
    for (uint32_t i = 0; i < all->count && !tree && !p->cut; i++) {
        const struct peg_alternative *a = &all->at[i];
        if (a->second != 1)
            said_nothing = 0;
        if ((a->second && !p->second) || said_nothing)
            continue;
        p->at = mark;
        tree = follow_alternative(p, a, &said_nothing);
    }
    p->cut = cut;
    if (!tree)
        p->at = mark;
    return tree;
}

/* -- rules -- */

static struct peg_memo *
remembered(struct peg *p, uint32_t rule, uint32_t at)
{
    struct peg_memo *memo = p->memos[at];
    while (memo && (memo->rule != rule || (!p->rules[rule].memo && memo->second != p->second)))
        memo = memo->next;
    return memo;
}

/* _PyPegen_register_stmts(): where the latest compound statement began, as far as it is one of those that are registered. */
static void
note_statement(struct peg *p, uint32_t rule, const struct tree *tree)
{
    if (!tree || p->second || strcmp(p->rules[rule].name, "compound") != 0)
        return;
    const struct lexeme *lexeme = &p->lexing->at[tree->first];
    int function = *lexeme->text == '@' || !strncmp(lexeme->text, "def", 3) ||
                   !strncmp(lexeme->text, "async", 5);
    if (!function && lexeme->span.line > p->statement)
        p->statement = lexeme->span.line;
}

struct tree *
peg_follow(struct peg *p, uint32_t rule)
{
    uint32_t mark = p->at;
    struct peg_memo *memo = remembered(p, rule, mark);
    if (memo) {
        p->at = memo->behind;
        return memo->tree;
    }
    if (++p->depth > MAX_DEPTH)
        longjmp(p->leave, TOO_DEEP);
    int second = p->second;
    if (!strcmp(p->rules[rule].name, "plain_expression"))
        p->second = 0;
    struct tree *tree = follow_alternatives(p, p->rules[rule].body);
    p->second = second;
    p->depth--;
    note_statement(p, rule, tree);
    memo = scratch_alloc(&p->f->work, sizeof *memo);
    *memo = (struct peg_memo){p->memos[mark], rule, p->at, second, tree};
    p->memos[mark] = memo;
    return tree;
}

/* -- failing -- */

struct span
tree_span(const struct peg *p, const struct tree *tree)
{
    struct span first = p->lexing->at[tree->first].span;
    struct span last = p->lexing->at[tree->behind - (tree->behind > tree->first)].span;
    return (struct span){first.line, first.column, last.end_line, last.end_column};
}

void
peg_fail(struct peg *p, const char *type, struct span span, const char *format, ...)
{
    struct mistake *m = p->m;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(m->message, sizeof m->message, format, arguments);
    va_end(arguments);
    m->type = type;
    mistake_place(m, p->lexing->text, span);
    if (p->words->columns_of_ends && m->column > 1)
        m->column--;
    if (p->words->caret == CARET_3_10 && *type == 'I')
        m->end_line = 0;
    longjmp(p->leave, 1);
}

void
peg_fail_lexing(struct peg *p)
{
    *p->m = p->lexing->mistake;
    longjmp(p->leave, 2);
}
