#include "front/dialect.h"

#include <string.h>

/* What came with a version and stayed. */
#define SINCE_3_6                                                                              \
    .constant_iterables = 1, .constant_set_members = 1, .class_qualname = 1, .class_cells = 1, \
    .tree_stays = 1, .generator_values = 1, .except_deletes_name = 1, .singletons_decide = 1
#define SINCE_3_7 SINCE_3_6, .method_calls = 1
#define SINCE_3_8                                                                \
    SINCE_3_7, .positional_only = 1, .list_iterables = 1, .shared_constants = 1, \
               .warns_of_literals = 1
#define SINCE_3_9 SINCE_3_8, .constant_extend = 1, .assignment_idiom = 1, .with_in_brackets = 1
#define SINCE_3_10                                                            \
    SINCE_3_9, .places_return = 1, .leaving_stays = 1, .attributes_apart = 1, \
               .display_guideline = 30, .warns_of_constant_asserts = 1
#define SINCE_3_11                                                                  \
    SINCE_3_10, .method_calls_keyword = 1, .percent_formats = 1, .static_swaps = 1, \
                .calls_push_null = 1, .warns_of_numbers = 1, .modules_no_methods = 1
#define SINCE_3_12                                                                             \
    SINCE_3_11, .super_attributes = 1, .inline_comprehensions = 1, .adds_at = ADDS_AT_ELEMENT, \
                .slice_opcodes = 1, .unused_constants_go = 1, .warns_by_operand = 1,           \
                .fields_tokenized = 1
#define SINCE_3_13 \
    SINCE_3_12, .class_firstlineno = 1, .iterates_at_source = 1, .stripped_docstrings = 1
#define SINCE_3_14                                                                           \
    SINCE_3_13, .constant_slices = 1, .late_tuples = 1, .class_dict_cell = 1,                \
                .unpack_constants = 1, .borrowed_locals = 1, .slots_last_to_first = 1,       \
                .first_constant_stays = 1, .warns_of_finally = 1, .exit_holds_traceback = 1, \
                .template_strings = 1, .bare_handlers = 1

/* What lasted up to a version. */
#define UP_TO_3_13 .folds_inverted_bools = 1, .with_binds_methods = 1, .weak_removals_wait = 1
#define UP_TO_3_10                                                             \
    UP_TO_3_13, .decorators_late = 1, .cells_apart = 1, .arguments_copied = 1, \
                .frames_on_heap = 1, .same_codes = 1, .else_after_handlers = 1
#define UP_TO_3_9 UP_TO_3_10, .exit_on_last_line = 1
#define UP_TO_3_8 \
    UP_TO_3_9, .unpacking_calls = 1, .dead_branches = 1, .exit_dies_early = 1, .decorators_named = 1
#define UP_TO_3_7                                                                    \
    UP_TO_3_8, .map_value_first = 1, .dead_suites_go = 1, .defined_at_decorator = 1, \
               .continue_stays = 1, .lines_grow = 1, .leaving_stays = 1,             \
               .leaves_at_end = LEAVES_WITH_AT_END | UNBINDS_NAME_AT_END
#define UP_TO_2_7                                                                                  \
    UP_TO_3_7, .leaking_comprehensions = 1, .map_display_stores = 1, .slices_without_object = 1,   \
               .loose_defaults = 1, .classic_division = 1, .negative_literals = 1,                 \
               .folds_in_rows = 1, .cell_argument_stays = 1, .calls_on_stack = 1, .old_syntax = 1, \
               .strings_of_bytes = 1, .octals_bare = 1, .weak_dicts_old = 1, .leftovers_stay = 1,  \
               .weak_sets_used = 1

/* What lasted for some versions. */
#define FROM_3_6_TO_3_10 .exc_triples = 1

#define PEEPHOLE .fold_length = 20, .peephole = 1
#define LONG_FOLDING .fold_length = 4096
#define AST_FOLDING LONG_FOLDING, .folds_in_tree = 1
#define KEY_MAPS .constant_key_maps = 1
#define TWICE KEY_MAPS, .while_test_twice = 1

/* How warnings are put, and how often. */
#define WARNS_3_8 .chains_without_line = 1, .fields_by_text = 1
#define WARNS_3_9 .chains_without_line = 1, .warns_by_copy = 1
#define WARNS_3_10 .warns_by_copy = 1
#define WARNS_3_12 .warns_by_copy = 1, .warns_of_escapes = 1, .warning_words = 1
#define WARNS_3_13 .warns_by_copy = 2, .warns_of_escapes = 2, .warning_words = 1
#define WARNS_3_14 .warns_by_copy = 2, .warns_of_escapes = 2, .warning_words = 2

