/* Themes: from a role to colours and attributes. One table (theme.def), one row a role, one column a theme.
 *
 * Invariants
 *  - Colours are indices of the xterm palette. Full-colour themes use 16 to 255 only, whose RGB is the same in every terminal and in
 *    every export; 0 to 15 appear only where a terminal has no more.
 *  - The hall's colours are the light theme's, but every grey is black, and lines and marks are bold.
 *  - Text of the light theme has a contrast of at least 7:1 to its ground, text of the dark theme at least 4.5:1 (tested).
 *  - No two states differ by hue alone: a glyph, a digit or an attribute differs too; the mono theme shows everything. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdint.h>

#include "ui/roles.h"

/* THEME(NAME, name for users) */
#define THEMES(THEME)                                                      \
    THEME(DARK, "dark")   /* light text on black, for a screen */          \
    THEME(LIGHT, "light") /* black on white, for paper and bright rooms */ \
    THEME(HALL, "hall")   /* light without anything dim or thin */         \
    THEME(MONO, "mono")   /* no colours: bold, underline, reverse */

enum theme {
#define THEME(name, word) THEME_##name,
    THEMES(THEME)
#undef THEME
        THEME_COUNT
};

enum { ATTR_BOLD = 1, ATTR_UNDERLINE = 2, ATTR_REVERSE = 4 };

struct style {
    int fg, bg;          /* palette index, -1 = the terminal's own */
    unsigned attributes; /* ATTR_* */
};

/* What a picture shows: fg and bg as 0xRRGGBB with ATTR_REVERSE already applied. */
struct paint {
    uint32_t fg, bg;
    int bold, underline;
};

/* The style of a role on a terminal of `colours` colours (256, 16, 8 or 0 are told apart; less than 8 shows the mono theme). */
struct style theme_style(enum theme theme, int colours, enum role role);

/* The same for pictures, which have all colours. The mono theme is black on white. */
struct paint theme_paint(enum theme theme, enum role role);

/* 0xRRGGBB of a palette index 0 to 255. */
uint32_t palette_rgb(int index);

/* The name for users; static storage. */
const char *theme_name(enum theme theme);

/* The theme called name; THEME_COUNT if there is none. */
enum theme theme_named(const char *name);

#endif
