/* list (sort.c has its sort), tuple. */
#include "python/slots.h"
#include "python/writer.h"
#include "python/specialize.h"
#include "python/tables.h"

/* -- list -- */

/* list.__init__(iterable) on an empty list. */
static int
fill(struct vm *vm, ref list, ref iterable)
{
    if (is_exactly(vm->objects, iterable, KIND_LIST) ||
        is_exactly(vm->objects, iterable, KIND_TUPLE)) {
        list_init_from(vm->objects, list, iterable);
        return 0;
    }
    return vm_list_fill(vm, list, iterable);
}

static ref
list_new_native(struct vm *vm, const struct arguments *a)
{
    ref list = list_new_of(vm->objects, a->self); /* tp_alloc: never from the free list */
    ref source = argument_or_old_name(vm, a, "sequence");
    native_parse(vm, a);
    if (!source || fill(vm, list, source) == 0)
        return list;
    decref(vm->objects, list);
    return 0;
}

static ref
list_init_native(struct vm *vm, const struct arguments *a)
{
    list_clear(vm->objects, a->self);
    if (a->count && fill(vm, a->self, argument(vm, a, 0)) < 0)
        return 0;
    return none_new(vm->objects);
}

static ref
append(struct vm *vm, const struct arguments *a)
{
    list_append(vm->objects, a->self, argument(vm, a, 0));
    return none_new(vm->objects);
}

static ref
extend(struct vm *vm, const struct arguments *a)
{
    return vm_list_extend(vm, a->self, argument(vm, a, 0)) < 0 ? 0 : none_new(vm->objects);
}

static ref
insert(struct vm *vm, const struct arguments *a)
{
    int64_t where;
    if (!as_size(vm, argument(vm, a, 0), &where))
        return 0;
    list_insert(vm->objects, a->self, where, argument(vm, a, 1));
    return none_new(vm->objects);
}

static ref
pop_item(struct vm *vm, const struct arguments *a)
{
    int64_t i = -1, size = list_size(vm->objects, a->self);
    if (a->count && !as_size(vm, argument(vm, a, 0), &i))
        return 0;
    if (size == 0)
        return vm_raise(vm, EXC_IndexError, "pop from empty list");
    i += i < 0 ? size : 0;
    if (i < 0 || i >= size)
        return vm_raise(vm, EXC_IndexError, "pop index out of range");
    return list_pop(vm->objects, a->self, (uint32_t)i);
}

/* Index of the first item equal to wanted in [from, to), -1 if there is none, -2 after an error. */
static int64_t
search(struct vm *vm, ref list, ref wanted, int64_t from, int64_t to)
{
    for (int64_t i = from; i < to && i < list_size(vm->objects, list); i++) {
        ref item = list_get(vm->objects, list, (uint32_t)i);
        incref(vm->objects, vm->rules->list_items_held ? item : 0);
        int same = vm_equal(vm, item, wanted);
        decref(vm->objects, vm->rules->list_items_held ? item : 0);
        if (same)
            return same < 0 ? -2 : i;
    }
    return -1;
}

static ref
remove_item(struct vm *vm, const struct arguments *a)
{
    int64_t i = search(vm, a->self, argument(vm, a, 0), 0, INT64_MAX);
    if (i == -1)
        return vm_raise(vm, EXC_ValueError, "list.remove(x): x not in list");
    if (i < 0)
        return 0;
    list_assign_slice(vm->objects, a->self, (uint32_t)i, (uint32_t)i + 1, 0);
    return none_new(vm->objects);
}

static ref
clear(struct vm *vm, const struct arguments *a)
{
    list_clear(vm->objects, a->self);
    return none_new(vm->objects);
}

static ref
copy(struct vm *vm, const struct arguments *a)
{
    return list_copy(vm->objects, a->self, 0, list_size(vm->objects, a->self));
}

static ref
reverse(struct vm *vm, const struct arguments *a)
{
    list_reverse(vm->objects, a->self);
    return none_new(vm->objects);
}

