/* What importing a module looks for in it, in vain: the errors are told to nobody, but are made. */
#ifndef PYTHON_IMPORT_ASKS_H
#define PYTHON_IMPORT_ASKS_H

#include "python/vm.h"

/* Is the module being imported right now (_PyModuleSpec_IsInitializing)? sys, which was there before importlib, does not say. To 3.11. */
void import_ask_spec(struct vm *vm);

/* Has the module called name a __path__? Asked by `from name import x` (PyImport_ImportModuleLevelObject). 3.8 to 3.11. */
void import_ask_path(struct vm *vm, const char *name);

#endif
