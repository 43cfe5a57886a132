/* Layout, frames, conditions, the command line and the player's commands, on a scenario of their own. */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "python/annotations.h"
#include "python/code.h"
#include "python/scenario.h"
#include "ui/condition.h"
#include "ui/frame.h"
#include "ui/notes.h"
#include "ui/picker.h"
#include "ui/player.h"
#include "ui/prompt.h"
#include "ui/script.h"
#include "ui/things.h"

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
                                   "print('end')\n";

/* A player on the run of program_text. */
static struct timeline *timeline;
static struct player player;

static void
open_player(void)
{
    struct diagnosis d = {0};
    struct program *program;
    struct geometry geometry;
    const struct dialect *dialect = dialect_named("3.8");
    ck_assert_ptr_null(geometry_override(&geometry, geometry_named("3.8"), 1024, 16384));
    enum status status =
        program_compile(program_text, strlen(program_text), "test.py", dialect, &program, &d);
    ck_assert_msg(status == STATUS_OK, "%s", d.message);
    timeline = timeline_open(workload_of_scenario(scenario_new(program, &geometry, 0)));
    ck_assert_int_eq(timeline_measure(timeline, 0), STATUS_OK);
    player_init(&player, timeline, "test");
}

static void
close_player(void)
{
    player_done(&player);
    timeline_close(timeline);
}

static const struct moment *
now(void)
{
    return player_moment(&player);
}

/* Does a line that must work, or (message not NULL) fail with a message that contains it. */
static void
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
static struct buffer
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

static void
frame_shows(const char *text, int wanted)
{
    struct buffer frame = frame_text(120, 36);
    ck_assert_msg((strstr(buffer_text(&frame), text) != NULL) == wanted, "'%s' is %s in\n%s", text,
                  wanted ? "not" : "still", buffer_text(&frame));
    buffer_done(&frame);
}

/* ---- layout ---- */

START_TEST(panes_fill_the_stage_and_never_overlap)
{
    enum { W = 300, H = 100 };
    static char taken[H][W];
    struct stage_layout layout;
    for (int w = 59; w < W; w += 7)
        for (int h = 11; h < H; h += 3)
            for (enum view_id view = 0; view < VIEWS; view++) {
                memset(taken, 0, sizeof taken);
                layout_view(&layout, view, w, h, 0);
                ck_assert_int_gt(layout.count, 0);
                int cells = 0, area = 0;
                for (int i = 0; i < layout.count; i++) {
                    const struct placed *p = &layout.placed[i];
                    ck_assert_int_ge(p->height, 2);
                    ck_assert(p->x >= 0 && p->x + p->width <= w);
                    ck_assert(p->y >= 0 && p->y + p->height <= h);
                    area += p->width * p->height;
                    for (int y = p->y; y < p->y + p->height; y++)
                        for (int x = p->x; x < p->x + p->width; x++)
                            cells += taken[y][x]++ == 0;
                }
                ck_assert_msg(cells == area, "%s at %dx%d overlaps", view_name(view), w, h);
                ck_assert_msg(cells == w * h, "%s at %dx%d has a hole", view_name(view), w, h);
            }
}
END_TEST

START_TEST(the_main_pane_of_a_view_is_always_there)
{
    struct stage_layout layout;
    for (enum view_id view = 0; view < VIEWS; view++) {
        int found = 0;
        layout_view(&layout, view, 59, 11, 0);
        for (int i = 0; i < layout.count; i++)
            found |= layout.placed[i].pane == view_main_pane(view);
        ck_assert_msg(found, "%s", view_name(view));
        ck_assert_int_eq(view_named(view_name(view)), view);
    }
    ck_assert_int_eq(view_named("gc"), VIEW_COLLECTOR);
    ck_assert_int_eq(view_named("nonsense"), VIEWS);
}
END_TEST

/* ---- frames ---- */

