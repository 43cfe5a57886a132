/* sys.stdout: what its text layer makes for a moment when a text is written. */
#include "python/native.h"

ref
stream_write_method(struct vm *vm)
{
    struct objects *o = vm->objects;
    return vm->rules->python2
               ? 0
               : builtin_new(o, 0, newref(o, o->vars.none), newref(o, str_name(o, "write")));
}

/* The text layer's list of texts that wait; its write() of the layer below when they go there: always, or at a line's end. */
static void
write_through_list(struct vm *vm, uint32_t mark)
{
    struct objects *o = vm->objects;
    size_t length = frozen_length(vm->text) - mark;
    if (!vm->vars.pending_texts)
        vm->vars.pending_texts = list_new(o, 0);
    list_append(o, vm->vars.pending_texts, o->vars.none);
    if (vm->rules->stdout_waits_for_lines && !memchr(text_since(vm, mark), '\n', length))
        return;
    ref method = stream_write_method(vm), texts = vm->vars.pending_texts;
    vm->vars.pending_texts = 0;
    decref(o, texts);
    decref(o, method);
}

void
stream_write(struct vm *vm, uint32_t mark)
{
    if (vm->rules->write_through_list && !vm->rules->python2)
        write_through_list(vm, mark);
    vm_write_text(vm, mark);
}
