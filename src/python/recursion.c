/* The limits of recursion. */
#include "python/recursion.h"
#include "python/native.h"

/* kilobytes: of the C stack that is full; 0: the limit is a number of calls. */
static int
too_deep(struct vm *vm, int kilobytes, const char *where)
{
    enum exception_type type = vm->rules->python2 ? EXC_RuntimeError : EXC_RecursionError;
    if (kilobytes)
        vm_raise(vm, type, "Stack overflow (used %d kB)%s", kilobytes, where);
    else
        vm_raise(vm, type, "maximum recursion depth exceeded%s", where);
    return 0;
}

int
recursion_allows_frame(struct vm *vm)
{
    uint32_t native = vm->rules->native_limit ? 0 : vm->vars.native_depth;
    return vm->vars.depth + native < RECURSION_LIMIT || too_deep(vm, 0, "");
}

int
recursion_enter(struct vm *vm, const char *where)
{
    uint32_t limit = vm->rules->native_limit, depth = vm->vars.native_depth;
    if (limit ? depth >= limit : vm->vars.depth + depth >= RECURSION_LIMIT)
        return too_deep(vm, vm->rules->stack_told, where);
    vm->vars.native_depth++;
    return 1;
}

void
recursion_leave(struct vm *vm)
{
    vm->vars.native_depth--;
}
