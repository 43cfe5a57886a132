/* How a version words what is wrong with a program before it runs, and where it puts the caret: one row a version.
 *
 * Invariants: every row of the dialect table has words. */
#ifndef FRONT_WORDS_H
#define FRONT_WORDS_H

/* How the interpreter prints the line and the carets. */
enum caret_rule {
    CARET_2_7, /* to 3.8: print_error_text() of pythonrun.c, columns as the LL(1) parser has them */
    CARET_3_9, /* one caret */
    CARET_3_10, /* under all that is meant */
    CARET_3_13  /* likewise, by traceback.py */
};

/* One version's row. A flag is 1 if the version does what its comment says. */
struct words {
    const char *name; /* what the dialect is called */
    int grammar;      /* 9 ... 15: its parser follows python.gram; 2, 6, 7, 8: Grammar/Grammar */
    enum caret_rule caret;
    int underscores;      /* 3.6+: 1_000 */
    int old_numbers;      /* 2.7: 012, 10L, 0777 */
    int worded_numbers;   /* 3.8+: "invalid decimal literal"; before: "invalid token" */
    int checked_numbers;  /* 3.10+: what follows a number is looked at */
    int matched_brackets; /* 3.8+: the tokenizer knows which bracket closes which */
    int never_closed;     /* 3.10+: "'(' was never closed" */
    int unterminated;     /* 3.10+: "unterminated string literal", shown where it begins */
    int escaped_quote;    /* 3.14+: "perhaps you escaped the end quote" */
    int bad_characters;   /* 3.9+: "invalid character '“' (U+201C)" */
    int fstring_tokens;   /* 3.12+: f-strings are parsed with the rest */
    int ascii_numbers;    /* 3.11+: ... unless it is not ASCII */
    int unequal;          /* 3.13.1+: "Maybe you meant '!=' instead of '<>'?" */
    int operators;        /* to 3.9: a + b is an operator, {} a dict display, ... Ellipsis */
    int legacy_statements; /* 3.6 to 3.9: invalid syntax of a line that begins with print or exec is put otherwise */
    int old_grammar;     /* to 3.8: the LL(1) parser */
    int columns_of_ends; /* to 3.7: its columns are those of the end */
    int accepts_more;    /* 2.7: what is wrong for scenario Python may be right */
    int bare_handlers;   /* 3.14+: except A, B: */
    int keywords_guessed; /* 3.14+: "Did you mean 'while'?"; 2 (3.15): not where the lines alone may be parsed */
    int parameters;  /* 3.15: parameters are not called arguments */
    int legacy_tabs; /* 2.7: tabs and spaces may be mixed */
};

/* The row of a dialect. Static storage. */
const struct words *words_named(const char *name);

#endif
