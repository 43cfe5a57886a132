src_libcore_a_SOURCES += \
	%D%/arenas.c %D%/arenas.h \
	%D%/census.c %D%/census.h \
	%D%/events.def \
	%D%/geometry.c %D%/geometry.h \
	%D%/heap_check.c \
	%D%/libc.c %D%/libc.h \
	%D%/pymalloc.c %D%/pymalloc.h
