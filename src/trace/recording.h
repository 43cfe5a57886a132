/* A recording in memory: packed in blocks of BLOCK_RECORDS records, each of which can be had at any time. Immutable once it is read,
 * so that a run can go back and forth in it; it takes less than a byte an event (compressed), whatever form it was read from.
 *
 * Invariants
 *  - Every block but the last has BLOCK_RECORDS records: record n is in block n / BLOCK_RECORDS.
 *  - A file that is damaged gives the recording up to the damage; `diagnosis` tells where that is. */
#ifndef TRACE_RECORDING_H
#define TRACE_RECORDING_H

#include "base/status.h"
#include "trace/header.h"
#include "trace/pack.h"
#include "trace/source.h"

enum {
    RECORDING_MARKS_MAX = 1 << 20
}; /* more are not kept: a few bytes of hostile input can hold millions */

/* A packed block as it is kept. */
struct stored_block {
    unsigned char *bytes;
    uint32_t size;   /* of bytes */
    uint32_t packed; /* once decompressed; equals size if it is not compressed */
    uint32_t records;
    uint32_t requests;
    uint64_t first_request; /* requests in the blocks before */
};

struct recording {
    uint32_t holders;
    char *name; /* of the file, for messages */
    struct trace_header header;
    uint32_t alignment;       /* bytes, of the recorded build */
    uint64_t arena_size;      /* bytes, of the recorded build; 0 = no arena was mapped */
    struct geometry geometry; /* the row that models it */
    struct stored_block *block;
    uint32_t blocks, block_room;
    char **mark; /* labels in the order of the marks */
    uint32_t marks, mark_room;
    uint64_t records;
    uint64_t requests;
    int complete;               /* it ended as the process ended, with its trailer */
    uint64_t trailer;           /* TRAILER_ bits of that; 0 in the file form, which has none */
    struct diagnosis diagnosis; /* status STATUS_OK = no damage */
};

/* Reads the recording in the file at path ("-" = standard input), in either form. Returns it (recording_free() frees it), or NULL with
 * *d filled if there is nothing in it that could be played. */
struct recording *recording_read(const char *path, struct diagnosis *d);

/* The same from an open source, which stays the caller's. */
struct recording *recording_load(struct source *source, struct diagnosis *d);

/* One more holder of the recording, which is returned. */
struct recording *recording_hold(struct recording *recording);

/* One holder less; the last one frees it. NULL is allowed. */
void recording_free(struct recording *recording);

/* Do these first bytes of a file (8 are enough) begin a recording, of either form, plain or compressed? */
int recording_begins(const void *bytes, size_t length);

/* Fetches block i (below recording->blocks) into *block, to be read from block->start on. Returns NULL, or what is wrong with it (static storage). */
const char *recording_block(const struct recording *recording, uint32_t i, struct block *block);

/* ---- for those who make one ---- */

/* An empty recording; name is copied. */
struct recording *recording_new(const char *name, const struct trace_header *header);

/* Appends a block of packed bytes (which become the recording's), compressed if it pays. */
void recording_append(struct recording *recording, unsigned char *packed, size_t size,
                      uint32_t records, uint32_t requests);

/* Appends a block that is stored already: `size` bytes (copied), of which `packed` come when decompressed. */
void recording_append_stored(struct recording *recording, const unsigned char *bytes, uint32_t size,
                             uint32_t packed, uint32_t records, uint32_t requests);

/* Appends a mark's label (copied); returns 0 if there are RECORDING_MARKS_MAX already. */
int recording_add_mark(struct recording *recording, const char *label);

#endif
