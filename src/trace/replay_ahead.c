#include "trace/replay_ahead.h"

#include "pymalloc/arenas.h"

/* The rule of slots.h, followed on a copy: the slots given back on the way lie above those given back before. */
struct scout {
    const struct replay *replay;
    struct place place;
    uint32_t given_back[2 * AHEAD_STRIDE];
    uint32_t backs;
    uint32_t below; /* head of the free slots of the replay that are still unused */
    uint32_t fresh; /* the next new slot */
    uint32_t latest;
};

static uint32_t
slots(const struct scout *scout)
{
    return frozen_length(scout->replay->slots);
}

static void
take_slot(struct scout *scout)
{
    if (scout->backs) {
        scout->latest = scout->given_back[--scout->backs];
    } else if (scout->below < slots(scout)) {
        scout->latest = scout->below;
        scout->below = (uint32_t)scout->replay->slots.at[scout->below];
    } else {
        scout->latest = scout->fresh++;
    }
}

/* The next number of the column of slots; 0 where it is wrong or has ended. */
static uint32_t
next_name(struct scout *scout)
{
    const struct block *block = &scout->replay->block;
    uint32_t number = 0, at = scout->place.at[COLUMN_SLOT], end = block->end.at[COLUMN_SLOT];
    for (unsigned shift = 0; shift < 32 && at < end; shift += 7) {
        unsigned byte = block->packed[at++];
        number |= (byte & 0x7f) << shift;
        if (byte & 0x80)
            continue;
        scout->place.at[COLUMN_SLOT] = at;
        return number;
    }
    return 0;
}

/* Follows the next record. Returns the slot of the block that it frees or reallocates, UINT32_MAX if none. */
static uint32_t
follow(struct scout *scout)
{
    const struct block *block = &scout->replay->block;
    unsigned op = block->packed[scout->place.at[COLUMN_OP]++] & RECORD_OP_MASK;
    uint32_t name = columns_of[op] & HAS_SLOT ? next_name(scout) : NAMES_NULL;
    if (name < NAMES_SLOT) {
        if (op >= RECORD_MALLOC && op <= RECORD_REALLOC)
            take_slot(scout);
        return UINT32_MAX;
    }
    scout->latest = entry_slot(name, scout->latest);
    if (op != RECORD_REALLOC)
        scout->given_back[scout->backs++] = scout->latest;
    return scout->latest;
}

void
replay_look_ahead(const struct replay *replay)
{
    struct scout scout = {.replay = replay,
                          .place = replay->vars.place,
                          .below = replay->vars.given_back,
                          .fresh = frozen_length(replay->slots),
                          .latest = replay->vars.latest_slot};
    uint32_t left = replay->block.end.at[COLUMN_OP] - scout.place.at[COLUMN_OP];
    for (uint32_t i = 0; i < 2 * AHEAD_STRIDE && i < left; i++) {
        uint32_t slot = follow(&scout);
        if (slot >= slots(&scout))
            continue;
        if (i < AHEAD_STRIDE)
            arena_expect(&replay->mem, replay->slots.at[slot]);
        else
            __builtin_prefetch(&replay->slots.at[slot]);
    }
}
