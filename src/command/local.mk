# The program: one file a subcommand.
bin_PROGRAMS += arenascope
arenascope_SOURCES = \
	%D%/against.c %D%/against.h \
	%D%/check.c \
	%D%/command.h %D%/commands.def \
	%D%/diff.c %D%/diff.h \
	%D%/diff_scenario.c \
	%D%/events.c \
	%D%/export.c \
	%D%/film.c %D%/film.h \
	%D%/library.c %D%/library.h \
	%D%/live.c %D%/live.h \
	%D%/main.c \
	%D%/notes.c \
	%D%/open.c %D%/open.h \
	%D%/options.c %D%/options.h \
	%D%/places.c %D%/places.h \
	%D%/plain.c %D%/plain.h \
	%D%/play.c \
	%D%/record.c \
	%D%/refused.c %D%/refused.h \
	%D%/report.c \
	%D%/run.c \
	%D%/screen.c \
	%D%/sequence.c %D%/sequence.h \
	%D%/show.c %D%/show.h \
	%D%/stats.c \
	%D%/stills.c %D%/stills.h \
	%D%/verify.c \
	%D%/waiting.c %D%/waiting.h
arenascope_LDADD = $(ui_LIBS) src/libtwin.a src/libtrace.a src/libcore.a $(ui_SYSTEM_LIBS) $(ZSTD_LIBS)

# They ask the program what it knows; under a prefix of its own a shell must be told of the folder.
bashcompletiondir = $(datadir)/bash-completion/completions
dist_bashcompletion_DATA = %D%/completions/arenascope
zshcompletiondir = $(datadir)/zsh/site-functions
dist_zshcompletion_DATA = %D%/completions/_arenascope
