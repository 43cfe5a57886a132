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

# Brings po/ru.po up to date with the sources, by hand, when their words have changed.
po-update:
	cd '$(srcdir)' && find src ui -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort \
	    | $(XGETTEXT) -f - -L C --from-code=UTF-8 --package-name=arenascope -o - \
	        -k_ -kN_ -kngettext:1,2 -kmoment_translate -kmoment_translate_n:1,2 \
	        -kEVENT:5 -kCOMMAND:6 -kGROUP:2 \
	    | sed -e '/^"POT-Creation-Date/d' -e 's/=CHARSET/=UTF-8/' \
	    | $(MSGMERGE) --no-location --no-fuzzy-matching --no-wrap --update --backup=none po/ru.po -
.PHONY: po-update
