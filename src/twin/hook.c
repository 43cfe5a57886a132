#include "twin/hook.h"

/* struct PyMemAllocatorEx of CPython's C API. */
struct allocator {
    void *ctx;
    void *(*malloc)(void *ctx, size_t size);
    void *(*calloc)(void *ctx, size_t nelem, size_t elsize);
    void *(*realloc)(void *ctx, void *block, size_t size);
    void (*free)(void *ctx, void *block);
};

extern void PyMem_GetAllocator(int domain, struct allocator *allocator) __attribute__((weak));
extern void PyMem_SetAllocator(int domain, struct allocator *allocator) __attribute__((weak));

/* What was there before, by domain. A wrapper's ctx is the row of its domain. */
static struct original {
    enum hook_domain domain;
    struct allocator allocator;
} originals[] = {{HOOK_MEM, {0}}, {HOOK_OBJ, {0}}};

enum { DOMAINS = sizeof originals / sizeof originals[0] };

static void *
hooked_malloc(void *ctx, size_t size)
{
    const struct original *original = ctx;
    hook_before();
    void *block = original->allocator.malloc(original->allocator.ctx, size);
    hook_after(HOOK_MALLOC, original->domain, size, NULL, block);
    return block;
}

static void *
hooked_calloc(void *ctx, size_t nelem, size_t elsize)
{
    const struct original *original = ctx;
    hook_before();
    void *block = original->allocator.calloc(original->allocator.ctx, nelem, elsize);
    hook_after(HOOK_CALLOC, original->domain, nelem * elsize, NULL, block);
    return block;
}

static void *
hooked_realloc(void *ctx, void *old, size_t size)
{
    const struct original *original = ctx;
    hook_before();
    void *block = original->allocator.realloc(original->allocator.ctx, old, size);
    hook_after(HOOK_REALLOC, original->domain, size, old, block);
    return block;
}

static void
hooked_free(void *ctx, void *block)
{
    const struct original *original = ctx;
    hook_before();
    original->allocator.free(original->allocator.ctx, block);
    hook_after(HOOK_FREE, original->domain, 0, block, NULL);
}

int
hook_install(void)
{
    if (!PyMem_GetAllocator || !PyMem_SetAllocator)
        return 0;
    for (int i = 0; i < DOMAINS; i++) {
        struct allocator ours = {&originals[i], hooked_malloc, hooked_calloc, hooked_realloc,
                                 hooked_free};
        PyMem_GetAllocator(originals[i].domain, &originals[i].allocator);
        PyMem_SetAllocator(originals[i].domain, &ours);
    }
    return 1;
}

void
hook_remove(void)
{
    for (int i = 0; i < DOMAINS; i++)
        PyMem_SetAllocator(originals[i].domain, &originals[i].allocator);
}
