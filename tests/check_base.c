/* The freezable arrays, spans, maps and the clock. */
#include "suite.h"

#include <string.h>

#include "base/addrmap.h"
#include "base/clock.h"
#include "base/frozen.h"
#include "base/span.h"

struct pair {
    uint32_t a, b;
};

START_TEST(restoring_gives_back_every_kept_moment)
{
    struct store store;
    FROZEN(struct pair) pairs;
    struct keyframe *keyframe[50];
    uint64_t hash[50];
    store_init(&store);
    STORE_ADD(&store, pairs);
    uint32_t seed = 1;
    for (int k = 0; k < 50; k++) {
        for (int step = 0; step < 200; step++) {
            seed = seed * 1664525 + 1013904223;
            uint32_t i = (seed >> 8) % 5000;
            if (i >= frozen_length(pairs))
                frozen_grow(&pairs.array, i + 1);
            edit(pairs, i)->a = seed;
            if (seed % 37 == 0)
                frozen_cut(&pairs.array, i / 2);
        }
        hash[k] = store_hash(&store);
        keyframe[k] = store_freeze(&store);
    }
    for (int visit = 0; visit < 300; visit++) {
        seed = seed * 1664525 + 1013904223;
        int k = (int)((seed >> 8) % 50);
        store_restore(&store, keyframe[k]);
        ck_assert_uint_eq(store_hash(&store), hash[k]);
        ck_assert_ptr_null(store_verify(&store));
    }
    for (int k = 0; k < 50; k++)
        keyframe_release(keyframe[k]);
    store_done(&store);
}
END_TEST

START_TEST(a_keyframe_costs_what_changed)
{
    struct store store;
    FROZEN(struct pair) pairs;
    store_init(&store);
    STORE_ADD(&store, pairs);
    frozen_grow(&pairs.array, 100000);
    for (uint32_t i = 0; i < 100000; i++)
        edit(pairs, i)->a = i;
    struct keyframe *first = store_freeze(&store);
    size_t whole = store_kept(&store);
    ck_assert_uint_gt(whole, 800000);
    edit(pairs, 77)->b = 1;
    struct keyframe *second = store_freeze(&store);
    ck_assert_uint_eq(store_kept(&store), whole + 4096);
    keyframe_release(first);
    ck_assert_uint_eq(store_kept(&store), whole);
    store_restore(&store, second);
    ck_assert_uint_eq(pairs.at[77].b, 1);
    keyframe_release(second);
    store_done(&store);
}
END_TEST

START_TEST(a_write_behind_the_back_is_found)
{
    struct store store;
    FROZEN(struct pair) pairs;
    store_init(&store);
    STORE_ADD(&store, pairs);
    frozen_push(&pairs.array);
    struct keyframe *keyframe = store_freeze(&store);
    ck_assert_ptr_null(store_verify(&store));
    pairs.element[0].a = 5;
    ck_assert_str_eq(store_verify(&store), "pairs");
    keyframe_release(keyframe);
    store_done(&store);
}
END_TEST

START_TEST(a_map_agrees_with_a_plain_table)
{
    struct store store;
    struct addrmap map;
    static uint64_t plain[512];
    store_init(&store);
    addrmap_init(&map, &store);
    memset(plain, 0, sizeof plain);
    uint32_t seed = 7;
    for (int step = 0; step < 20000; step++) {
        seed = seed * 1664525 + 1013904223;
        uint32_t key = 1 + (seed >> 9) % 511;
        if (seed & 0x100) {
            ck_assert_int_eq(addrmap_remove(&map, key * UINT64_C(4096), NULL), plain[key] != 0);
            plain[key] = 0;
        } else {
            addrmap_put(&map, key * UINT64_C(4096), seed | 1);
            plain[key] = seed | 1;
        }
        key = 1 + (seed >> 17) % 511;
        ck_assert_uint_eq(addrmap_get(&map, key * UINT64_C(4096), 0), plain[key]);
    }
    uint32_t count = 0;
    for (int i = 0; i < 512; i++)
        count += plain[i] != 0;
    ck_assert_uint_eq(addrmap_count(&map), count);
    store_done(&store);
}
END_TEST

START_TEST(spans_keep_their_words)
{
    struct store store;
    struct spans spans;
    store_init(&store);
    spans_init(&spans, &store);
    uint32_t count = 1, span = span_new(&spans, 1);
    ck_assert_uint_ne(span, 0);
    span_set(&spans, span, 0, 42);
    for (; count < 1000; count += 7)
        span = span_resize(&spans, span, count, count + 7);
    ck_assert_uint_eq(span_get(&spans, span, 0), 42);
    ck_assert_uint_eq(span_get(&spans, span, 999), 0);
    span_free(&spans, span, count);
    ck_assert_uint_eq(span_new(&spans, count), span);
    ck_assert_uint_eq(span_get(&spans, span, 0), 0);
    store_done(&store);
}
END_TEST

START_TEST(the_clock_leaves_at_the_wanted_event)
{
    struct store store;
    struct clock clock;
    jmp_buf leave;
    store_init(&store);
    clock_init(&clock, &store);
    clock_leave_at(&clock, 10, &leave);
    if (setjmp(leave) == 0)
        for (int i = 0; i < 100; i++)
            EMIT1(&clock, LINE, i);
    ck_assert_uint_eq(clock.vars.now, 10);
    ck_assert_int_eq(clock_latest(&clock)->arg[0], 9);
    ck_assert_int_eq(clock_recent(&clock, 4)->arg[0], 3);
    ck_assert_ptr_null(clock_recent(&clock, 11));
    store_done(&store);
}
END_TEST

START_TEST(events_are_found_by_name)
{
    ck_assert_int_eq(event_kind_named("line"), EV_LINE);
    ck_assert_int_eq(event_kind_named("no-such"), EVENT_KINDS);
    ck_assert_int_eq(event_family_named("pool"), FAMILY_POOL);
    ck_assert_str_eq(event_info(EV_LINE)->sentence, "Line {n:0}.");
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("base");
    suite_add(suite, "frozen", restoring_gives_back_every_kept_moment);
    suite_add(suite, "frozen", a_keyframe_costs_what_changed);
    suite_add(suite, "frozen", a_write_behind_the_back_is_found);
    suite_add(suite, "addrmap", a_map_agrees_with_a_plain_table);
    suite_add(suite, "span", spans_keep_their_words);
    suite_add(suite, "clock", the_clock_leaves_at_the_wanted_event);
    suite_add(suite, "event", events_are_found_by_name);
    return suite_run(suite);
}
