/* How deep calls may go. CPython counts frames and, with them or apart, the native functions that may call themselves; what would go too
 * deep raises RecursionError (2.7: RuntimeError). */
#ifndef PYTHON_RECURSION_H
#define PYTHON_RECURSION_H

#include "python/vm.h"

/* May one more frame run? Returns 1, or 0 with the exception raised. (_Py_EnterRecursiveCall of _PyEval_EvalFrameDefault to 3.11,
 * _Py_EnterRecursivePy since 3.12.) */
int recursion_allows_frame(struct vm *vm);

/* Py_EnterRecursiveCall(where): native code begins to work on an object that may hold others. where: the message's end, beginning with a
 * blank. Returns 1; then recursion_leave() must follow. Or 0 with the exception raised. */
int recursion_enter(struct vm *vm, const char *where);

/* Py_LeaveRecursiveCall(). */
void recursion_leave(struct vm *vm);

#endif
