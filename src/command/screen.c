/* arenascope screen: one frame as text, with no terminal. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "command/command.h"
#include "command/show.h"
#include "timeline/place.h"
#include "ui/output/save.h"
#include "ui/script.h"

enum { SCRIPT_BYTES = 1 << 20 };

struct request {
    struct run_options run;
    struct show_options show;
    struct screen_size size;
    const char *at, *keys;
    int roles;
};

/* ---- the stage of a key script: frames are made only when a script asks for a picture ---- */

static enum status
take_picture(void *who, const char *path, struct diagnosis *d)
{
    struct player *player = who;
    const struct look look = {.theme = player->theme,
                              .title = player->view.title,
                              .language = *player->language ? player->language : "en",
                              .scale = 1};
    struct canvas canvas;
    canvas_init(&canvas, player->cols, player->rows, player->tier);
    player_draw(player, &canvas);
    enum status status = frame_save(path, &canvas, &look, d);
    canvas_done(&canvas);
    return status;
}

static char *
read_script(void *who, const char *path, struct diagnosis *d)
{
    size_t length;
    (void)who;
    return read_file(path, SCRIPT_BYTES, &length, d);
}

static int
do_script(struct player *player, const char *path)
{
    const struct script_stage stage = {
        .who = player, .screenshot = take_picture, .read = read_script};
    struct diagnosis d = {0};
    char *text = read_script(NULL, path, &d);
    if (!text)
        return complain(&d);
    enum status status = script_run(player, &stage, path, text, &d);
    free(text);
    return status == STATUS_OK ? EXIT_DONE : complain(&d);
}

/* ---- the frame ---- */

static void
print_frame(struct player *player, int roles)
{
    struct canvas canvas;
    struct buffer out = {0};
    canvas_init(&canvas, player->cols, player->rows, player->tier);
    player_draw(player, &canvas);
    canvas_glyph_plane(&canvas, &out);
    if (roles) {
        buffer_string(&out, "\n");
        canvas_role_plane(&canvas, &out);
    }
    fputs(buffer_text(&out), stdout);
    buffer_done(&out);
    canvas_done(&canvas);
}

/* Goes to the place that --at names. */
static int
go_to_place(struct player *player, const char *at)
{
    struct diagnosis d = {0};
    if (!at)
        return EXIT_DONE;
    if (player_do(player, CMD_GOTO, at) == STATUS_OK)
        return EXIT_DONE;
    diagnose(&d, STATUS_NOT_FOUND, NULL, 0, 0, "--at: %s", player->view.message);
    return complain(&d);
}

int
command_screen(const struct command *command, int argc, char **argv)
{
    struct request r = {.size = {80, 24}};
    const struct option_row rows[] = {
        {"at", "PLACE", "an event, 50%, line:N, chapter:N or a chapter (0)", OPTION_TEXT, &r.at},
        {"size", "COLSxROWS", "size of the frame (80x24)", OPTION_SCREEN, &r.size},
        {"keys", "FILE", "do what this key script says first", OPTION_TEXT, &r.keys},
        {"roles", NULL, "print the plane of roles too, a letter a cell", OPTION_FLAG, &r.roles},
        SHOW_OPTION_ROWS(&r.show),
        RUN_OPTION_ROWS(&r.run),
        {NULL, NULL, NULL, OPTION_END, NULL}};
    static struct show show;
    int files, status = options_parse(command, rows, argc, argv, &files);
    if (status >= 0)
        return status;
    if (files != 1)
        return usage_error(command, "expected one scenario or recording");
    status = show_check(command, &r.show);
    if (status == 0)
        status = show_open(&show, argv[1], &r.run, &r.show);
    if (status != 0)
        return status;
    show.player.cols = (int)r.size.columns;
    show.player.rows = (int)r.size.rows;
    status = go_to_place(&show.player, r.at);
    if (status == EXIT_DONE && r.keys)
        status = do_script(&show.player, r.keys);
    if (status == EXIT_DONE)
        print_frame(&show.player, r.roles);
    show_close(&show);
    return status;
}
