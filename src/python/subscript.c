/* r[key], r[key] = value, del r[key]. */
#include <stdio.h>

#include "front/unicode.h"
#include "python/attribute.h"
#include "python/bytes_methods.h"
#include "python/range_subscript.h"
#include "python/slice_bounds.h"

/* -- getting -- */

/* "list index out of range", but of bytes "index out of range": of a list the text is there already. */
static void
index_error(struct vm *vm, const char *what, const char *doing)
{
    struct objects *o = vm->objects;
    char text[64];
    int is_byte = !strcmp(what, "byte");
    int length = snprintf(text, sizeof text, "%s%s%sindex out of range", is_byte ? "" : what,
                          is_byte ? "" : " ", doing);
    int ready = !strcmp(what, "list") && !*doing;
    ref message = ready ? newref(o, str_name(o, text)) : str_new(o, text, (size_t)length);
    vm_raise_object(vm, EXC_IndexError, message);
    decref(o, message);
}

/* An index into `length` items: 1, or 0 after an error in the words of `what`. */
static int
item_index(struct vm *vm, ref key, int64_t length, const char *what, const char *doing,
           uint32_t *index)
{
    int64_t i;
    if (!is_indexable(vm, key)) {
        vm_raise(vm, EXC_TypeError, "%1s indices must be integers%1s, not %.200s", what,
                 vm->rules->old_words ? "" : " or slices", type_name_of(vm->objects, key));
        return 0;
    }
    if (!as_index(vm, key, &i))
        return 0;
    if (i < 0)
        i += length;
    if (i < 0 || i >= length) {
        index_error(vm, what, doing);
        return 0;
    }
    *index = (uint32_t)i;
    return 1;
}

/* The same of a bytearray, in its words of 2.7: `plural` for an item that is asked for. */
static int
bytearray_index(struct vm *vm, ref key, int64_t length, const char *plural, uint32_t *index)
{
    if (vm->rules->old_words && !is_indexable(vm, key))
        return (int)vm_raise(vm, EXC_TypeError, "bytearray indices must be integer%-s", plural);
    return item_index(vm, key, length, "bytearray", "", index);
}

static ref
list_subscript(struct vm *vm, ref list, ref key)
{
    struct objects *o = vm->objects;
    struct slice_range range;
    uint32_t i;
    if (kind_of(o, key) != KIND_SLICE)
        return item_index(vm, key, list_size(o, list), "list", "", &i)
                   ? newref(o, list_get(o, list, i))
                   : 0;
    if (slice_resolve(vm, key, list_size(o, list), &range) < 0)
        return 0;
    if (range.step == 1)
        return list_copy(o, list, (uint32_t)range.start, (uint32_t)range.start + range.count);
    ref result = list_new(o, range.count);
    for (i = 0; i < range.count; i++)
        list_init(o, result, i,
                  newref(o, list_get(o, list, (uint32_t)(range.start + (int64_t)i * range.step))));
    return result;
}

static ref
tuple_subscript(struct vm *vm, ref tuple, ref key)
{
    struct objects *o = vm->objects;
    struct slice_range range;
    uint32_t i;
    if (kind_of(o, key) != KIND_SLICE)
        return item_index(vm, key, tuple_size(o, tuple), "tuple", "", &i)
                   ? newref(o, tuple_get(o, tuple, i))
                   : 0;
    if (slice_resolve(vm, key, tuple_size(o, tuple), &range) < 0)
        return 0;
    if (!range.count)
        return tuple_new(o, 0);
    if (range.step == 1 && tuple != vm->vars.version_info) /* which is no exact tuple */
        return tuple_slice(o, tuple, (uint32_t)range.start, (uint32_t)range.start + range.count,
                           TUPLE_FILLED);
    ref result = tuple_new(o, range.count);
    for (i = 0; i < range.count; i++)
        tuple_init(
            o, result, i,
            newref(o, tuple_get(o, tuple, (uint32_t)(range.start + (int64_t)i * range.step))));
    if (range.count)
        tuple_ready(o, result, TUPLE_FILLED);
    return result;
}

