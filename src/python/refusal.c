#include "python/refusal.h"

#include "python/exception.h"
#include "python/native.h"

static void
raise_exit(struct vm *vm, ref code)
{
    vm_raise_object(vm, EXC_SystemExit, code);
    decref(vm->objects, code);
    vm->vars.refused = REFUSAL_ON_ITS_WAY;
}

/* "FILE:LINE:COLUMN: " of the instruction that runs; only the file when none does. */
static void
put_place(struct vm *vm)
{
    text_printf(vm, "%s:", vm->program->filename);
    if (vm->vars.frame) {
        const struct instruction *at =
            &frame_code(vm, vm->vars.frame)->instructions[running(vm)->next - 1];
        text_printf(vm, "%u:%u:", at->line, at->column);
    }
    text_put_c(vm, " ");
}

ref
vm_refuse(struct vm *vm, const char *advice, const char *construct, ...)
{
    const char *file = vm->program->filename;
    uint32_t mark = text_begin(vm);
    va_list list;
    put_place(vm);
    va_start(list, construct);
    text_vprintf(vm, construct, list);
    va_end(list);
    if (advice)
        text_printf(vm, " not part of scenario Python; %s", advice);
    else
        text_printf(vm,
                    " not part of scenario Python; use what arenascope-scenario(5) lists, or "
                    "record the real program: arenascope record -- python3 %s",
                    file);
    ref message = str_new(vm->objects, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
    raise_exit(vm, message);
    return 0;
}

ref
refuse_long_int(struct vm *vm)
{
    return vm_refuse(vm, "keep to -9223372036854775808 ... 9223372036854775807",
                     "ints of more than 64 bits are");
}

int
refusal_is_raised(const struct vm *vm)
{
    return vm->vars.refused == REFUSAL_ON_ITS_WAY && vm_error_is(vm, EXC_SystemExit);
}

void
refusal_tell(struct vm *vm)
{
    ref exception = vm_error_fetch(vm);
    vm->vars.exit_status =
        exit_status(vm, object_at(vm->objects, exception)->field[EXCEPTION_VALUE]);
    vm->vars.refused = vm->vars.teardown ? REFUSAL_NONE : REFUSAL_TOLD;
    decref(vm->objects, exception);
}

int
refusal_follow(struct vm *vm)
{
    if (vm->vars.refused != REFUSAL_TOLD)
        return 0;
    raise_exit(vm, int_new(vm->objects, 1));
    return -1;
}
