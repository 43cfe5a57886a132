#include "python/nested.h"

#include <stdio.h>
#include <string.h>

#include "python/attribute.h"
#include "python/refusal.h"

#define USE_SET "Did you mean to use a 'set' object?"
#define USE_LIST "Did you mean to use a 'list' object?"
#define USE_INT \
    "Did you mean to use an 'int' object? Bitwise operators are not supported by 'float'."

const char *
foreign_name_hint(const struct vm *vm, ref obj, const char *wrong)
{
    static const struct {
        const char *wrong;
        enum object_kind kind;
        const char *hint;
    } hints[] = {
        {"push", KIND_LIST, "Did you mean '.append'?"},
        {"concat", KIND_LIST, "Did you mean '.extend'?"},
        {"addAll", KIND_LIST, "Did you mean '.extend'?"},
        {"contains", KIND_LIST, "Use 'x in list'."},
        {"add", KIND_LIST, USE_SET},
        {"add", KIND_FROZENSET, USE_SET},
        {"toUpperCase", KIND_STR, "Did you mean '.upper'?"},
        {"toLowerCase", KIND_STR, "Did you mean '.lower'?"},
        {"trimStart", KIND_STR, "Did you mean '.lstrip'?"},
        {"trimEnd", KIND_STR, "Did you mean '.rstrip'?"},
        {"keySet", KIND_DICT, "Did you mean '.keys'?"},
        {"entrySet", KIND_DICT, "Did you mean '.items'?"},
        {"entries", KIND_DICT, "Did you mean '.items'?"},
        {"putAll", KIND_DICT, "Did you mean '.update'?"},
        {"put", KIND_DICT, "Use d[k] = v."},
        {"append", KIND_TUPLE, USE_LIST},
        {"extend", KIND_TUPLE, USE_LIST},
        {"insert", KIND_TUPLE, USE_LIST},
        {"remove", KIND_TUPLE, USE_LIST},
        {"remove", KIND_FROZENSET, USE_SET},
        {"discard", KIND_FROZENSET, USE_SET},
        {"update", KIND_FROZENSET, USE_SET},
        {"__or__", KIND_FLOAT, USE_INT},
        {"__and__", KIND_FLOAT, USE_INT},
        {"__xor__", KIND_FLOAT, USE_INT},
        {"__lshift__", KIND_FLOAT, USE_INT},
        {"__rshift__", KIND_FLOAT, USE_INT},
    };
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (hints[i].kind == kind_of(vm->objects, obj) && !strcmp(hints[i].wrong, wrong))
            return hints[i].hint;
    return NULL;
}

/* Has the class's attribute a __get__? */
static int
is_descriptor(const struct vm *vm, ref attribute)
{
    switch (kind_of(vm->objects, attribute)) {
    case KIND_FUNCTION:
    case KIND_PROPERTY:
    case KIND_STATICMETHOD:
    case KIND_CLASSMETHOD:
    case KIND_METHOD_DESCRIPTOR:
    case KIND_WRAPPER_DESCRIPTOR:
    case KIND_MEMBER_DESCRIPTOR:
    case KIND_GETSET_DESCRIPTOR:
        return 1;
    default:
        return 0;
    }
}

/* The value of an attribute that is no descriptor of obj's class: new reference, 0 if it is one or cannot be told. */
static ref
plain_value(struct vm *vm, ref obj, ref name)
{
    struct objects *o = vm->objects;
    ref value = 0, type = type_of(o, obj), attribute = type_lookup(o, type, name, NULL);
    struct names names = {NULL, 0};
    size_t length;
    if (attribute && is_descriptor(vm, attribute))
        return 0;
    while (type && type_data(o, type)->flags & TYPE_HEAP)
        type = type_data(o, type)->base;
    names_of_type(vm, &names, type ? type : static_type(KIND_OBJECT));
    const char *text = str_utf8(o, name, &length);
    int built_in = names_have_part(&names, text, length);
    names_free(&names);
    if (!attribute && built_in) /* all that built-in types have are descriptors */
        return 0;
    if (vm_lookup_attr(vm, obj, name, &value) > 0)
        return value;
    vm_error_clear(vm);
    vm->vars.refused = REFUSAL_NONE;
    return 0;
}

/* inspect.getattr_static(r, name): has it the attribute? */
static int
has_static(struct vm *vm, ref r, const char *name)
{
    struct names names = {NULL, 0};
    names_of_object(vm, &names, r);
    if (kind_of(vm->objects, r) == KIND_TYPE || kind_of(vm->objects, r) == KIND_MODULE)
        names_of_type(vm, &names, type_of(vm->objects, r));
    int has = names_have(&names, name);
    names_free(&names);
    return has;
}

int
nested_attribute(struct vm *vm, ref obj, const char *wrong, const struct names *names, char *text,
                 size_t size)
{
    enum { MOST_ATTRIBUTES = 20 };
    int looked = 0, found = 0;
    if (kind_of(vm->objects, obj) == KIND_SUPER)
        return 0;
    for (size_t i = 0; i < names->count && looked < MOST_ATTRIBUTES && !found; i++) {
        if (names->at[i][0] == '_')
            continue;
        looked++;
        ref value = plain_value(vm, obj, str_name(vm->objects, names->at[i]));
        found = value && has_static(vm, value, wrong);
        decref(vm->objects, value);
        if (found)
            snprintf(text, size, "%s.%s", names->at[i], wrong);
    }
    return found;
}
