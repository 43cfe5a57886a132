/* Speaker notes: what the lecturer wants to see and the audience need not: what is said now, what comes next, where the run is.
 *
 * The player tells where it is through a file of one line ("POSITION"): event number, 1 if the outcome is hidden, language. */
#ifndef UI_NOTES_H
#define UI_NOTES_H

#include "timeline/moment.h"
#include "ui/canvas.h"

struct notes_position {
    uint64_t number;
    int hidden;
    char language[16];
};

/* The line of the file, and back; parsing returns 0 if it is no such line. */
void notes_write(const struct notes_position *position, char *line, size_t size);
int notes_parse(struct notes_position *position, const char *line);

/* Draws the notes for the moment over the whole canvas. seconds: of the lecture so far. */
void notes_draw(struct canvas *canvas, const struct moment *moment,
                const struct notes_position *position, long seconds);

#endif
