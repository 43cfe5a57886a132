/* What the classes of the library need and Python's text cannot say: the module _weakref, as far as library.c uses it. */
#include "python/exception.h"
#include "python/tables.h"

/* ref.__new__(type, object, callback) for a class derived from ref. */
static ref
new_ref(struct vm *vm, const struct arguments *a)
{
    ref callback = argument(vm, a, 2);
    return weakref_new(vm->objects, argument(vm, a, 0), argument(vm, a, 1),
                       callback == vm->objects->vars.none ? 0 : callback);
}

/* ref.__call__(reference), whatever its class says. */
static ref
referent(struct vm *vm, const struct arguments *a)
{
    ref object = weakref_object(vm->objects, argument(vm, a, 0));
    return none_or(vm->objects, object);
}

/* types.MethodType(function, object). */
static ref
bind(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    return method_new(o, newref(o, argument(vm, a, 0)), newref(o, argument(vm, a, 1)), 0);
}

/* _remove_dead_weakref(dict, key): deletes the item if its value is a weak reference whose object is gone. */
static ref
remove_dead(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref dict = argument(vm, a, 0), key = argument(vm, a, 1), value;
    int found = dict_get(o, dict, key, &value);
    if (found < 0)
        return 0;
    if (found && kind_of(o, value) == KIND_WEAKREF && !weakref_object(o, value) &&
        dict_del(o, dict, key) < 0)
        return 0;
    return newref(o, o->vars.none);
}

/* *rest in `a, b, *rest = items` of a tuple: the list of those from number n on, which an iterator gives. */
static ref
rest(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref iterator = vm_iter(vm, argument(vm, a, 0));
    for (int64_t n = int_value(o, argument(vm, a, 1)); n > 0; n--)
        decref(o, vm_next(vm, iterator));
    ref list = vm_list(vm, iterator);
    decref(o, iterator);
    return list;
}

/* sys.excepthook(exception): tells of an exception that nobody catches. */
static ref
report(struct vm *vm, const struct arguments *a)
{
    exception_print(vm, argument(vm, a, 0));
    return newref(vm->objects, vm->objects->vars.none);
}

static const struct native library_rows[] = {
    NATIVE("new_ref", new_ref, 3, 3), NATIVE("referent", referent, 1, 1),
    NATIVE("bind", bind, 2, 2),       NATIVE("remove_dead", remove_dead, 2, 2),
    NATIVE("report", report, 1, 1),   NATIVE("rest", rest, 2, 2)};

const struct native_table natives_library = {KIND_FREE, "_weakref", NATIVE_ROWS(library_rows),
                                             NULL,      0,          NULL};
