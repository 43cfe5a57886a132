/* The specializing adaptive interpreter (PEP 659), as far as the heap can tell: how the instruction that calls has adapted itself. A
 * specialized call may make no tuple of its arguments and may not look at the eval breaker.
 *
 * Invariants
 *  - Each instruction that calls is a site of its own: struct call_site, by its number among the instructions of the program.
 *  - A site has executed generically at least once before it is specialized; it is specialized for one callable and runs generically
 *    whenever it meets another (DEOPT_IF). */
#ifndef PYTHON_SPECIALIZE_H
#define PYTHON_SPECIALIZE_H

#include "python/vm.h"

/* What became of a call: CPython's CALL_LEN, CALL_TYPE_1 ... Those that the heap cannot tell from each other are FORM_OTHER. */
enum call_form {
    FORM_GENERIC,
    FORM_OTHER,
    FORM_LEN,
    FORM_ISINSTANCE,
    FORM_LIST_APPEND,
    FORM_TYPE_1,
    FORM_STR_1,
    FORM_INIT /* CALL_ALLOC_AND_ENTER_INIT */
};

/* The instruction under way calls values[at] with `count` entries above it; keywords: some of them are keywords' values. Advances the
 * site's counter, specializes it if its time has come (_Py_Specialize_Call; 3.12+), and returns the form in which this call runs.
 * Versions without specialization: FORM_GENERIC. */
enum call_form call_site_form(struct vm *vm, uint32_t at, uint32_t count, int keywords);

/* Counts a beginning or a jump back of the running code object (_PyCode_Warmup; 3.11). */
void code_warm(struct vm *vm);

/* The same for an instruction that is specialized for a kind of operand (not 0): has it been, and for this kind? */
int site_is_specialized(struct vm *vm, uint64_t kind);

/* Does the instruction look at the eval breaker after a call that C code ran (CHECK_EVAL_BREAKER, _CHECK_PERIODIC)? */
int call_form_checks(const struct vm *vm, enum call_form form, int keywords);

/* Is it a Python function of so many arguments, all of them plain, that a specialized instruction enters (function_kind)? */
int is_simple_function(const struct vm *vm, ref function, uint32_t count);

/* Enters it for a specialized instruction, whose topmost entries move into the frame. 0, or -1 after an error. */
int enter_function(struct vm *vm, ref function, uint32_t count);

#endif
