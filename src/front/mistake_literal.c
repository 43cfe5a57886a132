/* What is wrong inside of string literals: string_parser.c, and the unicode_escape codec behind it. */
#include <string.h>

#include "front/mistake_peg.h"

/* The literal that is read. */
struct literal {
    struct peg *p;
    const struct lexeme *lexeme, *first; /* first: of the adjacent ones */
    const char *at, *end;
};

/* Where the version says that a literal is wrong: there, or at what was read last. */
static struct span
place(const struct literal *l)
{
    const struct peg *p = l->p;
    return p->words->old_grammar      ? l->first->span
           : p->words->fstring_tokens ? l->lexeme->span
                                      : p->lexing->at[p->filled - 1].span;
}

static uint32_t
hexadecimal(const char *p, uint32_t most)
{
    uint32_t count = 0;
    while (count < most && strchr("0123456789abcdefABCDEF", p[count]) && p[count])
        count++;
    return count;
}

_Noreturn static void
fail_escape(struct literal *l, uint32_t from, uint32_t length, const char *why)
{
    if (length == 1)
        peg_fail(l->p, "SyntaxError", place(l),
                 "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %u: %s",
                 (unsigned)from, why);
    peg_fail(l->p, "SyntaxError", place(l),
             "(unicode error) 'unicodeescape' codec can't decode bytes in position %u-%u: %s",
             (unsigned)from, (unsigned)(from + length - 1), why);
}

/* The escape at l->at, `position` bytes into what the codec gets. Returns its length. */
static uint32_t
text_escape(struct literal *l, uint32_t position)
{
    static const struct {
        char letter;
        uint32_t digits;
        const char *why;
    } escapes[] = {{'x', 2, "truncated \\xXX escape"},
                   {'u', 4, "truncated \\uXXXX escape"},
                   {'U', 8, "truncated \\UXXXXXXXX escape"}};
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        uint32_t most = escapes[i].digits;
        if (l->at[1] != escapes[i].letter)
            continue;
        uint32_t count = hexadecimal(l->at + 2, most);
        if (count < most)
            fail_escape(l, position, 2 + count, escapes[i].why);
        int beyond = most == 8 && (strncmp(l->at + 2, "0010", 4) > 0);
        if (beyond)
            fail_escape(l, position, 2 + count, "illegal Unicode character");
        return 2 + count;
    }
    return 2;
}

static void
bytes_escape(struct literal *l, const char *start)
{
    if (l->at[1] == 'x' && hexadecimal(l->at + 2, 2) < 2)
        peg_fail(l->p, "SyntaxError", place(l), "(value error) invalid \\x escape at position %u",
                 (unsigned)(l->at - start));
}

static void
read_text(struct literal *l)
{
    uint32_t position = 0;
    while (l->at < l->end) {
        uint32_t length = 1;
        if (*l->at == '\\')
            length = text_escape(l, position);
        if ((*l->at & 0xc0) != 0x80)
            position += (unsigned char)*l->at >= 0x80 ? 10 : length;
        l->at += length;
    }
}

static void
read_bytes(struct literal *l, int raw)
{
    const char *start = l->at;
    for (const char *p = l->at; p < l->end; p++)
        if ((unsigned char)*p >= 0x80)
            peg_fail(l->p, "SyntaxError", l->p->words->ascii_numbers ? l->lexeme->span : place(l),
                     "bytes can only contain ASCII literal characters%s",
                     l->p->words->never_closed ? "" : ".");
    for (; l->at < l->end && !raw; l->at++)
        if (*l->at == '\\') {
            bytes_escape(l, start);
            l->at++;
        }
}

int
mistake_literal(struct peg *p, const struct lexeme *lexeme, const struct lexeme *first)
{
    size_t prefix = strcspn(lexeme->text, "\"'"), quotes = 1;
    const char *quote = lexeme->text + prefix;
    int raw = 0, bytes = 0, format = 0;
    for (size_t i = 0; i < prefix; i++) {
        raw |= (lexeme->text[i] | 0x20) == 'r';
        bytes |= (lexeme->text[i] | 0x20) == 'b';
        format |= strchr("ftFT", lexeme->text[i]) != NULL;
    }
    if (p->words->accepts_more || (format && p->words->fstring_tokens))
        return 0;
    if (quote[1] == *quote && quote[2] == *quote && lexeme->length >= prefix + 6)
        quotes = 3;
    struct literal l = {p, lexeme, first, quote + quotes, lexeme->text + lexeme->length - quotes};
    if (format) {
        mistake_fields(p, place(&l), lexeme->span.line, l.at, l.end);
        return 0;
    }
    if (bytes)
        read_bytes(&l, raw);
    else if (!raw)
        read_text(&l);
    return bytes;
}
