/* What Python has and scenario Python leaves out, where it shows only while a program runs: the program ends, whatever handlers it has,
 * and one message says where, what, and what to do. (What shows in the text is refused before anything runs: fail_refused, front.h.)
 *
 * On its way a refusal is a SystemExit that no handler gets. Where errors are lost (__del__, the callback of a weak reference) it is told
 * at once, and the program ends at its next instruction; the teardown of a module, which is no program any more, goes on. */
#ifndef PYTHON_REFUSAL_H
#define PYTHON_REFUSAL_H

#include "objects/object.h"

struct vm;

/* vm->vars.refused */
enum refusal { REFUSAL_NONE, REFUSAL_ON_ITS_WAY, REFUSAL_TOLD };

/* Raises the refusal of a construct ("ints of more than 64 bits are"), which the format makes; advice says what to write instead, NULL to
 * record the real program. Returns 0. */
ref vm_refuse(struct vm *vm, const char *advice, const char *construct, ...)
    __attribute__((format(printf, 3, 4)));

/* An int that would need more than 64 bits. Returns 0. */
ref refuse_long_int(struct vm *vm);

/* Is the exception on its way a refusal? */
int refusal_is_raised(const struct vm *vm);

/* Takes the refusal on its way where nobody would get it: writes its message to standard error. */
void refusal_tell(struct vm *vm);

/* After an instruction: raises again what has been told, if anything. Returns -1 if so, else 0. */
int refusal_follow(struct vm *vm);

#endif
