src_libcore_a_SOURCES += \
	%D%/kinds.c %D%/moment.h %D%/names.c %D%/sentence.c \
	%D%/place.c %D%/place.h \
	%D%/timeline.c %D%/timeline.h \
	%D%/workload_scenario.c
