/* The limits of recursion. */
#include "python/recursion.h"

#include "python/call.h"
#include "python/native.h"

/* 3.6 to 3.8: once RecursionError is raised so many calls more are allowed, until the depth has sunk below the limit by as many. */
enum { HEADROOM = 50 };

/* The types that have a tp_vectorcall, by the column of the version in struct rules (types_vectorcalled). */
static const struct vectorcalled {
    enum object_kind kind;
    unsigned since;
} vectorcalled[] = {
    {KIND_LIST, 1},   {KIND_TUPLE, 1},    {KIND_DICT, 1},      {KIND_SET, 1},   {KIND_FROZENSET, 1},
    {KIND_RANGE, 1},  {KIND_BOOL, 2},     {KIND_FLOAT, 2},     {KIND_TYPE, 2},  {KIND_MAP, 2},
    {KIND_FILTER, 2}, {KIND_REVERSED, 2}, {KIND_ENUMERATE, 3}, {KIND_SUPER, 3},
};

/* kilobytes: of the C stack that is full; 0: the limit is a number of calls. */
static int
too_deep(struct vm *vm, int kilobytes, const char *where)
{
    enum exception_type type = vm->rules->python2 ? EXC_RuntimeError : EXC_RecursionError;
    vm->vars.overflowed = (uint32_t)vm->rules->overflow_remembered;
    if (kilobytes)
        vm_raise(vm, type, "Stack overflow (used %d kB)%-s", kilobytes, where);
    else
        vm_raise(vm, type, "maximum recursion depth exceeded%-s", where);
    return 0;
}

/* Frames, and native functions where they count as frames do. */
static uint32_t
depth_of(const struct vm *vm)
{
    return vm->vars.depth + (vm->rules->native_limit ? 0 : vm->vars.native_depth);
}

static uint32_t
limit_of(const struct vm *vm)
{
    return RECURSION_LIMIT + (vm->vars.overflowed ? HEADROOM : 0);
}

/* The depth has sunk. */
static void
look_at_overflow(struct vm *vm)
{
    if (vm->vars.overflowed && depth_of(vm) < RECURSION_LIMIT - HEADROOM)
        vm->vars.overflowed = 0;
}

/* May C code run another loop? */
static int
loop_fits(const struct vm *vm)
{
    uint32_t limit = vm->rules->native_limit;
    return !limit || vm->vars.native_depth + vm->rules->native_loop <= limit;
}

int
recursion_allows_frame(struct vm *vm, int in_c)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    if (code->flags & CODE_GENERATOR && vm->dialect->frames_on_heap)
        return 1;
    int fits = !in_c || loop_fits(vm);
    if (fits && depth_of(vm) <= limit_of(vm))
        return 1;
    if (!vm->dialect->frames_on_heap && code->line)
        vm->clock->vars.line = code->line;
    if (!fits)
        return too_deep(vm, vm->rules->stack_told, "");
    if (!vm->rules->native_limit)
        return too_deep(vm, 0, "");
    vm_raise(vm, EXC_RecursionError, "maximum recursion depth exceeded");
    return 0;
}

int
recursion_allows_resumption(struct vm *vm, int in_c)
{
    if (in_c && !loop_fits(vm))
        return too_deep(vm, vm->rules->stack_told, "");
    return !vm->rules->resumption_entered || depth_of(vm) < limit_of(vm) || too_deep(vm, 0, "");
}

int
recursion_enter(struct vm *vm, const char *where)
{
    uint32_t limit = vm->rules->native_limit;
    if (limit ? vm->vars.native_depth >= limit : depth_of(vm) >= limit_of(vm))
        return too_deep(vm, vm->rules->stack_told, where);
    vm->vars.native_depth++;
    return 1;
}

int
recursion_allows_comparison(struct vm *vm)
{
    if (vm->rules->python2)
        return 1;
    if (!recursion_enter(vm, " in comparison"))
        return 0;
    recursion_leave(vm);
    return 1;
}

