#include "python/suggestions.h"

#include "python/native.h"
#include "python/suggest.h"

const char *
keyword_meant(struct vm *vm, const char *keyword, const char *const *names, size_t count)
{
    enum { TABLE_SIZE = 40 * sizeof(uint64_t) };
    struct objects *o = vm->objects;
    if (!vm->rules->keyword_suggested || !count)
        return NULL;
    ref list = list_new(o, (uint32_t)count);
    for (uint32_t i = 0; i < count; i++)
        list_init(o, list, i, newref(o, str_name(o, names[i])));
    uint64_t table = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, TABLE_SIZE);
    pymalloc_free(o->pymalloc, table);
    decref(o, list);
    size_t best = suggest(keyword, names, count);
    return best < count ? names[best] : NULL;
}
