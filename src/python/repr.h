/* repr() of the kinds, as the built-in types do it: a new str, or 0 after an error. */
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
ref repr_mappingproxy(struct vm *vm, ref r);

struct writer;

/* Writes repr(inner) and what closes the whole, and ends the writer: new reference; 0 after an error, the writer dropped. */
ref repr_end(struct writer *w, ref inner, const char *closing);

/* Puts "__main__.C" for classes of the program, "list" for others, to the text that is being written. */
void put_type_name(struct vm *vm, ref type);

/* The function's __qualname__; in 2.7 its __name__. */
const char *function_qualname(struct vm *vm, ref function);

/* "<C object at 0x...>", of whatever has no repr() of its own. */
ref repr_address(struct vm *vm, ref r);

ref repr_str(struct vm *vm, ref r);
ref repr_bytes(struct vm *vm, ref r);
ref repr_bytearray(struct vm *vm, ref r);

/* "<Type object at 0x...>", as object has it. */
ref repr_plain(struct vm *vm, ref r);
ref repr_type(struct vm *vm, ref r);
ref repr_method(struct vm *vm, ref r);
ref repr_builtin(struct vm *vm, ref r);
ref repr_method_wrapper(struct vm *vm, ref r);
ref repr_descriptor(struct vm *vm, ref r);
ref repr_super(struct vm *vm, ref r);
ref repr_wrapper(struct vm *vm, ref r);

#endif
