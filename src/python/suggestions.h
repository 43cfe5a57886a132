/* Suggestions of the virtual machine: among which names suggest() looks. */
#ifndef PYTHON_SUGGESTIONS_H
#define PYTHON_SUGGESTIONS_H

#include "python/vm.h"

/* The keyword, of `count` names, that an unexpected one may stand for (3.13+), as _Py_CalculateSuggestions finds it among them: with a list
 * of them and a table in the heap for a moment. One of names; NULL if none is close. */
const char *
keyword_meant(struct vm *vm, const char *keyword, const char *const *names, size_t count);

/* What the interpreter puts behind the text of an exception that it tells: ". Did you mean: 'x'?", from _Py_Offer_Suggestions (3.10 to
 * 3.12) and TracebackException (3.13+). The caller frees it; NULL: nothing. *replaces: it takes the place of the text. May run a property of the program to look for self.x; an error in
 * it is forgotten. */
char *suggestion_for(struct vm *vm, ref exception, int *replaces);

#endif
