# The program: one file a subcommand.
bin_PROGRAMS += arenascope
arenascope_SOURCES = \
	%D%/check.c \
	%D%/command.h %D%/commands.def \
	%D%/events.c \
	%D%/main.c \
	%D%/open.c %D%/open.h \
	%D%/options.c %D%/options.h \
	%D%/record.c \
	%D%/report.c \
	%D%/run.c \
	%D%/stats.c \
	%D%/verify.c
arenascope_LDADD = src/libtrace.a src/libcore.a $(ZSTD_LIBS)

# They ask the program what it knows; under a prefix of its own a shell must be told of the folder.
bashcompletiondir = $(datadir)/bash-completion/completions
dist_bashcompletion_DATA = %D%/completions/arenascope
zshcompletiondir = $(datadir)/zsh/site-functions
dist_zshcompletion_DATA = %D%/completions/_arenascope
