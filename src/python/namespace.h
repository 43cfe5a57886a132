/* The order in which the module's dict has its names: that of definition, but in 2.7 that of their hashes in a table of slots, which is
 * kept here as dictobject.c would keep it (the dict itself has no block: globals.h). */
#ifndef PYTHON_NAMESPACE_H
#define PYTHON_NAMESPACE_H

#include "python/vm.h"

/* The names that every module has before its program runs. */
void namespace_init(struct vm *vm);

/* A name, an index in program->names, comes into the dict or leaves it. */
void namespace_add(struct vm *vm, uint32_t name);
void namespace_remove(struct vm *vm, uint32_t name);

/* PyDict_Next: *position starts at 0; 1 and *binding, an index in vm->globals, while there is one that is bound. */
int namespace_next(const struct vm *vm, uint32_t *position, uint32_t *binding);

#endif
