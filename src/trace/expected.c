#include "trace/expected.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "trace/json.h"

enum { FILE_MAX = 64 << 20, SNAPSHOTS_MAX = 1 << 20 };

#define FIELD(name)                                                              \
    {                                                                            \
#name, offsetof(struct census, name), sizeof(((struct census *)0)->name) \
    }
const struct expected_field expected_fields[] = {
    FIELD(arenas_total),
    FIELD(arenas_reclaimed),
    FIELD(arenas_highwater),
    FIELD(arenas_current),
    FIELD(bytes_allocated),
    FIELD(bytes_available),
    FIELD(unused_pools),
    FIELD(bytes_unused_pools),
    FIELD(bytes_pool_headers),
    FIELD(bytes_quantization),
    FIELD(bytes_arena_alignment),
    FIELD(total),
    FIELD(map_mid),
    FIELD(map_bot),
    {NULL, 0, 0},
};

uint64_t
expected_value(const struct expected_field *field, const struct census *census)
{
    const char *at = (const char *)census + field->offset;
    uint32_t narrow;
    uint64_t wide;
    if (field->size == sizeof narrow) {
        memcpy(&narrow, at, sizeof narrow);
        return narrow;
    }
    memcpy(&wide, at, sizeof wide);
    return wide;
}

static void
set_value(const struct expected_field *field, struct census *census, uint64_t value)
{
    char *at = (char *)census + field->offset;
    uint32_t narrow = (uint32_t)value;
    if (field->size == sizeof narrow)
        memcpy(at, &narrow, sizeof narrow);
    else
        memcpy(at, &value, sizeof value);
}

/* What is being read, and what went wrong beyond JSON's own rules. */
struct parser {
    struct json json;
    struct expected *expected;
    uint32_t room;
    const char *reason;
};

static int
refuse(struct parser *parser, const char *reason)
{
    if (!parser->reason)
        parser->reason = reason;
    return 0;
}

static int
want(struct parser *parser, enum json_piece piece, const char *otherwise)
{
    return json_next(&parser->json) == piece ? 1 : refuse(parser, otherwise);
}

static int
read_number(struct parser *parser, uint64_t *number)
{
    if (!want(parser, JSON_NUMBER, "a number was expected here"))
        return 0;
    *number = parser->json.number;
    return 1;
}

/* [pools, blocks in use, blocks available] */
static int
read_class(struct parser *parser, struct census_class *class)
{
    return want(parser, JSON_ARRAY, "three numbers in brackets were expected here") &&
           read_number(parser, &class->pools) && read_number(parser, &class->in_use) &&
           read_number(parser, &class->avail) &&
           want(parser, JSON_CLOSE, "only three numbers were expected here");
}

/* {"block size": [...], ...}; needs the alignment to know the class of a size. */
static int
read_classes(struct parser *parser, struct census *census)
{
    uint32_t alignment = parser->expected->alignment;
    enum json_piece piece;
    if (!alignment)
        return refuse(parser, "\"alignment\" must come before the snapshots");
    if (!want(parser, JSON_OBJECT, "an object of classes was expected here"))
        return 0;
    while ((piece = json_next(&parser->json)) == JSON_KEY) {
        char *end;
        unsigned long size = strtoul(parser->json.string, &end, 10);
        if (*end || size == 0 || size > SMALL_REQUEST_THRESHOLD || size % alignment)
            return refuse(parser, "this is not the block size of a class");
        if (!read_class(parser, &census->by_class[size / alignment - 1]))
            return 0;
    }
    return piece == JSON_CLOSE;
}

static int
read_field(struct parser *parser, struct snapshot *snapshot)
{
    for (uint32_t i = 0; expected_fields[i].name; i++) {
        uint64_t number;
        if (strcmp(parser->json.string, expected_fields[i].name) != 0)
            continue;
        if (!read_number(parser, &number))
            return 0;
        snapshot->given |= UINT32_C(1) << i;
        set_value(&expected_fields[i], &snapshot->census, number);
        return 1;
    }
    return json_skip(&parser->json);
}

static int
read_label(struct parser *parser, struct snapshot *snapshot)
{
    if (!want(parser, JSON_TEXT, "a string was expected here"))
        return 0;
    snprintf(snapshot->label, sizeof snapshot->label, "%.63s", parser->json.string);
    return 1;
}

static int
read_snapshot(struct parser *parser, struct snapshot *snapshot)
{
    enum json_piece piece;
    while ((piece = json_next(&parser->json)) == JSON_KEY) {
        const char *key = parser->json.string;
        int ok = strcmp(key, "stats") == 0     ? read_number(parser, &snapshot->number)
                 : strcmp(key, "record") == 0  ? read_number(parser, &snapshot->record)
                 : strcmp(key, "label") == 0   ? read_label(parser, snapshot)
                 : strcmp(key, "classes") == 0 ? read_classes(parser, &snapshot->census)
                                               : read_field(parser, snapshot);
        if (!ok)
            return 0;
    }
    return piece == JSON_CLOSE;
}

