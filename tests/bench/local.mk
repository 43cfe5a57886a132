# make bench: how fast things are, as plain numbers. Recordings of a larger set are taken where there
# is one; a bare model of the allocator runs side by side, as a measure of the machine.
EXTRA_PROGRAMS += %D%/bench_replay
%C%_bench_replay_SOURCES = %D%/bare.c %D%/bare.h %D%/bench_replay.c
%C%_bench_replay_LDADD = src/libtrace.a src/libcore.a $(ZSTD_LIBS)
CLEANFILES += %D%/bench_replay$(EXEEXT)

EXTRA_PROGRAMS += %D%/bench_frames
%C%_bench_frames_SOURCES = %D%/bench_frames.c tests/scene.h
%C%_bench_frames_LDADD = $(ui_LIBS) src/libcore.a $(ui_SYSTEM_LIBS)
CLEANFILES += %D%/bench_frames$(EXEEXT)

.PHONY: bench bench-replay bench-frames
bench: bench-replay bench-frames
bench-frames: %D%/bench_frames$(EXEEXT)
	@%D%/bench_frames$(EXEEXT)
bench-replay: %D%/bench_replay$(EXEEXT)
	@oracle="$${ARENASCOPE_ORACLE:-$(srcdir)/../shared/oracle}"; \
	set -- "$$oracle"/*-cycles.arsc.zst "$$oracle"/*-imports.arsc.zst; \
	test -e "$$1" || set -- $(srcdir)/tests/oracle/*.arsc.zst; \
	%D%/bench_replay$(EXEEXT) "$$@"
