/* The tables of native functions, one a type, module or the built-in functions; each is defined in the file of its owner.
 * X(name): the table is natives_NAME. */
#ifndef PYTHON_TABLES_H
#define PYTHON_TABLES_H

#include "python/native.h"

#define NATIVE_TABLES(X) \
    X(builtins)          \
    X(gc)                \
    X(sys)               \
    X(stdout)            \
    X(weakref)           \
    X(arenascope)        \
    X(library)           \
    X(object)            \
    X(type)              \
    X(int)               \
    X(bool)              \
    X(float)             \
    X(str)               \
    X(bytes)             \
    X(bytearray)         \
    X(list)              \
    X(tuple)             \
    X(dict)              \
    X(set)               \
    X(frozenset)         \
    X(dict_keys)         \
    X(dict_items)        \
    X(mappingproxy)      \
    X(range)             \
    X(slice)             \
    X(function)          \
    X(method)            \
    X(builtin)           \
    X(cell)              \
    X(generator)         \
    X(property)          \
    X(staticmethod)      \
    X(classmethod)       \
    X(super)             \
    X(exception)         \
    X(traceback)         \
    X(weakref_ref)       \
    X(enumerate)         \
    X(zip)               \
    X(map)               \
    X(filter)            \
    X(reversed)

enum {
#define TABLE_NUMBER(name) TABLE_##name,
    NATIVE_TABLES(TABLE_NUMBER)
#undef TABLE_NUMBER
        TABLES
};

#define TABLE_DECLARE(name) extern const struct native_table natives_##name;
NATIVE_TABLES(TABLE_DECLARE)
#undef TABLE_DECLARE

/* An array and its length, for the fields of a table. */
#define NATIVE_ROWS(array) (array), sizeof(array) / sizeof *(array)

#endif
