/* Bytecode: what the compiler makes of a scenario and the virtual machine runs.
 *
 * One instruction set serves all versions. It has CPython's granularity and CPython's order of evaluation, so that the reference
 * counts and the block requests between two instructions are those of the modelled version; where versions compile a construct
 * differently, the compiler (told by struct dialect) chooses other instructions, not other meanings.
 *
 * Invariants
 *  - A program is immutable host memory, not state: the machine's state names code objects, constants and names by their index in
 *    the program. Everything here is reached through struct program and lives until program_free().
 *  - Constants and names are shared by the whole program: equal constants that CPython would share have one index. Whoever runs a
 *    program makes at most one object of each.
 *  - A frame has localsplus slots: the parameters (positional, keyword-only, *args, **kwargs), the other locals, the cells that are
 *    not parameters' slots, the free variables; `slots` of them. A slot operand indexes all of them alike.
 *  - Jump operands are indices into `instructions`. Only JUMP_BACKWARD goes back.
 *  - An exception that is raised in instruction i is handled by the first row of `handlers` with start <= i < end: the value stack is
 *    popped (each entry released, last first) to `depth` entries, the exception is pushed (the reference moves there), and execution
 *    goes on at `target`. No row: the frame is left.
 *  - The code of the library (CODE_LIBRARY) has line 0 and no flags.
 *  - Nothing follows a code object's last instruction: every path ends in RETURN_VALUE, RAISE_VARARGS or RERAISE. */
#ifndef FRONT_CODE_H
#define FRONT_CODE_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "front/dialect.h"

struct annotations;

/* What the operand of an instruction is. */
enum operand_kind {
    OPERAND_NONE,
    OPERAND_COUNT, /* a number of entries, a depth, or a set of flags: see the instruction */
    OPERAND_CONST, /* index into program->constants */
    OPERAND_NAME,  /* index into program->names */
    OPERAND_SLOT,  /* index into the frame's slots */
    OPERAND_JUMP,  /* index into code->instructions */
    OPERAND_BINARY,
    OPERAND_UNARY,
    OPERAND_COMPARE,
    OPERAND_CONVERSION /* enum conversion | FORMAT_HAS_SPEC */
};

/* X(name, stack effect, operand kind)
 *
 * In the comments TOS is the top entry, TOS1 the one below. "push new" pushes a reference of its own (count + 1, or a fresh object);
 * "push borrowed" pushes an entry that does not count and is not released when consumed. An operand that is "consumed" is popped and
 * released once the instruction has its result, in the order given (first named dies first); "moved" means popped without any change
 * of its count, because the place it goes to takes the reference over (a borrowed entry that is moved gets its count first).
 * EFFECT_VARIES marks effects that depend on the operand; a jump's effect is that of falling through. */
