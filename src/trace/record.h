/* One record of a recording: what the recorder saw the interpreter do.
 *
 * Requests (malloc, calloc, realloc, free) are numbered among themselves by their readers; "record" below counts wire records, so that
 * a record number names a place in the file. Arena records made inside a request come before it. */
#ifndef TRACE_RECORD_H
#define TRACE_RECORD_H

#include <stdint.h>

/* X(name, value in the wire form, word for messages) */
#define RECORD_TABLE(X)           \
    X(END, 0, "end")              \
    X(MALLOC, 1, "malloc")        \
    X(CALLOC, 2, "calloc")        \
    X(REALLOC, 3, "realloc")      \
    X(FREE, 4, "free")            \
    X(MAP, 5, "arena mapped")     \
    X(UNMAP, 6, "arena unmapped") \
    X(MARK, 7, "mark")            \
    X(GC_START, 8, "gc start")    \
    X(GC_END, 9, "gc end")        \
    X(EXTENSION, 10, "extension") \
    X(STATS, 11, "statistics")    \
    X(TRAILER, 13, "trailer")     \
    X(STATS_TEXT, 14, "statistics text")

enum record_op {
#define RECORD_NAME(name, value, word) RECORD_##name = value,
    RECORD_TABLE(RECORD_NAME)
#undef RECORD_NAME
};

/* Bits beside the operation in its byte. */
enum {
    RECORD_OP_MASK = 0x0f,
    RECORD_OBJ = 0x10,           /* OBJ domain, else MEM */
    RECORD_IN_COLLECTION = 0x20, /* happened inside a collection */
    RECORD_NESTED = 0x40,        /* of a (un)mapping: made by pymalloc itself, so an arena */
    RECORD_GC_ROSE = 0x80        /* count 0 rose: the block handed out last is a GC object */
};

enum {
    ADDRESS_BITS = 48,
    RECORD_LABEL_MAX = 4096,     /* bytes of a mark's label */
    RECORD_TEXT_MAX = 64 * 1024, /* bytes of a statistics text */
    TRAILER_HOOKED = 1,          /* in a trailer's size: the hooks were still in place at exit */
    TRAILER_POLLED = 2           /* collections were observed */
};

struct record {
    uint64_t number; /* of the wire record */
    uint64_t
        address; /* handed out, freed, (un)mapped; 0 = NULL. A mark's or snapshot's number; objects collected */
    uint64_t old; /* realloc: the block's old address. A collection's end: uncollectable */
    uint64_t
        size; /* bytes. A collection's end: the generation (3 = unknown); trailer: TRAILER_ bits */
    uint32_t count[3]; /* a collection's start: the counts before it */
    uint32_t length;   /* of text */
    const char
        *text; /* label of a mark, statistics text; NUL-terminated, until the next record is read */
    uint8_t op;          /* enum record_op */
    uint8_t flags;       /* RECORD_OBJ ... */
    int8_t count_change; /* free: change of generation 0's count since the record before */
};

static inline int
record_is_request(const struct record *record)
{
    return record->op >= RECORD_MALLOC && record->op <= RECORD_FREE;
}

/* The operation's word for messages; "unknown" if there is no such operation. Static storage. */
const char *record_word(enum record_op op);

/* One line that tells the record: "realloc obj 48 bytes 0x7f.. -> 0x7f..". Returns buffer. */
const char *record_text(const struct record *record, char *buffer, uint32_t size);

#endif
