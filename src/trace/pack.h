/* Blocks of a recording, packed: what the file form is made of and what a recording is kept as in memory.
 *
 * A block holds up to BLOCK_RECORDS records in columns (all operations, then all sizes, ...), which compress far better than rows, and
 * can be read by itself. Addresses are left out: a live block has a slot number instead, given by a rule that reader and writer
 * share (see slots.h), so that the same requests can be replayed through any version's allocator.
 *
 * Packed: 4 bytes for the length of each column (little endian), then the columns, in the order of enum column. Numbers are varints
 * (7 bits a byte, low ones first, the top bit says that more follow).
 *
 * An entry names a block as 0 = NULL, 1 = a block that was handed out before the recording began, else 2 + the zigzag difference between
 * its slot and the slot that the recording touched last (see entry_slot()): neighbours in time are neighbours in memory. */
#ifndef TRACE_PACK_H
#define TRACE_PACK_H

#include <stddef.h>
#include <stdint.h>

#include "trace/record.h"

enum {
    BLOCK_RECORDS = 32768,
    BLOCK_PACKED_MAX = 8 << 20, /* bytes; what a block can have at most */
    CHECK_STRIDE = 64           /* requests that one check covers */
};

/* How an entry names no slot. */
enum { NAMES_NULL, NAMES_STRANGER, NAMES_SLOT };

/* Operations that only exist in the file form, beside those of enum record_op. */
enum {
    ENTRY_FAILED = 12, /* a malloc, calloc or realloc that gave NULL */
    ENTRY_VANISH =
        15 /* a block of the C library was freed unseen: its address was handed out again */
};

enum column {
    COLUMN_OP,     /* a byte a record: operation and flags */
    COLUMN_SIZE,   /* varint: bytes of a request or mapping; a number for the others */
    COLUMN_SLOT,   /* what is freed or reallocated */
    COLUMN_COUNT,  /* a byte a free: the change of generation 0's count */
    COLUMN_NUMBER, /* varints: addresses of mappings, numbers of collections */
    COLUMN_TEXT,   /* varint length and bytes: labels, statistics texts */
    COLUMN_CHECK,  /* 4 bytes for every CHECK_STRIDE requests: a fold of the addresses they got */
    COLUMNS
};

/* One record of a block. */
struct entry {
    uint64_t size;       /* bytes; a collection's end: the generation; statistics: their number */
    uint32_t name;       /* free, realloc: the block */
    uint8_t op;          /* enum record_op, ENTRY_FAILED or ENTRY_VANISH */
    uint8_t flags;       /* RECORD_OBJ ... */
    int8_t count_change; /* free */
    uint8_t pad;
};

enum { ENTRY_NUMBERS = 3 };

/* Where the next entry begins in each column: an offset in the block's packed bytes. */
struct place {
    uint32_t at[COLUMNS];
};

/* A block that is being read, one entry after the other. */
struct block {
    unsigned char *packed;
    uint32_t packed_room, text_room; /* bytes */
    uint32_t entries;
    struct place start, end;
    /* Beside the entry that was read last: */
    uint64_t number
        [ENTRY_NUMBERS]; /* mappings: address. Collection's start: counts; end: collected, uncollectable */
    char *text;          /* NUL-terminated */
    const char *wrong; /* why there are no more; NULL = nothing is wrong. Static storage */
};

/* A block being packed. */
struct packer {
    struct {
        unsigned char *bytes;
        uint32_t length, room;
    } column[COLUMNS];
    uint32_t entries;
    uint32_t requests;
    uint32_t check;    /* of the requests since the last one that was stored */
    uint32_t unstored; /* their number */
};

static inline int
entry_is_request(const struct entry *entry)
{
    return (entry->op >= RECORD_MALLOC && entry->op <= RECORD_FREE) || entry->op == ENTRY_FAILED;
}

