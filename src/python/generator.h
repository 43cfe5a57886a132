/* Generators: frames that are left and come back. */
#ifndef PYTHON_GENERATOR_H
#define PYTHON_GENERATOR_H

#include "python/native.h"

/* Makes a generator of the running frame and suspends it: the caller runs. New reference. */
ref generator_of_running_frame(struct vm *vm);

/* Resumes generator inside FOR_ITER of the running frame: its next item will be pushed, or its end make the loop's jump. 0; -1 if it
 * cannot run; 1 if it had ended already. */
int generator_enter(struct vm *vm, ref generator);

/* generator.send(value): the next item (new reference); 0 at its end (StopIteration is raised only if it returned something) or after an
 * error. value: borrowed, 0 for next(). */
ref generator_send(struct vm *vm, ref generator, ref value);
/* generator.throw(exception), stolen. */
ref generator_throw(struct vm *vm, ref generator, ref exception);
/* generator.close(): 0 or -1. value: what it gives (new reference, 0 = None), NULL if nobody asks. */
int generator_close(struct vm *vm, ref generator, ref *value);

/* YIELD_VALUE of the running frame: value (stolen) goes to whoever resumed it. */
void generator_yield(struct vm *vm, ref value);
/* RETURN_VALUE of a generator's frame; value is stolen. */
void generator_return(struct vm *vm, ref value);
/* An exception leaves the running generator's frame: it may become a RuntimeError. *flags: the frame's. */
void generator_failed(struct vm *vm, struct raised *raised, uint32_t *flags);

/* PyGen_NeedsFinalizing: does it rest in a try or with? */
int generator_is_held(const struct vm *vm, ref generator);

/* The hook for a generator that dies: runs its finally clauses. */
void generator_finalize(struct vm *vm, ref generator);

#endif
