/* Ways are found one after the other, each the cheapest for what is already there (Dijkstra over cells and directions). */
#include "config.h"

#include "ui/board_ways.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/glyphs.h"

enum direction { RIGHT, DOWN, LEFT, UP, DIRECTIONS };

static const struct {
    int dx, dy;
    uint8_t side, back; /* LINE_* towards there, and of the next cell towards here */
} steps[DIRECTIONS] = {
    [RIGHT] = {1, 0, LINE_RIGHT, LINE_LEFT},
    [DOWN] = {0, 1, LINE_DOWN, LINE_UP},
    [LEFT] = {-1, 0, LINE_LEFT, LINE_RIGHT},
    [UP] = {0, -1, LINE_UP, LINE_DOWN},
};

enum {
    COST_STEP = 10,
    COST_SHARED = 4,
    COST_BEND = 15,
    COST_CROSSING = 14,
    COST_PORT = 6, /* to leave or enter elsewhere than on the usual side */
    NOWHERE = 0x7fffffff
};

enum { SEVERAL = -1, NOBODY = 0 };

/* A cell: whose lines go through it, NOBODY, or place + 1, or SEVERAL; of a box, or of a head, nobody may. */
struct ground {
    int16_t across, along; /* the owner of the horizontal line, of the vertical one */
    uint8_t closed;
};

/* What is waiting: a state is a cell and the direction in which it was entered. */
struct waiting {
    int cost, state;
};

struct search {
    struct board *board;
    int width, height;
    struct ground *ground;
    int *cost;   /* by state */
    int *before; /* by state; -1 = a start */
    struct waiting *heap;
    int waiting, room;
    int owner;
};

/* ---- the heap ---- */

