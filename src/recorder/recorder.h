/* The recorder: a library that is preloaded into a real Python process and writes down every request to its allocators.
 *
 * How it works: before main() it wraps the MEM, OBJ and arena allocators through CPython's own functions (PyMem_SetAllocator, ...), so
 * it sees every call from the first arena on. Each call is written as a record of the wire form (trace/wire.h) into a buffer that is
 * sent to `arenascope record` when it is full.
 *
 * Invariants
 *  - The process does what it would do without: no memory is taken from Python's allocators, nothing is mapped, no Python code runs,
 *    the environment is cleaned of us, and a reader that goes away only ends the recording.
 *  - Hooks run with the GIL held (the MEM and OBJ domains demand it), so records need no lock; marks can come from any thread and have one.
 *  - A forked child is not recorded. */
#ifndef RECORDER_RECORDER_H
#define RECORDER_RECORDER_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "trace/record.h"

/* The program that is recorded may have functions of the same names. */
#pragma GCC visibility push(hidden)

/* Where to send records: a connected socket or a file, by its number. */
#define RECORDER_FD "ARENASCOPE_RECORDER_FD"
/* Every so many requests the interpreter's own statistics are taken; unset or 0 = only where a mark's label begins with "stats". */
#define RECORDER_STATS "ARENASCOPE_RECORDER_STATS"

enum {
    MARK_FD =
        -31337, /* os.write(MARK_FD, label) is a mark: it fails harmlessly where nobody records */
    MARK_LABEL = 240 /* bytes; longer ones are cut */
};

/* ---- tape.c: records and where they go ---- */

/* Is anything recorded? Cleared for good by what ends the recording. */
extern int tape_running;

/* Starts: sends to fd, which is moved out of the program's way. python: Py_GetVersion(). */
void tape_open(int fd, const char *python);

/* Appends a record of two words as they are. */
void tape_put(uint64_t w0, uint64_t w1);

/* Appends a record (and its extension, if the size needs one). op includes the flags. */
void tape_record(unsigned op, size_t size, const void *address, const void *old);

/* Appends a text record: RECORD_MARK or RECORD_STATS_TEXT. */
void tape_text(unsigned op, uint64_t number, const char *text, size_t length);

/* Sends what is buffered and ends the recording. */
void tape_close(void);

/* Ends the recording without sending: in a forked child. */
void tape_forget(void);

/* ---- collector.c: collections, seen by looking at the collector's state ---- */

/* Of the latest collector_poll(). */
extern struct collector_news {
    unsigned flags;   /* RECORD_IN_COLLECTION while a collection runs, RECORD_GC_ROSE */
    int count_change; /* of generation 0 since the poll before */
} collector_news;

/* version: 100 * major + minor. */
void collector_open(int version);

/* Looks, and records the start or end of a collection. */
void collector_poll(void);

/* 1 if the collector's state was found. */
int collector_seen(void);

/* ---- symbols.c ---- */

/* Where a variable of the interpreter lies, even a static one; NULL if its file has no symbol table. Slow. */
void *symbol_address(const char *name);

/* ---- marks.c: what the program tells ---- */

/* Set when marks wait for marks_write(). */
extern volatile int marks_waiting;

/* Takes a label; from any thread. */
void marks_add(const char *label, size_t length);

/* Records the waiting marks, each followed by statistics if its label asks for them. */
void marks_write(void);

/* ---- hooks.c: the wrapped allocators, see hook/hook.h ---- */

/* Wraps the allocators of this process; returns 0 if it is no Python process of 3.6 or later. */
int hooks_install(void);

/* Wraps again what was reset by the interpreter (3.6 does so once, PYTHONMALLOC always). */
void hooks_restore(void);

/* How often hooks_restore() had something to do. */
unsigned hooks_restored(void);

/* ---- stats.c: what the interpreter says of its allocator ---- */

/* every: requests between two snapshots, 0 = none. */
void stats_open(uint64_t every);

/* Counts a request and takes a snapshot when one is due. */
void stats_count(void);

/* Takes a snapshot. Only inside a hook: from 3.12 on the interpreter's state must be there. */
void stats_take(void);

#pragma GCC visibility pop

#endif
