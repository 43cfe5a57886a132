#include "python/left_out_attributes.h"

#include "python/attribute.h"
#include "python/exception.h"
#include "python/measured.h"
#include "python/native.h"
#include "python/refusal.h"

static void
refuse(struct vm *vm, const char *owner, ref name)
{
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length);
    vm_refuse(vm, NULL, "'%s.%.*s' is", owner, (int)length, text);
}

/* Has the class of the library it, that type is or is derived from? Then *owner is that class. */
static int
library_has(struct vm *vm, ref type, const char *text, size_t length, ref *owner)
{
    struct objects *o = vm->objects;
    for (; type && type_data(o, type)->flags & TYPE_HEAP; type = type_data(o, type)->base) {
        if (!is_library_class(vm, type))
            continue;
        *owner = type;
        return measured_has(vm->dialect->version, (struct measured){.name = type_name(o, type)},
                            text, length);
    }
    return 0;
}

int
refuse_type_attribute(struct vm *vm, ref type, ref name)
{
    struct objects *o = vm->objects;
    int version = vm->dialect->version;
    const struct type_data *data = type_data(o, type);
    enum object_kind kind = (enum object_kind)data->kind;
    ref owner = type;
    size_t length;
    const char *text = str_utf8(o, name, &length);
    if (library_has(vm, type, text, length, &owner) ||
        measured_exception_has(version, (enum exception_type)data->exception, text, length)) {
        refuse(vm, type_name(o, owner), name);
        return 1;
    }
    for (kind = kind == KIND_INSTANCE ? KIND_OBJECT : kind;; kind = kind_info(kind)->base) {
        if (measured_has(version, (struct measured){.kind = kind}, text, length)) {
            owner = kind == KIND_BASE_EXCEPTION ? type : static_type(kind);
            refuse(vm, type_name(o, owner), name);
            return 1;
        }
        if (kind == KIND_OBJECT)
            return 0;
    }
}

int
refuse_attribute(struct vm *vm, ref r, ref name)
{
    struct objects *o = vm->objects;
    if (kind_of(o, r) == KIND_MODULE) {
        size_t length;
        const char *text = str_utf8(o, name, &length);
        if (measured_has(vm->dialect->version, (struct measured){.name = module_name(vm, r)}, text,
                         length)) {
            refuse(vm, module_name(vm, r), name);
            return 1;
        }
    }
    return (kind_of(o, r) == KIND_TYPE && refuse_type_attribute(vm, r, name)) ||
           refuse_type_attribute(vm, type_of(o, r), name);
}
