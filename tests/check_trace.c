/* Recordings: what is read is what was written, however long, cut or damaged. */
#include "suite.h"

#include <inttypes.h>
#include <stdio.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "tape.h"
#include "timeline/timeline.h"
#include "trace/atrace.h"
#include "trace/expected.h"
#include "trace/json.h"
#include "trace/replay.h"
#include "trace/verify.h"

/* Verifies a recording in memory; returns how it ended. The counts are left in *v (closed). */
static enum status
verify_bytes(struct verify *v, enum wire_state *state, const void *bytes, size_t length)
{
    struct wire wire;
    struct source *source = source_memory(bytes, length);
    enum status status = wire_open(&wire, source);
    memset(v, 0, sizeof *v);
    if (status)
        v->diagnosis = wire.diagnosis;
    else
        status = verify_open(v, &wire, NULL);
    if (!status) {
        status = verify_run(v);
        verify_close(v);
    }
    *state = wire.state;
    wire_close(&wire);
    source_close(source);
    return status;
}

static struct replay *
replay_bytes(const void *bytes, size_t length, const struct geometry *as)
{
    struct diagnosis d;
    struct source *source = source_memory(bytes, length);
    struct recording *recording = recording_load(source, &d);
    source_close(source);
    return recording ? replay_new(recording, as) : NULL;
}

static void
must_agree(void *who, const struct replay *replay, uint32_t requests, uint32_t expected,
           uint32_t got)
{
    ck_assert(requests > 0 && requests <= CHECK_STRIDE);
    ck_assert_msg(expected == got, "the addresses before record %" PRIu64 " differ",
                  replay->vars.record);
    ++*(uint32_t *)who;
}

START_TEST(recordings_of_every_geometry_verify_and_replay)
{
    uint32_t checks = 0;
    const struct geometry *geometry = geometry_row(_i);
    struct tape tape;
    struct verify v;
    enum wire_state state;
    tape_open(&tape, geometry);
    tape_fill(&tape, 40000);
    ck_assert_int_eq(verify_bytes(&v, &state, tape.bytes, tape.length), STATUS_OK);
    ck_assert_int_eq(state, WIRE_COMPLETE);
    ck_assert_str_eq(v.geometry.name, geometry->name);
    ck_assert_uint_gt(v.counts.addresses, 1000);
    ck_assert_uint_gt(v.counts.routed, 100);
    ck_assert_uint_gt(v.counts.mapped, 0);
    struct replay *replay = replay_bytes(tape.bytes, tape.length, NULL);
    replay->watch = (struct replay_watch){.check = must_agree, .who = &checks};
    while (replay_advance(replay))
        ;
    ck_assert_msg(!replay_problem(replay), "%s", replay_problem(replay));
    ck_assert_uint_gt(checks, 100);
    ck_assert_uint_eq(replay->vars.request, v.counts.requests);
    ck_assert_uint_eq(replay->mem.vars.ntimes_arena_allocated, v.counts.mapped);
    ck_assert_uint_eq(replay->vars.marks, v.counts.marks);
    ck_assert_uint_eq(replay->vars.collections[1], v.counts.collections[1]);
    ck_assert_ptr_null(heap_check(&replay->mem));
    replay_free(replay);
    tape_close(&tape);
}
END_TEST