#define OPCODE_TABLE(X)                                                                                  \
    /* -- no operand on the stack -- */                                                                  \
    /* Does nothing. Stands for `pass`, `global`, a constant as a statement: a line to stop at. */       \
    X(NOP, 0, NONE)                                                                                      \
    /* TOS is consumed. */                                                                               \
    X(POP_TOP, -1, NONE)                                                                                 \
    /* Push new: the entry n from the top (1 = TOS). */                                                  \
    X(COPY, 1, COUNT)                                                                                    \
    /* Exchange TOS and the entry n from the top (2 = TOS1). No counts change. */                        \
    X(SWAP, 0, COUNT)                                                                                    \
    /* Push an entry that is no object (NULL), for CALL_FUNCTION pairs made by hand. */                  \
    X(PUSH_NULL, 1, NONE)                                                                                \
    /* -- constants and variables -- */                                                                  \
    /* Push new: the constant's object. */                                                               \
    X(LOAD_CONST, 1, CONST)                                                                              \
    /* Push the class AssertionError, new. */                                                            \
    X(LOAD_ASSERTION_ERROR, 1, NONE)                                                                     \
    /* Push new: the built-in (not whatever hides it) called names[n]; 3.14+, before IS_OP. */           \
    X(LOAD_COMMON_CONSTANT, 1, NAME)                                                                     \
    /* Push new: the slot's object. Empty: UnboundLocalError (NameError in a module or class). */        \
    X(LOAD_FAST, 1, SLOT)                                                                                \
    /* Push borrowed: the slot's object (3.14+; the compiler proves that the slot outlives it). */       \
    X(LOAD_FAST_BORROW, 1, SLOT)                                                                         \
    /* The slot's object is moved to the stack and the slot is empty; NULL if it was empty. */           \
    X(LOAD_FAST_AND_CLEAR, 1, SLOT)                                                                      \
    /* TOS is moved into the slot, then what was there is released. */                                   \
    X(STORE_FAST, -1, SLOT)                                                                              \
    /* As STORE_FAST; TOS may be NULL: what LOAD_FAST_AND_CLEAR found goes back. */                      \
    X(STORE_FAST_MAYBE_NULL, -1, SLOT)                                                                   \
    /* The slot is emptied, its object released. Empty: UnboundLocalError. */                            \
    X(DELETE_FAST, 0, SLOT)                                                                              \
    /* Push new: local namespace (module or class), then globals, then built-ins. NameError. */          \
    X(LOAD_NAME, 1, NAME)                                                                                \
    /* names[n] = TOS in the local namespace, which counts it; then TOS is consumed. */                  \
    X(STORE_NAME, -1, NAME)                                                                              \
    X(DELETE_NAME, 0, NAME)                                                                              \
    /* The library (library.h) only. Push new: the built-in, or what the library has stored. */          \
    X(LOAD_BUILTIN, 1, NAME)                                                                             \
    /* TOS is moved to where LOAD_BUILTIN finds it, for ever. */                                         \
    X(STORE_BUILTIN, -1, NAME)                                                                           \
    /* Push new: globals, then built-ins. NameError. */                                                  \
    X(LOAD_GLOBAL, 1, NAME)                                                                              \
    X(STORE_GLOBAL, -1, NAME)                                                                            \
    X(DELETE_GLOBAL, 0, NAME)                                                                            \
    /* The slot, empty or holding a parameter, becomes a new cell that takes its content over. */        \
    X(MAKE_CELL, 0, SLOT)                                                                                \
    /* Push new: the namespace dict of the class body (3.14+: for __classdict__). */                     \
    X(LOAD_LOCALS, 1, NONE)                                                                              \
    /* Push new: the content of the slot's cell. Empty: NameError ("free variable ..."). */              \
    X(LOAD_DEREF, 1, SLOT)                                                                               \
    /* Like LOAD_DEREF, but the class's namespace is asked first for the slot's name. */                 \
    X(LOAD_CLASSDEREF, 1, SLOT)                                                                          \
    /* TOS is moved into the cell, then its former content is released. */                               \
    X(STORE_DEREF, -1, SLOT)                                                                             \
    X(DELETE_DEREF, 0, SLOT)                                                                             \
    /* Push new: the cell itself. */                                                                     \
    X(LOAD_CLOSURE, 1, SLOT)                                                                             \
    /* -- attributes, items -- */                                                                        \
    /* TOS is replaced by its attribute (new); then TOS is consumed. */                                  \
    X(LOAD_ATTR, 0, NAME)                                                                                \
    /* TOS is replaced by a pair for CALL_METHOD. If the type's attribute is a function and no    \
     * instance attribute hides it: function (new), then TOS itself (moved): no bound method is   \
     * made. Else: NULL, then the attribute (new), TOS consumed. */      \
    X(LOAD_METHOD, 1, NAME)                                                                              \
    /* TOS2 = the global `super`, TOS1 = class, TOS = self: all consumed (self, class, super      \
     * first to last TOS2, TOS1, TOS); push new the attribute as super(TOS1, TOS).name gives it.  \
     * If TOS2 is the built-in, no super object is made (3.12+). LOAD_SUPER_METHOD: a pair. */      \
    X(LOAD_SUPER_ATTR, -2, NAME)                                                                         \
    X(LOAD_SUPER_METHOD, -1, NAME)                                                                       \
    /* TOS.name = TOS1. TOS1 consumed, then TOS. */                                                      \
    X(STORE_ATTR, -2, NAME)                                                                              \
    /* TOS consumed. */                                                                                  \
    X(DELETE_ATTR, -1, NAME)                                                                             \
    /* TOS1[TOS]: TOS1 consumed, then TOS; push new. */                                                  \
    X(BINARY_SUBSCR, -1, NONE)                                                                           \
    /* TOS1[TOS] = TOS2. TOS2, TOS1, TOS consumed. */                                                    \
    X(STORE_SUBSCR, -3, NONE)                                                                            \
    /* del TOS1[TOS]. TOS1, TOS consumed. */                                                             \
    X(DELETE_SUBSCR, -2, NONE)                                                                           \
    /* slice(TOS1, TOS) or, n = 3, slice(TOS2, TOS1, TOS): the parts are moved. */                       \
    X(BUILD_SLICE, EFFECT_VARIES, COUNT)                                                                 \
    /* TOS2[TOS1:TOS]. Makes a slice object for the moment (TOS1, TOS moved into it), frees it,   \
     * then TOS2 is consumed; push new. With dialect->slices_without_object (2.7) no slice object \
     * if both parts are int or None. STORE_SLICE: TOS2[TOS1:TOS] = TOS3; then TOS3, TOS2.        \
     * DELETE_SLICE: del TOS2[TOS1:TOS]. */      \
    X(BINARY_SLICE, -2, NONE)                                                                            \
    X(STORE_SLICE, -4, NONE)                                                                             \
    X(DELETE_SLICE, -3, NONE)                                                                            \
    /* -- operators -- */                                                                                \
    /* enum unary_op. Push new result, TOS consumed. */                                                  \
    X(UNARY_OP, 0, UNARY)                                                                                \
    /* enum binary_op, | BINARY_INPLACE: TOS1 op TOS. Then TOS1 consumed, then TOS. */                   \
    X(BINARY_OP, -1, BINARY)                                                                             \
    /* enum compare_op: TOS1 op TOS, as BINARY_OP. */                                                    \
    X(COMPARE_OP, -1, COMPARE)                                                                           \
    /* TOS1 is TOS; n = 1: is not. */                                                                    \
    X(IS_OP, -1, COUNT)                                                                                  \
    /* TOS1 in TOS; n = 1: not in. */                                                                    \
    X(CONTAINS_OP, -1, COUNT)                                                                            \
    /* -- displays -- */                                                                                 \
    /* n entries are moved into a new object, deepest first. BUILD_TUPLE 0: the () singleton. */         \
    X(BUILD_TUPLE, EFFECT_VARIES, COUNT)                                                                 \
    X(BUILD_LIST, EFFECT_VARIES, COUNT)                                                                  \
    /* New set; entries are added deepest first (2.7, 3.6: too), then each is released. */               \
    X(BUILD_SET, EFFECT_VARIES, COUNT)                                                                   \
    /* n pairs key, value; the dict is presized for n; pairs stored deepest first; then all       \
     * entries are released from the top down. */      \
    X(BUILD_MAP, EFFECT_VARIES, COUNT)                                                                   \
    /* Push new: an empty dict presized for n pairs, which MAP_ADD brings one by one (2.7). */           \
    X(BUILD_MAP_PRESIZED, 1, COUNT)                                                                      \
    /* TOS = constant tuple of n keys above n values (3.6 to 3.13); else as BUILD_MAP. */                \
    X(BUILD_CONST_KEY_MAP, EFFECT_VARIES, COUNT)                                                         \
    /* n strings are joined; n >= 2; entries consumed deepest first. */                                  \
    X(BUILD_STRING, EFFECT_VARIES, COUNT)                                                                \
    /* The list/set/dict at n from the top (counted without TOS: 1 = TOS1) takes TOS (moved). */         \
    X(LIST_APPEND, -1, COUNT)                                                                            \
    X(SET_ADD, -1, COUNT)                                                                                \
    /* dict at n (without TOS and TOS1)[TOS1] = TOS; both consumed. */                                   \
    X(MAP_ADD, -2, COUNT)                                                                                \
    /* The container at n (1 = TOS1) is extended from the iterable TOS, which is consumed.        \
     * LIST_EXTEND refuses what is not iterable with "Value after * must be an iterable, not ...".\
     * DICT_MERGE is for the ** of a call: a repeated key is an error naming the function, which  \
     * is at n + 2. */      \
    X(LIST_EXTEND, -1, COUNT)                                                                            \
    X(SET_UPDATE, -1, COUNT)                                                                             \
    X(DICT_UPDATE, -1, COUNT)                                                                            \
    X(DICT_MERGE, -1, COUNT)                                                                             \
    /* The list TOS becomes a tuple (new), TOS consumed. */                                              \
    X(LIST_TO_TUPLE, 0, NONE)                                                                            \
    /* To 3.8: n iterables -> a list is made, extended by each deepest first, turned into a tuple \
     * (new) and released; then the iterables are released from the top down. */      \
    X(BUILD_TUPLE_UNPACK, EFFECT_VARIES, COUNT)                                                          \
    /* To 3.8: n mappings -> a new dict, updated by each; as above; for a call, see DICT_MERGE. */       \
    X(BUILD_MAP_UNPACK, EFFECT_VARIES, COUNT)                                                            \
    /* -- f-strings -- */                                                                                \
    /* TOS is converted (!s !r !a) and formatted; with FORMAT_HAS_SPEC TOS is the spec, TOS1 the  \
     * value; the converted value, the spec, are consumed. Without spec a str stays itself. */      \
    X(FORMAT_VALUE, EFFECT_VARIES, CONVERSION)                                                           \
    /* -- calls: arguments leave by the dialect's rule (arguments_copied) -- */                          \
    /* callable, n arguments. The callable and the arguments are consumed after the call          \
     * (arguments from the last to the first, then the callable, to 3.10) or moved (3.11+). */      \
    X(CALL_FUNCTION, EFFECT_VARIES, COUNT)                                                               \
    /* callable, n arguments (keyword values last), constant tuple of the keywords' names. */            \
    X(CALL_FUNCTION_KW, EFFECT_VARIES, COUNT)                                                            \
    /* pair of LOAD_METHOD, n arguments: with self as an argument more, or without the NULL. */          \
    X(CALL_METHOD, EFFECT_VARIES, COUNT)                                                                 \
    X(CALL_METHOD_KW, EFFECT_VARIES, COUNT)                                                              \
    /* As CALL_METHOD: __exit__(None, None, None), which to 3.8 C code calls. */                         \
    X(CALL_EXIT, EFFECT_VARIES, COUNT)                                                                   \
    /* callable, iterable of the positionals (made a tuple if it is none), n = 1: mapping. */            \
    X(CALL_FUNCTION_EX, EFFECT_VARIES, COUNT)                                                            \
    /* 2.7: callable, positionals, name and value of each keyword, iterable, mapping (operand:    \
     * CALL_VAR ...). Keywords go to a new dict, the others to a new tuple. */      \
    X(CALL_FUNCTION_VAR_KW, EFFECT_VARIES, COUNT)                                                        \
    /* TOS = code constant's object; below it, as MAKE_* flags tell and in this order from    \
     * below: tuple of defaults, dict of keyword-only defaults, tuple of cells. All moved into    \
     * the new function. */          \
    X(MAKE_FUNCTION, EFFECT_VARIES, COUNT)                                                               \
    /* From below: function of the class body, name (str), n bases. Runs the body in a new        \
     * namespace (a dict), makes the class; all consumed as by CALL_FUNCTION. Push new. If the    \
     * body returns a cell, it is that of __class__ (also stored there as __classcell__, which    \
     * type_new takes out again): it gets the class. */      \
    X(BUILD_CLASS, EFFECT_VARIES, COUNT)                                                                 \
    /* Push new: the module. The simulated heap does not hold it. */                                     \
    X(IMPORT_NAME, 1, NAME)                                                                              \
    /* Push new: attribute of the module TOS, which stays. ImportError. */                               \
    X(IMPORT_FROM, 1, NAME)                                                                              \
    /* -- flow -- */                                                                                     \
    X(JUMP_FORWARD, 0, JUMP)                                                                             \
    /* The eval breaker is looked at here (3.12+: a pending collection runs). */                         \
    X(JUMP_BACKWARD, 0, JUMP)                                                                            \
    /* The truth of TOS is found, TOS consumed, then the jump. */                                        \
    X(POP_JUMP_IF_FALSE, -1, JUMP)                                                                       \
    X(POP_JUMP_IF_TRUE, -1, JUMP)                                                                        \
    /* If the jump is taken TOS stays, else it is consumed. */                                           \
    X(JUMP_IF_FALSE_OR_POP, -1, JUMP)                                                                    \
    X(JUMP_IF_TRUE_OR_POP, -1, JUMP)                                                                     \
    /* TOS is replaced by iter(TOS); then TOS is consumed. */                                            \
    X(GET_ITER, 0, NONE)                                                                                 \
    /* Push new: next(TOS); exhausted: the iterator is consumed and the jump taken. */                   \
    X(FOR_ITER, 1, JUMP)                                                                                 \
    /* 3.15: a list or tuple stays as it is and an index is pushed; anything else becomes iter(TOS), \
     * consumed, and NULL is pushed. FOR_ITER_INDEXED: push new the next item; exhausted: both \
     * entries are consumed and the jump taken. */   \
    X(GET_ITER_INDEXED, 1, NONE)                                                                         \
    X(FOR_ITER_INDEXED, 1, JUMP)                                                                         \
    /* TOS consumed; n items pushed, the first on top (each new). ValueError, TypeError. */              \
    X(UNPACK_SEQUENCE, EFFECT_VARIES, COUNT)                                                             \
    /* The frame becomes a new generator (cells are made already), which is returned to the caller; \
     * resumed for the first time, it goes on with the next instruction, its stack as it is. */    \
    X(RETURN_GENERATOR, 0, NONE)                                                                         \
    /* TOS is moved out as the generator's next item; send's value (None here) is pushed new      \
     * when it is resumed. Between: the frame's stack and slots stay. */      \
    X(YIELD_VALUE, 0, NONE)                                                                              \
    /* TOS is moved to the caller; what else is on the stack is released, then the slots by the   \
     * dialect's order, then the frame. */      \
    X(RETURN_VALUE, -1, NONE)                                                                            \
    /* n = 0: raise the handled exception again; 1: TOS; 2: TOS1 from TOS. Classes are called. */        \
    X(RAISE_VARARGS, EFFECT_VARIES, COUNT)                                                               \
    /* -- exceptions, with: entries as in 3.11+ -- */                                                    \
    /* TOS = exception just pushed by the handler row: below it goes the exception handled until  \
     * now (moved there; NULL = none), and TOS becomes the handled one too (new reference). In     \
     * 2.7 it goes elsewhere (exc_info.h): below is NULL; PUSH_FOR_FINALLY: nothing is handled.     \
     * EXC_TRIPLE here and below: each exception is traceback, value and, on top, type. */      \
    X(PUSH_EXC_INFO, EFFECT_VARIES, COUNT)                                                               \
    /* TOS1 = exception or its type (stays), TOS = class or tuple of classes: replaced by True/False. */ \
    X(CHECK_EXC_MATCH, 0, NONE)                                                                          \
    /* TOS = the exception that PUSH_EXC_INFO put below (moved back: it is the handled one        \
     * again); then the one that was handled is released. */      \
    X(POP_EXCEPT, EFFECT_VARIES, COUNT)                                                                  \
    /* TOS (moved) is raised again with its traceback and context as they are. RERAISE_KEPT: from \
     * where it was raised (struct handler). */      \
    X(RERAISE, EFFECT_VARIES, COUNT)                                                                     \
    /* TOS = context manager: replaced by a pair for its __exit__ and the result of __enter__().  \
     * dialect->with_binds_methods: both are looked up (bound methods; pair NULL, method), the    \
     * manager is released, then __enter__ is called; else (3.14+): pair as LOAD_METHOD. */      \
    X(BEFORE_WITH, 2, NONE)                                                                              \
    /* TOS = exception of n entries, below it as many that PUSH_EXC_INFO put there, then the pair. \
     * Push new the result of __exit__(type, exception, traceback), with EXIT_HOLDS first the latter. \
     * EXIT_PLACE: the place where it was raised is above the pair. */     \
    X(WITH_EXCEPT_START, EFFECT_VARIES, COUNT)                                                           \
    /* The pair of __exit__, entries n + 1 and n from the top, is released; NULL is in its places. */    \
    X(DROP_EXIT, 0, COUNT)

