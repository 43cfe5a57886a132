#include "trace/slots.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

enum { FIRST_ROOM = 1 << 12 };

void
slots_init(struct slots *slots)
{
    memset(slots, 0, sizeof *slots);
    slots->room = FIRST_ROOM;
    slots->entry = store_calloc(slots->room, sizeof *slots->entry);
}

void
slots_free(struct slots *slots)
{
    free(slots->entry);
    free(slots->given_back);
    memset(slots, 0, sizeof *slots);
}

uint32_t
slots_take(struct slots *slots)
{
    return slots->backs ? slots->given_back[--slots->backs] : slots->next++;
}

void
slots_give_back(struct slots *slots, uint32_t slot)
{
    if (slots->backs == slots->back_room) {
        slots->back_room = slots->back_room ? slots->back_room * 2 : FIRST_ROOM;
        slots->given_back =
            store_realloc(slots->given_back, slots->back_room * sizeof *slots->given_back);
    }
    slots->given_back[slots->backs++] = slot;
}

/* Blocks are at multiples of 8: the low bits say nothing. */
static inline uint32_t
home(const struct slots *slots, uint64_t address)
{
    return (uint32_t)((address >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (slots->room - 1);
}

void
slots_expect(const struct slots *slots, uint64_t address)
{
    __builtin_prefetch(&slots->entry[home(slots, address)], 1);
}

/* Where address is, or the empty entry where it would go. */
static uint32_t
find(const struct slots *slots, uint64_t address)
{
    uint32_t mask = slots->room - 1;
    uint32_t i = home(slots, address);
    while (slots->entry[i].address && slots->entry[i].address != address)
        i = (i + 1) & mask;
    return i;
}

static void
double_room(struct slots *slots)
{
    struct slots old = *slots;
    slots->room *= 2;
    slots->entry = store_calloc(slots->room, sizeof *slots->entry);
    for (uint32_t i = 0; i < old.room; i++)
        if (old.entry[i].address)
            slots->entry[find(slots, old.entry[i].address)] = old.entry[i];
    free(old.entry);
}

void
slots_put(struct slots *slots, uint64_t address, uint32_t slot)
{
    if (++slots->entries * 2 > slots->room)
        double_room(slots);
    uint32_t i = find(slots, address);
    slots->entry[i].address = address;
    slots->entry[i].slot = slot;
}

int
slots_remove(struct slots *slots, uint64_t address, uint32_t *slot)
{
    uint32_t mask = slots->room - 1;
    uint32_t hole = find(slots, address);
    if (!slots->entry[hole].address)
        return 0;
    *slot = slots->entry[hole].slot;
    slots->entries--;
    for (uint32_t i = (hole + 1) & mask; slots->entry[i].address; i = (i + 1) & mask) {
        uint32_t wanted = home(slots, slots->entry[i].address);
        if (((i - wanted) & mask) >= ((i - hole) & mask)) {
            slots->entry[hole] = slots->entry[i];
            hole = i;
        }
    }
    slots->entry[hole].address = 0;
    return 1;
}
