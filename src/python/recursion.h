/* How deep calls may go. CPython counts frames and, with them or apart, the native functions that may call themselves; what would go too
 * deep raises RecursionError (2.7: RuntimeError). Which calls count is the version's (struct rules). */
#ifndef PYTHON_RECURSION_H
#define PYTHON_RECURSION_H

#include "python/vm.h"

struct call;

/* May the frame just pushed run, called by C code or not? Returns 1, or 0 with the exception raised, from 3.11 on in the new frame, which is
 * on the line of `def`. (_Py_EnterRecursiveCall of _PyEval_EvalFrameDefault to 3.11, _Py_EnterRecursivePy since 3.12. To 3.10 calling a
 * generator function runs no frame.) */
int recursion_allows_frame(struct vm *vm, int in_c);

/* May a generator that rests run on, for C code or not? As above. (gen_send_ex; since 3.13 it may without a question.) */
int recursion_allows_resumption(struct vm *vm, int in_c);

/* Py_EnterRecursiveCall(where): native code begins to work on an object that may hold others. where: the message's end, beginning with a
 * blank. Returns 1; then recursion_leave() must follow. Or 0 with the exception raised. */
int recursion_enter(struct vm *vm, const char *where);

/* May C code compare two ints (PyObject_RichCompare)? Returns 1, or 0 with the exception raised. */
int recursion_allows_comparison(struct vm *vm);

/* Py_LeaveRecursiveCall(). */
void recursion_leave(struct vm *vm);

/* How often a call of callable enters with " while calling a Python object": PyObject_Call (2.7, 3.6), _PyObject_MakeTpCall,
 * cfunction_enter_call and the like (3.7 to 3.12). */
uint32_t recursion_levels(struct vm *vm, ref callable, const struct call *call);

/* Enters so often. Returns 1; then recursion_hold() must follow. Or 0 with the exception raised. */
int recursion_enter_call(struct vm *vm, uint32_t levels);

/* Those levels are left now, or, if the call has pushed a frame, when that is left. */
void recursion_hold(struct vm *vm, uint32_t levels, int frame_pushed);

/* C code runs the frame that runs now in a loop of its own, which counts until it is left (3.12+). */
void recursion_hold_loop(struct vm *vm);

/* The running frame has another one under it, which counts, too. */
void recursion_shim(struct vm *vm);

/* The running frame is being left, or suspended: what it holds is given back. */
void recursion_frame_left(struct vm *vm);

#endif
