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
    clock->until = UINT64_MAX;
    clock->landmark = NULL;
    clock->check = NULL;
    objects_begin_static(vm->objects);
    frame_push(vm, vm->program->library);
    while (vm->vars.frame)
        run_instruction(vm);
    objects_end_static(vm->objects);
    *clock = saved;
}

ref
library_get(const struct vm *vm, const char *name)
{
    static const char prefix[] = "weakref.";
    for (uint32_t i = vm->program->library_names; vm->program->library && i < vm->program->nnames;
         i++) {
        const char *text = vm->program->names[i];
        if (!strncmp(text, prefix, sizeof prefix - 1) && !strcmp(text + sizeof prefix - 1, name))
            return vm->builtins.at[i];
    }
    return 0;
}
