/* object, type, functions, methods, generators, properties, exceptions: attributes and methods of the objects that programs are made of. */
#include "python/attribute.h"
#include "python/exception.h"
#include "python/generator.h"
#include "python/tables.h"

static ref
none_or(const struct vm *vm, ref r)
{
    return newref(vm->objects, r ? r : vm->objects->vars.none);
}

/* -- object -- */

static ref
object_new_(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return object_new(vm->objects);
}

static ref
object_init_(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return none_new(vm->objects);
}

static ref
object_repr_(struct vm *vm, const struct arguments *a)
{
    return builtin_repr(vm, a->self);
}

static ref
object_str_(struct vm *vm, const struct arguments *a)
{
    return vm_repr(vm, a->self);
}

static ref
object_hash_(struct vm *vm, const struct arguments *a)
{
    return int_new(vm->objects, (int64_t)(object_at(vm->objects, a->self)->address >> 4));
}

static ref
object_eq_(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    return newref(o, a->self == argument(vm, a, 0) ? o->vars.py_true : o->vars.not_implemented);
}

static ref
object_class(struct vm *vm, ref self)
{
    ref type = type_of(vm->objects, self);
    if (kind_of(vm->objects, self) == KIND_WEAKPROXY && weakref_object(vm->objects, self))
        type = type_of(vm->objects, weakref_object(vm->objects, self));
    return newref(vm->objects, type);
}

static ref
object_dict(struct vm *vm, ref self)
{
    ref dict = instance_dict(vm->objects, self);
    return dict ? newref(vm->objects, dict) : 0;
}

static ref
object_doc(struct vm *vm, ref self)
{
    (void)self;
    return none_new(vm->objects);
}

static const struct takes takes_object[] = {{0, TAKING_OBJECT, NULL, NULL},
                                            {0, TAKING_END, NULL, NULL}};

static const struct native object_rows[] = {
    NATIVE("__new__", object_new_, 0, 0, .flags = NATIVE_NEW, .takes = takes_object),
    NATIVE("__init__", object_init_, 0, 0),
    NATIVE("__repr__", object_repr_, 0, 0),
    NATIVE("__str__", object_str_, 0, 0),
    NATIVE("__hash__", object_hash_, 0, 0),
    NATIVE("__eq__", object_eq_, 1, 1),
};

static const struct member object_members[] = {
    {"__class__", object_class, NULL},
    {"__dict__", object_dict, NULL},
    {"__doc__", object_doc, NULL},
};

const struct native_table natives_object = {KIND_OBJECT, NULL, NATIVE_ROWS(object_rows),
                                            NATIVE_ROWS(object_members), NULL};

/* -- type -- */

static ref
type_new_(struct vm *vm, const struct arguments *a)
{
    if (a->count == 3)
        return vm_raise(vm, EXC_TypeError,
                        "type() of three arguments is not part of scenario "
                        "Python: write a class statement");
    return newref(vm->objects, type_of(vm->objects, argument(vm, a, 0)));
}

static ref
type_name_member(struct vm *vm, ref self)
{
    const char *name = type_name(vm->objects, self);
    const char *dot = type_data(vm->objects, self)->flags & TYPE_HEAP ? NULL : strrchr(name, '.');
    name = dot ? dot + 1 : name;
    return str_new(vm->objects, name, strlen(name));
}

static ref
type_qualname(struct vm *vm, ref self)
{
    if (!(type_data(vm->objects, self)->flags & TYPE_HEAP))
        return type_name_member(vm, self);
    const char *name = class_qualname(vm, self);
    return str_new(vm->objects, name, strlen(name));
}

ref
class_module(struct vm *vm, ref class)
{
    ref name = dict_get_name(vm->objects, type_data(vm->objects, class)->dict,
                             str_name(vm->objects, "__module__"));
    return name && kind_of(vm->objects, name) == KIND_STR ? name
                                                          : str_name(vm->objects, "__main__");
}

