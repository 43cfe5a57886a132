# The twin check: real interpreters, and what they and the simulator do side by side. It may run processes.
noinst_LIBRARIES += src/libtwin.a
src_libtwin_a_SOURCES = \
	%D%/compare.c %D%/compare.h \
	%D%/interpreter.c %D%/interpreter.h \
	%D%/process.c %D%/process.h \
	%D%/requests.c %D%/requests.h

# What a real interpreter loads to tell its requests. It is not ours to sanitize.
pkglibexec_PROGRAMS += %D%/tap.so
nobase_dist_pkgdata_DATA += %D%/tap.py
%C%_tap_so_SOURCES = %D%/tap.c src/recorder/hook.c src/recorder/hook.h
%C%_tap_so_CFLAGS = -std=gnu11 $(WARN_CFLAGS) -fPIC
%C%_tap_so_LDFLAGS = -shared
