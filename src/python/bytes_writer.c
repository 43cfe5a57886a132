#include "python/bytes_writer.h"

enum { OVERALLOCATE_FACTOR = 4 };

void
bytes_writer_begin(struct vm *vm, struct bytes_writer *w, uint32_t size)
{
    *w = (struct bytes_writer){
        .vm = vm, .mark = text_begin(vm), .room = vm->objects->layout->bytes_waiting};
    w->block = bytes_writer_block_new(vm->objects);
    if (size > w->room) {
        w->buffer = bytes_reserve(vm->objects, size);
        w->room = size;
    }
}

void
bytes_writer_grow(struct bytes_writer *w)
{
    uint32_t written = frozen_length(w->vm->text) - w->mark;
    if (written <= w->room)
        return;
    w->room = written + written / OVERALLOCATE_FACTOR;
    if (w->buffer)
        bytes_resize(w->vm->objects, w->buffer, w->room);
    else
        w->buffer = bytes_reserve(w->vm->objects, w->room);
}

static void
release_block(struct bytes_writer *w)
{
    if (w->block)
        bytes_writer_block_free(w->vm->objects, w->block);
    w->block = 0;
}

ref
bytes_writer_end(struct bytes_writer *w)
{
    struct vm *vm = w->vm;
    struct objects *o = vm->objects;
    uint32_t written = frozen_length(vm->text) - w->mark;
    ref bytes = w->buffer;
    if (bytes && written) {
        if (object_at(o, bytes)->size != written)
            bytes_resize(o, bytes, written);
        bytes_settle(o, bytes, text_since(vm, w->mark));
    } else {
        decref(o, bytes);
        bytes = bytes_new(o, text_since(vm, w->mark), written);
    }
    text_discard(vm, w->mark);
    release_block(w);
    return bytes;
}

void
bytes_writer_drop(struct bytes_writer *w)
{
    text_discard(w->vm, w->mark);
    decref(w->vm->objects, w->buffer);
    release_block(w);
}
