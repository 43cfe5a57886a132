/* Inside the parser: the text of string literals as it is put together. */
#ifndef FRONT_LITERAL_H
#define FRONT_LITERAL_H

#include "front/parser.h"

/* Text that grows in front.work. */
struct text {
    char *at;
    uint32_t length;
};

void text_byte(struct front *f, struct text *t, char c);

/* Appends the characters of a literal, [at, end) in the source, escapes decoded unless the prefix says raw. Returns where the first
 * escape is that is none, behind its backslash; NULL if there is none. */
const char *text_decode(struct front *f, struct place place, struct text *t, const char *at,
                        const char *end, uint32_t prefix);

/* The text as a constant: STR or BYTES. */
struct value *text_value(struct front *f, const struct text *t, enum constant_kind kind);

/* Adds the text, if there is any, to the parts of an f-string and starts it anew. */
void flush_text(struct parser *p, struct nodes *parts, struct text *t, struct place place);

/* Adds the parts of an f-string token; text holds what precedes and, afterwards, what follows the last field. first: of the adjacent
 * literals that the token is one of. */
void parse_format(struct parser *p, struct nodes *parts, struct text *text,
                  const struct token *token, const struct token *first);

#endif
