#include "config.h"

#include "ui/contents.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "timeline/place.h"
#include "ui/i18n.h"
#include "ui/list_box.h"
#include "ui/player_room.h"

/* Chapter i of the run; NULL past the last. */
static const struct landmark *
chapter_at(const struct moment *moment, int i)
{
    for (size_t k = 0; k < moment->landmark_count; k++)
        if (event_is_chapter(&moment->landmarks[k].event) && i-- == 0)
            return &moment->landmarks[k];
    return NULL;
}

static int
count_chapters(const struct moment *moment)
{
    int count = 0;
    while (chapter_at(moment, count))
        count++;
    return count;
}

int
contents_open(struct player *player)
{
    const struct moment *moment = player_moment(player);
    int count = count_chapters(moment);
    player->contents_chosen = 0;
    for (int i = 0; i < count; i++)
        if (chapter_at(moment, i)->event.number <= moment->number)
            player->contents_chosen = i;
    player->contents = count > 0;
    return count > 0;
}

int
contents_key(struct player *player, int key)
{
    const struct moment *moment = player_moment(player);
    switch (key) {
    case KEYCODE_ENTER:
    case KEYCODE_RIGHT:
        player->contents = 0;
        player_jump(player, landmark_words(moment, chapter_at(moment, player->contents_chosen)));
        return 1;
    case KEYCODE_ESCAPE:
    case KEYCODE_LEFT:
    case 'q':
        player->contents = 0;
        return 1;
    default:
        return list_box_key(&player->contents_chosen, count_chapters(moment), key);
    }
}

static void
chapter_row(const void *who, int i, char *buffer, size_t size)
{
    const struct player *player = who;
    const struct moment *moment = player_moment(player);
    const struct landmark *chapter = chapter_at(moment, i);
    snprintf(buffer, size, "%2d  %s", i + 1,
             moment_chapter(moment, &chapter->event, player->view.language));
}

void
contents_draw(const struct player *player, struct canvas *canvas)
{
    struct list_box list = {_("chapters"), count_chapters(player_moment(player)),
                            player->contents_chosen, chapter_row, player};
    list_box_draw(area_whole(canvas), &list);
}
