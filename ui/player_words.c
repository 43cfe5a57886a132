/* The player's commands that go from words to words: chapters, captions, questions and their answers. */
#include "config.h"

#include <stdio.h>

#include "timeline/place.h"
#include "ui/i18n.h"
#include "ui/marks.h"
#include "ui/player_room.h"

/* Goes to the nearest mark of the kinds in that direction; to a chapter where its first words are shown. */
static enum status
go_to_mark(struct player *player, unsigned marks, int direction, const char *none)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *landmark = mark_next(moment, marks, moment->number, direction);
    while (landmark && direction < 0 && landmark_words(moment, landmark) == moment->number)
        landmark = mark_next(moment, marks, landmark->event.number, direction);
    if (!landmark)
        return player_say(player, STATUS_NOT_FOUND, "%s", none);
    player_jump(player, landmark_words(moment, landmark));
    return STATUS_OK;
}

enum status
player_do_CHAPTER(struct player *player, const char *argument)
{
    char place[PLAYER_TEXT];
    if (!*argument)
        return go_to_mark(player, 1u << MARK_CHAPTER, 1, _("There is no later chapter."));
    snprintf(place, sizeof place, "chapter:%s", argument);
    return player_do_GOTO(player, *argument >= '0' && *argument <= '9' ? place : argument);
}

enum status
player_do_CHAPTER_BACK(struct player *player, const char *argument)
{
    (void)argument;
    return go_to_mark(player, 1u << MARK_CHAPTER, -1, _("There is no earlier chapter."));
}

enum status
player_do_CAPTION(struct player *player, const char *argument)
{
    (void)argument;
    if (view_hides(&player->view, player_moment(player))) {
        player_reveal(player);
        return STATUS_OK;
    }
    return go_to_mark(player, MARKS_SPOKEN, 1, _("There is no later caption."));
}

enum status
player_do_CAPTION_BACK(struct player *player, const char *argument)
{
    (void)argument;
    return go_to_mark(player, MARKS_SPOKEN, -1, _("There is no earlier caption."));
}

/* ---- as with a clicker ---- */

/* The latest words at or before moment `number`. NULL = there are none. */
static const struct landmark *
words_at(const struct moment *moment, uint64_t number)
{
    return mark_next(moment, MARKS_SPOKEN, number + 1, -1);
}

static int
is_in_program(void *unused, const struct moment *moment)
{
    (void)unused;
    return moment->event->line != 0;
}

/* The last moment of the program, before the interpreter takes all away that the last words speak of; the end of a recording. */
static uint64_t
program_end(struct player *player)
{
    uint64_t home = player_moment(player)->number, last = player_moment(player)->total;
    timeline_seek(player->timeline, last);
    if (timeline_find(player->timeline, is_in_program, NULL, -1))
        last = player_moment(player)->number;
    timeline_seek(player->timeline, home);
    return last;
}

/* The last moment before the words that come after moment `number`, and before the line that they belong to begins. */
static uint64_t
last_before_words(struct player *player, uint64_t number)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *next = mark_next(moment, MARKS_SPOKEN, number, 1);
    uint64_t home = moment->number, last = next ? next->event.number - 1 : program_end(player);
    timeline_seek(player->timeline, last);
    if (last > number && player_moment(player)->event->kind == EV_LINE)
        last--;
    timeline_seek(player->timeline, home);
    return last;
}

uint64_t
player_answer(struct player *player)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *words = words_at(moment, moment->number);
    if (!words || mark_of(&words->event) != MARK_QUESTION)
        return 0;
    uint64_t last = last_before_words(player, moment->number);
    return last > moment->number ? last : 0;
}

/* The next words; when there are no more, the end of the program, then the end of all. */
static uint64_t
next_words(struct player *player)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *next = mark_next(moment, MARKS_SPOKEN, moment->number, 1);
    if (next)
        return landmark_words(moment, next);
    uint64_t last = program_end(player);
    return last > moment->number ? last : moment->total;
}

/* Lets what the words are about happen before the audience, up to moment `last`; where much happens, faster. */
static void
play_to(struct player *player, uint64_t last)
{
    enum { LONGEST = 8 /* seconds */ };
    player_reveal(player);
    player_do_PLAY(player, "");
    player->until = last;
    player->view.hurry =
        (int)((last - player_moment(player)->number) / (LONGEST * EVENTS_A_SECOND)) + 1;
}

enum status
player_do_CLICK(struct player *player, const char *argument)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *words = words_at(moment, moment->number);
    uint64_t answer = player_answer(player), last = answer ? answer : next_words(player);
    (void)argument;
    if (moment->number == moment->total && !view_hides(&player->view, moment))
        return player_say(player, STATUS_NOT_FOUND, "%s", _("This is the end of the run."));
    int waits =
        words && (moment->number == words->event.number || view_hides(&player->view, moment));
    if (waits && player->view.play == PLAY_PAUSED && moment->number < last)
        play_to(player, last);
    else
        player_jump(player, last);
    return STATUS_OK;
}

/* The words before those at moment `number`; the chapter to which these belong is none. */
static const struct landmark *
words_before(const struct moment *moment, uint64_t number)
{
    const struct landmark *words = mark_next(moment, MARKS_SPOKEN, number, -1);
    while (words && landmark_words(moment, words) == number)
        words = mark_next(moment, MARKS_SPOKEN, words->event.number, -1);
    return words;
}

enum status
player_do_CLICK_BACK(struct player *player, const char *argument)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *words = words_at(moment, moment->number);
    if (words && moment->number > words->event.number) {
        player_jump(player, words->event.number);
        return STATUS_OK;
    }
    words = words_before(moment, moment->number);
    if (!words && moment->number == 0)
        return player_say(player, STATUS_NOT_FOUND, "%s", _("This is the beginning."));
    if (!words)
        return player_do_START(player, argument);
    int asked = mark_of(&words->event) == MARK_QUESTION;
    player_jump(player, asked ? last_before_words(player, words->event.number)
                              : landmark_words(moment, words));
    return STATUS_OK;
}