static ref
type_module(struct vm *vm, ref self)
{
    if (type_data(vm->objects, self)->flags & TYPE_HEAP)
        return newref(vm->objects, class_module(vm, self));
    const char *name = type_name(vm->objects, self), *dot = strrchr(name, '.');
    if (dot)
        return str_new(vm->objects, name, (size_t)(dot - name));
    return newref(vm->objects,
                  str_name(vm->objects, vm->rules->python2 ? "__builtin__" : "builtins"));
}

static ref
type_base(struct vm *vm, ref self)
{
    if (self == static_type(KIND_OBJECT))
        return none_new(vm->objects);
    ref base = type_data(vm->objects, self)->base;
    return newref(vm->objects, base ? base : static_type(KIND_OBJECT));
}

static ref
type_bases(struct vm *vm, ref self)
{
    if (self == static_type(KIND_OBJECT))
        return tuple_new(vm->objects, 0);
    ref base = type_base(vm, self);
    return tuple_steal(vm->objects, &base, 1);
}

static ref
type_mro(struct vm *vm, ref self)
{
    struct objects *o = vm->objects;
    ref types[64];
    uint32_t n = 0;
    for (ref type = self; n < 63; type = type_data(o, type)->base) {
        types[n++] = newref(o, type);
        if (type == static_type(KIND_OBJECT) || !type_data(o, type)->base)
            break;
    }
    if (types[n - 1] != static_type(KIND_OBJECT))
        types[n++] = newref(o, static_type(KIND_OBJECT));
    return tuple_steal(o, types, n);
}

static ref
type_dict(struct vm *vm, ref self)
{
    ref dict = type_data(vm->objects, self)->dict;
    return dict ? dict_copy(vm->objects, dict) : dict_new(vm->objects, DICT_LITERAL);
}

static const struct takes takes_type[] = {{0, TAKING_TYPE, NULL, NULL},
                                          {0, TAKING_END, NULL, NULL}};

static const struct native type_rows[] = {NATIVE("__new__", type_new_, 1, 3, .flags = NATIVE_NEW,
                                                 .takes = takes_type, .tuple_until = 309)};

static const struct member type_members[] = {
    {"__name__", type_name_member, NULL}, {"__qualname__", type_qualname, NULL},
    {"__module__", type_module, NULL},    {"__base__", type_base, NULL},
    {"__bases__", type_bases, NULL},      {"__mro__", type_mro, NULL},
    {"__dict__", type_dict, NULL},        {"__class__", object_class, NULL},
};

const struct native_table natives_type = {KIND_TYPE, NULL, NATIVE_ROWS(type_rows),
                                          NATIVE_ROWS(type_members), NULL};

/* -- functions and methods -- */

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

static ref
function_qualname(struct vm *vm, ref self)
{
    return newref(vm->objects, vm->names.at[code_of(vm, self)->qualname]);
}

static ref
function_doc(struct vm *vm, ref self)
{
    int32_t doc = code_of(vm, self)->doc;
    return none_or(vm, doc < 0 ? 0 : vm->constants.at[doc]);
}

static ref
function_module(struct vm *vm, ref self)
{
    (void)self;
    return newref(vm->objects, str_name(vm->objects, "__main__"));
}

static ref
function_defaults(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[FUNCTION_DEFAULTS]);
}

static ref
function_kwdefaults(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[FUNCTION_KWDEFAULTS]);
}

static ref
function_closure(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[FUNCTION_CLOSURE]);
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

static int
function_set_name(struct vm *vm, ref self, ref value)
{
    if (!value || kind_of(vm->objects, value) != KIND_STR) {
        vm_raise(vm, EXC_TypeError, "__name__ must be set to a string object");
        return -1;
    }
    object_set_field(vm->objects, self, FUNCTION_NAME, newref(vm->objects, value));
    return 0;
}

static const struct member function_members[] = {
    {"__name__", function_name, function_set_name},
    {"__qualname__", function_qualname, NULL},
    {"__doc__", function_doc, NULL},
    {"__module__", function_module, NULL},
    {"__defaults__", function_defaults, NULL},
    {"__kwdefaults__", function_kwdefaults, NULL},
    {"__closure__", function_closure, NULL},
    {"__annotations__", function_annotations, NULL},
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
    return newref(vm->objects, object_at(vm->objects, self)->field[METHOD_SELF]);
}

