/* Attributes that are not there: what is said of them, and what finding it out takes. */
#include "python/attribute.h"

#include <string.h>

#include "python/tables.h"

void
no_generic_attribute(struct vm *vm, const char *type, ref name)
{
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length);
    vm_raise(vm, EXC_AttributeError,
             vm->rules->attribute_types_long ? "'%.100s' object has no attribute '%.*s'"
                                             : "'%.50s' object has no attribute '%.*s'",
             type, (int)length, text);
}

void
no_attribute(struct vm *vm, ref r, ref name)
{
    struct objects *o = vm->objects;
    size_t length;
    const char *text = str_utf8(o, name, &length);
    int n = (int)length;
    if (is_classic_class(o, r))
        vm_raise(vm, EXC_AttributeError, "class %.50s has no attribute '%.*s'", type_name(o, r), n,
                 text);
    else if (is_classic_instance(o, r))
        vm_raise(vm, EXC_AttributeError, "%.50s instance has no attribute '%.*s'",
                 type_name(o, type_of(o, r)), n, text);
    else if (kind_of(o, r) == KIND_TYPE)
        vm_raise(vm, EXC_AttributeError,
                 vm->rules->attribute_types_long ? "type object '%.100s' has no attribute '%.*s'"
                                                 : "type object '%.50s' has no attribute '%.*s'",
                 type_name(o, r), n, text);
    else if (kind_of(o, r) == KIND_MODULE && object_at(o, r)->extra == TABLE_stdout)
        no_generic_attribute(vm, vm->rules->old_words ? "file" : "_io.TextIOWrapper", name);
    else if (kind_of(o, r) == KIND_MODULE && !vm->rules->old_words)
        vm_raise(vm, EXC_AttributeError, "module '%.*s' has no attribute '%.*s'",
                 (int)strlen(module_name(vm, r)), module_name(vm, r), n, text);
    else
        no_generic_attribute(vm, type_name_of(o, r), name);
}

void
attribute_raise_missing(struct vm *vm, ref r, ref name)
{
    struct objects *o = vm->objects;
    if (kind_of(o, r) == KIND_MODULE && !vm->rules->old_words) { /* module_getattro */
        no_generic_attribute(vm, type_name_of(o, r), name);
        attribute_error_keeps(vm, r, name);
        vm_error_clear(vm);
    }
    no_attribute(vm, r, name);
}

void
attribute_missed(struct vm *vm, ref r, ref name)
{
    enum object_kind kind = kind_of(vm->objects, r);
    int is_own = kind == KIND_TYPE || kind == KIND_MODULE;
    if (vm->rules->misses_raise < (is_own ? MISSES_OWN_RAISE : MISSES_RAISE))
        return;
    attribute_raise_missing(vm, r, name);
    vm_error_clear(vm);
}

void
attribute_missed_by_proxy(struct vm *vm, ref r, ref name)
{
    attribute_raise_missing(vm, r, name);
    attribute_error_keeps(vm, r, name);
    vm_error_clear(vm);
}

void
attribute_error_keeps(struct vm *vm, ref r, ref name)
{
    struct objects *o = vm->objects;
    if (!vm->rules->names_kept || !vm_error_is(vm, EXC_AttributeError))
        return;
    vm_error_normalize(vm);
    const struct object *exception = object_at(o, vm->vars.raised);
    if (exception->field[EXCEPTION_OBJ] || exception->field[EXCEPTION_NAME])
        return;
    object_set_field(o, vm->vars.raised, EXCEPTION_NAME, newref(o, name));
    object_set_field(o, vm->vars.raised, EXCEPTION_OBJ, newref(o, r));
}
