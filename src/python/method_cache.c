#include "python/method_cache.h"

#include <string.h>

#include "objects/class.h"
#include "objects/text.h"

enum { PLACES = 4096, NAME_MAX_LENGTH = 100 };

/* assign_version_tag, of the bases too: the version before, 0 = there was none. */
static uint32_t
give_version(struct vm *vm, ref type)
{
    struct objects *o = vm->objects;
    uint32_t before = type_data(o, type)->version;
    for (ref t = type; t && !type_data(o, t)->version; t = type_data(o, t)->base)
        edit(o->types, object_at(o, t)->extra)->version = ++vm->vars.type_versions;
    return before;
}

/* MCACHE_CACHEABLE_NAME, of names whose references are counted. */
static int
is_kept(const struct vm *vm, ref name)
{
    const struct object *object = object_at(vm->objects, name);
    return !(object->flags & (OBJECT_STATIC | OBJECT_IMMORTAL)) &&
           is_exactly(vm->objects, name, KIND_STR) &&
           str_length(vm->objects, name) <= NAME_MAX_LENGTH;
}

static int
is_same_text(const struct objects *o, ref a, ref b)
{
    size_t length, other;
    const char *text = str_utf8(o, a, &length), *of_b = str_utf8(o, b, &other);
    return length == other && memcmp(text, of_b, length) == 0;
}

static int
is_place_of(const struct vm *vm, const struct cached_name *entry, uint32_t version, ref name)
{
    return entry->version == version &&
           (entry->name == name ||
            (!vm->rules->cache_by_address && is_same_text(vm->objects, entry->name, name)));
}

static void
enter(struct vm *vm, ref type, ref name)
{
    struct objects *o = vm->objects;
    uint32_t n = frozen_length(vm->method_cache), at = 0, version = give_version(vm, type);
    if (!vm->rules->cache_unversioned || !(type_data(o, type)->flags & TYPE_HEAP))
        version = type_data(o, type)->version;
    if (!is_kept(vm, name))
        return;
    while (at < n && !is_place_of(vm, &vm->method_cache.at[at], version, name))
        at++;
    if (at == n && n == PLACES)
        at = name % PLACES;
    else if (at == n)
        frozen_grow(&vm->method_cache.array, n + 1);
    ref before = vm->method_cache.at[at].name;
    *edit(vm->method_cache, at) = (struct cached_name){version, newref(o, name)};
    decref(o, before);
}

void
method_cache_enter(struct vm *vm, ref r, ref name, int setting)
{
    struct objects *o = vm->objects;
    if (kind_of(o, r) == KIND_SUPER || is_classic_instance(o, r) || is_classic_class(o, r))
        return;
    enter(vm, type_of(o, r), name);
    if (kind_of(o, r) == KIND_TYPE && !setting)
        enter(vm, r, name);
}

ref
method_cache_lookup(struct vm *vm, ref type, ref name)
{
    if (type_data(vm->objects, type)->flags & TYPE_HEAP)
        give_version(vm, type);
    return type_lookup(vm->objects, type, name, NULL);
}