enum { EFFECT_VARIES = 100 };

enum opcode {
#define OPCODE_NAME(name, effect, operand) OP_##name,
    OPCODE_TABLE(OPCODE_NAME)
#undef OPCODE_NAME
        OPCODES
};

enum unary_op { UNARY_NEGATIVE, UNARY_POSITIVE, UNARY_INVERT, UNARY_NOT, UNARY_OPS };

/* In the order of the table of their spellings, binary_op_text(). */
enum binary_op {
    BINARY_ADD,
    BINARY_SUBTRACT,
    BINARY_MULTIPLY,
    BINARY_TRUE_DIVIDE,
    BINARY_FLOOR_DIVIDE,
    BINARY_MODULO,
    BINARY_POWER,
    BINARY_LSHIFT,
    BINARY_RSHIFT,
    BINARY_AND,
    BINARY_OR,
    BINARY_XOR,
    BINARY_OPS,
    BINARY_INPLACE = 32 /* added: the statement form, += */
};

enum compare_op {
    COMPARE_LT,
    COMPARE_LE,
    COMPARE_EQ,
    COMPARE_NE,
    COMPARE_GT,
    COMPARE_GE,
    COMPARE_OPS
};

enum conversion {
    CONVERSION_NONE,
    CONVERSION_STR,
    CONVERSION_REPR,
    CONVERSION_ASCII,
    FORMAT_HAS_SPEC = 4 /* added: a format spec is on the stack */
};

