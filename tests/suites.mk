check_suites += %D%/check_base
%C%_check_base_SOURCES = %D%/check_base.c %D%/suite.h
%C%_check_base_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_base_LDADD = src/libcore.a $(CHECK_LIBS)

check_suites += %D%/check_pymalloc
%C%_check_pymalloc_SOURCES = %D%/check_pymalloc.c %D%/suite.h
%C%_check_pymalloc_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_pymalloc_LDADD = src/libcore.a $(CHECK_LIBS)

check_suites += %D%/check_timeline
%C%_check_timeline_SOURCES = %D%/check_timeline.c %D%/suite.h
%C%_check_timeline_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_timeline_LDADD = src/libcore.a $(CHECK_LIBS)

check_suites += %D%/check_canvas
%C%_check_canvas_SOURCES = %D%/check_canvas.c %D%/suite.h
%C%_check_canvas_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_canvas_LDADD = ui/libui.a src/libcore.a $(CHECK_LIBS) -lm

check_suites += %D%/check_trace
%C%_check_trace_SOURCES = %D%/check_trace.c %D%/suite.h %D%/tape.h
%C%_check_trace_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_trace_LDADD = src/libtrace.a src/libcore.a $(ZSTD_LIBS) $(CHECK_LIBS)

check_suites += %D%/check_slots
%C%_check_slots_SOURCES = %D%/check_slots.c %D%/suite.h
%C%_check_slots_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_slots_LDADD = src/libtrace.a src/libcore.a $(CHECK_LIBS)

if HAVE_VTERM
check_PROGRAMS += %D%/showcase
%C%_showcase_SOURCES = %D%/showcase.c %D%/scene.h
%C%_showcase_LDADD = $(ui_LIBS) src/libcore.a $(ui_SYSTEM_LIBS)
check_suites += %D%/check_pty
%C%_check_pty_SOURCES = %D%/check_pty.c %D%/terminal.c %D%/terminal.h %D%/scene.h %D%/suite.h
%C%_check_pty_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
%C%_check_pty_LDADD = ui/libui.a src/libcore.a $(CHECK_LIBS) $(VTERM_LIBS) -lutil
check_suites += %D%/check_play
%C%_check_play_SOURCES = %D%/check_play.c %D%/terminal.c %D%/terminal.h %D%/suite.h
%C%_check_play_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
%C%_check_play_LDADD = ui/libui.a src/libcore.a $(CHECK_LIBS) $(VTERM_LIBS) -lutil
endif

check_suites += %D%/check_front
%C%_check_front_SOURCES = %D%/check_front.c %D%/suite.h
%C%_check_front_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_front_LDADD = src/libcore.a $(CHECK_LIBS)

check_suites += %D%/check_twin
%C%_check_twin_SOURCES = %D%/check_twin.c %D%/suite.h
%C%_check_twin_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_twin_LDADD = src/libtwin.a src/libcore.a $(CHECK_LIBS)

check_suites += %D%/check_output
%C%_check_output_SOURCES = %D%/check_output.c %D%/scene.h %D%/suite.h
%C%_check_output_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_output_LDADD = $(ui_LIBS) src/libcore.a $(CHECK_LIBS) $(ui_SYSTEM_LIBS)

check_suites += %D%/check_objects
%C%_check_objects_SOURCES = %D%/check_objects.c %D%/heap.c %D%/heap.h %D%/suite.h
%C%_check_objects_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_objects_LDADD = src/libcore.a $(CHECK_LIBS) -lm

check_suites += %D%/check_growth
%C%_check_growth_SOURCES = %D%/check_growth.c %D%/heap.c %D%/heap.h %D%/suite.h
%C%_check_growth_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_growth_LDADD = src/libcore.a $(CHECK_LIBS) -lm
EXTRA_DIST += %D%/data/blocks.txt %D%/data/growth.txt %D%/data/instances.txt

check_suites += %D%/check_gc
%C%_check_gc_SOURCES = %D%/check_gc.c %D%/heap.c %D%/heap.h %D%/suite.h
%C%_check_gc_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_gc_LDADD = src/libcore.a $(CHECK_LIBS) -lm

check_suites += %D%/check_increment
%C%_check_increment_SOURCES = %D%/check_increment.c %D%/heap.c %D%/heap.h %D%/suite.h
%C%_check_increment_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_increment_LDADD = src/libcore.a $(CHECK_LIBS) -lm

check_suites += %D%/check_scenarios
%C%_check_scenarios_SOURCES = %D%/check_scenarios.c %D%/suite.h src/command/open.c src/command/report.c
%C%_check_scenarios_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_scenarios_LDADD = src/libtrace.a src/libcore.a $(CHECK_LIBS) $(ZSTD_LIBS)

check_suites += %D%/check_panes
%C%_check_panes_SOURCES = %D%/check_panes.c %D%/stage.h %D%/suite.h
%C%_check_panes_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_panes_LDADD = $(ui_LIBS) src/libtrace.a src/libcore.a $(CHECK_LIBS) $(ui_SYSTEM_LIBS) $(ZSTD_LIBS)

check_suites += %D%/check_condition
%C%_check_condition_SOURCES = %D%/check_condition.c %D%/stage.h %D%/suite.h
%C%_check_condition_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_condition_LDADD = $(ui_LIBS) src/libtrace.a src/libcore.a $(CHECK_LIBS) $(ui_SYSTEM_LIBS) $(ZSTD_LIBS)

check_suites += %D%/check_player
%C%_check_player_SOURCES = %D%/check_player.c %D%/stage.h %D%/suite.h
%C%_check_player_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_player_LDADD = $(ui_LIBS) src/libtrace.a src/libcore.a $(CHECK_LIBS) $(ui_SYSTEM_LIBS) $(ZSTD_LIBS)

check_suites += %D%/check_graph
%C%_check_graph_SOURCES = %D%/check_graph.c %D%/stage.h %D%/suite.h
%C%_check_graph_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_graph_LDADD = $(ui_LIBS) src/libtrace.a src/libcore.a $(CHECK_LIBS) $(ui_SYSTEM_LIBS) $(ZSTD_LIBS)

check_suites += %D%/check_python
%C%_check_python_SOURCES = %D%/check_python.c %D%/suite.h
%C%_check_python_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_check_python_LDADD = src/libcore.a $(CHECK_LIBS)
