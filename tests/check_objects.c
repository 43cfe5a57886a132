/* What objects ask for, as measured on real interpreters (tests/data), and which fields they have. How they grow: check_growth.c. */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "heap.h"
#include "objects/callable.h"
#include "objects/class.h"
#include "objects/fields.h"
#include "objects/compare.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "objects/text.h"
#include "objects/weakref.h"

static struct heap *heap;
static struct objects *o;

static int probes_run;

/* Probes of blocks.txt: each makes one construct, the blocks of whose making are recorded, and returns it. */
static ref one, two, three, plain;

static ref
with_int_key(void)
{
    ref d = dict_new(o, DICT_LITERAL);
    dict_set(o, d, one, two);
    return d;
}

static ref
with_name_key(void)
{
    ref d = dict_new(o, DICT_LITERAL);
    dict_set(o, d, str_name(o, "a"), one);
    return d;
}

static ref
slotted(uint32_t n, int weak)
{
    const char *names[5] = {"a", "b", "c"};
    names[n] = weak ? "__weakref__" : NULL;
    names[n + 1] = NULL;
    ref type = heap_class(heap, "S", 0, names);
    heap_record(heap);
    ref r = instance_new(o, type);
    decref(o, type);
    return r;
}

static ref
derived(enum object_kind kind)
{
    ref type = heap_class(heap, "Sub", static_type(kind), NULL);
    for (int i = 0; i < 3; i++) /* the measured one was the fourth; the others live on */
        (void)(kind == KIND_LIST ? list_new_of(o, type) : dict_new_of(o, type));
    heap_record(heap);
    ref r = kind == KIND_LIST ? list_new_of(o, type) : dict_new_of(o, type);
    decref(o, type);
    return r;
}

static ref
make_text(const char *utf8)
{
    return str_new(o, utf8, strlen(utf8));
}

static ref
make_generator(uint32_t arguments)
{
    struct frame_shape shape = {arguments, 0, o->layout->version >= 312 ? 2 : 1}; /* "yield 1" */
    ref code = code_new(o, 1, str_name(o, "g"));
    ref frame = frame_new(o, code, 1, shape, 0, 0);
    return generator_new(o, code, 1, frame, shape, str_name(o, "g"), str_name(o, "g"));
}

static ref
make_closure(void)
{
    ref code = code_new(o, 1, str_name(o, "f"));
    heap_record(heap);
    ref cell = cell_new(o, 0);
    ref list = list_new(o, 0);
    object_set_field(o, cell, CELL_CONTENTS, list);
    ref cells[] = {cell};
    ref closure = tuple_steal(o, cells, 1);
    ref fields[FUNCTION_FIELDS] = {[FUNCTION_CODE] = newref(o, code), [FUNCTION_CLOSURE] = closure};
    return function_new(o, fields);
}

