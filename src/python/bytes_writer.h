/* Writing bytes whose number is only guessed when the first of them comes, as CPython does it (_PyBytesWriter, to 3.14; PyBytesWriter). What
 * fits waits on the C stack, or (3.15) in the writer's own block; more goes to a bytes object that is made longer, and cut at the end.
 *
 * Invariants
 *  - What was written is vm->text since `mark`: writers, and texts under construction, nest like a stack.
 *  - `buffer` is the writer's own reference; it lives on the caller's C stack, as native functions' references do. */
#ifndef PYTHON_BYTES_WRITER_H
#define PYTHON_BYTES_WRITER_H

#include "python/native.h"

struct bytes_writer {
    struct vm *vm;
    uint32_t mark;
    uint64_t block; /* 3.15: the writer; 0 = none */
    ref buffer;     /* bytes; 0 = none yet */
    uint32_t room;  /* bytes that there is room for */
};

/* _PyBytesWriter_Alloc, PyBytesWriter_Create: with room for `size` bytes. */
void bytes_writer_begin(struct vm *vm, struct bytes_writer *w, uint32_t size);

/* Takes what was put to vm->text as written, and a quarter more room than that needs if it has not got it. */
void bytes_writer_grow(struct bytes_writer *w);

/* _PyBytesWriter_Finish: the bytes. New reference. */
ref bytes_writer_end(struct bytes_writer *w);

/* Ends it without them. */
void bytes_writer_drop(struct bytes_writer *w);

#endif
