/* Arguments given by name. */
#include <stdio.h>
#include <string.h>

#include "python/exception.h"
#include "python/native.h"
#include "python/signature_check.h"
#include "python/suggestions.h"

enum { MOST_PARAMETERS = 16 };

/* The word of a list of parameters that begins at *p: its length, 0 at the end. Moves *p behind it. */
static size_t
next_word(const char **p, const char **word)
{
    *word = *p += strspn(*p, " ");
    size_t length = strcspn(*p, " ");
    *p += length;
    return length;
}

/* Parameters by kind; a name alone counts as one that may be given either way. */
struct parameters {
    int nameless, positional, all; /* positional: the nameless included */
};

static struct parameters
count_parameters(const char *names)
{
    struct parameters n = {0, 0, 0};
    const char *word;
    size_t length;
    int only = 0;
    while (names && (length = next_word(&names, &word)) != 0) {
        if (*word == '*') {
            only = 1;
            continue;
        }
        n.nameless += *word == '/';
        n.positional += !only;
        n.all++;
    }
    return n;
}

enum { KEYWORD_ONLY = 1000 }; /* added to the places of parameters behind "*" */

/* Position of a keyword's name among the parameters, -1 if it is none. */
static int
place_of(const struct check *c, ref name)
{
    size_t length, size;
    int place = 0;
    if (kind_of(c->vm->objects, name) != KIND_STR)
        return -1;
    const char *text = str_utf8(c->vm->objects, name, &length), *p = c->names, *word;
    for (; p && (size = next_word(&p, &word)) != 0; place += *word == '*' ? KEYWORD_ONLY : 1)
        if (size == length && *word != '*' && *word != '/' && !memcmp(word, text, length))
            return place;
    return -1;
}

/* The parameter that the keyword may stand for; NULL if nobody knows. */
static const char *
meant_parameter(const struct check *c, const char *keyword, char *buffer, size_t size)
{
    const char *names[MOST_PARAMETERS], *word, *p = buffer;
    size_t count = 0, length;
    snprintf(buffer, size, "%s", c->names ? c->names : "");
    while (count < MOST_PARAMETERS && (length = next_word(&p, &word)) != 0) {
        if (*word == '*' || *word == '/')
            continue;
        names[count++] = word;
        p += *p == ' ';
        buffer[word + length - buffer] = '\0';
    }
    return keyword_meant(c->vm, keyword, names, count);
}

static int
unknown_keyword(const struct check *c, ref name)
{
    size_t length;
    char keyword[KEYWORD_SIZE], buffer[KEYWORD_SIZE];
    if (kind_of(c->vm->objects, name) != KIND_STR)
        return FAIL(c, "keywords must be strings");
    const char *text = str_utf8(c->vm->objects, name, &length);
    const char *called = c->row->called ? c->row->called : c->name;
    snprintf(keyword, sizeof keyword, "%.*s", (int)length, text);
    if (c->vm->rules->functions_unnamed)
        return FAIL(c, "'%s' is an invalid keyword argument for this function", keyword);
    if (c->row->taking == TAKING_ENUMERATE)
        return FAIL(c, "'%s' is an invalid keyword argument for %1s()", keyword, called);
    if (!c->vm->rules->keyword_got)
        return FAIL(c, "'%s' is an invalid keyword argument for %.200s%-s", keyword, called, "()");
    const char *meant = meant_parameter(c, keyword, buffer, sizeof buffer);
    if (meant)
        return FAIL(c, "%.200s%-s got an unexpected keyword argument '%s'. Did you mean '%s'?",
                    called, "()", keyword, meant);
    return FAIL(c, "%.200s%-s got an unexpected keyword argument '%s'", called, "()", keyword);
}

int
fit_names(const struct check *c)
{
    for (uint32_t i = 0; i < c->keywords; i++) {
        ref name = keyword_name(c->vm, c->a, i);
        int place = place_of(c, name);
        size_t length;
        if (place < 0)
            return unknown_keyword(c, name);
        if (c->max < 0 || place >= c->given)
            continue;
        if (c->row->taking == TAKING_ENUMERATE)
            return unknown_keyword(c, name);
        const char *text = str_utf8(c->vm->objects, name, &length);
        if (c->vm->rules->functions_unnamed)
            return FAIL(c, "Argument given by name ('%.*s') and position (%d)", (int)length, text,
                        place + 1);
        return FAIL(c, "argument for %.200s%-s given by name ('%.*s') and position (%d)", c->name,
                    "()", (int)length, text, place + 1);
    }
    return 1;
}

