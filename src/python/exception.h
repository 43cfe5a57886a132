/* Exceptions: raised, put aside, given tracebacks, matched, told. */
#ifndef PYTHON_EXCEPTION_H
#define PYTHON_EXCEPTION_H

#include "python/native.h"

enum { EXCEPTION_SUPPRESS_CONTEXT = 1 }; /* an exception object's integer: `raise x from y` */

/* Makes `exception` (stolen) the one on its way; the one being handled becomes its context. */
void exception_set(struct vm *vm, ref exception);

/* The exception being handled (sys.exc_info), a generator's caller's included. Borrowed, 0 = none. */
ref exception_handled(const struct vm *vm);

/* raise x: x is an exception or a class of exceptions (then it is called). Returns an exception (new), or 0 after TypeError. */
ref exception_from(struct vm *vm, ref x, const char *what);

/* Does the exception match `class_or_tuple` of an except clause? 1, 0, -1 after TypeError. */
int exception_matches(struct vm *vm, ref exception, ref class_or_tuple);

/* An exception has been raised in the running frame: adds it to the traceback, goes to its handler, or leaves frames until there is one.
 * Without any the program ends. */
void exception_unwind(struct vm *vm);

/* Writes the exception with its traceback to standard error, as the interpreter does at the end of a program. */
void exception_print(struct vm *vm, ref exception);

/* The exit status that SystemExit asks for; a text is written to standard error. */
uint32_t exception_exit_status(struct vm *vm, ref exception);

/* Is there a handler for the instruction under way in the frame? */
int frame_has_handler(const struct vm *vm, uint32_t frame);

#endif
