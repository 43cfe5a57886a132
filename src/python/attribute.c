#include "python/attribute.h"

#include "python/exception.h"
#include "python/left_out_attributes.h"
#include "python/leftovers.h"
#include "python/method_cache.h"

/* -- looking things up -- */

/* The first built-in type among type and its bases. */
static enum object_kind
static_kind(const struct vm *vm, ref type)
{
    enum object_kind kind = (enum object_kind)type_data(vm->objects, type)->kind;
    return kind == KIND_INSTANCE ? KIND_OBJECT : kind;
}

uint32_t
native_of_kind(struct vm *vm, enum object_kind kind, ref name)
{
    for (;;) {
        uint32_t native = native_find(vm, kind, name);
        if (native && native_row(vm, native - 1)->flags & NATIVE_NEW)
            return 0; /* left out: constructors are called through their types */
        if (native || kind == KIND_OBJECT)
            return native;
        kind = kind_info(kind)->base;
    }
}

ref
class_lookup(struct vm *vm, ref type, ref name)
{
    ref value = type_lookup(vm->objects, type, name, NULL);
    if (value)
        return value;
    uint32_t native = native_of_kind(vm, static_kind(vm, type), name);
    if (native && static_kind(vm, type) == KIND_BASE_EXCEPTION)
        return exception_slot(vm, type, native - 1);
    return native ? native_object(vm, native - 1) : 0;
}

int
is_library_class(const struct vm *vm, ref class)
{
    return (type_data(vm->objects, class)->flags & TYPE_HEAP) &&
           (object_at(vm->objects, class)->flags & OBJECT_STATIC);
}

const char *
module_name(const struct vm *vm, ref module)
{
    return native_table_name(vm, object_at(vm->objects, module)->extra);
}

/* A method of a built-in type bound to self: a new built-in function object, or method-wrapper. */
static ref
bind_native(struct vm *vm, uint32_t number, ref self)
{
    struct objects *o = vm->objects;
    if (native_row(vm, number)->flags & NATIVE_SLOT)
        return method_wrapper_new(o, number, native_object(vm, number), self);
    ref name = str_name(o, native_row(vm, number)->name);
    return builtin_new(o, number, newref(o, self), newref(o, name));
}

/* The same of an instance's; a class method is bound to the instance's class, and a static one is what it is. */
static ref
bind_native_of(struct vm *vm, uint32_t number, ref self)
{
    int flags = native_row(vm, number)->flags;
    if (flags & NATIVE_STATIC)
        return newref(vm->objects, native_object(vm, number));
    return bind_native(vm, number, flags & NATIVE_CLASSMETHOD ? type_of(vm->objects, self) : self);
}

ref
vm_bound_builtin(struct vm *vm, ref self, const char *name)
{
    struct objects *o = vm->objects;
    return builtin_new(o, 0, newref(o, self), newref(o, str_name(o, name)));
}

/* What a class method becomes: its function bound to the class. New reference. */
static ref
bind_to_type(struct vm *vm, ref classmethod, ref class)
{
    struct objects *o = vm->objects;
    ref function = object_at(o, classmethod)->field[WRAPPED_FUNCTION];
    return method_new(o, newref(o, function), newref(o, class), type_of(o, class));
}

/* instancemethod_descr_get: a method of 2.7 that is still unbound, and was found in a base of in_class, is made anew for it (self 0: unbound
 * again). Any other method is what it is. New reference. */
static ref
bind_again(struct vm *vm, ref method, ref self, ref in_class)
{
    struct objects *o = vm->objects;
    ref found_in = object_at(o, method)->field[METHOD_CLASS];
    if (object_at(o, method)->field[METHOD_SELF] || !found_in ||
        vm_issubclass(vm, in_class, found_in) <= 0)
        return newref(o, method);
    return method_new(o, newref(o, object_at(o, method)->field[METHOD_FUNCTION]), newref(o, self),
                      in_class);
}

