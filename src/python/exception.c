#include "python/exception.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "objects/numbers.h"
#include "python/exc_info.h"
#include "python/frame.h"
#include "python/generator.h"
#include "python/refusal.h"
#include "python/writer.h"

/* -- raising -- */

struct exc_info
exception_info(const struct vm *vm)
{
    struct exc_info handled = vm->vars.handled;
    for (uint32_t f = vm->vars.frame; !handled.value && f; f = frame_at(vm, f)->back)
        handled = frame_at(vm, f)->outer;
    return handled;
}

ref
exception_handled(const struct vm *vm)
{
    return exception_info(vm).value;
}

/* PyErr_SetObject: the context is what is being handled; a chain that would lead back is cut. */
static void
set_context(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref handled = exception_handled(vm);
    if (!handled || handled == exception || vm->rules->contexts_absent)
        return;
    for (ref e = handled, next; (next = object_at(o, e)->field[EXCEPTION_CONTEXT]); e = next) {
        if (next == exception) {
            object_set_field(o, e, EXCEPTION_CONTEXT, 0);
            break;
        }
    }
    object_set_field(o, exception, EXCEPTION_CONTEXT, newref(o, handled));
}

void
exception_set(struct vm *vm, ref exception)
{
    set_context(vm, exception);
    vm_error_restore(vm, exception);
}

/* The tuple that vm_raise_key() has made, which becomes the arguments. */
static int
is_arguments(const struct vm *vm, ref type, ref value)
{
    return value && vm->rules->raised_late && type == exception_static_type(EXC_KeyError) &&
           is_exactly(vm->objects, value, KIND_TUPLE);
}

/* An exception of that type with one argument (stolen), or none. */
static ref
make_exception(struct vm *vm, ref type, ref value)
{
    struct objects *o = vm->objects;
    if (is_arguments(vm, type, value)) {
        ref made = exception_new(o, type, value);
        exception_init_fields(vm, made, NULL);
        return made;
    }
    ref exception = exception_is_first(o, type) ? exception_new(o, type, 0) : 0;
    int spread =
        value && type == exception_static_type(EXC_SystemExit); /* sys.exit() of anything */
    ref args;
    if (!value || (spread && value == o->vars.none))
        args = tuple_new(o, 0);
    else if (spread && kind_of(o, value) == KIND_TUPLE)
        args = newref(o, value);
    else
        args = tuple_steal(o, &(ref){newref(o, value)}, 1);
    if (exception)
        object_set_field(o, exception, EXCEPTION_ARGS, args);
    else
        exception = exception_new(o, type, args);
    exception_init_fields(vm, exception, NULL);
    decref(o, value);
    return exception;
}

/* PyErr_SetObject; while another is handled, which becomes its context, the exception is made at once. */
ref
vm_raise_object(struct vm *vm, enum exception_type type, ref value)
{
    ref static_type = exception_static_type(type);
    incref(vm->objects, value);
    if (vm->rules->raised_late && (vm->rules->contexts_absent || !exception_handled(vm))) {
        vm_error_clear(vm);
        vm->vars.raised = newref(vm->objects, static_type);
        vm->vars.raised_value = value;
        return 0;
    }
    vm_error_clear(vm); /* functions must not be called with an exception set */
    exception_set(vm, make_exception(vm, static_type, value));
    return 0;
}

ref
vm_raise_key(struct vm *vm, ref key)
{
    if (!vm->rules->raised_late)
        return vm_raise_object(vm, EXC_KeyError, key);
    ref arguments = tuple_steal(vm->objects, &(ref){newref(vm->objects, key)}, 1);
    vm_raise_object(vm, EXC_KeyError, arguments);
    decref(vm->objects, arguments);
    return 0;
}

void
vm_raise_format(struct vm *vm, enum exception_type type, const char *format, va_list arguments)
{
    if (strchr(format, '%') && !vm->rules->message_first)
        vm_error_clear(vm);
    ref text = message_format(vm, format, arguments);
    vm_raise_object(vm, type, text);
    decref(vm->objects, text);
}

ref
vm_raise_exception(struct vm *vm, enum exception_type type, ref args)
{
    ref exception = exception_new(vm->objects, exception_static_type(type), args);
    exception_init_fields(vm, exception, NULL);
    exception_set(vm, exception);
    return 0;
}

ref
vm_raise(struct vm *vm, enum exception_type type, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vm_raise_format(vm, type, format, arguments);
    va_end(arguments);
    return 0;
}

int
exception_is_late(const struct vm *vm)
{
    return vm->vars.raised && kind_of(vm->objects, vm->vars.raised) == KIND_TYPE;
}

