/* How containers grow and shrink, step by step, as measured on real interpreters (tests/data/growth.txt). */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "heap.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "objects/text.h"

static struct heap *heap;
static struct objects *o;

/* Steps and values of a probe, as "0:0 1:4", written at every change. */
static char changes[20000];
static uint64_t last_value;

static void
say(int64_t step, uint64_t value)
{
    size_t at = strlen(changes);
    if (at && value == last_value)
        return;
    last_value = value;
    snprintf(changes + at, sizeof changes - at, "%s%lld:%llu", at ? " " : "", (long long)step,
             (unsigned long long)value);
}

static uint64_t
slots(ref l)
{
    return object_at(o, l)->allocated;
}

/* A list of n small ints, made as list(range(n)) makes it. */
static ref
list_of_range(uint32_t n)
{
    ref l = list_new_of(o, static_type(KIND_LIST));
    list_preallocate(o, l, n);
    list_extend_begin(o, l, n);
    for (uint32_t i = 0; i < n; i++)
        list_extend_item(o, l, int_new(o, i));
    list_extend_end(o, l);
    return l;
}

static void
probe_append(void)
{
    ref l = list_new(o, 0);
    for (int64_t i = 0; i <= 1000; i++) {
        say(i, slots(l));
        list_append(o, l, o->vars.none);
    }
    decref(o, l);
}

static void
probe_pop(void)
{
    ref l = list_new(o, 0);
    for (int i = 0; i <= 1000; i++)
        list_append(o, l, o->vars.none);
    for (int64_t i = 1001; i > 0; i--) {
        say(i, slots(l));
        decref(o, list_pop(o, l, (uint32_t)i - 1));
    }
    say(0, slots(l));
    decref(o, l);
}

static void
probe_insert(void)
{
    ref l = list_new(o, 0);
    for (int64_t i = 0; i < 60; i++) {
        say(i, slots(l));
        list_insert(o, l, 0, o->vars.none);
    }
    decref(o, l);
}

static void
probe_cut(ref l, uint32_t from)
{
    list_assign_slice(o, l, from, list_size(o, l), 0);
    say(0, slots(l));
    decref(o, l);
}

static void
probe_del_all(void)
{
    probe_cut(list_of_range(100), 0);
}

static void
probe_trunc50(void)
{
    probe_cut(list_of_range(100), 50);
}

static void
probe_trunc49(void)
{
    probe_cut(list_of_range(100), 49);
}

static void
probe_mul50(void)
{
    probe_cut(heap_list_of_none(heap, 100), 50);
}

static void
probe_mul49(void)
{
    probe_cut(heap_list_of_none(heap, 100), 49);
}

/* A list of `first` items (one made by BUILD_LIST) extended by a list of n. */
static void
probe_extend(uint32_t first, uint32_t n)
{
    ref l = heap_list_of_none(heap, first);
    ref more = heap_list_of_none(heap, n);
    list_extend(o, l, more);
    say(0, slots(l));
    decref(o, more);
    decref(o, l);
}

static void
probe_extend3(void)
{
    probe_extend(0, 3);
}

static void
probe_iadd5(void)
{
    probe_extend(0, 5);
}

static void
probe_1_extend3(void)
{
    probe_extend(1, 3);
}

static void
probe_1_extend100(void)
{
    probe_extend(1, 100);
}

static void
probe_1_extend_range(void)
{
    ref l = heap_list_of_none(heap, 1);
    list_extend_begin(o, l, 100);
    for (int i = 0; i < 100; i++)
        list_extend_item(o, l, none_new(o));
    list_extend_end(o, l);
    say(0, slots(l));
    decref(o, l);
}

static void
probe_from_range(void)
{
    for (uint32_t n = 0; n < 40; n++) {
        ref l = list_of_range(n);
        say(n, slots(l));
        decref(o, l);
    }
}

static void
probe_from_tuple(void)
{
    for (uint32_t n = 0; n < 40; n++) {
        ref l = list_new_of(o, static_type(KIND_LIST));
        ref t = heap_tuple_of_none(heap, n);
        list_init_from(o, l, t);
        say(n, slots(l));
        decref(o, t);
        decref(o, l);
    }
}

/* list(generator): the length is not known. */
static void
probe_from_generator(void)
{
    for (uint32_t n = 0; n < 60; n++) {
        ref l = list_new_of(o, static_type(KIND_LIST));
        list_extend_begin(o, l, LIST_HINT);
        for (uint32_t i = 0; i < n; i++)
            list_extend_item(o, l, none_new(o));
        list_extend_end(o, l);
        say(n, slots(l));
        decref(o, l);
    }
}

static void
probe_comprehension(void)
{
    for (uint32_t n = 0; n < 60; n++) {
        ref l = list_new(o, 0);
        for (uint32_t i = 0; i < n; i++)
            list_append(o, l, o->vars.none);
        say(n, slots(l));
        decref(o, l);
    }
}

static void
put_int(ref d, int64_t i)
{
    ref key = int_new(o, i);
    dict_set(o, d, key, o->vars.none);
    decref(o, key);
}

static void
put_name(ref d, int64_t i)
{
    char text[20];
    ref key = str_new(o, text, (size_t)snprintf(text, sizeof text, "k%lld", (long long)i));
    dict_set(o, d, key, o->vars.none);
    decref(o, key);
}

static void
probe_dict(void (*put)(ref d, int64_t i))
{
    ref d = dict_new(o, DICT_LITERAL);
    say(0, object_sizeof(o, d));
    for (int64_t i = 0; i < 1300; i++) {
        put(d, i);
        say(i + 1, object_sizeof(o, d));
    }
    decref(o, d);
}

static void
probe_dict_int(void)
{
    probe_dict(put_int);
}

static void
probe_dict_str(void)
{
    probe_dict(put_name);
}