/* What an attribute of the class becomes when it is read through an instance. New reference. */
static ref
bind_to_instance(struct vm *vm, ref attribute, ref self)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, attribute)) {
    case KIND_FUNCTION:
        return method_new(o, newref(o, attribute), newref(o, self), type_of(o, self));
    case KIND_METHOD:
        return bind_again(vm, attribute, self, type_of(o, self));
    case KIND_METHOD_DESCRIPTOR:
    case KIND_WRAPPER_DESCRIPTOR:
        return bind_native_of(vm, native_number(vm, attribute), self);
    case KIND_STATICMETHOD:
        return newref(o, object_at(o, attribute)->field[WRAPPED_FUNCTION]);
    case KIND_CLASSMETHOD:
        return bind_to_type(vm, attribute, type_of(o, self));
    default:
        return newref(o, attribute);
    }
}

ref
bound_special(struct vm *vm, ref self, const char *name)
{
    struct objects *o = vm->objects;
    ref type = type_of(o, self);
    ref found =
        type_data(o, type)->flags & TYPE_HEAP ? type_lookup(o, type, str_name(o, name), NULL) : 0;
    return found ? bind_to_instance(vm, found, self) : 0;
}

static int
call_getter(struct vm *vm, ref property, ref self, ref *value)
{
    ref getter = object_at(vm->objects, property)->field[PROPERTY_GET];
    if (!getter) {
        vm_raise(vm, EXC_AttributeError,
                 vm->rules->property_named_by_class ? "property of %3s object has no getter"
                                                    : "unreadable attribute",
                 type_name_of(vm->objects, self));
        return -1;
    }
    if (vm->rules->getter_tuple)
        push(vm, newref(vm->objects, self));
    *value = vm_call(vm, getter, &self, 1);
    if (vm->rules->getter_tuple)
        drop(vm, 1);
    return *value ? 1 : -1;
}

/* AttributeError of a slot that is not set. Returns -1. */
static int
unset_slot(struct vm *vm, ref descriptor, ref r)
{
    struct objects *o = vm->objects;
    size_t length;
    const char *name = str_utf8(o, object_at(o, descriptor)->field[DESCRIPTOR_NAME], &length);
    if (!vm->rules->slot_named_by_class) {
        ref text = str_new(o, name, length);
        vm_raise_object(vm, EXC_AttributeError, text);
        decref(o, text);
    } else if (vm->rules->slot_type_formatted) {
        vm_raise(vm, EXC_AttributeError, "'%s' object has no attribute '%-s'", type_name_of(o, r),
                 name);
    } else {
        vm_raise(vm, EXC_AttributeError, "'%.200s' object has no attribute '%-s'",
                 type_name_of(o, r), name);
    }
    return -1;
}

/* Data descriptors of the class: 1, 0, -1 as vm_lookup_attr; -2: it is none. */
static int
get_by_descriptor(struct vm *vm, ref descriptor, ref self, ref *value)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, descriptor)) {
    case KIND_PROPERTY:
        return call_getter(vm, descriptor, self, value);
    case KIND_MEMBER_DESCRIPTOR:
        *value = slot_get(o, self, (uint32_t)object_at(o, descriptor)->integer);
        incref(o, *value);
        return *value ? 1 : unset_slot(vm, descriptor, self);
    case KIND_GETSET_DESCRIPTOR:
        if (str_is(o, object_at(o, descriptor)->field[DESCRIPTOR_NAME], "__dict__"))
            *value = instance_dict(o, self);
        else
            *value = object_at(o, self)->weaklist ? object_at(o, self)->weaklist : o->vars.none;
        incref(o, *value);
        return *value != 0;
    default:
        return -2;
    }
}

/* A computed attribute of a built-in type. 1, 0 absent, -1. */
static int
get_member(struct vm *vm, enum object_kind kind, ref self, ref name, ref *value)
{
    const struct member *member = member_find(vm, kind, name);
    if (!member)
        return 0;
    *value = member->get(vm, self);
    return *value ? 1 : vm_error_occurred(vm) ? -1 : 0;
}

