src_libcore_a_SOURCES += \
	%D%/addrmap.c %D%/addrmap.h \
	%D%/clock.c %D%/clock.h \
	%D%/event.c %D%/event.h %D%/event_table.h %D%/events.def \
	%D%/frozen.c %D%/frozen.h \
	%D%/hash.h \
	%D%/span.c %D%/span.h \
	%D%/status.c %D%/status.h
