/* The part of the standard library that CPython itself writes in Python: the classes of the module weakref. It is compiled together with
 * a scenario that imports the module, and run before the scenario begins, outside the simulated heap.
 *
 * Invariants: its code objects have CODE_LIBRARY, its instructions have line 0 and no flags. Its module-level names are "weakref.NAME" in
 * the program's names, so that they meet none of the scenario's; LOAD_BUILTIN and STORE_BUILTIN reach them. */
#ifndef PYTHON_LIBRARY_H
#define PYTHON_LIBRARY_H

#include "python/vm.h"

/* Runs the library of vm's program, if it has one: nothing of it is in the heap, no event is told. */
void library_run(struct vm *vm);

/* Is codes[code] of the library? Its functions have globals of their own, which the heap does not show. */
static inline int
is_of_library(const struct vm *vm, uint32_t code)
{
    return vm->program->library && code >= vm->program->library;
}

/* What functions of codes[code] have as globals: borrowed, 0 for those of the library. */
static inline ref
code_globals(const struct vm *vm, uint32_t code)
{
    return is_of_library(vm, code) ? 0 : vm->objects->vars.namespace;
}

/* What the library binds to "weakref.NAME": borrowed, 0 if there is none. */
ref library_get(const struct vm *vm, const char *name);

/* Calls visit for every object that the library has stored. */
void library_roots(struct vm *vm, visit_fn *visit, void *who);

#endif
