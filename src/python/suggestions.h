/* Suggestions of the virtual machine: for which candidates suggest() is asked. */
#ifndef PYTHON_SUGGESTIONS_H
#define PYTHON_SUGGESTIONS_H

#include "python/vm.h"

/* The keyword, of `count` names, that an unexpected one may stand for (3.13+), as _Py_CalculateSuggestions finds it among them: with a list
 * of them and a table in the heap for a moment. One of names; NULL if none is close. */
const char *
keyword_meant(struct vm *vm, const char *keyword, const char *const *names, size_t count);

/* Puts behind the text of an exception under construction what the interpreter suggests: ". Did you mean: 'x'?" (3.10+). */
void put_suggestion(struct vm *vm, ref exception);

#endif
