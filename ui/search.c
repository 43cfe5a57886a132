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

int
search_pane(struct player *player, enum pane_id pane, int direction)
{
    struct view_state view = player->view;
    struct canvas canvas;
    int width = player->cols - 2, found = -1;
    int rows = pane_rows(player_moment(player), &view, pane, width);
    view.pane[pane].pinned = 1;
    view.pane[pane].scroll = 0;
    view.tops = NULL;
    canvas_init(&canvas, width, rows > MOST_ROWS ? MOST_ROWS : rows, player->tier);
    pane_draw(&canvas, player_moment(player), &view, pane);
    struct area area = area_whole(&canvas);
    int step = direction < 0 ? -1 : 1,
        start = direction ? player->view.pane[pane].scroll + step : 0;
    for (int i = 0; i < area.h && found < 0; i++) {
        int y = ((start + i * step) % area.h + area.h) % area.h;
        if (row_matches(area, y, player->find))
            found = y;
    }
    canvas_done(&canvas);
    if (found < 0)
        return 0;
    player->view.pane[pane].pinned = 1;
    player->view.pane[pane].scroll = found;
    return 1;
}
