/* The instructions, a function each: code.h tells what each does. All return 0, or -1 with an exception raised. */
#ifndef PYTHON_OPERATIONS_H
#define PYTHON_OPERATIONS_H

#include "python/vm.h"

#define OPERATION_DECLARE(name, effect, operand) int op_##name(struct vm *vm, int32_t arg);
OPCODE_TABLE(OPERATION_DECLARE)
#undef OPERATION_DECLARE

/* Releases the n topmost entries, the deepest first. */
void drop_deepest_first(struct vm *vm, uint32_t n);

/* Releases the n operands of an instruction: the deepest first, or (3.14+) the topmost first. */
void release_inputs(struct vm *vm, uint32_t n);

#endif
