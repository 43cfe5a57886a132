/* enumerate, zip, map, filter, reversed. */
#include "python/builtins.h"
#include "python/refusal.h"
#include "python/tables.h"

static ref
enumerate_new(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref start = argument_or(vm, a, 1, "start");
    int64_t first = 0;
    if (start && vm->rules->old_words && !is_int(vm->objects, start))
        return vm_raise(vm, EXC_TypeError, "'%.200s' object cannot be interpreted as an index",
                        type_name_of(vm->objects, start));
    if (start && !as_index(vm, start, &first))
        return 0;
    ref made = iterator_new(o, KIND_ENUMERATE, 0, 0, 0); /* tp_alloc comes first */
    object_edit(o, made)->integer = first;
    ref iterator =
        vm_iter(vm, argument_or(vm, a, 0, vm->rules->old_names ? "sequence" : "iterable"));
    if (!iterator) {
        struct raised raised = vm_error_save(vm);
        decref(o, made);
        vm_error_put_back(vm, raised);
        return 0;
    }
    object_set_field(o, made, ITERATOR_SEQUENCE, iterator);
    ref none[2] = {none_new(o), none_new(o)};
    object_set_field(o, made, ITERATOR_SECOND, tuple_steal(o, none, 2));
    return made;
}

ref
iterators_tuple(struct vm *vm, const struct arguments *a, uint32_t from)
{
    struct objects *o = vm->objects;
    ref tuple = tuple_new(o, a->count - from);
    tuple_ready(o, tuple, TUPLE_FILLED);
    for (uint32_t i = from; i < a->count; i++) {
        ref iterator = vm_iter(vm, argument(vm, a, i));
        if (!iterator && from == 0 && vm->rules->zip_numbers_arguments &&
            vm_error_matches(vm, EXC_TypeError)) {
            vm_error_clear(vm);
            vm_raise(vm, EXC_TypeError, "zip argument #%u must support iteration", i + 1);
        }
        if (!iterator) {
            decref(o, tuple);
            return 0;
        }
        tuple_init(o, tuple, i - from, iterator);
    }
    return tuple;
}

/* The keyword strict of zip() (3.10+) and map() (3.14+): 1, 0, -1 after an error. */
static int
is_strict(struct vm *vm, const struct arguments *a)
{
    ref strict = keyword(vm, a, "strict");
    return strict ? vm_truth(vm, strict) : 0;
}

static ref
zip_new(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int strict = is_strict(vm, a);
    if (strict < 0)
        return 0;
    ref sources = iterators_tuple(vm, a, 0);
    if (!sources)
        return 0;
    ref result = tuple_new(o, a->count);
    for (uint32_t i = 0; i < a->count; i++)
        tuple_init(o, result, i, none_new(o));
    if (a->count)
        tuple_ready(o, result, TUPLE_FILLED);
    ref zip = iterator_new(o, KIND_ZIP, sources, result, 0);
    object_edit(o, zip)->integer = strict;
    return zip;
}

static ref
map_new(struct vm *vm, const struct arguments *a)
{
    int strict = is_strict(vm, a);
    if (strict < 0)
        return 0;
    if (a->count < 2)
        return vm_raise(vm, EXC_TypeError, "map() must have at least two arguments.");
    if (a->count > MAP_MOST)
        return vm_refuse(vm, "map over fewer", "map() over more than 64 iterables is");
    ref sources = iterators_tuple(vm, a, 1);
    if (!sources)
        return 0;
    ref map =
        iterator_new(vm->objects, KIND_MAP, newref(vm->objects, argument(vm, a, 0)), sources, 0);
    object_edit(vm->objects, map)->integer = strict;
    return map;
}

static ref
filter_new(struct vm *vm, const struct arguments *a)
{
    ref iterator = vm_iter(vm, argument(vm, a, 1));
    if (!iterator)
        return 0;
    return iterator_new(vm->objects, KIND_FILTER, newref(vm->objects, argument(vm, a, 0)), iterator,
                        0);
}

/* Has items by number: a built-in sequence, or an instance whose class defines __getitem__. */
int
vm_is_sequence(struct vm *vm, ref r)
{
    return kind_is(kind_of(vm->objects, r), K_ITEMS) || vm_overrides(vm, r, "__getitem__");
}

/* reversed() of a dict or one of its views; 0 for anything else. */
static ref
dict_reversed(struct vm *vm, ref r)
{
    static const enum object_kind kinds[] = {KIND_DICT_REVERSED, KIND_DICT_VALUES_REVERSED,
                                             KIND_DICT_ITEMS_REVERSED};
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, r), made = KIND_DICT_REVERSED;
    if (kind == KIND_DICT_KEYS || kind == KIND_DICT_VALUES || kind == KIND_DICT_ITEMS) {
        made = kinds[kind - KIND_DICT_KEYS];
        r = proxied_mapping(vm, object_at(o, r)->field[0]);
    } else if (kind != KIND_DICT) {
        return 0;
    }
    ref iterator = dict_iterator(vm, made, r);
    object_edit(o, iterator)->integer = dict_reverse_start(o, r);
    return iterator;
}

