/* Special methods of built-in types that programs call by name, for slot_tables.c: each does what the type's own slot does, whatever the
 * object's class defines (wrap_binaryfunc, wrap_objobjargproc, wrap_richcmpfunc ... of typeobject.c). */
#ifndef PYTHON_SLOTS_H
#define PYTHON_SLOTS_H

#include "python/native.h"

/* slots_container.c */
native_function slot_getitem, slot_setitem, slot_delitem, slot_contains, slot_len, slot_iter,
    slot_next, slot_length_hint, slot_reversed;

/* slots_compare.c; object's own say less than those of the types that compare. */
native_function slot_hash, slot_eq, slot_ne, slot_lt, slot_le, slot_gt, slot_ge;
native_function object_hash_, object_eq_, object_ne_, object_order_;

/* slots_object.c */
native_function slot_repr, slot_str, slot_format, slot_sizeof, slot_bool, slot_call;
native_function slot_getattribute, slot_setattr, slot_delattr;
native_function object_repr_, object_str_, object_getattribute_, object_setattr_, object_delattr_;
native_function exception_str_; /* BaseException_str */

/* Operators, each with its reflection: X(name, enum binary_op). */
#define SLOT_OPERATORS(X)            \
    X(add, BINARY_ADD)               \
    X(sub, BINARY_SUBTRACT)          \
    X(mul, BINARY_MULTIPLY)          \
    X(truediv, BINARY_TRUE_DIVIDE)   \
    X(floordiv, BINARY_FLOOR_DIVIDE) \
    X(mod, BINARY_MODULO)            \
    X(lshift, BINARY_LSHIFT)         \
    X(rshift, BINARY_RSHIFT)         \
    X(and, BINARY_AND)               \
    X(or, BINARY_OR)                 \
    X(xor, BINARY_XOR)               \
    X(pow, BINARY_POWER)

/* Those which a built-in type does in place. */
#define SLOT_IN_PLACE(X)    \
    X(add, BINARY_ADD)      \
    X(sub, BINARY_SUBTRACT) \
    X(and, BINARY_AND)      \
    X(or, BINARY_OR)        \
    X(xor, BINARY_XOR)

/* slots_number.c */
#define DECLARE(name, op) native_function slot_##name, slot_r##name;
SLOT_OPERATORS(DECLARE)
#undef DECLARE
#define DECLARE(name, op) native_function slot_i##name;
SLOT_IN_PLACE(DECLARE)
#undef DECLARE
native_function slot_bool_and, slot_bool_or, slot_bool_xor, slot_bool_rand, slot_bool_ror,
    slot_bool_rxor;
native_function slot_div, slot_rdiv, slot_divmod, slot_rdivmod, slot_repeat, slot_irepeat, slot_neg,
    slot_pos, slot_abs, slot_invert, slot_int, slot_float, slot_floor, slot_ceil, slot_round;

/* What tp_richcompare of a's built-in type says: a new reference, NotImplemented among them, or 0 after an error. */
ref builtin_richcompare(struct vm *vm, enum compare_op op, ref a, ref b);

/* self op other, or other op self, by the built-in type of self: a new reference, NotImplemented among them, or 0 after an error. */
ref
builtin_binary(struct vm *vm, enum binary_op op, ref self, ref other, int reflected, int in_place);
/* sq_repeat, sq_inplace_repeat. */
ref builtin_repeat(struct vm *vm, ref sequence, ref count, int in_place);
/* divmod() of numbers: a new pair, or 0 after an error. */
ref number_divmod(struct vm *vm, ref x, ref y);
/* The number rounded; digits 0: to an int. New reference or 0. */
ref number_round(struct vm *vm, ref number, ref digits);

/* SLOT("__len__", slot_len, 0): a slot wrapper of n arguments, self not counted. Then fields that are not 0. */
#define SLOT(name_, function_, n_, ...) SLOT_RANGE(name_, function_, n_, n_, __VA_ARGS__)
#define SLOT_RANGE(name_, function_, min_, max_, ...)                               \
    NATIVE(name_, function_, min_, max_, .flags = NATIVE_SLOT, .takes = takes_slot, \
           .tuple_until = ALWAYS_TUPLE, __VA_ARGS__)

/* tp_init: INIT(list_init_native, 0, 1, .takes = takes_sequence). */
#define INIT(function_, min_, max_, ...)                                              \
    NATIVE("__init__", function_, min_, max_, .flags = NATIVE_SLOT | NATIVE_OWN_INIT, \
           .tuple_until = ALWAYS_TUPLE, __VA_ARGS__)

#endif
