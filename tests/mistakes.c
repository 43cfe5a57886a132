/* Prints what the simulator says of each snippet of a file that is wrong before it runs, as the modelled interpreter prints it.
 *
 *     mistakes VERSION FILE        FILE: snippets under lines "%% TITLE"
 *
 * tests/front/mistakes.py prints the same of a real interpreter. */
#include <stdio.h>
#include <string.h>

#include "python/code.h"

static void
print_snippet(const char *text, size_t length, const struct dialect *dialect)
{
    struct program *p;
    struct diagnosis d = {0};
    char source[8192];
    snprintf(source, sizeof source, "%.*s", (int)length, text);
    if (program_compile(source, strlen(source), "x.py", dialect, &p, &d) == STATUS_OK) {
        puts("accepted");
        program_free(p);
        return;
    }
    if (d.report[0])
        fputs(d.report, stdout);
    else if (d.status == STATUS_UNSUPPORTED) /* which the interpreter has */
        puts("accepted");
    else
        printf("unexplained: %s\n", d.message);
}

int
main(int argc, char **argv)
{
    static char text[1 << 20];
    const struct dialect *dialect = argc == 3 ? dialect_named(argv[1]) : NULL;
    FILE *file = dialect ? fopen(argv[2], "rb") : NULL;
    if (!file) {
        fputs("usage: mistakes VERSION FILE\n", stderr);
        return 2;
    }
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    for (const char *p = text; !strncmp(p, "%% ", 3);) {
        const char *end = strchr(p, '\n');
        const char *next = strstr(end, "\n%% ");
        next = next ? next + 1 : end + strlen(end);
        printf("%.*s\n", (int)(end - p), p);
        print_snippet(end + 1, (size_t)(next - end - 1), dialect);
        p = next;
    }
    return 0;
}
