/* _PyUnicodeWriter: a str that grows piece by piece, as the real one asks the allocator for it: a buffer larger than what is needed now,
 * other ones when that does not do, and at the end the exact size. (2.7 has none: there the text is made at the end.)
 *
 * Invariants
 *  - What was written is vm->text since `mark`: writers, and texts under construction, nest like a stack.
 *  - `buffer` is the writer's own reference; it lives on the caller's C stack, as native functions' references do. */
#ifndef PYTHON_WRITER_H
#define PYTHON_WRITER_H

#include <stdarg.h>

#include "python/native.h"

struct writer {
    struct vm *vm;
    uint32_t mark;
    ref buffer;          /* 0 = none yet */
    int64_t size, count; /* characters that the buffer has room for; that were written */
    uint32_t form;       /* of the buffer: as text_form() */
    uint32_t min_length; /* characters */
    int overallocate;    /* a quarter more than needed */
    int readonly;        /* the buffer is somebody's str */
    uint64_t block;      /* 3.14+: PyUnicodeWriter_Create()'s; 0 = none */
};

/* _PyUnicodeWriter_Init. min_length in characters. */
void writer_begin(struct vm *vm, struct writer *w, uint32_t min_length, int overallocate);

/* PyUnicodeWriter_Create (3.14+): the writer is a block of its own, from a free list. Up to 3.13 as writer_begin(). */
void writer_create(struct vm *vm, struct writer *w, uint32_t min_length);

/* _PyUnicodeWriter_Prepare: room for n characters of a form (as text_form() has it) that are still to be written. */
void writer_reserve(struct writer *w, uint32_t n, uint32_t form);

/* Writes characters. */
void writer_put(struct writer *w, const char *utf8, size_t bytes);
void writer_put_c(struct writer *w, const char *text);

/* Writes an ASCII mark of repr(): at once, or (3.14+) one character after another. */
void writer_put_mark(struct writer *w, const char *text);

/* Writes a str; the only one is taken as it is if no more than it is needed. */
void writer_str(struct writer *w, ref str);

/* Takes what was put to vm->text since mark, which no other writer has, as written. */
void writer_took(struct writer *w, uint32_t mark);

/* The decimal digits of an int, without a str of their own (_PyLong_FormatWriter). */
void writer_int(struct writer *w, ref r);

/* Writes the text of a float's digits, ASCII, which is in a buffer for the moment. */
void writer_float(struct writer *w, const char *text, size_t length);

/* _PyUnicode_FormatAdvancedWriter and those of int, bool and float: format(r, spec), `length` bytes of UTF-8. 0 or -1. */
int writer_format(struct writer *w, ref r, const char *spec, size_t length);

/* repr(r): 0 or -1. Ints go in without a str of their own where the version does so (3.14+). */
int writer_repr(struct writer *w, ref r);

/* The str. New reference. */
ref writer_end(struct writer *w);

/* Ends it without one. */
void writer_drop(struct writer *w);

/* PyUnicode_FromFormatV piece by piece: begins it, for a format whose length decides how much room is taken first; writes a %s, of which the
 * version makes a str first. What else it has is written by the functions above. */
void writer_format_begin(struct vm *vm, struct writer *w, const char *format);
void writer_passed(struct writer *w, const char *text);

/* PyUnicode_FromFormatV, with C's conversions. %s and %.*s stand for an object's text (CPython's %U, %S); %.100s and %-s (CPython's %s) for
 * C strings, of which text_pass() is made; %1s for words that are part of the C source's format itself; %2s for a text that is made for the
 * message (%T); %3s for the repr() of a str (%R), in quotes. The format decides how much room is taken first. "%s" alone, and a format whose
 * conversions are all %1s, is PyErr_SetString. New reference. */
ref message_format(struct vm *vm, const char *format, va_list arguments);

/* The same, of the arguments that follow. */
ref message_new(struct vm *vm, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same for what the text under construction since mark has become, which it ends; format is the C source's, whose length decides how
 * much room is taken first; first and second are the C strings that went into it, NULL = none. New reference. */
ref text_end_format(struct vm *vm, uint32_t mark, const char *format, const char *first,
                    const char *second);

/* What a C string takes for a moment that goes into such a text (to 3.13): a str. */
void text_pass(struct vm *vm, const char *text);

/* The buffer in which PyOS_double_to_string writes a float's repr(), text: a block, for number_buffer_free(). 0 in 2.7, where it is on the
 * stack. */
uint64_t number_buffer(struct vm *vm, const char *text, size_t length);
void number_buffer_free(struct vm *vm, uint64_t block);

/* What decimal text of an int takes for a moment: an int in base 10**9. Then, unless value is 0, a collection that is due runs
 * (long_to_decimal_string_internal). New reference; 0 in 2.7. */
ref int_scratch(struct vm *vm, int64_t value);

/* The texts that take part in formatting a number that is padded or signed, for the moment: _PyLong_Format's, with the prefix ("0x", if
 * upper "0X") unless base is 10, and that of a float's digits. New references; 0 in 2.7. */
ref int_text(struct vm *vm, int64_t value, int base, int upper);
ref float_text(struct vm *vm, const char *text, size_t length);

#endif
