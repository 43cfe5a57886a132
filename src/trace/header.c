#include "trace/header.h"

enum status
trace_geometry(struct geometry *geometry, const struct trace_header *header, uint32_t alignment,
               uint64_t arena_size, const char *name, struct diagnosis *d)
{
    int version = trace_version(header);
    int micro = (int)(header->hexversion >> 8 & 0xff);
    const struct geometry *row = geometry_of(version, micro, alignment);
    const char *why = NULL;
    if (!row)
        return diagnose(d, STATUS_FORMAT, name, 0, 0,
                        "it is a recording of CPython %d.%d with blocks aligned to %u bytes, "
                        "which is not modelled; %s to %s are",
                        version / 100, version % 100, alignment, geometry_row(0)->name,
                        geometry_newest()->name);
    if (arena_size > UINT32_MAX)
        why = "an arena of 4 GiB or more";
    else
        why = geometry_override(geometry, row, 0, (uint32_t)arena_size);
    if (why)
        return diagnose(d, STATUS_CONTRADICTION, name, 0, 0,
                        "its arenas have %llu bytes, which cannot be: %s",
                        (unsigned long long)arena_size, why);
    return STATUS_OK;
}
