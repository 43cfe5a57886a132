/* The player's commands, the picker, and the notes' position. */
#include "stage.h"

#include "ui/notes.h"
#include "ui/picker.h"
#include "ui/script.h"
#include "ui/things.h"

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

/* Presses a key of a clicker. */
static void
click(int key)
{
    player_key(&player, key);
    ck_assert_ptr_null(player.view.message);
}

/* Lets playing go on to where it stops by itself; returns the milliseconds that it took. */
static long
play_out(void)
{
    long milliseconds = 0;
    for (; player.view.play != PLAY_PAUSED && milliseconds < 600000; milliseconds += 33)
        player_tick(&player, 33);
    ck_assert_int_eq(player.view.play, PLAY_PAUSED);
    return milliseconds;
}

START_TEST(a_clicker_shows_the_question_then_its_answer_then_what_follows)
{
    open_player();
    does("present", NULL);
    click(KEYCODE_PAGE_DOWN);
    ck_assert_int_eq(now()->event->kind, EV_CAPTION);
    uint64_t caption = now()->number;
    click(KEYCODE_PAGE_DOWN); /* what the caption says happens */
    ck_assert_int_eq(player.view.play, PLAY_FORWARD);
    ck_assert_uint_eq(now()->number, caption);
    ck_assert_int_le(play_out(), 9000);
    ck_assert_int_eq(now()->event->kind, EV_QUESTION);
    does("caption-back", NULL);
    click(KEYCODE_PAGE_DOWN);
    click(KEYCODE_PAGE_DOWN); /* who is in a hurry goes on at once */
    ck_assert_int_eq(now()->event->kind, EV_QUESTION);
    ck_assert_int_eq(player.view.play, PLAY_PAUSED);
    uint64_t question = now()->number;
    frame_shows("PgDn next", 1);
    click(KEYCODE_PAGE_DOWN);
    ck_assert_int_eq(player.view.play, PLAY_FORWARD);
    ck_assert_uint_eq(now()->number, question);
    ck_assert_int_le(play_out(), 9000);
    uint64_t answer = now()->number;
    ck_assert_uint_gt(answer, question);
    ck_assert(!view_hides(&player.view, now()));
    frame_shows("Which block comes next?", 1);
    frame_shows("freed", 1);
    click(KEYCODE_PAGE_DOWN);
    ck_assert_int_eq(now()->event->kind, EV_CHAPTER);
    ck_assert_uint_eq(now()->number, answer + 2); /* behind its own line's beginning */
    click(KEYCODE_PAGE_UP);
    ck_assert_uint_eq(now()->number, answer);
    ck_assert(!view_hides(&player.view, now()));
    click(KEYCODE_PAGE_UP);
    ck_assert_uint_eq(now()->number, question);
    does("step 2", NULL);
    ck_assert(view_hides(&player.view, now()));
    click(KEYCODE_PAGE_DOWN); /* reveals and plays on */
    ck_assert(!view_hides(&player.view, now()));
    ck_assert_int_eq(player.view.play, PLAY_FORWARD);
    click(KEYCODE_PAGE_DOWN);
    ck_assert_uint_eq(now()->number, answer);
    ck_assert_int_eq(player.view.play, PLAY_PAUSED);
    close_player();
}
END_TEST

START_TEST(a_clicker_goes_from_the_beginning_to_the_end_and_back)
{
    open_player();
    does("present", NULL);
    uint64_t last = 0;
    for (int i = 0; i < 100 && now()->number < now()->total; i++) {
        last = now()->event->line;
        click(KEYCODE_PAGE_DOWN);
        play_out();
    }
    ck_assert_uint_eq(now()->number, now()->total);
    ck_assert_uint_eq(last, 27); /* a stop at the end of the program, where all is still there */
    does("click", "end of the run");
    click(KEYCODE_PAGE_UP);
    ck_assert_int_eq(now()->event->kind, EV_CAPTION);
    for (int i = 0; i < 100 && now()->number > 0; i++)
        click(KEYCODE_PAGE_UP);
    ck_assert_uint_eq(now()->number, 0);
    does("click-back", "beginning");
    does("caption", NULL);
    does("caption", NULL);
    does("play", NULL); /* shows the answer, and no more */
    play_out();
    frame_shows("freed", 1);
    frame_shows("Which block comes next?", 1);
    close_player();
}
END_TEST

