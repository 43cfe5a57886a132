/* Which slot a live block has, for the writer of packed recordings (host memory, not state).
 *
 * The rule that reader and writer share: a new block takes the slot that was given back last, else the next new one; a realloc keeps
 * the slot; a free gives it back. So slots, like addresses, are used again at once, and there are as many as blocks ever lived at once. */
#ifndef TRACE_SLOTS_H
#define TRACE_SLOTS_H

#include <stdint.h>

/* Where the blocks of an arena are found: a number for each 8 bytes of a unit of addresses, so that neighbours are neighbours here. */
struct slots_unit {
    uint64_t number; /* address / SLOTS_UNIT; 0 = empty */
    uint32_t *name;  /* slot + 1 of the block at 8 * index; 0 = there is none */
};

struct slots {
    struct {
        uint64_t address; /* 0 = empty */
        uint32_t slot;
        uint32_t pad;
    } * entry; /* of blocks outside all arenas: open addressing, linear probing, at most half full */
    uint32_t entries, room;
    struct slots_unit *unit; /* likewise */
    uint32_t units;
    uint32_t *given_back; /* a stack */
    uint32_t backs, back_room;
    uint32_t next; /* the next new slot */
};

void slots_init(struct slots *slots);
void slots_free(struct slots *slots);

/* A slot for a new block. */
uint32_t slots_take(struct slots *slots);

/* Gives a slot back. */
void slots_give_back(struct slots *slots, uint32_t slot);

/* Says that an arena of `size` bytes is mapped at address. Not for correctness: it makes what is done with its blocks quick. */
void slots_expect_arena(struct slots *slots, uint64_t address, uint64_t size);

/* Notes that the block at address (not 0, not there yet) has that slot. */
void slots_put(struct slots *slots, uint64_t address, uint32_t slot);

/* Says that address will be asked for soon: its entry is fetched into the cache meanwhile. */
void slots_expect(const struct slots *slots, uint64_t address);

/* Forgets the block at address and puts its slot into *slot; 0 if there is none. */
int slots_remove(struct slots *slots, uint64_t address, uint32_t *slot);

#endif
