#include "python/library_names.h"
#include "python/rules.h"

#include <stddef.h>
#include <string.h>

/* What came with a version and stayed. */
#define SINCE_3_7                                                                    \
    .small_stack = 5, .list_items_held = 1, .stop_iteration_is_error = 1,            \
    .import_names_module = 1, .class_takes_no_arguments = 1, .unpack_names_type = 1, \
    .percent_alone = 1, .str_concatenate_long = 1, .fromhex_skips_space = 1,         \
    .generators_handle = 1
#define SINCE_3_8                                                                            \
    SINCE_3_7, .descriptors_apply = 1, .interrupt_kills = 1, .reused_pair_tracked = 1,       \
               .keywords_unpacked = 1, .extreme_key_none = 1, .dict_reversible = 1,          \
               .bytearray_converts = 1, .method_arguments_named = 1, .replacement_index = 1, \
               .encoding_words_short = 1
#define SINCE_3_9                                                                        \
    SINCE_3_8, .exceptions_qualified = 1, .dict_union = 1, .views_intersect = 1,         \
               .keywords_unnamed = 1, .space_not_allowed = 1, .flush_truth_first = 1,    \
               .comma_type = 1, .calls_named_by_module = 1, .differences_ready_made = 1, \
               .array_place = 1, .views_from_dict = 1
#define SINCE_3_10                                                                                 \
    SINCE_3_9, .cache_by_address = 1, .qualified_names = 1, .slot_named_by_class = 1,              \
               .zero_aligns_numbers = 1, .wrappers_shown = 1, .isinstance_union = 1,               \
               .wrappers_called = 1, .int_argument_real = 1, .real_number_required = 1,            \
               .pow_named_twice = 1, .constructor_arguments_named = 1, .bytearray_value_first = 1, \
               .names_kept = 1, .builtins_kept = 1, .items_exchanged = 1
#define SINCE_3_11                                                                                 \
    SINCE_3_10, .methods_unpacked = 1, .ascii_iterator = 1, .types_subscript_named = 1,            \
                .spec_shown = 1, .coerces_zero = 1, .property_named_by_class = 1,                  \
                .unbound_not_associated = 1, .with_names_protocol = 1, .string_indices_quoted = 1, \
                .sort_by_power = 1, .superset_iterates = 1, .modulo_alone = 1,                     \
                .powers_begin_late = 1, .short_bits = 1, .bytearray_by_items = 1,                  \
                .weakrefs_vectorcalled = 1, .bytes_make_small_ints = 1, .bytes_bound = 1,          \
                .adapts = 1, .methods_nameless = 1, .intersection_stops = 1, .dicts_take = 1,      \
                .notes_shown = 1
#define SINCE_3_12                                                                            \
    SINCE_3_11, .stops_in_frame = 1, .traced_aside = 1, .loop_ends_copied = 1,                \
                .unstarted_cleared = 1, .extreme_of_iterable = 1, .star_tuple_dies_early = 1, \
                .sum_compensated = 1, .sort_reverse_truth = 1, .call_warmup = 1,              \
                .mro_computed = 1, .attribute_types_long = 1, .subset_intersects = 1,         \
                .import_keeps_name = 1, .split_counts = 1, .property_doc_none = 1,            \
                .truth_copied = 1, .getters_specialized = 1
#define SINCE_3_13                                                                                 \
    SINCE_3_12, .round_takes_none = 1, .cache_unversioned = 1, .list_order_held = 1,               \
                .slot_type_formatted = 1, .keyword_got = 1, .super_tells_types = 1,                \
                .str_shows_none_type = 1, .extend_shows_str = 1, .slices_alike = 1,                \
                .search_numbers_arguments = 1, .setattr_mentions_dict = 1, .keyword_suggested = 1, \
                .close_gives_value = 1, .closes_silently = 1, .sort_equals_descend = 1,            \
                .extend_knows = 1, .reversed_keeps = 1, .chr_takes_long = 1, .missing_is_size = 1, \
                .weakrefs_appended = 1
