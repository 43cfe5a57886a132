EXTRA_DIST += %D%/events.def

# Recordings: reading, writing, verifying. It may read and write files.
noinst_LIBRARIES += src/libtrace.a
src_libtrace_a_SOURCES = \
	%D%/expected.c %D%/expected.h \
	%D%/header.c %D%/header.h \
	%D%/json.c %D%/json.h \
	%D%/record.c %D%/record.h \
	%D%/source.c %D%/source.h \
	%D%/verify.c %D%/verify.h \
	%D%/wire.c %D%/wire.h
src_libtrace_a_CFLAGS = $(AM_CFLAGS) $(ZSTD_CFLAGS)
