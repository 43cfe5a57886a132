TEST_EXTENSIONS = .sh
tap_driver = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
LOG_DRIVER = $(tap_driver)
SH_LOG_DRIVER = $(tap_driver)
AM_LOG_DRIVER_FLAGS = --ignore-exit
AM_SH_LOG_DRIVER_FLAGS = --ignore-exit
AM_TESTS_ENVIRONMENT = \
	CK_VERBOSITY=silent CK_TAP_LOG_FILE_NAME=-; export CK_VERBOSITY CK_TAP_LOG_FILE_NAME; \
	ARENASCOPE='$(abs_top_builddir)/arenascope$(EXEEXT)'; export ARENASCOPE; \
	LIBCORE='$(abs_top_builddir)/src/libcore.a'; export LIBCORE; \
	CC='$(CC)'; export CC; ZSTD_LIBS='$(ZSTD_LIBS)'; export ZSTD_LIBS; \
	builddir='$(abs_top_builddir)'; srcdir='$(abs_top_srcdir)'; export builddir srcdir; \
	LSAN_OPTIONS="suppressions='$$srcdir/tests/lsan.supp':print_suppressions=0"; export LSAN_OPTIONS; \
	ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_abort=0; export ASAN_OPTIONS;

# Every shell test speaks TAP with the help of tests/tap.sh.
shell_tests = \
	%D%/t-against.sh \
	%D%/t-block-programs.sh \
	%D%/t-blocks.sh \
	%D%/t-bootstrap.sh \
	%D%/t-captions.sh \
	%D%/t-completions.sh \
	%D%/t-diff.sh \
	%D%/t-export.sh \
	%D%/t-facts.sh \
	%D%/t-generated.sh \
	%D%/t-frames.sh \
	%D%/t-front.sh \
	%D%/t-install.sh \
	%D%/t-layouts.sh \
	%D%/t-left-out.sh \
	%D%/t-listed.sh \
	%D%/t-map.sh \
	%D%/t-matrix.sh \
	%D%/t-mutations.sh \
	%D%/t-output.sh \
	%D%/t-papers.sh \
	%D%/t-purity.sh \
	%D%/t-record.sh \
	%D%/t-recorded.sh \
	%D%/t-replay.sh \
	%D%/t-measured.sh \
	%D%/t-scenarios.sh \
	%D%/t-slides.sh \
	%D%/t-stacksize.sh \
	%D%/t-suggestions.sh \
	%D%/t-syntax.sh \
	%D%/t-twins.sh \
	%D%/t-warnings.sh \
	%D%/t-verify.sh \
	%D%/t-words.sh
dist_check_SCRIPTS += $(shell_tests)
TESTS += $(shell_tests)
EXTRA_DIST += %D%/suggestions/exits.txt %D%/suggestions/names.txt %D%/suggestions/unraisable.txt
EXTRA_DIST += %D%/tap.sh %D%/twin.sh %D%/lsan.supp %D%/tools/attribute-names.py %D%/tools/count-results %D%/tools/library-names %D%/tools/newer-pythons %D%/tools/real-pythons %D%/tools/record-blocks %D%/tools/record-mistakes

# Recordings of real interpreters: NAME-small with what the interpreter said of itself, NAME-boundaries
# made with boundaries.py. tests/mutant.c is compiled by t-mutations.sh.
EXTRA_DIST += \
	%D%/mutant.c \
	%D%/oracle/3.10-small.arsc.zst \
	%D%/oracle/3.10-small.expected.json \
	%D%/oracle/3.12-boundaries.arsc.zst \
	%D%/oracle/3.12-small.arsc.zst \
	%D%/oracle/3.12-small.expected.json \
	%D%/oracle/3.15-small.arsc.zst \
	%D%/oracle/3.15-small.expected.json \
	%D%/oracle/3.6-align8-small.arsc.zst \
	%D%/oracle/3.6-align8-small.expected.json \
	%D%/oracle/3.6-small.arsc.zst \
	%D%/oracle/3.6-small.expected.json \
	%D%/oracle/3.7-boundaries.arsc.zst \
	%D%/oracle/3.8-small.arsc.zst \
	%D%/oracle/3.8-small.expected.json \
	%D%/oracle/3.9-boundaries.arsc.zst \
	%D%/oracle/boundaries.py

# Every libcheck suite is one program: tests/check_ROOM.c, named in this list.
check_suites =
if HAVE_CHECK
include tests/suites.mk
check_PROGRAMS += $(check_suites)
TESTS += $(check_suites)
endif

# Writes test frames in any format; the shell tests decode them again with other programs.
check_PROGRAMS += %D%/frames
%C%_frames_SOURCES = %D%/frames.c %D%/scene.h
%C%_frames_LDADD = $(ui_LIBS) src/libcore.a $(ui_SYSTEM_LIBS)

