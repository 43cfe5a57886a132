#include "python/rules.h"

#include <stddef.h>
#include <string.h>

/* What came with a version and stayed. */
#define SINCE_3_7                                                                        \
    .stop_iteration_is_error = 1, .class_takes_no_arguments = 1, .unpack_names_type = 1, \
    .str_concatenate_long = 1
#define SINCE_3_8 SINCE_3_7, .reused_pair_tracked = 1
#define SINCE_3_9 SINCE_3_8, .dict_union = 1, .keywords_unpacked = 1, .calls_named_by_module = 1
#define SINCE_3_10                                                              \
    SINCE_3_9, .qualified_names = 1, .slot_named_by_class = 1, .spec_shown = 1, \
               .isinstance_union = 1, .int_argument_real = 1, .real_number_required = 1
#define SINCE_3_11                                                                        \
    SINCE_3_10, .methods_unpacked = 1, .ascii_iterator = 1, .property_named_by_class = 1, \
                .unbound_not_associated = 1, .with_names_protocol = 1, .string_indices_quoted = 1
#define SINCE_3_12 \
    SINCE_3_11, .extreme_of_iterable = 1, .star_tuple_dies_early = 1, .call_warmup = 1
#define SINCE_3_13 SINCE_3_12, .keyword_got = 1, .setattr_mentions_dict = 1
#define SINCE_3_14                                                                     \
    SINCE_3_13, .inputs_top_first = 1, .unpack_tells_length = 1, .not_a_container = 1, \
                .with_names_method = 1, .exit_looked_up_first = 1, .init_specialized = 2

/* What lasted for some versions. */
#define UP_TO_3_7 .callable_held = 1, .write_through_list = 1
#define UP_TO_3_6 UP_TO_3_7, .specials_bound = 1, .exception_trailing_comma = 1
#define FROM_3_6_TO_3_10 .deletion_plain = 1, .main_shown = 1
#define UP_TO_3_13 .index_shows_value = 1
#define FROM_3_12_TO_3_13 .keyword_calls_check = 1
#define FROM_3_11_TO_3_13 .callable_released_first = 1, .write_through_tuple = 1

/* Divisions by zero: ints by / // %, floats by / // %, zero to a negative power. */
#define DIVISIONS(divide, floor, modulo, fdivide, ffloor, fmodulo, power)                        \
    .division_by_zero = (divide), .floor_division_by_zero = (floor), .modulo_by_zero = (modulo), \
    .float_division_by_zero = (fdivide), .float_floor_division_by_zero = (ffloor),               \
    .float_modulo_by_zero = (fmodulo), .zero_to_negative = (power)
#define ZERO "division by zero"
#define BOTH "integer division or modulo by zero"
#define POWER "0.0 cannot be raised to a negative power"
#define DIVISIONS_2_7 \
    DIVISIONS(BOTH, BOTH, BOTH, "float division by zero", "float divmod()", "float modulo", POWER)
#define DIVISIONS_3_6 \
    DIVISIONS(ZERO, BOTH, BOTH, "float division by zero", "float divmod()", "float modulo", POWER)
#define DIVISIONS_3_9                                                                     \
    DIVISIONS(ZERO, BOTH, BOTH, "float division by zero", "float floor division by zero", \
              "float modulo", POWER)
#define DIVISIONS_3_11                                                        \
    DIVISIONS(ZERO, BOTH, "integer modulo by zero", "float division by zero", \
              "float floor division by zero", "float modulo", POWER)
#define DIVISIONS_3_13                                                        \
    DIVISIONS(ZERO, BOTH, "integer modulo by zero", "float division by zero", \
              "float floor division by zero", "float modulo by zero", POWER)
#define DIVISIONS_3_14 DIVISIONS(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, "zero to a negative power")

static const struct rules rows[] = {
    {"2.7", UP_TO_3_13, .python2 = 1, .exit_looked_up_first = 1, UP_TO_3_6, DIVISIONS_2_7},
    {"2.7-align8", UP_TO_3_13, .python2 = 1, .exit_looked_up_first = 1, UP_TO_3_6, DIVISIONS_2_7},
    {"3.6", UP_TO_3_13, .class_arguments_tuple = 1, UP_TO_3_6, FROM_3_6_TO_3_10, DIVISIONS_3_6},
    {"3.6-align16", UP_TO_3_13, .class_arguments_tuple = 1, UP_TO_3_6, FROM_3_6_TO_3_10,
     DIVISIONS_3_6},
    {"3.7", UP_TO_3_13, SINCE_3_7, UP_TO_3_7, FROM_3_6_TO_3_10, DIVISIONS_3_6},
    {"3.7-align8", UP_TO_3_13, SINCE_3_7, UP_TO_3_7, FROM_3_6_TO_3_10, DIVISIONS_3_6},
    {"3.8", UP_TO_3_13, SINCE_3_8, FROM_3_6_TO_3_10, DIVISIONS_3_6},
    {"3.9", UP_TO_3_13, SINCE_3_9, FROM_3_6_TO_3_10, DIVISIONS_3_9},
    {"3.10", UP_TO_3_13, SINCE_3_10, FROM_3_6_TO_3_10, DIVISIONS_3_9},
    {"3.11", UP_TO_3_13, SINCE_3_11, FROM_3_11_TO_3_13, DIVISIONS_3_11},
    {"3.12", UP_TO_3_13, SINCE_3_12, FROM_3_11_TO_3_13, FROM_3_12_TO_3_13, DIVISIONS_3_11},
    {"3.13", UP_TO_3_13, SINCE_3_13, FROM_3_11_TO_3_13, FROM_3_12_TO_3_13, .init_specialized = 1,
     DIVISIONS_3_13},
    {"3.14.0", SINCE_3_14, DIVISIONS_3_14},
    {"3.14", SINCE_3_14, DIVISIONS_3_14},
    {"3.15", SINCE_3_14, .append_value_used = 1, DIVISIONS_3_14},
};

const struct rules *
rules_named(const char *name)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].name, name))
            return &rows[i];
    return NULL;
}
