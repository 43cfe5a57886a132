/* The command line at the foot of the frame: editing, history, completion. Knows no terminal: keys come in as codes of keys.h.
 *
 * Invariants: `text` is valid UTF-8 and ends in a zero byte; the cursor is a byte offset at the start of a character. */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include <stddef.h>

#include "timeline/moment.h"
#include "ui/glyphs.h"

enum { PROMPT_SIZE = 256, PROMPT_HISTORY = 32 };

struct prompt {
    int active;
    char lead;              /* ':' a command, '/' a text to find */
    char text[PROMPT_SIZE]; /* without the lead */
    size_t cursor;
    char history[PROMPT_HISTORY][PROMPT_SIZE]; /* oldest first */
    int history_count;
    int history_at;              /* the entry shown; history_count = the new line */
    char kept[PROMPT_SIZE];      /* the new line while history is looked at */
    char shown[PROMPT_SIZE + 4]; /* lead and text, for the view */
    int completions;             /* how many there were at the last Tab */
    char listing[PROMPT_SIZE];   /* their words, when there were several; else "" */
};

enum prompt_result { PROMPT_GOES_ON, PROMPT_DONE, PROMPT_CANCELLED };

/* Starts a line with some text in it. */
void prompt_start(struct prompt *prompt, char lead, const char *text);

/* One key. PROMPT_DONE: the line is in `text` (and in the history); PROMPT_CANCELLED: nothing is wanted. Tab completes: the first word
 * as a command, what follows by the command's argument. */
enum prompt_result prompt_key(struct prompt *prompt, int key, const struct moment *moment);

/* Columns before the cursor in `shown`. */
int prompt_cursor_column(const struct prompt *prompt, enum glyph_tier tier);

#endif
