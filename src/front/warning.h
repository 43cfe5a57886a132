/* What the compilers of CPython warn of: SyntaxWarning, told on standard error before the program runs. What is warned of, on which line
 * and how often, is the version's (struct dialect).
 *
 * Invariants: warnings come in the order of the interpreter: first the tokenizer's and the parser's by their place in the text, then what
 * is found in the syntax tree before it is compiled, then the compiler's. What is compiled twice is warned of twice. */
#ifndef FRONT_WARNING_H
#define FRONT_WARNING_H

#include "front/ast.h"

struct warning {
    size_t at;     /* where in the text the parser noticed; SIZE_MAX = later than the parser */
    uint32_t line; /* 0 = none */
    const char *text;
};

/* Notes a warning of the tokenizer or the parser (at: a place in f->text), or of what comes after it (at: NULL). */
void warn(struct front *f, const char *at, uint32_t line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* An escape sequence that is none, noticed at `at`: letter is behind its backslash, start where the literal begins, on line `line`. */
void
warn_escape(struct front *f, const char *at, const char *start, const char *letter, uint32_t line);

/* Finds what there is to warn of in the tree; to be asked before it is compiled, which folds constants. */
void warn_of_tree(struct front *f, const struct nodes *body);

/* Likewise: return, break and continue that leave a finally suite (3.14+, PEP 765). */
void warn_of_finally(struct front *f, const struct nodes *body);

/* All warnings as the interpreter prints them, each with its source line; kept with the program. */
const char *warnings_text(struct front *f, const char *const *source, uint32_t lines);

#endif
