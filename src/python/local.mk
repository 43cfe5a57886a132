src_libcore_a_SOURCES += \
	%D%/annotations.h \
	%D%/code.h \
	%D%/dialect.c %D%/dialect.h
EXTRA_DIST += %D%/events.def
