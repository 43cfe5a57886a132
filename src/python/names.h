/* Lists of names outside the simulated heap: what dir() of an object tells, and variables. They live on the C stack of whoever asks;
 * nothing is emitted while they are filled. */
#ifndef PYTHON_NAMES_H
#define PYTHON_NAMES_H

#include "python/vm.h"

/* All zero: empty. The strings are UTF-8, terminated, owned by the list. */
struct names {
    char **at;
    size_t count;
};

void names_add(struct names *names, const char *text, size_t length);
/* Adds the keys of a dict that are texts, in order. */
void names_add_keys(const struct vm *vm, struct names *names, ref dict);
void names_free(struct names *names);

/* Sorts by code points, each name once. */
void names_sort(struct names *names);
/* Takes out those that begin with an underscore. */
void names_hide_underscored(struct names *names);

/* dir(r), as the version's interpreter tells it; for a super object what its object.__dir__ tells. Sorted. */
void names_of_object(struct vm *vm, struct names *names, ref r);
/* dir(type), not sorted: the class and its bases. */
void names_of_type(struct vm *vm, struct names *names, ref type);

int names_have(const struct names *names, const char *name);
int names_have_part(const struct names *names, const char *text, size_t length);

#endif
