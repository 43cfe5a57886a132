# The program: one file a subcommand.
bin_PROGRAMS += arenascope
arenascope_SOURCES = \
	%D%/command.h %D%/commands.def \
	%D%/main.c \
	%D%/options.c %D%/options.h \
	%D%/report.c \
	%D%/verify.c
arenascope_LDADD = src/libtrace.a src/libcore.a $(ZSTD_LIBS)
