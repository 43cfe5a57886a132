/* Numbers as the tokenizers of 2.7 to 3.15 read them, and what they say of wrong ones. */
#include <string.h>

#include "front/mistake_lexer.h"

static int
digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

static int
is_word(char c)
{
    return (c >= '0' && c <= '9') || c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
           (unsigned char)c >= 0x80;
}

/* What is read last is wrong: `at` is behind it. */
_Noreturn static void
fail(struct mistaken *l, const char *at, const char *kind)
{
    if (l->words->worded_numbers)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, at), "invalid %s literal", kind);
    lex_fail(l, "SyntaxError", l->line, lex_column(l, at), "invalid token");
}

/* Digits of a base, with single underscores between them where those are known. */
static void
digits(struct mistaken *l, int base, const char *kind)
{
    for (;;) {
        while (digit(*l->at) < base)
            l->at++;
        if (*l->at != '_' || !l->words->underscores)
            return;
        l->at++;
        if (digit(*l->at) >= base) {
            int wrong = *l->at >= '0' && *l->at <= '9' && base < 10 && l->words->worded_numbers;
            if (wrong)
                lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + 1,
                         "invalid digit '%c' in %s literal", *l->at, kind);
            fail(l, l->at, kind);
        }
    }
}

static void
with_base(struct mistaken *l, const char *start, int base, const char *kind)
{
    l->at = start + 2;
    if (*l->at == '_' && l->words->underscores)
        l->at++;
    int decimal = *l->at >= '0' && *l->at <= '9';
    if (digit(*l->at) >= base && decimal && l->words->worded_numbers)
        lex_fail(l, "SyntaxError", l->line,
                 lex_column(l, l->at) + (l->words->checked_numbers ? 1 : 0),
                 "invalid digit '%c' in %s literal", *l->at, kind);
    if (digit(*l->at) >= base)
        fail(l, l->at, kind);
    digits(l, base, kind);
    if (*l->at >= '0' && *l->at <= '9' && l->words->worded_numbers)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, l->at) + 1,
                 "invalid digit '%c' in %s literal", *l->at, kind);
}

/* Digits behind a nought: octal in 2.7, wrong since. */
static void
nought(struct mistaken *l, const char *start, const char *digits_end)
{
    const char *p = start;
    while (*p == '0' || *p == '_')
        p++;
    if (p >= digits_end)
        return;
    if (l->words->old_numbers) {
        for (; p < digits_end; p++)
            if (*p > '7')
                lex_fail(l, "SyntaxError", l->line, lex_column(l, digits_end), "invalid token");
        return;
    }
    if (!l->words->worded_numbers)
        lex_fail(l, "SyntaxError", l->line, lex_column(l, digits_end), "invalid token");
    uint32_t column = lex_column(l, digits_end);
    static const char message[] = "leading zeros in decimal integer literals are not permitted; "
                                  "use an 0o prefix for octal integers";
    if (!l->words->checked_numbers)
        lex_fail(l, "SyntaxError", l->line, column, message);
    l->out->widen = (uint32_t)(p - start);
    lex_fail(l, "SyntaxError", l->line, lex_column(l, start) + 1, message);
}

static void
decimal(struct mistaken *l, const char *start)
{
    int real = 0;
    if (*l->at != '.')
        digits(l, 10, "decimal");
    const char *end = l->at;
    if (*l->at == '.') {
        real = 1;
        l->at++;
        if (digit(*l->at) < 10)
            digits(l, 10, "decimal");
    }
    const char *p = l->at;
    if (*p == 'e' || *p == 'E') {
        p += 1 + (p[1] == '+' || p[1] == '-');
        if (*p >= '0' && *p <= '9') {
            l->at = p;
            real = 1;
            digits(l, 10, "decimal");
        } else if (p > l->at + 1 && l->words->worded_numbers) {
            fail(l, p, "decimal");
        }
    }
    if (*l->at == 'j' || *l->at == 'J') {
        l->at++;
        return;
    }
    if (!real && *start == '0')
        nought(l, start, end);
}

/* May the word at p follow a number? verify_end_of_number() */
static int
may_follow(const char *p)
{
    static const char *const words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    size_t length = 0;
    while (is_word(p[length]))
        length++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && !strncmp(p, words[i], length))
            return 1;
    return 0;
}

void
mistake_number(struct mistaken *l)
{
    const char *start = l->at;
    char kind = start[0] == '0' ? (char)(start[1] | 0x20) : 0;
    const char *named = "decimal";
    if (kind == 'x')
        with_base(l, start, 16, named = "hexadecimal");
    else if (kind == 'o')
        with_base(l, start, 8, named = "octal");
    else if (kind == 'b')
        with_base(l, start, 2, named = "binary");
    else
        decimal(l, start);
    if (l->words->old_numbers && (*l->at == 'l' || *l->at == 'L'))
        l->at++;
    if (l->at[-1] == 'j')
        named = "imaginary";
    if (l->words->checked_numbers && is_word(*l->at) && !may_follow(l->at) &&
        !((unsigned char)*l->at >= 0x80 && l->words->ascii_numbers))
        fail(l, l->at, named);
    lexeme_add(l, LEXEME_NUMBER, start, l->at);
}
