#include "trace/replay.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pymalloc/arenas.h"
#include "trace/replay_ahead.h"
#include "trace/replay_fold.h"

#define REPLAY_FREE_SLOT (UINT64_C(1) << 63)

/* What every record of a recording goes through: taken apart by kinds of records, most of it folds away. */
#define HOT static inline __attribute__((always_inline))

enum { REPLAY_NO_SLOT = 0xffffffff, NO_BLOCK = 0xffffffff, SYSTEM_PAGE = 4096 };

/* Notes why the replay cannot go on. */
static void
stop(struct replay *replay, const char *why)
{
    if (!replay->vars.stopped)
        snprintf(replay->problem, sizeof replay->problem, "record %" PRIu64 ": %s",
                 replay->vars.record, why);
    replay->vars.stopped = 1;
    replay->block_number = NO_BLOCK;
    replay->more = 0;
}

/* ---- arenas, where the process had them ---- */

static uint64_t
map_as_recorded(void *who, uint32_t slot)
{
    struct replay *replay = who;
    uint64_t address = replay->vars.mapped;
    (void)slot;
    replay->vars.mapped = 0;
    if (!address)
        stop(replay, "the model needs a new arena here, which the process did not map");
    return address;
}

static void
unmap_as_recorded(void *who, uint32_t slot, uint64_t address)
{
    struct replay *replay = who;
    (void)slot;
    if (replay->vars.unmapped != address)
        stop(replay, "the model unmaps an arena here, which the process did not");
    replay->vars.unmapped = 0;
}

static int
same_geometry(const struct geometry *a, const struct geometry *b)
{
    return strcmp(a->name, b->name) == 0 && a->pool_size == b->pool_size &&
           a->arena_size == b->arena_size;
}

struct replay *
replay_new(struct recording *recording, const struct geometry *as)
{
    struct replay *replay = store_calloc(1, sizeof *replay);
    replay->recording = recording;
    replay->block_number = NO_BLOCK;
    replay->as_recorded = !as || same_geometry(as, &recording->geometry);
    replay->vars.given_back = REPLAY_NO_SLOT;
    store_init(&replay->store);
    clock_init(&replay->clock, &replay->store);
    pymalloc_init(&replay->mem, &replay->store, &replay->clock,
                  replay->as_recorded ? &recording->geometry : as);
    store_add_plain(&replay->store, &replay->vars, sizeof replay->vars);
    STORE_ADD(&replay->store, replay->slots);
    if (replay->as_recorded) {
        replay->mem.map = map_as_recorded;
        replay->mem.unmap = unmap_as_recorded;
        replay->mem.who = replay;
    }
    return replay;
}

void
replay_free(struct replay *replay)
{
    if (!replay)
        return;
    store_done(&replay->store);
    block_release(&replay->block);
    recording_free(replay->recording);
    free(replay);
}

/* ---- slots ---- */

/* A slot for the block at address; see slots.h for the rule. */
HOT void
take_slot(struct replay *replay, uint64_t address)
{
    uint32_t slot = replay->vars.given_back;
    if (slot == REPLAY_NO_SLOT)
        slot = frozen_push(&replay->slots.array);
    else
        replay->vars.given_back = (uint32_t)replay->slots.at[slot];
    *edit(replay->slots, slot) = address;
    replay->vars.latest_slot = slot;
    replay->vars.live++;
}

HOT void
give_slot_back(struct replay *replay, uint32_t slot)
{
    *edit(replay->slots, slot) = REPLAY_FREE_SLOT | replay->vars.given_back;
    replay->vars.given_back = slot;
    replay->vars.live--;
}

/* The slot that the entry names; REPLAY_NO_SLOT (and the replay stops) if there is no live block in it. */
HOT uint32_t
named_slot(struct replay *replay, const struct entry *entry)
{
    uint32_t slot = entry_slot(entry->name, replay->vars.latest_slot);
    if (slot >= frozen_length(replay->slots) || replay->slots.at[slot] & REPLAY_FREE_SLOT) {
        stop(replay, "it frees or reallocates a block that is not in use");
        return REPLAY_NO_SLOT;
    }
    replay->vars.latest_slot = slot;
    return slot;
}

