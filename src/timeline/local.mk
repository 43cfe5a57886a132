src_libcore_a_SOURCES += \
	%D%/moment.h %D%/names.c %D%/sentence.c \
	%D%/timeline.c %D%/timeline.h
