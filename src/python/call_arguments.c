/* The arguments of a call, brought to where the callee looks for them: into tuples, dicts, and onto the stack. */
#include "python/call.h"
#include "python/native.h"

ref
argument_handed_over(struct vm *vm, uint32_t at)
{
    uint32_t entry = vm->values.at[at];
    if (!vm->rules->calls_by_tuple)
        return newref(vm->objects, entry_ref(entry));
    *edit(vm->values, at) = entry | ENTRY_BORROWED;
    return entry_own(vm, entry);
}

void
argument_into_dict(struct vm *vm, ref dict, ref name, uint32_t at)
{
    if (!vm->rules->calls_by_tuple) {
        dict_set(vm->objects, dict, name, entry_ref(vm->values.at[at]));
        return;
    }
    ref value = argument_handed_over(vm, at);
    dict_set(vm->objects, dict, name, value);
    decref(vm->objects, value);
}

ref
arguments_tuple(struct vm *vm, const struct call *call, uint32_t n)
{
    ref tuple = tuple_new(vm->objects, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(vm->objects, tuple, i, argument_handed_over(vm, call->at + i));
    if (n)
        tuple_ready(vm->objects, tuple, TUPLE_BUILT);
    return tuple;
}

static ref
keywords_dict(struct vm *vm, const struct call *call, uint32_t n)
{
    ref dict = dict_new(vm->objects, DICT_LITERAL);
    for (uint32_t k = 0; k < n; k++) {
        uint32_t i = vm->rules->calls_by_tuple ? n - 1 - k : k;
        argument_into_dict(vm, dict, tuple_get(vm->objects, call->names, i),
                           call->at + call->count - n + i);
    }
    return dict;
}

void
push_argument(struct vm *vm, ref r, int counted)
{
    push(vm, counted ? newref(vm->objects, r) : r | ENTRY_BORROWED);
}

void
push_array(struct vm *vm, uint32_t array)
{
    if (array)
        push(vm, array);
}

void
push_keyword_names(struct vm *vm, const struct call *call, uint32_t n, uint32_t positional)
{
    struct objects *o = vm->objects;
    uint32_t step = vm->rules->keywords_unpacked ? 1 : 2;
    uint32_t array = step == 1 ? array_unpacked(vm, positional + n) : 0;
    ref tuple = tuple_new(o, n * step);
    for (uint32_t i = 0; i < n; i++) {
        tuple_init(o, tuple, i * step, newref(o, tuple_get(o, call->names, i)));
        if (step == 2)
            tuple_init(o, tuple, i * step + 1,
                       newref(o, entry_ref(vm->values.at[call->at + call->count - n + i])));
    }
    tuple_ready(o, tuple, TUPLE_FILLED);
    push(vm, tuple);
    push_array(vm, array);
}

void
push_keywords(struct vm *vm, struct call *call)
{
    if (call->names) {
        call->dict = keywords_dict(vm, call, tuple_size(vm->objects, call->names));
        push(vm, call->dict);
    }
}

void
push_packed(struct vm *vm, struct call *call)
{
    uint32_t keywords = call->names ? tuple_size(vm->objects, call->names) : 0;
    if (call->packed)
        return;
    if (vm->rules->keywords_packed_first)
        push_keywords(vm, call);
    ref tuple = arguments_tuple(vm, call, call->count - keywords);
    if (!vm->rules->keywords_packed_first)
        push_keywords(vm, call);
    push(vm, tuple);
    call->tuple = tuple;
    call->packed = CALL_PACKED;
}

void
push_with_self(struct vm *vm, ref self, uint32_t at, uint32_t n)
{
    ref tuple = tuple_new(vm->objects, n + 1);
    tuple_init(vm->objects, tuple, 0, newref(vm->objects, self));
    for (uint32_t i = 0; i < n; i++)
        tuple_init(vm->objects, tuple, i + 1,
                   newref(vm->objects, entry_ref(vm->values.at[at + i])));
    tuple_ready(vm->objects, tuple, TUPLE_BUILT);
    push(vm, tuple);
}
