#include <stdlib.h>
#include <string.h>

#include "front/annotations.h"
#include "front/dialect.h"

/* Where an option is being read. */
struct reader {
    const char *filename;
    int line;
    int column;
    struct scenario_options *options;
    struct diagnosis *d;
};

/* Bytes: digits with K or M behind; 0 if it is no such number. */
static uint32_t
read_size(const char *value)
{
    char *end;
    unsigned long size = *value >= '0' && *value <= '9' ? strtoul(value, &end, 10) : 0;
    if (!size || size > 1u << 30)
        return 0;
    unsigned shift = *end == 'K' || *end == 'k' ? 10 : *end == 'M' || *end == 'm' ? 20 : 0;
    if (end[shift ? 1 : 0] || size > (1u << 30) >> shift)
        return 0;
    return (uint32_t)size << shift;
}

static enum status
wrong(struct reader *r, const char *what, const char *value, const char *expected)
{
    return diagnose(r->d, STATUS_OPTION, r->filename, r->line, r->column, "%s '%s'; %s", what,
                    value, expected);
}

static enum status
set_python(struct reader *r, const char *value)
{
    char known[256] = "there are";
    if (dialect_named(value)) {
        strcpy(r->options->python, value);
        return STATUS_OK;
    }
    for (int i = 0; dialect_row(i); i++) {
        size_t length = strlen(known);
        if (length + strlen(dialect_row(i)->name) + 2 < sizeof known)
            strcat(strcat(known, " "), dialect_row(i)->name);
    }
    return wrong(r, "no Python version", value, known);
}

static enum status
set_name(struct reader *r, const char *value, char name[SCENARIO_NAME_MAX], const char *what,
         const char *expected)
{
    if (!*value || strlen(value) >= SCENARIO_NAME_MAX)
        return wrong(r, what, value, expected);
    strcpy(name, value);
    return STATUS_OK;
}

static enum status
set_number(struct reader *r, const char *value, uint32_t *number)
{
    *number = read_size(value);
    return *number ? STATUS_OK
                   : wrong(r, "not a size", value, "expected a number like 4096, 16K or 1M");
}

/* A size of the geometry, which is checked when the version is known. */
static enum status
set_size(struct reader *r, const char *value, uint32_t *size)
{
    r->options->size_at = (struct option_place){r->line, r->column};
    return set_number(r, value, size);
}

static enum status
set_option(struct reader *r, const char *name, const char *value)
{
    if (!strcmp(name, "python"))
        return set_python(r, value);
    if (!strcmp(name, "view")) {
        r->options->view_at = (struct option_place){r->line, r->column};
        return set_name(r, value, r->options->view, "no view", "expected a name like view=gc");
    }
    if (!strcmp(name, "about"))
        return set_name(r, value, r->options->about, "no name", "expected a name like about=items");
    if (!strcmp(name, "pool"))
        return set_size(r, value, &r->options->pool);
    if (!strcmp(name, "arena"))
        return set_size(r, value, &r->options->arena);
    if (!strcmp(name, "unaligned"))
        return set_number(r, value, &r->options->unaligned);
    if (!strcmp(name, "block"))
        return set_number(r, value, &r->options->block);
    return wrong(r, "no option", name,
                 "there are python, view, about, block, pool, arena and unaligned");
}

/* The options of one line, whose words lie between p and end. */
static enum status
read_line(struct reader *r, const char *p, const char *end, const char *line)
{
    while (p < end) {
        char word[64];
        size_t length = strcspn(p, " \t\r\n");
        if (p + length > end)
            length = (size_t)(end - p);
        r->column = (int)(p - line) + 1;
        if (length >= sizeof word)
            return diagnose(r->d, STATUS_OPTION, r->filename, r->line, r->column,
                            "an option is too long");
        memcpy(word, p, length);
        word[length] = '\0';
        char *equals = strchr(word, '=');
        if (length && !equals)
            return wrong(r, "not an option", word, "expected NAME=VALUE, like python=3.8");
        if (equals)
            *equals = '\0';
        enum status status = length ? set_option(r, word, equals + 1) : STATUS_OK;
        if (status != STATUS_OK)
            return status;
        p += length + 1;
    }
    return STATUS_OK;
}

/* The end of the docstring that begins at p, or NULL if p begins no string. */
static const char *
skip_docstring(const char *p, const char *end)
{
    char quote = *p;
    if (quote != '"' && quote != '\'')
        return NULL;
    size_t quotes = end - p > 2 && p[1] == quote && p[2] == quote ? 3 : 1;
    for (p += quotes; p < end; p++) {
        if (*p == '\\')
            p++;
        else if (*p == quote && (quotes == 1 || (end - p > 2 && p[1] == quote && p[2] == quote)))
            return p + quotes;
    }
    return end;
}

enum status
scenario_options_read(const char *text, size_t length, const char *filename,
                      struct scenario_options *options, struct diagnosis *d)
{
    static const char word[] = "# arenascope:";
    const char *p = text, *end = text + length;
    struct reader r = {.filename = filename, .line = 1, .options = options, .d = d};
    *options = (struct scenario_options){.python = ""};
    if (length >= 3 && !memcmp(p, "\xef\xbb\xbf", 3))
        p += 3;
    while (p < end) {
        const char *line = p;
        while (p < end && (*p == ' ' || *p == '\t'))
            p++;
        const char *behind = p < end ? skip_docstring(p, end) : NULL;
        for (const char *q = p; behind && q < behind; q++)
            r.line += *q == '\n';
        p = behind ? behind : p;
        if (p < end && *p != '#' && *p != '\n' && *p != '\r' && !behind)
            break;
        const char *stop = memchr(p, '\n', (size_t)(end - p));
        stop = stop ? stop : end;
        if ((size_t)(stop - p) >= sizeof word - 1 && !memcmp(p, word, sizeof word - 1)) {
            enum status status = read_line(&r, p + sizeof word - 1, stop, line);
            if (status != STATUS_OK)
                return status;
        }
        p = stop + 1;
        r.line++;
    }
    return STATUS_OK;
}
