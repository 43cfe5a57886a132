#include "config.h"

#include "command/waiting.h"

#include <stdio.h>

#include "ui/draw.h"
#include "ui/i18n.h"
#include "ui/output/screen.h"
#include "ui/panes/common.h"

enum { QUIET_MILLISECONDS = 120, LINE_MILLISECONDS = 150 };

void
waiting_start(struct waiting *waiting, const struct canvas *picture, enum theme theme,
              const char *words)
{
    *waiting = (struct waiting){.picture = picture,
                                .theme = theme,
                                .words = words,
                                .way = _("is where the run has come to"),
                                .since = screen_clock()};
}

/* The picture with the line of words where the sentence is. */
static void
show_line(const struct waiting *waiting, uint64_t events, const char *words)
{
    struct canvas canvas;
    char text[200], number[32];
    canvas_init(&canvas, 1, 1, waiting->picture->tier);
    canvas_copy(&canvas, waiting->picture);
    snprintf(text, sizeof text, " %s %s", grouped(events, number, sizeof number), words);
    int y = canvas.rows > 2 ? canvas.rows - 2 : 0;
    draw_field(area_whole(&canvas), 0, y, canvas.cols, ALIGN_LEFT, ROLE_WARNING, text);
    screen_show(&canvas, waiting->theme);
    canvas_done(&canvas);
}

static void
look_for_key(struct waiting *waiting)
{
    int key = screen_key(0);
    if (key == SCREEN_RESIZED)
        waiting->resized = 1;
    else if (key != SCREEN_TIMEOUT && key != SCREEN_CLICK)
        waiting->key = key;
}

int
waiting_watch(void *who, uint64_t events, enum stopping stopping)
{
    struct waiting *waiting = who;
    long now = screen_clock();
    int quiet = now - waiting->since < QUIET_MILLISECONDS;
    if (stopping == STOP_AT_ONCE || (stopping == STOP_LATE && !quiet)) {
        look_for_key(waiting);
        if (waiting->key)
            return 1;
    }
    if (!quiet && now - waiting->shown >= LINE_MILLISECONDS) {
        show_line(waiting, events, stopping == STOP_NEVER ? waiting->way : waiting->words);
        waiting->shown = screen_clock();
    }
    return 0;
}
