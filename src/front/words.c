#include "front/words.h"

#include <string.h>

#define SINCE_3_6 .underscores = 1
#define SINCE_3_8 SINCE_3_6, .worded_numbers = 1, .matched_brackets = 1
#define SINCE_3_9 SINCE_3_8, .bad_characters = 1
#define SINCE_3_10 SINCE_3_9, .checked_numbers = 1, .never_closed = 1, .unterminated = 1
#define SINCE_3_11 SINCE_3_10, .ascii_numbers = 1
#define SINCE_3_12 SINCE_3_11, .fstring_tokens = 1
#define SINCE_3_13_1 SINCE_3_12, .unequal = 1
#define SINCE_3_14 SINCE_3_13_1, .escaped_quote = 1, .bare_handlers = 1
#define UP_TO_3_9 .operators = 1, .legacy_statements = 1
#define UP_TO_3_8 UP_TO_3_9, .old_grammar = 1
#define UP_TO_3_7 UP_TO_3_8, .columns_of_ends = 1
#define OF_2_7                                                                                   \
    .old_grammar = 1, .columns_of_ends = 1, .operators = 1, .old_numbers = 1, .accepts_more = 1, \
    .legacy_tabs = 1

static const struct words rows[] = {
    {"2.7", 2, CARET_2_7, OF_2_7},
    {"2.7-align8", 2, CARET_2_7, OF_2_7},
    {"3.6", 6, CARET_2_7, SINCE_3_6, UP_TO_3_7},
    {"3.6-align16", 6, CARET_2_7, SINCE_3_6, UP_TO_3_7},
    {"3.7", 7, CARET_2_7, SINCE_3_6, UP_TO_3_7},
    {"3.8", 8, CARET_2_7, SINCE_3_8, UP_TO_3_8},
    {"3.9", 9, CARET_3_9, SINCE_3_9, UP_TO_3_9},
    {"3.10", 10, CARET_3_10, SINCE_3_10},
    {"3.11", 11, CARET_3_10, SINCE_3_11},
    {"3.12", 12, CARET_3_10, SINCE_3_12},
    {"3.13.0", 13, CARET_3_13, SINCE_3_12},
    {"3.13", 13, CARET_3_13, SINCE_3_13_1},
    {"3.14.0", 14, CARET_3_13, SINCE_3_14, .keywords_guessed = 1},
    {"3.14", 14, CARET_3_13, SINCE_3_14, .keywords_guessed = 1},
    {"3.15", 15, CARET_3_13, SINCE_3_14, .parameters = 1, .keywords_guessed = 2},
};

const struct words *
words_named(const char *name)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
    return NULL;
}
