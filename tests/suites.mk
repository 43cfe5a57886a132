check_suites += %D%/check_base
%C%_check_base_SOURCES = %D%/check_base.c %D%/suite.h
%C%_check_base_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_base_LDADD = src/libcore.a $(CHECK_LIBS)
