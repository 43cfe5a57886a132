#include "config.h"

#include "trace/recording.h"

#include <stdlib.h>
#include <string.h>

#ifdef HAVE_ZSTD
#include <zstd.h>
#endif

#include "base/frozen.h"
#include "trace/atrace.h"
#include "trace/convert.h"

enum { ZSTD_LEVEL = 3 };

static char *
copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(store_realloc(NULL, size), text, size);
}

struct recording *
recording_new(const char *name, const struct trace_header *header)
{
    struct recording *recording = store_calloc(1, sizeof *recording);
    recording->name = copy_text(name);
    recording->header = *header;
    recording->holders = 1;
    return recording;
}

struct recording *
recording_hold(struct recording *recording)
{
    recording->holders++;
    return recording;
}

void
recording_free(struct recording *recording)
{
    if (!recording || --recording->holders)
        return;
    for (uint32_t i = 0; i < recording->blocks; i++)
        free(recording->block[i].bytes);
    for (uint32_t i = 0; i < recording->marks; i++)
        free(recording->mark[i]);
    free(recording->block);
    free(recording->mark);
    free(recording->name);
    free(recording);
}

int
recording_add_mark(struct recording *recording, const char *label)
{
    if (recording->marks == RECORDING_MARKS_MAX)
        return 0;
    if (recording->marks == recording->mark_room) {
        recording->mark_room = recording->mark_room ? recording->mark_room * 2 : 16;
        recording->mark =
            store_realloc(recording->mark, recording->mark_room * sizeof *recording->mark);
    }
    recording->mark[recording->marks++] = copy_text(label);
    return 1;
}

/* Enters a block whose bytes are the recording's from now on. */
static void
enter(struct recording *recording, struct stored_block block)
{
    if (recording->blocks == recording->block_room) {
        recording->block_room = recording->block_room ? recording->block_room * 2 : 16;
        recording->block =
            store_realloc(recording->block, recording->block_room * sizeof *recording->block);
    }
    block.first_request = recording->requests;
    recording->block[recording->blocks++] = block;
    recording->records += block.records;
    recording->requests += block.requests;
}

#ifdef HAVE_ZSTD
/* Compresses *bytes in place if that makes it smaller. */
static uint32_t
compress(unsigned char **bytes, uint32_t size)
{
    size_t room = ZSTD_compressBound(size);
    unsigned char *compressed = store_realloc(NULL, room);
    size_t n = ZSTD_compress(compressed, room, *bytes, size, ZSTD_LEVEL);
    if (ZSTD_isError(n) || n >= size) {
        free(compressed);
        return size;
    }
    free(*bytes);
    *bytes = store_realloc(compressed, n);
    return (uint32_t)n;
}
#else
static uint32_t
compress(unsigned char **bytes, uint32_t size)
{
    (void)bytes;
    return size;
}
#endif

void
recording_append(struct recording *recording, unsigned char *packed, size_t size, uint32_t records,
                 uint32_t requests)
{
    struct stored_block block = {
        .bytes = packed, .packed = (uint32_t)size, .records = records, .requests = requests};
    block.size = compress(&block.bytes, block.packed);
    enter(recording, block);
}

void
recording_append_stored(struct recording *recording, const unsigned char *bytes, uint32_t size,
                        uint32_t packed, uint32_t records, uint32_t requests)
{
    struct stored_block block = {.bytes = store_realloc(NULL, size),
                                 .size = size,
                                 .packed = packed,
                                 .records = records,
                                 .requests = requests};
    memcpy(block.bytes, bytes, size);
    enter(recording, block);
}

/* Puts the packed bytes of a stored block where they are read from. Returns NULL, or what is wrong with them. */
static const char *
fetch_packed(const struct stored_block *stored, struct block *block)
{
    unsigned char *packed = packed_bytes(block, stored->packed);
    if (stored->size == stored->packed) {
        memcpy(packed, stored->bytes, stored->packed);
        return NULL;
    }
#ifdef HAVE_ZSTD
    size_t n = ZSTD_decompress(packed, stored->packed, stored->bytes, stored->size);
    return n == stored->packed ? NULL : "it cannot be decompressed";
#else
    return "it is zstd-compressed, and this arenascope was built without libzstd";
#endif
}

const char *
recording_block(const struct recording *recording, uint32_t i, struct block *block)
{
    const struct stored_block *stored = &recording->block[i];
    const char *wrong = fetch_packed(stored, block);
    if (!wrong)
        wrong = packed_open(block, stored->packed);
    if (!wrong && block->entries != stored->records)
        wrong = "it does not have the records it claims";
    return wrong;
}

int
recording_begins(const void *bytes, size_t length)
{
    static const struct {
        const char *bytes;
        size_t length;
    } magics[] = {{"ARSC0001", 8}, {"ATRACE01", 8}, {"\x28\xb5\x2f\xfd", 4}};
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (length >= magics[i].length && memcmp(bytes, magics[i].bytes, magics[i].length) == 0)
            return 1;
    return 0;
}

struct recording *
recording_load(struct source *source, struct diagnosis *d)
{
    struct wire wire;
    struct recording *recording = NULL;
    char magic[8];
    if (source_peek(source, magic, sizeof magic) == sizeof magic &&
        memcmp(magic, "ATRACE01", sizeof magic) == 0)
        return atrace_read(source, d);
    if (wire_open(&wire, source))
        *d = wire.diagnosis;
    else
        recording = convert_wire(&wire, d);
    wire_close(&wire);
    return recording;
}

struct recording *
recording_read(const char *path, struct diagnosis *d)
{
    struct source *source = source_open(path, d);
    struct recording *recording = source ? recording_load(source, d) : NULL;
    source_close(source);
    return recording;
}
