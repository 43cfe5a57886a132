/* The allocator: known answers, and random requests on every geometry with every invariant proved after every event. */
#include "suite.h"

#include <string.h>

#include "pymalloc/census.h"
#include "pymalloc/pymalloc.h"

struct heap {
    struct store store;
    struct clock clock;
    struct pymalloc m;
};

static void
check_now(void *whom)
{
    const struct pymalloc *m = whom;
    const char *why = heap_check(m);
    if (why)
        ck_abort_msg("%s: event %llu (%s): %s", m->geometry.name,
                     (unsigned long long)m->clock->vars.now,
                     event_info((enum event_kind)clock_latest(m->clock)->kind)->name, why);
}

static void
heap_open(struct heap *heap, const struct geometry *geometry)
{
    store_init(&heap->store);
    clock_init(&heap->clock, &heap->store);
    pymalloc_init(&heap->m, &heap->store, &heap->clock, geometry);
}

static uint64_t
obj_malloc(struct heap *heap, uint64_t nbytes)
{
    return pymalloc_malloc(&heap->m, PYMEM_DOMAIN_OBJ, nbytes);
}

/* What sits in block b of pool k of arena 0. */
static uint64_t
block_address(const struct heap *heap, uint32_t pool, uint32_t b, uint32_t size)
{
    return pymalloc_pool_address(&heap->m, pymalloc_pool(&heap->m, 0, pool)) + POOL_OVERHEAD +
           b * size;
}

START_TEST(a_virgin_pool_hands_out_ascending_blocks_and_freed_ones_come_back_last_first)
{
    struct heap heap;
    uint64_t p[5];
    heap_open(&heap, geometry_named("3.8"));
    for (uint32_t i = 0; i < 5; i++) {
        p[i] = obj_malloc(&heap, 48);
        ck_assert_uint_eq(p[i], block_address(&heap, 0, i, 48));
    }
    ck_assert_int_eq(pymalloc_free(&heap.m, p[1]), 0);
    ck_assert_int_eq(pymalloc_free(&heap.m, p[3]), 0);
    ck_assert_uint_eq(obj_malloc(&heap, 33), p[3]);
    ck_assert_uint_eq(obj_malloc(&heap, 48), p[1]);
    ck_assert_uint_eq(obj_malloc(&heap, 48), block_address(&heap, 0, 5, 48));
    ck_assert_int_eq(pymalloc_free(&heap.m, p[0] + 8), -1);
    ck_assert_int_eq(pymalloc_free(&heap.m, p[0]), 0);
    ck_assert_int_eq(pymalloc_free(&heap.m, p[0]), -1);
    store_done(&heap.store);
}
END_TEST

START_TEST(zero_and_large_requests_are_routed_to_libc)
{
    struct heap heap;
    heap_open(&heap, geometry_newest());
    uint64_t zero = obj_malloc(&heap, 0), large = obj_malloc(&heap, 513);
    ck_assert_uint_ne(zero, 0);
    ck_assert_uint_eq(pymalloc_pool_at(&heap.m, zero), NO_POOL);
    ck_assert_uint_eq(pymalloc_pool_at(&heap.m, large), NO_POOL);
    ck_assert_uint_eq(heap.m.vars.libc_bytes, 514);
    large = pymalloc_realloc(&heap.m, PYMEM_DOMAIN_OBJ, large, 10);
    ck_assert_uint_eq(pymalloc_pool_at(&heap.m, large), NO_POOL);
    ck_assert_uint_eq(pymalloc_requested(&heap.m, large), 10);
    ck_assert_int_eq(pymalloc_free(&heap.m, large), 0);
    ck_assert_int_eq(pymalloc_free(&heap.m, zero), 0);
    ck_assert_uint_eq(heap.m.vars.libc_bytes, 0);
    ck_assert_uint_eq(frozen_length(heap.m.arenas), 0);
    ck_assert_uint_ne(pymalloc_pool_at(&heap.m, obj_malloc(&heap, 512)), NO_POOL);
    store_done(&heap.store);
}
END_TEST

