/* mappingproxy: what the attribute __dict__ of a class is. It looks through to the class's own dictionary. */
#include "python/refusal.h"
#include "python/tables.h"

/* The method of the same name of the dict behind it (mappingproxy_get and its kin, which call it). */
static ref
of_mapping(struct vm *vm, const struct arguments *a)
{
    struct arguments call = *a;
    call.self = proxied_mapping(vm, a->self);
    uint32_t number = native_find(vm, KIND_DICT, str_name(vm->objects, a->native->name));
    call.native = native_row(vm, number - 1);
    ref method = vm->rules->mappings_bind ? vm_bound_builtin(vm, call.self, a->native->name) : 0;
    ref result = call.native->function(vm, &call);
    struct raised raised = vm_error_save(vm);
    decref(vm->objects, method);
    vm_error_put_back(vm, raised);
    return result;
}

static ref
mappingproxy_new_(struct vm *vm, const struct arguments *a)
{
    ref mapping = argument_or(vm, a, 0, "mapping");
    if (!mapping)
        return vm_raise(vm, EXC_TypeError,
                        vm->rules->functions_unnamed
                            ? "Required argument 'mapping' (pos 1) not found"
                            : "mappingproxy() missing required argument 'mapping' (pos 1)");
    if (kind_of(vm->objects, mapping) == KIND_DICT)
        return dict_view_new(vm->objects, KIND_MAPPINGPROXY, mapping);
    return vm_raise(vm, EXC_TypeError, "mappingproxy() argument must be a mapping, not %-s",
                    type_name_of(vm->objects, mapping));
}

static const struct native rows[] = {
    NATIVE("__new__", mappingproxy_new_, 0, 1, .flags = NATIVE_NEW, .keywords = "mapping",
           .takes = takes_keywords, .tuple_until = ALWAYS_TUPLE, .since = 306),
    NATIVE("get", of_mapping, 1, 2, .takes = takes_unpacked),
    NATIVE("keys", of_mapping, 0, 0),
    NATIVE("values", of_mapping, 0, 0),
    NATIVE("items", of_mapping, 0, 0),
    NATIVE("copy", of_mapping, 0, 0),
};

const struct native_table natives_mappingproxy = {
    KIND_MAPPINGPROXY, NULL, NATIVE_ROWS(rows), NULL, 0, NULL};
