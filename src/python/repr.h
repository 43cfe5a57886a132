/* repr() of containers, as the built-in types do it: a new str, or 0 after an error. */
#ifndef PYTHON_REPR_H
#define PYTHON_REPR_H

#include "python/native.h"

/* Py_ReprEnter: 1 if the repr of r, or its printing, is under way already; Py_ReprLeave, of what was entered last. */
int repr_enter(struct vm *vm, ref r);
void repr_leave(struct vm *vm);

/* PyFile_WriteObject of 2.7 to standard output: writes str(r). 0 or -1. */
int print_to_file(struct vm *vm, ref r);

ref repr_list(struct vm *vm, ref r);
ref repr_tuple(struct vm *vm, ref r);
ref repr_dict(struct vm *vm, ref r);
ref repr_set(struct vm *vm, ref r);
ref repr_view(struct vm *vm, ref r);

#endif
