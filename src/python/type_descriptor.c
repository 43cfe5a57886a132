/* property, staticmethod, classmethod and super: what a class statement is written with. */
#include "python/attribute.h"
#include "python/refusal.h"
#include "python/tables.h"

/* property_init: without a docstring of its own it has that of its getter. */
static void
take_getter_doc(struct vm *vm, ref property)
{
    struct objects *o = vm->objects;
    ref getter = object_at(o, property)->field[PROPERTY_GET];
    if (getter && kind_of(o, getter) == KIND_METHOD)
        getter = object_at(o, getter)->field[METHOD_FUNCTION];
    if (!getter || kind_of(o, getter) != KIND_FUNCTION || !is_exactly(o, property, KIND_PROPERTY) ||
        object_at(o, property)->field[PROPERTY_DOC])
        return;
    ref doc = object_at(o, getter)->field[FUNCTION_DOC];
    if (doc == o->vars.none && vm->rules->property_doc_none)
        return;
    object_edit(o, property)->integer = PROPERTY_GETTER_DOC;
    object_set_field(o, property, PROPERTY_DOC, newref(o, doc));
}

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
    ref property = property_new(vm->objects, a->self, part[0], part[1], part[2], part[3]);
    native_parse(vm, a);
    take_getter_doc(vm, property);
    return property;
}

/* A copy of the property with one part replaced: what @x.setter does. */
static ref
property_with(struct vm *vm, ref self, int which, ref function)
{
    struct objects *o = vm->objects;
    ref part[4];
    for (int i = 0; i < 4; i++) {
        part[i] = i == which ? function : object_at(o, self)->field[i];
        if (i == PROPERTY_DOC && object_at(o, self)->integer == PROPERTY_GETTER_DOC && part[0])
            part[i] = 0;
        incref(o, part[i]);
    }
    ref arguments = tuple_new(o, 4);
    for (uint32_t i = 0; i < 4; i++)
        tuple_init(o, arguments, i, newref(o, part[i] ? part[i] : o->vars.none));
    tuple_ready(o, arguments, TUPLE_FILLED);
    ref copy = property_new(o, type_of(o, self), part[0], part[1], part[2], part[3]);
    take_getter_doc(vm, copy);
    object_set_field(o, copy, PROPERTY_NAME, newref(o, object_at(o, self)->field[PROPERTY_NAME]));
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
    NATIVE("__new__", property_new_, 0, 4, .flags = NATIVE_NEW | NATIVE_INIT,
           .keywords = "fget fset fdel doc", .takes = takes_keywords, .tuple_until = ALWAYS_TUPLE,
           .sought_until = 306, KEEPS_NAMES(308)),
    NATIVE("getter", property_getter, 1, 1),
    NATIVE("setter", property_setter, 1, 1),
    NATIVE("deleter", property_deleter, 1, 1),
};

static ref
property_fget(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[PROPERTY_GET]);
}

static ref
property_fset(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[PROPERTY_SET]);
}

static ref
property_doc(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[PROPERTY_DOC]);
}

static ref
property_fdel(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[PROPERTY_DEL]);
}

static int
property_set_doc(struct vm *vm, ref self, ref value)
{
    if (vm->rules->python2)
        return member_is_readonly(vm, self, value);
    object_set_field(vm->objects, self, PROPERTY_DOC, newref(vm->objects, value));
    return 0;
}

static const struct member property_members[] = {{"fget", property_fget, member_is_readonly},
                                                 {"fdel", property_fdel, member_is_readonly},
                                                 {"fset", property_fset, member_is_readonly},
                                                 {"__doc__", property_doc, property_set_doc}};

const struct native_table natives_property = {KIND_PROPERTY, NULL, NATIVE_ROWS(property_rows),
                                              NATIVE_ROWS(property_members), NULL};

