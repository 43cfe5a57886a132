#include "command/command.h"

#include <string.h>

#include "front/unicode.h"

int
complain(const struct diagnosis *d)
{
    char text[1024];
    diagnosis_text(d, text, sizeof text);
    fprintf(stderr, "arenascope: %s\n", text);
    return EXIT_BAD;
}

void
print_json_string(FILE *file, const char *text)
{
    putc('"', file);
    while (*text) {
        const char *end = text + utf8_check(text, strlen(text));
        for (; text < end; text++) {
            unsigned char c = (unsigned char)*text;
            if (c == '"' || c == '\\')
                fprintf(file, "\\%c", c);
            else if (c < 0x20)
                fprintf(file, "\\u%04x", c);
            else
                putc(c, file);
        }
        if (*text) {
            fputs("\\ufffd", file);
            text++;
        }
    }
    putc('"', file);
}
