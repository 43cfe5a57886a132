/* The picture of references: lives, places and ways. */
#include "stage.h"

#include "objects/object.h"
#include "ui/board.h"
#include "ui/glyphs.h"
#include "ui/lives.h"
#include "ui/things.h"
#include "ui/web.h"

/* ---- lives ---- */

/* For timeline_find: every list of the run that a name reaches has a life that covers this moment. */
static int
covers(void *who, const struct moment *moment)
{
    const struct lives *lives = who;
    struct web web;
    web_make(&web, moment);
    for (uint32_t i = 0; i < web.count; i++) {
        const struct web_node *node = &web.node[i];
        if (!node->shown || node->names == 0)
            continue;
        int life = lives_find(lives, object_at(moment->objects, node->object)->serial);
        ck_assert_int_ge(life, 0);
        ck_assert_uint_le(lives->life[life].first, moment->number);
        ck_assert_uint_ge(lives->life[life].last, moment->number);
    }
    web_done(&web);
    return 0;
}

START_TEST(lives_cover_every_moment_of_a_named_object)
{
    struct lives lives = {0};
    open_player();
    does("goto 40%", NULL);
    uint64_t home = now()->number;
    lives_measure(&lives, timeline);
    ck_assert_uint_eq(now()->number, home);
    ck_assert_uint_gt(lives.count, 2);
    does("start", NULL);
    timeline_find(timeline, covers, &lives, 1);
    for (uint32_t i = 1; i < lives.count; i++)
        ck_assert_uint_lt(lives.life[i - 1].serial, lives.life[i].serial);
    lives_done(&lives);
    close_player();
}
END_TEST

START_TEST(a_cycle_is_two_lives_with_links_both_ways)
{
    struct lives lives = {0};
    struct web web;
    open_player();
    does("goto :19", NULL);
    does("line", NULL);
    lives_measure(&lives, timeline);
    web_make(&web, now());
    int life[2], count = 0, links = 0;
    for (uint32_t i = 0; i < web.count; i++)
        if (web.node[i].shown && web.node[i].edges)
            life[count++] =
                lives_find(&lives, object_at(now()->objects, web.node[i].object)->serial);
    ck_assert_int_eq(count, 2);
    for (uint32_t i = 0; i < lives.links; i++)
        links += (int)lives.link[i].from == life[0] && (int)lives.link[i].to == life[1];
    for (uint32_t i = 0; i < lives.links; i++)
        links += (int)lives.link[i].from == life[1] && (int)lives.link[i].to == life[0];
    ck_assert_int_eq(links, 2);
    web_done(&web);
    lives_done(&lives);
    close_player();
}
END_TEST

/* ---- boards ---- */

enum { RANDOM_LIVES = 30, CROWD = 100 };

/* A number below `below`, the next of a fixed sequence. */
static uint32_t
random_below(uint64_t *random, uint32_t below)
{
    *random = *random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*random >> 33) % below;
}

/* Lives that come and go, with some links between those that meet. */
static void
random_lives(struct lives *lives, uint64_t *random, uint32_t count)
{
    *lives = (struct lives){.count = count, .boards = boards_new()};
    lives->life = calloc(count, sizeof *lives->life);
    lives->link = calloc(count * 2, sizeof *lives->link);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t last = 10 * i + 20 + random_below(random, 200);
        lives->life[i] = (struct life){i + 1, 10 * i, i % 5 ? last : UINT64_MAX};
    }
    while (lives->links < 2 * count) {
        uint32_t from = random_below(random, count);
        uint32_t to = random_below(random, count);
        lives->link[lives->links++] = (struct life_link){from, to};
    }
}

static int
meet(const struct lives *lives, uint32_t a, uint32_t b)
{
    return lives->life[a].first <= lives->life[b].last &&
           lives->life[b].first <= lives->life[a].last;
}

static void
places_are_apart(const struct board *board, const struct lives *lives)
{
    for (uint32_t a = 0; a < lives->count; a++) {
        int place = board->place[a];
        ck_assert_int_lt(place, board->cols * board->rows);
        if (place < 0)
            continue;
        ck_assert_int_le(board_x(board, place) + board->box_w, board->width);
        ck_assert_int_le(board_y(board, place) + board->box_h, board->height);
        for (uint32_t b = 0; b < a; b++)
            ck_assert(board->place[b] != place || !meet(lives, a, b));
    }
}

static int
in_a_box(const struct board *board, int x, int y)
{
    for (int place = 0; place < board->cols * board->rows; place++)
        if (x >= board_x(board, place) && x < board_x(board, place) + board->box_w &&
            y >= board_y(board, place) && y < board_y(board, place) + board->box_h)
            return place;
    return -1;
}

/* Is the cell next to the box of that place? */
static int
touches(const struct board *board, const struct step_cell *cell, int place)
{
    return in_a_box(board, cell->x + 1, cell->y) == place ||
           in_a_box(board, cell->x - 1, cell->y) == place ||
           in_a_box(board, cell->x, cell->y + 1) == place ||
           in_a_box(board, cell->x, cell->y - 1) == place;
}

static void
a_way_leads_there(const struct board *board, const struct way *way)
{
    const struct step_cell *cell = &board->step[way->first];
    ck_assert_uint_ge(way->length, 1);
    ck_assert(touches(board, &cell[0], board->place[way->to]));
    ck_assert(touches(board, &cell[way->length - 1], board->place[way->from]));
    for (uint32_t i = 0; i < way->length; i++) {
        ck_assert_int_eq(in_a_box(board, cell[i].x, cell[i].y), -1);
        ck_assert(cell[i].x >= 0 && cell[i].x < board->width);
        ck_assert(cell[i].y >= 0 && cell[i].y < board->height);
        if (i)
            ck_assert_int_eq(abs(cell[i].x - cell[i - 1].x) + abs(cell[i].y - cell[i - 1].y), 1);
    }
}

