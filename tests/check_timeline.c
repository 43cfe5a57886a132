/* The timeline's law: a moment is the same however it was reached. The workload here is random requests to the allocator. */
#include "suite.h"

#include <string.h>

#include "timeline/timeline.h"

enum { LIVE = 64, OPERATIONS = 3000 };

struct vars {
    uint64_t address[LIVE];
    uint32_t seed;
    uint32_t done;
    uint32_t operations;
    uint32_t endless; /* this one never ends; 0 = each does */
};

struct machine {
    struct store store;
    struct clock clock;
    struct pymalloc mem;
    struct vars vars;
};

/* One request, or the end: 0 = it was reached before. */
static int
machine_advance(struct machine *m)
{
    struct vars *v = &m->vars;
    if (v->done == v->operations)
        return 0;
    v->seed = v->seed * 1664525 + 1013904223;
    uint32_t i = (v->seed >> 8) % LIVE, nbytes = (v->seed >> 14) % 600;
    m->clock.vars.line = v->done % 7 + 1;
    while (v->endless && v->done == v->endless)
        EMIT0(&m->clock, ITERATING);
    if (v->done % 5 == 0)
        EMIT1(&m->clock, LINE, m->clock.vars.line);
    if (v->address[i]) {
        uint64_t address = v->address[i];
        v->address[i] = 0;
        pymalloc_free(&m->mem, address);
    } else {
        v->address[i] = pymalloc_malloc(&m->mem, PYMEM_DOMAIN_OBJ, nbytes);
    }
    if (++v->done == v->operations)
        EMIT0(&m->clock, END);
    return 1;
}

static enum advance
machine_run(void *self, uint64_t until, uint64_t *operation)
{
    struct machine *m = self;
    do {
        *operation = m->clock.vars.now;
        if (!machine_advance(m))
            return ADVANCE_FINISHED;
    } while (m->clock.vars.now < until);
    return ADVANCE_MORE;
}

static void
machine_describe(void *self, struct moment *moment)
{
    struct machine *m = self;
    moment->mem = &m->mem;
    moment->line = m->clock.vars.line;
    moment->finished = m->vars.done == m->vars.operations;
}

static void
machine_free(void *self)
{
    struct machine *m = self;
    store_done(&m->store);
    free(m);
}

static struct timeline *
open_machine_with(uint32_t operations, uint32_t endless)
{
    struct machine *m = store_calloc(1, sizeof *m);
    struct geometry tiny;
    geometry_override(&tiny, geometry_newest(), 1024, 8192);
    store_init(&m->store);
    clock_init(&m->clock, &m->store);
    pymalloc_init(&m->mem, &m->store, &m->clock, &tiny);
    m->vars.seed = 11;
    m->vars.operations = operations;
    m->vars.endless = endless;
    store_add_plain(&m->store, &m->vars, sizeof m->vars);
    return timeline_open(
        (struct workload){m, &m->store, &m->clock, machine_run, machine_describe, machine_free});
}

static struct timeline *
open_machine_of(uint32_t operations)
{
    return open_machine_with(operations, 0);
}

static struct timeline *
open_machine(void)
{
    return open_machine_of(OPERATIONS);
}

/* The fingerprints of all moments, each reached by a run of its own step by step from the one before. */
static uint64_t *
all_hashes(uint64_t *total)
{
    struct timeline *t = open_machine();
    ck_assert_int_eq(timeline_measure(t, 0), STATUS_OK);
    *total = timeline_moment(t)->total;
    uint64_t *hash = store_calloc(*total + 1, sizeof *hash);
    for (uint64_t n = 0; n <= *total; n++) {
        ck_assert_uint_eq(timeline_moment(t)->number, n);
        hash[n] = timeline_hash(t);
        timeline_step(t, STEP_EVENT, 1);
    }
    timeline_close(t);
    return hash;
}

START_TEST(moments_are_equal_however_reached)
{
    uint64_t total, seed = 5;
    uint64_t *hash = all_hashes(&total);
    struct timeline *t = open_machine();
    for (int visit = 0; visit < 2000; visit++) {
        seed = seed * 6364136223846793005 + 1442695040888963407;
        uint64_t n = (seed >> 33) % (total + 1);
        if (visit == 1000)
            timeline_measure(t, 0);
        if (visit % 3 == 0)
            n = timeline_moment(t)->number + (seed >> 60);
        n = timeline_seek(t, n);
        ck_assert_uint_eq(timeline_moment(t)->number, n);
        ck_assert_uint_eq(timeline_hash(t), hash[n]);
    }
    timeline_close(t);
    free(hash);
}
END_TEST

