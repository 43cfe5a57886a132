# The README's pictures, made by the program itself: make pictures
EXTRA_DIST += %D%/arenas.svg %D%/collection.svg %D%/collection.keys

pictures: arenascope$(EXEEXT)
	./arenascope$(EXEEXT) export --at chapter:3 --theme light --svg '$(srcdir)/pictures/arenas.svg' \
	    '$(srcdir)/scenarios/8-pymalloc/5-arenas.py'
	./arenascope$(EXEEXT) export --keys '$(srcdir)/pictures/collection.keys' --size 100x30 --theme light \
	    --python 3.8 --svg '$(srcdir)/pictures/collection.svg' '$(srcdir)/scenarios/3-collector/1-phases.py'
.PHONY: pictures
