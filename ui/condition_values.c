#include "config.h"

#include "ui/condition_values.h"

#include <stdlib.h>

#include "gc/collector.h"
#include "python/scenario.h"
#include "ui/condition.h"
#include "ui/i18n.h"
#include "ui/things.h"

/* How a word gets its value: `number` distinguishes the words that share a function. */
struct word {
    struct value (*value)(const struct moment *moment, const char *argument, int number);
    int number;
};

/* ---- the run ---- */

enum { RUN_EVENT, RUN_LINE, RUN_PRINTED };

static struct value
value_of_run(const struct moment *moment, const char *argument, int number)
{
    size_t length = 0;
    (void)argument;
    if (number == RUN_EVENT)
        return value_of((int64_t)moment->number);
    if (number == RUN_LINE)
        return value_of(moment->line);
    if (!moment->scenario)
        return no_value();
    scenario_output(moment->scenario, &length);
    return value_of((int64_t)length);
}

/* ---- the allocator's totals ---- */

enum { TOTAL_ARENAS, TOTAL_MAPPED_EVER, TOTAL_MOST, TOTAL_USABLE, TOTAL_FREE_POOLS, TOTAL_LIBC };

static struct value
value_of_total(const struct moment *moment, const char *argument, int number)
{
    const struct pymalloc *mem = moment->mem;
    int64_t usable = 0, pools = 0;
    (void)argument;
    switch (number) {
    case TOTAL_ARENAS:
        return value_of(mem->vars.narenas_currently_allocated);
    case TOTAL_MAPPED_EVER:
        return value_of((int64_t)mem->vars.ntimes_arena_allocated);
    case TOTAL_MOST:
        return value_of((int64_t)mem->vars.narenas_highwater);
    case TOTAL_LIBC:
        return value_of((int64_t)mem->vars.libc_bytes);
    default:
        break;
    }
    for (uint32_t a = mem->vars.usable_arenas; a != NO_ARENA; a = mem->arenas.at[a].nextarena) {
        usable++;
        pools += mem->arenas.at[a].nfreepools;
    }
    return value_of(number == TOTAL_USABLE ? usable : pools);
}

/* ---- one size class ---- */

enum { CLASS_USED, CLASS_FREE, CLASS_POOLS };

static struct value
value_of_class(const struct moment *moment, const char *argument, int number)
{
    const struct pymalloc *mem = moment->mem;
    char *end;
    unsigned long c = strtoul(argument, &end, 10);
    int64_t used = 0, pools = 0;
    if (*end || c >= geometry_classes(&mem->geometry))
        return no_value();
    for (uint32_t pool = FIRST_POOL; pool < frozen_length(mem->pools); pool++)
        if (mem->pools.at[pool].count && mem->pools.at[pool].szidx == c) {
            used += mem->pools.at[pool].count;
            pools++;
        }
    if (number == CLASS_FREE)
        return value_of(pools * geometry_capacity(&mem->geometry, (uint32_t)c) - used);
    return value_of(number == CLASS_USED ? used : pools);
}

/* ---- one arena, one pool ---- */

enum { ARENA_NFREEPOOLS, ARENA_RANK };

static struct value
value_of_arena(const struct moment *moment, const char *argument, int number)
{
    const struct pymalloc *mem = moment->mem;
    struct named_thing named;
    thing_named(&named, moment, argument, NULL);
    if (named.thing != THING_ARENA || named.id >= frozen_length(mem->arenas) ||
        mem->arenas.at[named.id].address == 0)
        return no_value();
    if (number == ARENA_NFREEPOOLS)
        return value_of(mem->arenas.at[named.id].nfreepools);
    int64_t rank = 1;
    for (uint32_t a = mem->vars.usable_arenas; a != NO_ARENA; a = mem->arenas.at[a].nextarena) {
        if (a == named.id)
            return value_of(rank);
        rank++;
    }
    return value_of(0);
}

enum { POOL_COUNT, POOL_CLASS };

static struct value
value_of_pool(const struct moment *moment, const char *argument, int number)
{
    const struct pymalloc *mem = moment->mem;
    struct named_thing named;
    thing_named(&named, moment, argument, NULL);
    if (named.thing != THING_POOL || named.id >= frozen_length(mem->pools))
        return no_value();
    const struct pool_header *header = &mem->pools.at[named.id];
    if (mem->arenas.at[pymalloc_pool_arena(mem, (uint32_t)named.id)].address == 0)
        return no_value();
    if (number == POOL_COUNT)
        return value_of(header->count);
    return header->szidx == SZIDX_NEVER ? no_value() : value_of(header->szidx);
}

/* ---- the collector ---- */

enum {
    GC_COUNT = 0,     /* + generation */
    GC_THRESHOLD = 3, /* + generation */
    GC_OBJECTS = 6,   /* + generation */
    GC_COLLECTIONS = 9,
    GC_COLLECTING,
    GC_PHASE,
    GC_UNREACHABLE_COUNT
};

static struct value
value_of_collector(const struct moment *moment, const char *argument, int number)
{
    (void)argument;
    if (!moment->collector)
        return no_value();
    const struct collector_vars *vars = &moment->collector->vars;
    if (number < GC_THRESHOLD)
        return value_of(collector_count(moment->collector, number - GC_COUNT));
    if (number < GC_OBJECTS)
        return value_of(vars->threshold[number - GC_THRESHOLD]);
    if (number < GC_COLLECTIONS)
        return value_of(
            gc_list_size(moment->objects, collector_list(moment->collector, number - GC_OBJECTS)));
    switch (number) {
    case GC_COLLECTIONS:
        return value_of((int64_t)vars->collections);
    case GC_COLLECTING:
        return value_of(vars->now.phase != GC_PHASE_IDLE);
    case GC_PHASE:
        return value_of(vars->now.phase);
    default:
        return value_of(gc_list_size(moment->objects, GC_UNREACHABLE));
    }
}

