/* Classes: the class statement, and making instances. */
#ifndef PYTHON_CLASS_H
#define PYTHON_CLASS_H

#include "python/call.h"
#include "python/native.h"

/* BUILD_CLASS: function of the body, name and n bases lie on the stack. Pushes the frame of the body. 0 or -1. */
int class_build(struct vm *vm, uint32_t nbases);

/* The frame of a class body returns value (stolen): makes the class and pushes it for the caller. 0 or -1. */
int class_body_returns(struct vm *vm, ref value);

/* type.__new__ of a class of the program, or all of type(...) of a built-in one. has_init: the class has an __init__ of its own in
 * Python, which will get the arguments. New reference, or 0. */
ref class_instantiate(struct vm *vm, ref type, const struct call *call, int has_init);

/* Calls a weak reference or a proxy of something callable. */
ref weakref_call(struct vm *vm, ref weakref, const struct call *call);

/* Calls native number with self and the call's arguments: new reference, or 0. */
ref native_call(struct vm *vm, uint32_t number, ref self, const struct call *call);

#endif
