#include "config.h"

#include "ui/player.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "python/scenario.h"
#include "ui/contents.h"
#include "ui/frame.h"
#include "ui/i18n.h"
#include "ui/marks.h"
#include "ui/player_room.h"

enum {
    FRAME_MILLISECONDS = 33,
    WHOLE_RUN_SECONDS = 240, /* a run is played at a speed that takes no longer than this */
    LINGER = 1200,           /* milliseconds at a caption, and more for each character */
    LINGER_CHARACTER = 30
};

static player_function *const functions[CMD_COUNT] = {
#define COMMAND(name, word, argument, keys, hint, help, group) [CMD_##name] = player_do_##name,
    COMMANDS(COMMAND)
#undef COMMAND
};

static int
usual_speed(uint64_t total)
{
    int speed = 1;
    while (speed < PLAYER_MAX_SPEED &&
           total / ((uint64_t)speed * EVENTS_A_SECOND) > WHOLE_RUN_SECONDS)
        speed *= 2;
    return speed;
}

void
player_init(struct player *player, struct timeline *timeline, const char *title)
{
    memset(player, 0, sizeof *player);
    player->timeline = timeline;
    player->theme = THEME_DARK;
    player->tier = TIER_FINE;
    player->cols = 80;
    player->rows = 24;
    keymap_default(&player->keymap);
    view_init(&player->view);
    player->view.title = title;
    player->view.language = player->language;
    player->view.tops = player->tops;
    player->view.keymap = &player->keymap;
    player->view.speed = usual_speed(player_moment(player)->total);
}

void
player_done(struct player *player)
{
    snapshot_done(&player->snapshot);
    lives_done(&player->lives);
    versus_done(&player->versus);
}

enum status
player_say(struct player *player, enum status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(player->message, sizeof player->message, format, arguments);
    va_end(arguments);
    player->view.message = player->message;
    return status;
}

uint64_t
player_count(struct player *player, const char *argument)
{
    char *end;
    if (!*argument)
        return 1;
    unsigned long long count = strtoull(argument, &end, 10);
    if (*argument >= '0' && *argument <= '9' && *end == '\0' && count >= 1 && count <= 1000000)
        return count;
    player_say(player, STATUS_SYNTAX, _("'%s' is not a count from 1 to 1000000"), argument);
    return 0;
}

enum pane_id
player_pane(const struct player *player)
{
    const struct view_state *view = &player->view;
    return view->help ? PANE_HELP : view->zoom != PANES ? view->zoom : view->focus;
}

/* ---- moving ---- */

void
player_hide(struct player *player)
{
    const struct moment *moment = player_moment(player);
    player->view.hidden_at = moment->number;
    player->view.hidden_bytes = 0;
    if (moment->scenario)
        scenario_output(moment->scenario, &player->view.hidden_bytes);
}

void
player_reveal(struct player *player)
{
    player->view.hidden_at = UINT64_MAX;
}

/* A question hides what follows; going back before it shows everything. */
void
player_moved(struct player *player)
{
    const struct moment *moment = player_moment(player);
    if (moment->event->kind == EV_QUESTION)
        player_hide(player);
    else if (player->view.hidden_at != UINT64_MAX && moment->number < player->view.hidden_at)
        player_reveal(player);
}

void
player_jump(struct player *player, uint64_t number)
{
    uint64_t from = player_moment(player)->number;
    if (player->jumps == PLAYER_JUMPS) {
        memmove(player->jump, player->jump + 1, sizeof player->jump[0] * (PLAYER_JUMPS - 1));
        player->jumps--;
    }
    player->jump[player->jumps++] = from;
    player->view.play = PLAY_PAUSED;
    player_reveal(player);
    timeline_seek(player->timeline, number);
    player_moved(player);
}

/* ---- doing ---- */

enum status
player_do(struct player *player, enum player_command command, const char *argument)
{
    player->view.message = NULL;
    if (command == CMD_NONE)
        return STATUS_OK;
    return functions[command](player, argument);
}

enum status
player_line(struct player *player, const char *line)
{
    enum player_command command;
    const char *argument;
    struct diagnosis d;
    line += strspn(line, " :");
    if (!*line)
        return STATUS_OK;
    enum status status = player_command_parse(line, &command, &argument, &d);
    if (status != STATUS_OK)
        return player_say(player, status, "%s", d.message);
    return player_do(player, command, argument);
}

static void
prompt_done(struct player *player)
{
    char line[PROMPT_SIZE];
    memcpy(line, player->prompt.text, sizeof line);
    if (player->prompt.lead == '/')
        player_do(player, CMD_FIND, line);
    else
        player_line(player, line);
}

/* A command that needs an argument, given by a key without one, opens the command line with its word. */
static int
asks_for_argument(const struct binding *binding)
{
    const char *wanted = player_command_info(binding->command)->argument;
    return *wanted && *wanted != '[' && !*binding->argument;
}

static void
ask_for_argument(struct player *player, enum player_command command)
{
    char text[64];
    if (command == CMD_FIND) {
        prompt_start(&player->prompt, '/', "");
        return;
    }
    snprintf(text, sizeof text, "%s ", player_command_info(command)->word);
    prompt_start(&player->prompt, ':', text);
}

