src_libcore_a_SOURCES += \
	%D%/collector.h %D%/events.def
EXTRA_DIST += %D%/events.def
