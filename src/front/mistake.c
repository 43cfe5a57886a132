#include "front/mistake.h"

#include <stdio.h>
#include <string.h>

#include "front/unicode.h"
#include "front/words.h"

/* -- printing: print_error_text() of pythonrun.c, to 3.12; _format_syntax_error() of traceback.py -- */

/* What is appended to, and is cut when it is full. */
struct report {
    char *text;
    size_t length, size;
};

static void
put(struct report *r, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count && r->length + 1 < r->size; i++)
        r->text[r->length++] = bytes[i];
    r->text[r->length] = '\0';
}

static size_t
characters(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += (text[i] & 0xc0) != 0x80;
    return count;
}

/* The line of carets under `shown`, whose first `stripped` characters are left out. */
static void
put_carets(struct report *r, const struct words *words, const struct mistake *m, const char *shown,
           size_t length, long stripped)
{
    long width = (long)characters(shown, length) + stripped;
    long from = m->column, to = m->end_line && m->end_column ? m->end_column : from;
    if (words->caret == CARET_2_7) {
        from -= stripped;
        if (from == -1)
            return;
    } else {
        if (m->end_line && m->end_line != m->line)
            to = width + 1;
        if (from > width + 1)
            from = width + 1;
        if (to > width + 1 && words->caret >= CARET_3_10)
            to = width + 1;
        from -= stripped;
        to -= stripped;
        if (from < 1)
            return;
    }
    if (to <= from || words->caret < CARET_3_10)
        to = from + 1;
    put(r, "    ", 4);
    for (long i = 1; i < from; i++)
        put(r, words->caret == CARET_3_13 && i <= (long)length && shown[i - 1] == '\t' ? "\t" : " ",
            1);
    for (; from < to; from++)
        put(r, "^", 1);
    put(r, "\n", 1);
}

static void
put_line(struct report *r, const struct words *words, const struct mistake *m, const char *text)
{
    const char *blank = words->caret == CARET_3_13 ? " \f" : " \t\f";
    uint32_t length;
    const char *line = mistake_line(text, m->line, &length);
    if (m->text) {
        line = m->text;
        length = (uint32_t)strlen(line);
    } else if (!*line && words->never_closed) {
        return;
    }
    size_t stripped = strspn(line, blank);
    stripped = stripped > length ? length : stripped;
    put(r, "    ", 4);
    put(r, line + stripped, length - stripped);
    put(r, "\n", 1);
    if (m->column)
        put_carets(r, words, m, line + stripped, length - stripped, (long)stripped);
}

/* What is behind the word and blanks at `line`, if it begins with them; NULL if not. */
static const char *
behind_word(const char *line, const char *word)
{
    line += strspn(line, " \t");
    size_t length = strlen(word);
    return strncmp(line, word, length) ? NULL : line + length;
}

/* "invalid syntax" of a line that begins with print or exec (3.6 to 3.9): _report_missing_parentheses() of exceptions.c */
static void
blame_parentheses(struct mistake *m, const char *line)
{
    const char *colon = strchr(line, ':');
    if (strchr(line, '('))
        return;
    for (const char *at = line; at; at = at == line && colon ? colon + 1 : NULL) {
        const char *what = behind_word(at, "print ");
        if (behind_word(at, "exec ")) {
            snprintf(m->message, sizeof m->message, "Missing parentheses in call to 'exec'");
            return;
        }
        if (!what)
            continue;
        size_t length = strcspn(what, ";");
        while (length && strchr(" \t", what[length - 1]))
            length--;
        snprintf(m->message, sizeof m->message,
                 "Missing parentheses in call to 'print'. Did you mean print(%.*s%s)?", (int)length,
                 what, length && what[length - 1] == ',' ? " end=\" \"" : "");
        return;
    }
}

/* Puts what the interpreter prints into d->report, and place and message into *d. */
static void
tell(struct front *f, const struct words *words, const struct mistake *m)
{
    struct diagnosis *d = f->d;
    struct report r = {d->report, 0, sizeof d->report};
    char head[340];
    diagnose(d, STATUS_SYNTAX, f->filename, (int)m->line, (int)(m->column ? m->column : 1), "%s",
             m->message);
    int n = snprintf(head, sizeof head, "  File \"%s\", line %u\n", m->file ? m->file : d->file,
                     (unsigned)m->line);
    put(&r, head, (size_t)n);
    put_line(&r, words, m, f->text);
    n = snprintf(head, sizeof head, "%s: %s\n", m->type, m->message);
    put(&r, head, (size_t)n < sizeof head ? (size_t)n : sizeof head - 1);
}

/* In 2.7 the end that comes too early is shown behind the last line. */
static void
show_last_line(const char *text, struct mistake *m)
{
    uint32_t length = 0;
    if (!strstr(m->message, "EOF while"))
        return;
    do
        mistake_line(text, --m->line, &length);
    while (!length && m->line > 1);
    m->text = NULL;
    m->column = length;
}

void
mistake_explain(struct front *f)
{
    const struct words *words = words_named(f->dialect->name);
    struct mistake m = {0};
    if (!words || f->library || utf8_check(f->text, f->length) < f->length ||
        strlen(f->text) < f->length)
        return;
    if (words->accepts_more && f->d->status != STATUS_SYNTAX)
        return;
    struct peg *parsed;
    struct lexing *lexing = mistake_lex(f, words, f->text);
    if (mistake_parse(f, words, lexing, &m, &parsed)) {
        uint32_t length;
        const char *line = mistake_line(f->text, m.line, &length);
        if (words->accepts_more && mistake_python2(f, &m))
            return;
        if (words->accepts_more)
            show_last_line(f->text, &m);
        if (words->legacy_statements && !strcmp(m.message, "invalid syntax"))
            blame_parentheses(&m, scratch_text(&f->work, line, length));
        tell(f, words, &m);
    } else if (parsed && f->d->status == STATUS_SYNTAX && mistake_compile(parsed, f->d, &m)) {
        tell(f, words, &m);
    } else if (parsed && words->accepts_more && f->d->status == STATUS_SYNTAX &&
               !strstr(f->d->message, NO_SYNTAX)) {
        mistake_python2(f, NULL);
    }
}
