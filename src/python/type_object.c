/* object and type: the attributes and methods that every object and every class has. */
#include "python/refusal.h"
#include "python/tables.h"

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
        return vm_refuse(vm, "write a class statement", "type() of three arguments is");
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
