# The twin check: real interpreters, and what they and the simulator do side by side. It may run processes.
noinst_LIBRARIES += src/libtwin.a
src_libtwin_a_SOURCES = \
	%D%/compare.c %D%/compare.h \
	%D%/interpreter.c %D%/interpreter.h \
	%D%/process.c %D%/process.h
