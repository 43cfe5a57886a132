/* arenascope play: the player on a terminal; where there is none, the run in plain sentences. */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/command.h"
#include "command/library.h"
#include "command/live.h"
#include "command/plain.h"
#include "command/show.h"
#include "command/waiting.h"
#include "ui/i18n.h"
#include "ui/output/screen.h"
#include "ui/picker.h"
#include "ui/player_room.h"

struct request {
    struct run_options run;
    struct show_options show;
    struct screen_options screen;
    const char *at, *color, *bindings, *notes;
    int plain, list;
};

/* ---- options ---- */

static int
parse(const struct command *command, struct request *r, int argc, char **argv, int *files)
{
    const struct option_row rows[] = {
        {"plain", NULL, "tell the run in plain sentences, one a line", OPTION_FLAG, &r->plain},
        {"list", NULL, "list the installed lecture", OPTION_FLAG, &r->list},
        {"at", "PLACE", "start at an event, 50%, line:N, chapter:N or a chapter", OPTION_TEXT,
         &r->at},
        SHOW_OPTION_ROWS(&r->show),
        {"color", "WHEN", "auto (heeds NO_COLOR), always or never", OPTION_TEXT, &r->color},
        {"mouse", NULL, "take clicks: on a pane, on the timeline, the wheel; selecting text then needs Shift", OPTION_FLAG,
         &r->screen.mouse},
        {"sync", NULL, "bracket frames for terminals that know mode 2026", OPTION_FLAG,
         &r->screen.synchronized},
        {"bindings", "FILE", "keys of your own (~/.config/arenascope/keys)", OPTION_TEXT,
         &r->bindings},
        {"notes", "FILE", "tell the position in FILE, for 'arenascope notes'", OPTION_TEXT,
         &r->notes},
        RUN_OPTION_ROWS(&r->run),
        {NULL, NULL, NULL, OPTION_END, NULL}};
    return options_parse(command, rows, argc, argv, files);
}

/* The word of --color; 0 if it is none. */
static int
read_color(struct request *r)
{
    static const struct {
        const char *word;
        enum screen_colour colour;
    } words[] = {{"auto", COLOUR_AUTO}, {"always", COLOUR_ALWAYS}, {"never", COLOUR_NEVER}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!r->color || !strcmp(r->color, words[i].word)) {
            r->screen.colour = words[i].colour;
            return 1;
        }
    return 0;
}

/* ---- without a terminal ---- */

static int
tell(const char *path, const struct request *r)
{
    struct diagnosis d = {0};
    struct timeline *timeline = run_open(path, &r->run, &d);
    if (!timeline)
        return complain(&d);
    int status = run_measure(timeline, &r->run);
    plain_tell(timeline, 1, timeline_moment(timeline)->total, i18n_code());
    timeline_close(timeline);
    return status;
}

static int
lecture_is_missing(void)
{
    struct diagnosis d = {0};
    diagnose(&d, STATUS_NOT_FOUND, NULL, 0, 0, "the lecture is not installed; give a FILE");
    return complain(&d);
}

static int
list_library(const struct library *library)
{
    for (int i = 0; i < library->count; i++)
        printf("%s\t%s\n", library->entry[i].path, library->entry[i].title);
    return library->count ? EXIT_DONE : lecture_is_missing();
}

/* ---- at the terminal ---- */

enum { CTRL_C = 3 };

/* The theme of what is shown before there is a player. */
static enum theme
picker_theme(const struct request *r)
{
    if (screen_colours() == 0)
        return THEME_MONO;
    return r->show.theme ? theme_named(r->show.theme) : r->show.present ? THEME_HALL : THEME_DARK;
}

/* Measures the run while the terminal tells how far it is. Returns 1 when it can be shown, as far as it was measured; 0 when the user
 * would rather leave, or the terminal is gone (*left tells which). */
static int
measure(struct show *show, const struct request *r, int *left)
{
    struct canvas canvas;
    struct waiting waiting;
    int cols, rows;
    screen_size(&cols, &rows);
    canvas_init(&canvas, cols, rows, r->show.glyphs ? tier_named(r->show.glyphs) : screen_tier());
    waiting_start(&waiting, &canvas, picker_theme(r),
                  _("events measured. Esc leaves, any other key shows what there is."));
    timeline_watch(show->timeline, waiting_watch, &waiting);
    enum status status = timeline_measure(show->timeline, run_limit(&r->run));
    timeline_watch(show->timeline, NULL, NULL);
    canvas_done(&canvas);
    int leaves = waiting.key == KEYCODE_ESCAPE || waiting.key == 'q' || waiting.key == CTRL_C;
    *left = leaves;
    show->cut = status != STATUS_OK;
    return !leaves && waiting.key >= 0;
}

