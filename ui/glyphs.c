#include "config.h"

#include "ui/glyphs.h"

#include <string.h>

#include "ui/utf8.h"

static const char *const glyph_table[GLYPH_COUNT][TIERS] = {
#define GLYPH(name, ascii, block, fine) {ascii, block, fine},
    GLYPHS(GLYPH)
#undef GLYPH
};

static const char *const tier_names[TIERS] = {"ascii", "block", "fine"};

/* Light box lines by the sum of LINE_*; of a single side the whole line. */
static const uint16_t box_lines[16] = {
    ' ',    0x2502, 0x2500, 0x2514, 0x2502, 0x2502, 0x250c, 0x251c,
    0x2500, 0x2518, 0x2500, 0x2534, 0x2510, 0x2524, 0x252c, 0x253c,
};

const char *
tier_name(enum glyph_tier tier)
{
    return tier_names[tier];
}

enum glyph_tier
tier_named(const char *name)
{
    int tier = 0;
    while (tier < TIERS && strcmp(name, tier_names[tier]) != 0)
        tier++;
    return (enum glyph_tier)tier;
}

const char *
glyph_text(enum glyph_tier tier, enum glyph glyph)
{
    return glyph_table[glyph][tier];
}

uint32_t
glyph_code(enum glyph_tier tier, enum glyph glyph)
{
    const char *text = glyph_table[glyph][tier];
    return utf8_next(&text);
}

uint32_t
glyph_line(enum glyph_tier tier, int sides)
{
    if (tier != TIER_ASCII)
        return box_lines[sides];
    if (sides == (LINE_UP | LINE_DOWN) || sides == LINE_UP || sides == LINE_DOWN)
        return '|';
    if ((sides & (LINE_UP | LINE_DOWN)) == 0)
        return sides ? '-' : ' ';
    return '+';
}

int
glyph_line_sides(uint32_t code)
{
    if (code == '|')
        return LINE_UP | LINE_DOWN;
    if (code == '-')
        return LINE_LEFT | LINE_RIGHT;
    if (code == '+')
        return LINE_UP | LINE_RIGHT | LINE_DOWN | LINE_LEFT;
    for (int sides = 15; sides >= 3; sides--)
        if (box_lines[sides] == code)
            return sides;
    return 0;
}

/* The row whose fine form is exactly this character; NULL if there is none. */
static const char *const *
row_of(uint32_t code)
{
    for (int i = 0; i < GLYPH_COUNT; i++) {
        const char *fine = glyph_table[i][TIER_FINE];
        if (utf8_next(&fine) == code && *fine == '\0')
            return glyph_table[i];
    }
    return NULL;
}

/* Arrows, mathematics, box lines, blocks, shapes: what only the better fonts have. */
static int
is_symbol(uint32_t code)
{
    return code == 0xb7 || code == 0xd7 || (code >= 0x2010 && code < 0x2c00);
}

const char *
glyph_substitute(enum glyph_tier tier, uint32_t code, char text[8])
{
    int columns = utf8_width(code);
    text[0] = '\0';
    if (columns == 0)
        return text;
    if ((columns == 2 && tier != TIER_FINE) || code < 0x20 || (code >= 0x7f && code < 0xa0))
        return strcpy(text, code == '\t' || code == '\n' ? " " : "?");
    if (tier != TIER_FINE && (is_symbol(code) || code == UTF8_REPLACEMENT)) {
        const char *const *row = row_of(code);
        int sides = glyph_line_sides(code);
        if (row)
            return strcpy(text, row[tier]);
        if (!sides)
            return strcpy(text, "?");
        code = glyph_line(tier, sides);
    }
    text[utf8_put(text, code)] = '\0';
    return text;
}

char
class_digit(unsigned index, unsigned classes)
{
    static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@$";
    return index < (classes <= 32 ? 32u : 64u) ? digits[index] : '?';
}