/* ---- requests ---- */

HOT enum pymem_domain
domain_of(const struct entry *entry)
{
    return entry->flags & RECORD_OBJ ? PYMEM_DOMAIN_OBJ : PYMEM_DOMAIN_MEM;
}

/* Serves a request for a block. Returns its address, or 0 when the replay stops there. */
HOT uint64_t
served(struct replay *replay, uint64_t address)
{
    if (!address)
        stop(replay, "the model cannot serve the request");
    return address;
}

HOT uint64_t
replay_malloc(struct replay *replay, const struct entry *entry, enum pymem_domain domain)
{
    uint64_t address = entry->op == RECORD_CALLOC
                           ? pymalloc_calloc(&replay->mem, domain, 1, entry->size)
                           : pymalloc_malloc(&replay->mem, domain, entry->size);
    take_slot(replay, address);
    return served(replay, address);
}

static uint64_t
replay_realloc(struct replay *replay, const struct entry *entry)
{
    if (entry->name < NAMES_SLOT)
        return replay_malloc(replay, entry,
                             entry->name == NAMES_NULL ? domain_of(entry) : PYMEM_DOMAIN_RAW);
    uint32_t slot = named_slot(replay, entry);
    if (slot == REPLAY_NO_SLOT)
        return 0;
    uint64_t address =
        pymalloc_realloc(&replay->mem, domain_of(entry), replay->slots.at[slot], entry->size);
    *edit(replay->slots, slot) = address;
    return served(replay, address);
}

HOT void
replay_free_block(struct replay *replay, const struct entry *entry)
{
    if (entry->name == NAMES_STRANGER)
        EMIT0(&replay->clock, TRACE_STRANGER_FREED);
    if (entry->name < NAMES_SLOT)
        return;
    uint32_t slot = named_slot(replay, entry);
    if (slot == REPLAY_NO_SLOT)
        return;
    uint64_t address = replay->slots.at[slot];
    give_slot_back(replay, slot);
    if (pymalloc_free(&replay->mem, address) < 0)
        stop(replay, "it frees a block that is not in use");
}

/* The count of generation 0 as the records show it: it rose since the record before, or a free changed it. */
HOT void
follow_count(struct replay *replay, const struct entry *entry)
{
    int64_t count = (int64_t)replay->vars.count[0] + entry->count_change;
    if (entry->op != RECORD_FREE)
        count += (entry->flags & RECORD_GC_ROSE) != 0;
    replay->vars.count[0] = count > 0 ? (uint32_t)count : 0;
}

/* Could the process map an arena there? */
static void
check_mapping(struct replay *replay, uint64_t address, uint64_t size)
{
    if (size != replay->mem.geometry.arena_size)
        stop(replay, "an arena of another size than the first");
    else if (address % SYSTEM_PAGE || address >> ADDRESS_BITS ||
             arena_at(&replay->mem, address) != NO_ARENA ||
             arena_at(&replay->mem, address + size - 1) != NO_ARENA)
        stop(replay, "an arena where none can be mapped");
}

/* All that the request did is done: did it map and unmap what the process did? */
static void
settle(struct replay *replay)
{
    if (replay->vars.mapped)
        stop(replay, "the process mapped an arena here, which the model does not need (an "
                     "isolated subinterpreter?)");
    if (replay->vars.unmapped)
        stop(replay, "the process unmapped an arena here, which the model does not");
}

/* A request was served, with a block at address (0 = none). */
HOT void
conclude_request(struct replay *replay, uint64_t address)
{
    if (__builtin_expect((replay->vars.mapped | replay->vars.unmapped) != 0, 0))
        settle(replay);
    if (replay->watch.check && address)
        replay_fold_address(replay, address);
}

