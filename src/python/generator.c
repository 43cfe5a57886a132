#include "python/generator.h"

#include "python/call.h"
#include "python/exc_info.h"
#include "python/exception.h"
#include "python/frame.h"
#include "python/recursion.h"
#include "python/specialize.h"

static uint32_t
frame_of(const struct vm *vm, ref generator)
{
    return object_at(vm->objects, generator)->extra;
}

const char *
generator_qualname(const struct vm *vm, ref generator)
{
    ref code = object_at(vm->objects, generator)->field[GENERATOR_CODE];
    const struct code *c = vm->program->codes[object_at(vm->objects, code)->extra];
    return vm->program->names[vm->rules->names_unqualified ? c->name : c->qualname];
}

static int
has_started(const struct vm *vm, ref generator)
{
    return (frame_at(vm, frame_of(vm, generator))->flags & FRAME_STARTED) != 0;
}

ref
generator_of_running_frame(struct vm *vm)
{
    struct objects *o = vm->objects;
    uint32_t frame = vm->vars.frame;
    const struct code *code = frame_code(vm, frame);
    struct frame_shape shape = frame_shape_of(vm, code);
    ref function = running(vm)->function;
    ref name = function ? object_at(o, function)->field[FUNCTION_NAME] : vm->names.at[code->name];
    ref qualname =
        function ? object_at(o, function)->field[FUNCTION_QUALNAME] : vm->names.at[code->qualname];
    int named = !vm->rules->names_unqualified;
    ref generator = generator_new(o, vm->codes.at[code->index], frame, running(vm)->object, shape,
                                  named ? name : 0, named ? qualname : 0);
    edit(vm->frames, frame)->generator = generator;
    if (running(vm)->object)
        object_track(o, running(vm)->object);
    edit(vm->frames, frame)->flags |= FRAME_GENERATOR;
    frame_own_entries(vm, vm->vars.top - running(vm)->base); /* _PyFrame_Copy */
    frame_suspend(vm);
    return generator;
}

/* Makes the suspended frame run: what the caller handles is put aside. */
static void
resume(struct vm *vm, ref generator, uint32_t flags)
{
    uint32_t frame = frame_of(vm, generator);
    frame_resume(vm, frame);
    struct frame *f = edit(vm->frames, frame);
    f->flags |= FRAME_STARTED | flags;
    if (flags & FRAME_ENTRY)
        recursion_hold_loop(vm);
    if (vm->rules->exc_info_stays)
        return;
    f->outer = vm->vars.handled;
    vm->vars.handled = f->handled;
    f->handled = (struct exc_info){0};
    if (vm->rules->exc_state_copied && !f->handlers)
        vm->vars.handled = (struct exc_info){newref(vm->objects, f->outer.type),
                                             newref(vm->objects, f->outer.value),
                                             newref(vm->objects, f->outer.traceback)};
    code_warm(vm);
}

/* What the frame holds of an exception that is handled goes. */
static void
release_handled(struct vm *vm, uint32_t frame)
{
    struct exc_info handled = frame_at(vm, frame)->handled;
    edit(vm->frames, frame)->handled = (struct exc_info){0};
    exc_info_release(vm, handled);
}

/* The opposite; returns and clears the flags of how it was resumed. */
static uint32_t
rest(struct vm *vm, uint32_t frame)
{
    struct frame *f = edit(vm->frames, frame);
    uint32_t flags = f->flags;
    if (!vm->rules->exc_info_stays) {
        f->handled = vm->vars.handled;
        vm->vars.handled = f->outer;
        f->outer = (struct exc_info){0};
    }
    f->flags &= ~(uint32_t)(FRAME_ENTRY | FRAME_FOR);
    if (vm->rules->exc_state_copied && !f->handlers)
        release_handled(vm, frame);
    return flags;
}

static int
check_idle(struct vm *vm, ref generator)
{
    if (!frame_at(vm, frame_of(vm, generator))->saved) {
        vm_raise(vm, EXC_ValueError, "generator already executing");
        return -1;
    }
    return 0;
}

/* Closing a frame that has nothing to say about it: it is only cleared. */
static void
clear_silently(struct vm *vm, ref generator, uint32_t frame)
{
    frame_clear(vm, generator, frame);
    generator_finished(vm->objects, generator);
}