/* So large a heap that reader and replay look ahead for what will be asked for. */
START_TEST(a_large_heap_verifies_and_replays)
{
    enum { BLOCKS = 70000, CHANGES = 100000 };
    static uint64_t block[BLOCKS];
    uint32_t checks = 0;
    struct tape tape;
    struct verify v;
    enum wire_state state;
    tape_open(&tape, geometry_named("3.12"));
    for (uint32_t i = 0; i < BLOCKS + CHANGES; i++) {
        uint32_t k = i < BLOCKS ? i : tape_random(&tape, BLOCKS), size = 380 + i % 40;
        if (i >= BLOCKS) {
            pymalloc_free(&tape.mem, block[k]);
            tape_record(&tape, RECORD_FREE, 0, block[k], 0);
        }
        block[k] = pymalloc_malloc(&tape.mem, PYMEM_DOMAIN_OBJ, size);
        tape_record(&tape, RECORD_MALLOC | RECORD_OBJ, size, block[k], 0);
    }
    tape_record(&tape, RECORD_TRAILER, TRAILER_HOOKED | TRAILER_POLLED, 0, 0);
    ck_assert_int_eq(verify_bytes(&v, &state, tape.bytes, tape.length), STATUS_OK);
    ck_assert_uint_eq(v.counts.addresses, BLOCKS + CHANGES);
    struct replay *replay = replay_bytes(tape.bytes, tape.length, NULL);
    replay->watch = (struct replay_watch){.check = must_agree, .who = &checks};
    while (replay_advance(replay))
        ;
    ck_assert_msg(!replay_problem(replay), "%s", replay_problem(replay));
    ck_assert_int_ne(replay->large, 0);
    ck_assert_uint_gt(checks, (BLOCKS + CHANGES) / CHECK_STRIDE);
    ck_assert_uint_eq(replay->vars.request, BLOCKS + 2 * CHANGES);
    ck_assert_uint_eq(replay->vars.live, BLOCKS);
    replay_free(replay);
    tape_close(&tape);
}
END_TEST

START_TEST(a_recording_replays_on_every_other_version)
{
    const struct geometry *geometry = geometry_row(_i);
    struct tape tape;
    tape_open(&tape, geometry_named("3.8"));
    tape_fill(&tape, 20000);
    struct replay *replay = replay_bytes(tape.bytes, tape.length, geometry);
    while (replay_advance(replay))
        ;
    ck_assert_ptr_null(replay_problem(replay));
    ck_assert_str_eq(replay->mem.geometry.name, geometry->name);
    ck_assert_ptr_null(heap_check(&replay->mem));
    replay_free(replay);
    tape_close(&tape);
}
END_TEST

START_TEST(moments_of_a_recording_are_equal_however_reached)
{
    struct tape tape;
    uint64_t hash[60], at[60];
    tape_open(&tape, geometry_named("3.12"));
    tape_fill(&tape, 3000);
    struct timeline *t =
        timeline_open(workload_of_replay(replay_bytes(tape.bytes, tape.length, NULL)));
    ck_assert_int_eq(timeline_measure(t, 0), STATUS_OK);
    uint64_t total = timeline_moment(t)->total;
    ck_assert_uint_gt(total, 3000);
    for (int i = 0; i < 60; i++) {
        at[i] = total * (unsigned)i / 59;
        timeline_seek(t, at[i]);
        hash[i] = timeline_hash(t);
    }
    for (int i = 0; i < 400; i++) {
        uint32_t k = tape_random(&tape, 60);
        ck_assert_uint_eq(timeline_seek(t, at[k]), at[k]);
        ck_assert_uint_eq(timeline_hash(t), hash[k]);
    }
    timeline_close(t);
    tape_close(&tape);
}
END_TEST

START_TEST(marks_and_collections_are_landmarks)
{
    struct tape tape;
    tape_open(&tape, geometry_named("3.12"));
    tape_fill(&tape, 600);
    struct timeline *t =
        timeline_open(workload_of_replay(replay_bytes(tape.bytes, tape.length, NULL)));
    ck_assert_int_eq(timeline_measure(t, 0), STATUS_OK);
    const struct moment *moment = timeline_moment(t);
    ck_assert_uint_eq(moment->mark_count, 1);
    ck_assert_str_eq(moment->marks[0], "a mark of the test");
    ck_assert_uint_gt(moment->landmark_count, 3);
    int kind = EV_MARK;
    ck_assert(timeline_find(t, moment_is_kind, &kind, 1));
    ck_assert_int_eq(moment->event->arg[0], 0);
    kind = EV_TRACE_COLLECTION_STARTS;
    ck_assert(timeline_find(t, moment_is_kind, &kind, 1));
    ck_assert_int_eq(moment->event->arg[0], 701);
    ck_assert_int_eq(moment->event->arg[1], 3);
    timeline_close(t);
    tape_close(&tape);
}
END_TEST

