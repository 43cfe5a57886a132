/* The modules gc, sys and arenascope. */
#include "gc/collector.h"
#include "python/tables.h"
#include "python/vm.h"
#include "pymalloc/census.h"

/* -- gc -- */

static ref
gc_collect(struct vm *vm, const struct arguments *a)
{
    int64_t generation = 2;
    ref r = argument_or(vm, a, 0, "generation");
    if (r && !as_c_int(vm, r, &generation))
        return 0;
    if (generation < 0 || generation > 2)
        return vm_raise(vm, EXC_ValueError, "invalid generation");
    return int_new_size(vm->objects, collector_collect(vm->collector, (int)generation));
}

static ref
gc_enable(struct vm *vm, const struct arguments *a)
{
    (void)a;
    vm->collector->vars.enabled = 1;
    return none_new(vm->objects);
}

static ref
gc_disable(struct vm *vm, const struct arguments *a)
{
    (void)a;
    vm->collector->vars.enabled = 0;
    return none_new(vm->objects);
}

static ref
gc_isenabled(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return bool_new(vm->objects, (int)vm->collector->vars.enabled);
}

/* A tuple of three ints. */
static ref
three(struct vm *vm, const int64_t *numbers)
{
    int64_t n[3] = {numbers[0], numbers[1], numbers[2]};
    ref tuple = tuple_new(vm->objects, 3);
    for (uint32_t i = 0; i < 3; i++)
        tuple_init(vm->objects, tuple, i, int_new(vm->objects, n[i]));
    tuple_ready(vm->objects, tuple, TUPLE_FILLED);
    return tuple;
}

static ref
gc_get_count(struct vm *vm, const struct arguments *a)
{
    (void)a;
    int64_t counts[3];
    for (int i = 0; i < 3; i++)
        counts[i] = collector_count(vm->collector, i);
    return three(vm, counts);
}

static ref
gc_get_threshold(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return three(vm, vm->collector->vars.threshold);
}

static ref
gc_set_threshold(struct vm *vm, const struct arguments *a)
{
    int64_t threshold[3];
    for (uint32_t i = 0; i < a->count; i++)
        if (!as_parsed_int(vm, argument(vm, a, i), &threshold[i]))
            return 0;
    for (uint32_t i = 0; i < a->count; i++)
        collector_set_threshold(vm->collector, (int)i, threshold[i]);
    return none_new(vm->objects);
}

/* An entry of what Py_BuildValue("{sn...}") makes: with PyLong_FromLong, as a Py_ssize_t is no larger. */
static void
set_entry(struct vm *vm, ref dict, const char *name, int64_t number)
{
    struct objects *o = vm->objects;
    ref key = str_new(o, name, strlen(name)), value = int_new(o, number);
    dict_set(o, dict, key, value);
    decref(o, key);
    decref(o, value);
}

/* The entries of 3.15's statistics that come last. */
static void
set_late_entries(struct vm *vm, ref dict, int64_t candidates)
{
    static const char name[] = "duration";
    struct objects *o = vm->objects;
    set_entry(vm, dict, "candidates", candidates);
    ref key = str_new(o, name, sizeof name - 1), value = float_new(o, 0);
    dict_set(o, dict, key, value);
    decref(o, key);
    decref(o, value);
}

static ref
gc_get_stats(struct vm *vm, const struct arguments *a)
{
    ref list = list_new(vm->objects, 0);
    (void)a;
    for (int i = 0; i < 3; i++) {
        struct generation_stats stats = vm->collector->vars.stats[i];
        ref dict = dict_new(vm->objects, DICT_LITERAL);
        set_entry(vm, dict, "collections", (int64_t)stats.collections);
        set_entry(vm, dict, "collected", (int64_t)stats.collected);
        set_entry(vm, dict, "uncollectable", (int64_t)stats.uncollectable);
        if (vm->objects->layout->gc_candidates)
            set_late_entries(vm, dict, (int64_t)stats.candidates);
        list_append_steal(vm->objects, list, dict);
    }
    return list;
}

static ref
gc_get_objects(struct vm *vm, const struct arguments *a)
{
    int64_t generation = -1;
    ref r = argument_or(vm, a, 0, "generation");
    if (r && r != vm->objects->vars.none && !is_int(vm->objects, r))
        return vm_raise(vm, EXC_TypeError, "argument should be integer or None, not '%.200s'",
                        type_name_of(vm->objects, r));
    if (r && r != vm->objects->vars.none)
        generation = int_value(vm->objects, r);
    ref list = list_new(vm->objects, 0);
    if (generation >= -1 && generation < 3) {
        collector_get_objects(vm->collector, list, (int)generation);
        return list;
    }
    if (generation < -1)
        vm_raise(vm, EXC_ValueError, "generation parameter cannot be negative");
    else
        vm_raise(vm, EXC_ValueError,
                 "generation parameter must be less than the number of available generations (%d)",
                 3);
    decref(vm->objects, list);
    return 0;
}

