src_libcore_a_SOURCES += \
	%D%/callable.h \
	%D%/class.h \
	%D%/compare.h \
	%D%/events.def \
	%D%/kinds.h \
	%D%/layout.h \
	%D%/mapping.h \
	%D%/numbers.h \
	%D%/object.h \
	%D%/sequence.h \
	%D%/set.h \
	%D%/text.h \
	%D%/weakref.h
EXTRA_DIST += %D%/events.def