/* ---- objects ---- */

enum {
    OBJECT_ALIVE,
    OBJECT_REFCOUNT,
    OBJECT_GC_REFS,
    OBJECT_GENERATION,
    OBJECT_TRACKED,
    OBJECT_LIVE
};

static struct value
value_of_object(const struct moment *moment, const char *argument, int number)
{
    if (!moment->objects)
        return no_value();
    if (number == OBJECT_LIVE)
        return value_of((int64_t)moment->objects->vars.live);
    struct named_thing named;
    thing_named(&named, moment, argument, NULL);
    if (named.thing != THING_OBJECT)
        return number == OBJECT_ALIVE ? value_of(0) : no_value();
    const struct object *object = object_at(moment->objects, (ref)named.id);
    switch (number) {
    case OBJECT_ALIVE:
        return value_of(1);
    case OBJECT_REFCOUNT:
        return value_of(object->ob_refcnt);
    case OBJECT_GC_REFS:
        return value_of(object->gc_refs);
    case OBJECT_GENERATION:
        return object->gc_next ? value_of(object->generation) : no_value();
    default:
        return value_of(object->gc_next != 0);
    }
}

/* ---- the table ---- */

/* X(word, argument, help, function, number) */
#define WORDS(X)                                                                                   \
    X("event", "", N_("number of the event"), value_of_run, RUN_EVENT)                             \
    X("line", "", N_("source line that runs"), value_of_run, RUN_LINE)                             \
    X("printed", "", N_("bytes the program has printed"), value_of_run, RUN_PRINTED)               \
    X("arenas", "", N_("arenas mapped"), value_of_total, TOTAL_ARENAS)                             \
    X("mapped", "", N_("arenas mapped so far"), value_of_total, TOTAL_MAPPED_EVER)                 \
    X("most", "", N_("most arenas mapped at once"), value_of_total, TOTAL_MOST)                    \
    X("usable", "", N_("arenas in usable_arenas"), value_of_total, TOTAL_USABLE)                   \
    X("freepools", "", N_("free pools in all arenas"), value_of_total, TOTAL_FREE_POOLS)           \
    X("libc", "", N_("bytes from the C library"), value_of_total, TOTAL_LIBC)                      \
    X("used", "CLASS", N_("blocks in use of a size class"), value_of_class, CLASS_USED)            \
    X("free", "CLASS", N_("free blocks of a size class"), value_of_class, CLASS_FREE)              \
    X("pools", "CLASS", N_("pools in use of a size class"), value_of_class, CLASS_POOLS)           \
    X("nfreepools", "ARENA", N_("free pools of an arena"), value_of_arena, ARENA_NFREEPOOLS)       \
    X("rank", "ARENA", N_("its rank in usable_arenas, 0 = not in it"), value_of_arena, ARENA_RANK) \
    X("count", "POOL", N_("blocks in use of a pool"), value_of_pool, POOL_COUNT)                   \
    X("szidx", "POOL", N_("size class of a pool"), value_of_pool, POOL_CLASS)                      \
    X("gen0", "", N_("count of generation 0"), value_of_collector, GC_COUNT)                       \
    X("gen1", "", N_("count of generation 1"), value_of_collector, GC_COUNT + 1)                   \
    X("gen2", "", N_("count of generation 2"), value_of_collector, GC_COUNT + 2)                   \
    X("threshold0", "", N_("threshold of generation 0"), value_of_collector, GC_THRESHOLD)         \
    X("threshold1", "", N_("threshold of generation 1"), value_of_collector, GC_THRESHOLD + 1)     \
    X("threshold2", "", N_("threshold of generation 2"), value_of_collector, GC_THRESHOLD + 2)     \
    X("objects0", "", N_("objects in generation 0"), value_of_collector, GC_OBJECTS)               \
    X("objects1", "", N_("objects in generation 1"), value_of_collector, GC_OBJECTS + 1)           \
    X("objects2", "", N_("objects in generation 2"), value_of_collector, GC_OBJECTS + 2)           \
    X("collections", "", N_("collections started"), value_of_collector, GC_COLLECTIONS)            \
    X("collecting", "", N_("1 while a collection runs"), value_of_collector, GC_COLLECTING)        \
    X("phase", "", N_("number of the collector's phase"), value_of_collector, GC_PHASE)            \
    X("unreachable", "", N_("objects set aside as unreachable"), value_of_collector,               \
      GC_UNREACHABLE_COUNT)                                                                        \
    X("live", "", N_("objects alive"), value_of_object, OBJECT_LIVE)                               \
    X("alive", "NAME", N_("1 if the name is bound"), value_of_object, OBJECT_ALIVE)                \
    X("refcount", "NAME", N_("reference count of an object"), value_of_object, OBJECT_REFCOUNT)    \
    X("gc_refs", "NAME", N_("references not yet explained"), value_of_object, OBJECT_GC_REFS)      \
    X("generation", "NAME", N_("generation of an object"), value_of_object, OBJECT_GENERATION)     \
    X("tracked", "NAME", N_("1 if the collector tracks it"), value_of_object, OBJECT_TRACKED)

const struct condition_word condition_words[] = {
#define WORD(word, argument, help, function, number) {word, argument, help},
    WORDS(WORD)
#undef WORD
        {NULL, NULL, NULL}};

static const struct word words[] = {
#define WORD(word, argument, help, function, number) {function, number},
    WORDS(WORD)
#undef WORD
};

struct value
condition_value(int word, const char *argument, const struct moment *moment)
{
    return words[word].value(moment, argument, words[word].number);
}
