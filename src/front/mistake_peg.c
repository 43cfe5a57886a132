/* The machine that follows the grammar: recursive descent with memory, as CPython's generated parser. */
#include "front/mistake_keyword.h"
#include "front/mistake_peg.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MAX_DEPTH = 6000, TOO_DEEP = 4 };

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

/* Is there something further on that cannot be read? That is told instead: _PyPegen_tokenize_full_source_to_check_for_errors() */
static void
look_further(struct peg *p)
{
    const struct lexing *lexing = p->lexing;
    uint32_t line = lexing->at[p->filled - 1].span.line;
    if (!p->words->never_closed || lexing->at[lexing->count - 1].kind != LEXEME_ERROR)
        return;
    if (!lexing->ends_early || line > lexing->bracket.line)
        *p->m = lexing->mistake;
}

/* "invalid syntax", or what else the version says where it got no further than lexeme `last`: _PyPegen_set_syntax_error() */
static void
say_generally(struct peg *p, uint32_t last)
{
    const struct lexeme *lexeme = &p->lexing->at[last];
    struct span span = lexeme->span;
    if (!setjmp(p->leave)) {
        if (lexeme->kind == LEXEME_INDENT || lexeme->kind == LEXEME_DEDENT)
            peg_fail(p, "IndentationError", span,
                     lexeme->kind == LEXEME_INDENT ? "unexpected indent" : "unexpected unindent");
        if (lexeme->kind == LEXEME_END && !p->words->never_closed)
            peg_fail(p, "SyntaxError", span, "unexpected EOF while parsing");
        peg_fail(p, "SyntaxError", span, "invalid syntax");
    }
    if (lexeme->kind == LEXEME_INDENT || lexeme->kind == LEXEME_DEDENT) {
        p->m->column = p->m->end_column = span.column;
        p->m->end_line = 0;
        return;
    }
    look_further(p);
}

/* What the LL(1) parser says of lexeme `last`, with which it can do nothing: err_input() of pythonrun.c */
static void
say_old(struct peg *p, uint32_t last)
{
    const struct lexeme *lexeme = &p->lexing->at[last];
    const char *text = p->lexing->text;
    struct mistake *m = p->m;
    uint32_t length, column = lexeme->span.column;
    const char *message = "invalid syntax";
    if (p->words->columns_of_ends && lexeme->length)
        column += lexeme->length - 1;
    m->type = "SyntaxError";
    m->line = lexeme->span.line;
    m->column = mistake_column(text, m->line, column);
    if (lexeme->kind == LEXEME_NEWLINE && m->column > 1)
        m->column--;
    if (!*lexeme->text) {
        message = "unexpected EOF while parsing";
        m->text = "";
        mistake_line(text, m->line - 1, &length);
        m->column = length + 1;
    } else if (lexeme->kind == LEXEME_INDENT || lexeme->kind == LEXEME_DEDENT ||
               p->filled_by_indent) {
        m->type = "IndentationError";
        message = lexeme->kind == LEXEME_INDENT   ? "unexpected indent"
                  : lexeme->kind == LEXEME_DEDENT ? "unexpected unindent"
                                                  : "expected an indented block";
    }
    snprintf(m->message, sizeof m->message, "%s", message);
}

/* One way through all lexemes. Returns 0 when they match, 1 when something was said, 2 when the lexing failed, 3 when nothing was said,
 * TOO_DEEP. */
static int
way_through(struct peg *p)
{
    int how = setjmp(p->leave);
    if (how)
        return how;
    p->at = p->filled = p->depth = 0;
    p->cut = 0;
    memset(p->memos, 0, p->lexing->count * sizeof(struct peg_memo *));
    const char *start = p->words->old_grammar ? "old_file" : "file";
    p->root = peg_follow(p, peg_rule(p, start, strlen(start), ""));
    return p->root ? 0 : 3;
}

static struct peg *
peg_new(struct front *f, const struct words *words, struct lexing *lexing, struct mistake *m)
{
    struct peg *p = scratch_alloc(&f->work, sizeof *p);
    p->f = f;
    p->words = words;
    p->lexing = lexing;
    p->m = m;
    p->memos = scratch_alloc(&f->work, (lexing->count + 1) * sizeof(struct peg_memo *));
    peg_read(p);
    return p;
}

int
mistake_may_begin(struct front *f, const struct words *words, struct lexing *lexing)
{
    struct mistake ignored = {0};
    struct peg *p = peg_new(f, words, lexing, &ignored);
    uint32_t end = lexing->count - 1;
    int at_end = lexing->at[end].kind == LEXEME_END || lexing->ends_early;
    int how = way_through(p);
    while (end && lexing->at[end - 1].kind == LEXEME_DEDENT)
        end--;
    return how == 0 || (at_end && how != TOO_DEEP && p->filled > end);
}

int
mistake_parse(struct front *f, const struct words *words, struct lexing *lexing, struct mistake *m,
              struct peg **parsed)
{
    struct peg *p = peg_new(f, words, lexing, m);
    int how = way_through(p);
    if (how == 3 && words->old_grammar) {
        say_old(p, p->filled - 1);
    } else if (how == 3) {
        uint32_t last = p->filled - 1;
        p->second = 1;
        how = way_through(p);
        if (how == 3 || how == 0)
            say_generally(p, last);
    }
    if (how == 1)
        look_further(p);
    if (how && how != TOO_DEEP)
        mistake_guess_keyword(f, words, p->statement, m);
    *parsed = how ? NULL : p;
    return how != 0 && how != TOO_DEEP;
}

/* -- what was parsed -- */

/* The smallest node of a kind around a lexeme. */
static const struct tree *
around(const struct tree *tree, enum tree_kind kind, uint32_t at)
{
    const struct tree *found = tree->kind == kind ? tree : NULL;
    for (uint32_t i = 0; i < tree->count; i++)
        if (tree->items[i]->first <= at && at < tree->items[i]->behind) {
            const struct tree *inner = around(tree->items[i], kind, at);
            found = inner ? inner : found;
        }
    return found;
}

uint32_t
peg_lexeme_at(const struct peg *p, uint32_t line, uint32_t column)
{
    uint32_t at = 0;
    const struct lexeme *lexemes = p->lexing->at;
    while (at + 1 < p->lexing->count &&
           (lexemes[at].span.end_line < line ||
            (lexemes[at].span.end_line == line &&
             mistake_column(p->lexing->text, line, lexemes[at].span.end_column) <= column)))
        at++;
    return at;
}

struct span
peg_span_around(const struct peg *p, enum tree_kind kind, uint32_t at)
{
    const struct tree *tree = around(p->root, kind, at);
    return tree ? tree_span(p, tree) : p->lexing->at[at].span;
}
