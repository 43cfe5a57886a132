/* Tokens of scenario Python. The lexer turns a whole text into an array of them, so that the parser can look ahead at will.
 *
 * Invariants: the last token is TOKEN_END; before it every INDENT has its DEDENT; a logical line ends in one NEWLINE; within brackets
 * there are no NEWLINE, INDENT, DEDENT. Brackets match. */
#ifndef FRONT_TOKEN_H
#define FRONT_TOKEN_H

#include "front/front.h"

/* X(name, spelling) */
#define KEYWORD_TABLE(X)                                                                    \
    X(FALSE, "False")                                                                       \
    X(NONE, "None")                                                                         \
    X(TRUE, "True")                                                                         \
    X(AND, "and")                                                                           \
    X(AS, "as")                                                                             \
    X(ASSERT, "assert")                                                                     \
    X(ASYNC, "async")                                                                       \
    X(AWAIT, "await")                                                                       \
    X(BREAK, "break")                                                                       \
    X(CLASS, "class")                                                                       \
    X(CONTINUE, "continue")                                                                 \
    X(DEF, "def") X(DEL, "del") X(ELIF, "elif") X(ELSE, "else") X(EXCEPT, "except")         \
        X(FINALLY, "finally") X(FOR, "for") X(FROM, "from") X(GLOBAL, "global") X(IF, "if") \
            X(IMPORT, "import") X(IN, "in") X(IS, "is") X(LAMBDA, "lambda")                 \
                X(NONLOCAL, "nonlocal") X(NOT, "not") X(OR, "or") X(PASS, "pass")           \
                    X(RAISE, "raise") X(RETURN, "return") X(TRY, "try") X(WHILE, "while")   \
                        X(WITH, "with") X(YIELD, "yield")

/* X(name, spelling), longer ones before their beginnings. */
#define OPERATOR_TABLE(X)                                                                         \
    X(POWER_ASSIGN, "**=")                                                                        \
    X(FLOOR_ASSIGN, "//=")                                                                        \
    X(RSHIFT_ASSIGN, ">>=")                                                                       \
    X(LSHIFT_ASSIGN, "<<=")                                                                       \
    X(ELLIPSIS, "...")                                                                            \
    X(POWER, "**")                                                                                \
    X(FLOOR, "//")                                                                                \
    X(RSHIFT, ">>")                                                                               \
    X(LSHIFT, "<<")                                                                               \
    X(LE, "<=")                                                                                   \
    X(GE, ">=")                                                                                   \
    X(EQ, "==") X(NE, "!=") X(ARROW, "->") X(PLUS_ASSIGN, "+=") X(MINUS_ASSIGN, "-=")             \
        X(STAR_ASSIGN, "*=") X(SLASH_ASSIGN, "/=") X(PERCENT_ASSIGN, "%=") X(AMPER_ASSIGN, "&=")  \
            X(BAR_ASSIGN, "|=") X(CARET_ASSIGN, "^=") X(AT_ASSIGN, "@=") X(WALRUS, ":=")          \
                X(LPAREN, "(") X(RPAREN, ")") X(LSQUARE, "[") X(RSQUARE, "]") X(LBRACE, "{")      \
                    X(RBRACE, "}") X(COMMA, ",") X(COLON, ":") X(DOT, ".") X(SEMICOLON, ";")      \
                        X(AT, "@") X(ASSIGN, "=") X(PLUS, "+") X(MINUS, "-") X(STAR, "*")         \
                            X(SLASH, "/") X(PERCENT, "%") X(AMPER, "&") X(BAR, "|") X(CARET, "^") \
                                X(TILDE, "~") X(LT, "<") X(GT, ">")

enum token_kind {
    TOKEN_END,
    TOKEN_NEWLINE,
    TOKEN_INDENT,
    TOKEN_DEDENT,
    TOKEN_NAME,
    TOKEN_NUMBER,
    TOKEN_STRING,
#define TOKEN_NAMED(name, text) TOKEN_##name,
    KEYWORD_TABLE(TOKEN_NAMED) OPERATOR_TABLE(TOKEN_NAMED)
#undef TOKEN_NAMED
        TOKENS
};

enum { STRING_RAW = 1, STRING_BYTES = 2, STRING_FORMAT = 4, STRING_UNICODE = 8 };

struct token {
    enum token_kind kind;
    struct place place;
    const char *text; /* in the source */
    uint32_t length;  /* bytes */
    uint32_t prefix;  /* STRING: STRING_* */
    uint32_t skip;    /* STRING: bytes of prefix and opening quotes */
    uint32_t quotes;  /* STRING: 1 or 3 */
};

/* Splits the whole text of f into tokens and notes its annotations. Fails on what cannot be a token. */
struct token *lex_program(struct front *f);

/* Splits the inside of a replacement field of an f-string: [text, text + length) at `place`, as if within brackets. */
struct token *lex_expression(struct front *f, const char *text, size_t length, struct place place);

/* 3.12+: behind the closing quotes (one or three of them) of the f-string whose text is [p, ...); NULL if it has no end before `end`. */
const char *format_end(const char *p, const char *end, char quote, size_t quotes);
/* 3.12+: the '!', ':', '=' or '}' that ends the expression of a field, which is at p; `end` if there is none. */
const char *format_expression_end(const char *p, const char *end);

/* "keyword" or operator as written; "newline", "end of file" ... Static storage. */
const char *token_spelling(enum token_kind kind);

#endif
