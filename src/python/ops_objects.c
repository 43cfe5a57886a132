/* Instructions on items, and displays. */
#include "python/call.h"
#include "python/attribute.h"
#include "python/native.h"
#include "python/operations.h"
#include "python/specialize.h"

/* Takes n entries off, the topmost first, after an error or with the result in hand, and pushes result. */
static int
replace(struct vm *vm, uint32_t n, ref result)
{
    drop(vm, n);
    if (!result)
        return -1;
    push(vm, result);
    return 0;
}

/* -- items -- */

/* The __getitem__ that a specialized BINARY_SUBSCR_GETITEM enters: a Python function. Borrowed; 0: there is none. */
static ref
simple_getitem(struct vm *vm)
{
    struct objects *o = vm->objects;
    ref type = type_of(o, peek(vm, 2));
    if (!vm->rules->adapts || !(type_data(o, type)->flags & TYPE_HEAP))
        return 0;
    ref function = type_lookup(o, type, str_name(o, "__getitem__"), NULL);
    return function && is_simple_function(vm, function, 2) ? function : 0;
}

int
op_BINARY_SUBSCR(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref function = simple_getitem(vm);
    if (function &&
        site_is_specialized(vm, object_at(vm->objects, type_of(vm->objects, peek(vm, 2)))->serial))
        return enter_function(vm, function, 2);
    ref result = vm_getitem(vm, peek(vm, 2), peek(vm, 1));
    if (!result && vm->rules->inputs_top_first)
        return -1; /* the unwinding takes them */
    if (vm->rules->result_replaces_left)
        drop_deepest_first(vm, 2);
    else
        release_inputs(vm, 2);
    if (!result)
        return -1;
    push(vm, result);
    return 0;
}

/* Is the store at TOS specialized for a dict (STORE_SUBSCR_DICT), which takes key and value over? */
static int
store_takes(struct vm *vm)
{
    return vm->rules->dicts_take && is_exactly(vm->objects, peek(vm, 2), KIND_DICT) &&
           site_is_specialized(vm, 1);
}

int
op_STORE_SUBSCR(struct vm *vm, int32_t arg)
{
    (void)arg;
    if (store_takes(vm)) {
        ref key = pop(vm);
        uint32_t value = vm->values.at[vm->vars.top - 2];
        *edit(vm->values, vm->vars.top - 2) = 0;
        int stored = dict_set_take(vm->objects, peek(vm, 1), key, entry_own(vm, value));
        drop(vm, 2);
        return stored;
    }
    int r = vm_setitem(vm, peek(vm, 2), peek(vm, 1), peek(vm, 3));
    release_inputs(vm, 3);
    return r;
}

int
op_DELETE_SUBSCR(struct vm *vm, int32_t arg)
{
    (void)arg;
    int r = vm_setitem(vm, peek(vm, 2), peek(vm, 1), 0);
    release_inputs(vm, 2);
    return r;
}

int
op_BUILD_SLICE(struct vm *vm, int32_t arg)
{
    ref step = arg == 3 ? pop(vm) : none_new(vm->objects);
    ref stop = pop(vm);
    ref start = pop(vm);
    push(vm, slice_new(vm->objects, start, stop, step));
    return 0;
}

/* Puts a slice object in the place of the two topmost entries. */
static ref
make_slice(struct vm *vm)
{
    op_BUILD_SLICE(vm, 2);
    return peek(vm, 1);
}

int
op_BINARY_SLICE(struct vm *vm, int32_t arg)
{
    (void)arg;
    if (vm_slices_in_place(vm, peek(vm, 3)))
        return replace(vm, 3, vm_slice(vm, peek(vm, 3), peek(vm, 2), peek(vm, 1)));
    ref slice = make_slice(vm);
    return replace(vm, 2, vm_getitem(vm, peek(vm, 2), slice));
}

int
op_STORE_SLICE(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref slice = make_slice(vm);
    int r = vm_setitem(vm, peek(vm, 2), slice, peek(vm, 3));
    drop(vm, 1);
    drop_deepest_first(vm, 2);
    return r;
}

int
op_DELETE_SLICE(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref slice = make_slice(vm);
    int r = vm_setitem(vm, peek(vm, 2), slice, 0);
    drop(vm, 2);
    return r;
}

