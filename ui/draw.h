/* Drawing on a part of a canvas.
 *
 * Invariants
 *  - An area is a rectangle of a canvas. All coordinates are relative to it, and nothing is ever drawn outside: a pane may draw
 *    too much, or at negative places, and harms nobody. An area may be empty (w or h 0).
 *  - Columns are cells. Text is UTF-8; what it becomes in a cell is glyph_substitute's business. A wide character at the area's edge, or
 *    before the mark of a cut, is drawn whole or not at all.
 *  - A line drawn over another line joins it with the right junction (box characters in ROLE_BORDER, ROLE_BORDER_FOCUS, ROLE_LINK). */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include "ui/canvas.h"

struct area {
    struct canvas *canvas;
    int x, y; /* of its upper left corner on the canvas */
    int w, h; /* >= 0 */
};

enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

/* The whole canvas. */
struct area area_whole(struct canvas *canvas);

/* The part of area at x, y of size w, h, as far as it lies inside. */
struct area area_part(struct area area, int x, int y, int w, int h);

/* Columns that text takes in this tier. */
int text_columns(enum glyph_tier tier, const char *text);

/* Lines that text takes when wrapped at `width` columns (>= 1). */
int text_lines(enum glyph_tier tier, const char *text, int width);

/* Draws one character (a wide one takes two columns); a combining or control one as its substitute. */
void draw_code(struct area area, int x, int y, enum role role, uint32_t code);

/* Draws a logical glyph (all its columns); returns the column behind it. */
int draw_glyph(struct area area, int x, int y, enum role role, enum glyph glyph);

/* Draws text on one line, cut at the area's edge without a mark; returns the column behind it, also when clipped. */
int draw_text(struct area area, int x, int y, enum role role, const char *text);

/* draw_text with a format (at most 1023 bytes). */
int draw_format(struct area area, int x, int y, enum role role, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Draws text into exactly `width` columns: padded with blanks of the role, or cut with the mark of a cut ("…"). */
void draw_field(struct area area, int x, int y, int width, enum align align, enum role role,
                const char *text);

/* Draws text wrapped at words into the width of the area, from line y on; a text longer than the area ends in the mark of a cut.
 * Returns the number of lines drawn. */
int draw_wrapped(struct area area, int y, enum align align, enum role role, const char *text);

/* Fills a rectangle with a character. */
void draw_fill(struct area area, int x, int y, int w, int h, enum role role, uint32_t code);

/* Gives a rectangle another role; characters stay. */
void draw_role(struct area area, int x, int y, int w, int h, enum role role);

/* Lines of `length` cells. An end that meets a line joins it; a free end reaches through its cell. */
void draw_horizontal(struct area area, int x, int y, int length, enum role role);
void draw_vertical(struct area area, int x, int y, int length, enum role role);

/* Draws a frame round the area with a title on the left and a note on the right of its upper line (NULL or "" = none; the note goes
 * first when there is no room). With ROLE_BORDER_FOCUS the title is in ROLE_TITLE_FOCUS. Returns the inside. */
struct area draw_box(struct area area, enum role role, const char *title, const char *note);

/* Only the title and the note of such a frame: for a border that a neighbour has drawn over. */
void draw_box_title(struct area area, enum role role, const char *title, const char *note);

/* A meter of `width` columns, value of maximum filled to an eighth of a column (half in tier block); a value above 0 shows. */
void draw_meter(struct area area, int x, int y, int width, uint64_t value, uint64_t maximum,
                enum role filled, enum role rest);

/* The glyph RISE_0 to RISE_8 for value of maximum: 0 only for 0, 8 only for all. */
enum glyph glyph_rise(uint64_t value, uint64_t maximum);

/* Puts the hardware cursor; outside of the area nothing happens. */
void draw_cursor(struct area area, int x, int y, int visible);

#endif