/* meth_get__module__ (None for a method), meth_get__name__, meth_get__qualname__ (type.name for a method): new reference; 0: another. */
static ref
builtin_attribute(struct vm *vm, ref builtin, const char *name)
{
    struct objects *o = vm->objects;
    ref self = object_at(o, builtin)->field[BUILTIN_SELF];
    size_t length;
    const char *own = str_utf8(o, object_at(o, builtin)->field[BUILTIN_NAME], &length);
    if (strcmp(name, "__module__") == 0)
        return self ? none_new(o)
                    : newref(o, str_name(o, native_module_name(vm, native_number(vm, builtin))));
    if (strcmp(name, "__name__") == 0 || (!self && strcmp(name, "__qualname__") == 0))
        return str_new(o, own, length);
    if (strcmp(name, "__annotations__") == 0 && vm->rules->wrappers_miss) {
        vm_getattr(vm, builtin, str_name(o, name));
        vm_error_clear(vm);
    }
    if (strcmp(name, "__qualname__") != 0)
        return 0;
    uint32_t mark = text_begin(vm);
    text_printf(vm, "%s.%s", type_name_of(o, self), own);
    return text_end(vm, mark);
}

/* The same of a class: a class of the program gets its annotations, an empty dict, when they are first asked for. */
static ref
type_attribute(struct vm *vm, ref type, const char *name)
{
    struct objects *o = vm->objects;
    int heap = type_data(o, type)->flags & TYPE_HEAP;
    ref key = str_name(o, name), found = 0;
    if (strcmp(name, "__doc__") == 0)
        return heap ? newref(o, type_lookup(o, type, key, NULL)) : 0;
    if (strcmp(name, "__annotations__") != 0)
        return vm_getattr(vm, type, key);
    if (!heap)
        return 0;
    found = dict_get_name(o, type_data(o, type)->dict, key);
    if (found)
        return newref(o, found);
    found = dict_new(o, DICT_LITERAL);
    type_set_attribute(o, type, key, found);
    return found;
}

/* The same of any other object: what it has itself, or its class. */
static ref
instance_attribute(struct vm *vm, ref r, const char *name)
{
    struct objects *o = vm->objects;
    ref key = str_name(o, name), found = attribute_get(o, r, key);
    if (!found)
        found = type_lookup(o, type_of(o, r), key, NULL);
    if (found)
        return newref(o, found);
    if (vm->rules->wrappers_miss && strcmp(name, "__doc__") != 0) {
        vm_getattr(vm, r, key);
        vm_error_clear(vm);
    }
    return 0;
}

/* What functools_wraps finds as an attribute of what is wrapped: new reference; 0: nothing. A bound method has its function's. The texts
 * of built-in documentation are not known here. */
static ref
copied_attribute(struct vm *vm, ref wrapped, const char *name)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, wrapped)) {
    case KIND_METHOD:
        return copied_attribute(vm, object_at(o, wrapped)->field[METHOD_FUNCTION], name);
    case KIND_FUNCTION:
        return vm_getattr(vm, wrapped, str_name(o, name));
    case KIND_BUILTIN:
        return builtin_attribute(vm, wrapped, name);
    case KIND_TYPE:
        return type_attribute(vm, wrapped, name);
    default:
        return instance_attribute(vm, wrapped, name);
    }
}