#define SINCE_3_14                                                                                \
    SINCE_3_13, .stack_tagged = 1, .interrupt_derived_kills = 1, .unraisable_told = 1,            \
                .inputs_top_first = 1, .unpack_tells_length = 1, .not_a_container = 1,            \
                .with_names_method = 1, .exit_looked_up_first = 1, .init_specialized = 2,         \
                .classmethods_unbound = 1, .wrappers_copy = 1, .sum_compensates_ints = 1,         \
                .update_element_bare = 1, .c_tells_type = 1, .public_writer = 1,                  \
                .fromhex_reads_bytes = 1, .maketrans_misspells = 1, .note_is_argument = 1,        \
                .tuple_gathered = 1, .slot_counts_named = 1, .sets_take = 1, .tests_threaded = 1, \
                .not_implemented_has_no_truth = 1, .fill_length_told = 1, .utf8_counted = 1,      \
                .join_releases_first = 1

#define SINCE_3_15                                                                            \
    SINCE_3_14, .unraisable_chained = 1, .sort_minruns_vary = 1, .slices_in_place = 1,        \
                .slice_indices_bare = 1, .percent_tells = 1, .specials_told = 1,              \
                .star_values_bare = 1, .sizes_cannot_be_negative = 1, .slot_wrapper_bare = 1, \
                .hex_counts_wide = 1, .pairs_built = 1, .unpacked_borrowed = 1,               \
                .mappingproxy_unordered = 1, .varying_slots = 1

/* What lasted for some versions. */
#define FROM_3_6_TO_3_8 .overflow_remembered = 1, .double_ints_new = 1
#define FROM_3_7_TO_3_11 .builtins_entered = 1, .misses_raise = MISSES_OWN_RAISE
#define FROM_3_8_TO_3_11 .import_asks_path = 1
#define FROM_3_7_TO_3_9 FROM_3_7_TO_3_11, .round_packs = 1
#define UP_TO_3_7                                                                                 \
    UP_TO_3_8, .c_int_bounds_told = 1, .counts_plural = 1, .zip_numbers_arguments = 1,            \
               .empty_float_bare = 1, .callable_held = 1, .methods_entered = 1, .write_waits = 1, \
               .methods_let_go = 1, .methods_called_by_tuple = 1, .wrappers_bound = 1,            \
               .slots_bound = 1, .exponent_first = 1
#define UP_TO_3_6                                                                            \
    UP_TO_3_7, .sort_by_richcompare = 1, .keywords_packed_first = 1, .functions_entered = 1, \
               .bytearray_repr_bare = 1, .functions_unnamed = 1, .search_wants_bytes = 1,    \
               .indexing_told = 1, .specials_bound = 1, .builtins_called_by_tuple = 1,       \
               .keywords_in_dict = 1, .round_packs = 2, .write_by_lines = 1,                 \
               .exception_trailing_comma = 1, .slots_bind = 1
#define ONLY_3_6                                                                     \
    FROM_3_6_TO_3_8, .keys_are_sequence = 1, .small_stack = 8, .sort_parses_all = 1, \
                     .exc_state_copied = 1, .misses_raise = MISSES_RAISE, .getter_tuple = 1
#define ONLY_2_7                                                                                   \
    .python2 = 1, .getattr_interns = 1, .compared_in_place = COMPARES_INTS, .message_first = 1,    \
    .old_exceptions = 1, .generators_held = 1, .main_shown = 1, .old_words = 1, .old_names = 1,    \
    .getattr_names_itself = 1, .sorts_compare = 1, .formats_as_str = 1, .hasattr_hides = 1,        \
    .proxies_compare_bare = 1, .slots_beside_values = 1, .octals_bare = 1, .old_repr = 1,          \
    .ints_plain = 1, .writers_plain = 1, .stream_plain = 1, .contexts_absent = 1,                  \
    .names_unqualified = 1, .exceptions_are_sequences = 1, .equality_alone = 1,                    \
    .views_are_lists = 1, .namespace_unprepared = 1, .truth_is_nonzero = 1, .next_unmarked = 1,    \
    .exit_clears_names = 1, .slices_in_place = 1, .exit_looked_up_first = 1, .float_str_short = 1, \
    .round_to_float = 1, .classic_classes = 1, .types_ordered = 1, .exc_info_stays = 1,            \
    .subclass_asked = 1, .names_hashed = 1, .calls_by_tuple = 1, .chr_takes_long = 1,              \
    .class_unknown_passes = 1, .exception_messages = 1
