#include "front/code.h"

static const struct {
    const char *name;
    int effect;
    enum operand_kind operand;
} opcodes[OPCODES] = {
#define OPCODE_ROW(name, effect, operand) {#name, effect, OPERAND_##operand},
    OPCODE_TABLE(OPCODE_ROW)
#undef OPCODE_ROW
};

static const char *const unary_ops[UNARY_OPS] = {"-", "+", "~", "not"};
static const char *const binary_ops[BINARY_OPS] = {"+",  "-",  "*",  "/", "//", "%",
                                                   "**", "<<", ">>", "&", "|",  "^"};
static const char *const compare_ops[COMPARE_OPS] = {"<", "<=", "==", "!=", ">", ">="};

const char *
opcode_name(enum opcode op)
{
    return opcodes[op].name;
}

enum operand_kind
opcode_operand(enum opcode op)
{
    return opcodes[op].operand;
}

int
opcode_effect(enum opcode op, int32_t arg)
{
    if (opcodes[op].effect != EFFECT_VARIES)
        return opcodes[op].effect;
    switch (op) {
    case OP_BUILD_MAP:
        return 1 - 2 * arg;
    case OP_BUILD_CONST_KEY_MAP:
    case OP_CALL_FUNCTION:
        return -arg;
    case OP_CALL_FUNCTION_KW:
    case OP_CALL_METHOD:
    case OP_CALL_EXIT:
    case OP_BUILD_CLASS:
        return -1 - arg;
    case OP_CALL_METHOD_KW:
        return -2 - arg;
    case OP_CALL_FUNCTION_EX:
        return arg ? -2 : -1;
    case OP_CALL_FUNCTION_VAR_KW:
        return -!!(arg & CALL_VAR) - !!(arg & CALL_KW) - 2 * (arg >> CALL_KEYWORD_SHIFT) -
               (arg >> CALL_POSITIONAL_SHIFT & CALL_POSITIONAL_MASK);
    case OP_FORMAT_VALUE:
        return arg & FORMAT_HAS_SPEC ? -1 : 0;
    case OP_MAKE_FUNCTION:
        return -!!(arg & MAKE_DEFAULTS) - !!(arg & MAKE_KWDEFAULTS) - !!(arg & MAKE_CLOSURE) -
               (arg >> MAKE_COUNT_SHIFT);
    case OP_UNPACK_SEQUENCE:
        return arg - 1;
    case OP_RAISE_VARARGS:
        return -arg;
    case OP_PUSH_EXC_INFO:
        return arg & EXC_TRIPLE ? 5 : 1;
    case OP_WITH_EXCEPT_START:
        return arg & EXIT_HOLDS ? 2 : 1;
    case OP_POP_EXCEPT:
    case OP_RERAISE:
        return arg & EXC_TRIPLE ? -3 : -1;
    default: /* BUILD_TUPLE and its like */
        return 1 - arg;
    }
}

const char *
unary_op_text(enum unary_op op)
{
    return unary_ops[op];
}

const char *
binary_op_text(enum binary_op op)
{
    return binary_ops[op & ~BINARY_INPLACE];
}

const char *
compare_op_text(enum compare_op op)
{
    return compare_ops[op];
}
