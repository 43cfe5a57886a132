/* What is wrong in the fields of f-strings to 3.11, which had a parser of their own: fstring_find_expr() of string_parser.c, ast.c before. */
#include <string.h>

#include "front/mistake_peg.h"

enum { NESTED_AT_MOST = 2, BRACKETS_AT_MOST = 200, EXPRESSION_AT_MOST = 250 };

/* The f-string that is read. */
struct fields {
    struct peg *p;
    struct span place; /* where it is told that it is wrong */
    uint32_t line;     /* of `counted` */
    const char *counted;
    const char *at, *end;
};

#define FAIL(x, ...) peg_fail((x)->p, "SyntaxError", (x)->place, __VA_ARGS__)

_Noreturn static void
fail_unexpected_end(struct fields *x)
{
    FAIL(x, "f-string: expecting '}'");
}

/* Reads the string in an expression whose quote is at x->at. */
static void
skip_string(struct fields *x)
{
    char quote = *x->at;
    size_t quotes = x->end - x->at >= 3 && x->at[1] == quote && x->at[2] == quote ? 3 : 1;
    x->at += quotes;
    for (; x->at < x->end; x->at++) {
        if (*x->at == '\\')
            FAIL(x, "f-string expression part cannot include a backslash");
        if (*x->at == quote &&
            (quotes == 1 || (x->end - x->at >= 3 && x->at[1] == quote && x->at[2] == quote))) {
            x->at += quotes;
            return;
        }
    }
    FAIL(x, "f-string: unterminated string");
}

/* Is an operator of comparison at x->at, which does not end the expression? How many characters it has. */
static size_t
comparison(const struct fields *x)
{
    char c = *x->at, next = x->at + 1 < x->end ? x->at[1] : '\0';
    if (next == '=' && strchr("!=<>", c))
        return 2;
    return c == '<' || c == '>';
}

/* The closing bracket at x->at, where `depth` are open. */
static void
close_bracket(struct fields *x, const char *open, size_t depth)
{
    char c = *x->at;
    if (x->p->words->matched_brackets && !depth)
        FAIL(x, "f-string: unmatched '%c'", c);
    if (!x->p->words->matched_brackets)
        return;
    char opening = open[depth - 1];
    if ((opening == '(' && c != ')') || (opening == '[' && c != ']') ||
        (opening == '{' && c != '}'))
        FAIL(x, "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'", c,
             opening);
}

/* Goes on to what ends the expression at x->at. */
static void
skip_expression(struct fields *x)
{
    char open[BRACKETS_AT_MOST];
    size_t depth = 0;
    while (x->at < x->end) {
        char c = *x->at;
        if (c == '\\')
            FAIL(x, "f-string expression part cannot include a backslash");
        if (c == '#')
            FAIL(x, "f-string expression part cannot include '#'");
        if (c == '\'' || c == '"') {
            skip_string(x);
            continue;
        }
        if (strchr("([{", c)) {
            if (depth == BRACKETS_AT_MOST)
                FAIL(x, "f-string: too many nested parenthesis");
            open[depth++] = c;
        } else if (!depth && comparison(x)) {
            x->at += comparison(x);
            continue;
        } else if (!depth && strchr("!:}=", c) && (c != '=' || x->p->words->matched_brackets)) {
            break;
        } else if (strchr(")]}", c)) {
            close_bracket(x, open, depth);
            depth -= depth > 0;
        }
        x->at++;
    }
    if (depth && x->p->words->matched_brackets)
        FAIL(x, "f-string: unmatched '%c'", open[depth - 1]);
    if (depth)
        FAIL(x, "f-string: mismatched '(', '{', or '['");
}

/* Parses the expression from `start` to the cursor, in brackets, as the version does; what is wrong with it is told of that text. */
static void
check_expression(struct fields *x, const char *start)
{
    size_t length = (size_t)(x->at - start);
    size_t blanks = 0;
    while (blanks < length && strchr(" \t\n\r\f", start[blanks]))
        blanks++;
    if (blanks == length && x->p->words->ascii_numbers && *x->at != '}') /* 3.11 */
        FAIL(x, "f-string: expression required before '%c'", *x->at);
    if (blanks == length)
        FAIL(x, "f-string: empty expression not allowed");
    if (length > EXPRESSION_AT_MOST || memchr(start, '\n', length))
        return;
    for (; x->counted < start; x->counted++)
        x->line += *x->counted == '\n';
    char *text = scratch_alloc(&x->p->f->work, length + 3);
    text[0] = '(';
    memcpy(text + 1, start, length);
    memcpy(text + 1 + length, ")", 2);
    peg_check_field(x->p, text, x->line);
}

static void read_text(struct fields *x, int nested);

/* The field whose '{' is at x->at. */
static void
read_field(struct fields *x, int nested)
{
    if (nested >= NESTED_AT_MOST)
        FAIL(x, "f-string: expressions nested too deeply");
    const char *start = ++x->at;
    skip_expression(x);
    if (x->at >= x->end)
        fail_unexpected_end(x);
    check_expression(x, start);
    if (*x->at == '=' && x->p->words->matched_brackets) /* 3.8+ */
        do
            x->at++;
        while (x->at < x->end && strchr(" \t\n\r\f", *x->at));
    if (x->at < x->end && *x->at == '!') {
        x->at += 2;
        if (x->at > x->end)
            fail_unexpected_end(x);
        if (!strchr("sra", x->at[-1]))
            FAIL(x, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    if (x->at < x->end && *x->at == ':') {
        x->at++;
        read_text(x, nested + 1);
    }
    if (x->at >= x->end || *x->at != '}')
        fail_unexpected_end(x);
    x->at++;
}

/* The text at x->at with its fields: up to the end, or to the '}' of the field that it is the format of. */
static void
read_text(struct fields *x, int nested)
{
    while (x->at < x->end) {
        char c = *x->at, next = x->at + 1 < x->end ? x->at[1] : '\0';
        if (c == '\\')
            x->at += 1 + (next && next != '{' && next != '}');
        else if ((c == '{' || c == '}') && !nested && next == c)
            x->at += 2;
        else if (c == '}' && nested)
            return;
        else if (c == '}')
            FAIL(x, "f-string: single '}' is not allowed");
        else if (c == '{')
            read_field(x, nested);
        else
            x->at++;
    }
}

void
mistake_fields(struct peg *p, struct span place, uint32_t line, const char *from, const char *to)
{
    struct fields x = {p, place, line, from, from, to};
    read_text(&x, 0);
}
