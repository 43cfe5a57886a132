/* The incremental collector of 3.14.0: what it marks, takes into an increment and finds, and how much work it does, after its
 * documentation (InternalDocs/garbage_collector.md). */
#include "suite.h"

#include "heap.h"
#include "objects/class.h"
#include "objects/mapping.h"
#include "objects/sequence.h"
#include "objects/text.h"

static struct heap *heap;
static struct objects *o;
static struct collector *gc;
static ref root, local; /* what the interpreter and a function hold; 0 = nothing */
static int all_frames;  /* how often every frame was marked */

static void
global_roots(void *vm, visit_fn *visit, void *who)
{
    (void)vm;
    if (root)
        visit(who, o, 0, root);
}

static void
stack_roots(void *vm, int all, visit_fn *visit, void *who)
{
    (void)vm;
    all_frames += all;
    if (local)
        visit(who, o, 0, local);
}

static void
start(void)
{
    heap = heap_new("3.14.0");
    o = &heap->objects;
    gc = &heap->collector;
    heap->checking = 1;
    gc->global_roots = global_roots;
    gc->stack_roots = stack_roots;
    gc->vars.enabled = 0;
    root = local = 0;
    all_frames = 0;
}

/* A list that holds `what` (may be 0). */
static ref
holder(ref what)
{
    ref list = list_new(o, 0);
    if (what)
        list_append(o, list, what);
    return list;
}

/* Two lists that hold each other; only the first one's reference is the caller's. */
static ref
ring(void)
{
    ref a = list_new(o, 0), b = list_new(o, 0);
    list_append(o, a, b);
    list_append_steal(o, b, newref(o, a));
    decref(o, b);
    return a;
}

static uint32_t
size(int generation)
{
    return gc_list_size(o, collector_list(gc, generation));
}

enum { YOUNG, VISITED, PENDING };

START_TEST(what_survives_young_is_visited)
{
    start();
    ref kept = holder(0);
    decref(o, ring());
    ck_assert_uint_eq(size(YOUNG), 3);
    ck_assert_int_eq(collector_collect(gc, 0), 2);
    ck_assert_uint_eq(size(YOUNG), 0);
    ck_assert_uint_eq(size(VISITED), 1);
    ck_assert_uint_eq(object_space(o, kept), gc->vars.visited_space);
    ck_assert_int_eq(collector_count(gc, 0), 0);
    ck_assert_int_eq(collector_count(gc, 1), 1);
    decref(o, kept);
    heap_done(heap);
}
END_TEST

START_TEST(a_full_collection_completes_the_scavenge)
{
    start();
    ref kept = holder(0);
    decref(o, ring());
    gc->vars.work_to_do = 77;
    ck_assert_int_eq(collector_collect(gc, 2), 2);
    ck_assert_uint_eq(size(VISITED), 0);
    ck_assert_uint_eq(size(PENDING), 1);
    ck_assert_int_eq(gc->vars.work_to_do, 0);
    ck_assert_uint_eq(gc->vars.visited_space, 1); /* the spaces have changed their roles */
    collector_collect(gc, 2);
    ck_assert_uint_eq(gc->vars.visited_space, 0);
    ck_assert_uint_eq(size(PENDING), 1);
    decref(o, kept);
    heap_done(heap);
}
END_TEST

START_TEST(frozen_objects_keep_the_spaces_as_they_are)
{
    start();
    ref frozen = holder(0);
    collector_freeze(gc);
    ref kept = holder(0);
    collector_collect(gc, 2);
    ck_assert_uint_eq(gc->vars.visited_space, 0);
    ck_assert_uint_eq(size(PENDING), 1);
    ck_assert_uint_eq(collector_freeze_count(gc), 1);
    collector_unfreeze(gc);
    ck_assert_uint_eq(size(VISITED), 1);
    decref(o, frozen);
    decref(o, kept);
    heap_done(heap);
}
END_TEST

START_TEST(a_scavenge_begins_by_marking)
{
    start();
    ref deep = holder(0), loose = holder(0);
    root = holder(deep);
    local = holder(0);
    ck_assert_int_eq(collector_collect(gc, 1), 0);
    ck_assert_uint_eq(heap->events[EV_GC_MARK], 1);
    ck_assert_uint_eq(heap->events[EV_GC_ROOT], 2);
    ck_assert_uint_eq(heap->events[EV_GC_MARKED], 1); /* deep, through the root */
    ck_assert_int_eq(all_frames, 1);
    ck_assert_uint_eq(size(VISITED), 3);
    ck_assert_uint_eq(size(YOUNG), 1); /* marking collects nothing */
    ck_assert_uint_eq(heap->events[EV_GC_UPDATE_REFS], 0);
    ck_assert_int_eq(collector_count(gc, 0), 0);
    ck_assert_uint_eq(gc->vars.stats[1].collections, 0); /* and is in no statistics */
    ck_assert_int_eq(gc->vars.work_to_do, 4 - 2 * 3);
    collector_collect(gc, 1);
    ck_assert_int_eq(all_frames, 1);
    ck_assert_uint_eq(gc->vars.stats[1].collections, 1);
    ck_assert_uint_eq(heap->events[EV_GC_SCAVENGED], 1);
    decref(o, deep);
    decref(o, loose);
    decref(o, root);
    decref(o, local);
    heap_done(heap);
}
END_TEST