START_TEST(every_unit_steps_both_ways_through_the_same_moments)
{
    struct timeline *t = open_machine();
    timeline_measure(t, 0);
    for (int unit = 0; unit < STEPS; unit++) {
        uint64_t visited[200];
        timeline_seek(t, 1000);
        for (int n = 0; n < 200; n++) {
            ck_assert_int_eq(timeline_step(t, (enum step)unit, 1), unit != STEP_PHASE);
            visited[n] = timeline_moment(t)->number;
        }
        for (int n = 199; n-- > 0;) {
            timeline_step(t, (enum step)unit, -1);
            ck_assert_uint_eq(timeline_moment(t)->number, visited[n]);
        }
    }
    timeline_close(t);
}
END_TEST

START_TEST(the_ends_hold)
{
    struct timeline *t = open_machine();
    ck_assert_int_eq(timeline_step(t, STEP_EVENT, -1), 0);
    ck_assert_int_eq(timeline_step(t, STEP_OPERATION, -1), 0);
    ck_assert_int_eq(timeline_step(t, STEP_LINE, -1), 0);
    ck_assert_int_eq(timeline_moment(t)->event->kind, EV_START);
    uint64_t end = timeline_seek(t, UINT64_MAX);
    ck_assert_int_eq(timeline_moment(t)->finished, 1);
    ck_assert_int_eq(timeline_moment(t)->event->kind, EV_END);
    ck_assert_int_eq(timeline_step(t, STEP_EVENT, 1), 0);
    ck_assert_int_eq(timeline_step(t, STEP_LINE, 1), 0);
    ck_assert_uint_eq(timeline_moment(t)->number, end);
    ck_assert_int_eq(timeline_measure(t, 100), STATUS_LIMIT);
    timeline_close(t);
}
END_TEST

START_TEST(landmarks_are_found_from_both_sides)
{
    int family = FAMILY_ARENA;
    struct timeline *t = open_machine();
    timeline_measure(t, 0);
    const struct moment *moment = timeline_moment(t);
    ck_assert_uint_gt(moment->landmark_count, 3);
    ck_assert_int_eq(timeline_find(t, moment_is_family, &family, 1), 1);
    uint64_t first = moment->number;
    ck_assert_int_eq(timeline_find(t, moment_is_family, &family, 1), 1);
    ck_assert_uint_gt(moment->number, first);
    ck_assert_int_eq(timeline_find(t, moment_is_family, &family, -1), 1);
    ck_assert_uint_eq(moment->number, first);
    ck_assert_int_eq(timeline_find(t, moment_is_family, &family, -1), 0);
    ck_assert_uint_eq(moment->number, first);
    timeline_close(t);
}
END_TEST

/* Somebody who waits, and has the run cut when it was told of it so many times (0 = never). */
struct watcher {
    uint64_t latest;
    uint32_t told, patience;
    uint32_t on_the_way; /* told of what cannot be cut */
};

static int
watch(void *who, uint64_t events, enum stopping stopping)
{
    struct watcher *watcher = who;
    watcher->latest = events;
    if (stopping == STOP_NEVER) {
        watcher->on_the_way++;
        return 1; /* which changes nothing */
    }
    return ++watcher->told == watcher->patience;
}

START_TEST(far_moments_are_equal_however_reached)
{
    enum { VISITS = 24, OPERATIONS_FAR = 400000 };
    struct timeline *t = open_machine_of(OPERATIONS_FAR), *plain = open_machine_of(OPERATIONS_FAR);
    struct watcher watcher = {0};
    uint64_t seed = 3, hash, n;
    timeline_watch(plain, watch, &watcher);
    timeline_measure(t, 0);
    uint64_t total = timeline_moment(t)->total;
    ck_assert_uint_gt(total, 800000); /* keyframes are further apart than what a step may cost */
    for (int visit = 0; visit < VISITS; visit++) {
        seed = seed * 6364136223846793005 + 1442695040888963407;
        n = timeline_seek(t, 100 + (seed >> 33) % (total - 200));
        hash = timeline_hash(t);
        for (int k = 1; k <= 40; k++)
            timeline_seek(t, visit % 2 ? n + (unsigned)k : n - (unsigned)k);
        timeline_seek(t, n);
        ck_assert_uint_eq(timeline_hash(t), hash);
        if (visit % 8)
            continue;
        timeline_seek(plain, 0);
        ck_assert_uint_eq(timeline_seek(plain, n), n);
        ck_assert_uint_eq(timeline_hash(plain), hash);
    }
    ck_assert_uint_eq(watcher.told, 0);
    ck_assert_uint_gt(watcher.on_the_way, 10);
    timeline_close(t);
    timeline_close(plain);
}
END_TEST