/* Whatever the recording says, nothing but a diagnosis comes of verifying it. */
static void
survive_verify(const void *bytes, size_t length)
{
    struct verify v;
    enum wire_state state;
    if (verify_bytes(&v, &state, bytes, length) == STATUS_FORMAT)
        ck_assert(v.diagnosis.message[0]);
}

/* Nor of replaying it. */
static void
survive_replay(const void *bytes, size_t length)
{
    struct replay *replay = replay_bytes(bytes, length, NULL);
    while (replay && replay_advance(replay))
        ;
    replay_free(replay);
}

/* What is done for every byte of a file is divided into so many tests, each with a time limit of its own: the whole takes as long as the
 * machine, or a sanitizer, needs. */
enum { SLICES = 16 };

START_TEST(a_recording_may_be_cut_at_every_byte)
{
    struct tape tape;
    struct verify v;
    enum wire_state state;
    tape_open(&tape, geometry_named("3.8"));
    tape_fill(&tape, 130);
    for (size_t length = (size_t)_i; length < tape.length; length += SLICES) {
        enum status status = verify_bytes(&v, &state, tape.bytes, length);
        if (length < WIRE_HEADER) {
            ck_assert_int_eq(status, STATUS_FORMAT);
        } else if (length % 16) {
            ck_assert_int_eq(status, STATUS_FORMAT);
            char place[64];
            snprintf(place, sizeof place, "record %zu:", (length - WIRE_HEADER) / 16);
            ck_assert_msg(strstr(v.diagnosis.message, place), "%s: %s", place, v.diagnosis.message);
        } else {
            ck_assert_int_ne(state, WIRE_COMPLETE);
        }
        if (length % 16 == 8)
            survive_replay(tape.bytes, length);
    }
    tape_close(&tape);
}
END_TEST

START_TEST(a_recording_may_be_damaged_at_every_byte)
{
    struct tape tape;
    tape_open(&tape, geometry_named("3.8"));
    tape_fill(&tape, 130);
    for (size_t i = (size_t)_i; i < tape.length; i += SLICES) {
        unsigned char was = tape.bytes[i];
        tape.bytes[i] = (unsigned char)(was ^ 1 << (i % 8));
        survive_verify(tape.bytes, tape.length);
        tape.bytes[i] = (unsigned char)(was ^ 0xff);
        if (i % 4 == i / 16 % 4) /* another byte of each word in every record */
            survive_replay(tape.bytes, tape.length);
        tape.bytes[i] = was;
    }
    tape_close(&tape);
}
END_TEST

/* The file form of what the tape holds. The caller frees it. */
static char *
packed_tape(const struct tape *tape, size_t *length)
{
    struct diagnosis d;
    char *bytes;
    FILE *file = open_memstream(&bytes, length);
    struct source *source = source_memory(tape->bytes, tape->length);
    struct recording *recording = recording_load(source, &d);
    ck_assert_int_eq(atrace_write(recording, file), STATUS_OK);
    fclose(file);
    recording_free(recording);
    source_close(source);
    return bytes;
}

static struct recording *
load_bytes(const void *bytes, size_t length)
{
    struct diagnosis d = {.status = STATUS_OK};
    struct source *source = source_memory(bytes, length);
    struct recording *recording = recording_load(source, &d);
    ck_assert(recording || d.message[0]);
    source_close(source);
    return recording;
}

START_TEST(the_file_form_holds_what_the_wire_form_held)
{
    struct tape tape;
    size_t length;
    uint32_t checks = 0;
    tape_open(&tape, geometry_named("3.12"));
    tape_fill(&tape, 70000);
    char *bytes = packed_tape(&tape, &length);
    struct replay *a = replay_bytes(tape.bytes, tape.length, NULL);
    struct replay *b = replay_bytes(bytes, length, NULL);
    b->watch = (struct replay_watch){.check = must_agree, .who = &checks};
    ck_assert_uint_gt(b->recording->blocks, 2);
    ck_assert_str_eq(b->recording->header.python, a->recording->header.python);
    ck_assert_str_eq(b->recording->header.command, a->recording->header.command);
    ck_assert_uint_eq(b->recording->marks, a->recording->marks);
    ck_assert(b->recording->complete);
    while (replay_advance(a) && replay_advance(b))
        ck_assert_uint_eq(a->clock.vars.now, b->clock.vars.now);
    while (replay_advance(b))
        ;
    ck_assert_uint_gt(checks, 500);
    ck_assert_uint_eq(store_hash(&a->store), store_hash(&b->store));
    replay_free(a);
    replay_free(b);
    free(bytes);
    tape_close(&tape);
}
END_TEST

