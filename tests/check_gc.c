/* The collector: order of its lists, schedule, resurrection, weak references, frozen objects. */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "heap.h"
#include "objects/class.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/text.h"
#include "objects/weakref.h"

static struct heap *heap;
static struct objects *o;
static struct collector *gc;

/* What finalizers and callbacks said: serial numbers of the objects, in order. */
static uint64_t said[1000];
static int sayings;
static ref save_in;        /* a list that finalizers put their object into; 0 = none */
static uint64_t save_only; /* only the object of that serial number; 0 = all */

static void
finalizer(void *vm, ref self)
{
    (void)vm;
    said[sayings++] = object_at(o, self)->serial;
    if (save_in && (!save_only || object_at(o, self)->serial == save_only))
        list_append(o, save_in, self);
}

static void
callback(void *vm, ref weakref, ref function, int by_collector)
{
    (void)vm;
    (void)function;
    (void)by_collector;
    ck_assert_uint_eq(weakref_object(o, weakref), 0);
    said[sayings++] = object_at(o, weakref)->serial;
}

static void
start(const char *version)
{
    heap = heap_new(version);
    o = &heap->objects;
    gc = &heap->collector;
    o->hooks.finalize = finalizer;
    o->hooks.weakref_callback = callback;
    gc->vars.enabled = 0;
    sayings = 0;
    save_in = 0;
    save_only = 0;
}

/* class N: __slots__ = ('a', 'b'), with or without __del__. */
static ref
node_class(int finalized)
{
    static const char *const slots[] = {"a", "b", "__weakref__", NULL};
    ref type = heap_class(heap, "N", 0, slots);
    if (finalized)
        type_set_attribute(o, type, str_name(o, "__del__"), o->vars.none);
    return type;
}

static uint32_t seed;

static uint32_t
below(uint32_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % n;
}

enum { NODES = 60, NOBODY = -1 };

/* A random graph, and the model of what a collection makes of it (a second description of deduce_unreachable, checked on real
 * interpreters 3.8 to 3.15 with 300 graphs). */
struct graph {
    int n;
    int edge[NODES][2];
    int root[NODES];
    int dead[NODES]; /* died by its count already */
    int refs[NODES];
    int list[NODES * 4], length;
    int survivor[NODES], survivors;
    int unreachable[NODES], lost;
};

static void
graph_make(struct graph *g)
{
    memset(g, 0, sizeof *g);
    g->n = 2 + (int)below(NODES - 2);
    uint32_t density = 3 + 3 * below(3);
    uint32_t roots = below(3) * 5;
    for (int i = 0; i < g->n; i++) {
        for (int k = 0; k < 2; k++)
            g->edge[i][k] = below(10) < density ? (int)below((uint32_t)g->n) : NOBODY;
        g->root[i] = below(30) < roots;
    }
}

static void
remove_from(int *list, int *length, int what)
{
    int at = 0;
    while (list[at] != what)
        at++;
    memmove(list + at, list + at + 1, sizeof *list * (size_t)(--*length - at));
}

/* gc_refs of those alive, from outside the graph. */
static void
graph_refs(struct graph *g)
{
    for (int i = 0; i < g->n; i++)
        if (!g->dead[i]) {
            g->refs[i] = g->root[i];
            g->list[g->length++] = i;
        }
}

static void
graph_deduce(struct graph *g)
{
    int collecting[NODES];
    int lost[NODES] = {0};
    for (int i = 0; i < g->n; i++)
        collecting[i] = !g->dead[i];
    for (int at = 0; at < g->length; at++) {
        int i = g->list[at];
        if (g->refs[i] == 0) {
            g->unreachable[g->lost++] = i;
            lost[i] = 1;
            continue;
        }
        for (int k = 0; k < 2; k++) {
            int child = g->edge[i][k];
            if (child == NOBODY || !collecting[child])
                continue;
            if (lost[child]) {
                remove_from(g->unreachable, &g->lost, child);
                lost[child] = 0;
                g->list[g->length++] = child;
                g->refs[child] = 1;
            } else if (g->refs[child] == 0) {
                g->refs[child] = 1;
            }
        }
        collecting[i] = 0;
        g->survivor[g->survivors++] = i;
    }
}

