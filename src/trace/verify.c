#include "trace/verify.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "pymalloc/arenas.h"
#include "pymalloc/libc.h"
#include "trace/differ.h"

enum {
    SYSTEM_PAGE = 4096,
    VERIFY_TEXT = 16 * 1024,
    LOOK_AHEAD = 12 /* records: about as long as memory takes to answer */
};

/* ---- what the model asks of the world ---- */

static uint64_t
map_as_recorded(void *who, uint32_t slot)
{
    struct verify *v = who;
    (void)slot;
    if (v->maps_used == v->mappings) {
        v->unusual |= VERIFY_MAP_MISSING | VERIFY_ARENAS;
        return 0;
    }
    return v->mapped[v->maps_used++];
}

static void
unmap_as_recorded(void *who, uint32_t slot, uint64_t address)
{
    struct verify *v = who;
    (void)slot;
    if (v->unmaps_used < v->unmappings && v->unmapped[v->unmaps_used] == address)
        v->unmaps_used++;
    else
        v->unmapped_other = address;
    v->unusual |= VERIFY_ARENAS;
}

/* Where the recording says. If a block is there already, the process freed it unseen (through another domain). */
static uint64_t
libc_as_recorded(void *who, uint64_t nbytes)
{
    struct verify *v = who;
    struct record r;
    (void)nbytes;
    v->unusual |= VERIFY_LIBC;
    if (!wire_again(v->wire, verify_record(v, 0), &r))
        return 0;
    if (r.address != r.old && libc_requested(&v->pymalloc, r.address))
        libc_free(&v->pymalloc, r.address);
    return r.address;
}

enum status
verify_open(struct verify *v, struct wire *wire, const struct expected *expected)
{
    memset(v, 0, sizeof *v);
    v->wire = wire;
    v->expected = expected;
    uint32_t alignment =
        expected && expected->alignment ? expected->alignment : wire_alignment(wire);
    enum status status =
        trace_geometry(&v->geometry, &wire->header, alignment, wire_arena_size(wire),
                       source_name(wire->source), &v->diagnosis);
    if (status)
        return status;
    store_init(&v->store);
    clock_init(&v->clock, &v->store);
    pymalloc_init(&v->pymalloc, &v->store, &v->clock, &v->geometry);
    v->pymalloc.map = map_as_recorded;
    v->pymalloc.unmap = unmap_as_recorded;
    v->pymalloc.libc_place = libc_as_recorded;
    v->pymalloc.who = v;
    return STATUS_OK;
}

void
verify_close(struct verify *v)
{
    store_done(&v->store);
}

/* ---- requests ---- */

static enum pymem_domain
domain_of(const struct record *r)
{
    return r->flags & RECORD_OBJ ? PYMEM_DOMAIN_OBJ : PYMEM_DOMAIN_MEM;
}

/* A block of the C library is where it is; it only must lie outside all arenas. */
static void
compare_routed(struct verify *v, uint64_t address)
{
    char text[ADDRESS_LINE];
    v->counts.routed++;
    if (arena_at(&v->pymalloc, address) != NO_ARENA)
        differ(v, address_text(address, text), "a block of the C library, outside all arenas",
               address, 0);
}

/* The request is done: were all arenas that the process mapped and unmapped in it used by the model, and no other? */
static void
settle_arenas(struct verify *v)
{
    for (uint32_t i = v->maps_used; i < v->mappings; i++)
        differ_arena(v, "mapped", v->mapped[i], 0);
    for (uint32_t i = v->unmaps_used; i < v->unmappings; i++)
        differ_arena(v, "unmapped", v->unmapped[i], v->unmapped_other);
    if (v->unmapped_other && v->unmaps_used == v->unmappings)
        differ_arena(v, "unmapped", 0, v->unmapped_other);
    if (v->unusual & VERIFY_MAP_MISSING)
        differ(v, "no arena mapped", "an arena mapped", 0, 0);
    v->mappings = v->unmappings = v->maps_used = v->unmaps_used = 0;
    v->unmapped_other = 0;
}