#define FROM_3_6_TO_3_10                                                                   \
    .round_binds = 1, .deletion_plain = 1, .main_shown = 1, .getattr_names_itself = 1,     \
    .raised_apart = 1, .int_before_digits = 1, .subtrahend_first = 1, .index_replaces = 1, \
    .traced_aside = 1
#define UP_TO_3_12                                                                               \
    .types_entered = 1, .resumption_entered = 1, .proxies_shown_bare = 1, .extremes_iterate = 1, \
    .wrappers_miss = 1, .global_deletion_asks = 1
#define UP_TO_3_11                                                                  \
    UP_TO_3_12, .tests_threaded = 1, .weakref_slot_explained = 1, .raised_late = 1, \
                .import_asks_spec = 1
#define UP_TO_3_10 UP_TO_3_11, .super_type_bare = 1
#define UP_TO_3_8 UP_TO_3_9, .mappings_bind = 1, .needle_left = 1, .update_looks_for_keys = 1
#define UP_TO_3_9                                                                           \
    UP_TO_3_10, .empty_float_told_first = 1, .integer_required = 1, .range_keeps_bools = 1, \
                .range_multiplies = 1, .power_in_place_alike = 1, .extend_keeps = 1
#define UP_TO_3_13 .index_shows_value = 1, .format_copies_strings = 1
#define FROM_3_12_TO_3_14 .close_stops = 1
#define FROM_3_12_TO_3_13 FROM_3_12_TO_3_14, .keyword_calls_check = 1, .sum_sized = 1
#define FROM_3_10_TO_3_14 .deletion_immutable = 1
#define FROM_3_8_TO_3_13 .constants_merged = 1
#define FROM_3_10_TO_3_13 FROM_3_8_TO_3_13, FROM_3_10_TO_3_14, .wrappers_copy = 2
#define FROM_3_11_TO_3_13 \
    .round_binds = 1, FROM_3_10_TO_3_13, .callable_released_first = 1, .rests_ready_made = 1

/* Divisions by zero: ints by / // %, floats by / // %, zero to a negative power. */
#define DIVISIONS(divide, floor, modulo, fdivide, ffloor, fmodulo, power)                        \
    .division_by_zero = (divide), .floor_division_by_zero = (floor), .modulo_by_zero = (modulo), \
    .float_division_by_zero = (fdivide), .float_floor_division_by_zero = (ffloor),               \
    .float_modulo_by_zero = (fmodulo), .zero_to_negative = (power)
#define ZERO "division by zero"
#define BOTH "integer division or modulo by zero"
#define POWER "0.0 cannot be raised to a negative power"
#define DIVISIONS_2_7                                                                       \
    DIVISIONS(BOTH, BOTH, BOTH, "float division by zero", "float divmod()", "float modulo", \
              POWER),                                                                       \
        .float_divmod_by_zero = "float divmod()"
#define DIVISIONS_3_6                                                                       \
    DIVISIONS(ZERO, BOTH, BOTH, "float division by zero", "float divmod()", "float modulo", \
              POWER),                                                                       \
        .float_divmod_by_zero = "float divmod()"
#define DIVISIONS_3_9                                                                     \
    DIVISIONS(ZERO, BOTH, BOTH, "float division by zero", "float floor division by zero", \
              "float modulo", POWER),                                                     \
        .float_divmod_by_zero = "float divmod()"
#define DIVISIONS_3_11                                                        \
    DIVISIONS(ZERO, BOTH, "integer modulo by zero", "float division by zero", \
              "float floor division by zero", "float modulo", POWER),         \
        .float_divmod_by_zero = "float divmod()"