START_TEST(a_file_may_be_cut_or_damaged_at_every_byte)
{
    struct tape tape;
    size_t length;
    tape_open(&tape, geometry_named("3.8"));
    tape_fill(&tape, 300);
    char *bytes = packed_tape(&tape, &length);
    for (size_t i = (size_t)_i; i < length; i += SLICES) {
        char was = bytes[i];
        struct recording *cut = load_bytes(bytes, i);
        ck_assert(!cut || (cut->diagnosis.status && !cut->complete));
        recording_free(cut);
        bytes[i] = (char)(was ^ 1 << (i % 8));
        struct recording *damaged = load_bytes(bytes, length);
        ck_assert_msg(!damaged || damaged->diagnosis.status, "byte %zu of %zu", i, length);
        recording_free(damaged);
        bytes[i] = was;
    }
    free(bytes);
    tape_close(&tape);
}
END_TEST

/* A block that is damaged but has the right checksum: what unpacking and replaying must survive. */
START_TEST(a_block_may_hold_anything)
{
    struct tape tape;
    size_t size;
    struct recording *recording;
    tape_open(&tape, geometry_named("3.8"));
    tape_fill(&tape, 300);
    recording = load_bytes(tape.bytes, tape.length);
    struct packer packer;
    memset(&packer, 0, sizeof packer);
    for (uint32_t i = 0; i < 400; i++) {
        struct entry entry = {.op = (uint8_t)(1 + i % 4), .name = i * 7919 % 50, .size = i % 600};
        pack_entry(&packer, &entry, NULL, NULL);
    }
    unsigned char *packed = pack_finish(&packer, &size);
    for (size_t i = (size_t)_i; i < size; i += SLICES) {
        unsigned char *copy = malloc(size);
        memcpy(copy, packed, size);
        copy[i] ^= (unsigned char)(1 + i * 31 % 255);
        struct recording *odd = recording_new("odd", &recording->header);
        odd->geometry = recording->geometry;
        recording_append(odd, copy, size, 400, 400);
        struct replay *replay = replay_new(odd, geometry_named("3.12"));
        while (replay_advance(replay))
            ;
        ck_assert_ptr_null(heap_check(&replay->mem));
        replay_free(replay);
    }
    free(packed);
    packer_free(&packer);
    recording_free(recording);
    tape_close(&tape);
}
END_TEST

/* Verifies one hostile record behind the header (and maybe behind an arena). */
static void
hostile(const char *expected, unsigned op, uint64_t size, uint64_t address, uint64_t old)
{
    struct tape tape;
    struct verify v;
    enum wire_state state;
    tape_open(&tape, geometry_named("3.8"));
    tape_record(&tape, op, size, address, old);
    tape_record(&tape, op, size, address, old);
    enum status status = verify_bytes(&v, &state, tape.bytes, tape.length);
    ck_assert_int_ne(status, STATUS_OK);
    ck_assert_msg(strstr(v.diagnosis.message, expected), "%s", v.diagnosis.message);
    survive_replay(tape.bytes, tape.length);
    tape_close(&tape);
}

START_TEST(hostile_records_end_in_a_clear_message)
{
    hostile("unknown operation 12", 12, 0, 0, 0);
    hostile("unknown operation 10", RECORD_EXTENSION, 0, 0, 0);
    hostile("a text of 281474976710655 bytes", RECORD_MARK, 0, 0, UINT64_C(0xffffffffffff));
    hostile("a collection of generation 7", RECORD_GC_END, 7, 0, 0);
    hostile("extension record, which is missing", RECORD_MALLOC, 0xffffff, 0x7f0000000000, 0);
    hostile("more behind the trailer", RECORD_TRAILER, 3, 0, 0);
    hostile("an arena at address 0", RECORD_MAP | RECORD_NESTED, 262144, 0, 0);
    hostile("an arena at address 0x1000 of 0 bytes", RECORD_MAP | RECORD_NESTED, 0, 4096, 0);
    hostile("which cannot be", RECORD_MAP | RECORD_NESTED, 4711, 0x7f0000000000, 0);
    hostile("where none can be mapped", RECORD_MAP | RECORD_NESTED, 262144, 0x7f0000000008, 0);
}
END_TEST

