# The front: text to program.
src_libcore_a_SOURCES += \
	%D%/annotate.c %D%/annotate.h %D%/annotations.h \
	%D%/ast.h \
	%D%/borrow.c \
	%D%/code.c %D%/code.h \
	%D%/compile.h \
	%D%/compile_call.c \
	%D%/compile_comprehension.c \
	%D%/compile_display.c \
	%D%/compile_expression.c \
	%D%/compile_function.c \
	%D%/compile_statement.c \
	%D%/compile_try.c \
	%D%/constants.c %D%/constants.h \
	%D%/dialect.c %D%/dialect.h \
	%D%/disassemble.c \
	%D%/fold.c \
	%D%/front.c %D%/front.h \
	%D%/lexer.c %D%/token.h \
	%D%/literal.h \
	%D%/options.c \
	%D%/parse_expression.c \
	%D%/parse_format.c \
	%D%/parse_literal.c \
	%D%/parse_statement.c \
	%D%/parser.c %D%/parser.h \
	%D%/program.c \
	%D%/scope.c %D%/scope.h \
	%D%/scratch.c %D%/scratch.h \
	%D%/stacksize.c \
	%D%/unicode.c %D%/unicode.h \
	%D%/unit.c
# The machine that runs programs.
src_libcore_a_SOURCES += \
	%D%/format.c %D%/format.h \
	%D%/native.h \
	%D%/number.c %D%/number.h \
	%D%/rules.c %D%/rules.h \
	%D%/scenario.h \
	%D%/vm.h
EXTRA_DIST += %D%/events.def
