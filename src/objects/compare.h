/* Hashing and equality of built-in values; instances with __eq__/__hash__ of their own are the virtual machine's (hooks). */
#ifndef OBJECTS_COMPARE_H
#define OBJECTS_COMPARE_H

#include "objects/object.h"

/* PyObject_Hash: 0 and *hash, or -1 (unhashable, or __hash__ failed). As with PYTHONHASHSEED=0. */
int object_hash(struct objects *o, ref r, int64_t *hash);

/* The same by the built-in type that r is or is derived from, whatever its class defines; _Py_HashPointer, which is object's. */
int object_builtin_hash(struct objects *o, ref r, int64_t *hash);
int64_t object_address_hash(const struct objects *o, ref r);

/* a == b as containers ask (PyObject_RichCompareBool): identity first. 1, 0, -1. */
int object_equal(struct objects *o, ref a, ref b);

/* a == b as the built-in types that they are, or are derived from, see it: whatever a class of the program says, and without the shortcut of
 * identity. 1, 0, -1. */
int object_builtin_equal(struct objects *o, ref a, ref b);

/* Hash functions, as with PYTHONHASHSEED=0. */
int64_t hash_text(enum text_hash algorithm, const void *bytes, size_t length);
int64_t hash_int(const struct layout *layout, int64_t value);
int64_t hash_double(const struct layout *layout, double value);

#endif
