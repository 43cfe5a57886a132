/* A heap of objects for tests: everything that src/objects and src/gc need, with all checks after every event. */
#ifndef TESTS_HEAP_H
#define TESTS_HEAP_H

#include <stdint.h>

#include "gc/collector.h"
#include "objects/object.h"

enum { HEAP_REQUESTS = 4096 };

struct heap {
    struct store store;
    struct clock clock;
    struct pymalloc pymalloc;
    struct spans spans;
    struct objects objects;
    struct collector collector;
    int checking;                    /* all invariants after every event */
    int recording;                   /* requests to the allocator are noted */
    uint64_t request[HEAP_REQUESTS]; /* bytes */
    int requests;
    uint32_t events[EVENT_KINDS]; /* how often each kind happened */
};

/* An empty heap of that version, in static storage: one at a time. */
struct heap *heap_new(const char *version);
void heap_done(struct heap *heap);

/* Counts must equal the references found plus those that `holding` (ended by 0) are the test's own. */
void heap_expect_counts(struct heap *heap, const ref *holding);

/* Notes requests between these two. */
void heap_record(struct heap *heap);
const char *heap_recorded(struct heap *heap); /* "56 24": static storage */

/* A class with the given __slots__ (NULL = none written; ended by NULL) and base. New reference. */
ref heap_class(struct heap *heap, const char *name, ref base, const char *const *slots);

/* n times None. New references. */
ref heap_list_of_none(struct heap *heap, uint32_t n);
ref heap_tuple_of_none(struct heap *heap, uint32_t n);

/* Calls each for every line of tests/data/NAME that is no comment, split at its first two blanks. */
void heap_each_line(const char *name, void (*each)(char *version, char *probe, char *rest));

#endif