# Compares pictures with the test frames; it reads them with libraries of its own.
if HAVE_GIF
check_PROGRAMS += %D%/pixels
%C%_pixels_SOURCES = %D%/pixels.c %D%/scene.h
%C%_pixels_CFLAGS = $(AM_CFLAGS) $(CAIRO_CFLAGS) $(GIF_CFLAGS)
%C%_pixels_LDADD = ui/libui.a src/libcore.a $(CAIRO_LIBS) $(GIF_LIBS)
endif
EXTRA_DIST += \
	%D%/golden/frames/allocator-120x36.txt \
	%D%/golden/frames/allocator-200x60.txt \
	%D%/golden/frames/allocator-80x24.txt \
	%D%/golden/frames/allocator-ascii.txt \
	%D%/golden/frames/allocator-present.txt \
	%D%/golden/frames/allocator-ru.txt \
	%D%/golden/frames/collector-120x36.txt \
	%D%/golden/frames/collector-200x60.txt \
	%D%/golden/frames/collector-80x24.txt \
	%D%/golden/frames/collector-ascii.txt \
	%D%/golden/frames/collector-ru.txt \
	%D%/golden/frames/compare.txt \
	%D%/golden/frames/contents.txt \
	%D%/golden/frames/fill.txt \
	%D%/golden/frames/find.txt \
	%D%/golden/frames/help.txt \
	%D%/golden/frames/layout-120x36.txt \
	%D%/golden/frames/layout-200x60.txt \
	%D%/golden/frames/layout-80x24.txt \
	%D%/golden/frames/layout-ascii.txt \
	%D%/golden/frames/layout-ru.txt \
	%D%/golden/frames/log-120x36.txt \
	%D%/golden/frames/log-200x60.txt \
	%D%/golden/frames/log-80x24.txt \
	%D%/golden/frames/log-ascii.txt \
	%D%/golden/frames/log-ru.txt \
	%D%/golden/frames/objects-120x36.txt \
	%D%/golden/frames/objects-200x60.txt \
	%D%/golden/frames/objects-80x24.txt \
	%D%/golden/frames/objects-ascii.txt \
	%D%/golden/frames/objects-ru.txt \
	%D%/golden/frames/overview-120x36.txt \
	%D%/golden/frames/overview-200x60.txt \
	%D%/golden/frames/overview-80x24.txt \
	%D%/golden/frames/overview-ascii.txt \
	%D%/golden/frames/overview-ru.txt \
	%D%/golden/frames/present.txt \
	%D%/golden/frames/prompt.txt \
	%D%/golden/frames/question.txt \
	%D%/golden/frames/recording-allocator.txt \
	%D%/golden/frames/recording-overview.txt \
	%D%/golden/frames/referrers.txt \
	%D%/golden/frames/reserve-120x36.txt \
	%D%/golden/frames/reserve-200x60.txt \
	%D%/golden/frames/reserve-80x24.txt \
	%D%/golden/frames/reserve-ascii.txt \
	%D%/golden/frames/reserve-ru.txt \
	%D%/golden/frames/run.py \
	%D%/golden/frames/smallest.txt \
	%D%/golden/frames/statistics-120x36.txt \
	%D%/golden/frames/statistics-200x60.txt \
	%D%/golden/frames/statistics-80x24.txt \
	%D%/golden/frames/statistics-ascii.txt \
	%D%/golden/frames/statistics-ru.txt \
	%D%/golden/frames/too-small.txt \
	%D%/golden/frames/versus-120x36.txt \
	%D%/golden/frames/versus-200x60.txt \
	%D%/golden/frames/versus-80x24.txt \
	%D%/golden/frames/versus-ascii.txt \
	%D%/golden/frames/versus-ru.txt \
	%D%/golden/frames/weak-layout.txt \
	%D%/golden/frames/weak-long.txt \
	%D%/golden/frames/weak-referrers.txt \
	%D%/golden/frames/weak.py \
	%D%/golden/frames/weak.txt \
	%D%/golden/frames/zoom.txt
EXTRA_DIST += \
	%D%/golden/output/frames-ansi.ans \
	%D%/golden/output/frames-cast.cast \
	%D%/golden/output/frames-cast3.cast \
	%D%/golden/output/frames-html.html \
	%D%/golden/output/frames-svg.svg \
	%D%/golden/output/frames-text.txt \
	%D%/golden/output/wide.txt

# Snippets of scenario Python: accepted, and refused with their messages.
check_PROGRAMS += %D%/layouts
%C%_layouts_SOURCES = %D%/layouts.c
%C%_layouts_LDADD = src/libcore.a
check_PROGRAMS += %D%/shapes
%C%_shapes_SOURCES = %D%/shapes.c %D%/snippets.c %D%/snippets.h
%C%_shapes_LDADD = src/libcore.a
check_PROGRAMS += %D%/mistakes
%C%_mistakes_SOURCES = %D%/mistakes.c %D%/snippets.c %D%/snippets.h
%C%_mistakes_LDADD = src/libcore.a
EXTRA_DIST += %D%/front/mistakes.py %D%/front/mistakes.txt %D%/front/said.txt %D%/front/unsaid.txt
EXTRA_DIST += %D%/front/accepted.txt %D%/front/refused.txt %D%/front/shapes.py %D%/front/stacks.txt \
	%D%/front/suites.py