/* Builds the graph in the heap; notes which nodes died by their count when the builder let go. */
static void
graph_build(struct graph *g, ref type, ref *node, uint64_t *serial)
{
    for (int i = 0; i < g->n; i++) {
        node[i] = instance_new(o, type);
        serial[i] = object_at(o, node[i])->serial;
    }
    for (int i = 0; i < g->n; i++)
        for (int k = 0; k < 2; k++)
            if (g->edge[i][k] != NOBODY)
                slot_set(o, node[i], (uint32_t)k, node[g->edge[i][k]]);
    for (int i = g->n; i-- > 0;)
        if (!g->root[i])
            decref(o, node[i]);
    for (int i = 0; i < g->n; i++)
        g->dead[i] = object_at(o, node[i])->serial != serial[i];
}

START_TEST(lists_come_out_in_cpythons_order)
{
    static const char *const versions[] = {"3.8",  "3.9",    "3.11", "3.12",
                                           "3.13", "3.14.0", "3.14", "3.15"};
    seed = (uint32_t)_i;
    start(versions[_i % 8]);
    heap->checking = 1;
    struct graph g;
    ref node[NODES];
    uint64_t serial[NODES];
    ref type = node_class(1);
    collector_collect(gc, 2);
    graph_make(&g);
    graph_build(&g, type, node, serial);
    graph_refs(&g);
    graph_deduce(&g);
    sayings = 0;
    collector_collect(gc, 0);
    ck_assert_int_eq(sayings, g.lost);
    for (int i = 0; i < g.lost; i++)
        ck_assert_uint_eq(said[i], serial[g.unreachable[i]]);
    int at = 0;
    ref head = gc_head(collector_list(gc, 1));
    for (ref r = object_at(o, head)->gc_next; r != head; r = object_at(o, r)->gc_next)
        if (kind_of(o, r) == KIND_INSTANCE)
            ck_assert_uint_eq(object_at(o, r)->serial, serial[g.survivor[at++]]);
    ck_assert_int_eq(at, g.survivors);
    for (int i = 0; i < g.n; i++)
        if (g.root[i])
            decref(o, node[i]);
    collector_collect(gc, 2);
    decref(o, type);
    collector_collect(gc, 2);
    heap_expect_counts(heap, NULL);
    ck_assert_uint_eq(o->vars.live, 0);
    heap_done(heap);
}
END_TEST

/* Which generation each automatic collection takes, by a second description of the counts and the 25 % rule. */
static int
schedule_next(int64_t count[3], const int64_t threshold[3], int64_t pending, int64_t total)
{
    for (int i = 2; i >= 0; i--)
        if (count[i] > threshold[i] && !(i == 2 && pending < total / 4))
            return i;
    return -1;
}

START_TEST(automatic_collections_follow_the_schedule)
{
    static const char *const versions[] = {"2.7", "3.6", "3.8", "3.11"};
    start(versions[_i]);
    ref type = node_class(0);
    ref keep = list_new(o, 0);
    const int64_t threshold[3] = {7, 3, 1};
    collector_collect(gc, 2);
    collector_collect(gc, 2);
    int64_t total = o->layout->gc_start_objects + gc_list_size(o, GC_GENERATION2);
    int64_t count[3] = {0, 0, 0};
    int64_t pending = 0, young = 0, middle = 0;
    memcpy(gc->vars.threshold, threshold, sizeof threshold);
    gc->vars.enabled = 1;
    for (int n = 0; n < 3000; n++) {
        uint64_t before = gc->vars.collections;
        uint32_t triggers = heap->events[EV_GC_TRIGGER];
        list_append_steal(o, keep, instance_new(o, type));
        count[0]++;
        int generation =
            count[0] > threshold[0] ? schedule_next(count, threshold, pending, total) : -1;
        ck_assert_uint_eq(gc->vars.collections - before, generation >= 0);
        ck_assert_uint_eq(heap->events[EV_GC_TRIGGER] - triggers, generation >= 0);
        if (generation >= 0) {
            for (int i = 0; i <= generation; i++)
                count[i] = 0;
            if (generation < 2)
                count[generation + 1]++;
            if (generation == 0)
                middle += young;
            else if (generation == 1)
                pending += middle + young, middle = 0;
            else
                total += pending + middle + young, pending = middle = 0;
            young = 0;
        }
        young++; /* born after the collection that its allocation started */
        for (int i = 0; i < 3; i++)
            ck_assert_int_eq(gc->vars.count[i], count[i]);
    }
    gc->vars.enabled = 0;
    decref(o, keep);
    decref(o, type);
    collector_collect(gc, 2);
    heap_done(heap);
}
END_TEST

