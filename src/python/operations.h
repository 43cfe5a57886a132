/* The instructions, a function each: code.h tells what each does. All return 0, or -1 with an exception raised. */
#ifndef PYTHON_OPERATIONS_H
#define PYTHON_OPERATIONS_H

#include "python/vm.h"

#define OPERATION_DECLARE(name, effect, operand) int op_##name(struct vm *vm, int32_t arg);
OPCODE_TABLE(OPERATION_DECLARE)
#undef OPERATION_DECLARE

#endif
