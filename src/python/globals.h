/* The names of the module, and the built-in names behind them. The module's dict (objects->vars.namespace) has no block, but the collector
 * sees it and functions refer to it; what it holds is here. */
#ifndef PYTHON_GLOBALS_H
#define PYTHON_GLOBALS_H

#include "python/vm.h"

/* The module's binding of names[name]: borrowed, 0 = unbound. */
ref global_get(const struct vm *vm, uint32_t name);
/* Says that a variable, local or global, now refers to value, which remembers the name for the audience. */
void vm_announce_binding(struct vm *vm, uint32_t name, ref value);

/* Binds it to value (stolen); what was bound dies afterwards. */
void global_set(struct vm *vm, uint32_t name, ref value);
/* 0 if it was not bound. */
int global_delete(struct vm *vm, uint32_t name);

/* The built-in of that name: borrowed, 0 = there is none. */
ref builtin_get(struct vm *vm, uint32_t name);

/* The module called names[name], or 0. Borrowed. */
ref module_get(struct vm *vm, uint32_t name);

/* For the hooks of objects: what names_traverse and names_clear of struct object_hooks say. */
void names_traverse(void *vm, ref namespace, visit_fn *visit, void *who);
void names_clear(void *vm);

/* Makes the objects of the program: the module's namespace, names, constants, code. They are static. */
void program_objects_make(struct vm *vm);

#endif
