/* The special methods of built-in types, as type(x).__dict__ has them: slot wrappers, and some methods. */
#include "python/slots.h"
#include "python/tables.h"

/* -- rows that several types have -- */

#define REPR SLOT("__repr__", slot_repr, 0)
#define HASH SLOT("__hash__", slot_hash, 0)
#define NO_HASH(...) NATIVE("__hash__", NULL, 0, 0, .flags = NATIVE_STATIC, __VA_ARGS__)
#define LENGTH SLOT("__len__", slot_len, 0)
#define ITERATED SLOT("__iter__", slot_iter, 0)
#define CONTAINS SLOT("__contains__", slot_contains, 1)
#define SUBSCRIPT SLOT("__getitem__", slot_getitem, 1)
#define ASSIGNED SLOT("__setitem__", slot_setitem, 2), SLOT("__delitem__", slot_delitem, 1)
#define CALLED                                                                       \
    NATIVE("__call__", slot_call, 0, -1, .flags = NATIVE_SLOT | NATIVE_ANY_KEYWORDS, \
           .takes = takes_unpacked, .tuple_until = ALWAYS_TUPLE)
#define REVERSED(...) NATIVE("__reversed__", slot_reversed, 0, 0, __VA_ARGS__)
#define FORMAT NATIVE("__format__", slot_format, 1, 1, .takes = takes_one, .tuple_until = 306)
#define SIZEOF(...) NATIVE("__sizeof__", slot_sizeof, 0, 0, __VA_ARGS__)

/* wrap_indexargfunc. */
#define INDEX(name_, function_)                                                     \
    NATIVE(name_, function_, 1, 1, .flags = NATIVE_SLOT, .takes = takes_slot_index, \
           .tuple_until = ALWAYS_TUPLE)

/* A method of the type itself where there is a slot, too (METH_O | METH_COEXIST). */
#define COEXISTING(name_, function_) NATIVE(name_, function_, 1, 1)

/* PyObject_GenericGetAttr, which types to that version have as their own. */
#define GENERIC_UNTIL(version) SLOT("__getattribute__", slot_getattribute, 1, .until = (version))

#define COMPARED(...)                                                                     \
    SLOT("__eq__", slot_eq, 1, __VA_ARGS__), SLOT("__ne__", slot_ne, 1, __VA_ARGS__),     \
        SLOT("__lt__", slot_lt, 1, __VA_ARGS__), SLOT("__le__", slot_le, 1, __VA_ARGS__), \
        SLOT("__gt__", slot_gt, 1, __VA_ARGS__), SLOT("__ge__", slot_ge, 1, __VA_ARGS__)

#define COMPARED_AS_OBJECT(since_)                           \
    SLOT("__eq__", object_eq_, 1, .since = (since_)),        \
        SLOT("__ne__", object_ne_, 1, .since = (since_)),    \
        SLOT("__lt__", object_order_, 1, .since = (since_)), \
        SLOT("__le__", object_order_, 1, .since = (since_)), \
        SLOT("__gt__", object_order_, 1, .since = (since_)), \
        SLOT("__ge__", object_order_, 1, .since = (since_))

