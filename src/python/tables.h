/* The tables of native functions, one a type, module or the built-in functions; each is defined in the file of its owner.
 * X(name): the table is natives_NAME. */
#ifndef PYTHON_TABLES_H
#define PYTHON_TABLES_H

#include "python/native.h"

#define NATIVE_TABLES(X)  \
    X(builtins)           \
    X(gc)                 \
    X(sys)                \
    X(stdout)             \
    X(weakref)            \
    X(arenascope)         \
    X(library)            \
    X(object)             \
    X(type)               \
    X(int)                \
    X(bool)               \
    X(float)              \
    X(str)                \
    X(bytes)              \
    X(bytearray)          \
    X(list)               \
    X(tuple)              \
    X(dict)               \
    X(set)                \
    X(frozenset)          \
    X(dict_keys)          \
    X(dict_items)         \
    X(mappingproxy)       \
    X(range)              \
    X(slice)              \
    X(function)           \
    X(method)             \
    X(method_wrapper)     \
    X(method_descriptor)  \
    X(wrapper_descriptor) \
    X(builtin)            \
    X(cell)               \
    X(generator)          \
    X(property)           \
    X(staticmethod)       \
    X(classmethod)        \
    X(super)              \
    X(exception)          \
    X(traceback)          \
    X(weakref_ref)        \
    X(enumerate)          \
    X(zip)                \
    X(map)                \
    X(filter)             \
    X(reversed)

/* The special methods of types, all in slot_tables.c. */
#define SLOT_TABLES(X)          \
    X(slots_object)             \
    X(slots_type)               \
    X(slots_none)               \
    X(slots_notimplemented)     \
    X(slots_ellipsis)           \
    X(slots_int)                \
    X(slots_bool)               \
    X(slots_float)              \
    X(slots_str)                \
    X(slots_bytes)              \
    X(slots_bytearray)          \
    X(slots_list)               \
    X(slots_tuple)              \
    X(slots_dict)               \
    X(slots_set)                \
    X(slots_frozenset)          \
    X(slots_dict_keys)          \
    X(slots_dict_values)        \
    X(slots_dict_items)         \
    X(slots_mappingproxy)       \
    X(slots_range)              \
    X(slots_slice)              \
    X(slots_function)           \
    X(slots_method)             \
    X(slots_builtin)            \
    X(slots_method_descriptor)  \
    X(slots_wrapper_descriptor) \
    X(slots_method_wrapper)     \
    X(slots_member_descriptor)  \
    X(slots_getset_descriptor)  \
    X(slots_cell)               \
    X(slots_code)               \
    X(slots_generator)          \
    X(slots_staticmethod)       \
    X(slots_classmethod)        \
    X(slots_super)              \
    X(slots_module)             \
    X(slots_exception)          \
    X(slots_weakref)            \
    X(slots_list_iterator)      \
    X(slots_list_reversed)      \
    X(slots_tuple_iterator)     \
    X(slots_str_iterator)       \
    X(slots_str_ascii_iterator) \
    X(slots_bytes_iterator)     \
    X(slots_bytearray_iterator) \
    X(slots_range_iterator)     \
    X(slots_dict_keyiterator)   \
    X(slots_dict_valueiterator) \
    X(slots_dict_itemiterator)  \
    X(slots_dict_reversed)      \
    X(slots_set_iterator)       \
    X(slots_iterator)           \
    X(slots_callable_iterator)  \
    X(slots_reversed)           \
    X(slots_enumerate)          \
    X(slots_zip)                \
    X(slots_map)                \
    X(slots_filter)

enum {
#define TABLE_NUMBER(name) TABLE_##name,
    NATIVE_TABLES(TABLE_NUMBER) SLOT_TABLES(TABLE_NUMBER)
#undef TABLE_NUMBER
        TABLES,
    FIRST_SLOT_TABLE = TABLE_slots_object
};

#define TABLE_DECLARE(name) extern const struct native_table natives_##name;
NATIVE_TABLES(TABLE_DECLARE)
SLOT_TABLES(TABLE_DECLARE)
#undef TABLE_DECLARE

/* An array and its length, for the fields of a table. */
#define NATIVE_ROWS(array) (array), sizeof(array) / sizeof *(array)

#endif
