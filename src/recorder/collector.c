#include "config.h"

#include "recorder/recorder.h"

#include <dlfcn.h>
#include <string.h>

enum { GENERATIONS = 3, OLDER_THRESHOLD = 10, TRIES_MAX = 1 << 20 };

/* Where the collector's state is: in variables of its own, in _PyRuntime, in PyInterpreterState. */
enum place { STATIC, RUNTIME, INTERPRETER };

/* How one version keeps the collector's state. Offsets count from the first threshold, which is found by its value and that of the
 * other two: where it lies in the interpreter's state changes with every release, what surrounds it does not. */
struct layout {
    int from, to; /* versions, 100 * major + minor */
    enum place place;
    int first_threshold; /* its initial value */
    int stride;          /* bytes from one generation to the next: head, threshold, count */
    int stats;      /* unless STATIC: offset of generation_stats; where that is, aligned up to 8 */
    int collecting; /* likewise */
    int stats_in_rings; /* 3.15: stats is a pointer to rings of the latest collections */
    size_t span;        /* bytes of the state to look through */
};

/* clang-format off */
static const struct layout layouts[] = {
    /* versions  place     threshold stride stats collecting rings span */
    {306, 306, STATIC,       700, 48,   0,   0, 0, 64},   /* PyGC_Head of 32 bytes */
    {306, 306, STATIC,       700, 32,   0,   0, 0, 64},   /* of 24: blocks aligned to 8 */
    {307, 307, RUNTIME,      700, 48, 176, 248, 0, 1024},
    {307, 307, RUNTIME,      700, 32, 112, 184, 0, 1024}, /* before 3.7.4 */
    {308, 308, RUNTIME,      700, 24,  88, 160, 0, 1024},
    {309, 312, INTERPRETER,  700, 24,  88, 160, 0, 1024},
    {313, 313, INTERPRETER, 2000, 24,  88, 160, 0, 16384},
    {314, 314, INTERPRETER, 2000, 24,  80, 152, 0, 16384},
    {315, 315, INTERPRETER, 2000, 24,  80,  88, 1, 16384},
};
/* clang-format on */

/* What generation_stats holds of a generation, up to 3.14. */
struct stats {
    ssize_t collections, collected, uncollectable;
};

/* A ring of 3.15's: `items` entries of 64 bytes and the number of the latest. */
struct ring {
    size_t offset; /* in the block of all rings */
    size_t items;
};

enum {
    RING_ITEM = 64,
    RING_STATS = 16 /* bytes before an item's struct stats: when it began and ended */
};

static const struct ring rings[GENERATIONS] = {{0, 11}, {712, 3}, {912, 3}};

static const struct layout *layout; /* NULL = not found (yet) */
static int version, tries;
static volatile int *collecting;
static volatile int *count[GENERATIONS];
static char *stats_base;

struct collector_news collector_news;

/* Of the poll before. */
static struct {
    int collecting;
    int ended; /* the end of the running collection is recorded already (it still frees and allocates a little) */
    int count0;
    uint64_t counts; /* as a record has them */
    struct stats stats[GENERATIONS];
} last;

void
collector_open(int python)
{
    version = python;
}

int
collector_seen(void)
{
    return layout != NULL;
}

/* ---- finding it ---- */

static char *
state_of(const struct layout *l)
{
    static void *(*main_interpreter)(void);
    switch (l->place) {
    case STATIC:
        return symbol_address("generations");
    case RUNTIME:
        return dlsym(RTLD_DEFAULT, "_PyRuntime");
    default:
        if (!main_interpreter)
            main_interpreter = (void *(*)(void))dlsym(RTLD_DEFAULT, "PyInterpreterState_Main");
        return main_interpreter ? main_interpreter() : NULL;
    }
}

static int
int_at(const char *p)
{
    int value;
    memcpy(&value, p, sizeof value);
    return value;
}

/* The address of the first threshold, NULL if it is not there (yet). */
static char *
find_thresholds(const struct layout *l, char *state)
{
    for (char *p = state; p < state + l->span; p += sizeof(int))
        if (int_at(p) == l->first_threshold && int_at(p + l->stride) == OLDER_THRESHOLD &&
            int_at(p + 2 * l->stride) == OLDER_THRESHOLD)
            return p;
    return NULL;
}

static char *
aligned(char *p)
{
    return (char *)(((uintptr_t)p + 7) & ~(uintptr_t)7);
}