#define DIVISIONS_3_13                                                        \
    DIVISIONS(ZERO, BOTH, "integer modulo by zero", "float division by zero", \
              "float floor division by zero", "float modulo by zero", POWER), \
        .float_divmod_by_zero = "float divmod()"
#define DIVISIONS_3_14                                                         \
    DIVISIONS(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, "zero to a negative power"), \
        .float_divmod_by_zero = ZERO

/* Warnings that are given while the program runs. */
#define INVERTED(will)                                                                          \
    .bool_inverted =                                                                            \
        "Bitwise inversion '~' on bool is deprecated" will                                      \
        ". This returns the bitwise inversion of the underlying int object and is usually not " \
        "what you expect from negating a bool. Use the 'not' operator for boolean negation or " \
        "~int(x) if you really want the bitwise inversion of the underlying int."
#define INVERTED_3_12 INVERTED("")
#define INVERTED_3_13 INVERTED(" and will be removed in Python 3.16")
#define TESTED .not_implemented_tested = "NotImplemented should not be used in a boolean context"

/* How deep native functions may nest. */
#define NATIVE_3_12 \
    .builtins_entered = 1, .types_vectorcalled = 3, .native_limit = 1498, .native_loop = 2
#define NATIVE_3_13 .native_limit = 9999, .native_loop = 2
#define NATIVE_3_14 .native_limit = 12000, .native_loop = 1, .stack_told = 8156

#define ITER_VW .iter_callable = "iter(v, w): v"
#define ITER_SENTINEL .iter_callable = "iter(object, sentinel): object"

static const struct suggesting suggesting_3_10 = {0};
static const struct suggesting suggesting_3_12 = {
    .of_self = 1, .failing_self_silences = 1, .unset_self_silences = 1, .imports = 1};
static const struct suggesting suggesting_3_13_0 = {.by_traceback = 1,
                                                    .of_self = 1,
                                                    .failing_self_silences = 1,
                                                    .imports = 1,
                                                    .underscored_hidden = 1};
#define SUGGESTING_3_13                                                                         \
    .by_traceback = 1, .of_self = 1, .imports = 1, .underscored_hidden = 1, .by_dir_method = 1, \
    .file_forgotten = 1
static const struct suggesting suggesting_3_13 = {SUGGESTING_3_13};
static const struct suggesting suggesting_3_15 = {SUGGESTING_3_13, .instead = 1};