#define OPERATOR(name) \
    SLOT("__" #name "__", slot_##name, 1), SLOT("__r" #name "__", slot_r##name, 1)
#define OPERATOR_SINCE(name, since_)                          \
    SLOT("__" #name "__", slot_##name, 1, .since = (since_)), \
        SLOT("__r" #name "__", slot_r##name, 1, .since = (since_))
#define IN_PLACE(name) SLOT("__i" #name "__", slot_i##name, 1)
#define SET_OPERATORS OPERATOR(and), OPERATOR(or), OPERATOR(xor), OPERATOR(sub)
#define SEQUENCE_OPERATORS \
    SLOT("__add__", slot_add, 1), INDEX("__mul__", slot_repeat), INDEX("__rmul__", slot_repeat)

#define TRUTH \
    SLOT("__bool__", slot_bool, 0, .since = 306), SLOT("__nonzero__", slot_bool, 0, .until = 207)
#define NEXT SLOT("__next__", slot_next, 0, .since = 306), SLOT("next", slot_next, 0, .until = 207)

/* Of int and float. */
#define NUMBER                                                                                    \
    OPERATOR(add), OPERATOR(sub), OPERATOR(mul), OPERATOR(truediv), OPERATOR(floordiv),           \
        OPERATOR(mod), SLOT("__divmod__", slot_divmod, 1), SLOT("__rdivmod__", slot_rdivmod, 1),  \
        SLOT_RANGE("__pow__", slot_pow, 1, 2), SLOT_RANGE("__rpow__", slot_rpow, 1, 2),           \
        SLOT("__div__", slot_div, 1, .until = 207), SLOT("__rdiv__", slot_rdiv, 1, .until = 207), \
        SLOT("__neg__", slot_neg, 0), SLOT("__pos__", slot_pos, 0), SLOT("__abs__", slot_abs, 0), \
        SLOT("__int__", slot_int, 0), SLOT("__float__", slot_float, 0), TRUTH, HASH, REPR,        \
        SLOT("__str__", slot_str, 0, .until = 307), FORMAT, NATIVE("__trunc__", slot_int, 0, 0)

#define TABLE(name, KIND)                                                                          \
    const struct native_table natives_slots_##name = {KIND_##KIND, NULL, NATIVE_ROWS(name##_rows), \
                                                      NULL,        0,    NULL};

static const struct takes takes_int_round[] = {{0, TAKING_FUNCTION, NULL, NULL},
                                               {309, TAKING_UNPACKED, NULL, NULL},
                                               {0, TAKING_END, NULL, NULL}};
static const struct takes takes_float_round[] = {{0, TAKING_FUNCTION, NULL, NULL},
                                                 {307, TAKING_UNPACKED, NULL, NULL},
                                                 {0, TAKING_END, NULL, NULL}};

/* -- object, type, and what there is one of -- */

static const struct native object_rows[] = {
    SLOT("__repr__", object_repr_, 0),
    SLOT("__str__", object_str_, 0),
    SLOT("__hash__", object_hash_, 0),
    COMPARED_AS_OBJECT(306),
    SLOT("__getattribute__", object_getattribute_, 1),
    SLOT("__setattr__", object_setattr_, 2),
    SLOT("__delattr__", object_delattr_, 1),
    FORMAT,
    SIZEOF(),
};
TABLE(object, OBJECT)

static const struct native type_rows[] = {
    REPR,
    CALLED,
    SLOT("__getattribute__", slot_getattribute, 1),
    SLOT("__setattr__", slot_setattr, 2),
    SLOT("__delattr__", slot_delattr, 1),
    SLOT("__hash__", object_hash_, 0, .until = 207),
    SLOT("__eq__", slot_eq, 1, .until = 207),
    SLOT("__ne__", slot_ne, 1, .until = 207),
    SIZEOF(.since = 306),
};
TABLE(type, TYPE)

static const struct native none_rows[] = {
    REPR,
    SLOT("__bool__", slot_bool, 0, .since = 306),
    SLOT("__hash__", slot_hash, 0, .until = 207),
    SLOT("__hash__", slot_hash, 0, .since = 312),
    COMPARED_AS_OBJECT(312),
};
TABLE(none, NONE)

static const struct native repr_rows[] = {REPR};
static const struct native repr_generic_rows[] = {REPR, GENERIC_UNTIL(312)};
static const struct native repr_310_rows[] = {SLOT("__repr__", slot_repr, 0, .since = 310)};
static const struct native super_rows[] = {REPR, SLOT("__getattribute__", slot_getattribute, 1)};
#define notimplemented_rows repr_rows
#define ellipsis_rows repr_generic_rows
#define member_descriptor_rows repr_generic_rows
#define getset_descriptor_rows repr_generic_rows
#define classmethod_rows repr_310_rows
TABLE(notimplemented, NOTIMPLEMENTED)
TABLE(ellipsis, ELLIPSIS)
TABLE(super, SUPER)
TABLE(member_descriptor, MEMBER_DESCRIPTOR)
TABLE(getset_descriptor, GETSET_DESCRIPTOR)
TABLE(classmethod, CLASSMETHOD)

/* -- numbers -- */

static const struct native int_rows[] = {
    NUMBER,
    OPERATOR(and),
    OPERATOR(or),
    OPERATOR(xor),
    OPERATOR(lshift),
    OPERATOR(rshift),
    SLOT("__invert__", slot_invert, 0),
    SLOT("__index__", slot_int, 0),
    COMPARED(.since = 306),
    NATIVE("__round__", slot_round, 0, 1, .since = 306, .takes = takes_int_round,
           .tuple_until = 308),
    NATIVE("__floor__", slot_floor, 0, 0, .since = 306),
    NATIVE("__ceil__", slot_ceil, 0, 0, .since = 306),
    SIZEOF(.since = 306),
    GENERIC_UNTIL(313),
};
TABLE(int, INT)

static const struct native bool_rows[] = {
    SLOT("__and__", slot_bool_and, 1),
    SLOT("__rand__", slot_bool_rand, 1),
    SLOT("__or__", slot_bool_or, 1),
    SLOT("__ror__", slot_bool_ror, 1),
    SLOT("__xor__", slot_bool_xor, 1),
    SLOT("__rxor__", slot_bool_rxor, 1),
    REPR,
    SLOT("__str__", slot_str, 0, .until = 307),
    SLOT("__invert__", slot_invert, 0, .since = 312),
};
TABLE(bool, BOOL)

static const struct native float_rows[] = {
    NUMBER,
    COMPARED(),
    NATIVE("__round__", slot_round, 0, 1, .since = 306, .takes = takes_float_round,
           .tuple_until = 306),
    NATIVE("__floor__", slot_floor, 0, 0, .since = 309),
    NATIVE("__ceil__", slot_ceil, 0, 0, .since = 309),
    GENERIC_UNTIL(312),
};
TABLE(float, FLOAT)

/* -- sequences -- */

static const struct native str_rows[] = {
    SUBSCRIPT,
    CONTAINS,
    LENGTH,
    SLOT("__iter__", slot_iter, 0, .since = 306),
    SEQUENCE_OPERATORS,
    OPERATOR(mod),
    COMPARED(),
    HASH,
    REPR,
    SLOT("__str__", slot_str, 0),
    FORMAT,
    SIZEOF(),
    GENERIC_UNTIL(312),
};
TABLE(str, STR)

static const struct native bytes_rows[] = {
    SUBSCRIPT,          CONTAINS,   LENGTH, ITERATED, SEQUENCE_OPERATORS,
    OPERATOR(mod),      COMPARED(), HASH,   REPR,     SLOT("__str__", slot_str, 0),
    GENERIC_UNTIL(313),
};
TABLE(bytes, BYTES)

static const struct native bytearray_rows[] = {
    SUBSCRIPT,
    ASSIGNED,
    CONTAINS,
    LENGTH,
    ITERATED,
    SEQUENCE_OPERATORS,
    IN_PLACE(add),
    INDEX("__imul__", slot_irepeat),
    OPERATOR_SINCE(mod, 306),
    COMPARED(),
    NO_HASH(.since = 306),
    REPR,
    SLOT("__str__", slot_str, 0),
    SIZEOF(),
    GENERIC_UNTIL(313),
};
TABLE(bytearray, BYTEARRAY)

static const struct native list_rows[] = {
    COEXISTING("__getitem__", slot_getitem),
    ASSIGNED,
    CONTAINS,
    LENGTH,
    ITERATED,
    SEQUENCE_OPERATORS,
    IN_PLACE(add),
    INDEX("__imul__", slot_irepeat),
    COMPARED(),
    NO_HASH(),
    REPR,
    REVERSED(),
    SIZEOF(),
    GENERIC_UNTIL(313),
};
TABLE(list, LIST)

static const struct native tuple_rows[] = {
    SUBSCRIPT,  CONTAINS, LENGTH, ITERATED,           SEQUENCE_OPERATORS,
    COMPARED(), HASH,     REPR,   GENERIC_UNTIL(313),
};
TABLE(tuple, TUPLE)

static const struct native range_rows[] = {
    SUBSCRIPT,
    LENGTH,
    ITERATED,
    SLOT("__contains__", slot_contains, 1, .since = 306),
    SLOT("__bool__", slot_bool, 0, .since = 306),
    COMPARED(.since = 306),
    SLOT("__hash__", slot_hash, 0, .since = 306),
    REPR,
    REVERSED(),
    GENERIC_UNTIL(313),
};
TABLE(range, RANGE)

static const struct native slice_rows[] = {
    COMPARED(.since = 306),
    SLOT("__hash__", slot_hash, 0, .until = 207),
    NO_HASH(.since = 306, .until = 311),
    SLOT("__hash__", slot_hash, 0, .since = 312),
    REPR,
    GENERIC_UNTIL(313),
};
TABLE(slice, SLICE)

/* -- dicts and sets -- */

static const struct native dict_rows[] = {
    COEXISTING("__getitem__", slot_getitem),
    COEXISTING("__contains__", slot_contains),
    ASSIGNED,
    LENGTH,
    ITERATED,
    OPERATOR_SINCE(or, 309),
    SLOT("__ior__", slot_ior, 1, .since = 309),
    COMPARED(),
    NO_HASH(),
    REPR,
    REVERSED(.since = 308),
    SIZEOF(),
    GENERIC_UNTIL(313),
};
TABLE(dict, DICT)

static const struct native set_rows[] = {
    COEXISTING("__contains__", slot_contains),
    LENGTH,
    ITERATED,
    SET_OPERATORS,
    IN_PLACE(and),
    IN_PLACE(or),
    IN_PLACE(xor),
    IN_PLACE(sub),
    COMPARED(),
    NO_HASH(),
    REPR,
    SIZEOF(),
    GENERIC_UNTIL(313),
};
TABLE(set, SET)

static const struct native frozenset_rows[] = {
    COEXISTING("__contains__", slot_contains),
    LENGTH,
    ITERATED,
    SET_OPERATORS,
    COMPARED(),
    HASH,
    REPR,
    SIZEOF(),
    GENERIC_UNTIL(312),
};
TABLE(frozenset, FROZENSET)

static const struct native view_rows[] = {
    LENGTH,
    ITERATED,
    CONTAINS,
    SET_OPERATORS,
    COMPARED(),
    NO_HASH(),
    REPR,
    REVERSED(.since = 308),
    GENERIC_UNTIL(312),
};
#define dict_keys_rows view_rows
#define dict_items_rows view_rows
TABLE(dict_keys, DICT_KEYS)
TABLE(dict_items, DICT_ITEMS)

static const struct native dict_values_rows[] = {LENGTH, ITERATED, REPR, REVERSED(.since = 308),
                                                 GENERIC_UNTIL(312)};
TABLE(dict_values, DICT_VALUES)

static const struct native mappingproxy_rows[] = {
    SUBSCRIPT,
    CONTAINS,
    LENGTH,
    ITERATED,
    COMPARED(),
    NO_HASH(.since = 306, .until = 311),
    SLOT("__hash__", slot_hash, 0, .since = 312),
    REPR,
    SLOT("__str__", slot_str, 0),
    GENERIC_UNTIL(312),
    OPERATOR_SINCE(or, 309),
    REVERSED(.since = 309),
};
TABLE(mappingproxy, MAPPINGPROXY)

/* -- what is called, and descriptors -- */

/* PyObject_GenericGetAttr and its kin, to that version. */
#define ATTRIBUTES_UNTIL(version)                             \
    SLOT("__setattr__", slot_setattr, 2, .until = (version)), \
        SLOT("__delattr__", slot_delattr, 1, .until = (version))

static const struct native function_rows[] = {CALLED, REPR, GENERIC_UNTIL(207),
                                              ATTRIBUTES_UNTIL(207)};
static const struct native called_rows[] = {CALLED, REPR, GENERIC_UNTIL(312)};
#define method_descriptor_rows called_rows
#define wrapper_descriptor_rows called_rows
TABLE(function, FUNCTION)
TABLE(method_descriptor, METHOD_DESCRIPTOR)
TABLE(wrapper_descriptor, WRAPPER_DESCRIPTOR)

static const struct native method_rows[] = {CALLED,
                                            REPR,
                                            HASH,
                                            COMPARED(.since = 306),
                                            SLOT("__getattribute__", slot_getattribute, 1),
                                            ATTRIBUTES_UNTIL(312)};
static const struct native method_wrapper_rows[] = {CALLED, REPR, HASH, COMPARED(.since = 306),
                                                    GENERIC_UNTIL(312)};
TABLE(method, METHOD)
TABLE(method_wrapper, METHOD_WRAPPER)

static const struct native builtin_rows[] = {CALLED, REPR, HASH, COMPARED(), GENERIC_UNTIL(312)};
TABLE(builtin, BUILTIN)

static const struct native staticmethod_rows[] = {
    SLOT("__repr__", slot_repr, 0, .since = 310),
};
TABLE(staticmethod, STATICMETHOD)

static const struct native code_rows[] = {REPR, HASH};
TABLE(code, CODE)

static const struct native cell_rows[] = {REPR, NO_HASH(.since = 306), COMPARED(.since = 306),
                                          GENERIC_UNTIL(312)};
TABLE(cell, CELL)

static const struct native module_rows[] = {REPR};
TABLE(module, MODULE)

static const struct native exception_rows[] = {
    REPR,
    SLOT("__str__", slot_str, 0),
    SLOT("__str__", exception_str_, 0), /* see exception_slot() */
    GENERIC_UNTIL(313),
    ATTRIBUTES_UNTIL(312),
};
TABLE(exception, BASE_EXCEPTION)

static const struct native weakref_rows[] = {CALLED, REPR, HASH, COMPARED()};
TABLE(weakref, WEAKREF)

/* -- iterators -- */

static const struct native generator_rows[] = {ITERATED, NEXT, REPR, SIZEOF(.since = 311),
                                               GENERIC_UNTIL(312)};
TABLE(generator, GENERATOR)

static const struct native hinting_rows[] = {
    ITERATED, NEXT, NATIVE("__length_hint__", slot_length_hint, 0, 0), GENERIC_UNTIL(312)};
static const struct native reversed_rows[] = {
    ITERATED, NEXT, NATIVE("__length_hint__", slot_length_hint, 0, 0), GENERIC_UNTIL(313)};
TABLE(reversed, REVERSED)

#define HINTING(name, KIND)                            \
    const struct native_table natives_slots_##name = { \
        KIND_##KIND, NULL, NATIVE_ROWS(hinting_rows), NULL, 0, NULL};
HINTING(list_iterator, LIST_ITERATOR)
HINTING(list_reversed, LIST_REVERSED)
HINTING(tuple_iterator, TUPLE_ITERATOR)
HINTING(str_iterator, STR_ITERATOR)
HINTING(str_ascii_iterator, STR_ASCII_ITERATOR)
HINTING(bytes_iterator, BYTES_ITERATOR)
HINTING(bytearray_iterator, BYTEARRAY_ITERATOR)
HINTING(range_iterator, RANGE_ITERATOR)
HINTING(dict_keyiterator, DICT_KEYITERATOR)
HINTING(dict_valueiterator, DICT_VALUEITERATOR)
HINTING(dict_itemiterator, DICT_ITEMITERATOR)
HINTING(dict_reversed, DICT_REVERSED)
HINTING(set_iterator, SET_ITERATOR)

static const struct native iterator_rows[] = {ITERATED, NEXT, GENERIC_UNTIL(312)};
#define callable_iterator_rows iterator_rows
TABLE(iterator, ITERATOR)
TABLE(callable_iterator, CALLABLE_ITERATOR)

static const struct native enumerate_rows[] = {ITERATED, NEXT, GENERIC_UNTIL(313)};
#define zip_rows enumerate_rows
#define map_rows enumerate_rows
#define filter_rows enumerate_rows
TABLE(enumerate, ENUMERATE)
TABLE(zip, ZIP)
TABLE(map, MAP)
TABLE(filter, FILTER)
