/* A player on a small run of its own, for the suites of panes, conditions and commands. */
#ifndef TESTS_STAGE_H
#define TESTS_STAGE_H

#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "front/annotations.h"
#include "front/code.h"
#include "python/scenario.h"
#include "ui/frame.h"
#include "ui/player.h"

static const char program_text[] = "\"\"\"A small run\n"
                                   "\n"
                                   "For tests.\n"
                                   "\"\"\"\n"
                                   "from arenascope import malloc, free\n"
                                   "import gc\n"
                                   "gc.disable()\n"
                                   "#@ Blocks\n"
                                   "#@ru: Блоки\n"
                                   "#: Three blocks.\n"
                                   "#:ru: Три блока.\n"
                                   "p = [malloc(48) for i in range(3)]\n"
                                   "#? Which block comes next?\n"
                                   "free(p[1])\n"
                                   "print('freed')\n"
                                   "#@ A cycle\n"
                                   "a = []\n"
                                   "b = [a]\n"
                                   "a.append(b)\n"
                                   "del a, b\n"
                                   "#: The collector.\n"
                                   "print(gc.collect())\n"
                                   "while len(p) < 200:\n"
                                   "    p.append(malloc(500))\n"
                                   "for q in p[3::3] + p[4::3]:\n"
                                   "    free(q)\n"
                                   "print('end')\n";

/* A player on the run of program_text. */
static struct timeline *timeline;
static struct player player;

/* The run of program_text in that version, measured. */
static inline struct timeline *
open_run(const char *version)
{
    struct diagnosis d = {0};
    struct program *program;
    struct geometry geometry;
    const struct dialect *dialect = dialect_named(version);
    ck_assert_ptr_null(geometry_override(&geometry, geometry_named(version), 1024, 16384));
    enum status status =
        program_compile(program_text, strlen(program_text), "test.py", dialect, &program, &d);
    ck_assert_msg(status == STATUS_OK, "%s", d.message);
    struct timeline *run = timeline_open(workload_of_scenario(scenario_new(program, &geometry, 0)));
    ck_assert_int_eq(timeline_measure(run, 0), STATUS_OK);
    return run;
}

static inline void
open_player(void)
{
    timeline = open_run("3.8");
    player_init(&player, timeline, "test");
}

static inline void
close_player(void)
{
    player_done(&player);
    timeline_close(timeline);
}

static inline const struct moment *
now(void)
{
    return player_moment(&player);
}

/* Does a line that must work, or (message not NULL) fail with a message that contains it. */
static inline void
does(const char *line, const char *message)
{
    enum status status = player_line(&player, line);
    if (!message)
        ck_assert_msg(status == STATUS_OK, "%s: %s", line, player.view.message);
    else
        ck_assert_msg(status != STATUS_OK && strstr(player.view.message, message),
                      "%s: expected '%s', got '%s'", line, message,
                      player.view.message ? player.view.message : "success");
}

/* The frame as text. The caller frees the buffer. */
static inline struct buffer
frame_text(int cols, int rows)
{
    struct canvas canvas;
    struct buffer text = {0};
    player.cols = cols;
    player.rows = rows;
    canvas_init(&canvas, cols, rows, player.tier);
    player_draw(&player, &canvas);
    canvas_glyph_plane(&canvas, &text);
    canvas_done(&canvas);
    return text;
}

static inline void
frame_shows(const char *text, int wanted)
{
    struct buffer frame = frame_text(120, 36);
    ck_assert_msg((strstr(buffer_text(&frame), text) != NULL) == wanted, "'%s' is %s in\n%s", text,
                  wanted ? "not" : "still", buffer_text(&frame));
    buffer_done(&frame);
}

#endif
