#include "trace/atrace.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/frozen.h"

enum {
    HEADER = 8 + 4 * 4 + 8 + 96 + 136, /* without the checksum */
    BLOCK_HEADER = 4 + 5 * 4,
    END = 4 + 4 + 2 * 8,
    CHECKSUM = 4
};

static const char MAGIC[8] = {'A', 'T', 'R', 'A', 'C', 'E', '0', '1'};
static const char BLOCK_TAG[4] = {'B', 'L', 'C', 'K'};
static const char END_TAG[4] = {'E', 'N', 'D', '.'};

/* ---- bytes ---- */

static uint32_t
crc32(uint32_t crc, const unsigned char *bytes, size_t length)
{
    static uint32_t table[256];
    if (!table[1])
        for (uint32_t i = 0; i < 256; i++) {
            uint32_t x = i;
            for (int bit = 0; bit < 8; bit++)
                x = x & 1 ? x >> 1 ^ UINT32_C(0xedb88320) : x >> 1;
            table[i] = x;
        }
    crc = ~crc;
    while (length--)
        crc = crc >> 8 ^ table[(crc ^ *bytes++) & 0xff];
    return ~crc;
}

/* A cursor that writes or reads fixed-size fields. */
static unsigned char *
put(unsigned char *p, uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        *p++ = (unsigned char)(number >> (8 * i));
    return p;
}

static uint64_t
get(const unsigned char **p, int bytes)
{
    uint64_t number = 0;
    for (int i = 0; i < bytes; i++)
        number |= (uint64_t) * (*p)++ << (8 * i);
    return number;
}

/* ---- writing ---- */

static uint32_t
marks_in(const struct recording *recording, uint32_t i, struct block *block)
{
    uint32_t marks = 0;
    struct entry entry;
    if (recording_block(recording, i, block))
        return 0;
    for (struct place place = block->start; packed_next(block, &place, &entry);)
        marks += entry.op == RECORD_MARK;
    return marks;
}

/* Writes bytes and what belongs to them, and the checksum of both. */
static void
write_part(FILE *file, const unsigned char *fields, size_t size, const unsigned char *bytes,
           size_t more)
{
    unsigned char checksum[CHECKSUM];
    put(checksum, crc32(crc32(0, fields, size), bytes, more), CHECKSUM);
    fwrite(fields, 1, size, file);
    if (more)
        fwrite(bytes, 1, more, file);
    fwrite(checksum, 1, sizeof checksum, file);
}

static void
write_header(const struct recording *recording, FILE *file)
{
    unsigned char header[HEADER] = {0}, *p = header;
    memcpy(p, MAGIC, sizeof MAGIC);
    p = put(p + sizeof MAGIC, HEADER, 4);
    p = put(p, recording->header.pid, 4);
    p = put(p, recording->header.hexversion, 4);
    p = put(p, recording->alignment, 4);
    p = put(p, recording->arena_size, 8);
    memcpy(p, recording->header.python, strlen(recording->header.python));
    memcpy(p + 96, recording->header.command, strlen(recording->header.command));
    write_part(file, header, sizeof header, NULL, 0);
}

static void
write_block(const struct recording *recording, uint32_t i, struct block *block, FILE *file)
{
    const struct stored_block *stored = &recording->block[i];
    unsigned char fields[BLOCK_HEADER], *p = fields;
    memcpy(p, BLOCK_TAG, sizeof BLOCK_TAG);
    p = put(p + sizeof BLOCK_TAG, stored->size, 4);
    p = put(p, stored->packed, 4);
    p = put(p, stored->records, 4);
    p = put(p, stored->requests, 4);
    put(p, marks_in(recording, i, block), 4);
    write_part(file, fields, sizeof fields, stored->bytes, stored->size);
}