static ref
objects_tuple(struct vm *vm, const struct arguments *a)
{
    ref tuple = tuple_new(vm->objects, a->count);
    for (uint32_t i = 0; i < a->count; i++)
        tuple_init(vm->objects, tuple, i, newref(vm->objects, argument(vm, a, i)));
    if (a->count)
        tuple_ready(vm->objects, tuple, TUPLE_FILLED);
    return tuple;
}

static ref
gc_get_referrers(struct vm *vm, const struct arguments *a)
{
    ref tuple = objects_tuple(vm, a);
    ref list = collector_get_referrers(vm->collector, tuple);
    decref(vm->objects, tuple);
    return list;
}

static ref
gc_get_referents(struct vm *vm, const struct arguments *a)
{
    ref tuple = objects_tuple(vm, a);
    ref list = collector_get_referents(vm->collector, tuple);
    decref(vm->objects, tuple);
    return list;
}

static ref
gc_is_tracked(struct vm *vm, const struct arguments *a)
{
    return bool_new(vm->objects, object_shown_tracked(vm->objects, argument(vm, a, 0)));
}

static ref
gc_is_finalized(struct vm *vm, const struct arguments *a)
{
    return bool_new(vm->objects,
                    (object_at(vm->objects, argument(vm, a, 0))->flags & OBJECT_FINALIZED) != 0);
}

static ref
gc_freeze(struct vm *vm, const struct arguments *a)
{
    (void)a;
    collector_freeze(vm->collector);
    return none_new(vm->objects);
}

static ref
gc_unfreeze(struct vm *vm, const struct arguments *a)
{
    (void)a;
    collector_unfreeze(vm->collector);
    return none_new(vm->objects);
}

static ref
gc_get_freeze_count(struct vm *vm, const struct arguments *a)
{
    (void)a;
    vm->vars.past_told++;
    return int_new_size(vm->objects, collector_freeze_count(vm->collector));
}

static ref
gc_set_debug(struct vm *vm, const struct arguments *a)
{
    int64_t flags;
    if (!as_c_int(vm, argument(vm, a, 0), &flags))
        return 0;
    vm->collector->vars.debug = (uint32_t)flags;
    return none_new(vm->objects);
}

static ref
gc_get_debug(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return int_new(vm->objects, vm->collector->vars.debug);
}

static const struct takes takes_threshold[] = {{0, TAKING_PARSED, NULL, NULL},
                                               {313, TAKING_THRESHOLD, NULL, NULL},
                                               {0, TAKING_END, NULL, NULL}};
static const struct takes takes_generation[] = {
    {0, TAKING_NONE, NULL, NULL}, {308, TAKING_KEYWORDS, NULL, NULL}, {0, TAKING_END, NULL, NULL}};

static const struct native gc_rows[] = {
    NATIVE("collect", gc_collect, 0, 1, .keywords = "generation", .takes = takes_keywords,
           .tuple_until = 306, .sought_until = 306, KEEPS_NAMES(307), .names_always = 307),
    NATIVE("enable", gc_enable, 0, 0),
    NATIVE("disable", gc_disable, 0, 0),
    NATIVE("isenabled", gc_isenabled, 0, 0),
    NATIVE("get_count", gc_get_count, 0, 0),
    NATIVE("get_threshold", gc_get_threshold, 0, 0),
    NATIVE("set_threshold", gc_set_threshold, 1, 3, .takes = takes_threshold,
           .tuple_until = ALWAYS_TUPLE),
    NATIVE("get_stats", gc_get_stats, 0, 0, .since = 304),
    NATIVE("get_objects", gc_get_objects, 0, 1, .keywords = "generation", .takes = takes_generation,
           KEEPS_NAMES(308)),
    NATIVE("get_referrers", gc_get_referrers, 0, -1, .takes = takes_many),
    NATIVE("get_referents", gc_get_referents, 0, -1, .takes = takes_many),
    NATIVE("is_tracked", gc_is_tracked, 1, 1),
    NATIVE("is_finalized", gc_is_finalized, 1, 1, .since = 309),
    NATIVE("freeze", gc_freeze, 0, 0, .since = 307),
    NATIVE("unfreeze", gc_unfreeze, 0, 0, .since = 307),
    NATIVE("get_freeze_count", gc_get_freeze_count, 0, 0, .since = 307),
    NATIVE("set_debug", gc_set_debug, 1, 1, .takes = takes_one, .tuple_until = 306),
    NATIVE("get_debug", gc_get_debug, 0, 0),
};

