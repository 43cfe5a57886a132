/* The wire form of a recording (ARSC0001): what the preloaded recorder writes, one record at a time.
 *
 * Invariants
 *  - Memory is bounded: a buffer of records and one text, whatever the file claims.
 *  - A record that wire_next() hands out is well-formed by itself (known operation, sizes and texts within bounds). Whether records
 *    contradict each other is for the reader's user to find out.
 *  - Reading stops for good at the first damage; everything before it has been handed out. */
#ifndef TRACE_WIRE_H
#define TRACE_WIRE_H

#include <string.h>

#include "base/status.h"
#include "trace/header.h"
#include "trace/record.h"
#include "trace/source.h"

enum {
    WIRE_HEADER = 256,            /* bytes */
    WIRE_RECORD = 16,             /* bytes */
    WIRE_BUFFER = 8192,           /* records */
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
    uint64_t record;  /* number of the next wire record */
    uint64_t latest;  /* number of the record that wire_next_any() reads */
    uint64_t trailer; /* TRAILER_ bits, once it was read */
    uint64_t skip;    /* bytes in the file before record 0 */
    struct source *source;
    const unsigned char *at, *end; /* whole records not yet read, in buffer */
    unsigned char *buffer;
    char *text;
    int last_fill; /* no more bytes to come */
    uint32_t rest; /* bytes of a last record that is not whole */
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

/* wire_next() without the short cut for requests. */
int wire_next_any(struct wire *wire, struct record *r);

/* Reads the next record into *r. Returns 1, or 0 at the end, which wire->state tells. */
static inline int
wire_next(struct wire *wire, struct record *r)
{
    if (wire->at == wire->end)
        return wire_next_any(wire, r);
    wire_decode(wire->at, r);
    if (!record_is_request(r) || r->size == WIRE_SIZE_FOLLOWS)
        return wire_next_any(wire, r);
    wire->at += WIRE_RECORD;
    r->number = wire->record++;
    return 1;
}

/* The address in the record that comes `ahead` records after the next one; 0 = it is not in the buffer. */
static inline uint64_t
wire_address_ahead(const struct wire *wire, uint32_t ahead)
{
    const unsigned char *p = wire->at + (size_t)ahead * WIRE_RECORD;
    return p < wire->end ? wire_word(p) >> 16 : 0;
}

/* The alignment of the recorded build, judged by the records in the buffer at the start: 8 if a block inside an arena is only 8-byte
 * aligned, else 16. To be asked before the first wire_next(). */
uint32_t wire_alignment(const struct wire *wire);

/* Bytes of an arena, by the first mapping in the buffer at the start; 0 = there is none. */
uint64_t wire_arena_size(const struct wire *wire);

#endif
