/* Attributes set and deleted. */
#include "python/attribute.h"
#include "python/left_out_attributes.h"
#include "python/measured.h"
#include "python/method_cache.h"
#include "python/refusal.h"

static int
no_setter(struct vm *vm, ref r, ref name, int deleting)
{
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length), *what = deleting ? "delete" : "set";
    if (vm->rules->property_named_by_class)
        vm_raise(vm, EXC_AttributeError, "property %3.*s of %3s object has no %1s", (int)length,
                 text, type_name_of(vm->objects, r), deleting ? "deleter" : "setter");
    else if (vm->rules->qualified_names)
        vm_raise(vm, EXC_AttributeError, "can't %1s attribute %3.*s", what, (int)length, text);
    else
        vm_raise(vm, EXC_AttributeError, "can't %1s attribute", what);
    return -1;
}

static int
call_setter(struct vm *vm, ref property, ref r, ref name, ref value)
{
    ref function = object_at(vm->objects, property)->field[value ? PROPERTY_SET : PROPERTY_DEL];
    if (!function)
        return no_setter(vm, r, name, !value);
    ref args[2] = {r, value};
    ref result = vm_call(vm, function, args, value ? 2 : 1);
    decref(vm->objects, result);
    return result ? 0 : -1;
}

static int
set_slot(struct vm *vm, ref descriptor, ref r, ref name, ref value)
{
    uint32_t slot = (uint32_t)object_at(vm->objects, descriptor)->integer;
    if (!value && !slot_get(vm->objects, r, slot)) {
        size_t length;
        const char *text = str_utf8(vm->objects, name, &length);
        ref message = str_new(vm->objects, text, length);
        vm_raise_object(vm, EXC_AttributeError, message);
        decref(vm->objects, message);
        return -1;
    }
    slot_set(vm->objects, r, slot, value);
    return 0;
}

int
member_set(struct vm *vm, const struct member *member, ref r, ref value)
{
    if (member->set)
        return member->set(vm, r, value);
    vm_raise(vm, EXC_AttributeError, "attribute '%s' of '%.100s' objects is not writable",
             member->name, type_name_of(vm->objects, r));
    return -1;
}

int
member_is_readonly(struct vm *vm, ref self, ref value)
{
    (void)self;
    (void)value;
    vm_raise(vm, vm->rules->python2 ? EXC_TypeError : EXC_AttributeError, "readonly attribute");
    return -1;
}

/* Have instances of its type attributes in that version, which scenario Python leaves out (staticmethod, classmethod from 3.10 on)? */
static int
dict_left_out(const struct vm *vm, ref r)
{
    static const char dict[] = "__dict__";
    return measured_has(vm->dialect->version, (struct measured){.kind = kind_of(vm->objects, r)},
                        dict, sizeof dict - 1);
}

static int
cannot_set(struct vm *vm, ref r, ref name, ref attribute)
{
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length), *type = type_name_of(vm->objects, r);
    int known = attribute || native_of_kind(vm, kind_of(vm->objects, r), name);
    if (!known && refuse_type_attribute(vm, type_of(vm->objects, r), name))
        return -1;
    if (!known && dict_left_out(vm, r)) {
        vm_refuse(vm, "keep it elsewhere", "attributes of a %s are", type);
        return -1;
    }
    if (known)
        vm_raise(vm, EXC_AttributeError,
                 vm->rules->attribute_types_long ? "'%.100s' object attribute '%.*s' is read-only"
                                                 : "'%.50s' object attribute '%.*s' is read-only",
                 type, (int)length, text);
    else
        vm_raise(vm, EXC_AttributeError,
                 vm->rules->setattr_mentions_dict ? "'%.100s' object has no attribute '%.*s' and "
                                                    "no __dict__ for setting new attributes"
                                                  : "'%.100s' object has no attribute '%.*s'",
                 type, (int)length, text);
    if (vm->rules->stores_keep_object)
        attribute_error_keeps(vm, r, name);
    return -1;
}

/* AttributeError of what is not there to be deleted. */
static void
missing_to_delete(struct vm *vm, ref r, ref name, int of_class)
{
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length);
    const char *type = of_class ? type_name(vm->objects, r) : type_name_of(vm->objects, r);
    if (vm->rules->deletion_plain)
        vm_raise_object(vm, EXC_AttributeError, name);
    else if (vm->rules->python2)
        no_attribute(vm, r, name);
    else
        vm_raise(vm, EXC_AttributeError,
                 of_class ? "type object '%.50s' has no attribute '%.*s'"
                          : "'%.100s' object has no attribute '%.*s'",
                 type, (int)length, text);
}

static int
delete_attribute(struct vm *vm, ref r, ref name)
{
    if (attribute_del(vm->objects, r, name) > 0)
        return 0;
    if (!(object_at(vm->objects, r)->flags & OBJECT_HAS_DICT) && !dict_left_out(vm, r))
        return cannot_set(vm, r, name,
                          type_lookup(vm->objects, type_of(vm->objects, r), name, NULL));
    missing_to_delete(vm, r, name, 0);
    if (vm->rules->stores_keep_object > 1)
        attribute_error_keeps(vm, r, name);
    return -1;
}

int
set_plain_attribute(struct vm *vm, ref r, ref name, ref value)
{
    return value ? attribute_set(vm->objects, r, name, value) : delete_attribute(vm, r, name);
}

