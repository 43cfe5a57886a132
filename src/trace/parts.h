/* What the time of a verification or a replay goes to, for those who measure it: this room has no clock.
 *
 * Invariant: whoever does something else than replaying says so before, and says PART_REPLAY when it is done. */
#ifndef TRACE_PARTS_H
#define TRACE_PARTS_H

enum part {
    PART_REPLAY,     /* the allocator's model, and comparing addresses with it */
    PART_READING,    /* bytes are read and decompressed */
    PART_STATISTICS, /* the heap is counted over and compared with the interpreter's statistics */
    PARTS
};

/* Who is told that another part begins; turn = NULL: nobody. */
struct parts {
    void (*turn)(void *who, enum part part);
    void *who;
};

static inline void
parts_turn(const struct parts *parts, enum part part)
{
    if (parts->turn)
        parts->turn(parts->who, part);
}

#endif
