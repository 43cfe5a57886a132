/* str to bytes and back: UTF-8, ASCII and Latin-1 with the common error handlers. */
#ifndef PYTHON_CODECS_H
#define PYTHON_CODECS_H

#include "python/native.h"

/* str.encode(encoding, errors): bytes (2.7: a str). encoding and errors are str or 0 = utf-8 (2.7: ascii), strict. New reference, or 0 after
 * UnicodeEncodeError, LookupError or TypeError. */
ref codec_encode(struct vm *vm, ref str, ref encoding, ref errors);
/* _PyUnicode_AsASCIIString(str, "backslashreplace"): bytes. New reference. */
ref codec_encode_escaped(struct vm *vm, ref str);

/* Puts those bytes on the text under construction instead: 0, or -1 after the error. */
int codec_put(struct vm *vm, ref str, ref encoding, ref errors);

/* bytes.decode(encoding, errors) of bytes or a bytearray (2.7: or a str): a new str, or 0 after UnicodeDecodeError, LookupError or TypeError;
 * refused in 2.7, where it would be a unicode object. */
ref codec_decode(struct vm *vm, ref bytes, ref encoding, ref errors);

/* str() of a UnicodeEncodeError or UnicodeDecodeError: a new str, 0 if its arguments are not those of one. */
ref codec_error_str(struct vm *vm, ref exception);

/* Do the arguments fit UnicodeDecodeError.__init__, UnicodeEncodeError.__init__, if the type is one of those or derived from one? 1, or 0 after
 * TypeError. */
int unicode_error_fits(struct vm *vm, ref type, const struct arguments *a);

/* Their attributes: new references, 0 (nothing is raised) of any other exception. Setting one is refused. */
ref unicode_error_encoding(struct vm *vm, ref self);
ref unicode_error_object(struct vm *vm, ref self);
ref unicode_error_start(struct vm *vm, ref self);
ref unicode_error_end(struct vm *vm, ref self);
ref unicode_error_reason(struct vm *vm, ref self);
int unicode_error_set(struct vm *vm, ref self, ref value);

/* The arguments "encoding" and "errors" of a native: 1, or 0 after TypeError. first: position of encoding. */
int codec_arguments(struct vm *vm, const struct arguments *a, uint32_t first, ref *encoding,
                    ref *errors);

#endif