HOT void
replay_request(struct replay *replay, const struct entry *entry)
{
    uint64_t address = 0;
    follow_count(replay, entry);
    replay->vars.request++;
    switch (entry->op) {
    case RECORD_FREE:
        replay_free_block(replay, entry);
        break;
    case RECORD_REALLOC:
        address = replay_realloc(replay, entry);
        break;
    case ENTRY_FAILED:
        EMIT1(&replay->clock, TRACE_FAILED, entry->size);
        break;
    default:
        address = replay_malloc(replay, entry, domain_of(entry));
    }
    conclude_request(replay, address);
}

/* ---- the other records ---- */

/* A block of the C library was freed behind the recorder's back. */
static void
replay_vanish(struct replay *replay, const struct entry *entry)
{
    uint32_t slot = entry->name < NAMES_SLOT ? REPLAY_NO_SLOT : named_slot(replay, entry);
    if (slot == REPLAY_NO_SLOT)
        return;
    uint64_t address = replay->slots.at[slot];
    give_slot_back(replay, slot);
    pymalloc_free(&replay->mem, address);
}

static void
replay_mapping(struct replay *replay, const struct entry *entry)
{
    uint64_t address = replay->block.number[0];
    uint64_t *pending = entry->op == RECORD_MAP ? &replay->vars.mapped : &replay->vars.unmapped;
    if (!(entry->flags & RECORD_NESTED)) {
        if (entry->op == RECORD_MAP) {
            replay->vars.stack_pieces++;
            EMIT2(&replay->clock, TRACE_STACK_MAPPED, address, entry->size);
        } else {
            replay->vars.stack_pieces -= replay->vars.stack_pieces > 0;
            EMIT2(&replay->clock, TRACE_STACK_UNMAPPED, address, entry->size);
        }
        return;
    }
    if (!replay->as_recorded)
        return;
    if (*pending)
        stop(replay, "two arenas are mapped or unmapped in one request");
    else if (entry->op == RECORD_MAP)
        check_mapping(replay, address, entry->size);
    *pending = address;
}

static void
replay_collection(struct replay *replay, const struct entry *entry)
{
    const uint64_t *number = replay->block.number;
    struct replay_vars *vars = &replay->vars;
    vars->collecting = entry->op == RECORD_GC_START;
    if (entry->op == RECORD_GC_START) {
        for (int g = 0; g < REPLAY_GENERATIONS; g++)
            vars->count[g] = (uint32_t)number[g];
        EMIT3(&replay->clock, TRACE_COLLECTION_STARTS, number[0], number[1], number[2]);
        return;
    }
    vars->collections[entry->size]++;
    vars->collected += number[0];
    for (uint64_t g = 0; g <= entry->size && g < REPLAY_GENERATIONS; g++)
        vars->count[g] = 0;
    if (entry->size + 1 < REPLAY_GENERATIONS)
        vars->count[entry->size + 1]++;
    EMIT3(&replay->clock, TRACE_COLLECTION_ENDED, entry->size, number[0], number[1]);
}

static void
replay_entry(struct replay *replay, const struct entry *entry)
{
    switch (entry->op) {
    case RECORD_MAP:
    case RECORD_UNMAP:
        replay_mapping(replay, entry);
        break;
    case RECORD_MARK:
        EMIT1(&replay->clock, MARK, replay->vars.marks++);
        break;
    case RECORD_GC_START:
    case RECORD_GC_END:
        replay_collection(replay, entry);
        break;
    case RECORD_STATS:
        EMIT1(&replay->clock, TRACE_STATISTICS, entry->size);
        break;
    case RECORD_STATS_TEXT:
        if (replay->watch.statistics && replay->as_recorded)
            replay->watch.statistics(replay->watch.who, replay, replay->block.text);
        break;
    case ENTRY_VANISH:
        replay_vanish(replay, entry);
        break;
    default:
        replay_request(replay, entry);
    }
}

/* ---- going on ---- */