static const struct dialect dialects[] = {
    {"2.7", 207, .stack_rule = STACK_2_7, UP_TO_2_7, PEEPHOLE},
    {"2.7-align8", 207, .stack_rule = STACK_2_7, UP_TO_2_7, PEEPHOLE},
    {"3.6", 306, .weak_table_held = 1, .weak_sets_used = 1, .weak_arguments_listed = 1,
     .stack_rule = STACK_3_6, SINCE_3_6, UP_TO_3_7, FROM_3_6_TO_3_10, KEY_MAPS, PEEPHOLE,
     .empty_tuples_built = 1, .unbinds_first = UNBINDS_LEAVING},
    {"3.6-align16", 306, .weak_table_held = 1, .weak_sets_used = 1, .weak_arguments_listed = 1,
     .stack_rule = STACK_3_6, SINCE_3_6, UP_TO_3_7, FROM_3_6_TO_3_10, KEY_MAPS, PEEPHOLE,
     .empty_tuples_built = 1, .unbinds_first = UNBINDS_LEAVING},
    {"3.7", 307, .weak_arguments_listed = 1, .finalize_arguments_listed = 1,
     .stack_rule = STACK_3_7, SINCE_3_7, UP_TO_3_7, FROM_3_6_TO_3_10, KEY_MAPS, AST_FOLDING,
     .unbinds_first = UNBINDS_AT_END | UNBINDS_LEAVING},
    {"3.7-align8", 307, .weak_arguments_listed = 1, .finalize_arguments_listed = 1,
     .stack_rule = STACK_3_7, SINCE_3_7, UP_TO_3_7, FROM_3_6_TO_3_10, KEY_MAPS, AST_FOLDING,
     .unbinds_first = UNBINDS_AT_END | UNBINDS_LEAVING},
    {"3.8", 308, .finalize_arguments_listed = 1, .stack_rule = STACK_3_8, SINCE_3_8, UP_TO_3_8,
     .leaves_at_end = UNBINDS_NAME_AT_END, .adds_at = ADDS_BEHIND_ELEMENT, FROM_3_6_TO_3_10,
     KEY_MAPS, AST_FOLDING, .finally_first = 1, .unbinds_first = UNBINDS_AT_END, WARNS_3_8},
    {"3.9", 309, .adds_at = ADDS_BEHIND_ELEMENT, .dead_branches = 1, .stack_rule = STACK_3_9,
     SINCE_3_9, UP_TO_3_9, FROM_3_6_TO_3_10, KEY_MAPS, AST_FOLDING, WARNS_3_9},
    {"3.10", 310, .adds_at = ADDS_BY_COMPARISON, .stack_rule = STACK_3_9, SINCE_3_10, UP_TO_3_10,
     FROM_3_6_TO_3_10, TWICE, AST_FOLDING, WARNS_3_10},
    {"3.11", 311, .adds_at = ADDS_BY_COMPARISON, .stack_rule = STACK_3_11, .places = PLACES_3_11,
     SINCE_3_11, UP_TO_3_13, TWICE, AST_FOLDING, WARNS_3_10},
    {"3.12", 312, .stack_rule = STACK_3_12, .places = PLACES_3_12, SINCE_3_12, UP_TO_3_13, TWICE,
     AST_FOLDING, .specs_end_in_text = 1, .bytes_kept_twice = 1, .class_saves_all = 1, WARNS_3_12},
    {"3.13.0", 313, .stack_rule = STACK_3_13, .places = PLACES_3_13, SINCE_3_13, UP_TO_3_13, TWICE,
     AST_FOLDING, .bytes_kept_twice = 1, .class_saves_all = 1, WARNS_3_12},
    {"3.13", 313, .stack_rule = STACK_3_13, .places = PLACES_3_13, SINCE_3_13, UP_TO_3_13, TWICE,
     AST_FOLDING, .bytes_kept_twice = 1, .class_saves_all = 1, WARNS_3_13},
    {"3.14.0", 314, .stack_rule = STACK_3_14, SINCE_3_14, .dead_blocks_hide = 1,
     .genexp_builtins = 1, LONG_FOLDING, WARNS_3_14},
    {"3.14", 314, .stack_rule = STACK_3_14, SINCE_3_14, .dead_blocks_hide = 1, .genexp_builtins = 1,
     LONG_FOLDING, WARNS_3_14},
    {"3.15", 315, .stack_rule = STACK_3_15, SINCE_3_14, .genexp_builtins = 2, .genexp_iterates = 1,
     .iterates_in_place = 1, .constants_borrowed = 1, LONG_FOLDING, WARNS_3_14},
};

enum { DIALECTS = sizeof dialects / sizeof *dialects };

const struct dialect *
dialect_named(const char *name)
{
    for (int i = 0; i < DIALECTS; i++)
        if (!strcmp(dialects[i].name, name))
            return &dialects[i];
    return NULL;
}

const struct dialect *
dialect_row(int i)
{
    return i >= 0 && i < DIALECTS ? &dialects[i] : NULL;
}
