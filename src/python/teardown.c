/* Py_FinalizeEx as far as a program can see it.
 *
 * Python 3: a collection if the collector is enabled; the module goes, and with it its dict unless something else refers to it; one more
 * collection in any case, which finds the dict that its own functions kept alive. So what the names were bound to dies in order of
 * definition when there is no function, else in the collector's order. Python 2.7: a collection in any case; the names are set to None, those
 * that begin with one underscore first, then the others, each time in the dict's order; what is left in cycles stays. */
#include "python/teardown.h"

#include "gc/collector.h"
#include "python/globals.h"
#include "python/library.h"
#include "python/namespace.h"
#include "python/native.h"

enum teardown_stage {
    TEARDOWN_NONE, /* the program runs */
    TEARDOWN_AT_EXIT,
    TEARDOWN_COLLECT,
    TEARDOWN_PRIVATE_NAMES,
    TEARDOWN_NAMES,
    TEARDOWN_MODULE,
    TEARDOWN_LAST_COLLECTION,
    TEARDOWN_DONE
};

static void
drop_module(struct vm *vm)
{
    ref namespace = vm->vars.module;
    vm->vars.module = 0;
    object_edit(vm->objects, namespace)->flags &= (uint16_t)~OBJECT_STATIC;
    object_edit(vm->objects, namespace)->ob_refcnt--;
    decref(vm->objects, namespace);
}

/* sys.last_traceback and its like are the first that go. */
static void
forget_last_exception(struct vm *vm)
{
    ref exception = vm->vars.last_exception;
    vm->vars.last_exception = 0;
    decref(vm->objects, exception);
}

static int
is_private(const char *name)
{
    return name[0] == '_' && name[1] != '_';
}

/* Takes the first name of the kind off the module (its value becomes None for the moment); 0 if there is none left. */
static int
clear_next_name(struct vm *vm, int private_only)
{
    uint32_t position = 0, i;
    while (namespace_next(vm, &position, &i)) {
        struct binding binding = vm->globals.at[i];
        if (binding.value == vm->objects->vars.none)
            continue;
        if (private_only && !is_private(vm->program->names[binding.name]))
            continue;
        edit(vm->globals, i)->value = newref(vm->objects, vm->objects->vars.none);
        EMIT2(vm->clock, NAME_UNBOUND, binding.name, binding.value);
        decref(vm->objects, binding.value);
        return 1;
    }
    return 0;
}

/* The handler that weakref.finalize registers with atexit. */
static void
call_at_exit(struct vm *vm)
{
    ref registry = library_get(vm, "registry"), handler = library_get(vm, "at_exit");
    if (!registry || !dict_size(vm->objects, registry))
        return;
    ref result = vm_call(vm, handler, NULL, 0);
    if (result)
        decref(vm->objects, result);
    else if (vm_error_occurred(vm))
        vm_error_unraisable(vm, UNRAISABLE_ATEXIT, handler);
}

int
teardown_imports(const struct vm *vm)
{
    return vm->vars.teardown <= TEARDOWN_COLLECT;
}

int
teardown_takes_apart(const struct vm *vm)
{
    return vm->vars.teardown > TEARDOWN_COLLECT;
}

int
teardown_step(struct vm *vm)
{
    vm->clock->vars.line = 0;
    switch ((enum teardown_stage)vm->vars.teardown) {
    case TEARDOWN_NONE:
        break;
    case TEARDOWN_AT_EXIT:
        call_at_exit(vm);
        break;
    case TEARDOWN_COLLECT:
        if (vm->collector->vars.enabled || vm->rules->exit_clears_names)
            collector_collect(vm->collector, 2);
        break;
    case TEARDOWN_PRIVATE_NAMES:
        forget_last_exception(vm);
        if (vm->rules->exit_clears_names && clear_next_name(vm, 1))
            return 1;
        break;
    case TEARDOWN_NAMES:
        if (vm->rules->exit_clears_names && clear_next_name(vm, 0))
            return 1;
        break;
    case TEARDOWN_MODULE:
        drop_module(vm);
        break;
    case TEARDOWN_LAST_COLLECTION:
        if (!vm->rules->exit_clears_names)
            collector_collect_at_exit(vm->collector);
        break;
    case TEARDOWN_DONE:
        if (!vm->vars.finished) {
            stream_flush(vm);
            vm->vars.finished = 1;
            EMIT0(vm->clock, END);
        }
        return 0;
    }
    vm->vars.teardown++;
    return 1;
}