/* Where a generation's stats are; NULL when they are gone (3.15 frees them at the end). */
static const char *
stats_of(int generation)
{
    if (!layout->stats_in_rings)
        return stats_base + (size_t)generation * sizeof(struct stats);
    const struct ring *ring = &rings[generation];
    const char *base = *(char **)stats_base;
    if (!base)
        return NULL;
    base += ring->offset;
    size_t latest = *(const unsigned char *)(base + ring->items * RING_ITEM);
    return base + latest % ring->items * RING_ITEM + RING_STATS;
}

static void
read_stats(struct stats *stats, int generation)
{
    const char *p = stats_of(generation);
    if (p)
        memcpy(stats, p, sizeof *stats);
}

static int
try_layout(const struct layout *l)
{
    char *state = state_of(l);
    char *thresholds = state ? find_thresholds(l, state) : NULL;
    if (!thresholds)
        return 0;
    if (l->place == STATIC) {
        stats_base = symbol_address("generation_stats");
        collecting = symbol_address("collecting");
    } else {
        stats_base = aligned(thresholds + l->stats);
        collecting = (volatile int *)aligned(thresholds + l->collecting);
    }
    if (!stats_base || !collecting || *collecting != 0 ||
        (l->stats_in_rings && !*(char **)stats_base))
        return 0;
    for (int g = 0; g < GENERATIONS; g++)
        count[g] = (volatile int *)(thresholds + g * l->stride) + 1;
    layout = l;
    for (int g = 0; g < GENERATIONS; g++)
        read_stats(&last.stats[g], g);
    return 1;
}

static void
look_for_it(void)
{
    static int wait; /* looking is slow: less and less often */
    if (tries == TRIES_MAX || tries++ < wait)
        return;
    wait = tries + tries / 8;
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++)
        if (version >= layouts[i].from && version <= layouts[i].to && try_layout(&layouts[i]))
            return;
}

/* ---- following it ---- */

static void
record_start(void)
{
    tape_put(last.counts << 16 | RECORD_GC_START, 0);
}

static void
record_end(int generation, ssize_t collected, ssize_t uncollectable)
{
    tape_put((uint64_t)collected << 16 | RECORD_GC_END,
             (uint64_t)uncollectable << 16 | (unsigned)generation);
}

/* Records the collections of a generation that ended since the poll before. Of several only the sums are known: the last one has them. */
static int
record_ended(int generation)
{
    struct stats *before = &last.stats[generation], now = *before;
    read_stats(&now, generation);
    int ended = 0;
    for (ssize_t k = now.collections - before->collections; k > 0; k--, ended++) {
        if (!last.collecting || last.ended || ended)
            record_start(); /* it made no request at all */
        record_end(generation, k == 1 ? now.collected - before->collected : 0,
                   k == 1 ? now.uncollectable - before->uncollectable : 0);
    }
    *before = now;
    return ended;
}

static void
follow(void)
{
    int running = *collecting;
    for (int g = 0; g < GENERATIONS; g++)
        if (record_ended(g))
            last.ended = 1;
    if (running && !last.collecting) {
        record_start();
        last.ended = 0;
    }
    if (!running && last.collecting && !last.ended)
        record_end(GENERATIONS, 0, 0); /* it ended without being counted */
    if (!running)
        last.ended = 0;
    last.collecting = running;
}

/* Did a collection of any generation end? */
static inline int
stats_changed(void)
{
    for (int g = 0; g < GENERATIONS; g++) {
        const struct stats *now = (const struct stats *)stats_of(g);
        if (now && now->collections != last.stats[g].collections)
            return 1;
    }
    return 0;
}

void
collector_poll(void)
{
    if (__builtin_expect(!layout, 0)) {
        look_for_it();
        return;
    }
    int count0 = *count[0];
    collector_news.count_change = count0 - last.count0;
    last.count0 = count0;
    if (__builtin_expect(*collecting != last.collecting || stats_changed(), 0))
        follow();
    collector_news.flags = (last.collecting ? RECORD_IN_COLLECTION : 0) |
                           (collector_news.count_change > 0 ? RECORD_GC_ROSE : 0);
    if (!last.collecting)
        last.counts = (uint64_t)(uint16_t)count0 | (uint64_t)(uint16_t)*count[1] << 16 |
                      (uint64_t)(uint16_t)*count[2] << 32;
}
