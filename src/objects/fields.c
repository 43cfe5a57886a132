#include "objects/fields.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD = 16, WORD = 8, NEWEST = 9999 };

#define ASCII_HEADER "length hash state:4"
#define FUNCTION_3_6                                                                        \
    "func_code func_globals func_defaults func_kwdefaults func_closure func_doc func_name " \
    "func_dict func_weakreflist func_module func_annotations func_qualname"
#define FUNCTION_3_10                                                               \
    "func_globals func_builtins func_name func_qualname func_code func_defaults "   \
    "func_kwdefaults func_closure func_doc func_dict func_weakreflist func_module " \
    "func_annotations"
#define GENERATOR_FLAGS                                                                         \
    "gi_origin_or_finalizer gi_hooks_inited:1 gi_closed:1 gi_running_async:1 gi_frame_state:1 " \
    "gi_iframe[8]"
#define SET_2_7 "fill used mask table lookup smalltable:128 hash weakreflist"
#define SET_3 "fill used mask table hash finger smalltable:128 weakreflist"
#define WEAKREF "wr_object wr_callback hash wr_prev wr_next"
#define MODULE_3_6 "md_dict md_def md_state md_weaklist md_name"

/* The fields behind ob_type in the versions from `from` to `to` (100 * major + minor). ":N" gives a size other than a word, "[]" and
 * "[8]" an array without a fixed length that lies anywhere or at a multiple of 8. A field lies at the next multiple of its size, or of a word if it is larger. */
