/* Functions, methods, built-in functions, cells and generators: their attributes and methods. */
#include "python/exception.h"
#include "python/generator.h"
#include "python/tables.h"

static const struct code *
code_of(const struct vm *vm, ref function)
{
    ref code = object_at(vm->objects, function)->field[FUNCTION_CODE];
    return vm->program->codes[object_at(vm->objects, code)->extra];
}

static ref
function_name(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[FUNCTION_NAME]);
}

/* func_qualname, func_doc, func_module: as they were set, before that the code's. */
static ref
function_get_qualname(struct vm *vm, ref self)
{
    ref set = object_at(vm->objects, self)->field[FUNCTION_QUALNAME];
    return newref(vm->objects, set ? set : vm->names.at[code_of(vm, self)->qualname]);
}

static ref
function_doc(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[FUNCTION_DOC]);
}

static ref
function_module(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[FUNCTION_MODULE]);
}

static ref
function_defaults(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[FUNCTION_DEFAULTS]);
}

static ref
function_kwdefaults(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[FUNCTION_KWDEFAULTS]);
}

static ref
function_closure(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[FUNCTION_CLOSURE]);
}

/* func_get_annotations: nobody could give any, so an empty dict is made when it is first asked for. */
static ref
function_annotations(struct vm *vm, ref self)
{
    if (!object_at(vm->objects, self)->field[FUNCTION_ANNOTATIONS])
        object_set_field(vm->objects, self, FUNCTION_ANNOTATIONS,
                         dict_new(vm->objects, DICT_LITERAL));
    return newref(vm->objects, object_at(vm->objects, self)->field[FUNCTION_ANNOTATIONS]);
}

/* Sets a field to a value of the kind. none: None, or a deletion, empties it. */
static int
set_field(struct vm *vm, ref self, uint32_t field, ref value, enum object_kind kind, int none)
{
    static const char *const names[] = {[FUNCTION_NAME] = "__name__",
                                        [FUNCTION_QUALNAME] = "__qualname__",
                                        [FUNCTION_DEFAULTS] = "__defaults__",
                                        [FUNCTION_KWDEFAULTS] = "__kwdefaults__",
                                        [FUNCTION_ANNOTATIONS] = "__annotations__"};
    int empty = none && (!value || value == vm->objects->vars.none);
    if (!empty && (!value || kind_of(vm->objects, value) != kind)) {
        vm_raise(vm, EXC_TypeError, "%1s must be set to a %1s object", names[field],
                 kind == KIND_STR ? "string" : type_name(vm->objects, static_type(kind)));
        return -1;
    }
    object_set_field(vm->objects, self, field, empty ? 0 : newref(vm->objects, value));
    return 0;
}

static int
function_set_name(struct vm *vm, ref self, ref value)
{
    return set_field(vm, self, FUNCTION_NAME, value, KIND_STR, 0);
}

static int
function_set_qualname(struct vm *vm, ref self, ref value)
{
    return set_field(vm, self, FUNCTION_QUALNAME, value, KIND_STR, 0);
}

static int
function_set_defaults(struct vm *vm, ref self, ref value)
{
    return set_field(vm, self, FUNCTION_DEFAULTS, value, KIND_TUPLE, 1);
}

static int
function_set_kwdefaults(struct vm *vm, ref self, ref value)
{
    return set_field(vm, self, FUNCTION_KWDEFAULTS, value, KIND_DICT, 1);
}

static int
function_set_annotations(struct vm *vm, ref self, ref value)
{
    return set_field(vm, self, FUNCTION_ANNOTATIONS, value, KIND_DICT, 1);
}

/* func_doc and func_module are plain members: anything will do; a deletion leaves None. */
static int
function_set_doc(struct vm *vm, ref self, ref value)
{
    object_set_field(vm->objects, self, FUNCTION_DOC, none_or(vm->objects, value));
    return 0;
}

static int
function_set_module(struct vm *vm, ref self, ref value)
{
    object_set_field(vm->objects, self, FUNCTION_MODULE, none_or(vm->objects, value));
    return 0;
}

static const struct member function_members[] = {
    {"__name__", function_name, function_set_name},
    {"__qualname__", function_get_qualname, function_set_qualname},
    {"__doc__", function_doc, function_set_doc},
    {"__module__", function_module, function_set_module},
    {"__defaults__", function_defaults, function_set_defaults},
    {"__kwdefaults__", function_kwdefaults, function_set_kwdefaults},
    {"__closure__", function_closure, member_is_readonly},
    {"__annotations__", function_annotations, function_set_annotations},
    {"func_name", function_name, function_set_name},
    {"func_doc", function_doc, function_set_doc},
    {"func_defaults", function_defaults, function_set_defaults},
    {"func_closure", function_closure, NULL},
};

