/* What the two files of the % operator share. */
#ifndef PYTHON_PERCENT_PARTS_H
#define PYTHON_PERCENT_PARTS_H

#include "python/format.h"
#include "python/writer.h"

/* What one formatting works on. Lives on the C stack; `at` counts bytes of the format. */
struct percent {
    struct vm *vm;
    struct writer w;
    ref format, values;
    size_t at, start; /* start: of the conversion under way, its % */
    uint32_t next;    /* value to take next */
    uint32_t count;   /* of values: the tuple's size, else 1 */
    int is_tuple;
    int is_mapping; /* what values was given has items by name */
    ref key;        /* %(key)s: the key, owned; 0 = none */
    ref named;      /* ... and its value, owned */
};

/* A conversion taken apart. */
struct directive {
    struct format_spec spec;
    char letter; /* as written: 'i' and 'u' are 'd' in spec */
};

/* ValueError in the version's words: `plain`, or (3.15) `told` and the position of the conversion. Always 0. */
int percent_refuse(const struct percent *p, const char *plain, const char *told);

/* TypeError "format argument 2: %d requires a real number, not str" (3.15). Always 0. */
int percent_needs(const struct percent *p, char letter, const char *what, const char *type);

/* An error about the value taken last: `plain` up to 3.14, then `what` it requires. Always 0. */
int percent_wrong_value(const struct percent *p, enum exception_type type, const char *plain,
                        const char *what, ...) __attribute__((format(printf, 4, 5)));

/* unicode_format_arg_format and _output: writes the value (borrowed) as the directive says. 1, or 0 after an error. */
int percent_output(struct percent *p, struct directive *c, ref value);

#endif
