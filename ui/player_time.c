/* The player's commands that move in time, and go to places. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "timeline/place.h"
#include "ui/condition.h"
#include "ui/i18n.h"
#include "ui/marks.h"
#include "ui/player_room.h"
#include "ui/things.h"

/* ---- steps ---- */

/* A step must not run over a question: goes back to the first one behind moment `before`. Returns 1 if there was one. */
static int
stop_at_question(struct player *player, uint64_t before)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *question = mark_next(moment, 1u << MARK_QUESTION, before, 1);
    if (!question || question->event.number > moment->number)
        return 0;
    timeline_seek(player->timeline, question->event.number);
    return 1;
}

/* Steps `count` units; a question on the way forward stops it. */
static enum status
step(struct player *player, enum step unit, int direction, const char *argument)
{
    uint64_t from = player_moment(player)->number, count = player_count(player, argument);
    if (count == 0)
        return STATUS_SYNTAX;
    player->view.play = PLAY_PAUSED;
    while (count-- > 0) {
        uint64_t before = player_moment(player)->number;
        if (!timeline_step(player->timeline, unit, direction))
            break;
        if (direction > 0 && stop_at_question(player, before))
            break;
    }
    player_moved(player);
    if (player_moment(player)->number == from)
        player_say(player, STATUS_OK, "%s",
                   unit == STEP_LINE && !player_moment(player)->scenario
                       ? _("A recording has no source lines.")
                   : direction > 0 ? _("This is the end of the run.")
                                   : _("This is the beginning."));
    return STATUS_OK;
}

/* STEP_COMMAND(NAME, unit, direction): the command that steps so. */
#define STEP_COMMAND(NAME, unit, direction)                                   \
    enum status player_do_##NAME(struct player *player, const char *argument) \
    {                                                                         \
        return step(player, unit, direction, argument);                       \
    }
STEP_COMMAND(STEP, STEP_EVENT, 1)
STEP_COMMAND(BACK, STEP_EVENT, -1)
STEP_COMMAND(OPERATION, STEP_OPERATION, 1)
STEP_COMMAND(OPERATION_BACK, STEP_OPERATION, -1)
STEP_COMMAND(LINE, STEP_LINE, 1)
STEP_COMMAND(LINE_BACK, STEP_LINE, -1)
STEP_COMMAND(PHASE, STEP_PHASE, 1)
STEP_COMMAND(PHASE_BACK, STEP_PHASE, -1)

/* ---- playing ---- */

enum status
player_do_PLAY(struct player *player, const char *argument)
{
    (void)argument;
    const struct moment *moment = player_moment(player);
    if (view_hides(&player->view, moment)) {
        player_reveal(player);
        return STATUS_OK;
    }
    if (player->view.play != PLAY_PAUSED) {
        player->view.play = PLAY_PAUSED;
        return STATUS_OK;
    }
    if (moment->number == moment->total)
        return player_say(player, STATUS_OK,
                          _("This is the end of the run; g goes to the beginning."));
    player_reveal(player);
    player->view.play = PLAY_FORWARD;
    player->view.hurry = 0;
    player->owed = player->lingers = 0;
    player->until = player->view.present ? player_answer(player) : 0;
    return STATUS_OK;
}

static enum status
set_speed(struct player *player, long speed)
{
    player->view.speed = (int)(speed < 1 ? 1 : speed > PLAYER_MAX_SPEED ? PLAYER_MAX_SPEED : speed);
    player->view.hurry = 0;
    if (player->view.play == PLAY_PAUSED)
        player_say(player, STATUS_OK, _("Speed x%d: %d events a second."), player->view.speed,
                   player->view.speed * 4);
    return STATUS_OK;
}

enum status
player_do_FASTER(struct player *player, const char *argument)
{
    (void)argument;
    return set_speed(player, (long)view_pace(&player->view) * 2);
}

enum status
player_do_SLOWER(struct player *player, const char *argument)
{
    (void)argument;
    return set_speed(player, view_pace(&player->view) / 2);
}

enum status
player_do_SPEED(struct player *player, const char *argument)
{
    char *end;
    long speed = strtol(argument, &end, 10);
    if (*end || speed < 1)
        return player_say(player, STATUS_SYNTAX, _("'%s' is not a speed: 1, 2, 4 ..."), argument);
    return set_speed(player, speed);
}