START_TEST(frames_of_every_size_view_and_tier_are_drawn)
{
    open_player();
    for (enum view_id view = 0; view < VIEWS; view++) {
        ck_assert_int_eq(player_do(&player, CMD_VIEW, view_name(view)), STATUS_OK);
        for (int percent = 0; percent <= 100; percent += 10) {
            char line[32];
            snprintf(line, sizeof line, "goto %d%%", percent);
            does(line, NULL);
            for (player.tier = 0; player.tier < TIERS; player.tier++)
                for (int size = 0; size < 9; size++) {
                    static const int sizes[][2] = {{60, 18},  {80, 24},  {100, 30},
                                                   {120, 36}, {200, 60}, {300, 100},
                                                   {61, 40},  {240, 18}, {79, 23}};
                    struct buffer frame = frame_text(sizes[size][0], sizes[size][1]);
                    ck_assert_uint_gt(frame.length, 500);
                    buffer_done(&frame);
                }
            player.tier = TIER_FINE;
        }
    }
    close_player();
}
END_TEST

START_TEST(a_terminal_too_small_gets_one_message)
{
    open_player();
    for (int cols = 1; cols <= 60; cols++)
        for (int rows = 1; rows <= 18; rows++) {
            struct buffer frame = frame_text(cols, rows);
            if (cols == 59 && rows == 17)
                ck_assert_ptr_nonnull(strstr(buffer_text(&frame), "60x18"));
            buffer_done(&frame);
        }
    close_player();
}
END_TEST

START_TEST(every_pane_can_be_zoomed_scrolled_and_dumped)
{
    open_player();
    does("goto 70%", NULL);
    for (enum pane_id pane = 0; pane < PANES; pane++) {
        char line[64];
        snprintf(line, sizeof line, "zoom %s", panes[pane]->name);
        does(line, NULL);
        ck_assert_int_eq(pane_named(panes[pane]->name), pane);
        ck_assert_int_ge(pane_rows(now(), &player.view, pane, 78), 1);
        for (int i = 0; i < 8; i++) {
            static const char *const keys[] = {"down 3",  "page-down", "up",   "left",
                                               "right 2", "page-up",   "mode", "open"};
            player_line(&player, keys[i]);
            struct buffer frame = frame_text(80, 24);
            ck_assert_uint_gt(frame.length, 300);
            buffer_done(&frame);
        }
        does("close", NULL);
        does("close", NULL);
    }
    close_player();
}
END_TEST

START_TEST(the_same_moment_and_view_give_the_same_frame)
{
    open_player();
    does("goto 40%", NULL);
    struct buffer first = frame_text(120, 36);
    does("goto 90%", NULL);
    does("goto 0", NULL);
    does("goto 40%", NULL);
    struct buffer second = frame_text(120, 36);
    ck_assert_str_eq(buffer_text(&first), buffer_text(&second));
    buffer_done(&first);
    buffer_done(&second);
    close_player();
}
END_TEST

START_TEST(what_an_event_touched_is_marked)
{
    struct touched touched;
    open_player();
    does("same arena-mapped", NULL);
    touched_collect(&touched, now());
    ck_assert(touched_has(&touched, THING_ARENA, 0));
    ck_assert(event_names(now(), now()->event, THING_ARENA, 0));
    ck_assert(!event_names(now(), now()->event, THING_ARENA, 1));
    frame_shows("▸A0", 1);
    does("same block-malloc", NULL);
    touched_collect(&touched, now());
    ck_assert_int_ge(touched.count[THING_BLOCK], 1);
    ck_assert_int_ge(touched.count[THING_POOL], 1);
    ck_assert_int_ge(touched.count[THING_CLASS], 1);
    ck_assert_int_eq(event_argument_thing(EV_POOL_FULL, 0), THING_POOL);
    ck_assert_int_eq(event_argument_thing(EV_POOL_FULL, 3), THINGS);
    close_player();
}
END_TEST