/* The exceptions' and functions' __dict__ is set by other C functions than that of a class of the program, and says so in 2.7. */
static int
set_dict(struct vm *vm, ref r, ref value)
{
    struct objects *o = vm->objects;
    int function = kind_of(o, r) == KIND_FUNCTION, exception = kind_of(o, r) == KIND_BASE_EXCEPTION;
    int own = function || exception, old = vm->rules->python2;
    if (is_classic_instance(o, r) && (!value || kind_of(o, value) != KIND_DICT))
        vm_raise(vm, EXC_TypeError, "__dict__ must be set to a dictionary");
    else if (!value && own)
        vm_raise(vm, EXC_TypeError, "%s",
                 !old       ? "cannot delete __dict__"
                 : function ? "function's dictionary may not be deleted"
                            : "__dict__ may not be deleted");
    else if (value && kind_of(o, value) != KIND_DICT && own && old)
        vm_raise(vm, EXC_TypeError, "%s",
                 function ? "setting function's dictionary to a non-dict"
                          : "__dict__ must be a dictionary");
    else if (value && kind_of(o, value) != KIND_DICT)
        vm_raise(vm, EXC_TypeError, "__dict__ must be set to a dictionary, not a '%.200s'",
                 type_name_of(o, value));
    else
        instance_set_dict(o, r, value);
    return vm_error_occurred(vm) ? -1 : 0;
}

/* Of a built-in type's object __doc__ is that of the type, which its own dict may hide. */
static int
set_doc(struct vm *vm, ref r, ref name)
{
    if (!(object_at(vm->objects, r)->flags & OBJECT_HAS_DICT))
        return cannot_set(vm, r, name, name);
    vm_refuse(vm, "keep it in another attribute",
              "setting or deleting __doc__ of such an object is");
    return -1;
}

static int
set_on_instance(struct vm *vm, ref r, ref name, ref value)
{
    struct objects *o = vm->objects;
    if (str_is(o, name, "__dict__"))
        return object_at(o, r)->flags & OBJECT_HAS_DICT ? set_dict(vm, r, value)
                                                        : cannot_set(vm, r, name, 0);
    if (str_is(o, name, "__class__")) {
        vm_refuse(vm, NULL, "changing the class of an object is");
        return -1;
    }
    if (is_classic_instance(o, r))
        return set_plain_attribute(vm, r, name, value);
    ref attribute = method_cache_lookup(vm, type_of(o, r), name);
    if (attribute && kind_of(o, attribute) == KIND_PROPERTY)
        return call_setter(vm, attribute, r, name, value);
    if (attribute && kind_of(o, attribute) == KIND_MEMBER_DESCRIPTOR)
        return set_slot(vm, attribute, r, name, value);
    const struct member *member = member_find(vm, kind_of(o, r), name);
    if (member && !attribute && !member->set && str_is(o, name, "__doc__"))
        return set_doc(vm, r, name);
    if (member && !attribute)
        return member_set(vm, member, r, value);
    if (kind_of(o, r) == KIND_FUNCTION && refuse_type_attribute(vm, type_of(o, r), name))
        return -1;
    if (!value)
        return delete_attribute(vm, r, name);
    if (attribute_set(o, r, name, value) == 0)
        return 0;
    return vm_error_occurred(vm) ? -1 : cannot_set(vm, r, name, attribute);
}

static int
set_on_class(struct vm *vm, ref class, ref name, ref value)
{
    struct objects *o = vm->objects;
    size_t length;
    if (!(type_data(o, class)->flags & TYPE_HEAP)) {
        const char *text = str_utf8(o, name, &length);
        if (vm->rules->qualified_names)
            vm_raise(vm, EXC_TypeError, "cannot set %3.*s attribute of immutable type '%-s'",
                     (int)length, text, type_name(o, class));
        else
            vm_raise(vm, EXC_TypeError, "can't set attributes of built-in/extension type '%-s'",
                     type_name(o, class));
        return -1;
    }
    int result;
    if (class_member_set(vm, class, name, value, &result))
        return result;
    if (!value && !dict_get_name(o, type_data(o, class)->dict, name)) {
        vm_raise_key(vm, name);
        missing_to_delete(vm, class, name, 1);
        if (vm->rules->stores_keep_object)
            attribute_error_keeps(vm, class, name);
        return -1;
    }
    return type_set_attribute(o, class, name, value);
}

/* Modules are as they are; one lacks what is deleted in the words of any object. */
static int
set_on_module(struct vm *vm, ref module, ref name, ref value)
{
    ref found = 0;
    int has = value ? 1 : vm_lookup_attr(vm, module, name, &found);
    decref(vm->objects, found);
    if (has < 0)
        return -1;
    if (has)
        vm_refuse(vm, "keep it under a name of the program",
                  "changing an attribute of a module is");
    else {
        if (!vm->rules->deletion_plain)
            vm_raise_key(vm, name);
        missing_to_delete(vm, module, name, 0);
    }
    return -1;
}

int
vm_setattr(struct vm *vm, ref r, ref name, ref value)
{
    ref object;
    int result;
    switch (kind_of(vm->objects, r)) {
    case KIND_TYPE:
        return set_on_class(vm, r, name, value);
    case KIND_WEAKPROXY:
    case KIND_CALLABLE_WEAKPROXY:
        object = proxied(vm, r);
        if (!object)
            return -1;
        incref(vm->objects, object);
        result = vm_setattr(vm, object, name, value);
        decref(vm->objects, object);
        return result;
    case KIND_MODULE:
        return set_on_module(vm, r, name, value);
    default:
        return set_on_instance(vm, r, name, value);
    }
}