/* Rings of garbage among the pending, and work for some of them: the increment takes whole rings, the longest pending first. */
START_TEST(an_increment_never_cuts_a_ring)
{
    enum { RINGS = 6 };
    start();
    ref rings[RINGS];
    for (int i = 0; i < RINGS; i++)
        rings[i] = ring();
    collector_collect(gc, 2);
    ck_assert_uint_eq(size(PENDING), 2 * RINGS);
    for (int i = 0; i < RINGS; i++)
        decref(o, rings[i]);
    collector_collect(gc, 1); /* marks nothing */
    gc->vars.work_to_do = 5;
    ck_assert_int_eq(collector_collect(gc, 1), 6);
    ck_assert_uint_eq(heap->events[EV_GC_TAKEN], 3);
    ck_assert_uint_eq(heap->events[EV_GC_EXPANDED], 3);
    ck_assert_uint_eq(size(PENDING), 2 * RINGS - 6);
    gc->vars.work_to_do = 100;
    ck_assert_int_eq(collector_collect(gc, 1), 6);
    ck_assert_uint_eq(heap->events[EV_GC_SCAVENGED], 2);
    ck_assert_uint_eq(o->vars.live, 0);
    heap_done(heap);
}
END_TEST

/* What was visited and then let go of waits for the next scavenge. */
START_TEST(garbage_among_the_visited_waits)
{
    start();
    ref stays = holder(0), garbage = ring();
    collector_collect(gc, 0);
    decref(o, garbage);
    collector_collect(gc, 1); /* marks */
    gc->vars.work_to_do = 100;
    ck_assert_int_eq(collector_collect(gc, 1), 0); /* nothing pending: the scavenge is complete */
    ck_assert_uint_eq(size(PENDING), 3);
    collector_collect(gc, 1);
    gc->vars.work_to_do = 100;
    ck_assert_int_eq(collector_collect(gc, 1), 2);
    decref(o, stays);
    heap_done(heap);
}
END_TEST

/* assess_work_to_do by a second description: what is new, and a part of the heap that threshold1 scales, at most 1.5 times as much. */
START_TEST(the_work_follows_new_objects_and_the_heap)
{
    static const struct {
        int64_t scale;
        int heap, fresh;
        int64_t expected;
    } rows[] = {{10, 50, 5, 5},
                {10, 400, 20, 20 + 4},
                {2, 400, 20, 20 + 21},
                {0, 400, 20, 20 + 21},
                {2, 400, 6, 6 + 9}};
    start();
    heap->checking = 0;
    collector_set_threshold(gc, 1, rows[_i].scale);
    collector_set_threshold(gc, 2, 5);
    ck_assert_int_eq(gc->vars.threshold[2], 0); /* there is no third */
    ref keep = list_new(o, 0);
    for (int i = 1; i < rows[_i].heap; i++)
        list_append_steal(o, keep, list_new(o, 0));
    collector_collect(gc, 2);
    for (int i = 0; i < rows[_i].fresh; i++)
        list_append_steal(o, keep, list_new(o, 0));
    ck_assert_int_eq(gc->vars.heap_size, rows[_i].heap + rows[_i].fresh);
    collector_collect(gc, 1); /* nothing to mark: the roots are hidden */
    ck_assert_int_eq(gc->vars.work_to_do, rows[_i].expected);
    decref(o, keep);
    heap_done(heap);
}
END_TEST

START_TEST(a_threshold_passed_means_an_increment)
{
    start();
    heap->checking = 0;
    collector_set_threshold(gc, 0, 10);
    gc->vars.enabled = 1;
    ref keep = list_new(o, 0);
    for (int i = 0; i < 40; i++) {
        list_append_steal(o, keep, list_new(o, 0));
        if (collector_is_scheduled(gc))
            collector_run_scheduled(gc);
    }
    ck_assert_uint_eq(gc->vars.collections, 3);          /* 41 objects, 11 a time */
    ck_assert_uint_eq(gc->vars.stats[1].collections, 1); /* marked, collected all, marked */
    ck_assert_uint_eq(heap->events[EV_GC_TRIGGER] + heap->events[EV_GC_QUARTER], 0);
    gc->vars.enabled = 0;
    decref(o, keep);
    heap_done(heap);
}
END_TEST

static uint32_t
listed(int generation)
{
    ref list = list_new(o, 0);
    collector_get_objects(gc, list, generation);
    uint32_t n = list_size(o, list);
    decref(o, list);
    return n;
}

START_TEST(get_objects_knows_no_generation_1)
{
    start();
    ref old = holder(0), visited = holder(0);
    collector_collect(gc, 2);
    decref(o, visited);
    visited = holder(0);
    collector_collect(gc, 0);
    ref young = holder(0);
    ck_assert_uint_eq(listed(0), 1);
    ck_assert_uint_eq(listed(1), 0);
    ck_assert_uint_eq(listed(2), 2);
    ck_assert_uint_eq(listed(-1), 3);
    decref(o, old);
    decref(o, visited);
    decref(o, young);
    heap_done(heap);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("increment");
    suite_add(suite, "young", what_survives_young_is_visited);
    suite_add(suite, "full", a_full_collection_completes_the_scavenge);
    suite_add(suite, "frozen", frozen_objects_keep_the_spaces_as_they_are);
    suite_add(suite, "mark", a_scavenge_begins_by_marking);
    suite_add(suite, "rings", an_increment_never_cuts_a_ring);
    suite_add(suite, "visited", garbage_among_the_visited_waits);
    suite_add_loop(suite, "work", the_work_follows_new_objects_and_the_heap, 5);
    suite_add(suite, "automatic", a_threshold_passed_means_an_increment);
    suite_add(suite, "get_objects", get_objects_knows_no_generation_1);
    return suite_run(suite);
}
