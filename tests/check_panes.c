/* Layout and frames: every size, view and tier. */
#include "stage.h"

#include "ui/panes/ranks.h"

enum { ARENAS = 32 /* more than the run has */ };

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
                layout_view(&layout, view, w % 2, w, h, 0);
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
    for (int i = 0; i < 2 * VIEWS; i++) {
        enum view_id view = (enum view_id)(i / 2);
        int found = 0;
        layout_view(&layout, view, i % 2, 59, 11, 0);
        for (int k = 0; k < layout.count; k++)
            found |= layout.placed[k].pane == view_main_pane(view);
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

/* ---- what the stage is about ---- */

START_TEST(the_pool_at_rest_is_that_of_the_programs_own_block)
{
    open_player();
    does("goto :14", NULL); /* three blocks of 48 bytes, then the number that holds an address */
    does("zoom pool", NULL);
    frame_shows("class 2, 48 bytes", 1);
    frame_shows("used 4/20", 1);
    close_player();
}
END_TEST

START_TEST(the_layout_stays_with_a_named_object)
{
    open_player();
    does("goto :18", NULL);
    does("zoom bytes", NULL);
    frame_shows("list a", 1);
    does("line", NULL);
    frame_shows("list b", 1);
    does("goto :14", NULL); /* p; free() and the numbers come and go */
    frame_shows("list p", 1);
    close_player();
}
END_TEST

START_TEST(the_free_lists_tell_what_they_keep)
{
    open_player();
    does("zoom reserve", NULL);
    frame_shows("all free lists are empty", 1);
    does("goto :15", NULL); /* the tuple of free()'s argument */
    frame_shows("tuple of 1", 1);
    frame_shows("1/2000", 1);
    close_player();
}
END_TEST

/* ---- ranks ---- */

/* The ranks in usable_arenas at a moment, by arena. */
static void
ranks_now(unsigned rank[ARENAS])
{
    for (uint32_t a = 0; a < ARENAS; a++)
        rank[a] = arena_rank(now()->mem, a);
}

START_TEST(a_move_in_usable_arenas_tells_both_ranks)
{
    unsigned before[ARENAS], after[ARENAS], from, to;
    int moves = 0, kinds = 0;
    open_player();
    ranks_now(before);
    while (timeline_step(timeline, STEP_EVENT, 1)) {
        const struct scene scene = {.moment = now()};
        ranks_now(after);
        uint32_t moved = moved_arena(&scene, &from, &to);
        if (moved != NO_ARENA) {
            ck_assert_uint_eq(from, before[moved]);
            ck_assert_uint_eq(to, after[moved]);
            ck_assert_uint_ne(from, to);
            moves += from && to;
            kinds |= from && to ? 1 : from ? 2 : 4;
        } else {
            ck_assert_mem_eq(before, after, sizeof after);
        }
        memcpy(before, after, sizeof after);
    }
    ck_assert_int_gt(moves, 3);
    ck_assert_int_eq(kinds, 7);
    close_player();
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
    suite_add(suite, "about", the_pool_at_rest_is_that_of_the_programs_own_block);
    suite_add(suite, "about", the_layout_stays_with_a_named_object);
    suite_add(suite, "about", the_free_lists_tell_what_they_keep);
    suite_add(suite, "ranks", a_move_in_usable_arenas_tells_both_ranks);
    return suite_run(suite);
}
