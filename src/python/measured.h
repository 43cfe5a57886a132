/* Which names a real interpreter's types, modules and namespaces have, those too that scenario Python leaves out: measured by
 * tests/tools/attribute-names.py. Names that a type has from object or from its built-in base are the base's. */
#ifndef PYTHON_MEASURED_H
#define PYTHON_MEASURED_H

#include <stddef.h>

#include "objects/kinds.h"

/* Whose names: a built-in type's, a built-in exception's, or those of what is called so: a module ("gc"), a class of weakref with all that
 * it inherits ("WeakSet"), "stdout", "late" (what sys gets when an exception ends the program), and from 3.10 on "__main__" and "builtins"
 * in the order of their dicts, and "library" (sys.stdlib_module_names). */
struct measured {
    enum object_kind kind; /* 0: none */
    enum exception_type exception;
    const char *name; /* NULL: none */
};

/* Has it the name (length bytes) in the version (100 * major + minor)? */
int measured_has(int version, struct measured owner, const char *name, size_t length);

/* Has a built-in exception it, that is one of those that have attributes of their own, itself or by inheritance from such? BaseException's
 * are KIND_BASE_EXCEPTION's. */
int measured_exception_has(int version, enum exception_type type, const char *name, size_t length);

/* Calls fn for each name (length bytes, not terminated) that it has in the version, in order. */
typedef void measured_fn(void *who, const char *name, size_t length);
void measured_each(int version, struct measured owner, measured_fn *fn, void *who);

#endif
