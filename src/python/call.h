/* Calls: from bytecode, where callable and arguments lie on the value stack, and from native functions. */
#ifndef PYTHON_CALL_H
#define PYTHON_CALL_H

#include "python/specialize.h"

enum call_result { CALL_FAILED = -1, CALL_DONE, CALL_FRAME };

/* Calls the object at values[at] with the `count` entries above it, the last of which belong to the keywords in the tuple `names` (0 =
 * none, borrowed). Takes them off by the version's rule. CALL_DONE: the result is pushed. CALL_FRAME: a frame runs now and its
 * result will be pushed when it is left. */
enum call_result call_values(struct vm *vm, uint32_t at, uint32_t count, ref names);
/* The same where what is called is to stay until the call returns: C code calls for an instruction, and has no other reference to it. */
enum call_result call_values_held(struct vm *vm, uint32_t at, uint32_t count);

/* The same for an instruction that calls: its call may be specialized, and it may look at the eval breaker afterwards. */
enum call_result call_instruction(struct vm *vm, uint32_t at, uint32_t count, ref names);

/* A reference to the argument at values[at] for the tuple or dict that a callee gets. 2.7 (load_args) moves it there: the entry only
 * borrows from then on. */
ref argument_handed_over(struct vm *vm, uint32_t at);
/* The same for the dict: dict[name] = argument. */
void argument_into_dict(struct vm *vm, ref dict, ref name, uint32_t at);

/* Arrays (array_new) that the version's C code asks for, 0 = none: of n arguments for a new frame (_PyEval_Vector, 3.14+: more than 8); of n
 * values from the stack for C code (STACKREFS_TO_PYOBJECTS, 3.14+: more than 10); of n arguments, self included, that is put before the
 * others (_PyObject_Call_Prepend, method_vectorcall: more than the version's small_stack); of n items that map() has taken for its function (more than 5); of n arguments, keywords included (_PyStack_UnpackDict, 3.8+). */
uint32_t array_for_vector(struct vm *vm, uint32_t n);
uint32_t array_of_inputs(struct vm *vm, uint32_t n);
uint32_t array_with_self(struct vm *vm, uint32_t n);
uint32_t array_of_items(struct vm *vm, uint32_t n);
uint32_t array_unpacked(struct vm *vm, uint32_t n);

enum { CALL_PACKED = 1, CALL_EXPANDED };

/* Who calls with a tuple and a dict: CALL_FUNCTION_EX, which looks at the eval breaker after C code; an instruction that does not (2.7);
 * C code; C code that calls tp_call itself. */
enum expanded_by { BY_CHECKED_INSTRUCTION, BY_INSTRUCTION, BY_C_CODE, BY_TP_CALL };

/* A call under way: where its arguments are, and what to release from the caller's stack. Lives on the C stack. */
struct call {
    uint32_t at;    /* values[] index of the first argument */
    uint32_t count; /* keyword values included; they lie at the top of the stack */
    ref names;      /* tuple of the keywords' names, 0 = none */
    int moved; /* argument entries are taken over; else they stay and the frame gets references of its own */
    int early;              /* release as soon as the frame has its arguments; else on return */
    uint32_t release_at;    /* the callable's entry, with */
    uint32_t release_count; /* entries above it that came with it */
    int packed; /* CALL_PACKED: tuple and dict of the arguments lie above them; CALL_EXPANDED: the call came with such */
    ref tuple;  /* that tuple; 0 = none. Borrowed */
    ref dict;   /* that dict; 0 = none. Borrowed */
    int by_instruction;  /* call_function(): nothing else makes the call */
    enum call_form form; /* of the instruction that calls */
    int vector;          /* C code calls, with an array of arguments */
    int direct;          /* tp_call itself calls: the callable does not count */
    int in_c;            /* C code calls: not for a call that an instruction makes itself */
    int checked;         /* it looks at the eval breaker after a call that C code ran */
    uint32_t flags;      /* FRAME_*, of the frame of a Python function called */
    int by_descriptor;   /* as struct arguments */
};

/* Calls callable (borrowed, kept alive by the stack) with those arguments. As call_values(). */
enum call_result call_object(struct vm *vm, ref callable, struct call *call);

/* Pushes the frame of a Python function and gives it its arguments; flags and result (stolen) are the frame's. */
enum call_result
call_enter(struct vm *vm, ref function, struct call *call, uint32_t flags, ref result);

/* Makes the call of an instruction, after which it may look at the eval breaker. As call_object(). */
enum call_result call_checked(struct vm *vm, struct call *call);

/* callable(*tuple, **dict) for what lies at values[at]: callable, tuple and, if there are keywords, dict (borrowed; 0 = none). As
 * call_values(). */
enum call_result
call_expanded(struct vm *vm, uint32_t at, ref tuple, ref dict, enum expanded_by by);

/* Fills the slots of the running (new) frame of `function` from the call, as initialize_locals / _PyEval_EvalCode do. 0, or -1 after
 * TypeError. */
int bind_arguments(struct vm *vm, ref function, const struct call *call);

/* A new tuple of the first n arguments; 0 after an error. */
ref arguments_tuple(struct vm *vm, const struct call *call, uint32_t n);

/* Pushes what lies in the array of arguments of a C caller, which holds a reference of its own or not. */
void push_argument(struct vm *vm, ref r, int counted);

/* Pushes an array (array_new), if there is one. */
void push_array(struct vm *vm, uint32_t array);

/* _PyStack_UnpackDict: the names of the n keywords as a tuple, and the array for them and the `positional` others; to 3.7
 * (_PyFunction_FastCallDict) no array, but the values are in the tuple too. */
void push_keyword_names(struct vm *vm, const struct call *call, uint32_t n, uint32_t positional);

/* Pushes the dict of the keywords, if there are any. */
void push_keywords(struct vm *vm, struct call *call);

/* _PyObject_MakeTpCall: pushes the dict of the keywords and the tuple of the other arguments, which is made first. */
void push_packed(struct vm *vm, struct call *call);

/* instancemethod_call of 2.7: pushes a tuple of self and the arguments. */
void push_with_self(struct vm *vm, ref self, uint32_t at, uint32_t n);

/* Runs the loop until the FRAME_ENTRY frame that runs now is left. Its result (new reference), or 0 after an error. */
ref run_nested(struct vm *vm);

/* Runs one instruction of the running frame. */
void run_instruction(struct vm *vm);

/* The program's code object of a function. */
const struct code *function_code(const struct vm *vm, ref function);

/* The check of a function that begins (RESUME): where its cells are made. Elsewhere and in generators nothing. */
void check_on_resume(struct vm *vm);

/* The same of a generator that runs on: where it has yielded, or begins. */
void check_in_frame(struct vm *vm);

/* What a 3.12+ eval loop does at its checks: a collection that was asked for. */
void check_eval_breaker(struct vm *vm);

#endif
