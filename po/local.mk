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

# Brings po/ru.po up to date with the sources, by hand, when their words have changed. The hints of the
# key table are a second text of the same rows, which takes a run of xgettext of its own.
po-update:
	pot='$(abs_builddir)/po-update.pot' && cd '$(srcdir)' \
	    && $(XGETTEXT) -L C --from-code=UTF-8 --package-name=arenascope -kCOMMAND:5 -o "$$pot" ui/keys.h 2>/dev/null \
	    && find src ui -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort \
	    | $(XGETTEXT) -j -f - -L C --from-code=UTF-8 -o "$$pot" \
	        -k_ -kN_ -kngettext:1,2 -kmoment_translate -kmoment_translate_n:1,2 \
	        -kEVENT:5 -kCOMMAND:6 -kGROUP:2 \
	    && sed -e '/^"POT-Creation-Date/d' -e '/^"Report-Msgid/d' -e 's/=CHARSET/=UTF-8/' "$$pot" \
	    | $(MSGMERGE) --no-location --no-fuzzy-matching --no-wrap --update --backup=none po/ru.po - \
	    && rm -f "$$pot"
.PHONY: po-update
