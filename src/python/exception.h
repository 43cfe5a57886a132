/* Exceptions: raised, put aside, given tracebacks, matched, told. */
#ifndef PYTHON_EXCEPTION_H
#define PYTHON_EXCEPTION_H

#include "python/native.h"

enum { EXCEPTION_SUPPRESS_CONTEXT = 1 }; /* an exception object's integer: `raise x from y` */

/* Makes `exception` (stolen) the one on its way; the one being handled becomes its context. */
void exception_set(struct vm *vm, ref exception);

/* The exception being handled (sys.exc_info), a generator's caller's included. Borrowed, 0 = none. */
struct exc_info exception_info(const struct vm *vm);
ref exception_handled(const struct vm *vm);

/* An exception (stolen) that goes on its way again, with the traceback (stolen) that it was handled with. */
struct raised raised_again(struct vm *vm, ref exception, ref traceback);

/* raise x: x is an exception or a class of exceptions (then it is called). Returns an exception (new), or 0 after TypeError. */
ref exception_from(struct vm *vm, ref x, const char *what);

/* Does an exception of the type match `class_or_tuple` of an except clause? 1, 0, -1 after TypeError. */
int exception_matches(struct vm *vm, ref type, ref class_or_tuple);

/* An exception has been raised in the running frame: adds it to the traceback, goes to its handler, or leaves frames until there is one.
 * Without any the program ends. */
void exception_unwind(struct vm *vm);

/* PyTraceBack_Here: the running frame joins the traceback of the exception on its way. */
void exception_here(struct vm *vm);

/* Writes the exception with its traceback to standard error, as the interpreter does at the end of a program. */
void exception_print(struct vm *vm, ref exception);

/* The exit status that a code of SystemExit (0 = none) asks for; what is no int is written to standard error. */
uint32_t exit_status(struct vm *vm, ref code);

/* format_exc_check_arg (3.10+): the NameError on its way keeps the name (a str, borrowed). */
void name_error_keeps(struct vm *vm, ref name);

/* PyErr_SetImportErrorSubclass: the ImportError on its way keeps the module's name and, if it is the import of a name (not 0), from 3.12
 * on that. Both are borrowed. */
void import_error_keeps(struct vm *vm, ref module, ref name);

/* What the __init__ of the exception's type keeps besides the arguments, which are there already: its own fields, from the arguments and
 * a's keywords (a NULL: none). */
void exception_init_fields(struct vm *vm, ref exception, const struct arguments *a);

/* The keywords that calls of an exception type take, as struct takes.names, into names of `size` bytes. Returns how many there are; *owner: the
 * built-in type whose __init__ takes them, not set if there are none. */
uint32_t exception_keywords(const struct vm *vm, ref type, char *names, size_t size,
                            enum exception_type *owner);

/* Is what is on its way only a type yet (struct raised)? */
int exception_is_late(const struct vm *vm);

/* Is there a handler for the instruction under way in the frame? */
int frame_has_handler(const struct vm *vm, uint32_t frame);

/* __init__, __str__ or __repr__ of an exception's type: the wrapper in the dict of the first of its bases that has its own. number: that of
 * BaseException's. Borrowed. */
ref exception_slot(struct vm *vm, ref type, uint32_t number);

#endif
