# The twin check: real interpreters, and what they and the simulator do side by side. It may run processes.
noinst_LIBRARIES += src/libtwin.a
src_libtwin_a_SOURCES = \
	%D%/compare.c %D%/compare.h \
	%D%/interpreter.c %D%/interpreter.h \
	%D%/process.c %D%/process.h \
	%D%/requests.c %D%/requests.h

# What a real interpreter loads to tell its requests. It is not ours to sanitize.
tapdir = $(pkglibdir)
tap_PROGRAMS =
if HAVE_RECORDER
tap_PROGRAMS += %D%/tap.so
endif
%C%_tap_so_SOURCES = %D%/tap.c %D%/tap.h %D%/tap_blocks.c src/hook/hook.c src/hook/hook.h
%C%_tap_so_CFLAGS = -std=gnu11 $(WARN_CFLAGS) -fPIC
%C%_tap_so_LDFLAGS = -shared

# The script that loads it, as a C string.
EXTRA_DIST += %D%/tap.py
BUILT_SOURCES += %D%/tap.inc
CLEANFILES += %D%/tap.inc
%D%/tap.inc: %D%/tap.py
	$(AM_V_GEN)$(MKDIR_P) %D% && \
	sed -e 's/\\/&&/g; s/"/\\"/g; s/.*/"&\\n"/' $(srcdir)/%D%/tap.py >$@
src/command/against.$(OBJEXT): %D%/tap.inc
