/* The file form of a recording (.atrace): the packed blocks as they are kept in memory, each with a checksum.
 *
 *   header  "ATRACE01", u32 bytes of the header, u32 pid, u32 version as PY_VERSION_HEX, u32 alignment, u64 bytes of an arena,
 *           char version text[96], char command[136], u32 checksum
 *   block   "BLCK", u32 bytes stored, u32 bytes unpacked, u32 records, u32 requests, u32 marks, then the bytes (zstd if fewer are stored
 *           than unpacked), u32 checksum of all this
 *   end     "END.", u32 1 = the process ended by itself, u64 records, u64 requests, u32 checksum
 *
 * All little endian. A checksum is the CRC-32 (ISO 3309, as in zip) of the bytes of its part before it. A reader that wants one place
 * skips from block to block without reading them. See pack.h for what a block holds. */
#ifndef TRACE_ATRACE_H
#define TRACE_ATRACE_H

#include <stdio.h>

#include "trace/recording.h"

/* Writes the recording. Returns STATUS_OK, or STATUS_IO when the stream does not take it. */
enum status atrace_write(const struct recording *recording, FILE *file);

/* Writes it to the file at path, which appears whole or not at all. Returns STATUS_OK, or STATUS_IO with *d filled. */
enum status atrace_save(const struct recording *recording, const char *path, struct diagnosis *d);

/* Reads a recording from a source whose first 8 bytes are known to be "ATRACE01" (still to be read). Returns it, up to the damage if
 * there is some, or NULL with *d filled if there is nothing in it that could be played. */
struct recording *atrace_read(struct source *source, struct diagnosis *d);

#endif