/* ---- conditions ---- */

START_TEST(conditions_are_parsed_with_their_precedence)
{
    static const struct {
        const char *text;
        int holds;
    } cases[] = {
        {"1", 1},
        {"0", 0},
        {"1 + 2 * 3 == 7", 1},
        {"(1 + 2) * 3 == 9", 1},
        {"7 - 2 - 1 == 4", 1},
        {"7 / 2 == 3 and 7 % 2 == 1", 1},
        {"-3 < -2", 1},
        {"not 1 == 2", 1},
        {"!(1 == 1)", 0},
        {"1 or 0 and 0", 1},
        {"(1 || 0) && 0", 0},
        {"1 / 0 == 0", 0},
        {"event == 0", 1},
        {"arenas == 0", 1},
        {"nfreepools(A0) == 0", 0},
        {"nfreepools(A0) != 0", 0},
        {"refcount(nobody) > 0", 0},
        {"alive(nobody) == 0", 1},
        {"used(2)==0", 1},
    };
    open_player();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct condition condition;
        struct diagnosis d = {0};
        ck_assert_msg(condition_parse(&condition, cases[i].text, &d) == STATUS_OK, "%s: %s",
                      cases[i].text, d.message);
        ck_assert_msg(condition_holds(&condition, now()) == cases[i].holds, "%s", cases[i].text);
    }
    close_player();
}
END_TEST

