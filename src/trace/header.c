#include "trace/header.h"

/* The row of that version and alignment, NULL if there is none. */
static const struct geometry *
row_of(int version, uint32_t alignment)
{
    const struct geometry *row;
    for (int i = 0; (row = geometry_row(i)); i++)
        if (row->version == version && row->alignment == alignment)
            return row;
    return NULL;
}

enum status
trace_geometry(struct geometry *geometry, const struct trace_header *header, uint32_t alignment,
               uint64_t arena_size, const char *name, struct diagnosis *d)
{
    int version = trace_version(header);
    const struct geometry *row = row_of(version, alignment);
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