static ref
str_subscript(struct vm *vm, ref str, ref key)
{
    struct objects *o = vm->objects;
    struct slice_range range;
    uint32_t i;
    if (!is_indexable(vm, key) && kind_of(o, key) != KIND_SLICE)
        return vm_raise(vm, EXC_TypeError,
                        vm->rules->string_indices_quoted
                            ? "string indices must be integers, not '%.200s'"
                        : vm->rules->old_words ? "string indices must be integers, not %.200s"
                                               : "string indices must be integers",
                        type_name_of(o, key));
    if (kind_of(o, key) != KIND_SLICE)
        return item_index(vm, key, str_length(o, str), "string", "", &i) ? str_character(o, str, i)
                                                                         : 0;
    if (slice_resolve(vm, key, str_length(o, str), &range) < 0)
        return 0;
    if (range.step == 1)
        return str_substring(o, str, (uint32_t)range.start, (uint32_t)range.start + range.count);
    uint32_t mark = text_begin(vm);
    for (i = 0; i < range.count; i++) {
        char utf8[4];
        uint32_t point = str_code_point(o, str, (uint32_t)(range.start + (int64_t)i * range.step));
        utf8[0] = (char)point; /* 2.7: a byte */
        text_put(vm, utf8, o->layout->str_is_bytes ? 1 : utf8_encode(point, utf8));
    }
    return text_end_new(vm, mark);
}

static ref
bytes_subscript(struct vm *vm, ref bytes, ref key)
{
    struct objects *o = vm->objects;
    struct slice_range range;
    size_t length;
    uint32_t i, mark;
    int is_bytes = kind_of(o, bytes) == KIND_BYTES;
    (void)bytes_data(o, bytes, &length);
    if (kind_of(o, key) != KIND_SLICE) {
        if (!(is_bytes ? item_index(vm, key, (int64_t)length, "byte", "", &i)
                       : bytearray_index(vm, key, (int64_t)length, "s", &i)))
            return 0;
        return int_new(o, bytes_data(o, bytes, &length)[i]);
    }
    if (slice_resolve(vm, key, (int64_t)length, &range) < 0)
        return 0;
    mark = text_begin(vm);
    for (i = 0; i < range.count; i++)
        text_put(
            vm, (const char *)bytes_data(o, bytes, &length) + range.start + (int64_t)i * range.step,
            1);
    ref result = is_bytes ? bytes_new(o, text_since(vm, mark), range.count)
                          : bytearray_new(o, text_since(vm, mark), range.count);
    text_discard(vm, mark);
    return result;
}

static ref
dict_subscript(struct vm *vm, ref dict, ref key)
{
    struct objects *o = vm->objects;
    ref value;
    int found = dict_get(o, dict, key, &value);
    if (found > 0)
        return newref(o, value);
    if (found < 0)
        return 0;
    ref missing;
    int special = vm_call_bound_special(vm, dict, "__missing__", &key, 1, &missing);
    if (special)
        return special < 0 ? 0 : missing;
    return vm_raise_key(vm, key);
}

/* BaseException_getitem (2.7): that of its arguments. */
static ref
exception_subscript(struct vm *vm, ref exception, ref key)
{
    struct objects *o = vm->objects;
    int64_t i;
    ref args = object_at(o, exception)->field[EXCEPTION_ARGS];
    if (!sequence_index(vm, key, &i))
        return 0;
    i += i < 0 ? (int64_t)tuple_size(o, args) : 0;
    return i < 0 || i >= (int64_t)tuple_size(o, args)
               ? vm_raise(vm, EXC_IndexError, "tuple index out of range")
               : newref(o, tuple_get(o, args, (uint32_t)i));
}

static ref
behind_proxy(struct vm *vm, ref r)
{
    ref object = weakref_object(vm->objects, r);
    return object ? object
                  : vm_raise(vm, EXC_ReferenceError, "weakly-referenced object no longer exists");
}

/* tp_as_sequence is not NULL although there is no item to get. */
static int
has_sequence_slots(const struct vm *vm, ref r)
{
    switch (kind_of(vm->objects, r)) {
    case KIND_SET:
    case KIND_FROZENSET:
    case KIND_DICT_KEYS:
    case KIND_DICT_VALUES:
    case KIND_DICT_ITEMS:
        return 1;
    default:
        return (type_data(vm->objects, type_of(vm->objects, r))->flags & TYPE_HEAP) != 0;
    }
}

