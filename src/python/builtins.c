/* The built-in functions. */
#include "python/recursion.h"
#include "python/builtins.h"
#include "python/call.h"
#include "python/exception.h"
#include "python/generator.h"
#include "python/method_cache.h"
#include "python/tables.h"
#include "python/writer.h"

static ref
len(struct vm *vm, const struct arguments *a)
{
    int64_t length = vm_length(vm, argument(vm, a, 0));
    return length < 0 ? 0 : int_new_size(vm->objects, length);
}

static ref
repr(struct vm *vm, const struct arguments *a)
{
    return vm_repr(vm, argument(vm, a, 0));
}

static ref
ascii(struct vm *vm, const struct arguments *a)
{
    return vm_ascii(vm, argument(vm, a, 0));
}

static ref
id(struct vm *vm, const struct arguments *a)
{
    return int_new(vm->objects, (int64_t)object_at(vm->objects, argument(vm, a, 0))->address);
}

static ref
hash(struct vm *vm, const struct arguments *a)
{
    int64_t value;
    return object_hash(vm->objects, argument(vm, a, 0), &value) < 0
               ? 0
               : int_new_size(vm->objects, value);
}

int
vm_callable(struct vm *vm, ref r)
{
    switch (kind_of(vm->objects, r)) {
    case KIND_FUNCTION:
    case KIND_METHOD:
    case KIND_BUILTIN:
    case KIND_METHOD_WRAPPER:
    case KIND_METHOD_DESCRIPTOR:
    case KIND_WRAPPER_DESCRIPTOR:
    case KIND_TYPE:
    case KIND_WEAKREF:
    case KIND_CALLABLE_WEAKPROXY:
        return 1;
    case KIND_STATICMETHOD:
        return vm->rules->wrappers_called;
    default:
        return vm_overrides(vm, r, "__call__");
    }
}

static ref
callable(struct vm *vm, const struct arguments *a)
{
    return bool_new(vm->objects, vm_callable(vm, argument(vm, a, 0)));
}

static ref
isinstance(struct vm *vm, const struct arguments *a)
{
    int r = vm_isinstance(vm, argument(vm, a, 0), argument(vm, a, 1));
    return r < 0 ? 0 : bool_new(vm->objects, r);
}

