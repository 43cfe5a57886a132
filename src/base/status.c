#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>

const char *
status_message(enum status status)
{
    static const char *const messages[] = {
#define STATUS_TEXT(name, message) message,
        STATUS_TABLE(STATUS_TEXT)
#undef STATUS_TEXT
    };
    return messages[status];
}

enum status
diagnose(struct diagnosis *d, enum status status, const char *file, int line, int column,
         const char *format, ...)
{
    va_list arguments;
    if (!d)
        return status;
    d->status = status;
    d->line = line;
    d->column = column;
    if (file)
        snprintf(d->file, sizeof d->file, "%s", file);
    va_start(arguments, format);
    vsnprintf(d->message, sizeof d->message, format, arguments);
    va_end(arguments);
    return status;
}

size_t
diagnosis_text(const struct diagnosis *d, char *buffer, size_t size)
{
    int length;
    if (d->file[0] && d->line && d->column)
        length = snprintf(buffer, size, "%s:%d:%d: %s", d->file, d->line, d->column, d->message);
    else if (d->file[0] && d->line)
        length = snprintf(buffer, size, "%s:%d: %s", d->file, d->line, d->message);
    else if (d->file[0])
        length = snprintf(buffer, size, "%s: %s", d->file, d->message);
    else
        length = snprintf(buffer, size, "%s", d->message);
    return length < 0 ? 0 : (size_t)length < size ? (size_t)length : size - 1;
}
