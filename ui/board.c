#include "config.h"

#include "ui/board.h"

#include <stdlib.h>
#include <string.h>

#include "ui/board_ways.h"

enum { MARGIN = 1 };

/* The forms of a box, the largest first. All but the last are taken only where two stand side by side. */
static const struct {
    int box_w, box_h, gap_x, gap_y;
} forms[] = {{24, 3, 6, 2}, {22, 3, 5, 1}, {18, 3, 4, 1},
             {16, 3, 4, 1}, {20, 1, 5, 1}, {16, 1, 4, 1}};

enum { FORMS = sizeof forms / sizeof forms[0] };

int
board_x(const struct board *board, int place)
{
    return MARGIN + place % board->cols * (board->box_w + board->gap_x);
}

int
board_y(const struct board *board, int place)
{
    return place / board->cols * (board->box_h + board->gap_y);
}

/* ---- places ---- */

/* What it costs to look from a box to one that it refers to, dx places to the right and dy below: next to it on the right is best, then
 * on the left, then a row below. */
static int
distance_cost(int dx, int dy)
{
    int far = abs(dx) > 1 ? abs(dx) - 1 : 0;
    return 200 * far + 150 * abs(dy) + (dx == 0 ? 75 : dx < 0 ? 100 : 0);
}

/* Placing: neighbours of each life, by life, in neighbour[first[i]] ... neighbour[first[i + 1]]. */
struct placing {
    struct board *board;
    const struct lives *lives;
    uint32_t *first, *neighbour;
    uint64_t *until; /* by place: the moment behind which nobody is there any more */
};

static void
find_neighbours(struct placing *p)
{
    const struct lives *lives = p->lives;
    p->first = store_calloc(lives->count + 2, sizeof *p->first);
    p->neighbour = store_calloc(2 * lives->links + 1, sizeof *p->neighbour);
    for (uint32_t i = 0; i < lives->links; i++) {
        p->first[lives->link[i].from + 1]++;
        p->first[lives->link[i].to + 1]++;
    }
    for (uint32_t i = 0; i < lives->count; i++)
        p->first[i + 1] += p->first[i];
    uint32_t *next = store_calloc(lives->count + 1, sizeof *next);
    memcpy(next, p->first, lives->count * sizeof *next);
    for (uint32_t i = 0; i < lives->links; i++) {
        p->neighbour[next[lives->link[i].from]++] = 2 * lives->link[i].to;
        p->neighbour[next[lives->link[i].to]++] = 2 * lives->link[i].from + 1;
    }
    free(next);
}

static int
live_together(const struct life *a, const struct life *b)
{
    return a->first <= b->last && b->first <= a->last;
}

static int
place_cost(const struct placing *p, uint32_t life, int place)
{
    const struct board *board = p->board;
    int x = place % board->cols, y = place / board->cols, cost = x + 2 * y, known = 0, refers = 0;
    for (uint32_t i = p->first[life]; i < p->first[life + 1]; i++) {
        uint32_t other = p->neighbour[i] / 2;
        int backwards = p->neighbour[i] & 1, at = other < life ? board->place[other] : -1;
        refers |= !backwards && other != life;
        if (at < 0 || !live_together(&p->lives->life[other], &p->lives->life[life]))
            continue;
        int dx = at % board->cols - x, dy = at / board->cols - y;
        cost += backwards ? distance_cost(-dx, dy) : distance_cost(dx, dy);
        known = 1;
    }
    return known ? cost : cost + (refers ? 60 * x + 50 * y : 0);
}

/* The best place that is free from the life's first moment on; -1 if there is none. Lives come in the order of birth. */
static int
best_place(const struct placing *p, uint32_t life)
{
    int best = -1, best_cost = 0;
    for (int place = 0; place < p->board->cols * p->board->rows; place++) {
        if (p->until[place] > p->lives->life[life].first)
            continue;
        int cost = place_cost(p, life, place);
        if (best < 0 || cost < best_cost) {
            best = place;
            best_cost = cost;
        }
    }
    return best;
}

/* Gives each life that is not of the crowd its place. Returns 1 if there was room for all. */
static int
give_places(struct board *board, const struct lives *lives, const uint8_t *crowd)
{
    struct placing p = {.board = board, .lives = lives};
    int all = 1;
    find_neighbours(&p);
    p.until = store_calloc((size_t)(board->cols * board->rows), sizeof *p.until);
    board->place = store_calloc(lives->count + 1, sizeof *board->place);
    for (uint32_t life = 0; life < lives->count; life++) {
        uint64_t last = lives->life[life].last;
        int place = board->place[life] = crowd[life] ? -1 : best_place(&p, life);
        if (place >= 0)
            p.until[place] = last == UINT64_MAX ? last : last + 1;
        all &= place >= 0 || crowd[life];
    }
    free(p.first);
    free(p.neighbour);
    free(p.until);
    return all;
}

