/* What a real interpreter says of a program that is wrong before it runs: SyntaxError with its words, line, column and carets. The front
 * finds out that a program is wrong; this room is asked then, and reads the text again as the version's own tokenizer and parser do.
 *
 * Invariants
 *  - Nothing here is asked about a program that the front accepts; what is found depends on the text and the version alone.
 *  - A lexing ends with LEXEME_END, or with LEXEME_ERROR, whose mistake it holds: a parser that never gets there never hears of it. */
#ifndef FRONT_MISTAKE_H
#define FRONT_MISTAKE_H

#include "front/front.h"

struct words;

/* Where something stands: lines from 1, columns in bytes from 0. */
enum { NO_COLUMN = UINT32_MAX };
struct span {
    uint32_t line, column; /* column: NO_COLUMN at the end of the text */
    uint32_t end_line, end_column;
};

/* Kinds of lexemes. A keyword is a NAME, too. */
enum lexeme_kind {
    LEXEME_END,
    LEXEME_NEWLINE,
    LEXEME_INDENT,
    LEXEME_DEDENT,
    LEXEME_NAME,
    LEXEME_NUMBER,
    LEXEME_STRING,
    LEXEME_OPERATOR,
    LEXEME_FSTART,  /* f" (3.12+) */
    LEXEME_FMIDDLE, /* what is text in an f-string */
    LEXEME_FEND,    /* its closing quotes */
    LEXEME_ERROR    /* cannot be read */
};

struct lexeme {
    enum lexeme_kind kind;
    int keyword;      /* a NAME that is one in this version */
    const char *text; /* in the source */
    uint32_t length;  /* bytes */
    struct span span;
    uint32_t level; /* of brackets around what follows */
};

/* What is wrong: the arguments of the exception. */
struct mistake {
    const char *type;              /* "SyntaxError", "IndentationError", "TabError" */
    uint32_t line, column;         /* both from 1, columns in characters; column 0 = none */
    uint32_t end_line, end_column; /* 0 = none */
    const char *text;              /* what is shown instead of the line; NULL = the line */
    const char *file;              /* what is named instead of the program's; NULL = that */
    char message[300];
};

/* A text as lexemes. */
struct lexing {
    const char *text;
    struct lexeme *at;
    uint32_t count;
    struct mistake mistake; /* what LEXEME_ERROR stands for */
    uint32_t widen;         /* how many characters that is about, if not one */
    int ends_early;         /* it stands for the end of the text, within brackets */
    char open;              /* the innermost bracket that is open there, 0 = none ... */
    struct span bracket;    /* ... and its place */
};

/* Splits a text as the version's tokenizer does: all from f->work. */
struct lexing *mistake_lex(struct front *f, const struct words *words, const char *text);

/* Line `line` of a text, without its end. */
const char *mistake_line(const char *text, uint32_t line, uint32_t *length);

/* The column, from 1, of byte `column` of a line. */
uint32_t mistake_column(const char *text, uint32_t line, uint32_t column);

/* Puts a place into a mistake. */
void mistake_place(struct mistake *m, const char *text, struct span span);

struct peg;

/* Reads the lexemes as the version's parser does. Returns 1 and fills *m if it cannot; 0 and what was parsed if it can; NULL if
 * it is nested too deeply. */
int mistake_parse(struct front *f, const struct words *words, struct lexing *lexing,
                  struct mistake *m, struct peg **parsed);

/* Can the lexemes be parsed, or is nothing wrong up to their end, where more is missing? (codeop.compile_command of 3.9+.) */
int mistake_may_begin(struct front *f, const struct words *words, struct lexing *lexing);

/* Fills *m with what the version's compiler says where the front says `d`: words and place may be others. Returns 0 if it says nothing,
 * because the version has more than scenario Python. */
int mistake_compile(const struct peg *parsed, const struct diagnosis *d, struct mistake *m);

/* Refuses what 2.7 alone takes: a print statement at *m, which the parser of 2.7 does not take where print is a function, or (NULL) whatever
 * f->d complains of. Returns 0 if that is none of what is known. */
int mistake_python2(struct front *f, const struct mistake *m);

/* Finds out what the version's own words are for what f->d complains of, and puts them there; leaves *f->d alone if the interpreter would
 * say nothing before it runs the program. */
void mistake_explain(struct front *f);

#endif