/* instance_getattr1 of 2.7. */
static int
classic_instance_attribute(struct vm *vm, ref r, ref name, ref *value)
{
    struct objects *o = vm->objects;
    if (str_is(o, name, "__dict__") || str_is(o, name, "__class__")) {
        *value = newref(o, str_is(o, name, "__dict__") ? instance_dict(o, r) : type_of(o, r));
        return 1;
    }
    *value = attribute_get(o, r, name);
    if (*value) {
        incref(o, *value);
        return 1;
    }
    ref attribute = type_lookup(o, type_of(o, r), name, NULL);
    if (!attribute)
        return 0;
    if (kind_of(o, attribute) == KIND_PROPERTY)
        return call_getter(vm, attribute, r, value);
    *value = bind_to_instance(vm, attribute, r);
    return 1;
}

static int
instance_attribute(struct vm *vm, ref r, ref name, ref *value)
{
    if (is_classic_instance(vm->objects, r))
        return classic_instance_attribute(vm, r, name, value);
    struct objects *o = vm->objects;
    ref attribute = method_cache_lookup(vm, type_of(o, r), name);
    if (attribute) {
        int got = get_by_descriptor(vm, attribute, r, value);
        if (got != -2)
            return got;
    }
    int found = attribute ? 0 : get_member(vm, kind_of(o, r), r, name, value);
    if (found)
        return found;
    *value = attribute_get(o, r, name);
    if (*value) {
        incref(o, *value);
        return 1;
    }
    if (attribute) {
        *value = bind_to_instance(vm, attribute, r);
        return 1;
    }
    uint32_t native = native_of_kind(vm, kind_of(o, r), name);
    if (!native)
        return 0;
    *value = bind_native_of(vm, native - 1, r);
    return 1;
}

/* What an attribute of a class becomes when it is read through the class. New reference. */
static ref
bind_to_class(struct vm *vm, ref attribute, ref class)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, attribute)) {
    case KIND_FUNCTION:
        return o->layout->method_class ? method_new(o, newref(o, attribute), 0, class)
                                       : newref(o, attribute);
    case KIND_METHOD:
        return bind_again(vm, attribute, 0, class);
    case KIND_STATICMETHOD:
        return newref(o, object_at(o, attribute)->field[WRAPPED_FUNCTION]);
    case KIND_CLASSMETHOD:
        return bind_to_type(vm, attribute, class);
    case KIND_METHOD_DESCRIPTOR:
        if (native_row(vm, native_number(vm, attribute))->flags & NATIVE_CLASSMETHOD)
            return bind_native(vm, native_number(vm, attribute), class);
        return newref(o, attribute);
    default:
        return newref(o, attribute);
    }
}

/* class_getattr of 2.7. */
static int
classic_class_attribute(struct vm *vm, ref class, ref name, ref *value)
{
    struct objects *o = vm->objects;
    const struct type_data *data = type_data(o, class);
    ref own = str_is(o, name, "__dict__")    ? data->dict
              : str_is(o, name, "__name__")  ? data->name
              : str_is(o, name, "__bases__") ? classic_bases(o, class)
                                             : 0;
    ref attribute = own ? 0 : type_lookup(o, class, name, NULL);
    if (!own && !attribute)
        return 0;
    *value = own ? newref(o, own) : bind_to_class(vm, attribute, class);
    return 1;
}

static int
class_attribute(struct vm *vm, ref class, ref name, ref *value)
{
    if (is_classic_class(vm->objects, class))
        return classic_class_attribute(vm, class, name, value);
    ref attribute = method_cache_lookup(vm, class, name);
    if (!attribute || kind_of(vm->objects, attribute) == KIND_GETSET_DESCRIPTOR) {
        int found = get_member(vm, KIND_TYPE, class, name, value);
        if (found)
            return found;
        attribute = class_lookup(vm, class, name);
    }
    if (attribute) {
        *value = bind_to_class(vm, attribute, class);
        return 1;
    }
    uint32_t native = native_of_kind(vm, KIND_TYPE, name);
    if (!native)
        return 0;
    *value = bind_native(vm, native - 1, class);
    return 1;
}

