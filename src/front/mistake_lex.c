/* A text that is wrong, as the tokenizers of 2.7 to 3.15 split it: tokenizer.c, lexer.c of CPython. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "front/mistake.h"
#include "front/mistake_lexer.h"
#include "front/unicode.h"

const char *
mistake_line(const char *text, uint32_t line, uint32_t *length)
{
    while (--line && *text) {
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    *length = (uint32_t)strcspn(text, "\r\n");
    return text;
}

uint32_t
mistake_column(const char *text, uint32_t line, uint32_t column)
{
    uint32_t length, characters = 1;
    const char *p = mistake_line(text, line, &length);
    for (uint32_t i = 0; i < column && i < length; i++)
        characters += (p[i] & 0xc0) != 0x80;
    return characters + (column > length ? column - length : 0);
}

void
mistake_place(struct mistake *m, const char *text, struct span span)
{
    m->line = span.line;
    m->end_line = span.end_line;
    m->column = m->end_column = 0;
    if (span.column == NO_COLUMN)
        return;
    m->column = mistake_column(text, span.line, span.column);
    if (span.end_line)
        m->end_column = mistake_column(text, span.end_line, span.end_column);
}

/* -- mistakes -- */

_Noreturn static void
leave(struct mistaken *l, int ends_early)
{
    l->out->ends_early = ends_early;
    if (l->nbrackets) {
        l->out->open = l->brackets[l->nbrackets - 1].open;
        l->out->bracket = l->brackets[l->nbrackets - 1].span;
    }
    lexeme_add(l, LEXEME_ERROR, l->at, l->at);
    longjmp(l->leave, 1);
}

_Noreturn void
lex_fail(struct mistaken *l, const char *type, uint32_t line, uint32_t column, const char *format,
         ...)
{
    struct mistake *m = &l->out->mistake;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(m->message, sizeof m->message, format, arguments);
    va_end(arguments);
    m->type = type;
    m->line = m->end_line = line;
    m->column = column;
    m->end_column = column + l->out->widen;
    leave(l, 0);
}

uint32_t
lex_column(const struct mistaken *l, const char *p)
{
    uint32_t characters = 0;
    for (const char *q = l->line_start; q < p; q++)
        characters += (*q & 0xc0) != 0x80;
    return characters;
}

struct lexeme *
lexeme_add(struct mistaken *l, enum lexeme_kind kind, const char *text, const char *end)
{
    struct lexeme lexeme = {.kind = kind,
                            .text = text,
                            .length = (uint32_t)(end - text),
                            .level = (uint32_t)l->nbrackets};
    uint32_t column = (uint32_t)(text - l->line_start);
    lexeme.span = (struct span){l->line, column, l->line, column + lexeme.length};
    SCRATCH_ADD(&l->f->work, l->out->at, l->out->count, lexeme);
    return &l->out->at[l->out->count - 1];
}

void
lex_next_line(struct mistaken *l)
{
    l->line++;
    l->line_start = l->at;
}

/* -- lines -- */

/* The tokenizer fails at a line's indentation. */
_Noreturn static void
fail_indentation(struct mistaken *l, const char *type, const char *message)
{
    uint32_t length;
    mistake_line(l->out->text, l->line, &length);
    const char *end = l->line_start + length;
    uint32_t column = lex_column(l, end) + (l->words->caret == CARET_2_7 ? 0 : 1);
    if (l->words->caret != CARET_2_7 && *type == 'T')
        column = 1;
    lex_fail(l, type, l->line, column, "%s", message);
}

