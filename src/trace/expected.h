/* What the real interpreter said of its allocator while it was recorded: the file NAME.expected.json beside NAME.arsc.zst.
 *
 * {"python": "3.8.18 ...", "alignment": 16, "records": 45356, ..., "snapshots": [{"stats": 0, "record": 0, "label": "auto",
 *  "classes": {"16": [pools, in use, available], ...}, "arenas_total": 3, ...}, ...]}
 * Names that are not known are skipped, so that later recorders may say more. */
#ifndef TRACE_EXPECTED_H
#define TRACE_EXPECTED_H

#include "base/status.h"
#include "pymalloc/census.h"

/* One number of a snapshot, outside the classes. */
struct expected_field {
    const char *name; /* in the file */
    uint32_t offset;  /* in struct census */
    uint32_t size;    /* bytes there: 4 or 8 */
};

/* The table of those numbers; ends with name NULL. Static storage. */
extern const struct expected_field expected_fields[];

struct snapshot {
    uint64_t number;      /* of the statistics record */
    uint64_t record;      /* wire record before which it was taken */
    char label[64];       /* why it was taken */
    uint32_t given;       /* bit i: expected_fields[i] is in the file */
    struct census census; /* what the interpreter said; classes that it did not name are 0 */
};

struct expected {
    uint32_t alignment; /* bytes; 0 = the file does not say */
    uint64_t records;   /* wire records of the recording; 0 = the file does not say */
    char python[97];
    struct snapshot *snapshot; /* by number */
    uint32_t snapshots;
};

/* Reads the file at path into *expected, which expected_free() frees. Returns STATUS_OK, STATUS_NOT_FOUND when there is no such file,
 * or another status with *d filled; *expected is empty then. */
enum status expected_read(struct expected *expected, const char *path, struct diagnosis *d);

/* The same from `size` bytes of text; name is for messages. */
enum status expected_parse(struct expected *expected, const char *text, size_t size,
                           const char *name, struct diagnosis *d);

/* Writes to buffer where the expectations for the recording at path lie: the path without ".arsc", ".arsc.zst", ".tr", ".tr.zst" or
 * ".atrace", plus ".expected.json". Returns buffer; "" for standard input or if there is no room. */
const char *expected_path(const char *path, char *buffer, size_t size);

/* The number of a field in a census. */
uint64_t expected_value(const struct expected_field *field, const struct census *census);

void expected_free(struct expected *expected);

#endif