/* method_getattro, instancemethod_getattro: what a method has not, its function may have. */
static int
method_attribute(struct vm *vm, ref method, ref name, ref *value)
{
    int found = instance_attribute(vm, method, name, value);
    if (found != 0)
        return found;
    if (refuse_attribute(vm, method, name))
        return -1;
    *value = vm_getattr(vm, object_at(vm->objects, method)->field[METHOD_FUNCTION], name);
    return *value ? 1 : -1;
}

static int
module_attribute(struct vm *vm, ref module, ref name, ref *value)
{
    uint32_t table = object_at(vm->objects, module)->extra;
    uint32_t native = native_find_in(vm, table, name);
    if (native) {
        *value = newref(vm->objects, native_object(vm, native - 1));
        return 1;
    }
    const struct member *member = member_find_in(vm, table, name);
    if (!member)
        return 0;
    *value = member->get(vm, module);
    return *value ? 1 : vm_error_occurred(vm) ? -1 : 0;
}

ref
proxied(struct vm *vm, ref proxy)
{
    ref object = weakref_object(vm->objects, proxy);
    if (!object)
        vm_raise(vm, EXC_ReferenceError, "weakly-referenced object no longer exists");
    return object;
}

/* 1 with *value (new), 0 if it is absent, -1 after an error: the AttributeError of a property or of a slot that is not set, too. */
static int lookup(struct vm *vm, ref r, ref name, ref *value);

static int
proxy_attribute(struct vm *vm, ref proxy, ref name, ref *value)
{
    ref object = proxied(vm, proxy);
    if (!object)
        return -1;
    incref(vm->objects, object);
    int r = lookup(vm, object, name, value);
    decref(vm->objects, object);
    return r;
}

/* An old-style class or an instance of one: they have no attributes but their own. */
static int
is_classic(const struct vm *vm, ref r)
{
    return is_classic_class(vm->objects, r) || is_classic_instance(vm->objects, r);
}

static int
lookup(struct vm *vm, ref r, ref name, ref *value)
{
    int found;
    switch (kind_of(vm->objects, r)) {
    case KIND_TYPE:
        found = class_attribute(vm, r, name, value);
        break;
    case KIND_MODULE:
        found = module_attribute(vm, r, name, value);
        break;
    case KIND_METHOD:
        found = method_attribute(vm, r, name, value);
        break;
    case KIND_SUPER:
        *value = super_getattr(vm, object_at(vm->objects, r)->field[SUPER_TYPE],
                               object_at(vm->objects, r)->field[SUPER_OBJECT], name);
        found = *value ? 1 : -1;
        if (found < 0)
            attribute_error_keeps(vm, r, name);
        break;
    case KIND_WEAKPROXY:
    case KIND_CALLABLE_WEAKPROXY:
        found = proxy_attribute(vm, r, name, value);
        break;
    default:
        leftovers_of_lookup(vm, r);
        found = instance_attribute(vm, r, name, value);
    }
    if (found == 0 && !is_classic(vm, r) && refuse_attribute(vm, r, name))
        return -1;
    return found;
}

/* What a living weak proxy is about, else r itself. Borrowed. */
static ref
proxy_target(const struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind != KIND_WEAKPROXY && kind != KIND_CALLABLE_WEAKPROXY)
        return r;
    ref target = weakref_object(vm->objects, r);
    return target ? target : r;
}

int
vm_lookup_attr(struct vm *vm, ref r, ref name, ref *value)
{
    int found = lookup(vm, r, name, value);
    if (found == 0 && is_proxy(vm, r))
        attribute_missed_by_proxy(vm, proxy_target(vm, r), name);
    else if (found == 0)
        attribute_missed(vm, r, name);
    if (found < 0 && vm_error_is(vm, EXC_AttributeError)) {
        vm_error_clear(vm);
        return 0;
    }
    return found;
}

