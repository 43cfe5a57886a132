# Text to program.
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
	%D%/compile_leave.c \
	%D%/compile_statement.c \
	%D%/compile_try.c %D%/compile_try.h \
	%D%/constants.c %D%/constants.h \
	%D%/dialect.c %D%/dialect.h \
	%D%/disassemble.c \
	%D%/floats.c %D%/floats.h \
	%D%/fold.c \
	%D%/front.c %D%/front.h \
	%D%/left_out.c %D%/left_out.h \
	%D%/lex_format.c \
	%D%/lexer.c %D%/token.h \
	%D%/library_text.c %D%/library_references.inc \
	%D%/library_weak_values.inc %D%/library_weak_keys.inc %D%/library_weak_set.inc \
	%D%/library_finalize.inc \
	%D%/literal.h \
	%D%/mistake.c %D%/mistake.h \
	%D%/mistake_actions.c \
	%D%/mistake_compile.c \
	%D%/mistake_grammar.inc %D%/mistake_grammar_old.inc \
	%D%/mistake_keyword.c %D%/mistake_keyword.h \
	%D%/mistake_field.c \
	%D%/mistake_lex.c %D%/mistake_lexer.h \
	%D%/mistake_literal.c \
	%D%/mistake_notation.c \
	%D%/mistake_number.c \
	%D%/mistake_way.c \
	%D%/mistake_peg.c %D%/mistake_peg.h \
	%D%/mistake_python2.c \
	%D%/mistake_string.c \
	%D%/number.c %D%/number.h \
	%D%/options.c \
	%D%/parse_compound.c \
	%D%/parse_display.c \
	%D%/parse_expression.c \
	%D%/parse_format.c \
	%D%/parse_import.c \
	%D%/parse_literal.c \
	%D%/parse_primary.c \
	%D%/parse_statement.c \
	%D%/parser.c %D%/parser.h \
	%D%/places.c \
	%D%/program.c \
	%D%/same_code.c \
	%D%/scope.c %D%/scope.h \
	%D%/scratch.c %D%/scratch.h \
	%D%/stack.h %D%/stacksize.c \
	%D%/suggest.c %D%/suggest.h \
	%D%/unicode.c %D%/unicode.h \
	%D%/unit.c \
	%D%/warning.c %D%/warning.h \
	%D%/warning_suite.c %D%/warning_walk.h \
	%D%/warning_tree.c \
	%D%/words.c %D%/words.h