START_TEST(the_log_tells_what_was_told_when_it_happened)
{
    open_player();
    does("goto line:23", NULL); /* what print() needed is gone by now */
    does("zoom log", NULL);
    frame_shows("function write is tracked", 1);
    frame_shows("an object that is gone", 0);
    does("language ru", NULL);
    does("language en", NULL);
    does("back 40", NULL);
    does("step 40", NULL);
    frame_shows("function write is tracked", 1);
    close_player();
}
END_TEST

START_TEST(between_collections_the_counts_tell_when_the_next_one_comes)
{
    open_player();
    does("present", NULL);
    does("view collector", NULL);
    does("goto line:19", NULL);
    frame_shows("/700", 1);
    does("phase", NULL);
    frame_shows("/700", 0);
    close_player();
}
END_TEST

START_TEST(panes_about_an_object_stay_with_the_name_that_the_scenario_gives)
{
    open_player();
    snprintf(player.view.about, sizeof player.view.about, "b");
    does("view layout", NULL);
    does("goto line:19", NULL);
    frame_shows("list b ─", 1);
    does("step 3", NULL); /* something happens to a */
    frame_shows("list b ─", 1);
    does("select a", NULL);
    frame_shows("list a ─", 1);
    does("close", NULL);
    does("goto line:18", NULL); /* b is not there yet */
    frame_shows("list a ─", 1);
    close_player();
}
END_TEST

START_TEST(referrers_are_called_by_their_names)
{
    open_player();
    does("goto line:19", NULL);
    does("view objects", NULL);
    does("referrers a", NULL);
    frame_shows("what refers to list a:", 1);
    frame_shows("b → list #", 1);
    frame_shows("p → list #", 0);
    close_player();
}
END_TEST

START_TEST(the_second_look_of_a_collection_is_part_of_its_resurrection_phase)
{
    open_player();
    does("view collector", NULL);
    does("same GC_UPDATE_REFS", NULL);
    frame_shows("[update_refs]", 1);
    does("same GC_UPDATE_REFS", NULL);
    frame_shows("[resurrection: update_refs]", 1);
    does("same GC_DELETE", NULL);
    frame_shows("[delete]", 1);
    close_player();
}
END_TEST

