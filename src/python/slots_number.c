/* Slots of numbers, and the operators of the types that have some. */
#include <math.h>

#include "python/powers.h"
#include "python/refusal.h"
#include "python/slots.h"

/* int_true_divide of 2.7, whose operator gives whole numbers. */
static ref
true_quotient(struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    if (!int_value(o, b))
        return vm_raise(vm, EXC_ZeroDivisionError, "division by zero");
    return float_new(o, (double)int_value(o, a) / (double)int_value(o, b));
}

/* An operator's method; __pow__ takes a modulus, too. */
static ref
operation(struct vm *vm, const struct arguments *a, enum binary_op op, int reflected, int in_place)
{
    struct objects *o = vm->objects;
    ref other = argument(vm, a, 0), modulus = a->count > 1 ? argument(vm, a, 1) : o->vars.none;
    if (op == BINARY_TRUE_DIVIDE && vm->rules->ints_plain && is_int(o, a->self) && is_int(o, other))
        return true_quotient(vm, reflected ? other : a->self, reflected ? a->self : other);
    if (modulus == o->vars.none) {
        ref result = builtin_binary(vm, op, a->self, other, reflected, in_place);
        int is_bool = result && kind_of(o, result) == KIND_BOOL; /* bool has methods of its own */
        return is_bool ? int_new(o, result == o->vars.py_true) : result;
    }
    if (kind_of(o, a->self) == KIND_FLOAT)
        return vm_raise(vm, EXC_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    if (!is_int(o, other) || !is_int(o, modulus))
        return newref(o, o->vars.not_implemented);
    return reflected ? int_power_modulo(vm, other, int_value(o, a->self), modulus)
                     : int_power_modulo(vm, a->self, int_value(o, other), modulus);
}

#define OPERATOR(name, op)                                     \
    ref slot_##name(struct vm *vm, const struct arguments *a)  \
    {                                                          \
        return operation(vm, a, op, 0, 0);                     \
    }                                                          \
    ref slot_r##name(struct vm *vm, const struct arguments *a) \
    {                                                          \
        return operation(vm, a, op, 1, 0);                     \
    }
SLOT_OPERATORS(OPERATOR)
#undef OPERATOR

#define IN_PLACE(name, op)                                     \
    ref slot_i##name(struct vm *vm, const struct arguments *a) \
    {                                                          \
        return operation(vm, a, op, 0, 1);                     \
    }
SLOT_IN_PLACE(IN_PLACE)
#undef IN_PLACE

#define OF_BOOL(name, op)                                                             \
    ref slot_bool_##name(struct vm *vm, const struct arguments *a)                    \
    {                                                                                 \
        return builtin_binary(vm, op, a->self, argument(vm, a, 0), *#name == 'r', 0); \
    }
OF_BOOL(and, BINARY_AND)
OF_BOOL(or, BINARY_OR)
OF_BOOL(xor, BINARY_XOR)
OF_BOOL(rand, BINARY_AND)
OF_BOOL(ror, BINARY_OR)
OF_BOOL(rxor, BINARY_XOR)
#undef OF_BOOL

/* Classic division (2.7). */
ref
slot_div(struct vm *vm, const struct arguments *a)
{
    return builtin_binary(vm, BINARY_TRUE_DIVIDE, a->self, argument(vm, a, 0), 0, 0);
}

ref
slot_rdiv(struct vm *vm, const struct arguments *a)
{
    return builtin_binary(vm, BINARY_TRUE_DIVIDE, a->self, argument(vm, a, 0), 1, 0);
}

/* wrap_indexargfunc. */
ref
slot_repeat(struct vm *vm, const struct arguments *a)
{
    return builtin_repeat(vm, a->self, argument(vm, a, 0), 0);
}

ref
slot_irepeat(struct vm *vm, const struct arguments *a)
{
    return builtin_repeat(vm, a->self, argument(vm, a, 0), 1);
}

static int
is_number(const struct objects *o, ref self, ref r)
{
    return is_int(o, r) || (kind_of(o, self) == KIND_FLOAT && kind_of(o, r) == KIND_FLOAT);
}

static ref
divide(struct vm *vm, const struct arguments *a, int reflected)
{
    struct objects *o = vm->objects;
    ref other = argument(vm, a, 0);
    if (!is_number(o, a->self, other))
        return newref(o, o->vars.not_implemented);
    return reflected ? number_divmod(vm, other, a->self) : number_divmod(vm, a->self, other);
}

ref
slot_divmod(struct vm *vm, const struct arguments *a)
{
    return divide(vm, a, 0);
}

ref
slot_rdivmod(struct vm *vm, const struct arguments *a)
{
    return divide(vm, a, 1);
}

ref
slot_neg(struct vm *vm, const struct arguments *a)
{
    return vm_unary(vm, UNARY_NEGATIVE, a->self);
}

ref
slot_pos(struct vm *vm, const struct arguments *a)
{
    return vm_unary(vm, UNARY_POSITIVE, a->self);
}

ref
slot_invert(struct vm *vm, const struct arguments *a)
{
    return vm_unary(vm, UNARY_INVERT, a->self);
}

ref
slot_abs(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (kind_of(o, a->self) == KIND_FLOAT)
        return float_new(o, fabs(float_value(o, a->self)));
    return vm_unary(vm, int_value(o, a->self) < 0 ? UNARY_NEGATIVE : UNARY_POSITIVE, a->self);
}

/* __int__, __index__ and __trunc__: towards zero. */
ref
slot_int(struct vm *vm, const struct arguments *a)
{
    return kind_of(vm->objects, a->self) == KIND_FLOAT
               ? float_to_int(vm, static_type(KIND_INT), float_value(vm->objects, a->self))
               : vm_unary(vm, UNARY_POSITIVE, a->self);
}

ref
slot_float(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (is_exactly(o, a->self, KIND_FLOAT))
        return newref(o, a->self);
    return float_new(o,
                     is_int(o, a->self) ? (double)int_value(o, a->self) : float_value(o, a->self));
}

ref
slot_floor(struct vm *vm, const struct arguments *a)
{
    if (is_int(vm->objects, a->self))
        return slot_int(vm, a);
    return int_from_double(vm, floor(float_value(vm->objects, a->self)));
}

ref
slot_ceil(struct vm *vm, const struct arguments *a)
{
    if (is_int(vm->objects, a->self))
        return slot_int(vm, a);
    return int_from_double(vm, ceil(float_value(vm->objects, a->self)));
}

ref
slot_round(struct vm *vm, const struct arguments *a)
{
    ref digits = a->count ? argument(vm, a, 0) : 0;
    int none = digits == vm->objects->vars.none &&
               (vm->rules->round_takes_none || kind_of(vm->objects, a->self) == KIND_FLOAT);
    return number_round(vm, a->self, none ? 0 : digits);
}
