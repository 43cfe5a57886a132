# The machine that runs programs.
src_libcore_a_SOURCES += \
	%D%/arguments.c \
	%D%/arrays.c \
	%D%/arithmetic.c \
	%D%/attribute.c %D%/attribute.h \
	%D%/attribute_missing.c \
	%D%/attribute_set.c \
	%D%/bind.c \
	%D%/measured.c %D%/measured.h %D%/measured_owners.inc %D%/measured_types.inc \
	%D%/warn.c \
	%D%/suggestions.c %D%/suggestions.h \
	%D%/function_str.c \
	%D%/frame_names.c %D%/frame_names.h \
	%D%/names.c %D%/names.h \
	%D%/nested.c %D%/nested.h \
	%D%/bytes_letters.c \
	%D%/bytes_methods.c %D%/bytes_methods.h \
	%D%/bytes_writer.c %D%/bytes_writer.h \
	%D%/bytes_tables.c \
	%D%/mappingproxy.c \
	%D%/number_methods.c %D%/number_methods.h \
	%D%/str_translate.c \
	%D%/builtins.c %D%/builtins.h \
	%D%/builtins_numbers.c \
	%D%/builtins_python2.c \
	%D%/call.c %D%/call.h \
	%D%/call_arguments.c \
	%D%/call_expanded.c \
	%D%/call_from_c.c \
	%D%/class.c %D%/class.h \
	%D%/codecs.c %D%/codecs.h %D%/unicode_error.c \
	%D%/contains.c \
	%D%/dict_views.c \
	%D%/exc_info.c %D%/exc_info.h \
	%D%/exception.c %D%/exception.h \
	%D%/exception_slots.c \
	%D%/exception_tell.c \
	%D%/format.c %D%/format.h \
	%D%/format_value.c \
	%D%/frame.c %D%/frame.h \
	%D%/generator.c %D%/generator.h \
	%D%/globals.c %D%/globals.h \
	%D%/integers.c %D%/integers.h \
	%D%/iterables.c \
	%D%/iterate.c \
	%D%/leftovers.c %D%/leftovers.h \
	%D%/library.c %D%/library.h \
	%D%/library_names.c %D%/library_names.h \
	%D%/module_gc.c \
	%D%/module_library.c \
	%D%/module_sys.c \
	%D%/module_weakref.c \
	%D%/namespace.c %D%/namespace.h \
	%D%/method_cache.c %D%/method_cache.h \
	%D%/native.c %D%/native.h \
	%D%/left_out_attributes.c %D%/left_out_attributes.h \
	%D%/operations.h \
	%D%/ops_attributes.c \
	%D%/ops_calls.c \
	%D%/ops_flow.c \
	%D%/ops_objects.c \
	%D%/ops_operators.c \
	%D%/ops_variables.c \
	%D%/ops_with.c \
	%D%/percent.c %D%/percent.h %D%/percent_output.c %D%/percent_parts.h \
	%D%/recursion.c %D%/recursion.h \
	%D%/refusal.c %D%/refusal.h \
	%D%/print.c %D%/print_python2.c \
	%D%/order_python2.c %D%/relation.c %D%/relation.h \
	%D%/repr.c %D%/repr.h \
	%D%/repr_callable.c \
	%D%/repr_container.c \
	%D%/repr_text.c \
	%D%/writer.c %D%/writer.h \
	%D%/roots.c \
	%D%/rules.c %D%/rules.h \
	%D%/slice_bounds.c %D%/slice_bounds.h \
	%D%/signature.c %D%/signature.h %D%/signature_check.h %D%/signature_keywords.c \
	%D%/scenario.c %D%/scenario.h \
	%D%/specialize.c %D%/specialize.h \
	%D%/step.c \
	%D%/sort.c %D%/sort.h %D%/sort_merge.c \
	%D%/star_star.c \
	%D%/stream.c \
	%D%/str_case.c %D%/str_case.h %D%/str_cut.c \
	%D%/import_asks.c %D%/import_asks.h \
	%D%/powers.c %D%/powers.h \
	%D%/range_subscript.c %D%/range_subscript.h \
	%D%/subscript.c \
	%D%/tables.h \
	%D%/teardown.c %D%/teardown.h \
	%D%/text_format.c %D%/text_format.h \
	%D%/textbuild.c \
	%D%/truth.c \
	%D%/type_bytearray.c \
	%D%/type_bytes.c \
	%D%/type_descriptor.c \
	%D%/type_dict.c \
	%D%/type_exception.c \
	%D%/type_function.c \
	%D%/type_iterator.c \
	%D%/type_list.c \
	%D%/type_number.c \
	%D%/type_object.c \
	%D%/set_methods.h %D%/type_set.c %D%/slots.h %D%/slot_tables.c %D%/slots_compare.c %D%/slots_container.c \
	%D%/slots_number.c %D%/slots_object.c \
	%D%/type_range.c \
	%D%/type_str.c \
	%D%/vm.c %D%/vm.h
EXTRA_DIST += %D%/events.def