static void
settle(struct verify *v)
{
    if (v->unusual & VERIFY_ARENAS)
        settle_arenas(v);
    v->unusual = 0;
}

/* compare_address() and settle() where anything is unusual. */
static __attribute__((noinline)) void
compare_unusual(struct verify *v, uint64_t expected, uint64_t got)
{
    if (v->unusual & VERIFY_LIBC) {
        compare_routed(v, expected);
    } else {
        v->counts.addresses++;
        if (got != expected && !(v->unusual & VERIFY_MAP_MISSING))
            differ_address(v, expected, got);
    }
    settle(v);
}

/* Compares where a block was put, and all that came of the request, which is done. */
static inline void
compare_address(struct verify *v, uint64_t expected, uint64_t got)
{
    if (__builtin_expect(got != expected || v->unusual, 0))
        compare_unusual(v, expected, got);
    else
        v->counts.addresses++;
}

static inline uint64_t
serve_malloc(struct verify *v, const struct record *r)
{
    if (r->op == RECORD_CALLOC)
        return pymalloc_calloc(&v->pymalloc, domain_of(r), 1, r->size);
    return pymalloc_malloc(&v->pymalloc, domain_of(r), r->size);
}

/* Is the address of a block that the C library handed out before the recording began? */
static int
is_stranger(const struct verify *v, uint64_t address)
{
    return arena_at(&v->pymalloc, address) == NO_ARENA &&
           !pymalloc_requested(&v->pymalloc, address);
}

/* The realloc of a block that should be in use. */
static void
verify_realloc_block(struct verify *v, const struct record *r)
{
    char text[ADDRESS_LINE], got[VERIFY_LINE];
    int small = arena_at(&v->pymalloc, r->old) != NO_ARENA;
    if (small && !pymalloc_requested(&v->pymalloc, r->old)) {
        snprintf(got, sizeof got, "no block is in use at %s", address_text(r->old, text));
        differ(v, address_text(r->address, text), got, r->old, r->address);
        settle(v);
        return;
    }
    v->counts.stayed += small && r->address == r->old;
    v->counts.moved += small && r->address != r->old;
    compare_address(v, r->address, pymalloc_realloc(&v->pymalloc, domain_of(r), r->old, r->size));
}

/* The request at hand is a realloc. */
static __attribute__((noinline)) void
verify_realloc(struct verify *v)
{
    struct record r;
    if (!wire_again(v->wire, verify_record(v, 0), &r))
        return;
    if (!r.old) {
        compare_address(v, r.address, serve_malloc(v, &r));
    } else if (is_stranger(v, r.old)) {
        v->counts.strangers++;
        compare_address(v, r.address, pymalloc_malloc(&v->pymalloc, PYMEM_DOMAIN_RAW, r.size));
    } else {
        verify_realloc_block(v, &r);
    }
}

/* A free that found no block, or whose request mapped or unmapped arenas. */
static __attribute__((noinline)) void
free_unusual(struct verify *v, uint64_t address, int freed)
{
    if (freed < 0 && arena_at(&v->pymalloc, address) == NO_ARENA)
        v->counts.strangers++;
    else if (freed < 0)
        differ(v, "a block in use there", "no block is in use there", address, 0);
    settle(v);
}

static inline void
verify_free(struct verify *v, uint64_t address)
{
    v->counts.frees++;
    int freed = pymalloc_free(&v->pymalloc, address);
    if (__builtin_expect(freed < 0 || v->unusual, 0))
        free_unusual(v, address, freed);
}

/* What the request says is taken from *r, but by rare ones: so it can be in registers. */
static inline void
verify_request(struct verify *v, const struct record *r)
{
    v->counts.requests++;
    if (!r->address)
        return; /* free(NULL), or a request that failed and changed nothing */
    if (r->op == RECORD_FREE)
        verify_free(v, r->address);
    else if (r->op == RECORD_REALLOC)
        verify_realloc(v);
    else
        compare_address(v, r->address, serve_malloc(v, r));
}

