dist_man_MANS += \
	%D%/arenascope-model.7 \
	%D%/arenascope-scenario.5 \
	%D%/arenascope-trace.5 \
	%D%/arenascope.1
EXTRA_DIST += %D%/fill.awk %D%/keys.awk

# Puts the program's options and the player's keys into the manual.
man-update: arenascope$(EXEEXT)
	$(AWK) -v program=./arenascope$(EXEEXT) -v table='$(srcdir)/ui/keys.h' -v keys='$(srcdir)/man/keys.awk' \
	    -f '$(srcdir)/man/fill.awk' '$(srcdir)/man/arenascope.1' >man.tmp
	mv man.tmp '$(srcdir)/man/arenascope.1'
.PHONY: man-update