START_TEST(a_wrong_condition_says_where)
{
    static const struct {
        const char *text;
        int column;
    } cases[] = {
        {"", 1},           {"1 +", 4}, {"used", 5},     {"used(", 6}, {"used()", 6},
        {"(1", 3},         {"1 2", 3}, {"nonsense", 1}, {"1 == ", 6}, {"used(3) > 10)", 13},
        {"arenas ~ 1", 8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct condition condition;
        struct diagnosis d = {0};
        ck_assert_int_eq(condition_parse(&condition, cases[i].text, &d), STATUS_SYNTAX);
        ck_assert_msg(d.column == cases[i].column, "'%s': column %d, %s", cases[i].text, d.column,
                      d.message);
    }
}
END_TEST

START_TEST(every_word_of_the_conditions_has_a_value)
{
    open_player();
    does("goto line:23", NULL);
    for (int i = 0; condition_words[i].word; i++) {
        static const struct {
            const char *argument, *example;
        } examples[] = {{"CLASS", "2"}, {"ARENA", "A0"}, {"POOL", "A0:0"}, {"NAME", "p"}};
        const char *example = "";
        for (size_t k = 0; k < 4; k++)
            if (strcmp(condition_words[i].argument, examples[k].argument) == 0)
                example = examples[k].example;
        char text[96];
        snprintf(text, sizeof text, *example ? "%s(%s) >= 0" : "%s%s >= 0", condition_words[i].word,
                 example);
        struct condition condition;
        struct diagnosis d = {0};
        ck_assert_msg(condition_parse(&condition, text, &d) == STATUS_OK, "%s", d.message);
        ck_assert_msg(condition_holds(&condition, now()), "%s", text);
    }
    close_player();
}
END_TEST

/* ---- the command line ---- */

static void
types(struct prompt *prompt, const char *keys)
{
    for (; *keys; keys++)
        prompt_key(prompt, *keys == '\t' ? KEYCODE_TAB : *keys, now());
}

START_TEST(the_command_line_edits_remembers_and_completes)
{
    static struct prompt prompt;
    open_player();
    prompt_start(&prompt, ':', "");
    types(&prompt, "gotx");
    prompt_key(&prompt, KEYCODE_BACKSPACE, now());
    types(&prompt, "o 5");
    ck_assert_str_eq(prompt.text, "goto 5");
    prompt_key(&prompt, KEYCODE_HOME, now());
    prompt_key(&prompt, KEYCODE_DELETE, now());
    types(&prompt, "G");
    ck_assert_str_eq(prompt.text, "Goto 5");
    ck_assert_int_eq(prompt_key(&prompt, KEYCODE_ENTER, now()), PROMPT_DONE);
    prompt_start(&prompt, ':', "");
    prompt_key(&prompt, KEYCODE_UP, now());
    ck_assert_str_eq(prompt.text, "Goto 5");
    prompt_key(&prompt, KEYCODE_DOWN, now());
    ck_assert_str_eq(prompt.text, "");
    types(&prompt, "bookm\t");
    ck_assert_str_eq(prompt.text, "bookmark ");
    prompt_start(&prompt, ':', "view coll");
    types(&prompt, "\t");
    ck_assert_str_eq(prompt.text, "view collector");
    prompt_start(&prompt, ':', "until used(3) > 1 and nfree");
    types(&prompt, "\t");
    ck_assert_str_eq(prompt.text, "until used(3) > 1 and nfreepools(");
    prompt_key(&prompt, 0x436, now());
    ck_assert_str_eq(prompt.text, "until used(3) > 1 and nfreepools(ж");
    prompt_key(&prompt, KEYCODE_BACKSPACE, now());
    prompt_key(&prompt, 23, now()); /* Ctrl-W */
    ck_assert_str_eq(prompt.text, "until used(3) > 1 and ");
    ck_assert_int_eq(prompt_key(&prompt, KEYCODE_ESCAPE, now()), PROMPT_CANCELLED);
    for (int i = 0; i < 400; i++)
        prompt_key(&prompt, 'x', now());
    ck_assert_uint_lt(strlen(prompt.text), PROMPT_SIZE);
    close_player();
}
END_TEST

/* ---- commands ---- */

START_TEST(steps_and_jumps_go_where_they_say)
{
    open_player();
    does("step", NULL);
    ck_assert_uint_eq(now()->number, 1);
    does("step 9", NULL);
    ck_assert_uint_eq(now()->number, 10);
    does("back 3", NULL);
    ck_assert_uint_eq(now()->number, 7);
    does("end", NULL);
    ck_assert_uint_eq(now()->number, now()->total);
    does("undo", NULL);
    ck_assert_uint_eq(now()->number, 7);
    does("undo", "no jump");
    does("goto 25%", NULL);
    ck_assert_uint_eq(now()->number, (now()->total + 2) / 4);
    does("goto +5", NULL);
    does("goto -5", NULL);
    ck_assert_uint_eq(now()->number, (now()->total + 2) / 4);
    does("goto line:17", NULL);
    ck_assert_uint_eq(now()->line, 17);
    does("goto :20", NULL);
    ck_assert_uint_eq(now()->line, 20);
    does("goto A cycle", NULL);
    ck_assert_int_eq(now()->event->kind, EV_CHAPTER);
    does("chapter-back", NULL);
    ck_assert_int_eq(now()->event->kind, EV_CAPTION);
    does("chapter-back", "no earlier chapter");
    does("chapter 2", NULL);
    does("caption", NULL);
    ck_assert_int_eq(now()->event->kind, EV_CAPTION);
    does("line", NULL);
    does("line-back", NULL);
    does("operation", NULL);
    does("operation-back", NULL);
    does("goto nowhere", "nowhere");
    does("step x", "count");
    does("undo", NULL);
    does("phase", NULL);
    ck_assert(event_info((enum event_kind)now()->event->kind)->flags & PHASE);
    does("phase-back", NULL);
    close_player();
}
END_TEST

START_TEST(looking_for_moments_works_both_ways)
{
    open_player();
    does("same pool", NULL);
    ck_assert_int_eq(event_info((enum event_kind)now()->event->kind)->family, FAMILY_POOL);
    does("until arenas == 2", NULL);
    uint64_t there = now()->number;
    ck_assert_uint_eq(now()->mem->vars.narenas_currently_allocated, 2);
    does("until arenas == 1", "No later moment");
    ck_assert_uint_eq(now()->number, there);
    does("until-back arenas == 1", NULL);
    ck_assert_uint_eq(now()->number, there - 1);
    does("until used(", "expected");
    does("same", NULL);
    does("same nonsense", "no kind or family");
    does("select A0:0", NULL);
    does("about-back", NULL);
    ck_assert(event_names(now(), now()->event, THING_POOL, FIRST_POOL));
    does("about p", NULL);
    does("about-back nobody", "nobody");
    close_player();
}
END_TEST

START_TEST(bookmarks_bring_back_and_compare)
{
    open_player();
    does("return", "remembered");
    does("compare", "remembered");
    does("goto 0", NULL);
    does("bookmark", NULL);
    does("bookmark there", NULL);
    uint64_t there = now()->number;
    does("end", NULL);
    does("compare", NULL);
    ck_assert_ptr_nonnull(player.view.compared);
    ck_assert_int_eq(snapshot_compare(player.view.compared, now(), THING_ARENA, 0),
                     DIFFERENCE_APPEARED);
    ck_assert_int_eq(snapshot_compare(player.view.compared, now(), THING_ARENA, 99),
                     DIFFERENCE_NONE);
    struct buffer frame = frame_text(120, 36);
    buffer_done(&frame);
    does("compare", NULL);
    ck_assert_ptr_null(player.view.compared);
    does("return there", NULL);
    ck_assert_uint_eq(now()->number, there);
    close_player();
}
END_TEST

START_TEST(a_question_hides_the_outcome_until_it_is_revealed)
{
    open_player();
    for (int i = 0; i < 1000 && now()->event->kind != EV_QUESTION; i++)
        does("step", NULL);
    frame_shows("Which block comes next?", 1);
    does("goto line:15", NULL);
    does("same output", NULL);
    frame_shows("freed", 1);
    does("undo", NULL);
    does("undo", NULL);
    ck_assert_int_eq(now()->event->kind, EV_QUESTION);
    does("line", NULL);
    does("line", NULL);
    ck_assert(view_hides(&player.view, now()));
    frame_shows("hidden until", 1);
    does("reveal", NULL);
    ck_assert(!view_hides(&player.view, now()));
    does("predict", NULL);
    does("step", NULL);
    ck_assert(view_hides(&player.view, now()));
    does("play", NULL); /* the first press reveals */
    ck_assert(!view_hides(&player.view, now()));
    ck_assert_int_eq(player.view.play, PLAY_PAUSED);
    close_player();
}
END_TEST

START_TEST(playing_takes_its_time_and_stops_at_questions)
{
    open_player();
    ck_assert_int_eq(player_tick(&player, 1000), -1);
    does("speed 8", NULL);
    does("play", NULL);
    int ticks = 0;
    while (player.view.play != PLAY_PAUSED && ticks++ < 100000)
        ck_assert_int_le(player_tick(&player, 33), 1000);
    ck_assert_int_eq(now()->event->kind, EV_QUESTION);
    ck_assert_int_gt(ticks, 30);
    does("play", NULL);
    does("faster", NULL);
    ck_assert_int_eq(player.view.speed, 16);
    does("slower", NULL);
    does("play", NULL);
    ck_assert_int_eq(player.view.play, PLAY_PAUSED);
    does("speed 0", "not a speed");
    does("end", NULL);
    does("play", NULL);
    ck_assert_int_eq(player.view.play, PLAY_PAUSED);
    close_player();
}
END_TEST

START_TEST(the_stage_follows_commands)
{
    open_player();
    does("goto chapter:2", NULL);
    does("view collector", NULL);
    ck_assert_int_eq(player.view.view, VIEW_COLLECTOR);
    does("view 1", NULL);
    ck_assert_int_eq(player.view.view, VIEW_OVERVIEW);
    does("view 9", "no view");
    does("next-view", NULL);
    does("previous-view", NULL);
    does("zoom pool", NULL);
    ck_assert_int_eq(player.view.zoom, PANE_POOL);
    does("focus", NULL);
    does("zoom", NULL);
    ck_assert_int_eq(player.view.zoom, PANES);
    does("focus-back", NULL);
    does("zoom nonsense", "no pane");
    does("theme light", NULL);
    does("theme", NULL);
    does("theme nonsense", "no theme");
    does("glyphs ascii", NULL);
    ck_assert_int_eq(player.tier, TIER_ASCII);
    does("glyphs nonsense", "ascii");
    does("glyphs fine", NULL);
    does("present", NULL);
    ck_assert_int_eq(player.theme, THEME_LIGHT);
    does("present", NULL);
    does("select p", NULL);
    does("referrers", NULL);
    does("referrers nobody", "nobody");
    does("select class 3", NULL);
    ck_assert_uint_eq(player.view.selected.class, 3);
    does("select A0:1#0", NULL);
    does("language ru", NULL);
    ck_assert_str_eq(player.language, "ru");
    frame_shows("Блоки", 0);
    does("goto chapter:1", NULL);
    frame_shows("Блоки", 1);
    does("language en", NULL);
    does("help", NULL);
    frame_shows(":goto", 1);
    does("find bookmark", NULL);
    does("close", NULL);
    does("help goto", NULL);
    does("contents", NULL);
    ck_assert_int_eq(player.contents, 1);
    player_key(&player, KEYCODE_END);
    player_key(&player, KEYCODE_ENTER);
    ck_assert_int_eq(now()->event->kind, EV_CHAPTER);
    does("bind x quit", NULL);
    player_key(&player, 'x');
    ck_assert_int_eq(player.wants.quit, 1);
    does("bind", "needs");
    does("nonsense", "no command");
    does("view", "needs");
    close_player();
}
END_TEST

START_TEST(keys_open_the_command_line_and_do_what_is_typed)
{
    open_player();
    player_key(&player, ':');
    for (const char *p = "goto 7"; *p; p++)
        player_key(&player, *p);
    frame_shows(":goto 7", 1);
    player_key(&player, KEYCODE_ENTER);
    ck_assert_uint_eq(now()->number, 7);
    player_key(&player, '@');
    ck_assert_str_eq(player.prompt.text, "goto ");
    player_key(&player, KEYCODE_ESCAPE);
    player_key(&player, 'n');
    ck_assert_uint_eq(now()->number, 8);
    player_key(&player, KEYCODE_LEFT);
    ck_assert_uint_eq(now()->number, 7);
    player_click(&player, 3, 3, 0);
    player_click(&player, 3, 3, 1);
    close_player();
}
END_TEST

START_TEST(things_are_found_by_their_names)
{
    static const struct {
        const char *name;
        enum thing thing;
    } cases[] = {
        {"A0", THING_ARENA},      {"A0:0", THING_POOL}, {"A0:0#1", THING_BLOCK},
        {"class 2", THING_CLASS}, {"p", THING_OBJECT},  {"list p", THING_OBJECT},
        {"0x10", THING_BLOCK},
    };
    static const char *const bad[] = {"A",        "A0:", "A0:99", "A0:0#9999",
                                      "class 99", "q",   "A0:0#", ""};
    struct named_thing named;
    struct diagnosis d = {0};
    open_player();
    does("goto line:17", NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_msg(thing_named(&named, now(), cases[i].name, &d) == STATUS_OK, "%s",
                      cases[i].name);
        ck_assert_int_eq(named.thing, cases[i].thing);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(thing_named(&named, now(), bad[i], &d) == STATUS_NOT_FOUND, "%s", bad[i]);
    close_player();
}
END_TEST

/* ---- the picker and the notes ---- */

START_TEST(the_picker_goes_through_the_lecture)
{
    static const struct picker_item items[] = {
        {"1-references", "The quiz", "Three calls."},
        {"1-references", "Names", "What del does."},
        {"other", "Another", "Something else."},
    };
    struct picker picker = {items, 3, 0};
    struct canvas canvas;
    struct buffer text = {0};
    static const int sizes[][2] = {{1, 1}, {20, 4}, {80, 24}};
    for (int i = 0; i < 3; i++) {
        canvas_init(&canvas, sizes[i][0], sizes[i][1], TIER_ASCII);
        picker_draw(&picker, &canvas);
        if (i == 2)
            canvas_glyph_plane(&canvas, &text);
        canvas_done(&canvas);
    }
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), ">The quiz"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Reference counts"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Three calls."));
    buffer_done(&text);
    ck_assert_int_eq(picker_key(&picker, KEYCODE_DOWN), PICKER_GOES_ON);
    ck_assert_int_eq(picker.chosen, 1);
    picker_key(&picker, KEYCODE_END);
    picker_key(&picker, KEYCODE_DOWN);
    ck_assert_int_eq(picker.chosen, 2);
    picker_key(&picker, KEYCODE_HOME);
    ck_assert_int_eq(picker.chosen, 0);
    ck_assert_int_eq(picker_key(&picker, KEYCODE_ENTER), PICKER_CHOSEN);
    ck_assert_int_eq(picker_key(&picker, 'q'), PICKER_LEFT);
    picker.count = 0;
    ck_assert_int_eq(picker_key(&picker, KEYCODE_ENTER), PICKER_GOES_ON);
}
END_TEST