/* Where two ways of different boxes meet, at a time when both are there, one goes straight across and the other straight along; and no
 * head lies in anyone's way. */
static void
ways_only_cross(const struct board *board, const struct way *a, const struct way *b)
{
    const struct step_cell *x = &board->step[a->first], *y = &board->step[b->first];
    if (a->since > b->until || b->since > a->until)
        return;
    for (uint32_t i = 0; i < a->length; i++)
        for (uint32_t k = 0; k < b->length; k++) {
            if (x[i].x != y[k].x || x[i].y != y[k].y)
                continue;
            ck_assert(i > 0 && k > 0);
            if (board->place[a->from] == board->place[b->from])
                continue;
            ck_assert(x[i].sides == (LINE_LEFT | LINE_RIGHT) ||
                      x[i].sides == (LINE_UP | LINE_DOWN));
            ck_assert_int_eq(x[i].sides | y[k].sides, LINE_LEFT | LINE_RIGHT | LINE_UP | LINE_DOWN);
            ck_assert_int_eq(x[i].sides & y[k].sides, 0);
        }
}

START_TEST(boxes_and_ways_never_get_into_each_others_way)
{
    static const int sizes[][2] = {{38, 5}, {78, 6}, {78, 17}, {118, 30}, {20, 3}, {3, 1}, {0, 0}};
    uint64_t random = 20;
    int complete = 0;
    for (uint32_t count = 1; count < RANDOM_LIVES; count++)
        for (size_t size = 0; size < sizeof sizes / sizeof sizes[0]; size++) {
            struct lives lives;
            random_lives(&lives, &random, count);
            const struct board *board = board_of(&lives, sizes[size][0], sizes[size][1]);
            complete += board->complete;
            if (board->place)
                places_are_apart(board, &lives);
            for (uint32_t a = 0; a < board->ways; a++) {
                a_way_leads_there(board, &board->way[a]);
                for (uint32_t b = 0; b < a; b++)
                    ways_only_cross(board, &board->way[a], &board->way[b]);
            }
            ck_assert_ptr_eq(board, board_of(&lives, sizes[size][0], sizes[size][1]));
            lives_done(&lives);
        }
    ck_assert_int_gt(complete, 10);
}
END_TEST

START_TEST(a_crowd_gets_no_places_and_takes_none)
{
    struct lives lives = {.count = CROWD + 1, .boards = boards_new()};
    lives.life = calloc(lives.count, sizeof *lives.life);
    lives.life[0] = (struct life){1, 0, 1000};
    for (uint32_t i = 1; i <= CROWD; i++)
        lives.life[i] = (struct life){i + 1, 900, 950};
    const struct board *board = board_of(&lives, 78, 6);
    ck_assert_int_eq(board->place[0], 0);
    ck_assert_int_eq(board->box_h, 3);
    for (uint32_t i = 1; i <= CROWD; i++)
        ck_assert_int_eq(board->place[i], -1);
    lives_done(&lives);
}
END_TEST

/* ---- the pane ---- */

/* The column and row of a text in a frame of 80x24; -1 if it is not there. */
static int
place_of_text(const char *text)
{
    struct buffer frame = frame_text(80, 24);
    const char *found = strstr(buffer_text(&frame), text);
    int place = found ? (int)(found - buffer_text(&frame)) : -1;
    buffer_done(&frame);
    return place;
}

START_TEST(a_box_stays_where_it_is_as_long_as_its_object_lives)
{
    open_player();
    player.tier = TIER_ASCII; /* a byte a column */
    does("goto :17", NULL);
    does("line", NULL);
    does("zoom graph", NULL);
    int a = place_of_text("list a");
    ck_assert_int_ge(a, 0);
    does("line", NULL);
    ck_assert_int_eq(place_of_text("list a"), a);
    int b = place_of_text("list b");
    ck_assert_int_gt(b, a);
    does("goto :20", NULL);
    ck_assert_int_eq(place_of_text("list a"), a);
    ck_assert_int_eq(place_of_text("list b"), b);
    does("line", NULL);
    ck_assert_int_eq(place_of_text("list a"), -1);
    ck_assert_int_eq(place_of_text("list #"), a);
    close_player();
}
END_TEST

START_TEST(arrows_lead_from_box_to_box)
{
    open_player();
    player.tier = TIER_ASCII;
    does("goto :20", NULL);
    does("zoom graph", NULL);
    frame_shows("<---", 1);
    frame_shows("^", 1);
    does("select b", NULL);
    does("left", NULL); /* back to who refers to it: a */
    ck_assert_uint_eq(player.view.selected.object, object_bound_to(now(), "a"));
    does("right", NULL);
    ck_assert_uint_eq(player.view.selected.object, object_bound_to(now(), "b"));
    close_player();
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("graph");
    suite_add(suite, "lives", lives_cover_every_moment_of_a_named_object);
    suite_add(suite, "lives", a_cycle_is_two_lives_with_links_both_ways);
    suite_add(suite, "board", boxes_and_ways_never_get_into_each_others_way);
    suite_add(suite, "board", a_crowd_gets_no_places_and_takes_none);
    suite_add(suite, "pane", a_box_stays_where_it_is_as_long_as_its_object_lives);
    suite_add(suite, "pane", arrows_lead_from_box_to_box);
    return suite_run(suite);
}