/* Sees to it that the block of the next record is at hand. Returns 0 at the end, or where the block is damaged. */
static int
enter_block(struct replay *replay)
{
    uint64_t record = replay->vars.record;
    uint32_t number = (uint32_t)(record / BLOCK_RECORDS);
    if (replay->more && record == replay->second + replay->more)
        replay_fold_end(replay);
    if (replay->vars.stopped || record == replay->recording->records)
        return 0;
    if (number != replay->block_number) {
        parts_turn(&replay->parts, PART_READING);
        const char *wrong = recording_block(replay->recording, number, &replay->block);
        parts_turn(&replay->parts, PART_REPLAY);
        if (wrong) {
            stop(replay, wrong);
            return 0;
        }
        replay->block_number = number;
        replay->second = (uint64_t)number * BLOCK_RECORDS + 1;
        replay->more = replay->block.entries - 1;
    }
    replay->large = arena_heap_is_large(&replay->mem);
    if (record % BLOCK_RECORDS == 0)
        replay->vars.place = replay->block.start;
    return 1;
}

/* Reads the rest of a request of that kind and makes it. Returns 0 where its block is damaged. */
HOT int
replay_kind(struct replay *replay, uint8_t byte, enum record_op op, unsigned columns)
{
    struct entry entry;
    if (!packed_fields(&replay->block, &replay->vars.place, byte, columns, &entry))
        return 0;
    entry.op = (uint8_t)op; /* which it is; but now a constant, by which all else folds away */
    replay_request(replay, &entry);
    return 1;
}

/* The same for what is rare. */
static __attribute__((noinline)) int
replay_rare(struct replay *replay, uint8_t byte)
{
    struct entry entry;
    unsigned columns = columns_of[byte & RECORD_OP_MASK];
    if (!packed_fields(&replay->block, &replay->vars.place, byte, columns, &entry))
        return 0;
    replay_entry(replay, &entry);
    return 1;
}

/* Does what the record with that first byte says. Nearly all are mallocs and frees. */
HOT int
replay_byte(struct replay *replay, uint8_t byte)
{
    switch (byte & RECORD_OP_MASK) {
    case RECORD_MALLOC:
        return replay_kind(replay, byte, RECORD_MALLOC, HAS_MALLOC);
    case RECORD_FREE:
        return replay_kind(replay, byte, RECORD_FREE, HAS_FREE);
    default:
        return replay_rare(replay, byte);
    }
}

/* Does what the next record says. Returns 0 at the end, or where its block is damaged. */
HOT int
replay_record(struct replay *replay)
{
    struct place *place = &replay->vars.place;
    if (replay->vars.record - replay->second >= replay->more && !enter_block(replay))
        return 0;
    if (replay->large && replay->vars.record % AHEAD_STRIDE == 0)
        replay_look_ahead(replay);
    if (place->at[COLUMN_OP] == replay->block.end.at[COLUMN_OP])
        packed_ended(&replay->block, place);
    else if (replay_byte(replay, packed_byte(&replay->block, place))) {
        replay->vars.record++;
        return 1;
    }
    stop(replay, replay->block.wrong);
    return 0;
}

static int
end(struct replay *replay)
{
    if (replay->vars.ended)
        return 0;
    replay->vars.ended = 1;
    if (replay->vars.stopped || !replay->recording->complete)
        EMIT1(&replay->clock, TRACE_CUT, replay->vars.record);
    else
        EMIT0(&replay->clock, END);
    return 0;
}

int
replay_run(struct replay *replay, uint64_t until, uint64_t *operation)
{
    do {
        *operation = replay->clock.vars.now;
        do {
            if (!replay_record(replay))
                return end(replay);
        } while (replay->clock.vars.now == *operation);
    } while (replay->clock.vars.now < until);
    return 1;
}

int
replay_advance(struct replay *replay)
{
    uint64_t operation;
    return replay_run(replay, replay->clock.vars.now + 1, &operation);
}

int
replay_finished(const struct replay *replay)
{
    return replay->vars.ended != 0;
}

const char *
replay_problem(const struct replay *replay)
{
    if (replay->vars.stopped)
        return replay->problem;
    return replay->recording->diagnosis.status ? replay->recording->diagnosis.message : NULL;
}
