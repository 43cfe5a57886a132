/* The canvas, drawing, glyphs, themes and keys: everything of the presentation that needs no terminal. */
#include "suite.h"

#include <math.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/keys.h"
#include "ui/theme.h"
#include "ui/utf8.h"

/* The glyph plane of canvas equals the lines of `expected`. */
static void
shows(const struct canvas *canvas, const char *expected)
{
    struct buffer plane = {0};
    canvas_glyph_plane(canvas, &plane);
    ck_assert_str_eq(buffer_text(&plane), expected);
    buffer_done(&plane);
}

START_TEST(utf8_survives_everything)
{
    const char *good = "aж→\U0001f600";
    ck_assert_uint_eq(utf8_next(&good), 'a');
    ck_assert_uint_eq(utf8_next(&good), 0x436);
    ck_assert_uint_eq(utf8_next(&good), 0x2192);
    ck_assert_uint_eq(utf8_next(&good), 0x1f600);
    ck_assert_uint_eq(utf8_next(&good), 0);
    const char *const bad[] = {"\x80", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const char *p = bad[i];
        while (*p)
            ck_assert_uint_eq(utf8_next(&p), UTF8_REPLACEMENT);
    }
    for (uint32_t code = 1; code < 0x110000; code++) {
        char text[UTF8_MAX + 1] = "";
        const char *p = text;
        if (code >= 0xd800 && code < 0xe000)
            continue;
        size_t length = utf8_put(text, code);
        ck_assert_uint_eq(utf8_next(&p), code);
        ck_assert_int_eq(p - text, length);
    }
    ck_assert_int_eq(utf8_width(0x301), 0);
    ck_assert_int_eq(utf8_width(0x4e2d), 2);
    ck_assert_int_eq(utf8_width(0x2588), 1);
    ck_assert_int_eq(utf8_width(0x416), 1);
}
END_TEST

START_TEST(text_is_clipped_cut_and_aligned)
{
    struct canvas canvas;
    canvas_init(&canvas, 12, 4, TIER_FINE);
    struct area area = area_part(area_whole(&canvas), 1, 0, 10, 4);
    ck_assert_int_eq(draw_text(area, -2, 0, ROLE_TEXT, "Привет, мир!"), 10);
    draw_field(area, 0, 1, 6, ALIGN_LEFT, ROLE_WHY, "длинный текст");
    draw_field(area, 7, 1, 20, ALIGN_RIGHT, ROLE_TEXT, "0123456789");
    draw_field(area, 0, 2, 4, ALIGN_RIGHT, ROLE_TEXT, "ab");
    draw_text(area, 5, 2, ROLE_TEXT, "e\xcc\x81\xe4\xb8\xad\x01\t!");
    draw_text(area, 0, 9, ROLE_TEXT, "nowhere");
    shows(&canvas, " ивет, мир!\n длинн…\n   ab e\xcc\x81\xe4\xb8\xad?\n\n");
    struct buffer roles = {0};
    canvas_role_plane(&canvas, &roles);
    ck_assert_str_eq(buffer_text(&roles), "\n.wwwwww\n\n\n");
    buffer_done(&roles);
    canvas_done(&canvas);
}
END_TEST

#define SUN "\xe6\x97\xa5"
#define BOOK "\xe6\x9c\xac"

/* Neither half of a wide character is ever without the other. */
static void
must_be_whole(const struct canvas *canvas)
{
    for (int y = 0; y < canvas->rows; y++)
        for (int x = 0; x < canvas->cols; x++) {
            const struct cell *cell = canvas_at(canvas, x, y);
            if (cell_columns(cell) == 2) {
                ck_assert_int_lt(x + 1, canvas->cols);
                ck_assert_uint_eq(cell[1].glyph, CELL_REST);
                ck_assert_uint_eq(cell[1].role, cell->role);
            }
            ck_assert(cell->glyph != CELL_REST || (x > 0 && cell_columns(cell - 1) == 2));
        }
}

