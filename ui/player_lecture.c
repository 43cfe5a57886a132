/* The player's commands for lecturing: questions, languages, help. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "front/annotations.h"
#include "ui/contents.h"
#include "ui/i18n.h"
#include "ui/player_room.h"

enum status
player_do_REVEAL(struct player *player, const char *argument)
{
    (void)argument;
    player_reveal(player);
    return STATUS_OK;
}

enum status
player_do_PREDICT(struct player *player, const char *argument)
{
    (void)argument;
    player->view.play = PLAY_PAUSED;
    player_hide(player);
    return player_say(player, STATUS_OK, _("What happens next is hidden until it is revealed."));
}

/* The languages of the scenario's captions, in turn. */
static const char *
next_language(const struct player *player)
{
    const struct annotations *a = player_moment(player)->annotations;
    const char *first = "en", *now = player->language;
    int found = 0;
    for (uint32_t i = 0; a && i < a->count; i++) {
        const char *language = *a->entries[i].language ? a->entries[i].language : "en";
        if (found && strcmp(language, now) != 0)
            return language;
        if (strcmp(language, now) == 0)
            found = 1;
        else if (!found && strcmp(first, now) == 0)
            first = language;
    }
    return first;
}

enum status
player_do_LANGUAGE(struct player *player, const char *argument)
{
    const char *language = *argument ? argument : next_language(player);
    char code[sizeof player->language];
    snprintf(code, sizeof code, "%s", language);
    memcpy(player->language, code, sizeof code);
    i18n_language(player->language);
    return STATUS_OK;
}

static enum status
say_command(struct player *player, enum player_command command)
{
    const struct player_command_info *info = player_command_info(command);
    struct buffer keys = {0};
    keymap_keys(&player->keymap, command, &keys);
    player_say(player, STATUS_OK, ":%s %s  (%s)  %s", info->word, info->argument,
               keys.data ? keys.data : "", _(info->help));
    buffer_done(&keys);
    return STATUS_OK;
}

enum status
player_do_HELP(struct player *player, const char *argument)
{
    if (*argument) {
        enum player_command command = player_command_named(argument);
        if (command == CMD_NONE)
            return player_say(player, STATUS_NOT_FOUND, _("There is no command '%s'."), argument);
        return say_command(player, command);
    }
    player->view.help = !player->view.help;
    player->view.pane[PANE_HELP] = (struct pane_state){0};
    return STATUS_OK;
}

enum status
player_do_COMMAND_LINE(struct player *player, const char *argument)
{
    (void)argument;
    prompt_start(&player->prompt, ':', "");
    return STATUS_OK;
}

enum status
player_do_MENU(struct player *player, const char *argument)
{
    (void)argument;
    if (!contents_open(player))
        return player_say(player, STATUS_NOT_FOUND, _("This run has no chapters."));
    return STATUS_OK;
}