/* ---- everything else ---- */

static enum status
contradiction(struct verify *v, const char *what, uint64_t address)
{
    return diagnose(&v->diagnosis, STATUS_CONTRADICTION, source_name(v->wire->source), 0, 0,
                    "record %" PRIu64 ": %s (address %#" PRIx64 ")", verify_record(v, 0), what,
                    address);
}

/* Could an arena be mapped there? */
static const char *
why_not_mapped(const struct verify *v, const struct record *r)
{
    uint64_t last = r->address + r->size - 1;
    if (r->size != v->geometry.arena_size)
        return "an arena of another size than the first";
    if (r->address % SYSTEM_PAGE || last >> ADDRESS_BITS)
        return "an arena where none can be mapped";
    if (arena_at(&v->pymalloc, r->address) != NO_ARENA || arena_at(&v->pymalloc, last) != NO_ARENA)
        return "an arena mapped over another one";
    if (v->mappings == VERIFY_PENDING)
        return "too many arenas mapped in one request";
    return NULL;
}

static enum status
verify_mapping(struct verify *v, const struct record *r)
{
    if (!(r->flags & RECORD_NESTED)) {
        v->counts.stacks += r->op == RECORD_MAP;
        return STATUS_OK;
    }
    v->unusual |= VERIFY_ARENAS;
    if (r->op == RECORD_MAP) {
        const char *why = why_not_mapped(v, r);
        if (why)
            return contradiction(v, why, r->address);
        v->counts.mapped++;
        v->mapped[v->mappings++] = r->address;
        return STATUS_OK;
    }
    if (v->unmappings == VERIFY_PENDING)
        return contradiction(v, "too many arenas unmapped in one request", r->address);
    v->counts.unmapped++;
    v->unmapped[v->unmappings++] = r->address;
    return STATUS_OK;
}

static void
compare_number(struct verify *v, const char *name, uint32_t size, uint64_t expected, uint64_t got)
{
    char a[VERIFY_LINE], b[VERIFY_LINE], label[VERIFY_LINE / 2];
    v->counts.numbers++;
    if (expected == got)
        return;
    if (size)
        snprintf(label, sizeof label, "%s of the class of %" PRIu32 " bytes", name, size);
    else
        snprintf(label, sizeof label, "%s", name);
    snprintf(a, sizeof a, "%s = %" PRIu64, label, expected);
    snprintf(b, sizeof b, "%s = %" PRIu64, label, got);
    differ(v, a, b, 0, 0);
}

static void
compare_snapshot(struct verify *v, const struct snapshot *snapshot)
{
    struct census census;
    census_take(&census, &v->pymalloc);
    v->counts.snapshots++;
    for (uint32_t i = 0; expected_fields[i].name; i++)
        if (snapshot->given >> i & 1)
            compare_number(v, expected_fields[i].name, 0,
                           expected_value(&expected_fields[i], &snapshot->census),
                           expected_value(&expected_fields[i], &census));
    for (uint32_t c = 0; c < geometry_classes(&v->geometry); c++) {
        const struct census_class *a = &snapshot->census.by_class[c], *b = &census.by_class[c];
        uint32_t size = geometry_class_size(&v->geometry, c);
        compare_number(v, "pools", size, a->pools, b->pools);
        compare_number(v, "blocks in use", size, a->in_use, b->in_use);
        compare_number(v, "available blocks", size, a->avail, b->avail);
    }
}

static void
verify_stats(struct verify *v, const struct record *r)
{
    if (v->expected && r->address < v->expected->snapshots)
        compare_snapshot(v, &v->expected->snapshot[r->address]);
    else
        v->counts.snapshots_unknown++;
}

