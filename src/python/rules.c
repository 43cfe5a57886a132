#include "python/rules.h"

#include <stddef.h>
#include <string.h>

#define UP_TO_3_8 .init_binds_method = 1
#define SINCE_3_7 .stop_iteration_is_error = 1
#define SINCE_3_8 SINCE_3_7, .qualified_natives = 1
#define SINCE_3_10 SINCE_3_8, .qualified_names = 1
#define SINCE_3_11 SINCE_3_10, .methods_unpacked = 1
#define SINCE_3_12 SINCE_3_11, .star_tuple_dies_early = 1
#define SINCE_3_13 SINCE_3_12, .keyword_got = 1
#define FROM_3_11_TO_3_13 .callable_released_first = 1

static const struct rules rows[] = {
    {"2.7", .python2 = 1, UP_TO_3_8},
    {"2.7-align8", .python2 = 1, UP_TO_3_8},
    {"3.6", UP_TO_3_8},
    {"3.6-align16", UP_TO_3_8},
    {"3.7", UP_TO_3_8, SINCE_3_7},
    {"3.7-align8", UP_TO_3_8, SINCE_3_7},
    {"3.8", UP_TO_3_8, SINCE_3_8},
    {"3.9", SINCE_3_8},
    {"3.10", SINCE_3_10},
    {"3.11", SINCE_3_11, FROM_3_11_TO_3_13},
    {"3.12", SINCE_3_12, FROM_3_11_TO_3_13},
    {"3.13", SINCE_3_13, FROM_3_11_TO_3_13},
    {"3.14.0", SINCE_3_13},
    {"3.14", SINCE_3_13},
    {"3.15", SINCE_3_13},
};

const struct rules *
rules_named(const char *name)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].name, name))
            return &rows[i];
    return NULL;
}