enum {
    NOP_HERE_ONLY = 1
}; /* operand of NOP: the version's compiler emits none (global, nonlocal) */
enum { PUSH_FOR_FINALLY = 1, EXC_TRIPLE = 2 }; /* operands of PUSH_EXC_INFO and its like */
enum { RERAISE_KEPT = 4 };                     /* operand of RERAISE, added */
enum { EXIT_HOLDS = 16, EXIT_PLACE = 32 };     /* operand of WITH_EXCEPT_START, added */

enum { /* operand of CALL_FUNCTION_VAR_KW */
       CALL_VAR = 1,
       CALL_KW = 2,
       CALL_POSITIONAL_SHIFT = 2, /* number of positionals, 255 at most */
       CALL_KEYWORD_SHIFT = 10,   /* number of keywords */
       CALL_POSITIONAL_MASK = 255
};

enum { /* operand of MAKE_FUNCTION */
       MAKE_DEFAULTS = 1,
       MAKE_KWDEFAULTS = 2,
       MAKE_CLOSURE = 8,
       MAKE_LOOSE_DEFAULTS =
           16, /* 2.7: the defaults are entries; their tuple is made after the function */
       MAKE_COUNT_SHIFT = 8 /* number of loose defaults << MAKE_COUNT_SHIFT */
};