/* May the generator, which rests, run? Else it has ended with RecursionError. */
static int
may_run(struct vm *vm, ref generator, int in_c)
{
    if (recursion_allows_resumption(vm, in_c))
        return 1;
    struct raised raised = vm_error_save(vm);
    clear_silently(vm, generator, frame_of(vm, generator));
    vm_error_put_back(vm, raised);
    return 0;
}

int
generator_enter(struct vm *vm, ref generator)
{
    if (!frame_of(vm, generator))
        return 1;
    if (check_idle(vm, generator) < 0 || !may_run(vm, generator, 0))
        return -1;
    int started = has_started(vm, generator);
    resume(vm, generator, FRAME_FOR);
    if (started)
        push(vm, newref(vm->objects, vm->objects->vars.none));
    check_in_frame(vm);
    return 0;
}

ref
generator_send(struct vm *vm, ref generator, ref value)
{
    if (!frame_of(vm, generator) || check_idle(vm, generator) < 0)
        return 0;
    int started = has_started(vm, generator);
    if (!started && value && value != vm->objects->vars.none)
        return vm_raise(vm, EXC_TypeError, "can't send non-None value to a just-started generator");
    if (!may_run(vm, generator, 1))
        return 0;
    resume(vm, generator, FRAME_ENTRY);
    if (started)
        push(vm, newref(vm->objects, value ? value : vm->objects->vars.none));
    check_in_frame(vm);
    return run_nested(vm);
}

/* Goes on in the generator with the error on its way, which is its caller's. */
static ref
resume_failing(struct vm *vm, ref generator)
{
    struct raised raised = vm_error_save(vm);
    resume(vm, generator, FRAME_ENTRY);
    vm_error_put_back(vm, raised);
    if (running(vm)->next == 0)
        edit(vm->frames, vm->vars.frame)->next = 1;
    exception_unwind(vm);
    return run_nested(vm);
}

ref
generator_throw(struct vm *vm, ref generator, ref exception)
{
    if (!frame_of(vm, generator)) {
        exception_set(vm, exception);
        return 0;
    }
    if (check_idle(vm, generator) < 0) {
        decref(vm->objects, exception);
        return 0;
    }
    resume(vm, generator, FRAME_ENTRY);
    exception_set(vm, exception);
    if (running(vm)->next == 0)
        edit(vm->frames, vm->vars.frame)->next = 1;
    exception_unwind(vm);
    return run_nested(vm);
}

/* _PyGen_FetchStopIterationValue: the value of the StopIteration on its way, which is dropped. New reference. */
static ref
take_stop_value(struct vm *vm)
{
    ref exception = vm_error_fetch(vm);
    ref value =
        newref(vm->objects,
               none_or(vm->objects, object_at(vm->objects, exception)->field[EXCEPTION_VALUE]));
    decref(vm->objects, exception);
    return value;
}

int
generator_close(struct vm *vm, ref generator, ref *value)
{
    uint32_t frame = frame_of(vm, generator);
    if (value)
        *value = 0;
    if (!frame) {
        ask_error(vm, EXC_StopIteration); /* 2.7 asks what became of GeneratorExit, even so */
        ask_error(vm, EXC_GeneratorExit);
        return 0;
    }
    if (check_idle(vm, generator) < 0)
        return -1;
    if ((vm->rules->unstarted_cleared && !has_started(vm, generator)) ||
        (vm->rules->closes_silently && !frame_has_handler(vm, frame))) {
        clear_silently(vm, generator, frame);
        return 0;
    }
    vm_raise_object(vm, EXC_GeneratorExit, 0);
    ref item = resume_failing(vm, generator);
    if (item) {
        decref(vm->objects, item);
        vm_raise(vm, EXC_RuntimeError, "generator ignored GeneratorExit");
        return -1;
    }
    if (vm->rules->close_stops && !vm_error_occurred(vm))
        vm_raise_object(vm, EXC_StopIteration, 0); /* gen_send_ex: it has returned None */
    if (value && vm->rules->close_gives_value && vm_error_is(vm, EXC_StopIteration))
        *value = take_stop_value(vm);
    else if (vm_error_matches(vm, EXC_StopIteration) || vm_error_matches(vm, EXC_GeneratorExit))
        vm_error_clear(vm);
    return vm_error_occurred(vm) ? -1 : 0;
}