# Programs for the twin check: a generator of random ones, and the measured facts as programs.
EXTRA_DIST += \
	%D%/generate.py \
	%D%/generator/__init__.py \
	%D%/generator/automatic.py \
	%D%/generator/calls.py \
	%D%/generator/containers.py \
	%D%/generator/graphs.py \
	%D%/generator/growth.py \
	%D%/generator/language.py \
	%D%/generator/lives.py \
	%D%/generator/memory.py \
	%D%/generator/methods.py \
	%D%/generator/program.py \
	%D%/generator/specials.py \
	%D%/matrix.py \
	%D%/matrix/__init__.py \
	%D%/matrix/calls.py \
	%D%/matrix/operators.py \
	%D%/matrix/prelude.py \
	%D%/matrix/sample.py \
	%D%/matrix/special.py \
	%D%/matrix/sample.txt \
	%D%/record.py \
	%D%/shrink.py \
	%D%/words.py \
	%D%/twin \
	%D%/warnings

# A thousand generated programs of all categories in every real interpreter found: minutes.
.PHONY: twin
twin: arenascope$(EXEEXT)
	$(AM_TESTS_ENVIRONMENT) TWIN_SEEDS="$$(seq -s ' ' 1 1000)" $(SHELL) $(srcdir)/%D%/t-generated.sh

# What real interpreters printed for the facts, recorded by record.py.
EXTRA_DIST += \
	%D%/twin/expected/fact-automatic.txt \
	%D%/twin/expected/fact-counts.txt \
	%D%/twin/expected/fact-cycles.txt \
	%D%/twin/expected/fact-deaths.txt \
	%D%/twin/expected/fact-dict-growth.txt \
	%D%/twin/expected/fact-generations.txt \
	%D%/twin/expected/fact-instances.txt \
	%D%/twin/expected/fact-list-growth.txt \
	%D%/twin/expected/fact-resurrection.txt \
	%D%/twin/expected/fact-set-growth.txt \
	%D%/twin/expected/fact-set-order.txt \
	%D%/twin/expected/fact-sizes.txt \
	%D%/twin/expected/fact-weakclasses.txt \
	%D%/twin/expected/fact-weakrefs.txt

# Programs whose requests are compared with real interpreters' line by line: t-blocks.sh.
EXTRA_DIST += \
	%D%/blocks/arguments.py \
	%D%/blocks/beginnings.py \
	%D%/blocks/by-line.awk \
	%D%/blocks/bytes.py \
	%D%/blocks/characters.py \
	%D%/blocks/classes.py \
	%D%/blocks/codecs.py \
	%D%/blocks/collector.py \
	%D%/blocks/declared.py \
	%D%/blocks/derived.py \
	%D%/blocks/dicts.py \
	%D%/blocks/differing.txt \
	%D%/blocks/exceptions.py \
	%D%/blocks/formats.py \
	%D%/blocks/freelists.py \
	%D%/blocks/functions.py \
	%D%/blocks/growing.py \
	%D%/blocks/integers.py \
	%D%/blocks/keywords.py \
	%D%/blocks/lists.py \
	%D%/blocks/literals.py \
	%D%/blocks/loops.py \
	%D%/blocks/misses.py \
	%D%/blocks/percent.py \
	%D%/blocks/programs.txt \
	%D%/blocks/recorded.txt.gz \
	%D%/blocks/splits.py \
	%D%/blocks/texts.py \
	%D%/blocks/tuples.py \
	%D%/blocks/wide.py

# The measured facts, and the programs that tell their rows: t-measured.sh.
EXTRA_DIST += \
	%D%/facts/flatten.awk \
	%D%/facts/gc.json \
	%D%/facts/gc.py \
	%D%/facts/growth-trace.py \
	%D%/facts/growth.json \
	%D%/facts/growth.py \
	%D%/facts/head.py \
	%D%/facts/left-out.txt \
	%D%/facts/misc-free.py \
	%D%/facts/misc-trace.py \
	%D%/facts/misc.json \
	%D%/facts/misc.py \
	%D%/facts/object_blocks.json \
	%D%/facts/object_blocks.py \
	%D%/facts/object_rows.txt \
	%D%/facts/order.json \
	%D%/facts/order.py \
	%D%/facts/refcount.json \
	%D%/facts/refcount.py \
	%D%/facts/requests.awk \
	%D%/facts/trace.py
