#include "trace/slots.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

enum {
    FIRST_ROOM = 1 << 12,
    SLOTS_UNIT = 1 << 20, /* bytes of addresses */
    UNITS_MAX = 1 << 9,   /* hostile records cannot ask for more: half a gibibyte of arenas */
    UNITS_ROOM = 2 * UNITS_MAX
};

void
slots_init(struct slots *slots)
{
    memset(slots, 0, sizeof *slots);
    slots->room = FIRST_ROOM;
    slots->entry = store_calloc(slots->room, sizeof *slots->entry);
    slots->unit = store_calloc(UNITS_ROOM, sizeof *slots->unit);
}

void
slots_free(struct slots *slots)
{
    for (uint32_t i = 0; i < UNITS_ROOM; i++)
        free(slots->unit[i].name);
    free(slots->unit);
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

/* ---- blocks in arenas ---- */

/* The unit of that number, or the empty one where it would go. */
static inline struct slots_unit *
find_unit(const struct slots *slots, uint64_t number)
{
    uint32_t i = (uint32_t)(number * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (UNITS_ROOM - 1);
    while (slots->unit[i].number && slots->unit[i].number != number)
        i = (i + 1) & (UNITS_ROOM - 1);
    return &slots->unit[i];
}

/* Where the name of the block at address is kept; NULL if not in a unit. */
static inline uint32_t *
name_place(const struct slots *slots, uint64_t address)
{
    const struct slots_unit *unit = find_unit(slots, address / SLOTS_UNIT);
    if (!unit->number || address % 8)
        return NULL;
    return &unit->name[address % SLOTS_UNIT / 8];
}

/* ---- blocks elsewhere ---- */

/* Blocks are at multiples of 8: the low bits say nothing. */
static inline uint32_t
home(const struct slots *slots, uint64_t address)
{
    return (uint32_t)((address >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (slots->room - 1);
}

void
slots_expect(const struct slots *slots, uint64_t address)
{
    const uint32_t *name = name_place(slots, address);
    __builtin_prefetch(name ? (const void *)name : &slots->entry[home(slots, address)], 1);
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
    uint32_t *name = name_place(slots, address);
    if (name) {
        *name = slot + 1;
        return;
    }
    if (++slots->entries * 2 > slots->room)
        double_room(slots);
    uint32_t i = find(slots, address);
    slots->entry[i].address = address;
    slots->entry[i].slot = slot;
}

/* slots_remove() for a block elsewhere. */
static int
remove_entry(struct slots *slots, uint64_t address, uint32_t *slot)
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

/* A unit for what lies at those addresses; blocks that are there already move into it. */
static void
add_unit(struct slots *slots, struct slots_unit *unit, uint64_t number)
{
    unit->number = number;
    unit->name = store_calloc(SLOTS_UNIT / 8, sizeof *unit->name);
    slots->units++;
    for (uint32_t i = 0; i < slots->room; i++) {
        uint64_t address = slots->entry[i].address;
        uint32_t slot;
        if (address / SLOTS_UNIT != number || address % 8)
            continue;
        remove_entry(slots, address, &slot);
        slots_put(slots, address, slot);
        i--; /* another block may be there now */
    }
}

void
slots_expect_arena(struct slots *slots, uint64_t address, uint64_t size)
{
    uint64_t last = (address + size - 1) / SLOTS_UNIT;
    for (uint64_t n = address / SLOTS_UNIT; n <= last && slots->units < UNITS_MAX; n++) {
        struct slots_unit *unit = find_unit(slots, n);
        if (n && !unit->number)
            add_unit(slots, unit, n);
    }
}

int
slots_remove(struct slots *slots, uint64_t address, uint32_t *slot)
{
    uint32_t *name = name_place(slots, address);
    if (!name)
        return remove_entry(slots, address, slot);
    if (!*name)
        return 0;
    *slot = *name - 1;
    *name = 0;
    return 1;
}
