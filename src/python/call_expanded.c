/* Calls with * and **: of a tuple and a dict, which are handed over as the version's C code does. */
#include "python/call.h"
#include "python/native.h"

/* 3.6, 3.7 (_PyFunction_FastCallDict): a Python function gets its keywords through one tuple of names and values, which is pushed; the
 * tuple of the names alone is not in the heap. */
static int
keywords_are_paired(const struct vm *vm, ref callable)
{
    enum object_kind kind = kind_of(vm->objects, callable);
    return !vm->rules->calls_by_tuple && !vm->rules->keywords_unpacked &&
           (kind == KIND_FUNCTION || kind == KIND_METHOD);
}

static void
push_pairs(struct vm *vm, ref dict, uint32_t n)
{
    struct objects *o = vm->objects;
    ref tuple = tuple_new(o, 2 * n), key, value;
    uint32_t position = 0;
    for (uint32_t i = 0; dict_next(o, dict, &position, &key, &value); i++) {
        tuple_init(o, tuple, 2 * i, newref(o, key));
        tuple_init(o, tuple, 2 * i + 1, newref(o, value));
    }
    tuple_ready(o, tuple, TUPLE_FILLED);
    push(vm, tuple);
}

/* Does PyObject_Call hand the keywords over by an array and a tuple of their names (METH_FASTCALL; 3.8+: vectorcall)? Else the dict
 * itself goes on. */
static int
takes_names(struct vm *vm, ref callable)
{
    const struct object *object = object_at(vm->objects, callable);
    uint32_t number = 0;
    switch (object->kind) {
    case KIND_FUNCTION:
    case KIND_METHOD:
        return 1;
    case KIND_BUILTIN:
        number = object->extra;
        break;
    case KIND_METHOD_DESCRIPTOR:
        number = native_number(vm, callable);
        break;
    case KIND_TYPE:
        if (!vm->rules->keywords_unpacked || type_data(vm->objects, callable)->flags & TYPE_HEAP)
            return 0;
        number = native_find(vm, (enum object_kind)type_data(vm->objects, callable)->kind,
                             str_name(vm->objects, "__new__"));
        if (!number--)
            return 0;
        break;
    default:
        return 0;
    }
    const struct native *native = native_row(vm, number);
    if (!vm->rules->keywords_unpacked && !native_takes_names(vm, native))
        return 0; /* what takes none does not look at them */
    return native->tuple_until < vm->dialect->version;
}

/* Does no array hold the arguments, only tuple and dict? */
static int
go_on_as_they_are(struct vm *vm, ref callable)
{
    return keywords_are_paired(vm, callable) || vm->rules->calls_by_tuple ||
           !takes_names(vm, callable);
}

/* The names of the keywords as a tuple, which is pushed, and the array for all n + keywords arguments with it. */
static ref
push_names_of(struct vm *vm, ref callable, ref dict, uint32_t n, uint32_t keywords)
{
    struct objects *o = vm->objects;
    int outside = go_on_as_they_are(vm, callable);
    uint32_t position = 0, array = outside ? 0 : array_unpacked(vm, n + keywords);
    ref key, names = outside ? tuple_new_outside(o, keywords) : tuple_new(o, keywords);
    for (uint32_t i = 0; dict_next(o, dict, &position, &key, NULL); i++)
        tuple_init(o, names, i, newref(o, key));
    if (!outside)
        tuple_ready(o, names, TUPLE_FILLED);
    push(vm, names);
    push_array(vm, array);
    if (keywords_are_paired(vm, callable))
        push_pairs(vm, dict, keywords);
    return names;
}

enum call_result
call_expanded(struct vm *vm, uint32_t at, ref tuple, ref dict, enum expanded_by by)
{
    struct objects *o = vm->objects;
    uint32_t n = tuple_size(o, tuple), keywords = dict ? dict_size(o, dict) : 0, position = 0;
    uint32_t release_count = vm->vars.top - at - 1;
    ref callable = entry_ref(vm->values.at[at]), value;
    int outside = go_on_as_they_are(vm, callable);
    ref names = keywords ? push_names_of(vm, callable, dict, n, keywords) : 0;
    int is_function = kind_of(o, callable) == KIND_FUNCTION;
    int checked = by == BY_CHECKED_INSTRUCTION;
    int early = is_function && vm->rules->star_tuple_dies_early;
    struct call call = {.at = vm->vars.top,
                        .count = n + keywords,
                        .names = names,
                        .moved = early,
                        .early = early,
                        .release_at = at,
                        .release_count = release_count,
                        .packed = CALL_EXPANDED,
                        .vector = !keywords || !is_function,
                        .tuple = tuple,
                        .dict = keywords ? dict : 0,
                        .in_c = by == BY_C_CODE || by == BY_TP_CALL,
                        .direct = by == BY_TP_CALL,
                        .checked = checked,
                        .flags = checked && !is_function ? FRAME_CHECKED : 0};
    for (uint32_t i = 0; i < n; i++)
        push_argument(vm, tuple_get(o, tuple, i),
                      early || (keywords && !outside && vm->rules->keywords_unpacked));
    for (position = 0; keywords && dict_next(o, dict, &position, NULL, &value);)
        push_argument(vm, value, !outside);
    return call_checked(vm, &call);
}
