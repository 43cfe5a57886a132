/* UTF-8, and the little that scenario Python needs to know about characters. */
#ifndef FRONT_UNICODE_H
#define FRONT_UNICODE_H

#include <stddef.h>
#include <stdint.h>

/* The character at p (valid UTF-8 or ASCII) and its bytes. */
uint32_t utf8_decode(const char *p, uint32_t *size);

/* Writes a character (not a surrogate, at most 0x10ffff) as UTF-8, up to 4 bytes; returns how many. */
uint32_t utf8_encode(uint32_t c, char *out);

/* The offset of the first byte that is not valid UTF-8; length if all is. */
size_t utf8_check(const char *text, size_t length);

/* 1 if a character outside ASCII may be part of an identifier: letters, marks and digits of the alphabets and the East Asian scripts. */
int unicode_is_letter(uint32_t c);

/* The upper and lower case of a character of the alphabets that are known; others stay as they are. */
uint32_t unicode_upper(uint32_t c);
uint32_t unicode_lower(uint32_t c);

#endif
