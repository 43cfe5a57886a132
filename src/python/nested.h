/* What 3.15 suggests for an attribute besides similar names. */
#ifndef PYTHON_NESTED_H
#define PYTHON_NESTED_H

#include "python/names.h"

/* What to use for a method that other languages have and obj has not, as CPython words it; NULL if it is no such name. Static storage. */
const char *foreign_name_hint(const struct vm *vm, ref obj, const char *wrong);

/* _check_for_nested_attribute: "inner.wrong", if one of the first 20 attributes of obj (names, sorted) has the attribute that obj lacks.
 * Puts it into text (size bytes) and returns 1, else 0. */
int nested_attribute(struct vm *vm, ref obj, const char *wrong, const struct names *names,
                     char *text, size_t size);

#endif