static ref
not_in_list(struct vm *vm, ref wanted)
{
    if (!vm->rules->index_shows_value)
        return vm_raise(vm, EXC_ValueError, "list.index(x): x not in list");
    struct writer w;
    writer_format_begin(vm, &w, "%R is not in list");
    if (writer_repr(&w, wanted) < 0) {
        writer_drop(&w);
        if (!vm->rules->index_replaces)
            return 0;
        vm_error_clear(vm);
        return vm_raise_exception(vm, EXC_ValueError, tuple_new(vm->objects, 0));
    }
    w.overallocate = 0;
    writer_put_c(&w, " is not in list");
    ref text = writer_end(&w);
    vm_raise_object(vm, EXC_ValueError, text);
    decref(vm->objects, text);
    return 0;
}

/* The optional bounds of index(): 1, or 0 after an error. */
static int
bounds(struct vm *vm, const struct arguments *a, int64_t size, int64_t *from, int64_t *to)
{
    int64_t *const bound[] = {from, to};
    *from = 0;
    *to = INT64_MAX;
    for (uint32_t i = 1; i < a->count; i++) {
        ref r = argument(vm, a, i);
        if (!is_indexable(vm, r))
            return (int)vm_raise(vm, EXC_TypeError,
                                 "slice indices must be integers or have an __index__ method");
        if (!as_index(vm, r, bound[i - 1]))
            return 0;
    }
    *from = *from < 0 ? (*from + size < 0 ? 0 : *from + size) : *from;
    *to = *to < 0 ? *to + size : *to;
    return 1;
}

static ref
list_index(struct vm *vm, const struct arguments *a)
{
    int64_t from, to;
    if (!bounds(vm, a, list_size(vm->objects, a->self), &from, &to))
        return 0;
    int64_t i = search(vm, a->self, argument(vm, a, 0), from, to);
    if (i == -1)
        return not_in_list(vm, argument(vm, a, 0));
    return i < 0 ? 0 : int_new_size(vm->objects, i);
}

static ref
list_count(struct vm *vm, const struct arguments *a)
{
    int64_t n = 0;
    for (int64_t i = 0; (i = search(vm, a->self, argument(vm, a, 0), i, INT64_MAX)) >= 0; i++)
        n++;
    return vm_error_occurred(vm) ? 0 : int_new_size(vm->objects, n);
}

int
sort_arguments(struct vm *vm, const struct arguments *a, uint32_t skip)
{
    int64_t value;
    ref reverse = argument_or(vm, a, skip + 1, "reverse");
    return !vm->rules->sort_parses_all || !reverse || as_c_int(vm, reverse, &value);
}

int
sort_by_name(struct vm *vm, const struct arguments *a, uint32_t skip)
{
    return vm->rules->sorts_compare || a->count <= skip ||
           (int)vm_raise(vm, EXC_TypeError, "must use keyword argument for key function");
}

int
sort_given(struct vm *vm, ref list, const struct arguments *a, uint32_t skip)
{
    if (!vm->rules->sorts_compare)
        return list_sort(vm, list, 0, keyword(vm, a, "key"), keyword(vm, a, "reverse"));
    return list_sort(vm, list, argument_or(vm, a, skip, "cmp"), argument_or(vm, a, skip + 1, "key"),
                     argument_or(vm, a, skip + 2, "reverse"));
}

static ref
sort(struct vm *vm, const struct arguments *a)
{
    if (!sort_arguments(vm, a, 0) || !sort_by_name(vm, a, 0))
        return 0;
    return sort_given(vm, a->self, a, 0) < 0 ? 0 : none_new(vm->objects);
}

static const struct takes takes_sort[] = {{0, TAKING_KEYWORDS, NULL, NULL},
                                          {306, TAKING_KEYWORDS, "key reverse", NULL},
                                          {307, TAKING_KEYWORDS, NULL, NULL},
                                          {0, TAKING_END, NULL, NULL}};