static const struct rules rows[] = {
    {"2.7", UP_TO_3_13, ONLY_2_7, UP_TO_3_6, DIVISIONS_2_7, ITER_VW},
    {"2.7-align8", UP_TO_3_13, ONLY_2_7, UP_TO_3_6, DIVISIONS_2_7, ITER_VW},
    {"3.6", ONLY_3_6, UP_TO_3_13, .class_arguments_tuple = 1, UP_TO_3_6, FROM_3_6_TO_3_10,
     DIVISIONS_3_6, ITER_VW},
    {"3.6-align16", ONLY_3_6, UP_TO_3_13, .class_arguments_tuple = 1, UP_TO_3_6, FROM_3_6_TO_3_10,
     DIVISIONS_3_6, ITER_VW},
    {"3.7", FROM_3_6_TO_3_8, .getter_tuple = 1, FROM_3_7_TO_3_9, UP_TO_3_13, SINCE_3_7, UP_TO_3_7,
     FROM_3_6_TO_3_10, DIVISIONS_3_6, ITER_VW},
    {"3.7-align8", FROM_3_6_TO_3_8, .getter_tuple = 1, FROM_3_7_TO_3_9, UP_TO_3_13, SINCE_3_7,
     UP_TO_3_7, FROM_3_6_TO_3_10, DIVISIONS_3_6, ITER_VW},
    {"3.8", FROM_3_8_TO_3_11, .tuples_entered = 1, FROM_3_6_TO_3_8, FROM_3_7_TO_3_9,
     FROM_3_8_TO_3_13, UP_TO_3_13, UP_TO_3_8, SINCE_3_8, FROM_3_6_TO_3_10, DIVISIONS_3_6, ITER_VW},
    {"3.9", FROM_3_8_TO_3_11, TESTED, .types_vectorcalled = 1, FROM_3_7_TO_3_9, FROM_3_8_TO_3_13,
     UP_TO_3_13, UP_TO_3_9, SINCE_3_9, FROM_3_6_TO_3_10, DIVISIONS_3_9, ITER_VW},
    {"3.10", FROM_3_8_TO_3_11, TESTED, .types_vectorcalled = 2, .suggesting = &suggesting_3_10,
     FROM_3_7_TO_3_11, UP_TO_3_13, FROM_3_10_TO_3_13, UP_TO_3_10, SINCE_3_10, FROM_3_6_TO_3_10,
     DIVISIONS_3_9, ITER_VW},
    {"3.11", FROM_3_8_TO_3_11, TESTED, .types_vectorcalled = 3,
     .compared_in_place = COMPARES_ADAPTED, .suggesting = &suggesting_3_10, FROM_3_7_TO_3_11,
     UP_TO_3_13, UP_TO_3_11, SINCE_3_11, FROM_3_11_TO_3_13, DIVISIONS_3_11, ITER_VW,
     .code_warmup = 8, .tests_jump_back = 1, .raised_apart = 1, .traced_aside = 1,
     .int_before_digits = 2},
    {"3.12", TESTED, INVERTED_3_12, .suggesting = &suggesting_3_12, NATIVE_3_12,
     .unstarted_stays = 1, .generators_linked = 1, UP_TO_3_13, UP_TO_3_12, SINCE_3_12,
     FROM_3_11_TO_3_13, FROM_3_12_TO_3_13, DIVISIONS_3_11, ITER_SENTINEL},
    {"3.13.0", TESTED, INVERTED_3_13, .suggesting = &suggesting_3_13_0, NATIVE_3_13,
     .stores_keep_object = 1, .library_names = NAMES_3_13_0, .unstarted_stays = 1,
     .generators_linked = 1, UP_TO_3_13, SINCE_3_13, FROM_3_11_TO_3_13, FROM_3_12_TO_3_13,
     .init_specialized = 1, DIVISIONS_3_13, ITER_VW},
    {"3.13", .gathers_late = 1, TESTED, INVERTED_3_13, .list_repr_held = 1,
     .suggesting = &suggesting_3_13, .set_listed_exactly = 1, NATIVE_3_13, .stores_keep_object = 1,
     .library_names = NAMES_3_13, UP_TO_3_13, SINCE_3_13, FROM_3_11_TO_3_13, FROM_3_12_TO_3_13,
     .init_specialized = 1, DIVISIONS_3_13, ITER_VW},
    {"3.14.0", .result_replaces_left = 1, .gathers_late = 1, INVERTED_3_13, .list_repr_held = 1,
     .suggesting = &suggesting_3_13, NATIVE_3_14, .stores_keep_object = 1,
     .library_names = NAMES_3_14, SINCE_3_14, FROM_3_10_TO_3_14, FROM_3_12_TO_3_14, DIVISIONS_3_14,
     ITER_VW},
    {"3.14", .result_replaces_left = 1, .gathers_late = 1, INVERTED_3_13, .list_repr_held = 1,
     .suggesting = &suggesting_3_13, .set_listed_exactly = 1, NATIVE_3_14, .stores_keep_object = 1,
     .library_names = NAMES_3_14, SINCE_3_14, FROM_3_10_TO_3_14, FROM_3_12_TO_3_14, DIVISIONS_3_14,
     ITER_VW},
    {"3.15", .needed_told = 1, .gathers_late = 2, INVERTED_3_13, .list_repr_held = 1,
     .suggesting = &suggesting_3_15, .set_listed_exactly = 1, NATIVE_3_14, .stores_keep_object = 2,
     .library_names = NAMES_3_15, SINCE_3_15, .append_value_used = 1, .import_error_shows_names = 1,
     DIVISIONS_3_14, ITER_VW},
};

const struct rules *
rules_named(const char *name)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].name, name))
            return &rows[i];
    return NULL;
}
