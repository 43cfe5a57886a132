#include "config.h"

#include "ui/search.h"

#include <string.h>
#include <wctype.h>

#include "ui/frame.h"
#include "ui/utf8.h"

enum { MOST_ROWS = 1000 };

static uint32_t
folded(uint32_t code)
{
    return (uint32_t)towlower((wint_t)code);
}

/* Columns of the match of text at x, y; 0 = none there. */
static int
match_at(struct area area, int x, int y, const char *text)
{
    int columns = 0;
    uint32_t code;
    while ((code = utf8_next(&text))) {
        if (x + columns >= area.w)
            return 0;
        const struct cell *there = canvas_at(area.canvas, area.x + x + columns, area.y + y);
        if (utf8_width(code) == 0)
            continue; /* found with and without its marks */
        if (folded(there->glyph) != folded(code))
            return 0;
        columns += cell_columns(there);
    }
    return columns;
}

void
search_mark(struct area area, const char *text)
{
    for (int y = 0; y < area.h; y++)
        for (int x = 0; x < area.w; x++) {
            int columns = match_at(area, x, y, text);
            if (columns > 0)
                draw_role(area, x, y, columns, 1, ROLE_FOUND);
        }
}

static int
row_matches(struct area area, int y, const char *text)
{
    for (int x = 0; x < area.w; x++)
        if (match_at(area, x, y, text))
            return 1;
    return 0;
}

/* The first row of the pane that matches, from row `from` to before row `to` (in that order, or backwards with step -1), or -1. Both
 * lie within MOST_ROWS rows, which are drawn. */
static int
match_between(struct player *player, enum pane_id pane, int rows, int from, int to, int step)
{
    struct view_state view = player->view;
    struct canvas canvas;
    int tops[PANES] = {0}, found = -1;
    view.pane[pane].pinned = 1;
    view.pane[pane].scroll = step > 0 ? from : to + 1;
    view.tops = tops;
    canvas_init(&canvas, player->cols - 2, rows > MOST_ROWS ? MOST_ROWS : rows, player->tier);
    pane_draw(&canvas, player_moment(player), &view, pane);
    for (int row = from; row != to && found < 0; row += step)
        if (row_matches(area_whole(&canvas), row - tops[pane], player->find))
            found = row;
    canvas_done(&canvas);
    return found;
}

/* The same for any two rows: piece by piece. A last line that sums up what has no room is not looked at. */
static int
match_far(struct player *player, enum pane_id pane, int rows, int from, int to, int step)
{
    enum { PIECE = MOST_ROWS - 1 };
    while (from != to) {
        int left = (to - from) * step, piece = left > PIECE ? PIECE : left;
        int found = match_between(player, pane, rows, from, from + piece * step, step);
        if (found >= 0)
            return found;
        from += piece * step;
    }
    return -1;
}

int
search_pane(struct player *player, enum pane_id pane, int direction)
{
    int rows = pane_rows(player_moment(player), &player->view, pane, player->cols - 2), found;
    int start = direction ? player->view.pane[pane].scroll : -1;
    if (direction < 0) {
        start = start < 0 ? 0 : start >= rows ? rows - 1 : start;
        found = match_far(player, pane, rows, start - 1, -1, -1);
        if (found < 0)
            found = match_far(player, pane, rows, rows - 1, start - 1, -1);
    } else {
        start = start >= rows ? rows - 1 : start;
        found = match_far(player, pane, rows, start + 1, rows, 1);
        if (found < 0)
            found = match_far(player, pane, rows, 0, start + 1, 1);
    }
    if (found < 0)
        return 0;
    player->view.pane[pane].pinned = 1;
    player->view.pane[pane].scroll = found;
    return 1;
}
