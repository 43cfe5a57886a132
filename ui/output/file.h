/* Files that appear whole or not at all. */
#ifndef UI_OUTPUT_FILE_H
#define UI_OUTPUT_FILE_H

#include "base/status.h"
#include "ui/buffer.h"

/* Writes bytes to a file: into a new file beside it, then renamed onto it, so that nobody ever sees half of it. "-" is the standard
 * output; what is no regular file (a pipe, /dev/null) is written directly. Fills d and returns STATUS_IO when that fails; then an
 * older file of that name is untouched. */
enum status file_write(const char *path, const struct buffer *bytes, struct diagnosis *d);

#endif
