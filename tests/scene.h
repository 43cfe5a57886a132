/* Frames for the tests of the writers and of the terminal: every role, glyph and kind of line, in Latin and Cyrillic. */
#ifndef TESTS_SCENE_H
#define TESTS_SCENE_H

#include "ui/draw.h"

enum { SCENE_COLS = 100, SCENE_ROWS = 30, SCENES = 4 };

/* Every role on a piece of text. */
static inline void
scene_roles(struct area area)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        draw_field(area, role % 5 * 20, role / 5, 19, ALIGN_LEFT, (enum role)role,
                   role_info((enum role)role)->name);
}

/* Every glyph, each in a role of its own. */
static inline void
scene_glyphs(struct area area)
{
    for (int glyph = 0; glyph < GLYPH_COUNT; glyph++) {
        int x = glyph % 10 * 9;
        draw_glyph(area, x, glyph / 10, (enum role)(glyph % ROLE_COUNT), (enum glyph)glyph);
        draw_format(area, x + 4, glyph / 10, ROLE_DIM, "%d", glyph);
    }
}

/* Boxes, a meter, pools of all classes, text in two scripts; `tick` moves something. */
static inline void
scene_panes(struct area area, int tick)
{
    struct area left =
        draw_box(area_part(area, 0, 1, 50, 12), ROLE_BORDER_FOCUS, "арены", "nfreepools");
    struct area right =
        draw_box(area_part(area, 49, 1, 51, 12), ROLE_BORDER, "<source> & \"text\"", NULL);
    draw_field(area, 0, 0, area.w, ALIGN_LEFT, ROLE_BAR, " 3 Arenas come and go");
    for (unsigned i = 0; i < 64; i++) {
        int x = (int)i % 32, y = (int)i / 32;
        draw_code(left, x, y, role_of_class(i % 32, 32, y), (uint32_t)class_digit(i % 32, 32));
    }
    draw_glyph(left, 40, 0, ROLE_FREE, GLYPH_FREE);
    draw_fill(left, 0, 3, 30, 2, ROLE_USED, glyph_code(area.canvas->tier, GLYPH_USED));
    draw_code(left, tick % 30, 3, ROLE_CHANGED, 'X');
    draw_meter(left, 0, 8, 40, (uint64_t)tick * 3, 100, ROLE_METER, ROLE_METER_REST);
    draw_wrapped(area_part(right, 0, 0, 30, 4), 0, ALIGN_LEFT, ROLE_CAPTION,
                 "Последний блок пула A1:22 свободен: пул возвращается своей арене.");
    draw_format(right, 0, 6, ROLE_WHY, "pool A1:%d → freepools", tick);
    draw_horizontal(area, 0, 8, 50, ROLE_BORDER_FOCUS);
    draw_text(area, 1, 14, ROLE_OUTPUT, "C:\\path \"quoted\" <tag> & ampersand %d");
    draw_field(area, 0, 16, 100, ALIGN_RIGHT, ROLE_HEADING, "the last column");
}

/* Characters two columns wide, letters with accents that are characters of their own, and both cut at every edge. */
static inline void
scene_wide(struct area area, int tick)
{
    static const char text[] = "\xe6\x97\xa5\xe6\x9c\xac \xed\x95\x9c\xea\xb8\x80 \xf0\x9f\x98\x80 "
                               "e\xcc\x81 \xd0\xb8\xcc\x86 \xef\xbc\xa1!";
    draw_text(area, 0, 0, ROLE_OUTPUT, text);
    draw_text(area_part(area, 30, 0, 4 + tick % 2, 1), tick % 4 - 2, 0, ROLE_CHANGED, text);
    draw_field(area, 40, 0, 5 + tick % 3, ALIGN_LEFT, ROLE_NAME, text);
    draw_text(area, 60, 0, ROLE_TEXT, text);
    draw_text(area, 61 + tick % 4, 0, ROLE_WHY, "x");
    draw_role(area, 68, 0, 1 + tick % 2, 1, ROLE_FOUND);
}

/* Draws scene number `scene` (any number; they repeat) on the canvas. */
static inline void
scene_draw(struct canvas *canvas, int scene)
{
    canvas_clear(canvas);
    struct area area = area_whole(canvas);
    if (scene % SCENES == 0) {
        scene_roles(area);
        scene_glyphs(area_part(area, 0, 18, 100, 8));
    } else {
        scene_panes(area, scene * 5);
    }
    if (scene % SCENES == 0)
        scene_wide(area_part(area, 0, 28, 100, 1), scene / SCENES);
    draw_cursor(area, 3 + scene % SCENES, 2, 0);
}

#endif
