/* Where the bytes of a recording come from: a file, standard input or memory; plain or zstd-compressed (told by the first bytes).
 *
 * Invariants: bytes are read once, in order, and nothing is kept but a buffer of fixed size, whatever the file claims to hold. */
#ifndef TRACE_SOURCE_H
#define TRACE_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

enum { SOURCE_AHEAD = 16 };

struct source;

/* Opens the file called path ("-" = standard input). Returns the source (source_close() frees it), or NULL with *d filled. */
struct source *source_open(const char *path, struct diagnosis *d);

/* Reads from `size` bytes in memory that outlive the source; never fails. */
struct source *source_memory(const void *bytes, size_t size);

/* Reads from an open descriptor, which stays the caller's; name is for messages. Never fails. */
struct source *source_descriptor(int fd, const char *name);

/* Copies the next `size` bytes (SOURCE_AHEAD at most) without taking them; returns how many there are. */
size_t source_peek(struct source *source, void *bytes, size_t size);

/* Closes and frees; NULL is allowed. */
void source_close(struct source *source);

/* Puts up to `size` uncompressed bytes into buffer and returns their number: fewer only at the end or at damage, which
 * source_problem() tells. */
size_t source_read(struct source *source, void *buffer, size_t size);

/* What went wrong when source_read() gave fewer bytes: NULL = the end was reached; static storage. */
const char *source_problem(const struct source *source);

/* The name for messages: the path, "standard input" or "memory". */
const char *source_name(const struct source *source);

/* 1 if the bytes in the file are zstd-compressed: offsets then count uncompressed bytes. */
int source_compressed(const struct source *source);

#endif
