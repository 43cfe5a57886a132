#include "trace/wire.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

/* No request and no mapping is larger than what a process can address. */
#define SIZE_MAX_BYTES (UINT64_C(1) << 47)

static uint32_t
get32(const unsigned char *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* Bytes of the UTF-8 sequence at p, at most `left`; 0 if it is none. */
static size_t
sequence_length(const unsigned char *p, size_t left)
{
    size_t length = p[0] < 0x80                   ? 1
                    : p[0] >= 0xc2 && p[0] < 0xe0 ? 2
                    : p[0] >= 0xe0 && p[0] < 0xf0 ? 3
                    : p[0] >= 0xf0 && p[0] < 0xf5 ? 4
                                                  : 0;
    if (length > left)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((p[i] & 0xc0) != 0x80)
            return 0;
    return length;
}

/* Copies foreign text of `length` bytes, up to its NUL if it has one: what is no character to print becomes '?'. */
static void
clean_text(char *to, const unsigned char *from, size_t length)
{
    for (size_t i = 0; i < length && from[i];) {
        size_t n = sequence_length(from + i, length - i);
        int control = (from[i] < 0x20 && from[i] != '\n') || from[i] == 0x7f;
        if (n == 0 || control) {
            *to++ = '?';
            i++;
            continue;
        }
        memcpy(to, from + i, n);
        to += n;
        i += n;
    }
    *to = '\0';
}

/* Stops reading: the record being read is damaged. */
static int damage(struct wire *wire, const char *format, ...) __attribute__((format(printf, 2, 3)));

static int
damage(struct wire *wire, const char *format, ...)
{
    char why[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(why, sizeof why, format, arguments);
    va_end(arguments);
    wire->state = WIRE_DAMAGED;
    wire->rows = wire->record;
    diagnose(&wire->diagnosis, STATUS_FORMAT, source_name(wire->source), 0, 0,
             "damaged at byte %" PRIu64 "%s, record %" PRIu64 ": %s",
             wire->skip + wire->latest * WIRE_RECORD,
             source_compressed(wire->source) ? " (uncompressed)" : "", wire->latest, why);
    return 0;
}

/* Reads the next whole rows into the older half of the buffer; 0 = there are none. */
static int
fill(struct wire *wire)
{
    if (wire->last_fill)
        return 0;
    size_t size = WIRE_FILL * WIRE_RECORD;
    parts_turn(&wire->parts, PART_READING);
    size_t n = source_read(wire->source,
                           wire->buffer + (wire->rows & (WIRE_ROWS - 1)) * WIRE_RECORD, size);
    parts_turn(&wire->parts, PART_REPLAY);
    wire->last_fill = n < size;
    wire->rest = n % WIRE_RECORD;
    wire->rows += n / WIRE_RECORD;
    return n >= WIRE_RECORD;
}

enum status
wire_open(struct wire *wire, struct source *source)
{
    unsigned char header[WIRE_HEADER];
    memset(wire, 0, sizeof *wire);
    wire->source = source;
    const char *name = source_name(source);
    size_t n = source_read(source, header, sizeof header);
    if (n < 8 || memcmp(header, "ARSC0001", 8) != 0)
        return diagnose(&wire->diagnosis, STATUS_FORMAT, name, 0, 0,
                        "it is not a recording: it does not start with ARSC0001");
    uint32_t size = get32(header + 8);
    wire->header.pid = get32(header + 12);
    wire->header.hexversion = get32(header + 16);
    if (n < sizeof header)
        return diagnose(&wire->diagnosis, STATUS_FORMAT, name, 0, 0,
                        "the recording ends at byte %zu, inside its header", n);
    if (size != WIRE_HEADER)
        return diagnose(&wire->diagnosis, STATUS_FORMAT, name, 0, 0,
                        "the recording's header claims to have %" PRIu32 " bytes, not %d", size,
                        WIRE_HEADER);
    clean_text(wire->header.python, header + 24, 96);
    clean_text(wire->header.command, header + 120, 136);
    for (char *p = wire->header.python; *p; p++)
        if (*p == '\n')
            *p = ' ';
    wire->skip = size;
    wire->buffer = store_realloc(NULL, WIRE_ROWS * WIRE_RECORD);
    wire->text = store_realloc(NULL, RECORD_TEXT_MAX + WIRE_RECORD);
    fill(wire);
    return STATUS_OK;
}

void
wire_close(struct wire *wire)
{
    free(wire->buffer);
    free(wire->text);
    wire->buffer = NULL;
    wire->text = NULL;
}

/* The next 16 bytes; NULL at the end of the file. */
static inline const unsigned char *
take(struct wire *wire)
{
    if (wire->record == wire->rows && !fill(wire))
        return NULL;
    return wire_row(wire, wire->record++);
}

/* The bytes ended. Tells a clean end from a cut one. */
static int
end_of_bytes(struct wire *wire)
{
    const char *problem = source_problem(wire->source);
    if (wire->state != WIRE_MORE)
        return 0;
    wire->latest = wire->record;
    if (problem)
        return damage(wire, "%s", problem);
    if (wire->rest)
        return damage(wire, "the file ends %" PRIu32 " bytes into the record", wire->rest);
    wire->state = WIRE_CUT;
    return 0;
}

/* The size that did not fit the record is in the next one. */
static int
read_extension(struct wire *wire, struct record *r)
{
    const unsigned char *p = take(wire);
    if (!p)
        return end_of_bytes(wire);
    if ((p[0] & RECORD_OP_MASK) != RECORD_EXTENSION)
        return damage(wire, "its size should follow in an extension record, which is missing");
    r->size = wire_word(p + 8);
    return 1;
}

/* The text of a mark or of statistics is in the next records. */
static int
read_text(struct wire *wire, struct record *r, uint32_t limit)
{
    unsigned char *raw = (unsigned char *)wire->text;
    if (r->old > limit)
        return damage(wire, "a text of %" PRIu64 " bytes, where at most %" PRIu32 " are allowed",
                      r->old, limit);
    uint32_t length = (uint32_t)r->old;
    for (uint32_t done = 0; done < length; done += WIRE_RECORD) {
        const unsigned char *p = take(wire);
        uint32_t n = length - done < WIRE_RECORD ? length - done : WIRE_RECORD;
        if (!p)
            return end_of_bytes(wire);
        memcpy(raw + done, p, n);
    }
    raw[length] = '\0';
    clean_text(wire->text, raw, length); /* never longer than what it reads */
    r->text = wire->text;
    r->length = (uint32_t)strlen(wire->text);
    r->old = 0;
    return 1;
}

static int
read_rare(struct wire *wire, struct record *r)
{
    switch (r->op) {
    case RECORD_MAP:
    case RECORD_UNMAP:
        if (!r->address || !r->size)
            return damage(wire, "an arena at address %#" PRIx64 " of %" PRIu64 " bytes", r->address,
                          r->size);
        return 1;
    case RECORD_MARK:
        return read_text(wire, r, RECORD_LABEL_MAX);
    case RECORD_STATS_TEXT:
        return read_text(wire, r, RECORD_TEXT_MAX);
    case RECORD_GC_START:
        for (int g = 0; g < 3; g++)
            r->count[g] = (uint32_t)(r->address >> (16 * g) & 0xffff);
        return 1;
    case RECORD_GC_END:
        if (r->size > 3)
            return damage(wire, "a collection of generation %" PRIu64, r->size);
        return 1;
    case RECORD_STATS:
        return 1;
    case RECORD_TRAILER:
        wire->trailer = r->size;
        wire->state = WIRE_COMPLETE;
        if (take(wire) || source_problem(wire->source) || wire->rest)
            return damage(wire, "there is more behind the trailer");
        return 0;
    case RECORD_END:
        wire->state = WIRE_CUT;
        return 0;
    default:
        return damage(wire, "unknown operation %d", r->op);
    }
}

int
wire_next_any(struct wire *wire, struct record *r)
{
    if (wire->state != WIRE_MORE)
        return 0;
    const unsigned char *p = take(wire);
    if (!p)
        return end_of_bytes(wire);
    wire->latest = r->number = wire->record - 1;
    wire_decode(p, r);
    if (r->op == RECORD_FREE)
        return 1;
    if (r->size == WIRE_SIZE_FOLLOWS && r->op != RECORD_END && r->op <= RECORD_UNMAP &&
        !read_extension(wire, r))
        return 0;
    if (r->size > SIZE_MAX_BYTES && r->address && r->op <= RECORD_UNMAP)
        return damage(wire, "a size of %" PRIu64 " bytes", r->size);
    return record_is_request(r) ? 1 : read_rare(wire, r);
}

int
wire_again(const struct wire *wire, uint64_t number, struct record *r)
{
    if (number + WIRE_KEPT < wire->rows)
        return 0;
    memset(r, 0, sizeof *r);
    wire_decode(wire_row(wire, number), r);
    r->number = number;
    if (r->size == WIRE_SIZE_FOLLOWS && r->op != RECORD_END && r->op <= RECORD_UNMAP)
        r->size = wire_word(wire_row(wire, number + 1) + 8);
    return 1;
}

/* The row in the buffer behind row n and what belongs to it (a text); wire->rows if there is none. */
static uint64_t
next_row(const struct wire *wire, uint64_t n)
{
    const unsigned char *p = wire_row(wire, n);
    int op = p[0] & RECORD_OP_MASK;
    uint64_t rows = 1;
    if (op == RECORD_MARK || op == RECORD_STATS_TEXT)
        rows += ((wire_word(p + 8) >> 16) + WIRE_RECORD - 1) / WIRE_RECORD;
    return rows < wire->rows - n ? n + rows : wire->rows;
}

static uint64_t
rows_to_judge(const struct wire *wire)
{
    return wire->rows < WIRE_JUDGED ? wire->rows : WIRE_JUDGED;
}

uint64_t
wire_arena_size(const struct wire *wire)
{
    for (uint64_t n = wire->record; n < rows_to_judge(wire); n = next_row(wire, n)) {
        const unsigned char *p = wire_row(wire, n);
        if ((p[0] & RECORD_OP_MASK) == RECORD_MAP && p[0] & RECORD_NESTED)
            return (uint64_t)p[1] << 16 | (wire_word(p + 8) & 0xffff);
    }
    return 0;
}

/* 1 if one of the first mapped arenas holds address. */
static int
in_first_arenas(const uint64_t *arenas, int count, uint64_t size, uint64_t address)
{
    for (int i = 0; i < count; i++)
        if (address - arenas[i] < size)
            return 1;
    return 0;
}

uint32_t
wire_alignment(const struct wire *wire)
{
    enum { FIRST_ARENAS = 16 };
    uint64_t arenas[FIRST_ARENAS];
    int count = 0;
    uint64_t size = wire_arena_size(wire);
    for (uint64_t n = wire->record; n < rows_to_judge(wire); n = next_row(wire, n)) {
        const unsigned char *p = wire_row(wire, n);
        int op = p[0] & RECORD_OP_MASK;
        uint64_t address = wire_word(p) >> 16;
        if (op == RECORD_MAP && p[0] & RECORD_NESTED && count < FIRST_ARENAS)
            arenas[count++] = address;
        if (op >= RECORD_MALLOC && op <= RECORD_REALLOC && address % 16 == 8 &&
            in_first_arenas(arenas, count, size, address))
            return 8;
    }
    return 16;
}