START_TEST(wide_characters_are_whole_or_not_there)
{
    struct canvas canvas;
    canvas_init(&canvas, 8, 4, TIER_FINE);
    struct area area = area_whole(&canvas);
    ck_assert_int_eq(text_columns(TIER_FINE, SUN "e\xcc\x81\xcc\x82\xcc\x83" BOOK), 5);
    ck_assert_int_eq(text_columns(TIER_ASCII, SUN "e\xcc\x81" BOOK), 3);
    draw_text(area_part(area, 1, 0, 4, 1), -1, 0, ROLE_TEXT, SUN BOOK SUN);
    draw_field(area, 0, 1, 4, ALIGN_LEFT, ROLE_TEXT, SUN BOOK SUN);
    draw_field(area, 4, 1, 3, ALIGN_LEFT, ROLE_TEXT, "x" SUN BOOK);
    draw_text(area, 0, 2, ROLE_TEXT, SUN BOOK SUN);
    draw_text(area, 1, 2, ROLE_TEXT, "a");
    draw_text(area, 4, 2, ROLE_TEXT, "b");
    shows(&canvas, "  " BOOK "\n" SUN " …x …\n a" BOOK "b\n\n");
    draw_text(area, 1, 2, ROLE_TEXT, BOOK);
    draw_role(area, 2, 2, 1, 1, ROLE_FOUND);
    ck_assert_uint_eq(canvas_at(&canvas, 1, 2)->role, ROLE_FOUND);
    must_be_whole(&canvas);
    ck_assert_int_eq(text_lines(TIER_FINE, SUN SUN SUN, 3), 3);
    ck_assert_int_eq(draw_wrapped(area, 3, ALIGN_LEFT, ROLE_TEXT, SUN SUN SUN BOOK "x"), 1);
    must_be_whole(&canvas);
    shows(&canvas, "  " BOOK "\n" SUN " …x …\n " BOOK " b\n" SUN SUN SUN " …\n");
    canvas_done(&canvas);
}
END_TEST

/* Anything drawn anywhere over anything. */
START_TEST(halves_are_never_left_over)
{
    static const char *const texts[] = {SUN BOOK SUN, "a", "e\xcc\x81" SUN, " ", BOOK "b" SUN "c"};
    struct canvas canvas;
    unsigned random = 7;
    canvas_init(&canvas, 9, 3, TIER_FINE);
    for (int i = 0; i < 5000; i++) {
        random = random * 1103515245 + 12345;
        int x = (int)(random >> 8) % 12 - 2, w = (int)(random >> 12) % 5,
            kind = (int)(random >> 16) % 6;
        struct area area = area_part(area_whole(&canvas), x, 0, w + 1, 3);
        const char *text = texts[(random >> 20) % 5];
        if (kind == 0)
            draw_field(area, 0, 1, w, ALIGN_RIGHT, ROLE_WHY, text);
        else if (kind == 1)
            draw_role(area, 0, 0, w, 3, (enum role)(i % ROLE_COUNT));
        else if (kind == 2)
            draw_horizontal(area, 0, 1, w, ROLE_BORDER);
        else if (kind == 3)
            draw_fill(area, 0, 0, w, 2, ROLE_USED, '#');
        else
            draw_text(area, kind - 5, (int)(random >> 24) % 3, (enum role)(i % ROLE_COUNT), text);
        must_be_whole(&canvas);
    }
    canvas_done(&canvas);
}
END_TEST

START_TEST(text_wraps_at_words)
{
    struct canvas canvas;
    canvas_init(&canvas, 10, 5, TIER_FINE);
    const char *text = "one two three\nfour fivesixseveneight nine";
    ck_assert_int_eq(text_lines(TIER_FINE, text, 10), 6);
    ck_assert_int_eq(draw_wrapped(area_whole(&canvas), 0, ALIGN_LEFT, ROLE_TEXT, text), 5);
    shows(&canvas, "one two\nthree\nfour\nfivesixsev\neneight…\n");
    canvas_clear(&canvas);
    ck_assert_int_eq(draw_wrapped(area_whole(&canvas), 0, ALIGN_CENTRE, ROLE_TEXT, "ab  cd"), 1);
    shows(&canvas, "  ab  cd\n\n\n\n\n");
    ck_assert_int_eq(text_lines(TIER_ASCII, "→→→", 3), 3);
    for (int width = 1; width < 12; width++)
        ck_assert_int_le(text_lines(TIER_FINE, text, width), 40);
    canvas_done(&canvas);
}
END_TEST

