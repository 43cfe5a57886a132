/* The module weakref: ref, proxy and what asks about them. */
#include <string.h>

#include "python/library.h"
#include "python/tables.h"

/* The callback argument: 0 for None or none. */
static ref
callback_of(const struct vm *vm, const struct arguments *a)
{
    ref callback = a->count > 1 ? argument(vm, a, 1) : 0;
    return callback == vm->objects->vars.none ? 0 : callback;
}

ref
weakref_init(struct vm *vm, ref type, ref made, ref names)
{
    if (!made || !names || type_lookup(vm->objects, type, str_name(vm->objects, "__init__"), NULL))
        return made;
    vm_raise(vm, EXC_TypeError,
             vm->rules->functions_unnamed ? "ref() does not take keyword arguments"
                                          : "ref() takes no keyword arguments");
    struct raised raised = vm_error_save(vm);
    decref(vm->objects, made);
    vm_error_put_back(vm, raised);
    return 0;
}

/* weakref___new__ passes over keywords. */
static ref
ref_new_native(struct vm *vm, const struct arguments *a)
{
    ref made = weakref_new(vm->objects, a->self, argument(vm, a, 0), callback_of(vm, a));
    return weakref_init(vm, a->self, made, a->names);
}

static ref
ref_callback(struct vm *vm, ref self)
{
    ref callback = object_at(vm->objects, self)->field[WEAKREF_CALLBACK];
    return none_or(vm->objects, callback);
}

static const struct native ref_rows[] = {NATIVE(
    "__new__", ref_new_native, 1, 2,
    .flags = NATIVE_NEW | NATIVE_ANY_KEYWORDS | NATIVE_ODD_KEYWORDS, .tuple_until = ALWAYS_TUPLE)};
static const struct member ref_members[] = {{"__callback__", ref_callback, member_is_readonly}};

const struct native_table natives_weakref_ref = {KIND_WEAKREF, NULL, NATIVE_ROWS(ref_rows),
                                                 NATIVE_ROWS(ref_members), NULL};

static int
is_callable(struct vm *vm, ref r)
{
    switch (kind_of(vm->objects, r)) {
    case KIND_FUNCTION:
    case KIND_METHOD:
    case KIND_BUILTIN:
    case KIND_TYPE:
        return 1;
    default:
        return vm_overrides(vm, r, "__call__");
    }
}

static ref
proxy(struct vm *vm, const struct arguments *a)
{
    ref object = argument(vm, a, 0);
    return weakproxy_new(vm->objects, object, callback_of(vm, a), is_callable(vm, object));
}

static ref
getweakrefcount(struct vm *vm, const struct arguments *a)
{
    return int_new_size(vm->objects, weakref_count(vm->objects, argument(vm, a, 0)));
}

static ref
getweakrefs(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int appends = vm->rules->weakrefs_appended;
    ref list = list_new(o, appends ? 0 : weakref_count(o, argument(vm, a, 0)));
    uint32_t i = 0;
    for (ref w = object_at(o, argument(vm, a, 0))->weaklist; w; w = weakref_next(o, w)) {
        if (appends)
            list_append(o, list, w);
        else
            list_init(o, list, i++, newref(o, w));
    }
    return list;
}

static const struct native weakref_rows[] = {
    NATIVE("proxy", proxy, 1, 2, .tuple_until = 310),
    NATIVE("getweakrefcount", getweakrefcount, 1, 1),
    NATIVE("getweakrefs", getweakrefs, 1, 1),
};

static ref
ref_type(struct vm *vm, ref self)
{
    (void)self;
    return newref(vm->objects, static_type(KIND_WEAKREF));
}

/* The classes of the library. */
#define LIBRARY_CLASSES(X) \
    X(KeyedRef)            \
    X(WeakKeyDictionary)   \
    X(WeakMethod)          \
    X(WeakSet)             \
    X(WeakValueDictionary) \
    X(finalize)

/* A class of the library; 0 if the version has none of that name. */
static ref
get_class(struct vm *vm, const char *name)
{
    int later = !strcmp(name, "WeakMethod") || !strcmp(name, "finalize"); /* 3.4 */
    return later && vm->rules->python2 ? 0 : newref(vm->objects, library_get(vm, name));
}

#define CLASS_GETTER(name)                         \
    static ref get_##name(struct vm *vm, ref self) \
    {                                              \
        (void)self;                                \
        return get_class(vm, #name);               \
    }
LIBRARY_CLASSES(CLASS_GETTER)
#undef CLASS_GETTER

static const struct member weakref_members[] = {{"ref", ref_type, NULL},
                                                {"ReferenceType", ref_type, NULL},
#define CLASS_MEMBER(name) {#name, get_##name, NULL},
                                                LIBRARY_CLASSES(CLASS_MEMBER)
#undef CLASS_MEMBER
};

const struct native_table natives_weakref = {KIND_FREE, "weakref", NATIVE_ROWS(weakref_rows),
                                             NATIVE_ROWS(weakref_members), "_weakref"};