void
generator_yield(struct vm *vm, ref value)
{
    uint32_t flags = rest(vm, vm->vars.frame);
    frame_suspend(vm);
    if (flags & FRAME_ENTRY) {
        vm->vars.returned = value;
        vm->vars.left = 1;
    } else {
        push(vm, value);
    }
}

/* The running generator's frame goes for good; the caller runs. */
static uint32_t
finish(struct vm *vm)
{
    ref generator = running(vm)->generator, result;
    uint32_t flags = rest(vm, vm->vars.frame), dropped;
    struct exc_info handled = running(vm)->handled;
    edit(vm->frames, vm->vars.frame)->handled = (struct exc_info){0};
    frame_leave(vm, &dropped, &result);
    exc_info_release(vm, handled);
    object_edit(vm->objects, generator)->extra = 0;
    generator_finished(vm->objects, generator);
    return flags;
}

void
generator_return(struct vm *vm, ref value)
{
    uint32_t flags = finish(vm);
    if (flags & FRAME_FOR) {
        const struct frame *f = running(vm);
        const struct instruction *loop = &frame_code(vm, vm->vars.frame)->instructions[f->next - 1];
        decref(vm->objects, value);
        drop(vm, loop->op == OP_FOR_ITER_INDEXED ? 2 : 1);
        edit(vm->frames, vm->vars.frame)->next = (uint32_t)loop->arg;
        return;
    }
    if (value != vm->objects->vars.none)
        vm_raise_object(vm, EXC_StopIteration, value);
    decref(vm->objects, value);
    vm->vars.left = 1;
}

/* _PyErr_FormatFromCause: StopIteration that leaves a generator becomes the cause of a RuntimeError. */
static void
replace_stop(struct vm *vm, struct raised *raised)
{
    struct objects *o = vm->objects;
    vm_error_put_back(vm, *raised);
    ref stop = vm_error_fetch(vm);
    vm_raise(vm, EXC_RuntimeError, "generator raised StopIteration");
    ref error = vm_error_fetch(vm);
    object_set_field(o, error, EXCEPTION_CAUSE, newref(o, stop));
    object_set_field(o, error, EXCEPTION_CONTEXT, stop);
    *raised = (struct raised){.exception = error};
}

/* Is it StopIteration, maybe only the type yet? */
static int
is_stop(const struct vm *vm, const struct raised *raised)
{
    ref type = kind_of(vm->objects, raised->exception) == KIND_TYPE
                   ? raised->exception
                   : type_of(vm->objects, raised->exception);
    return type_is_subtype(vm->objects, type, exception_static_type(EXC_StopIteration));
}

void
generator_failed(struct vm *vm, struct raised *raised, uint32_t *flags)
{
    int stops = vm->rules->stop_iteration_is_error && is_stop(vm, raised);
    if (stops && vm->rules->stops_in_frame)
        replace_stop(vm, raised);
    *flags = finish(vm);
    if (stops && !vm->rules->stops_in_frame)
        replace_stop(vm, raised);
}

int
generator_is_held(const struct vm *vm, ref generator)
{
    uint32_t frame = frame_of(vm, generator);
    return frame && frame_at(vm, frame)->saved && has_started(vm, generator) &&
           frame_has_handler(vm, frame);
}

void
generator_finalize(struct vm *vm, ref generator)
{
    uint32_t frame = frame_of(vm, generator);
    if (!frame || !frame_at(vm, frame)->saved)
        return;
    int started = has_started(vm, generator);
    if (vm->rules->generators_held && !generator_is_held(vm, generator)) {
        ask_error(vm, EXC_GeneratorExit);
        return;
    }
    if (!started && vm->rules->unstarted_stays)
        return;
    struct raised raised = vm_error_save(vm);
    if (generator_close(vm, generator, NULL) < 0)
        vm_error_unraisable(vm, UNRAISABLE_GENERATOR, generator);
    vm_error_put_back(vm, raised);
}