START_TEST(lines_join)
{
    struct canvas canvas;
    canvas_init(&canvas, 16, 5, TIER_FINE);
    struct area all = area_whole(&canvas);
    draw_box(area_part(all, 0, 0, 8, 5), ROLE_BORDER, NULL, NULL);
    draw_box(area_part(all, 7, 0, 9, 5), ROLE_BORDER, "pool", NULL);
    draw_horizontal(all, 0, 2, 8, ROLE_BORDER);
    draw_vertical(all, 3, 0, 3, ROLE_BORDER);
    draw_vertical(all, 11, 2, 3, ROLE_BORDER);
    shows(&canvas, "┌──┬───┬ pool ─┐\n│  │   │       │\n├──┴───┤   │   │\n│      │   │   "
                   "│\n└──────┴───┴───┘\n");
    canvas.tier = TIER_ASCII;
    canvas_clear(&canvas);
    struct area inside = draw_box(all, ROLE_BORDER_FOCUS, "a title that is too long", "note");
    ck_assert_int_eq(inside.w, 14);
    draw_meter(inside, 0, 0, 14, 1, 1000, ROLE_METER, ROLE_METER_REST);
    draw_text(inside, 0, 1, ROLE_TEXT, "→ ● █ ё ☃");
    shows(&canvas, "+ a title tha~ +\n|-.............|\n|-> * # ё ?    |\n|              "
                   "|\n+--------------+\n");
    canvas_done(&canvas);
}
END_TEST

START_TEST(nothing_is_drawn_outside)
{
    struct canvas canvas, empty;
    canvas_init(&canvas, 9, 9, TIER_FINE);
    canvas_init(&empty, 9, 9, TIER_FINE);
    for (int x = -12; x < 12; x++) {
        for (int w = -3; w < 12; w++) {
            struct area part = area_part(area_part(area_whole(&canvas), 3, 3, 3, 3), x, x, w, w);
            draw_box(part, ROLE_ERROR, "title", "note");
            draw_fill(part, -5, -5, 50, 50, ROLE_ERROR, '!');
            draw_wrapped(part, -1, ALIGN_LEFT, ROLE_ERROR, "some words to wrap");
            draw_horizontal(part, -9, 1, 30, ROLE_BORDER);
            draw_vertical(part, 1, -9, 30, ROLE_BORDER);
            draw_meter(part, -4, 0, 40, 7, 9, ROLE_METER, ROLE_DIM);
            draw_role(part, -4, -4, 40, 40, ROLE_ERROR);
            draw_cursor(part, x, x, 1);
        }
    }
    draw_fill(area_whole(&canvas), 3, 3, 3, 3, ROLE_TEXT, ' ');
    ck_assert_int_eq(canvas_equal(&canvas, &empty), 1);
    ck_assert_int_ge(canvas.cursor_x, 0);
    ck_assert_int_lt(canvas.cursor_x, 9);
    canvas_done(&canvas);
    canvas_done(&empty);
}
END_TEST

START_TEST(changes_are_found_once)
{
    struct canvas a, b;
    canvas_init(&a, 20, 3, TIER_FINE);
    canvas_init(&b, 20, 3, TIER_FINE);
    draw_text(area_whole(&b), 18, 0, ROLE_TEXT, "xy");
    draw_text(area_whole(&b), 0, 1, ROLE_TEXT, "z");
    draw_role(area_whole(&b), 5, 2, 3, 1, ROLE_CHANGED);
    static const struct run expected[] = {{18, 0, 2}, {0, 1, 1}, {5, 2, 3}};
    struct run run = {0};
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(canvas_next_change(&a, &b, &run), 1);
        ck_assert_mem_eq(&run, &expected[i], sizeof run);
    }
    ck_assert_int_eq(canvas_next_change(&a, &b, &run), 0);
    canvas_copy(&a, &b);
    ck_assert_int_eq(canvas_equal(&a, &b), 1);
    canvas_done(&a);
    canvas_done(&b);
}
END_TEST

START_TEST(glyphs_keep_to_their_tier)
{
    for (int glyph = 0; glyph < GLYPH_COUNT; glyph++) {
        for (const char *p = glyph_text(TIER_ASCII, (enum glyph)glyph); *p; p++)
            ck_assert_int_lt((unsigned char)*p, 0x7f);
        ck_assert_int_eq(utf8_width(glyph_code(TIER_FINE, (enum glyph)glyph)), 1);
    }
    for (int sides = 1; sides < 16; sides++) {
        ck_assert_uint_lt(glyph_line(TIER_ASCII, sides), 0x7f);
        ck_assert_int_eq(glyph_line_sides(glyph_line(TIER_FINE, sides)) & sides, sides);
    }
    char seen[128] = "";
    for (unsigned i = 0; i < 64; i++) {
        char digit = class_digit(i, 64);
        ck_assert_ptr_null(strchr(seen, digit));
        seen[i] = digit;
    }
    ck_assert_int_eq(glyph_rise(0, 100), GLYPH_RISE_0);
    ck_assert_int_eq(glyph_rise(1, 100), GLYPH_RISE_1);
    ck_assert_int_eq(glyph_rise(99, 100), GLYPH_RISE_7);
    ck_assert_int_eq(glyph_rise(100, 100), GLYPH_RISE_8);
}
END_TEST

