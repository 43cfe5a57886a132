/* The player's other version. */
#include "config.h"

#include "ui/i18n.h"
#include "ui/player_room.h"

enum status
player_do_VERSUS(struct player *player, const char *argument)
{
    struct diagnosis d = {0};
    if (!*argument && player->versus.other) {
        versus_done(&player->versus);
        return STATUS_OK;
    }
    if (!*argument)
        return player_say(player, STATUS_SYNTAX, _("Name a version, such as :versus 3.8."));
    if (!player->open_version)
        return player_say(player, STATUS_UNSUPPORTED,
                          _("This run cannot be opened anew as another version."));
    struct timeline *other = player->open_version(player->opener, argument, &d);
    if (!other)
        return player_say(player, d.status, "%s", d.message);
    versus_start(&player->versus, player->timeline, other);
    return player_do(player, CMD_VIEW, "versus");
}