ref
builtin_getitem(struct vm *vm, ref r, ref key)
{
    if (kind_of(vm->objects, r) == KIND_BASE_EXCEPTION && vm->rules->exceptions_are_sequences)
        return exception_subscript(vm, r, key);
    switch (kind_of(vm->objects, r)) {
    case KIND_LIST:
        return list_subscript(vm, r, key);
    case KIND_TUPLE:
        return tuple_subscript(vm, r, key);
    case KIND_STR:
        return str_subscript(vm, r, key);
    case KIND_BYTES:
    case KIND_BYTEARRAY:
        return bytes_subscript(vm, r, key);
    case KIND_DICT:
        return dict_subscript(vm, r, key);
    case KIND_MAPPINGPROXY:
        return dict_subscript(vm, proxied_mapping(vm, r), key);
    case KIND_RANGE:
        return range_subscript(vm, r, key);
    case KIND_WEAKPROXY:
    case KIND_CALLABLE_WEAKPROXY:
        r = behind_proxy(vm, r);
        return r ? vm_getitem(vm, r, key) : 0;
    case KIND_TYPE:
        if (vm->rules->types_subscript_named)
            return vm_raise(vm, EXC_TypeError, "type '%.200s' is not subscriptable",
                            type_name(vm->objects, r));
        /* fall through */
    default:
        if (is_classic_instance(vm->objects, r)) {
            no_attribute(vm, r, str_name(vm->objects, "__getitem__"));
            return 0;
        }
        if (vm->rules->indexing_told && is_int(vm->objects, key) && has_sequence_slots(vm, r))
            return vm_raise(vm, EXC_TypeError, "'%.200s' object does not support indexing",
                            type_name_of(vm->objects, r));
        return vm_raise(vm, EXC_TypeError,
                        vm->rules->old_words ? "'%.200s' object has no attribute '__getitem__'"
                                             : "'%.200s' object is not subscriptable",
                        type_name_of(vm->objects, r));
    }
}

ref
vm_getitem(struct vm *vm, ref r, ref key)
{
    ref result;
    int found = vm_call_special(vm, r, "__getitem__", &key, 1, &result);
    if (found)
        return found < 0 ? 0 : result;
    return builtin_getitem(vm, r, key);
}

int
vm_slices_in_place(const struct vm *vm, ref r)
{
    return vm->rules->slices_in_place &&
           (is_exactly(vm->objects, r, KIND_LIST) || is_exactly(vm->objects, r, KIND_TUPLE) ||
            is_exactly(vm->objects, r, KIND_STR) ||
            (vm->rules->exceptions_are_sequences &&
             kind_of(vm->objects, r) == KIND_BASE_EXCEPTION));
}

ref
vm_slice(struct vm *vm, ref r, ref start, ref stop)
{
    struct objects *o = vm->objects;
    const ref parts[3] = {start, stop, o->vars.none};
    if (kind_of(o, r) == KIND_BASE_EXCEPTION)
        r = object_at(o, r)->field[EXCEPTION_ARGS];
    enum object_kind kind = kind_of(o, r);
    struct slice_range range;
    int64_t length = kind == KIND_STR     ? str_length(o, r)
                     : kind == KIND_TUPLE ? tuple_size(o, r)
                                          : list_size(o, r);
    if (slice_resolve_parts(vm, parts, length, &range) < 0)
        return 0;
    uint32_t from = (uint32_t)range.start, to = from + range.count;
    if (kind == KIND_TUPLE && !length && vm->rules->python2 && is_int(o, start) &&
        int_value(o, start) > 0)
        return tuple_new(o, 0); /* which only begins a tuple that it takes whole at 0 */
    return kind == KIND_STR     ? str_substring(o, r, from, to)
           : kind == KIND_TUPLE ? tuple_slice(o, r, from, to, TUPLE_BUILT)
                                : list_copy(o, r, from, to);
}

/* -- setting and deleting -- */

/* Has the type slots of sequences? C code then names the slot that it looked for. */
static int
is_sequence(const struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    return kind == KIND_STR || kind == KIND_BYTES || kind == KIND_TUPLE || kind == KIND_RANGE ||
           (kind == KIND_BASE_EXCEPTION && vm->rules->exceptions_are_sequences) ||
           has_sequence_slots(vm, r);
}