START_TEST(from_3_12_on_an_allocation_only_asks_for_the_collection)
{
    start("3.12");
    gc->vars.threshold[0] = 10;
    gc->vars.enabled = 1;
    ref keep = list_new(o, 0);
    for (int i = 0; i < 40; i++)
        list_append_steal(o, keep, list_new(o, 0));
    ck_assert(collector_is_scheduled(gc));
    ck_assert_uint_eq(gc->vars.collections, 0);
    collector_run_scheduled(gc);
    ck_assert_uint_eq(gc->vars.collections, 1);
    ck_assert_int_eq(gc->vars.count[0], 0);
    decref(o, keep);
    heap_done(heap);
}
END_TEST

/* Two independent objects that refer to themselves. */
static void
two_loops(ref type, ref pair[2])
{
    for (int i = 0; i < 2; i++) {
        pair[i] = instance_new(o, type);
        slot_set(o, pair[i], 0, pair[i]);
    }
}

START_TEST(resurrection_saves_all_until_3_8_and_one_since_3_9)
{
    static const struct {
        const char *version;
        int collected, left;
    } rows[] = {{"3.6", 2, 2},  {"3.7", 0, 2},    {"3.8", 0, 2}, {"3.9", 1, 1},
                {"3.12", 1, 1}, {"3.14.0", 1, 1}, {"3.15", 1, 1}};
    start(rows[_i].version);
    heap->checking = 1;
    ref pair[2];
    ref type = node_class(1);
    ref kept = list_new(o, 0);
    two_loops(type, pair);
    collector_collect(gc, 2);
    save_in = kept;
    save_only = object_at(o, pair[0])->serial;
    uint64_t live = o->vars.live;
    decref(o, pair[0]);
    decref(o, pair[1]);
    ck_assert_int_eq(collector_collect(gc, 2), rows[_i].collected);
    ck_assert_int_eq(sayings, 2);
    ck_assert_uint_eq(list_size(o, kept), 1);
    ck_assert_int_eq((int)(live - o->vars.live), 2 - rows[_i].left);
    ck_assert(object_at(o, pair[0])->flags & OBJECT_FINALIZED);
    save_in = 0;
    decref(o, kept);
    collector_collect(gc, 2);
    ck_assert_int_eq(sayings, 2); /* no second __del__ */
    ref holding[] = {type, 0};
    heap_expect_counts(heap, holding);
    heap_done(heap);
}
END_TEST

START_TEST(in_2_7_a_finalizer_makes_a_cycle_uncollectable)
{
    start("2.7");
    heap->checking = 1;
    ref pair[2];
    ref type = node_class(1);
    two_loops(type, pair);
    decref(o, pair[0]);
    decref(o, pair[1]);
    ck_assert_int_eq(collector_collect(gc, 2), 2);
    ck_assert_int_eq(sayings, 0);
    ck_assert_uint_eq(list_size(o, gc->vars.garbage), 2);
    heap_done(heap);
}
END_TEST