/* functools_wraps (3.10+): a dict of the wrapper's own for what it takes over from the function. */
static void
copy_attributes(struct vm *vm, ref wrapper, ref wrapped)
{
    static const char *const copied[] = {"__module__", "__name__", "__qualname__", "__doc__",
                                         "__annotations__"};
    struct objects *o = vm->objects;
    uint32_t n = sizeof copied / sizeof *copied - (vm->rules->wrappers_copy == 1);
    if (!vm->rules->wrappers_copy)
        return;
    for (uint32_t i = 0; i < n; i++) {
        ref value = copied_attribute(vm, wrapped, copied[i]);
        if (!value)
            continue;
        if (!object_at(o, wrapper)->field[WRAPPER_DICT])
            object_set_field(o, wrapper, WRAPPER_DICT, dict_new(o, DICT_LITERAL));
        dict_set(o, object_at(o, wrapper)->field[WRAPPER_DICT], str_name(o, copied[i]), value);
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
static const struct member wrapper_members[] = {{"__func__", wrapped, member_is_readonly}};

const struct native_table natives_staticmethod = {
    KIND_STATICMETHOD, NULL, NATIVE_ROWS(staticmethod_rows), NATIVE_ROWS(wrapper_members), NULL};
const struct native_table natives_classmethod = {
    KIND_CLASSMETHOD, NULL, NATIVE_ROWS(classmethod_rows), NATIVE_ROWS(wrapper_members), NULL};

int
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
            "super(type, obj): obj (%-s %.200s) is not an instance or subtype of type (%.200s).",
            is_type ? "type" : "instance of",
            is_type ? type_name(o, object) : type_name_of(o, object), type_name(o, type));
    return 0;
}

ref
super_of(struct vm *vm, ref type, ref object)
{
    struct objects *o = vm->objects;
    ref made = super_new(o, newref(o, type), newref(o, object));
    if (super_fits(vm, type, object))
        return made;
    decref(o, made);
    return 0;
}

/* RuntimeError after the object was made: super_init() finds what is wrong. */
static ref
no_super(struct vm *vm, const char *words)
{
    struct objects *o = vm->objects;
    ref made = super_new(o, newref(o, static_type(KIND_SUPER)), none_new(o));
    vm_raise(vm, EXC_RuntimeError, "%1s", words);
    decref(o, made);
    return 0;
}

/* super() without arguments: the class and the first argument of the calling frame. */
static ref
super_of_frame(struct vm *vm)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    if (code->class_slot < 0 || code->argcount == 0)
        return no_super(vm, code->argcount ? "super(): __class__ cell not found"
                                           : "super(): no arguments");
    uint32_t base = running(vm)->base;
    ref cell = entry_ref(vm->values.at[base + (uint32_t)code->class_slot]);
    ref class = object_at(vm->objects, cell)->field[CELL_CONTENTS];
    ref self = entry_ref(vm->values.at[base]);
    if (self && kind_of(vm->objects, self) == KIND_CELL)
        self = object_at(vm->objects, self)->field[CELL_CONTENTS];
    if (!class || !self)
        return no_super(vm, class ? "super(): arg[0] deleted" : "super(): empty __class__ cell");
    return super_of(vm, class, self);
}

static ref
super_new_(struct vm *vm, const struct arguments *a)
{
    if (a->count == 0)
        return super_of_frame(vm);
    if (kind_of(vm->objects, argument(vm, a, 0)) != KIND_TYPE ||
        is_classic_class(vm->objects, argument(vm, a, 0)))
        return vm->rules->super_type_bare
                   ? bad_parsed(vm, "super", 1, "type", argument_type_name(vm, argument(vm, a, 0)))
                   : vm_raise(vm, EXC_TypeError, "super() argument 1 must be a type, not %.200s",
                              type_name_of(vm->objects, argument(vm, a, 0)));
    if (a->count == 1 || argument(vm, a, 1) == vm->objects->vars.none)
        return vm_refuse(vm, "give it two arguments, or none", "super() of one argument is");
    return super_of(vm, argument(vm, a, 0), argument(vm, a, 1));
}

static const struct takes takes_super[] = {
    {0, TAKING_PARSED, NULL, NULL}, {311, TAKING_SUPER, NULL, NULL}, {0, TAKING_END, NULL, NULL}};

static const struct native super_rows[] = {
    NATIVE("__new__", super_new_, 1, 2, .flags = NATIVE_NEW, .takes = takes_super,
           .tuple_until = 207, .until = 207),
    NATIVE("__new__", super_new_, 0, 2, .flags = NATIVE_NEW, .since = 306, .takes = takes_super,
           .tuple_until = 310)};

const struct native_table natives_super = {KIND_SUPER, NULL, NATIVE_ROWS(super_rows),
                                           NULL,       0,    NULL};