static int
never(void *who, const struct moment *moment)
{
    (void)who;
    (void)moment;
    return 0;
}

/* Is this one of the first moments? */
static int
early(void *who, const struct moment *moment)
{
    (void)who;
    return moment->number < 100;
}

START_TEST(long_runs_tell_and_can_be_cut)
{
    struct timeline *t = open_machine_of(100000);
    const struct moment *moment = timeline_moment(t);
    struct watcher watcher = {.patience = 2};
    timeline_watch(t, watch, &watcher);
    ck_assert_int_eq(timeline_measure(t, 0), STATUS_LIMIT);
    ck_assert_uint_eq(moment->total, watcher.latest);
    watcher = (struct watcher){0};
    ck_assert_int_eq(timeline_measure(t, 0), STATUS_OK);
    ck_assert_uint_gt(watcher.told, 4);
    ck_assert_uint_gt(watcher.latest, moment->total / 2);
    for (int direction = -1; direction <= 1; direction += 2) {
        uint64_t from = timeline_seek(t, moment->total / 2), hash = timeline_hash(t);
        watcher = (struct watcher){.patience = 1};
        ck_assert_int_eq(timeline_find(t, direction < 0 ? early : never, NULL, direction), 0);
        ck_assert_uint_eq(watcher.told, 1); /* cut: else it would have been told again */
        ck_assert_uint_ne(watcher.latest, 0);
        ck_assert_uint_eq(moment->number, from);
        ck_assert_uint_eq(timeline_hash(t), hash);
    }
    watcher = (struct watcher){0};
    ck_assert_int_eq(timeline_find(t, early, NULL, -1), 1);
    ck_assert_uint_gt(watcher.told, 1);
    ck_assert_uint_eq(moment->number, 99);
    timeline_watch(t, NULL, NULL);
    timeline_close(t);
}
END_TEST

START_TEST(an_operation_that_never_ends_is_cut_and_can_be_visited)
{
    enum { LIMIT = 60000, ENDLESS = 100 };
    struct timeline *t = open_machine_with(OPERATIONS, ENDLESS);
    const struct moment *moment = timeline_moment(t);
    struct watcher watcher = {.patience = 2};
    timeline_watch(t, watch, &watcher);
    ck_assert_int_eq(timeline_measure(t, 0), STATUS_LIMIT);
    ck_assert_uint_eq(moment->total, watcher.latest);
    timeline_watch(t, NULL, NULL);
    ck_assert_int_eq(timeline_measure(t, LIMIT), STATUS_LIMIT);
    ck_assert_uint_eq(moment->total, LIMIT);
    ck_assert_uint_eq(timeline_seek(t, UINT64_MAX), LIMIT);
    uint64_t hash = timeline_hash(t);
    ck_assert_int_eq(timeline_step(t, STEP_OPERATION, 1), 0);
    ck_assert_int_eq(timeline_step(t, STEP_EVENT, -1), 1);
    ck_assert_int_eq(timeline_step(t, STEP_OPERATION, -1), 1);
    uint64_t start = moment->number;
    ck_assert_uint_lt(start, 1000);
    ck_assert_int_eq(timeline_step(t, STEP_LINE, 1), 0);
    ck_assert_int_eq(timeline_step(t, STEP_OPERATION, 1), 1);
    ck_assert_uint_eq(moment->number, LIMIT);
    ck_assert_uint_eq(timeline_hash(t), hash);
    ck_assert_uint_eq(timeline_seek(t, LIMIT / 2), LIMIT / 2);
    ck_assert_int_eq(timeline_step(t, STEP_OPERATION, -1), 1);
    ck_assert_uint_eq(moment->number, start);
    timeline_close(t);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("timeline");
    suite_add(suite, "law", moments_are_equal_however_reached);
    suite_add(suite, "far", far_moments_are_equal_however_reached);
    suite_add(suite, "step", every_unit_steps_both_ways_through_the_same_moments);
    suite_add(suite, "step", the_ends_hold);
    suite_add(suite, "find", landmarks_are_found_from_both_sides);
    suite_add(suite, "watch", long_runs_tell_and_can_be_cut);
    suite_add(suite, "watch", an_operation_that_never_ends_is_cut_and_can_be_visited);
    return suite_run(suite);
}
