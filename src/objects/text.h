/* str, bytes, bytearray.
 *
 * KIND_STR: span holds the text as UTF-8, allocated its bytes, size the characters, extra the width of a character in
 * memory (1 ASCII or Latin-1, 2, 4) | STR_ASCII. In 2.7 (layout's str_is_bytes) the text is bytes of any kind, each of which is a
 * character: what is said of UTF-8 below does not hold, and there are no objects of KIND_BYTES. KIND_BYTES: span, size. KIND_BYTEARRAY: span, size, allocated, extra the bytes
 * of the buffer in front of the first (ob_start - ob_bytes); its buffer is BLOCK_TABLE. */
#ifndef OBJECTS_TEXT_H
#define OBJECTS_TEXT_H

#include <stddef.h>

#include "objects/object.h"

enum { STR_WIDTH = 7, STR_ASCII = 8 };

/* A new str from valid UTF-8. One Latin-1 character and the empty text give the shared static object, as unicode_char() etc. do.
 * New reference. */
ref str_new(struct objects *o, const char *utf8, size_t bytes);

/* The same, always a new object of class `type`. */
ref str_new_of(struct objects *o, ref type, const char *utf8, size_t bytes);

/* The static, interned str of a name or constant of the program. Borrowed; lives for ever. */
ref str_name(struct objects *o, const char *utf8);
ref str_name_n(struct objects *o, const char *utf8, size_t bytes);

/* A constant of the program that looks like a name (intern_constants): the same object, but where layout says so and it is no name, too, it is not
 * immortal and its references are counted. New reference. */
ref str_constant(struct objects *o, const char *utf8, size_t bytes);

/* sys.intern: the interned str equal to s, which may be s itself, immortal in 3.12. Steals s, returns a new reference. */
ref str_intern(struct objects *o, ref s);

/* The interned str equal to s, if there is one; or s, which is not interned. Steals s, returns a new reference. */
ref str_known(struct objects *o, ref s);

/* The text as UTF-8 (not terminated); *bytes its length. Valid until the next allocation. */
const char *str_utf8(const struct objects *o, ref s, size_t *bytes);

/* Characters. */
static inline uint32_t
str_length(const struct objects *o, ref s)
{
    return object_at(o, s)->size;
}

/* Compares with C text. */
int str_is(const struct objects *o, ref s, const char *text);

/* Code point of character i < length. */
uint32_t str_code_point(const struct objects *o, ref s, uint32_t i);

/* New references: character i, characters [from, to), a + b. */
ref str_character(struct objects *o, ref s, uint32_t i);
ref str_substring(struct objects *o, ref s, uint32_t from, uint32_t to);
ref str_concat(struct objects *o, ref a, ref b);

/* PyUnicode_Append: left + right, in left's own memory (realloc) if nobody else holds it. Steals left. New reference. */
ref str_append(struct objects *o, ref left, ref right);

/* A str under construction (PyUnicode_New, resize_compact): one with room for n characters of a form (a width | STR_ASCII), whose text
 * is still to come; it with room for another number; and with its text at last, which must have as many. New reference; it may move. */
ref str_reserve(struct objects *o, uint32_t n, uint32_t form);
void str_resize(struct objects *o, ref s, uint32_t n);
void str_settle(struct objects *o, ref s, const char *utf8, size_t bytes);

/* The form that a text takes in memory; *n its characters. */
uint32_t text_form(const struct objects *o, const char *utf8, size_t bytes, uint32_t *n);

/* PyUnicodeWriter_Create, _Discard (3.14+): the writer's own block, from or to its free list; 0 where it has none. */
uint64_t writer_block_new(struct objects *o);
void writer_block_free(struct objects *o, uint64_t block);

/* PyBytesWriter_Create, _Discard (3.15): likewise. */
uint64_t bytes_writer_block_new(struct objects *o);
void bytes_writer_block_free(struct objects *o, uint64_t block);

/* <0, 0, >0 by code points (2.7: bytes). Either both str or both bytes. */
int text_compare(const struct objects *o, ref a, ref b);

/* bytes (2.7: str) and bytearray. New references. */
ref bytes_new(struct objects *o, const void *bytes, size_t length);
ref bytes_new_of(struct objects *o, ref type, const void *bytes, size_t length);
ref bytearray_new(struct objects *o, const void *bytes, size_t length);
/* bytes under construction (_PyBytes_FromSize, _PyBytes_Resize): with room for n bytes, which are still to come; with room for another
 * number; and with its bytes at last, which must be as many. It may move. */
ref bytes_reserve(struct objects *o, uint32_t n);
void bytes_resize(struct objects *o, ref b, uint32_t n);
void bytes_settle(struct objects *o, ref b, const void *bytes);
/* An empty one, of class `type`. */
ref bytearray_new_of(struct objects *o, ref type);

/* The bytes of a bytes or bytearray object, or of a str of 2.7. Valid until the next allocation. */
const uint8_t *bytes_data(const struct objects *o, ref b, size_t *length);

/* PyByteArray_Resize: new bytes are 0. */
void bytearray_resize(struct objects *o, ref b, uint32_t size);
/* bytearray_setslice_linear: b[from:to] becomes `length` bytes (not the bytearray's own). Bytes cut off the front leave room there. */
void bytearray_splice(struct objects *o, ref b, uint32_t from, uint32_t to, const uint8_t *bytes,
                      uint32_t length);
void bytearray_set(struct objects *o, ref b, uint32_t i, uint8_t byte);

#endif
