/* What a recording says of itself, and the allocator that it calls for. */
#ifndef TRACE_HEADER_H
#define TRACE_HEADER_H

#include <stdint.h>

#include "base/status.h"
#include "pymalloc/geometry.h"

struct trace_header {
    uint32_t pid;
    uint32_t hexversion; /* as PY_VERSION_HEX, without the release level */
    char python[97];     /* sys.version */
    char command[137];   /* the command line */
};

/* 100 * major + minor: 308. */
static inline int
trace_version(const struct trace_header *header)
{
    return (int)(header->hexversion >> 24) * 100 + (int)(header->hexversion >> 16 & 0xff);
}

/* Fills *geometry with the row of the recorded version and alignment (bytes), and with arena_size if that is not 0: a build can be
 * configured with larger arenas. Returns STATUS_OK, or STATUS_FORMAT with *d filled when no row fits. */
enum status
trace_geometry(struct geometry *geometry, const struct trace_header *header, uint32_t alignment,
               uint64_t arena_size, const char *name, struct diagnosis *d);

#endif
