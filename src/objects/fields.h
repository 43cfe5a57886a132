/* The fields of the C structs of objects: names, offsets and sizes by version. What a pane shows of an object's bytes; nothing in the
 * simulation depends on it. tests/t-layouts.sh compares the table with the headers of real interpreters, check_objects with
 * tp_basicsize.
 *
 * Offsets and sizes are bytes; offsets count from ob_refcnt (0), with ob_type at 8: the first field is at 16. */
#ifndef OBJECTS_FIELDS_H
#define OBJECTS_FIELDS_H

#include <stdint.h>

#include "objects/layout.h"

/* One field. size 0: an array of no fixed length, which ends the struct. */
struct field {
    char name[24];
    uint32_t offset;
    uint32_t size;
};

/* A walk over a struct's fields in order. */
struct field_walk {
    const char *rest; /* NULL: the fields of this struct are not known here */
    uint32_t offset;
};

enum {
    FIELDS_OF_KINDS = OBJECT_KIND_COUNT,
    FIELDS_COMPACT_UNICODE =
        FIELDS_OF_KINDS, /* of a str that is not ASCII (3.x), instead of KIND_STR's */
    FIELDS_SETS
};

/* Begins a walk; set: an object_kind or FIELDS_COMPACT_UNICODE. */
struct field_walk fields_walk(const struct layout *layout, int set);

/* The next field; returns 0 when there is none. */
int fields_next(struct field_walk *walk, struct field *field);

/* The words of PyGC_Head, from its beginning. */
struct field_walk fields_walk_gc_head(const struct layout *layout);

#endif
