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
	%D%/utf8.c %D%/utf8.h
