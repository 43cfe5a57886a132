#include "objects/layout.h"

#include <stddef.h>
#include <string.h>

/* The table. A line is a fact, a column a version. */
/* clang-format off */
#define METHODS_ETC (1 << FREE_LISTS_METHOD | 1 << FREE_LISTS_FRAME | 1 << FREE_LISTS_BUILTIN )
#define ANY FREE_LIST_UNLIMITED
#define ALL_LISTS ((1 << FREE_LISTS) - 1)
#define NOT_SLICE (ALL_LISTS & ~(1 << FREE_LISTS_SLICE))
#define O_OLD FREE_ORDER_CLASSIC
#define O_TUP FREE_ORDER_TUPLES_FIRST
#define O_FLO FREE_ORDER_FLOATS_FIRST
#define FNV TEXT_HASH_FNV
#define SIP24 TEXT_HASH_SIPHASH24
#define SIP13 TEXT_HASH_SIPHASH13
#define CLASSIC LIST_GROWTH_CLASSIC
#define ROUNDED LIST_GROWTH_ROUNDED
#define GROWTH LIST_PREALLOC_GROWTH
#define EXACT LIST_PREALLOC_EXACT
#define EVEN LIST_PREALLOC_EVEN
#define SLOTS23 SET_GROWTH_SLOTS_2_3
#define MASK23 SET_GROWTH_MASK_2_3
#define MASK35 SET_GROWTH_MASK_3_5
#define NEVER SET_REUSE_NEVER
#define FIRST SET_REUSE_FIRST
#define LAST SET_REUSE_LAST
#define STATIC FROZENSET_STATIC
#define SHARED FROZENSET_SHARED
#define EACH FROZENSET_EACH
#define NOT MERGE_CLONE_NEVER
#define ALWAYS MERGE_CLONE_ALWAYS
#define ALONE MERGE_CLONE_COMBINED
#define NONE PROPERTY_CLEARS_NOTHING
#define DOC PROPERTY_CLEARS_DOC
#define ALL PROPERTY_CLEARS_ALL
#define A_DICT ATTRIBUTES_DICT
#define SPLIT ATTRIBUTES_SPLIT
#define VALUES ATTRIBUTES_VALUES
#define INLINE ATTRIBUTES_INLINE
#define REAL (INT64_C(1) << 32) - 1
#define REAL_314 INT64_C(3) << 30
#define ONCE GENERATOR_CODE_ONCE
#define TWICE GENERATOR_CODE_TWICE
#define WITH GENERATOR_CODE_RUNNING
#define BEHIND GENERATOR_CODE_BEHIND