static void
indentation(struct mistaken *l, int column, int alt)
{
    static const char tabs[] = "inconsistent use of tabs and spaces in indentation";
    int top = l->nindents - 1;
    int strict = !l->words->legacy_tabs;
    if (column == l->indents[top] && alt != l->alt_indents[top] && strict)
        fail_indentation(l, "TabError", tabs);
    if (column > l->indents[top]) {
        if (alt <= l->alt_indents[top] && strict)
            fail_indentation(l, "TabError", tabs);
        if (l->nindents == LEX_INDENTS)
            fail_indentation(l, "IndentationError", "too many levels of indentation");
        l->indents[l->nindents] = column;
        l->alt_indents[l->nindents++] = alt;
        lexeme_add(l, LEXEME_INDENT, l->at, l->at);
    }
    while (column < l->indents[l->nindents - 1]) {
        l->nindents--;
        l->pending++;
    }
    top = l->nindents - 1;
    if (column != l->indents[top])
        fail_indentation(l, "IndentationError",
                         "unindent does not match any outer indentation level");
    if (alt != l->alt_indents[top] && strict)
        fail_indentation(l, "TabError", tabs);
    for (; l->pending; l->pending--)
        lexeme_add(l, LEXEME_DEDENT, l->at, l->at);
}

/* The white space at the beginning of a line; empty lines are skipped. */
static void
line_beginning(struct mistaken *l)
{
    for (;;) {
        int column = 0, alt = 0;
        for (; *l->at == ' ' || *l->at == '\t' || *l->at == '\f'; l->at++) {
            alt++, column++;
            if (*l->at == '\t')
                column = (column - 1) / 8 * 8 + 8;
            if (*l->at == '\f')
                column = alt = 0;
        }
        if (*l->at == '#')
            l->at += strcspn(l->at, "\r\n");
        l->at += l->at[0] == '\r' && l->at[1] == '\n';
        if (*l->at == '\n' || *l->at == '\r') {
            l->at++;
            lex_next_line(l);
            continue;
        }
        if (*l->at)
            indentation(l, column, alt);
        return;
    }
}

/* -- names -- */

static int
is_word(const char *p)
{
    return (*p >= '0' && *p <= '9') || *p == '_' || (*p >= 'a' && *p <= 'z') ||
           (*p >= 'A' && *p <= 'Z') || (unsigned char)*p >= 0x80;
}

static int
is_keyword(const struct mistaken *l, const char *text, size_t length)
{
    static const char always[] = " and as assert break class continue def del elif else except "
                                 "finally for from global if import in is lambda not or pass "
                                 "raise return try while with yield ";
    static const char later[] = " False None True nonlocal ";
    static const char latest[] = " async await ";
    char word[12];
    if (length > 9)
        return 0;
    snprintf(word, sizeof word, " %.*s ", (int)length, text);
    return strstr(always, word) || (l->words->grammar >= 6 && strstr(later, word)) ||
           (l->words->grammar >= 7 && strstr(latest, word)) ||
           (l->words->grammar < 6 && !strcmp(word, " exec "));
}

static int
is_prefix(const struct mistaken *l, const char *start, size_t length, int *format)
{
    static const char *const known[] = {"r", "u",  "b",  "br", "rb", "ur",
                                        "f", "fr", "rf", "t",  "tr", "rt"};
    char lower[3] = "";
    if (length > 2)
        return 0;
    for (size_t i = 0; i < length; i++)
        lower[i] = (char)(start[i] | 0x20);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i], lower))
            continue;
        *format = strpbrk(lower, "ft") != NULL;
        if (!strcmp(lower, "ur") || !strcmp(lower, "rb"))
            return (l->words->grammar < 6) == (*lower == 'u');
        if (strchr(lower, 't'))
            return l->words->grammar >= 14;
        return !*format || l->words->grammar >= 6;
    }
    return 0;
}

/* The character at p cannot stand in an identifier. */
_Noreturn static void
fail_character(struct mistaken *l, const char *p, const char *end)
{
    uint32_t size = 1, c = utf8_decode(p, &size);
    if (l->words->bad_characters)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, p) + 1,
                 "invalid character '%.*s' (U+%04X)", (int)size, p, (unsigned)c);
    if (l->words->accepts_more)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, p) + 1, "invalid syntax");
    lex_fail(l, "SyntaxError", l->line, lex_column(l, end), "invalid character in identifier");
}

