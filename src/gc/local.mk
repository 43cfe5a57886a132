src_libcore_a_SOURCES += \
	%D%/collector.c %D%/collector.h \
	%D%/deduce.c \
	%D%/events.def \
	%D%/garbage.c \
	%D%/introspect.c \
	%D%/phases.h
EXTRA_DIST += %D%/events.def
