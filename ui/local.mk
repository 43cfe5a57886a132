# The presentation without a terminal: canvas, themes, keys and the writers that need no library.
noinst_LIBRARIES += %D%/libui.a
%C%_libui_a_SOURCES = \
	%D%/buffer.c %D%/buffer.h \
	%D%/canvas.c %D%/canvas.h \
	%D%/draw.c %D%/draw.h \
	%D%/glyphs.c %D%/glyphs.h \
	%D%/keys.c %D%/keys.h \
	%D%/roles.h \
	%D%/theme.c %D%/theme.h %D%/theme.def \
	%D%/utf8.c %D%/utf8_width.c %D%/utf8.h \
	%D%/output/ansi.c %D%/output/ansi.h \
	%D%/output/cast.c %D%/output/cast.h \
	%D%/output/file.c %D%/output/file.h \
	%D%/output/format.c %D%/output/format.h \
	%D%/output/html.c %D%/output/html.h \
	%D%/output/palette.c %D%/output/palette.h \
	%D%/output/picture.c %D%/output/picture.h \
	%D%/output/raster.h \
	%D%/output/save.c %D%/output/save.h \
	%D%/output/svg.c %D%/output/svg.h \
	%D%/output/text.c %D%/output/text.h

# The terminal: the only objects that see ncurses.
noinst_LIBRARIES += %D%/libscreen.a
%C%_libscreen_a_SOURCES = \
	%D%/output/screen.c %D%/output/screen.h \
	%D%/output/screen_keys.c %D%/output/screen_keys.h \
	%D%/output/screen_signals.c %D%/output/screen_signals.h
%C%_libscreen_a_CFLAGS = $(AM_CFLAGS) $(CURSES_CFLAGS)

# Pictures through cairo, pango and giflib, or what says that they are missing.
noinst_LIBRARIES += %D%/libraster.a
%C%_libraster_a_SOURCES =
%C%_libraster_a_CFLAGS = $(AM_CFLAGS) $(CAIRO_CFLAGS) $(GIF_CFLAGS)
if HAVE_CAIRO
%C%_libraster_a_SOURCES += \
	%D%/output/raster.c \
	%D%/output/brush.c %D%/output/brush.h
else
%C%_libraster_a_SOURCES += %D%/output/raster_missing.c
endif
if HAVE_GIF
%C%_libraster_a_SOURCES += \
	%D%/output/gif.c \
	%D%/output/easel.c %D%/output/easel.h
else
%C%_libraster_a_SOURCES += %D%/output/gif_missing.c
endif

# What a program with the whole presentation links.
ui_LIBS = ui/libscreen.a ui/libui.a ui/libraster.a ui/libui.a
ui_SYSTEM_LIBS = $(CURSES_LIBS) $(CAIRO_LIBS) $(GIF_LIBS) -lm