static ref
method_name(struct vm *vm, ref self)
{
    return vm_getattr(vm, object_at(vm->objects, self)->field[METHOD_FUNCTION],
                      str_name(vm->objects, "__name__"));
}

static ref
method_doc(struct vm *vm, ref self)
{
    return vm_getattr(vm, object_at(vm->objects, self)->field[METHOD_FUNCTION],
                      str_name(vm->objects, "__doc__"));
}

static const struct member method_members[] = {
    {"__func__", method_function, NULL},
    {"__self__", method_self, NULL},
    {"__name__", method_name, NULL},
    {"__doc__", method_doc, NULL},
};

const struct native_table natives_method = {KIND_METHOD, NULL, NULL, 0, NATIVE_ROWS(method_members),
                                            NULL};

static ref
builtin_name(struct vm *vm, ref self)
{
    return newref(vm->objects,
                  str_name(vm->objects, native_row(vm, native_number(vm, self))->name));
}

static ref
builtin_self(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[BUILTIN_SELF]);
}

static const struct member builtin_members[] = {{"__name__", builtin_name, NULL},
                                                {"__self__", builtin_self, NULL}};

const struct native_table natives_builtin = {
    KIND_BUILTIN, NULL, NULL, 0, NATIVE_ROWS(builtin_members), NULL};

/* -- cells -- */

static ref
cell_get(struct vm *vm, ref self)
{
    ref contents = object_at(vm->objects, self)->field[CELL_CONTENTS];
    return contents ? newref(vm->objects, contents) : vm_raise(vm, EXC_ValueError, "cell is empty");
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
generator_next_(struct vm *vm, const struct arguments *a)
{
    return generator_result(vm, generator_send(vm, a->self, 0));
}

static ref
generator_close_(struct vm *vm, const struct arguments *a)
{
    return generator_close(vm, a->self) < 0 ? 0 : none_new(vm->objects);
}

static ref
generator_throw_(struct vm *vm, const struct arguments *a)
{
    ref exception = exception_from(vm, argument(vm, a, 0));
    return exception ? generator_result(vm, generator_throw(vm, a->self, exception)) : 0;
}

static const struct native generator_rows[] = {
    NATIVE("send", generator_send_, 1, 1),
    NATIVE("__next__", generator_next_, 0, 0),
    NATIVE("close", generator_close_, 0, 0),
    NATIVE("throw", generator_throw_, 1, 3, .tuple_until = 310),
};

static ref
generator_name(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[GENERATOR_NAME]);
}

static const struct member generator_members[] = {{"__name__", generator_name, NULL}};

const struct native_table natives_generator = {KIND_GENERATOR, NULL, NATIVE_ROWS(generator_rows),
                                               NATIVE_ROWS(generator_members), NULL};

/* -- property, staticmethod, classmethod, super -- */

static ref
property_new_(struct vm *vm, const struct arguments *a)
{
    static const char *const names[] = {"fget", "fset", "fdel", "doc"};
    ref part[4];
    for (uint32_t i = 0; i < 4; i++) {
        part[i] = argument_or(vm, a, i, names[i]);
        if (part[i] == vm->objects->vars.none)
            part[i] = 0;
        incref(vm->objects, part[i]);
    }
    return property_new(vm->objects, a->self, part[0], part[1], part[2], part[3]);
}

/* A copy of the property with one part replaced: what @x.setter does. */
static ref
property_with(struct vm *vm, ref self, int which, ref function)
{
    struct objects *o = vm->objects;
    ref part[4];
    for (int i = 0; i < 4; i++) {
        part[i] = i == which ? function : object_at(o, self)->field[i];
        incref(o, part[i]);
    }
    ref arguments = tuple_new(o, 4);
    for (uint32_t i = 0; i < 4; i++)
        tuple_init(o, arguments, i, newref(o, part[i] ? part[i] : o->vars.none));
    tuple_ready(o, arguments, TUPLE_FILLED);
    ref copy = property_new(o, type_of(o, self), part[0], part[1], part[2], part[3]);
    decref(o, arguments);
    return copy;
}

