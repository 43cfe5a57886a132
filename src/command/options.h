/* Options of the command line: one table a subcommand, from which parsing, --help and the completions are made.
 *
 * Invariants: options are long ("--name VALUE" or "--name=VALUE") and may stand before, between and behind the operands; a letter ("-n
 * VALUE") stands for the only option that begins with it; "--" ends them; "-" is an operand. What is wrong is said in one message on
 * standard error, and the status is EXIT_USAGE. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdint.h>

enum option_kind {
    OPTION_FLAG,   /* int: becomes 1 */
    OPTION_TEXT,   /* const char *: the argument, of argv's storage */
    OPTION_CHOICE, /* the same, but it may be left out (then ""): "--name=VALUE", or "--name VALUE" unless VALUE is an option or a scenario */
    OPTION_NUMBER, /* uint64_t: decimal, from 0 */
    OPTION_SIZE,   /* uint32_t: bytes, K and M allowed */
    OPTION_SCREEN, /* struct screen_size: COLSxROWS */
    OPTION_END
};

struct screen_size {
    uint32_t columns;
    uint32_t rows;
};

struct option_row {
    const char *name;     /* without dashes */
    const char *argument; /* what --help calls its argument; NULL = none */
    const char *help;     /* one line */
    enum option_kind kind;
    void *where; /* what the kind says; left alone when the option is not given */
};

struct command;

/* Takes the options out of argv[1 ..]; the operands move to argv[1 ..] and *operands becomes their number. Returns -1 to go on, or the
 * exit status to leave with: 0 after --help, EXIT_USAGE after a mistake. rows end with OPTION_END. */
int options_parse(const struct command *command, const struct option_row *rows, int argc,
                  char **argv, int *operands);

/* Says "arenascope COMMAND: MESSAGE" and how to get help; returns EXIT_USAGE. */
int usage_error(const struct command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "64", "4K", "1M" in bytes; 0 if it is no such number or does not fit. */
uint32_t size_from_text(const char *text);

#endif