static void
probe_dict_churn(void)
{
    ref d = dict_new(o, DICT_LITERAL);
    for (int64_t i = 0; i < 200; i++) {
        put_int(d, i);
        if (i >= 3) {
            ref key = int_new(o, i - 3);
            dict_del(o, d, key);
            decref(o, key);
        }
        say(i, object_sizeof(o, d));
    }
    decref(o, d);
}

static void
probe_dict_clear(void)
{
    ref d = dict_new(o, DICT_LITERAL);
    for (int64_t i = 0; i < 100; i++)
        put_int(d, i);
    dict_clear(o, d);
    say(0, object_sizeof(o, d));
    decref(o, d);
}

static ref
set_of_range(uint32_t n)
{
    ref s = set_new(o, KIND_SET);
    for (uint32_t i = 0; i < n; i++) {
        ref key = int_new(o, i);
        set_add(o, s, key);
        decref(o, key);
    }
    return s;
}

static void
probe_set_add(void)
{
    ref s = set_new(o, KIND_SET);
    say(0, object_sizeof(o, s));
    for (int64_t i = 0; i < 1300; i++) {
        ref key = int_new(o, i);
        set_add(o, s, key);
        decref(o, key);
        say(i + 1, object_sizeof(o, s));
    }
    decref(o, s);
}

static void
probe_set_from_list(void)
{
    for (uint32_t n = 0; n < 200; n++) {
        ref s = set_of_range(n);
        say(n, object_sizeof(o, s));
        decref(o, s);
    }
}

static void
probe_set_copy(void)
{
    for (uint32_t n = 0; n < 200; n++) {
        ref s = set_of_range(n);
        ref copy = set_copy(o, s, KIND_SET);
        say(n, object_sizeof(o, copy));
        decref(o, copy);
        decref(o, s);
    }
}

static ref
dict_of_range(int64_t n)
{
    ref d = dict_new(o, DICT_LITERAL);
    for (int64_t i = 0; i < n; i++)
        put_int(d, i);
    return d;
}

/* Says when the size is not what it was any more. */
static void
say_other(int64_t step, ref r, uint64_t before)
{
    if (object_sizeof(o, r) != before)
        say(step, object_sizeof(o, r));
}

static void
probe_dict_delete(void)
{
    ref d = dict_of_range(300);
    uint64_t before = object_sizeof(o, d);
    for (int64_t i = 0; i < 300; i++) {
        ref key = int_new(o, i);
        dict_del(o, d, key);
        decref(o, key);
        say_other(299 - i, d, before);
    }
    decref(o, d);
}

static void
probe_dict_copy(void)
{
    ref d = dict_of_range(100), copy = dict_copy(o, d);
    say(0, object_sizeof(o, copy));
    decref(o, copy);
    decref(o, d);
}

static void
probe_dict_orig(void)
{
    ref d = dict_of_range(100);
    say(0, object_sizeof(o, d));
    decref(o, d);
}

static void
probe_set_discard(void)
{
    ref s = set_of_range(300);
    uint64_t before = object_sizeof(o, s);
    for (int64_t i = 0; i < 300; i++) {
        ref key = int_new(o, i);
        set_discard(o, s, key);
        decref(o, key);
        say_other(299 - i, s, before);
    }
    decref(o, s);
}

static const struct {
    const char *name;
    void (*run)(void);
} growth_probes[] = {
    {"list_append_capacity", probe_append},
    {"list_pop_capacity", probe_pop},
    {"list_insert0", probe_insert},
    {"list_del_all", probe_del_all},
    {"list_trunc_100_to_50", probe_trunc50},
    {"list_trunc_100_to_49", probe_trunc49},
    {"list_mul100_del_to_50", probe_mul50},
    {"list_mul100_del_to_49", probe_mul49},
    {"list_empty_extend3", probe_extend3},
    {"list_empty_iadd5", probe_iadd5},
    {"list_1_extend3", probe_1_extend3},
    {"list_1_extend_list100", probe_1_extend100},
    {"list_1_extend_range100", probe_1_extend_range},
    {"list_from_range", probe_from_range},
    {"list_from_tuple", probe_from_tuple},
    {"list_from_gen", probe_from_generator},
    {"listcomp", probe_comprehension},
    {"dict_int", probe_dict_int},
    {"dict_str", probe_dict_str},
    {"dict_churn_keep3", probe_dict_churn},
    {"dict_clear", probe_dict_clear},
    {"dict_delete", probe_dict_delete},
    {"dict_copy_100", probe_dict_copy},
    {"dict_orig_100", probe_dict_orig},
    {"set_discard", probe_set_discard},
    {"set_add", probe_set_add},
    {"set_from_list", probe_set_from_list},
    {"set_copy_of_set", probe_set_copy},
};

static int probes_run;

static void
compare_growth(char *version, char *probe, char *rest)
{
    for (size_t i = 0; i < sizeof growth_probes / sizeof growth_probes[0]; i++) {
        if (strcmp(growth_probes[i].name, probe))
            continue;
        heap = heap_new(version);
        o = &heap->objects;
        heap->collector.vars.enabled = 0;
        changes[0] = '\0';
        growth_probes[i].run();
        heap_expect_counts(heap, NULL);
        if (strcmp(changes, rest))
            ck_abort_msg("%s %s:\n  real  %s\n  model %s", version, probe, rest, changes);
        heap_done(heap);
        probes_run++;
        return;
    }
    ck_abort_msg("no probe makes %s", probe);
}

START_TEST(containers_grow_as_measured)
{
    heap_each_line("growth.txt", compare_growth);
    ck_assert_int_gt(probes_run, 200);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("growth");
    suite_add(suite, "growth", containers_grow_as_measured);
    return suite_run(suite);
}
