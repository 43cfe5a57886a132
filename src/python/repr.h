/* repr() of containers, as the built-in types do it: a new str, or 0 after an error. */
#ifndef PYTHON_REPR_H
#define PYTHON_REPR_H

#include "python/native.h"

ref repr_list(struct vm *vm, ref r);
ref repr_tuple(struct vm *vm, ref r);
ref repr_dict(struct vm *vm, ref r);
ref repr_set(struct vm *vm, ref r);
ref repr_view(struct vm *vm, ref r);

#endif
