# Panes, layout, frames and the player: what is drawn and what keys do, without a terminal.
ui_libui_a_SOURCES += \
	ui/board.c ui/board.h \
	ui/board_ways.c ui/board_ways.h \
	ui/complete.c ui/complete.h \
	ui/condition.c ui/condition.h \
	ui/condition_values.c ui/condition_values.h \
	ui/contents.c ui/contents.h \
	ui/frame.c ui/frame.h \
	ui/history.c ui/history.h \
	ui/i18n.c ui/i18n.h \
	ui/layout.c ui/layout.h \
	ui/lives.c ui/lives.h \
	ui/list_box.c ui/list_box.h \
	ui/marks.c ui/marks.h \
	ui/members.c ui/members.h \
	ui/notes.c ui/notes.h \
	ui/pane.h \
	ui/picker.c ui/picker.h \
	ui/player.c ui/player.h ui/player_room.h \
	ui/player_keep.c \
	ui/player_lecture.c \
	ui/player_words.c \
	ui/player_look.c \
	ui/player_time.c \
	ui/player_versus.c \
	ui/versus.c ui/versus.h \
	ui/prompt.c ui/prompt.h \
	ui/script.c ui/script.h \
	ui/search.c ui/search.h \
	ui/snapshot.c ui/snapshot.h \
	ui/status_lines.c ui/status_lines.h \
	ui/things.c ui/things.h \
	ui/told.c ui/told.h \
	ui/touched.c ui/touched.h \
	ui/view.h \
	ui/views.c ui/views.h \
	ui/web.c ui/web.h \
	%D%/about.c %D%/about.h \
	%D%/arena.c \
	%D%/arenas.c \
	%D%/bytes.c \
	%D%/census.c \
	%D%/classes.c \
	%D%/collecting.c %D%/collecting.h \
	%D%/common.c %D%/common.h \
	%D%/curves.c \
	%D%/field_values.c %D%/field_values.h \
	%D%/generations.c \
	%D%/graph.c \
	%D%/graph_arrows.c %D%/graph_picture.h \
	%D%/graph_tree.c %D%/graph_tree.h \
	%D%/help.c \
	%D%/libc.c \
	%D%/lists.c \
	%D%/log.c \
	%D%/names.c \
	%D%/names_rows.c %D%/names_rows.h \
	%D%/next.c \
	%D%/output.c \
	%D%/panes.c \
	%D%/phases.c \
	%D%/pool.c \
	%D%/ranks.c %D%/ranks.h \
	%D%/reserve.c \
	%D%/ring.c \
	%D%/source.c \
	%D%/usable.c \
	%D%/versus.c
