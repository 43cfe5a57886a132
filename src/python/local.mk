src_libcore_a_SOURCES += \
	%D%/annotations.h \
	%D%/code.h \
	%D%/dialect.c %D%/dialect.h \
	%D%/format.c %D%/format.h \
	%D%/native.h \
	%D%/number.c %D%/number.h \
	%D%/rules.c %D%/rules.h \
	%D%/vm.h
EXTRA_DIST += %D%/events.def