static struct snapshot *
new_snapshot(struct parser *parser)
{
    struct expected *expected = parser->expected;
    if (expected->snapshots == parser->room) {
        parser->room = parser->room ? parser->room * 2 : 64;
        expected->snapshot =
            store_realloc(expected->snapshot, parser->room * sizeof *expected->snapshot);
    }
    struct snapshot *snapshot = &expected->snapshot[expected->snapshots++];
    memset(snapshot, 0, sizeof *snapshot);
    return snapshot;
}

static int
read_snapshots(struct parser *parser)
{
    struct expected *expected = parser->expected;
    enum json_piece piece;
    if (!want(parser, JSON_ARRAY, "a list of snapshots was expected here"))
        return 0;
    while ((piece = json_next(&parser->json)) == JSON_OBJECT) {
        if (expected->snapshots == SNAPSHOTS_MAX)
            return refuse(parser, "too many snapshots");
        struct snapshot *snapshot = new_snapshot(parser);
        if (!read_snapshot(parser, snapshot))
            return 0;
        if (snapshot->number != expected->snapshots - 1)
            return refuse(parser, "the snapshots are not numbered 0, 1, 2, ...");
    }
    return piece == JSON_CLOSE ? 1 : refuse(parser, "a snapshot was expected here");
}

static int
read_top(struct parser *parser, const char *key)
{
    struct expected *expected = parser->expected;
    uint64_t number;
    if (strcmp(key, "snapshots") == 0)
        return read_snapshots(parser);
    if (strcmp(key, "records") == 0)
        return read_number(parser, &expected->records);
    if (strcmp(key, "python") == 0) {
        if (!want(parser, JSON_TEXT, "a string was expected here"))
            return 0;
        snprintf(expected->python, sizeof expected->python, "%.96s", parser->json.string);
        return 1;
    }
    if (strcmp(key, "alignment") != 0)
        return json_skip(&parser->json);
    if (!read_number(parser, &number))
        return 0;
    if (number != 8 && number != 16)
        return refuse(parser, "the alignment can only be 8 or 16");
    expected->alignment = (uint32_t)number;
    return 1;
}

static int
read_all(struct parser *parser)
{
    enum json_piece piece;
    if (!want(parser, JSON_OBJECT, "an object was expected here"))
        return 0;
    while ((piece = json_next(&parser->json)) == JSON_KEY)
        if (!read_top(parser, parser->json.string))
            return 0;
    return piece == JSON_CLOSE && json_next(&parser->json) == JSON_END;
}

enum status
expected_parse(struct expected *expected, const char *text, size_t size, const char *name,
               struct diagnosis *d)
{
    struct parser parser;
    memset(expected, 0, sizeof *expected);
    memset(&parser, 0, sizeof parser);
    parser.expected = expected;
    json_open(&parser.json, text, size);
    if (read_all(&parser))
        return STATUS_OK;
    const char *reason = parser.json.reason ? parser.json.reason : parser.reason;
    diagnose(d, STATUS_FORMAT, name, parser.json.line, parser.json.column, "%s",
             reason ? reason : "the text ends too early");
    expected_free(expected);
    return STATUS_FORMAT;
}

/* The whole file as text; NULL with *d filled if that cannot be. The caller frees it. */
static char *
read_file(FILE *file, const char *path, size_t *size, struct diagnosis *d)
{
    size_t room = 1 << 16;
    char *text = store_realloc(NULL, room);
    *size = 0;
    for (size_t n; (n = fread(text + *size, 1, room - *size, file)) > 0;) {
        *size += n;
        if (*size == room)
            text = store_realloc(text, room *= 2);
        if (*size > FILE_MAX)
            break;
    }
    if (!ferror(file) && *size <= FILE_MAX)
        return text;
    diagnose(d, STATUS_IO, path, 0, 0, "cannot be read: %s",
             ferror(file) ? strerror(errno) : "it is too large for a file of expectations");
    free(text);
    return NULL;
}

enum status
expected_read(struct expected *expected, const char *path, struct diagnosis *d)
{
    size_t size;
    memset(expected, 0, sizeof *expected);
    FILE *file = fopen(path, "rb");
    if (!file && errno == ENOENT)
        return STATUS_NOT_FOUND;
    if (!file)
        return diagnose(d, STATUS_IO, path, 0, 0, "cannot be opened: %s", strerror(errno));
    char *text = read_file(file, path, &size, d);
    fclose(file);
    if (!text)
        return STATUS_IO;
    enum status status = expected_parse(expected, text, size, path, d);
    free(text);
    return status;
}

const char *
expected_path(const char *path, char *buffer, size_t size)
{
    static const char *const endings[] = {".zst", ".arsc", ".tr", ".atrace"};
    size_t length = strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (length > n && memcmp(path + length - n, endings[i], n) == 0)
            length -= n;
    }
    int n = snprintf(buffer, size, "%.*s.expected.json", (int)length, path);
    if (strcmp(path, "-") == 0 || n < 0 || (size_t)n >= size)
        buffer[0] = '\0';
    return buffer;
}

void
expected_free(struct expected *expected)
{
    free(expected->snapshot);
    memset(expected, 0, sizeof *expected);
}
