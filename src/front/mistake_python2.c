/* Syntax of Python 2 alone: a scenario is written in what both read, and is told how. */
#include <stdio.h>
#include <string.h>

#include "front/mistake.h"

/* How it is known: a line with a statement that begins with `word`, and with `sign` behind it; NULL: whatever there is. */
static const struct {
    const char *word, *sign;
    const char *construct, *advice;
} constructs[] = {
    {"exec", NULL, "the exec statement is", "write the code itself"},
    {"raise", ",", "'raise E, value' is", "write raise E(value)"},
    {"except", ",", "'except E, name' is", "write 'except E as name', or the types in parentheses"},
    {"def", "(", "a parameter that is taken apart is", "take the argument apart in the function"},
    {NULL, "lambda", "a parameter that is taken apart is",
     "take the argument apart in the function"},
    {NULL, "`", "a text in backquotes is", "call repr()"},
    {NULL, "<>", "'<>' is", "write '!='"},
    {NULL, "ur'", "a unicode object is", "write a str, without u"},
    {NULL, "ur\"", "a unicode object is", "write a str, without u"},
};

/* Does a statement of the line begin with the word? What is behind it, NULL if none does. */
static const char *
behind_statement(const char *line, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = line; at; at = strpbrk(at, ":;")) {
        at += strspn(at, " \t:;");
        if (!strncmp(at, word, length) && (at[length] == ' ' || at[length] == '\t'))
            return at + length;
    }
    return NULL;
}

/* A number such as 10L: "invalid decimal literal". */
static int
is_long(const char *message, const char *line)
{
    return strstr(message, "literal") && strpbrk(line, "lL");
}

int
mistake_python2(struct front *f, const struct mistake *m)
{
    struct diagnosis *d = f->d;
    uint32_t length;
    const char *start = mistake_line(f->text, m ? m->line : (uint32_t)d->line, &length);
    const char *line = scratch_text(&f->work, start, length), *construct = NULL, *advice = NULL;
    if (m && !strcmp(m->message, "invalid syntax") && behind_statement(line, "print")) {
        construct = "the print statement is";
        advice = "call print()";
    } else if (m) {
        return 0;
    } else if (is_long(d->message, line)) {
        construct = "a long object is";
        advice = "write the int, without L";
    }
    for (size_t i = 0; !construct && i < sizeof constructs / sizeof *constructs; i++) {
        const char *at = constructs[i].word ? behind_statement(line, constructs[i].word) : line;
        if (!at || (constructs[i].sign && !strstr(at, constructs[i].sign)))
            continue;
        construct = constructs[i].construct;
        advice = constructs[i].advice;
    }
    if (!construct)
        return 0;
    diagnose(d, STATUS_UNSUPPORTED, f->filename, m ? (int)m->line : d->line, m ? 1 : d->column,
             "%s not part of scenario Python, which is what Python 3 and 2.7 both read; %s",
             construct, advice);
    return 1;
}
