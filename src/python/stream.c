/* sys.stdout, which is unbuffered as under `python3 -u`: what it is given goes at once through the text layer (io.TextIOWrapper) to the
 * layer below, as bytes. */
#include "python/bytes_methods.h"
#include "python/codecs.h"
#include "python/recursion.h"
#include "python/writer.h"

enum { CHUNK_SIZE = 8192 };

ref
stream_write_method(struct vm *vm)
{
    struct objects *o = vm->objects;
    return vm->rules->stream_plain
               ? 0
               : builtin_new(o, 0, newref(o, o->vars.none), newref(o, str_name(o, "write")));
}

/* To 3.6: flushing looks for an attribute of the file that it does not have. What is raised is cleared, but while another exception is
 * handled it has become an object for that. */
static void
ask_whether_closed(struct vm *vm)
{
    static const char message[] = "'_io.FileIO' object has no attribute '__IOBase_closed'";
    struct writer w;
    writer_begin(vm, &w, (uint32_t)strlen("'%.50s' object has no attribute '%U'") + 100, 1);
    writer_put(&w, message, 1);
    text_pass(vm, "_io.FileIO");
    writer_put_c(&w, message + 1);
    ref text = writer_end(&w);
    struct raised raised = vm_error_save(vm);
    vm_raise_object(vm, EXC_AttributeError, text);
    decref(vm->objects, text);
    vm_error_put_back(vm, raised);
}

/* May the text layer call the one below? Returns 1, or 0 with RecursionError raised. */
static int
may_call_below(struct vm *vm)
{
    uint32_t levels = (uint32_t)vm->rules->types_entered;
    if (vm->rules->stream_plain)
        return 1;
    if (!recursion_enter_call(vm, levels))
        return 0;
    recursion_hold(vm, levels, 0);
    return 1;
}

/* _textiowrapper_writeflush, while what is written waits in a list: it is joined and goes to the layer below, or nowhere if that is too
 * deep. 0 or -1. */
static int
write_flush(struct vm *vm)
{
    struct objects *o = vm->objects;
    ref list = vm->vars.pending_texts, joined;
    uint32_t n = list_size(o, list), mark = text_begin(vm);
    vm->vars.pending_texts = 0;
    if (n == 1) {
        joined = newref(o, list_get(o, list, 0));
    } else {
        uint64_t buffers = bytes_join_buffers(vm, n);
        for (uint32_t i = 0; i < n; i++) {
            size_t length;
            const uint8_t *bytes = bytes_data(o, list_get(o, list, i), &length);
            text_put(vm, (const char *)bytes, length);
        }
        joined = bytes_new(o, text_since(vm, mark), frozen_length(vm->text) - mark);
        if (buffers)
            pymalloc_free(o->pymalloc, buffers);
    }
    text_discard(vm, mark);
    decref(o, list);
    ref method = stream_write_method(vm);
    size_t length;
    const uint8_t *bytes = bytes_data(o, joined, &length);
    int allowed = may_call_below(vm);
    ref written = 0;
    if (allowed) {
        vm_write(vm, (const char *)bytes, length);
        written = int_new_size(o, (int64_t)length); /* what the layer below returns */
    }
    struct raised raised = vm_error_save(vm);
    decref(o, method);
    decref(o, joined);
    decref(o, written);
    if (!allowed)
        vm_error_put_back(vm, raised);
    else if (vm->rules->write_by_lines)
        ask_whether_closed(vm);
    return allowed ? 0 : -1;
}

/* To 3.7: adds to what waits. 0 or -1. */
static int
write_later(struct vm *vm, ref text)
{
    struct objects *o = vm->objects;
    size_t length, waiting = 0;
    const char *utf8 = str_utf8(o, text, &length);
    int line = memchr(utf8, '\n', length) != NULL;
    ref bytes = codec_encode(vm, text, 0, 0);
    if (!vm->vars.pending_texts)
        vm->vars.pending_texts = list_new(o, 0);
    list_append(o, vm->vars.pending_texts, bytes);
    decref(o, bytes);
    for (uint32_t i = 0; i < list_size(o, vm->vars.pending_texts); i++)
        waiting += object_at(o, list_get(o, vm->vars.pending_texts, i))->size;
    if (!vm->rules->write_by_lines || line || waiting > CHUNK_SIZE)
        return write_flush(vm);
    return 0;
}

/* From 3.8 on: at once. 0 or -1. */
static int
write_now(struct vm *vm, ref text)
{
    struct objects *o = vm->objects;
    size_t length;
    ref bytes = codec_encode(vm, text, 0, 0), count = 0;
    int allowed = may_call_below(vm);
    if (allowed) {
        const char *written = (const char *)bytes_data(o, bytes, &length);
        vm_write(vm, written, length);
        count = int_new_size(o, (int64_t)length); /* what the layer below returns */
    }
    struct raised raised = vm_error_save(vm);
    decref(o, bytes);
    decref(o, count);
    if (!allowed)
        vm_error_put_back(vm, raised);
    return allowed ? 0 : -1;
}

ref
stream_write(struct vm *vm, ref text)
{
    struct objects *o = vm->objects;
    if (vm->rules->stream_plain) {
        size_t length;
        const char *bytes = str_utf8(o, text, &length);
        vm_write(vm, bytes, length);
        return none_new(o);
    }
    return (vm->rules->write_waits ? write_later : write_now)(vm, text) < 0
               ? 0
               : int_new_size(o, str_length(o, text));
}

void
stream_flush(struct vm *vm)
{
    if (vm->vars.pending_texts && write_flush(vm) < 0)
        vm_error_clear(vm);
}