const struct native_table natives_function = {
    KIND_FUNCTION, NULL, NULL, 0, NATIVE_ROWS(function_members), NULL};

static ref
method_function(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[METHOD_FUNCTION]);
}

static ref
method_self(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[METHOD_SELF]);
}

static ref
im_class(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[METHOD_CLASS]);
}

static ref
method_doc(struct vm *vm, ref self)
{
    return vm_getattr(vm, object_at(vm->objects, self)->field[METHOD_FUNCTION],
                      str_name(vm->objects, "__doc__"));
}

static int
method_set_doc(struct vm *vm, ref self, ref value)
{
    (void)value;
    vm_raise(vm, EXC_AttributeError, "attribute '%s' of '%.100s' objects is not writable",
             "__doc__", type_name_of(vm->objects, self));
    return -1;
}

static const struct member method_members[] = {
    {"__func__", method_function, member_is_readonly},
    {"__self__", method_self, member_is_readonly},
    {"im_func", method_function, NULL},
    {"im_self", method_self, NULL},
    {"im_class", im_class, NULL},
    {"__doc__", method_doc, method_set_doc},
};

const struct native_table natives_method = {KIND_METHOD, NULL, NULL, 0, NATIVE_ROWS(method_members),
                                            NULL};

/* descr_name: what the descriptor keeps. */
static ref
descriptor_name(struct vm *vm, ref self)
{
    return newref(vm->objects,
                  str_name(vm->objects, native_row(vm, native_number(vm, self))->name));
}

/* meth_get__name__, wrapper_name: a text that is made each time. */
static ref
builtin_name(struct vm *vm, ref self)
{
    const char *name = native_row(vm, native_number(vm, self))->name;
    return str_new(vm->objects, name, strlen(name));
}

static ref
builtin_self(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[BUILTIN_SELF]);
}

static ref
wrapper_self(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[BOUND_SELF]);
}

/* calculate_qualname: what a descriptor, or the one that is bound, is called together with its type; made when it is first asked for. */
static ref
descriptor_qualname(struct vm *vm, ref self)
{
    struct objects *o = vm->objects;
    if (vm->rules->python2)
        return 0;
    if (kind_of(o, self) == KIND_METHOD_WRAPPER)
        self = object_at(o, self)->field[BOUND_DESCRIPTOR];
    if (!object_at(o, self)->field[DESCRIPTOR_QUALNAME]) {
        uint32_t mark = text_begin(vm);
        text_printf(vm, "%s.", type_name(o, object_at(o, self)->field[DESCRIPTOR_TYPE]));
        text_put_str(vm, object_at(o, self)->field[DESCRIPTOR_NAME]);
        object_set_field(o, self, DESCRIPTOR_QUALNAME, text_end(vm, mark));
    }
    return newref(o, object_at(o, self)->field[DESCRIPTOR_QUALNAME]);
}

static ref
descriptor_type(struct vm *vm, ref self)
{
    struct objects *o = vm->objects;
    if (kind_of(o, self) == KIND_METHOD_WRAPPER)
        self = object_at(o, self)->field[BOUND_DESCRIPTOR];
    return newref(o, object_at(o, self)->field[DESCRIPTOR_TYPE]);
}

static const struct member descriptor_members[] = {{"__name__", descriptor_name, NULL},
                                                   {"__qualname__", descriptor_qualname, NULL},
                                                   {"__objclass__", descriptor_type, NULL}};

const struct native_table natives_method_descriptor = {
    KIND_METHOD_DESCRIPTOR, NULL, NULL, 0, NATIVE_ROWS(descriptor_members), NULL};

const struct native_table natives_wrapper_descriptor = {
    KIND_WRAPPER_DESCRIPTOR, NULL, NULL, 0, NATIVE_ROWS(descriptor_members), NULL};

static const struct member method_wrapper_members[] = {{"__name__", builtin_name, NULL},
                                                       {"__self__", wrapper_self, NULL},
                                                       {"__qualname__", descriptor_qualname, NULL},
                                                       {"__objclass__", descriptor_type, NULL}};

const struct native_table natives_method_wrapper = {
    KIND_METHOD_WRAPPER, NULL, NULL, 0, NATIVE_ROWS(method_wrapper_members), NULL};

