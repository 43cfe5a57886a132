/* Makes recordings in the wire form for tests: random requests to the allocator's own model, written down as the recorder would. */
#ifndef TESTS_TAPE_H
#define TESTS_TAPE_H

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "pymalloc/pymalloc.h"
#include "trace/record.h"
#include "trace/wire.h"

enum { TAPE_LIVE = 400 };

struct tape {
    unsigned char *bytes;
    size_t length, room;
    struct store store;
    struct clock clock;
    struct pymalloc mem;
    uint64_t live[TAPE_LIVE];
    uint32_t seed;
};

static inline void
tape_put32(unsigned char *p, uint32_t n)
{
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(n >> (8 * i));
}

static inline void
tape_bytes(struct tape *tape, const void *bytes, size_t length)
{
    if (tape->length + length > tape->room) {
        tape->room = (tape->length + length) * 2;
        tape->bytes = realloc(tape->bytes, tape->room);
    }
    memcpy(tape->bytes + tape->length, bytes, length);
    tape->length += length;
}

/* Writes one record. */
static inline void
tape_record(struct tape *tape, unsigned op, uint64_t size, uint64_t address, uint64_t old)
{
    unsigned char raw[16];
    uint64_t w0 = address << 16 | (size >> 16 & 0xff) << 8 | op;
    uint64_t w1 = old << 16 | (size & 0xffff);
    tape_put32(raw, (uint32_t)w0);
    tape_put32(raw + 4, (uint32_t)(w0 >> 32));
    tape_put32(raw + 8, (uint32_t)w1);
    tape_put32(raw + 12, (uint32_t)(w1 >> 32));
    tape_bytes(tape, raw, sizeof raw);
}

static inline void
tape_mark(struct tape *tape, uint64_t number, const char *label)
{
    char raw[256] = {0};
    size_t length = strlen(label);
    tape_record(tape, RECORD_MARK, 0, number, length);
    memcpy(raw, label, length);
    tape_bytes(tape, raw, (length + 15) / 16 * 16);
}

static uint64_t
tape_map(void *who, uint32_t arena)
{
    struct tape *tape = who;
    uint64_t size = tape->mem.geometry.arena_size;
    uint64_t address = UINT64_C(0x7f1234000000) + arena * 2 * size + arena % 5 * 4096;
    tape_record(tape, RECORD_MAP | RECORD_NESTED, size, address, 0);
    return address;
}

static void
tape_unmap(void *who, uint32_t arena, uint64_t address)
{
    struct tape *tape = who;
    (void)arena;
    tape_record(tape, RECORD_UNMAP | RECORD_NESTED, tape->mem.geometry.arena_size, address, 0);
}

/* Starts a recording of that geometry: the header. */
static inline void
tape_open(struct tape *tape, const struct geometry *geometry)
{
    unsigned char header[WIRE_HEADER] = "ARSC0001";
    memset(tape, 0, sizeof *tape);
    store_init(&tape->store);
    clock_init(&tape->clock, &tape->store);
    pymalloc_init(&tape->mem, &tape->store, &tape->clock, geometry);
    tape->mem.map = tape_map;
    tape->mem.unmap = tape_unmap;
    tape->mem.who = tape;
    tape->seed = 1;
    tape_put32(header + 8, WIRE_HEADER);
    tape_put32(header + 12, 4711);
    tape_put32(header + 16, (uint32_t)(geometry->version / 100) << 24 |
                                (uint32_t)(geometry->version % 100) << 16 |
                                (uint32_t)geometry->micro << 8);
    strcpy((char *)header + 24, "3.x of a test");
    strcpy((char *)header + 120, "python tape.py");
    tape_bytes(tape, header, sizeof header);
}

static inline uint32_t
tape_random(struct tape *tape, uint32_t below)
{
    tape->seed = tape->seed * 1664525 + 1013904223;
    return (uint32_t)((uint64_t)(tape->seed >> 8) * below >> 24);
}

/* Mostly small requests, some of the C library's, some of 0 bytes. */
static inline uint32_t
tape_size(struct tape *tape)
{
    uint32_t kind = tape_random(tape, 40);
    return kind == 0 ? 0 : kind == 1 ? 513 + tape_random(tape, 100000) : 1 + tape_random(tape, 512);
}

/* Makes and records one random request. */
static inline void
tape_request(struct tape *tape)
{
    uint64_t *block = &tape->live[tape_random(tape, TAPE_LIVE)];
    uint64_t old = *block;
    uint32_t size = tape_size(tape), kind = tape_random(tape, 8);
    unsigned flags = tape_random(tape, 2) ? RECORD_OBJ : 0;
    enum pymem_domain domain = flags ? PYMEM_DOMAIN_OBJ : PYMEM_DOMAIN_MEM;
    if (kind == 0) {
        *block = pymalloc_realloc(&tape->mem, domain, old, size);
        tape_record(tape, RECORD_REALLOC | flags, size, *block, old);
    } else if (old) {
        *block = 0;
        pymalloc_free(&tape->mem, old);
        tape_record(tape, RECORD_FREE | flags, kind == 1 ? 0xff : 0, old, 0);
    } else if (kind == 1) {
        *block = pymalloc_calloc(&tape->mem, domain, 1, size);
        tape_record(tape, RECORD_CALLOC | flags, size, *block, 0);
    } else {
        *block = pymalloc_malloc(&tape->mem, domain, size);
        flags |= kind == 2 ? RECORD_GC_ROSE : 0;
        tape_record(tape, RECORD_MALLOC | flags, size, *block, 0);
    }
}

/* Records `requests` requests with a mark and a collection now and then, and the trailer. */
static inline void
tape_fill(struct tape *tape, uint32_t requests)
{
    for (uint32_t i = 0; i < requests; i++) {
        tape_request(tape);
        if (i % 500 == 250) {
            tape_mark(tape, i / 500, "a mark of the test");
            tape_record(tape, RECORD_GC_START, 0, 701 | 3 << 16, 0);
            tape_request(tape);
            tape_record(tape, RECORD_GC_END, i / 500 % 3, 12, 0);
        }
        if (i == requests / 2)
            for (int k = 0; k < TAPE_LIVE; k++) {
                pymalloc_free(&tape->mem, tape->live[k]);
                tape_record(tape, RECORD_FREE, 0, tape->live[k], 0);
                tape->live[k] = 0;
            }
    }
    tape_record(tape, RECORD_TRAILER, TRAILER_HOOKED | TRAILER_POLLED, 0, 0);
}

static inline void
tape_close(struct tape *tape)
{
    store_done(&tape->store);
    free(tape->bytes);
}

#endif
