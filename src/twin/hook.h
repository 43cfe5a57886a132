/* Hearing of every request that a CPython process (3.6 or later) makes of its object allocator.
 *
 * The allocators of the domains PYMEM_DOMAIN_MEM and PYMEM_DOMAIN_OBJ are replaced by wrappers that pass everything on. Whoever links
 * this file defines hook_before() and hook_after(), which are called around each request, with the GIL held. They must not ask the
 * allocator for anything themselves. Nothing of Python is needed to build this: its few functions are looked up by the loader. */
#ifndef TWIN_HOOK_H
#define TWIN_HOOK_H

#include <stddef.h>

enum hook_request { HOOK_MALLOC, HOOK_CALLOC, HOOK_REALLOC, HOOK_FREE };

/* PyMemAllocatorDomain's numbers. */
enum hook_domain { HOOK_RAW, HOOK_MEM, HOOK_OBJ };

/* Defined by whoever listens. old: the block that was (realloc, free), block: the one that is (NULL after free). */
void hook_before(void);
void hook_after(enum hook_request request, enum hook_domain domain, size_t size, const void *old,
                const void *block);

/* Puts the wrappers in place. Returns 0 if this process has no PyMem_SetAllocator. */
int hook_install(void);

/* Gives the allocators back that were there. */
void hook_remove(void);

#endif