START_TEST(realloc_stays_within_three_quarters_of_the_class)
{
    static const struct {
        uint32_t from, to;
        int stays;
    } cases[] = {{512, 385, 1}, {512, 384, 0}, {64, 49, 1},  {64, 48, 0},
                 {16, 13, 1},   {16, 12, 0},   {33, 48, 1},  {48, 49, 0},
                 {100, 85, 1},  {100, 84, 0},  {48, 600, 0}, {48, 0, 0}};
    struct heap heap;
    heap_open(&heap, geometry_named("3.10"));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint64_t p = obj_malloc(&heap, cases[i].from);
        uint64_t q = pymalloc_realloc(&heap.m, PYMEM_DOMAIN_OBJ, p, cases[i].to);
        ck_assert_msg((p == q) == cases[i].stays, "%u to %u", cases[i].from, cases[i].to);
        ck_assert_int_eq(pymalloc_free(&heap.m, q), 0);
    }
    store_done(&heap.store);
}
END_TEST

/* Fills whole arenas, then empties them from the first; how many stay mapped is the rule of 3.9. */
static uint32_t
arenas_left(const char *version)
{
    enum { ARENAS = 3 };
    struct heap heap;
    heap_open(&heap, geometry_named(version));
    uint32_t n = ARENAS * heap.m.npools *
                 geometry_capacity(&heap.m.geometry, 511 / heap.m.geometry.alignment);
    uint64_t *p = store_calloc(n, sizeof *p);
    for (uint32_t i = 0; i < n; i++)
        p[i] = obj_malloc(&heap, 512);
    ck_assert_uint_eq(heap.m.vars.narenas_currently_allocated, ARENAS);
    for (uint32_t i = 0; i < n; i++)
        pymalloc_free(&heap.m, p[i]);
    uint32_t left = heap.m.vars.narenas_currently_allocated;
    free(p);
    store_done(&heap.store);
    return left;
}

START_TEST(the_last_free_arena_is_kept_from_3_9_on)
{
    ck_assert_uint_eq(arenas_left("2.7"), 0);
    ck_assert_uint_eq(arenas_left("3.8"), 0);
    ck_assert_uint_eq(arenas_left("3.9"), 1);
    ck_assert_uint_eq(arenas_left("3.15"), 1);
}
END_TEST

START_TEST(arenas_grow_in_doubles_and_slots_are_reused_last_first)
{
    struct heap heap;
    struct geometry tiny;
    ck_assert_ptr_null(geometry_override(&tiny, geometry_named("3.8"), 1024, 2048));
    heap_open(&heap, &tiny);
    uint64_t first = obj_malloc(&heap, 512), second = obj_malloc(&heap, 512);
    ck_assert_uint_eq(frozen_length(heap.m.arenas), 16);
    for (int i = 0; i < 32; i++)
        obj_malloc(&heap, 512);
    ck_assert_uint_eq(frozen_length(heap.m.arenas), 32);
    ck_assert_uint_eq(heap.m.vars.narenas_currently_allocated, 17);
    pymalloc_free(&heap.m, first);
    pymalloc_free(&heap.m, second);
    ck_assert_uint_eq(heap.m.vars.unused_arena_objects, 0);
    store_done(&heap.store);
}
END_TEST

START_TEST(impossible_geometries_are_refused)
{
    struct geometry g;
    ck_assert_ptr_nonnull(geometry_override(&g, geometry_newest(), 1000, 0));
    ck_assert_ptr_nonnull(geometry_override(&g, geometry_newest(), 512, 0));
    ck_assert_ptr_nonnull(geometry_override(&g, geometry_newest(), 4096, 4096));
    ck_assert_ptr_null(geometry_override(&g, geometry_newest(), 1024, 16384));
    ck_assert_uint_eq(geometry_pools(&g), 16);
}
END_TEST

enum { LIVE = 400 };

