#include "trace/convert.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "trace/slots.h"

enum { LOOK_AHEAD = 12 /* records: about as long as memory takes to answer */ };

/* The arenas mapped at a time, sorted by address. */
struct mapped {
    uint64_t *address;
    uint32_t count, room;
    uint32_t latest; /* where the last one asked for was found */
};

struct converter {
    struct recording *recording;
    struct packer packer;
    struct slots slots;
    uint32_t latest_slot;
    struct mapped mapped;
};

/* ---- which addresses lie in arenas ---- */

/* The number of arenas that start at or below address. */
static uint32_t
arenas_up_to(const struct mapped *mapped, uint64_t address)
{
    uint32_t low = 0, high = mapped->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (mapped->address[middle] <= address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int
in_arena(struct mapped *mapped, uint64_t arena_size, uint64_t address)
{
    if (mapped->latest < mapped->count && address - mapped->address[mapped->latest] < arena_size)
        return 1;
    uint32_t n = arenas_up_to(mapped, address);
    if (n == 0 || address - mapped->address[n - 1] >= arena_size)
        return 0;
    mapped->latest = n - 1;
    return 1;
}

static void
enter_arena(struct mapped *mapped, uint64_t address)
{
    if (mapped->count == mapped->room) {
        mapped->room = mapped->room ? mapped->room * 2 : 64;
        mapped->address = store_realloc(mapped->address, mapped->room * sizeof *mapped->address);
    }
    uint32_t n = arenas_up_to(mapped, address);
    memmove(mapped->address + n + 1, mapped->address + n,
            (mapped->count - n) * sizeof *mapped->address);
    mapped->address[n] = address;
    mapped->count++;
}

static void
remove_arena(struct mapped *mapped, uint64_t address)
{
    uint32_t n = arenas_up_to(mapped, address);
    if (n == 0 || mapped->address[n - 1] != address)
        return;
    memmove(mapped->address + n - 1, mapped->address + n,
            (mapped->count - n) * sizeof *mapped->address);
    mapped->count--;
}

/* ---- records ---- */

static void
finish_block(struct converter *converter)
{
    size_t size;
    uint32_t records = converter->packer.entries, requests = converter->packer.requests;
    if (!records)
        return;
    unsigned char *packed = pack_finish(&converter->packer, &size);
    recording_append(converter->recording, packed, size, records, requests);
}

static void
add(struct converter *converter, const struct entry *entry, const uint64_t *numbers,
    const char *text)
{
    if (converter->packer.entries == BLOCK_RECORDS)
        finish_block(converter);
    pack_entry(&converter->packer, entry, numbers, text);
}

/* How the next entry names the slot, which is then the latest. */
static uint32_t
name_slot(struct converter *converter, uint32_t slot)
{
    uint32_t name = slot_name(slot, converter->latest_slot);
    converter->latest_slot = slot;
    return name;
}

/* A block is handed out at address. If one is there already, it was freed unseen: say so first. */
static void
make_way(struct converter *converter, uint64_t address)
{
    struct entry entry = {.op = ENTRY_VANISH};
    uint32_t slot;
    if (!slots_remove(&converter->slots, address, &slot))
        return;
    entry.name = name_slot(converter, slot);
    slots_give_back(&converter->slots, slot);
    add(converter, &entry, NULL, NULL);
}

static void
new_block(struct converter *converter, uint64_t address)
{
    converter->latest_slot = slots_take(&converter->slots);
    slots_put(&converter->slots, address, converter->latest_slot);
}

static void
add_free(struct converter *converter, const struct record *r, struct entry *entry)
{
    uint32_t slot;
    entry->count_change = r->count_change;
    if (!r->address)
        entry->name = NAMES_NULL;
    else if (!slots_remove(&converter->slots, r->address, &slot))
        entry->name = NAMES_STRANGER;
    else {
        entry->name = name_slot(converter, slot);
        slots_give_back(&converter->slots, slot);
    }
    add(converter, entry, NULL, NULL);
}

static void
add_realloc(struct converter *converter, const struct record *r, struct entry *entry)
{
    uint32_t slot;
    int known = r->old && slots_remove(&converter->slots, r->old, &slot);
    make_way(converter, r->address);
    entry->name = known ? name_slot(converter, slot) : r->old ? NAMES_STRANGER : NAMES_NULL;
    add(converter, entry, NULL, NULL);
    if (known)
        slots_put(&converter->slots, r->address, slot);
    else
        new_block(converter, r->address);
}

static void
add_malloc(struct converter *converter, const struct record *r, struct entry *entry)
{
    make_way(converter, r->address);
    add(converter, entry, NULL, NULL);
    new_block(converter, r->address);
}

static void
add_request(struct converter *converter, const struct record *r, struct entry *entry)
{
    if (r->op == RECORD_FREE) {
        add_free(converter, r, entry);
        return;
    }
    entry->size = r->size;
    if (!r->address) {
        entry->op = ENTRY_FAILED;
        add(converter, entry, NULL, NULL);
        return;
    }
    if (r->op == RECORD_REALLOC)
        add_realloc(converter, r, entry);
    else
        add_malloc(converter, r, entry);
    int small = in_arena(&converter->mapped, converter->recording->arena_size, r->address);
    pack_check(&converter->packer, small ? r->address : 0);
}

static void
add_mapping(struct converter *converter, const struct record *r, struct entry *entry)
{
    entry->size = r->size;
    if (r->flags & RECORD_NESTED && r->op == RECORD_MAP) {
        enter_arena(&converter->mapped, r->address);
        slots_expect_arena(&converter->slots, r->address, converter->recording->arena_size);
    }
    if (r->flags & RECORD_NESTED && r->op == RECORD_UNMAP)
        remove_arena(&converter->mapped, r->address);
    add(converter, entry, &r->address, NULL);
}

static void
add_record(struct converter *converter, const struct record *r)
{
    struct entry entry = {.op = r->op, .flags = r->flags};
    uint64_t counts[3] = {r->count[0], r->count[1], r->count[2]};
    uint64_t collected[2] = {r->address, r->old};
    switch (r->op) {
    case RECORD_MAP:
    case RECORD_UNMAP:
        add_mapping(converter, r, &entry);
        break;
    case RECORD_MARK:
        if (recording_add_mark(converter->recording, r->text))
            add(converter, &entry, NULL, r->text);
        break;
    case RECORD_STATS_TEXT:
        add(converter, &entry, NULL, r->text);
        break;
    case RECORD_GC_START:
        add(converter, &entry, counts, NULL);
        break;
    case RECORD_GC_END:
        entry.size = r->size;
        add(converter, &entry, collected, NULL);
        break;
    case RECORD_STATS:
        entry.size = r->address;
        add(converter, &entry, NULL, NULL);
        break;
    default:
        add_request(converter, r, &entry);
    }
}

struct recording *
convert_wire(struct wire *wire, struct diagnosis *d)
{
    struct converter converter;
    struct record r;
    struct recording *recording = recording_new(source_name(wire->source), &wire->header);
    memset(&converter, 0, sizeof converter);
    recording->alignment = wire_alignment(wire);
    recording->arena_size = wire_arena_size(wire);
    if (trace_geometry(&recording->geometry, &recording->header, recording->alignment,
                       recording->arena_size, recording->name, d)) {
        recording_free(recording);
        return NULL;
    }
    converter.recording = recording;
    slots_init(&converter.slots);
    while (wire_next(wire, &r)) {
        slots_expect(&converter.slots, wire_address_ahead(wire, LOOK_AHEAD));
        add_record(&converter, &r);
    }
    finish_block(&converter);
    packer_free(&converter.packer);
    slots_free(&converter.slots);
    free(converter.mapped.address);
    recording->complete = wire->state == WIRE_COMPLETE;
    recording->trailer = wire->trailer;
    recording->diagnosis = wire->diagnosis;
    return recording;
}