/* Records a malloc and the free of its block. */
static void
pair(struct tape *tape, uint64_t size)
{
    uint64_t block = pymalloc_malloc(&tape->mem, PYMEM_DOMAIN_MEM, size);
    tape_record(tape, RECORD_MALLOC, size < WIRE_SIZE_FOLLOWS ? size : WIRE_SIZE_FOLLOWS, block, 0);
    if (size >= WIRE_SIZE_FOLLOWS)
        tape_bytes(tape, (unsigned char[16]){RECORD_EXTENSION, [11] = 2}, 16); /* 2 << 24 */
    pymalloc_free(&tape->mem, block);
    tape_record(tape, RECORD_FREE, 0, block, 0);
}

static void
keep_difference(void *who, const struct difference *difference)
{
    *(struct difference *)who = *difference;
}

/* A difference is made in one row after the other where the reader's buffer is filled anew, behind records of several rows. */
START_TEST(the_ten_events_before_a_difference_are_told)
{
    struct tape tape;
    struct wire wire;
    struct verify v;
    struct difference d;
    const uint64_t wrong = WIRE_ROWS + (uint64_t)_i - 2;
    tape_open(&tape, geometry_named("3.8"));
    tape_record(&tape, RECORD_MALLOC, 8, pymalloc_malloc(&tape.mem, PYMEM_DOMAIN_MEM, 8), 0);
    while ((tape.length - WIRE_HEADER) / WIRE_RECORD + 12 < wrong)
        pair(&tape, 100);
    pair(&tape, 2 << 24);
    tape_mark(&tape, 0, "a mark of three rows in all");
    while ((tape.length - WIRE_HEADER) / WIRE_RECORD < wrong)
        tape_record(&tape, RECORD_FREE, 0, 0, 0);
    tape_record(&tape, RECORD_FREE, 0, UINT64_C(0x7f1234000000) + 64, 0);
    struct source *source = source_memory(tape.bytes, tape.length);
    ck_assert_int_eq(wire_open(&wire, source), STATUS_OK);
    ck_assert_int_eq(verify_open(&v, &wire, NULL), STATUS_OK);
    v.report = keep_difference;
    v.who = &d;
    ck_assert_int_eq(verify_run(&v), STATUS_CONTRADICTION);
    ck_assert_uint_eq(d.record, wrong);
    ck_assert_str_eq(d.event, "free mem of 0x7f1234000040");
    ck_assert_uint_eq(d.befores, VERIFY_BEFORE);
    int extended = 0, marks = 0;
    uint64_t latest = 0;
    for (uint32_t i = 0; i < d.befores; i++) {
        ck_assert_uint_gt(strtoull(d.before[i], NULL, 10), latest);
        latest = strtoull(d.before[i], NULL, 10);
        extended += strstr(d.before[i], "malloc mem of 33554432 bytes") != NULL;
        marks += strstr(d.before[i], "mark 0") != NULL;
    }
    ck_assert_uint_eq(latest, wrong - 1);
    ck_assert_int_eq(extended, 1);
    ck_assert_int_eq(marks, 1);
    verify_close(&v);
    wire_close(&wire);
    source_close(source);
    tape_close(&tape);
}
END_TEST

static void
refused(const char *text, int line, int column, const char *reason)
{
    struct expected expected;
    struct diagnosis d;
    ck_assert_int_eq(expected_parse(&expected, text, strlen(text), "test", &d), STATUS_FORMAT);
    ck_assert_msg(strstr(d.message, reason), "%s: %s", text, d.message);
    ck_assert_msg(d.line == line && d.column == column, "%s: %d:%d", text, d.line, d.column);
}

