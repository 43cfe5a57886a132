#include "config.h"

#include "recorder/recorder.h"

#include <dlfcn.h>

/* As in CPython's pymem.h and objimpl.h; the same since 3.5. */
typedef struct {
    void *ctx;
    void *(*malloc)(void *ctx, size_t size);
    void *(*calloc)(void *ctx, size_t nelem, size_t elsize);
    void *(*realloc)(void *ctx, void *ptr, size_t new_size);
    void (*free)(void *ctx, void *ptr);
} PyMemAllocatorEx;

typedef struct {
    void *ctx;
    void *(*alloc)(void *ctx, size_t size);
    void (*free)(void *ctx, void *ptr, size_t size);
} PyObjectArenaAllocator;

/* A domain that is wrapped. */
struct domain {
    int number;    /* PyMemAllocatorDomain */
    unsigned flag; /* in its records */
    PyMemAllocatorEx original;
    PyMemAllocatorEx wrapped;
};

static void (*get_allocator)(int domain, PyMemAllocatorEx *allocator);
static void (*set_allocator)(int domain, PyMemAllocatorEx *allocator);

static void *hook_malloc(void *ctx, size_t size);
static void *hook_calloc(void *ctx, size_t nelem, size_t elsize);
static void *hook_realloc(void *ctx, void *ptr, size_t size);
static void hook_free(void *ctx, void *ptr);

static struct domain mem = {.number = 1, .flag = 0};
static struct domain obj = {.number = 2, .flag = RECORD_OBJ};
static PyObjectArenaAllocator arenas; /* the original one */
static int inside;                    /* a wrapped call is running: what it maps is an arena */
static unsigned restored;

/* ---- the hooks ---- */

/* Before a call: what happened since the last one. Returns 0 if nothing is recorded any more. */
static inline int
enter(void)
{
    if (__builtin_expect(!tape_running, 0))
        return 0;
    collector_poll();
    if (__builtin_expect(marks_waiting, 0))
        marks_write();
    stats_count();
    inside = 1;
    return tape_running;
}

static inline void
leave(unsigned op, size_t size, const void *address, const void *old)
{
    inside = 0;
    tape_record(op | collector_news.flags, size, address, old);
}

static void *
hook_malloc(void *ctx, size_t size)
{
    const struct domain *d = ctx;
    int recorded = enter();
    void *p = d->original.malloc(d->original.ctx, size);
    if (recorded)
        leave(RECORD_MALLOC | d->flag, size, p, NULL);
    return p;
}

static void *
hook_calloc(void *ctx, size_t nelem, size_t elsize)
{
    const struct domain *d = ctx;
    int recorded = enter();
    void *p = d->original.calloc(d->original.ctx, nelem, elsize);
    if (recorded)
        leave(RECORD_CALLOC | d->flag, nelem * elsize, p, NULL);
    return p;
}

static void *
hook_realloc(void *ctx, void *ptr, size_t size)
{
    const struct domain *d = ctx;
    int recorded = enter();
    void *p = d->original.realloc(d->original.ctx, ptr, size);
    if (recorded)
        leave(RECORD_REALLOC | d->flag, size, p, ptr);
    return p;
}

static void
hook_free(void *ctx, void *ptr)
{
    const struct domain *d = ctx;
    int recorded = enter();
    int change = collector_news.count_change;
    d->original.free(d->original.ctx, ptr);
    if (recorded)
        leave(RECORD_FREE | d->flag, (uint8_t)(change < -128 ? -128 : change), ptr, NULL);
}

static void *
hook_arena_alloc(void *ctx, size_t size)
{
    (void)ctx;
    void *p = arenas.alloc(arenas.ctx, size);
    if (tape_running && p)
        tape_record(RECORD_MAP | (inside ? RECORD_NESTED : 0) | collector_news.flags, size, p,
                    NULL);
    return p;
}

static void
hook_arena_free(void *ctx, void *ptr, size_t size)
{
    (void)ctx;
    if (tape_running)
        tape_record(RECORD_UNMAP | (inside ? RECORD_NESTED : 0) | collector_news.flags, size, ptr,
                    NULL);
    arenas.free(arenas.ctx, ptr, size);
}

/* ---- putting them in place ---- */

static void
wrap(struct domain *d)
{
    get_allocator(d->number, &d->original);
    d->wrapped = (PyMemAllocatorEx){d, hook_malloc, hook_calloc, hook_realloc, hook_free};
    set_allocator(d->number, &d->wrapped);
}

/* Wraps a domain again if the interpreter has put the original allocator back. */
static void
rewrap(struct domain *d)
{
    PyMemAllocatorEx present;
    get_allocator(d->number, &present);
    if (present.malloc != d->original.malloc)
        return;
    set_allocator(d->number, &d->wrapped);
    restored++;
}

static int
in_place(const struct domain *d)
{
    PyMemAllocatorEx present;
    get_allocator(d->number, &present);
    return present.malloc == hook_malloc && present.ctx == d;
}

int
hooks_install(void)
{
    static PyObjectArenaAllocator wrapped = {NULL, hook_arena_alloc, hook_arena_free};
    void (*get_arenas)(PyObjectArenaAllocator *) =
        (void (*)(PyObjectArenaAllocator *))dlsym(RTLD_DEFAULT, "PyObject_GetArenaAllocator");
    void (*set_arenas)(PyObjectArenaAllocator *) =
        (void (*)(PyObjectArenaAllocator *))dlsym(RTLD_DEFAULT, "PyObject_SetArenaAllocator");
    get_allocator = (void (*)(int, PyMemAllocatorEx *))dlsym(RTLD_DEFAULT, "PyMem_GetAllocator");
    set_allocator = (void (*)(int, PyMemAllocatorEx *))dlsym(RTLD_DEFAULT, "PyMem_SetAllocator");
    if (!get_arenas || !set_arenas || !get_allocator || !set_allocator)
        return 0;
    wrap(&mem);
    wrap(&obj);
    get_arenas(&arenas);
    set_arenas(&wrapped);
    return 1;
}

void
hooks_restore(void)
{
    if (!tape_running || !obj.original.malloc)
        return;
    rewrap(&mem);
    rewrap(&obj);
}

int
hooks_intact(void)
{
    return in_place(&mem) && in_place(&obj);
}

unsigned
hooks_restored(void)
{
    return restored;
}

void
hooks_suspend(void)
{
    set_allocator(obj.number, &obj.original);
}

void
hooks_resume(void)
{
    set_allocator(obj.number, &obj.wrapped);
}
