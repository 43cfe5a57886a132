/* Inside the lexer of texts that are wrong. */
#ifndef FRONT_MISTAKE_LEXER_H
#define FRONT_MISTAKE_LEXER_H

#include <setjmp.h>

#include "front/mistake.h"
#include "front/words.h"

enum { LEX_INDENTS = 100, LEX_BRACKETS = 200, LEX_FSTRINGS = 150, LEX_FIELDS = 8 };

struct lex_bracket {
    char open;
    struct span span;
};

/* An f-string that is open (3.12+). */
struct fstring {
    char quote;
    int quotes, raw;
    int depth;             /* replacement fields that are open */
    int brace[LEX_FIELDS]; /* of each: brackets that are open just inside it ... */
    int spec[LEX_FIELDS];  /* ... and whether its colon was read */
    const char *start, *line_start;
    uint32_t line;
};

struct mistaken {
    struct front *f;
    const struct words *words;
    struct lexing *out;
    const char *at; /* next byte */
    const char *line_start;
    uint32_t line;
    char quote; /* of the string that is read */
    int indents[LEX_INDENTS], alt_indents[LEX_INDENTS], nindents, pending;
    struct lex_bracket brackets[LEX_BRACKETS];
    int nbrackets;
    struct fstring fstrings[LEX_FSTRINGS];
    int nfstrings;
    jmp_buf leave;
};

/* Ends the lexing with a mistake; column from 1 in characters. */
_Noreturn void lex_fail(struct mistaken *l, const char *type, uint32_t line, uint32_t column,
                        const char *format, ...) __attribute__((format(printf, 5, 6)));

/* How many characters of the line are before p. */
uint32_t lex_column(const struct mistaken *l, const char *p);

/* Adds the lexeme [text, end) of the current line. Valid until the next. */
struct lexeme *
lexeme_add(struct mistaken *l, enum lexeme_kind kind, const char *text, const char *end);

/* A new line begins at l->at. */
void lex_next_line(struct mistaken *l);

/* The number at l->at. */
void mistake_number(struct mistaken *l);

/* The string whose opening quote is at l->at; its prefix began at start. */
void mistake_string(struct mistaken *l, const char *start, int format);

/* Opens the f-string whose opening quote is at l->at (3.12+). */
void mistake_fstring(struct mistaken *l, const char *start);

/* Is what is next text of an f-string? */
int mistake_in_text(const struct mistaken *l);

/* Text of an f-string and the brace behind it. */
void mistake_text(struct mistaken *l);

/* The operator or bracket at l->at. */
void mistake_operator(struct mistaken *l);

#endif
