/* The tuple and the dict in which a version's C functions get their arguments. */
#include "python/call.h"
#include "python/native.h"

int
arguments_are_gathered(const struct vm *vm, const struct arguments *a)
{
    int version = vm->dialect->version;
    return a->native->gathered_since <= version && version <= a->native->gathered_until;
}

int
arguments_count_fits(const struct arguments *a)
{
    int given = (int)a->count;
    return given >= a->native->min && (a->native->max < 0 || given <= a->native->max);
}

int
arguments_are_whole(const struct vm *vm, const struct arguments *a)
{
    int version = vm->dialect->version, since = a->native->packs_keywords_since;
    return a->native->tuple_until >= version || (a->names && since && since <= version);
}

static void
pack_positionals(struct vm *vm, struct arguments *a)
{
    struct objects *o = vm->objects;
    ref tuple = tuple_new(o, a->count);
    for (uint32_t i = 0; i < a->count; i++)
        tuple_init(o, tuple, i, argument_handed_over(vm, a->at + i));
    tuple_ready(o, tuple, TUPLE_BUILT);
    push(vm, tuple);
    a->tuple = tuple;
}

static void
pack_keywords(struct vm *vm, struct arguments *a, uint32_t n)
{
    a->dict = dict_new(vm->objects, DICT_LITERAL);
    push(vm, a->dict);
    for (uint32_t k = 0; k < n; k++) {
        uint32_t i = vm->rules->calls_by_tuple ? n - 1 - k : k;
        argument_into_dict(vm, a->dict, keyword_name(vm, a, i), a->at + a->count + i);
    }
}

/* 3.6 (_PyCFunction_FastCallKeywords): what takes keywords one by one gets them from a dict all the same, through a new array and a new
 * tuple of names (_PyStack_UnpackDict). */
static void
repack_keywords(struct vm *vm, struct arguments *a, uint32_t n)
{
    struct objects *o = vm->objects;
    pack_keywords(vm, a, n);
    a->dict = 0;
    push(vm, array_unpacked(vm, a->count + n));
    ref names = tuple_new(o, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(o, names, i, newref(o, keyword_name(vm, a, i)));
    tuple_ready(o, names, TUPLE_FILLED);
    push(vm, names);
}

void
arguments_pack(struct vm *vm, struct arguments *a)
{
    uint32_t keywords = keyword_count(vm, a);
    int whole = arguments_are_whole(vm, a), dict_first = vm->rules->keywords_in_dict;
    int tuple = a->count && (whole || arguments_are_gathered(vm, a)), dict = keywords && whole;
    if (dict && dict_first)
        pack_keywords(vm, a, keywords);
    if (tuple)
        pack_positionals(vm, a);
    if (dict && !dict_first)
        pack_keywords(vm, a, keywords);
    if (keywords && !whole && dict_first)
        repack_keywords(vm, a, keywords);
}
