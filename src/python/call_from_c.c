/* Calls by native functions, which wait for the result. */
#include "python/attribute.h"
#include "python/call.h"

ref
run_nested(struct vm *vm)
{
    vm->vars.nested++;
    vm->vars.native_depth += vm->rules->native_loop;
    while (!vm->vars.left)
        run_instruction(vm);
    vm->vars.left = 0;
    vm->vars.native_depth -= vm->rules->native_loop;
    vm->vars.nested--;
    ref result = vm->vars.returned;
    vm->vars.returned = 0;
    return result;
}

static ref
result_of(struct vm *vm, enum call_result r)
{
    if (r == CALL_FAILED)
        return 0;
    if (r == CALL_DONE)
        return pop(vm);
    edit(vm->frames, vm->vars.frame)->flags |= FRAME_ENTRY;
    return run_nested(vm);
}

/* Pushes what a C caller hands over: it keeps its own reference, so to 3.10 the stack has none. */
static void
push_for_call(struct vm *vm, ref r)
{
    push(vm, vm->dialect->arguments_copied ? r | ENTRY_BORROWED : newref(vm->objects, r));
}

ref
vm_call(struct vm *vm, ref callable, const ref *args, uint32_t n)
{
    uint32_t at = vm->vars.top;
    push_for_call(vm, callable);
    for (uint32_t i = 0; i < n; i++)
        push_for_call(vm, args[i]);
    return result_of(vm, call_values(vm, at, n, 0));
}

ref
vm_call_tuple(struct vm *vm, ref callable, ref tuple)
{
    uint32_t at = vm->vars.top;
    push_for_call(vm, callable);
    push_for_call(vm, tuple);
    return result_of(vm, call_expanded(vm, at, tuple, 0, 0));
}

int
vm_call_special(struct vm *vm, ref self, const char *name, const ref *args, uint32_t n, ref *result)
{
    ref type = type_of(vm->objects, self), all[9];
    if (!(type_data(vm->objects, type)->flags & TYPE_HEAP))
        return 0;
    ref own = is_classic_instance(vm->objects, self)
                  ? attribute_get(vm->objects, self, str_name(vm->objects, name))
                  : 0;
    if (own) {
        *result = vm_call(vm, own, args, n);
        return *result ? 1 : -1;
    }
    ref function = type_lookup(vm->objects, type, str_name(vm->objects, name), NULL);
    if (!function || function == vm->objects->vars.none)
        return 0;
    if (vm->rules->specials_bound) {
        ref method =
            method_new(vm->objects, newref(vm->objects, function), newref(vm->objects, self), type);
        *result = vm_call(vm, method, args, n);
        struct raised raised = vm_error_save(vm);
        decref(vm->objects, method);
        if (!*result)
            vm_error_put_back(vm, raised);
        return *result ? 1 : -1;
    }
    all[0] = self;
    for (uint32_t i = 0; i < n; i++)
        all[i + 1] = args[i];
    *result = vm_call(vm, function, all, n + 1);
    return *result ? 1 : -1;
}

int
vm_overrides(struct vm *vm, ref r, const char *name)
{
    ref type = type_of(vm->objects, r);
    if (is_classic_instance(vm->objects, r) &&
        attribute_get(vm->objects, r, str_name(vm->objects, name)))
        return 1;
    return (type_data(vm->objects, type)->flags & TYPE_HEAP) &&
           type_lookup(vm->objects, type, str_name(vm->objects, name), NULL);
}
