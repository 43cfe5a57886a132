/* Prints the shape of every code object of the snippets in a file: its path, stack size and variables; or that the snippet is refused.
 *
 *     shapes VERSION FILE        FILE: snippets under lines "%% TITLE"
 *
 * tests/front/shapes.py prints the same of a real interpreter's own compiler. */
#include <stdio.h>
#include <string.h>

#include "snippets.h"

static void
print_slots(const struct program *p, const struct code *code, const char *label, uint32_t kind)
{
    const char *separator = "";
    printf(" %s=", label);
    for (uint32_t i = 0; i < code->slots; i++)
        if (code->slot[i].kind & kind) {
            printf("%s%s", separator, p->names[code->slot[i].name]);
            separator = ",";
        }
}

/* A code object and, in order of its instructions, those inside it; each once. */
static void
print_code(const struct program *p, const struct code *code, const char *outer)
{
    char path[1024];
    uint32_t last = 0;
    snprintf(path, sizeof path, "%s/%s", outer, p->names[code->name]);
    printf("%s stack=%u", path, code->stacksize);
    print_slots(p, code, "locals", SLOT_LOCAL);
    print_slots(p, code, "cells", SLOT_CELL);
    print_slots(p, code, "frees", SLOT_FREE);
    putchar('\n');
    for (uint32_t i = 0; i < code->ninstructions; i++) {
        const struct constant *c = &p->constants[code->instructions[i].arg];
        if (code->instructions[i].op != OP_LOAD_CONST || c->kind != CONSTANT_CODE ||
            (uint32_t)c->integer <= last)
            continue;
        last = (uint32_t)c->integer;
        print_code(p, p->codes[last], path);
    }
}

static void
print_snippet(const char *text, size_t length, const struct dialect *dialect)
{
    struct program *p;
    struct diagnosis d = {0};
    if (program_compile(text, length, "snippet", dialect, &p, &d) != STATUS_OK) {
        puts(d.status == STATUS_SYNTAX ? "SyntaxError" : "not scenario Python");
        return;
    }
    print_code(p, p->codes[0], "");
    program_free(p);
}

int
main(int argc, char **argv)
{
    return snippets_print(argc, argv, print_snippet);
}