/* Sets the player up for the terminal that it is on. */
static void
set_up(struct show *show, const char *path, const struct request *r)
{
    struct player *player = &show->player;
    show_ready(show, path, &r->show);
    if (!r->show.glyphs)
        player->tier = screen_tier();
    if (screen_colours() == 0 && !r->show.theme)
        player->theme = THEME_MONO;
    if (r->at)
        player_do(player, CMD_GOTO, r->at);
    if (show->cut)
        player_say(player, STATUS_LIMIT, _("The run was cut after %llu events."),
                   (unsigned long long)player_moment(player)->total);
}

/* Plays one file. *left tells whether the user left (and may choose another). */
static int
play(const char *path, const struct request *r, int *left)
{
    static struct show show;
    struct diagnosis d = {0};
    *left = 0;
    int status = show_begin(&show, path, &r->run);
    if (status != 0)
        return status;
    if (screen_open(&r->screen, &d) != STATUS_OK) {
        show_close(&show);
        return complain(&d);
    }
    if (measure(&show, r, left)) {
        set_up(&show, path, r);
        if (live_keys(&show.player.keymap, r->bindings, &d) == STATUS_OK)
            *left = live_run(&show.player, r->notes);
    }
    screen_close();
    show_close(&show);
    return d.status == STATUS_OK ? EXIT_DONE : complain(&d);
}

/* Lets the user choose on the terminal. Returns the item, -1 = none. */
static int
choose(struct picker *picker, const struct request *r)
{
    struct canvas canvas;
    struct diagnosis d = {0};
    enum picker_result result = PICKER_GOES_ON;
    int cols, rows, key = SCREEN_RESIZED;
    if (screen_open(&r->screen, &d) != STATUS_OK) {
        complain(&d);
        return -1;
    }
    canvas_init(&canvas, 1, 1, r->show.glyphs ? tier_named(r->show.glyphs) : screen_tier());
    while (result == PICKER_GOES_ON && key != SCREEN_HANGUP && key != SCREEN_ENDED) {
        screen_size(&cols, &rows);
        canvas_resize(&canvas, cols, rows);
        picker_draw(picker, &canvas);
        screen_show(&canvas, picker_theme(r));
        key = screen_key(-1);
        if (key >= 0)
            result = picker_key(picker, key);
    }
    canvas_done(&canvas);
    screen_close();
    return result == PICKER_CHOSEN ? picker->chosen : -1;
}

/* What the picker says of the version asked for. */
static const char *
version_note(const struct request *r)
{
    const struct geometry *row = r->run.python ? geometry_named(r->run.python) : NULL;
    return row && row->unverified ? _("not verified against a real interpreter") : NULL;
}

/* The picker and what is chosen there, until the user leaves the picker. */
static int
play_library(const struct library *library, const struct request *r)
{
    struct picker_item *items = store_calloc((size_t)library->count + 1, sizeof *items);
    struct picker picker = {.item = items, .count = library->count, .note = version_note(r)};
    int chosen, status = EXIT_DONE, left = 1;
    for (int i = 0; i < library->count; i++)
        items[i] = (struct picker_item){library->entry[i].chapter, library->entry[i].title,
                                        library->entry[i].abstract};
    while (left && status == EXIT_DONE && (chosen = choose(&picker, r)) >= 0)
        status = play(library->entry[chosen].path, r, &left);
    free(items);
    return status;
}

/* The picker with the files that were named, and the lecture. */
static int
choose_among(char **paths, int count, const struct request *r)
{
    struct library library = {0};
    struct diagnosis d = {0};
    int status = EXIT_DONE;
    for (int i = 0; i < count && status == EXIT_DONE; i++)
        if (library_add(&library, paths[i], i18n_code(), &d) != STATUS_OK)
            status = complain(&d);
    if (status == EXIT_DONE) {
        library_find(&library, i18n_code());
        status = play_library(&library, r);
    }
    library_free(&library);
    return status;
}

static int
without_file(const struct request *r, int terminal)
{
    struct library library = {0};
    int status;
    if (terminal && !r->list)
        return choose_among(NULL, 0, r);
    library_find(&library, i18n_code());
    if (r->list)
        status = list_library(&library);
    else
        status = library.count ? tell(library.entry[0].path, r) : lecture_is_missing();
    library_free(&library);
    return status;
}

int
command_play(const struct command *command, int argc, char **argv)
{
    static struct request r;
    int files, left, status = parse(command, &r, argc, argv, &files);
    if (status >= 0)
        return status;
    int terminal = !r.plain && isatty(STDOUT_FILENO) && isatty(STDIN_FILENO);
    if (files > 1 && !terminal)
        return usage_error(command, "expected one scenario or recording");
    if (!read_color(&r))
        return usage_error(command, "--color takes auto, always or never");
    status = show_check(command, &r.show);
    if (status != 0)
        return status;
    if (files == 0)
        status = without_file(&r, terminal);
    else if (files > 1)
        status = choose_among(argv + 1, files, &r);
    else
        status = terminal ? play(argv[1], &r, &left) : tell(argv[1], &r);
    if (screen_signal())
        raise(screen_signal()); /* whoever waits for the program shall know what ended it */
    return status;
}