START_TEST(help_names_the_keys_that_are_bound_now)
{
    open_player();
    does("help chapter", NULL);
    ck_assert_ptr_nonnull(strstr(player.view.message, "(PgDn)"));
    does("present", NULL);
    does("help chapter", NULL);
    ck_assert_ptr_null(strstr(player.view.message, "PgDn"));
    does("help click", NULL);
    ck_assert_ptr_nonnull(strstr(player.view.message, "(PgDn)"));
    does("bind Z chapter", NULL);
    does("help", NULL);
    frame_shows("Moving in time", 1); /* and its size is known from here on */
    does("find :chapter", NULL);
    frame_shows("Z                 :chapter ", 1);
    does("find On the bar", NULL);
    frame_shows("C chapter   ? question", 1);
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
    does("view 10", "no view");
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
    ck_assert_int_eq(player.theme, THEME_HALL);
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
    does("contents", NULL);
    player_key(&player, KEYCODE_HOME);
    player_key(&player, KEYCODE_ENTER);
    ck_assert_int_eq(now()->event->kind, EV_CAPTION); /* the chapter's first words */
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
    player_click(&player, 1, player.rows - 1, 0); /* both ends of the timeline bar */
    ck_assert_uint_eq(now()->number, 0);
    player_click(&player, 20, player.rows - 1, 0);
    uint64_t there = now()->number;
    ck_assert(there > 0 && there < now()->total);
    player_click(&player, 20, player.rows - 1, 0);
    ck_assert_uint_eq(now()->number, there);
    player_click(&player, player.cols - 2, player.rows - 1, 0); /* the hints */
    ck_assert_uint_eq(now()->number, there);
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

/* ---- two versions ---- */

static struct timeline *
open_other(void *who, const char *version, struct diagnosis *d)
{
    ck_assert_ptr_eq(who, &player);
    if (strcmp(version, "3.12") == 0)
        return open_run(version);
    diagnose(d, STATUS_OPTION, NULL, 0, 0, "there is no version '%s'", version);
    return NULL;
}

/* How often the line that is running now has begun so far. */
static uint32_t
turn_of(struct timeline *run)
{
    uint64_t home = timeline_moment(run)->number;
    uint32_t line = timeline_moment(run)->line, turn = 0;
    int kind = EV_LINE;
    timeline_seek(run, 0);
    while (timeline_find(run, moment_is_kind, &kind, 1) && timeline_moment(run)->number <= home)
        turn += timeline_moment(run)->line == line;
    timeline_seek(run, home);
    return turn;
}

START_TEST(another_version_follows_line_by_line)
{
    struct canvas canvas;
    open_player();
    does("versus 3.12", "cannot be opened");
    player.open_version = open_other;
    player.opener = &player;
    does("versus", "Name a version");
    does("versus 4.0", "no version '4.0'");
    does("goto :19", NULL);
    uint64_t here = now()->number;
    does("versus 3.12", NULL);
    ck_assert_uint_eq(now()->number, here);
    ck_assert_int_eq(player.view.view, VIEW_VERSUS);
    canvas_init(&canvas, 100, 30, TIER_FINE);
    for (uint64_t n = now()->total + 1; n-- > 0; n -= n > 40 ? 7 : 0) {
        timeline_seek(timeline, n);
        player_draw(&player, &canvas);
        const struct moment *other = player.view.versus;
        ck_assert_str_eq(other->mem->geometry.name, "3.12");
        ck_assert_int_eq(player.view.parted, 0);
        ck_assert_int_eq(n == now()->total, other->number == other->total);
        int running = n < now()->total && now()->line > 0; /* else it begins, or ends */
        ck_assert(!running || other->line == now()->line);
        if (running && n % 16 == 0)
            ck_assert_uint_eq(turn_of(timeline), turn_of(player.versus.other));
    }
    does("versus", NULL);
    player_draw(&player, &canvas);
    ck_assert_ptr_null(player.view.versus);
    canvas_done(&canvas);
    close_player();
}
END_TEST

START_TEST(the_picker_goes_through_the_lecture)
{
    static const struct picker_item items[] = {
        {"1-references", "The quiz", "Three calls."},
        {"1-references", "Names", "What del does."},
        {"", "server.atrace", "Something else."},
    };
    struct picker picker = {.item = items, .count = 3, .note = "a note"};
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
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "a note"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Files given"));
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
    Suite *suite = suite_create("player");
    suite_add(suite, "commands", steps_and_jumps_go_where_they_say);
    suite_add(suite, "commands", looking_for_moments_works_both_ways);
    suite_add(suite, "commands", bookmarks_bring_back_and_compare);
    suite_add(suite, "commands", a_question_hides_the_outcome_until_it_is_revealed);
    suite_add(suite, "commands", playing_takes_its_time_and_stops_at_questions);
    suite_add(suite, "commands", a_clicker_shows_the_question_then_its_answer_then_what_follows);
    suite_add(suite, "commands", a_clicker_goes_from_the_beginning_to_the_end_and_back);
    suite_add(suite, "commands", the_log_tells_what_was_told_when_it_happened);
    suite_add(suite, "commands", between_collections_the_counts_tell_when_the_next_one_comes);
    suite_add(suite, "commands", panes_about_an_object_stay_with_the_name_that_the_scenario_gives);
    suite_add(suite, "commands", referrers_are_called_by_their_names);
    suite_add(suite, "commands", the_second_look_of_a_collection_is_part_of_its_resurrection_phase);
    suite_add(suite, "commands", help_names_the_keys_that_are_bound_now);
    suite_add(suite, "commands", the_stage_follows_commands);
    suite_add(suite, "commands", keys_open_the_command_line_and_do_what_is_typed);
    suite_add(suite, "commands", things_are_found_by_their_names);
    suite_add(suite, "versus", another_version_follows_line_by_line);
    suite_add(suite, "picker", the_picker_goes_through_the_lecture);
    suite_add(suite, "notes", the_position_of_the_notes_survives_its_file);
    return suite_run(suite);
}