static const struct native list_rows[] = {
    NATIVE("__new__", list_new_native, 0, 1, .flags = NATIVE_NEW | NATIVE_INIT,
           .takes = takes_sequence, .tuple_until = 308, .sought_until = 306),
    INIT(list_init_native, 0, 1, .takes = takes_sequence),
    NATIVE("append", append, 1, 1, .form = FORM_LIST_APPEND),
    NATIVE("extend", extend, 1, 1),
    NATIVE("insert", insert, 2, 2, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("pop", pop_item, 0, 1, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("remove", remove_item, 1, 1),
    NATIVE("clear", clear, 0, 0, .since = 303),
    NATIVE("copy", copy, 0, 0, .since = 303),
    NATIVE("reverse", reverse, 0, 0),
    NATIVE("index", list_index, 1, 3, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("count", list_count, 1, 1),
    NATIVE("sort", sort, 0, 3, .keywords = "cmp key reverse", .takes = takes_sort,
           .tuple_until = 207, .sought_until = 207, .until = 207),
    NATIVE("sort", sort, 0, 0, .since = 306, .keywords = "* key reverse", .takes = takes_sort,
           .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), .names_always = 307),
};

const struct native_table natives_list = {KIND_LIST, NULL, NATIVE_ROWS(list_rows), NULL, 0, NULL};

/* -- tuple -- */

static ref
tuple_new_native(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref source = argument_or_old_name(vm, a, "sequence");
    ref tuple = source ? vm_tuple(vm, source) : tuple_new(o, 0);
    if (!tuple || a->self == static_type(KIND_TUPLE))
        return tuple;
    uint32_t n = tuple_size(o, tuple);
    ref own = tuple_new_of(o, a->self, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(o, own, i, newref(o, tuple_get(o, tuple, i)));
    tuple_ready(o, own, TUPLE_FILLED);
    decref(o, tuple);
    return own;
}

static ref
tuple_index(struct vm *vm, const struct arguments *a)
{
    int64_t from, to, size = tuple_size(vm->objects, a->self);
    if (!bounds(vm, a, size, &from, &to))
        return 0;
    for (uint32_t i = (uint32_t)from; i < size && i < to; i++) {
        int same = vm_equal(vm, tuple_get(vm->objects, a->self, i), argument(vm, a, 0));
        if (same)
            return same < 0 ? 0 : int_new_size(vm->objects, i);
    }
    return vm_raise(vm, EXC_ValueError, "tuple.index(x): x not in tuple");
}

static ref
tuple_count(struct vm *vm, const struct arguments *a)
{
    int64_t n = 0;
    for (uint32_t i = 0; i < tuple_size(vm->objects, a->self); i++) {
        int same = vm_equal(vm, tuple_get(vm->objects, a->self, i), argument(vm, a, 0));
        if (same < 0)
            return 0;
        n += same;
    }
    return int_new_size(vm->objects, n);
}

static const struct native tuple_rows[] = {
    NATIVE("__new__", tuple_new_native, 0, 1, .flags = NATIVE_NEW, .takes = takes_sequence,
           .tuple_until = 308, .sought_until = 306),
    NATIVE("index", tuple_index, 1, 3, .takes = takes_clinic, .tuple_until = 306),
    NATIVE("count", tuple_count, 1, 1),
};

/* Of sys.version_info; other tuples have none of these. */
#define VERSION_PART(name, i)                    \
    static ref name(struct vm *vm, ref self)     \
    {                                            \
        return version_info_part(vm, self, (i)); \
    }
VERSION_PART(version_major, 0)
VERSION_PART(version_minor, 1)
VERSION_PART(version_micro, 2)
VERSION_PART(version_releaselevel, 3)
VERSION_PART(version_serial, 4)

static const struct member tuple_members[] = {
    {"major", version_major, NULL},   {"minor", version_minor, NULL},
    {"micro", version_micro, NULL},   {"releaselevel", version_releaselevel, NULL},
    {"serial", version_serial, NULL},
};

const struct native_table natives_tuple = {KIND_TUPLE, NULL, NATIVE_ROWS(tuple_rows),
                                           NATIVE_ROWS(tuple_members), NULL};