/* -- displays -- */

int
op_BUILD_TUPLE(struct vm *vm, int32_t arg)
{
    struct objects *o = vm->objects;
    uint32_t n = (uint32_t)arg;
    ref tuple = tuple_new(o, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(o, tuple, i, entry_own(vm, vm->values.at[vm->vars.top - n + i]));
    vm->vars.top -= n;
    if (n)
        tuple_ready(o, tuple, TUPLE_BUILT);
    push(vm, tuple);
    return 0;
}

int
op_BUILD_LIST(struct vm *vm, int32_t arg)
{
    struct objects *o = vm->objects;
    uint32_t n = (uint32_t)arg;
    ref list = list_new(o, n);
    for (uint32_t i = 0; i < n; i++)
        list_init(o, list, i, entry_own(vm, vm->values.at[vm->vars.top - n + i]));
    vm->vars.top -= n;
    push(vm, list);
    return 0;
}

int
op_BUILD_SET(struct vm *vm, int32_t arg)
{
    uint32_t n = (uint32_t)arg;
    ref set = set_new(vm->objects, KIND_SET);
    int r = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = vm->vars.top - n + i, entry = vm->values.at[at];
        *edit(vm->values, at) = 0;
        if (r == 0 && vm->rules->sets_take) {
            r = set_add_take(vm->objects, set, entry_own(vm, entry));
            continue;
        }
        if (r == 0)
            r = set_add(vm->objects, set, entry_ref(entry));
        entry_release(vm, entry);
    }
    vm->vars.top -= n;
    if (r < 0) {
        decref(vm->objects, set);
        return -1;
    }
    push(vm, set);
    return 0;
}

int
op_BUILD_MAP(struct vm *vm, int32_t arg)
{
    uint32_t n = (uint32_t)arg;
    int r = 0, all_str = 1;
    for (uint32_t i = 0; i < n; i++)
        all_str &= is_exactly(vm->objects, peek(vm, 2 * (n - i)), KIND_STR);
    uint32_t array = array_of_inputs(vm, 2 * n);
    ref dict = n ? dict_new_presized(vm->objects, n, all_str) : dict_new(vm->objects, DICT_LITERAL);
    for (uint32_t i = 0; i < n && r == 0; i++)
        r = dict_set(vm->objects, dict, peek(vm, 2 * (n - i)), peek(vm, 2 * (n - i) - 1));
    entry_release(vm, array);
    drop(vm, 2 * n);
    if (r < 0) {
        decref(vm->objects, dict);
        return -1;
    }
    push(vm, dict);
    return 0;
}

int
op_BUILD_MAP_PRESIZED(struct vm *vm, int32_t arg)
{
    push(vm, dict_new_presized(vm->objects, (uint32_t)arg, 0));
    return 0;
}

int
op_BUILD_CONST_KEY_MAP(struct vm *vm, int32_t arg)
{
    uint32_t n = (uint32_t)arg;
    ref keys = peek(vm, 1);
    int r = 0, all_str = 1;
    for (uint32_t i = 0; i < n; i++)
        all_str &= is_exactly(vm->objects, tuple_get(vm->objects, keys, i), KIND_STR);
    ref dict = dict_new_presized(vm->objects, n, all_str);
    for (uint32_t i = 0; i < n && r == 0; i++)
        r = dict_set(vm->objects, dict, tuple_get(vm->objects, keys, i), peek(vm, n + 1 - i));
    drop(vm, n + 1);
    if (r < 0) {
        decref(vm->objects, dict);
        return -1;
    }
    push(vm, dict);
    return 0;
}

int
op_BUILD_STRING(struct vm *vm, int32_t arg)
{
    uint32_t array = array_of_inputs(vm, (uint32_t)arg);
    uint32_t mark = text_begin(vm);
    for (int32_t i = arg; i > 0; i--)
        text_put_str(vm, peek(vm, (uint32_t)i));
    ref text = text_end_new(vm, mark);
    entry_release(vm, array);
    drop(vm, (uint32_t)arg);
    push(vm, text);
    return 0;
}

/* -- displays that grow -- */

