#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"

static const struct command commands[] = {
    {"verify", command_verify, "RECORDING... [--all] [--json]",
     "compare recordings with the allocator's model, address by address"},
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

static int
print_help(void)
{
    printf("Usage: arenascope COMMAND [ARGUMENT]...\n\n");
    for (int i = 0; i < COMMANDS; i++)
        printf("  arenascope %s %s\n      %s\n", commands[i].name, commands[i].arguments,
               commands[i].summary);
    return STATUS_DONE;
}

int
main(int argc, char **argv)
{
    if (argc < 2)
        return usage_error("", "a command is missing");
    if (strcmp(argv[1], "--help") == 0)
        return print_help();
    if (strcmp(argv[1], "--version") == 0) {
        printf("%s\n", PACKAGE_STRING);
        return STATUS_DONE;
    }
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(argv[1], commands[i].name) == 0)
            return commands[i].run(argc - 1, argv + 1);
    return usage_error("", "there is no command '%s'", argv[1]);
}
