/* str.format(). */
#ifndef PYTHON_TEXT_FORMAT_H
#define PYTHON_TEXT_FORMAT_H

#include "python/native.h"

/* The method: self is the format, the arguments are its values. */
ref text_format(struct vm *vm, const struct arguments *a);

#endif