/* `for i in numbers: d[...] = one`; from 3.15's and 3.14's on no iterator is asked for. */
static ref
filled(uint32_t n, int names)
{
    static const char *const keys[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
    ref d = dict_new(o, DICT_LITERAL), numbers = 0;
    if (!o->layout->free_limit[FREE_LISTS_TUPLE_ITERATOR])
        numbers = iterator_new(o, KIND_TUPLE_ITERATOR, 0, 0, 0);
    for (uint32_t i = 0; i < n; i++) {
        ref key = names ? newref(o, str_name(o, keys[i])) : int_new(o, i);
        dict_set(o, d, key, one);
        decref(o, key);
    }
    decref(o, numbers);
    return d;
}

/* d.copy() of three items; to 3.6 there is a bound method. */
static ref
copied(void)
{
    static const char *const keys[] = {"a", "b", "c"};
    ref d = dict_new(o, DICT_LITERAL);
    for (int i = 0; i < 3; i++)
        dict_set(o, d, str_name(o, keys[i]), one);
    heap_record(heap);
    ref bound = o->layout->version < 307 ? builtin_new(o, 1, newref(o, d), newref(o, plain)) : 0;
    ref copy = dict_copy(o, d);
    decref(o, bound);
    decref(o, d);
    return copy;
}

/* The 41st instance of a class whose instances have three attributes, with n of them. */
static ref
instance_with(uint32_t n)
{
    static const char *const names[] = {"a", "b", "c"};
    ref type = heap_class(heap, "P", 0, NULL), all = list_new(o, 0), r = 0;
    for (int i = 0; i < 4; i++) /* what the class statement left in free lists */
        list_append_steal(o, all, with_name_key());
    for (int i = 0; i < 41; i++) {
        if (i == 40)
            heap_record(heap);
        r = instance_new(o, type);
        for (uint32_t k = 0; k < (i < 40 ? 0 : n); k++)
            attribute_set(o, r, str_name(o, names[k]), newref(o, o->vars.none));
        if (i < 40)
            list_append_steal(o, all, r);
    }
    heap->recording = 0;
    decref(o, all);
    decref(o, type);
    return r;
}

static ref
referred_again(void)
{
    ref type = heap_class(heap, "P", 0, NULL), object = instance_new(o, type);
    ref first = weakref_new(o, static_type(KIND_WEAKREF), object, 0);
    heap_record(heap);
    ref arguments = heap_tuple_of_none(heap, 1);
    ref again = weakref_new(o, static_type(KIND_WEAKREF), object, 0);
    heap->recording = 0;
    decref(o, arguments);
    decref(o, first);
    decref(o, object);
    decref(o, type);
    return again;
}

static ref
make_construct(const char *probe)
{
    ref l;
#define IS(name) (strcmp(probe, name) == 0)
    if (IS("object"))
        return object_new(o);
    if (IS("list"))
        return list_new(o, 0);
    if (IS("list3"))
        return heap_list_of_none(heap, 3);
    if (IS("list_tuple10")) {
        ref t = heap_tuple_of_none(heap, 10);
        heap_record(heap);
        l = list_new_of(o, static_type(KIND_LIST));
        list_init_from(o, l, t);
        decref(o, t);
        return l;
    }
    if (IS("dict"))
        return dict_new(o, DICT_LITERAL);
    if (IS("dict_call"))
        return dict_new(o, DICT_CALL);
    if (IS("dict_int1"))
        return with_int_key();
    if (IS("dict_str1"))
        return with_name_key();
    if (IS("tuple3"))
        return heap_tuple_of_none(heap, 3);
    if (IS("tuple25"))
        return heap_tuple_of_none(heap, 25);
    if (IS("set"))
        return set_new(o, KIND_SET);
    if (IS("slots0"))
        return slotted(0, 0);
    if (IS("slots1"))
        return slotted(1, 0);
    if (IS("slots3"))
        return slotted(3, 0);
    if (IS("slots1w"))
        return slotted(1, 1);
    if (IS("sublist"))
        return derived(KIND_LIST);
    if (IS("subdict"))
        return derived(KIND_DICT);
    if (IS("int1001"))
        return int_new(o, 1001000);
    if (IS("int2_30"))
        return int_normalized(o, (INT64_C(1) << 30) + 1, 3);
    if (IS("int2_60"))
        return int_normalized(o, (INT64_C(1) << 60) + 1, 4);
    if (IS("float"))
        return float_new(o, 2.5);
    if (IS("str10"))
        return make_text("abcdeabcde");
    if (IS("str40"))
        return make_text("abcdefghijklmnopqrstabcdefghijklmnopqrst");
    if (IS("latin10"))
        return make_text("éééééééééé");
    if (IS("ucs2_10"))
        return make_text("ЖЖЖЖЖЖЖЖЖЖ");
    if (IS("ucs4_10"))
        return make_text("😀😀😀😀😀😀😀😀😀😀");
    if (IS("bytes10"))
        return bytes_new(o, "abcdeabcde", 10);
    if (IS("function")) {
        ref fields[FUNCTION_FIELDS] = {newref(o, code_new(o, 1, str_name(o, "f")))};
        return function_new(o, fields);
    }
    if (IS("closure"))
        return make_closure();
    if (IS("method"))
        return method_new(o, newref(o, plain), newref(o, one), 0);
    if (IS("builtin"))
        return builtin_new(o, 1, newref(o, one), newref(o, str_name(o, "append")));
    if (IS("generator"))
        return make_generator(0);
    if (IS("generator5"))
        return make_generator(5);
    if (IS("list_iterator")) {
        l = list_new(o, 0);
        heap_record(heap);
        return iterator_new(o, KIND_LIST_ITERATOR, l, 0, 0);
    }
    o->vars.slice_outside = 0; /* the measurement made one before */
    if (IS("repeat10")) {
        l = heap_list_of_none(heap, 1);
        ref r = list_repeat(o, l, 10);
        decref(o, l);
        return r;
    }
    if (IS("tuple1"))
        return heap_tuple_of_none(heap, 1);
    if (IS("dict_str6") || IS("dict_str11") || IS("dict_int6"))
        return filled((uint32_t)atoi(probe + 8), probe[5] == 's');
    if (IS("dict_copy"))
        return copied();
    if (IS("instance") || IS("instance1") || IS("instance3"))
        return instance_with((uint32_t)atoi(probe + 8));
    if (IS("weakref_again"))
        return referred_again();
    if (IS("slice"))
        return slice_new(o, newref(o, one), newref(o, two), none_new(o));
#undef IS
    return 0;
}

static void
compare_blocks(char *version, char *probe, char *rest)
{
    unsigned long long size = 0;
    int tracked = 0;
    int read = 0;
    if (sscanf(rest, "sizeof=%llu gc=%d %n", &size, &tracked, &read) < 2)
        ck_abort_msg("blocks.txt: %s", rest);
    heap = heap_new(version);
    o = &heap->objects;
    heap->checking = 1;
    one = int_new(o, 1);
    two = int_new(o, 2);
    three = int_new(o, 3);
    plain = str_name(o, "plain");
    heap_record(heap);
    ref r = make_construct(probe);
    ck_assert_msg(r != 0, "no probe makes %s", probe);
    {
        const char *model = heap_recorded(heap);
        if (strcmp(model, rest + read) && !strstr(probe, "_list_iterator"))
            ck_abort_msg("%s %s:\n  real  %s\n  model %s", version, probe, rest + read, model);
        if (object_sizeof(o, r) != size)
            ck_abort_msg("%s %s: sizeof is %llu, model says %llu", version, probe, size,
                         (unsigned long long)object_sizeof(o, r));
        if (object_is_tracked(o, r) != tracked)
            ck_abort_msg("%s %s: tracked should be %d", version, probe, tracked);
        decref(o, r);
        probes_run++;
    }
    heap_done(heap);
}

START_TEST(constructs_ask_for_the_blocks_measured)
{
    probes_run = 0;
    heap_each_line("blocks.txt", compare_blocks);
    ck_assert_int_gt(probes_run, 300);
}
END_TEST

/* Blocks that object r has, as instances.txt writes them: itself, values, dict, table. */
static void
say_blocks(ref r, char *text, size_t size)
{
    size_t at = 0;
    text[0] = '\0';
    for (int i = 0; i < heap->requests; i++)
        at += (size_t)snprintf(text + at, size - at, "%s%llu", i ? "+" : "",
                               (unsigned long long)heap->request[i]);
    (void)r;
}

/* instances.txt tells what is left of an instance's birth, not what came and went: compare where nothing goes. */
static void
compare_instances(char *version, char *probe, char *rest)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f"};
    int attributes = probe[1] - '0';
    if (strcmp(version, "2.7") == 0 || strcmp(probe, "e31") == 0 || attributes > 3)
        return;
    heap = heap_new(version);
    o = &heap->objects;
    heap->collector.vars.enabled = 0;
    ref type = heap_class(heap, "E", 0, NULL);
    ref all = list_new(o, 0);
    for (int i = 0; i < 4; i++) /* what the class statement left in free lists */
        list_append_steal(o, all, with_name_key());
    char *run = strtok(rest, " ");
    for (int first = 1; run; run = strtok(NULL, " "), first = 0) {
        char *star = strchr(run, '*');
        int count = atoi(star + 1);
        *star = '\0';
        for (int i = 0; i < count; i++) {
            char text[200];
            heap_record(heap);
            ref r = instance_new(o, type);
            for (int k = 0; k < attributes; k++)
                attribute_set(o, r, str_name(o, names[k]), one ? newref(o, o->vars.none) : 0);
            heap->recording = 0;
            say_blocks(r, text, sizeof text);
            if (strcmp(text, run) &&
                !(first && strchr(run, '4'))) /* the first one of <= 3.10 made a frame, too */
                ck_abort_msg("%s %s: an instance takes %s, model says %s", version, probe, run,
                             text);
            list_append_steal(o, all, r);
        }
    }
    decref(o, all);
    decref(o, type);
    heap_done(heap);
    probes_run++;
}

