/* One check of whether arguments fit: what signature.c, which knows who takes them how, and signature_keywords.c, which looks at names,
 * share. Functions return 1, or 0 after TypeError. */
#ifndef PYTHON_SIGNATURE_CHECK_H
#define PYTHON_SIGNATURE_CHECK_H

#include "python/exception.h"
#include "python/native.h"
#include "python/signature.h"

enum { KEYWORD_SIZE = 256 }; /* bytes that messages show of keywords */

/* What one check works on. Lives on the C stack. */
struct check {
    struct vm *vm;
    const struct arguments *a;
    const struct takes *row;
    const char *name;    /* as messages call the function */
    const char *names;   /* its parameters */
    uint32_t number;     /* of the native */
    uint32_t keywords;   /* keyword arguments */
    int min, max, given; /* positional arguments; max -1: any number */
};

/* TypeError; always 0. */
#define FAIL(c, ...) ((int)vm_raise((c)->vm, EXC_TypeError, __VA_ARGS__))

/* The ending of what is counted. */
static inline const char *
plural(int n)
{
    return n == 1 ? "" : "s";
}

/* The row of how the native takes its arguments in the version at hand. Static storage. */
const struct takes *takes_now(const struct vm *vm, const struct native *native);

/* The names that are given are parameters', and not those of arguments given by position. */
int fit_names(const struct check *c);

/* Arguments that may be given either way: not too many, none missing, all names known. */
int fit_keywords(const struct check *c);

/* keywords_seek, where the function does so before anything else. */
void seek_early(const struct check *c);

#endif
