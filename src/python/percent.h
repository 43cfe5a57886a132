/* The % operator of texts. */
#ifndef PYTHON_PERCENT_H
#define PYTHON_PERCENT_H

#include "python/native.h"

/* format % values: a tuple of values, one value, or a dict for %(name)s. New reference or 0. */
ref percent_format(struct vm *vm, ref format, ref values);

#endif