START_TEST(the_position_of_the_notes_survives_its_file)
{
    struct notes_position there = {123456789012, 1, "ru"}, back = {0};
    char line[64];
    notes_write(&there, line, sizeof line);
    ck_assert(notes_parse(&back, line));
    ck_assert_uint_eq(back.number, there.number);
    ck_assert_int_eq(back.hidden, 1);
    ck_assert_str_eq(back.language, "ru");
    ck_assert(!notes_parse(&back, ""));
    ck_assert(!notes_parse(&back, "12 x"));
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("panes");
    suite_add(suite, "layout", panes_fill_the_stage_and_never_overlap);
    suite_add(suite, "layout", the_main_pane_of_a_view_is_always_there);
    suite_add(suite, "frame", frames_of_every_size_view_and_tier_are_drawn);
    suite_add(suite, "frame", a_terminal_too_small_gets_one_message);
    suite_add(suite, "frame", every_pane_can_be_zoomed_scrolled_and_dumped);
    suite_add(suite, "frame", the_same_moment_and_view_give_the_same_frame);
    suite_add(suite, "frame", what_an_event_touched_is_marked);
    suite_add(suite, "condition", conditions_are_parsed_with_their_precedence);
    suite_add(suite, "condition", a_wrong_condition_says_where);
    suite_add(suite, "condition", every_word_of_the_conditions_has_a_value);
    suite_add(suite, "prompt", the_command_line_edits_remembers_and_completes);
    suite_add(suite, "commands", steps_and_jumps_go_where_they_say);
    suite_add(suite, "commands", looking_for_moments_works_both_ways);
    suite_add(suite, "commands", bookmarks_bring_back_and_compare);
    suite_add(suite, "commands", a_question_hides_the_outcome_until_it_is_revealed);
    suite_add(suite, "commands", playing_takes_its_time_and_stops_at_questions);
    suite_add(suite, "commands", the_stage_follows_commands);
    suite_add(suite, "commands", keys_open_the_command_line_and_do_what_is_typed);
    suite_add(suite, "commands", things_are_found_by_their_names);
    suite_add(suite, "picker", the_picker_goes_through_the_lecture);
    suite_add(suite, "notes", the_position_of_the_notes_survives_its_file);
    return suite_run(suite);
}
