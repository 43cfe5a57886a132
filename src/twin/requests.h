/* The requests that the lines of a program make of the object allocator, as the simulator and a real process see them.
 *
 * Invariants
 *  - A block is named by where it was born: source line, and number among the blocks born on that line. So a request on one line can be
 *    compared whatever happened on the others.
 *  - Requests on line 0 (nobody's: the interpreter's own, or a library's) are not kept; nor are requests about blocks born there.
 *  - A line of which the simulator knows that a part is not modelled is left out: neither its requests are compared nor others' about
 *    blocks born there. */
#ifndef TWIN_REQUESTS_H
#define TWIN_REQUESTS_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/addrmap.h"
#include "base/clock.h"
#include "twin/compare.h"

enum request_kind { REQUEST_MALLOC, REQUEST_REALLOC, REQUEST_FREE };

struct block_name {
    uint32_t line;   /* of birth; 0 = unknown */
    uint32_t number; /* from 1 */
};

struct request {
    enum request_kind kind;
    uint64_t size;           /* bytes; 0 for REQUEST_FREE */
    struct block_name block; /* the block made, moved or freed */
};

/* The requests of one line, in order. */
struct line_requests {
    struct request *list;
    uint32_t count;
    uint32_t born;  /* blocks */
    char *left_out; /* why the line is not compared; NULL = it is */
};

struct requests {
    struct line_requests *lines; /* by line, 0 .. nlines - 1 */
    uint32_t nlines;
    struct store store;    /* holds `blocks` alone */
    struct addrmap blocks; /* address -> index in names, + 1 */
    struct block_name *names;
    uint32_t nnames;
    uint64_t moving; /* the simulator: block that the realloc under way will free; 0 = none */
};

/* An empty collection for a program of `lines` lines. */
void requests_open(struct requests *requests, uint32_t lines);
void requests_close(struct requests *requests);

/* One request. block: the new address (malloc, realloc) or the freed one; old: the address before (realloc). */
void requests_add(struct requests *requests, enum request_kind kind, uint32_t line, uint64_t size,
                  uint64_t block, uint64_t old);

/* Leaves the line out of the comparison; why: "it runs ...". The first call for a line counts; line 0 is none. */
void requests_leave_out(struct requests *requests, uint32_t line, const char *why);

/* Adds what the simulator's latest event asked for: to be called after every event. nobodys: it is no line's, whatever the event says. */
void requests_hear(struct requests *requests, const struct clock *clock, int nobodys);

/* Adds what the tap wrote (tap.c). Returns 0 if the file cannot be read or is not understood. */
int requests_read(struct requests *requests, const char *path);

/* Prints which lines are left out, and why; file NULL = not. Returns their number. */
uint32_t requests_left_out(const struct requests *simulated, FILE *file);

/* Compares line by line, from line 1, after taking out of both sides what is left out. Prints each line that differs, at most `most` of them,
 * with its source text, side by side around the first difference. Returns the number of lines that differ. */
uint32_t requests_compare(struct requests sides[SIDES], const struct lines *source,
                          const char *const titles[SIDES], uint32_t most, int width, FILE *file);

#endif