enum status
atrace_write(const struct recording *recording, FILE *file)
{
    unsigned char end[END], *p = end;
    struct block block;
    memset(&block, 0, sizeof block);
    write_header(recording, file);
    for (uint32_t i = 0; i < recording->blocks; i++)
        write_block(recording, i, &block, file);
    block_release(&block);
    memcpy(p, END_TAG, sizeof END_TAG);
    p = put(p + sizeof END_TAG, recording->complete != 0, 4);
    p = put(p, recording->records, 8);
    put(p, recording->requests, 8);
    write_part(file, end, sizeof end, NULL, 0);
    return fflush(file) == 0 && !ferror(file) ? STATUS_OK : STATUS_IO;
}

static enum status
cannot_write(const char *path, struct diagnosis *d)
{
    return diagnose(d, STATUS_IO, path, 0, 0, "cannot be written: %s", strerror(errno));
}

enum status
atrace_save(const struct recording *recording, const char *path, struct diagnosis *d)
{
    char temporary[4096];
    mode_t mask = umask(0);
    umask(mask);
    int n = snprintf(temporary, sizeof temporary, "%s.XXXXXX", path);
    int fd = n > 0 && (size_t)n < sizeof temporary ? mkstemp(temporary) : -1;
    FILE *file = fd < 0 ? NULL : fdopen(fd, "wb");
    if (!file)
        return cannot_write(path, d);
    fchmod(fd, 0666 & ~mask);
    enum status status = atrace_write(recording, file);
    if (fclose(file) != 0 || status || rename(temporary, path) != 0) {
        status = cannot_write(path, d);
        unlink(temporary);
    }
    return status;
}

/* ---- reading ---- */

/* A file being read. */
struct reader {
    struct source *source;
    struct recording *recording;
    uint64_t offset; /* of the part being read */
    unsigned char *bytes;
    size_t room;
    struct block block;
};

/* Reads `size` bytes of a part into reader->bytes at `at`; 0 = they are not there. */
static int
read_bytes(struct reader *reader, size_t at, size_t size)
{
    if (at + size > reader->room) {
        reader->room = (at + size) * 2;
        reader->bytes = store_realloc(reader->bytes, reader->room);
    }
    return source_read(reader->source, reader->bytes + at, size) == size;
}

/* The part of `size` bytes in reader->bytes is followed by its checksum: is it right? */
static int
checksum_is_right(struct reader *reader, size_t size)
{
    if (!read_bytes(reader, size, CHECKSUM))
        return 0;
    const unsigned char *p = reader->bytes + size;
    return crc32(0, reader->bytes, size) == get(&p, CHECKSUM);
}

/* Notes that the file is damaged where the present part begins. Returns 0. */
static int
damaged(struct reader *reader, const char *why)
{
    const char *problem = source_problem(reader->source);
    diagnose(&reader->recording->diagnosis, STATUS_FORMAT, reader->recording->name, 0, 0,
             "damaged at byte %" PRIu64 ", after record %" PRIu64 ": %s", reader->offset,
             reader->recording->records, problem ? problem : why);
    return 0;
}

static void
copy_text(char *to, const unsigned char *from, size_t size)
{
    for (size_t i = 0; i < size && from[i]; i++)
        to[i] = from[i] < 0x20 || from[i] == 0x7f ? '?' : (char)from[i];
}

static struct recording *
read_header(struct reader *reader, struct diagnosis *d)
{
    struct trace_header header;
    const char *name = source_name(reader->source);
    memset(&header, 0, sizeof header);
    if (!read_bytes(reader, 0, HEADER) || !checksum_is_right(reader, HEADER)) {
        diagnose(d, STATUS_FORMAT, name, 0, 0, "the recording is damaged in its header");
        return NULL;
    }
    const unsigned char *p = reader->bytes + sizeof MAGIC + 4;
    header.pid = (uint32_t)get(&p, 4);
    header.hexversion = (uint32_t)get(&p, 4);
    uint32_t alignment = (uint32_t)get(&p, 4);
    uint64_t arena_size = get(&p, 8);
    copy_text(header.python, p, 96);
    copy_text(header.command, p + 96, 136);
    struct recording *recording = recording_new(name, &header);
    recording->alignment = alignment;
    recording->arena_size = arena_size;
    if (!trace_geometry(&recording->geometry, &header, alignment, arena_size, name, d))
        return recording;
    recording_free(recording);
    return NULL;
}