static void
name(struct mistaken *l)
{
    const char *start = l->at, *bad = NULL;
    int format = 0;
    while (is_word(l->at)) {
        uint32_t size = 1, c = utf8_decode(l->at, &size);
        if (c >= 0x80 && !unicode_is_letter(c) && !bad)
            bad = l->at;
        l->at += size;
        size_t length = (size_t)(l->at - start);
        if ((*l->at == '"' || *l->at == '\'') && is_prefix(l, start, length, &format)) {
            if (format && l->words->fstring_tokens)
                mistake_fstring(l, start);
            else
                mistake_string(l, start, format);
            return;
        }
    }
    if (bad)
        fail_character(l, bad, l->at);
    struct lexeme *lexeme = lexeme_add(l, LEXEME_NAME, start, l->at);
    lexeme->keyword = is_keyword(l, start, lexeme->length);
}

/* -- operators -- */

static void
bracket(struct mistaken *l, char c)
{
    uint32_t column = (uint32_t)(l->at - l->line_start);
    struct fstring *s = l->nfstrings ? &l->fstrings[l->nfstrings - 1] : NULL;
    int floor = s && s->depth ? s->brace[s->depth - 1] : 0;
    const char *in = floor ? "f-string: " : "";
    if (strchr("([{", c)) {
        if (l->nbrackets == LEX_BRACKETS)
            lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + 1,
                     "too many nested parentheses");
        struct span span = {l->line, column, l->line, column + 1};
        l->brackets[l->nbrackets++] = (struct lex_bracket){c, span};
        return;
    }
    if (floor && c == '}' && l->nbrackets == floor) {
        l->nbrackets--;
        s->depth--;
        return;
    }
    if (!l->words->matched_brackets) {
        l->nbrackets -= l->nbrackets > 0;
        return;
    }
    if (l->nbrackets == floor)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + 1, "%sunmatched '%c'", in, c);
    struct lex_bracket open = l->brackets[--l->nbrackets];
    if ((open.open == '(' && c == ')') || (open.open == '[' && c == ']') ||
        (open.open == '{' && c == '}'))
        return;
    char where[24] = "";
    if (open.span.line != l->line)
        snprintf(where, sizeof where, " on line %u", (unsigned)open.span.line);
    lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + 1,
             "closing parenthesis '%c' does not match opening parenthesis '%c'%s", c, open.open,
             where);
}

void
mistake_operator(struct mistaken *l)
{
    static const char *const known[] = {"**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<",
                                        "<=",  ">=",  "==",  "!=",  "<>",  "->", "+=", "-=", "*=",
                                        "/=",  "%=",  "&=",  "|=",  "^=",  "@=", ":="};
    size_t length = 1;
    struct fstring *s = l->nfstrings ? &l->fstrings[l->nfstrings - 1] : NULL;
    int outermost = s && s->depth && l->nbrackets == s->brace[s->depth - 1];
    for (size_t i = 0; i < sizeof known / sizeof *known && length == 1; i++)
        if (!strncmp(l->at, known[i], strlen(known[i])))
            length = strlen(known[i]);
    if (!strncmp(l->at, ":=", 2) && (l->words->grammar < 8 || outermost))
        length = 1;
    if (outermost && *l->at == '!' && l->at[1] != '=')
        length = 1;
    if (strchr("()[]{}", *l->at))
        bracket(l, *l->at);
    lexeme_add(l, LEXEME_OPERATOR, l->at, l->at + length);
    if (outermost && *l->at == ':')
        s->spec[s->depth - 1] = 1;
    l->at += length;
}

/* A backslash at the end of a line joins the next one. */
static void
continuation(struct mistaken *l)
{
    const char *start = l->at++;
    l->at += l->at[0] == '\r' && l->at[1] == '\n';
    if (*l->at != '\n' && *l->at != '\r') {
        uint32_t length;
        mistake_line(l->out->text, l->line, &length);
        lex_fail(l, "SyntaxError", l->line,
                 l->words->caret == CARET_2_7 ? lex_column(l, l->line_start + length)
                                              : lex_column(l, start) + 2,
                 "unexpected character after line continuation character");
    }
    l->at++;
    uint32_t column = lex_column(l, start) + 1;
    if (!l->at[strspn(l->at, "\r\n")])
        lex_fail(l, "SyntaxError", l->words->never_closed ? l->line : l->line + 2,
                 column + (l->words->caret != CARET_2_7), "unexpected EOF while parsing");
    lex_next_line(l);
}