/* ---- places ---- */

enum status
player_do_START(struct player *player, const char *argument)
{
    (void)argument;
    player_jump(player, 0);
    return STATUS_OK;
}

enum status
player_do_END(struct player *player, const char *argument)
{
    (void)argument;
    player_jump(player, player_moment(player)->total);
    return STATUS_OK;
}

/* "50%" of the run, "+10" or "-10" events from here. Returns 1 if it was one of these. */
static int
go_relative(struct player *player, const char *place)
{
    const struct moment *moment = player_moment(player);
    char *end;
    double number = strtod(place, &end);
    if (end == place)
        return 0;
    if (end[0] == '%' && end[1] == '\0' && number >= 0 && number <= 100) {
        player_jump(player, (uint64_t)(number / 100 * (double)moment->total + 0.5));
        return 1;
    }
    if ((*place != '+' && *place != '-') || *end)
        return 0;
    double target = (double)moment->number + number;
    player_jump(player, target < 0 ? 0 : (uint64_t)target);
    return 1;
}

enum status
player_do_GOTO(struct player *player, const char *argument)
{
    char place[PLAYER_TEXT];
    struct diagnosis d;
    uint64_t from = player_moment(player)->number;
    if (go_relative(player, argument))
        return STATUS_OK;
    snprintf(place, sizeof place, "%s%s", *argument == ':' ? "line" : "", argument);
    enum status status = timeline_goto(player->timeline, place, &d);
    if (status != STATUS_OK)
        return player_say(player, status, "%s", d.message);
    uint64_t to = player_moment(player)->number;
    timeline_seek(player->timeline, from);
    player_jump(player, to);
    return STATUS_OK;
}

/* ---- looking for moments ---- */

/* Runs the timeline to where test holds, and makes a jump of it. */
static enum status
find(struct player *player, moment_test test, void *who, int direction, const char *what)
{
    uint64_t from = player_moment(player)->number;
    player->stopped = 0;
    int found = timeline_find(player->timeline, test, who, direction);
    if (player->stopped)
        return player_say(player, STATUS_OK, "%s", _("The search was stopped; nothing has moved."));
    if (!found)
        return player_say(player, STATUS_NOT_FOUND,
                          direction > 0 ? _("No later moment: %s") : _("No earlier moment: %s"),
                          what);
    uint64_t to = player_moment(player)->number;
    timeline_seek(player->timeline, from);
    player_jump(player, to);
    return STATUS_OK;
}

static enum status
find_same(struct player *player, const char *argument, int direction)
{
    int kind = (int)player_moment(player)->event->kind;
    if (!*argument)
        return find(player, moment_is_kind, &kind, direction,
                    event_info((enum event_kind)kind)->name);
    int family = (int)event_family_named(argument);
    if (family != FAMILIES)
        return find(player, moment_is_family, &family, direction, argument);
    kind = (int)event_kind_named(argument);
    if (kind == EVENT_KINDS)
        return player_say(player, STATUS_NOT_FOUND,
                          _("'%s' is no kind or family of events; ? lists them"), argument);
    return find(player, moment_is_kind, &kind, direction, argument);
}

enum status
player_do_SAME(struct player *player, const char *argument)
{
    return find_same(player, argument, 1);
}

enum status
player_do_SAME_BACK(struct player *player, const char *argument)
{
    return find_same(player, argument, -1);
}

static int
moment_names(void *who, const struct moment *moment)
{
    const struct named_thing *named = who;
    return event_names(moment, moment->event, named->thing, named->id);
}

/* What `about` means without an argument: what is selected, else what the present event is about. */
static struct named_thing
thing_of_interest(const struct player *player)
{
    const struct selection *s = &player->view.selected;
    const struct moment *moment = player_moment(player);
    if (s->block)
        return (struct named_thing){THING_BLOCK, s->block};
    if (s->pool != NOTHING_SELECTED)
        return (struct named_thing){THING_POOL, s->pool};
    if (s->object != NOTHING_SELECTED)
        return (struct named_thing){THING_OBJECT, s->object};
    if (s->arena != NOTHING_SELECTED)
        return (struct named_thing){THING_ARENA, s->arena};
    if (s->class != NOTHING_SELECTED)
        return (struct named_thing){THING_CLASS, s->class};
    for (int arg = 0; arg < 4; arg++) {
        enum thing thing = event_argument_thing((enum event_kind)moment->event->kind, arg);
        if (thing != THINGS)
            return (struct named_thing){thing, (uint64_t)moment->event->arg[arg]};
    }
    return (struct named_thing){THINGS, 0};
}

