/* The end of a program: what CPython does with the module and the heap before the process ends. */
#ifndef PYTHON_TEARDOWN_H
#define PYTHON_TEARDOWN_H

#include "python/vm.h"

/* Can modules be imported still? Not once the names of the program are cleared. */
int teardown_imports(const struct vm *vm);

/* Has what takes the module apart begun: the collection and what follows it? */
int teardown_takes_apart(const struct vm *vm);

/* One step of the end. Returns 1 while there is more to do. */
int teardown_step(struct vm *vm);

#endif
