#include "front/token.h"

#include <string.h>

#include "front/unicode.h"
#include "front/warning.h"

enum { MAX_INDENTS = 100, MAX_BRACKETS = 200, TAB = 8 };

struct bracket {
    char open;
    struct place place;
};

struct lexer {
    struct front *f;
    const char *at; /* next byte */
    const char *end;
    const char *line_start; /* of the current line */
    uint32_t line;
    uint32_t column_base; /* added to columns on the first line (f-string fields) */
    uint32_t first_line;
    struct token *tokens;
    uint32_t count;
    int indents[MAX_INDENTS];     /* columns with tabs to 8 */
    int alt_indents[MAX_INDENTS]; /* columns with tabs to 1: both must agree */
    int nindents;
    struct bracket brackets[MAX_BRACKETS];
    int nbrackets;
    int inside; /* an f-string field: line ends are spaces */
};

static const char *const spellings[TOKENS] = {[TOKEN_END] = "end of file",
                                              [TOKEN_NEWLINE] = "newline",
                                              [TOKEN_INDENT] = "indent",
                                              [TOKEN_DEDENT] = "unindent",
                                              [TOKEN_NAME] = "name",
                                              [TOKEN_NUMBER] = "number",
                                              [TOKEN_STRING] = "string",
#define TOKEN_SPELLING(name, text) [TOKEN_##name] = text,
                                              KEYWORD_TABLE(TOKEN_SPELLING)
                                                  OPERATOR_TABLE(TOKEN_SPELLING)
#undef TOKEN_SPELLING
};

enum { FIRST_KEYWORD = TOKEN_FALSE, FIRST_OPERATOR = TOKEN_POWER_ASSIGN };

const char *
token_spelling(enum token_kind kind)
{
    return spellings[kind];
}

/* The place of a byte of the current line. */
static struct place
place_of(const struct lexer *l, const char *byte)
{
    uint32_t column = 1;
    for (const char *p = l->line_start; p < byte; p++)
        column += ((unsigned char)*p & 0xc0) != 0x80;
    if (l->line == l->first_line)
        column += l->column_base;
    return (struct place){l->line, column};
}

static struct token *
add(struct lexer *l, enum token_kind kind, const char *text, const char *end)
{
    struct token token = {
        .kind = kind, .place = place_of(l, text), .text = text, .length = (uint32_t)(end - text)};
    SCRATCH_ADD(&l->f->work, l->tokens, l->count, token);
    return &l->tokens[l->count - 1];
}

static void
next_line(struct lexer *l)
{
    l->line++;
    l->line_start = l->at;
}

/* Skips a line end if there is one. */
static int
skip_newline(struct lexer *l)
{
    if (l->at < l->end && *l->at == '\r' && l->at + 1 < l->end && l->at[1] == '\n')
        l->at++;
    if (l->at == l->end || (*l->at != '\n' && *l->at != '\r'))
        return 0;
    l->at++;
    next_line(l);
    return 1;
}

/* Notes a comment that is an annotation; skips any comment. */
static void
comment(struct lexer *l, int alone)
{
    static const char options[] = "# arenascope:";
    const char *start = l->at;
    while (l->at < l->end && *l->at != '\n' && *l->at != '\r')
        l->at++;
    size_t length = (size_t)(l->at - start);
    int marked = !l->inside && length > 1 && strchr(":?@", start[1]);
    if (!marked && (length < sizeof options - 1 || memcmp(start, options, sizeof options - 1)))
        return;
    struct comment c = {start, length, l->line, alone};
    SCRATCH_ADD(&l->f->work, l->f->comments, l->f->ncomments, c);
}

/* -- indentation -- */

/* Opens or closes blocks for a line that is indented by `column` (`alt` with tabs counted as 1). */
static void
indentation(struct lexer *l, int column, int alt)
{
    struct place place = place_of(l, l->at);
    int top = l->nindents - 1;
    if (column == l->indents[top] && alt != l->alt_indents[top])
        fail_syntax(l->f, place, "inconsistent use of tabs and spaces in indentation");
    if (column > l->indents[top]) {
        if (alt <= l->alt_indents[top])
            fail_syntax(l->f, place, "inconsistent use of tabs and spaces in indentation");
        if (l->nindents == MAX_INDENTS)
            fail_syntax(l->f, place, "too many levels of indentation");
        l->indents[l->nindents] = column;
        l->alt_indents[l->nindents++] = alt;
        add(l, TOKEN_INDENT, l->at, l->at);
    }
    while (column < l->indents[l->nindents - 1]) {
        l->nindents--;
        if (column > l->indents[l->nindents - 1])
            fail_syntax(l->f, place, "unindent does not match any outer indentation level");
        if (column == l->indents[l->nindents - 1] && alt != l->alt_indents[l->nindents - 1])
            fail_syntax(l->f, place, "inconsistent use of tabs and spaces in indentation");
        add(l, TOKEN_DEDENT, l->at, l->at);
    }
}

