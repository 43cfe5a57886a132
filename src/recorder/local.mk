# The library that `arenascope record` preloads into a real interpreter. It is never linked into
# anything, so it is built as a program that happens to be a shared object; sanitizers stay out of it.
if HAVE_RECORDER
recorderdir = $(pkglibdir)
recorder_PROGRAMS = %D%/recorder.so
%C%_recorder_so_SOURCES = \
	%D%/collector.c \
	%D%/hooks.c src/hook/hook.c src/hook/hook.h \
	%D%/interpose.c \
	%D%/marks.c \
	%D%/recorder.h \
	%D%/start.c %D%/start.h \
	%D%/stats.c \
	%D%/symbols.c \
	%D%/tape.c
%C%_recorder_so_CFLAGS = -std=gnu11 $(WARN_CFLAGS) -fPIC -fvisibility=default
%C%_recorder_so_LDFLAGS = -shared
%C%_recorder_so_LDADD = -ldl -lpthread
endif
