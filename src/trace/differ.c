#include "trace/differ.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "pymalloc/arenas.h"

const char *
address_text(uint64_t address, char *buffer)
{
    if (address)
        snprintf(buffer, ADDRESS_LINE, "%#" PRIx64, address);
    else
        snprintf(buffer, ADDRESS_LINE, "NULL");
    return buffer;
}

/* "0x7f..: arena 1 at 0x7f.., 3 of 64 pools free; pool 22 of class 2 (48 bytes), 80 of 84 blocks in use, ..."; "" outside all arenas. */
static void
describe_place(const struct pymalloc *m, uint64_t address, char *line)
{
    uint32_t slot = address ? arena_at(m, address) : NO_ARENA;
    line[0] = '\0';
    if (slot == NO_ARENA)
        return;
    const struct arena_object *arena = &m->arenas.at[slot];
    uint32_t pool = pymalloc_pool_at(m, address);
    int n = snprintf(line, VERIFY_LINE,
                     "%#" PRIx64 ": arena %" PRIu32 " at %#" PRIx64 ", %" PRIu32 " of %" PRIu32
                     " pools free",
                     address, slot, arena->address, arena->nfreepools, arena->ntotalpools);
    if (pool == NO_POOL || n < 0 || n >= VERIFY_LINE)
        return;
    const struct pool_header *header = &m->pools.at[pool];
    if (header->szidx == SZIDX_NEVER)
        return;
    snprintf(line + n, (size_t)(VERIFY_LINE - n),
             "; pool %" PRIu32 " of class %" PRIu32 " (%" PRIu32 " bytes), %" PRIu32 " of %" PRIu32
             " blocks in use, free chain at offset %" PRIu32 ", next untouched at %" PRIu32,
             pymalloc_pool_number(m, pool), header->szidx,
             geometry_class_size(&m->geometry, header->szidx), header->count,
             geometry_capacity(&m->geometry, header->szidx), header->freeblock, header->nextoffset);
}

static void
describe_before(const struct verify *v, struct difference *d)
{
    for (uint32_t i = VERIFY_BEFORE; i > 0; i--) {
        struct record r;
        char line[VERIFY_LINE - 24];
        if (i < v->records && wire_again(v->wire, verify_record(v, i), &r))
            snprintf(d->before[d->befores++], VERIFY_LINE, "%" PRIu64 ": %s", r.number,
                     record_text(&r, line, sizeof line));
    }
}

void
differ(struct verify *v, const char *expected, const char *got, uint64_t a, uint64_t b)
{
    struct difference d;
    struct record r;
    v->counts.differences++;
    v->stop = !v->to_the_end;
    if (!v->report)
        return;
    memset(&d, 0, sizeof d);
    d.record = verify_record(v, 0);
    d.request = v->counts.requests;
    if (wire_again(v->wire, d.record, &r))
        record_text(&r, d.event, sizeof d.event);
    snprintf(d.expected, sizeof d.expected, "%s", expected);
    snprintf(d.got, sizeof d.got, "%s", got);
    describe_place(&v->pymalloc, a, d.where[0]);
    if (b != a)
        describe_place(&v->pymalloc, b, d.where[1]);
    describe_before(v, &d);
    v->report(v->who, &d);
}

void
differ_address(struct verify *v, uint64_t expected, uint64_t got)
{
    char a[ADDRESS_LINE], b[ADDRESS_LINE];
    differ(v, address_text(expected, a), address_text(got, b), expected, got);
}

void
differ_arena(struct verify *v, const char *doing, uint64_t expected, uint64_t got)
{
    char a[VERIFY_LINE], b[VERIFY_LINE], text[ADDRESS_LINE];
    if (expected)
        snprintf(a, sizeof a, "an arena %s at %s", doing, address_text(expected, text));
    else
        snprintf(a, sizeof a, "no arena %s", doing);
    if (got)
        snprintf(b, sizeof b, "an arena %s at %s", doing, address_text(got, text));
    else
        snprintf(b, sizeof b, "no arena %s", doing);
    differ(v, a, b, expected, got);
}