static void
push(struct search *s, int cost, int state)
{
    if (s->waiting == s->room) {
        s->room = s->room ? 2 * s->room : 1024;
        s->heap = store_realloc(s->heap, (size_t)s->room * sizeof *s->heap);
    }
    int i = s->waiting++;
    while (i > 0 && s->heap[(i - 1) / 2].cost > cost) {
        s->heap[i] = s->heap[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    s->heap[i] = (struct waiting){cost, state};
}

static struct waiting
pop(struct search *s)
{
    struct waiting top = s->heap[0], last = s->heap[--s->waiting];
    int i = 0;
    for (int child = 1; child < s->waiting; child = 2 * i + 1) {
        if (child + 1 < s->waiting && s->heap[child + 1].cost < s->heap[child].cost)
            child++;
        if (s->heap[child].cost >= last.cost)
            break;
        s->heap[i] = s->heap[child];
        i = child;
    }
    s->heap[i] = last;
    return top;
}

/* ---- the ground ---- */

static struct ground *
ground_at(const struct search *s, int x, int y)
{
    return x < 0 || y < 0 || x >= s->width || y >= s->height ? NULL : &s->ground[y * s->width + x];
}

static void
close_boxes(struct search *s)
{
    const struct board *board = s->board;
    for (int place = 0; place < board->cols * board->rows; place++)
        for (int y = 0; y < board->box_h; y++)
            for (int x = 0; x < board->box_w; x++) {
                struct ground *ground =
                    ground_at(s, board_x(board, place) + x, board_y(board, place) + y);
                if (ground)
                    ground->closed = 1;
            }
}

static int
is_mine(const struct search *s, int owner)
{
    return owner == NOBODY || owner == s->owner;
}

/* Nobody else's line is in the cell. */
static int
is_open(const struct search *s, const struct ground *ground)
{
    return ground && !ground->closed && is_mine(s, ground->across) && is_mine(s, ground->along);
}

/* ---- ports: the cells next to a box ---- */

struct port {
    int x, y;
    enum direction away; /* from the box */
    int cost;
};

enum { PORTS_MOST = 80 };

static int
ports_of(const struct board *board, int place, struct port port[PORTS_MOST])
{
    int x = board_x(board, place), y = board_y(board, place), count = 0;
    int middle = y + board->box_h / 2;
    port[count++] = (struct port){x + board->box_w, middle, RIGHT, 0};
    port[count++] = (struct port){x - 1, middle, LEFT, 0};
    for (int i = 2; i < board->box_w - 2 && count + 2 <= PORTS_MOST; i++) {
        int aside = abs(2 * i - board->box_w) / 2;
        port[count++] = (struct port){x + i, y + board->box_h, DOWN, COST_PORT + aside};
        port[count++] = (struct port){x + i, y - 1, UP, COST_PORT + aside};
    }
    return count;
}

/* May a way start there? One of a box to itself leaves on the right and comes back from above or below. */
static int
may_leave(const struct port *port, int to_itself)
{
    return !to_itself || port->away == RIGHT;
}

static int
may_enter(const struct port *port, int to_itself)
{
    return !to_itself || port->away == DOWN || port->away == UP;
}

/* ---- the search ---- */

static void
reach(struct search *s, int x, int y, enum direction direction, int cost, int before)
{
    int state = (y * s->width + x) * DIRECTIONS + (int)direction;
    if (cost >= s->cost[state])
        return;
    s->cost[state] = cost;
    s->before[state] = before;
    push(s, cost, state);
}

static void
start(struct search *s, int from, int to_itself)
{
    struct port port[PORTS_MOST];
    int ports = ports_of(s->board, from, port);
    for (int i = 0; i < ports; i++) {
        int extra = port[i].away == LEFT ? 2 * COST_PORT : port[i].cost;
        if (may_leave(&port[i], to_itself) && is_open(s, ground_at(s, port[i].x, port[i].y)))
            reach(s, port[i].x, port[i].y, port[i].away, extra, -1);
    }
}

/* Goes on from a state in all directions that are allowed there. */
static void
spread(struct search *s, int state)
{
    int cell = state / DIRECTIONS, x = cell % s->width, y = cell / s->width;
    enum direction in = (enum direction)(state % DIRECTIONS);
    int open = is_open(s, &s->ground[cell]);
    for (enum direction out = 0; out < DIRECTIONS; out++) {
        const struct ground *next = ground_at(s, x + steps[out].dx, y + steps[out].dy);
        if (out == (in + 2) % DIRECTIONS || (out != in && !open) || !next || next->closed)
            continue;
        int level = steps[out].dx != 0, same = level ? next->across : next->along;
        int other = level ? next->along : next->across;
        if (!is_mine(s, same))
            continue;
        int cost = s->cost[state] + (same == s->owner ? COST_SHARED : COST_STEP) +
                   (out != in ? COST_BEND : 0) + (is_mine(s, other) ? 0 : COST_CROSSING);
        reach(s, x + steps[out].dx, y + steps[out].dy, out, cost, state);
    }
}

/* Is this the state at which a way enters the place? Its last cell gets the head: nobody's line may be there yet. Sets the direction into
 * the box. */
static int
enters(const struct search *s, int state, const struct port *port, int ports, int to_itself,
       enum direction *into)
{
    int cell = state / DIRECTIONS, in = state % DIRECTIONS;
    if (s->ground[cell].across || s->ground[cell].along)
        return 0;
    for (int i = 0; i < ports; i++)
        if (port[i].y * s->width + port[i].x == cell && may_enter(&port[i], to_itself) &&
            in != (int)port[i].away) {
            *into = (enum direction)((port[i].away + 2) % DIRECTIONS);
            if (in == (int)*into || s->before[state] >= 0)
                return 1;
        }
    return 0;
}

/* The cheapest way in; -1 if there is none. */
static int
find(struct search *s, int from, int to, enum direction *into)
{
    struct port port[PORTS_MOST];
    int ports = ports_of(s->board, to, port);
    for (int i = 0; i < s->width * s->height * DIRECTIONS; i++)
        s->cost[i] = NOWHERE;
    s->waiting = 0;
    s->owner = from + 1;
    start(s, from, from == to);
    while (s->waiting > 0) {
        struct waiting first = pop(s);
        if (first.cost > s->cost[first.state])
            continue;
        if (enters(s, first.state, port, ports, from == to, into))
            return first.state;
        spread(s, first.state);
    }
    return -1;
}

/* ---- laying ---- */

static void
add_step(struct board *board, int x, int y, int sides)
{
    if (board->steps == board->step_room) {
        board->step_room = board->step_room ? 2 * board->step_room : 256;
        board->step = store_realloc(board->step, board->step_room * sizeof *board->step);
    }
    board->step[board->steps++] = (struct step_cell){(int16_t)x, (int16_t)y, (uint8_t)sides};
}

static int16_t
joint_owner(int16_t one, int16_t other)
{
    return one == NOBODY || one == other ? other : SEVERAL;
}

/* Marks the cells of a way as taken by who owns it. */
static void
take_cells(struct search *s, const struct way *way)
{
    const struct step_cell *cell = &s->board->step[way->first];
    for (uint32_t i = 0; i < way->length; i++) {
        struct ground *ground = ground_at(s, cell[i].x, cell[i].y);
        int16_t owner = (int16_t)(s->board->place[way->from] + 1);
        if (cell[i].sides & (LINE_LEFT | LINE_RIGHT))
            ground->across = joint_owner(ground->across, owner);
        if (cell[i].sides & (LINE_UP | LINE_DOWN))
            ground->along = joint_owner(ground->along, owner);
        ground->closed |= i == 0;
    }
}

/* The ground as a way finds it: boxes, and the ways that are there at the same time. */
static void
prepare(struct search *s, const struct way *way)
{
    memset(s->ground, 0, (size_t)(s->width * s->height) * sizeof *s->ground);
    close_boxes(s);
    for (uint32_t i = 0; i < s->board->ways; i++)
        if (s->board->way[i].since <= way->until && way->since <= s->board->way[i].until)
            take_cells(s, &s->board->way[i]);
}

/* Notes the cells of the way that ends at `state`, from its head back to its start. */
static void
lay(struct search *s, struct way way, int state, enum direction into)
{
    struct board *board = s->board;
    enum direction out = into;
    way.first = board->steps;
    for (; state >= 0; state = s->before[state]) {
        int cell = state / DIRECTIONS, in = state % DIRECTIONS;
        add_step(board, cell % s->width, cell / s->width, steps[in].back | steps[out].side);
        out = (enum direction)in;
    }
    way.length = board->steps - way.first;
    board->way[board->ways++] = way;
}

static uint64_t
later(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

/* The way that the link needs: who, and when; its cells are not known yet. */
static struct way
way_for(const struct lives *lives, const struct life_link *link)
{
    const struct life *from = &lives->life[link->from], *to = &lives->life[link->to];
    uint64_t until = from->last < to->last ? from->last : to->last;
    return (struct way){link->from, link->to, later(from->first, to->first), until, 0, 0};
}

int
board_find_ways(struct board *board, const struct lives *lives)
{
    struct search s = {.board = board, .width = board->width, .height = board->height};
    size_t cells = (size_t)s.width * (size_t)s.height;
    int all = 1;
    s.ground = store_calloc(cells, sizeof *s.ground);
    s.cost = store_calloc(cells * DIRECTIONS, sizeof *s.cost);
    s.before = store_calloc(cells * DIRECTIONS, sizeof *s.before);
    board->way = store_calloc(WAYS_MOST, sizeof *board->way);
    for (uint32_t i = 0; i < lives->links && board->ways < WAYS_MOST; i++) {
        struct way way = way_for(lives, &lives->link[i]);
        enum direction into = RIGHT;
        int from = board->place[way.from], to = board->place[way.to];
        if (from < 0 || to < 0)
            continue;
        prepare(&s, &way);
        int state = find(&s, from, to, &into);
        if (state >= 0)
            lay(&s, way, state, into);
        all &= state >= 0;
    }
    free(s.ground);
    free(s.cost);
    free(s.before);
    free(s.heap);
    return all && board->ways < WAYS_MOST;
}
