#include "hook/hook.h"

/* struct PyMemAllocatorEx of CPython's C API; the same since 3.5. */
struct allocator {
    void *ctx;
    void *(*malloc)(void *ctx, size_t size);
    void *(*calloc)(void *ctx, size_t nelem, size_t elsize);
    void *(*realloc)(void *ctx, void *block, size_t size);
    void (*free)(void *ctx, void *block);
};

extern void PyMem_GetAllocator(int domain, struct allocator *allocator) __attribute__((weak));
extern void PyMem_SetAllocator(int domain, struct allocator *allocator) __attribute__((weak));

/* The domains that are wrapped, and what was there before. A wrapper's ctx is the row of its domain. */
static struct wrapped {
    enum hook_domain domain;
    struct allocator original;
} domains[] = {{HOOK_MEM, {0}}, {HOOK_OBJ, {0}}};

enum { DOMAINS = sizeof domains / sizeof domains[0] };

static int installed;

static void *
hooked_malloc(void *ctx, size_t size)
{
    const struct wrapped *wrapped = ctx;
    hook_before();
    void *block = wrapped->original.malloc(wrapped->original.ctx, size);
    hook_after(HOOK_MALLOC, wrapped->domain, size, NULL, block);
    return block;
}

static void *
hooked_calloc(void *ctx, size_t nelem, size_t elsize)
{
    const struct wrapped *wrapped = ctx;
    hook_before();
    void *block = wrapped->original.calloc(wrapped->original.ctx, nelem, elsize);
    hook_after(HOOK_CALLOC, wrapped->domain, nelem * elsize, NULL, block);
    return block;
}

static void *
hooked_realloc(void *ctx, void *old, size_t size)
{
    const struct wrapped *wrapped = ctx;
    hook_before();
    void *block = wrapped->original.realloc(wrapped->original.ctx, old, size);
    hook_after(HOOK_REALLOC, wrapped->domain, size, old, block);
    return block;
}

static void
hooked_free(void *ctx, void *block)
{
    const struct wrapped *wrapped = ctx;
    hook_before();
    wrapped->original.free(wrapped->original.ctx, block);
    hook_after(HOOK_FREE, wrapped->domain, 0, block, NULL);
}

/* Replaces the allocator of the domain by a wrapper. */
static void
wrap(struct wrapped *wrapped)
{
    struct allocator ours = {wrapped, hooked_malloc, hooked_calloc, hooked_realloc, hooked_free};
    PyMem_SetAllocator(wrapped->domain, &ours);
}

static struct wrapped *
wrapped_domain(enum hook_domain domain)
{
    return &domains[domain == HOOK_OBJ];
}

int
hook_install(void)
{
    if (!PyMem_GetAllocator || !PyMem_SetAllocator)
        return 0;
    for (int i = 0; i < DOMAINS; i++) {
        PyMem_GetAllocator(domains[i].domain, &domains[i].original);
        wrap(&domains[i]);
    }
    installed = 1;
    return 1;
}

void
hook_remove(void)
{
    for (int i = 0; i < DOMAINS; i++)
        PyMem_SetAllocator(domains[i].domain, &domains[i].original);
    installed = 0;
}

unsigned
hook_restore(void)
{
    unsigned restored = 0;
    for (int i = 0; installed && i < DOMAINS; i++) {
        struct allocator present;
        PyMem_GetAllocator(domains[i].domain, &present);
        if (present.malloc != domains[i].original.malloc)
            continue;
        wrap(&domains[i]);
        restored++;
    }
    return restored;
}

int
hook_intact(void)
{
    for (int i = 0; installed && i < DOMAINS; i++) {
        struct allocator present;
        PyMem_GetAllocator(domains[i].domain, &present);
        if (present.malloc != hooked_malloc || present.ctx != &domains[i])
            return 0;
    }
    return installed;
}

void
hook_suspend(enum hook_domain domain)
{
    PyMem_SetAllocator(domain, &wrapped_domain(domain)->original);
}

void
hook_resume(enum hook_domain domain)
{
    wrap(wrapped_domain(domain));
}