/* A ring of two without __del__, with weak references from outside: x1 x2 to the first, y1 y2 to the second, all with callback. */
START_TEST(callbacks_come_newest_first_object_by_object)
{
    start(_i ? "3.15" : "3.8");
    heap->checking = 1;
    ref pair[2], w[4];
    ref type = node_class(0);
    pair[0] = instance_new(o, type);
    pair[1] = instance_new(o, type);
    slot_set(o, pair[0], 0, pair[1]);
    slot_set(o, pair[1], 0, pair[0]);
    ref function = list_new(o, 0);
    for (int i = 0; i < 4; i++)
        w[i] = weakref_new(o, static_type(KIND_WEAKREF), pair[i / 2], function);
    ref plain = weakref_new(o, static_type(KIND_WEAKREF), pair[0], 0);
    ref inside = weakref_new(o, static_type(KIND_WEAKREF), pair[1], function);
    slot_set(o, pair[0], 1, inside); /* part of the garbage: must stay silent */
    decref(o, inside);
    decref(o, pair[0]);
    decref(o, pair[1]);
    ck_assert_int_eq(collector_collect(gc, 2), 3);
    static const int order[] = {1, 0, 3, 2};
    ck_assert_int_eq(sayings, 4);
    for (int i = 0; i < 4; i++)
        ck_assert_uint_eq(said[i], object_at(o, w[order[i]])->serial);
    ck_assert_uint_eq(weakref_object(o, plain), 0);
    for (int i = 0; i < 4; i++)
        decref(o, w[i]);
    decref(o, plain);
    ref holding[] = {type, function, 0};
    heap_expect_counts(heap, holding);
    heap_done(heap);
}
END_TEST

START_TEST(a_plain_weak_reference_is_shared_and_leads_the_list)
{
    start("3.12");
    ref type = node_class(0);
    ref object = instance_new(o, type);
    ref function = list_new(o, 0);
    ref c = weakref_new(o, static_type(KIND_WEAKREF), object, function);
    ref proxy = weakproxy_new(o, object, 0, 0);
    ref a = weakref_new(o, static_type(KIND_WEAKREF), object, 0);
    ref d = weakref_new(o, static_type(KIND_WEAKREF), object, function);
    ck_assert_uint_eq(weakref_new(o, static_type(KIND_WEAKREF), object, 0), a);
    ck_assert_uint_eq(weakproxy_new(o, object, 0, 0), proxy);
    ref expected[] = {a, proxy, d, c};
    ref w = object_at(o, object)->weaklist;
    for (int i = 0; i < 4; i++, w = weakref_next(o, w))
        ck_assert_uint_eq(w, expected[i]);
    ck_assert_uint_eq(w, 0);
    ck_assert_uint_eq(weakref_new(o, static_type(KIND_WEAKREF), function, 0), 0); /* lists cannot */
    decref(o, object);
    ck_assert_int_eq(sayings, 2);
    ck_assert_uint_eq(said[0], object_at(o, d)->serial);
    ck_assert_uint_eq(said[1], object_at(o, c)->serial);
    heap_done(heap);
}
END_TEST

START_TEST(tracking_follows_the_version)
{
    static const struct {
        const char *version;
        int tuple, tuple_later, dict, dict_later;
    } rows[] = {{"3.6", 1, 0, 0, 0},
                {"3.8", 1, 0, 0, 0},
                {"3.13", 1, 0, 0, 0},
                {"3.14.0", 1, 0, 1, 1},
                {"3.14", 0, 0, 1, 1}};
    start(rows[_i].version);
    ref items[] = {int_new(o, 1), int_new(o, 2)};
    ref tuple = tuple_steal(o, items, 2);
    ref dict = dict_new(o, DICT_LITERAL);
    ref list = list_new(o, 0);
    ck_assert_int_eq(object_is_tracked(o, tuple), rows[_i].tuple);
    ck_assert_int_eq(object_is_tracked(o, dict), rows[_i].dict);
    dict_set(o, dict, str_name(o, "a"), list);
    ck_assert_int_eq(object_is_tracked(o, dict), 1);
    dict_set(o, dict, str_name(o, "a"), o->vars.none);
    collector_collect(gc, 0);
    ck_assert_int_eq(object_is_tracked(o, tuple), rows[_i].tuple_later);
    ck_assert_int_eq(object_is_tracked(o, dict), 1);
    collector_collect(gc, 2);
    ck_assert_int_eq(object_is_tracked(o, dict), rows[_i].dict_later);
    decref(o, tuple);
    decref(o, dict);
    decref(o, list);
    heap_expect_counts(heap, NULL);
    heap_done(heap);
}
END_TEST

