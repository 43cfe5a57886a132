/* What somebody may have meant who wrote a name that is none: suggestions.c. */
#ifndef PYTHON_SUGGEST_H
#define PYTHON_SUGGEST_H

#include <stddef.h>

/* The index of the candidate, of `count`, that is closest to name by _Py_CalculateSuggestions's measure (3.10+: edits count 2, another case
 * counts 1); count if none is close. Of equally close ones the first; name itself is no candidate. */
size_t suggest(const char *name, const char *const *candidates, size_t count);

#endif
