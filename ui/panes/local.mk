# Panes, layout, frames and the player: what is drawn and what keys do, without a terminal.
ui_libui_a_SOURCES += \
	ui/frame.c ui/frame.h \
	ui/history.c ui/history.h \
	ui/i18n.h \
	ui/layout.c ui/layout.h \
	ui/marks.c ui/marks.h \
	ui/pane.h \
	ui/status_lines.c ui/status_lines.h \
	ui/touched.c ui/touched.h \
	ui/view.h \
	%D%/arena.c \
	%D%/arenas.c \
	%D%/census.c \
	%D%/classes.c \
	%D%/common.c %D%/common.h \
	%D%/curves.c \
	%D%/generations.c \
	%D%/help.c \
	%D%/libc.c \
	%D%/log.c \
	%D%/next.c \
	%D%/output.c \
	%D%/panes.c \
	%D%/phases.c \
	%D%/pool.c \
	%D%/ring.c \
	%D%/source.c \
	%D%/usable.c