/* Puts the first line in which two texts differ into lines a and b. */
static void
first_other_line(const char *x, const char *y, char *a, char *b)
{
    size_t start = 0;
    for (size_t i = 0; x[i] && x[i] == y[i]; i++)
        if (x[i] == '\n')
            start = i + 1;
    snprintf(a, VERIFY_LINE, "%.*s", (int)strcspn(x + start, "\n"), x + start);
    snprintf(b, VERIFY_LINE, "%.*s", (int)strcspn(y + start, "\n"), y + start);
}

int
verify_text(const struct pymalloc *m, const char *text, char *expected, char *got)
{
    struct census census;
    char ours[VERIFY_TEXT];
    census_take(&census, m);
    census_text(&census, &m->geometry, ours, sizeof ours);
    if (strcmp(text, ours) == 0)
        return 1;
    first_other_line(text, ours, expected, got);
    return 0;
}

/* The text that the interpreter printed of its allocator follows the snapshot's record: ours must be the same. */
static void
verify_stats_text(struct verify *v, const struct record *r)
{
    char expected[VERIFY_LINE], got[VERIFY_LINE];
    v->counts.texts++;
    if (!verify_text(&v->pymalloc, r->text, expected, got))
        differ(v, expected, got, 0, 0);
}

static void
verify_statistics(struct verify *v, const struct record *r)
{
    parts_turn(&v->wire->parts, PART_STATISTICS);
    if (r->op == RECORD_STATS)
        verify_stats(v, r);
    else
        verify_stats_text(v, r);
    parts_turn(&v->wire->parts, PART_REPLAY);
}

/* A record of more than one row, or that is no request. */
static enum status
verify_other(struct verify *v, const struct record *r)
{
    switch (r->op) {
    case RECORD_MAP:
    case RECORD_UNMAP:
        return verify_mapping(v, r);
    case RECORD_MARK:
        v->counts.marks++;
        break;
    case RECORD_GC_START:
        break;
    case RECORD_GC_END:
        v->counts.collections[r->size]++;
        break;
    case RECORD_STATS:
    case RECORD_STATS_TEXT:
        verify_statistics(v, r);
        break;
    default:
        verify_request(v, r);
    }
    return v->diagnosis.status;
}

/* What is to be said of the end of the file. */
static enum status
verify_end(struct verify *v)
{
    const struct wire *wire = v->wire;
    if (wire->state == WIRE_DAMAGED) {
        v->diagnosis = wire->diagnosis;
        return v->diagnosis.status;
    }
    if (v->expected && v->expected->records && v->expected->records != wire->record)
        return diagnose(&v->diagnosis, STATUS_FORMAT, source_name(wire->source), 0, 0,
                        "it ends after record %" PRIu64 " (byte %" PRIu64
                        "), but its expectations speak of %" PRIu64 " records",
                        wire->record, wire->skip + wire->record * WIRE_RECORD,
                        v->expected->records);
    return v->counts.differences ? STATUS_CONTRADICTION : STATUS_OK;
}

/* Notes that the next record is at hand. */
static inline void
begin_record(struct verify *v)
{
    v->recent[v->records++ % VERIFY_RECENT] = v->wire->record;
}

/* Verifies the next records, as long as they are requests in the buffer: nearly all are. Begins one more record. */
static void
verify_requests(struct verify *v)
{
    struct record r;
    int large = arena_heap_is_large(&v->pymalloc);
    begin_record(v);
    while (!v->stop && wire_next_request(v->wire, &r)) {
        if (large)
            arena_expect(&v->pymalloc, wire_address_ahead(v->wire, LOOK_AHEAD));
        verify_request(v, &r);
        begin_record(v);
    }
}

enum status
verify_run(struct verify *v)
{
    struct record r;
    for (;;) {
        verify_requests(v);
        if (v->stop)
            return STATUS_CONTRADICTION;
        if (!wire_next_any(v->wire, &r))
            return verify_end(v);
        enum status status = verify_other(v, &r);
        if (status)
            return status;
        if (v->stop)
            return STATUS_CONTRADICTION;
    }
}
