#include "python/exc_info.h"

#include "python/frame.h"

void
exc_info_release(struct vm *vm, struct exc_info info)
{
    decref(vm->objects, info.type);
    decref(vm->objects, info.value);
    decref(vm->objects, info.traceback);
}

/* Does the exception wait on a value stack for the end of a finally suite? */
static int
waits(const struct vm *vm, ref exception)
{
    uint32_t top = vm->vars.top;
    for (uint32_t f = vm->vars.frame; f; f = frame_at(vm, f)->back) {
        for (uint32_t i = frame_at(vm, f)->base + frame_code(vm, f)->slots; i < top; i++)
            if (entry_ref(vm->values.at[i]) == exception)
                return 1;
        if (frame_at(vm, f)->back)
            top = frame_at(vm, frame_at(vm, f)->back)->top;
    }
    return 0;
}

/* Is the exception on its way, handled, or to be handled again? */
static int
is_active(const struct vm *vm, ref exception, ref on_its_way)
{
    if (exception == on_its_way || exception == vm->vars.raised ||
        exception == vm->vars.handled.value)
        return 1;
    for (uint32_t f = vm->vars.frame; f; f = frame_at(vm, f)->back)
        if (frame_at(vm, f)->before == exception)
            return 1;
    return waits(vm, exception);
}

/* Makes `now` (borrowed, 0 = none) what is handled; the other one goes, with its traceback. */
static void
replace(struct vm *vm, ref now, ref on_its_way)
{
    struct objects *o = vm->objects;
    ref old = vm->vars.handled.value, traceback = 0;
    incref(o, now);
    incref(o, now);
    vm->vars.handled.value = now;
    if (old && !is_active(vm, old, on_its_way)) {
        traceback = newref(o, object_at(o, old)->field[EXCEPTION_TRACEBACK]);
        object_set_field(o, old, EXCEPTION_TRACEBACK, 0);
    }
    decref(o, old);
    decref(o, old);
    decref(o, traceback);
}

void
exc_info_forget(struct vm *vm, ref exception)
{
    if (!is_active(vm, exception, 0))
        object_set_field(vm->objects, exception, EXCEPTION_TRACEBACK, 0);
}

void
exc_info_set(struct vm *vm, ref exception)
{
    if (!(running(vm)->flags & FRAME_CAUGHT)) {
        edit(vm->frames, vm->vars.frame)->flags |= FRAME_CAUGHT;
        edit(vm->frames, vm->vars.frame)->before = newref(vm->objects, vm->vars.handled.value);
    }
    replace(vm, exception, 0);
}

void
exc_info_reset(struct vm *vm, ref on_its_way)
{
    if (!(running(vm)->flags & FRAME_CAUGHT))
        return;
    replace(vm, running(vm)->before, on_its_way);
    ref before = running(vm)->before;
    edit(vm->frames, vm->vars.frame)->before = 0;
    edit(vm->frames, vm->vars.frame)->flags &= ~(uint32_t)FRAME_CAUGHT;
    decref(vm->objects, before);
}

ref
exc_info_tuple(struct vm *vm)
{
    struct objects *o = vm->objects;
    ref value = vm->vars.handled.value;
    ref traceback = value ? object_at(o, value)->field[EXCEPTION_TRACEBACK] : 0;
    ref parts[] = {value ? type_of(o, value) : o->vars.none, value ? value : o->vars.none,
                   traceback ? traceback : o->vars.none};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        incref(o, parts[i]);
    return tuple_steal_as(o, parts, 3, TUPLE_FILLED);
}

void
exc_info_clear(struct vm *vm)
{
    replace(vm, 0, 0);
}