static const struct member builtin_members[] = {{"__name__", builtin_name, NULL},
                                                {"__self__", builtin_self, NULL}};

const struct native_table natives_builtin = {
    KIND_BUILTIN, NULL, NULL, 0, NATIVE_ROWS(builtin_members), NULL};

/* -- cells -- */

static ref
cell_get(struct vm *vm, ref self)
{
    ref contents = object_at(vm->objects, self)->field[CELL_CONTENTS];
    return contents ? newref(vm->objects, contents) : vm_raise(vm, EXC_ValueError, "Cell is empty");
}

static const struct member cell_members[] = {{"cell_contents", cell_get, NULL}};

const struct native_table natives_cell = {KIND_CELL, NULL, NULL, 0, NATIVE_ROWS(cell_members),
                                          NULL};

/* -- generators -- */

static ref
generator_result(struct vm *vm, ref item)
{
    if (!item && !vm_error_occurred(vm))
        vm_raise_object(vm, EXC_StopIteration, 0);
    return item;
}

static ref
generator_send_(struct vm *vm, const struct arguments *a)
{
    return generator_result(vm, generator_send(vm, a->self, argument(vm, a, 0)));
}

static ref
generator_close_(struct vm *vm, const struct arguments *a)
{
    ref value;
    return generator_close(vm, a->self, &value) < 0 ? 0 : value ? value : none_new(vm->objects);
}

/* What throw(type, value) raises: the class called with the value, or the instance. New reference, or 0. */
static ref
thrown(struct vm *vm, ref x, ref value)
{
    struct objects *o = vm->objects;
    int is_instance = kind_of(o, x) == KIND_BASE_EXCEPTION;
    int is_class =
        kind_of(o, x) == KIND_TYPE && type_is_subtype(o, x, static_type(KIND_BASE_EXCEPTION));
    if (!is_instance && !is_class)
        return vm_raise(
            vm, EXC_TypeError,
            "exceptions must be classes or instances deriving from BaseException, not %-s",
            type_name_of(o, x));
    if (!value || value == o->vars.none)
        return exception_from(vm, x, "exceptions");
    if (is_instance)
        return vm_raise(vm, EXC_TypeError, "instance exception may not have a separate value");
    return kind_of(o, value) == KIND_BASE_EXCEPTION && type_is_subtype(o, type_of(o, value), x)
               ? newref(o, value)
               : vm_call(vm, x, &value, 1);
}

static ref
generator_throw_(struct vm *vm, const struct arguments *a)
{
    ref traceback = a->count > 2 ? argument(vm, a, 2) : vm->objects->vars.none;
    if (traceback != vm->objects->vars.none && kind_of(vm->objects, traceback) != KIND_TRACEBACK)
        return vm_raise(vm, EXC_TypeError, "throw() third argument must be a traceback object");
    ref exception = thrown(vm, argument(vm, a, 0), a->count > 1 ? argument(vm, a, 1) : 0);
    if (exception && traceback != vm->objects->vars.none)
        object_set_field(vm->objects, exception, EXCEPTION_TRACEBACK,
                         newref(vm->objects, traceback));
    return exception ? generator_result(vm, generator_throw(vm, a->self, exception)) : 0;
}

static const struct native generator_rows[] = {
    NATIVE("send", generator_send_, 1, 1),
    NATIVE("close", generator_close_, 0, 0),
    NATIVE("throw", generator_throw_, 1, 3, .tuple_until = 310),
};

static ref
generator_name(struct vm *vm, ref self)
{
    ref name = object_at(vm->objects, self)->field[GENERATOR_NAME];
    if (name)
        return newref(vm->objects, name);
    ref code = object_at(vm->objects, self)->field[GENERATOR_CODE];
    return newref(vm->objects,
                  vm->names.at[vm->program->codes[object_at(vm->objects, code)->extra]->name]);
}

/* gen_set_name */
static int
generator_set_name(struct vm *vm, ref self, ref value)
{
    if (!value || kind_of(vm->objects, value) != KIND_STR) {
        vm_raise(vm, EXC_TypeError, "__name__ must be set to a string object");
        return -1;
    }
    object_set_field(vm->objects, self, GENERATOR_NAME, newref(vm->objects, value));
    return 0;
}

static const struct member generator_members[] = {{"__name__", generator_name, generator_set_name}};

const struct native_table natives_generator = {KIND_GENERATOR, NULL, NATIVE_ROWS(generator_rows),
                                               NATIVE_ROWS(generator_members), NULL};