/* ---- the crowd ---- */

/* A birth (+1) or a death (-1). */
struct change {
    uint64_t at;
    int by;
};

static int
sooner(const void *a, const void *b)
{
    const struct change *x = a, *y = b;
    return x->at != y->at ? (x->at < y->at ? -1 : 1) : x->by - y->by;
}

/* Moments up to `at` at which more live than there are places. */
static uint64_t
crowded_until(const struct change *change, uint32_t changes, int places, uint64_t at)
{
    uint64_t moments = 0;
    int living = 0;
    for (uint32_t i = 0; i < changes && change[i].at < at; i++) {
        uint64_t end = i + 1 < changes && change[i + 1].at < at ? change[i + 1].at : at;
        living += change[i].by;
        if (living > places)
            moments += end - change[i].at;
    }
    return moments;
}

/* Marks the lives for whose greater part more live than there are places: those get none, and where they are, there is no picture. */
static void
mark_crowd(uint8_t *crowd, const struct lives *lives, int places)
{
    uint32_t changes = 0;
    uint64_t end = 1;
    struct change *change = store_calloc(2 * lives->count + 1, sizeof *change);
    for (uint32_t i = 0; i < lives->count; i++) {
        const struct life *life = &lives->life[i];
        change[changes++] = (struct change){life->first, 1};
        if (life->last != UINT64_MAX)
            change[changes++] = (struct change){life->last + 1, -1};
        end = change[changes - 1].at >= end ? change[changes - 1].at + 1 : end;
    }
    qsort(change, changes, sizeof *change, sooner);
    for (uint32_t i = 0; i < lives->count; i++) {
        uint64_t from = lives->life[i].first;
        uint64_t to = lives->life[i].last == UINT64_MAX ? end : lives->life[i].last + 1;
        uint64_t crowded = crowded_until(change, changes, places, to) -
                           crowded_until(change, changes, places, from);
        crowd[i] = 2 * crowded > to - from;
    }
    free(change);
}

/* ---- the whole ---- */

/* As many places as fit. */
static int
fit(struct board *board, int form, int width, int height)
{
    *board = (struct board){.box_w = forms[form].box_w,
                            .box_h = forms[form].box_h,
                            .gap_x = forms[form].gap_x,
                            .gap_y = forms[form].gap_y,
                            .width = width,
                            .height = height};
    board->cols = (width - 2 * MARGIN + board->gap_x) / (board->box_w + board->gap_x);
    board->rows = (height + board->gap_y) / (board->box_h + board->gap_y);
    return board->cols > 0 && board->rows > 0;
}

void
board_make(struct board *board, const struct lives *lives, int width, int height)
{
    uint8_t *crowd = store_calloc(lives->count + 1, sizeof *crowd);
    memset(board, 0, sizeof *board);
    if (fit(board, FORMS - 1, width, height))
        mark_crowd(crowd, lives, board->cols * board->rows);
    for (int form = 0; form < FORMS && !board->complete; form++) {
        board_done(board);
        if (!fit(board, form, width, height) || (board->cols < 2 && form < FORMS - 1))
            continue;
        board->complete = give_places(board, lives, crowd);
        if (board->complete || form == FORMS - 1) /* ways cost more than places */
            board->complete &= board_find_ways(board, lives);
    }
    free(crowd);
}

void
board_done(struct board *board)
{
    free(board->place);
    free(board->way);
    free(board->step);
    memset(board, 0, sizeof *board);
}

/* ---- boards that are kept ---- */

struct boards {
    struct board board[BOARDS_KEPT];
    int next; /* the oldest */
};

struct boards *
boards_new(void)
{
    return store_calloc(1, sizeof(struct boards));
}

void
boards_free(struct boards *boards)
{
    for (int i = 0; boards && i < BOARDS_KEPT; i++)
        board_done(&boards->board[i]);
    free(boards);
}

const struct board *
board_of(const struct lives *lives, int width, int height)
{
    struct boards *boards = lives->boards;
    for (int i = 0; i < BOARDS_KEPT; i++)
        if (boards->board[i].width == width && boards->board[i].height == height)
            return &boards->board[i];
    struct board *board = &boards->board[boards->next];
    boards->next = (boards->next + 1) % BOARDS_KEPT;
    board_done(board);
    board_make(board, lives, width, height);
    return board;
}

const struct way *
board_way(const struct board *board, uint32_t from, uint32_t to)
{
    for (uint32_t i = 0; i < board->ways; i++)
        if (board->way[i].from == from && board->way[i].to == to)
            return &board->way[i];
    return NULL;
}
