#include "config.h"

#include "ui/theme.h"

#include <string.h>

/* The columns of the table: themes with all colours first, in the order of enum theme. */
enum column { FULL_DARK, FULL_LIGHT, FEW_DARK, FEW_LIGHT, COLOUR_COLUMNS };

struct row {
    struct {
        int16_t fg, bg;
    } colour[COLOUR_COLUMNS];
    uint8_t attributes;
    uint8_t mono;
};

enum { B = ATTR_BOLD, U = ATTR_UNDERLINE, R = ATTR_REVERSE, H = 8 /* bold in the hall */ };
enum { BLACK = 16, GREYS = 232, GREYS_LIGHT = 250 };

static const struct row table[ROLE_COUNT] = {
#define THEME_ROW(role, df, db, lf, lb, fdf, fdb, flf, flb, attributes, mono) \
    [ROLE_##role] = {{{df, db}, {lf, lb}, {fdf, fdb}, {flf, flb}}, attributes, mono},
#include "ui/theme.def"
#undef THEME_ROW
};

static const char *const names[THEME_COUNT] = {
#define THEME(name, word) word,
    THEMES(THEME)
#undef THEME
};

struct style
theme_style(enum theme theme, int colours, enum role role)
{
    const struct row *row = &table[role];
    if (theme == THEME_MONO || colours < 8)
        return (struct style){-1, -1, row->mono};
    int column = colours >= 256 ? FULL_DARK : FEW_DARK;
    if (theme != THEME_DARK)
        column++;
    struct style style = {row->colour[column].fg, row->colour[column].bg,
                          row->attributes & ~(unsigned)H};
    if (theme == THEME_HALL) {
        style.attributes |= row->attributes & H ? ATTR_BOLD : 0;
        if (style.fg >= GREYS && style.fg < GREYS_LIGHT)
            style.fg = BLACK;
    }
    if (colours < 16) {
        if (style.fg >= 8)
            style.attributes |= ATTR_BOLD;
        style.fg %= 8;
        style.bg %= 8;
    }
    return style;
}

struct paint
theme_paint(enum theme theme, enum role role)
{
    struct style style = theme_style(theme, 256, role);
    uint32_t fg = style.fg < 0 ? 0x000000 : palette_rgb(style.fg);
    uint32_t bg = style.bg < 0 ? 0xffffff : palette_rgb(style.bg);
    int reverse = (style.attributes & ATTR_REVERSE) != 0;
    return (struct paint){reverse ? bg : fg, reverse ? fg : bg, (style.attributes & ATTR_BOLD) != 0,
                          (style.attributes & ATTR_UNDERLINE) != 0};
}

uint32_t
palette_rgb(int index)
{
    static const uint32_t base[16] = {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
                                      0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00,
                                      0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff};
    static const uint32_t level[6] = {0, 95, 135, 175, 215, 255};
    if (index < 16)
        return base[index];
    if (index >= 232)
        return (uint32_t)(8 + 10 * (index - 232)) * 0x010101;
    index -= 16;
    return level[index / 36] << 16 | level[index / 6 % 6] << 8 | level[index % 6];
}

const char *
theme_name(enum theme theme)
{
    return names[theme];
}

enum theme
theme_named(const char *name)
{
    int theme = 0;
    while (theme < THEME_COUNT && strcmp(name, names[theme]) != 0)
        theme++;
    return (enum theme)theme;
}