static const struct {
    int set;
    int from, to;
    const char *fields;
} structs[] = {
    {KIND_INT, 207, 207, "ob_ival"},
    {KIND_INT, 306, 311, "ob_size ob_digit[]"},
    {KIND_INT, 312, NEWEST, "lv_tag ob_digit[]"},
    {KIND_FLOAT, 207, NEWEST, "ob_fval"},
    {KIND_STR, 207, 207, "ob_size ob_shash ob_sstate:4 ob_sval[]"},
    {KIND_STR, 306, 311, ASCII_HEADER " wstr"},
    {KIND_STR, 312, NEWEST, ASCII_HEADER},
    {FIELDS_COMPACT_UNICODE, 306, 311, ASCII_HEADER " wstr utf8_length utf8 wstr_length"},
    {FIELDS_COMPACT_UNICODE, 312, NEWEST, ASCII_HEADER " utf8_length utf8"},
    {KIND_BYTES, 207, 207, "ob_size ob_shash ob_sstate:4 ob_sval[]"},
    {KIND_BYTES, 306, NEWEST, "ob_size ob_shash ob_sval[]"},
    {KIND_BYTEARRAY, 207, 207, "ob_size ob_exports:4 ob_alloc ob_bytes"},
    {KIND_BYTEARRAY, 306, 308, "ob_size ob_alloc ob_bytes ob_start ob_exports:4"},
    {KIND_BYTEARRAY, 309, 314, "ob_size ob_alloc ob_bytes ob_start ob_exports"},
    {KIND_BYTEARRAY, 315, NEWEST, "ob_size ob_alloc ob_bytes ob_start ob_exports ob_bytes_object"},
    {KIND_TUPLE, 207, 313, "ob_size ob_item[]"},
    {KIND_TUPLE, 314, NEWEST, "ob_size ob_hash ob_item[]"},
    {KIND_LIST, 207, NEWEST, "ob_size ob_item allocated"},
    {KIND_DICT, 207, 207, "ma_fill ma_used ma_mask ma_table ma_lookup ma_smalltable:192"},
    {KIND_DICT, 306, 313, "ma_used ma_version_tag ma_keys ma_values"},
    {KIND_DICT, 314, NEWEST, "ma_used _ma_watcher_tag ma_keys ma_values"},
    {KIND_SET, 207, 207, SET_2_7},
    {KIND_SET, 306, NEWEST, SET_3},
    {KIND_FROZENSET, 207, 207, SET_2_7},
    {KIND_FROZENSET, 306, NEWEST, SET_3},
    {KIND_RANGE, 207, 207, "start step len"},
    {KIND_RANGE, 306, NEWEST, "start stop step length"},
    {KIND_SLICE, 207, NEWEST, "start stop step"},
    {KIND_FUNCTION, 207, 207,
     "func_code func_globals func_defaults func_closure func_doc func_name func_dict "
     "func_weakreflist func_module"},
    {KIND_FUNCTION, 306, 307, FUNCTION_3_6},
    {KIND_FUNCTION, 308, 309, FUNCTION_3_6 " vectorcall"},
    {KIND_FUNCTION, 310, 310, FUNCTION_3_10 " vectorcall"},
    {KIND_FUNCTION, 311, 311, FUNCTION_3_10 " vectorcall func_version:4"},
    {KIND_FUNCTION, 312, 313, FUNCTION_3_10 " func_typeparams vectorcall func_version:4"},
    {KIND_FUNCTION, 314, NEWEST,
     FUNCTION_3_10 " func_annotate func_typeparams vectorcall func_version:4"},
    {KIND_CELL, 207, NEWEST, "ob_ref"},
    {KIND_METHOD, 207, 207, "im_func im_self im_class im_weakreflist"},
    {KIND_METHOD, 306, 307, "im_func im_self im_weakreflist"},
    {KIND_METHOD, 308, NEWEST, "im_func im_self im_weakreflist vectorcall"},
    {KIND_BUILTIN, 207, 207, "m_ml m_self m_module"},
    {KIND_BUILTIN, 306, 307, "m_ml m_self m_module m_weakreflist"},
    {KIND_BUILTIN, 308, NEWEST, "m_ml m_self m_module m_weakreflist vectorcall"},
    {KIND_METHOD_DESCRIPTOR, 207, 207, "d_type d_name d_method"},
    {KIND_METHOD_DESCRIPTOR, 306, 307, "d_type d_name d_qualname d_method"},
    {KIND_METHOD_DESCRIPTOR, 308, NEWEST, "d_type d_name d_qualname d_method vectorcall"},
    {KIND_MEMBER_DESCRIPTOR, 207, 207, "d_type d_name d_member"},
    {KIND_MEMBER_DESCRIPTOR, 306, NEWEST, "d_type d_name d_qualname d_member"},
    {KIND_GETSET_DESCRIPTOR, 207, 207, "d_type d_name d_getset"},
    {KIND_GETSET_DESCRIPTOR, 306, NEWEST, "d_type d_name d_qualname d_getset"},
    {KIND_WRAPPER_DESCRIPTOR, 207, 207, "d_type d_name d_base d_wrapped"},
    {KIND_WRAPPER_DESCRIPTOR, 306, NEWEST, "d_type d_name d_qualname d_base d_wrapped"},
    {KIND_METHOD_WRAPPER, 207, NEWEST, "descr self"},
    {KIND_PROPERTY, 207, 309, "prop_get prop_set prop_del prop_doc getter_doc:4"},
    {KIND_PROPERTY, 310, NEWEST, "prop_get prop_set prop_del prop_doc prop_name getter_doc:4"},
    {KIND_STATICMETHOD, 207, 207, "sm_callable"},
    {KIND_STATICMETHOD, 306, NEWEST, "sm_callable sm_dict"},
    {KIND_CLASSMETHOD, 207, 207, "cm_callable"},
    {KIND_CLASSMETHOD, 306, NEWEST, "cm_callable cm_dict"},
    {KIND_SUPER, 207, NEWEST, "type obj obj_type"},
    {KIND_TRACEBACK, 207, NEWEST, "tb_next tb_frame tb_lasti:4 tb_lineno:4"},
    {KIND_GENERATOR, 207, 207, "gi_frame gi_running:4 gi_code gi_weakreflist"},
    {KIND_GENERATOR, 306, 306, "gi_frame gi_running:1 gi_code gi_weakreflist gi_name gi_qualname"},
    {KIND_GENERATOR, 307, 309,
     "gi_frame gi_running:1 gi_code gi_weakreflist gi_name gi_qualname gi_exc_state:32"},
    {KIND_GENERATOR, 310, 310,
     "gi_frame gi_code gi_weakreflist gi_name gi_qualname gi_exc_state:32"},
    {KIND_GENERATOR, 311, 311,
     "gi_code gi_weakreflist gi_name gi_qualname gi_exc_state:16 " GENERATOR_FLAGS},
    {KIND_GENERATOR, 312, NEWEST,
     "gi_weakreflist gi_name gi_qualname gi_exc_state:16 " GENERATOR_FLAGS},
    {KIND_LIST_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_LIST_REVERSED, 207, NEWEST, "it_index it_seq"},
    {KIND_TUPLE_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_STR_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_STR_ASCII_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_BYTES_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_BYTEARRAY_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_RANGE_ITERATOR, 207, 311, "index start step len"},
    {KIND_RANGE_ITERATOR, 312, NEWEST, "start step len"},
    {KIND_DICT_KEYITERATOR, 207, NEWEST, "di_dict di_used di_pos di_result len"},
    {KIND_DICT_VALUEITERATOR, 207, NEWEST, "di_dict di_used di_pos di_result len"},
    {KIND_DICT_ITEMITERATOR, 207, NEWEST, "di_dict di_used di_pos di_result len"},
    {KIND_DICT_REVERSED, 207, NEWEST, "di_dict di_used di_pos di_result len"},
    {KIND_DICT_VALUES_REVERSED, 308, NEWEST, "di_dict di_used di_pos di_result len"},
    {KIND_DICT_ITEMS_REVERSED, 308, NEWEST, "di_dict di_used di_pos di_result len"},
    {KIND_SET_ITERATOR, 207, NEWEST, "si_set si_used si_pos len"},
    {KIND_ITERATOR, 207, NEWEST, "it_index it_seq"},
    {KIND_CALLABLE_ITERATOR, 207, NEWEST, "it_callable it_sentinel"},
    {KIND_REVERSED, 207, NEWEST, "index seq"},
    {KIND_ENUMERATE, 207, 310, "en_index en_sit en_result en_longindex"},
    {KIND_ENUMERATE, 311, NEWEST, "en_index en_sit en_result en_longindex one"},
    {KIND_ZIP, 306, 309, "tuplesize ittuple result"},
    {KIND_ZIP, 310, NEWEST, "tuplesize ittuple result strict:4"},
    {KIND_MAP, 306, 313, "iters func"},
    {KIND_MAP, 314, NEWEST, "iters func strict:4"},
    {KIND_FILTER, 306, NEWEST, "func it"},
    {KIND_DICT_KEYS, 207, NEWEST, "dv_dict"},
    {KIND_DICT_VALUES, 207, NEWEST, "dv_dict"},
    {KIND_DICT_ITEMS, 207, NEWEST, "dv_dict"},
    {KIND_MAPPINGPROXY, 207, 207, "dict"},
    {KIND_MAPPINGPROXY, 306, NEWEST, "mapping"},
    {KIND_MODULE, 207, 207, "md_dict"},
    {KIND_MODULE, 306, 314, MODULE_3_6},
    {KIND_MODULE, 315, NEWEST,
     "md_dict md_state md_weaklist md_name md_token_is_def:1 md_state_size md_state_traverse "
     "md_state_clear md_state_free md_token md_exec"},
    {KIND_WEAKREF, 207, 310, WEAKREF},
    {KIND_WEAKREF, 311, NEWEST, WEAKREF " vectorcall"},
    {KIND_WEAKPROXY, 207, 310, WEAKREF},
    {KIND_WEAKPROXY, 311, NEWEST, WEAKREF " vectorcall"},
    {KIND_CALLABLE_WEAKPROXY, 207, 310, WEAKREF},
    {KIND_CALLABLE_WEAKPROXY, 311, NEWEST, WEAKREF " vectorcall"},
    {KIND_BASE_EXCEPTION, 207, 207, "dict args message"},
    {KIND_BASE_EXCEPTION, 306, 310, "dict args traceback context cause suppress_context:1"},
    {KIND_BASE_EXCEPTION, 311, NEWEST,
     "dict args notes traceback context cause suppress_context:1"},
};