enum {                      /* struct instruction.flags */
       INSTR_STATEMENT = 1, /* the first instruction of a statement: captions, breakpoints */
       INSTR_LINE =
           2, /* stepping by line stops here: statements, and the head of a loop each time round */
       INSTR_CLEANUP = 4 /* the frame stays on the line from where the exception came */
};

struct instruction {
    uint8_t op; /* enum opcode */
    uint8_t flags;
    uint16_t column; /* from 1; 0 = none */
    int32_t arg;
    uint32_t line; /* from 1 */
};

enum {                    /* struct handler.keeps: of where the exception was raised */
       HANDLER_PLACE = 1, /* RERAISE_KEPT raises it there again */
       HANDLER_INT = 2    /* below the exception goes an int, the place in code units */
};

/* A row of the exception table. Inner rows come first. */
struct handler {
    uint32_t start, end; /* instructions [start, end) */
    uint32_t target;
    uint32_t depth; /* entries that stay on the value stack */
    uint32_t keeps; /* HANDLER_* */
};

enum constant_kind {
    CONSTANT_NONE,
    CONSTANT_FALSE,
    CONSTANT_TRUE,
    CONSTANT_INT,
    CONSTANT_FLOAT,
    CONSTANT_STR,
    CONSTANT_BYTES,
    CONSTANT_TUPLE,
    CONSTANT_FROZENSET,
    CONSTANT_SLICE, /* items: start, stop, step (3.14+) */
    CONSTANT_CODE
};