void
recursion_leave(struct vm *vm)
{
    vm->vars.native_depth--;
    look_at_overflow(vm);
}

/* Does the type have a tp_vectorcall that makes its objects? */
static int
type_is_vectorcalled(const struct vm *vm, ref type)
{
    const struct type_data *data = type_data(vm->objects, type);
    if (data->flags & TYPE_HEAP)
        return 0;
    for (size_t i = 0; i < sizeof vectorcalled / sizeof *vectorcalled; i++)
        if (vectorcalled[i].kind == (enum object_kind)data->kind)
            return vectorcalled[i].since <= vm->rules->types_vectorcalled;
    return 0;
}

/* A built-in function or method: when its call is specialized (3.11+) it does not count, unless it is one of METH_O or METH_NOARGS. */
static uint32_t
levels_of_native(const struct vm *vm, ref callable, const struct call *call)
{
    const struct native *native = native_row(vm, native_number(vm, callable));
    int in_tuple = native->tuple_until >= vm->dialect->version;
    if (!vm->rules->builtins_entered)
        return 0;
    if (call->form == FORM_OTHER && !in_tuple)
        return native->max == 0 || (native->max == 1 && native->min == 1 && !native->keywords &&
                                    !(native->flags & NATIVE_ANY_KEYWORDS));
    if (call->form == FORM_LEN || call->form == FORM_ISINSTANCE || call->form == FORM_LIST_APPEND)
        return 0;
    return in_tuple && call->by_instruction && vm->rules->tuples_entered &&
                   kind_of(vm->objects, callable) == KIND_BUILTIN
               ? 2
               : 1;
}

uint32_t
recursion_levels(struct vm *vm, ref callable, const struct call *call)
{
    const struct rules *rules = vm->rules;
    if (call->direct)
        return 0;
    switch (kind_of(vm->objects, callable)) {
    case KIND_FUNCTION:
        return !call->by_instruction && rules->functions_entered;
    case KIND_METHOD:
        return !call->by_instruction && rules->methods_entered;
    case KIND_BUILTIN:
    case KIND_METHOD_DESCRIPTOR:
        return call->by_instruction || rules->builtins_entered
                   ? levels_of_native(vm, callable, call)
                   : (uint32_t)rules->types_entered;
    case KIND_TYPE:
        if (call->form == FORM_TYPE_1 || call->form == FORM_STR_1)
            return 0;
        return rules->types_entered && !type_is_vectorcalled(vm, callable);
    default:
        return (uint32_t)rules->types_entered;
    }
}

int
recursion_enter_call(struct vm *vm, uint32_t levels)
{
    for (uint32_t i = 0; i < levels; i++)
        if (!recursion_enter(vm, " while calling a Python object")) {
            vm->vars.native_depth -= i;
            return 0;
        }
    return 1;
}

void
recursion_hold(struct vm *vm, uint32_t levels, int frame_pushed)
{
    if (!levels)
        return;
    if (frame_pushed) {
        edit(vm->frames, vm->vars.frame)->native += levels;
        return;
    }
    vm->vars.native_depth -= levels;
    look_at_overflow(vm);
}

void
recursion_hold_loop(struct vm *vm)
{
    vm->vars.native_depth += vm->rules->native_loop;
    recursion_hold(vm, vm->rules->native_loop, 1);
}

void
recursion_shim(struct vm *vm)
{
    edit(vm->frames, vm->vars.frame)->flags |= FRAME_SHIM;
    vm->vars.depth++;
}

void
recursion_frame_left(struct vm *vm)
{
    const struct frame *f = running(vm);
    vm->vars.depth -= f->flags & FRAME_SHIM ? 2 : 1;
    vm->vars.native_depth -= f->native;
    if (f->native)
        edit(vm->frames, vm->vars.frame)->native = 0;
    look_at_overflow(vm);
}
