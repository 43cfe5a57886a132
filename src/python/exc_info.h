/* sys.exc_info() of 2.7: what an except clause has caught stays until the function returns that caught it, or catches something else. The
 * traceback goes with it; the exception does not own one. Here it lies in EXCEPTION_TRACEBACK as long as the exception is on its way or
 * handled. sys.exc_value is a second reference to vars.handled. */
#ifndef PYTHON_EXC_INFO_H
#define PYTHON_EXC_INFO_H

#include "python/native.h"

/* Releases what has been handled, as POP_EXCEPT does: type, value, traceback. */
void exc_info_release(struct vm *vm, struct exc_info info);

/* C code has cleared the exception (borrowed): its traceback goes, unless it is handled. */
void exc_info_forget(struct vm *vm, ref exception);

/* set_exc_info: the running frame has caught the exception (borrowed). */
void exc_info_set(struct vm *vm, ref exception);

/* reset_exc_info, when the running frame is about to be left: its caller's is handled again. on_its_way: an exception that has been put
 * aside, 0 = none. */
void exc_info_reset(struct vm *vm, ref on_its_way);

/* sys.exc_info() of 2.7: type, exception and traceback, or None for each. New reference. */
ref exc_info_tuple(struct vm *vm);

/* sys.exc_clear(): nothing is handled any more. */
void exc_info_clear(struct vm *vm);

#endif
