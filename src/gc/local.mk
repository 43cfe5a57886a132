src_libcore_a_SOURCES += \
	%D%/collector.c %D%/collector.h \
	%D%/deduce.c \
	%D%/events.def \
	%D%/garbage.c \
	%D%/generations.c \
	%D%/incremental.c \
	%D%/introspect.c \
	%D%/phases.h \
	%D%/region.c
EXTRA_DIST += %D%/events.def
