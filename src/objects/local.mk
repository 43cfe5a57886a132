src_libcore_a_SOURCES += \
	%D%/attributes.c \
	%D%/bytes.c \
	%D%/callable.c %D%/callable.h \
	%D%/check.c \
	%D%/class.c %D%/class_new.c %D%/class_slots.c %D%/class.h %D%/class_slots.h \
	%D%/compare.c %D%/compare.h \
	%D%/death.c \
	%D%/dict.c %D%/dict_keys.c %D%/dict_whole.c %D%/mapping.h \
	%D%/events.def \
	%D%/fields.c %D%/fields.h \
	%D%/freelist.c \
	%D%/gclist.c \
	%D%/hash.c \
	%D%/internal.h \
	%D%/keys.c \
	%D%/kinds.c %D%/kinds.h \
	%D%/layout.c %D%/layout.h \
	%D%/list.c %D%/list_slice.c \
	%D%/numbers.c %D%/numbers.h \
	%D%/object.c %D%/object.h \
	%D%/range.c \
	%D%/sequence.h \
	%D%/set.c %D%/set_algebra.c %D%/set.h \
	%D%/sizeof.c \
	%D%/start.c \
	%D%/text.c %D%/text.h \
	%D%/traverse.c \
	%D%/tuple.c \
	%D%/weakref.c %D%/weakref.h \
	%D%/words.c %D%/words.h
EXTRA_DIST += %D%/events.def
