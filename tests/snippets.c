#include "snippets.h"

#include <stdio.h>
#include <string.h>

int
snippets_print(int argc, char **argv, print_snippet_fn *print)
{
    static char text[1 << 20];
    const struct dialect *dialect = argc == 3 ? dialect_named(argv[1]) : NULL;
    FILE *file = dialect ? fopen(argv[2], "rb") : NULL;
    if (!file) {
        fprintf(stderr, "usage: %s VERSION FILE\n", argv[0]);
        return 2;
    }
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    for (const char *p = text; !strncmp(p, "%% ", 3);) {
        const char *end = strchr(p, '\n');
        const char *next = strstr(end, "\n%% ");
        next = next ? next + 1 : end + strlen(end);
        printf("%.*s\n", (int)(end - p), p);
        print(end + 1, (size_t)(next - end - 1), dialect);
        p = next;
    }
    return 0;
}