/* A description of a constant; the virtual machine turns it into an object. */
struct constant {
    enum constant_kind kind;
    uint32_t length;  /* STR, BYTES: bytes; TUPLE, FROZENSET, SLICE: items */
    int64_t integer;  /* INT; CODE: index into program->codes */
    double number;    /* FLOAT */
    const char *text; /* STR: UTF-8, BYTES: bytes; ends in a NUL that does not count */
    const uint32_t
        *items; /* TUPLE, FROZENSET, SLICE: indices into program->constants, in source order */
    uint32_t
        references; /* that the syntax tree and the code objects hold to it while the program runs */
    int ready_made; /* a small int or a text of at most one character: the interpreter has it in any case, however often the program does */
};

/* How a slot is used. */
enum slot_kind { SLOT_LOCAL = 1, SLOT_CELL = 2, SLOT_FREE = 4 };

struct slot {
    uint32_t name; /* index into program->names */
    uint32_t kind; /* SLOT_LOCAL, SLOT_CELL, both (a parameter that is a cell), or SLOT_FREE */
};

enum { /* struct code.flags */
       CODE_VARARGS = 1,
       CODE_VARKEYWORDS = 2,
       CODE_GENERATOR = 4,
       CODE_NESTED = 8,
       CODE_CLASS = 16, /* a class body: LOAD_NAME and STORE_NAME work on a namespace of its own */
       CODE_MODULE = 32,
       CODE_FUNCTION = 64, /* fast locals (CO_OPTIMIZED) */
       CODE_COMPREHENSION =
           128,           /* the hidden function of a comprehension or generator expression */
       CODE_LIBRARY = 256 /* of the standard library, see library.h */
};

