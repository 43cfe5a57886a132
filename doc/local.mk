# The pictures of the README, drawn by the program itself: make pictures.
pictures = %D%/arenas.svg %D%/collector.svg %D%/objects.svg
EXTRA_DIST += $(pictures) $(pictures:.svg=.keys)

.PHONY: pictures
pictures: arenascope$(EXEEXT)
	draw() { ./arenascope$(EXEEXT) export '$(srcdir)/scenarios'/$$1 --keys '$(srcdir)/doc'/$$2.keys \
	    --size 110x32 --svg '$(srcdir)/doc'/$$2.svg; }; \
	draw 8-pymalloc/5-arenas.py arenas && draw 2-cycles/1-two-lists.py collector \
	    && draw 2-cycles/1-two-lists.py objects
