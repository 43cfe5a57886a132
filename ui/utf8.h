/* UTF-8 in and out, and how many columns a character takes, without asking the locale: a frame is the same on every machine. */
#ifndef UI_UTF8_H
#define UI_UTF8_H

#include <stddef.h>
#include <stdint.h>

enum { UTF8_MAX = 4, UTF8_REPLACEMENT = 0xfffd };

/* The code point at *text, which is moved behind it; 0 at the end (not moved). A byte that is not UTF-8 (also overlong forms and
 * surrogates) gives UTF8_REPLACEMENT and moves by one byte. */
uint32_t utf8_next(const char **text);

/* Writes code as UTF-8 (no zero byte) and returns the number of bytes, 1 to UTF8_MAX. */
size_t utf8_put(char bytes[UTF8_MAX], uint32_t code);

/* Columns of a code point: 0 (combining, joiners, variation selectors), 1, or 2 (East Asian wide, emoji). Controls count 1. */
int utf8_width(uint32_t code);

/* Is it drawn on the character before it, as an accent is? */
int utf8_is_mark(uint32_t code);

#endif
