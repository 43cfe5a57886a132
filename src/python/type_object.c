/* object and type: the attributes and methods that every object and every class has. */
#include "python/refusal.h"
#include "python/slots.h"
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

/* The texts of built-in documentation are not in the simulator. */
static ref
object_doc(struct vm *vm, ref self)
{
    struct objects *o = vm->objects;
    ref type = kind_of(o, self) == KIND_TYPE ? self : type_of(o, self);
    if (type_data(o, type)->flags & TYPE_HEAP ||
        (type != self && kind_is(kind_of(o, self), K_NO_DOC)) ||
        (type == self && type != static_type(KIND_FUNCTION) &&
         kind_is((enum object_kind)type_data(o, type)->kind, K_NO_DOC)))
        return none_new(o);
    return vm_refuse(vm, "write the text itself", "the docstring of what is built in is");
}

static const struct takes takes_object[] = {{0, TAKING_OBJECT, NULL, NULL},
                                            {0, TAKING_END, NULL, NULL}};

static const struct native object_rows[] = {
    NATIVE("__new__", object_new_, 0, 0, .flags = NATIVE_NEW, .takes = takes_object,
           .tuple_until = ALWAYS_TUPLE),
    INIT(object_init_, 0, -1, .takes = takes_object_init),
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
    return newref(vm->objects, shown_type_of(vm->objects, argument(vm, a, 0)));
}

static ref
type_name_member(struct vm *vm, ref self)
{
    if (type_data(vm->objects, self)->flags & TYPE_HEAP)
        return newref(vm->objects, type_data(vm->objects, self)->name);
    const char *name = type_last_name(vm->objects, self);
    return str_new(vm->objects, name, strlen(name));
}

static ref
type_qualname(struct vm *vm, ref self)
{
    if (!(type_data(vm->objects, self)->flags & TYPE_HEAP))
        return type_name_member(vm, self);
    return newref(vm->objects, str_name(vm->objects, class_qualname(vm, self)));
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
type_bases_member(struct vm *vm, ref self)
{
    return newref(vm->objects, type_bases(vm->objects, self));
}

static ref
type_mro_member(struct vm *vm, ref self)
{
    ref mro = type_mro(vm->objects, self);
    return newref(vm->objects, mro ? mro : vm->objects->vars.none);
}

static ref
type_dict(struct vm *vm, ref self)
{
    ref dict = type_data(vm->objects, self)->dict;
    return dict ? dict_view_new(vm->objects, KIND_MAPPINGPROXY, dict)
                : vm_refuse(vm, "name the attribute that you want to see", "'%s.__dict__' is",
                            type_name(vm->objects, self));
}

/* -- setting them: of classes of the program only -- */

/* check_set_special_type_attr. 1, or 0 after TypeError. */
static int
may_be_set(struct vm *vm, ref class, const char *name, ref value)
{
    const char *type = type_name(vm->objects, class);
    if (value)
        return 1;
    if (!vm->rules->qualified_names)
        vm_raise(vm, EXC_TypeError, "can't delete %-s.%-s", type, name);
    else
        vm_raise(vm, EXC_TypeError, "cannot delete '%-s' attribute of %1stype '%-s'", name,
                 vm->rules->deletion_immutable ? "immutable " : "", type);
    return 0;
}

static int
is_text(struct vm *vm, ref class, const char *name, ref value)
{
    if (!may_be_set(vm, class, name, value))
        return 0;
    if (kind_of(vm->objects, value) == KIND_STR)
        return 1;
    vm_raise(vm, EXC_TypeError, "can only assign string to %-s.%1s, not '%-s'",
             type_name(vm->objects, class), name, type_name_of(vm->objects, value));
    return 0;
}

static int
set_name(struct vm *vm, ref class, ref value)
{
    if (!is_text(vm, class, "__name__", value))
        return -1;
    type_set_name(vm->objects, class, value);
    return 0;
}

static int
set_qualname(struct vm *vm, ref class, ref value)
{
    if (!is_text(vm, class, "__qualname__", value))
        return -1;
    type_set_qualname(vm->objects, class, value);
    return 0;
}

static int
set_module(struct vm *vm, ref class, ref value)
{
    struct objects *o = vm->objects;
    return may_be_set(vm, class, "__module__", value)
               ? type_set_attribute(o, class, str_name(o, "__module__"), value)
               : -1;
}

static int
set_doc(struct vm *vm, ref class, ref value)
{
    struct objects *o = vm->objects;
    return may_be_set(vm, class, "__doc__", value)
               ? type_set_attribute(o, class, str_name(o, "__doc__"), value)
               : -1;
}

static int
set_bases(struct vm *vm, ref class, ref value)
{
    if (!may_be_set(vm, class, "__bases__", value))
        return -1;
    if (kind_of(vm->objects, value) == KIND_TUPLE)
        vm_refuse(vm, NULL, "changing the bases of a class is");
    else
        vm_raise(vm, EXC_TypeError, "can only assign tuple to %-s.__bases__, not %-s",
                 type_name(vm->objects, class), type_name_of(vm->objects, value));
    return -1;
}

static int
set_class(struct vm *vm, ref class, ref value)
{
    (void)class;
    if (!value)
        vm_raise(vm, EXC_TypeError, "can't delete __class__ attribute");
    else if (kind_of(vm->objects, value) == KIND_TYPE)
        vm_refuse(vm, NULL, "changing the class of a class is");
    else
        vm_raise(vm, EXC_TypeError, "__class__ must be set to a class, not '%-s' object",
                 type_name_of(vm->objects, value));
    return -1;
}

static int
set_base(struct vm *vm, ref class, ref value)
{
    (void)class;
    (void)value;
    vm_raise(vm, EXC_AttributeError, "readonly attribute");
    return -1;
}

static int
set_mro(struct vm *vm, ref class, ref value)
{
    if (!vm->rules->mro_computed)
        return set_base(vm, class, value);
    vm_raise(vm, EXC_AttributeError, "attribute '__mro__' of 'type' objects is not writable");
    return -1;
}

static const struct takes takes_type[] = {{0, TAKING_TYPE, NULL, NULL},
                                          {0, TAKING_END, NULL, NULL}};

static const struct native type_rows[] = {NATIVE("__new__", type_new_, 1, 3, .flags = NATIVE_NEW,
                                                 .takes = takes_type, .tuple_until = 309)};

static const struct member type_members[] = {
    {"__name__", type_name_member, set_name},
    {"__qualname__", type_qualname, set_qualname},
    {"__module__", type_module, set_module},
    {"__base__", type_base, set_base},
    {"__bases__", type_bases_member, set_bases},
    {"__mro__", type_mro_member, set_mro},
    {"__dict__", type_dict, NULL},
    {"__class__", object_class, set_class},
};

int
class_member_set(struct vm *vm, ref class, ref name, ref value, int *result)
{
    const struct member *member = member_find(vm, KIND_TYPE, name);
    if (str_is(vm->objects, name, "__doc__"))
        *result = set_doc(vm, class, value);
    else if (member)
        *result = member_set(vm, member, class, value);
    else
        return 0;
    return 1;
}

const struct native_table natives_type = {KIND_TYPE, NULL, NATIVE_ROWS(type_rows),
                                          NATIVE_ROWS(type_members), NULL};
