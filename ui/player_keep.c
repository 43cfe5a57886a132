/* The player's commands that keep something, and those that leave. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ui/frame.h"
#include "ui/i18n.h"
#include "ui/output/save.h"
#include "ui/player_room.h"

static struct look
look_of(const struct player *player)
{
    return (struct look){.theme = player->theme,
                         .title = player->view.title,
                         .language = *player->language ? player->language : "en",
                         .scale = 2};
}

/* The path asked for, else a new one that no file has yet. */
static const char *
path_for(const char *argument, char path[PLAYER_TEXT], const char *stem, const char *suffix)
{
    if (!*argument)
        return free_path(path, PLAYER_TEXT, stem, suffix);
    snprintf(path, PLAYER_TEXT, "%s", argument);
    return path;
}

static enum status
save_canvas(struct player *player, const struct canvas *canvas, const char *path)
{
    struct look look = look_of(player);
    struct diagnosis d;
    if (frame_save(path, canvas, &look, &d) != STATUS_OK)
        return player_say(player, d.status, "%s", d.message);
    return player_say(player, STATUS_OK, _("Saved as %s"), path);
}

enum status
player_do_SAVE(struct player *player, const char *argument)
{
    char path[PLAYER_TEXT];
    struct canvas canvas;
    canvas_init(&canvas, player->cols, player->rows, player->tier);
    player_draw(player, &canvas);
    enum status status =
        save_canvas(player, &canvas, path_for(argument, path, "arenascope", ".svg"));
    canvas_done(&canvas);
    return status;
}

enum status
player_do_DUMP(struct player *player, const char *argument)
{
    char path[PLAYER_TEXT];
    enum pane_id pane = player_pane(player);
    struct view_state view = player->view;
    struct canvas canvas;
    int cols = player->cols - 2;
    view.tops = NULL;
    canvas_init(&canvas, cols, pane_rows(player_moment(player), &view, pane, cols), player->tier);
    pane_draw(&canvas, player_moment(player), &view, pane);
    enum status status =
        save_canvas(player, &canvas, path_for(argument, path, panes[pane]->name, ".txt"));
    canvas_done(&canvas);
    return status;
}

enum status
player_do_RECORD(struct player *player, const char *argument)
{
    path_for(argument, player->wants.record_path, "arenascope", ".cast");
    player->wants.record = 1;
    return STATUS_OK;
}

enum status
player_do_BIND(struct player *player, const char *argument)
{
    struct diagnosis d;
    enum status status = keymap_read(&player->keymap, NULL, argument, &d);
    return status == STATUS_OK ? status : player_say(player, status, "%s", d.message);
}

enum status
player_do_SUSPEND(struct player *player, const char *argument)
{
    (void)argument;
    player->wants.suspend = 1;
    return STATUS_OK;
}

enum status
player_do_QUIT(struct player *player, const char *argument)
{
    (void)argument;
    player->wants.quit = 1;
    return STATUS_OK;
}