START_TEST(the_first_instances_of_a_class_are_larger)
{
    probes_run = 0;
    heap_each_line("instances.txt", compare_instances);
    ck_assert_int_ge(probes_run, 30);
}
END_TEST

/* The fields that are named fill the struct: what the headers of no interpreter tell has tp_basicsize to agree with. */
START_TEST(named_fields_fill_the_struct)
{
    const struct layout *layout;
    int structs = 0;
    for (int i = 0; (layout = layout_row(i)); i++)
        for (int kind = KIND_OBJECT; kind < OBJECT_KIND_COUNT; kind++) {
            struct field_walk walk = fields_walk(layout, kind);
            struct field field = {.size = 0};
            while (fields_next(&walk, &field))
                ;
            if (!walk.rest || !field.size || kind == KIND_STR)
                continue; /* unknown, open at its end, or the compact form of a larger struct */
            structs++;
            ck_assert_msg(((field.offset + field.size + 7) & ~7u) ==
                              layout_size(layout, (enum object_kind)kind),
                          "%s: the fields of %s end at %u", layout->name,
                          kind_info((enum object_kind)kind)->name, field.offset + field.size);
        }
    ck_assert_int_gt(structs, 400);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("objects");
    suite_add(suite, "blocks", constructs_ask_for_the_blocks_measured);
    suite_add(suite, "instances", the_first_instances_of_a_class_are_larger);
    suite_add(suite, "fields", named_fields_fill_the_struct);
    return suite_run(suite);
}
