/* str.format(). */
#ifndef PYTHON_TEXT_FORMAT_H
#define PYTHON_TEXT_FORMAT_H

#include "python/native.h"

/* The methods format() and format_map(): self is the format, the arguments are its values or what has them by name. */
ref text_format(struct vm *vm, const struct arguments *a);
ref text_format_map(struct vm *vm, const struct arguments *a);

#endif
