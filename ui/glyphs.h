/* Logical glyphs: what a pane draws, in three tiers of characters. The tier is chosen once for a canvas.
 *
 *   ascii   ASCII only: any terminal, any font, any log
 *   block   light box lines, full and half blocks, shades, Latin-1: the Linux console, old fonts
 *   fine    eighths, circles, squares, arrows: everything modern (the default)
 *
 * GLYPH(NAME, ascii, block, fine). The three are UTF-8; the first character is what goes into a single cell. */
#ifndef UI_GLYPHS_H
#define UI_GLYPHS_H

#include <stdint.h>

#define GLYPHS(GLYPH)                         \
    GLYPH(UNTOUCHED, ".", "·", "·")           \
    GLYPH(USED, "#", "█", "█")                \
    GLYPH(USED_CHANGED, "#", "■", "■")        \
    GLYPH(FREE, "o", "o", "○")                \
    GLYPH(HEADER, "H", "H", "H")              \
    GLYPH(SLACK, "/", "░", "░")               \
    GLYPH(WAITING, "-", "-", "□")             \
    GLYPH(REACHABLE, "*", "■", "●")           \
    GLYPH(UNREACHABLE, "x", "x", "x")         \
    GLYPH(TRAVERSED, ">", ">", "▶")           \
    GLYPH(ARROW_RIGHT, "->", "→", "→")        \
    GLYPH(ARROW_LEFT, "<-", "←", "←")         \
    GLYPH(ARROW_UP, "^", "↑", "↑")            \
    GLYPH(ARROW_DOWN, "v", "↓", "↓")          \
    GLYPH(ARROW_BOTH, "<->", "↔", "⇄")        \
    GLYPH(HEAD_RIGHT, ">", ">", "▶")          \
    GLYPH(HEAD_LEFT, "<", "<", "◀")           \
    GLYPH(HEAD_UP, "^", "^", "▲")             \
    GLYPH(HEAD_DOWN, "v", "v", "▼")           \
    GLYPH(DOUBLE_LINE, "=", "=", "═")         \
    GLYPH(POINTER, ">", ">", "▸")             \
    GLYPH(PLAYING, ">", ">", "▶")             \
    GLYPH(PAUSED, "||", "||", "‖")            \
    GLYPH(TIMELINE, ".", "─", "─")            \
    GLYPH(POSITION, "O", "█", "●")            \
    GLYPH(BULLET, "*", "·", "•")              \
    GLYPH(CHECK, "+", "+", "✓")               \
    GLYPH(CROSS, "x", "x", "✗")               \
    GLYPH(TIMES, "x", "×", "×")               \
    GLYPH(DASH, "--", "--", "—")              \
    GLYPH(CUT, "~", "~", "…")                 \
    GLYPH(TREE_BRANCH, "|-", "├─", "├─")      \
    GLYPH(TREE_LAST, "`-", "└─", "└─")        \
    GLYPH(TREE_BAR, "| ", "│ ", "│ ")         \
    GLYPH(SHADE_LIGHT, ".", "░", "░")         \
    GLYPH(SHADE_MEDIUM, ":", "▒", "▒")        \
    GLYPH(SHADE_DARK, "%", "▓", "▓")          \
    GLYPH(HALF_UPPER, "\"", "▀", "▀")         \
    GLYPH(RISE_0, " ", " ", " ")              \
    GLYPH(RISE_1, "_", "_", "▁")              \
    GLYPH(RISE_2, "_", "_", "▂")              \
    GLYPH(RISE_3, ".", "▄", "▃")              \
    GLYPH(RISE_4, "-", "▄", "▄")              \
    GLYPH(RISE_5, "=", "▄", "▅")              \
    GLYPH(RISE_6, "+", "▄", "▆")              \
    GLYPH(RISE_7, "*", "█", "▇")              \
    GLYPH(RISE_8, "#", "█", "█")              \
    GLYPH(REACH_0, " ", " ", " ")             \
    GLYPH(REACH_1, "-", "▌", "▏")             \
    GLYPH(REACH_2, "-", "▌", "▎")             \
    GLYPH(REACH_3, "-", "▌", "▍")             \
    GLYPH(REACH_4, "-", "▌", "▌")             \
    GLYPH(REACH_5, "=", "▌", "▋")             \
    GLYPH(REACH_6, "=", "█", "▊")             \
    GLYPH(REACH_7, "=", "█", "▉")             \
    GLYPH(REACH_8, "#", "█", "█") \
    GLYPH(DIFFERENT, "!", "!", "≠") /* what two versions do not have in common */

enum glyph {
#define GLYPH(name, ascii, block, fine) GLYPH_##name,
    GLYPHS(GLYPH)
#undef GLYPH
    GLYPH_COUNT
};

enum glyph_tier { TIER_ASCII, TIER_BLOCK, TIER_FINE, TIERS };

/* Which sides of a cell a line touches; sums of these name a box character. */
enum { LINE_UP = 1, LINE_RIGHT = 2, LINE_DOWN = 4, LINE_LEFT = 8 };

/* "ascii", "block", "fine". Static storage. */
const char *tier_name(enum glyph_tier tier);

/* The tier called name; TIERS if there is none. */
enum glyph_tier tier_named(const char *name);

/* The glyph as text of one or more columns. Static storage. */
const char *glyph_text(enum glyph_tier tier, enum glyph glyph);

/* The glyph for one cell. */
uint32_t glyph_code(enum glyph_tier tier, enum glyph glyph);

/* The box character that touches `sides`; of a single side the whole line. */
uint32_t glyph_line(enum glyph_tier tier, int sides);

/* The sides that a box character of any tier touches ('+' touches all); 0 if it is none. */
int glyph_line_sides(uint32_t code);

/* How `code` is written in a tier that may lack it: itself in UTF-8, or a substitute ("->" for an arrow, "?" for a wide character,
 * "" for a combining one). Writes to `text` and returns it. */
const char *glyph_substitute(enum glyph_tier tier, uint32_t code, char text[8]);

/* The digit that names size class `index` of `classes`: base 32 (0-9A-V) up to 32 classes, else base 64 (0-9A-Za-z@$). */
char class_digit(unsigned index, unsigned classes);

#endif