int
vm_error_is(const struct vm *vm, enum exception_type type)
{
    ref raised = vm->vars.raised;
    return raised && type_is_subtype(vm->objects,
                                     exception_is_late(vm) ? raised : type_of(vm->objects, raised),
                                     exception_static_type(type));
}

struct raised
vm_error_save(struct vm *vm)
{
    struct raised raised = {vm->vars.raised, vm->vars.raised_value, vm->vars.raised_traceback};
    vm->vars.raised = vm->vars.raised_value = vm->vars.raised_traceback = 0;
    return raised;
}

void
vm_error_put_back(struct vm *vm, struct raised raised)
{
    struct raised old = vm_error_save(vm);
    vm->vars.raised = raised.exception;
    vm->vars.raised_value = raised.value;
    vm->vars.raised_traceback = raised.traceback;
    decref(vm->objects, old.exception);
    decref(vm->objects, old.value);
    decref(vm->objects, old.traceback);
}

void
vm_error_normalize(struct vm *vm)
{
    if (!exception_is_late(vm))
        return;
    struct raised late = vm_error_save(vm);
    ref exception = make_exception(vm, late.exception, late.value);
    decref(vm->objects, late.exception);
    vm_error_put_back(vm, raised_again(vm, exception, late.traceback));
}

void
name_error_keeps(struct vm *vm, ref name)
{
    if (!vm->rules->names_kept)
        return;
    vm_error_normalize(vm);
    object_set_field(vm->objects, vm->vars.raised, EXCEPTION_NAME, newref(vm->objects, name));
}

void
import_error_keeps(struct vm *vm, ref module, ref name)
{
    struct objects *o = vm->objects;
    if (vm->rules->python2)
        return;
    vm_error_normalize(vm);
    object_set_field(o, vm->vars.raised, EXCEPTION_NAME, newref(o, module));
    if (name)
        object_set_field(o, vm->vars.raised, EXCEPTION_PATH, none_new(o));
    if (name && vm->rules->import_keeps_name)
        object_set_field(o, vm->vars.raised, EXCEPTION_NAME_FROM, newref(o, name));
}

ref
vm_error_fetch(struct vm *vm)
{
    vm_error_normalize(vm);
    struct raised raised = vm_error_save(vm);
    if (raised.exception && vm->rules->raised_apart)
        object_set_field(vm->objects, raised.exception, EXCEPTION_TRACEBACK, raised.traceback);
    return raised.exception;
}

struct raised
raised_again(struct vm *vm, ref exception, ref traceback)
{
    if (vm->rules->raised_apart)
        return (struct raised){.exception = exception, .traceback = traceback};
    object_set_field(vm->objects, exception, EXCEPTION_TRACEBACK, traceback);
    return (struct raised){.exception = exception};
}

void
vm_error_restore(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref traceback = exception ? newref(o, object_at(o, exception)->field[EXCEPTION_TRACEBACK]) : 0;
    vm_error_put_back(vm, exception ? raised_again(vm, exception, traceback) : (struct raised){0});
}

void
vm_error_clear(struct vm *vm)
{
    int kept = vm->rules->exc_info_stays && vm->vars.raised && !exception_is_late(vm);
    ref exception = kept ? newref(vm->objects, vm->vars.raised) : 0;
    vm_error_restore(vm, 0);
    if (exception)
        exc_info_forget(vm, exception);
    decref(vm->objects, exception);
}

static int
is_exception_class(const struct vm *vm, ref r)
{
    return kind_of(vm->objects, r) == KIND_TYPE &&
           type_is_subtype(vm->objects, r, static_type(KIND_BASE_EXCEPTION));
}

ref
exception_from(struct vm *vm, ref x, const char *what)
{
    if (kind_of(vm->objects, x) == KIND_BASE_EXCEPTION)
        return newref(vm->objects, x);
    if (is_classic_instance(vm->objects, x))
        return newref(vm->objects, x);
    if (is_classic_class(vm->objects, x))
        return vm_call(vm, x, NULL, 0);
    if (!is_exception_class(vm, x) && vm->rules->old_exceptions)
        return vm_raise(vm, EXC_TypeError,
                        "%s must be old-style classes or derived from BaseException, not %s", what,
                        type_name_of(vm->objects, x));
    if (!is_exception_class(vm, x))
        return vm_raise(vm, EXC_TypeError, "%1s must derive from BaseException", what);
    ref exception = vm_call(vm, x, NULL, 0);
    if (exception && kind_of(vm->objects, exception) != KIND_BASE_EXCEPTION) {
        decref(vm->objects, exception);
        return vm_raise(vm, EXC_TypeError,
                        "calling %s should have returned an instance of BaseException, not %s",
                        type_name(vm->objects, x), type_name_of(vm->objects, exception));
    }
    return exception;
}