static ref
gc_callbacks(struct vm *vm, ref self)
{
    (void)self;
    return vm->objects->layout->gc_callbacks ? newref(vm->objects, vm->collector->vars.callbacks)
                                             : 0;
}

static ref
gc_garbage(struct vm *vm, ref self)
{
    (void)self;
    return newref(vm->objects, vm->collector->vars.garbage);
}

#define GC_FLAG(name, number)                \
    static ref name(struct vm *vm, ref self) \
    {                                        \
        (void)self;                          \
        return int_new(vm->objects, number); \
    }
GC_FLAG(debug_stats, GC_DEBUG_STATS)
GC_FLAG(debug_collectable, GC_DEBUG_COLLECTABLE)
GC_FLAG(debug_uncollectable, GC_DEBUG_UNCOLLECTABLE)
GC_FLAG(debug_saveall, GC_DEBUG_SAVEALL)

/* 2.7 has two flags more, which are part of DEBUG_LEAK. */
static ref
debug_old(struct vm *vm, int64_t number)
{
    return vm->objects->layout->gc_debug_objects ? int_new(vm->objects, number) : 0;
}

static ref
debug_instances(struct vm *vm, ref self)
{
    (void)self;
    return debug_old(vm, GC_DEBUG_INSTANCES);
}

static ref
debug_objects(struct vm *vm, ref self)
{
    (void)self;
    return debug_old(vm, GC_DEBUG_OBJECTS);
}

static ref
debug_leak(struct vm *vm, ref self)
{
    int old = vm->objects->layout->gc_debug_objects ? GC_DEBUG_INSTANCES | GC_DEBUG_OBJECTS : 0;
    (void)self;
    return int_new(vm->objects,
                   old | GC_DEBUG_COLLECTABLE | GC_DEBUG_UNCOLLECTABLE | GC_DEBUG_SAVEALL);
}

static const struct member gc_members[] = {
    {"callbacks", gc_callbacks, NULL},
    {"garbage", gc_garbage, NULL},
    {"DEBUG_STATS", debug_stats, NULL},
    {"DEBUG_COLLECTABLE", debug_collectable, NULL},
    {"DEBUG_UNCOLLECTABLE", debug_uncollectable, NULL},
    {"DEBUG_INSTANCES", debug_instances, NULL},
    {"DEBUG_OBJECTS", debug_objects, NULL},
    {"DEBUG_SAVEALL", debug_saveall, NULL},
    {"DEBUG_LEAK", debug_leak, NULL},
};

const struct native_table natives_gc = {KIND_FREE, "gc", NATIVE_ROWS(gc_rows),
                                        NATIVE_ROWS(gc_members), "gc"};

static ref
phase_text(struct objects *o, const char *phase)
{
    return str_new(o, phase, strlen(phase));
}

/* PyObject_CallFunction(callback, "sO", phase, dict): to 3.11 each one gets a text of its own, to 3.6 in a tuple. */
static ref
call_with_phase(struct vm *vm, ref callback, const char *phase, ref dict)
{
    struct objects *o = vm->objects;
    ref tuple = vm->rules->builtins_called_by_tuple ? tuple_new(o, 2) : 0;
    ref args[2] = {phase_text(o, phase), dict};
    if (tuple) {
        tuple_init(o, tuple, 0, newref(o, args[0]));
        tuple_init(o, tuple, 1, newref(o, args[1]));
        tuple_ready(o, tuple, TUPLE_BUILT);
        push(vm, tuple);
    }
    ref result = vm_call(vm, callback, args, 2);
    if (tuple)
        drop(vm, 1);
    decref(o, args[0]);
    return result;
}

void
collection_call_back(struct vm *vm, const char *phase, const struct collection_vars *info)
{
    struct objects *o = vm->objects;
    struct raised raised = vm_error_save(vm);
    ref dict = dict_new(o, DICT_LITERAL);
    set_entry(vm, dict, "generation", info->generation);
    set_entry(vm, dict, "collected", info->collected);
    set_entry(vm, dict, "uncollectable", info->uncollectable);
    if (o->layout->gc_candidates)
        set_late_entries(vm, dict, info->candidates);
    ref args[2] = {o->layout->gc_phase_text ? phase_text(o, phase) : 0, dict};
    for (uint32_t i = 0; i < list_size(o, vm->collector->vars.callbacks); i++) {
        ref callback = newref(o, list_get(o, vm->collector->vars.callbacks, i));
        ref result =
            args[0] ? vm_call(vm, callback, args, 2) : call_with_phase(vm, callback, phase, dict);
        if (result)
            decref(o, result);
        else
            vm_error_unraisable(vm, UNRAISABLE_GC_CALLBACK, callback);
        decref(o, callback);
    }
    decref(o, args[0]);
    decref(o, dict);
    vm_error_put_back(vm, raised);
}