/* Reads the white space at the beginning of a line; skips empty and comment lines. */
static void
line_beginning(struct lexer *l)
{
    for (;;) {
        int column = 0, alt = 0;
        for (; l->at < l->end; l->at++) {
            if (*l->at == ' ')
                column++, alt++;
            else if (*l->at == '\t')
                column = (column / TAB + 1) * TAB, alt++;
            else if (*l->at == '\f')
                column = alt = 0;
            else
                break;
        }
        if (l->at < l->end && *l->at == '#')
            comment(l, 1);
        if (skip_newline(l))
            continue;
        if (l->at < l->end)
            indentation(l, column, alt);
        return;
    }
}

/* -- numbers -- */

static int
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int
is_word(const char *p)
{
    return is_digit(*p) || *p == '_' || (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
           (unsigned char)*p >= 0x80;
}

static int
digit_value(char c)
{
    if (is_digit(c))
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

/* Skips digits of a base with single underscores between them. */
static void
digits(struct lexer *l, int base, const char *kind)
{
    while (digit_value(*l->at) < base || (*l->at == '_' && digit_value(l->at[1]) < base))
        l->at++;
    if (*l->at == '_')
        fail_syntax(l->f, place_of(l, l->at), "invalid %s literal", kind);
}

static void
number_with_base(struct lexer *l, const char *start, int base, const char *kind)
{
    l->at = start + 2;
    if (*l->at == '_')
        l->at++;
    if (digit_value(*l->at) >= base) {
        if (is_digit(*l->at))
            fail_syntax(l->f, place_of(l, l->at), "invalid digit '%c' in %s literal", *l->at, kind);
        fail_syntax(l->f, place_of(l, start), "invalid %s literal", kind);
    }
    digits(l, base, kind);
    if (is_digit(*l->at))
        fail_syntax(l->f, place_of(l, l->at), "invalid digit '%c' in %s literal", *l->at, kind);
}

/* The exponent of a float, if there is one. */
static int
exponent(struct lexer *l)
{
    const char *p = l->at;
    if (*p != 'e' && *p != 'E')
        return 0;
    p++;
    if (*p == '+' || *p == '-')
        p++;
    if (!is_digit(*p))
        return 0;
    l->at = p;
    digits(l, 10, "decimal");
    return 1;
}

static void
decimal_number(struct lexer *l, const char *start)
{
    int is_float = 0;
    if (is_digit(*l->at))
        digits(l, 10, "decimal");
    if (*l->at == '.') {
        is_float = 1;
        l->at++;
        if (is_digit(*l->at))
            digits(l, 10, "decimal");
    }
    is_float |= exponent(l);
    if (*l->at == 'j' || *l->at == 'J')
        fail_refused(l->f, place_of(l, start), "complex numbers are", NULL);
    if (is_float || *start != '0')
        return;
    int octal = l->f->dialect->octals_bare;
    for (const char *p = start; p < l->at; p++)
        if (octal ? *p > '7' : *p != '0' && *p != '_')
            fail_syntax(l->f, place_of(l, start),
                        "leading zeros in decimal integer literals are not permitted; use an 0o "
                        "prefix for octal integers");
}

/* Is the word one that may follow an operand (verify_end_of_number)? */
static int
is_operator_word(const char *word)
{
    static const char *const words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    size_t length = 0;
    while (is_word(word + length))
        length++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && !strncmp(word, words[i], length))
            return 1;
    return 0;
}

static void
number(struct lexer *l)
{
    const char *start = l->at;
    char kind = start[0] == '0' ? (char)(start[1] | 0x20) : 0;
    const char *name = "decimal";
    if (kind == 'x')
        number_with_base(l, start, 16, name = "hexadecimal");
    else if (kind == 'o')
        number_with_base(l, start, 8, name = "octal");
    else if (kind == 'b')
        number_with_base(l, start, 2, name = "binary");
    else
        decimal_number(l, start);
    if (is_word(l->at) && !is_operator_word(l->at))
        fail_syntax(l->f, place_of(l, start), "invalid %s literal", name);
    if (l->f->dialect->old_syntax && !l->f->library && memchr(start, '_', (size_t)(l->at - start)))
        fail_syntax(l->f, place_of(l, start), "'_' between digits is " NO_SYNTAX);
    if (is_word(l->at) && l->f->dialect->warns_of_numbers)
        warn(l->f, start, l->line, "invalid %s literal", name);
    add(l, TOKEN_NUMBER, start, l->at);
}

/* -- strings, names, operators -- */

static void
skip_to(struct lexer *l, const char *end)
{
    while (l->at < end)
        if (!skip_newline(l))
            l->at++;
}

/* Skips what is up to the closing quotes, and them. */
static void
skip_text(struct lexer *l, struct place place, char quote, uint32_t quotes)
{
    for (;;) {
        if (l->at == l->end || (quotes == 1 && (*l->at == '\n' || *l->at == '\r')))
            fail_syntax(l->f, place,
                        quotes == 1
                            ? "unterminated string literal (detected at line %u)"
                            : "unterminated triple-quoted string literal (detected at line %u)",
                        l->line);
        if (*l->at == quote && (quotes == 1 || (l->at[1] == quote && l->at[2] == quote)))
            break;
        if (*l->at == '\\' && l->at + 1 < l->end)
            l->at++;
        if (!skip_newline(l))
            l->at++;
    }
    l->at += quotes;
}

/* The string whose opening quote is at l->at; its prefix began at start. */
static void
string(struct lexer *l, const char *start, uint32_t prefix)
{
    char quote = *l->at;
    uint32_t quotes = l->at[1] == quote && l->at[2] == quote ? 3 : 1;
    struct place place = place_of(l, start);
    l->at += quotes;
    struct token token = {.kind = TOKEN_STRING,
                          .place = place,
                          .text = start,
                          .prefix = prefix,
                          .skip = (uint32_t)(l->at - start),
                          .quotes = quotes};
    const char *end = prefix & STRING_FORMAT && l->f->dialect->fields_tokenized
                          ? format_end(l->at, l->end, quote, quotes)
                          : NULL;
    if (end)
        skip_to(l, end);
    else
        skip_text(l, place, quote, quotes);
    token.length = (uint32_t)(l->at - start);
    SCRATCH_ADD(&l->f->work, l->tokens, l->count, token);
}

/* The STRING_* flags of a prefix of `length` letters, -1 if it is none. */
static int
string_prefix(const char *p, size_t length)
{
    int flags = 0;
    for (size_t i = 0; i < length; i++) {
        int flag = 0;
        switch (p[i] | 0x20) {
        case 'r':
            flag = STRING_RAW;
            break;
        case 'b':
            flag = STRING_BYTES;
            break;
        case 'f':
            flag = STRING_FORMAT;
            break;
        case 'u':
            flag = STRING_UNICODE;
            break;
        }
        if (!flag || (flags & flag))
            return -1;
        flags |= flag;
    }
    int bytes_format = (flags & STRING_BYTES) && (flags & STRING_FORMAT);
    return bytes_format || ((flags & STRING_UNICODE) && length > 1) ? -1 : flags;
}

/* Is the prefix, of `length` letters, that of a template string: t, with or without r? */
static int
is_template(const char *p, size_t length)
{
    int plain = length == 1 && (*p | 0x20) == 't';
    return plain || (length == 2 && (((p[0] | 0x20) == 't' && (p[1] | 0x20) == 'r') ||
                                     ((p[0] | 0x20) == 'r' && (p[1] | 0x20) == 't')));
}

static void
name(struct lexer *l)
{
    const char *start = l->at;
    while (l->at < l->end && is_word(l->at)) {
        uint32_t size = 1;
        uint32_t c = utf8_decode(l->at, &size);
        if (c >= 0x80 && !unicode_is_letter(c))
            fail_syntax(l->f, place_of(l, l->at), "invalid character '%.*s' (U+%04X)", (int)size,
                        l->at, (unsigned)c);
        l->at += size;
    }
    size_t length = (size_t)(l->at - start);
    int prefix =
        length <= 2 && (*l->at == '"' || *l->at == '\'') ? string_prefix(start, length) : -1;
    if (prefix >= 0) {
        string(l, start, (uint32_t)prefix);
        return;
    }
    int quoted = l->at < l->end && (*l->at == '"' || *l->at == '\'');
    if (quoted && l->f->dialect->template_strings && is_template(start, length))
        fail_refused(l->f, place_of(l, start), "a template string is", "write an f-string");
    enum token_kind kind = TOKEN_NAME;
    for (int k = FIRST_KEYWORD; k < FIRST_OPERATOR; k++)
        if (!strncmp(spellings[k], start, length) && !spellings[k][length])
            kind = (enum token_kind)k;
    add(l, kind, start, l->at);
}

/* Keeps the stack of open brackets. */
static void
bracket(struct lexer *l, char c)
{
    struct place place = place_of(l, l->at);
    if (strchr("([{", c)) {
        if (l->nbrackets == MAX_BRACKETS)
            fail_syntax(l->f, place, "too many nested parentheses");
        l->brackets[l->nbrackets++] = (struct bracket){c, place};
        return;
    }
    if (l->nbrackets == 0)
        fail_syntax(l->f, place, "unmatched '%c'", c);
    struct bracket open = l->brackets[--l->nbrackets];
    if ((open.open == '(' && c == ')') || (open.open == '[' && c == ']') ||
        (open.open == '{' && c == '}'))
        return;
    if (open.place.line != place.line)
        fail_syntax(l->f, place,
                    "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
                    c, open.open, open.place.line);
    fail_syntax(l->f, place, "closing parenthesis '%c' does not match opening parenthesis '%c'", c,
                open.open);
}

static void
operator(struct lexer *l)
{
    for (int k = FIRST_OPERATOR; k < TOKENS; k++) {
        size_t length = strlen(spellings[k]);
        if (strncmp(l->at, spellings[k], length))
            continue;
        if (strchr("()[]{}", *l->at))
            bracket(l, *l->at);
        add(l, (enum token_kind)k, l->at, l->at + length);
        l->at += length;
        return;
    }
    if (*l->at == '\0')
        fail_syntax(l->f, place_of(l, l->at), "source code cannot contain null bytes");
    fail_syntax(l->f, place_of(l, l->at), "invalid syntax");
}

/* A backslash at the end of a line joins the next one. */
static void
continuation(struct lexer *l)
{
    struct place place = place_of(l, l->at);
    l->at++;
    if (l->at == l->end)
        fail_syntax(l->f, place, "unexpected EOF while parsing");
    if (!skip_newline(l))
        fail_syntax(l->f, place, "unexpected character after line continuation character");
}

/* One token, or white space, of a line. Returns 0 at its end. */
static int
piece(struct lexer *l)
{
    char c = l->at < l->end ? *l->at : '\n';
    if (c == ' ' || c == '\t' || c == '\f')
        l->at++;
    else if (c == '#')
        comment(l, 0);
    else if (c == '\\')
        continuation(l);
    else if (c == '\n' || c == '\r') {
        if (l->at == l->end || (!l->nbrackets && !l->inside))
            return 0;
        skip_newline(l);
    } else if (is_digit(c) || (c == '.' && is_digit(l->at[1])))
        number(l);
    else if (is_word(l->at))
        name(l);
    else if (c == '"' || c == '\'')
        string(l, l->at, 0);
    else
        operator(l);
    return 1;
}

static void
close_brackets(struct lexer *l)
{
    if (!l->nbrackets)
        return;
    struct bracket open = l->brackets[l->nbrackets - 1];
    fail_syntax(l->f, open.place, "'%c' was never closed", open.open);
}

/* At the end of the text: goes back before the newline that ends it, where CPython's tokenizer (3.10 and later) puts what has no text: an
 * error at the end of the file is one of its last line. */
static void
back_into_last_line(struct lexer *l)
{
    const char *end = l->at;
    if (end > l->f->text && end[-1] == '\n')
        end--;
    if (end > l->f->text && end[-1] == '\r')
        end--;
    if (end == l->at)
        return;
    l->line--;
    l->at = l->line_start = end;
    while (l->line_start > l->f->text && l->line_start[-1] != '\n' && l->line_start[-1] != '\r')
        l->line_start--;
}

struct token *
lex_program(struct front *f)
{
    struct lexer l = {.f = f,
                      .at = f->text,
                      .end = f->text + f->length,
                      .line_start = f->text,
                      .line = 1,
                      .first_line = 1,
                      .nindents = 1};
    for (;;) {
        line_beginning(&l);
        if (l.at == l.end)
            break;
        while (piece(&l))
            ;
        close_brackets(&l);
        add(&l, TOKEN_NEWLINE, l.at, l.at);
        skip_newline(&l);
    }
    back_into_last_line(&l);
    for (; l.nindents > 1; l.nindents--)
        add(&l, TOKEN_DEDENT, l.at, l.at);
    add(&l, TOKEN_END, l.at, l.at);
    return l.tokens;
}

struct token *
lex_expression(struct front *f, const char *text, size_t length, struct place place)
{
    struct lexer l = {.f = f,
                      .at = text,
                      .end = text + length,
                      .line_start = text,
                      .line = place.line,
                      .first_line = place.line,
                      .column_base = place.column - 1,
                      .inside = 1};
    while (l.at < l.end && piece(&l))
        ;
    close_brackets(&l);
    add(&l, TOKEN_END, l.at, l.at);
    return l.tokens;
}
