/* Exceptions: their making, attributes and methods. */
#include "python/exception.h"
#include "python/tables.h"

static ref
arguments_as_tuple(struct vm *vm, const struct arguments *a)
{
    ref tuple = tuple_new(vm->objects, a->count);
    for (uint32_t i = 0; i < a->count; i++)
        tuple_init(vm->objects, tuple, i, newref(vm->objects, argument(vm, a, i)));
    if (a->count)
        tuple_ready(vm->objects, tuple, TUPLE_BUILT);
    return tuple;
}

static ref
exception_new_(struct vm *vm, const struct arguments *a)
{
    int first = exception_is_first(vm->objects, a->self);
    ref exception = exception_new(vm->objects, a->self, first ? 0 : arguments_as_tuple(vm, a));
    if (first)
        object_set_field(vm->objects, exception, EXCEPTION_ARGS, arguments_as_tuple(vm, a));
    enum exception_type kind = exception_kind(vm->objects, exception);
    if ((kind == EXC_StopIteration || kind == EXC_SystemExit) && a->count)
        object_set_field(
            vm->objects, exception, EXCEPTION_VALUE,
            newref(vm->objects, kind == EXC_SystemExit && a->count > 1
                                    ? object_at(vm->objects, exception)->field[EXCEPTION_ARGS]
                                    : argument(vm, a, 0)));
    return exception;
}

/* BaseException.__init__: super().__init__(...) sets the arguments again. */
static ref
exception_init_(struct vm *vm, const struct arguments *a)
{
    object_set_field(vm->objects, a->self, EXCEPTION_ARGS, arguments_as_tuple(vm, a));
    return none_new(vm->objects);
}

static ref
exception_str_(struct vm *vm, const struct arguments *a)
{
    return builtin_exception_str(vm, a->self);
}

static ref
exception_with_traceback(struct vm *vm, const struct arguments *a)
{
    ref traceback = argument(vm, a, 0);
    if (traceback != vm->objects->vars.none && kind_of(vm->objects, traceback) != KIND_TRACEBACK)
        return vm_raise(vm, EXC_TypeError, "__traceback__ must be a traceback or None");
    traceback = traceback == vm->objects->vars.none ? 0 : newref(vm->objects, traceback);
    object_set_field(vm->objects, a->self, EXCEPTION_TRACEBACK, traceback);
    return newref(vm->objects, a->self);
}

static const struct native exception_rows[] = {
    NATIVE("__new__", exception_new_, 0, -1, .flags = NATIVE_NEW),
    NATIVE("__init__", exception_init_, 0, -1),
    NATIVE("__str__", exception_str_, 0, 0),
    NATIVE("with_traceback", exception_with_traceback, 1, 1),
};

static ref
exception_args(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_ARGS]);
}

static ref
exception_traceback(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_TRACEBACK]);
}

static int
exception_set_traceback(struct vm *vm, ref self, ref value)
{
    ref traceback = !value || value == vm->objects->vars.none ? 0 : newref(vm->objects, value);
    object_set_field(vm->objects, self, EXCEPTION_TRACEBACK, traceback);
    return 0;
}

static ref
exception_context(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_CONTEXT]);
}

static ref
exception_cause(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_CAUSE]);
}

static ref
exception_suppress_context(struct vm *vm, ref self)
{
    return bool_new(vm->objects,
                    (object_at(vm->objects, self)->integer & EXCEPTION_SUPPRESS_CONTEXT) != 0);
}

/* StopIteration.value and SystemExit.code; to other exceptions these are attributes like any other. */
static ref
get_value_of(struct vm *vm, ref self, enum exception_type type, const char *name)
{
    if (exception_kind(vm->objects, self) == type)
        return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_VALUE]);
    ref value = attribute_get(vm->objects, self, str_name(vm->objects, name));
    return value ? newref(vm->objects, value) : 0;
}

static int
set_value_of(struct vm *vm, ref self, enum exception_type type, const char *name, ref value)
{
    ref key = str_name(vm->objects, name);
    if (exception_kind(vm->objects, self) == type) {
        object_set_field(vm->objects, self, EXCEPTION_VALUE,
                         value ? newref(vm->objects, value) : 0);
        return 0;
    }
    if (value)
        return attribute_set(vm->objects, self, key, value);
    return attribute_del(vm->objects, self, key) > 0 ? 0 : -1;
}

static ref
exception_value(struct vm *vm, ref self)
{
    return get_value_of(vm, self, EXC_StopIteration, "value");
}

static int
exception_set_value(struct vm *vm, ref self, ref value)
{
    return set_value_of(vm, self, EXC_StopIteration, "value", value);
}

static ref
exception_code(struct vm *vm, ref self)
{
    return get_value_of(vm, self, EXC_SystemExit, "code");
}

static int
exception_set_code(struct vm *vm, ref self, ref value)
{
    return set_value_of(vm, self, EXC_SystemExit, "code", value);
}

static const struct member exception_members[] = {
    {"args", exception_args, NULL},
    {"__traceback__", exception_traceback, exception_set_traceback},
    {"__context__", exception_context, NULL},
    {"__cause__", exception_cause, NULL},
    {"__suppress_context__", exception_suppress_context, NULL},
    {"value", exception_value, exception_set_value},
    {"code", exception_code, exception_set_code},
};

const struct native_table natives_exception = {
    KIND_BASE_EXCEPTION, NULL, NATIVE_ROWS(exception_rows), NATIVE_ROWS(exception_members), NULL};