int
vm_issubclass(struct vm *vm, ref class, ref class_or_tuple)
{
    struct objects *o = vm->objects;
    if (kind_of(o, class) != KIND_TYPE && kind_of(o, class_or_tuple) != KIND_TUPLE) {
        vm_raise(vm, EXC_TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    if (kind_of(o, class_or_tuple) == KIND_TYPE) {
        if (vm->rules->subclass_asked && !is_classic_class(o, class_or_tuple))
            ask_type(vm, class_or_tuple, "__subclasscheck__", class);
        return type_is_subtype(o, class, class_or_tuple);
    }
    if (kind_of(o, class_or_tuple) != KIND_TUPLE) {
        vm_raise(vm, EXC_TypeError,
                 vm->rules->isinstance_union
                     ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
                     : "issubclass() arg 2 must be a class or tuple of classes");
        return -1;
    }
    int is = 0;
    if (!recursion_enter(vm, " in __subclasscheck__"))
        return -1;
    for (uint32_t i = 0; !is && i < tuple_size(o, class_or_tuple); i++)
        is = vm_issubclass(vm, class, tuple_get(o, class_or_tuple, i));
    recursion_leave(vm);
    return is;
}

static ref
issubclass(struct vm *vm, const struct arguments *a)
{
    int r = vm_issubclass(vm, argument(vm, a, 0), argument(vm, a, 1));
    return r < 0 ? 0 : bool_new(vm->objects, r);
}

/* -- attributes -- */

enum { GETTING, SETTING };

/* The name argument as attributes are looked up by it: 0 after an error. New reference. setting: to set or delete it, what has a name of
 * its own in a complaint to 3.10 otherwise. */
static ref
attribute_name(struct vm *vm, const struct arguments *a, int setting)
{
    ref name = argument(vm, a, 1);
    if (kind_of(vm->objects, name) != KIND_STR)
        return !setting && vm->rules->getattr_names_itself
                   ? vm_raise(vm, EXC_TypeError, "%1s(): attribute name must be string",
                              a->native->name)
                   : vm_raise(vm, EXC_TypeError, "attribute name must be string, not '%.200s'",
                              type_name_of(vm->objects, name));
    int interned = setting || vm->rules->getattr_interns;
    ref known = interned ? str_intern(vm->objects, newref(vm->objects, name))
                         : str_known(vm->objects, newref(vm->objects, name));
    method_cache_enter(vm, argument(vm, a, 0), interned ? known : name, setting);
    return known;
}

static ref
getattr(struct vm *vm, const struct arguments *a)
{
    ref value = 0, name = attribute_name(vm, a, GETTING);
    int found = -1;
    if (!name)
        return 0;
    if (a->count == 2)
        value = vm_getattr(vm, argument(vm, a, 0), name);
    else
        found = vm_lookup_attr(vm, argument(vm, a, 0), name, &value);
    decref(vm->objects, name);
    if (found == 0)
        ask_error(vm, EXC_AttributeError);
    if (found == 0)
        return newref(vm->objects, argument(vm, a, 2));
    return a->count == 2 || found > 0 ? value : 0;
}

static ref
hasattr(struct vm *vm, const struct arguments *a)
{
    ref value = 0, name = attribute_name(vm, a, GETTING);
    if (!name)
        return 0;
    int found = vm_lookup_attr(vm, argument(vm, a, 0), name, &value);
    decref(vm->objects, name);
    if (found > 0)
        decref(vm->objects, value);
    else if (found == 0)
        ask_error(vm, EXC_AttributeError);
    if (found < 0 && vm->rules->hasattr_hides && vm_error_is(vm, EXC_Exception)) {
        vm_error_clear(vm);
        found = 0;
    }
    return found < 0 ? 0 : bool_new(vm->objects, found);
}

static ref
set_or_delete(struct vm *vm, const struct arguments *a, ref value)
{
    ref name = attribute_name(vm, a, SETTING);
    if (!name)
        return 0;
    int r = vm_setattr(vm, argument(vm, a, 0), name, value);
    decref(vm->objects, name);
    return r < 0 ? 0 : none_new(vm->objects);
}

static ref
setattr(struct vm *vm, const struct arguments *a)
{
    return set_or_delete(vm, a, argument(vm, a, 2));
}

static ref
delattr(struct vm *vm, const struct arguments *a)
{
    return set_or_delete(vm, a, 0);
}

/* -- iteration -- */

static ref
iter(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    if (a->count == 1)
        return vm_iter(vm, argument(vm, a, 0));
    if (!vm_callable(vm, argument(vm, a, 0)))
        return vm_raise(vm, EXC_TypeError, "%1s must be callable", vm->rules->iter_callable);
    return iterator_new(o, KIND_CALLABLE_ITERATOR, newref(o, argument(vm, a, 0)),
                        newref(o, argument(vm, a, 1)), 0);
}

static ref
next(struct vm *vm, const struct arguments *a)
{
    ref iterator = argument(vm, a, 0);
    ref item = vm_next_raw(vm, iterator);
    if (item)
        return item;
    if (vm_error_occurred(vm) && (a->count == 1 || !vm_error_matches(vm, EXC_StopIteration)))
        return 0;
    vm_error_clear(vm);
    if (a->count == 2)
        return newref(vm->objects, argument(vm, a, 1));
    return vm_raise_object(vm, EXC_StopIteration, 0);
}

/* any (wanted 1) and all (wanted 0): does an item have that truth? */
static ref
search_truth(struct vm *vm, ref iterable, int wanted)
{
    ref iterator = vm_iter(vm, iterable), item;
    int truth = !wanted;
    if (!iterator)
        return 0;
    while (truth == !wanted && (item = vm_next(vm, iterator)) != 0) {
        truth = vm_truth(vm, item);
        decref(vm->objects, item);
    }
    decref(vm->objects, iterator);
    return truth < 0 || vm_error_occurred(vm) ? 0 : bool_new(vm->objects, truth);
}

static ref
any(struct vm *vm, const struct arguments *a)
{
    return search_truth(vm, argument(vm, a, 0), 1);
}

static ref
all(struct vm *vm, const struct arguments *a)
{
    return search_truth(vm, argument(vm, a, 0), 0);
}

/* The best so far and its key; both owned. */
struct extreme {
    ref item, key;
};

/* Takes item (stolen) if it is better. 0 or -1. */
static int
consider(struct vm *vm, struct extreme *best, ref item, ref key_function, enum compare_op op)
{
    struct objects *o = vm->objects;
    ref key = key_function ? vm_call(vm, key_function, &item, 1) : newref(o, item);
    int better = key ? 1 : -1;
    if (key && best->item)
        better = vm_compare_bool(vm, op, key, best->key);
    if (better > 0) {
        ref old_item = best->item, old_key = best->key;
        *best = (struct extreme){item, key};
        decref(o, old_item);
        decref(o, old_key);
        return 0;
    }
    decref(o, item);
    decref(o, key);
    return better;
}

static ref
extreme_of(struct vm *vm, const struct arguments *a, enum compare_op op)
{
    struct objects *o = vm->objects;
    ref key = keyword(vm, a, "key"), otherwise = keyword(vm, a, "default"), item;
    struct extreme best = {0, 0};
    ref iterator = 0, found = 0;
    int r = 0;
    if (!a->count)
        return vm_raise(vm, EXC_TypeError, "%s expected 1 arguments, got 0", a->native->name);
    if (vm->rules->old_words && keyword_count(vm, a) && !key)
        return vm_raise(vm, EXC_TypeError, "%s() got an unexpected keyword argument",
                        a->native->name);
    if (key == o->vars.none && vm->rules->extreme_key_none)
        key = 0;
    if (a->count > 1 && otherwise)
        return vm_raise(vm, EXC_TypeError,
                        "Cannot specify a default for %-s() with multiple positional arguments",
                        a->native->name);
    if (a->count > 1) {
        ref arguments =
            vm->rules->extremes_iterate ? iterator_new(o, KIND_TUPLE_ITERATOR, 0, 0, 0) : 0;
        for (uint32_t i = 0; i < a->count && r == 0; i++)
            r = consider(vm, &best, newref(o, argument(vm, a, i)), key, op);
        decref(o, arguments);
    } else {
        iterator = vm_iter(vm, argument(vm, a, 0));
        if (!iterator)
            return 0;
        while (r == 0 && (item = vm_next(vm, iterator)) != 0)
            r = consider(vm, &best, item, key, op);
    }
    decref(o, best.key);
    if (vm_error_occurred(vm))
        decref(o, best.item);
    else if (best.item)
        found = best.item;
    else if (otherwise)
        found = newref(o, otherwise);
    else
        vm_raise(vm, EXC_ValueError,
                 vm->rules->extreme_of_iterable ? "%-s() iterable argument is empty"
                                                : "%-s() arg is an empty sequence",
                 a->native->name);
    decref(o, iterator);
    return found;
}

static ref
min(struct vm *vm, const struct arguments *a)
{
    return extreme_of(vm, a, COMPARE_LT);
}

static ref
max(struct vm *vm, const struct arguments *a)
{
    return extreme_of(vm, a, COMPARE_GT);
}

static ref
sorted(struct vm *vm, const struct arguments *a)
{
    if (!sort_arguments(vm, a, 1))
        return 0;
    ref list = vm_list(vm, argument(vm, a, 0));
    if (!list)
        return 0;
    ref method = vm_bound_builtin(vm, list, "sort");
    uint32_t number = native_find(vm, KIND_LIST, str_name(vm->objects, "sort")) - 1;
    struct arguments names = {.native = native_row(vm, number),
                              .number = number,
                              .self = list,
                              .at = a->at + a->count,
                              .names = a->names};
    native_keep_names(vm, number, a->names != 0);
    uint32_t levels = (uint32_t)vm->rules->types_entered;
    int entered = recursion_enter_call(vm, levels);
    int failed = !entered || !sort_by_name(vm, a, 1) || !arguments_fit(vm, &names, number) ||
                 sort_given(vm, list, a, 1);
    if (entered)
        recursion_hold(vm, levels, 0);
    struct raised raised = vm_error_save(vm);
    decref(vm->objects, method);
    if (!failed)
        return list;
    decref(vm->objects, list);
    vm_error_put_back(vm, raised);
    return 0;
}

static ref
format(struct vm *vm, const struct arguments *a)
{
    ref spec = a->count > 1 ? argument(vm, a, 1) : 0;
    if (spec && vm->rules->old_words && kind_of(vm->objects, spec) != KIND_STR)
        return vm_raise(vm, EXC_TypeError,
                        "format expects arg 2 to be string or unicode, not %.200s",
                        type_name_of(vm->objects, spec));
    if (spec && !argument_is_str(vm, a, 1))
        return 0;
    return vm_format(vm, argument(vm, a, 0), spec);
}

static ref
breakpoint(struct vm *vm, const struct arguments *a)
{
    (void)a;
    EMIT1(vm->clock, BREAKPOINT, vm->clock->vars.line);
    return none_new(vm->objects);
}

static const struct takes takes_sum[] = {{0, TAKING_UNPACKED, NULL, NULL},
                                         {308, TAKING_KEYWORDS, NULL, NULL},
                                         {0, TAKING_END, NULL, NULL}};
static const struct takes takes_pow[] = {{0, TAKING_UNPACKED, NULL, NULL},
                                         {308, TAKING_KEYWORDS, NULL, NULL},
                                         {0, TAKING_END, NULL, NULL}};
static const struct takes takes_extreme[] = {
    {0, TAKING_BOTH_BARE, NULL, NULL}, {309, TAKING_BOTH, NULL, NULL}, {0, TAKING_END, NULL, NULL}};
static const struct takes takes_sorted[] = {{0, TAKING_KEYWORDS, "/ * key reverse", NULL},
                                            {306, TAKING_KEYWORDS, "/ key reverse", NULL},
                                            {307, TAKING_UNPACKED, NULL, NULL},
                                            {0, TAKING_END, NULL, NULL}};

static const struct native rows[] = {
    NATIVE("print", builtin_print, 0, -1, .keywords = "* sep end file flush",
           .takes = takes_keywords, .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307),
           .names_always = 311, .gathered_since = 311, .gathered_until = 313),
    NATIVE("len", len, 1, 1, .form = FORM_LEN),
    NATIVE("repr", repr, 1, 1),
    NATIVE("ascii", ascii, 1, 1, .since = 306),
    NATIVE("id", id, 1, 1),
    NATIVE("hash", hash, 1, 1),
    NATIVE("callable", callable, 1, 1),
    NATIVE("isinstance", isinstance, 2, 2, .tuple_until = 306, .form = FORM_ISINSTANCE),
    NATIVE("issubclass", issubclass, 2, 2, .tuple_until = 306),
    NATIVE("getattr", getattr, 2, 3, .tuple_until = 306),
    NATIVE("hasattr", hasattr, 2, 2, .tuple_until = 306),
    NATIVE("setattr", setattr, 3, 3, .tuple_until = 306),
    NATIVE("delattr", delattr, 2, 2, .tuple_until = 306),
    NATIVE("iter", iter, 1, 2, .tuple_until = 307),
    NATIVE("next", next, 1, 2, .tuple_until = 306),
    NATIVE("sum", builtin_sum, 1, 2, .keywords = "/ start", .takes = takes_sum, .tuple_until = 306,
           KEEPS_NAMES(308)),
    NATIVE("any", any, 1, 1),
    NATIVE("all", all, 1, 1),
    NATIVE("min", min, 0, -1, .flags = NATIVE_ANY_KEYWORDS, .tuple_until = 207, .sought_until = 207,
           .until = 207),
    NATIVE("max", max, 0, -1, .flags = NATIVE_ANY_KEYWORDS, .tuple_until = 207, .sought_until = 207,
           .until = 207),
    NATIVE("min", min, 1, -1, .keywords = "* key default", .takes = takes_extreme, .since = 306,
           .tuple_until = 312, .sought_until = 312, .names_since = 313,
           .names_until = ALWAYS_TUPLE),
    NATIVE("max", max, 1, -1, .keywords = "* key default", .takes = takes_extreme, .since = 306,
           .tuple_until = 312, .sought_until = 312, .names_since = 313,
           .names_until = ALWAYS_TUPLE),
    NATIVE("sorted", sorted, 1, 4, .keywords = "iterable cmp key reverse", .takes = takes_keywords,
           .tuple_until = 207, .sought_until = 207, .until = 207),
    NATIVE("sorted", sorted, 1, 1, .since = 306, .flags = NATIVE_ANY_KEYWORDS,
           .takes = takes_sorted, .tuple_until = 306, .sought_until = 306),
    NATIVE("abs", builtin_abs, 1, 1),
    NATIVE("format", format, 1, 2, .takes = takes_clinic),
    NATIVE("ord", builtin_ord, 1, 1),
    NATIVE("chr", builtin_chr, 1, 1, .takes = takes_one_3),
    NATIVE("bin", builtin_bin, 1, 1),
    NATIVE("hex", builtin_hex, 1, 1),
    NATIVE("oct", builtin_oct, 1, 1),
    NATIVE("divmod", builtin_divmod, 2, 2, .tuple_until = 306),
    NATIVE("pow", builtin_pow, 2, 3, .keywords = "base exp mod", .takes = takes_pow,
           .tuple_until = 306, KEEPS_NAMES(308)),
    NATIVE("round", builtin_round, 1, 2, .keywords = "number ndigits", .takes = takes_keywords,
           .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), .names_always = 307,
           .names_new = 307),
    NATIVE("range", builtin_range, 1, 3, .tuple_until = 207, .until = 207),
    NATIVE("zip", builtin_zip, 0, -1, .tuple_until = 207, .until = 207),
    NATIVE("map", builtin_map, 0, -1, .tuple_until = 207, .until = 207),
    NATIVE("filter", builtin_filter, 2, 2, .tuple_until = 207, .until = 207),
    NATIVE("intern", builtin_intern, 1, 1, .tuple_until = 207, .until = 207),
    NATIVE("reduce", builtin_reduce, 2, 3, .tuple_until = 207, .until = 207),
    NATIVE("apply", builtin_apply, 1, 3, .tuple_until = 207, .until = 207),
    NATIVE("cmp", builtin_cmp, 2, 2, .tuple_until = 207, .until = 207),
    NATIVE("breakpoint", breakpoint, 0, -1, .flags = NATIVE_ANY_KEYWORDS, .since = 307),
};

const struct native_table natives_builtins = {KIND_FREE, "builtins", NATIVE_ROWS(rows),
                                              NULL,      0,          NULL};
