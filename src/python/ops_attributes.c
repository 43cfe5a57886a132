/* Instructions on attributes, those of super() too. */
#include "python/attribute.h"
#include "python/call.h"
#include "python/operations.h"
#include "python/specialize.h"

/* The getter that a specialized LOAD_ATTR_PROPERTY enters: a Python function that takes self alone. Borrowed; 0: there is none. */
static ref
simple_getter(struct vm *vm, ref self, ref name)
{
    struct objects *o = vm->objects;
    ref type = type_of(o, self), getter = 0;
    if (kind_of(o, self) == KIND_TYPE || !(type_data(o, type)->flags & TYPE_HEAP))
        return 0;
    ref property = type_lookup(o, type, name, NULL);
    if (property && is_exactly(o, property, KIND_PROPERTY))
        getter = object_at(o, property)->field[PROPERTY_GET];
    return getter && is_simple_function(vm, getter, 1) ? getter : 0;
}

int
op_LOAD_ATTR(struct vm *vm, int32_t arg)
{
    ref self = peek(vm, 1);
    ref getter = vm->rules->getters_specialized ? simple_getter(vm, self, name_ref(vm, arg)) : 0;
    if (getter &&
        site_is_specialized(vm, object_at(vm->objects, type_of(vm->objects, self))->serial))
        return enter_function(vm, getter, 1);
    ref value = vm_getattr(vm, self, name_ref(vm, arg));
    drop(vm, 1);
    if (!value)
        return -1;
    push(vm, value);
    return 0;
}

int
op_LOAD_METHOD(struct vm *vm, int32_t arg)
{
    ref self = peek(vm, 1), function = method_unbound(vm, self, name_ref(vm, arg));
    if (function) {
        uint32_t entry = pop_entry(vm);
        push(vm, newref(vm->objects, function));
        push(vm, entry); /* borrowed or not, as it was */
        return 0;
    }
    if (vm->rules->classmethods_unbound &&
        (function = classmethod_unbound(vm, self, name_ref(vm, arg)))) {
        ref class = newref(vm->objects, type_of(vm->objects, self));
        newref(vm->objects, function);
        drop(vm, 1);
        push(vm, function);
        push(vm, class);
        return 0;
    }
    ref value = vm_getattr(vm, self, name_ref(vm, arg));
    drop(vm, 1);
    if (!value)
        return -1;
    push(vm, 0);
    push(vm, value);
    return 0;
}

/* super(TOS1, TOS).name for the instruction, which takes three entries off: new reference. Until it is specialized, it makes the super
 * object, which outlives the entries; if it fails, too. */
static ref
super_attribute(struct vm *vm, ref name, int specialized)
{
    struct objects *o = vm->objects;
    ref class = peek(vm, 2), self = peek(vm, 1);
    ref object = specialized ? 0 : super_of(vm, class, self);
    int fits = specialized ? super_fits(vm, class, self) : object != 0;
    if (object)
        drop(vm, 3);
    ref value = fits ? super_getattr(vm, class, self, name) : 0;
    if (fits && !value && !object)
        object = super_new(o, newref(o, class), newref(o, self));
    if (fits && !value)
        attribute_error_keeps(vm, object, name);
    struct raised raised = vm_error_save(vm);
    if (specialized || !fits)
        drop(vm, 3);
    decref(o, object);
    vm_error_put_back(vm, raised);
    return value;
}

int
op_LOAD_SUPER_ATTR(struct vm *vm, int32_t arg)
{
    ref value = super_attribute(vm, name_ref(vm, arg), site_is_specialized(vm, 1));
    if (!value)
        return -1;
    push(vm, value);
    return 0;
}

/* Puts a function and its first argument, which is TOS, in the place of the three entries. */
static void
push_super_method(struct vm *vm, ref function)
{
    uint32_t self = pop_entry(vm); /* borrowed or not, as it was */
    incref(vm->objects, function);
    drop(vm, 2);
    push(vm, function);
    push(vm, self);
}

int
op_LOAD_SUPER_METHOD(struct vm *vm, int32_t arg)
{
    ref self = peek(vm, 1), function = 0;
    int specialized = site_is_specialized(vm, 1);
    if (specialized)
        function = super_method_unbound(vm, peek(vm, 2), self, name_ref(vm, arg));
    if (function && super_fits(vm, peek(vm, 2), self)) {
        push_super_method(vm, function);
        return 0;
    }
    ref value = function ? 0 : super_attribute(vm, name_ref(vm, arg), specialized);
    if (function)
        drop(vm, 3);
    if (!value)
        return -1;
    push(vm, 0);
    push(vm, value);
    return 0;
}

int
op_STORE_ATTR(struct vm *vm, int32_t arg)
{
    int r = vm_setattr(vm, peek(vm, 1), name_ref(vm, arg), peek(vm, 2));
    release_inputs(vm, 2);
    return r;
}

int
op_DELETE_ATTR(struct vm *vm, int32_t arg)
{
    int r = vm_setattr(vm, peek(vm, 1), name_ref(vm, arg), 0);
    drop(vm, 1);
    return r;
}
