#include "config.h"

#include "command/live.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/open.h"
#include "command/waiting.h"
#include "timeline/place.h"
#include "ui/i18n.h"
#include "ui/notes.h"
#include "ui/output/save.h"
#include "ui/player_room.h"

enum { KEY_FILE_BYTES = 1 << 16 };

/* A session at the terminal. */
struct live {
    struct player *player;
    struct canvas canvas;
    struct recorder recorder;
    long clock;             /* of the latest look at it */
    long recorded_at;       /* clock at the start of the recording */
    const char *notes;      /* file that tells the position; NULL = none */
    char position[64];      /* what it says */
    uint64_t told;          /* chapters up to this moment are in the recording */
    int stale;              /* the screen does not show the present frame */
    struct waiting waiting; /* of a long search */
};

static void
fit_terminal(struct live *live)
{
    int cols, rows;
    screen_size(&cols, &rows);
    live->player->cols = cols;
    live->player->rows = rows;
    canvas_resize(&live->canvas, cols, rows);
    live->stale = 1;
}

/* ---- recording ---- */

static void
say_error(struct live *live, const struct diagnosis *d)
{
    player_say(live->player, d->status, "%s", d->message);
    live->stale = 1;
}

static void
start_or_stop_recording(struct live *live)
{
    struct player *player = live->player;
    const struct look look = {.theme = player->theme,
                              .title = player->view.title,
                              .language = *player->language ? player->language : "en",
                              .scale = 1};
    struct diagnosis d;
    enum status status;
    if (live->recorder.fd >= 0) {
        status = recorder_stop(&live->recorder, live->clock - live->recorded_at, &d);
        if (status == STATUS_OK)
            player_say(player, STATUS_OK, "%s", live->recorder.path);
    } else {
        status = recorder_start(&live->recorder, player->wants.record_path, &look, &d);
        live->recorded_at = live->clock;
        live->told = player_moment(player)->number;
    }
    if (status != STATUS_OK)
        say_error(live, &d);
}

static void
record_frame(struct live *live)
{
    struct diagnosis d;
    const struct moment *moment = player_moment(live->player);
    const char *chapter = NULL;
    if (live->recorder.fd < 0)
        return;
    if (event_is_chapter(moment->event) && moment->number > live->told) {
        chapter = moment_chapter(moment, moment->event, live->player->language);
        live->told = moment->number;
    }
    if (recorder_frame(&live->recorder, &live->canvas, live->clock - live->recorded_at, chapter,
                       &d) != STATUS_OK)
        say_error(live, &d);
}

/* ---- long searches ---- */

/* For timeline_watch: what the waiting says, told to the player too. */
static int
watch(void *who, uint64_t events, enum stopping stopping)
{
    struct live *live = who;
    int stop = waiting_watch(&live->waiting, events, stopping);
    live->player->stopped |= stop;
    return stop;
}

/* Before anything that may be long. */
static void
start_waiting(struct live *live)
{
    waiting_start(&live->waiting, &live->canvas, live->player->theme,
                  _("is where the run has come to; any key stops it"));
}

/* What came in the meantime and was no key. Returns -1 when all is over. */
static int
end_waiting(struct live *live)
{
    if (live->waiting.resized)
        fit_terminal(live);
    return live->waiting.key < 0 ? -1 : 0;
}

/* ---- the loop ---- */

/* Does what the player cannot do itself. Returns 1 when the session is over. */
static int
serve(struct live *live)
{
    struct player_requests *wants = &live->player->wants;
    if (wants->suspend)
        screen_suspend();
    if (wants->repaint || wants->suspend)
        screen_repaint();
    if (wants->record)
        start_or_stop_recording(live);
    if (wants->suspend)
        fit_terminal(live);
    int quit = wants->quit;
    memset(wants, 0, sizeof *wants);
    return quit;
}

/* Tells the notes where the run is, when that has changed. */
static void
tell_notes(struct live *live)
{
    const struct player *player = live->player;
    struct notes_position position = {.number = player_moment(player)->number};
    struct diagnosis d;
    char line[sizeof live->position];
    position.hidden = view_hides(&player->view, player_moment(player));
    snprintf(position.language, sizeof position.language, "%s", player->language);
    notes_write(&position, line, sizeof line);
    if (!live->notes || strcmp(line, live->position) == 0)
        return;
    memcpy(live->position, line, sizeof line);
    if (text_save(live->notes, line, &d) != STATUS_OK) {
        live->notes = NULL;
        say_error(live, &d);
    }
}

static void
show(struct live *live)
{
    player_draw(live->player, &live->canvas);
    record_frame(live); /* first: what the audience has seen is in the file, come what may */
    screen_show(&live->canvas, live->player->theme);
    tell_notes(live);
    live->stale = 0;
}

/* Lets the time pass that has passed. Returns milliseconds until the next frame by itself, -1 = none. */
static int
pass_time(struct live *live)
{
    long now = screen_clock();
    int playing = live->player->view.play != PLAY_PAUSED;
    int due = player_tick(live->player, now - live->clock);
    live->clock = now;
    live->stale |= playing;
    return due;
}

/* One key or other news. Returns 0 to go on, 1 when the user leaves, -1 when all is over. */
static int
news(struct live *live, int key)
{
    start_waiting(live);
    switch (key) {
    case SCREEN_TIMEOUT:
        return 0;
    case SCREEN_RESIZED:
        fit_terminal(live);
        return 0;
    case SCREEN_HANGUP:
    case SCREEN_ENDED:
        return -1;
    case SCREEN_CLICK: {
        struct screen_click click = screen_click();
        player_click(live->player, click.x, click.y, click.wheel);
        break;
    }
    default:
        player_key(live->player, key);
    }
    live->stale = 1;
    int over = end_waiting(live);
    return over ? over : serve(live);
}

int
live_run(struct player *player, const char *notes)
{
    struct live live = {
        .player = player, .notes = notes, .recorder = {.fd = -1}, .clock = screen_clock()};
    struct diagnosis d;
    int over = 0;
    canvas_init(&live.canvas, 1, 1, player->tier);
    fit_terminal(&live);
    timeline_watch(player->timeline, watch, &live);
    start_waiting(&live);
    while (over == 0) {
        int due = pass_time(&live);
        if (live.stale && screen_wait() == 0)
            show(&live);
        over = news(&live, screen_key(live.stale ? screen_wait() : due));
    }
    timeline_watch(player->timeline, NULL, NULL);
    recorder_stop(&live.recorder, screen_clock() - live.recorded_at, &d);
    canvas_done(&live.canvas);
    return over > 0;
}

enum status
live_keys(struct keymap *keymap, const char *path, struct diagnosis *d)
{
    char own[4096];
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    size_t length;
    if (config && *config)
        snprintf(own, sizeof own, "%s/arenascope/keys", config);
    else
        snprintf(own, sizeof own, "%s/.config/arenascope/keys", home ? home : "");
    if (!path && access(own, F_OK) != 0)
        return STATUS_OK;
    path = path ? path : own;
    char *text = read_file(path, KEY_FILE_BYTES, &length, d);
    if (!text)
        return d->status;
    enum status status = keymap_read(keymap, path, text, d);
    free(text);
    return status;
}
