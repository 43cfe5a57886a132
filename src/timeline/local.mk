src_libcore_a_SOURCES += \
	%D%/moment.h \
	%D%/timeline.c %D%/timeline.h
