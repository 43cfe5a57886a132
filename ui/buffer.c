#include "config.h"

#include "ui/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/utf8.h"

/* Makes room for `more` bytes and the zero byte. */
static void
reserve(struct buffer *buffer, size_t more)
{
    size_t wanted = buffer->length + more + 1;
    if (wanted <= buffer->room)
        return;
    size_t room = buffer->room ? buffer->room : 256;
    while (room < wanted)
        room *= 2;
    buffer->data = store_realloc(buffer->data, room);
    buffer->room = room;
}

void
buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
    reserve(buffer, length);
    if (length)
        memcpy(buffer->data + buffer->length, bytes, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void
buffer_string(struct buffer *buffer, const char *string)
{
    buffer_add(buffer, string, strlen(string));
}

void
buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length <= 0)
        return;
    reserve(buffer, (size_t)length);
    va_start(arguments, format);
    vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buffer->length += (size_t)length;
}

void
buffer_code(struct buffer *buffer, uint32_t code)
{
    char bytes[UTF8_MAX];
    buffer_add(buffer, bytes, utf8_put(bytes, code));
}

void
buffer_milli(struct buffer *buffer, long value)
{
    if (value < 0) {
        buffer_string(buffer, "-");
        value = -value;
    }
    buffer_format(buffer, "%ld", value / 1000);
    if (value % 1000 == 0)
        return;
    buffer_format(buffer, ".%03ld", value % 1000);
    while (buffer->data[buffer->length - 1] == '0')
        buffer->data[--buffer->length] = '\0';
}

const char *
buffer_text(const struct buffer *buffer)
{
    return buffer->data ? buffer->data : "";
}

void
buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
    if (buffer->data)
        buffer->data[0] = '\0';
}

void
buffer_done(struct buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct buffer){0};
}