void
player_key(struct player *player, int key)
{
    const struct binding *binding;
    player->view.message = NULL;
    if (player->prompt.active) {
        if (prompt_key(&player->prompt, key, player_moment(player)) == PROMPT_DONE)
            prompt_done(player);
        return;
    }
    if (player->contents && contents_key(player, key))
        return;
    binding = keymap_find(&player->keymap, key);
    if (!binding || binding->command == CMD_NONE)
        return;
    if (asks_for_argument(binding))
        ask_for_argument(player, binding->command);
    else
        player_do(player, binding->command, binding->argument);
}

/* ---- playing ---- */

/* The moment at which playing must stop or rest, before it goes beyond `number`. */
static uint64_t
next_stop(const struct player *player, uint64_t number)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *stop =
        mark_next(moment, 1u << MARK_QUESTION | 1u << MARK_CAPTION | 1u << MARK_BREAKPOINT,
                  moment->number, 1);
    if (stop && stop->event.number < number)
        number = stop->event.number;
    return player->until > moment->number && player->until < number ? player->until : number;
}

static void
stop_or_rest(struct player *player)
{
    const struct moment *moment = player_moment(player);
    enum mark mark = mark_of(moment->event);
    if (mark == MARK_QUESTION || mark == MARK_BREAKPOINT || moment->number == moment->total ||
        moment->number == player->until || (mark == MARK_CAPTION && player->view.present))
        player->view.play = PLAY_PAUSED;
    else if (mark == MARK_CAPTION) {
        const char *text = annotation_text(moment->annotations, ANNOTATION_CAPTION,
                                           (uint32_t)moment->event->arg[0], player->view.language);
        player->lingers = LINGER + LINGER_CHARACTER * (long)(text ? strlen(text) : 0);
    }
}

static void
play_on(struct player *player, long milliseconds)
{
    uint64_t from = player_moment(player)->number;
    player->owed += milliseconds * EVENTS_A_SECOND * view_pace(&player->view);
    uint64_t events = (uint64_t)player->owed / 1000;
    if (events == 0)
        return;
    player->owed %= 1000;
    timeline_seek(player->timeline, next_stop(player, from + events));
    player_moved(player);
    stop_or_rest(player);
}

int
player_tick(struct player *player, long milliseconds)
{
    if (player->view.play == PLAY_PAUSED)
        return -1;
    if (milliseconds > 250)
        milliseconds = 250; /* a slow frame must not make the next one slower */
    if (player->lingers > 0)
        player->lingers -= milliseconds;
    else
        play_on(player, milliseconds);
    if (player->view.play == PLAY_PAUSED) {
        player->owed = player->lingers = 0;
        return -1;
    }
    int rate = EVENTS_A_SECOND * view_pace(&player->view);
    return rate >= 1000 / FRAME_MILLISECONDS ? FRAME_MILLISECONDS : 1000 / rate;
}

/* ---- drawing ---- */

/* The places of boxes depend on the whole run: it is visited once, when they are first on the stage. */
static void
measure_lives(struct player *player)
{
    const struct view_state *view = &player->view;
    if (!view->lives && player_moment(player)->objects &&
        (view_has(view->view, PANE_GRAPH) || player_pane(player) == PANE_GRAPH)) {
        lives_measure(&player->lives, player->timeline);
        player->view.lives = &player->lives;
    }
}

/* The log tells each event as it was told when it happened: those are heard again that have not been on the stage. */
static void
listen(struct player *player)
{
    struct view_state *view = &player->view;
    if (view_shows(view->view, PANE_LOG, player->cols - 1, view->present) ||
        player_pane(player) == PANE_LOG) {
        told_listen(&player->told, player->timeline, player->language);
        view->told = &player->told;
    }
}

/* Lets the other version, if there is one, go where this one is. */
static void
follow_version(struct player *player)
{
    struct versus *versus = &player->versus;
    if (versus->other)
        versus_follow(versus, player_moment(player));
    player->view.versus = versus->other ? timeline_moment(versus->other) : NULL;
    player->view.parted = versus->parted;
}

void
player_draw(struct player *player, struct canvas *canvas)
{
    struct view_state *view = &player->view;
    measure_lives(player);
    listen(player);
    follow_version(player);
    canvas->tier = player->tier;
    view->prompt = player->prompt.active ? player->prompt.shown : NULL;
    view->prompt_cursor =
        player->prompt.active ? prompt_cursor_column(&player->prompt, player->tier) : 0;
    if (player->prompt.active)
        view->message = *player->prompt.listing ? player->prompt.listing : NULL;
    for (enum pane_id pane = 0; pane < PANES; pane++)
        player->tops[pane] = -1;
    frame_draw(canvas, player_moment(player), view);
    for (enum pane_id pane = 0; pane < PANES; pane++)
        if (view->pane[pane].pinned && player->tops[pane] >= 0)
            view->pane[pane].scroll = player->tops[pane]; /* as far as there are rows */
    if (player->contents)
        contents_draw(player, canvas);
}
