#include "command/refused.h"

#include <stdio.h>
#include <string.h>

#include "command/command.h"

int
refusals_add(struct refusals *refusals, const struct interpreter *interpreter,
             const struct diagnosis *why)
{
    refusals->list[refusals->count++] = (struct refusal){*why, interpreter};
    return EXIT_BAD;
}

static int
same_reason(const struct refusal *a, const struct refusal *b)
{
    return a->why.line == b->why.line && a->why.column == b->why.column &&
           strcmp(a->why.message, b->why.message) == 0;
}

/* Is refusal i the first with its reason? */
static int
is_first(const struct refusals *refusals, int i)
{
    for (int k = 0; k < i; k++)
        if (same_reason(&refusals->list[k], &refusals->list[i]))
            return 0;
    return 1;
}

/* "CPython 2.7.18, 3.6.15": whose models refuse for the same reason as i, the first of them. */
static void
print_versions(const struct refusals *refusals, int i)
{
    const char *before = "CPython ";
    for (int k = i; k < refusals->count; k++)
        if (same_reason(&refusals->list[k], &refusals->list[i])) {
            fprintf(stderr, "%s%s", before, refusals->list[k].interpreter->version);
            before = ", ";
        }
}

void
refusals_tell(const struct refusals *refusals)
{
    int alike = !refusals->accepted;
    for (int i = 1; i < refusals->count; i++)
        alike &= same_reason(&refusals->list[0], &refusals->list[i]);
    for (int i = 0; i < refusals->count; i++) {
        if (!is_first(refusals, i))
            continue;
        char text[1024];
        diagnosis_text(&refusals->list[i].why, text, sizeof text);
        fprintf(stderr, "arenascope: %s", text);
        if (!alike) {
            fputs(" (not compared with ", stderr);
            print_versions(refusals, i);
            putc(')', stderr);
        }
        putc('\n', stderr);
    }
}