void
ask_type(struct vm *vm, ref type, const char *name, ref subject)
{
    struct objects *o = vm->objects;
    ref checker = builtin_new(o, 0, newref(o, type), newref(o, str_name(o, name)));
    ref argument = newref(o, subject), arguments = tuple_steal(o, &argument, 1);
    decref(o, arguments);
    decref(o, checker);
}

void
ask_error(struct vm *vm, enum exception_type type)
{
    ref asked = exception_static_type(type);
    if (vm->rules->subclass_asked)
        ask_type(vm, asked, "__subclasscheck__", asked);
}

int
vm_error_matches(struct vm *vm, enum exception_type type)
{
    if (vm_error_occurred(vm))
        ask_error(vm, type);
    return vm_error_is(vm, type);
}

/* Are all that `except` names, in the tuple or by itself, exception classes? In 3.x a tuple has no tuples in it. */
static int
check_classes(struct vm *vm, ref class_or_tuple)
{
    struct objects *o = vm->objects;
    int ok = 1, is_tuple = kind_of(o, class_or_tuple) == KIND_TUPLE;
    if (vm->rules->old_exceptions)
        return 1;
    for (uint32_t i = 0; is_tuple && i < tuple_size(o, class_or_tuple); i++)
        ok &= is_exception_class(vm, tuple_get(o, class_or_tuple, i));
    if (ok && (is_tuple || is_exception_class(vm, class_or_tuple)))
        return 1;
    vm_raise(vm, EXC_TypeError,
             "catching classes that do not inherit from BaseException is not allowed");
    return 0;
}

int
exception_matches(struct vm *vm, ref type, ref class_or_tuple)
{
    struct objects *o = vm->objects;
    if (!check_classes(vm, class_or_tuple))
        return -1;
    if (kind_of(o, class_or_tuple) == KIND_TUPLE) {
        for (uint32_t i = 0; i < tuple_size(o, class_or_tuple); i++) {
            int r = exception_matches(vm, type, tuple_get(o, class_or_tuple, i));
            if (r)
                return r;
        }
        return 0;
    }
    if (vm->rules->old_exceptions && !is_exception_class(vm, class_or_tuple))
        return is_classic_class(o, class_or_tuple) && type_is_subtype(o, type, class_or_tuple);
    if (!is_exception_class(vm, class_or_tuple)) {
        vm_raise(vm, EXC_TypeError,
                 "catching classes that do not inherit from BaseException is not allowed");
        return -1;
    }
    if (vm->rules->subclass_asked)
        ask_type(vm, class_or_tuple, "__subclasscheck__", type);
    return type_is_subtype(o, type, class_or_tuple);
}

/* -- unwinding -- */

static const struct handler *
find_handler(const struct vm *vm, uint32_t frame)
{
    const struct code *code = frame_code(vm, frame);
    uint32_t at = frame_at(vm, frame)->next - 1;
    for (uint32_t i = 0; i < code->nhandlers; i++)
        if (code->handlers[i].start <= at && at < code->handlers[i].end)
            return &code->handlers[i];
    return NULL;
}

int
frame_has_handler(const struct vm *vm, uint32_t frame)
{
    return frame_at(vm, frame)->next > 0 && find_handler(vm, frame) != NULL;
}

/* The line that the running frame has come to: that of the code before its first instruction with one (to 3.10, a generator that has not begun). */
static uint32_t
line_reached(const struct vm *vm)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    uint32_t line = code->instructions[frame_place(vm, vm->vars.frame)].line;
    return line ? line : code->line;
}

void
exception_here(struct vm *vm)
{
    struct objects *o = vm->objects;
    uint32_t frame = vm->vars.frame;
    uint32_t line = line_reached(vm);
    int apart = exception_is_late(vm) || vm->rules->raised_apart;
    ref next = apart ? vm->vars.raised_traceback
                     : object_at(o, vm->vars.raised)->field[EXCEPTION_TRACEBACK];
    vm->vars.tracing = (uint32_t)vm->rules->traced_aside;
    ref object = frame_object(vm, frame);
    ref traceback = traceback_new(o, next ? newref(o, next) : 0, newref(o, object), line);
    vm->vars.tracing = 0;
    if (apart) {
        vm->vars.raised_traceback = traceback;
        decref(o, next);
    } else {
        object_set_field(o, vm->vars.raised, EXCEPTION_TRACEBACK, traceback);
    }
}

/* exit_sigint (3.8+): the process of an uncaught KeyboardInterrupt dies by SIGINT, which a shell tells as 130. */
static uint32_t
status_of(const struct vm *vm, ref exception)
{
    enum { FAILURE = 1, KILLED_BY_SIGINT = 130 };
    ref type = type_of(vm->objects, exception),
        interrupt = exception_static_type(EXC_KeyboardInterrupt);
    int kills = type == interrupt ? vm->rules->interrupt_kills
                                  : vm->rules->interrupt_derived_kills &&
                                        type_is_subtype(vm->objects, type, interrupt);
    return kills ? KILLED_BY_SIGINT : FAILURE;
}

