#include <string.h>

#include "front/front.h"

/* The text, line by line. The first column says which versions have the line: blank all, '-' to 3.13, '+' from 3.14 on: until then
 * removals wait while somebody iterates, since then iterations go over a copy; '=' 3.6, where a WeakValueDictionary's callback holds
 * its table, '~' all others to 3.13; '2' 2.7, where the dictionaries are old-style and
 * give lists, '3' all later ones, '<' those of them to 3.13; 'v' 3.6 and 3.7, where a WeakValueDictionary makes
 * a list of its arguments, 'V' all later ones; 'f' 3.7 and 3.8, where finalize does, 'F' all others. */
static const char *const lines[] = {
#include "front/library_references.inc"
#include "front/library_weak_values.inc"
#include "front/library_weak_keys.inc"
#include "front/library_weak_set.inc"
#include "front/library_finalize.inc"
};

/* Has the version lines that begin so? */
static int
has_line(const struct dialect *d, char mark)
{
    switch (mark) {
    case '-':
        return d->weak_removals_wait;
    case '+':
        return !d->weak_removals_wait;
    case '=':
        return d->weak_table_held;
    case '~':
        return d->weak_removals_wait && !d->weak_table_held;
    case '2':
        return d->weak_dicts_old;
    case '3':
        return !d->weak_dicts_old;
    case 'v':
        return d->weak_arguments_listed;
    case 'V':
        return !d->weak_arguments_listed && !d->weak_dicts_old;
    case 'f':
        return d->finalize_arguments_listed;
    case 'F':
        return !d->finalize_arguments_listed;
    case '<':
        return d->weak_removals_wait && !d->weak_dicts_old;
    default:
        return mark != '\0';
    }
}

const char *
library_text(struct front *f)
{
    enum { LINES = sizeof lines / sizeof *lines };
    size_t length = 0;
    for (size_t i = 0; i < LINES; i++)
        length += strlen(lines[i]) + 1;
    char *text = scratch_alloc(&f->work, length + 1), *at = text;
    for (size_t i = 0; i < LINES; i++) {
        if (has_line(f->dialect, *lines[i]))
            at = stpcpy(at, lines[i] + 1);
        *at++ = '\n';
    }
    return text;
}