ref
builtin_reversed(struct vm *vm, ref sequence)
{
    struct objects *o = vm->objects;
    ref iterator;
    if (kind_of(o, sequence) == KIND_RANGE) {
        int64_t length = range_length(o, sequence),
                step = int_value(o, object_at(o, sequence)->field[RANGE_STEP]);
        iterator = iterator_new(o, KIND_RANGE_ITERATOR, 0, 0, 0);
        object_edit(o, iterator)->integer = length ? range_item(o, sequence, length - 1) : 0;
        object_edit(o, iterator)->hash = -step;
        object_edit(o, iterator)->size = length < UINT32_MAX ? (uint32_t)length : UINT32_MAX;
        return iterator;
    }
    if (vm->rules->dict_union)
        sequence = proxied_mapping(vm, sequence);
    iterator = vm->rules->dict_reversible ? dict_reversed(vm, sequence) : 0;
    if (iterator)
        return iterator;
    if (kind_of(o, sequence) == KIND_BASE_EXCEPTION && vm->rules->exceptions_are_sequences &&
        vm_length(vm, sequence) < 0)
        return 0;
    if (!vm_is_sequence(vm, sequence))
        return vm->rules->old_words
                   ? vm_raise(vm, EXC_TypeError, "argument to reversed() must be a sequence")
                   : vm_raise(vm, EXC_TypeError, "'%.200s' object is not reversible",
                              type_name_of(o, sequence));
    int64_t length = vm_length(vm, sequence);
    if (length < 0)
        return 0;
    iterator =
        iterator_new(o, kind_of(o, sequence) == KIND_LIST ? KIND_LIST_REVERSED : KIND_REVERSED,
                     newref(o, sequence), 0, 0);
    object_edit(o, iterator)->integer = length - 1;
    return iterator;
}

/* reversed(): list, dict and range have a method for it. */
static ref
reversed_new(struct vm *vm, const struct arguments *a)
{
    ref sequence = argument(vm, a, 0);
    enum object_kind kind = kind_of(vm->objects, sequence);
    if (kind != KIND_LIST && kind != KIND_DICT && kind != KIND_DICT_KEYS && kind != KIND_RANGE)
        return builtin_reversed(vm, sequence);
    ref method = vm_bound_builtin(vm, sequence, "__reversed__");
    ref iterator = builtin_reversed(vm, sequence);
    decref(vm->objects, method);
    return iterator;
}

static const struct takes takes_enumerate[] = {{0, TAKING_KEYWORDS, NULL, NULL},
                                               {311, TAKING_ENUMERATE, NULL, NULL},
                                               {0, TAKING_END, NULL, NULL}};
static const struct takes takes_zip[] = {{0, TAKING_UNPACKED, NULL, NULL},
                                         {310, TAKING_KEYWORDS, "* strict", NULL},
                                         {0, TAKING_END, NULL, NULL}};
static const struct takes takes_map[] = {
    {0, TAKING_MAP, NULL, NULL}, {314, TAKING_MAP, "* strict", NULL}, {0, TAKING_END, NULL, NULL}};

static const struct native enumerate_rows[] = {
    NATIVE("__new__", enumerate_new, 1, 2, .flags = NATIVE_NEW, .keywords = "sequence start",
           .takes = takes_keywords, .tuple_until = 207, .sought_until = 207, .until = 207),
    NATIVE("__new__", enumerate_new, 1, 2, .flags = NATIVE_NEW, .since = 306,
           .keywords = "iterable start", .takes = takes_enumerate, .tuple_until = 310,
           .sought_until = 306, .names_since = 307, .names_until = 310, .names_always = 307)};
static const struct native zip_rows[] = {NATIVE("__new__", zip_new, 0, -1, .flags = NATIVE_NEW,
                                                .takes = takes_zip, .tuple_until = ALWAYS_TUPLE,
                                                .sought_until = ALWAYS_TUPLE)};
static const struct native map_rows[] = {NATIVE("__new__", map_new, 0, -1, .flags = NATIVE_NEW,
                                                .takes = takes_map, .tuple_until = 309,
                                                .sought_until = ALWAYS_TUPLE)};
static const struct native filter_rows[] = {NATIVE("__new__", filter_new, 2, 2, .flags = NATIVE_NEW,
                                                   .takes = takes_unpacked, .tuple_until = 309)};
static const struct native reversed_rows[] = {NATIVE("__new__", reversed_new, 1, 1,
                                                     .flags = NATIVE_NEW, .takes = takes_unpacked,
                                                     .tuple_until = 309)};

const struct native_table natives_enumerate = {KIND_ENUMERATE, NULL, NATIVE_ROWS(enumerate_rows),
                                               NULL,           0,    NULL};
const struct native_table natives_zip = {KIND_ZIP, NULL, NATIVE_ROWS(zip_rows), NULL, 0, NULL};
const struct native_table natives_map = {KIND_MAP, NULL, NATIVE_ROWS(map_rows), NULL, 0, NULL};
const struct native_table natives_filter = {KIND_FILTER, NULL, NATIVE_ROWS(filter_rows),
                                            NULL,        0,    NULL};
const struct native_table natives_reversed = {KIND_REVERSED, NULL, NATIVE_ROWS(reversed_rows),
                                              NULL,          0,    NULL};
