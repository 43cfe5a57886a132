/* Instructions that enter and leave `with` blocks. */
#include <string.h>

#include "python/attribute.h"
#include "python/call.h"
#include "python/class.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/operations.h"

static int
done(enum call_result r)
{
    return r == CALL_FAILED ? -1 : 0;
}

/* TypeError of 3.14: a heap type tells its name as it is, of a built-in one %T makes a text. */
static void
missed_method(struct vm *vm, ref manager, const char *lacks)
{
    ref type = type_of(vm->objects, manager);
    vm_raise(vm, EXC_TypeError,
             type_data(vm->objects, type)->flags & TYPE_HEAP
                 ? "'%s' object does not support the context manager protocol (missed %1s method)"
                 : "'%2s' object does not support the context manager protocol (missed %1s method)",
             type_full_name(vm, type), lacks);
}

static int
no_context_manager(struct vm *vm, ref manager, const char *lacks)
{
    struct objects *o = vm->objects;
    if (vm->rules->with_names_method)
        missed_method(vm, manager, lacks);
    else if (vm->rules->with_names_protocol)
        vm_raise(vm, EXC_TypeError,
                 "'%.200s' object does not support the context manager protocol%1s",
                 type_name_of(o, manager),
                 !strcmp(lacks, "__exit__") ? " (missed __exit__ method)" : "");
    else if (is_classic_instance(o, manager))
        no_attribute(vm, manager, str_name(o, lacks));
    else
        vm_raise_object(vm, EXC_AttributeError, str_name(o, lacks));
    return -1;
}

int
op_BEFORE_WITH(struct vm *vm, int32_t arg)
{
    struct objects *o = vm->objects;
    ref manager = peek(vm, 1), type = type_of(o, manager);
    ref enter = type_lookup(o, type, str_name(o, "__enter__"), NULL);
    ref exit = type_lookup(o, type, str_name(o, "__exit__"), NULL);
    (void)arg;
    if (!exit && vm->rules->exit_looked_up_first)
        return no_context_manager(vm, manager, "__exit__");
    if (!enter)
        return no_context_manager(vm, manager, "__enter__");
    ref bound_enter = vm->dialect->with_binds_methods
                          ? method_new(o, newref(o, enter), newref(o, manager), type)
                          : 0;
    if (!exit) {
        no_context_manager(vm, manager, "__exit__");
        decref(o, bound_enter);
        return -1;
    }
    if (!bound_enter) {
        uint32_t entry = pop_entry(vm);
        push(vm, newref(o, exit)); /* both methods share the reference, or its being borrowed */
        push(vm, entry);
        push(vm, newref(o, enter));
        push(vm, entry & ENTRY_BORROWED ? entry : newref(o, manager));
        return done(call_values(vm, vm->vars.top - 2, 1, 0));
    }
    ref bound_exit = method_new(o, newref(o, exit), newref(o, manager), type);
    drop(vm, 1);
    push(vm, 0);
    push(vm, bound_exit);
    push(vm, bound_enter);
    return done(call_values_held(vm, vm->vars.top - 1, 0));
}

int
op_WITH_EXCEPT_START(struct vm *vm, int32_t arg)
{
    struct objects *o = vm->objects;
    uint32_t entries = (uint32_t)(arg & ~(EXIT_HOLDS | EXIT_PLACE));
    uint32_t first = vm->vars.top - 2 * entries - !!(arg & EXIT_PLACE) - 2;
    ref exception = peek(vm, entries == 1 ? 1 : 2), type = type_of(o, exception);
    ref traceback = object_at(o, exception)->field[EXCEPTION_TRACEBACK];
    if (arg & EXIT_HOLDS)
        push(vm, newref(o, traceback));
    uint32_t at = vm->vars.top, pair = first;
    if (!vm->values.at[pair])
        pair++;
    push(vm, newref(o, entry_ref(vm->values.at[pair])));
    if (pair == first)
        push(vm, newref(o, entry_ref(vm->values.at[pair + 1])));
    const ref arguments[] = {type, exception, traceback ? traceback : o->vars.none};
    for (int i = 0; i < 3; i++)
        push(vm,
             vm->dialect->exc_triples ? arguments[i] | ENTRY_BORROWED : newref(o, arguments[i]));
    return done(call_values(vm, at, vm->vars.top - at - 1, 0));
}

int
op_DROP_EXIT(struct vm *vm, int32_t arg)
{
    uint32_t first = vm->vars.top - (uint32_t)arg - 1;
    for (uint32_t i = first; i < first + 2; i++) {
        uint32_t entry = vm->values.at[i];
        *edit(vm->values, i) = 0;
        entry_release(vm, entry);
    }
    return 0;
}
