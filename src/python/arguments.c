/* The tuple and the dict in which a version's C functions get their arguments. */
#include "python/native.h"

int
arguments_are_gathered(const struct vm *vm, const struct arguments *a)
{
    int version = vm->dialect->version;
    return a->native->gathered_since <= version && version <= a->native->gathered_until;
}

void
arguments_pack(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    uint32_t keywords = keyword_count(vm, a);
    int version = vm->dialect->version, since = a->native->packs_keywords_since;
    int whole = a->native->tuple_until >= version || (keywords && since && since <= version);
    int gathered = arguments_are_gathered(vm, a);
    if (a->count && (whole || gathered)) {
        ref tuple = tuple_new(o, a->count);
        for (uint32_t i = 0; i < a->count; i++)
            tuple_init(o, tuple, i, newref(o, argument(vm, a, i)));
        tuple_ready(o, tuple, TUPLE_BUILT);
        push(vm, tuple);
    }
    if (keywords && whole) {
        ref dict = dict_new(o, DICT_LITERAL);
        push(vm, dict);
        for (uint32_t i = 0; i < keywords; i++)
            dict_set(o, dict, keyword_name(vm, a, i), keyword_value(vm, a, i));
    }
}
