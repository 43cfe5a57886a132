/* The variables that the innermost frame of a traceback knows, after it was left. */
#ifndef PYTHON_FRAME_NAMES_H
#define PYTHON_FRAME_NAMES_H

#include "python/names.h"

/* The frame object where the exception was raised, 0 if it has no traceback. Borrowed. */
ref frame_of_error(const struct vm *vm, ref exception);

/* co_varnames: parameters and other fast locals, set or not. */
void frame_local_names(struct vm *vm, ref frame, struct names *names);
int frame_has_local(const struct vm *vm, ref frame, const char *name);
/* list(f_locals): those that are set; in a module its globals, in a class body its namespace. */
void frame_set_names(struct vm *vm, ref frame, struct names *names);
/* What f_locals[name] is; 0 = nothing. Borrowed. */
ref frame_variable(struct vm *vm, ref frame, const char *name);

/* list(f_globals) and list(f_builtins), in their order. */
void frame_global_names(struct vm *vm, ref frame, struct names *names);
void frame_builtin_names(struct vm *vm, ref frame, struct names *names);

#endif