/* One lexeme, or white space, of a line. Returns 0 at its end. */
static int
piece(struct mistaken *l)
{
    char c = *l->at;
    if (mistake_in_text(l))
        mistake_text(l);
    else if (c == ' ' || c == '\t' || c == '\f') {
        l->at++;
    } else if (c == '#') {
        l->at += strcspn(l->at, "\r\n");
    } else if (c == '\\') {
        continuation(l);
    } else if (!c) {
        return 0;
    } else if (c == '\n' || c == '\r') {
        if (!l->nbrackets)
            return 0;
        l->at += 1 + (c == '\r' && l->at[1] == '\n');
        lex_next_line(l);
    } else if ((c >= '0' && c <= '9') || (c == '.' && l->at[1] >= '0' && l->at[1] <= '9')) {
        mistake_number(l);
    } else if (c == '"' || c == '\'') {
        mistake_string(l, l->at, 0);
    } else if (is_word(l->at)) {
        name(l);
    } else {
        mistake_operator(l);
    }
    return 1;
}

/* Where the end of the text is said to be. */
static struct span
end_place(struct mistaken *l)
{
    const char *text = l->out->text;
    uint32_t last = l->line + (l->at > text && l->at[-1] != '\n');
    if (!l->words->never_closed)
        return (struct span){last, 0, last, 0};
    const char *end = l->at;
    while (end > text && strchr(" \t\f\r\n", end[-1]))
        end--;
    last = 1;
    for (const char *p = text; p < end; p++)
        last += *p == '\n';
    return (struct span){last, NO_COLUMN, last, NO_COLUMN};
}

/* The text ends: in brackets, that is a mistake. */
static void
end_of_text(struct mistaken *l)
{
    struct mistake *m = &l->out->mistake;
    if (!l->nbrackets)
        return;
    m->type = "SyntaxError";
    if (l->words->never_closed) {
        struct lex_bracket open = l->brackets[l->nbrackets - 1];
        m->line = m->end_line = open.span.line;
        m->column = m->end_column = mistake_column(l->out->text, open.span.line, open.span.column);
        snprintf(m->message, sizeof m->message, "'%c' was never closed", open.open);
    } else {
        uint32_t length;
        m->line = m->end_line = end_place(l).line;
        m->text = "";
        mistake_line(l->out->text, m->line - 1, &length);
        m->column = m->end_column = l->words->old_grammar ? length + 1 : 1;
        snprintf(m->message, sizeof m->message, "unexpected EOF while parsing");
    }
    leave(l, 1);
}

static void
lex_all(struct mistaken *l)
{
    line_beginning(l);
    while (*l->at) {
        uint32_t before = l->out->count;
        while (piece(l))
            ;
        if (!*l->at)
            end_of_text(l);
        if (l->out->count > before)
            lexeme_add(l, LEXEME_NEWLINE, l->at, l->at + (*l->at != '\0'));
        if (*l->at) {
            l->at += 1 + (l->at[0] == '\r' && l->at[1] == '\n');
            lex_next_line(l);
        }
        line_beginning(l);
    }
    struct span span = end_place(l);
    while (--l->nindents > 0)
        lexeme_add(l, LEXEME_DEDENT, l->at, l->at)->span = span;
    lexeme_add(l, LEXEME_END, l->at, l->at)->span = span;
}

struct lexing *
mistake_lex(struct front *f, const struct words *words, const char *text)
{
    struct mistaken *l = scratch_alloc(&f->work, sizeof *l);
    l->out = scratch_alloc(&f->work, sizeof *l->out);
    l->f = f;
    l->words = words;
    l->at = l->line_start = l->out->text = text;
    l->line = l->nindents = 1;
    if (!setjmp(l->leave))
        lex_all(l);
    return l->out;
}
