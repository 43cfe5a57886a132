dist_man_MANS += \
	%D%/arenascope-model.7 \
	%D%/arenascope-scenario.5 \
	%D%/arenascope-trace.5 \
	%D%/arenascope.1
EXTRA_DIST += %D%/keys.awk

# Puts the list of the player's keys, made from its table, into the manual.
man-update:
	cd '$(srcdir)/man' && $(AWK) -f keys.awk ../ui/keys.h >keys.tmp \
	    && $(AWK) '/^\.\\" keys end/ { cut = 0 } !cut { print } \
	        /^\.\\" keys:/ { cut = 1; while ((getline line <"keys.tmp") > 0) print line }' \
	        arenascope.1 >arenascope.tmp \
	    && mv arenascope.tmp arenascope.1 && rm keys.tmp
.PHONY: man-update