START_TEST(every_role_has_a_letter_of_its_own)
{
    char seen[ROLE_COUNT + 1] = "";
    for (int role = 0; role < ROLE_COUNT; role++) {
        ck_assert_ptr_null(strchr(seen, role_info((enum role)role)->letter));
        seen[role] = role_info((enum role)role)->letter;
    }
    ck_assert_int_eq(role_of_class(0, 32, 0), ROLE_BAND0);
    ck_assert_int_eq(role_of_class(31, 32, 1), ROLE_FULL7);
    ck_assert_int_eq(role_of_class(63, 64, 0), ROLE_BAND7);
}
END_TEST

static double
luminance(uint32_t rgb)
{
    static const double weight[] = {0.0722, 0.7152, 0.2126};
    double sum = 0;
    for (int i = 0; i < 3; i++, rgb >>= 8) {
        double c = (rgb & 255) / 255.0;
        sum += weight[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double
contrast(struct paint paint)
{
    double a = luminance(paint.fg) + 0.05, b = luminance(paint.bg) + 0.05;
    return a > b ? a / b : b / a;
}

START_TEST(themes_are_readable)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        enum role role = (enum role)i;
        int solid = role >= ROLE_FULL0 && role <= ROLE_FULL7;
        ck_assert_msg(contrast(theme_paint(THEME_LIGHT, role)) >= (solid ? 4.5 : 7.0),
                      "light %s %.2f", role_info(role)->name,
                      contrast(theme_paint(THEME_LIGHT, role)));
        ck_assert_msg(contrast(theme_paint(THEME_HALL, role)) >=
                          contrast(theme_paint(THEME_LIGHT, role)),
                      "hall %s", role_info(role)->name);
        ck_assert_msg(contrast(theme_paint(THEME_DARK, role)) >= 4.5, "dark %s %.2f",
                      role_info(role)->name, contrast(theme_paint(THEME_DARK, role)));
        for (int theme = 0; theme < THEME_MONO; theme++) {
            struct style few = theme_style((enum theme)theme, 8, role);
            ck_assert_msg(few.fg != few.bg && few.fg < 8 && few.bg < 8, "8 colours: %s",
                          role_info(role)->name);
            few = theme_style((enum theme)theme, 16, role);
            ck_assert_msg(few.fg != few.bg && few.fg < 16 && few.bg < 16, "16 colours: %s",
                          role_info(role)->name);
        }
    }
    ck_assert_int_eq(theme_style(THEME_DARK, 0, ROLE_CHANGED).fg, -1);
    ck_assert_uint_eq(palette_rgb(16), 0x000000);
    ck_assert_uint_eq(palette_rgb(231), 0xffffff);
    ck_assert_uint_eq(palette_rgb(208), 0xff8700);
    ck_assert_uint_eq(palette_rgb(244), 0x808080);
    ck_assert_int_eq(theme_named("light"), THEME_LIGHT);
    ck_assert_int_eq(theme_named("pink"), THEME_COUNT);
}
END_TEST

START_TEST(keys_and_names_agree)
{
    static const char *const names[] = {"Space", "PgDn", "C-l", "S-Tab", "F1", "F24", "M-x",
                                        "?",     "ж",    "Esc", "S-Up",  "-",  "S-F5"};
    static const char *const wrong[] = {"",    "PgDwn", "F0",  "F25", "C-1",
                                        "C-i", "C-j",   "S-a", "X-a", "ab"};
    char name[KEY_NAME_MAX];
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        ck_assert_str_eq(key_text(key_named(names[i]), name), names[i]);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        ck_assert_msg(key_named(wrong[i]) == -1, "%s", wrong[i]);
    struct keymap keymap;
    keymap_default(&keymap);
    int keys = 0;
    for (int i = CMD_NONE + 1; i < CMD_COUNT; i++) {
        const char *p = player_command_info((enum player_command)i)->keys;
        ck_assert_int_eq(player_command_named(player_command_info((enum player_command)i)->word),
                         i);
        for (; *p; p += strcspn(p, " "), p += *p == ' ')
            keys++;
    }
    ck_assert_int_eq(keymap.count, keys); /* no key does two things, no name is wrong */
    for (int i = 0; i < keymap.count; i++)
        ck_assert_int_ge(keymap.binding[i].key, 0);
    ck_assert_str_eq(keymap_find(&keymap, '3')->argument, "3");
    struct buffer text = {0};
    keymap_keys(&keymap, CMD_QUIT, &text);
    ck_assert_str_eq(buffer_text(&text), "q C-c");
    buffer_clear(&text);
    keymap_keys(&keymap, CMD_VIEW, &text);
    ck_assert_str_eq(buffer_text(&text), "1 2 3 4 5 6 7 8 9");
    buffer_done(&text);
}
END_TEST

START_TEST(commands_are_parsed)
{
    struct diagnosis d = {0};
    enum player_command command;
    const char *argument;
    ck_assert_int_eq(player_command_parse("goto  50%", &command, &argument, &d), STATUS_OK);
    ck_assert_int_eq(command, CMD_GOTO);
    ck_assert_str_eq(argument, "50%");
    ck_assert_int_eq(player_command_parse("q", &command, &argument, &d), STATUS_OK);
    ck_assert_int_eq(player_command_parse("quit now", &command, &argument, &d), STATUS_SYNTAX);
    ck_assert_str_eq(d.message, "'quit' takes no argument");
    ck_assert_int_eq(player_command_parse("goto ", &command, &argument, &d), STATUS_SYNTAX);
    ck_assert_str_eq(d.message, "'goto' needs PLACE");
    ck_assert_int_eq(player_command_parse("s", &command, &argument, &d), STATUS_NOT_FOUND);
    ck_assert_int_eq(player_command_parse("", &command, &argument, &d), STATUS_NOT_FOUND);
}
END_TEST

START_TEST(a_key_file_is_read)
{
    static const struct {
        const char *text, *message;
        int line, column;
    } wrong[] = {
        {"PgDwn step\n", "'PgDwn step' is not a key", 1, 1},
        {"\n# fine\nx\n", "key x needs a command", 3, 2},
        {"x fly\n", "there is no command 'fly'", 1, 3},
        {"x quit now", "'quit' takes no argument", 1, 8},
    };
    struct keymap keymap;
    struct diagnosis d = {0};
    keymap_default(&keymap);
    const char *text = "# mine\n\n n none\nF6 view collector  \r\n# back\nC-n step 10\n";
    ck_assert_int_eq(keymap_read(&keymap, "keys", text, &d), STATUS_OK);
    ck_assert_ptr_null(keymap_find(&keymap, 'n'));
    ck_assert_int_eq(keymap_find(&keymap, KEYCODE_F0 + 6)->command, CMD_VIEW);
    ck_assert_str_eq(keymap_find(&keymap, KEYCODE_F0 + 6)->argument, "collector");
    ck_assert_str_eq(keymap_find(&keymap, 'n' - 'a' + 1)->argument, "10");
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ck_assert_int_ne(keymap_read(&keymap, "keys", wrong[i].text, &d), STATUS_OK);
        ck_assert_msg(strstr(d.message, wrong[i].message) != NULL, "%s", d.message);
        ck_assert_int_eq(d.line, wrong[i].line);
        ck_assert_int_eq(d.column, wrong[i].column);
    }
}
END_TEST