/* Each of the first min parameters is given, by position or name. */
static int
fit_required(const struct check *c)
{
    const char *p = c->names, *word;
    size_t length;
    for (int place = 0; place < c->min && (length = next_word(&p, &word)) != 0; place++) {
        int found = place < c->given;
        for (uint32_t i = 0; i < c->keywords && !found; i++)
            found = place_of(c, keyword_name(c->vm, c->a, i)) == place;
        if (found)
            continue;
        if (c->row->taking == TAKING_ENUMERATE && !c->given && c->keywords == 1)
            return unknown_keyword(c, keyword_name(c->vm, c->a, 0));
        if (c->row->taking == TAKING_ENUMERATE)
            return FAIL(c, "%s", "enumerate() missing required argument 'iterable'");
        if (c->vm->rules->functions_unnamed)
            return FAIL(c, "Required argument '%.*s' (pos %d) not found", (int)length, word,
                        place + 1);
        return FAIL(c, "%.200s%-s missing required argument '%.*s' (pos %d)", c->name, "()",
                    (int)length, word, place + 1);
    }
    return 1;
}

static int
too_few_nameless(const struct check *c, const struct parameters *n)
{
    const char *s = c->vm->rules->counts_plural ? "s" : plural(n->nameless);
    const char *bound =
        c->min == n->positional && !c->vm->rules->functions_unnamed ? "exactly" : "at least";
    if (c->vm->rules->functions_unnamed)
        return FAIL(c, "Function takes %s %d positional argument%s (%d given)", bound, c->min, s,
                    c->given);
    return FAIL(c, "%.200s%-s takes %-s %d positional argument%-s (%zd given)", c->name, "()",
                bound, c->min, s, (ssize_t)c->given);
}

static int
too_many_positional(const struct check *c, const struct parameters *n)
{
    if (c->vm->rules->functions_unnamed)
        return FAIL(c, "must use keyword argument for key function"); /* sort() and sorted() */
    if (!n->positional)
        return FAIL(c, "%.200s%-s takes no positional arguments", c->name, "()");
    return FAIL(c, "%.200s%-s takes %-s %d positional argument%-s (%zd given)", c->name, "()",
                c->min < n->positional ? "at most" : "exactly", n->positional,
                plural(n->positional), (ssize_t)c->given);
}

static int
too_many(const struct check *c, int all, int total)
{
    const char *bound = c->min < all ? "at most" : "exactly";
    if (c->row->taking == TAKING_ENUMERATE)
        return c->vm->rules->keyword_got
                   ? FAIL(c, "enumerate() takes at most 2 arguments (%zd given)", (ssize_t)total)
                   : FAIL(c, "enumerate() takes at most 2 arguments (%d given)", total);
    return FAIL(c, "%.200s%-s takes %1s %d %-sargument%-s (%zd given)", c->name, "()", bound, all,
                c->given || c->vm->rules->functions_unnamed ? "" : "keyword ", plural(all),
                (ssize_t)total);
}

/* Makes a str of the name, and looks among the keywords for it. */
static int
is_given(struct vm *vm, const struct arguments *a, const char *name, size_t length)
{
    ref key = str_new(vm->objects, name, length);
    int found = 0;
    for (uint32_t i = 0; i < keyword_count(vm, a) && !found; i++) {
        size_t size;
        if (kind_of(vm->objects, keyword_name(vm, a, i)) != KIND_STR)
            continue;
        const char *text = str_utf8(vm->objects, keyword_name(vm, a, i), &size);
        found = size == length && !memcmp(text, name, length);
    }
    decref(vm->objects, key);
    return found;
}

void
keywords_seek_names(struct vm *vm, const struct arguments *a, const char *names)
{
    const char *word;
    uint32_t place = 0, found = 0, given = vm->rules->functions_unnamed ? 0 : a->count;
    size_t length;
    while (names && found < keyword_count(vm, a) && (length = next_word(&names, &word)) != 0) {
        if (*word == '*')
            given = 0;
        else if (place++ >= given && *word != '/')
            found += (uint32_t)is_given(vm, a, word, length);
    }
}

void
keywords_seek(struct vm *vm, const struct arguments *a)
{
    const struct takes *row = takes_now(vm, a->native);
    if (vm->dialect->version <= a->native->sought_until)
        keywords_seek_names(vm, a, row->names ? row->names : a->native->keywords);
}

void
seek_early(const struct check *c)
{
    if (!(c->a->native->flags & NATIVE_INIT))
        keywords_seek(c->vm, c->a);
}

int
fit_keywords(const struct check *c)
{
    struct parameters n = count_parameters(c->names);
    int total = c->given + (int)c->keywords;
    if (c->max >= 0 && total > n.all)
        return too_many(c, n.all, total);
    if (c->max >= 0 && c->given > n.positional)
        return too_many_positional(c, &n);
    if (c->given < c->min && c->given < n.nameless)
        return too_few_nameless(c, &n);
    seek_early(c);
    return fit_required(c) && fit_names(c);
}