/* list[slice] = iterable, or deleting it (value 0). */
static int
list_set_slice(struct vm *vm, ref list, ref slice, ref value)
{
    struct objects *o = vm->objects;
    struct slice_range range;
    if (slice_resolve(vm, slice, list_size(o, list), &range) < 0)
        return -1;
    ref items = 0;
    if (value) {
        if (!is_iterable(vm, value)) {
            vm_raise(vm, EXC_TypeError, "'%.200s' object is not iterable", type_name_of(o, value));
            vm_raise(vm, EXC_TypeError,
                     range.step == 1 && !vm->rules->slices_alike
                         ? "can only assign an iterable"
                         : "must assign iterable to extended slice");
            return -1;
        }
        items = value == list ? vm_list(vm, value) : vm_sequence_fast(vm, value);
        if (!items)
            return -1;
    }
    if (range.step == 1) {
        uint32_t from = (uint32_t)range.start, to = from + range.count;
        list_assign_slice(o, list, from, to, items);
    } else if (items && object_at(o, items)->size != range.count) {
        vm_raise(vm, EXC_ValueError,
                 "attempt to assign sequence of size %zd to extended slice of size %zd",
                 (ssize_t)object_at(o, items)->size, (ssize_t)range.count);
    } else {
        list_assign_steps(o, list, range.start, range.step, range.count, items);
    }
    decref(o, items);
    return vm_error_occurred(vm) ? -1 : 0;
}

static int
list_set_item(struct vm *vm, ref list, ref key, ref value)
{
    struct objects *o = vm->objects;
    uint32_t i;
    if (kind_of(o, key) == KIND_SLICE)
        return list_set_slice(vm, list, key, value);
    if (!item_index(vm, key, list_size(o, list), "list", "assignment ", &i))
        return -1;
    if (value)
        list_set(o, list, i, value);
    else
        list_assign_slice(o, list, i, i + 1, 0);
    return 0;
}

static int
dict_set_item(struct vm *vm, ref dict, ref key, ref value)
{
    if (value)
        return dict_set(vm->objects, dict, key, value);
    int r = dict_del(vm->objects, dict, key);
    if (r == 0)
        vm_raise_key(vm, key);
    return r > 0 ? 0 : -1;
}

static int
bytearray_set_item(struct vm *vm, ref b, ref key, ref value)
{
    struct objects *o = vm->objects;
    uint32_t i;
    uint8_t byte = 0;
    int early = vm->rules->bytearray_value_first && is_indexable(vm, key);
    if (kind_of(o, key) == KIND_SLICE)
        return bytearray_set_slice(vm, b, key, value);
    if ((value && early && !byte_argument(vm, value, &byte)) ||
        !bytearray_index(vm, key, object_at(o, b)->size, "", &i) ||
        (value && !early && !byte_argument(vm, value, &byte)))
        return -1;
    if (!value)
        bytearray_splice(o, b, i, i + 1, NULL, 0);
    else
        bytearray_set(o, b, i, byte);
    return 0;
}

int
builtin_setitem(struct vm *vm, ref r, ref key, ref value)
{
    switch (kind_of(vm->objects, r)) {
    case KIND_LIST:
        return list_set_item(vm, r, key, value);
    case KIND_DICT:
        return dict_set_item(vm, r, key, value);
    case KIND_BYTEARRAY:
        return bytearray_set_item(vm, r, key, value);
    case KIND_WEAKPROXY:
    case KIND_CALLABLE_WEAKPROXY:
        r = behind_proxy(vm, r);
        return r ? vm_setitem(vm, r, key, value) : -1;
    default:
        vm_raise(vm, EXC_TypeError,
                 value ? "'%.200s' object does not support item assignment"
                 : is_int(vm->objects, key) &&
                         (is_sequence(vm, r) || kind_of(vm->objects, r) == KIND_MAPPINGPROXY)
                     ? "'%.200s' object doesn't support item deletion"
                     : "'%.200s' object does not support item deletion",
                 type_name_of(vm->objects, r));
        return -1;
    }
}

int
vm_setitem(struct vm *vm, ref r, ref key, ref value)
{
    ref args[2] = {key, value}, result;
    int found =
        vm_call_special(vm, r, value ? "__setitem__" : "__delitem__", args, value ? 2 : 1, &result);
    if (found > 0)
        decref(vm->objects, result);
    if (found)
        return found < 0 ? -1 : 0;
    return builtin_setitem(vm, r, key, value);
}
