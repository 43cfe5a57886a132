# The program's own words in other languages. A compiled catalogue lies in the build tree as it will
# lie when installed, so that the program finds it there too. Without msgfmt there are none.
dist_noinst_DATA += %D%/ru.po
if HAVE_MSGFMT
russiandir = $(localedir)/ru/LC_MESSAGES
russian_DATA = %D%/ru/LC_MESSAGES/arenascope.mo
CLEANFILES += $(russian_DATA)

%D%/ru/LC_MESSAGES/arenascope.mo: %D%/ru.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check -o $@ $(srcdir)/po/ru.po
endif

# Brings po/ru.po up to date with the sources, by hand, when their words have changed. The table of
# the player's commands has two texts a row, so it is read twice: the help, then the hint.
po_extract = $(XGETTEXT) -L C --from-code=UTF-8 -k
po-update:
	cd '$(srcdir)' && find src ui -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort \
	    | $(po_extract) -f - -o po/words.tmp \
	        -k_ -kN_ -kngettext:1,2 -kmoment_translate -kmoment_translate_n:1,2 -kNOUN:1,2 \
	        -kEVENT:5 -kCOMMAND:6 -kGROUP:2 \
	    && $(po_extract) -kCOMMAND:5 -o - ui/keys.h 2>/dev/null \
	        | sed 's/CHARSET/UTF-8/' >po/hints.tmp \
	    && msgcat --use-first --no-location po/words.tmp po/hints.tmp \
	    | $(MSGMERGE) --no-location --no-fuzzy-matching --no-wrap --update --backup=none po/ru.po - \
	    && rm po/words.tmp po/hints.tmp
.PHONY: po-update
