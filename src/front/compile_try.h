/* Inside the compiler: what try and with, and leaving them, have in common. */
#ifndef FRONT_COMPILE_TRY_H
#define FRONT_COMPILE_TRY_H

#include "front/compile.h"

/* The version's reckoning of the stack finds nothing of what comes between the two if it has its suites once (to 3.8). */
int32_t mute_copies(struct unit *u);
void unmute_copies(struct unit *u, int32_t height);

/* Entries that an exception takes on the stack. */
int exc_entries(const struct unit *u);

/* PUSH_EXC_INFO, POP_EXCEPT or RERAISE as the version does it. */
void emit_exc(struct unit *u, enum opcode op, int32_t arg);

/* Puts TOS, the value that is being returned, below `entries` entries, if there is a value. */
void sink_value(struct unit *u, int value, int entries);

/* Takes the exception off that lies on top, or below the value that is being returned. */
void drop_exc(struct unit *u, int value);

/* __exit__(None, None, None) of the context manager whose pair is on top. */
void call_exit(struct unit *u);

/* The block of that serial ends on the current line, where return and break in it have been leading to. */
void place_leavings(struct unit *u, uint32_t serial);

/* except ... as name: the name is unbound at the end. NO_NAME: nothing. */
void unbind(struct unit *u, uint32_t name);

/* A copy of the finally suite of a TRY. */
void compile_last(struct unit *u, const struct node *node);

#endif
