EXTRA_DIST += %D%/events.def

# Recordings: reading, writing, verifying. It may read and write files.
noinst_LIBRARIES += src/libtrace.a
src_libtrace_a_SOURCES = \
	%D%/atrace.c %D%/atrace.h \
	%D%/convert.c %D%/convert.h \
	%D%/differ.c %D%/differ.h \
	%D%/expected.c %D%/expected.h \
	%D%/header.c %D%/header.h \
	%D%/json.c %D%/json.h \
	%D%/pack.c %D%/pack.h \
	%D%/parts.h \
	%D%/record.c %D%/record.h \
	%D%/recording.c %D%/recording.h \
	%D%/replay.c %D%/replay.h \
	%D%/replay_ahead.c %D%/replay_ahead.h \
	%D%/replay_fold.c %D%/replay_fold.h \
	%D%/slots.c %D%/slots.h \
	%D%/source.c %D%/source.h \
	%D%/verify.c %D%/verify.h \
	%D%/verify_packed.c %D%/verify_packed.h \
	%D%/whatif.c %D%/whatif.h \
	%D%/wire.c %D%/wire.h \
	%D%/workload.c
src_libtrace_a_CFLAGS = $(AM_CFLAGS) $(ZSTD_CFLAGS)
