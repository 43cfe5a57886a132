/* Where f-strings of 3.12 and later end, and the expressions in them: fields may hold quotes, comments, backslashes and lines of their own. */
#include <string.h>

#include "front/token.h"

enum { NESTED_AT_MOST = 100 };

/* A text that is being looked through. */
struct scan {
    const char *end;
    int depth; /* of fields in each other, and of literals in them */
};

static const char *format_text(struct scan *s, const char *p, char quote, size_t quotes);

static int
is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static int
closes(const struct scan *s, const char *p, char quote, size_t quotes)
{
    return (size_t)(s->end - p) >= quotes && *p == quote &&
           (quotes == 1 || (p[1] == quote && p[2] == quote));
}

/* Behind the literal whose opening quote is at p; NULL if it has no end. */
static const char *
skip_literal(struct scan *s, const char *p, int is_format)
{
    char quote = *p;
    size_t quotes = s->end - p >= 3 && p[1] == quote && p[2] == quote ? 3 : 1;
    p += quotes;
    if (is_format) {
        if (s->depth == NESTED_AT_MOST)
            return NULL;
        s->depth++;
        p = format_text(s, p, quote, quotes);
        s->depth--;
        return p;
    }
    for (; p < s->end && !closes(s, p, quote, quotes); p++) {
        if (quotes == 1 && (*p == '\n' || *p == '\r'))
            return NULL;
        if (*p == '\\' && p + 1 < s->end)
            p++;
    }
    return p < s->end ? p + quotes : NULL;
}

/* Behind the word at p and the literal whose prefix it is, if it is one. */
static const char *
skip_word(struct scan *s, const char *p)
{
    const char *word = p;
    while (p < s->end && is_word_byte(*p))
        p++;
    if (p == s->end || (*p != '\'' && *p != '"'))
        return p;
    int is_format = p - word <= 2 && (memchr(word, 'f', (size_t)(p - word)) ||
                                      memchr(word, 'F', (size_t)(p - word)));
    return skip_literal(s, p, is_format);
}

static const char *
expression_end(struct scan *s, const char *p)
{
    int brackets = 0;
    while (p && p < s->end) {
        char c = *p, next = p + 1 < s->end ? p[1] : '\0';
        if (is_word_byte(c)) {
            p = skip_word(s, p);
        } else if (c == '\'' || c == '"') {
            p = skip_literal(s, p, 0);
        } else if (c == '#') {
            while (p < s->end && *p != '\n' && *p != '\r')
                p++;
        } else if (!brackets && next == '=' && strchr("!=<>", c)) {
            p += 2;
        } else if (!brackets && strchr("!:=}", c)) {
            return p;
        } else {
            brackets += strchr("([{", c) != NULL;
            brackets -= brackets && strchr(")]}", c);
            p++;
        }
    }
    return NULL;
}

/* Behind the '}' of the field whose '{' is before p. */
static const char *
field_end(struct scan *s, const char *p, char quote, size_t quotes)
{
    p = expression_end(s, p);
    while (p && p < s->end && *p != ':' && *p != '}')
        p = closes(s, p, quote, quotes) ? NULL : p + 1;
    if (!p || p >= s->end || s->depth == NESTED_AT_MOST)
        return NULL;
    s->depth++;
    if (*p == ':')
        for (p++; p && p < s->end && *p != '}';)
            p = closes(s, p, quote, quotes) ? NULL
                : *p == '{'                 ? field_end(s, p + 1, quote, quotes)
                                            : p + 1;
    s->depth--;
    return p && p < s->end ? p + 1 : NULL;
}

/* Behind the closing quotes of the f-string whose text is at p. */
static const char *
format_text(struct scan *s, const char *p, char quote, size_t quotes)
{
    while (p && p < s->end && !closes(s, p, quote, quotes)) {
        if (quotes == 1 && (*p == '\n' || *p == '\r'))
            return NULL;
        if (*p == '\\')
            p += 1 + (p + 1 < s->end && p[1] != '{' && p[1] != '}');
        else if (*p == '{' && p + 1 < s->end && p[1] == '{')
            p += 2;
        else if (*p == '{')
            p = field_end(s, p + 1, quote, quotes);
        else
            p++;
    }
    return p && p < s->end ? p + quotes : NULL;
}

const char *
format_end(const char *p, const char *end, char quote, size_t quotes)
{
    struct scan s = {.end = end};
    return format_text(&s, p, quote, quotes);
}

const char *
format_expression_end(const char *p, const char *end)
{
    struct scan s = {.end = end};
    p = expression_end(&s, p);
    return p ? p : end;
}
