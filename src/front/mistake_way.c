/* Ways through a text that is wrong: what the version's parser says of it, and of what a field of an f-string holds. */
#include "front/mistake_keyword.h"
#include "front/mistake_peg.h"

#include <stdio.h>
#include <string.h>

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
    const char *start = p->start ? p->start : p->words->old_grammar ? "old_file" : "file";
    p->root = peg_follow(p, peg_rule(p, start, strlen(start), ""));
    return p->root ? 0 : 3;
}

/* The same, and once more if literals are to be looked into when all has been parsed. */
static int
whole_way(struct peg *p)
{
    int how = way_through(p);
    if (how || p->literals)
        return how;
    p->literals = 1;
    return way_through(p);
}

static struct peg *
peg_new(struct front *f, const struct words *words, struct lexing *lexing, struct mistake *m)
{
    struct peg *p = scratch_alloc(&f->work, sizeof *p);
    p->f = f;
    p->words = words;
    p->lexing = lexing;
    p->m = m;
    p->literals = !words->old_grammar;
    p->memos = scratch_alloc(&f->work, (lexing->count + 1) * sizeof(struct peg_memo *));
    peg_read(p);
    return p;
}

/* What the LL(1) parser says where its text ends with the lexeme that it can do nothing with. */
static void
say_end_of_field(struct mistake *m, const char *text, const struct lexeme *last)
{
    if (!last->text[last->length] || last->kind == LEXEME_NEWLINE || last->kind == LEXEME_END)
        snprintf(m->message, sizeof m->message, "unexpected EOF while parsing");
    m->file = "<fstring>";
    m->line = 1;
    m->text = text;
}

void
peg_check_field(struct peg *p, const char *text, uint32_t line)
{
    struct mistake m = {0};
    struct lexing *lexing = mistake_lex(p->f, p->words, text);
    struct peg *inner = peg_new(p->f, p->words, lexing, &m);
    int old = p->words->old_grammar;
    inner->start = old ? "old_field" : "whole_field";
    int how = whole_way(inner);
    if (!how || how == TOO_DEEP)
        return;
    const struct lexeme *last = &lexing->at[inner->filled - 1];
    if (how == 3 && old) {
        say_old(inner, inner->filled - 1);
    } else if (how == 3) {
        inner->second = 1;
        how = way_through(inner);
        if (how == 3 || how == 0)
            say_generally(inner, (uint32_t)(last - lexing->at));
    }
    *p->m = m;
    if (m.text) /* it is in a field of this one */
        longjmp(p->leave, 1);
    if (old) {
        say_end_of_field(p->m, text, last);
    } else {
        p->m->text = text;
        p->m->line += line - 1;
        p->m->end_line += p->m->end_line ? line - 1 : 0;
        if (how != 2)
            snprintf(p->m->message, sizeof p->m->message, "f-string: %.280s", m.message);
    }
    longjmp(p->leave, 1);
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
    int how = whole_way(p);
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
