#include "python/names.h"

#include <stdlib.h>
#include <string.h>

#include "python/attribute.h"
#include "python/measured.h"

void
names_add(struct names *names, const char *text, size_t length)
{
    if ((names->count & (names->count - 1)) == 0)
        names->at =
            store_realloc(names->at, (names->count ? 2 * names->count : 1) * sizeof(char *));
    char *copy = store_realloc(NULL, length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    names->at[names->count++] = copy;
}

static void
add_str(const struct vm *vm, struct names *names, ref str)
{
    size_t length;
    if (kind_of(vm->objects, str) != KIND_STR)
        return;
    const char *text = str_utf8(vm->objects, str, &length);
    names_add(names, text, length);
}

void
names_add_keys(const struct vm *vm, struct names *names, ref dict)
{
    uint32_t position = 0;
    ref key;
    while (dict_next(vm->objects, dict, &position, &key, NULL))
        add_str(vm, names, key);
}

void
names_free(struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->at[i]);
    free(names->at);
}

static int
compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void
names_sort(struct names *names)
{
    size_t kept = 0;
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, compare);
    for (size_t i = 0; i < names->count; i++) {
        if (kept && !strcmp(names->at[kept - 1], names->at[i]))
            free(names->at[i]);
        else
            names->at[kept++] = names->at[i];
    }
    names->count = kept;
}

void
names_hide_underscored(struct names *names)
{
    size_t kept = 0;
    for (size_t i = 0; i < names->count; i++) {
        if (names->at[i][0] == '_')
            free(names->at[i]);
        else
            names->at[kept++] = names->at[i];
    }
    names->count = kept;
}

int
names_have_part(const struct names *names, const char *text, size_t length)
{
    for (size_t i = 0; i < names->count; i++)
        if (strlen(names->at[i]) == length && !memcmp(names->at[i], text, length))
            return 1;
    return 0;
}

int
names_have(const struct names *names, const char *name)
{
    return names_have_part(names, name, strlen(name));
}

static void
add_measured(void *who, const char *name, size_t length)
{
    names_add(who, name, length);
}

static void
add_names_of(const struct vm *vm, struct names *names, struct measured owner)
{
    measured_each(vm->dialect->version, owner, add_measured, names);
}

/* What a built-in type has itself and from its bases. */
static void
add_static_type(const struct vm *vm, struct names *names, ref type)
{
    const struct type_data *data = type_data(vm->objects, type);
    enum object_kind kind = (enum object_kind)data->kind;
    enum exception_type exception = (enum exception_type)data->exception;
    for (; exception != EXC_BaseException; exception = exception_base(exception))
        add_names_of(vm, names, (struct measured){.exception = exception});
    for (kind = kind == KIND_INSTANCE ? KIND_OBJECT : kind;; kind = kind_info(kind)->base) {
        add_names_of(vm, names, (struct measured){.kind = kind});
        if (kind == KIND_OBJECT)
            return;
    }
}

void
names_of_type(struct vm *vm, struct names *names, ref type)
{
    struct objects *o = vm->objects;
    for (; type && type_data(o, type)->flags & TYPE_HEAP; type = type_data(o, type)->base) {
        if (is_library_class(vm, type))
            add_names_of(vm, names, (struct measured){.name = type_name(o, type)});
        else
            names_add_keys(vm, names, type_data(o, type)->dict);
    }
    add_static_type(vm, names, type ? type : static_type(KIND_OBJECT));
}

static void
add_attributes(struct vm *vm, struct names *names, ref r)
{
    uint32_t position = 0;
    ref name, value;
    while (attribute_next(vm->objects, r, &position, &name, &value))
        add_str(vm, names, name);
}

/* A module, or sys.stdout, which is one here. */
static void
add_module(struct vm *vm, struct names *names, ref module)
{
    const char *name = module_name(vm, module);
    add_names_of(vm, names, (struct measured){.name = name});
    if (!strcmp(name, "sys"))
        add_names_of(vm, names, (struct measured){.name = "late"});
    if (!strcmp(name, "stdout"))
        add_static_type(vm, names, static_type(KIND_OBJECT));
}

/* The dict of the object that a super object is about, if a class behind the one where super() begins gives it one. */
static void
add_behind_super(struct vm *vm, struct names *names, ref super)
{
    struct objects *o = vm->objects;
    ref object = object_at(o, super)->field[SUPER_OBJECT];
    ref type = type_data(o, object_at(o, super)->field[SUPER_TYPE])->base;
    if (kind_of(o, object) == KIND_TYPE || !type || !(type_data(o, type)->flags & TYPE_HAS_DICT))
        return;
    add_attributes(vm, names, object);
}

void
names_of_object(struct vm *vm, struct names *names, ref r)
{
    switch (kind_of(vm->objects, r)) {
    case KIND_MODULE:
        add_module(vm, names, r);
        break;
    case KIND_TYPE:
        names_of_type(vm, names, r);
        break;
    case KIND_SUPER:
        add_behind_super(vm, names, r);
        names_of_type(vm, names, type_of(vm->objects, r));
        break;
    default:
        add_attributes(vm, names, r);
        names_of_type(vm, names, type_of(vm->objects, r));
    }
    names_sort(names);
}
