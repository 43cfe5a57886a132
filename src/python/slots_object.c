/* Slots that any object has: its texts, truth, attributes and calls. */
#include <string.h>

#include "python/attribute.h"
#include "python/refusal.h"
#include "python/repr.h"
#include "python/slots.h"

ref
slot_repr(struct vm *vm, const struct arguments *a)
{
    int64_t truth = kind_of(vm->objects, a->self) == KIND_BOOL && int_value(vm->objects, a->self);
    if (kind_of(vm->objects, a->self) == KIND_BOOL && !strcmp(native_owner(vm, a->number), "int"))
        return str_new(vm->objects, truth ? "1" : "0", 1); /* int.__repr__(True) */
    return builtin_repr(vm, a->self);
}

ref
slot_str(struct vm *vm, const struct arguments *a)
{
    return builtin_str(vm, a->self);
}

/* TypeError of a specification that is no text, in 2.7. */
static ref
old_format_words(struct vm *vm, ref self, ref spec)
{
    enum object_kind kind = kind_of(vm->objects, self);
    if (kind == KIND_STR)
        return vm_raise(vm, EXC_TypeError, "__format__ arg must be str or unicode, not %s",
                        type_name_of(vm->objects, spec));
    return vm_raise(vm, EXC_TypeError,
                    is_int(vm->objects, self) || kind == KIND_FLOAT
                        ? "__format__ requires str or unicode"
                        : "argument to __format__ must be unicode or str");
}

ref
slot_format(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref spec = argument(vm, a, 0);
    if (kind_of(o, spec) == KIND_STR)
        return vm_format_builtin(vm, a->self, spec);
    if (vm->rules->old_words)
        return old_format_words(vm, a->self, spec);
    if (vm->rules->functions_unnamed)
        return vm_raise(vm, EXC_TypeError, "__format__() argument 1 must be str, not %.50s",
                        argument_type_name(vm, spec));
    return vm_raise(vm, EXC_TypeError, "__format__() argument must be str, not %.50s",
                    argument_type_name(vm, spec));
}

ref
slot_sizeof(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int64_t size = (int64_t)object_sizeof(o, a->self);
    if (!strcmp(native_owner(vm, a->number), "object") &&
        native_of_kind(vm, kind_of(o, a->self), str_name(o, "__sizeof__")) != a->number + 1)
        return vm_refuse(vm, "use sys.getsizeof()", "object.__sizeof__ of such an object is");
    return int_new_size(o, size - type_header(o, type_of(o, a->self)));
}

ref
slot_bool(struct vm *vm, const struct arguments *a)
{
    return bool_new(vm->objects, builtin_truth(vm, a->self));
}

ref
slot_call(struct vm *vm, const struct arguments *a)
{
    return vm_call_on(vm, a->self, a);
}

/* -- attributes -- */

/* Is it the name of an attribute? 1, or 0 after TypeError. */
static int
is_name(struct vm *vm, ref name)
{
    return kind_of(vm->objects, name) == KIND_STR ||
           (int)vm_raise(vm, EXC_TypeError, "attribute name must be string, not '%.200s'",
                         type_name_of(vm->objects, name));
}

ref
slot_getattribute(struct vm *vm, const struct arguments *a)
{
    ref name = argument(vm, a, 0);
    return is_name(vm, name) ? vm_getattr(vm, a->self, name) : 0;
}

static ref
store(struct vm *vm, const struct arguments *a, ref value)
{
    ref name = argument(vm, a, 0);
    return is_name(vm, name) && vm_setattr(vm, a->self, name, value) == 0 ? none_new(vm->objects)
                                                                          : 0;
}

ref
slot_setattr(struct vm *vm, const struct arguments *a)
{
    return store(vm, a, argument(vm, a, 1));
}

ref
slot_delattr(struct vm *vm, const struct arguments *a)
{
    return store(vm, a, 0);
}

/* -- object's own -- */

/* hackcheck: object's method must not go round what a built-in type does of its own. 1, or 0 after TypeError. */
static int
may_apply(struct vm *vm, const struct arguments *a)
{
    enum object_kind kind = kind_of(vm->objects, a->self);
    if (kind != KIND_TYPE && kind != KIND_WEAKPROXY && kind != KIND_CALLABLE_WEAKPROXY)
        return 1;
    return (int)vm_raise(vm, EXC_TypeError, "can't apply this %s to %s object", a->native->name,
                         type_name_of(vm->objects, a->self));
}

ref
object_getattribute_(struct vm *vm, const struct arguments *a)
{
    enum object_kind kind = kind_of(vm->objects, a->self);
    if (kind == KIND_TYPE || kind == KIND_MODULE || kind == KIND_SUPER || kind == KIND_WEAKPROXY ||
        kind == KIND_CALLABLE_WEAKPROXY)
        return vm_refuse(vm, "use getattr()", "object.__getattribute__ of such an object is");
    return slot_getattribute(vm, a);
}

ref
object_setattr_(struct vm *vm, const struct arguments *a)
{
    return may_apply(vm, a) ? slot_setattr(vm, a) : 0;
}

ref
object_delattr_(struct vm *vm, const struct arguments *a)
{
    return may_apply(vm, a) ? slot_delattr(vm, a) : 0;
}

/* object_repr: "<module.Type object at 0x...>", whatever the type says. */
ref
object_repr_(struct vm *vm, const struct arguments *a)
{
    return repr_plain(vm, a->self);
}

/* object_str: the type's tp_repr, whatever it returns. */
ref
object_str_(struct vm *vm, const struct arguments *a)
{
    ref text;
    int found = vm_call_special(vm, a->self, "__repr__", NULL, 0, &text);
    return found < 0 ? 0 : found ? text : builtin_repr(vm, a->self);
}
