#include "command/options.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"

int
usage_error(const struct command *command, const char *format, ...)
{
    va_list arguments;
    fprintf(stderr, "arenascope %s: ", command->name);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "; see 'arenascope %s --help'\n", command->name);
    return EXIT_USAGE;
}

/* Reads a whole decimal number; *end is behind it. Returns 0 if there is none. */
static int
read_number(const char *text, uint64_t *value, const char **end)
{
    char *behind;
    if (*text < '0' || *text > '9')
        return 0;
    errno = 0;
    *value = strtoull(text, &behind, 10);
    *end = behind;
    return errno == 0;
}

uint32_t
size_from_text(const char *text)
{
    uint64_t value, unit = 1;
    const char *end;
    if (!read_number(text, &value, &end))
        return 0;
    if (*end == 'K' || *end == 'k')
        unit = 1024;
    else if (*end == 'M' || *end == 'm')
        unit = 1024 * 1024;
    if (unit > 1)
        end++;
    return *end || value > UINT32_MAX / unit ? 0 : (uint32_t)(value * unit);
}

static int
screen_from_text(const char *text, struct screen_size *size)
{
    uint64_t columns, rows;
    const char *end;
    if (!read_number(text, &columns, &end) || (*end != 'x' && *end != 'X'))
        return 0;
    if (!read_number(end + 1, &rows, &end) || *end || columns < 1 || rows < 1 || columns > 1000 ||
        rows > 1000)
        return 0;
    size->columns = (uint32_t)columns;
    size->rows = (uint32_t)rows;
    return 1;
}

/* Stores the argument as the row says. Returns NULL, or what would have been right. */
static const char *
store_value(const struct option_row *row, const char *value)
{
    uint64_t number;
    uint32_t bytes;
    const char *end;
    switch (row->kind) {
    case OPTION_FLAG:
        *(int *)row->where = 1;
        return NULL;
    case OPTION_TEXT:
    case OPTION_CHOICE:
        *(const char **)row->where = value;
        return NULL;
    case OPTION_NUMBER:
        if (!read_number(value, &number, &end) || *end)
            return "a number";
        *(uint64_t *)row->where = number;
        return NULL;
    case OPTION_SIZE:
        if (!(bytes = size_from_text(value)))
            return "a size in bytes, such as 4096, 4K or 1M";
        *(uint32_t *)row->where = bytes;
        return NULL;
    case OPTION_SCREEN:
        return screen_from_text(value, row->where) ? NULL : "COLUMNSxROWS up to 1000x1000, such as 80x24";
    case OPTION_END:
        break;
    }
    return NULL;
}

static void
print_help(const struct command *command, const struct option_row *rows)
{
    printf("usage: arenascope %s [OPTION]... %s\n%s.\n\n", command->name, command->operands,
           command->summary);
    for (; rows->kind != OPTION_END; rows++) {
        char left[48];
        snprintf(left, sizeof left, "--%s%s%s", rows->name, rows->argument ? " " : "",
                 rows->argument ? rows->argument : "");
        printf("  %-26s %s\n", left, rows->help);
    }
    printf("  %-26s %s\n", "--help", "show this");
}

static const struct option_row *
find_row(const struct option_row *rows, const char *name, size_t length)
{
    for (; rows->kind != OPTION_END; rows++)
        if (strlen(rows->name) == length && strncmp(rows->name, name, length) == 0)
            return rows;
    return NULL;
}

/* Can the word be the argument of an option that needs none? Not if it is missing, an option, or a file to work on. */
static int
is_choice(const char *word)
{
    size_t length = word ? strlen(word) : 0;
    return length > 0 && word[0] != '-' && (length < 3 || strcmp(word + length - 3, ".py") != 0);
}

/* The only option that begins with the letter; NULL if there is none, or several. */
static const struct option_row *
find_letter(const struct option_row *rows, char letter)
{
    const struct option_row *found = NULL;
    for (; rows->kind != OPTION_END; rows++) {
        if (rows->name[0] != letter)
            continue;
        if (found)
            return NULL;
        found = rows;
    }
    return found;
}

/* The row of a word that begins with a dash: "--name", "--name=value" (*value is then behind the sign), "-n". */
static const struct option_row *
option_of_word(const struct option_row *rows, const char *word, const char **value)
{
    const char *equals = strchr(word, '=');
    *value = NULL;
    if (strncmp(word, "--", 2) != 0)
        return word[1] && !word[2] ? find_letter(rows, word[1]) : NULL;
    if (equals)
        *value = equals + 1;
    return find_row(rows, word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2));
}

/* Takes the option at argv[i]; returns the number of words it took, or 0 after a mistake that was told. */
static int
take_option(const struct command *command, const struct option_row *rows, int argc, char **argv,
            int i)
{
    const char *value, *expected;
    const struct option_row *row = option_of_word(rows, argv[i], &value);
    if (!row) {
        usage_error(command, "there is no option '%s'", argv[i]);
        return 0;
    }
    if (!row->argument && value) {
        usage_error(command, "--%s takes no argument", row->name);
        return 0;
    }
    int separate = row->argument && !value;
    if (separate && row->kind == OPTION_CHOICE && !is_choice(i + 1 < argc ? argv[i + 1] : NULL)) {
        store_value(row, "");
        return 1;
    }
    if (separate && i + 1 == argc) {
        usage_error(command, "--%s needs %s", row->name, row->argument);
        return 0;
    }
    if (separate)
        value = argv[i + 1];
    if ((expected = store_value(row, value))) {
        usage_error(command, "--%s %s: expected %s", row->name, value, expected);
        return 0;
    }
    return separate ? 2 : 1;
}

int
options_parse(const struct command *command, const struct option_row *rows, int argc, char **argv,
              int *operands)
{
    int n = 0, i = 1;
    while (i < argc) {
        if (strcmp(argv[i], "--") == 0) {
            for (i++; i < argc; i++)
                argv[++n] = argv[i];
        } else if (argv[i][0] != '-' || !argv[i][1]) {
            argv[++n] = argv[i++];
        } else if (strcmp(argv[i], "--help") == 0) {
            print_help(command, rows);
            return 0;
        } else {
            int words = take_option(command, rows, argc, argv, i);
            if (!words)
                return EXIT_USAGE;
            i += words;
        }
    }
    *operands = n;
    return -1;
}
