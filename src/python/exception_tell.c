/* Exceptions told on standard error: those that nobody catches, and those that cannot be raised. */
#include <stdlib.h>
#include <string.h>

#include "python/exception.h"
#include "python/refusal.h"
#include "python/suggestions.h"
#include "python/teardown.h"

static void
error_text(struct vm *vm, uint32_t mark)
{
    vm_write_error(vm, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
}

/* The exception's type, as tracebacks name it. */
static void
put_type(struct vm *vm, ref exception)
{
    ref type = type_of(vm->objects, exception);
    if (vm->rules->main_shown && (type_data(vm->objects, type)->flags & TYPE_HEAP))
        text_put_c(vm, "__main__.");
    text_put_c(vm, vm->rules->exceptions_qualified ? type_full_name(vm, type)
                                                   : type_last_name(vm->objects, type));
}

/* "ValueError: message", and what is suggested behind it. bare: nothing is, and the colon is there even if the message is empty. */
static void
put_exception_line(struct vm *vm, ref exception, int bare)
{
    int replaces = 0, by_traceback = vm->rules->suggesting && vm->rules->suggesting->by_traceback;
    ref text = vm_str(vm, exception);
    char *suggestion = NULL;
    if (!text)
        vm_error_clear(vm);
    if (!bare && (text || by_traceback))
        suggestion = suggestion_for(vm, exception, &replaces);
    put_type(vm, exception);
    if (replaces) {
        text_put_c(vm, ": ");
    } else if (!text) {
        text_put_c(vm, ": <exception str() failed>");
    } else if (bare || str_length(vm->objects, text) || (suggestion && by_traceback)) {
        text_put_c(vm, ": ");
        text_put_str(vm, text);
    }
    text_put_c(vm, suggestion ? suggestion : "");
    free(suggestion);
    decref(vm->objects, text);
    text_put_c(vm, "\n");
}

static void
put_traceback_entry(struct vm *vm, ref traceback)
{
    ref frame = object_at(vm->objects, traceback)->field[TRACEBACK_FRAME];
    ref code_object = object_at(vm->objects, frame)->field[FRAME_CODE];
    const struct code *code = vm->program->codes[object_at(vm->objects, code_object)->extra];
    uint32_t line = (uint32_t)object_at(vm->objects, traceback)->integer;
    text_printf(vm, "  File \"%s\", line %u, in %s\n", vm->program->filename, line,
                vm->program->names[code->name]);
    if (line >= 1 && line <= vm->program->lines) {
        const char *source = vm->program->source[line - 1];
        text_printf(vm, "    %s\n", source + strspn(source, " \t"));
    }
}

/* The texts of __notes__, a line each. */
static void
put_notes(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref dict = instance_dict(o, exception);
    ref notes = dict ? dict_get_name(o, dict, str_name(o, "__notes__")) : 0;
    if (!notes || kind_of(o, notes) != KIND_LIST || !vm->rules->notes_shown)
        return;
    for (uint32_t i = 0; i < list_size(o, notes); i++) {
        text_put_object(vm, list_get(o, notes, i));
        text_put_c(vm, "\n");
    }
}

static void
put_traceback(struct vm *vm, ref exception)
{
    ref traceback = object_at(vm->objects, exception)->field[EXCEPTION_TRACEBACK];
    if (traceback)
        text_put_c(vm, "Traceback (most recent call last):\n");
    for (; traceback; traceback = object_at(vm->objects, traceback)->field[TRACEBACK_NEXT])
        put_traceback_entry(vm, traceback);
}

static void
put_with_traceback(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref cause = object_at(o, exception)->field[EXCEPTION_CAUSE],
        context = object_at(o, exception)->field[EXCEPTION_CONTEXT];
    if (cause) {
        put_with_traceback(vm, cause);
        text_put_c(vm,
                   "\nThe above exception was the direct cause of the following exception:\n\n");
    } else if (context && !(object_at(o, exception)->integer & EXCEPTION_SUPPRESS_CONTEXT)) {
        put_with_traceback(vm, context);
        text_put_c(vm, "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    put_traceback(vm, exception);
    put_exception_line(vm, exception, 0);
    put_notes(vm, exception);
}

void
exception_print(struct vm *vm, ref exception)
{
    uint32_t mark = text_begin(vm);
    put_with_traceback(vm, exception);
    error_text(vm, mark);
}

/* PyErr_WriteUnraisable of 2.7: "Exception ValueError: ValueError('x',) in <where> ignored"; of what has been raised late it shows the
 * value. */
static void
write_ignored(struct vm *vm, ref where)
{
    int late = exception_is_late(vm);
    struct raised raised = vm_error_save(vm);
    ref value = late ? raised.value : raised.exception;
    ref type = late ? raised.exception : type_of(vm->objects, raised.exception);
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "Exception ");
    text_put_c(vm, type_last_name(vm->objects, type));
    text_put_c(vm, value ? ": " : "");
    if (value && text_put_repr(vm, value) < 0)
        vm_error_clear(vm);
    text_put_c(vm, " in ");
    if (!where || text_put_repr(vm, where) < 0)
        vm_error_clear(vm);
    text_put_c(vm, " ignored\n");
    error_text(vm, mark);
    vm_error_put_back(vm, raised);
    vm_error_clear(vm);
}

void
vm_error_unraisable(struct vm *vm, enum unraisable doing, ref where)
{
    static const char *const words[] = {
        "while calling deallocator ",   "while calling weakref callback ",
        "on calling weakref callback ", "while closing generator ",
        "while calling GC callback ",   "in atexit callback "};
    if (refusal_is_raised(vm)) {
        refusal_tell(vm);
        return;
    }
    if (vm->rules->python2) {
        write_ignored(vm, where);
        return;
    }
    ref exception = vm_error_fetch(vm);
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "Exception ignored ");
    text_put_c(vm, vm->rules->unraisable_told ? words[doing] : "in: ");
    int shown = text_put_repr(vm, where) >= 0;
    if (!shown)
        vm_error_clear(vm);
    if (!shown && !vm->rules->unraisable_told)
        text_put_c(vm, "<object repr() failed>");
    text_put_c(vm, vm->rules->unraisable_told ? ":\n" : "\n");
    if (!shown && vm->rules->unraisable_told) {
        text_discard(vm, mark);
        mark = text_begin(vm);
    }
    if (vm->rules->unraisable_chained && teardown_imports(vm)) {
        put_with_traceback(vm, exception);
    } else {
        put_traceback(vm, exception);
        put_exception_line(vm, exception, 1);
    }
    error_text(vm, mark);
    decref(vm->objects, exception);
}

uint32_t
exit_status(struct vm *vm, ref code)
{
    if (!code || code == vm->objects->vars.none)
        return 0;
    if (is_int(vm->objects, code))
        return (uint32_t)int_value(vm->objects, code) & 0xff;
    uint32_t mark = text_begin(vm);
    text_put_object(vm, code);
    text_put_c(vm, "\n");
    error_text(vm, mark);
    return 1;
}
