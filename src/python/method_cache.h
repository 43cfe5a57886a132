/* The method cache of CPython (type_cache, before 3.12 method_cache): what _PyType_Lookup found last for a name in a type. Here nothing is
 * looked up in it; it is known because it holds references to names, which a program sees of those that it has put together:
 * getattr(o, 'visit_' + kind) leaves that str alive.
 *
 * Invariants
 *  - An entry is of one version of one type: the version is that of struct type_data, 0 in the entries that 3.13 and later make where a type
 *    had none yet, all of them in one place for a name.
 *  - To 3.9 an entry's place follows from the name's text, since 3.10 from its address. Nobody knows which entries share a place: they are
 *    taken to share none until there are as many as places. */
#ifndef PYTHON_METHOD_CACHE_H
#define PYTHON_METHOD_CACHE_H

#include "python/vm.h"

/* What the cache holds once attribute `name` (a str, borrowed) of r has been asked for, or (setting) set or deleted. Follows
 * _PyType_Lookup in type_getattro, type_setattro, PyObject_GenericGetAttr and PyObject_GenericSetAttr. */
void method_cache_enter(struct vm *vm, ref r, ref name, int setting);

/* _PyType_Lookup of a name that the program has not made: gives the type a version. As type_lookup(). */
ref method_cache_lookup(struct vm *vm, ref type, ref name);

#endif