START_TEST(expectations_are_read_strictly)
{
    struct expected expected;
    struct diagnosis d;
    static const char good[] =
        "{\"python\": \"3.8\", \"alignment\": 16, \"later\": [1, {\"a\": null}],"
        " \"snapshots\": [{\"stats\": 0, \"record\": 7, \"label\": \"l\","
        " \"classes\": {\"48\": [1, 2, 3]}, \"total\": 9}]}";
    ck_assert_int_eq(expected_parse(&expected, good, strlen(good), "test", &d), STATUS_OK);
    ck_assert_uint_eq(expected.snapshots, 1);
    ck_assert_uint_eq(expected.snapshot[0].census.by_class[2].in_use, 2);
    ck_assert_uint_eq(expected.snapshot[0].census.total, 9);
    expected_free(&expected);
    refused("", 1, 1, "value was expected");
    refused("{\"a\":1,}", 1, 8, "name in quotes");
    refused("{\"a\":01}", 1, 8, "starts with 0");
    refused("{\"a\":-1}", 1, 6, "not whole and positive");
    refused("{\"a\":1.5}", 1, 7, "not whole and positive");
    refused("{\"a\":18446744073709551616}", 1, 25, "too large");
    refused("{\"a\":\"\\x\"}", 1, 8, "unknown escape");
    refused("{\"a\":\"b", 1, 8, "closing quote");
    refused("{\n\"alignment\": 12}", 2, 16, "8 or 16");
    refused("{\"alignment\":16} x", 1, 18, "text after the end");
    refused("{\"snapshots\": [{\"classes\": {}}]}", 1, 27, "must come before");
    refused("{\"alignment\":16,\"snapshots\": [{\"classes\": {\"47\": [1,2,3]}}]}", 1, 49,
            "not the block size");
    refused("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 1, 2, "object was expected");
    refused("{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 1, 37, "nested too deeply");
}
END_TEST

START_TEST(expectations_lie_beside_the_recording)
{
    char path[32];
    ck_assert_str_eq(expected_path("a/b.arsc.zst", path, sizeof path), "a/b.expected.json");
    ck_assert_str_eq(expected_path("a/b.atrace", path, sizeof path), "a/b.expected.json");
    ck_assert_str_eq(expected_path("b", path, sizeof path), "b.expected.json");
    ck_assert_str_eq(expected_path("-", path, sizeof path), "");
    ck_assert_str_eq(expected_path("a-name-that-is-far-too-long-for-it", path, sizeof path), "");
}
END_TEST

static int
geometries(void)
{
    int n = 0;
    while (geometry_row(n))
        n++;
    return n;
}

int
main(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30); /* thousands of short-lived readers: keep their buffers */
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
    Suite *suite = suite_create("trace");
    suite_add_loop(suite, "every geometry", recordings_of_every_geometry_verify_and_replay,
                   geometries());
    suite_add(suite, "large", a_large_heap_verifies_and_replays);
    suite_add_loop(suite, "what if", a_recording_replays_on_every_other_version, geometries());
    suite_add(suite, "seek law", moments_of_a_recording_are_equal_however_reached);
    suite_add(suite, "landmarks", marks_and_collections_are_landmarks);
    suite_add_loop(suite, "cut", a_recording_may_be_cut_at_every_byte, SLICES);
    suite_add_loop(suite, "damage", a_recording_may_be_damaged_at_every_byte, SLICES);
    suite_add(suite, "file form", the_file_form_holds_what_the_wire_form_held);
    suite_add_loop(suite, "file damage", a_file_may_be_cut_or_damaged_at_every_byte, SLICES);
    suite_add_loop(suite, "block damage", a_block_may_hold_anything, SLICES);
    suite_add(suite, "hostile", hostile_records_end_in_a_clear_message);
    suite_add_loop(suite, "before", the_ten_events_before_a_difference_are_told, 20);
    suite_add(suite, "expectations", expectations_are_read_strictly);
    suite_add(suite, "beside", expectations_lie_beside_the_recording);
    return suite_run(suite);
}