START_TEST(frozen_objects_are_not_looked_at)
{
    start(_i ? "3.14.0" : "3.10");
    heap->checking = 1;
    ref pair[2];
    ref type = node_class(0);
    two_loops(type, pair);
    decref(o, pair[0]);
    decref(o, pair[1]);
    collector_freeze(gc);
    ck_assert_uint_gt(collector_freeze_count(gc), 2);
    ck_assert_int_eq(collector_collect(gc, 2), 0);
    collector_unfreeze(gc);
    ck_assert_uint_eq(collector_freeze_count(gc), 0);
    ck_assert_int_eq(collector_collect(gc, 2), 2);
    heap_done(heap);
}
END_TEST

START_TEST(free_lists_bypass_the_count_and_a_full_collection_empties_them)
{
    start(_i ? "3.12" : "3.8");
    ref lists[40];
    for (int i = 0; i < 40; i++)
        lists[i] = list_new(o, 0);
    int64_t count = gc->vars.count[0];
    for (int i = 0; i < 40; i++)
        decref(o, lists[i]);
    ck_assert_int_eq(gc->vars.count[0], count);
    ck_assert_uint_eq(free_list_filling(o, FREE_LISTS_LIST), 40);
    for (int i = 0; i < 20; i++)
        lists[i] = list_new(o, 0);
    ck_assert_int_eq(gc->vars.count[0], count);
    collector_collect(gc, 1);
    ck_assert_uint_eq(free_list_filling(o, FREE_LISTS_LIST), 20);
    collector_collect(gc, 2);
    ck_assert_uint_eq(free_list_filling(o, FREE_LISTS_LIST), 0);
    heap_done(heap);
}
END_TEST

/* A chain of 100,000 objects dies without exhausting the C stack, whatever the version does about depth. */
START_TEST(long_chains_die)
{
    start(_i ? "3.15" : "3.8");
    ref type = node_class(0);
    ref head = 0;
    for (int i = 0; i < 100000; i++) {
        ref next = instance_new(o, type);
        slot_set(o, next, 0, head);
        decref(o, head);
        head = next;
    }
    uint64_t live = o->vars.live;
    decref(o, head);
    ck_assert_uint_eq(live - o->vars.live, 100000);
    heap_done(heap);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("gc");
    suite_add_loop(suite, "order", lists_come_out_in_cpythons_order, 160);
    suite_add_loop(suite, "schedule", automatic_collections_follow_the_schedule, 4);
    suite_add(suite, "breaker", from_3_12_on_an_allocation_only_asks_for_the_collection);
    suite_add_loop(suite, "resurrection", resurrection_saves_all_until_3_8_and_one_since_3_9, 7);
    suite_add(suite, "legacy", in_2_7_a_finalizer_makes_a_cycle_uncollectable);
    suite_add_loop(suite, "callbacks", callbacks_come_newest_first_object_by_object, 2);
    suite_add(suite, "weakrefs", a_plain_weak_reference_is_shared_and_leads_the_list);
    suite_add_loop(suite, "tracking", tracking_follows_the_version, 5);
    suite_add_loop(suite, "freeze", frozen_objects_are_not_looked_at, 2);
    suite_add_loop(suite, "freelists",
                   free_lists_bypass_the_count_and_a_full_collection_empties_them, 2);
    suite_add_loop(suite, "depth", long_chains_die, 2);
    return suite_run(suite);
}