static ref
property_getter(struct vm *vm, const struct arguments *a)
{
    return property_with(vm, a->self, PROPERTY_GET, argument(vm, a, 0));
}

static ref
property_setter(struct vm *vm, const struct arguments *a)
{
    return property_with(vm, a->self, PROPERTY_SET, argument(vm, a, 0));
}

static ref
property_deleter(struct vm *vm, const struct arguments *a)
{
    return property_with(vm, a->self, PROPERTY_DEL, argument(vm, a, 0));
}

static const struct native property_rows[] = {
    NATIVE("__new__", property_new_, 0, 4, .flags = NATIVE_NEW, .keywords = "fget fset fdel doc",
           .takes = takes_keywords, .tuple_until = ALWAYS_TUPLE, KEEPS_NAMES(308)),
    NATIVE("getter", property_getter, 1, 1),
    NATIVE("setter", property_setter, 1, 1),
    NATIVE("deleter", property_deleter, 1, 1),
};

static ref
property_fget(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[PROPERTY_GET]);
}

static ref
property_fset(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[PROPERTY_SET]);
}

static const struct member property_members[] = {{"fget", property_fget, NULL},
                                                 {"fset", property_fset, NULL}};

const struct native_table natives_property = {KIND_PROPERTY, NULL, NATIVE_ROWS(property_rows),
                                              NATIVE_ROWS(property_members), NULL};

/* functools_wraps (3.10+): a dict of the wrapper's own for what it takes over from the function. */
static void
copy_attributes(struct vm *vm, ref wrapper, ref function)
{
    static const struct member copied[] = {{"__module__", function_module, NULL},
                                           {"__name__", function_name, NULL},
                                           {"__qualname__", function_qualname, NULL},
                                           {"__doc__", function_doc, NULL},
                                           {"__annotations__", function_annotations, NULL}};
    struct objects *o = vm->objects;
    uint32_t n = sizeof copied / sizeof *copied - (vm->rules->wrappers_copy == 1);
    if (!vm->rules->wrappers_copy || kind_of(o, function) != KIND_FUNCTION)
        return;
    for (uint32_t i = 0; i < n; i++) {
        ref value = copied[i].get(vm, function);
        if (!object_at(o, wrapper)->field[WRAPPER_DICT])
            object_set_field(o, wrapper, WRAPPER_DICT, dict_new(o, DICT_LITERAL));
        dict_set(o, object_at(o, wrapper)->field[WRAPPER_DICT], str_name(o, copied[i].name), value);
        decref(o, value);
    }
}

static ref
wrap(struct vm *vm, enum object_kind kind, const struct arguments *a)
{
    ref function = argument(vm, a, 0);
    ref wrapper = wrapper_new(vm->objects, kind, a->self, newref(vm->objects, function));
    copy_attributes(vm, wrapper, function);
    return wrapper;
}

static ref
staticmethod_new_(struct vm *vm, const struct arguments *a)
{
    return wrap(vm, KIND_STATICMETHOD, a);
}

static ref
classmethod_new_(struct vm *vm, const struct arguments *a)
{
    return wrap(vm, KIND_CLASSMETHOD, a);
}

static ref
wrapped(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[WRAPPED_FUNCTION]);
}

static const struct native staticmethod_rows[] = {
    NATIVE("__new__", staticmethod_new_, 1, 1, .flags = NATIVE_NEW, .takes = takes_wrapper,
           .tuple_until = ALWAYS_TUPLE)};
static const struct native classmethod_rows[] = {NATIVE("__new__", classmethod_new_, 1, 1,
                                                        .flags = NATIVE_NEW, .takes = takes_wrapper,
                                                        .tuple_until = ALWAYS_TUPLE)};
static const struct member wrapper_members[] = {{"__func__", wrapped, NULL}};

