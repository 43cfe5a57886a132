/* Membership: the operator `in`. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "python/bytes_methods.h"
#include "python/range_subscript.h"
#include "python/relation.h"
#include "python/set_methods.h"
#include "python/str_case.h"

/* Is it what is looked for? 1, 0, -1. */
static int
is_item(struct vm *vm, ref candidate, ref item)
{
    return vm->rules->needle_left ? vm_equal(vm, item, candidate) : vm_equal(vm, candidate, item);
}

static int
contains_by_iterating(struct vm *vm, ref container, ref item)
{
    ref iterator = vm_iter(vm, container), candidate;
    int found = 0;
    if (!iterator) {
        if (vm_error_is(vm, EXC_TypeError) && !is_iterable(vm, container)) {
            vm_error_clear(vm);
            vm_raise(vm, EXC_TypeError,
                     vm->rules->not_a_container
                         ? "argument of type '%.200s' is not a container or iterable"
                         : "argument of type '%.200s' is not iterable",
                     type_name_of(vm->objects, container));
        }
        return -1;
    }
    while (!found && (candidate = vm_next(vm, iterator)) != 0) {
        found = is_item(vm, candidate, item);
        decref(vm->objects, candidate);
    }
    decref(vm->objects, iterator);
    return vm_error_occurred(vm) ? -1 : found;
}

static int
sequence_contains(struct vm *vm, ref sequence, ref item)
{
    struct objects *o = vm->objects;
    int held = kind_of(o, sequence) == KIND_LIST && vm->rules->list_items_held;
    for (uint32_t i = 0; i < object_at(o, sequence)->size; i++) {
        ref candidate = item_of(o, sequence, i);
        incref(o, held ? candidate : 0);
        int same = is_item(vm, candidate, item);
        decref(o, held ? candidate : 0);
        if (same)
            return same;
    }
    return 0;
}

static int
text_contains(struct vm *vm, ref text, ref part)
{
    struct objects *o = vm->objects;
    size_t length, part_length;
    if (kind_of(o, part) != KIND_STR) {
        vm_raise(vm, EXC_TypeError, "'in <string>' requires string as left operand, not %.100s",
                 type_name_of(o, part));
        return -1;
    }
    if (str_length(o, part) > 1)
        widened_free(vm, str_widened(vm, text, part));
    const char *bytes = str_utf8(o, text, &length), *part_bytes = str_utf8(o, part, &part_length);
    return memmem(bytes, length, part_bytes, part_length) != NULL;
}

static int
bytes_contains(struct vm *vm, ref bytes, ref part)
{
    struct objects *o = vm->objects;
    size_t length, part_length;
    const uint8_t *data;
    int64_t byte;
    if (as_index(vm, part, &byte)) {
        data = bytes_data(o, bytes, &length);
        if (byte >= 0 && byte < 256)
            return memchr(data, (int)byte, length) != NULL;
        vm_raise(vm, EXC_ValueError, "byte must be in range(0, 256)");
        return -1;
    }
    vm_error_clear(vm); /* it is no number: then it has a buffer */
    if (!bytes_needed(vm, part))
        return -1;
    data = bytes_data(o, bytes, &length);
    const uint8_t *part_data = bytes_data(o, part, &part_length);
    return memmem(data, length, part_data, part_length) != NULL;
}

/* dictitems_contains: the pair's key is looked up, and what it has compared. */
static int
items_contain(struct vm *vm, ref dict, ref pair)
{
    struct objects *o = vm->objects;
    ref value;
    if (kind_of(o, pair) != KIND_TUPLE || tuple_size(o, pair) != 2)
        return 0;
    int found = dict_get(o, dict, tuple_get(o, pair, 0), &value);
    if (found <= 0)
        return found;
    incref(o, value);
    found = is_item(vm, value, tuple_get(o, pair, 1));
    decref(o, value);
    return found;
}

int
builtin_contains(struct vm *vm, ref container, ref item)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, container)) {
    case KIND_LIST:
    case KIND_TUPLE:
        return sequence_contains(vm, container, item);
    case KIND_DICT_ITEMS:
        return items_contain(vm, object_at(o, container)->field[0], item);
    case KIND_DICT:
        return dict_get(o, container, item, NULL);
    case KIND_MAPPINGPROXY:
    case KIND_DICT_KEYS:
        return dict_get(o, object_at(o, container)->field[0], item, NULL);
    case KIND_SET:
    case KIND_FROZENSET:
        return vm_set_contains(vm, container, item);
    case KIND_STR:
        return text_contains(vm, container, item);
    case KIND_BYTES:
    case KIND_BYTEARRAY:
        return bytes_contains(vm, container, item);
    case KIND_RANGE:
        if (is_range_item(vm, item) && !o->layout->range_bare)
            return range_contains(vm, container, item);
        return contains_by_iterating(vm, container, item);
    default:
        return contains_by_iterating(vm, container, item);
    }
}

int
vm_contains(struct vm *vm, ref container, ref item)
{
    struct objects *o = vm->objects;
    ref result;
    if (!(container = vm_dereference(vm, container)))
        return -1;
    ref method = type_lookup(o, type_of(o, container), str_name(o, "__contains__"), NULL);
    if (method == o->vars.none) {
        vm_raise(vm, EXC_TypeError, "'%.200s' object is not a container",
                 type_name_of(o, container));
        return -1;
    }
    int found = vm_call_special(vm, container, "__contains__", &item, 1, &result);
    if (found) {
        int truth = found < 0 ? -1 : vm_truth(vm, result);
        if (found > 0)
            decref(o, result);
        return truth;
    }
    return builtin_contains(vm, container, item);
}