ref
vm_getattr(struct vm *vm, ref r, ref name)
{
    ref value = 0;
    if (kind_of(vm->objects, r) == KIND_SUPER) {
        value = super_getattr(vm, object_at(vm->objects, r)->field[SUPER_TYPE],
                              object_at(vm->objects, r)->field[SUPER_OBJECT], name);
        if (!value)
            attribute_error_keeps(vm, r, name);
        return value;
    }
    int found = lookup(vm, r, name, &value);
    ref owner = found <= 0 ? proxy_target(vm, r) : r;
    if (found == 0)
        attribute_raise_missing(vm, owner, name);
    if (found <= 0)
        attribute_error_keeps(vm, owner, name);
    return found > 0 ? value : 0;
}

ref
method_unbound(struct vm *vm, ref self, ref name)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, self);
    if (kind == KIND_TYPE || kind == KIND_MODULE || kind == KIND_SUPER || kind == KIND_WEAKPROXY ||
        kind == KIND_CALLABLE_WEAKPROXY)
        return 0;
    ref attribute = method_cache_lookup(vm, type_of(o, self), name);
    if (attribute && kind_of(o, attribute) != KIND_FUNCTION)
        return 0;
    if (attribute_get(o, self, name))
        return 0;
    if (attribute)
        return attribute;
    if (member_find(vm, kind, name))
        return 0;
    uint32_t native = native_of_kind(vm, kind, name);
    int bound = NATIVE_CLASSMETHOD | NATIVE_STATIC | (vm->rules->slots_bound ? NATIVE_SLOT : 0);
    if (!native || (native_row(vm, native - 1)->flags & bound))
        return 0;
    return native_object(vm, native - 1);
}

ref
classmethod_unbound(struct vm *vm, ref self, ref name)
{
    struct objects *o = vm->objects;
    if (kind_of(o, self) == KIND_TYPE || !(type_data(o, type_of(o, self))->flags & TYPE_HEAP))
        return 0;
    ref attribute = method_cache_lookup(vm, type_of(o, self), name);
    if (!attribute || kind_of(o, attribute) != KIND_CLASSMETHOD || attribute_get(o, self, name))
        return 0;
    ref function = object_at(o, attribute)->field[WRAPPED_FUNCTION];
    return kind_of(o, function) == KIND_FUNCTION ? function : 0;
}

/* -- super -- */

/* The attribute in the classes behind type in the bases of object's type (object may be a class, in a class method). */
static ref
super_lookup(struct vm *vm, ref type, ref name)
{
    ref base = type_data(vm->objects, type)->base;
    return class_lookup(vm, base ? base : static_type(KIND_OBJECT), name);
}

ref
super_getattr(struct vm *vm, ref type, ref object, ref name)
{
    struct objects *o = vm->objects;
    ref attribute = super_lookup(vm, type, name);
    if (!attribute && (refuse_type_attribute(vm, type, name) ||
                       refuse_type_attribute(vm, static_type(KIND_SUPER), name)))
        return 0;
    if (!attribute) {
        no_generic_attribute(vm, "super", name);
        return 0;
    }
    if (kind_of(o, object) == KIND_TYPE)
        return bind_to_class(vm, attribute, object);
    if (kind_of(o, attribute) == KIND_PROPERTY) {
        ref value;
        return call_getter(vm, attribute, object, &value) > 0 ? value : 0;
    }
    return bind_to_instance(vm, attribute, object);
}

ref
super_method_unbound(struct vm *vm, ref type, ref object, ref name)
{
    if (kind_of(vm->objects, object) == KIND_TYPE)
        return 0;
    ref attribute = super_lookup(vm, type, name);
    if (!attribute)
        return 0;
    enum object_kind kind = kind_of(vm->objects, attribute);
    return kind == KIND_FUNCTION || kind == KIND_METHOD_DESCRIPTOR ||
                   kind == KIND_WRAPPER_DESCRIPTOR
               ? attribute
               : 0;
}