int
op_LIST_APPEND(struct vm *vm, int32_t arg)
{
    ref item = pop(vm);
    list_append_steal(vm->objects, peek(vm, (uint32_t)arg), item);
    return 0;
}

int
op_SET_ADD(struct vm *vm, int32_t arg)
{
    ref set = peek(vm, (uint32_t)arg + 1);
    if (vm->rules->sets_take)
        return set_add_take(vm->objects, set, pop(vm));
    int r = set_add(vm->objects, set, peek(vm, 1));
    drop(vm, 1);
    return r;
}

int
op_MAP_ADD(struct vm *vm, int32_t arg)
{
    ref dict = peek(vm, (uint32_t)arg + 2);
    if (vm->rules->dicts_take) {
        ref value = pop(vm), key = pop(vm);
        return dict_set_take(vm->objects, dict, key, value);
    }
    int r = dict_set(vm->objects, dict, peek(vm, 2), peek(vm, 1));
    drop(vm, 2);
    return r;
}

static int
not_iterable_after_star(struct vm *vm, ref r)
{
    if (vm_error_is(vm, EXC_TypeError) && !is_iterable(vm, r)) {
        vm_error_clear(vm);
        vm_raise(vm, EXC_TypeError, "Value after * must be an iterable, not %.200s",
                 type_name_of(vm->objects, r));
    }
    return -1;
}

int
op_LIST_EXTEND(struct vm *vm, int32_t arg)
{
    int r = vm_list_extend(vm, peek(vm, (uint32_t)arg + 1), peek(vm, 1));
    if (r < 0)
        not_iterable_after_star(vm, peek(vm, 1));
    drop(vm, 1);
    return r;
}

int
op_SET_UPDATE(struct vm *vm, int32_t arg)
{
    int r = vm_set_update(vm, peek(vm, (uint32_t)arg + 1), peek(vm, 1));
    drop(vm, 1);
    return r;
}

int
op_DICT_UPDATE(struct vm *vm, int32_t arg)
{
    ref other = peek(vm, 1);
    int r = -1;
    if (kind_of(vm->objects, other) == KIND_DICT)
        r = dict_merge(vm->objects, peek(vm, (uint32_t)arg + 1), other, 1);
    else if (kind_of(vm->objects, other) == KIND_MAPPINGPROXY)
        r = vm_dict_update(vm, peek(vm, (uint32_t)arg + 1), other);
    else
        vm_raise(vm, EXC_TypeError, "'%.200s' object is not a mapping",
                 type_name_of(vm->objects, other));
    drop(vm, 1);
    return r;
}

int
op_DICT_MERGE(struct vm *vm, int32_t arg)
{
    ref dict = peek(vm, (uint32_t)arg + 1), callable = peek(vm, (uint32_t)arg + 3);
    int r = merge_keywords(vm, dict, peek(vm, 1), callable);
    drop(vm, 1);
    return r;
}

int
op_LIST_TO_TUPLE(struct vm *vm, int32_t arg)
{
    (void)arg;
    return replace(vm, 1, tuple_from_sequence(vm->objects, peek(vm, 1)));
}

int
op_BUILD_TUPLE_UNPACK(struct vm *vm, int32_t arg)
{
    uint32_t n = (uint32_t)arg;
    ref list = list_new(vm->objects, 0), tuple = 0;
    int r = 0;
    for (uint32_t i = n; i > 0 && r == 0; i--) {
        r = vm_list_extend(vm, list, peek(vm, i));
        if (r < 0)
            star_refused(vm, peek(vm, i), peek(vm, n + 1));
    }
    if (r == 0)
        tuple = tuple_from_sequence(vm->objects, list);
    decref(vm->objects, list);
    return replace(vm, n, tuple);
}

int
op_BUILD_MAP_UNPACK(struct vm *vm, int32_t arg)
{
    uint32_t n = (uint32_t)arg;
    ref dict = dict_new(vm->objects, DICT_LITERAL);
    int r = 0;
    for (uint32_t i = n; i > 0 && r == 0; i--)
        r = merge_keywords(vm, dict, peek(vm, i), peek(vm, n + 2));
    if (r < 0) {
        decref(vm->objects, dict);
        dict = 0;
    }
    return replace(vm, n, dict);
}
