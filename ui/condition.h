/* Conditions: a small language over the state of a moment, for "run until".
 *
 *     used(3) > 10        nfreepools(A2) == 0 and arenas > 2        gen0 > 600        refcount(a) == 1        count(A0:5) == 0
 *
 * or, and, not (also || && !); == != < <= > >=; + - * / %; ( ); decimal numbers; the names and functions of condition_words.
 *
 * Invariants
 *  - A condition is parsed once into a flat list of instructions; evaluating it allocates nothing and changes nothing.
 *  - A thing that does not exist at a moment (an arena not mapped, a name not bound) has no value, and no comparison with it holds. */
#ifndef UI_CONDITION_H
#define UI_CONDITION_H

#include <stdint.h>

#include "base/status.h"
#include "timeline/moment.h"

enum { CONDITION_CODE = 96, CONDITION_TEXT = 256 };

struct condition_code {
    uint16_t op;
    uint16_t name; /* offset in the text: argument of a function over names */
    int64_t number;
};

struct condition {
    struct condition_code code[CONDITION_CODE];
    int length;
    char names[CONDITION_TEXT]; /* names that occur in it, each ended by a zero byte */
    int names_length;
};

/* A word of the language, for help and completion. */
struct condition_word {
    const char *word;
    const char *argument; /* "" = a plain number, else what goes into the parentheses */
    const char *help;     /* N_() */
};

/* All words; the last has word NULL. Static storage. */
extern const struct condition_word condition_words[];

/* Parses text. On an error d says what was expected, with the column. */
enum status condition_parse(struct condition *condition, const char *text, struct diagnosis *d);

/* Does it hold at the moment? A number that is not zero holds. As a moment_test: who is the condition. */
int condition_holds(void *condition, const struct moment *moment);

#endif