#define LAYOUT(F) \
    F(name,           "2.7-align8","2.7","3.6","3.6-align16","3.7-align8","3.7","3.8","3.9","3.10","3.11","3.12","3.13.0","3.13","3.14.0","3.14","3.15") \
    F(version,              207,     207,  306,  306,          307,         307,  308,  309,  310,   311,   312,   313,   313,   314,   314,   315) \
    F(column,                 0,       0,    1,    1,            2,           2,    3,    4,    5,     6,     7,     8,     8,     9,     9,    10) \
    F(gc_header,             32,      32,   24,   32,           24,          32,   16,   16,   16,    16,    16,    16,    16,    16,    16,    16) \
    F(managed_dict,           0,       0,    0,    0,            0,           0,    0,    0,    0,    16,    16,    16,    16,    16,    16,    16) \
    F(managed_weakref,        0,       0,    0,    0,            0,           0,    0,    0,    0,     0,    16,    16,    16,    16,    16,    16) \
    F(small_int_max,        256,     256,  256,  256,          256,         256,  256,  256,  256,   256,   256,   256,   256,   256,   256,  1024) \
    F(zero_digits,            0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     1,     1,     1,     1,     1,     1) \
    F(int_medium,            24,      24,   28,   28,           28,          28,   28,   28,   28,    32,    32,    32,    32,    32,    32,    32) \
    F(int_size,              24,      24,   28,   28,           28,          28,   28,   28,   28,    28,    28,    28,    28,    32,    32,    32) \
    F(int_is_long,            1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(ascii_header,          36,      36,   48,   48,           48,          48,   48,   48,   48,    48,    40,    40,    40,    40,    40,    40) \
    F(unicode_header,        36,      36,   72,   72,           72,          72,   72,   72,   72,    72,    56,    56,    56,    56,    56,    56) \
    F(latin_utf8,             0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     1,     1,     1,     1,     1) \
    F(unicode_writer,         0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,    56,    56,    56) \
    F(bytes_waiting,        512,     512,  512,  512,          512,         512,  512,  512,  512,   512,   512,   512,   512,   512,   512,   256) \
    F(bytes_writer,           0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,   280) \
    F(str_is_bytes,           1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(text_hash,            FNV,     FNV, SIP24,SIP24,        SIP24,       SIP24,SIP24,SIP24,SIP24,SIP13, SIP13, SIP13, SIP13, SIP13, SIP13, SIP13) \
    F(none_hash,  0x7ffff7bbade, 0x7ffff7bbade, 0, 0,            0,           0,    0,    0,    0,     0, 0xfca86420, 0xfca86420, 0xfca86420, 0xfca86420, 0xfca86420, 0xfca86420) \
    F(hash_nan_pointer,       0,       0,    0,    0,            0,           0,    0,    0,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(hash_slice,             0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     1,     1,     1,     1,     1) \
    F(unhashable_explained,   0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(bytearray_bytes,        0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,    33) \
    F(list_growth,      CLASSIC, CLASSIC,CLASSIC,CLASSIC,  CLASSIC,     CLASSIC,CLASSIC,ROUNDED,ROUNDED,ROUNDED,ROUNDED,ROUNDED,ROUNDED,ROUNDED,ROUNDED,ROUNDED) \
    F(list_prealloc,     GROWTH,  GROWTH,GROWTH,GROWTH,     GROWTH,      GROWTH,EXACT,EXACT,  EVEN,  EVEN,  EVEN,  EVEN,  EVEN,  EVEN,  EVEN,  EVEN) \
    F(list_keep,              0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,    32,    32,    32) \
    F(list_append_room,       0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     1,     1,     1,     1,     1,     1) \
    F(list_pop_clears,        0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     1,     1,     1,     1,     1) \
    F(tuple_concat_shares,    0,       0,    0,    0,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(tuple_shrinks_empty,    1,       1,    1,    1,            1,           1,    1,    1,    1,     0,     0,     0,     0,     0,     0,     0) \
    F(tuple_lazy_track,       0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     1,     1) \
    F(frozenset_lazy_track,   0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     1) \
    F(tuple_hash_xx,          0,       0,    0,    0,            0,           0,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(range_bare,             1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(dict_slots,             1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(dict_keys_header,       0,       0,   40,   40,           40,          40,   40,   40,   40,    32,    32,    32,    32,    32,    32,    32) \
    F(dict_unicode_keys,      0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_literal_empty,     0,       0,    0,    0,            0,           0,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_call_empty,        0,       0,    0,    0,            0,           0,    0,    0,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_rounds_up,         0,       0,    0,    0,            0,           0,    0,    0,    1,     1,     1,     1,     0,     0,     0,     0) \
    F(dict_resize_frees,      0,       0,    1,    1,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(dict_clone,             0,       0,    0,    0,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_copy_called,       0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     1) \
    F(dict_merge_clone,     NOT,     NOT,  NOT,  NOT,          NOT,         NOT,  NOT,  NOT,ALWAYS,ALWAYS,ALWAYS, ALONE, ALONE, ALONE, ALONE, ALONE) \
    F(dict_always_tracked,    0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(dict_growth,            4,       4,    0,    0,            3,           3,    3,    3,    3,     3,     3,     3,     3,     3,     3,     3) \
    F(attributes,        A_DICT,  A_DICT,SPLIT, SPLIT,       SPLIT,       SPLIT,SPLIT,SPLIT,SPLIT,VALUES,VALUES,INLINE,INLINE,INLINE,INLINE,INLINE) \
    F(static_type_size,     872,     872,  400,  400,          400,         400,  416,  408,  408,   424,   432,   416,   416,   416,   416,   424) \
    F(standard_errors,        1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(exceptions_in_module,   1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(weakrefs_by_type,       1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(method_class,           1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(method_by_value,        1,       1,    1,    1,            1,           1,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(property_told,          0,       0,    0,    0,            0,           0,    0,    0,    2,     2,     2,     2,     2,     1,     1,     1) \
    F(descriptor_names,       3,       3,    3,    3,            2,           2,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(mro_merged,             1,       1,    1,    1,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(mro_early,              0,       0,    0,    0,            0,           0,    0,    0,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(equality_alone, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) \
    F(subclasses_listed, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) \
    F(subclasses_late,        0,       0,    0,    0,            0,           0,    0,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(slots_held,             0,       0,    0,    0,            0,           0,    0,    0,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(subclasses_dropped,     0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     1,     1,     1,     1,     1,     1) \
    F(class_clears_keys,      0,       0,    1,    1,            1,           1,    1,    1,    1,     0,     0,     0,     0,     0,     0,     0) \
    F(property_clears,     NONE,    NONE,  DOC,  DOC,          DOC,         DOC,  DOC,  DOC,  DOC,   DOC,   DOC,   DOC,   DOC,   ALL,   ALL,   ALL) \
    F(class_keys_named,       0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(class_keys_early,       0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     1) \
    F(class_copies_late,      1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(class_announced,        0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(super_arguments,        0,       0,    1,    1,            1,           1,    1,    1,    1,     0,     0,     0,     0,     0,     0,     0) \
    F(class_getsets,          1,       1,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     0) \
    F(weak_qualified,        0,    0,    0,    0,    0,    0,    0,    0,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(subclass_inline,        0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(inline_by_dict,         0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     1,     1,     1,     1) \
    F(set_growth,       SLOTS23, SLOTS23,MASK23,MASK23,     MASK35,      MASK35,MASK35,MASK35,MASK35,MASK35,MASK35,MASK35,MASK35,MASK35,MASK35,MASK35) \
    F(set_empty_subtracts,    1,       1,    0,    0,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(set_keys_held,          0,       0,    0,    0,            0,           0,    0,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_merge_holds,       0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(set_difference_narrows, 0,      0,    0,    0,            0,           0,    0,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(set_merge_trusts,       0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(set_difference_copies,  0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(set_linear_probes,      0,       0,    9,    9,            9,           9,    9,    9,    9,     9,     9,     9,     9,     9,     9,     9) \
    F(set_reuse,          FIRST,   FIRST,FIRST,FIRST,         LAST,        LAST, LAST,NEVER, LAST,  LAST,  LAST,  LAST,  LAST,  LAST,  LAST,  LAST) \
    F(frozenset_empty,   SHARED,  SHARED,STATIC,STATIC,   SHARED,      SHARED,SHARED,SHARED, EACH,  EACH,  EACH,  EACH,  EACH,  EACH,  EACH,  EACH) \
    F(frame_objects,          1,       1,    1,    1,            1,           1,    1,    1,    1,     0,     0,     0,     0,     0,     0,     0) \
    F(frame_tracked,          1,       1,    1,    1,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(generator_code,      ONCE,    ONCE, ONCE, ONCE,         ONCE,        ONCE, ONCE, ONCE, ONCE, TWICE,  WITH,  WITH,  WITH,BEHIND,BEHIND,BEHIND) \
    F(function_clears,        0,       0,    0,    0,            0,           0,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_shows_keys_first,  1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(dict_set_holds,         0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     1,     1,     1,     1,     1,     1) \
    F(dict_equal_hashes,      1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(dict_equal_holds,       0,       0,    0,    0,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(tuple_hash_kept,        0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(frozenset_disperses,    0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(exception_traceback,    0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(immortal,               0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     1,     1,     1,     1,     1) \
    F(constants_mortal,       1,       1,    1,    1,            1,           1,    1,    1,    1,     1,     0,     1,     1,     1,     1,     1) \
    F(ready_refcount,         0,       0,    0,    0,            0,           0,    0,    0,    0, 999999998, 0,     0,     0,     0,     0,     0) \
    F(immortal_refcount,      0,       0,    0,    0,            0,           0,    0,    0,    0,     0,  REAL,  REAL,  REAL, REAL_314, REAL_314, REAL_314) \
    F(finalize_once,          0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(range_in_steps,         0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     0,     0,     0,     0,     0,     0) \
    F(trash_limit,           50,      50,   50,   50,           50,          50,   50,   50,   50,    50,    50,  4000,  4000,  4000,  4000,  4000) \
    F(exceptions_nested,      0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     1,     1,     1,     1,     1,     1) \
    F(managed_dict_plain,     0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     0,     0,     0,     0,     0,     0) \
    F(clear_keeps_values,     0,       0,    0,    0,            0,           0,    0,    0,    0,     1,     0,     0,     0,     0,     0,     0) \
    F(class_counts_slots,     1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(slotless_gc,            2,       2,    0,    0,            0,           0,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(free_limit[FREE_LISTS_LIST],  80, 80,   80,   80,           80,          80,   80,   80,   80,    80,    80,    80,    80,    80,    80,    80) \
    F(free_limit[FREE_LISTS_DICT],  80, 80,   80,   80,           80,          80,   80,   80,   80,    80,    80,    80,    80,    80,    80,    80) \
    F(free_limit[FREE_LISTS_KEYS],   0,  0,   80,   80,           80,          80,   80,   80,   80,    80,    80,    80,    80,    80,    80,    80) \
    F(free_limit[FREE_LISTS_FLOAT], ANY, ANY,  100,  100,          100,         100,  100,  100,  100,   100,   100,   100,   100,   100,   100,   100) \
    F(free_limit[FREE_LISTS_INT],   ANY, ANY,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,   100,   100,   100) \
    F(free_limit[FREE_LISTS_METHOD],256,256, 256,  256,          256,         256,  256,    0,    0,     0,     0,     0,     0,    20,    20,    20) \
    F(free_limit[FREE_LISTS_BUILTIN],256,256,256,  256,          256,         256,  256,    0,    0,     0,     0,     0,     0,    16,    16,    16) \
    F(free_limit[FREE_LISTS_SET],   80, 80,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(free_limit[FREE_LISTS_FRAME],200,200,  200,  200,          200,         200,  200,  200,  200,     0,     0,     0,     0,     0,     0,     0) \
    F(free_limit[FREE_LISTS_SLICE],  0,  0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(slice_at_start,        0,    0,    1,    1,    1,    1,    1,    1,    1,     1,     1,     1,     1,     0,     0,     0) \
    F(free_limit[FREE_LISTS_RANGE],  0,  0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     6,     6,     6) \
    F(free_limit[FREE_LISTS_RANGE_ITERATOR], 0, 0, 0, 0,           0,           0,    0,    0,    0,     0,     0,     0,     0,     6,     6,     6) \
    F(free_limit[FREE_LISTS_LIST_ITERATOR],  0, 0, 0, 0,           0,           0,    0,    0,    0,     0,     0,     0,     0,    10,    10,    10) \
    F(free_limit[FREE_LISTS_TUPLE_ITERATOR], 0, 0, 0, 0,           0,           0,    0,    0,    0,     0,     0,     0,     0,    10,    10,    10) \
    F(free_limit[FREE_LISTS_WRITER], 0, 0,         0, 0,           0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(free_limit[FREE_LISTS_BYTES_WRITER], 0, 0,         0, 0,           0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,1) \
    F(free_tuple_limit,    2000,    2000, 2000, 2000,         2000,        2000, 2000, 2000, 2000,  2000,  2000,  2000,  2000,  2000,  2000,  2000) \
    F(free_tuple_longest,    19,      19,   19,   19,           19,          19,   19,   19,   19,    20,    20,    20,    20,    20,    20,    20) \
    F(free_tuple_reused,     19,      19,   19,   19,           19,          19,   19,   19,   19,    19,    19,    20,    20,    20,    20,    20) \
    F(free_order,         O_OLD,   O_OLD,O_OLD,O_OLD,        O_OLD,       O_OLD,O_OLD,O_TUP,O_TUP, O_TUP, O_TUP, O_FLO, O_FLO, O_FLO, O_FLO, O_FLO) \
    F(free_cleared, METHODS_ETC, METHODS_ETC, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, NOT_SLICE, ALL_LISTS, ALL_LISTS, ALL_LISTS) \
    F(threshold0,           700,     700,  700,  700,          700,         700,  700,  700,  700,   700,   700,  2000,  2000,  2000,  2000,  2000) \
    F(gc_scheduled_anyway,        0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    1,    0,    0,    0,    0,    0) \
    F(gc_at_eval_breaker,     0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     1,     1,     1,     1,     1) \
    F(gc_untrack_tuples,      1,       1,    1,    1,            1,           1,    2,    2,    2,     2,     2,     2,     2,     2,     2,     2) \
    F(gc_untrack_dicts,       1,       1,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     0,     0,     0) \
    F(gc_legacy_finalizers,   1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(gc_debug_objects,       1,       1,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(gc_resurrect_part,      0,       0,    0,    0,            0,           0,    0,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(gc_resurrect_counted,   0,       0,    1,    1,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(gc_weakref_late,        0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     1) \
    F(gc_weakref_again,       0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     1,     1,     0,     1,     1) \
    F(weakref_tuple,         0,    0,    0,    0,    0,    0,    0,    0,    0,     0,     0,     1,     1,     1,     1,     1) \
    F(gc_immortal,            0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     2,     2,     2,     2,     2) \
    F(gc_stats_always,        0,       0,    0,    0,            0,           0,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(gc_start_objects,    2551,    2551, 3556, 3556,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,     0) \
    F(gc_freeze,              0,       0,    0,    0,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(gc_callbacks,           0,       0,    1,    1,            1,           1,    1,    1,    1,     1,     1,     1,     1,     1,     1,     1) \
    F(gc_incremental,         0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     0,     0) \
    F(exceptions_first,       0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     1,     1,     1) \
    F(gc_phase_text,          0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     1,     1,     1,     1,     1,     1) \
    F(gc_candidates,          0,       0,    0,    0,            0,           0,    0,    0,    0,     0,     0,     0,     0,     0,     0,  6000)

#define COLUMN_0(field, a, ...) .field = (a),
#define COLUMN_1(field, a, ...) COLUMN_0(field, __VA_ARGS__)
#define COLUMN_2(field, a, ...) COLUMN_1(field, __VA_ARGS__)
#define COLUMN_3(field, a, ...) COLUMN_2(field, __VA_ARGS__)
#define COLUMN_4(field, a, ...) COLUMN_3(field, __VA_ARGS__)
#define COLUMN_5(field, a, ...) COLUMN_4(field, __VA_ARGS__)
#define COLUMN_6(field, a, ...) COLUMN_5(field, __VA_ARGS__)
#define COLUMN_7(field, a, ...) COLUMN_6(field, __VA_ARGS__)
#define COLUMN_8(field, a, ...) COLUMN_7(field, __VA_ARGS__)
#define COLUMN_9(field, a, ...) COLUMN_8(field, __VA_ARGS__)
#define COLUMN_10(field, a, ...) COLUMN_9(field, __VA_ARGS__)
#define COLUMN_11(field, a, ...) COLUMN_10(field, __VA_ARGS__)
#define COLUMN_12(field, a, ...) COLUMN_11(field, __VA_ARGS__)
#define COLUMN_13(field, a, ...) COLUMN_12(field, __VA_ARGS__)
#define COLUMN_14(field, a, ...) COLUMN_13(field, __VA_ARGS__)
#define COLUMN_15(field, a, ...) COLUMN_14(field, __VA_ARGS__)

static const struct layout rows[] = {
    {LAYOUT(COLUMN_0)}, {LAYOUT(COLUMN_1)}, {LAYOUT(COLUMN_2)},  {LAYOUT(COLUMN_3)},  {LAYOUT(COLUMN_4)},
    {LAYOUT(COLUMN_5)}, {LAYOUT(COLUMN_6)}, {LAYOUT(COLUMN_7)},  {LAYOUT(COLUMN_8)},  {LAYOUT(COLUMN_9)},
    {LAYOUT(COLUMN_10)}, {LAYOUT(COLUMN_11)}, {LAYOUT(COLUMN_12)}, {LAYOUT(COLUMN_13)}, {LAYOUT(COLUMN_14)},
    {LAYOUT(COLUMN_15)},
};

enum { ROWS = sizeof rows / sizeof rows[0], COLUMNS = 11 };

/* tp_basicsize, as measured. A single value holds for all versions. */
#define SAME(n) {n, n, n, n, n, n, n, n, n, n, n}
static const uint16_t sizes[OBJECT_KIND_COUNT][COLUMNS] = {
    /*                           2.7  3.6  3.7  3.8  3.9 3.10 3.11 3.12 3.13 3.14 3.15 */
    [KIND_OBJECT] = SAME(16),
    [KIND_NONE] = SAME(16),
    [KIND_NOTIMPLEMENTED] = SAME(16),
    [KIND_ELLIPSIS] = SAME(16),
    [KIND_INT] = SAME(24),
    [KIND_BOOL] = SAME(24),
    [KIND_FLOAT] = SAME(24),
    [KIND_STR] =              {  37,  80,  80,  80,  80,  80,  80,  64,  64,  64,  64},
    [KIND_BYTES] =            {  37,  33,  33,  33,  33,  33,  33,  33,  33,  33,  33},
    [KIND_BYTEARRAY] =        {  48,  56,  56,  56,  56,  56,  56,  56,  56,  56,  64},
    [KIND_TUPLE] =            {  24,  24,  24,  24,  24,  24,  24,  24,  24,  32,  32},
    [KIND_LIST] = SAME(40),
    [KIND_DICT] =             { 248,  48,  48,  48,  48,  48,  48,  48,  48,  48,  48},
    [KIND_SET] = SAME(200),
    [KIND_FROZENSET] = SAME(200),
    [KIND_RANGE] =            {  40,  48,  48,  48,  48,  48,  48,  48,  48,  48,  48},
    [KIND_SLICE] = SAME(40),
    [KIND_CODE] =             { 128, 144, 144, 176, 176, 176, 184, 192, 200, 208, 208},
    [KIND_FUNCTION] =         {  88, 112, 112, 120, 120, 128, 136, 144, 144, 152, 152},
    [KIND_CELL] = SAME(24),
    [KIND_METHOD] =           {  48,  40,  40,  48,  48,  48,  48,  48,  48,  48,  48},
    [KIND_BUILTIN] =          {  40,  48,  48,  56,  56,  56,  56,  56,  56,  56,  56},
    [KIND_METHOD_DESCRIPTOR] = { 40,  48,  48,  56,  56,  56,  56,  56,  56,  56,  56},
    [KIND_MEMBER_DESCRIPTOR] = { 40,  48,  48,  48,  48,  48,  48,  48,  48,  48,  48},
    [KIND_GETSET_DESCRIPTOR] = { 40,  48,  48,  48,  48,  48,  48,  48,  48,  48,  48},
    [KIND_WRAPPER_DESCRIPTOR]={ 48,  56,  56,  56,  56,  56,  56,  56,  56,  56,  56},
    [KIND_METHOD_WRAPPER] = SAME(32),
    [KIND_PROPERTY] =         {  56,  56,  56,  56,  56,  64,  64,  64,  64,  64,  64},
    [KIND_STATICMETHOD] =     {  24,  32,  32,  32,  32,  32,  32,  32,  32,  32,  32},
    [KIND_CLASSMETHOD] =      {  24,  32,  32,  32,  32,  32,  32,  32,  32,  32,  32},
    [KIND_SUPER] = SAME(40),
    [KIND_FRAME] =            { 384, 384, 368, 368, 368, 360, 120, 120, 136, 152, 152},
    [KIND_TRACEBACK] = SAME(40),
    [KIND_GENERATOR] =        {  48,  64,  96,  96,  96,  88, 152, 144, 144, 152, 152},
    [KIND_LIST_ITERATOR] = SAME(32),
    [KIND_LIST_REVERSED] = SAME(32),
    [KIND_TUPLE_ITERATOR] = SAME(32),
    [KIND_STR_ITERATOR] = SAME(32),
    [KIND_STR_ASCII_ITERATOR] = SAME(32),
    [KIND_BYTES_ITERATOR] = SAME(32),
    [KIND_BYTEARRAY_ITERATOR] = SAME(32),
    [KIND_RANGE_ITERATOR] =   {  48,  48,  48,  48,  48,  48,  48,  40,  40,  40,  40},
    [KIND_DICT_KEYITERATOR] = SAME(56),
    [KIND_DICT_VALUEITERATOR] = SAME(56),
    [KIND_DICT_ITEMITERATOR] = SAME(56),
    [KIND_DICT_REVERSED] = SAME(56),
    [KIND_DICT_VALUES_REVERSED] = SAME(56),
    [KIND_DICT_ITEMS_REVERSED] = SAME(56),
    [KIND_SET_ITERATOR] = SAME(48),
    [KIND_ITERATOR] = SAME(32),
    [KIND_CALLABLE_ITERATOR] = SAME(32),
    [KIND_REVERSED] = SAME(32),
    [KIND_ENUMERATE] =        {  48,  48,  48,  48,  48,  48,  56,  56,  56,  56,  56},
    [KIND_ZIP] =              {  40,  40,  40,  40,  40,  48,  48,  48,  48,  48,  48},
    [KIND_MAP] =              {  32,  32,  32,  32,  32,  32,  32,  32,  32,  40,  40},
    [KIND_FILTER] = SAME(32),
    [KIND_DICT_KEYS] = SAME(24),
    [KIND_DICT_VALUES] = SAME(24),
    [KIND_DICT_ITEMS] = SAME(24),
    [KIND_MAPPINGPROXY] = SAME(24),
    [KIND_TYPE] =             { 872, 864, 864, 880, 880, 888, 904, 920, 928, 936, 944},
    [KIND_INSTANCE] = SAME(16),
    [KIND_MODULE] =           {  24,  56,  56,  56,  56,  56,  56,  56,  56,  56, 104},
    [KIND_WEAKREF] =          {  56,  56,  56,  56,  56,  56,  64,  64,  64,  64,  64},
    [KIND_WEAKPROXY] =        {  56,  56,  56,  56,  56,  56,  64,  64,  64,  64,  64},
    [KIND_CALLABLE_WEAKPROXY] = {56,  56,  56,  56,  56,  56,  64,  64,  64,  64,  64},
    [KIND_CLASSOBJ] = SAME(72),
    [KIND_CLASSIC_INSTANCE] = SAME(40),
    [KIND_BASE_EXCEPTION] =   {  40,  64,  64,  64,  64,  64,  72,  72,  72,  72,  72},
};

/* Bytes of built-in exceptions beyond BaseException's; those that are not here have none, or what their base has. */
static const uint16_t exception_extra[EXCEPTION_TYPE_COUNT][COLUMNS] = {
    /*                           2.7  3.6  3.7  3.8  3.9 3.10 3.11 3.12 3.13 3.14 3.15 */
    [EXC_SystemExit] = SAME(8),
    [EXC_StopIteration] =     {   0,   8,   8,   8,   8,   8,   8,   8,   8,   8,   8},
    [EXC_AttributeError] =    {   0,   0,   0,   0,   0,  16,  16,  16,  16,  16,  16},
    [EXC_ImportError] =       {   0,  24,  24,  24,  24,  24,  24,  32,  32,  32,  32},
    [EXC_ModuleNotFoundError] = { 0,  24,  24,  24,  24,  24,  24,  32,  32,  32,  32},
    [EXC_NameError] =         {   0,   0,   0,   0,   0,   8,   8,   8,   8,   8,   8},
    [EXC_UnboundLocalError] = {   0,   0,   0,   0,   0,   8,   8,   8,   8,   8,   8},
    [EXC_EnvironmentError] =  {  24,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0},
    [EXC_OSError] =           {  24,  40,  40,  40,  40,  40,  40,  40,  40,  40,  40},
    [EXC_UnicodeDecodeError] = SAME(40),
    [EXC_UnicodeEncodeError] = SAME(40),
    [EXC_SyntaxError] =       {  48,  48,  48,  48,  48,  64,  64,  64,  64,  72,  72},
};
/* clang-format on */

uint32_t
layout_size(const struct layout *layout, enum object_kind kind)
{
    return sizes[kind][layout->column];
}

uint32_t
layout_exception_extra(const struct layout *layout, enum exception_type type)
{
    return exception_extra[type][layout->column];
}

const struct layout *
layout_row(int i)
{
    return i >= 0 && i < ROWS ? &rows[i] : NULL;
}

const struct layout *
layout_named(const char *name)
{
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
    return NULL;
}