/* One random request; p[] holds what is live. */
static void
random_request(struct heap *heap, uint64_t *p, uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    uint32_t r = *seed >> 4, i = r % LIVE, nbytes = (r >> 9) % 540;
    if (r & 0x100)
        nbytes = 400 + nbytes % 113;
    if (!p[i]) {
        p[i] = obj_malloc(heap, nbytes);
    } else if (*seed >> 30 == 0) {
        p[i] = pymalloc_realloc(&heap->m, PYMEM_DOMAIN_OBJ, p[i], nbytes);
    } else {
        ck_assert_int_eq(pymalloc_free(&heap->m, p[i]), 0);
        p[i] = 0;
    }
}

static int
geometries(void)
{
    int n = 0;
    while (geometry_row(n))
        n++;
    return n;
}

START_TEST(every_invariant_holds_after_every_event)
{
    const struct geometry *row = geometry_row(_i % geometries());
    struct geometry geometry = *row;
    struct heap heap;
    uint64_t p[LIVE] = {0};
    uint32_t seed = 12345;
    if (_i >= geometries())
        ck_assert_ptr_null(geometry_override(&geometry, row, 1024, 8192));
    heap_open(&heap, &geometry);
    heap.m.vars.unaligned = _i & 1;
    clock_listen(&heap.clock, check_now, &heap.m);
    for (int step = 0; step < 1500; step++)
        random_request(&heap, p, &seed);
    for (int i = 0; i < LIVE; i++)
        ck_assert_int_eq(pymalloc_free(&heap.m, p[i]), 0);
    ck_assert_uint_eq(heap.m.vars.narenas_currently_allocated, geometry.keep_last_arena ? 1 : 0);
    ck_assert_uint_eq(heap.m.vars.libc_bytes, 0);
    store_done(&heap.store);
}
END_TEST

START_TEST(an_unaligned_arena_loses_a_pool)
{
    struct heap heap;
    struct census census;
    heap_open(&heap, geometry_named("3.12"));
    heap.m.vars.unaligned = 1;
    heap.m.vars.seed = 3;
    for (int i = 0; i < 300 * 31; i++)
        obj_malloc(&heap, 512);
    census_take(&census, &heap.m);
    ck_assert_uint_gt(census.bytes_arena_alignment, 0);
    ck_assert_uint_eq(census.total, census.arenas_current * heap.m.geometry.arena_size);
    ck_assert_uint_eq(census.bytes_requested, 300 * 31 * 512);
    store_done(&heap.store);
}
END_TEST

START_TEST(owners_follow_their_block)
{
    struct heap heap;
    heap_open(&heap, geometry_newest());
    uint64_t p = obj_malloc(&heap, 100);
    pymalloc_own(&heap.m, p, 7);
    p = pymalloc_realloc(&heap.m, PYMEM_DOMAIN_OBJ, p, 300);
    ck_assert_uint_eq(pymalloc_owner(&heap.m, p), 7);
    p = pymalloc_realloc(&heap.m, PYMEM_DOMAIN_OBJ, p, 1000);
    ck_assert_uint_eq(pymalloc_owner(&heap.m, p), 7);
    pymalloc_free(&heap.m, p);
    ck_assert_uint_eq(pymalloc_owner(&heap.m, obj_malloc(&heap, 100)), 0);
    store_done(&heap.store);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("pymalloc");
    suite_add(suite, "pool",
              a_virgin_pool_hands_out_ascending_blocks_and_freed_ones_come_back_last_first);
    suite_add(suite, "libc", zero_and_large_requests_are_routed_to_libc);
    suite_add(suite, "realloc", realloc_stays_within_three_quarters_of_the_class);
    suite_add(suite, "arena", the_last_free_arena_is_kept_from_3_9_on);
    suite_add(suite, "arena", arenas_grow_in_doubles_and_slots_are_reused_last_first);
    suite_add(suite, "geometry", impossible_geometries_are_refused);
    suite_add(suite, "arena", an_unaligned_arena_loses_a_pool);
    suite_add(suite, "owner", owners_follow_their_block);
    TCase *random = tcase_create("random");
    tcase_set_timeout(random, 120);
    tcase_add_loop_test(random, every_invariant_holds_after_every_event, 0,
                          2 * geometries());
    suite_add_tcase(suite, random);
    return suite_run(suite);
}
