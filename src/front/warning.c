#include "front/warning.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { WARNING_SIZE = 256 };

void
warn(struct front *f, const char *at, uint32_t line, const char *format, ...)
{
    char text[WARNING_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    struct warning warning = {at ? (size_t)(at - f->text) : SIZE_MAX, line,
                              scratch_text(&f->work, text, strlen(text))};
    SCRATCH_ADD(&f->work, f->warnings, f->nwarnings, warning);
    uint32_t i = f->nwarnings - 1;
    for (; i && f->warnings[i - 1].at > warning.at; i--)
        f->warnings[i] = f->warnings[i - 1];
    f->warnings[i] = warning;
}

void
warn_escape(struct front *f, const char *at, const char *start, const char *letter, uint32_t line)
{
    int octal = *letter >= '0' && *letter <= '7', length = octal ? 3 : 1;
    const char *kind = octal ? " octal" : "";
    if (!f->dialect->warns_of_escapes)
        return;
    for (const char *p = start; f->dialect->warns_of_escapes > 1 && p < letter; p++)
        line += *p == '\n';
    if (f->dialect->warning_words > 1)
        warn(f, at, line,
             "\"\\%.*s\" is an invalid%s escape sequence. Such sequences will not work in the "
             "future. "
             "Did you mean \"\\\\%.*s\"? A raw string is also an option.",
             length, letter, kind, length, letter);
    else
        warn(f, at, line, "invalid%s escape sequence '\\%.*s'", kind, length, letter);
}

/* -- leaving a finally suite: ast_preprocess.c -- */

/* What the innermost of finally suite, function and loop around a statement is. */
enum around { AROUND_NOTHING, AROUND_FINALLY, AROUND_FUNCTION, AROUND_LOOP };

static void leaves_in(struct front *f, const struct nodes *nodes, enum around around);

static void
leaves_of_try(struct front *f, const struct node *node, enum around around)
{
    leaves_in(f, &node->attempt.body, around);
    for (uint32_t i = 0; i < node->attempt.nhandlers; i++)
        leaves_in(f, &node->attempt.handlers[i].body, around);
    leaves_in(f, &node->attempt.otherwise, around);
    leaves_in(f, &node->attempt.last, AROUND_FINALLY);
}

static void
leaves_of(struct front *f, const struct node *node, enum around around)
{
    static const char message[] = "'%s' in a 'finally' block";
    switch (node->kind) {
    case NODE_RETURN:
    case NODE_BREAK:
    case NODE_CONTINUE:
        if (around == AROUND_FINALLY)
            warn(f, NULL, node->place.line, message,
                 node->kind == NODE_RETURN  ? "return"
                 : node->kind == NODE_BREAK ? "break"
                                            : "continue");
        break;
    case NODE_FUNCTION:
        leaves_in(f, &node->function.body, AROUND_FUNCTION);
        break;
    case NODE_CLASS:
        leaves_in(f, &node->class.body, around);
        break;
    case NODE_FOR:
        leaves_in(f, &node->loop.body, AROUND_LOOP);
        leaves_in(f, &node->loop.otherwise, around);
        break;
    case NODE_WHILE:
        leaves_in(f, &node->branch.body, AROUND_LOOP);
        leaves_in(f, &node->branch.otherwise, around);
        break;
    case NODE_IF:
        leaves_in(f, &node->branch.body, around);
        leaves_in(f, &node->branch.otherwise, around);
        break;
    case NODE_WITH:
        leaves_in(f, &node->with.body, around);
        break;
    case NODE_TRY:
        leaves_of_try(f, node, around);
        break;
    default:
        break;
    }
}

static void
leaves_in(struct front *f, const struct nodes *nodes, enum around around)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        leaves_of(f, nodes->at[i], around);
}

void
warn_of_finally(struct front *f, const struct nodes *body)
{
    if (f->dialect->warns_of_finally)
        leaves_in(f, body, AROUND_NOTHING);
}

/* -- printing: show_warning() of _warnings.c -- */

static void
put(struct front *f, char **text, uint32_t *length, const char *bytes)
{
    for (; *bytes; bytes++)
        SCRATCH_ADD(&f->work, *text, *length, *bytes);
}

const char *
warnings_text(struct front *f, const char *const *source, uint32_t lines)
{
    char *text = NULL, number[24];
    uint32_t length = 0;
    for (uint32_t i = 0; i < f->nwarnings; i++) {
        const struct warning *warning = &f->warnings[i];
        snprintf(number, sizeof number, ":%u", (unsigned)warning->line);
        put(f, &text, &length, f->filename);
        put(f, &text, &length, number);
        put(f, &text, &length, ": SyntaxWarning: ");
        put(f, &text, &length, warning->text);
        put(f, &text, &length, "\n");
        if (!warning->line || warning->line > lines)
            continue;
        const char *line = source[warning->line - 1];
        put(f, &text, &length, "  ");
        put(f, &text, &length, line + strspn(line, " \t\f"));
        put(f, &text, &length, "\n");
    }
    return scratch_text(&f->keep, text ? text : "", length);
}