static enum status
find_about(struct player *player, const char *argument, int direction)
{
    struct named_thing named = thing_of_interest(player);
    struct diagnosis d;
    char name[96];
    if (*argument && thing_named(&named, player_moment(player), argument, &d) != STATUS_OK)
        return player_say(player, d.status, "%s", d.message);
    if (named.thing == THINGS)
        return player_say(player, STATUS_NOT_FOUND, _("Nothing is selected: :select A2:19"));
    thing_name(player_moment(player), named.thing, named.id, name, sizeof name);
    return find(player, moment_names, &named, direction, name);
}

enum status
player_do_ABOUT(struct player *player, const char *argument)
{
    return find_about(player, argument, 1);
}

enum status
player_do_ABOUT_BACK(struct player *player, const char *argument)
{
    return find_about(player, argument, -1);
}

static enum status
find_condition(struct player *player, const char *argument, int direction)
{
    struct condition condition;
    struct diagnosis d;
    if (condition_parse(&condition, argument, &d) != STATUS_OK)
        return player_say(player, STATUS_SYNTAX, "%s", d.message);
    return find(player, condition_holds, &condition, direction, argument);
}

enum status
player_do_UNTIL(struct player *player, const char *argument)
{
    return find_condition(player, argument, 1);
}

enum status
player_do_UNTIL_BACK(struct player *player, const char *argument)
{
    return find_condition(player, argument, -1);
}

/* ---- bookmarks ---- */

static struct bookmark *
bookmark_named(struct player *player, const char *name)
{
    for (int i = 0; i < player->bookmarks; i++)
        if (strcmp(player->bookmark[i].name, name) == 0)
            return &player->bookmark[i];
    return NULL;
}

enum status
player_do_BOOKMARK(struct player *player, const char *argument)
{
    struct bookmark *bookmark = bookmark_named(player, argument);
    if (strlen(argument) >= sizeof bookmark->name)
        return player_say(player, STATUS_LIMIT, _("The name is too long."));
    if (!bookmark) {
        if (player->bookmarks == PLAYER_BOOKMARKS)
            return player_say(player, STATUS_LIMIT, _("There are %d bookmarks already."),
                              PLAYER_BOOKMARKS);
        bookmark = &player->bookmark[player->bookmarks++];
        snprintf(bookmark->name, sizeof bookmark->name, "%s", argument);
    }
    bookmark->moment = player_moment(player)->number;
    return player_say(player, STATUS_OK, _("Event %" PRIu64 " is remembered."), bookmark->moment);
}

enum status
player_do_RETURN(struct player *player, const char *argument)
{
    const struct bookmark *bookmark = bookmark_named(player, argument);
    if (!bookmark)
        return player_say(player, STATUS_NOT_FOUND,
                          _("No moment is remembered under '%s'; m does it."), argument);
    player_jump(player, bookmark->moment);
    return STATUS_OK;
}

enum status
player_do_HISTORY_BACK(struct player *player, const char *argument)
{
    (void)argument;
    if (player->jumps == 0)
        return player_say(player, STATUS_NOT_FOUND, _("There was no jump to undo."));
    uint64_t to = player->jump[--player->jumps];
    player_jump(player, to);
    player->jumps--;
    return STATUS_OK;
}

/* ---- comparing ---- */

enum status
player_do_COMPARE(struct player *player, const char *argument)
{
    if (player->view.compared && !*argument) {
        player->view.compared = NULL;
        return STATUS_OK;
    }
    const struct bookmark *bookmark = bookmark_named(player, argument);
    if (!bookmark)
        return player_say(player, STATUS_NOT_FOUND,
                          _("No moment is remembered to compare with; m does it."));
    uint64_t home = player_moment(player)->number;
    timeline_seek(player->timeline, bookmark->moment);
    snapshot_take(&player->snapshot, player_moment(player));
    timeline_seek(player->timeline, home);
    player->view.compared = &player->snapshot;
    return STATUS_OK;
}
