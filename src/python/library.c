#include "python/library.h"

#include <string.h>

#include "python/call.h"
#include "python/frame.h"

void
library_run(struct vm *vm)
{
    struct clock *clock = vm->clock;
    if (!vm->program->library)
        return;
    struct clock saved = *clock;
    clock->landmark = NULL;
    clock_listen(clock, NULL, NULL);
    clock_leave_at(clock, CLOCK_NEVER, NULL);
    objects_begin_static(vm->objects);
    frame_push(vm, vm->program->library);
    while (vm->vars.frame)
        run_instruction(vm);
    objects_end_static(vm->objects);
    *clock = saved;
}

/* The part of a stored name behind "weakref."; NULL if the name is not one that the library stores. */
static const char *
stored_name(const struct vm *vm, uint32_t name)
{
    static const char prefix[] = "weakref.";
    const char *text = vm->program->names[name];
    return strncmp(text, prefix, sizeof prefix - 1) ? NULL : text + sizeof prefix - 1;
}

ref
library_get(const struct vm *vm, const char *name)
{
    for (uint32_t i = vm->program->library_names; vm->program->library && i < vm->program->nnames;
         i++) {
        const char *stored = stored_name(vm, i);
        if (stored && !strcmp(stored, name))
            return vm->builtins.at[i];
    }
    return 0;
}

void
library_roots(struct vm *vm, visit_fn *visit, void *who)
{
    for (uint32_t i = vm->program->library_names; vm->program->library && i < vm->program->nnames;
         i++)
        if (stored_name(vm, i) && vm->builtins.at[i])
            visit(who, vm->objects, 0, vm->builtins.at[i]);
}
