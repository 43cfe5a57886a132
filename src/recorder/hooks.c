#include "config.h"

#include "recorder/recorder.h"

#include "hook/hook.h"

/* struct PyObjectArenaAllocator of CPython's C API. */
struct arena_allocator {
    void *ctx;
    void *(*alloc)(void *ctx, size_t size);
    void (*free)(void *ctx, void *ptr, size_t size);
};

extern void PyObject_GetArenaAllocator(struct arena_allocator *allocator) __attribute__((weak));
extern void PyObject_SetArenaAllocator(struct arena_allocator *allocator) __attribute__((weak));

static struct arena_allocator arenas; /* the original one */
static int inside;                    /* a request is being served: what it maps is an arena */
static unsigned restored;

/* ---- requests ---- */

/* Before a request: what happened since the last one. */
void
hook_before(void)
{
    if (__builtin_expect(!tape_running, 0))
        return;
    collector_poll();
    if (__builtin_expect(marks_waiting, 0))
        marks_write();
    stats_count();
    inside = tape_running;
}

void
hook_after(enum hook_request request, enum hook_domain domain, size_t size, const void *old,
           const void *block)
{
    static const unsigned operations[] = {
        [HOOK_MALLOC] = RECORD_MALLOC,
        [HOOK_CALLOC] = RECORD_CALLOC,
        [HOOK_REALLOC] = RECORD_REALLOC,
        [HOOK_FREE] = RECORD_FREE,
    };
    if (__builtin_expect(!inside, 0))
        return;
    inside = 0;
    unsigned op = operations[request] | (domain == HOOK_OBJ ? RECORD_OBJ : 0);
    int change = collector_news.count_change;
    if (request == HOOK_FREE)
        tape_record(op | collector_news.flags, (uint8_t)(change < -128 ? -128 : change), old, NULL);
    else
        tape_record(op | collector_news.flags, size, block, old);
}

/* ---- arenas ---- */

static void *
hooked_arena_alloc(void *ctx, size_t size)
{
    (void)ctx;
    void *p = arenas.alloc(arenas.ctx, size);
    if (tape_running && p)
        tape_record(RECORD_MAP | (inside ? RECORD_NESTED : 0) | collector_news.flags, size, p,
                    NULL);
    return p;
}

static void
hooked_arena_free(void *ctx, void *ptr, size_t size)
{
    (void)ctx;
    if (tape_running)
        tape_record(RECORD_UNMAP | (inside ? RECORD_NESTED : 0) | collector_news.flags, size, ptr,
                    NULL);
    arenas.free(arenas.ctx, ptr, size);
}

/* ---- putting them in place ---- */

int
hooks_install(void)
{
    struct arena_allocator ours = {NULL, hooked_arena_alloc, hooked_arena_free};
    if (!PyObject_GetArenaAllocator || !PyObject_SetArenaAllocator || !hook_install())
        return 0;
    PyObject_GetArenaAllocator(&arenas);
    PyObject_SetArenaAllocator(&ours);
    return 1;
}

void
hooks_restore(void)
{
    if (tape_running)
        restored += hook_restore();
}

unsigned
hooks_restored(void)
{
    return restored;
}
