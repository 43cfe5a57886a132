/* The words of conditions: what each is worth at a moment. */
#ifndef UI_CONDITION_VALUES_H
#define UI_CONDITION_VALUES_H

#include <stdint.h>

#include "timeline/moment.h"

/* A number, or nothing. */
struct value {
    int64_t number;
    int exists;
};

static inline struct value
value_of(int64_t number)
{
    return (struct value){number, 1};
}

static inline struct value
no_value(void)
{
    return (struct value){0, 0};
}

/* The value of condition_words[word] with that argument ("" for a plain word). */
struct value condition_value(int word, const char *argument, const struct moment *moment);

#endif
