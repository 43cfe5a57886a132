/* A growing run of bytes: what a writer makes before anything reaches a file.
 *
 * Invariants: `data` always ends in a zero byte that `length` does not count. A zeroed struct is an empty buffer. Running out of
 * memory ends in store_out_of_memory (base/frozen.h). */
#ifndef UI_BUFFER_H
#define UI_BUFFER_H

#include <stddef.h>
#include <stdint.h>

struct buffer {
    char *data; /* owned; NULL as long as nothing was added */
    size_t length;
    size_t room;
};

/* Appends length bytes. */
void buffer_add(struct buffer *buffer, const void *bytes, size_t length);

/* Appends a string without its zero byte. */
void buffer_string(struct buffer *buffer, const char *string);

/* Appends formatted text. Numbers with a decimal point depend on LC_NUMERIC, which the program keeps at "C". */
void
buffer_format(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Appends a code point as UTF-8. */
void buffer_code(struct buffer *buffer, uint32_t code);

/* Appends value/1000 with as few decimals as it takes ("12", "7.5", "0.125"): no locale, no rounding noise. */
void buffer_milli(struct buffer *buffer, long value);

/* The text so far; "" when empty. Valid until the next addition. */
const char *buffer_text(const struct buffer *buffer);

/* Forgets the bytes but keeps the room. */
void buffer_clear(struct buffer *buffer);

/* Frees the bytes; the buffer is empty again. */
void buffer_done(struct buffer *buffer);

#endif