/* The labels of the marks in the block that was read last. */
static const char *
collect_marks(struct reader *reader)
{
    struct recording *recording = reader->recording;
    struct block *block = &reader->block;
    const char *wrong = recording_block(recording, recording->blocks - 1, block);
    struct entry entry;
    if (wrong)
        return wrong;
    for (struct place place = block->start; packed_next(block, &place, &entry);)
        if (entry.op == RECORD_MARK && !recording_add_mark(recording, block->text))
            return "too many marks";
    return block->wrong;
}

static int
read_block(struct reader *reader)
{
    const unsigned char *p = reader->bytes + sizeof BLOCK_TAG;
    if (!read_bytes(reader, sizeof BLOCK_TAG, BLOCK_HEADER - sizeof BLOCK_TAG))
        return damaged(reader, "the file ends in a block");
    p = reader->bytes + sizeof BLOCK_TAG;
    uint32_t size = (uint32_t)get(&p, 4), packed = (uint32_t)get(&p, 4);
    uint32_t records = (uint32_t)get(&p, 4), requests = (uint32_t)get(&p, 4);
    uint32_t marks = (uint32_t)get(&p, 4);
    if (size > packed || packed > BLOCK_PACKED_MAX || records > BLOCK_RECORDS || !records ||
        requests > records || marks > records)
        return damaged(reader, "a block of impossible size");
    if (reader->recording->records % BLOCK_RECORDS)
        return damaged(reader, "a block that is not full is not the last");
    if (!read_bytes(reader, BLOCK_HEADER, size))
        return damaged(reader, "the file ends in a block");
    if (!checksum_is_right(reader, BLOCK_HEADER + size))
        return damaged(reader, "the checksum of a block is wrong");
    recording_append_stored(reader->recording, reader->bytes + BLOCK_HEADER, size, packed, records,
                            requests);
    const char *wrong = marks ? collect_marks(reader) : NULL;
    return wrong ? damaged(reader, wrong) : 1;
}

static int
read_end(struct reader *reader)
{
    struct recording *recording = reader->recording;
    if (!read_bytes(reader, sizeof END_TAG, END - sizeof END_TAG) ||
        !checksum_is_right(reader, END))
        return damaged(reader, "the end of the file is not whole");
    const unsigned char *p = reader->bytes + sizeof END_TAG;
    int complete = get(&p, 4) == 1;
    uint64_t records = get(&p, 8), requests = get(&p, 8);
    if (records != recording->records || requests != recording->requests)
        return damaged(reader, "there are not as many records as its end says");
    if (read_bytes(reader, 0, 1))
        return damaged(reader, "there is more behind the end");
    recording->complete = complete;
    return 0;
}

/* Reads the next part; 0 = that was the last. */
static int
read_part(struct reader *reader)
{
    if (!read_bytes(reader, 0, sizeof BLOCK_TAG))
        return damaged(reader, "the file ends here, without its end part");
    if (memcmp(reader->bytes, BLOCK_TAG, sizeof BLOCK_TAG) == 0)
        return read_block(reader);
    if (memcmp(reader->bytes, END_TAG, sizeof END_TAG) == 0)
        return read_end(reader);
    return damaged(reader, "neither a block nor the end");
}

struct recording *
atrace_read(struct source *source, struct diagnosis *d)
{
    struct reader reader;
    memset(&reader, 0, sizeof reader);
    reader.source = source;
    reader.recording = read_header(&reader, d);
    reader.offset = HEADER + CHECKSUM;
    while (reader.recording && read_part(&reader))
        reader.offset +=
            BLOCK_HEADER + CHECKSUM + reader.recording->block[reader.recording->blocks - 1].size;
    block_release(&reader.block);
    free(reader.bytes);
    return reader.recording;
}