/* Folds the address that a request got into a check: 0 for what lies outside all arenas. */
static inline uint32_t
check_fold(uint32_t check, uint64_t address)
{
    return (uint32_t)(((check ^ address) * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

/* How an entry names `slot` when `latest` is the slot that was touched last. */
static inline uint32_t
slot_name(uint32_t slot, uint32_t latest)
{
    int32_t difference = (int32_t)(slot - latest);
    return NAMES_SLOT + ((uint32_t)difference << 1 ^ (difference < 0 ? UINT32_MAX : 0));
}

/* The slot that an entry names; it names one (name >= NAMES_SLOT). */
static inline uint32_t
entry_slot(uint32_t name, uint32_t latest)
{
    uint32_t code = name - NAMES_SLOT;
    return latest + (code >> 1 ^ (uint32_t) - (int32_t)(code & 1));
}

/* Appends a record. numbers and text are NULL where the operation has none. */
void pack_entry(struct packer *packer, const struct entry *entry, const uint64_t *numbers,
                const char *text);

/* After pack_entry() of a request: the address it got (0 = outside all arenas, or none). */
void pack_check(struct packer *packer, uint64_t address);

/* Ends the block: returns its packed bytes (the caller frees them) and their number in *size; the packer is empty again. */
unsigned char *pack_finish(struct packer *packer, size_t *size);

void packer_free(struct packer *packer);

/* Where to put the `size` packed bytes of a block, BLOCK_PACKED_MAX at most, before packed_open(). */
unsigned char *packed_bytes(struct block *block, size_t size);

/* Prepares to read the `size` bytes that were put there, from block->start on. Returns NULL, or what is wrong with them (static storage;
 * the block is empty then). */
const char *packed_open(struct block *block, size_t size);

/* In which columns an operation's record has something; 0 = such a record cannot be in a block. */
enum {
    HAS_OP = 1, /* all have that */
    HAS_SIZE = 2,
    HAS_SLOT = 4,
    HAS_COUNT = 8,
    HAS_NUMBERS = 16,
    HAS_TEXT = 32,
    HAS_REST = HAS_NUMBERS | HAS_TEXT,
};

enum { HAS_MALLOC = HAS_OP | HAS_SIZE, HAS_FREE = HAS_OP | HAS_SLOT | HAS_COUNT };

extern const uint8_t columns_of[RECORD_OP_MASK + 1];

/* What packed_next() does where a number is long, and where a record has numbers or a text. */
uint64_t packed_long_number(struct block *block, struct place *place, enum column column);
void packed_rest_of_entry(struct block *block, struct place *place, struct entry *entry);

/* All entries were read: were all columns, too? Returns 0, and if not, block->wrong says so. */
int packed_ended(struct block *block, const struct place *place);

/* The number at the place in a column. Most have one byte or two, which nobody can foresee. */
static inline uint64_t
packed_number(struct block *block, struct place *place, enum column column)
{
    uint32_t at = place->at[column];
    uint32_t low = block->packed[at], high = block->packed[at + 1], two = low >> 7;
    if ((two & high >> 7) || at + two >= block->end.at[column])
        return packed_long_number(block, place, column);
    place->at[column] = at + 1 + two;
    return (low & 0x7f) | (high << 7 & -two);
}

/* The change of a count at the place; 0 where the column has ended, which packed_ended() tells. */
static inline int8_t
packed_count(const struct block *block, struct place *place)
{
    uint32_t at = place->at[COLUMN_COUNT]++;
    return at < block->end.at[COLUMN_COUNT] ? (int8_t)block->packed[at] : 0;
}

/* The operation and the flags of the entry at *place, which is not the end; packed_fields() reads the rest. */
static inline uint8_t
packed_byte(const struct block *block, struct place *place)
{
    return block->packed[place->at[COLUMN_OP]++];
}

/* What an entry with that byte has in those columns. Quick where they are constants. Returns 1, or 0 where something is wrong. */
static inline int
packed_fields(struct block *block, struct place *place, uint8_t byte, unsigned columns,
              struct entry *entry)
{
    *entry = (struct entry){.op = byte & RECORD_OP_MASK, .flags = byte & (uint8_t)~RECORD_OP_MASK};
    if (columns & HAS_SIZE)
        entry->size = packed_number(block, place, COLUMN_SIZE);
    if (columns & HAS_SLOT)
        entry->name = (uint32_t)packed_number(block, place, COLUMN_SLOT);
    if (columns & HAS_COUNT)
        entry->count_change = packed_count(block, place);
    if (columns & HAS_REST || !columns)
        packed_rest_of_entry(block, place, entry);
    return !block->wrong;
}

/* Reads the entry at *place, which then is the next one's. Returns 1, or 0 at the end (block->wrong = NULL) or where something is wrong. */
static inline int
packed_next(struct block *block, struct place *place, struct entry *entry)
{
    if (place->at[COLUMN_OP] == block->end.at[COLUMN_OP])
        return packed_ended(block, place);
    uint8_t byte = packed_byte(block, place);
    return packed_fields(block, place, byte, columns_of[byte & RECORD_OP_MASK], entry);
}

/* Check number i (0 = first) of the block; 0 if there is none. */
int packed_check(const struct block *block, uint32_t i, uint32_t *check);

void block_release(struct block *block);

#endif
