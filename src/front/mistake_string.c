/* String literals and f-strings as the tokenizers of 2.7 to 3.15 read them, and what they say of those without an end. */
#include <string.h>

#include "front/mistake_lexer.h"

/* -- strings -- */

/* What is shown where a literal has no end: the last line that is not empty, or nothing (to 3.7). */
static const char *
last_line(const struct mistaken *l, uint32_t *length)
{
    const char *end = l->at;
    while (end > l->out->text && end[-1] == '\n' && l->words->matched_brackets)
        end--;
    const char *start = end;
    while (start > l->out->text && start[-1] != '\n')
        start--;
    *length = (uint32_t)(end - start);
    return start;
}

/* The literal has no end: it began at `start`, on line `line`. */
_Noreturn static void
fail_string(struct mistaken *l, const char *start, const char *line_start, uint32_t line,
            int quotes, int format)
{
    int template = strcspn(start, "tT") < strcspn(start, "'\"");
    const char *f = !format || !l->words->fstring_tokens ? "" : template ? "t-" : "f-";
    const struct fstring *s = l->nfstrings ? &l->fstrings[l->nfstrings - 1] : NULL;
    if (s && s->depth && s->quote == l->quote && s->quotes == quotes) {
        l->line_start = line_start;
        lex_fail(l, "SyntaxError", line, lex_column(l, start) + 1, "f-string: expecting '}'");
    }
    if (l->words->unterminated) {
        uint32_t detected = l->line - (quotes == 3 && l->at[-1] == '\n' && !*l->at);
        if (quotes == 3)
            for (const char *p = l->at; p > start && p[-1] == '\n' && detected > line; p--)
                detected -= p != l->at;
        l->line_start = line_start;
        uint32_t column = lex_column(l, start) + 1;
        if (quotes == 3)
            lex_fail(l, "SyntaxError", line, column,
                     "unterminated triple-quoted %sstring literal (detected at line %u)", f,
                     detected);
        int escaped = 0;
        for (const char *p = start + 1; p + 1 < l->at; p++)
            escaped |= *p == '\\' && p[1] == l->quote;
        lex_fail(l, "SyntaxError", line, column,
                 "unterminated %sstring literal (detected at line %u)%s", f, l->line,
                 escaped && l->words->escaped_quote ? "; perhaps you escaped the end quote" : "");
    }
    uint32_t length;
    int late = l->words->caret == CARET_3_9;
    if (quotes == 1)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + (uint32_t)late,
                 "EOL while scanning string literal");
    const char *shown = last_line(l, &length);
    l->out->mistake.text = scratch_text(&l->f->work, shown, length);
    lex_fail(l, "SyntaxError", l->line + 1, length ? length + (uint32_t)late : 1,
             "EOF while scanning triple-quoted string literal");
}

void
mistake_string(struct mistaken *l, const char *start, int format)
{
    const char *line_start = l->line_start;
    uint32_t line = l->line;
    char quote = l->quote = *l->at;
    int quotes = l->at[1] == quote && l->at[2] == quote ? 3 : 1;
    l->at += quotes;
    while (*l->at != quote || (quotes == 3 && (l->at[1] != quote || l->at[2] != quote))) {
        if (!*l->at || (quotes == 1 && (*l->at == '\n' || *l->at == '\r')))
            fail_string(l, start, line_start, line, quotes, format);
        if (*l->at == '\\' && l->at[1])
            l->at++;
        if (*l->at++ == '\n')
            lex_next_line(l);
    }
    l->at += quotes;
    struct lexeme *lexeme = lexeme_add(l, LEXEME_STRING, start, l->at);
    lexeme->span = (struct span){line, (uint32_t)(start - line_start), l->line,
                                 (uint32_t)(l->at - l->line_start)};
}

/* -- f-strings of 3.12+ -- */

void
mistake_fstring(struct mistaken *l, const char *start)
{
    if (l->nfstrings == LEX_FSTRINGS)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, start) + 1, "too many nested f-strings");
    struct fstring *s = &l->fstrings[l->nfstrings++];
    *s = (struct fstring){
        .quote = *l->at, .start = start, .line_start = l->line_start, .line = l->line, .quotes = 1};
    if (l->at[1] == s->quote && l->at[2] == s->quote)
        s->quotes = 3;
    for (const char *p = start; p < l->at; p++)
        s->raw |= (*p | 0x20) == 'r';
    l->at += s->quotes;
    lexeme_add(l, LEXEME_FSTART, start, l->at);
}

/* The text of an f-string up to a field or its end: tok_get_fstring_mode(). */
static void
fstring_text(struct mistaken *l, struct fstring *s)
{
    const char *start = l->at, *line_start = l->line_start;
    uint32_t line = l->line;
    int spec = s->depth > 0;
    for (;;) {
        char c = *l->at;
        if (c == s->quote && (s->quotes == 1 || (l->at[1] == c && l->at[2] == c)))
            break;
        if (!c || (s->quotes == 1 && (c == '\n' || c == '\r'))) {
            if (spec)
                break;
            l->quote = s->quote;
            fail_string(l, s->start, s->line_start, s->line, s->quotes, 1);
        }
        if (c == '{' && (spec || l->at[1] != '{'))
            break;
        if (c == '}' && spec)
            break;
        if (c == '}' && l->at[1] != '}')
            lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at + 1),
                     "f-string: single '}' is not allowed");
        l->at += c == '{' || c == '}';
        if (c == '\\' && l->at[1] && l->at[1] != '{' && l->at[1] != '}')
            l->at++;
        if (*l->at++ == '\n')
            lex_next_line(l);
    }
    if (l->at > start) {
        struct lexeme *lexeme = lexeme_add(l, LEXEME_FMIDDLE, start, l->at);
        lexeme->span = (struct span){line, (uint32_t)(start - line_start), l->line,
                                     (uint32_t)(l->at - l->line_start)};
    }
    if (*l->at == s->quote && !spec) {
        lexeme_add(l, LEXEME_FEND, l->at, l->at + s->quotes);
        l->at += s->quotes;
        l->nfstrings--;
        return;
    }
    if (*l->at == s->quote || !*l->at || *l->at == '\n')
        lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at + (*l->at == s->quote)),
                 "f-string: expecting '}'%s", spec ? ", or format specs" : "");
}

int
mistake_in_text(const struct mistaken *l)
{
    if (!l->nfstrings)
        return 0;
    const struct fstring *s = &l->fstrings[l->nfstrings - 1];
    return !s->depth ||
           (s->spec[s->depth - 1] && l->nbrackets == s->brace[s->depth - 1] && *l->at != '}');
}

void
mistake_text(struct mistaken *l)
{
    struct fstring *s = &l->fstrings[l->nfstrings - 1];
    fstring_text(l, s);
    if (!l->nfstrings || s != &l->fstrings[l->nfstrings - 1] || *l->at != '{')
        return;
    if (s->depth == LEX_FIELDS)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + 1,
                 "f-string: expressions nested too deeply");
    mistake_operator(l);
    s->spec[s->depth] = 0;
    s->brace[s->depth++] = l->nbrackets;
}