/* A code object. Counts as CPython's co_* of the same name. */
struct code {
    uint32_t index;    /* in program->codes */
    uint32_t name;     /* index into names: "f", "<module>", "<lambda>", "<listcomp>" */
    uint32_t qualname; /* index into names: "C.f", "f.<locals>.g" */
    uint32_t flags;
    uint32_t argcount;
    uint32_t
        posonlyargcount; /* of argcount: those of the library's code whose name no keyword may give; 3.8+ */
    uint32_t kwonlyargcount;
    uint32_t nlocals; /* slots that are locals, parameters included: the first ones */
    uint32_t ncells;  /* cellvars, parameters included */
    uint32_t nfrees;
    uint32_t slots;      /* localsplus */
    uint32_t first_free; /* slot of the first free variable */
    uint32_t
        stacksize; /* CPython's co_stacksize in that version: what frames and generators are sized by */
    uint32_t depth;     /* entries that these instructions need at most */
    uint32_t line;      /* co_firstlineno */
    int32_t doc;        /* constant of the docstring; -1 = none */
    int32_t class_slot; /* slot of the free variable __class__, for super(); -1 = none */
    uint32_t first;     /* number of its first instruction among all of the program */
    uint32_t ninstructions;
    uint32_t nhandlers;
    const struct instruction *instructions;
    const uint32_t
        *places; /* of the instructions, in the version's code units (places.c); NULL to 3.10 */
    const struct handler *handlers;
    const struct slot *slot; /* [slots] */
};

/* A compiled scenario. All strings end in NUL. */
struct program {
    const char *filename;
    const struct dialect *dialect;
    const char *const *source; /* source lines without line ends; source[0] is line 1 */
    uint32_t lines;
    uint32_t ncodes;
    uint32_t ninstructions; /* of all codes */
    uint32_t blocks,
        nesting; /* of the symbol table, without the library; how deep they are nested: 1 = the module alone */
    uint32_t nconstants;
    uint32_t nnames;
    uint32_t library;       /* code that runs before the scenario and outside the heap; 0 = none */
    uint32_t library_names; /* first of the names that the library brought */
    const struct code *const *codes; /* codes[0] is the module */
    const struct constant *constants;
    const char *const *names; /* UTF-8; each once */
    const struct annotations *annotations;
    uint32_t future;      /* line on which the scenario imports from __future__ last; 0 = it does not */
    int true_division;    /* ... division */
    const char *warnings; /* what the compiler says on standard error */
};

/* Compiles `length` bytes of UTF-8 text for the dialect. On success *out is the caller's to give to program_free(). On failure *out is
 * NULL and d says what is wrong, where and what to do: STATUS_SYNTAX for what Python refuses too, STATUS_UNSUPPORTED for what only
 * scenario Python refuses, STATUS_OPTION for a wrong `# arenascope:` line. filename is copied; it is for messages. */
enum status
program_compile(const char *text, size_t length, const char *filename,
                const struct dialect *dialect, struct program **out, struct diagnosis *d);

/* Frees a program; NULL is allowed. */
void program_free(struct program *program);

/* The name of an opcode. Static storage. */
const char *opcode_name(enum opcode op);

/* What the operand of op is. */
enum operand_kind opcode_operand(enum opcode op);

/* The change of the value stack's height by op with operand arg (falling through, for jumps). */
int opcode_effect(enum opcode op, int32_t arg);

/* The spelling of an operator: "+", "<=", "not". Static storage. */
const char *unary_op_text(enum unary_op op);
const char *binary_op_text(enum binary_op op);
const char *compare_op_text(enum compare_op op);

/* Writes a listing of one code object, a line an instruction; at most `size` bytes with the NUL; returns the length it has. */
size_t
code_disassemble(const struct program *program, const struct code *code, char *buffer, size_t size);

/* Writes constant i as Python's repr would, for listings; as code_disassemble(). */
size_t constant_text(const struct program *program, uint32_t i, char *buffer, size_t size);

#endif
