/* Prints what the simulator says of each snippet of a file that is wrong before it runs, as the modelled interpreter prints it.
 *
 *     mistakes VERSION FILE        FILE: snippets under lines "%% TITLE"
 *
 * tests/front/mistakes.py prints the same of a real interpreter. */
#include <stdio.h>
#include <string.h>

#include "snippets.h"

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
    return snippets_print(argc, argv, print_snippet);
}