const struct native_table natives_staticmethod = {
    KIND_STATICMETHOD, NULL, NATIVE_ROWS(staticmethod_rows), NATIVE_ROWS(wrapper_members), NULL};
const struct native_table natives_classmethod = {
    KIND_CLASSMETHOD, NULL, NATIVE_ROWS(classmethod_rows), NATIVE_ROWS(wrapper_members), NULL};

/* super() without arguments: the class and the first argument of the calling frame. */
static ref
super_of_frame(struct vm *vm)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    if (code->class_slot < 0 || code->argcount == 0)
        return vm_raise(vm, EXC_RuntimeError,
                        code->argcount ? "super(): __class__ cell not found"
                                       : "super(): no arguments");
    uint32_t base = running(vm)->base;
    ref cell = entry_ref(vm->values.at[base + (uint32_t)code->class_slot]);
    ref class = object_at(vm->objects, cell)->field[CELL_CONTENTS];
    ref self = entry_ref(vm->values.at[base]);
    if (self && kind_of(vm->objects, self) == KIND_CELL)
        self = object_at(vm->objects, self)->field[CELL_CONTENTS];
    if (!class || !self)
        return vm_raise(vm, EXC_RuntimeError,
                        class ? "super(): arg[0] deleted" : "super(): empty __class__ cell");
    return super_new(vm->objects, newref(vm->objects, class), newref(vm->objects, self));
}

/* supercheck: 1, or 0 after TypeError. */
static int
super_fits(struct vm *vm, ref type, ref object)
{
    struct objects *o = vm->objects;
    int is_type = kind_of(o, object) == KIND_TYPE;
    if ((is_type && type_is_subtype(o, object, type)) ||
        type_is_subtype(o, type_of(o, object), type))
        return 1;
    if (!vm->rules->super_tells_types)
        vm_raise(vm, EXC_TypeError, "super(type, obj): obj must be an instance or subtype of type");
    else
        vm_raise(
            vm, EXC_TypeError,
            "super(type, obj): obj (%s %.200s) is not an instance or subtype of type (%.200s).",
            is_type ? "type" : "instance of",
            is_type ? type_name(o, object) : type_name_of(o, object), type_name(o, type));
    return 0;
}

static ref
super_new_(struct vm *vm, const struct arguments *a)
{
    if (a->count == 0)
        return super_of_frame(vm);
    if (kind_of(vm->objects, argument(vm, a, 0)) != KIND_TYPE)
        return vm_raise(vm, EXC_TypeError, "super() argument 1 must be %stype, not %.200s",
                        vm->rules->super_type_bare ? "" : "a ",
                        type_name_of(vm->objects, argument(vm, a, 0)));
    if (a->count == 1)
        return vm_raise(vm, EXC_TypeError,
                        "super() with one argument is not part of scenario Python");
    if (!super_fits(vm, argument(vm, a, 0), argument(vm, a, 1)))
        return 0;
    return super_new(vm->objects, newref(vm->objects, argument(vm, a, 0)),
                     newref(vm->objects, argument(vm, a, 1)));
}

static const struct takes takes_super[] = {
    {0, TAKING_PARSED, NULL, NULL}, {311, TAKING_SUPER, NULL, NULL}, {0, TAKING_END, NULL, NULL}};

static const struct native super_rows[] = {NATIVE("__new__", super_new_, 0, 2, .flags = NATIVE_NEW,
                                                  .takes = takes_super, .tuple_until = 310)};

const struct native_table natives_super = {KIND_SUPER, NULL, NATIVE_ROWS(super_rows),
                                           NULL,       0,    NULL};

/* -- exceptions -- */

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
    return none_or(vm, object_at(vm->objects, self)->field[EXCEPTION_TRACEBACK]);
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
    return none_or(vm, object_at(vm->objects, self)->field[EXCEPTION_CONTEXT]);
}

static ref
exception_cause(struct vm *vm, ref self)
{
    return none_or(vm, object_at(vm->objects, self)->field[EXCEPTION_CAUSE]);
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
        return none_or(vm, object_at(vm->objects, self)->field[EXCEPTION_VALUE]);
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
