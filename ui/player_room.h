/* Between the files of the player. */
#ifndef UI_PLAYER_ROOM_H
#define UI_PLAYER_ROOM_H

#include "ui/player.h"

enum { EVENTS_A_SECOND = 4 /* at speed 1 */ };

/* What does a command; the argument is "" when there is none. */
typedef enum status player_function(struct player *player, const char *argument);

#define COMMAND(name, word, argument, keys, hint, help, group) player_function player_do_##name;
COMMANDS(COMMAND)
#undef COMMAND

/* Sets the message and returns the status. */
enum status player_say(struct player *player, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Goes to a moment far away: remembers where from, marks only the event there, pauses. */
void player_jump(struct player *player, uint64_t number);

/* To be called when the timeline has moved. */
void player_moved(struct player *player);

/* Hides the outcome from this moment on; shows it again. */
void player_hide(struct player *player);
void player_reveal(struct player *player);

/* The moment at which the answer is seen to the question that is on the stage: the last one before the next words, or of the program. 0 = there is no
 * question, or its answer is over. */
uint64_t player_answer(struct player *player);

/* "" = 1, else a count from 1 to 1000000; 0 and a message when it is none. */
uint64_t player_count(struct player *player, const char *argument);

/* The pane that keys act on: help, the zoomed one, or the one with the focus. */
enum pane_id player_pane(const struct player *player);

#endif