START_TEST(numbers_in_thousandths)
{
    struct buffer text = {0};
    buffer_milli(&text, 7500);
    buffer_milli(&text, -125);
    buffer_milli(&text, 3000);
    buffer_milli(&text, 10);
    ck_assert_str_eq(buffer_text(&text), "7.5-0.12530.01");
    buffer_done(&text);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("canvas");
    suite_add(suite, "utf8", utf8_survives_everything);
    suite_add(suite, "draw", text_is_clipped_cut_and_aligned);
    suite_add(suite, "draw", text_wraps_at_words);
    suite_add(suite, "draw", wide_characters_are_whole_or_not_there);
    suite_add(suite, "draw", halves_are_never_left_over);
    suite_add(suite, "draw", lines_join);
    suite_add(suite, "draw", nothing_is_drawn_outside);
    suite_add(suite, "canvas", changes_are_found_once);
    suite_add(suite, "glyphs", glyphs_keep_to_their_tier);
    suite_add(suite, "roles", every_role_has_a_letter_of_its_own);
    suite_add(suite, "theme", themes_are_readable);
    suite_add(suite, "keys", keys_and_names_agree);
    suite_add(suite, "keys", commands_are_parsed);
    suite_add(suite, "keys", a_key_file_is_read);
    suite_add(suite, "buffer", numbers_in_thousandths);
    return suite_run(suite);
}
