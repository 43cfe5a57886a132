/* What a 2.7 interpreter has in the free lists that no collection empties: those of lists, dicts and sets. Compiling the program fills
 * them, imports of library modules change them. From 3.x on a collection empties every list, and they count as empty. To 3.6 the
 * interpreter has run functions of the library besides, whose frames wait with their code. */
#ifndef PYTHON_LEFTOVERS_H
#define PYTHON_LEFTOVERS_H

#include "python/vm.h"

/* The program has been compiled (PyAST_Compile), and is about to run. */
void leftovers_of_compiling(struct vm *vm);

/* An attribute of r is looked for: its type may get its own at this first use (PyType_Ready). */
void leftovers_of_lookup(struct vm *vm, ref r);

/* The program imports the module called name; only the first time tells. */
void leftovers_of_import(struct vm *vm, const char *name);

#endif