/* handle_system_exit: while nothing has looked at the exception, the code is what sys.exit() was given, whatever that is. */
static void
end_by_exit(struct vm *vm)
{
    struct objects *o = vm->objects;
    int late = exception_is_late(vm);
    ref held = late ? newref(o, vm->vars.raised_value) : vm_error_fetch(vm);
    if (late)
        vm_error_clear(vm);
    vm->vars.exit_status =
        exit_status(vm, late ? held : object_at(o, held)->field[EXCEPTION_VALUE]);
    decref(o, held);
}

/* The program ends with the exception on its way. */
static void
end_with_exception(struct vm *vm)
{
    vm->vars.refused = REFUSAL_NONE;
    vm->vars.unwound = 1;
    if (vm_error_is(vm, EXC_SystemExit)) {
        end_by_exit(vm);
        return;
    }
    ref exception = vm_error_fetch(vm);
    vm->vars.exit_status = status_of(vm, exception);
    exception_print(vm, exception);
    vm->vars.last_exception = exception;
}

/* Leaves the running frame because of the exception. Returns 1 when unwinding ends here. */
static int
leave_by_exception(struct vm *vm)
{
    uint32_t flags;
    ref result, generator = running(vm)->generator;
    struct raised raised = vm_error_save(vm);
    frame_unwind_stack(vm, 0);
    exc_info_reset(vm, raised.exception);
    if (generator) {
        generator_failed(vm, &raised, &flags);
    } else {
        frame_leave(vm, &flags, &result);
        decref(vm->objects, result);
    }
    vm_error_put_back(vm, raised);
    if (flags & FRAME_ENTRY) {
        vm->vars.left = 1;
        return 1;
    }
    if (vm->vars.frame)
        return 0;
    end_with_exception(vm);
    return 1;
}

/* exception_unwind: the entries above the handler's go first, then an exception that is only a type yet is made. */
static void
enter_handler(struct vm *vm, const struct handler *handler, uint32_t at)
{
    struct raised raised = vm_error_save(vm);
    frame_unwind_stack(vm, handler->depth);
    if (handler->keeps & HANDLER_INT)
        push(vm, int_new(vm->objects, frame_code(vm, vm->vars.frame)->places[at]));
    vm_error_put_back(vm, raised);
    push(vm, vm_error_fetch(vm));
    struct frame *frame = edit(vm->frames, vm->vars.frame);
    frame->next = handler->target;
    if (handler->keeps & HANDLER_PLACE)
        frame->raised_at = at;
}

/* Is the handler the cleanup behind another handler, which 2.7 has not: there the exception only leaves it, made or not? Then the frame
 * has come to the end of that. */
static int
passes_cleanup(struct vm *vm, const struct handler *handler, uint32_t at)
{
    const struct instruction *in = frame_code(vm, vm->vars.frame)->instructions;
    uint32_t end = handler->target;
    if (!vm->rules->exc_info_stays || !(in[end].flags & INSTR_CLEANUP))
        return 0;
    struct raised raised = vm_error_save(vm);
    frame_unwind_stack(vm, handler->depth);
    vm_error_put_back(vm, raised);
    while (in[end].op != OP_RERAISE)
        end++;
    edit(vm->frames, vm->vars.frame)->next = end + 1;
    edit(vm->frames, vm->vars.frame)->raised_at = at;
    return 1;
}

void
exception_unwind(struct vm *vm)
{
    for (;;) {
        const struct instruction *at =
            &frame_code(vm, vm->vars.frame)->instructions[running(vm)->next - 1];
        vm->clock->vars.line = line_reached(vm);
        uint32_t place = frame_place(vm, vm->vars.frame);
        if (at->op != OP_RERAISE && (at->op != OP_RAISE_VARARGS || at->arg))
            exception_here(vm);
        const struct handler *handler =
            refusal_is_raised(vm) ? NULL : find_handler(vm, vm->vars.frame);
        if (handler && passes_cleanup(vm, handler, place))
            continue;
        if (handler) {
            enter_handler(vm, handler, place);
            return;
        }
        if (leave_by_exception(vm))
            return;
    }
}

void
vm_error_note(struct vm *vm, ref note)
{
    struct objects *o = vm->objects;
    struct raised raised = vm_error_save(vm);
    ref notes = list_new(o, 0);
    vm_setattr(vm, raised.exception, str_name(o, "__notes__"), notes);
    list_append_steal(o, notes, note);
    decref(o, notes);
    vm_error_put_back(vm, raised);
}
