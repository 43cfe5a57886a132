/* The wire form of a recording (ARSC0001): what the preloaded recorder writes, one record at a time.
 *
 * Invariants
 *  - Memory is bounded: a buffer of rows and one text, whatever the file claims. Row n lies at n % WIRE_ROWS until row n + WIRE_KEPT at
 *    least is read; so what was read lately can be read again.
 *  - A record that wire_next() hands out is well-formed by itself (known operation, sizes and texts within bounds). Whether records
 *    contradict each other is for the reader's user to find out.
 *  - Reading stops for good at the first damage; everything before it has been handed out. */
#ifndef TRACE_WIRE_H
#define TRACE_WIRE_H

#include <string.h>

#include "base/status.h"
#include "trace/header.h"
#include "trace/parts.h"
#include "trace/record.h"
#include "trace/source.h"

enum {
    WIRE_HEADER = 256,         /* bytes */
    WIRE_RECORD = 16,          /* bytes */
    WIRE_FILL = 131072,        /* rows read at a time: so many that changing over to it is rare */
    WIRE_JUDGED = 8192,        /* rows at the start by which the build is judged */
    WIRE_ROWS = 2 * WIRE_FILL, /* in the buffer */
    WIRE_KEPT = WIRE_FILL,
    WIRE_SIZE_FOLLOWS = 0xffffff, /* a size that says: it is in an extension record */
};

enum wire_state {
    WIRE_MORE,
    WIRE_COMPLETE, /* ended with its trailer */
    WIRE_CUT, /* ended at a record's end without a trailer: the process was killed, or the file was cut */
    WIRE_DAMAGED /* see diagnosis */
};

struct wire {
    struct trace_header header;
    struct diagnosis diagnosis; /* the damage: file, byte offset, record number, what is wrong */
    enum wire_state state;
    uint64_t record;  /* number of the next wire record: of the row where it begins */
    uint64_t rows;    /* that are or were in the buffer */
    uint64_t latest;  /* number of the record that wire_next_any() reads */
    uint64_t trailer; /* TRAILER_ bits, once it was read */
    uint64_t skip;    /* bytes in the file before record 0 */
    struct source *source;
    unsigned char *buffer;
    char *text;
    int last_fill;      /* no more bytes to come */
    uint32_t rest;      /* bytes of a last record that is not whole */
    struct parts parts; /* told when bytes are read; to be set after wire_open() */
};

/* Starts reading from source (stays the caller's) at its first byte. Returns STATUS_OK or STATUS_FORMAT with wire->diagnosis filled. */
enum status wire_open(struct wire *wire, struct source *source);

/* Frees the buffers. */
void wire_close(struct wire *wire);

/* A word of the file. */
static inline uint64_t
wire_word(const unsigned char *p)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
#else
    uint64_t word = 0;
    for (int i = 7; i >= 0; i--)
        word = word << 8 | p[i];
    return word;
#endif
}

/* Takes the fields of 16 bytes apart. */
static inline void
wire_decode(const unsigned char *p, struct record *r)
{
    uint64_t w0 = wire_word(p), w1 = wire_word(p + 8);
    r->op = w0 & RECORD_OP_MASK;
    r->flags = (uint8_t)(w0 & 0xff & ~(uint64_t)RECORD_OP_MASK);
    r->address = w0 >> 16;
    r->old = w1 >> 16;
    uint64_t size = (w0 >> 8 & 0xff) << 16 | (w1 & 0xffff);
    int is_free = r->op == RECORD_FREE;
    r->count_change = is_free ? (int8_t)(size & 0xff) : 0;
    r->size = is_free ? 0 : size;
}

/* Row `number`, which is in the buffer. */
static inline const unsigned char *
wire_row(const struct wire *wire, uint64_t number)
{
    return wire->buffer + (number & (WIRE_ROWS - 1)) * WIRE_RECORD;
}

/* Reads the next record into *r if it is a request of one row, else does nothing and returns 0. */
static inline int
wire_next_request(struct wire *wire, struct record *r)
{
    if (wire->record == wire->rows)
        return 0;
    wire_decode(wire_row(wire, wire->record), r);
    if (!record_is_request(r) || r->size == WIRE_SIZE_FOLLOWS)
        return 0;
    r->number = wire->record++;
    return 1;
}

/* wire_next() without the short cut for requests. */
int wire_next_any(struct wire *wire, struct record *r);

/* Reads the next record into *r. Returns 1, or 0 at the end, which wire->state tells. */
static inline int
wire_next(struct wire *wire, struct record *r)
{
    return wire_next_request(wire, r) || wire_next_any(wire, r);
}

/* Reads record `number`, which was read before, once more into *r, but for its text. Returns 0 if it is no longer in the buffer. */
int wire_again(const struct wire *wire, uint64_t number, struct record *r);

/* The address in the record that comes `ahead` rows after the next one; 0 = it is not in the buffer. */
static inline uint64_t
wire_address_ahead(const struct wire *wire, uint32_t ahead)
{
    uint64_t number = wire->record + ahead;
    return number < wire->rows ? wire_word(wire_row(wire, number)) >> 16 : 0;
}

/* The alignment of the recorded build, judged by the first WIRE_JUDGED rows: 8 if a block inside an arena is only 8-byte
 * aligned, else 16. To be asked before the first wire_next(). */
uint32_t wire_alignment(const struct wire *wire);

/* Bytes of an arena, by the first mapping in those rows; 0 = there is none. */
uint64_t wire_arena_size(const struct wire *wire);

#endif
