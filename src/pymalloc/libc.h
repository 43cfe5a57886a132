/* The account of the underlying allocator, for the allocator's own use: requests of 0 bytes, above SMALL_REQUEST_THRESHOLD, and of
 * domains that are not pymalloc's. Only addresses and sizes are kept: how malloc arranges them is not modelled.
 *
 * Invariant: vars.libc_bytes is the sum of the bytes requested of all blocks in `libc`. A request of 0 is passed on as 1 byte. */
#ifndef PYMALLOC_LIBC_H
#define PYMALLOC_LIBC_H

#include "pymalloc/pymalloc.h"

/* Registers the account. */
void libc_init(struct pymalloc *m, struct store *store);

/* PyMem_RawMalloc and its kin: like pymalloc_malloc, pymalloc_realloc, pymalloc_free. */
uint64_t libc_malloc(struct pymalloc *m, uint64_t nbytes);
uint64_t libc_realloc(struct pymalloc *m, uint64_t address, uint64_t nbytes);
int libc_free(struct pymalloc *m, uint64_t address);

/* Bytes asked for (1 for a request of 0), 0 if there is no such block; its owner; sets the owner. */
uint64_t libc_requested(const struct pymalloc *m, uint64_t address);
uint32_t libc_owner(const struct pymalloc *m, uint64_t address);
void libc_own(struct pymalloc *m, uint64_t address, uint32_t owner);

#endif
