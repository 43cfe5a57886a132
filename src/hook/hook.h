/* Hearing of every request that a CPython process (3.6 or later) makes of its allocators: what the recorder and the tap have in common.
 *
 * The allocators of the domains PYMEM_DOMAIN_MEM and PYMEM_DOMAIN_OBJ are replaced by wrappers that pass everything on. Whoever links
 * this file defines hook_before() and hook_after(), which are called around each request, with the GIL held. They must not ask the
 * allocators for anything themselves. Nothing of Python is needed to build this: its few functions are looked up by the loader.
 * No name here is seen outside of the library that it is linked into. */
#ifndef HOOK_HOOK_H
#define HOOK_HOOK_H

#include <stddef.h>

#pragma GCC visibility push(hidden)

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

/* Wraps again where the interpreter has put an original allocator back. Returns the number of domains where it had. */
unsigned hook_restore(void);

/* Are all wrappers in place? */
int hook_intact(void);

/* Takes the wrapper out of a domain, and puts it back. */
void hook_suspend(enum hook_domain domain);
void hook_resume(enum hook_domain domain);

#pragma GCC visibility pop

#endif