struct field_walk
fields_walk(const struct layout *layout, int set)
{
    for (size_t i = 0; i < sizeof structs / sizeof *structs; i++)
        if (structs[i].set == set && structs[i].from <= layout->version &&
            layout->version <= structs[i].to)
            return (struct field_walk){structs[i].fields, HEAD};
    return (struct field_walk){NULL, HEAD};
}

struct field_walk
fields_walk_gc_head(const struct layout *layout)
{
    static const char *const three = "gc_next gc_prev gc_refs";
    return (struct field_walk){layout->gc_header > 2 * WORD ? three : "_gc_next _gc_prev", 0};
}

int
fields_next(struct field_walk *walk, struct field *field)
{
    if (!walk->rest || !*walk->rest)
        return 0;
    size_t word = strcspn(walk->rest, " "), name = strcspn(walk->rest, " :[");
    uint32_t number =
        (uint32_t)atoi(walk->rest + name + (name < word)); /* "", "]" and the like: 0 */
    int array = walk->rest[name] == '[';
    uint32_t size = array ? 0 : number ? number : WORD, align = array ? number : size;
    align = align > WORD ? WORD : align ? align : 1;
    *field = (struct field){.offset = (walk->offset + align - 1) & ~(align - 1), .size = size};
    memcpy(field->name, walk->rest, name < sizeof field->name ? name : sizeof field->name - 1);
    walk->offset = field->offset + size;
    walk->rest += word + (walk->rest[word] == ' ');
    return 1;
}
