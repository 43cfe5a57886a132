/* arenascope: finds the subcommand and runs it. */
#include "config.h"

#include <locale.h>
#if HAVE_DECL_M_MMAP_THRESHOLD
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "command/command.h"
#include "command/options.h"

static const struct command commands[] = {
#define COMMAND(name, operands, summary) {#name, operands, summary, command_##name},
#include "command/commands.def"
#undef COMMAND
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

const struct command *
command_named(const char *name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

static void
out_of_memory(size_t bytes)
{
    fprintf(stderr, "arenascope: out of memory (%zu bytes more were needed)\n", bytes);
    exit(EXIT_FAILURE);
}

/* Large arrays are always had from the system, zeroed and untouched, and given back to it. Left to itself, the C library takes them from
 * its heap as soon as one was freed, and fills them with zeros page by page. */
static void
prepare_memory(void)
{
#if HAVE_DECL_M_MMAP_THRESHOLD
    enum { LARGE = 1024 * 1024 };
    mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

static int
print_help(void)
{
    printf(
        "usage: arenascope [COMMAND] [OPTION]... [FILE]...\n"
        "Shows how CPython manages memory. FILE is a scenario (a Python program) or a recording.\n"
        "Without a command FILE is played; without a file the installed lecture is listed.\n\n");
    for (int i = 0; i < COMMANDS; i++)
        printf("  %-10s %s\n", commands[i].name, commands[i].summary);
    printf("\n'arenascope COMMAND --help' tells more; so do arenascope(1) and\n"
           "arenascope-scenario(5).\n");
    return EXIT_SUCCESS;
}

/* Writes what is still buffered; a full disk or closed pipe must not look like success. */
static int
flush_output(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    fprintf(stderr, "arenascope: cannot write the output\n");
    return status ? status : EXIT_FAILURE;
}

int
main(int argc, char **argv)
{
    static char play[] = "play";
    store_out_of_memory = out_of_memory;
    prepare_memory();
    setlocale(LC_ALL, "");
    setlocale(LC_NUMERIC, "C");
    if (argc > 1 && strcmp(argv[1], "--help") == 0)
        return print_help();
    if (argc > 1 && strcmp(argv[1], "--version") == 0) {
        printf("arenascope %s\n", PACKAGE_VERSION);
        return flush_output(EXIT_SUCCESS);
    }
    const struct command *command = argc > 1 ? command_named(argv[1]) : NULL;
    if (command)
        return flush_output(command->run(command, argc - 1, argv + 1));
    command = command_named(play);
    if (!command) {
        fprintf(stderr, "arenascope: which command? See 'arenascope --help'\n");
        return EXIT_USAGE;
    }
    argv[0] = play;
    return flush_output(command->run(command, argc, argv));
}
